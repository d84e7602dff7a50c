//! Out and in: a [`Board`] as a file for people or programs, and back.
//!
//! One file per format. Nothing here knows documents, people or the store: what an export may show was decided when the
//! board was made.

pub mod import;
mod inert;
mod json;
mod markdown;
mod repair;
mod words;

use std::io;

pub use self::import::{Bounds, ImportError, import_json};
use crate::domain::board::Board;

/// A format in which a board can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: Markdown in the language of the workshop, without what is deleted.
    Markdown,
    /// For programs: everything, to be read again by [`import_json`].
    Json,
}

impl Format {
    /// Every format there is.
    pub const ALL: [Self; 2] = [Self::Markdown, Self::Json];

    /// The format called `text` in paths and on the command line, which is its [`Format::extension`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == text)
    }

    /// Ending of a file name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// Media type with its character set.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Json => "application/json",
        }
    }

    fn exporter(self) -> &'static dyn Exporter {
        match self {
            Self::Markdown => &markdown::Markdown,
            Self::Json => &json::Json,
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
