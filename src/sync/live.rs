//! One workshop while it is in memory: its file, its documents, its settings.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::claims::Claims;
use super::denial::{Denial, Farewell};
use super::history::Progress;
use super::room::Room;
use super::rooms::Shared;
use super::seats::Seats;
use super::subscriber::Person;
use crate::doc::edit::{self, StageDocument};
use crate::domain::area::{Access, Area, Rights};
use crate::domain::board::{Contribution, Learning};
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::language::{Address, Language};
use crate::domain::neighbour::Neighbour;
use crate::domain::people::{Participant, Role};
use crate::domain::poll::{Poll, PollState};
use crate::domain::secret::SecretHash;
use crate::domain::stage::{Projector, Spotlight, Stage};
use crate::store::{StoreError, WorkshopFile};

/// What the facilitator set, as it is in the file.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Title of the workshop.
    pub title: String,
    /// Language of its content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// When it was created, milliseconds since 1970.
    pub created_at: i64,
    /// Whether people may still join.
    pub room_open: bool,
    /// Who may do what where.
    pub rights: Rights,
    /// What the projector shows.
    pub spotlight: Option<Spotlight>,
    /// How it shows it.
    pub projector: Projector,
    /// The workshop that this one goes on with.
    pub continues: Option<Neighbour>,
    /// Those that go on with this one, in the order in which they were made.
    pub continued: Vec<Neighbour>,
    /// The polls that are open or closed, as far as they may be told.
    pub polls: Vec<Poll>,
}

impl Settings {
    /// The stage these settings make.
    pub fn stage(&self) -> Stage {
        Stage {
            polls: self.polls.clone(),
            ..Stage::new(&self.rights, self.room_open, self.spotlight.clone(), self.projector)
        }
    }
}

/// A loaded workshop.
pub struct Live {
    id: WorkshopId,
    file: WorkshopFile,
    rooms: Vec<Arc<Room>>,
    settings: RwLock<Settings>,
    stage: tokio::sync::Mutex<StageDocument>,
    pub(super) seats: Seats,
    used: Mutex<Instant>,
    departed: Mutex<Departed>,
    turn: tokio::sync::Mutex<()>,
    pub(super) history: tokio::sync::Mutex<Progress>,
}

/// Who may not come in any more, or is somebody else by now, for those who are on the threshold while it is decided.
#[derive(Debug, Default)]
struct Departed {
    everybody: bool,
    people: BTreeSet<u32>,
    changed: BTreeMap<u32, Participant>,
    /// The latest, oldest first.
    sessions: VecDeque<SecretHash>,
}

/// Sessions that are remembered as ended. Whoever is on the threshold looked for theirs in the file a moment ago: by the time
/// so many others have ended, they are in or out.
const ENDED_MAX: usize = 1_024;

impl Departed {
    fn end(&mut self, session: SecretHash) {
        if self.sessions.contains(&session) {
            return;
        }
        if self.sessions.len() == ENDED_MAX {
            self.sessions.pop_front();
        }
        self.sessions.push_back(session);
    }
}

impl Live {
    /// Loads every document of a workshop and brings its stage up to date.
    ///
    /// # Errors
    /// What the store says.
    pub(super) async fn load(id: WorkshopId, file: WorkshopFile, shared: &Shared) -> Result<Self, StoreError> {
        let worker = shared.workers.workshop();
        let stored = file.settings().await?;
        let settings = Settings {
            title: stored.title,
            language: stored.language,
            address: stored.address,
            created_at: stored.created_at,
            room_open: stored.room_open,
            rights: stored.rights.as_deref().map(read_rights).unwrap_or_default(),
            spotlight: stored.spotlight.and_then(|text| serde_json::from_str(&text).ok()),
            projector: stored
                .projector
                .and_then(|text| serde_json::from_str(&text).ok())
                .unwrap_or_default(),
            continues: stored.continues.and_then(|text| serde_json::from_str(&text).ok()),
            continued: stored
                .continued
                .and_then(|text| serde_json::from_str(&text).ok())
                .unwrap_or_default(),
            polls: published(file.polls().await?),
        };
        let claims = Claims::default();
        let mut rooms = Vec::with_capacity(Area::ALL.len());
        for area in Area::ALL {
            let room = Room::load(&id, area, file.clone(), claims.clone(), shared, &worker).await?;
            rooms.push(Arc::new(room));
        }
        let live = Self {
            stage: tokio::sync::Mutex::new(open_stage(&rooms)?),
            history: tokio::sync::Mutex::new(Progress::since(&rooms)),
            id,
            file,
            rooms,
            settings: RwLock::new(settings),
            seats: Seats::default(),
            used: Mutex::new(Instant::now()),
            departed: Mutex::default(),
            turn: tokio::sync::Mutex::default(),
        };
        if let Err(code) = live.publish_stage().await {
            tracing::warn!(workshop = %live.id, ?code, "the stage could not be brought up to date");
        }
        Ok(live)
    }

    /// Id of the workshop.
    pub fn id(&self) -> &WorkshopId {
        &self.id
    }

    /// Its file.
    pub fn file(&self) -> &WorkshopFile {
        &self.file
    }

    /// The document of an area.
    pub fn room(&self, area: Area) -> Option<&Arc<Room>> {
        self.rooms.iter().find(|room| room.area() == area)
    }

    /// Every document.
    pub fn rooms(&self) -> &[Arc<Room>] {
        &self.rooms
    }

    /// A copy of the settings.
    pub fn settings(&self) -> Settings {
        self.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What `role` may do in `area` now.
    pub fn access(&self, area: Area, role: Role) -> Access {
        self.settings
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .rights
            .access(area, role)
    }

    /// Changes settings that are already in the file: tells everybody, and applies rights to who is here.
    ///
    /// # Errors
    /// The code of the failed commit of the stage.
    pub async fn apply(&self, change: impl FnOnce(&mut Settings)) -> Result<(), Code> {
        let settings = {
            let mut settings = self.settings.write().unwrap_or_else(PoisonError::into_inner);
            change(&mut settings);
            settings.clone()
        };
        for room in &self.rooms {
            room.set_access(|role| settings.rights.access(room.area(), role));
        }
        self.publish_stage().await
    }

    /// Brings what everybody is told of polls to what the file has of them.
    ///
    /// # Errors
    /// The code of what failed.
    pub async fn tell_polls(&self) -> Result<(), Code> {
        let polls = self.file.polls().await.map_err(|error| {
            tracing::error!(workshop = %self.id, %error, "polls cannot be read");
            Code::StorageFailed
        })?;
        self.apply(|settings| settings.polls = published(polls)).await
    }

    /// Waits for the commands before this one. Whoever holds the turn may change the file and what follows from it.
    pub async fn turn(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.turn.lock().await
    }

    async fn publish_stage(&self) -> Result<(), Code> {
        let mut stage = self.stage.lock().await;
        let wanted = self.settings().stage();
        let update = stage.set(&wanted).map_err(|error| {
            tracing::error!(workshop = %self.id, %error, "the stage cannot be written");
            Code::Internal
        })?;
        let (Some(update), Some(room)) = (update, self.room(Area::Stage)) else {
            return Ok(());
        };
        let outcome = room.submit_own(update).await;
        if outcome.is_err() {
            // What did not reach the disk did not happen: the replica starts again from what is there.
            *stage = open_stage(&self.rooms).map_err(|_| Code::StorageFailed)?;
        }
        outcome
    }

    /// Writes what was learned among the objectives, as the server.
    ///
    /// # Errors
    /// The code of the failed commit.
    pub async fn add_learnings(&self, learnings: &[Learning]) -> Result<(), Code> {
        let room = self.room(Area::Okr).ok_or(Code::Internal)?;
        room.submit_made(|clock| {
            let made = edit::learnings(learnings, clock);
            made.inspect_err(|error| tracing::error!(workshop = %self.id, %error, "learnings cannot be written"))
                .ok()
        })
        .await
    }

    /// Writes contributions into the collection, as the server.
    ///
    /// # Errors
    /// The code of the failed commit.
    pub async fn add_contributions(&self, contributions: &[Contribution]) -> Result<(), Code> {
        let room = self.room(Area::Collection).ok_or(Code::Internal)?;
        room.submit_made(|clock| {
            let made = edit::contributions(contributions, clock);
            made.inspect_err(|error| tracing::error!(workshop = %self.id, %error, "contributions cannot be written"))
                .ok()
        })
        .await
    }

    /// Ends the subscriptions of a person, for good.
    pub fn remove(&self, number: u32) {
        self.departed().people.insert(number);
        for room in &self.rooms {
            room.remove(|subscriber| subscriber.person.number == number, Farewell::Removed);
        }
    }

    /// Gives somebody the name, role and perspective that they have in the file by now, wherever they are connected.
    pub fn change_person(&self, person: &Person) {
        self.departed()
            .changed
            .insert(person.number, person.participant.clone());
        self.apply_person(&Arc::new(person.clone()));
    }

    fn apply_person(&self, person: &Arc<Person>) {
        for room in &self.rooms {
            room.change_person(person);
            room.set_access(|role| self.access(room.area(), role));
        }
    }

    /// Catches up with what was decided about somebody while they came in.
    pub(super) fn catch_up(&self, person: &Person) {
        let changed = self.departed().changed.get(&person.number).cloned();
        if let Some(participant) = changed.filter(|participant| *participant != person.participant) {
            self.apply_person(&Arc::new(Person {
                number: person.number,
                participant,
            }));
        }
    }

    /// Ends everybody's subscriptions: the workshop is deleted.
    pub(super) fn close(&self) {
        self.departed().everybody = true;
        for room in &self.rooms {
            room.remove(|_| true, Farewell::Deleted);
        }
    }

    /// Ends the subscriptions of a session that is over.
    pub fn end_session(&self, session: SecretHash) {
        self.departed().end(session);
        for room in &self.rooms {
            room.remove(|subscriber| subscriber.session == session, Farewell::Left);
        }
    }

    /// Why somebody who has just come in may not stay: they left, were removed, or the workshop deleted, on the way.
    pub(super) fn has_departed(&self, number: u32, session: &SecretHash) -> Option<Denial> {
        let departed = self.departed();
        if departed.everybody {
            Some(Denial::Unknown)
        } else if departed.people.contains(&number) {
            Some(Denial::Removed)
        } else {
            departed.sessions.contains(session).then_some(Denial::NoSession)
        }
    }

    fn departed(&self) -> MutexGuard<'_, Departed> {
        self.departed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Numbers of the people who are connected now.
    pub fn connected(&self) -> BTreeSet<u32> {
        self.rooms.iter().flat_map(|room| room.people()).collect()
    }

    /// Notes that somebody uses the workshop.
    pub(super) fn touch(&self) {
        *self.used.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    /// Whether nobody has used it for `pause` and nothing waits for the disk.
    pub(super) fn is_idle(&self, pause: Duration) -> bool {
        self.seats.are_free()
            && self.used.lock().unwrap_or_else(PoisonError::into_inner).elapsed() >= pause
            && self.rooms.iter().all(|room| room.is_quiet())
    }
}

/// Those that everybody may know of.
fn published(polls: Vec<Poll>) -> Vec<Poll> {
    let polls = polls.into_iter();
    polls.filter(|poll| poll.state != PollState::Draft).collect()
}

fn open_stage(rooms: &[Arc<Room>]) -> Result<StageDocument, StoreError> {
    let updates = rooms
        .iter()
        .find(|room| room.area() == Area::Stage)
        .map(|room| room.content().source.updates);
    StageDocument::open(&updates.unwrap_or_default()).map_err(|error| StoreError::damaged(error.to_string()))
}

/// Rights as the file keeps them: JSON `[[area, role, access], …]`; what cannot be set, or is of an area that is not known
/// here, is skipped. An area that is not in it has the rights it begins with.
fn read_rights(text: &str) -> Rights {
    let mut rights = Rights::default();
    let entries: Vec<Value> = serde_json::from_str(text).unwrap_or_default();
    for entry in entries {
        if let Ok((area, role, access)) = serde_json::from_value(entry) {
            let _ = rights.set(area, role, access);
        }
    }
    rights
}

/// Rights as the file keeps them.
pub fn write_rights(rights: &Rights) -> String {
    let mut entries = Vec::new();
    for area in Area::ALL {
        for role in [Role::Participant, Role::Observer] {
            entries.push((area, role, rights.access(area, role)));
        }
    }
    serde_json::to_string(&entries).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_of_another_time_are_read_as_far_as_they_are_known() {
        let kept = r#"[["model", "participant", "hidden"], ["kitchen", "participant", "read"], ["notes", "observer", "hidden"]]"#;
        let rights = read_rights(kept);
        for (area, role, access) in [
            (Area::Model, Role::Participant, Access::Hidden),
            (Area::Notes, Role::Observer, Access::Hidden),
            (Area::Okr, Role::Participant, Access::Write),
            (Area::Okr, Role::Observer, Access::Read),
        ] {
            assert_eq!(rights.access(area, role), access, "{area} {role:?}");
        }
        assert_eq!(read_rights(&write_rights(&rights)), rights);
    }

    #[test]
    fn the_latest_ended_sessions_are_remembered_and_no_more() {
        let mut departed = Departed::default();
        let session = |n: usize| {
            let mut hash = [0; 32];
            hash[..8].copy_from_slice(&n.to_le_bytes());
            hash
        };
        for n in (0..3 * ENDED_MAX).chain([3 * ENDED_MAX - 1]) {
            departed.end(session(n));
        }
        assert_eq!(departed.sessions.len(), ENDED_MAX);
        assert!(departed.sessions.contains(&session(2 * ENDED_MAX)));
        assert!(!departed.sessions.contains(&session(2 * ENDED_MAX - 1)));
    }
}
