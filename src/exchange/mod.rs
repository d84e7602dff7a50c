//! Out and in: a [`Board`] as a file for people or programs, and back.
//!
//! One file per format. Nothing here knows documents, people or the store: what an export may show was decided when the
//! board was made.

mod blueprint;
mod clock;
pub mod import;
mod inert;
mod json;
mod leaving;
mod markdown;
pub mod merge;
mod names;
pub mod onward;
mod repair;
mod standing;
mod table;
mod words;

use std::io;

pub use self::import::{Bounds, ImportError, import_json};
pub use self::leaving::leaving;
pub use self::table::{SheetError, csv_of_xlsx};
use crate::domain::board::Board;

/// A format in which a board can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: Markdown in the language of the workshop, without what is deleted.
    Markdown,
    /// For programs: everything, to be read again by [`import_json`].
    Json,
    /// For others to start from: structure and wording without persons, values and comments, to be read by [`import_json`].
    Blueprint,
    /// Objectives and key results as a table, as text.
    OkrCsv,
    /// The same for spreadsheets.
    OkrXlsx,
}

impl Format {
    /// Every format there is.
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Json, Self::Blueprint, Self::OkrCsv, Self::OkrXlsx];

    /// The format called `text` in paths and on the command line, which is its [`Format::extension`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == text)
    }

    /// Ending of a file name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Blueprint => "blueprint.json",
            Self::OkrCsv => "okr.csv",
            Self::OkrXlsx => "okr.xlsx",
        }
    }

    /// Media type with its character set.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Json | Self::Blueprint => "application/json",
            Self::OkrCsv => "text/csv; charset=utf-8",
            Self::OkrXlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    fn exporter(self) -> &'static dyn Exporter {
        match self {
            Self::Markdown => &markdown::Markdown,
            Self::Json => &json::Json,
            Self::Blueprint => &blueprint::Blueprint,
            Self::OkrCsv => &table::Csv,
            Self::OkrXlsx => &table::Xlsx,
        }
    }
}

/// Writes a board in one format.
trait Exporter {
    fn write(&self, board: &Board, out: &mut dyn io::Write) -> io::Result<()>;
}

/// Writes `board` to `out` as `format`. UTF-8; the same bytes for the same board.
///
/// # Errors
/// What `out` reports.
pub fn export(format: Format, board: &Board, out: &mut dyn io::Write) -> io::Result<()> {
    format.exporter().write(board, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_found_by_its_extension() {
        for format in Format::ALL {
            assert_eq!(Format::parse(format.extension()), Some(format));
        }
        assert_eq!(Format::parse("wirkraum"), None);
    }
}
