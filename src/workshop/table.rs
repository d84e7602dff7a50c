//! Tables that come in from spreadsheets.

use std::path::Path;

use super::error::Error;
use super::read::blocking;
use super::{Member, Workshops};
use crate::domain::area::{Access, Area};
use crate::domain::code::Code;
use crate::exchange;

impl Workshops {
    /// The first sheet of the XLSX file at `path` as CSV, for the board to read: what is in it changes nothing here, the
    /// board shows what it would change and does it as a change of its own that can be undone.
    ///
    /// # Errors
    /// [`Code::Forbidden`] for whoever could not write it either, [`Code::TableUnreadable`].
    pub async fn read_table(&self, member: &Member, path: &Path) -> Result<Vec<u8>, Error> {
        if member.live.access(Area::Okr, member.role()) != Access::Write {
            return Err(Code::Forbidden.into());
        }
        let _turn = self.tables.acquire().await;
        let path = path.to_owned();
        let language = member.live.settings().language;
        blocking(move || {
            let bytes = std::fs::read(&path).map_err(|error| Error::caused(Code::StorageFailed, error))?;
            exchange::csv_of_xlsx(&bytes, language).map_err(|error| Error::caused(Code::TableUnreadable, error))
        })
        .await?
    }
}
