//! The container of an XLSX file that somebody offers.
//!
//! The library that reads spreadsheets trusts them: it takes what a part says of its own length for true, and copies styles and
//! paths as often as something names them, so that a small file may fill the memory. It gets a copy with no more than the parts
//! a table is read from, each within bounds.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::sheet::SheetError;

/// Most bytes of a container: its list of parts is read before anything can be counted.
const PACKED_MAX: usize = 20 << 20;
/// Most parts of a container.
const PARTS_MAX: usize = 1_000;
/// Most bytes of all parts that are read, once they are unpacked: small containers can hold much of nothing.
const UNPACKED_MAX: u64 = 32 << 20;
/// Most bytes of the part with the texts that cells share; each costs more memory than it has bytes here.
const SHARED_MAX: u64 = 8 << 20;
/// Most bytes of the list of sheets, and of where they lie: the library copies a place for each sheet that names it.
const SHEETS_MAX: u64 = 64 << 10;
const PLACES_MAX: u64 = 32 << 10;
/// What the texts that cells share say of how many they are.
const COUNT: &str = "uniqueCount";
/// Most digits of that count: room is made for as many before the first is read.
const COUNT_DIGITS_MAX: usize = 6;

/// A container with the parts of `bytes` that a table is read from.
pub(super) fn bounded(bytes: &[u8]) -> Result<Vec<u8>, SheetError> {
    if bytes.len() > PACKED_MAX {
        return Err(SheetError::TooLarge);
    }
    let mut container = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::NoSheet)?;
    if container.len() > PARTS_MAX {
        return Err(SheetError::TooLarge);
    }
    let damaged = |_| SheetError::Damaged;
    let mut copy = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored);
    let mut left = UNPACKED_MAX;
    for number in 0..container.len() {
        let part = container.by_index(number).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.replace('\\', "/").to_ascii_lowercase();
        let Some(most) = most(&name) else { continue };
        let most = most.min(left);
        let mut text = String::new();
        part.take(most + 1)
            .read_to_string(&mut text)
            .map_err(|_| SheetError::Damaged)?;
        let length = text.len() as u64;
        if length > most {
            return Err(SheetError::TooLarge);
        }
        left -= length;
        check(&text)?;
        copy.start_file(name, plain).map_err(damaged)?;
        copy.write_all(text.as_bytes()).map_err(|_| SheetError::Damaged)?;
    }
    Ok(copy.finish().map_err(damaged)?.into_inner())
}

/// Most bytes of a part; none when it is not read. Every program that writes XLSX gives the parts these names.
fn most(name: &str) -> Option<u64> {
    let one_of = |start: &str, end: &str| name.starts_with(start) && name.ends_with(end);
    match name {
        "_rels/.rels" => Some(PLACES_MAX),
        "xl/sharedstrings.xml" => Some(SHARED_MAX),
        _ if one_of("xl/_rels/workbook", ".xml.rels") => Some(PLACES_MAX),
        _ if one_of("xl/workbook", ".xml") => Some(SHEETS_MAX),
        _ if one_of("xl/worksheets/", ".xml") => Some(UNPACKED_MAX),
        _ => None,
    }
}

/// In UTF-8 without control characters nothing can hide from a search.
fn check(text: &str) -> Result<(), SheetError> {
    if text.contains(|c| c < ' ' && !matches!(c, '\t' | '\n' | '\r')) {
        return Err(SheetError::Damaged);
    }
    let counts = text.split(COUNT).skip(1).map(|behind| {
        let value = behind.split(['"', '\'']).nth(1).unwrap_or_default();
        value
            .trim_start_matches('0')
            .matches(|c: char| c.is_ascii_digit())
            .count()
    });
    if counts.max().unwrap_or_default() > COUNT_DIGITS_MAX {
        return Err(SheetError::TooLarge);
    }
    Ok(())
}
