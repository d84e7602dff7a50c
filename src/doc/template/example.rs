//! `example-fruehe-hilfen`: the model of an invented town, as a dialogue might leave it: with nearly everything said that a
//! model can say, with a few gaps for the check to find, and with the objectives of a tertial. All names and figures are made up.

mod cards;
mod facts;
mod indicators;
mod links;
mod matters;
mod okrs;

use super::content::{BlockScript, Both, Script, Telling};
use crate::domain::board::BlockKind::{Bullet, Check, Heading, Paragraph};
use crate::domain::board::Board;

pub(super) fn script() -> Script {
    Script {
        model: Both("Frühe Hilfen: wer wird erreicht?", "Early help: who is reached?"),
        prompts: [].into(),
        cards: cards::CARDS,
        links: links::LINKS,
        notes: NOTES,
        complete,
    }
}

fn complete(board: &mut Board, telling: Telling) {
    facts::tell(board, telling);
    board.indicators = indicators::all(telling);
    board.conflicts = matters::conflicts(telling);
    board.hurdles = matters::hurdles(telling);
    board.okr = okrs::all(telling);
}

const NOTES: &[BlockScript] = &[
    BlockScript(
        Heading,
        Both(
            "Wirkungsdialog Frühe Hilfen, Stadt Auenfurt",
            "Impact dialogue on early help, town of Auenfurt",
        ),
    ),
    BlockScript(
        Paragraph,
        Both(
            "Familien mit einem Neugeborenen bekommen einen Besuch zu Hause angeboten. Wen erreichen wir damit, und wen nicht?",
            "Families with a newborn are offered a visit at home. Whom do we reach with it, and whom not?",
        ),
    ),
    BlockScript(
        Bullet,
        Both(
            "Stadt insgesamt: kaum verändert, rund 44 %",
            "The town as a whole: hardly changed, about 44 %",
        ),
    ),
    BlockScript(
        Bullet,
        Both(
            "Hafen: von 33,3 % auf 19,6 % gefallen",
            "Hafen: down from 33.3 % to 19.6 %",
        ),
    ),
    BlockScript(
        Bullet,
        Both(
            "Südpark: von 55,0 % auf 62,8 % gestiegen",
            "Südpark: up from 55.0 % to 62.8 %",
        ),
    ),
    BlockScript(Heading, Both("Offene Frage", "Open question")),
    BlockScript(
        Paragraph,
        Both(
            "Sagen Familien im Hafen ab, oder erreicht sie der Brief gar nicht erst?",
            "Do families in Hafen decline, or does the letter not reach them in the first place?",
        ),
    ),
    BlockScript(Heading, Both("Erste Schritte", "First steps")),
    BlockScript(
        Check,
        Both(
            "Vier Wochen lang bei jeder Absage nach dem Grund fragen (Jugendamt)",
            "Ask for the reason at every refusal for four weeks (youth office)",
        ),
    ),
    BlockScript(
        Check,
        Both(
            "Rückläufer der Briefe im Hafen zählen (Standesamt)",
            "Count the letters returned from Hafen (registry office)",
        ),
    ),
    BlockScript(
        Check,
        Both(
            "Mit den Lotsinnen im Südpark sprechen: Was läuft dort anders? (Stadtteilzentrum)",
            "Talk to the guides in Südpark: what is different there? (community centre)",
        ),
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashSet};

    use time::Date;
    use time::macros::date;

    use super::*;
    use crate::doc::template::board;
    use crate::domain::board::{Check as Rule, Lane, Polarity};
    use crate::domain::language::Language;
    use crate::domain::model::checks::check;
    use crate::domain::model::graph::Parts;
    use crate::domain::okr::warnings::{Model, warnings};

    const LANGUAGES: [Language; 2] = [Language::De, Language::En];

    fn told(language: Language, today: Date) -> Board {
        board("example-fruehe-hilfen", language, today).unwrap()
    }

    fn example(language: Language) -> Board {
        told(language, date!(2026 - 02 - 16))
    }

    #[test]
    fn its_objectives_leave_a_little_to_talk_about_on_any_day() {
        use crate::domain::board::OkrRule as Rule;
        // The first and the last day of a cycle, and one between.
        for today in [date!(2026 - 01 - 01), date!(2026 - 04 - 30), date!(2026 - 11 - 22)] {
            let board = told(Language::De, today);
            let model = Model {
                cards: &board.cards,
                indicators: &board.indicators,
                conflicts: &board.conflicts,
            };
            let found = warnings(&board.okr, Some(model)).into_iter().map(|one| one.rule);
            let expected = [
                Rule::ObjectiveWithoutGoal,
                Rule::KeyResultMovesNothing,
                Rule::OwnerMissing,
                Rule::KpiOutsideBand,
            ];
            assert_eq!(found.collect::<BTreeSet<_>>(), BTreeSet::from(expected), "{today}");
        }
    }

    #[test]
    fn the_example_shows_every_kind_of_link() {
        for language in LANGUAGES {
            let board = example(language);
            let lane = |id: &str| board.cards.iter().find(|card| card.id == id).unwrap().lane;
            let step = |from: &str, to: &str| lane(to) as i32 - lane(from) as i32;
            let count = |of: Lane| board.cards.iter().filter(|card| card.lane == of).count();
            assert!(board.cards.len() >= 22 && board.links.len() >= 26);
            assert_eq!(count(Lane::Activity), 3);
            assert!(Lane::ALL.into_iter().all(|lane| count(lane) >= 3));
            assert!(board.standing_links().count() == board.links.len(), "a link dangles");
            assert!(board.links.iter().any(|link| link.because.is_empty()));
            assert!(board.links.iter().any(|link| link.polarity == Some(Polarity::Less)));
            // An input that works without any output between skips a lane even while activities are folded away.
            assert!(
                board
                    .links
                    .iter()
                    .any(|l| lane(&l.from) == Lane::Input && lane(&l.to) == Lane::Outcome)
            );
            assert!(
                board.links.iter().any(|link| step(&link.from, &link.to) == 0),
                "none within a lane"
            );
            let back: Vec<_> = board
                .links
                .iter()
                .filter(|link| step(&link.from, &link.to) < 0)
                .collect();
            assert_eq!(back.len(), 1);
            assert!(
                reaches(&board, &back[0].to, &back[0].from),
                "the link back closes no loop"
            );
            let pairs: BTreeSet<_> = board.links.iter().map(|link| (&link.from, &link.to)).collect();
            assert_eq!(pairs.len(), board.links.len(), "two links between the same cards");
            assert!(board.notes.len() >= 6);
        }
    }

    fn reaches(board: &Board, from: &str, to: &str) -> bool {
        let mut seen = HashSet::new();
        let mut open = vec![from];
        while let Some(card) = open.pop() {
            if card == to {
                return true;
            }
            if seen.insert(card) {
                open.extend(
                    board
                        .links
                        .iter()
                        .filter(|link| link.from == card)
                        .map(|link| link.to.as_str()),
                );
            }
        }
        false
    }

    #[test]
    fn the_example_leaves_three_things_for_the_check_to_find() {
        for language in LANGUAGES {
            let board = example(language);
            let found = check(Parts {
                models: &board.models,
                cards: &board.cards,
                links: &board.links,
                indicators: &board.indicators,
            });
            let rules: Vec<Rule> = found.iter().map(|finding| finding.rule).collect();
            let left = [
                Rule::OutcomeWithoutIndicator,
                Rule::LinkWithoutReason,
                Rule::AssumptionUnchecked,
            ];
            assert_eq!(rules, left);
        }
    }

    #[test]
    fn the_example_says_something_of_everything_that_can_be_known() {
        for language in LANGUAGES {
            let board = example(language);
            let known = serde_json::to_value(&board).unwrap();
            let has = |list: &str, key: &str| {
                let mut entries = known[list].as_array().unwrap().iter();
                assert!(entries.any(|entry| !entry[key].is_null()), "{list} {key}");
            };
            for key in [
                "audience",
                "audienceKind",
                "perspective",
                "organisation",
                "responsible",
                "date",
                "duty",
                "level",
                "sdgs",
                "field",
                "product",
                "resource",
                "amount",
                "unit",
                "change",
                "experiment",
                "attribution",
                "lag",
                "plain",
                "tags",
            ] {
                has("cards", key);
            }
            for key in [
                "evidence",
                "harm",
                "polarity",
                "delay",
                "share",
                "checkedBy",
                "checkHow",
                "checkUntil",
                "checkState",
            ] {
                has("links", key);
            }
            let stands = |id: &String| board.cards.iter().any(|card| card.id == *id);
            assert!(board.indicators.iter().all(|indicator| stands(&indicator.card)));
            assert!(
                board
                    .conflicts
                    .iter()
                    .all(|conflict| stands(&conflict.a) && stands(&conflict.b))
            );
            assert!(
                board
                    .hurdles
                    .iter()
                    .all(|hurdle| hurdle.hinders.as_ref().is_some_and(stands))
            );
            assert!(board.conflicts.len() == 1 && board.hurdles.len() == 1);
        }
    }

    #[test]
    fn dates_of_the_example_lie_around_the_day_it_is_opened() {
        for (today, last, next) in [
            (date!(2026 - 01 - 01), "2025-12-31", "2026-06-30"),
            (date!(2031 - 12 - 31), "2031-09-30", "2032-03-31"),
        ] {
            let board = told(Language::De, today);
            let measured = board.indicators.iter().flat_map(|indicator| &indicator.measurements);
            assert_eq!(measured.filter_map(|value| value.date.as_deref()).max(), Some(last));
            let promised = board.links.iter().filter_map(|link| link.check_until.as_deref());
            assert_eq!(promised.min(), Some(next));
        }
    }

    /// A fact about nothing would be lost without a sound.
    #[test]
    fn every_fact_is_about_a_card_or_link_of_the_example() {
        let card = |key: &str| cards::CARDS.iter().any(|card| card.0 == key);
        let link = |from: &str, to: &str| links::LINKS.iter().any(|link| link.0 == from && link.1 == to);
        assert!(facts::CARDS.iter().all(|(key, _)| card(key)));
        assert!(facts::LINKS.iter().all(|(from, to, _)| link(from, to)));
    }
}
