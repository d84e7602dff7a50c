//! A person with a document of their own, kept by yrs.

use std::collections::VecDeque;
use std::net::SocketAddr;

use serde_json::{Value, json};
use yrs::types::ToJson;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    Any, ClientID, Doc, GetString, Map, MapPrelim, OffsetKind, Options, Out, ReadTxn, StateVector, Text, TextPrelim,
    Transact, Update,
};

use super::bytes::{Said, Say, read_named};
use super::server::Person;
use super::socket::{Event, Socket};

/// One document on one Hocuspocus socket.
pub(crate) struct Peer {
    pub(crate) socket: Socket,
    pub(crate) name: String,
    pub(crate) token: String,
    pub(crate) doc: Doc,
    pub(crate) scope: String,
    /// Updates the server has not answered yet.
    pub(crate) unanswered: usize,
    /// Answers that nobody has asked for yet.
    statuses: VecDeque<bool>,
}

/// An empty document of this client.
pub(crate) fn document(client: u32) -> Doc {
    let mut options = Options::with_client_id(ClientID::new(u64::from(client)));
    options.offset_kind = OffsetKind::Utf16;
    Doc::with_options(options)
}

/// What a document says, as JSON, whichever roots it has.
pub(crate) fn content(doc: &Doc, roots: &[&str]) -> Value {
    let maps: Vec<_> = roots.iter().map(|root| (*root, doc.get_or_insert_map(*root))).collect();
    let txn = doc.transact();
    let read = |any: Any| -> Value { serde_json::to_value(any).unwrap() };
    maps.into_iter()
        .map(|(root, map)| (root.to_owned(), read(map.to_json(&txn))))
        .collect()
}

/// Roots of the model.
pub(crate) const MODEL: [&str; 3] = ["cards", "links", "models"];

pub(crate) fn apply(doc: &Doc, update: &[u8]) {
    let update = Update::decode_v1(update).expect("an update that yrs reads");
    doc.transact_mut().apply_update(update).unwrap();
}

impl Peer {
    /// Opens the model with an empty document and waits until it is synced.
    pub(crate) async fn open(person: &Person, client: u32) -> Self {
        Self::reopen(person, "model", document(client)).await
    }

    /// Opens an area with a document that may hold something already.
    pub(crate) async fn reopen(person: &Person, area: &str, doc: Doc) -> Self {
        let name = format!("{}/{area}", person.workshop);
        let mut peer = Self::connect(person.address, &name, &person.token, doc).await;
        peer.sync().await;
        peer
    }

    async fn connect(address: SocketAddr, name: &str, token: &str, doc: Doc) -> Self {
        let mut socket = Socket::hocuspocus(address).await;
        socket.say(name, &Say::Auth(token.to_owned())).await;
        let vector = doc.transact().state_vector().encode_v1();
        socket.say(name, &Say::Step1(vector)).await;
        Self {
            socket,
            name: name.to_owned(),
            token: token.to_owned(),
            doc,
            scope: String::new(),
            unanswered: 0,
            statuses: VecDeque::new(),
        }
    }

    async fn sync(&mut self) {
        while !matches!(self.step().await, Said::Step2(_)) {}
        self.settle().await;
        assert!(!self.scope.is_empty(), "the document was synced before it was granted");
    }

    /// Takes one message and does what a client does with it.
    pub(crate) async fn step(&mut self) -> Said {
        let (name, said) = self.socket.hear().await;
        self.take(&name, &said).await;
        said
    }

    /// The same, with nothing when the connection has ended.
    pub(crate) async fn try_step(&mut self) -> Option<Said> {
        let Event::Frame(frame) = self.socket.next().await else {
            return None;
        };
        let (name, said) = read_named(&frame);
        self.take(&name, &said).await;
        Some(said)
    }

    async fn take(&mut self, name: &str, said: &Said) {
        if !matches!(said, Said::Ping | Said::Pong) {
            assert_eq!(name, self.name);
        }
        match said {
            Said::Granted(scope) => self.scope.clone_from(scope),
            Said::Step2(update) | Said::Update(update) => apply(&self.doc, update),
            Said::Step1(vector) => {
                let vector = StateVector::decode_v1(vector).unwrap();
                let missing = self.doc.transact().encode_state_as_update_v1(&vector);
                self.say_update(&Say::Step2(missing)).await;
            }
            Said::Status(kept) => {
                self.unanswered = self.unanswered.saturating_sub(1);
                self.statuses.push_back(*kept);
            }
            Said::Ping => self.socket.send(vec![10]).await,
            _ => {}
        }
    }

    /// Takes messages until one is what is waited for.
    pub(crate) async fn until<T>(&mut self, mut wanted: impl FnMut(&Said) -> Option<T>) -> T {
        loop {
            let said = self.step().await;
            if let Some(found) = wanted(&said) {
                return found;
            }
        }
    }

    /// Takes messages until the document says this.
    pub(crate) async fn until_content(&mut self, wanted: impl Fn(&Value) -> bool) {
        while !wanted(&self.content()) {
            self.step().await;
        }
    }

    /// The next answer to an update.
    pub(crate) async fn status(&mut self) -> bool {
        loop {
            if let Some(kept) = self.statuses.pop_front() {
                return kept;
            }
            self.step().await;
        }
    }

    /// Waits for the answers to everything sent so far and drops them.
    pub(crate) async fn settle(&mut self) {
        while self.unanswered > 0 {
            self.step().await;
        }
        self.statuses.clear();
    }

    /// What the server has said up to now: everything before its answer to a ping.
    pub(crate) async fn heard(&mut self) -> Vec<Said> {
        self.socket.send(vec![9]).await;
        let mut heard = Vec::new();
        loop {
            match self.step().await {
                Said::Pong => return heard,
                said => heard.push(said),
            }
        }
    }

    pub(crate) async fn say_update(&mut self, say: &Say) {
        self.unanswered += 1;
        self.socket.say(&self.name, say).await;
    }

    pub(crate) async fn send(&mut self, update: Vec<u8>) {
        self.say_update(&Say::Update(update)).await;
    }

    /// A new card, here and on the wire.
    pub(crate) async fn add_card(&mut self, id: &str, title: &str) {
        let update = add_card(&self.doc, id, title);
        self.send(update).await;
    }

    /// Types into the title of a card.
    pub(crate) async fn type_into(&mut self, id: &str, at: u32, words: &str) {
        let update = type_into(&self.doc, id, at, words);
        self.send(update).await;
    }

    pub(crate) fn content(&self) -> Value {
        content(&self.doc, &MODEL)
    }

    /// The title of a card, as far as it has arrived.
    pub(crate) fn title(&self, id: &str) -> Option<String> {
        let value = self.content()["cards"][id]["title"].clone();
        value.as_str().map(str::to_owned)
    }
}

/// Adds a card to a document and answers the update that does it.
pub(crate) fn add_card(doc: &Doc, id: &str, title: &str) -> Vec<u8> {
    let cards = doc.get_or_insert_map("cards");
    let mut txn = doc.transact_mut();
    let card = cards.insert(&mut txn, id, MapPrelim::default());
    card.insert(&mut txn, "lane", "activity");
    card.insert(&mut txn, "order", "a0");
    card.insert(&mut txn, "title", TextPrelim::new(title));
    txn.encode_update_v1()
}

/// Types into the title of a card and answers the update that does it.
pub(crate) fn type_into(doc: &Doc, id: &str, at: u32, words: &str) -> Vec<u8> {
    let cards = doc.get_or_insert_map("cards");
    let mut txn = doc.transact_mut();
    let Some(Out::YMap(card)) = cards.get(&txn, id) else {
        panic!("no card {id}")
    };
    let Some(Out::YText(title)) = card.get(&txn, "title") else {
        panic!("card {id} has no title")
    };
    let at = at.min(u32::try_from(title.get_string(&txn).encode_utf16().count()).unwrap());
    title.insert(&mut txn, at, words);
    txn.encode_update_v1()
}

/// An awareness state as clients send it.
pub(crate) fn somewhere(card: &str) -> String {
    json!({"at": {"area": "model", "card": card}}).to_string()
}
