//! A room as the server keeps one, for people at the other end of a pipe: the same index, the same answers.

use std::collections::HashMap;

use bytes::Bytes;
use serde_json::Value;
use wirkraum::doc::schema::{Root, RootKind, roots};
use wirkraum::doc::{DocError, replica};
use wirkraum::domain::area::Area;
use wirkraum::sync::index::{Author, FreshIds, Index, IndexLimits, Verdict};
use wirkraum::wire::update::{UpdateLimits, parse};
use wirkraum::wire::{Answer, Rule, state_vector};
use yrs::types::ToJson;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{ClientID, Doc, GetString, OffsetKind, Options, ReadTxn, StateVector, Transact, WriteTxn};

use crate::vectors::{LIMITS, ROOM, empty_room};

/// What kind of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Schema {
    /// The room of the vectors: everything that is sound.
    Free,
    /// One of the product's own.
    Of(Area),
}

impl Schema {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Of(Area::Okr) => "okr",
            Self::Of(Area::Notes) => "notes",
            Self::Of(_) => "model",
        }
    }

    pub(crate) const fn roots(self) -> &'static [Root] {
        match self {
            Self::Free => ROOM,
            Self::Of(area) => roots(area),
        }
    }

    pub(crate) const fn limits(self) -> UpdateLimits {
        match self {
            Self::Free => LIMITS,
            Self::Of(_) => UpdateLimits::plain(20 << 20),
        }
    }

    pub(crate) fn index(self) -> Index {
        match self {
            Self::Free => empty_room(),
            Self::Of(area) => Index::new(roots(area), IndexLimits::default()),
        }
    }

    /// An empty yrs document with the roots of this kind.
    pub(crate) fn doc(self) -> Doc {
        let doc = Doc::with_options(Options {
            client_id: ClientID::new(4_000_000_000),
            offset_kind: OffsetKind::Utf16,
            cleanup_formatting: false,
            ..Options::default()
        });
        {
            let mut transaction = doc.transact_mut();
            for root in self.roots() {
                match root.kind {
                    RootKind::Map => drop(transaction.get_or_insert_map(root.name)),
                    RootKind::Array => drop(transaction.get_or_insert_array(root.name)),
                    RootKind::Text => drop(transaction.get_or_insert_text(root.name)),
                }
            }
        }
        doc
    }
}

/// A yrs document made of `updates`.
pub(crate) fn replay<'a>(schema: Schema, updates: impl IntoIterator<Item = &'a [u8]>) -> Doc {
    let doc = schema.doc();
    {
        let mut transaction = doc.transact_mut();
        for update in updates {
            let update = yrs::Update::decode_v1(update).expect("readable");
            transaction.apply_update(update).expect("applicable");
        }
    }
    doc
}

/// What a document says, texts without their formatting.
pub(crate) fn content(schema: Schema, doc: &Doc) -> Value {
    let transaction = doc.transact();
    let read = |any: yrs::Any| serde_json::to_value(any).unwrap();
    let mut content = serde_json::Map::new();
    for root in schema.roots() {
        let value = match root.kind {
            RootKind::Map => read(transaction.get_map(root.name).unwrap().to_json(&transaction)),
            RootKind::Text => transaction.get_text(root.name).unwrap().get_string(&transaction).into(),
            RootKind::Array => read(transaction.get_array(root.name).unwrap().to_json(&transaction)),
        };
        content.insert(root.name.to_owned(), value);
    }
    content.into()
}

/// State vector entries in order.
pub(crate) fn clocks(encoded: &[u8]) -> Vec<(u32, u32)> {
    let mut clocks = state_vector::decode(encoded).unwrap();
    clocks.sort_unstable();
    clocks
}

/// What the room says to an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Known,
    Stored,
    Ignored,
    Resync,
    Refused(Rule),
}

/// The document and who is in it.
pub(crate) struct PlayedRoom {
    pub(crate) schema: Schema,
    pub(crate) index: Index,
    /// Snapshot first, if there is one.
    pub(crate) log: Vec<Vec<u8>>,
    fresh: HashMap<u32, FreshIds>,
}

impl PlayedRoom {
    pub(crate) fn new(schema: Schema) -> Self {
        Self::with(schema, schema.index(), Vec::new())
    }

    /// A room that holds something already.
    pub(crate) fn with(schema: Schema, index: Index, log: Vec<Vec<u8>>) -> Self {
        Self {
            schema,
            index,
            log,
            fresh: HashMap::new(),
        }
    }

    /// Does with an update what a room does.
    pub(crate) fn submit(&mut self, author: Author, connection: u32, step_2: bool, bytes: &[u8]) -> Outcome {
        let verdict = parse(bytes, &self.schema.limits()).and_then(|update| {
            let reads = matches!(author, Author::Participant { writes: false, .. });
            if reads && !self.index.brings_structs(&update) {
                return Ok(None);
            }
            let fresh = self.fresh.entry(connection).or_default();
            self.index.admit(&update, author, fresh).map(Some)
        });
        match verdict {
            Ok(None) => Outcome::Ignored,
            Ok(Some(Verdict::Known)) => Outcome::Known,
            Ok(Some(Verdict::New { .. })) => {
                self.log.push(bytes.to_vec());
                Outcome::Stored
            }
            Err(rule) if rule.answer() == Answer::Resync && !step_2 => Outcome::Resync,
            Err(rule) => Outcome::Refused(rule),
        }
    }

    /// Folds the log into a snapshot, as the server does, and builds the index anew from it.
    pub(crate) fn compact(&mut self) -> &[u8] {
        assert!(self.try_compact(), "an honest document is compacted");
        &self.log[0]
    }

    /// The same, but the log may be such that it reads as another document once it is folded: then it stays as it is.
    pub(crate) fn try_compact(&mut self) -> bool {
        let snapshot = match self.schema {
            Schema::Free => {
                let doc = replay(self.schema, self.log.iter().map(Vec::as_slice));
                doc.transact().encode_state_as_update_v1(&StateVector::default())
            }
            Schema::Of(area) => {
                let log: Vec<Bytes> = self.log.iter().map(|update| Bytes::copy_from_slice(update)).collect();
                match replica::compact(area, &log) {
                    Err(DocError::Changed) => return false,
                    snapshot => snapshot.expect("what was admitted is compacted").bytes.to_vec(),
                }
            }
        };
        let update = parse(&snapshot, &self.schema.limits()).expect("the server's own snapshot");
        let mut index = self.schema.index();
        if !update.sections.is_empty() {
            let verdict = index.admit(&update, Author::Replay, &mut FreshIds::new());
            assert!(verdict.is_ok(), "{verdict:?}");
        }
        assert_eq!(
            index.state_vector(),
            self.index.state_vector(),
            "compaction keeps all clocks"
        );
        for section in &update.sections {
            if let Some(owner) = self.index.owner(section.client) {
                index.own(section.client, owner);
            }
        }
        self.index = index;
        self.log = vec![snapshot];
        true
    }

    /// What the server's replica says, once it was found to be whole; the log, judged again, gives the same knowledge.
    pub(crate) fn close(&self) -> Value {
        let doc = replay(self.schema, self.log.iter().map(Vec::as_slice));
        assert!(
            !doc.transact().has_missing_updates(),
            "the server's replica is kept waiting"
        );
        assert_eq!(
            clocks(&doc.transact().state_vector().encode_v1()),
            clocks(&self.index.state_vector())
        );
        let mut replayed = self.schema.index();
        for update in &self.log {
            let update = parse(update, &self.schema.limits()).unwrap();
            replayed.admit(&update, Author::Replay, &mut FreshIds::new()).unwrap();
        }
        assert_eq!(replayed.state_vector(), self.index.state_vector());
        content(self.schema, &doc)
    }
}
