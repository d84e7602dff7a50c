//! One connection's view of one document, and the words a server says on it.

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Weak};
use std::time::Instant;

use serde_json::json;

use super::frames::Naming;
use super::limits::Limits;
use super::outbox::Outbox;
use crate::domain::area::Access;
use crate::domain::code::Code;
use crate::domain::people::{Participant, Role};
use crate::domain::secret::SecretHash;
use crate::wire::Rule;
use crate::wire::frame::{self, Reply};

/// Somebody as the rooms know them.
#[derive(Debug, Clone)]
pub struct Person {
    /// Number within the workshop file.
    pub number: u32,
    /// Identity that others see.
    pub participant: Participant,
}

/// One connection's view of one document.
#[derive(Debug)]
pub(super) struct Subscriber {
    /// Who.
    pub person: Arc<Person>,
    /// Hash of the token they came in with.
    pub session: SecretHash,
    /// What they may do here now.
    pub access: Access,
    /// Where their frames go.
    pub outbox: Arc<Outbox>,
    /// How their frames name the document.
    pub(super) naming: Naming,
    /// When they were last asked for what the room lacks, and whether the next time is settled already.
    pub(super) asked: Asked,
    /// Whether they were given the document on this connection. What is stored goes to them from then on.
    pub(super) served: bool,
    /// Lives while a document is on its way to them.
    pub(super) delivery: Weak<()>,
    /// Whether the room still knows them: it may show them out while the connection goes on.
    pub(super) alive: Arc<AtomicBool>,
}

/// Keeps a room from asking the same client again and again: each answer may be a whole document.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pub(super) at: Option<Instant>,
    pub(super) again: bool,
}

impl Subscriber {
    /// Sends what this client's protocol has a word for.
    pub(super) fn send(&self, reply: Reply<'_>, room: &str) {
        let name = match &self.naming {
            Naming::Plain => {
                let spoken = matches!(
                    reply,
                    Reply::SyncStep1(_) | Reply::SyncStep2(_) | Reply::Update(_) | Reply::Awareness(_)
                );
                if !spoken {
                    return;
                }
                None
            }
            Naming::Room => Some(room),
            Naming::Session(name) => Some(name.as_ref()),
        };
        self.outbox.push(frame::encode(name, reply));
    }

    /// Whether this is a projector or somebody else who only watches.
    pub(super) fn is_observer(&self) -> bool {
        self.person.participant.role == Role::Observer
    }
}

/// Told on a document when an update was refused for good.
pub(super) fn refused_message(rule: Rule, limits: &Limits) -> String {
    let code = rule.code();
    if let Some(limit) = limits.broken_by(rule) {
        let message = format!(
            "This change was not taken ({code}): the limit is {}. {}.",
            limit.value, limit.what
        );
        return json!({"type": "refused", "code": code, "limit": limit.value, "message": message}).to_string();
    }
    let message = format!("This change was not taken ({code}). Reload the page.");
    json!({"type": "refused", "code": code, "message": message}).to_string()
}

/// Told when saving stops working and when it works again.
pub(super) fn storage_message(trouble: Option<Code>) -> String {
    let state = match trouble {
        None => "ok",
        Some(Code::StorageFull) => "full",
        Some(_) => "failed",
    };
    json!({"type": "storage", "state": state}).to_string()
}

/// Told when the rights of this document change.
pub(super) fn access_message(access: Access) -> String {
    json!({"type": "access", "access": access}).to_string()
}

/// Told on the stage to somebody whose name, role or perspective was changed.
pub(super) fn person_message(person: &Participant) -> String {
    let Participant {
        id,
        name,
        role,
        perspective,
    } = person;
    json!({"type": "person", "participant": {"id": id, "name": name, "role": role, "perspective": perspective}})
        .to_string()
}

/// Told to somebody who was removed, and to everybody when the workshop is deleted.
pub(super) fn removed_message() -> String {
    json!({"type": "removed"}).to_string()
}
