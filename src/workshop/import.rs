//! A file comes in: its contents are read as values, checked, and written anew. Nothing of the file itself is adopted.

use std::io::Read;
use std::path::Path;

use bytes::Bytes;

use super::Workshops;
use super::create::{Beginning, Created};
use super::error::Error;
use super::read::blocking;
use crate::doc::content::{self, AreaContent, Authors, BoardMeta, Documents};
use crate::doc::schema;
use crate::doc::worker::{Source, WorkerError};
use crate::domain::area::Area;
use crate::domain::board::Board;
use crate::domain::code::Code;
use crate::exchange::{self, Bounds};
use crate::store::{self, ExportedWorkshop};
use crate::sync::index::{Author, FreshIds, Index, IndexLimits};
use crate::wire::Rule;
use crate::wire::update::{self, UpdateLimits};

/// How every SQLite file begins.
const SQLITE_MAGIC: &[u8] = b"SQLite format 3\0";

impl Workshops {
    /// Creates a workshop from a JSON export or a workshop file at `path`.
    ///
    /// # Errors
    /// [`Code::FileNoExport`], [`Code::WorkshopNewer`], [`Code::WorkshopDamaged`], storage codes.
    pub async fn import(&self, path: &Path) -> Result<Created, Error> {
        let path = path.to_owned();
        let limits = self.rooms().limits();
        let bounds = Bounds {
            bytes: limits.import_bytes,
            cards: limits.cards,
            entries: limits.entries,
        };
        let board = match blocking(move || read_file(&path, bounds)).await?? {
            Imported::Board(board) => *board,
            Imported::Documents(exported) => self.read_workshop(exported).await?,
        };
        self.create_from(board, Beginning::default()).await
    }

    async fn read_workshop(&self, exported: ExportedWorkshop) -> Result<Board, Error> {
        let read = self.read_documents(exported.documents).await;
        let read = read.map_err(|error| Error::caused(Code::WorkshopDamaged, error))?;
        let meta = BoardMeta {
            title: exported.title,
            language: exported.language,
            address: exported.address,
            set_aside: Vec::new(),
        };
        let author = |number: i64, name| content::Author {
            person: number.to_string(),
            name: Some(name),
        };
        let wrote: Authors = exported
            .authors
            .into_iter()
            .map(|(client, number, name)| (client, author(number, name)))
            .collect();
        Ok(content::board(meta, &wrote, read.all()))
    }

    /// What documents say that are in no room. Strangers wrote them, so another process reads them.
    pub(super) async fn read_documents(
        &self,
        documents: impl IntoIterator<Item = (Area, Vec<Bytes>)>,
    ) -> Result<ReadDocuments, WorkerError> {
        let worker = self.rooms.workers().workshop();
        let mut read = ReadDocuments::default();
        for (area, updates) in documents {
            let into = match area {
                Area::Collection => &mut read.collection,
                Area::Model => &mut read.model,
                Area::Okr => &mut read.okr,
                Area::Decisions => &mut read.decisions,
                Area::Notes => &mut read.notes,
                Area::Stage => continue,
            };
            let source = Source {
                updates,
                ..Source::default()
            };
            *into = worker.passing(area).read(source).await?.content;
        }
        Ok(read)
    }
}

/// What the documents of a workshop say; of one that is not there, nothing.
#[derive(Default)]
pub(super) struct ReadDocuments {
    collection: AreaContent,
    model: AreaContent,
    okr: AreaContent,
    decisions: AreaContent,
    notes: AreaContent,
}

impl ReadDocuments {
    /// As somebody sees them from whom nothing is hidden.
    pub(super) fn all(&self) -> Documents<'_> {
        Documents {
            collection: Some(&self.collection),
            model: Some(&self.model),
            okr: Some(&self.okr),
            decisions: Some(&self.decisions),
            notes: Some(&self.notes),
        }
    }
}

/// What a file holds.
enum Imported {
    Board(Box<Board>),
    Documents(ExportedWorkshop),
}

fn read_file(path: &Path, bounds: Bounds) -> Result<Imported, Error> {
    let mut file = std::fs::File::open(path).map_err(|error| Error::caused(Code::FileNoExport, error))?;
    let mut start = Vec::new();
    Read::by_ref(&mut file)
        .take(SQLITE_MAGIC.len() as u64)
        .read_to_end(&mut start)
        .map_err(|error| Error::caused(Code::StorageFailed, error))?;
    if start == SQLITE_MAGIC {
        return check_documents(store::read_export(path)?).map(Imported::Documents);
    }
    file.read_to_end(&mut start)
        .map_err(|error| Error::caused(Code::StorageFailed, error))?;
    exchange::import_json(&start, bounds)
        .map(|board| Imported::Board(Box::new(board)))
        .map_err(|error| Error::caused(error.code(), error))
}

/// The documents of a foreign file pass the same checks as an update from a socket before anything reads them.
fn check_documents(exported: ExportedWorkshop) -> Result<ExportedWorkshop, Error> {
    for (area, updates) in &exported.documents {
        check_document(*area, updates).map_err(|_| Code::WorkshopDamaged)?;
    }
    Ok(exported)
}

/// Runs stored bytes through the checks that an update from a socket passes, ownership off.
pub(super) fn check_document(area: Area, updates: &[Bytes]) -> Result<(), Rule> {
    let mut index = Index::new(schema::roots(area), IndexLimits::default());
    let mut fresh = FreshIds::new();
    for bytes in updates {
        let update = update::parse(bytes, &UpdateLimits::plain(bytes.len()))?;
        index.admit(&update, Author::Replay, &mut fresh)?;
    }
    Ok(())
}
