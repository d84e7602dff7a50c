//! The same bytes mean the same in both languages: fixtures in `tests/fixtures/documents`.
//!
//! Files written by real Yjs are read here; `rust.json` is written from here (`WIRKRAUM_WRITE_FIXTURES=1 cargo test golden`)
//! and read by the web.

use std::fs;
use std::path::PathBuf;

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::content::{self, Authors, BoardMeta, Documents};
use super::edit::{StageDocument, initial};
use super::replica::{self, compact};
use crate::domain::agenda::{Step, StepDraft};
use crate::domain::area::{Access, Area, Rights};
use crate::domain::board::{Block, BlockKind, Board, Card, Comment, Lane, Link, Model};
use crate::domain::people::Role;
use crate::domain::poll::{Answer, Given, Poll, PollDraft, Turnout};
use crate::domain::run::{Run, RunState};
use crate::domain::stage::{Projector, Spotlight, Stage};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Fixture {
    area: Area,
    written_by: String,
    updates: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    state_vector: String,
    means: Value,
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/documents")
        .join(format!("{name}.json"))
}

fn read(name: &str) -> Fixture {
    serde_json::from_str(&fs::read_to_string(path(name)).unwrap()).unwrap()
}

fn unhex(text: &str) -> Bytes {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn board(area: Area, updates: &[Bytes]) -> Board {
    let meta = BoardMeta {
        title: String::new(),
        language: <_>::default(),
        address: <_>::default(),
        set_aside: Vec::new(),
    };
    let read = replica::read(area, updates).unwrap();
    let documents = Documents {
        collection: Some(&read),
        model: Some(&read),
        okr: Some(&read),
        decisions: Some(&read),
        notes: Some(&read),
    };
    content::board(meta, &Authors::new(), documents)
}

fn meaning(area: Area, updates: &[Bytes]) -> Value {
    let mut meaning = match area {
        Area::Collection | Area::Model | Area::Okr | Area::Decisions | Area::Notes => {
            serde_json::to_value(board(area, updates)).unwrap()
        }
        Area::Stage => return json!({ "stage": StageDocument::open(updates).unwrap().read() }),
    };
    let keys: &[&str] = match area {
        Area::Collection => &["contributions", "clusters"],
        Area::Decisions => &["recommendations", "nextSteps", "topics"],
        Area::Model => &[
            "models",
            "cards",
            "links",
            "comments",
            "indicators",
            "conflicts",
            "hurdles",
            "groups",
            "criteria",
        ],
        Area::Okr => &["okr"],
        Area::Notes | Area::Stage => &["notes"],
    };
    meaning
        .as_object_mut()
        .unwrap()
        .retain(|key, _| keys.contains(&key.as_str()));
    if let Some(okr) = meaning.get_mut("okr").and_then(Value::as_object_mut) {
        // What is worked out follows from the model, too.
        okr.retain(|key, _| key != "progress" && key != "warnings");
    }
    meaning
}

#[test]
fn documents_written_by_yjs_mean_here_what_they_mean_there() {
    for name in [
        "model-two-people",
        "model-odd",
        "model-complete",
        "okr",
        "notes",
        "stage",
        "stage-projector",
    ] {
        let fixture = read(name);
        let updates: Vec<Bytes> = fixture.updates.iter().map(|update| unhex(update)).collect();
        assert_eq!(meaning(fixture.area, &updates), fixture.means, "{name}");

        let snapshot = compact(fixture.area, &updates).unwrap();
        assert_eq!(hex(&snapshot.state_vector), fixture.state_vector, "{name}");
        assert_eq!(
            meaning(fixture.area, &[snapshot.bytes]),
            fixture.means,
            "{name}, compacted"
        );
    }
}

fn fixture(area: Area, updates: &[Bytes]) -> Fixture {
    Fixture {
        area,
        written_by: "yrs 0.28.1".into(),
        means: meaning(area, updates),
        updates: updates.iter().map(|update| hex(update)).collect(),
        state_vector: String::new(),
    }
}

/// The document of an area in which everything is said that can be said.
fn everything(area: Area) -> Fixture {
    fixture(area, &Vec::from_iter(initial(area, &complete()).unwrap()))
}

fn written() -> Vec<Fixture> {
    let id = |name: &str| format!("{name:0<21}");
    let start = Board {
        models: vec![Model {
            id: id("m1"),
            title: "Frühe Hilfen".into(),
            order: "a0".into(),
            prompts: [
                (Lane::Input, "Was setzen wir ein?".into()),
                (Lane::Impact, "Wozu?".into()),
            ]
            .into(),
            ..Model::default()
        }],
        cards: vec![
            card(&id("c1"), Lane::Input, "92.000 € im Jahr", "Zeile 1\nZeile 2", None),
            card(
                &id("c2"),
                Lane::Outcome,
                "Vertrauen 👶🏽 wächst",
                "",
                Some(1_762_250_400_123),
            ),
        ],
        links: vec![Link {
            id: id("l1"),
            from: id("c1"),
            to: id("c2"),
            because: "ein Gesicht zählt".into(),
            ..Link::default()
        }],
        comments: vec![Comment {
            id: id("k1"),
            card: id("c1"),
            text: "Reicht das?".into(),
            at: 1_762_250_400_123,
            author: None,
            resolved_at: Some(1_762_250_500_000),
        }],
        notes: vec![
            Block {
                id: id("b1"),
                kind: BlockKind::Heading,
                order: "a0".into(),
                text: "Schritte".into(),
                done: false,
                indent: 0,
                level: 2,
            },
            Block {
                id: id("b2"),
                kind: BlockKind::Check,
                order: "a1".into(),
                text: "Anrufen".into(),
                done: true,
                indent: 1,
                level: 1,
            },
        ],
        ..Board::default()
    };
    let mut rights = Rights::default();
    let mut document = StageDocument::open(&[]).unwrap();
    let first = document
        .set(&Stage::new(&rights, true, None, Projector::default()))
        .unwrap()
        .unwrap();
    rights.set(Area::Notes, Role::Participant, Access::Hidden).unwrap();
    let light = Spotlight {
        area: Area::Model,
        card: Some(id("c1")),
        chain: true,
        poll: None,
    };
    let projector = Projector {
        neutral: true,
        invitation: false,
        plain: false,
    };
    let mut running = Stage::new(&rights, false, Some(light), projector);
    running.steps = steps();
    running.polls = vec![poll()];
    running.run = Run {
        state: RunState::Running,
        step: Some(id("s1")),
        ends_at: Some(1_762_250_400_123),
        ..Run::default()
    };
    let second = document.set(&running).unwrap().unwrap();

    vec![
        fixture(Area::Model, &[initial(Area::Model, &start).unwrap().unwrap()]),
        fixture(Area::Notes, &[initial(Area::Notes, &start).unwrap().unwrap()]),
        fixture(Area::Stage, &[first, second]),
        everything(Area::Okr),
        everything(Area::Collection),
        everything(Area::Decisions),
    ]
}

/// A poll with a result whose figures are whole and broken.
fn poll() -> Poll {
    let option = |id: &str, text: &str| json!({ "id": format!("{id:0<21}"), "text": text });
    let asked = json!({
        "question": "Womit beginnen wir?", "kind": "resistance", "mode": "secret",
        "options": [option("o1", "Stadtbus"), option("o2", "Wie heute")],
    });
    let asked: PollDraft = serde_json::from_value(asked).unwrap();
    let answers: Vec<Given> = [(0, 4), (3, 4), (7, 4)]
        .into_iter()
        .map(|(bus, today)| Given {
            answer: Answer {
                values: asked
                    .options
                    .iter()
                    .map(|option| option.id.clone())
                    .zip([bus, today])
                    .collect(),
                ..Answer::default()
            },
            perspective: None,
            person: None,
        })
        .collect();
    let mut poll = Poll::draft(format!("{:0<21}", "p1"), asked.checked().unwrap());
    poll.open(1_762_250_400_123);
    poll.close(
        1_762_250_400_456,
        Turnout {
            answered: 3,
            of: 4,
            ..Turnout::default()
        },
        &answers,
    );
    poll
}

/// Two steps; the one with the lower id comes second.
fn steps() -> Vec<Step> {
    let step = |id: &str, title: &str, more: Value| {
        let mut draft = json!({ "title": title, "kind": "writing", "minutes": 4 });
        let draft = draft.as_object_mut().unwrap();
        draft.extend(more.as_object().unwrap().clone());
        let draft: StepDraft = serde_json::from_value(Value::Object(draft.clone())).unwrap();
        draft.checked(format!("{id:0<21}")).unwrap().step
    };
    let rights = json!({ "model": { "participant": "hidden" } });
    vec![
        step(
            "s2",
            "Ankommen",
            json!({ "kind": "checkin", "note": "Nur für die Moderation", "skipped": true }),
        ),
        step(
            "s1",
            "Was überrascht uns?",
            json!({ "prompt": "Eine Karte je Gedanke.", "area": "model", "rights": rights, "anonymous": true }),
        ),
    ]
}

/// A board on which everything is said that can be said.
fn complete() -> Board {
    serde_json::from_str(include_str!("../../tests/fixtures/board/complete.json")).unwrap()
}

fn card(id: &str, lane: Lane, title: &str, note: &str, deleted_at: Option<i64>) -> Card {
    Card {
        id: id.into(),
        lane,
        order: "a0".into(),
        title: title.into(),
        note: note.into(),
        deleted_at,
        ..Card::default()
    }
}

#[test]
fn the_documents_the_web_tests_against_are_those_the_server_writes_today() {
    let written = written();
    if std::env::var_os("WIRKRAUM_WRITE_FIXTURES").is_some() {
        fs::write(path("rust"), serde_json::to_string_pretty(&written).unwrap() + "\n").unwrap();
    }
    let stored: Vec<Fixture> = serde_json::from_str(&fs::read_to_string(path("rust")).unwrap()).unwrap();
    for (stored, written) in stored.iter().zip(&written) {
        let updates: Vec<Bytes> = stored.updates.iter().map(|update| unhex(update)).collect();
        assert_eq!(stored.means, written.means);
        assert_eq!(meaning(stored.area, &updates), stored.means);
        // The rights of the stage are one plain object, whose keys have no order on the wire.
        if stored.area != Area::Stage {
            assert_eq!(stored.updates, written.updates, "{:?}", stored.area);
        }
    }
    assert_eq!(stored.len(), written.len());
}
