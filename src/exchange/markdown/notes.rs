//! The notes in Markdown.

use std::io::{self, Write};

use crate::domain::board::{Block, BlockKind, Board};
use crate::exchange::inert;
use crate::exchange::words::Words;

/// The notes block by block; nothing at all when nobody has written any.
pub(super) fn write(board: &Board, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let written: Vec<&Block> = board
        .notes
        .iter()
        .filter(|block| !inert::line(&block.text).is_empty())
        .collect();
    if written.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## {}", words.notes)?;
    let mut before = None;
    let mut number = 0;
    for block in written {
        number = if before == Some(BlockKind::Number) && block.kind == BlockKind::Number {
            number + 1
        } else {
            1
        };
        let marker = match (block.kind, block.done) {
            (BlockKind::Heading, _) => "### ".to_owned(),
            (BlockKind::Paragraph, _) => String::new(),
            (BlockKind::Bullet, _) => "- ".to_owned(),
            (BlockKind::Number, _) => format!("{number}. "),
            (BlockKind::Check, false) => "- [ ] ".to_owned(),
            (BlockKind::Check, true) => "- [x] ".to_owned(),
        };
        let is_item = !matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph);
        if !(is_item && before == Some(block.kind)) {
            writeln!(out)?;
        }
        // A heading is one line; everything else keeps its lines, and items keep them inside.
        let text = if block.kind == BlockKind::Heading {
            inert::line(&block.text)
        } else {
            // The box of a check is text of the item, its marker is the dash alone.
            let indent = " ".repeat(if block.kind == BlockKind::Check {
                2
            } else {
                marker.len()
            });
            let paragraphs: Vec<String> = inert::paragraphs(&block.text)
                .into_iter()
                .map(|lines| lines.join(&format!("\\\n{indent}")))
                .collect();
            paragraphs.join(&format!("\n\n{indent}"))
        };
        writeln!(out, "{marker}{text}")?;
        before = Some(block.kind);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    fn written(board: &Board) -> String {
        let mut out = Vec::new();
        write(board, Words::of(Language::De), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn block(kind: BlockKind, text: &str) -> Block {
        Block {
            id: text.into(),
            kind,
            order: String::new(),
            text: text.into(),
            done: false,
            indent: 0,
            level: 1,
        }
    }

    #[test]
    fn notes_keep_their_kinds() {
        let mut board = Board {
            title: "T".into(),
            ..Board::default()
        };
        board.notes = vec![
            block(BlockKind::Heading, "Schritte #"),
            block(BlockKind::Paragraph, "eins\nzwei"),
            block(BlockKind::Bullet, "a"),
            block(BlockKind::Bullet, "[x] b"),
            block(BlockKind::Number, "eins"),
            block(BlockKind::Number, "zwei\nweiter"),
            block(BlockKind::Paragraph, " "),
            block(BlockKind::Check, "offen"),
            Block {
                done: true,
                ..block(BlockKind::Check, "fertig")
            },
        ];
        let expected = "\n## Notizen\n\n### Schritte \\#\n\neins\\\nzwei\n\n- a\n- \\[x\\] b\n\n1. eins\n2. zwei\\\n   weiter\n\n\
                        - [ ] offen\n- [x] fertig\n";
        assert_eq!(written(&board), expected);
    }
}
