//! The notes in Markdown.

use std::io::{self, Write};

use crate::domain::board::{Block, BlockKind, Board};
use crate::exchange::inert;
use crate::exchange::words::Words;

/// The notes block by block; nothing at all when nobody has written any.
pub(super) fn write(board: &Board, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let mut outline = Outline::default();
    let written = board.notes.iter().filter(|block| !inert::line(&block.text).is_empty());
    for (number, block) in written.enumerate() {
        if number == 0 {
            writeln!(out, "\n## {}", words.notes)?;
        }
        outline.write(block, out)?;
    }
    Ok(())
}

/// An item of a list that may still get items below it or beside it.
struct Item {
    kind: BlockKind,
    number: u32,
    /// Where its text begins.
    text_at: usize,
}

/// The item last written at each depth, as the board shows them: an item stands at most one step deeper than the one before
/// it, and a heading or a paragraph ends every list.
#[derive(Default)]
struct Outline(Vec<Item>);

impl Outline {
    fn write(&mut self, block: &Block, out: &mut dyn Write) -> io::Result<()> {
        match block.kind {
            BlockKind::Heading => {
                self.0.clear();
                let marks = "#".repeat(2 + usize::from(block.level));
                // A heading is one line.
                writeln!(out, "\n{marks} {}", inert::line(&block.text))
            }
            BlockKind::Paragraph => {
                self.0.clear();
                writeln!(out, "\n{}", lines(&block.text, 0))
            }
            BlockKind::Bullet | BlockKind::Number | BlockKind::Check => self.item(block, out),
        }
    }

    fn item(&mut self, block: &Block, out: &mut dyn Write) -> io::Result<()> {
        let depth = self.0.len().min(usize::from(block.indent));
        let goes_deeper = depth > 0 && depth == self.0.len();
        let beside = self.0.drain(depth..).next().filter(|item| item.kind == block.kind);
        let number = beside.as_ref().map_or(1, |item| item.number + 1);
        let at = self.0.last().map_or(0, |item| item.text_at);
        let marker = match (block.kind, block.done) {
            (BlockKind::Number, _) => format!("{number}. "),
            (BlockKind::Check, false) => "- [ ] ".to_owned(),
            (BlockKind::Check, true) => "- [x] ".to_owned(),
            _ => "- ".to_owned(),
        };
        // The box of a check is text of the item, its marker is the dash alone.
        let text_at = at
            + if block.kind == BlockKind::Number {
                marker.len()
            } else {
                2
            };
        if beside.is_none() && !goes_deeper {
            writeln!(out)?;
        }
        self.0.push(Item {
            kind: block.kind,
            number,
            text_at,
        });
        writeln!(out, "{:at$}{marker}{}", "", lines(&block.text, text_at))
    }
}

/// Text that keeps its lines and its paragraphs, all but the first moved in by `at`.
fn lines(text: &str, at: usize) -> String {
    let indent = " ".repeat(at);
    let paragraphs: Vec<String> = inert::paragraphs(text)
        .into_iter()
        .map(|lines| lines.join(&format!("\\\n{indent}")))
        .collect();
    paragraphs.join(&format!("\n\n{indent}"))
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

    fn at(indent: u8, kind: BlockKind, text: &str) -> Block {
        Block {
            indent,
            ..block(kind, text)
        }
    }

    fn notes(notes: Vec<Block>) -> String {
        let board = Board {
            notes,
            ..Board::default()
        };
        written(&board).trim_start_matches("\n## Notizen\n").to_owned()
    }

    #[test]
    fn items_stand_below_and_beside_each_other_as_they_were_moved_in() {
        let text = notes(vec![
            at(0, BlockKind::Number, "eins"),
            at(1, BlockKind::Bullet, "eins a"),
            at(1, BlockKind::Bullet, "eins b\nweiter"),
            at(2, BlockKind::Check, "tief"),
            at(0, BlockKind::Number, "zwei"),
            at(1, BlockKind::Number, "zwei eins"),
            at(1, BlockKind::Number, "zwei zwei"),
            at(1, BlockKind::Check, "andere Art"),
            at(0, BlockKind::Paragraph, "dazwischen"),
            at(0, BlockKind::Number, "wieder eins"),
        ]);
        let expected = "\n1. eins\n   - eins a\n   - eins b\\\n     weiter\n     - [ ] tief\n\
                        2. zwei\n   1. zwei eins\n   2. zwei zwei\n\n   - [ ] andere Art\n\ndazwischen\n\n1. wieder eins\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn ten_items_make_room_for_their_number() {
        let mut items: Vec<Block> = (1..=10).map(|_| at(0, BlockKind::Number, "x")).collect();
        items.push(at(1, BlockKind::Bullet, "darunter"));
        assert!(notes(items).ends_with("9. x\n10. x\n    - darunter\n"));
    }

    #[test]
    fn nothing_is_moved_in_further_than_one_step_below_what_stands_before() {
        let text = notes(vec![
            at(3, BlockKind::Paragraph, "kein Code"),
            at(4, BlockKind::Bullet, "tief begonnen"),
            at(4, BlockKind::Bullet, "darunter"),
            at(1, BlockKind::Bullet, "daneben"),
            at(4, BlockKind::Number, "darunter"),
            at(0, BlockKind::Number, "andere Art"),
            at(2, BlockKind::Heading, "Überschrift"),
            at(1, BlockKind::Check, "wieder am Rand"),
        ]);
        let expected = "\nkein Code\n\n- tief begonnen\n  - darunter\n  - daneben\n    1. darunter\n\n\
                        1. andere Art\n\n### Überschrift\n\n- [ ] wieder am Rand\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn headings_have_levels_below_the_title_of_the_notes() {
        let heading = |level| Block {
            level,
            ..block(BlockKind::Heading, "H")
        };
        assert_eq!(notes([1, 2, 3].map(heading).to_vec()), "\n### H\n\n#### H\n\n##### H\n");
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
