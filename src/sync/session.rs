//! The conversation on one socket, in either protocol. The caller moves bytes; this knows what they mean.

use std::collections::HashMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::sync::Semaphore;

use super::admission::Kind;
use super::denial::Denial;
use super::frames::Naming;
use super::live::Live;
use super::outbox::Closing;
use super::rooms::Rooms;
use super::sockets::Socket;
use super::subscriber::{Asked, Person, Subscriber};
use super::subscription::Subscription;
use crate::domain::area::{Access, Area};
use crate::domain::id::WorkshopId;
use crate::domain::secret;
use crate::wire::frame::{self, HocuspocusFrame, Message, Phase, Reply};
use crate::wire::{Answer, Rule};

/// How long a socket that was only ever denied is kept. Closing it at once would make its client come back at once.
const DENIED_SOCKET_KEPT: Duration = Duration::from_mins(2);

enum Document {
    /// Frames that overtook the Auth message.
    Waiting {
        frames: Vec<Bytes>,
        bytes: usize,
    },
    Open(Subscription),
    Denied,
}

/// A conversation, whichever protocol it is in.
pub trait Session: Send {
    /// Takes one frame.
    ///
    /// # Errors
    /// How to close the socket.
    fn frame(&mut self, bytes: Bytes) -> impl Future<Output = Result<(), Closing>> + Send;

    /// Whether the socket has had nobody behind it for longer than it may.
    fn is_overdue(&self) -> bool;
}

/// What both protocols need of a connection.
struct Wire {
    rooms: Arc<Rooms>,
    socket: Socket,
    in_flight: Arc<Semaphore>,
}

impl Wire {
    fn new(rooms: Arc<Rooms>, socket: Socket) -> Self {
        let in_flight = Arc::new(Semaphore::new(rooms.limits().updates_in_flight));
        Self {
            rooms,
            socket,
            in_flight,
        }
    }

    /// Lets the bearer of `token` into a document.
    async fn enter(&mut self, workshop: &str, area: &str, token: &str, naming: Naming) -> Result<Subscription, Denial> {
        let id = WorkshopId::parse(workshop).ok_or(Denial::Unknown)?;
        let area: Area = area.parse().map_err(|()| Denial::Unknown)?;
        let live: Arc<Live> = self.rooms.open(&id).await?;
        let session = secret::hash(token);
        let Some(found) = live.file().session(session).await? else {
            // Somebody who slept through it is to learn what happened.
            let removed = live.file().is_session_of_removed(session).await?;
            return Err(if removed { Denial::Removed } else { Denial::NoSession });
        };
        let access = live.access(area, found.participant.role);
        if access == Access::Hidden {
            return Err(Denial::Forbidden);
        }
        self.socket
            .sit(&live, found.number, found.participant.role)
            .map_err(Denial::Full)?;
        let room = live.room(area).ok_or(Denial::Unknown)?;
        let person = Person {
            number: found.number,
            participant: found.participant,
        };
        let person = Arc::new(person);
        let subscription = room.join(Subscriber {
            person: Arc::clone(&person),
            session,
            access,
            outbox: Arc::clone(self.socket.outbox()),
            naming,
            asked: Asked::default(),
            served: false,
            delivery: Weak::new(),
            alive: Arc::new(AtomicBool::new(true)),
        });
        // What was decided between the look above and coming in counts too.
        if let Some(denial) = live.has_departed(person.number, &session) {
            return Err(denial);
        }
        live.catch_up(&person);
        if live.access(area, person.participant.role) != access {
            room.set_access(|role| live.access(area, role));
        }
        Ok(subscription)
    }

    /// Hands a message to its document.
    async fn deliver(&mut self, document: &Subscription, message: Message<'_>) -> Result<(), Closing> {
        // Whatever is no document is as small as an update; only reading it would cost more than everything else.
        if let Message::SyncStep1(bytes) | Message::Awareness(bytes) = message
            && bytes.len() > self.rooms.limits().update_bytes
        {
            return Err(Closing::TooLarge);
        }
        let outcome = match message {
            Message::SyncStep1(vector) => document.step1(vector),
            Message::SyncStep2(update) => return self.update(document, Kind::Step2, update).await,
            Message::Update(update) => return self.update(document, Kind::Update, update).await,
            Message::Awareness(states) => document.awareness(states),
            Message::QueryAwareness => {
                document.query_awareness();
                Ok(())
            }
            Message::Auth { .. } | Message::Stateless(_) | Message::Close | Message::Unknown(_) => {
                self.rooms.metrics().frames_ignored.one();
                Ok(())
            }
        };
        outcome.map_err(|rule| self.malformed(rule))
    }

    async fn update(&mut self, document: &Subscription, kind: Kind, bytes: &[u8]) -> Result<(), Closing> {
        let limits = self.rooms.limits();
        let limit = if kind == Kind::Update {
            limits.update_bytes
        } else {
            limits.document_bytes
        };
        if bytes.len() > limit {
            return Err(Closing::TooLarge);
        }
        // Waiting here, with the socket unread, is the back-pressure on a client that sends faster than the disk takes.
        let permit = Arc::clone(&self.in_flight)
            .acquire_owned()
            .await
            .map_err(|_| Closing::Stopping)?;
        document
            .update(kind, bytes, permit)
            .map_err(|rule| self.malformed(rule))
    }

    fn malformed(&self, rule: Rule) -> Closing {
        self.rooms.metrics().frames_malformed.one();
        tracing::debug!(rule = rule.code(), "malformed frame");
        Closing::Malformed
    }
}

/// A socket that speaks the Hocuspocus protocol: several documents, each with its own Auth message.
pub struct HocuspocusSession {
    wire: Wire,
    documents: HashMap<String, Document>,
    opened: Instant,
}

impl HocuspocusSession {
    /// A fresh conversation.
    pub fn new(rooms: Arc<Rooms>, socket: Socket) -> Self {
        Self {
            wire: Wire::new(rooms, socket),
            documents: HashMap::new(),
            opened: Instant::now(),
        }
    }
}

impl Session for HocuspocusSession {
    async fn frame(&mut self, bytes: Bytes) -> Result<(), Closing> {
        // The Auth message sets free the frames that overtook it.
        for early in self.take(bytes).await? {
            self.take(early).await?;
        }
        Ok(())
    }

    fn is_overdue(&self) -> bool {
        let open = |document: &Document| matches!(document, Document::Open(subscription) if subscription.is_alive());
        if self.documents.values().any(open) {
            return false;
        }
        let denied = self
            .documents
            .values()
            .any(|document| matches!(document, Document::Denied | Document::Open(_)));
        let kept = if denied {
            DENIED_SOCKET_KEPT
        } else {
            self.wire.rooms.limits().authenticate_within
        };
        self.opened.elapsed() > kept
    }
}

impl HocuspocusSession {
    /// Takes one frame; returns the frames that can be taken now and could not before.
    async fn take(&mut self, bytes: Bytes) -> Result<Vec<Bytes>, Closing> {
        let (name, message) = match frame::decode_hocuspocus(&bytes, Phase::Open) {
            Ok(HocuspocusFrame::Document { name, message }) => (name, message),
            Ok(HocuspocusFrame::Ping) => {
                // Of the whole socket, so the name does not matter; only this protocol has the word.
                self.wire.socket.outbox().push(frame::encode(Some(""), Reply::Pong));
                return Ok(Vec::new());
            }
            Ok(HocuspocusFrame::Pong) => return Ok(Vec::new()),
            Err(rule) if rule.answer() == Answer::Ignored => return Ok(Vec::new()),
            Err(rule) => return Err(self.wire.malformed(rule)),
        };
        match self.documents.get_mut(name) {
            Some(document @ Document::Open(_)) if matches!(message, Message::Close) => {
                *document = Document::Denied;
                Ok(Vec::new())
            }
            Some(Document::Open(subscription)) if subscription.is_alive() => {
                self.wire.deliver(subscription, message).await.map(|()| Vec::new())
            }
            Some(Document::Waiting { .. }) | None => self.early_frame(name, &bytes).await,
            // Denied, left or removed: the client may try again with a new Auth message, everything else is dropped.
            Some(document @ (Document::Open(_) | Document::Denied)) => {
                *document = Document::Denied;
                if matches!(message, Message::Auth { .. }) {
                    self.documents.remove(name);
                    return self.early_frame(name, &bytes).await;
                }
                self.wire.rooms.metrics().frames_ignored.one();
                Ok(Vec::new())
            }
        }
    }

    /// A frame of a document that is not open: the Auth message, or one that overtook it.
    async fn early_frame(&mut self, name: &str, bytes: &Bytes) -> Result<Vec<Bytes>, Closing> {
        let (mut frames, waiting) = match self.documents.remove(name) {
            Some(Document::Waiting { frames, bytes }) => (frames, bytes),
            _ => (Vec::new(), 0),
        };
        let limits = self.wire.rooms.limits();
        if self.documents.len() >= limits.documents_per_socket {
            return Err(Closing::Overloaded);
        }
        let Ok(HocuspocusFrame::Document {
            message: Message::Auth { token, .. },
            ..
        }) = frame::decode_hocuspocus(bytes, Phase::PreAuth)
        else {
            let waiting = waiting + bytes.len();
            if frames.len() >= limits.preauth_frames || waiting > limits.preauth_bytes {
                return Err(Closing::Overloaded);
            }
            frames.push(bytes.clone());
            self.documents
                .insert(name.to_owned(), Document::Waiting { frames, bytes: waiting });
            return Ok(Vec::new());
        };
        match self.authenticate(name, token).await {
            Ok(document) => {
                self.documents.insert(name.to_owned(), Document::Open(document));
                Ok(frames)
            }
            Err(denial) => {
                self.wire.rooms.metrics().authentications_denied.one();
                let outbox = self.wire.socket.outbox();
                outbox.push(frame::encode(Some(name), Reply::AuthDenied(denial.reason())));
                if let Some(details) = denial.details() {
                    outbox.push(frame::encode(Some(name), Reply::Stateless(&details)));
                }
                self.documents.insert(name.to_owned(), Document::Denied);
                Ok(Vec::new())
            }
        }
    }

    async fn authenticate(&mut self, name: &str, token: &str) -> Result<Subscription, Denial> {
        let (document, session) = name.split_once('\0').map_or((name, None), |(d, s)| (d, Some(s)));
        let (workshop, area) = document.split_once('/').ok_or(Denial::Unknown)?;
        let naming = if session.is_some() {
            Naming::Session(name.into())
        } else {
            Naming::Room
        };
        self.wire.enter(workshop, area, token, naming).await
    }
}

/// A socket that speaks plain y-protocols: one document, authenticated before the first frame.
pub struct PlainSession {
    wire: Wire,
    document: Subscription,
}

impl PlainSession {
    /// Enters the document.
    ///
    /// # Errors
    /// How to close the socket.
    pub async fn enter(
        rooms: Arc<Rooms>,
        socket: Socket,
        workshop: &str,
        area: &str,
        token: &str,
    ) -> Result<Self, Denial> {
        let mut wire = Wire::new(rooms, socket);
        let document = wire.enter(workshop, area, token, Naming::Plain).await?;
        Ok(Self { wire, document })
    }
}

impl Session for PlainSession {
    async fn frame(&mut self, bytes: Bytes) -> Result<(), Closing> {
        let message = match frame::decode_y_websocket(&bytes) {
            Ok(message) => message,
            Err(rule) if rule.answer() == Answer::Ignored => return Ok(()),
            Err(rule) => return Err(self.wire.malformed(rule)),
        };
        self.wire.deliver(&self.document, message).await
    }

    fn is_overdue(&self) -> bool {
        false
    }
}
