//! What a new workshop can start from.

mod agendas;
mod content;
mod dialogue;
mod drafting;
mod example;
mod processes;
mod strategy;

use std::collections::BTreeMap;

use time::Date;

pub use self::agendas::{AGENDAS, AgendaTemplate};
use self::content::{Both, Script, Telling};
use crate::domain::board::{Board, Model};
use crate::domain::language::Language;
use crate::domain::order::between;

/// A template as the start page lists it.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Its name in the HTTP interface.
    pub id: &'static str,
    title: Both,
    description: Both,
    script: fn() -> Script,
}

impl Template {
    /// What it is called.
    pub fn title(&self, language: Language) -> &'static str {
        self.title.get(language)
    }

    /// What it brings, in one or two sentences.
    pub fn description(&self, language: Language) -> &'static str {
        self.description.get(language)
    }
}

/// Every template there is, in the order the start page shows them.
pub const TEMPLATES: &[Template] = &[
    Template {
        id: "wirkungsdialog",
        title: Both("Wirkungsdialog", "Impact dialogue"),
        description: Both(
            "Eine Frage über jeder Spalte, von den Mitteln bis zur Wirkung.",
            "A question above each lane, from resources to impact.",
        ),
        script: dialogue::script,
    },
    Template {
        id: "strategy-retreat",
        title: Both("Strategieklausur, ein Tag", "Strategy retreat, one day"),
        description: Both(
            "Ein Tag mit Pausen: was prägt uns, wozu, welche Ziele, welche ersten Schritte.",
            "A day with breaks: what shapes us, what for, which goals, which first steps.",
        ),
        script: strategy::retreat,
    },
    Template {
        id: "sustainability-budget",
        title: Both(
            "Nachhaltigkeitshaushalt, 150 Minuten",
            "Sustainability budget, 150 minutes",
        ),
        description: Both(
            "Ziele, Produkte und Kennzahlen, Zielkonflikte, Alternativen und was alle mittragen.",
            "Goals, products and indicators, conflicts, alternatives, and what everybody can carry.",
        ),
        script: strategy::budget,
    },
    Template {
        id: "urban-development",
        title: Both("Integrierte Stadtentwicklung", "Integrated urban development"),
        description: Both(
            "Fragen zu Gebiet, Förderung und dem, was danach bleibt.",
            "Questions about the area, the grant, and what stays afterwards.",
        ),
        script: processes::urban_development,
    },
    Template {
        id: "youth-welfare",
        title: Both("Jugendhilfeplanung", "Youth welfare planning"),
        description: Both(
            "Fragen zu Bestand, Bedarf und früher Hilfe.",
            "Questions about what there is, what is needed, and helping early.",
        ),
        script: processes::youth_welfare,
    },
    Template {
        id: "budget-consultation",
        title: Both("Haushaltsberatung", "Budget consultation"),
        description: Both(
            "Fragen zu Kosten, Leistung und dazu, was fehlt, wenn man es lässt.",
            "Questions about cost, service, and what is missing if one drops it.",
        ),
        script: processes::budget_consultation,
    },
    Template {
        id: "climate-action",
        title: Both("Klimaschutz und Klimaanpassung", "Climate action"),
        description: Both(
            "Fragen zu Hebeln, Lasten und dem, was die Kommune selbst entscheidet.",
            "Questions about levers, burdens, and what the municipality decides itself.",
        ),
        script: processes::climate_action,
    },
    Template {
        id: "okr-drafting",
        title: Both("OKR-Entwurf, zwei Stunden", "OKR drafting, two hours"),
        description: Both(
            "Leitziele, ein Zyklus, ein Beispiel und ein Ablauf für die ersten Objectives.",
            "Guiding goals, a cycle, an example and a schedule for the first objectives.",
        ),
        script: drafting::script,
    },
    Template {
        id: "empty",
        title: Both("Leerer Workshop", "Empty workshop"),
        description: Both(
            "Ein leeres Wirkungsmodell, sonst nichts.",
            "An empty impact model and nothing else.",
        ),
        script: empty,
    },
    Template {
        id: "example-fruehe-hilfen",
        title: Both("Beispiel: Frühe Hilfen", "Example: early help for families"),
        description: Both(
            "Ein ausgefülltes Wirkungsmodell mit OKR einer erfundenen Stadt, zum Ansehen und Ausprobieren.",
            "A filled-in impact model with OKRs of an invented town, to look at and to try things out.",
        ),
        script: example::script,
    },
];

/// The board that the template `id` starts with on the day `today`, under the template's own title; `None` when there is no
/// such template.
///
/// Every board has one model, so that two people who begin at the same time don't make two.
pub fn board(id: &str, language: Language, today: Date) -> Option<Board> {
    let template = TEMPLATES.iter().find(|template| template.id == id)?;
    let script = (template.script)();
    let mut board = script.board(Telling { language, today });
    template.title(language).clone_into(&mut board.title);
    board.models = vec![Model {
        id: content::id("model"),
        title: script.model.get(language).to_owned(),
        order: between(None, None),
        prompts: script
            .prompts
            .iter()
            .map(|(lane, prompt)| (*lane, prompt.get(language).to_owned()))
            .collect(),
        ..Model::default()
    }];
    Some(board)
}

fn empty() -> Script {
    Script {
        model: Both("Wirkungsmodell", "Impact model"),
        prompts: BTreeMap::new(),
        cards: &[],
        links: &[],
        notes: &[],
        complete: content::nothing_more,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::Value;
    use time::macros::date;

    use super::*;
    use crate::doc::content::{self, Authors, BoardMeta, Documents};
    use crate::doc::edit::initial;
    use crate::doc::replica;
    use crate::domain::area::Area;
    use crate::domain::board::Lane;
    use crate::domain::id::is_id;

    const LANGUAGES: [Language; 2] = [Language::De, Language::En];

    fn board(id: &str, language: Language) -> Option<Board> {
        super::board(id, language, date!(2026 - 02 - 16))
    }

    #[test]
    fn every_template_survives_the_way_through_documents() {
        for template in TEMPLATES {
            for language in LANGUAGES {
                let board = board(template.id, language).unwrap();
                let read = |area| replica::read(area, &Vec::from_iter(initial(area, &board).unwrap())).unwrap();
                let meta = BoardMeta {
                    title: board.title.clone(),
                    language,
                    address: board.address,
                    set_aside: Vec::new(),
                };
                let (model, okr, notes) = (read(Area::Model), read(Area::Okr), read(Area::Notes));
                let (collection, decisions) = (read(Area::Collection), read(Area::Decisions));
                let documents = Documents {
                    collection: Some(&collection),
                    model: Some(&model),
                    okr: Some(&okr),
                    decisions: Some(&decisions),
                    notes: Some(&notes),
                };
                let read = content::board(meta, &Authors::new(), documents);
                let mut expected = Board {
                    findings: read.findings.clone(),
                    money: read.money.clone(),
                    ..sorted(board)
                };
                expected.okr.progress = read.okr.progress.clone();
                expected.okr.warnings = read.okr.warnings.clone();
                assert_eq!(read, expected, "{} {language:?}", template.id);
            }
        }
        assert!(board("nothing", Language::De).is_none());
    }

    /// A script lists links as one would tell them; documents are read in reading order.
    fn sorted(mut board: Board) -> Board {
        let place = |id: &str| board.cards.iter().position(|card| card.id == id);
        let mut links = std::mem::take(&mut board.links);
        links.sort_by_key(|link| (place(&link.from), place(&link.to)));
        board.links = links;
        let mut indicators = std::mem::take(&mut board.indicators);
        indicators.sort_by_key(|indicator| place(&indicator.card));
        board.indicators = indicators;
        board
    }

    #[test]
    fn ids_are_ids_and_no_two_are_the_same() {
        for template in TEMPLATES {
            let board = board(template.id, Language::De).unwrap();
            let ids: Vec<&str> = (board.models.iter().map(|model| &model.id))
                .chain(board.cards.iter().map(|card| &card.id))
                .chain(board.links.iter().map(|link| &link.id))
                .chain(board.notes.iter().map(|block| &block.id))
                .map(String::as_str)
                .collect();
            assert!(ids.iter().all(|id| is_id(id)), "{ids:?}");
            assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
        }
    }

    #[test]
    fn a_template_of_a_process_asks_a_question_over_every_lane_and_fills_in_nothing() {
        for template in TEMPLATES
            .iter()
            .filter(|template| !matches!(template.id, "empty" | "example-fruehe-hilfen"))
        {
            for language in LANGUAGES {
                let board = board(template.id, language).unwrap();
                assert!(board.cards.is_empty());
                let prompts = &board.models[0].prompts;
                assert!(Lane::ALL.iter().all(|lane| prompts[lane].ends_with('?')), "{prompts:?}");
                assert!(board.notes.len() >= 7);
            }
        }
    }

    #[test]
    fn english_is_complete() {
        for template in TEMPLATES {
            let [german, english] = LANGUAGES.map(|language| {
                let board = board(template.id, language).unwrap();
                assert!(board.cards.iter().all(|card| !card.title.is_empty()));
                assert!(board.notes.iter().all(|block| !block.text.is_empty()));
                serde_json::to_value(board).unwrap()
            });
            compare(template.id, &german, &english);
        }
    }

    /// Both languages say the same things, each in its own words.
    fn compare(place: &str, german: &Value, english: &Value) {
        match (german, english) {
            (Value::Object(german), Value::Object(english)) => {
                assert!(german.keys().eq(english.keys()), "{place}");
                for (key, german) in german {
                    compare(&format!("{place}.{key}"), german, &english[key]);
                }
            }
            (Value::Array(german), Value::Array(english)) => {
                assert_eq!(german.len(), english.len(), "{place}");
                for (german, english) in german.iter().zip(english) {
                    compare(place, german, english);
                }
            }
            (Value::String(german), Value::String(english)) => {
                assert_eq!(german.is_empty(), english.is_empty(), "{place}: {german}");
                let name = matches!(place.rsplit('.').next(), Some("owner" | "person"));
                assert!(name || !german.contains(' ') || german != english, "{place}: {german}");
            }
            _ => assert_eq!(german, english, "{place}"),
        }
    }
}
