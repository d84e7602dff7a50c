//! Polls over real requests and sockets: what is told to whom, and when; and what nobody can ever find out.

mod bad_input;
mod modes;
mod rounds;
mod seatmates;
mod secret;
mod steps;

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::common::http::Answer;
use crate::common::peer::{Entry, Peer, content, document};
use crate::common::server::{Person, Workshop};
use crate::common::{soon, until};

/// An option id.
fn option(name: &str) -> String {
    format!("{name:-<21}")
}

/// A draft with these options.
fn draft(kind: &str, mode: &str, options: &[&str]) -> Value {
    let options: Vec<_> = options
        .iter()
        .map(|name| json!({"id": option(name), "text": format!("Variante {name}")}))
        .collect();
    json!({"question": "Wie weiter?", "kind": kind, "mode": mode, "options": options})
}

/// Values for these options.
fn values(values: &[(&str, i32)]) -> Value {
    let values: serde_json::Map<String, Value> = values
        .iter()
        .map(|(name, value)| (option(name), json!(value)))
        .collect();
    json!({"values": values})
}

async fn post(person: &Person, rest: &str, body: &Value) -> Answer {
    person.ask("POST", &format!("/polls{rest}")).json(body).send().await
}

/// A poll that takes answers.
async fn opened(by: &Person, draft: &Value) -> String {
    let id = post(by, "", draft).await.good()["id"].as_str().unwrap().to_owned();
    post(by, &format!("/{id}/open"), &json!({})).await.good();
    id
}

async fn close(by: &Person, poll: &str) -> Answer {
    post(by, &format!("/{poll}/close"), &json!({})).await
}

async fn answer(person: &Person, poll: &str, answer: &Value) -> Answer {
    post(person, &format!("/{poll}/answers"), &json!({"answer": answer})).await
}

/// Somebody with a perspective of their own.
async fn joined(workshop: &Workshop, role: &str, name: &str, perspective: &str) -> Person {
    let body = json!({"key": workshop.key(role), "name": name, "perspective": perspective});
    Person::read(workshop, workshop.try_join(&body).await.good())
}

/// What the server tells of a poll to a facilitator.
async fn told(by: &Person, poll: &str) -> Value {
    let polls = by.get("/polls").await.good();
    let polls = polls["polls"].as_array().unwrap();
    polls.iter().find(|one| one["id"] == poll).cloned().unwrap()
}

/// Somebody who follows the stage and keeps every byte they are sent.
struct Watching {
    peer: Peer,
    bytes: Arc<Mutex<Vec<u8>>>,
}

impl Watching {
    async fn follow(person: &Person, client: u32, area: &'static str) -> Self {
        let bytes: Arc<Mutex<Vec<u8>>> = Arc::default();
        let into = Arc::clone(&bytes);
        let entry = Entry {
            area,
            watcher: Some(Arc::new(move |frame: &[u8]| {
                into.lock().unwrap().extend_from_slice(frame);
            })),
            ..Entry::default()
        };
        let peer = Peer::enter(person, document(client), &entry).await;
        Self { peer, bytes }
    }

    /// The poll as it stands on the stage.
    fn poll(&self, poll: &str) -> Value {
        content(&self.peer.doc, &["polls"])["polls"][poll].clone()
    }

    async fn until(&mut self, poll: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        while !wanted(&self.poll(poll)) {
            soon("the stage", self.peer.step()).await;
        }
        self.poll(poll)
    }

    /// Whether these words were in anything that was sent.
    async fn heard(&mut self, words: &str) -> bool {
        self.peer.catch_up().await;
        holds(&self.bytes.lock().unwrap(), words.as_bytes())
    }
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

/// Waits until everybody was told of so many who took part.
async fn until_answered(by: &Person, watching: &mut Watching, poll: &str, count: u32) {
    until("the turnout", async || {
        told(by, poll).await["turnout"]["answered"] == count
    })
    .await;
    watching
        .until(poll, |told| {
            told["turnout"]["answered"].as_f64() == Some(f64::from(count))
        })
        .await;
}
