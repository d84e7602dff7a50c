//! What can be read of a workshop, and what can be taken along.

use std::path::PathBuf;

use super::error::Error;
use super::join::{AreaAccess, areas};
use super::{Member, Workshops, random};
use crate::doc::content::{self, Author, Authors, BoardMeta, Documents};
use crate::domain::agenda::Step;
use crate::domain::area::{Access, Area};
use crate::domain::board::{Board, PlannedStep};
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::people::{Participant, Role};
use crate::domain::poll::Poll;
use crate::domain::protected::Protected;
use crate::domain::stage::Stage;
use crate::exchange::{self, Format};
use crate::store::StoredParticipant;
use crate::sync::clock;
use crate::sync::live::Live;
use crate::sync::reading::Reading;
use crate::sync::settings::Settings;

/// Counts that everybody may see.
#[derive(Debug, Clone, Copy)]
pub struct Counts {
    /// Cards that stand.
    pub cards: usize,
    /// Links that stand.
    pub links: usize,
    /// People who joined.
    pub participants: usize,
    /// People connected now.
    pub connected: usize,
}

/// A workshop as one of its people sees it.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Its id.
    pub id: WorkshopId,
    /// The server's clock, milliseconds since 1970.
    pub now: i64,
    /// What the facilitators set.
    pub settings: Settings,
    /// The stage.
    pub stage: Stage,
    /// Who asks.
    pub participant: Participant,
    /// Their rights.
    pub areas: Vec<AreaAccess>,
    /// Counts.
    pub counts: Counts,
    /// What could not be read; empty for all but facilitators.
    pub set_aside: Vec<SetAside>,
}

/// Updates that could not be read: they are stored and shown on every board, and in no export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The document.
    pub area: Area,
    /// Number of the first of them.
    pub from: u64,
    /// How many they are; 0 when all is in the snapshot and not even that can be read.
    pub count: usize,
    /// When the first was written, milliseconds since 1970.
    pub since: i64,
    /// Names of those who wrote them.
    pub authors: Vec<String>,
}

/// How others come in.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The participants' link.
    pub link: String,
    /// The room code.
    pub room_code: String,
    /// Whether it works now.
    pub room_open: bool,
    /// For a protected workshop: until when.
    pub protected: Option<Protected>,
}

/// Something to download.
#[derive(Debug)]
pub enum Export {
    /// A document in memory.
    Text {
        /// The bytes.
        bytes: Vec<u8>,
        /// Its format.
        format: Format,
    },
    /// A copy of the workshop file, to be deleted by the reader.
    File(PathBuf),
}

impl Workshops {
    /// The workshop as `member` sees it.
    ///
    /// # Errors
    /// Storage codes.
    pub async fn overview(&self, member: &Member) -> Result<Overview, Error> {
        let live = &member.live;
        let settings = live.settings();
        // Who is here and what may be done is shown even when nothing can be read.
        let model = read(live, &settings, member.role(), Area::Model).await;
        let counts = model
            .as_ref()
            .map_or_else(|_| content::Counts::default(), |read| read.content.counts());
        let people = live.file().participants().await?;
        let set_aside = if member.role().is_facilitator() {
            set_aside(live, &people).await?
        } else {
            Vec::new()
        };
        Ok(Overview {
            set_aside,
            id: live.id().clone(),
            now: clock::now(),
            stage: settings.stage(),
            settings,
            participant: member.person.participant.clone(),
            areas: areas(live, member.role()),
            counts: Counts {
                cards: counts.cards,
                links: counts.links,
                participants: people
                    .iter()
                    .filter(|person| person.participant.role != Role::Observer)
                    .count(),
                connected: live.connected().len(),
            },
        })
    }

    /// The whole readable state, without the areas that are hidden from this role.
    ///
    /// # Errors
    /// [`Code::WorkshopDamaged`] when a document cannot be read.
    pub async fn board(&self, member: &Member) -> Result<Board, Error> {
        self.read_board(&member.live, member.role()).await
    }

    /// The same for whoever has this role.
    pub(super) async fn read_board(&self, live: &Live, role: Role) -> Result<Board, Error> {
        self.read_areas(live, role, &Area::ALL).await
    }

    /// The same as far as it may leave the workshop: all of it, unless that is protected.
    pub(super) async fn leaving(&self, live: &Live, role: Role) -> Result<Board, Error> {
        let settings = live.settings();
        if settings.protected.is_none() {
            return self.read_board(live, role).await;
        }
        let board = self.read_areas(live, role, &settings.released).await?;
        blocking(move || exchange::leaving(board, settings.released)).await
    }

    /// What these areas say to whoever has this role.
    async fn read_areas(&self, live: &Live, role: Role, areas: &[Area]) -> Result<Board, Error> {
        let settings = live.settings();
        let stage = settings.stage();
        let mut readings = Vec::new();
        for area in areas.iter().copied().filter(|area| area.is_client_written()) {
            if settings.rights.access(area, role) != Access::Hidden {
                readings.push((area, read(live, &settings, role, area).await?));
            }
        }
        let meta = BoardMeta {
            title: settings.title,
            language: settings.language,
            address: settings.address,
            set_aside: readings
                .iter()
                .filter(|(_, read)| read.set_aside > 0)
                .map(|(area, _)| *area)
                .collect(),
        };
        let wrote = self.wrote(live, role).await?;
        let read = blocking(move || {
            let seen = |wanted: Area| {
                let found = readings.iter().find(|(area, _)| *area == wanted);
                found.map(|(_, read)| &*read.content)
            };
            let documents = Documents {
                collection: seen(Area::Collection),
                model: seen(Area::Model),
                okr: seen(Area::Okr),
                decisions: seen(Area::Decisions),
                notes: seen(Area::Notes),
            };
            content::board(meta, &wrote, documents)
        })
        .await?;
        let ran = |step: Step| PlannedStep {
            ran: stage.run.times.get(&step.id).copied(),
            step,
        };
        Ok(Board {
            agenda: stage.steps.into_iter().map(ran).collect(),
            polls: stage.polls.into_iter().map(without_persons).collect(),
            ..read
        })
    }

    /// Who wrote comments and check-ins and gave scores, by client id. Observers read what was said, and not by whom.
    pub(super) async fn wrote(&self, live: &Live, role: Role) -> Result<Authors, Error> {
        let authors = live.file().authors(vec![Area::Model, Area::Okr]).await?;
        let author = |participant: Participant| Author {
            person: participant.id.as_str().to_owned(),
            name: (role != Role::Observer).then_some(participant.name),
        };
        Ok(authors
            .into_iter()
            .map(|(client, participant)| (client, author(participant)))
            .collect())
    }

    /// A file to take along. Workshop files are for facilitators.
    ///
    /// # Errors
    /// [`Code::FormatUnknown`], [`Code::Forbidden`], [`Code::Protected`] for what a protected workshop does not let go, storage
    /// codes.
    pub async fn export(&self, member: &Member, format: &str) -> Result<Export, Error> {
        if format == WORKSHOP_FILE {
            member.facilitates()?;
            keeps_nothing_back(&member.live)?;
            return Ok(Export::File(self.copy_file(&member.live).await?));
        }
        self.export_board(&member.live, member.role(), format).await
    }

    /// The same for whoever runs the server.
    ///
    /// # Errors
    /// [`Code::FormatUnknown`], [`Code::WorkshopUnknown`], [`Code::Protected`], storage codes.
    pub async fn export_as_organiser(&self, id: &WorkshopId, format: &str) -> Result<Export, Error> {
        let live = self.rooms.open(id).await?;
        if format == WORKSHOP_FILE {
            keeps_nothing_back(&live)?;
            return Ok(Export::File(self.copy_file(&live).await?));
        }
        self.export_board(&live, Role::Facilitator, format).await
    }

    async fn export_board(&self, live: &Live, role: Role, format: &str) -> Result<Export, Error> {
        let format = Format::parse(format).ok_or(Code::FormatUnknown)?;
        let board = self.leaving(live, role).await?;
        let table = matches!(format, Format::OkrCsv | Format::OkrXlsx);
        if table && board.released.as_ref().is_some_and(|areas| !areas.contains(&Area::Okr)) {
            // A table has no place to say that there is nothing in it because nothing was released.
            return Err(Code::Protected.into());
        }
        let written = blocking(move || {
            let mut bytes = Vec::new();
            exchange::export(format, &board, &mut bytes).map(|()| bytes)
        });
        let bytes = written.await?.map_err(|error| Error::caused(Code::Internal, error))?;
        Ok(Export::Text { bytes, format })
    }

    async fn copy_file(&self, live: &Live) -> Result<PathBuf, Error> {
        let path = self.scratch.join(format!("{}.wirkraum", random::token()?));
        live.file().copy_to(path.clone()).await?;
        Ok(path)
    }

    /// How others come in. For facilitators and for the projector.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn invitation(&self, member: &Member) -> Result<Invitation, Error> {
        if member.role() == Role::Participant {
            return Err(Code::Forbidden.into());
        }
        let live = &member.live;
        let secret = live.file().participant_secret().await?.ok_or(Code::KeyWrong)?;
        let room_code = live.file().settings().await?.room_code.ok_or(Code::RoomCodeUnknown)?;
        let Settings {
            room_open, protected, ..
        } = live.settings();
        Ok(Invitation {
            link: self.link(live.id(), &secret),
            room_code,
            room_open,
            protected,
        })
    }
}

/// Whether the whole of a workshop may be taken along.
fn keeps_nothing_back(live: &Live) -> Result<(), Code> {
    live.settings().protected.map_or(Ok(()), |_| Err(Code::Protected))
}

/// A poll without who said what: on the stage that is an id, which says nothing to anybody outside the room.
fn without_persons(mut poll: Poll) -> Poll {
    let rounds = poll.rounds.iter_mut().map(|round| &mut round.result);
    for result in poll.result.iter_mut().chain(rounds) {
        result.texts.iter_mut().for_each(|said| said.person = None);
    }
    poll
}

/// What an area says; nothing where it is hidden from this role.
async fn read(live: &Live, settings: &Settings, role: Role, area: Area) -> Result<Reading, Error> {
    let visible = settings.rights.access(area, role) != Access::Hidden;
    match live.room(area).filter(|_| visible) {
        Some(room) => Ok(room.read().await?),
        None => Ok(Reading::default()),
    }
}

/// What could not be read, and whose it is.
async fn set_aside(live: &Live, people: &[StoredParticipant]) -> Result<Vec<SetAside>, Error> {
    let mut found = Vec::new();
    for room in live.rooms().iter().filter(|room| room.area().is_client_written()) {
        let (area, Some((count, upto))) = (room.area(), room.set_aside()) else {
            continue;
        };
        let updates = live.file().newest(area, upto, count).await?;
        let wrote = |person: &&StoredParticipant| updates.iter().any(|update| update.author == person.number);
        found.push(SetAside {
            area,
            from: updates.first().map_or(upto, |first| first.seq),
            count,
            since: updates.first().map_or(0, |first| first.at),
            authors: people
                .iter()
                .filter(wrote)
                .map(|person| person.participant.name.clone())
                .collect(),
        });
    }
    Ok(found)
}

/// Format name of a copy of the workshop's file.
pub const WORKSHOP_FILE: &str = "wirkraum";

/// Runs work that takes a while where it holds nobody up.
pub(super) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::caused(Code::Internal, error))
}
