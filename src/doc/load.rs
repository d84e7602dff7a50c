//! From update bytes to a yrs document and to plain values, and nothing of yrs beyond.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use bytes::Bytes;
use serde_json::Value;
use yrs::branch::{Branch, BranchID};
use yrs::updates::decoder::Decode;
use yrs::{
    Any, ClientID, Doc, GetString, Map, MapRef, Number, OffsetKind, Options, Out, ReadTxn, Transact, Update, WriteTxn,
};

use super::DocError;
use super::schema::{RootKind, SERVER_CLIENT, roots};
use crate::domain::area::Area;

/// Plain values nest no deeper than this; what lies below reads as null. Admission stops at eight.
const VALUE_DEPTH: usize = 16;

/// Maps nest no deeper than this. Admission stops at four.
const MAP_DEPTH: usize = 8;

/// What stands under a key, freed from the library.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Field {
    /// A plain value; numbers that JSON does not know are null.
    Plain(Value),
    /// A text.
    Text(String),
    /// A map of its own.
    Map {
        /// What is in it.
        entry: Entry,
        /// The client id that made it; nobody can make one in another's name.
        maker: u64,
    },
    /// A shared type that no schema of ours has.
    Foreign,
}

/// A map of a document.
pub(super) type Entry = BTreeMap<String, Field>;

/// The content of a document by root.
pub(super) type Content = BTreeMap<&'static str, Entry>;

/// Runs `work` and turns a panic of the library into an error.
///
/// Bytes that passed the parser can still trip it; the caller and its thread are to survive that.
pub(super) fn contained<T>(work: impl FnOnce() -> Result<T, DocError>) -> Result<T, DocError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(DocError::Crashed))
}

/// An empty document in which the server writes.
pub(super) fn empty(area: Area) -> Doc {
    empty_for(area, SERVER_CLIENT)
}

/// An empty document in which `client` writes.
pub(super) fn empty_for(area: Area, client: u32) -> Doc {
    let doc = Doc::with_options(Options {
        client_id: ClientID::new(u64::from(client)),
        // JavaScript counts UTF-16 units.
        offset_kind: OffsetKind::Utf16,
        // It would delete marks that every other replica keeps.
        cleanup_formatting: false,
        ..Options::default()
    });
    {
        // A root that is not declared here would be read as nothing.
        let mut transaction = doc.transact_mut();
        for root in roots(area) {
            match root.kind {
                RootKind::Map => drop(transaction.get_or_insert_map(root.name)),
                RootKind::Array => drop(transaction.get_or_insert_array(root.name)),
                RootKind::Text => drop(transaction.get_or_insert_text(root.name)),
            }
        }
    }
    doc
}

/// The document that `updates` (snapshot, then tail) make.
///
/// # Errors
/// As [`apply`].
pub(super) fn open(area: Area, updates: &[Bytes]) -> Result<Doc, DocError> {
    let doc = empty(area);
    apply(&doc, updates)?;
    Ok(doc)
}

/// Applies `updates` in one transaction.
///
/// # Errors
/// [`DocError::Undecodable`], or [`DocError::Incomplete`] when something in it waits for what is not there.
pub(super) fn apply(doc: &Doc, updates: &[Bytes]) -> Result<(), DocError> {
    {
        let mut transaction = doc.transact_mut();
        for bytes in updates {
            let update = Update::decode_v1(bytes).map_err(|error| DocError::Undecodable(error.to_string()))?;
            transaction
                .apply_update(update)
                .map_err(|error| DocError::Undecodable(error.to_string()))?;
        }
    }
    if doc.transact().has_missing_updates() {
        return Err(DocError::Incomplete);
    }
    Ok(())
}

/// Everything a document holds that stands.
pub(super) fn content<T: ReadTxn>(area: Area, transaction: &T) -> Content {
    let mut content = Content::new();
    for root in roots(area) {
        // Roots of other kinds hold nothing yet.
        if let Some(map) = transaction.get_map(root.name) {
            content.insert(root.name, entry(transaction, &map, MAP_DEPTH));
        }
    }
    content
}

fn entry<T: ReadTxn>(transaction: &T, map: &MapRef, depth: usize) -> Entry {
    map.iter(transaction)
        .map(|(key, value)| {
            let field = match value {
                Out::Any(any) => Field::Plain(plain(&any, VALUE_DEPTH)),
                Out::YText(text) => Field::Text(text.get_string(transaction)),
                Out::YMap(map) if depth > 0 => Field::Map {
                    entry: entry(transaction, &map, depth - 1),
                    maker: maker(&map),
                },
                _ => Field::Foreign,
            };
            (key.to_owned(), field)
        })
        .collect()
}

fn maker(map: &MapRef) -> u64 {
    match AsRef::<Branch>::as_ref(map).id() {
        BranchID::Nested(id) => id.client.get(),
        BranchID::Root(_) => u64::from(SERVER_CLIENT),
    }
}

fn plain(any: &Any, depth: usize) -> Value {
    let Some(depth) = depth.checked_sub(1) else {
        return Value::Null;
    };
    match any {
        Any::Null | Any::Undefined | Any::Buffer(_) => Value::Null,
        Any::Bool(value) => Value::Bool(*value),
        Any::Number(Number::Int(value)) => Value::from(*value),
        Any::Number(Number::Float(value)) => Value::from(*value),
        Any::String(value) => Value::from(&**value),
        Any::Array(values) => values.iter().map(|value| plain(value, depth)).collect(),
        Any::Map(values) => values
            .iter()
            .map(|(key, value)| (key.clone(), plain(value, depth)))
            .collect(),
    }
}

/// A plain value as the library wants it.
pub(super) fn any(value: &Value) -> Any {
    match value {
        Value::Null => Any::Null,
        Value::Bool(value) => Any::Bool(*value),
        Value::Number(number) => Any::Number(match (number.as_i64(), number.as_f64()) {
            (Some(value), _) => Number::Int(value),
            (None, value) => Number::Float(value.unwrap_or_default()),
        }),
        Value::String(value) => Any::String(Arc::from(value.as_str())),
        Value::Array(values) => Any::Array(values.iter().map(any).collect()),
        Value::Object(values) => Any::Map(Arc::new(
            values.iter().map(|(key, value)| (key.clone(), any(value))).collect(),
        )),
    }
}

/// The same value with its whole numbers as such: on their way through a document large ones become fractions of one.
pub(super) fn whole_numbers(value: Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64().map(Number::try_i64) {
            Some(Number::Int(whole)) => whole.into(),
            _ => Value::Number(number),
        },
        Value::Array(values) => values.into_iter().map(whole_numbers).collect(),
        Value::Object(values) => {
            let values = values.into_iter();
            values.map(|(key, value)| (key, whole_numbers(value))).collect()
        }
        value => value,
    }
}
