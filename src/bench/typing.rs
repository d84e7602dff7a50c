//! Updates as typing makes them: valid Yjs updates, written without a document behind them.

use super::bytes::{Reader, block, varuint};

/// Flags and kinds of a struct, as the format of Yjs updates numbers them.
const LEFT: u8 = 0x80;
const RIGHT: u8 = 0x40;
const KEYED: u8 = 0x20;
const KIND: u8 = 0x1f;
const GC: u8 = 0;
const DELETED: u8 = 1;
const STRING: u8 = 4;
const TYPE: u8 = 7;
const ANY: u8 = 8;
const SKIP: u8 = 10;
const MAP: u64 = 1;
const TEXT: u64 = 2;

/// Clock of the text that letters go into; the structs before it make the card.
const TITLE: u64 = 3;
/// How many structs make an empty card.
pub(super) const OPENING: u64 = 4;

/// Where a letter goes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// Into the empty text of the card that this client made.
    Into(u32),
    /// Between two letters, told by client and clock; at least one of them.
    Between(Option<(u32, u64)>, Option<(u32, u64)>),
}

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

    /// The update that makes the card. The first one of every writer.
    pub(super) fn open(&mut self, out: &mut Vec<u8>) {
        section(out, OPENING, self.client, 0);
        card(out, self.client);
        out.push(0);
        self.clock = OPENING;
    }

    /// The update of one more letter: one struct of length one.
    pub(super) fn letter(&mut self, out: &mut Vec<u8>) {
        section(out, 1, self.client, self.clock);
        let place = if self.clock == OPENING {
            Place::Into(self.client)
        } else {
            Place::Between(Some((self.client, self.clock - 1)), None)
        };
        letter(out, place, self.clock);
        out.push(0);
        self.clock += 1;
    }
}

/// The structs that make the card of `client`, from clock 0 on.
pub(super) fn card(out: &mut Vec<u8>, client: u32) {
    out.extend_from_slice(&[TYPE | KEYED, 1]);
    block(out, b"cards");
    block(out, format!("c{client}").as_bytes());
    varuint(out, MAP);
    for (key, value) in [("lane", "activity"), ("order", "a0")] {
        out.extend_from_slice(&[ANY | KEYED, 0]);
        id(out, client, 0);
        block(out, key.as_bytes());
        out.extend_from_slice(&[1, 0x77]);
        block(out, value.as_bytes());
    }
    out.extend_from_slice(&[TYPE | KEYED, 0]);
    id(out, client, 0);
    block(out, b"title");
    varuint(out, TEXT);
}

/// The struct of one letter, which depends on its `clock`.
pub(super) fn letter(out: &mut Vec<u8>, place: Place, clock: u64) {
    match place {
        Place::Into(client) => {
            out.extend_from_slice(&[STRING, 0]);
            id(out, client, TITLE);
        }
        Place::Between(left, right) => {
            let flag = |there: bool, flag: u8| if there { flag } else { 0 };
            out.push(STRING | flag(left.is_some(), LEFT) | flag(right.is_some(), RIGHT));
            for (client, clock) in [left, right].into_iter().flatten() {
                id(out, client, clock);
            }
        }
    }
    out.extend_from_slice(&[1, b'a' + (clock % 26).to_le_bytes()[0]]);
}

/// Hands out what an update holds: client, first clock and number of clocks of each unbroken run.
///
/// It reads what this driver writes, also after a server has merged several updates into one; of anything else nothing
/// more is handed out.
pub(super) fn runs(update: &[u8], mut each: impl FnMut(u64, u64, u64)) -> Option<()> {
    let mut reader = Reader(update);
    for _ in 0..reader.number()? {
        let structs = reader.number()?;
        let client = reader.number()?;
        let mut from = reader.number()?;
        let mut clock = from;
        for _ in 0..structs {
            let (length, is_skip) = length(&mut reader)?;
            if is_skip {
                each(client, from, clock - from);
                from = clock + length;
            }
            clock += length;
        }
        each(client, from, clock - from);
    }
    Some(())
}

/// The clock length of the next struct, and whether it only stands for what is left out.
fn length(reader: &mut Reader<'_>) -> Option<(u64, bool)> {
    let info = reader.byte()?;
    let kind = info & KIND;
    if kind == GC || kind == SKIP {
        return Some((reader.number()?, kind == SKIP));
    }
    for flag in [LEFT, RIGHT] {
        if info & flag != 0 {
            reader.number()?;
            reader.number()?;
        }
    }
    if info & (LEFT | RIGHT) == 0 {
        if reader.number()? == 1 {
            reader.bytes()?;
        } else {
            reader.number()?;
            reader.number()?;
        }
        if info & KEYED != 0 {
            reader.bytes()?;
        }
    }
    let length = match kind {
        DELETED => reader.number()?,
        // Letters of one byte each.
        STRING => reader.bytes()?.len() as u64,
        TYPE => {
            reader.number()?;
            1
        }
        ANY => {
            let values = reader.number()?;
            for _ in 0..values {
                reader.byte()?;
                reader.bytes()?;
            }
            values
        }
        _ => return None,
    };
    Some((length, false))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_found_again_also_after_a_merge() {
        let mut updates = Vec::new();
        for client in [70, 90] {
            let mut writer = Writer::new(client);
            for i in 0..4 {
                let mut update = Vec::new();
                if i == 0 {
                    writer.open(&mut update);
                } else {
                    writer.letter(&mut update);
                }
                updates.push(update);
            }
        }
        let found = |update: &[u8]| {
            let mut found = Vec::new();
            runs(update, |client, clock, length| found.push((client, clock, length))).unwrap();
            found
        };
        assert_eq!(found(&updates[0]), [(70, 0, OPENING)]);
        assert_eq!(found(&updates[6]), [(90, OPENING + 1, 1)]);
        let merged = yrs::merge_updates_v1(&updates).unwrap();
        assert_eq!(found(&merged), [(90, 0, OPENING + 3), (70, 0, OPENING + 3)]);
    }
}
