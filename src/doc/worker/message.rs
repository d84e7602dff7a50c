//! What server and worker say to each other.
//!
//! ```text
//! message := u32 length, u32 length, header (JSON), parts       little endian; the first length counts all that follows it
//! parts   := ( u32 length, bytes )*
//! ```
//! A message longer than [`MESSAGE_BYTES`] is neither written nor read, and memory is taken as bytes arrive.

use std::io;

use bytes::{Buf, Bytes};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Fault;
use crate::domain::area::Area;

/// Longest message either way. A document of 20 MiB fits several times, as JSON too.
pub(super) const MESSAGE_BYTES: usize = 128 << 20;

/// A question about one document. Parts: its updates; for [`Task::Difference`] the state vector after them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Request {
    /// Names the document for as long as the server has it in memory; none for one that is read once.
    pub(super) key: Option<u64>,
    /// Its area.
    pub(super) area: Area,
    /// Where it stands after the updates that come along.
    pub(super) position: u64,
    /// Where it stood before them; absent when they are the whole document.
    pub(super) after: Option<u64>,
    /// Documents that nobody will ask about again.
    pub(super) forget: Vec<u64>,
    /// What is to be done.
    pub(super) task: Task,
}

/// What is to be done with a document, and the parts of the answer after the state vector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Task {
    /// Read it: [`crate::doc::content::AreaContent`] as JSON.
    Read,
    /// Fold it into a snapshot: its bytes.
    Compact,
    /// Say what somebody lacks: an update.
    Difference,
    /// Remove what was deleted before this time, in milliseconds since 1970: an update and how much that is
    /// ([`crate::domain::history::Removed`] as JSON), or nothing.
    Clean {
        /// The time.
        before: i64,
    },
}

/// The answer. Parts when it is [`Outcome::Done`]: the state vector, then what the task says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reply {
    /// Documents that the process keeps, and where each stands.
    pub(super) holds: Vec<(u64, u64)>,
    /// What became of the task.
    pub(super) outcome: Outcome,
}

/// What became of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Outcome {
    /// It is done.
    Done,
    /// The document is not kept where the request says: send the whole.
    Missing,
    /// It cannot be done with this document.
    Failed(Fault),
}

/// The bytes before the parts, and the length of the whole without the first four.
///
/// # Errors
/// [`io::ErrorKind::InvalidInput`] when the message would be too long.
pub(super) fn head(header: &impl Serialize, parts: &[Bytes]) -> io::Result<Vec<u8>> {
    let header = serde_json::to_vec(header)?;
    let length = 4 + header.len() + parts.iter().map(|part| 4 + part.len()).sum::<usize>();
    if length > MESSAGE_BYTES {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "the message is too long"));
    }
    let mut head = Vec::with_capacity(8 + header.len());
    head.extend(prefix(length)?);
    head.extend(prefix(header.len())?);
    head.extend(header);
    Ok(head)
}

/// A length as it is written.
pub(super) fn prefix(length: usize) -> io::Result<[u8; 4]> {
    let length = u32::try_from(length).map_err(|_| io::ErrorKind::InvalidInput)?;
    Ok(length.to_le_bytes())
}

/// The length of a message, from its first four bytes.
///
/// # Errors
/// [`io::ErrorKind::InvalidData`] when it is too long.
pub(super) fn length(prefix: [u8; 4]) -> io::Result<usize> {
    let length = usize::try_from(u32::from_le_bytes(prefix)).unwrap_or(usize::MAX);
    if length > MESSAGE_BYTES {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(length)
}

/// Takes a message, without its first four bytes, apart.
///
/// # Errors
/// [`io::ErrorKind::InvalidData`].
pub(super) fn split<T: DeserializeOwned>(mut message: Bytes) -> io::Result<(T, Vec<Bytes>)> {
    let header = part(&mut message)?;
    let header = serde_json::from_slice(&header)?;
    let mut parts = Vec::new();
    while !message.is_empty() {
        parts.push(part(&mut message)?);
    }
    Ok((header, parts))
}

fn part(message: &mut Bytes) -> io::Result<Bytes> {
    let length = message.try_get_u32_le().map_err(|_| io::ErrorKind::InvalidData)?;
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    if length > message.len() {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(message.split_to(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_arrives_as_it_was_sent_and_nothing_else_does() {
        let reply = Reply {
            holds: vec![(7, 12)],
            outcome: Outcome::Failed(Fault::Incomplete),
        };
        let parts = [Bytes::from_static(b"one"), Bytes::new(), Bytes::from_static(b"three")];
        let mut message = head(&reply, &parts).unwrap();
        for part in &parts {
            message.extend(prefix(part.len()).unwrap());
            message.extend(part);
        }
        assert_eq!(length(message[..4].try_into().unwrap()).unwrap(), message.len() - 4);
        let body = Bytes::from(message).slice(4..);
        assert_eq!(split::<Reply>(body.clone()).unwrap(), (reply, parts.to_vec()));
        for cut in 0..body.len() {
            if let Ok((_, parts)) = split::<Reply>(body.slice(..cut)) {
                assert!(parts.len() < 3);
            }
        }
        assert!(length(u32::MAX.to_le_bytes()).is_err());
        assert!(split::<Reply>(Bytes::from_static(b"\xff\xff\xff\xff{}")).is_err());
    }
}
