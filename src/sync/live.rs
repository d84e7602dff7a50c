//! One workshop while it is in memory: its file, its documents, its settings.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant};

use super::claims::Claims;
use super::denial::{Denial, Farewell};
use super::departed::Departed;
use super::history::Progress;
use super::room::Room;
use super::rooms::Shared;
use super::seats::Seats;
use super::settings::{Settings, count};
use super::subscriber::Person;
use super::writers::Writers;
use crate::doc::edit::{self, StageDocument};
use crate::domain::area::{Access, Area};
use crate::domain::board::{Board, Contribution, Learning};
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::people::Role;
use crate::domain::poll::{Poll, PollState};
use crate::domain::secret::SecretHash;
use crate::store::{StoreError, WorkshopFile};

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
    counting: tokio::sync::Mutex<()>,
    writers: Writers,
    pub(super) history: tokio::sync::Mutex<Progress>,
}

impl Live {
    /// Loads every document of a workshop and brings its stage up to date.
    ///
    /// # Errors
    /// What the store says.
    pub(super) async fn load(id: WorkshopId, file: WorkshopFile, shared: &Shared) -> Result<Self, StoreError> {
        let worker = shared.workers.workshop();
        let stored = file.settings().await?;
        let mut settings = Settings::stored(stored);
        let people = file.participants().await?;
        settings.people = count(people.iter().map(|person| &person.participant));
        settings.polls = published(file.polls().await?);
        let claims = Claims::default();
        let mut rooms = Vec::with_capacity(Area::ALL.len());
        for area in Area::ALL {
            let nameless = settings.protected.is_some();
            let room = Room::load(&id, area, file.clone(), claims.clone(), nameless, (shared, &worker)).await?;
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
            counting: tokio::sync::Mutex::default(),
            writers: Writers::default(),
        };
        let written = live.waiting().await?;
        live.settings.write().unwrap_or_else(PoisonError::into_inner).written = written;
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

    /// Who has written in silence.
    pub fn writers(&self) -> &Writers {
        &self.writers
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

    /// Whether it is a rehearsal.
    pub fn is_rehearsal(&self) -> bool {
        let settings = self.settings.read().unwrap_or_else(PoisonError::into_inner);
        settings.rehearsal.is_some()
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
            settings.settle();
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

    /// Counts again who is in the workshop, and tells everybody if it has become another number.
    ///
    /// # Errors
    /// What the store says; the code of the failed commit of the stage.
    pub async fn count_people(&self) -> Result<(), Code> {
        // Of many who come at once the second to be counted counts all the others, too.
        let _counting = self.counting.lock().await;
        let people = self.file.participants().await.map_err(|_| Code::StorageFailed)?;
        let people = count(people.iter().map(|person| &person.participant));
        if people == self.settings.read().unwrap_or_else(PoisonError::into_inner).people {
            return Ok(());
        }
        self.apply(|settings| settings.people = people).await
    }

    /// For how long nobody who is facilitator has been connected, as far as this server has seen; nothing while somebody is.
    pub fn without_facilitator(&self) -> Option<Duration> {
        self.room(Area::Stage)?.without_facilitator()
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

    /// Writes what a board has for an area into its document, as the server.
    ///
    /// # Errors
    /// The code of the failed commit.
    pub async fn add_entries(&self, area: Area, board: &Board) -> Result<(), Code> {
        let room = self.room(area).ok_or(Code::Internal)?;
        let made = |clock| {
            let made = edit::additions(area, board, clock);
            made.inspect_err(|error| tracing::error!(workshop = %self.id, %area, %error, "entries cannot be written"))
        };
        // Whether there is anything to write does not depend on where.
        if made(0).map_err(|_| Code::Internal)?.is_none() {
            return Ok(());
        }
        room.submit_made(|clock| made(clock).ok().flatten()).await
    }

    /// Ends the connections of a person, who may come again if the file lets them.
    pub fn send_away(&self, number: u32) {
        for room in &self.rooms {
            room.remove(|subscriber| subscriber.person.number == number, Farewell::Left);
        }
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
            departed.has_ended(session).then_some(Denial::NoSession)
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
