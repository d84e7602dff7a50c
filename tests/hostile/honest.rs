//! Two people at work, who have to notice nothing.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use yrs::{ReadTxn, Transact};

use super::common::bytes::{Said, Say, read_named};
use super::common::peer::{MODEL, Peer, apply, content, document};
use super::common::server::{Person, Workshop};
use super::common::socket::{Event, Socket};

pub(crate) struct Pair {
    people: [Person; 2],
    peers: Option<[Peer; 2]>,
    written: usize,
}

impl Pair {
    /// Two people in the model of a workshop, with client ids from `first` on.
    pub(crate) async fn new(workshop: &Workshop, first: u32) -> Self {
        let people = [
            workshop.join("participant", "Ayşe").await,
            workshop.join("participant", "Ben").await,
        ];
        let mut peers = [
            Peer::open(&people[0], first + 11).await,
            Peer::open(&people[1], first + 12).await,
        ];
        // Random sequences refer to the first eight clocks and may do with this card what anybody may. What both work on
        // comes after it, where they do not reach.
        for id in ["reached", "shared"] {
            peers[0].add_card(id, "Haus").await;
            assert!(peers[0].status().await);
        }
        peers[1]
            .until_content(|said| said["cards"]["shared"]["title"] == "Haus")
            .await;
        Self {
            people,
            peers: Some(peers),
            written: 0,
        }
    }

    /// Both type in turn; every update is stored.
    pub(crate) async fn work(&mut self, rounds: usize) {
        // Coming in anew each time is part of working.
        let mut peers = Vec::new();
        for (person, peer) in self.people.iter().zip(self.peers.take().unwrap()) {
            let Peer { doc, socket, .. } = peer;
            socket.vanish();
            peers.push(Peer::reopen(person, "model", doc).await);
        }
        for _ in 0..rounds {
            for peer in &mut peers {
                peer.type_into("shared", 0, "ü🙂").await;
                assert!(peer.status().await, "an honest update was not stored");
                self.written += 1;
            }
        }
        self.peers = peers.try_into().ok();
    }

    /// Nothing that they wrote is missing, and both say the same.
    pub(crate) async fn agree(&mut self) {
        let whole = "ü🙂".repeat(self.written) + "Haus";
        for peer in self.peers.as_mut().unwrap() {
            peer.until_content(|said| said["cards"]["shared"]["title"] == whole.as_str())
                .await;
            peer.heard().await;
        }
        let [one, other] = self.peers.as_ref().unwrap();
        assert_eq!(one.content(), other.content());
    }

    pub(crate) fn content(&self) -> Value {
        self.peers.as_ref().unwrap()[0].content()
    }
}

/// Somebody new can read every room: the model says to them, and to real Yjs, what it says to the others.
pub(crate) async fn everybody_can_come_in(workshop: &Workshop, pair: &Pair) {
    let person = workshop.join("participant", "Zoë").await;
    let newcomer = Peer::open(&person, 99).await;
    assert!(!newcomer.doc.transact().has_missing_updates());
    assert_eq!(newcomer.content(), pair.content());
    let updates = received(&person, "model").await;
    let said = real_yjs("model", &updates);
    assert_eq!(
        (&said["error"], &said["whole"]),
        (&Value::Null, &Value::Bool(true)),
        "Yjs cannot read it"
    );
    assert_eq!(said["again"]["whole"], true);
    let doc = document(98);
    for update in &updates {
        apply(&doc, update);
    }
    assert_eq!(
        content(&doc, &MODEL)["cards"]["shared"],
        said["content"]["cards"]["shared"]
    );
    for area in ["notes", "stage"] {
        assert!(!received(&person, area).await.is_empty());
    }
    let board = person.get("/board").await.good();
    assert!(
        board["cards"]
            .as_array()
            .unwrap()
            .iter()
            .any(|card| card["id"] == "shared")
    );
}

/// Everything a newcomer is sent of an area.
async fn received(person: &Person, area: &str) -> Vec<Vec<u8>> {
    let name = format!("{}/{area}", person.workshop);
    let mut socket = Socket::hocuspocus(person.address).await;
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    socket.say(&name, &Say::Step1(vec![0])).await;
    let mut updates = Vec::new();
    loop {
        let Event::Frame(frame) = socket.next().await else {
            panic!("a newcomer is sent away")
        };
        match read_named(&frame).1 {
            Said::Update(update) => updates.push(update),
            Said::Step2(update) => {
                updates.push(update);
                return updates;
            }
            _ => {}
        }
    }
}

/// What real Yjs says to these updates.
fn real_yjs(schema: &str, updates: &[Vec<u8>]) -> Value {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(
        here.join("web/node_modules/yjs").exists(),
        "yjs is not installed: run `npm ci` in web"
    );
    let mut child = Command::new("node")
        .arg(here.join("tests/judges/sessions/judge.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the judges need Node.js as `node`");
    let mut asked = schema.as_bytes().to_vec();
    asked.push(0);
    for update in updates {
        asked.extend(u32::try_from(update.len()).unwrap().to_le_bytes());
        asked.extend_from_slice(update);
    }
    let mut input = child.stdin.take().unwrap();
    input
        .write_all(&u32::try_from(asked.len()).unwrap().to_le_bytes())
        .unwrap();
    input.write_all(&asked).unwrap();
    drop(input);
    let mut answer = Vec::new();
    child.stdout.take().unwrap().read_to_end(&mut answer).unwrap();
    assert!(child.wait().unwrap().success());
    serde_json::from_slice(&answer[4..]).unwrap()
}
