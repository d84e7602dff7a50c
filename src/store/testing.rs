//! What the tests of this module share.

use bytes::Bytes;
use tempfile::TempDir;

use super::migrations::{Schema, WORKSHOP};
use super::{Append, Capability, Hash, NewParticipant, NewUpdate, NewWorkshop, Store};
use crate::domain::area::Area;
use crate::domain::id::{ParticipantId, WorkshopId};
use crate::domain::language::{Address, Language};
use crate::domain::people::{Perspective, Role};

/// Secrets that must never turn up where they don't belong.
pub(super) const PARTICIPANT_SECRET: &str = "readable-secret-of-participants";
pub(super) const ROOM_CODE: &str = "K7MPQ2RX";
pub(super) const RETURN_CODE: Hash = [0xC3; 32];
pub(super) const TOKEN: Hash = [0x7E; 32];

/// Workshops as the first version made them.
pub(super) const FIRST: Schema = Schema {
    steps: &[WORKSHOP.steps[0]],
    ..WORKSHOP
};

pub(super) fn store() -> (TempDir, Store) {
    let data = tempfile::tempdir().unwrap();
    let store = Store::open(data.path()).unwrap();
    (data, store)
}

/// An id that ends in this number.
pub(super) fn id(number: u32) -> WorkshopId {
    WorkshopId::parse(&format!("workshop-{number:012}")).unwrap()
}

pub(super) fn new_workshop(number: u32, room_code: &str) -> NewWorkshop {
    let capabilities = (0_u8..)
        .zip(Role::ALL)
        .map(|(n, role)| Capability {
            role,
            hash: capability_hash(number, n),
            readable: (role == Role::Participant).then(|| PARTICIPANT_SECRET.to_owned()),
        })
        .collect();
    NewWorkshop {
        id: id(number),
        title: format!("Frühe Hilfen {number}"),
        language: Language::De,
        address: Address::Informal,
        created_at: 1_000,
        capabilities,
        room_code: room_code.to_owned(),
        authors: Vec::new(),
        continues: None,
        agenda: None,
        protected: false,
        delete_at: None,
        belongs_to: None,
        rehearsal: None,
    }
}

pub(super) fn capability_hash(number: u32, role: u8) -> Hash {
    let mut hash = [0xA0 + role; 32];
    hash[..4].copy_from_slice(&number.to_be_bytes());
    hash
}

pub(super) fn new_participant(number: u32) -> NewParticipant {
    NewParticipant {
        id: ParticipantId::parse(&format!("person---{number:012}")).unwrap(),
        name: "Ayşe".to_owned(),
        role: Role::Participant,
        perspective: Some(Perspective::Society),
        return_code_hash: Some(RETURN_CODE.map(|byte| byte ^ u8::try_from(number).unwrap())),
        host: None,
        joined_at: 2_000,
    }
}

pub(super) fn update(bytes: impl Into<Bytes>, author: u32, at: i64) -> NewUpdate {
    NewUpdate {
        bytes: bytes.into(),
        author,
        at,
        claims: Vec::new(),
    }
}

pub(super) fn append(area: Area, bytes: impl Into<Bytes>) -> Append {
    Append {
        area,
        updates: vec![update(bytes, 1, 3_000)],
    }
}
