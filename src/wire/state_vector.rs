//! State vectors: per client the next clock a replica expects.

use std::collections::HashSet;

use super::read::{Reader, reservation};
use super::{Rule, write};

/// Reads a state vector: pairs of client and next clock, each client once, in the order given.
///
/// Clocks ahead of what the room knows are normal: the peer was offline and has written.
pub fn decode(bytes: &[u8]) -> Result<Vec<(u32, u32)>, Rule> {
    let mut reader = Reader::new(bytes);
    let count = reader.count(2)?;
    let mut entries = Vec::with_capacity(reservation(count));
    let mut seen = HashSet::with_capacity(reservation(count));
    for _ in 0..count {
        let client = reader.client()?;
        if !seen.insert(client) {
            return Err(Rule::VDup);
        }
        entries.push((client, reader.clock()?));
    }
    reader.finish(Rule::GTrailing)?;
    Ok(entries)
}

/// Writes a state vector with the highest client first, as Yjs does.
pub fn encode(entries: impl IntoIterator<Item = (u32, u32)>) -> Vec<u8> {
    let mut entries: Vec<_> = entries.into_iter().collect();
    entries.sort_unstable_by(|a, b| b.cmp(a));
    let mut out = Vec::with_capacity(1 + entries.len() * 8);
    write::varuint(&mut out, entries.len() as u64);
    for (client, clock) in entries {
        write::varuint(&mut out, client.into());
        write::varuint(&mut out, clock.into());
    }
    out
}
