//! The worker itself: answers one request after the other until its standard input ends.

use std::collections::VecDeque;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use bytes::Bytes;
use serde::Serialize;

use super::message::{MESSAGE_BYTES, Outcome, Reply, Request, Task, head, length, prefix, split};
use super::{Fault, limits};
use crate::doc::clean::Cleaned;
use crate::doc::replica::Replica;

/// Documents kept at most.
const KEPT: usize = 16;

/// Share of the memory limit that the encoded size of all kept documents may reach: in the library's memory a document is
/// many times larger than encoded.
const KEPT_SHARE: u64 = 32;

/// Runs a worker on standard input and output. Call it before anything else takes memory or starts threads.
///
/// # Errors
/// A sentence, when the process cannot be limited or an answer cannot be written.
pub fn run(memory_bytes: u64) -> Result<(), String> {
    limits::confine(memory_bytes).map_err(|error| format!("The worker cannot be limited: {error}."))?;
    std::panic::set_hook(Box::new(|info| {
        // Where, and never what: the message of a panic may hold what somebody wrote.
        let place = info.location().map_or_else(String::new, ToString::to_string);
        let _ = writeln!(io::stderr(), "worker: a document could not be processed, at {place}");
    }));
    let requests = read_ahead(io::stdin()).map_err(|error| format!("The worker cannot read: {error}."))?;
    let kept_bytes = usize::try_from(memory_bytes / KEPT_SHARE).unwrap_or(usize::MAX);
    serve(&requests, io::stdout().lock(), kept_bytes).map_err(|error| format!("The worker cannot answer: {error}."))
}

/// Reads messages in a thread of their own, which ends the process with the last of them: whoever asked is gone, and the
/// request at hand may be one that never ends.
fn read_ahead(input: impl Read + Send + 'static) -> io::Result<Receiver<Bytes>> {
    let (sender, receiver) = sync_channel(1);
    thread::Builder::new().name("requests".to_owned()).spawn(move || {
        let mut input = BufReader::new(input);
        while let Ok(message) = receive(&mut input) {
            if sender.send(message).is_err() {
                break;
            }
        }
        std::process::exit(0);
    })?;
    Ok(receiver)
}

fn receive(input: &mut impl Read) -> io::Result<Bytes> {
    let mut start = [0; 4];
    input.read_exact(&mut start)?;
    let length = length(start)?;
    let mut message = Vec::new();
    input.take(length as u64).read_to_end(&mut message)?;
    if message.len() < length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(message.into())
}

fn serve(requests: &Receiver<Bytes>, output: impl Write, kept_bytes: usize) -> io::Result<()> {
    let mut output = BufWriter::new(output);
    let mut kept = Kept::new(kept_bytes);
    while let Ok(message) = requests.recv() {
        let (request, parts) = split::<Request>(message)?;
        let outcome = answer(&mut kept, &request, parts);
        let (outcome, parts) = match outcome {
            Ok(Some(parts)) => (Outcome::Done, parts),
            Ok(None) => (Outcome::Missing, Vec::new()),
            Err(fault) => (Outcome::Failed(fault), Vec::new()),
        };
        let reply = Reply {
            holds: kept.positions(),
            outcome,
        };
        for piece in encode(reply, &parts)? {
            output.write_all(&piece)?;
        }
        output.flush()?;
    }
    Ok(())
}

fn encode(mut reply: Reply, mut parts: &[Bytes]) -> io::Result<Vec<Bytes>> {
    let total: usize = parts.iter().map(Bytes::len).sum();
    if total > MESSAGE_BYTES / 2 {
        reply.outcome = Outcome::Failed(Fault::TooLarge);
        parts = &[];
    }
    let mut pieces = vec![Bytes::from(head(&reply, parts)?)];
    for part in parts {
        pieces.push(Bytes::copy_from_slice(&prefix(part.len())?));
        pieces.push(part.clone());
    }
    Ok(pieces)
}

/// The parts of the answer; none when the document would have to be sent whole.
fn answer(kept: &mut Kept, request: &Request, mut parts: Vec<Bytes>) -> Result<Option<Vec<Bytes>>, Fault> {
    for key in &request.forget {
        kept.take(*key);
    }
    let question = match request.task {
        Task::Difference => parts.pop().ok_or(Fault::Nonsense)?,
        Task::Read | Task::Compact | Task::Clean { .. } => Bytes::new(),
    };
    let more: usize = parts.iter().map(Bytes::len).sum();
    // Taken out: after an error it does not come back.
    let held = request.key.and_then(|key| kept.take(key));
    let mut document = if let Some(after) = request.after {
        let Some(held) = held.filter(|held| held.position == after) else {
            return Ok(None);
        };
        kept.make_room(held.bytes + more);
        held.replica.take(&parts)?;
        held
    } else {
        drop(held);
        kept.make_room(more);
        Held {
            key: request.key,
            position: 0,
            bytes: 0,
            replica: Replica::open(request.area, &parts)?,
        }
    };
    drop(parts);
    document.position = request.position;
    document.bytes += more;
    let state_vector = Bytes::from(document.replica.state_vector()?);
    let results = match request.task {
        Task::Read => vec![json(&document.replica.read()?)?],
        Task::Difference => vec![document.replica.difference(&question)?],
        Task::Compact => {
            // There are two of it for a moment.
            kept.make_room(document.bytes * 2);
            let (snapshot, compacted) = document.replica.compact()?;
            document.replica = compacted;
            document.bytes = snapshot.bytes.len();
            vec![snapshot.bytes]
        }
        Task::Clean { before } => match document.replica.clean(before)? {
            None => Vec::new(),
            Some(Cleaned { update, removed }) => {
                // The document here has it already, the server's not yet.
                document.key = None;
                vec![update, json(&removed)?]
            }
        },
    };
    kept.put(document);
    Ok(Some(std::iter::once(state_vector).chain(results).collect()))
}

fn json(value: &impl Serialize) -> Result<Bytes, Fault> {
    serde_json::to_vec(value).map(Bytes::from).map_err(|_| Fault::Nonsense)
}

/// A document that is kept for the next request.
struct Held {
    key: Option<u64>,
    position: u64,
    /// Encoded size.
    bytes: usize,
    replica: Replica,
}

/// The documents asked about last, the last one at the front.
struct Kept {
    documents: VecDeque<Held>,
    most_bytes: usize,
}

impl Kept {
    fn new(most_bytes: usize) -> Self {
        Self {
            documents: VecDeque::new(),
            most_bytes,
        }
    }

    fn take(&mut self, key: u64) -> Option<Held> {
        let at = self.documents.iter().position(|held| held.key == Some(key))?;
        self.documents.remove(at)
    }

    /// Drops documents until one of `bytes` fits beside the others, or nothing is left to drop.
    fn make_room(&mut self, bytes: usize) {
        let mut total: usize = self.documents.iter().map(|held| held.bytes).sum();
        while self.documents.len() >= KEPT || total.saturating_add(bytes) > self.most_bytes {
            let Some(dropped) = self.documents.pop_back() else {
                return;
            };
            total -= dropped.bytes;
        }
    }

    fn put(&mut self, document: Held) {
        if document.key.is_some() {
            self.make_room(document.bytes);
            self.documents.push_front(document);
        }
    }

    fn positions(&self) -> Vec<(u64, u64)> {
        let keyed = self.documents.iter();
        keyed.filter_map(|held| Some((held.key?, held.position))).collect()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::doc::content::AreaContent;
    use crate::doc::edit::initial;
    use crate::doc::template::board;
    use crate::domain::area::Area;
    use crate::domain::language::Language;

    fn example() -> Bytes {
        let board = board("example-fruehe-hilfen", Language::De, date!(2026 - 02 - 16)).unwrap();
        initial(Area::Model, &board).unwrap().unwrap()
    }

    fn asking(key: Option<u64>, after: Option<u64>, position: u64, task: Task) -> Request {
        Request {
            key,
            area: Area::Model,
            position,
            after,
            forget: Vec::new(),
            task,
        }
    }

    fn told(request: &Request, parts: &[Bytes]) -> Bytes {
        let mut message = head(request, parts).unwrap();
        for part in parts {
            message.extend(prefix(part.len()).unwrap());
            message.extend(part);
        }
        Bytes::from(message).slice(4..)
    }

    /// What a worker answers to one request after the other.
    fn session(requests: &[(Request, Vec<Bytes>)], kept_bytes: usize) -> Vec<(Reply, Vec<Bytes>)> {
        let (sender, receiver) = sync_channel(requests.len());
        for (request, parts) in requests {
            sender.send(told(request, parts)).unwrap();
        }
        drop(sender);
        let mut output = Vec::new();
        serve(&receiver, &mut output, kept_bytes).unwrap();
        let mut rest = &output[..];
        let mut replies = Vec::new();
        while !rest.is_empty() {
            replies.push(split(receive(&mut rest).unwrap()).unwrap());
        }
        replies
    }

    #[test]
    fn a_kept_document_needs_only_what_is_new() {
        let asked = [
            (asking(Some(1), None, 1, Task::Read), vec![example()]),
            (asking(Some(1), Some(1), 1, Task::Read), vec![]),
            (asking(Some(1), Some(1), 1, Task::Compact), vec![]),
            (
                asking(Some(1), Some(1), 1, Task::Difference),
                vec![Bytes::from_static(&[0])],
            ),
            (asking(Some(1), Some(9), 9, Task::Read), vec![]),
            (asking(Some(1), Some(1), 1, Task::Read), vec![]),
        ];
        let replies = session(&asked, 1 << 20);
        let outcomes: Vec<_> = replies.iter().map(|(reply, _)| reply.outcome).collect();
        let done = Outcome::Done;
        // Asked for where it does not stand, it is dropped: whoever asks is right.
        assert_eq!(outcomes, [done, done, done, done, Outcome::Missing, Outcome::Missing]);
        let content: AreaContent = serde_json::from_slice(&replies[0].1[1]).unwrap();
        assert!(content.counts().cards > 5);
        assert_eq!(replies[1].1, replies[0].1);
        let expected = crate::doc::replica::compact(Area::Model, &[example()]).unwrap();
        assert_eq!(
            replies[2].1,
            [Bytes::from(expected.state_vector), expected.bytes.clone()]
        );
        assert_eq!(replies[3].1[1], expected.bytes);
        assert_eq!(replies[5].0.holds, []);
    }

    #[test]
    fn few_documents_are_kept_and_broken_ones_never() {
        let all = KEPT + 3;
        let many = all as u64;
        let mut asked: Vec<_> = (0..many)
            .map(|key| (asking(Some(key), None, 1, Task::Read), vec![example()]))
            .collect();
        asked.push((
            asking(Some(many - 1), Some(1), 2, Task::Read),
            vec![Bytes::from_static(b"no update")],
        ));
        let mut forgetting = asking(None, None, 1, Task::Read);
        forgetting.forget = vec![many - 2];
        asked.push((forgetting, vec![example()]));
        let replies = session(&asked, 1 << 30);
        assert_eq!(replies[all - 1].0.holds.len(), KEPT);
        assert!(matches!(
            replies[all].0.outcome,
            Outcome::Failed(Fault::Undecodable | Fault::Panicked)
        ));
        let held: Vec<_> = replies.last().unwrap().0.holds.iter().map(|(key, _)| *key).collect();
        assert_eq!(held, (3..many - 2).rev().collect::<Vec<_>>());

        let little_room = session(&asked[..4], example().len() * 2);
        assert_eq!(little_room[3].0.holds, [(3, 1), (2, 1)]);
    }
}
