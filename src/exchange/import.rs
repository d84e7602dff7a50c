//! Reading a JSON export, which anybody may have edited or made up.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::error::Category;
use thiserror::Error;

use super::json::{FORMAT, VERSION};
use super::repair::repaired;
use crate::domain::board::Board;
use crate::domain::code::Code;

/// Largest file, in bytes.
pub const FILE_MAX: usize = 20 * 1024 * 1024;
/// Most cards, deleted ones included.
pub const CARDS_MAX: usize = 5_000;
/// Most links, deleted ones included.
pub const LINKS_MAX: usize = 20_000;
/// Most impact models.
pub const MODELS_MAX: usize = 100;
/// Most comments.
pub const COMMENTS_MAX: usize = 20_000;
/// Most people who wrote them.
pub const AUTHORS_MAX: usize = 1_000;
/// Most blocks of notes.
pub const BLOCKS_MAX: usize = 20_000;
/// Longest text, in Unicode scalar values.
pub const TEXT_MAX: usize = 100_000;
/// Longest title of a workshop, in Unicode scalar values.
pub const TITLE_MAX: usize = 200;

/// Why a file was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ImportError {
    /// More than [`FILE_MAX`] bytes.
    #[error("the file is larger than {FILE_MAX} bytes")]
    TooLarge,
    /// Not JSON, or not an export of ours.
    #[error("the file is no export")]
    NoExport,
    /// Written by a newer version.
    #[error("the file has version {0}, this program knows {VERSION}")]
    Newer(u64),
    /// An export in which something has a wrong shape.
    #[error("line {line}: {reason}")]
    Malformed {
        /// Where, counted from 1.
        line: usize,
        /// What, in English.
        reason: String,
    },
    /// More entries of one kind than a workshop holds.
    #[error("more than {limit} {what}")]
    TooMany {
        /// Name of the list in the file.
        what: &'static str,
        /// How many there may be.
        limit: usize,
    },
    /// A text is longer than a workshop takes.
    #[error("a text in {what} has more than {limit} characters")]
    TextTooLong {
        /// Name of the list in the file.
        what: &'static str,
        /// How many characters there may be.
        limit: usize,
    },
    /// The workshop has no title.
    #[error("the title is empty")]
    TitleEmpty,
    /// The title has more than [`TITLE_MAX`] characters.
    #[error("the title has more than {TITLE_MAX} characters")]
    TitleTooLong,
}

impl ImportError {
    /// The code that callers branch on.
    pub const fn code(&self) -> Code {
        match self {
            Self::TooLarge => Code::FileTooLarge,
            Self::NoExport | Self::Malformed { .. } => Code::FileNoExport,
            Self::Newer(_) => Code::WorkshopNewer,
            Self::TooMany { .. } | Self::TextTooLong { .. } => Code::FileOverLimits,
            Self::TitleEmpty => Code::TitleEmpty,
            Self::TitleTooLong => Code::TitleTooLong,
        }
    }
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u64,
}

#[derive(Deserialize)]
struct Body {
    board: Board,
}

/// The board in a JSON export, fit to become a workshop.
///
/// What cannot be taken is an error. What can be put right is: ids that are none or stand twice get new ones, orders that are
/// no keys or equal are dealt anew, links without both their cards and comments without theirs are dropped.
///
/// # Errors
/// Any [`ImportError`].
pub fn import_json(bytes: &[u8]) -> Result<Board, ImportError> {
    if bytes.len() > FILE_MAX {
        return Err(ImportError::TooLarge);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    // The head alone first: the body of a newer version may look like nothing we know.
    let head: Head = serde_json::from_slice(bytes).map_err(|_| ImportError::NoExport)?;
    if head.format != FORMAT || head.version == 0 {
        return Err(ImportError::NoExport);
    }
    if head.version > VERSION {
        return Err(ImportError::Newer(head.version));
    }
    let body: Body = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        Category::Data => ImportError::Malformed {
            line: error.line(),
            reason: error.to_string(),
        },
        _ => ImportError::NoExport,
    })?;
    check(&body.board)?;
    Ok(repaired(body.board))
}

fn check(board: &Board) -> Result<(), ImportError> {
    if board.title.trim().is_empty() {
        return Err(ImportError::TitleEmpty);
    }
    if board.title.trim().chars().count() > TITLE_MAX {
        return Err(ImportError::TitleTooLong);
    }
    let authors: HashSet<&str> = board
        .comments
        .iter()
        .filter_map(|comment| comment.author.as_deref())
        .collect();
    for (what, count, limit) in [
        ("models", board.models.len(), MODELS_MAX),
        ("cards", board.cards.len(), CARDS_MAX),
        ("links", board.links.len(), LINKS_MAX),
        ("comments", board.comments.len(), COMMENTS_MAX),
        ("authors", authors.len(), AUTHORS_MAX),
        ("notes", board.notes.len(), BLOCKS_MAX),
    ] {
        if count > limit {
            return Err(ImportError::TooMany { what, limit });
        }
    }
    let models = board
        .models
        .iter()
        .flat_map(|model| std::iter::once(&model.title).chain(model.prompts.values()));
    let cards = board.cards.iter().flat_map(|card| [&card.title, &card.note]);
    check_texts("models", models)?;
    check_texts("cards", cards)?;
    check_texts("links", board.links.iter().map(|link| &link.because))?;
    check_texts("comments", board.comments.iter().map(|comment| &comment.text))?;
    check_texts("notes", board.notes.iter().map(|block| &block.text))
}

fn check_texts<'a>(what: &'static str, mut texts: impl Iterator<Item = &'a String>) -> Result<(), ImportError> {
    // Bytes bound characters from above and cost nothing to count.
    if texts.any(|text| text.len() > TEXT_MAX && text.chars().count() > TEXT_MAX) {
        return Err(ImportError::TextTooLong { what, limit: TEXT_MAX });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::domain::id::is_id;
    use crate::domain::order::is_key;
    use crate::exchange::{Format, export};

    fn file(board: &Value) -> Vec<u8> {
        json!({ "format": "wirkraum", "version": 1, "board": board })
            .to_string()
            .into_bytes()
    }

    fn board() -> Value {
        json!({
            "title": "Frühe Hilfen", "language": "de", "address": "formal",
            "models": [{ "id": "m10000000000000000000", "title": "Heute", "order": "a0", "prompts": { "input": "Was?" } }],
            "cards": [
                { "id": "a00000000000000000000", "lane": "input", "order": "a0", "title": "Geld", "note": "viel" },
                { "id": "b00000000000000000000", "lane": "impact", "order": "a0", "title": "Ziel", "deletedAt": 5 },
            ],
            "links": [{ "id": "l00000000000000000000", "from": "a00000000000000000000", "to": "b00000000000000000000" }],
            "comments": [
                { "id": "k10000000000000000000", "card": "a00000000000000000000", "text": "Von wem?", "at": 7, "author": "Ayşe" },
                { "id": "k20000000000000000000", "card": "b00000000000000000000", "text": "Ja", "at": 8, "resolvedAt": 9 },
            ],
            "notes": [
                { "id": "n00000000000000000000", "kind": "check", "order": "a0", "text": "x", "done": true, "indent": 2 },
                { "id": "n10000000000000000000", "kind": "heading", "order": "a1", "text": "y", "level": 3 },
            ],
        })
    }

    fn with(path: &str, value: Value) -> Result<Board, ImportError> {
        let mut board = board();
        *board.pointer_mut(path).unwrap() = value;
        import_json(&file(&board))
    }

    #[test]
    fn an_export_comes_back_as_it_was() {
        let first = import_json(&file(&board())).unwrap();
        let mut bytes = Vec::new();
        export(Format::Json, &first, &mut bytes).unwrap();
        assert_eq!(import_json(&bytes).unwrap(), first);
        assert_eq!(
            serde_json::to_value(&first).unwrap().pointer("/cards/1/deletedAt"),
            Some(&json!(5))
        );
        assert_eq!(import_json(&["\u{feff}".as_bytes(), &bytes].concat()).unwrap(), first);
    }

    #[test]
    fn a_file_of_a_newer_version_says_so_whatever_it_holds() {
        let file = json!({ "format": "wirkraum", "version": 2, "board": ["nothing we know"] }).to_string();
        assert_eq!(import_json(file.as_bytes()), Err(ImportError::Newer(2)));
    }

    #[test]
    fn what_is_no_export_is_told_from_a_damaged_one() {
        for file in [
            "",
            "{",
            "[]",
            "{}",
            "null",
            "SQLite format 3\0",
            r#"{"format":"miro","version":1}"#,
        ] {
            assert_eq!(import_json(file.as_bytes()), Err(ImportError::NoExport), "{file}");
        }
        for file in [
            r#"{"format":"wirkraum","version":0}"#,
            r#"{"format":"wirkraum","version":"1"}"#,
        ] {
            assert_eq!(import_json(file.as_bytes()), Err(ImportError::NoExport), "{file}");
        }
        assert_eq!(import_json(&[0xff; 64]), Err(ImportError::NoExport));
        let deep = format!(r#"{{"format":"wirkraum","version":1,"x":{}"#, "[".repeat(100_000));
        assert_eq!(import_json(deep.as_bytes()), Err(ImportError::NoExport));
        assert!(matches!(
            import_json(br#"{"format":"wirkraum","version":1}"#),
            Err(ImportError::Malformed { .. })
        ));
        for (path, value) in [
            ("/cards/0/lane", json!("sideways")),
            ("/cards/0/title", json!(7)),
            ("/cards/0", json!([])),
            ("/language", json!("fr")),
            ("/notes/0/kind", json!("quote")),
        ] {
            assert!(
                matches!(with(path, value), Err(ImportError::Malformed { .. })),
                "{path}"
            );
        }
    }

    #[test]
    fn limits_hold_at_the_limit_and_one_past_it() {
        let card = |n: usize| json!({ "id": format!("{n:0>21}"), "lane": "input", "order": "a0", "title": "" });
        let cards = |count: usize| with("/cards", (0..count).map(card).collect());
        assert_eq!(cards(CARDS_MAX).unwrap().cards.len(), CARDS_MAX);
        assert_eq!(
            cards(CARDS_MAX + 1),
            Err(ImportError::TooMany {
                what: "cards",
                limit: CARDS_MAX
            })
        );
        for path in ["/cards/0/note", "/models/0/prompts/input", "/notes/0/text"] {
            assert!(with(path, json!("ß".repeat(TEXT_MAX))).is_ok());
            assert!(matches!(
                with(path, json!("ß".repeat(TEXT_MAX + 1))),
                Err(ImportError::TextTooLong { .. })
            ));
        }
        assert!(with("/title", json!("ß".repeat(TITLE_MAX))).is_ok());
        assert_eq!(
            with("/title", json!("ß".repeat(TITLE_MAX + 1))),
            Err(ImportError::TitleTooLong)
        );
        assert_eq!(with("/title", json!(" \n")), Err(ImportError::TitleEmpty));
        let mut large = file(&board());
        large.resize(FILE_MAX, b' ');
        assert!(import_json(&large).is_ok());
        large.push(b' ');
        assert_eq!(import_json(&large), Err(ImportError::TooLarge));
    }

    #[test]
    fn ids_that_are_none_or_stand_twice_are_replaced_and_links_follow() {
        let card =
            |id: &str, title: &str| json!({ "id": id, "lane": "input", "order": "a0", "title": title, "model": "m" });
        let taken = format!("imported{:0>13}", 1);
        let link = |from: &str, to: &str| json!({ "id": "l", "from": from, "to": to });
        let mut board = board();
        board["models"] = json!([{ "id": "m", "title": "", "order": "" }]);
        board["cards"] = json!([
            card("__proto__", "one"),
            card(&taken, "two"),
            card(&taken, "three"),
            card("../x", "four")
        ]);
        board["links"] = json!([
            link("__proto__", &taken),
            link("../x", "__proto__"),
            link("../x", "gone"),
            link("", "../x")
        ]);
        board["cards"][3]["model"] = json!("unknown");
        let board = import_json(&file(&board)).unwrap();

        let ids: Vec<&str> = board.cards.iter().map(|card| card.id.as_str()).collect();
        assert!(ids.iter().all(|id| is_id(id)), "{ids:?}");
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 4, "{ids:?}");
        let ends: Vec<(&str, &str)> = board
            .links
            .iter()
            .map(|link| (link.from.as_str(), link.to.as_str()))
            .collect();
        assert_eq!(ends, [(ids[0], ids[1]), (ids[3], ids[0])]);
        assert!(board.links.iter().all(|link| is_id(&link.id)) && board.links[0].id != board.links[1].id);
        assert_eq!(board.cards[0].model.as_ref(), Some(&board.models[0].id));
        assert_eq!(board.cards[3].model, None);
    }

    #[test]
    fn comments_keep_a_name_that_fits_and_go_without_their_card() {
        let comment = |id: &str, card: &str, author: Value| json!({ "id": id, "card": card, "text": "x", "at": -1, "author": author });
        let taken = with(
            "/comments",
            json!([
                comment(
                    "k10000000000000000000",
                    "a00000000000000000000",
                    json!("  Ayşe\u{7}  Demir ")
                ),
                comment("k10000000000000000000", "a00000000000000000000", json!("ß".repeat(300))),
                comment("k30000000000000000000", "a00000000000000000000", json!(" \u{7} ")),
                comment("k40000000000000000000", "gone", json!("Ben")),
            ]),
        );
        let comments = taken.unwrap().comments;
        let authors: Vec<_> = comments.iter().map(|comment| comment.author.clone()).collect();
        assert_eq!(authors, [Some("Ayşe Demir".to_owned()), Some("ß".repeat(80)), None]);
        assert_ne!(comments[0].id, comments[1].id);
        assert_eq!(comments[0].at, 0);

        let many = |count: usize| -> Value {
            let comment = |n: usize| comment(&format!("{n:0>21}"), "a00000000000000000000", json!(n.to_string()));
            (0..count).map(comment).collect()
        };
        assert!(with("/comments", many(AUTHORS_MAX)).is_ok());
        let refused = with("/comments", many(AUTHORS_MAX + 1));
        assert_eq!(
            refused,
            Err(ImportError::TooMany {
                what: "authors",
                limit: AUTHORS_MAX
            })
        );
    }

    #[test]
    fn blocks_stay_within_their_bounds() {
        let taken = with(
            "/notes",
            json!([
                { "id": "n00000000000000000000", "kind": "bullet", "order": "a0", "text": "x", "indent": 9, "level": 0 },
                { "id": "n10000000000000000000", "kind": "heading", "order": "a1", "text": "y", "level": 7 },
            ]),
        );
        let bounds: Vec<_> = taken
            .unwrap()
            .notes
            .iter()
            .map(|block| (block.indent, block.level))
            .collect();
        assert_eq!(bounds, [(4, 1), (0, 3)]);
    }

    #[test]
    fn orders_that_are_no_keys_or_equal_are_dealt_anew_in_the_same_sequence() {
        let card =
            |n: usize, order: &str| json!({ "id": format!("{n:0>21}"), "lane": "input", "order": order, "title": "" });
        let orders = |given: [&str; 3]| -> Vec<String> {
            let cards = given.iter().enumerate().map(|(n, order)| card(n, order)).collect();
            with("/cards", cards)
                .unwrap()
                .cards
                .into_iter()
                .map(|card| card.order)
                .collect()
        };
        assert_eq!(orders(["a2", "Zz", "a0V"]), ["a2", "Zz", "a0V"]);
        assert_eq!(orders(["a1", "a1", "a0"]), ["a1", "a2", "a0"]);
        let dealt = orders(["ü", "", "a0"]);
        assert!(
            dealt.iter().all(|order| is_key(order)) && dealt[1] < dealt[2] && dealt[2] < dealt[0],
            "{dealt:?}"
        );
    }

    #[test]
    fn times_stay_within_what_a_browser_can_show() {
        for (given, taken) in [(i64::MIN, 0), (-1, 0), (i64::MAX, 8_640_000_000_000_000)] {
            assert_eq!(
                with("/cards/1/deletedAt", json!(given)).unwrap().cards[1].deleted_at,
                Some(taken)
            );
        }
    }
}
