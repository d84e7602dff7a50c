//! Updates as typing makes them: valid Yjs updates, written without a document behind them.

use super::bytes::{block, varuint};

/// Flags and kinds of a struct, as the format of Yjs updates numbers them.
const LEFT: u8 = 0x80;
const KEYED: u8 = 0x20;
const STRING: u8 = 4;
const TYPE: u8 = 7;
const ANY: u8 = 8;
const MAP: u64 = 1;
const TEXT: u64 = 2;

/// Clock of the text that a writer types into; the structs before it make the card.
const TITLE: u64 = 3;
/// How many structs make an empty card.
const OPENING: u64 = 4;

/// Somebody who types one letter after the other into the title of a card of their own.
#[derive(Debug, Clone)]
pub(super) struct Writer {
    client: u32,
    clock: u64,
}

impl Writer {
    /// A writer with this Yjs client id.
    pub(super) fn new(client: u32) -> Self {
        Self { client, clock: 0 }
    }

    /// How many clocks [`Writer::open`] takes.
    pub(super) const fn opening() -> u64 {
        OPENING
    }

    /// The update that makes the card. The first one of every writer.
    pub(super) fn open(&mut self, out: &mut Vec<u8>) {
        let client = u64::from(self.client);
        section(out, OPENING, self.client, 0);
        out.extend_from_slice(&[TYPE | KEYED, 1]);
        block(out, b"cards");
        block(out, format!("c{client}").as_bytes());
        varuint(out, MAP);
        for (key, value) in [("lane", "activity"), ("order", "a0")] {
            out.extend_from_slice(&[ANY | KEYED, 0]);
            id(out, self.client, 0);
            block(out, key.as_bytes());
            out.extend_from_slice(&[1, 0x77]);
            block(out, value.as_bytes());
        }
        out.extend_from_slice(&[TYPE | KEYED, 0]);
        id(out, self.client, 0);
        block(out, b"title");
        varuint(out, TEXT);
        out.push(0);
        self.clock = OPENING;
    }

    /// The update of one more letter. One struct of length one, at the next clock.
    pub(super) fn letter(&mut self, out: &mut Vec<u8>) {
        section(out, 1, self.client, self.clock);
        if self.clock == OPENING {
            out.extend_from_slice(&[STRING, 0]);
            id(out, self.client, TITLE);
        } else {
            out.push(STRING | LEFT);
            id(out, self.client, self.clock - 1);
        }
        let letter = b'a' + (self.clock % 26).to_le_bytes()[0];
        out.extend_from_slice(&[1, letter, 0]);
        self.clock += 1;
    }
}

fn section(out: &mut Vec<u8>, structs: u64, client: u32, clock: u64) {
    varuint(out, 1);
    varuint(out, structs);
    varuint(out, u64::from(client));
    varuint(out, clock);
}

fn id(out: &mut Vec<u8>, client: u32, clock: u64) {
    varuint(out, u64::from(client));
    varuint(out, clock);
}
