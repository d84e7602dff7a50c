//! Updates of every hostile kind, well formed as far as their purpose allows.

use super::common::bytes::{block, varuint};

/// Client and clock.
pub(crate) type Id = (u64, u64);

pub(crate) fn number(value: usize) -> Vec<u8> {
    let mut out = Vec::new();
    varuint(&mut out, value as u64);
    out
}

fn id((client, clock): Id) -> Vec<u8> {
    let mut out = Vec::new();
    varuint(&mut out, client);
    varuint(&mut out, clock);
    out
}

/// One section: client, first clock, structs.
pub(crate) fn section(client: u64, clock: u64, structs: &[Vec<u8>]) -> Vec<u8> {
    [number(structs.len()), id((client, clock)), structs.concat()].concat()
}

pub(crate) fn update(sections: &[Vec<u8>], deletes: &[(u64, Vec<(u64, u64)>)]) -> Vec<u8> {
    let mut out = [number(sections.len()), sections.concat(), number(deletes.len())].concat();
    for (client, ranges) in deletes {
        varuint(&mut out, *client);
        out.extend(number(ranges.len()));
        for range in ranges {
            out.extend(id(*range));
        }
    }
    out
}

/// The update with these structs of one client.
pub(crate) fn of(client: u64, clock: u64, structs: &[Vec<u8>]) -> Vec<u8> {
    update(&[section(client, clock, structs)], &[])
}

/// A struct under a key of a root: content reference and content.
pub(crate) fn under(root: &str, key: &str, kind: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![0x20 | kind, 1];
    block(&mut out, root.as_bytes());
    block(&mut out, key.as_bytes());
    out.extend(content);
    out
}

/// A struct under a key of the map that an item made.
pub(crate) fn inside(parent: Id, key: &str, kind: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![0x20 | kind, 0];
    out.extend(id(parent));
    block(&mut out, key.as_bytes());
    out.extend(content);
    out
}

/// Letters at the start of the text that an item made.
pub(crate) fn first_in(parent: Id, letters: &str) -> Vec<u8> {
    let mut out = vec![4, 0];
    out.extend(id(parent));
    block(&mut out, letters.as_bytes());
    out
}

/// Letters right of an item.
pub(crate) fn after(left: Id, letters: &str) -> Vec<u8> {
    let mut out = vec![0x84];
    out.extend(id(left));
    block(&mut out, letters.as_bytes());
    out
}

/// Letters between two items.
pub(crate) fn between(left: Id, right: Id, letters: &str) -> Vec<u8> {
    let mut out = vec![0xc4];
    out.extend(id(left));
    out.extend(id(right));
    block(&mut out, letters.as_bytes());
    out
}

/// A link with a text that somebody can type into: the text is the item after the first.
pub(crate) fn with_text(client: u64, clock: u64, key: &str) -> Vec<Vec<u8>> {
    vec![
        under("links", key, 7, &[1]),
        inside((client, clock), "because", 7, &[2]),
    ]
}

pub(crate) const TRUE: &[u8] = &[1, 0x78];
