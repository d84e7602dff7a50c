//! Frames and messages as a client writes and reads them.
//!
//! Written apart from the server's own encoder: a driver that shares its code would not notice when that is wrong. It
//! looks at the head of a message only and never decodes what a document means.

/// Which of the two protocols a connection speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// Hocuspocus: a document name in front of each message, an Auth message, acknowledgements.
    Hocuspocus,
    /// y-websocket: one document per socket.
    Plain,
}

const SYNC: u64 = 0;
const AWARENESS: u64 = 1;
const AUTH: u64 = 2;
const SYNC_STATUS: u64 = 8;

/// An update or a sync step 2 that says nothing.
pub(super) const NOTHING: &[u8] = &[0, 0];
/// The state vector of an empty document.
pub(super) const EMPTY_VECTOR: &[u8] = &[0];

/// Writes an unsigned number, seven bits at a time, lowest first.
pub(super) fn varuint(out: &mut Vec<u8>, mut n: u64) {
    while n > 0x7f {
        out.push(0x80 | n.to_le_bytes()[0]);
        n >>= 7;
    }
    out.push(n.to_le_bytes()[0]);
}

/// Writes bytes with their length in front.
pub(super) fn block(out: &mut Vec<u8>, bytes: &[u8]) {
    varuint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// A message of a client about one document.
#[derive(Debug, Clone, Copy)]
pub(super) enum Say<'a> {
    /// "This is what I have": a state vector.
    Step1(&'a [u8]),
    /// "This is what you lack": an update.
    Step2(&'a [u8]),
    /// "This is what I did": an update.
    Update(&'a [u8]),
    /// An awareness update.
    Awareness(&'a [u8]),
    /// "This is who I am": a token.
    Auth(&'a str),
}

/// Writes a message: `name` is the document's name with its length in front, or empty for y-websocket.
pub(super) fn message(out: &mut Vec<u8>, name: &[u8], say: Say<'_>) {
    out.extend_from_slice(name);
    match say {
        Say::Step1(bytes) => sync(out, 0, bytes),
        Say::Step2(bytes) => sync(out, 1, bytes),
        Say::Update(bytes) => sync(out, 2, bytes),
        Say::Awareness(bytes) => {
            varuint(out, AWARENESS);
            block(out, bytes);
        }
        Say::Auth(token) => {
            varuint(out, AUTH);
            varuint(out, 0);
            block(out, token.as_bytes());
            // The version of the client library: servers may look at it.
            block(out, b"4.7.0");
        }
    }
}

fn sync(out: &mut Vec<u8>, kind: u64, bytes: &[u8]) {
    varuint(out, SYNC);
    varuint(out, kind);
    block(out, bytes);
}

/// What a server says. Payloads of frames too long to be kept are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said<'a> {
    /// "This is what I have": a state vector.
    Step1(&'a [u8]),
    /// The end of the answer to step 1.
    Step2(&'a [u8]),
    /// An update.
    Update(&'a [u8]),
    /// An awareness update.
    Awareness(&'a [u8]),
    /// The token was taken.
    Granted,
    /// The token was not taken.
    Denied(&'a [u8]),
    /// Whether one update was kept.
    Status(bool),
    /// "Are you there?"
    Ping,
    /// Anything else.
    Other,
}

/// Reads a frame of a server.
pub(super) fn read(protocol: Protocol, frame: &[u8]) -> Said<'_> {
    read_whole(protocol, frame).unwrap_or(Said::Other)
}

fn read_whole(protocol: Protocol, frame: &[u8]) -> Option<Said<'_>> {
    let mut reader = Reader(frame);
    if protocol == Protocol::Hocuspocus {
        if frame == [9] {
            return Some(Said::Ping);
        }
        reader.bytes()?;
    }
    Some(match reader.number()? {
        SYNC => match reader.number()? {
            0 => Said::Step1(reader.bytes()?),
            1 => Said::Step2(reader.bytes()?),
            2 => Said::Update(reader.bytes()?),
            _ => Said::Other,
        },
        AWARENESS => Said::Awareness(reader.bytes()?),
        AUTH if protocol == Protocol::Plain => Said::Denied(reader.0),
        AUTH => match reader.number()? {
            1 => Said::Denied(reader.bytes()?),
            2 => Said::Granted,
            _ => Said::Other,
        },
        SYNC_STATUS => Said::Status(reader.number()? == 1),
        _ => Said::Other,
    })
}

/// Reads numbers and blocks from the front of a slice; what is cut short is read as far as it is there.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    /// The next number.
    pub(super) fn number(&mut self) -> Option<u64> {
        let mut n = 0_u64;
        for (i, byte) in self.0.iter().enumerate().take(9) {
            n |= u64::from(byte & 0x7f) << (7 * i);
            if *byte < 0x80 {
                self.0 = self.0.get(i + 1..)?;
                return Some(n);
            }
        }
        None
    }

    /// The next byte.
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }

    /// The next block.
    pub(super) fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let (bytes, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        Some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_read_as_they_were_written_in_both_protocols() {
        let mut name = Vec::new();
        block(&mut name, "w/model".as_bytes());
        for (protocol, name) in [(Protocol::Hocuspocus, name.as_slice()), (Protocol::Plain, &[])] {
            let mut frame = Vec::new();
            message(&mut frame, name, Say::Update(&[1, 2, 3]));
            assert_eq!(read(protocol, &frame), Said::Update(&[1, 2, 3]));
            frame.clear();
            message(&mut frame, name, Say::Step1(EMPTY_VECTOR));
            assert_eq!(read(protocol, &frame), Said::Step1(EMPTY_VECTOR));
        }
        assert_eq!(read(Protocol::Hocuspocus, &[9]), Said::Ping);
        assert_eq!(read(Protocol::Hocuspocus, b"\x01w\x08\x01"), Said::Status(true));
        assert_eq!(read(Protocol::Hocuspocus, b"\x01w\x02\x01\x02no"), Said::Denied(b"no"));
    }

    #[test]
    fn a_frame_cut_short_is_no_panic() {
        let mut frame = Vec::new();
        message(&mut frame, &[], Say::Step2(&[7; 300]));
        for end in 0..frame.len() {
            let _ = read(Protocol::Plain, &frame[..end]);
            let _ = read(Protocol::Hocuspocus, &frame[..end]);
        }
    }
}
