//! Awareness: who is present and where, as short-lived JSON per client.

use std::collections::HashSet;

use super::read::{Reader, reservation};
use super::{Rule, json, write};

/// Containers around a value inside a state.
const MAX_DEPTH: usize = 8;

/// What one client says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The Yjs client id. Clients echo what they heard of others, so it may be anybody's.
    pub client: u32,
    /// Rises with every change. Peers apply what is newer than what they have, starting at 0: a server starts at 1.
    pub clock: u32,
    /// A JSON object, or `None` when the client has gone.
    pub state: Option<&'a str>,
}

/// Reads an awareness message with states of at most `max_state_bytes` bytes of JSON each.
///
/// The outer error means that the message is malformed. An inner error concerns one entry, which is to be dropped.
pub fn decode(bytes: &[u8], max_state_bytes: usize) -> Result<Vec<Result<Entry<'_>, Rule>>, Rule> {
    let mut reader = Reader::new(bytes);
    let count = reader.count(4)?;
    let mut entries = Vec::with_capacity(reservation(count));
    let mut seen = HashSet::with_capacity(reservation(count));
    for _ in 0..count {
        let client = reader.client()?;
        if !seen.insert(client) {
            return Err(Rule::ADup);
        }
        let clock = reader.clock()?;
        let text = reader.string()?;
        match state(text, max_state_bytes) {
            Err(Rule::GDupKey) => return Err(Rule::GDupKey),
            checked => entries.push(checked.map(|state| Entry { client, clock, state })),
        }
    }
    reader.finish(Rule::GTrailing)?;
    Ok(entries)
}

/// Writes an awareness message. States must be JSON objects.
pub fn encode<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Vec<u8> {
    let mut body = Vec::new();
    let mut count = 0;
    for entry in entries {
        count += 1;
        encode_entry(&mut body, entry);
    }
    let mut out = Vec::with_capacity(body.len() + 2);
    encode_count(&mut out, count);
    out.append(&mut body);
    out
}

/// Writes how many entries follow, for whoever puts a message together from pieces.
pub fn encode_count(out: &mut Vec<u8>, count: usize) {
    write::varuint(out, count as u64);
}

/// Writes one entry of a message.
pub fn encode_entry(out: &mut Vec<u8>, entry: Entry<'_>) {
    write::varuint(out, entry.client.into());
    write::varuint(out, entry.clock.into());
    write::string(out, entry.state.unwrap_or("null"));
}

fn state(text: &str, max_bytes: usize) -> Result<Option<&str>, Rule> {
    if text.len() > max_bytes {
        return Err(Rule::ASize);
    }
    match json::check(text, MAX_DEPTH)? {
        json::Kind::Null => Ok(None),
        json::Kind::Object => Ok(Some(text)),
        json::Kind::Other => Err(Rule::AState),
    }
}
