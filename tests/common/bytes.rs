//! Frames and updates, written and read by hand from the description of the formats: the server must not be judged by
//! its own encoder.

use serde_json::Value;

/// An unsigned number, seven bits at a time.
pub(crate) fn varuint(out: &mut Vec<u8>, mut n: u64) {
    while n > 127 {
        out.push(u8::try_from(n % 128).unwrap() | 0x80);
        n /= 128;
    }
    out.push(u8::try_from(n).unwrap());
}

/// Bytes with their length in front.
pub(crate) fn block(out: &mut Vec<u8>, bytes: &[u8]) {
    varuint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// What a client says.
#[derive(Debug, Clone)]
pub(crate) enum Say {
    /// Sync step 1 with a state vector.
    Step1(Vec<u8>),
    /// Sync step 2 with an update.
    Step2(Vec<u8>),
    /// An update.
    Update(Vec<u8>),
    /// Client, clock, JSON.
    Awareness(Vec<(u32, u32, String)>),
    QueryAwareness,
    /// The session token.
    Auth(String),
    Stateless(String),
    Close,
    /// Message type and whatever follows.
    Other(u64, Vec<u8>),
}

/// The message without a name: a whole frame of y-websocket, the rest of a frame of Hocuspocus.
pub(crate) fn message(say: &Say) -> Vec<u8> {
    let mut out = Vec::new();
    match say {
        Say::Step1(bytes) => {
            out.extend([0, 0]);
            block(&mut out, bytes);
        }
        Say::Step2(bytes) => {
            out.extend([0, 1]);
            block(&mut out, bytes);
        }
        Say::Update(bytes) => {
            out.extend([0, 2]);
            block(&mut out, bytes);
        }
        Say::Awareness(entries) => {
            let mut states = Vec::new();
            varuint(&mut states, entries.len() as u64);
            for (client, clock, json) in entries {
                varuint(&mut states, u64::from(*client));
                varuint(&mut states, u64::from(*clock));
                block(&mut states, json.as_bytes());
            }
            out.push(1);
            block(&mut out, &states);
        }
        Say::QueryAwareness => out.push(3),
        Say::Auth(token) => {
            out.extend([2, 0]);
            block(&mut out, token.as_bytes());
            block(&mut out, b"4.8.0");
        }
        Say::Stateless(text) => {
            out.push(5);
            block(&mut out, text.as_bytes());
        }
        Say::Close => out.push(7),
        Say::Other(kind, rest) => {
            varuint(&mut out, *kind);
            out.extend(rest);
        }
    }
    out
}

/// A Hocuspocus frame about the document `name`.
pub(crate) fn named(name: &str, say: &Say) -> Vec<u8> {
    let mut out = Vec::new();
    block(&mut out, name.as_bytes());
    out.extend(message(say));
    out
}

/// What the server says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Said {
    Step1(Vec<u8>),
    Step2(Vec<u8>),
    Update(Vec<u8>),
    /// Client, clock, state (null = gone).
    Awareness(Vec<(u32, u32, Value)>),
    /// The scope: `read-write` or `readonly`.
    Granted(String),
    /// The reason.
    Denied(String),
    Stateless(Value),
    /// Whether an update was kept.
    Status(bool),
    Ping,
    Pong,
}

/// Reads a Hocuspocus frame: the name it is about (empty for the whole socket) and what it says.
pub(crate) fn read_named(frame: &[u8]) -> (String, Said) {
    match frame {
        [9] => return (String::new(), Said::Ping),
        [10] => return (String::new(), Said::Pong),
        _ => {}
    }
    let mut reader = Reader(frame);
    let name = reader.text();
    let said = match reader.number() {
        2 => match reader.number() {
            1 => Said::Denied(reader.text()),
            2 => Said::Granted(reader.text()),
            other => panic!("an auth message {other}"),
        },
        5 => Said::Stateless(serde_json::from_str(&reader.text()).unwrap()),
        8 => Said::Status(reader.number() == 1),
        kind => shared(&mut reader, kind),
    };
    assert!(reader.0.is_empty(), "bytes after the end of {frame:?}");
    (name, said)
}

/// Reads a y-websocket frame.
pub(crate) fn read_plain(frame: &[u8]) -> Said {
    let mut reader = Reader(frame);
    let kind = reader.number();
    let said = shared(&mut reader, kind);
    assert!(reader.0.is_empty(), "bytes after the end of {frame:?}");
    said
}

fn shared(reader: &mut Reader<'_>, kind: u64) -> Said {
    match kind {
        0 => match (reader.number(), reader.bytes()) {
            (0, bytes) => Said::Step1(bytes.to_vec()),
            (1, bytes) => Said::Step2(bytes.to_vec()),
            (2, bytes) => Said::Update(bytes.to_vec()),
            (other, _) => panic!("a sync message {other}"),
        },
        1 => {
            let mut states = Reader(reader.bytes());
            let entries = (0..states.number())
                .map(|_| {
                    let (client, clock) = (states.number(), states.number());
                    let state = serde_json::from_str(&states.text()).unwrap();
                    (u32::try_from(client).unwrap(), u32::try_from(clock).unwrap(), state)
                })
                .collect();
            assert!(states.0.is_empty(), "bytes after the last awareness state");
            Said::Awareness(entries)
        }
        other => panic!("a message of type {other}"),
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn number(&mut self) -> u64 {
        let mut n = 0;
        for shift in (0..).step_by(7) {
            let (byte, rest) = self.0.split_first().expect("a number");
            self.0 = rest;
            n |= u64::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                break;
            }
        }
        n
    }

    fn bytes(&mut self) -> &'a [u8] {
        let length = usize::try_from(self.number()).unwrap();
        let (bytes, rest) = self.0.split_at(length);
        self.0 = rest;
        bytes
    }

    fn text(&mut self) -> String {
        String::from_utf8(self.bytes().to_vec()).expect("UTF-8")
    }
}

/// An update that sets a new key of the map `root` to a text: one struct of `client` at `clock`.
pub(crate) fn put(client: u32, clock: u32, root: &str, key: &str, value: &str) -> Vec<u8> {
    let mut out = vec![1, 1];
    varuint(&mut out, u64::from(client));
    varuint(&mut out, u64::from(clock));
    // Content "any" with a key; the parent is a root, told by its name.
    out.extend([0x28, 1]);
    block(&mut out, root.as_bytes());
    block(&mut out, key.as_bytes());
    out.extend([1, 0x77]);
    block(&mut out, value.as_bytes());
    out.push(0);
    out
}

/// An update that deletes clocks `from..from + length` of `client` and does nothing else.
pub(crate) fn delete(client: u32, from: u32, length: u32) -> Vec<u8> {
    let mut out = vec![0, 1];
    for n in [client, 1, from, length] {
        varuint(&mut out, u64::from(n));
    }
    out
}

/// The clock that `client` has in a state vector.
pub(crate) fn clock_in(vector: &[u8], client: u32) -> u64 {
    let mut reader = Reader(vector);
    (0..reader.number())
        .map(|_| (reader.number(), reader.number()))
        .find(|(id, _)| *id == u64::from(client))
        .map_or(0, |(_, clock)| clock)
}
