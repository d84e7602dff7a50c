//! What the notes of a workshop that goes on with another begin with: what was promised, and what was learned.

use std::collections::HashMap;

use super::okr::reached;
use crate::domain::board::{Block, BlockKind, Board, Okr};
use crate::domain::id::derived;
use crate::domain::language::Language;
use crate::domain::order::spread;

/// What the notes say by themselves.
struct Words {
    heading: &'static str,
    goes_on: fn(&str) -> String,
    promised: &'static str,
    learned: &'static str,
}

const fn words(language: Language) -> Words {
    match language {
        Language::De => Words {
            heading: "Wo wir weitermachen",
            goes_on: |title| format!("Dieser Workshop setzt „{title}“ fort."),
            promised: "Das hatten wir uns vorgenommen",
            learned: "Das haben wir gelernt",
        },
        Language::En => Words {
            heading: "Where we go on",
            goes_on: |title| format!("This workshop goes on with “{title}”."),
            promised: "What we had set out to do",
            learned: "What we have learned",
        },
    }
}

/// The blocks; `okr` is what stands of the old board. Next steps that were not ticked off can be ticked off now.
pub(super) fn blocks(old: &Board, okr: &Okr, seed: &str) -> Vec<Block> {
    let words = words(old.language);
    let mut lines = vec![
        (BlockKind::Heading, 1, words.heading.to_owned()),
        (BlockKind::Paragraph, 1, (words.goes_on)(&old.title)),
    ];
    section(&mut lines, words.promised, promises(old, okr));
    section(&mut lines, words.learned, learned(okr));
    let orders = spread(lines.len());
    let numbered = lines.into_iter().zip(orders).enumerate();
    numbered
        .map(|(number, ((kind, level, text), order))| Block {
            id: derived(seed, &format!("block {number}")),
            kind,
            order,
            text,
            done: false,
            indent: 0,
            level,
        })
        .collect()
}

type Line = (BlockKind, u8, String);

fn section(lines: &mut Vec<Line>, heading: &str, items: Vec<(BlockKind, String)>) {
    if items.is_empty() {
        return;
    }
    lines.push((BlockKind::Heading, 2, heading.to_owned()));
    lines.extend(items.into_iter().map(|(kind, text)| (kind, 1, text)));
}

/// Next steps that were left, then objectives that were not reached, with how far they have got.
fn promises(old: &Board, okr: &Okr) -> Vec<(BlockKind, String)> {
    let left = |block: &&Block| block.kind == BlockKind::Check && !block.done && !block.text.trim().is_empty();
    let steps = old.notes.iter().filter(left);
    let reached = reached(okr);
    let told = old.okr.progress.objectives.iter();
    let shares: HashMap<&str, f64> = told.filter_map(|one| Some((one.id.as_str(), one.progress?))).collect();
    let open = okr
        .objectives
        .iter()
        .filter(|one| !one.draft && !one.title.trim().is_empty());
    let open = open
        .filter(|one| !reached.contains(&one.id))
        .map(|one| match shares.get(one.id.as_str()) {
            // A share of one: nothing is cut.
            Some(share) => format!("{} ({:.0} %)", one.title, share * 100.0),
            None => one.title.clone(),
        });
    steps
        .map(|block| (BlockKind::Check, block.text.clone()))
        .chain(open.map(|text| (BlockKind::Bullet, text)))
        .collect()
}

fn learned(okr: &Okr) -> Vec<(BlockKind, String)> {
    let learnings = okr.learnings.iter().map(|one| &one.text);
    let about_goals = okr.objectives.iter().map(|one| &one.learned);
    learnings
        .chain(about_goals)
        .filter(|text| !text.trim().is_empty())
        .map(|text| (BlockKind::Bullet, text.clone()))
        .collect()
}
