//! After quiet all replicas are equal.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use yrs::{Doc, ReadTxn, Transact};

use super::stored::Stored;
use crate::common::peer::{MODEL, Peer, content};

/// Whether a replica says the same, knows the same, and waits for nothing.
fn equals(doc: &Doc, other: &Doc, whose: &str) -> Result<(), String> {
    let (mine, theirs) = (content(doc, &MODEL), content(other, &MODEL));
    if mine != theirs {
        return Err(format!("{whose} differs: {}", first_difference(&mine, &theirs)));
    }
    let (mine, theirs) = (doc.transact(), other.transact());
    if mine.state_vector() != theirs.state_vector() {
        return Err(format!(
            "{whose} knows something else: {:?} instead of {:?}",
            theirs.state_vector(),
            mine.state_vector()
        ));
    }
    if theirs.has_missing_updates() {
        return Err(format!("{whose} waits for something that it was never given"));
    }
    Ok(())
}

fn first_difference(mine: &Value, theirs: &Value) -> String {
    for root in MODEL {
        let empty = json!({});
        let (mine, theirs) = (mine.get(root).unwrap_or(&empty), theirs.get(root).unwrap_or(&empty));
        let keys = [mine, theirs]
            .into_iter()
            .flat_map(|map| map.as_object().unwrap().keys());
        for key in keys {
            if mine.get(key) != theirs.get(key) {
                return format!("{root}/{key} is {:?} and {:?}", mine.get(key), theirs.get(key));
            }
        }
    }
    "nowhere".to_owned()
}

/// The peers and a newcomer; what the peers sent is answered.
pub(crate) fn peers(newcomer: &Doc, peers: &[Peer]) -> Result<String, String> {
    for (n, peer) in peers.iter().enumerate() {
        equals(newcomer, &peer.doc, &format!("peer {n}"))?;
        if peer.unanswered > 0 {
            return Err(format!("peer {n} waits for {} answers", peer.unanswered));
        }
    }
    let cards = content(newcomer, &MODEL)["cards"]
        .as_object()
        .map_or(0, serde_json::Map::len);
    Ok(format!(
        "{} peers and a newcomer are equal ({cards} cards)",
        peers.len()
    ))
}

/// What replicas say that other libraries keep.
pub(crate) fn others(newcomer: &Doc, others: &[(String, Value)]) -> Result<String, String> {
    let mine = content(newcomer, &MODEL);
    for (whose, theirs) in others {
        if *theirs != mine {
            return Err(format!("{whose} differs: {}", first_difference(&mine, theirs)));
        }
    }
    Ok(match others.len() {
        0 => String::new(),
        n => format!("{n} npm clients say the same"),
    })
}

/// What the server reads of the document.
pub(crate) fn board(newcomer: &Doc, board: &Value) -> Result<String, String> {
    let mine = content(newcomer, &MODEL);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let written: BTreeMap<_, _> = mine["cards"]
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(_, card)| card.is_object())
        .map(|(id, card)| (id.clone(), (text(&card["title"]), text(&card["order"]))))
        .collect();
    let read: BTreeMap<_, _> = board["cards"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|card| (text(&card["id"]), (text(&card["title"]), text(&card["order"]))))
        .collect();
    if written == read {
        return Ok("the server reads the same".to_owned());
    }
    let other = written.iter().find(|(id, card)| read.get(*id) != Some(card));
    Err(format!(
        "the server reads {} cards of {}; the first that differs: {other:?}",
        read.len(),
        written.len()
    ))
}

/// What yrs makes of the bytes in the file.
pub(crate) fn stored(newcomer: &Doc, stored: &Stored) -> Result<String, String> {
    equals(newcomer, &stored.replica(), "the replica of the stored bytes")?;
    Ok(String::new())
}
