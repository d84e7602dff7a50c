//! What one tick hands out: every change is encoded once, every frame once per way to name the document.

use std::cell::OnceCell;
use std::collections::HashMap;

use bytes::Bytes;

use super::SubscriberId;
use crate::sync::frames::Naming;
use crate::wire::awareness::{self, Entry};
use crate::wire::frame::{self, Reply};

/// One client's state on its way out.
#[derive(Debug)]
pub(super) struct Change<'a> {
    pub(super) subscriber: SubscriberId,
    pub(super) client: u32,
    pub(super) clock: u32,
    /// As participants and as observers see it; `None` when it is gone.
    pub(super) states: Option<(&'a str, &'a str)>,
}

/// The changes of one tick.
#[derive(Debug, Default)]
pub(in crate::sync) struct Tick {
    named: Pieces,
    counted: Pieces,
    /// Which of the changes are a subscriber's own: mostly one, two when they took another client id.
    own: HashMap<SubscriberId, Vec<usize>>,
    /// Whether some states must wait for a later tick.
    pub(in crate::sync) more: bool,
}

/// Encoded entries, one after the other.
#[derive(Debug, Default)]
struct Pieces {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Pieces {
    fn add(&mut self, entry: Entry<'_>) {
        awareness::encode_entry(&mut self.bytes, entry);
        self.ends.push(self.bytes.len());
    }

    /// An awareness message of all of them but those at the places `except`, in ascending order.
    fn message(&self, except: &[usize]) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.bytes.len() + 4);
        awareness::encode_count(&mut out, self.ends.len() - except.len());
        let mut from = 0;
        for &place in except {
            let (start, end) = self.bounds(place);
            out.extend_from_slice(self.bytes.get(from..start).unwrap_or_default());
            from = end;
        }
        out.extend_from_slice(self.bytes.get(from..).unwrap_or_default());
        out
    }

    fn bounds(&self, place: usize) -> (usize, usize) {
        let end = |place: usize| self.ends.get(place).copied().unwrap_or(self.bytes.len());
        (place.checked_sub(1).map_or(0, end), end(place))
    }
}

impl Tick {
    pub(super) fn add(&mut self, change: &Change<'_>) {
        let entry = |state| Entry {
            client: change.client,
            clock: change.clock,
            state,
        };
        let place = self.named.ends.len();
        self.own.entry(change.subscriber).or_default().push(place);
        self.named.add(entry(change.states.map(|(named, _)| named)));
        self.counted.add(entry(change.states.map(|(_, counted)| counted)));
    }

    /// Whether there is nothing to send.
    pub(in crate::sync) fn is_empty(&self) -> bool {
        self.named.ends.is_empty()
    }

    /// The frames of this tick for the readers of the document `name`.
    pub(in crate::sync) fn frames<'a>(&'a self, name: &'a str) -> Frames<'a> {
        Frames {
            tick: self,
            name,
            named: Shared::default(),
            counted: Shared::default(),
        }
    }
}

/// The same message for many readers, once per way to name the document.
#[derive(Debug, Default)]
struct Shared {
    message: OnceCell<Vec<u8>>,
    room: OnceCell<Bytes>,
    plain: OnceCell<Bytes>,
}

/// Frames of one tick, made when somebody needs them.
#[derive(Debug)]
pub(in crate::sync) struct Frames<'a> {
    tick: &'a Tick,
    name: &'a str,
    named: Shared,
    counted: Shared,
}

impl Frames<'_> {
    /// What a reader gets, or nothing when only their own state has changed: it could undo a newer one.
    pub(in crate::sync) fn of(&self, reader: SubscriberId, observer: bool, naming: &Naming) -> Option<Bytes> {
        let (pieces, shared) = if observer {
            (&self.tick.counted, &self.counted)
        } else {
            (&self.tick.named, &self.named)
        };
        if let Some(own) = self.tick.own.get(&reader) {
            let others = (own.len() < pieces.ends.len()).then(|| pieces.message(own))?;
            return Some(self.encode(naming, &others));
        }
        let message = shared.message.get_or_init(|| pieces.message(&[]));
        Some(match naming {
            Naming::Room => shared.room.get_or_init(|| self.encode(naming, message)).clone(),
            Naming::Plain => shared.plain.get_or_init(|| self.encode(naming, message)).clone(),
            Naming::Session(_) => self.encode(naming, message),
        })
    }

    fn encode(&self, naming: &Naming, message: &[u8]) -> Bytes {
        let name = match naming {
            Naming::Plain => None,
            Naming::Room => Some(self.name),
            Naming::Session(name) => Some(name.as_ref()),
        };
        frame::encode(name, Reply::Awareness(message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tick() -> Tick {
        let mut tick = Tick::default();
        for (subscriber, client, states) in [
            (1, 11, Some(("{\"a\":1}", "{}"))),
            (2, 12, None),
            (1, 13, Some(("{\"b\":1}", "{}"))),
            (3, 14, Some(("{\"c\":1}", "{}"))),
        ] {
            tick.add(&Change {
                subscriber,
                client,
                clock: client + 100,
                states,
            });
        }
        tick
    }

    fn message(clients: &[(u32, Option<&str>)]) -> Vec<u8> {
        awareness::encode(clients.iter().map(|(client, state)| Entry {
            client: *client,
            clock: client + 100,
            state: *state,
        }))
    }

    #[test]
    fn everybody_gets_all_but_their_own() {
        let tick = tick();
        let frames = tick.frames("w/model");
        let (a, b, c) = (Some("{\"a\":1}"), Some("{\"b\":1}"), Some("{\"c\":1}"));
        for (reader, expected) in [
            (9, vec![(11, a), (12, None), (13, b), (14, c)]),
            (1, vec![(12, None), (14, c)]),
            (2, vec![(11, a), (13, b), (14, c)]),
            (3, vec![(11, a), (12, None), (13, b)]),
        ] {
            for naming in [Naming::Room, Naming::Plain, Naming::Session("w/model\0x".into())] {
                let name = match &naming {
                    Naming::Room => Some("w/model"),
                    Naming::Plain => None,
                    Naming::Session(name) => Some(name.as_ref()),
                };
                let expected = frame::encode(name, Reply::Awareness(&message(&expected)));
                assert_eq!(frames.of(reader, false, &naming), Some(expected), "{reader} {naming:?}");
            }
        }
        let counted = message(&[(11, Some("{}")), (12, None), (13, Some("{}")), (14, Some("{}"))]);
        let counted = frame::encode(None, Reply::Awareness(&counted));
        assert_eq!(frames.of(9, true, &Naming::Plain), Some(counted));
    }

    #[test]
    fn readers_who_named_the_document_alike_share_one_frame() {
        let tick = tick();
        let frames = tick.frames("w/model");
        for naming in [Naming::Room, Naming::Plain] {
            let [one, other] = [8, 9].map(|reader| frames.of(reader, false, &naming).unwrap());
            assert_eq!(one.as_ptr(), other.as_ptr(), "{naming:?}");
        }
    }

    #[test]
    fn whoever_is_alone_hears_nothing_of_themselves() {
        let mut tick = Tick::default();
        tick.add(&Change {
            subscriber: 1,
            client: 11,
            clock: 1,
            states: None,
        });
        assert_eq!(tick.frames("w/model").of(1, false, &Naming::Room), None);
    }
}
