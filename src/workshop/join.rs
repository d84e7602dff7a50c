//! Coming in, coming back, leaving.

use std::sync::Arc;

use super::error::Error;
use super::steer::in_turn;
use super::{Member, Workshops, random};
use crate::domain::area::{Access, Area};
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::language::{Address, Language};
use crate::domain::people::{self, OBSERVER_NAME, Participant, Perspective, Role};
use crate::domain::protected::{Protected, word_for};
use crate::domain::secret;
use crate::store::NewParticipant;
use crate::sync::live::Live;
use crate::sync::room::now_ms;
use crate::sync::settings::Settings;

/// What the join page shows before somebody joins.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Title of the workshop.
    pub title: String,
    /// Role the link gives.
    pub role: Role,
    /// Language of the workshop.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// Whether people may still join.
    pub room_open: bool,
    /// For a protected workshop: until when.
    pub protected: Option<Protected>,
}

/// How somebody comes in.
#[derive(Debug, Clone)]
pub enum Joining {
    /// With the secret of a link.
    Anew {
        /// The secret.
        key: String,
        /// Name; observers need none.
        name: Option<String>,
        /// Perspective, for participants.
        perspective: Option<Perspective>,
    },
    /// With the code of somebody who was here before.
    Back {
        /// The return code as typed.
        return_code: String,
    },
}

/// An area and what somebody may do in it.
#[derive(Debug, Clone)]
pub struct AreaAccess {
    /// The area.
    pub area: Area,
    /// Name of its document on the socket.
    pub document: String,
    /// What they may do.
    pub access: Access,
}

/// Somebody who is in.
#[derive(Debug, Clone)]
pub struct Joined {
    /// Who.
    pub participant: Participant,
    /// Session token.
    pub token: String,
    /// Brings them back on any device. A returning person gets the one they used.
    pub return_code: String,
    /// Title, language and address of the workshop.
    pub workshop: (String, Language, Address),
    /// Their rights.
    pub areas: Vec<AreaAccess>,
}

impl Workshops {
    /// What a link leads to.
    ///
    /// # Errors
    /// [`Code::KeyWrong`], [`Code::WorkshopUnknown`], storage codes.
    pub async fn preview(&self, id: &WorkshopId, key: &str) -> Result<Preview, Error> {
        let live = self.rooms.open(id).await?;
        let role = role_of(&live, key).await?;
        let settings = live.settings();
        Ok(Preview {
            title: settings.title,
            role,
            language: settings.language,
            address: settings.address,
            room_open: settings.room_open,
            protected: settings.protected,
        })
    }

    /// The workshop and participant secret behind a room code.
    ///
    /// # Errors
    /// [`Code::RoomCodeUnknown`], [`Code::RoomClosed`], storage codes.
    pub async fn room_code(&self, typed: &str) -> Result<(WorkshopId, String), Error> {
        self.attempts.wait().await;
        let found = self
            .rooms
            .store()
            .find_room_code(&random::normalise_code(typed))
            .await?;
        let Some(id) = found else {
            self.attempts.failed();
            return Err(Code::RoomCodeUnknown.into());
        };
        let live = self.rooms.open(&id).await?;
        if !live.settings().room_open {
            return Err(Code::RoomClosed.into());
        }
        let key = live.file().participant_secret().await?.ok_or(Code::RoomCodeUnknown)?;
        Ok((id, key))
    }

    /// Lets somebody in.
    ///
    /// # Errors
    /// [`Code::KeyWrong`], [`Code::RoomClosed`], [`Code::NameEmpty`], [`Code::NameTooLong`],
    /// [`Code::ReturnCodeUnknown`], [`Code::WorkshopUnknown`], storage codes.
    pub async fn join(&self, id: &WorkshopId, joining: Joining) -> Result<Joined, Error> {
        let live = self.rooms.open(id).await?;
        let (number, participant, return_code) = match joining {
            Joining::Anew { key, name, perspective } => self.anew(&live, &key, name, perspective).await?,
            Joining::Back { return_code } => self.back(&live, &return_code).await?,
        };
        let token = random::token()?;
        let settings = live.settings();
        live.file()
            .add_session(secret::hash(&token), number, since(&settings))
            .await?;
        Ok(Joined {
            areas: areas(&live, participant.role),
            participant,
            token,
            return_code,
            workshop: (settings.title, settings.language, settings.address),
        })
    }

    async fn anew(
        &self,
        live: &Arc<Live>,
        key: &str,
        name: Option<String>,
        perspective: Option<Perspective>,
    ) -> Result<(u32, Participant, String), Error> {
        let role = role_of(live, key).await?;
        // The facilitators' own links and the projector's open a closed room too.
        if role == Role::Participant && !live.settings().room_open {
            return Err(Code::RoomClosed.into());
        }
        let perspective = match role {
            Role::Facilitator | Role::Cofacilitator => Some(perspective.unwrap_or(Perspective::Facilitation)),
            Role::Participant => perspective,
            Role::Observer => None,
        };
        let name = match (name, role) {
            (None, Role::Observer) => OBSERVER_NAME.to_owned(),
            (name, _) => self.name(live, name.as_deref(), role, perspective)?,
        };
        let participant = Participant {
            id: random::participant_id()?,
            name,
            role,
            perspective,
        };
        let return_code = random::return_code()?;
        let new = NewParticipant {
            id: participant.id.clone(),
            name: participant.name.clone(),
            role,
            perspective,
            return_code_hash: Some(secret::hash(&random::normalise_code(&return_code))),
            host: None,
            joined_at: since(&live.settings()),
        };
        let number = live.file().add_participant(new).await?;
        if let Err(code) = live.count_people().await {
            tracing::warn!(workshop = %live.id(), ?code, "the stage does not say who is here");
        }
        self.untold.tell_of_whom_soon(live);
        Ok((number, participant, return_code))
    }

    /// What somebody is called from now on: as they say, or the word for all of their kind where no names are kept. What was
    /// typed is then not even looked at.
    ///
    /// # Errors
    /// [`Code::NameEmpty`], [`Code::NameTooLong`].
    pub(super) fn name(
        &self,
        live: &Live,
        typed: Option<&str>,
        role: Role,
        perspective: Option<Perspective>,
    ) -> Result<String, Error> {
        let settings = live.settings();
        if settings.protected.is_some() {
            return Ok(word_for(role, perspective, settings.language).to_owned());
        }
        let longest = self.rooms().limits().name_characters;
        Ok(people::check_name(typed.unwrap_or_default(), longest)?)
    }

    async fn back(&self, live: &Live, typed: &str) -> Result<(u32, Participant, String), Error> {
        self.attempts.wait().await;
        let code = random::normalise_code(typed);
        let found = live.file().participant_by_return_code(secret::hash(&code)).await?;
        let Some(found) = found else {
            self.attempts.failed();
            return Err(Code::ReturnCodeUnknown.into());
        };
        Ok((found.number, found.participant, random::in_two_groups(&code)))
    }

    /// Ends a session and every connection that was opened with it.
    ///
    /// # Errors
    /// Storage codes.
    pub async fn leave(&self, member: &Member, token: &str) -> Result<(), Error> {
        let session = secret::hash(token);
        in_turn(member, move |live| async move {
            live.file().end_session(session).await?;
            live.end_session(session);
            Ok(())
        })
        .await
    }
}

/// When somebody who comes in now did so, as the file keeps it, milliseconds since 1970: in a protected workshop when it was
/// made, so that nothing is told by what was written when somebody came.
pub(super) fn since(settings: &Settings) -> i64 {
    settings.protected.map_or_else(now_ms, |_| settings.created_at)
}

/// What `role` may do in every area.
pub(super) fn areas(live: &Live, role: Role) -> Vec<AreaAccess> {
    Area::ALL
        .into_iter()
        .map(|area| AreaAccess {
            area,
            document: format!("{}/{area}", live.id()),
            access: live.access(area, role),
        })
        .collect()
}

async fn role_of(live: &Live, key: &str) -> Result<Role, Error> {
    Ok(live
        .file()
        .capability_role(secret::hash(key))
        .await?
        .ok_or(Code::KeyWrong)?)
}
