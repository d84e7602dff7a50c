//! Judges the wire format and the room index by vectors that were written and decoded by the real JavaScript libraries.

use crate::vectors::{LIMITS, OTHER, SENDER, Vector, all, empty_room, hex, repair_surrogates, to_hex};
use serde_json::{Value, json};
use wirkraum::sync::index::{Author, FreshIds, Index, Verdict};
use wirkraum::wire::frame::{HocuspocusFrame, Message, Phase, decode_hocuspocus, decode_y_websocket};
use wirkraum::wire::update::{Anchor, Body, Content, Parent, Struct, TypeKind, Update, parse};
use wirkraum::wire::{Answer, Id, Rule, awareness, state_vector};

const MAX_STATE_BYTES: usize = 2048;

#[test]
fn valid_updates_are_admitted_and_mean_what_yjs_read_in_them() {
    for vector in all("update", true) {
        let bytes = hex(&vector.hex);
        let update = parse(&bytes, &LIMITS).unwrap_or_else(|rule| panic!("{}: {rule}", vector.name));
        assert_eq!(sections(&update), described_sections(&vector), "{}", vector.name);
        assert_eq!(deletes(&update), vector.meaning["deletes"], "{}", vector.name);

        let mut index = room(&vector);
        let verdict = index.admit(&update, SENDER, &mut FreshIds::new());
        assert!(verdict.is_ok(), "{}: {verdict:?}", vector.name);
        assert_eq!(clocks(&index), vector.meaning["stateVector"], "{}", vector.name);

        let again = index.clone().admit(&update, SENDER, &mut FreshIds::new());
        assert_eq!(again, Ok(Verdict::Known), "{}: resent", vector.name);
    }
}

#[test]
fn invalid_updates_are_refused_by_their_rule_and_leave_no_trace() {
    for vector in all("update", false) {
        let bytes = hex(&vector.hex);
        let mut index = room(&vector);
        let before = index.clone();
        let mut fresh = FreshIds::new();
        let outcome = parse(&bytes, &LIMITS).and_then(|update| index.admit(&update, SENDER, &mut fresh));
        assert_eq!(outcome.map_err(Rule::code), Err(vector.code()), "{}", vector.name);
        assert_eq!((index, fresh), (before, FreshIds::new()), "{}", vector.name);
    }
}

#[test]
fn all_valid_updates_replayed_in_one_go_give_the_same_room() {
    for vector in all("update", true) {
        let mut live = room(&vector);
        let bytes = hex(&vector.hex);
        let update = parse(&bytes, &LIMITS).expect("valid");
        live.admit(&update, SENDER, &mut FreshIds::new()).expect("valid");

        let mut replayed = empty_room();
        for stored in vector.before.iter().chain([&vector.hex]) {
            let stored = hex(stored);
            let update = parse(&stored, &LIMITS).expect("valid");
            replayed
                .admit(&update, Author::Replay, &mut FreshIds::new())
                .expect("stored before");
        }
        assert_eq!(replayed.state_vector(), live.state_vector(), "{}", vector.name);
    }
}

#[test]
fn state_vectors_are_read_as_yjs_reads_them() {
    for vector in all("stateVector", true) {
        let entries = state_vector::decode(&hex(&vector.hex)).unwrap_or_else(|rule| panic!("{}: {rule}", vector.name));
        assert_eq!(clock_object(&entries), vector.meaning["clients"], "{}", vector.name);
        assert_eq!(state_vector::encode(entries), hex(&vector.hex), "{}", vector.name);
    }
    for vector in all("stateVector", false) {
        let outcome = state_vector::decode(&hex(&vector.hex));
        assert_eq!(outcome.map_err(Rule::code), Err(vector.code()), "{}", vector.name);
    }
}

#[test]
fn awareness_is_read_as_y_protocols_reads_it() {
    for vector in all("awareness", true) {
        let bytes = hex(&vector.hex);
        assert_eq!(awareness_states(&bytes), vector.meaning["states"], "{}", vector.name);
        let entries = awareness::decode(&bytes, MAX_STATE_BYTES).expect("valid").into_iter();
        assert_eq!(awareness::encode(entries.map(Result::unwrap)), bytes, "{}", vector.name);
    }
    for vector in all("awareness", false) {
        let bytes = hex(&vector.hex);
        let (broken, inner) = match awareness::decode(&bytes, MAX_STATE_BYTES) {
            Err(rule) => (Some(rule), false),
            Ok(entries) => (entries.into_iter().find_map(Result::err), true),
        };
        let rule = broken.unwrap_or_else(|| panic!("{} was accepted", vector.name));
        assert_eq!(rule.code(), vector.code(), "{}", vector.name);
        let concerns_one_entry = matches!(
            rule,
            Rule::AState | Rule::ASize | Rule::GJson | Rule::GJsonDepth | Rule::GKey
        );
        assert_eq!(inner, concerns_one_entry, "{}", vector.name);
    }
}

#[test]
fn frames_of_both_client_libraries_are_told_apart() {
    for vector in all("frame", true) {
        let bytes = hex(&vector.hex);
        let described = frame(&vector, &bytes).unwrap_or_else(|rule| panic!("{}: {rule}", vector.name));
        assert_eq!(described, vector.meaning, "{}", vector.name);
    }
    for vector in all("frame", false) {
        let bytes = hex(&vector.hex);
        let outcome = frame(&vector, &bytes);
        assert_eq!(outcome.map_err(Rule::code), Err(vector.code()), "{}", vector.name);
    }
}

#[test]
fn codes_are_unique_and_answered_by_their_class() {
    let codes: std::collections::BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    assert_eq!(codes.len(), Rule::ALL.len());
    for vector in all("update", false) {
        let resync = matches!(vector.code(), "R-GAP" | "R-SKIP" | "R-MISSING" | "R-DS");
        let rule = Rule::ALL
            .iter()
            .find(|rule| rule.code() == vector.code())
            .expect("every code has a rule");
        assert_eq!(rule.answer() == Answer::Resync, resync, "{}", vector.name);
    }
}

/// The room a vector meets: what was there before, and ids of others.
fn room(vector: &Vector) -> Index {
    let mut index = empty_room();
    if let Some(before) = &vector.before {
        let before = hex(before);
        let update = parse(&before, &LIMITS).unwrap_or_else(|rule| panic!("{}: before: {rule}", vector.name));
        let verdict = index.admit(&update, Author::Replay, &mut FreshIds::new());
        assert!(verdict.is_ok(), "{}: before: {verdict:?}", vector.name);
    }
    for &client in &vector.foreign {
        index.own(client, OTHER);
    }
    index
}

fn clocks(index: &Index) -> Value {
    clock_object(&state_vector::decode(&index.state_vector()).expect("our own"))
}

fn clock_object(entries: &[(u32, u32)]) -> Value {
    entries
        .iter()
        .map(|(client, clock)| (client.to_string(), json!(clock)))
        .collect()
}

fn deletes(update: &Update<'_>) -> Value {
    let ranges = |deletes| {
        update
            .ranges_of(deletes)
            .iter()
            .map(|range| json!([range.clock, range.end - range.clock]))
    };
    update
        .deletes
        .iter()
        .map(|deletes| (deletes.client.to_string(), ranges(deletes).collect::<Value>()))
        .collect()
}

fn sections(update: &Update<'_>) -> Value {
    update
        .sections
        .iter()
        .map(|section| {
            let structs: Value = update.structs_of(section).iter().map(structure).collect();
            json!({"client": section.client, "clock": section.clock, "end": section.end, "structs": structs})
        })
        .collect()
}

/// A struct in the words of the vectors, with content named but not shown.
fn structure(of: &Struct<'_>) -> Value {
    let mut out = json!({"clock": of.clock, "len": of.end - of.clock});
    let id = |id: Id| json!([id.client, id.clock]);
    match of.body {
        Body::Gc => out["content"] = "gc".into(),
        Body::Skip => out["content"] = "skip".into(),
        Body::Item(item) => {
            match item.anchor {
                Anchor::Left(left) => out["origin"] = id(left),
                Anchor::Right(right) => out["rightOrigin"] = id(right),
                Anchor::Between(left, right) => {
                    out["origin"] = id(left);
                    out["rightOrigin"] = id(right);
                }
                Anchor::Parent(parent, key) => {
                    out["parent"] = match parent {
                        Parent::Root(name) => name.into(),
                        Parent::Item(item) => id(item),
                    };
                    if let Some(key) = key {
                        out["key"] = key.into();
                    }
                }
            }
            out["content"] = match item.content {
                Content::Deleted => "deleted",
                Content::String => "string",
                Content::Embed => "embed",
                Content::Format => "format",
                Content::Any => "any",
                Content::Type(TypeKind::Array) => "YArray",
                Content::Type(TypeKind::Map) => "YMap",
                Content::Type(TypeKind::Text) => "YText",
            }
            .into();
        }
    }
    out
}

/// The sections a vector describes, with content named but not shown.
fn described_sections(vector: &Vector) -> Value {
    let mut sections = vector.meaning["clients"].clone();
    for of in sections
        .as_array_mut()
        .into_iter()
        .flatten()
        .flat_map(|section| section["structs"].as_array_mut().expect("structs"))
    {
        let of = of.as_object_mut().expect("struct");
        for kind in ["any", "string", "format", "embed", "deleted", "gc", "skip"] {
            if of.remove(kind).is_some() {
                of.insert("content".into(), kind.into());
            }
        }
        if let Some(kind) = of.remove("type") {
            of.insert("content".into(), kind);
        }
    }
    sections
}

fn awareness_states(bytes: &[u8]) -> Value {
    let entries = awareness::decode(bytes, MAX_STATE_BYTES).expect("well formed");
    let state = |entry: awareness::Entry<'_>| -> Value {
        let state = entry
            .state
            .map(|text| serde_json::from_str::<Value>(&repair_surrogates(text)).expect("JSON"));
        json!({"client": entry.client, "clock": entry.clock, "state": state})
    };
    entries
        .into_iter()
        .map(|entry| state(entry.expect("good entry")))
        .collect()
}

/// A frame in the words of the vectors. What is to be ignored is given as its rule.
fn frame(vector: &Vector, bytes: &[u8]) -> Result<Value, Rule> {
    let phase = if vector.phase.as_deref() == Some("preauth") {
        Phase::PreAuth
    } else {
        Phase::Open
    };
    if vector.protocol.as_deref() == Some("y-websocket") {
        return message(decode_y_websocket(bytes)?);
    }
    match decode_hocuspocus(bytes, phase)? {
        HocuspocusFrame::Ping => Ok(json!({"type": "Ping"})),
        HocuspocusFrame::Pong => Ok(json!({"type": "Pong"})),
        HocuspocusFrame::Document { name, message: says } => {
            let mut out = message(says)?;
            let (document, session) = name
                .split_once('\0')
                .map_or((name, None), |(name, id)| (name, Some(id)));
            out["document"] = document.into();
            if let Some(session) = session {
                out["session"] = session.into();
            }
            Ok(out)
        }
    }
}

fn message(message: Message<'_>) -> Result<Value, Rule> {
    let payload = |name: &str, bytes: &[u8]| json!({"type": name, "payload": to_hex(bytes)});
    Ok(match message {
        Message::SyncStep1(bytes) => payload("SyncStep1", bytes),
        Message::SyncStep2(bytes) => payload("SyncStep2", bytes),
        Message::Update(bytes) => payload("Update", bytes),
        Message::Awareness(bytes) => json!({"type": "Awareness", "states": awareness_states(bytes)}),
        Message::QueryAwareness => json!({"type": "QueryAwareness"}),
        Message::Auth { token, version: None } => json!({"type": "Auth", "token": token}),
        Message::Auth { token, version } => json!({"type": "Auth", "token": token, "version": version}),
        Message::Stateless(text) => json!({"type": "Stateless", "text": text}),
        Message::Close => json!({"type": "Close"}),
        Message::Unknown(_) => return Err(Rule::FUnknown),
    })
}
