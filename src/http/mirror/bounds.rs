//! The bounds that board and server share.

use std::fmt::Write as _;

use crate::domain::agenda::{PROMPT_MAX, STEP_MINUTES_MAX, STEP_NOTE_MAX, STEP_TITLE_MAX, STEPS_MAX};
use crate::domain::board::{INDENT_MAX, LEVEL_MAX, fit};
use crate::domain::people::NAME_MAX;
use crate::domain::poll;
use crate::domain::run::EXTENSION_MAX;
use crate::sync::limits::Limits;

/// What it bounds, its name and its value.
type Bound = (&'static str, &'static str, String);

/// The bounds of everything that has one.
pub(super) fn bounds() -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "/** Longest name of a person, in characters. */\nexport const NAME_MAX = {NAME_MAX};\n\
         /** Most cards of a workshop unless its server says otherwise, deleted ones included. */\n\
         export const CARDS_MAX = {};",
        Limits::default().cards
    );
    let _ = writeln!(
        text,
        "/** How far a block of notes can be moved in. */\nexport const INDENT_MAX = {INDENT_MAX};\n\
         /** The lowest level of a heading. */\nexport const LEVEL_MAX = {LEVEL_MAX};"
    );
    let all = of_agendas().into_iter().chain(of_cards()).chain(of_polls());
    for (meaning, name, value) in all {
        let _ = writeln!(text, "/** {meaning} */\nexport const {name} = {value};");
    }
    text
}

/// Of agendas and their steps.
fn of_agendas() -> Vec<Bound> {
    vec![
        ("Most steps of an agenda.", "STEPS_MAX", STEPS_MAX.to_string()),
        (
            "Longest step, in minutes; the shortest is 1.",
            "STEP_MINUTES_MAX",
            STEP_MINUTES_MAX.to_string(),
        ),
        (
            "Longest title of a step, in characters.",
            "STEP_TITLE_MAX",
            STEP_TITLE_MAX.to_string(),
        ),
        (
            "Longest prompt of a step, in characters.",
            "PROMPT_MAX",
            PROMPT_MAX.to_string(),
        ),
        (
            "Longest note of a step, in characters.",
            "STEP_NOTE_MAX",
            STEP_NOTE_MAX.to_string(),
        ),
        (
            "Most minutes by which a step is extended at once.",
            "EXTENSION_MAX",
            EXTENSION_MAX.to_string(),
        ),
    ]
}

/// Of what is known about cards, links, objectives.
fn of_cards() -> Vec<Bound> {
    vec![
        (
            "Longest name of a person, unit, organisation, field or product, in characters.",
            "NAMES_MAX",
            fit::NAMES_MAX.to_string(),
        ),
        ("Longest unit, in characters.", "UNIT_MAX", fit::UNIT_MAX.to_string()),
        ("Longest marker, in characters.", "TAG_MAX", fit::TAG_MAX.to_string()),
        ("Most markers of a card.", "TAGS_MAX", fit::TAGS_MAX.to_string()),
        (
            "Longest lag or delay, in months.",
            "MONTHS_MAX",
            fit::MONTHS_MAX.to_string(),
        ),
        (
            "Highest grade of evidence and harm; the lowest is 1.",
            "GRADE_MAX",
            fit::GRADE_MAX.to_string(),
        ),
        (
            "The last of the sustainable development goals.",
            "SDG_MAX",
            fit::SDG_MAX.to_string(),
        ),
        (
            "The strongest score of a conflict, either way.",
            "SCORE_MAX",
            fit::SCORE_MAX.to_string(),
        ),
        (
            "The highest rating; the lowest is 0.",
            "RATING_MAX",
            fit::RATING_MAX.to_string(),
        ),
        (
            "The highest score of a review, in percent.",
            "PERCENT_MAX",
            fit::PERCENT_MAX.to_string(),
        ),
        (
            "The highest confidence; the lowest is 0.",
            "CONFIDENCE_MAX",
            fit::CONFIDENCE_MAX.to_string(),
        ),
        (
            "The first year of a guiding goal.",
            "YEAR_MIN",
            fit::YEARS.start().to_string(),
        ),
        ("The last one.", "YEAR_MAX", fit::YEARS.end().to_string()),
        (
            "Shortest meeting, in minutes.",
            "MINUTES_MIN",
            fit::MINUTES_MIN.to_string(),
        ),
        (
            "Longest meeting, in minutes.",
            "MINUTES_MAX",
            fit::MINUTES_MAX.to_string(),
        ),
        (
            "Most weeks between two meetings.",
            "EVERY_MAX",
            fit::EVERY_MAX.to_string(),
        ),
        (
            "The largest number that is no mistake, either way.",
            "NUMBER_MAX",
            fit::NUMBER_MAX.to_string(),
        ),
    ]
}

/// Of polls.
fn of_polls() -> Vec<Bound> {
    vec![
        (
            "Most polls of a workshop, drafts included.",
            "POLLS_MAX",
            poll::POLLS_MAX.to_string(),
        ),
        (
            "Longest question of a poll, in characters.",
            "QUESTION_MAX",
            poll::QUESTION_MAX.to_string(),
        ),
        ("Most options of a poll.", "OPTIONS_MAX", poll::OPTIONS_MAX.to_string()),
        (
            "Longest option, in characters.",
            "OPTION_MAX",
            poll::OPTION_MAX.to_string(),
        ),
        (
            "Longest word at the end of a scale, in characters.",
            "LABEL_MAX",
            poll::LABEL_MAX.to_string(),
        ),
        (
            "Most dots that one person can have.",
            "DOTS_MAX",
            poll::DOTS_MAX.to_string(),
        ),
        (
            "The last step a scale can have, either way.",
            "SCALE_MAX",
            poll::SCALE_MAX.to_string(),
        ),
        (
            "Longest answer in words, in characters.",
            "ANSWER_TEXT_MAX",
            poll::ANSWER_TEXT_MAX.to_string(),
        ),
    ]
}
