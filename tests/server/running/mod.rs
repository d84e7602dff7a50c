//! A workshop that runs: agenda, timer, rights by step, the floor, and who may say what about it.

mod agenda;
mod floor;
mod groups;
mod matrix;
mod people;
mod rehearsal;
mod rights;
mod timer;

use serde_json::{Value, json};

use crate::common::http::Answer;
use crate::common::server::Person;

/// Asks for something with a body and answers what came.
async fn tell(person: &Person, method: &str, rest: &str, body: Value) -> Answer {
    person.ask(method, rest).json(&body).send().await
}

/// An order about the run, which must be carried out.
#[track_caller]
fn good(answer: &Answer) {
    assert!(answer.status < 300, "{} {}", answer.status, answer.text());
}

async fn order(person: &Person, body: Value) -> Answer {
    tell(person, "POST", "/run", body).await
}

async fn stage(person: &Person) -> Value {
    person.get("").await.good()["stage"].clone()
}

/// Adds a step and answers its id.
async fn add_step(person: &Person, title: &str, more: Value) -> String {
    let mut step = json!({ "title": title, "kind": "free", "minutes": 5 });
    step.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let made = tell(person, "POST", "/agenda/steps", json!({ "step": step })).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.good()["id"].as_str().unwrap().to_owned()
}
