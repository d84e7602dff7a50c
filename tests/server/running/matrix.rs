//! Who may say what in which kind of step: every cell of role × command × kind, tried over HTTP.
//!
//! The table is written down once, here. A command that is not in it is not tried: whoever adds one adds its line.

use serde_json::{Value, json};

use super::{add_step, good, order};
use crate::common::server::{Person, Reachable, Running};

/// Roles that a command is for.
#[derive(Clone, Copy, PartialEq)]
enum For {
    /// Facilitators and their deputies.
    Facilitators,
    /// Everybody but who only watches.
    TakingPart,
    /// Those who only watch, too.
    Everybody,
}

use For::{Everybody, Facilitators, TakingPart};

const POLL: &str = r#"{"question":"Was zuerst?","kind":"text","mode":"secret","options":[]}"#;

/// Method, path, body, for whom. `STEP` and `PERSON` stand for ids that are not known in any workshop, so that a command
/// that is allowed answers something else than that it is not.
const COMMANDS: &[(&str, &str, &str, For)] = &[
    ("GET", "/agenda", "", Facilitators),
    (
        "POST",
        "/agenda/steps",
        r#"{"step":{"title":"a","kind":"free","minutes":1}}"#,
        Facilitators,
    ),
    (
        "PUT",
        "/agenda/steps/STEP",
        r#"{"title":"a","kind":"free","minutes":1}"#,
        Facilitators,
    ),
    ("DELETE", "/agenda/steps/STEP", "", Facilitators),
    ("PUT", "/agenda/steps/STEP/place", "{}", Facilitators),
    ("PUT", "/agenda/planned-end", "{}", Facilitators),
    ("GET", "/agenda/templates", "", Facilitators),
    ("POST", "/agenda/templates", r#"{"title":"a"}"#, Facilitators),
    ("DELETE", "/agenda/templates/none", "", Facilitators),
    ("POST", "/agenda/use", r#"{"template":"none"}"#, Facilitators),
    ("POST", "/run", r#"{"action":"start"}"#, Facilitators),
    ("POST", "/run", r#"{"action":"next","from":"none"}"#, Facilitators),
    ("POST", "/run", r#"{"action":"back","from":"none"}"#, Facilitators),
    ("POST", "/run", r#"{"action":"pause"}"#, Facilitators),
    ("POST", "/run", r#"{"action":"resume"}"#, Facilitators),
    ("POST", "/run", r#"{"action":"extend","minutes":1}"#, Facilitators),
    ("POST", "/run", r#"{"action":"skip","step":"none"}"#, Facilitators),
    ("POST", "/run", r#"{"action":"goto","step":"none"}"#, Facilitators),
    ("POST", "/run", r#"{"action":"end","from":"none"}"#, Facilitators),
    ("PUT", "/stage/frozen", r#"{"frozen":false}"#, Facilitators),
    ("PUT", "/stage/gather", "null", Facilitators),
    ("PUT", "/stage/spotlight", "null", Facilitators),
    ("PUT", "/stage/projector", "{}", Facilitators),
    ("PUT", "/stage/released", r#"{"areas":[]}"#, Facilitators),
    ("PUT", "/stage/areas/notes", "{}", Facilitators),
    ("PUT", "/room", r#"{"open":true}"#, Facilitators),
    ("POST", "/links", r#"{"role":"observer"}"#, Facilitators),
    ("PUT", "/floor/hand", r#"{"up":true}"#, TakingPart),
    ("PUT", "/floor/hand", r#"{"up":true,"person":"PERSON"}"#, Facilitators),
    ("PUT", "/floor/speaking", "{}", Facilitators),
    ("POST", "/contributions", r#"{"text":"Ein Gedanke"}"#, TakingPart),
    (
        "POST",
        "/contributions",
        r#"{"text":"Für jemanden","person":"PERSON"}"#,
        Facilitators,
    ),
    ("PUT", "/contributions", r#"{"key":"none","text":"anders"}"#, TakingPart),
    ("GET", "/contributions", "", Facilitators),
    ("GET", "/contributions/mine", "", Everybody),
    ("POST", "/contributions/reveal", "{}", Facilitators),
    ("GET", "/polls", "", Facilitators),
    ("POST", "/polls", POLL, Facilitators),
    ("PUT", "/polls/STEP", POLL, Facilitators),
    ("DELETE", "/polls/STEP", "", Facilitators),
    ("POST", "/polls/STEP/open", "", Facilitators),
    ("POST", "/polls/STEP/close", "", Facilitators),
    ("POST", "/polls/STEP/again", "{}", Facilitators),
    (
        "POST",
        "/polls/STEP/answers",
        r#"{"answer":{"abstain":true}}"#,
        TakingPart,
    ),
    (
        "POST",
        "/polls/STEP/answers",
        r#"{"answer":{"abstain":true},"person":"PERSON"}"#,
        Facilitators,
    ),
    ("GET", "/polls/STEP/mine", "", Everybody),
    ("PUT", "/floor/ready", r#"{"ready":true}"#, TakingPart),
    ("PUT", "/floor/reaction", r#"{"reaction":"agree"}"#, TakingPart),
    ("GET", "/participants", "", Facilitators),
    (
        "POST",
        "/participants",
        r#"{"name":"Erna","perspective":"society"}"#,
        Facilitators,
    ),
    ("PUT", "/participants/PERSON", r#"{"name":"Erna"}"#, Facilitators),
    ("DELETE", "/participants/PERSON", "", Facilitators),
    ("POST", "/participants/PERSON/hand-over", "", Facilitators),
    ("GET", "/seatmates", "", TakingPart),
    (
        "POST",
        "/seatmates",
        r#"{"name":"Nadja","perspective":"society"}"#,
        TakingPart,
    ),
    ("DELETE", "/seatmates/PERSON", "", TakingPart),
    ("GET", "/export/wirkraum", "", Facilitators),
    ("POST", "/rehearsal", r#"{"people":1}"#, Facilitators),
    ("DELETE", "/rehearsal", "", Facilitators),
    ("GET", "/checkpoints", "", Facilitators),
];

const ROLES: [&str; 4] = ["facilitator", "cofacilitator", "participant", "observer"];

const KINDS: [&str; 8] = [
    "input",
    "writing",
    "discussion",
    "grouping",
    "poll",
    "checkin",
    "break",
    "free",
];

impl For {
    fn allows(self, role: &str) -> bool {
        match self {
            Facilitators => matches!(role, "facilitator" | "cofacilitator"),
            TakingPart => role != "observer",
            Everybody => true,
        }
    }
}

async fn tried(person: &Person, (method, path, body, _): (&str, &str, &str, For)) -> String {
    let id = "V1StGXR8_Z5jdHi6B-myT";
    let path = path.replace("STEP", id).replace("PERSON", id);
    let mut ask = person.ask(method, &path);
    if !body.is_empty() {
        let body: Value = serde_json::from_str(&body.replace("PERSON", id)).unwrap();
        ask = ask.json(&body);
    }
    let answer = ask.send().await;
    if answer.status < 300 {
        String::new()
    } else {
        answer.problem()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_role_may_say_what_the_table_says_in_every_kind_of_step() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut people = Vec::new();
    for role in ROLES {
        people.push((role, workshop.join(role, "Jemand").await));
    }
    let mut cells = 0;
    for kind in KINDS {
        let step = add_step(&mia, kind, json!({ "kind": kind, "area": "notes" })).await;
        good(&order(&mia, json!({ "action": "goto", "step": step })).await);
        for command in COMMANDS {
            for (role, person) in &people {
                let code = tried(person, *command).await;
                let (method, path, ..) = command;
                assert_eq!(
                    code != "forbidden",
                    command.3.allows(role),
                    "{role} {method} {path} in {kind}: {code}"
                );
                assert!(
                    !matches!(code.as_str(), "not-found" | "internal" | "body-invalid"),
                    "{method} {path}: {code}"
                );
                cells += 1;
            }
        }
    }
    assert_eq!(cells, ROLES.len() * KINDS.len() * COMMANDS.len());
    for command in COMMANDS {
        let stranger = Person {
            token: "nobody".to_owned(),
            ..mia.clone()
        };
        assert_eq!(
            tried(&stranger, *command).await,
            "session-missing",
            "{} {}",
            command.0,
            command.1
        );
    }
}
