//! The organiser's side: create, list, delete, and the links that let people in.

use std::collections::BTreeSet;

use bytes::Bytes;
use time::OffsetDateTime;

use super::agenda::first_agenda;
use super::error::Error;
use super::{Workshops, random};
use crate::doc::schema::SERVER_CLIENT;
use crate::doc::{edit, template};
use crate::domain::area::Area;
use crate::domain::board::{Board, Conflict};
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::language::{Address, Language};
use crate::domain::neighbour::Neighbour;
use crate::domain::people::{self, Role};
use crate::domain::protected::Protected;
use crate::domain::secret;
use crate::store::{self, Append, Capability, NewUpdate, PastAuthor, StoreError};
use crate::sync::room::now_ms;

/// Longest title, in Unicode scalar values.
const TITLE_MAX: usize = 200;

/// What somebody says who creates a workshop.
#[derive(Debug, Clone)]
pub struct NewWorkshop {
    /// Title, up to 200 characters.
    pub title: String,
    /// Id of a template; `empty` when absent.
    pub template: Option<String>,
    /// Language of the content; German when absent.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// For a protected workshop: until when.
    pub protected: Option<Protected>,
}

/// What a workshop begins with besides its content.
#[derive(Debug, Default)]
pub(super) struct Beginning {
    /// The agenda, as the file keeps it.
    pub(super) agenda: Option<String>,
    /// The one it goes on with.
    pub(super) continues: Option<Neighbour>,
    /// For a protected workshop: until when.
    pub(super) protected: Option<Protected>,
    /// The one whose breakout group or rehearsal it is.
    pub(super) belongs_to: Option<WorkshopId>,
    /// For a rehearsal: of what, and by whom, as the file keeps it.
    pub(super) rehearsal: Option<String>,
    /// When it is deleted although it is not protected, milliseconds since 1970.
    pub(super) delete_at: Option<i64>,
}

/// A link per role.
pub type RoleLinks = Vec<(Role, String)>;

/// A workshop that was just made, with the only sight of its secrets.
#[derive(Debug, Clone)]
pub struct Created {
    /// Its id.
    pub id: WorkshopId,
    /// Its title.
    pub title: String,
    /// Link per role.
    pub links: RoleLinks,
    /// Room code.
    pub room_code: String,
}

/// A line of the organiser's list.
#[derive(Debug, Clone)]
pub struct Listing {
    /// Its id.
    pub id: WorkshopId,
    /// What its file says, or why it cannot be read.
    pub summary: Result<store::Summary, Code>,
    /// People connected now.
    pub connected: usize,
}

impl Workshops {
    /// Creates a workshop from a template.
    ///
    /// # Errors
    /// [`Code::TitleEmpty`], [`Code::TitleTooLong`], [`Code::TemplateUnknown`], [`Code::BodyInvalid`] for a protected workshop
    /// that would end too soon or too late, storage codes.
    pub async fn create(&self, new: NewWorkshop) -> Result<Created, Error> {
        let title = check_title(&new.title)?;
        if new.protected.is_some_and(|protected| !protected.fits(now_ms())) {
            return Err(Code::BodyInvalid.into());
        }
        let template = new.template.as_deref().unwrap_or("empty");
        let today = OffsetDateTime::now_utc().date();
        let mut board = template::board(template, new.language, today).ok_or(Code::TemplateUnknown)?;
        board.title = title;
        board.language = new.language;
        board.address = new.address;
        let agenda = first_agenda(template, new.language)?;
        let beginning = Beginning {
            agenda,
            protected: new.protected,
            ..Beginning::default()
        };
        self.create_from(board, beginning).await
    }

    /// Creates a workshop with this content, under a new id and with new secrets. A breakout group has
    /// none: who may come in is said in its plenary.
    pub(super) async fn create_from(&self, board: Board, beginning: Beginning) -> Result<Created, Error> {
        let Beginning {
            agenda,
            continues,
            protected,
            belongs_to,
            rehearsal,
            delete_at,
        } = beginning;
        let id = random::workshop_id()?;
        let created_at = now_ms();
        let continues = continues.map(|before| serde_json::to_string(&before)).transpose();
        let continues = continues.map_err(|error| Error::caused(Code::Internal, error))?;
        let (authors, documents) = first_content(board.clone(), created_at)?;
        let (capabilities, links) = if belongs_to.is_some() && rehearsal.is_none() {
            Default::default()
        } else {
            self.capabilities(&id)?
        };
        // A room code is 40 bits: a clash is a curiosity, a loop of a few tries is plenty.
        for _ in 0..8 {
            let room_code = random::room_code()?;
            let new = store::NewWorkshop {
                id: id.clone(),
                title: board.title.clone(),
                language: board.language,
                address: board.address,
                created_at,
                capabilities: capabilities.clone(),
                room_code: room_code.clone(),
                authors: authors.clone(),
                continues: continues.clone(),
                agenda: agenda.clone(),
                protected: protected.is_some(),
                delete_at: protected.map(|protected| protected.delete_at).or(delete_at),
                belongs_to: belongs_to.clone(),
                rehearsal: rehearsal.clone(),
            };
            match self.rooms.store().create(&new, documents.clone()).await {
                Ok(_) => {
                    return Ok(Created {
                        id,
                        title: board.title,
                        links,
                        room_code,
                    });
                }
                Err(StoreError::RoomCodeTaken) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(Code::Internal.into())
    }

    fn capabilities(&self, id: &WorkshopId) -> Result<(Vec<Capability>, RoleLinks), Error> {
        let mut capabilities = Vec::new();
        let mut links = Vec::new();
        for role in Role::ALL {
            let secret = random::capability()?;
            links.push((role, self.link(id, &secret)));
            capabilities.push(capability(role, secret));
        }
        Ok((capabilities, links))
    }

    /// Every workshop in the data directory, the newest first, unreadable ones included. No breakout groups, unless the
    /// workshop they belong to is not there.
    ///
    /// # Errors
    /// When the directory cannot be read.
    pub async fn list(&self) -> Result<Vec<Listing>, Error> {
        let listed = self.rooms.store().list().await?;
        let ids: BTreeSet<_> = listed.iter().map(|listed| listed.id.clone()).collect();
        let stands_alone = |listed: &store::Listed| {
            let summary = listed.summary.as_ref().ok();
            !summary
                .and_then(|summary| summary.belongs_to.as_ref())
                .is_some_and(|of| ids.contains(of))
        };
        let mut listing: Vec<_> = listed
            .into_iter()
            .filter(stands_alone)
            .map(|listed| Listing {
                connected: self.rooms.loaded(&listed.id).map_or(0, |live| live.connected().len()),
                summary: listed.summary.map_err(|error| Error::from(error).code),
                id: listed.id,
            })
            .collect();
        listing.sort_by_key(|entry| std::cmp::Reverse(entry.summary.as_ref().map_or(0, |s| s.created_at)));
        Ok(listing)
    }

    /// Deletes a workshop with its file and those of its breakout groups and rehearsals. Whoever is in it is sent away.
    ///
    /// # Errors
    /// [`Code::WorkshopUnknown`], storage codes.
    pub async fn delete(&self, id: &WorkshopId) -> Result<(), Error> {
        let listed = self.rooms.store().list().await?;
        let mut doomed = vec![id.clone()];
        // Rehearsals may have breakout groups of their own.
        let mut at = 0;
        while let Some(of) = doomed.get(at).cloned() {
            doomed.extend(listed.iter().filter_map(|listed| {
                let summary = listed.summary.as_ref().ok()?;
                (summary.belongs_to.as_ref() == Some(&of)).then(|| listed.id.clone())
            }));
            at += 1;
        }
        for id in doomed.iter().rev() {
            self.delete_one(id).await?;
        }
        Ok(())
    }

    async fn delete_one(&self, id: &WorkshopId) -> Result<(), Error> {
        self.rooms.evict(id);
        let deleted = self.rooms.store().delete(id).await;
        // Whoever came in between saw a file that is gone now.
        self.rooms.evict(id);
        Ok(deleted?)
    }

    /// A new link for a role; the old one of that role stops working at once. Sessions go on.
    ///
    /// # Errors
    /// [`Code::WorkshopUnknown`], storage codes.
    pub async fn replace_link(&self, id: &WorkshopId, role: Role) -> Result<String, Error> {
        let live = self.rooms.open(id).await?;
        let secret = random::capability()?;
        let link = self.link(id, &secret);
        {
            let Capability { role, hash, readable } = capability(role, secret);
            live.file().replace_capability(role, hash, readable).await?;
        };
        Ok(link)
    }
}

/// What a workshop starts with, and the people on record who wrote it.
///
/// Whoever wrote a comment or a check-in or gave a score is told by the client id it was made with, here as everywhere: each name gets a
/// number and an id of its own, and nobody who joins later can write under it.
fn first_content(mut board: Board, at: i64) -> Result<(Vec<PastAuthor>, Vec<Append>), Error> {
    for comment in &mut board.comments {
        comment.author = comment.author.as_deref().and_then(people::fitting_name);
    }
    for said in board
        .okr
        .key_results
        .iter_mut()
        .flat_map(|result| &mut result.check_ins)
    {
        said.author = said.author.as_deref().and_then(people::fitting_name);
    }
    board.conflicts.iter_mut().for_each(tell_apart);
    let comments = board.comments.iter().map(|comment| &comment.author);
    let scores = board.conflicts.iter().flat_map(|conflict| &conflict.scores);
    let said = board.okr.key_results.iter().flat_map(|result| &result.check_ins);
    let names: BTreeSet<String> = comments
        .chain(scores.map(|score| &score.author))
        .chain(said.map(|said| &said.author))
        .flatten()
        .cloned()
        .collect();
    let mut documents = Vec::new();
    for area in Area::ALL.into_iter().filter(|area| area.is_client_written()) {
        if let Some(bytes) = edit::initial(area, &board)? {
            documents.push(first(area, bytes, 0, at, Vec::new()));
        }
    }
    let (mut authors, mut clients) = (Vec::new(), BTreeSet::from([SERVER_CLIENT]));
    for (number, name) in (1..).zip(names) {
        let client = loop {
            let client = random::client()?;
            if clients.insert(client) {
                break client;
            }
        };
        for area in [Area::Model, Area::Okr] {
            if let Some(bytes) = edit::signed(area, &board, &name, client)? {
                documents.push(first(area, bytes, number, at, vec![client]));
            }
        }
        authors.push(PastAuthor {
            id: random::participant_id()?,
            name,
        });
    }
    Ok((authors, documents))
}

/// Makes the names of those who scored a conflict fit. A person has one score, and people of one name are one person from now
/// on: the score of the second goes on without a name, so that it counts.
fn tell_apart(conflict: &mut Conflict) {
    let mut heard = BTreeSet::new();
    for score in conflict.scores.iter_mut().rev() {
        score.author = score
            .author
            .as_deref()
            .and_then(people::fitting_name)
            .filter(|name| heard.insert(name.clone()));
    }
}

fn first(area: Area, bytes: Bytes, author: u32, at: i64, claims: Vec<u32>) -> Append {
    let update = NewUpdate {
        bytes,
        author,
        at,
        claims,
    };
    Append {
        area,
        updates: vec![update],
    }
}

/// Only the participants' secret stays readable: its QR code must be shown again.
fn capability(role: Role, secret: String) -> Capability {
    let hash = secret::hash(&secret);
    Capability {
        role,
        hash,
        readable: (role == Role::Participant).then_some(secret),
    }
}

pub(super) fn check_title(raw: &str) -> Result<String, Error> {
    let title = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    match title.chars().count() {
        0 => Err(Code::TitleEmpty.into()),
        n if n > TITLE_MAX => Err(Code::TitleTooLong.into()),
        _ => Ok(title),
    }
}
