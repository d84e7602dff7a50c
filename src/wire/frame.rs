//! Frames of the two client libraries: `@hocuspocus/provider`, which puts a document name in front, and `y-websocket`.

use bytes::Bytes;

use super::read::Reader;
use super::{Rule, write};

/// Longest document name, session id included, in bytes.
const MAX_NAME_BYTES: usize = 256;
/// Largest frame from somebody who is not authenticated yet, in bytes.
const MAX_EARLY_BYTES: usize = 64 * 1024;

const SYNC: u64 = 0;
const AWARENESS: u64 = 1;
const AUTH: u64 = 2;
const QUERY_AWARENESS: u64 = 3;
const STATELESS: u64 = 5;
const CLOSE: u64 = 7;
const SYNC_STATUS: u64 = 8;
const PING: u8 = 9;
const PONG: u8 = 10;

/// Where the conversation about a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Nobody is known yet. The same messages arrive, but frames have to be small: they may be queued.
    PreAuth,
    /// Authenticated.
    Open,
}

/// A frame of `@hocuspocus/provider`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HocuspocusFrame<'a> {
    /// Are you there? About the whole socket.
    Ping,
    /// I am. About the whole socket.
    Pong,
    /// Something about one document.
    Document {
        /// The name exactly as received: answers carry the same. Perhaps followed by NUL and a session id.
        name: &'a str,
        /// What it says.
        message: Message<'a>,
    },
}

/// What a client says about a document. Payloads are checked by their own decoders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message<'a> {
    /// "This is what I have": a state vector.
    SyncStep1(&'a [u8]),
    /// "This is what you lack": an update with the complete delete set.
    SyncStep2(&'a [u8]),
    /// "This is what I did": an update.
    Update(&'a [u8]),
    /// An awareness message.
    Awareness(&'a [u8]),
    /// "Who is there?"
    QueryAwareness,
    /// "This is who I am."
    Auth {
        /// The session token, perhaps empty.
        token: &'a str,
        /// The version of the client library, absent in older ones.
        version: Option<&'a str>,
    },
    /// A message of the application.
    Stateless(&'a str),
    /// "I am done with this document."
    Close,
    /// A type this server does not know or does not take from clients: to be ignored (`F-UNKNOWN`).
    Unknown(u64),
}

/// What the server says about a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply<'a> {
    /// The room's state vector.
    SyncStep1(&'a [u8]),
    /// The last update of an answer to step 1. It ends the sync in the client.
    SyncStep2(&'a [u8]),
    /// An update.
    Update(&'a [u8]),
    /// An awareness message.
    Awareness(&'a [u8]),
    /// Known, with the right to read or to write (hocuspocus only).
    AuthGranted {
        /// Whether the client may only read.
        readonly: bool,
    },
    /// Not allowed, with the reason.
    AuthDenied(&'a str),
    /// "Send your token" (hocuspocus only).
    AuthAsk,
    /// A message of the application (hocuspocus only).
    Stateless(&'a str),
    /// Whether one update was kept (hocuspocus only).
    SyncStatus(bool),
    /// The server is done with this document, with the reason (hocuspocus only).
    Close(&'a str),
    /// Keeps the connection alive; about the whole socket.
    Ping,
    /// Answers a ping; about the whole socket (hocuspocus only).
    Pong,
}

/// Reads a binary frame of `@hocuspocus/provider`.
pub fn decode_hocuspocus(bytes: &[u8], phase: Phase) -> Result<HocuspocusFrame<'_>, Rule> {
    match bytes {
        [] => return Err(Rule::FEmpty),
        [PING] => return Ok(HocuspocusFrame::Ping),
        [PONG] => return Ok(HocuspocusFrame::Pong),
        _ if phase == Phase::PreAuth && bytes.len() > MAX_EARLY_BYTES => return Err(Rule::LMessage),
        _ => {}
    }
    let mut reader = Reader::new(bytes);
    let name = reader.string()?;
    if name.is_empty() || name.len() > MAX_NAME_BYTES {
        return Err(Rule::FName);
    }
    let message = match reader.varuint()? {
        AUTH => auth(&mut reader)?,
        STATELESS => Message::Stateless(reader.string()?),
        CLOSE => close(&mut reader)?,
        kind => return shared(reader, kind).map(|message| HocuspocusFrame::Document { name, message }),
    };
    reader.finish(Rule::FTrailing)?;
    Ok(HocuspocusFrame::Document { name, message })
}

/// Reads a binary frame of `y-websocket`.
pub fn decode_y_websocket(bytes: &[u8]) -> Result<Message<'_>, Rule> {
    if bytes.is_empty() {
        return Err(Rule::FEmpty);
    }
    let mut reader = Reader::new(bytes);
    let kind = reader.varuint()?;
    shared(reader, kind)
}

/// The messages both libraries send. What follows an unknown type is unknown too, and not looked at.
fn shared(mut reader: Reader<'_>, kind: u64) -> Result<Message<'_>, Rule> {
    let message = match kind {
        SYNC => sync(&mut reader)?,
        AWARENESS => Message::Awareness(reader.byte_array()?),
        QUERY_AWARENESS => Message::QueryAwareness,
        _ => return Ok(Message::Unknown(kind)),
    };
    reader.finish(Rule::FTrailing)?;
    Ok(message)
}

fn sync<'a>(reader: &mut Reader<'a>) -> Result<Message<'a>, Rule> {
    let kind: fn(&'a [u8]) -> Message<'a> = match reader.varuint()? {
        0 => Message::SyncStep1,
        1 => Message::SyncStep2,
        2 => Message::Update,
        _ => return Err(Rule::FSync),
    };
    reader.byte_array().map(kind)
}

fn auth<'a>(reader: &mut Reader<'a>) -> Result<Message<'a>, Rule> {
    if reader.varuint()? != 0 {
        return Err(Rule::FAuth);
    }
    let token = reader.string()?;
    let version = if reader.left() == 0 {
        None
    } else {
        Some(reader.string()?)
    };
    Ok(Message::Auth { token, version })
}

fn close<'a>(reader: &mut Reader<'a>) -> Result<Message<'a>, Rule> {
    if reader.left() > 0 {
        reader.string()?;
    }
    Ok(Message::Close)
}

/// Writes a frame: for `@hocuspocus/provider` with the document's name as it was received, for `y-websocket` without.
///
/// y-websocket knows no ping; an empty awareness message keeps it alive. Replies it has no words for give an empty frame,
/// which must not be sent.
pub fn encode(name: Option<&str>, reply: Reply<'_>) -> Bytes {
    match (name, reply) {
        (Some(_), Reply::Ping) => Bytes::from_static(&[PING]),
        (Some(_), Reply::Pong) => Bytes::from_static(&[PONG]),
        (None, Reply::Ping) => Bytes::from_static(&[1, 1, 0]),
        (Some(name), reply) => {
            let mut out = Vec::with_capacity(name.len() + payload(&reply).len() + 16);
            write::string(&mut out, name);
            body(&mut out, &reply, true);
            out.into()
        }
        (None, reply) => {
            let mut out = Vec::with_capacity(payload(&reply).len() + 16);
            body(&mut out, &reply, false);
            out.into()
        }
    }
}

const fn payload<'a>(reply: &Reply<'a>) -> &'a [u8] {
    match *reply {
        Reply::SyncStep1(bytes) | Reply::SyncStep2(bytes) | Reply::Update(bytes) | Reply::Awareness(bytes) => bytes,
        Reply::AuthDenied(text) | Reply::Stateless(text) | Reply::Close(text) => text.as_bytes(),
        _ => &[],
    }
}

fn body(out: &mut Vec<u8>, reply: &Reply<'_>, hocuspocus: bool) {
    // Auth messages are numbered differently in the two protocols.
    let numbers: &[u64] = match *reply {
        Reply::SyncStep1(_) => &[SYNC, 0],
        Reply::SyncStep2(_) => &[SYNC, 1],
        Reply::Update(_) => &[SYNC, 2],
        Reply::Awareness(_) => &[AWARENESS],
        Reply::AuthDenied(_) if hocuspocus => &[AUTH, 1],
        Reply::AuthDenied(_) => &[AUTH, 0],
        _ if !hocuspocus => return,
        Reply::AuthGranted { .. } => &[AUTH, 2],
        Reply::AuthAsk => &[AUTH, 0],
        Reply::Stateless(_) => &[STATELESS],
        Reply::SyncStatus(kept) => &[SYNC_STATUS, u64::from(kept)],
        Reply::Close(_) => &[CLOSE],
        Reply::Ping | Reply::Pong => return,
    };
    for &number in numbers {
        write::varuint(out, number);
    }
    match *reply {
        Reply::AuthAsk | Reply::SyncStatus(_) => {}
        Reply::AuthGranted { readonly } => write::string(out, if readonly { "readonly" } else { "read-write" }),
        _ => write::byte_array(out, payload(reply)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_are_written_as_both_clients_read_them() {
        let named = |reply| encode(Some("w"), reply).to_vec();
        assert_eq!(named(Reply::SyncStep1(&[0])), b"\x01w\x00\x00\x01\x00");
        assert_eq!(named(Reply::SyncStep2(&[0, 0])), b"\x01w\x00\x01\x02\x00\x00");
        assert_eq!(named(Reply::Update(&[0, 0])), b"\x01w\x00\x02\x02\x00\x00");
        assert_eq!(named(Reply::Awareness(&[0])), b"\x01w\x01\x01\x00");
        assert_eq!(
            named(Reply::AuthGranted { readonly: false }),
            b"\x01w\x02\x02\x0aread-write"
        );
        assert_eq!(
            named(Reply::AuthGranted { readonly: true }),
            b"\x01w\x02\x02\x08readonly"
        );
        assert_eq!(named(Reply::AuthDenied("no")), b"\x01w\x02\x01\x02no");
        assert_eq!(named(Reply::AuthAsk), b"\x01w\x02\x00");
        assert_eq!(named(Reply::Stateless("{}")), b"\x01w\x05\x02{}");
        assert_eq!(named(Reply::SyncStatus(true)), b"\x01w\x08\x01");
        assert_eq!(named(Reply::SyncStatus(false)), b"\x01w\x08\x00");
        assert_eq!(named(Reply::Close("bye")), b"\x01w\x07\x03bye");
        assert_eq!((named(Reply::Ping), named(Reply::Pong)), (vec![9], vec![10]));

        let plain = |reply| encode(None, reply).to_vec();
        assert_eq!(plain(Reply::SyncStep2(&[0, 0])), b"\x00\x01\x02\x00\x00");
        assert_eq!(plain(Reply::AuthDenied("no")), b"\x02\x00\x02no");
        assert_eq!(plain(Reply::Ping), [1, 1, 0]);
        assert!(plain(Reply::SyncStatus(true)).is_empty());
    }

    #[test]
    fn frames_before_authentication_and_names_are_bounded() {
        let frame = |size: usize| {
            let mut out = b"\x01w".to_vec();
            write::varuint(&mut out, AWARENESS);
            write::byte_array(&mut out, &vec![0; size]);
            out
        };
        assert!(decode_hocuspocus(&frame(60_000), Phase::PreAuth).is_ok());
        assert_eq!(decode_hocuspocus(&frame(66_000), Phase::PreAuth), Err(Rule::LMessage));
        assert!(decode_hocuspocus(&frame(66_000), Phase::Open).is_ok());

        let mut named = Vec::new();
        write::string(&mut named, &"n".repeat(MAX_NAME_BYTES + 1));
        named.push(3);
        assert_eq!(decode_hocuspocus(&named, Phase::Open), Err(Rule::FName));
    }

    #[test]
    fn a_close_may_carry_a_reason_and_a_query_nothing() {
        let close = decode_hocuspocus(b"\x01w\x07\x03bye", Phase::Open);
        assert_eq!(
            close,
            Ok(HocuspocusFrame::Document {
                name: "w",
                message: Message::Close
            })
        );
        assert_eq!(decode_hocuspocus(b"\x01w\x03\x00", Phase::Open), Err(Rule::FTrailing));
        assert_eq!(decode_y_websocket(b"\x03\x00"), Err(Rule::FTrailing));
        assert_eq!(decode_y_websocket(b"\x00"), Err(Rule::GEof));
    }
}
