//! A person with a document of their own, kept by yrs.

use std::collections::VecDeque;
use std::sync::Arc;

use futures_util::FutureExt;
use serde_json::{Value, json};
use yrs::types::ToJson;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    Any, ClientID, Doc, GetString, Map, MapPrelim, OffsetKind, Options, Out, ReadTxn, StateVector, Text, TextPrelim,
    Transact, Update,
};

use super::bytes::{Said, Say, message, named, read_named, read_plain};
use super::server::Person;
use super::socket::{Event, Socket, Watcher};

/// Which protocol a peer speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protocol {
    /// As `@hocuspocus/provider` speaks it: every update is answered.
    Hocuspocus,
    /// As `y-websocket` speaks it: nothing is answered.
    Plain,
}

/// Notes what a peer was told: updates that were acknowledged to it, and updates that it was shown.
pub(crate) trait Notebook: Send + Sync {
    fn acknowledged(&self, update: Vec<u8>);
    fn shown(&self, update: &[u8]);
}

/// How a peer comes in.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) protocol: Protocol,
    pub(crate) area: &'static str,
    pub(crate) notebook: Option<Arc<dyn Notebook>>,
    pub(crate) watcher: Option<Watcher>,
}

impl Default for Entry {
    fn default() -> Self {
        Self {
            protocol: Protocol::Hocuspocus,
            area: "model",
            notebook: None,
            watcher: None,
        }
    }
}

/// One document on one socket.
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
    /// The code the server closed the socket with.
    pub(crate) closed_with: Option<u16>,
    protocol: Protocol,
    notebook: Option<Arc<dyn Notebook>>,
    /// The updates behind `unanswered`, while somebody notes them.
    sent: VecDeque<Vec<u8>>,
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
    pub(crate) async fn reopen(person: &Person, area: &'static str, doc: Doc) -> Self {
        let entry = Entry {
            area,
            ..Entry::default()
        };
        Self::enter(person, doc, &entry).await
    }

    /// Opens a document in the given way and waits until it is synced.
    pub(crate) async fn enter(person: &Person, doc: Doc, entry: &Entry) -> Self {
        let mut peer = Self::try_enter(person, doc, entry).await;
        while !matches!(peer.step().await, Said::Step2(_)) {}
        peer.settle().await;
        assert!(!peer.scope.is_empty(), "the document was synced before it was granted");
        peer
    }

    /// The same without waiting.
    pub(crate) async fn try_enter(person: &Person, doc: Doc, entry: &Entry) -> Self {
        let name = format!("{}/{}", person.workshop, entry.area);
        let mut socket = match entry.protocol {
            Protocol::Hocuspocus => Socket::hocuspocus(person.address).await,
            Protocol::Plain => Socket::plain(person.address, &name, &person.token).await,
        };
        if let Some(watcher) = &entry.watcher {
            socket.watched_by(Arc::clone(watcher));
        }
        let vector = doc.transact().state_vector().encode_v1();
        let mut peer = Self {
            socket,
            name,
            token: person.token.clone(),
            doc,
            scope: String::new(),
            unanswered: 0,
            statuses: VecDeque::new(),
            closed_with: None,
            protocol: entry.protocol,
            notebook: entry.notebook.clone(),
            sent: VecDeque::new(),
        };
        match entry.protocol {
            Protocol::Hocuspocus => peer.offer(&Say::Auth(person.token.clone())).await,
            // Whoever may not come in is not let in here.
            Protocol::Plain => {
                peer.scope.push_str("any");
                true
            }
        };
        peer.offer(&Say::Step1(vector)).await;
        peer
    }

    /// Takes one message and does what a client does with it.
    pub(crate) async fn step(&mut self) -> Said {
        match self.socket.next().await {
            Event::Frame(frame) => self.take(&frame).await,
            Event::Closed(code) => panic!("the socket was closed with {code:?}"),
        }
    }

    /// The same, with nothing when the connection has ended.
    pub(crate) async fn try_step(&mut self) -> Option<Said> {
        match self.socket.next().await {
            Event::Frame(frame) => Some(self.take(&frame).await),
            Event::Closed(code) => {
                self.closed_with = self.closed_with.or(code);
                None
            }
        }
    }

    /// Takes what has arrived already; whether the connection still stands.
    pub(crate) async fn take_arrived(&mut self) -> bool {
        self.socket.wait_anew();
        while let Some(event) = self.socket.next().now_or_never() {
            match event {
                Event::Frame(frame) => self.take(&frame).await,
                Event::Closed(code) => {
                    self.closed_with = self.closed_with.or(code);
                    return false;
                }
            };
        }
        true
    }

    async fn take(&mut self, frame: &[u8]) -> Said {
        let said = match self.protocol {
            Protocol::Hocuspocus => {
                let (name, said) = read_named(frame);
                assert!(name == self.name || matches!(said, Said::Ping | Said::Pong), "{name}");
                said
            }
            Protocol::Plain => read_plain(frame),
        };
        match &said {
            Said::Granted(scope) => self.scope.clone_from(scope),
            Said::Step2(update) | Said::Update(update) => {
                apply(&self.doc, update);
                if let Some(notebook) = &self.notebook {
                    notebook.shown(update);
                }
            }
            Said::Step1(vector) => {
                let vector = StateVector::decode_v1(vector).unwrap();
                let missing = self.doc.transact().encode_state_as_update_v1(&vector);
                self.offer_update(Say::Step2(missing)).await;
            }
            Said::Status(kept) => {
                self.unanswered = self.unanswered.saturating_sub(1);
                self.statuses.push_back(*kept);
                if let (Some(update), Some(notebook), true) = (self.sent.pop_front(), &self.notebook, kept) {
                    notebook.acknowledged(update);
                }
            }
            Said::Ping => {
                self.socket.send_if_open(vec![10]).await;
            }
            _ => {}
        }
        said
    }

    async fn offer(&mut self, say: &Say) -> bool {
        let frame = match self.protocol {
            Protocol::Hocuspocus => named(&self.name, say),
            Protocol::Plain => message(say),
        };
        self.socket.offer(frame).await
    }

    /// Sends an update (or a step 2); whether the connection took it.
    pub(crate) async fn offer_update(&mut self, say: Say) -> bool {
        let taken = self.offer(&say).await;
        if self.protocol == Protocol::Hocuspocus {
            self.unanswered += 1;
            if let (Say::Update(update) | Say::Step2(update), Some(_)) = (say, &self.notebook) {
                self.sent.push_back(update);
            }
        }
        taken
    }

    /// Waits for the answers to what was sent, and for everything that the server had to say before.
    pub(crate) async fn catch_up(&mut self) {
        self.socket.wait_anew();
        self.settle().await;
        match self.protocol {
            Protocol::Hocuspocus => drop(self.heard().await),
            // There is no ping in this protocol; asked for everything, the server says when it was all.
            Protocol::Plain => {
                let vector = self.doc.transact().state_vector().encode_v1();
                assert!(self.offer(&Say::Step1(vector)).await, "the socket is closed");
                while !matches!(self.step().await, Said::Step2(_)) {}
            }
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

    pub(crate) async fn send(&mut self, update: Vec<u8>) {
        assert!(self.offer_update(Say::Update(update)).await, "the socket is closed");
    }

    /// A new card, here and on the wire.
    pub(crate) async fn add_card(&mut self, id: &str, title: &str) {
        let update = add_card(&self.doc, id, title);
        self.send(update).await;
    }

    pub(crate) async fn remove_card(&mut self, id: &str) {
        let cards = self.doc.get_or_insert_map("cards");
        let update = {
            let mut txn = self.doc.transact_mut();
            cards.remove(&mut txn, id);
            txn.encode_update_v1()
        };
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
