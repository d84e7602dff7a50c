//! Use cases: what people ask of a workshop, decided here and nowhere else.
//!
//! The only place that joins live documents, the store, formats and the domain. Callers bring values and get values; who
//! may do what is checked here, on every call.

mod acting;
mod agenda;
mod attempts;
mod contributions;
mod create;
mod error;
mod expiry;
mod floor;
mod following;
mod groups;
mod history;
mod import;
mod join;
mod onward;
mod people;
mod polls;
mod protected;
mod random;
mod read;
mod rehearsal;
mod run;
mod seatmates;
mod silent;
mod steer;
mod table;

use std::path::PathBuf;
use std::sync::Arc;

use subtle::ConstantTimeEq;

pub use crate::store::Checkpoint;
pub use agenda::AgendaTemplate;
pub use contributions::{OwnContribution, Waiting};
pub use create::{Created, Listing, NewWorkshop, RoleLinks};
pub use error::Error;
pub use groups::{Merged, NewGroups};
pub use history::CleanUp;
pub use join::{AreaAccess, Joined, Joining, Preview};
pub use onward::Onward;
pub use people::{PersonChange, PersonEntry};
pub use polls::NewAnswer;
pub use random::organiser_key;
pub use read::{Counts, Export, Invitation, Overview, SetAside, WORKSHOP_FILE};
pub use steer::ProjectorChange;

use tokio::sync::Semaphore;

use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::people::Role;
use crate::domain::secret::{self, SecretHash};
use crate::sync::live::Live;
use crate::sync::rooms::Rooms;
use crate::sync::subscriber::Person;

/// The workshops of one server, as use cases.
pub struct Workshops {
    rooms: Arc<Rooms>,
    organiser: SecretHash,
    scratch: PathBuf,
    base_url: String,
    attempts: attempts::Attempts,
    /// Held by whoever reads a spreadsheet: one after the other, for each may take much memory.
    tables: Semaphore,
    untold: polls::Untold,
}

/// A participant with a valid session, and the workshop they are in.
#[derive(Clone)]
pub struct Member {
    /// The workshop.
    pub live: Arc<Live>,
    /// Who.
    pub person: Person,
}

impl Member {
    /// Checks that this member steers the workshop.
    ///
    /// # Errors
    /// [`Code::Forbidden`].
    pub fn facilitates(&self) -> Result<(), Error> {
        if self.role().is_facilitator() {
            Ok(())
        } else {
            Err(Code::Forbidden.into())
        }
    }

    /// Checks that this member runs the agenda: steers the workshop, and not only a group that follows another one.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::GroupFollows`].
    pub fn runs(&self) -> Result<(), Error> {
        self.facilitates()?;
        if self.live.settings().plenary.is_some() {
            return Err(Code::GroupFollows.into());
        }
        Ok(())
    }

    /// Their role.
    pub fn role(&self) -> Role {
        self.person.participant.role
    }
}

impl Workshops {
    /// Use cases over `rooms`. `scratch` is a directory for files on their way in or out; `base_url` is what links begin
    /// with.
    pub fn new(rooms: Arc<Rooms>, organiser_key: &str, scratch: PathBuf, base_url: String) -> Self {
        Self {
            rooms,
            organiser: secret::hash(organiser_key),
            scratch,
            base_url,
            attempts: attempts::Attempts::default(),
            tables: Semaphore::new(1),
            untold: polls::Untold::default(),
        }
    }

    /// The live documents below.
    pub fn rooms(&self) -> &Arc<Rooms> {
        &self.rooms
    }

    /// Directory for files on their way in or out.
    pub fn scratch(&self) -> &std::path::Path {
        &self.scratch
    }

    /// Checks the organiser key.
    ///
    /// # Errors
    /// [`Code::OrganiserKeyWrong`].
    pub fn organiser(&self, key: Option<&str>) -> Result<(), Error> {
        let given = key.map(secret::hash);
        if given.is_some_and(|given| bool::from(given.ct_eq(&self.organiser))) {
            Ok(())
        } else {
            Err(Code::OrganiserKeyWrong.into())
        }
    }

    /// The member a session token belongs to.
    ///
    /// # Errors
    /// [`Code::SessionMissing`], and what opening the workshop brings.
    pub async fn member(&self, id: &WorkshopId, token: Option<&str>) -> Result<Member, Error> {
        let live = self.rooms.open(id).await?;
        let token = token.ok_or(Code::SessionMissing)?;
        let found = live
            .file()
            .session(secret::hash(token))
            .await?
            .ok_or(Code::SessionMissing)?;
        Ok(Member {
            live,
            person: Person {
                number: found.number,
                participant: found.participant,
            },
        })
    }

    fn link(&self, id: &WorkshopId, secret: &str) -> String {
        format!("{}/w/{id}#k={secret}", self.base_url)
    }
}
