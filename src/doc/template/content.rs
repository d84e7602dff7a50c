//! How templates are written down: both languages side by side, cards named by short keys.

use std::collections::BTreeMap;

use time::Date;

use crate::domain::board::{Block, BlockKind, Board, Card, Lane, Link};
use crate::domain::id::ID_LENGTH;
use crate::domain::language::Language;
use crate::domain::order::spread;

/// A text in German and in English.
#[derive(Debug, Clone, Copy)]
pub(super) struct Both(pub(super) &'static str, pub(super) &'static str);

impl Both {
    pub(super) fn get(self, language: Language) -> &'static str {
        match language {
            Language::De => self.0,
            Language::En => self.1,
        }
    }
}

/// Text that has nothing to say yet.
pub(super) const NOTHING: Both = Both("", "");

/// A card: key, lane, title, note.
pub(super) struct CardScript(
    pub(super) &'static str,
    pub(super) Lane,
    pub(super) Both,
    pub(super) Both,
);

/// A link: keys of its cards and the reason.
pub(super) struct LinkScript(pub(super) &'static str, pub(super) &'static str, pub(super) Both);

/// A block of notes.
pub(super) struct BlockScript(pub(super) BlockKind, pub(super) Both);

/// In which language and as of which day a template is told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Telling {
    pub(super) language: Language,
    /// The day the workshop is created.
    pub(super) today: Date,
}

impl Telling {
    pub(super) fn say(self, text: Both) -> String {
        text.get(self.language).to_owned()
    }

    /// The last day of the quarter that many after today's, `YYYY-MM-DD`; below nothing of one before. An example tells of
    /// the last quarters and of the next ones whenever somebody opens it.
    pub(super) fn quarter(self, after: i32) -> Option<String> {
        let quarters = self.today.year() * 4 + (i32::from(u8::from(self.today.month())) - 1) / 3 + after;
        let (year, quarter) = (quarters.div_euclid(4), quarters.rem_euclid(4));
        let end = ["03-31", "06-30", "09-30", "12-31"].get(usize::try_from(quarter).ok()?)?;
        Some(format!("{year:04}-{end}"))
    }

    /// First and last day of the third of the year in which today lies, `YYYY-MM-DD`.
    pub(super) fn tertial(self) -> (String, String) {
        let (year, part) = (self.today.year(), (u8::from(self.today.month()) - 1) / 4);
        let (start, end) = match part {
            0 => ("01-01", "04-30"),
            1 => ("05-01", "08-31"),
            _ => ("09-01", "12-31"),
        };
        (format!("{year:04}-{start}"), format!("{year:04}-{end}"))
    }
}

/// Everything a template brings.
pub(super) struct Script {
    pub(super) model: Both,
    pub(super) prompts: BTreeMap<Lane, Both>,
    /// Along the lanes; within a lane from top to bottom.
    pub(super) cards: &'static [CardScript],
    pub(super) links: &'static [LinkScript],
    pub(super) notes: &'static [BlockScript],
    /// Says what is known beside that.
    pub(super) complete: fn(&mut Board, Telling),
}

/// For templates that know no more than cards, links and notes.
pub(super) fn nothing_more(_: &mut Board, _: Telling) {}

impl Script {
    /// Everything but the models.
    pub(super) fn board(&self, telling: Telling) -> Board {
        let language = telling.language;
        let mut orders: BTreeMap<Lane, std::vec::IntoIter<String>> = Lane::ALL
            .into_iter()
            .map(|lane| (lane, spread(self.cards.len()).into_iter()))
            .collect();
        let cards = self.cards.iter().map(|CardScript(key, lane, title, note)| Card {
            id: id(&format!("card-{key}")),
            lane: *lane,
            order: orders.get_mut(lane).and_then(Iterator::next).unwrap_or_default(),
            title: title.get(language).to_owned(),
            note: note.get(language).to_owned(),
            ..Card::default()
        });
        let links = self
            .links
            .iter()
            .enumerate()
            .map(|(number, LinkScript(from, to, because))| Link {
                id: id(&format!("link-{number}")),
                from: id(&format!("card-{from}")),
                to: id(&format!("card-{to}")),
                because: because.get(language).to_owned(),
                ..Link::default()
            });
        let blocks = self.notes.iter().zip(spread(self.notes.len())).enumerate();
        let notes = blocks.map(|(number, (BlockScript(kind, text), order))| Block {
            id: id(&format!("block-{number}")),
            kind: *kind,
            order,
            text: text.get(language).to_owned(),
            done: false,
            indent: 0,
            level: 1,
        });
        let mut board = Board {
            language,
            cards: cards.collect(),
            links: links.collect(),
            notes: notes.collect(),
            ..Board::default()
        };
        (self.complete)(&mut board, telling);
        board
    }
}

/// The same id for the same key, so that a template is the same bytes all day. Ids need to differ within a workshop only.
pub(super) fn id(key: &str) -> String {
    format!("{key:-<ID_LENGTH$}")
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_tertial_is_the_third_of_the_year_in_which_the_day_lies() {
        for (day, start, end) in [
            (date!(2026 - 01 - 01), "2026-01-01", "2026-04-30"),
            (date!(2026 - 04 - 30), "2026-01-01", "2026-04-30"),
            (date!(2026 - 05 - 01), "2026-05-01", "2026-08-31"),
            (date!(2028 - 12 - 31), "2028-09-01", "2028-12-31"),
        ] {
            assert_eq!(
                Telling {
                    language: Language::De,
                    today: day
                }
                .tertial(),
                (start.to_owned(), end.to_owned())
            );
        }
    }
}
