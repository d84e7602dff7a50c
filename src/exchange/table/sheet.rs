//! The first sheet of an XLSX file that somebody offers.
//!
//! Of its XML no more is read than rows, cells and their texts, in one pass and without anything that could grow: there are no
//! entities but the five that every XML file has.

use thiserror::Error;
use time::{Date, Duration, Month};

use super::{Cell, Row, zip};

/// Most rows and columns: more than a workshop can have.
const ROWS_MAX: usize = 20_000;
const COLUMNS_MAX: usize = 200;
/// Most texts that cells share.
const SHARED_MAX: usize = 500_000;
/// Most bytes of text in all of the table: cells may share one long text.
const TEXT_MAX: usize = 32 * 1024 * 1024;

/// Why a file gives no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SheetError {
    /// It is no XLSX file.
    #[error("the file is no XLSX file")]
    NoSheet,
    /// It breaks off or contradicts itself.
    #[error("the sheet cannot be read")]
    Damaged,
    /// There is more in it than a table may hold.
    #[error("the sheet is too large")]
    TooLarge,
}

/// Its rows, the empty ones between them too.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Row>, SheetError> {
    let files = zip::read(bytes).ok_or(SheetError::NoSheet)?;
    let named = |name: &str| files.iter().find(|file| file.name == name);
    let mut sheets: Vec<_> = files
        .iter()
        .filter(|file| file.name.starts_with("xl/worksheets/sheet"))
        .collect();
    sheets.sort_by_key(|file| (file.name.len(), &file.name));
    let first = sheets.first().ok_or(SheetError::NoSheet)?;
    let shared = match named("xl/sharedStrings.xml") {
        Some(file) => shared(&file.text().ok_or(SheetError::TooLarge)?)?,
        None => Vec::new(),
    };
    rows(&first.text().ok_or(SheetError::TooLarge)?, &shared)
}

/// A day that a spreadsheet counts, as `YYYY-MM-DD`.
pub(super) fn day(days: f64) -> Option<String> {
    // It counts from 1900, in which it knows a leap day that there was not.
    let start = Date::from_calendar_date(1899, Month::December, 30).ok()?;
    if !(1.0..=2_000_000.0).contains(&days) {
        return None;
    }
    let day = start.checked_add(Duration::seconds_f64(days.floor() * 86_400.0))?;
    (day.year() < 2_200).then(|| day.to_string())
}

/// One piece of XML.
enum Piece<'a> {
    /// Name, what stands behind it, and whether it ends at once.
    Open(&'a str, &'a str, bool),
    Close(&'a str),
    Text(&'a str),
}

/// The pieces of a file; ends where it is no XML any more.
fn pieces(xml: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = xml;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let Some(tag) = rest.strip_prefix('<') else {
                let end = rest.find('<').unwrap_or(rest.len());
                let (text, behind) = rest.split_at(end);
                rest = behind;
                return Some(Piece::Text(text));
            };
            if let Some(comment) = tag.strip_prefix("!--") {
                rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
                continue;
            }
            let (inside, behind) = tag.split_once('>')?;
            rest = behind;
            if inside.starts_with(['?', '!']) {
                continue;
            }
            if let Some(name) = inside.strip_prefix('/') {
                return Some(Piece::Close(bare(name.trim())));
            }
            let (inside, at_once) = inside
                .strip_suffix('/')
                .map_or((inside, false), |inside| (inside, true));
            let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
            return Some(Piece::Open(bare(name), attributes, at_once));
        }
    })
}

/// A name without the short form of its namespace.
fn bare(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    while let Some((key, behind)) = rest.split_once('=') {
        let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, after) = behind.get(1..)?.split_once(quote)?;
        if key.trim() == name {
            return Some(value);
        }
        rest = after;
    }
    None
}

fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('&');
    out += parts.next().unwrap_or_default();
    for part in parts {
        let known = part.split_once(';').and_then(|(name, behind)| {
            let c = match name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                number => {
                    let number = number.strip_prefix('#')?;
                    let code = match number.strip_prefix('x') {
                        Some(hex) => u32::from_str_radix(hex, 16),
                        None => number.parse(),
                    };
                    char::from_u32(code.ok()?)?
                }
            };
            Some((c, behind))
        });
        if let Some((c, behind)) = known {
            out.push(c);
            out += behind;
        } else {
            out.push('&');
            out += part;
        }
    }
    out
}

/// The texts that cells share. Pronunciations, which stand beside some of them, are no part of them.
fn shared(xml: &str) -> Result<Vec<String>, SheetError> {
    let (mut texts, mut current, mut inside, mut aside) = (Vec::new(), String::new(), false, false);
    for piece in pieces(xml) {
        match piece {
            Piece::Open("t", _, at_once) => inside = !at_once,
            Piece::Close("t") => inside = false,
            Piece::Open("rPh", _, at_once) => aside = !at_once,
            Piece::Close("rPh") => aside = false,
            Piece::Text(text) if inside && !aside => current += &unescaped(text),
            Piece::Close("si") | Piece::Open("si", _, true) => texts.push(std::mem::take(&mut current)),
            _ => {}
        }
        if texts.len() > SHARED_MAX {
            return Err(SheetError::TooLarge);
        }
    }
    Ok(texts)
}

fn rows(xml: &str, shared: &[String]) -> Result<Vec<Row>, SheetError> {
    let mut rows: Vec<Row> = Vec::new();
    let (mut place, mut kind, mut words, mut inside) = ((0, 0), "", String::new(), false);
    let (mut next_row, mut next_column, mut total) = (0, 0, 0);
    for piece in pieces(xml) {
        match piece {
            Piece::Open("row", attributes, _) => {
                let named = attribute(attributes, "r").and_then(|row| row.parse::<usize>().ok());
                let row = named.map_or(next_row, |row| row.saturating_sub(1));
                (next_row, next_column, place) = (row + 1, 0, (row, 0));
            }
            Piece::Open("c", attributes, at_once) => {
                let column = attribute(attributes, "r").and_then(column).unwrap_or(next_column);
                next_column = column + 1;
                place.1 = column;
                kind = attribute(attributes, "t").unwrap_or("n");
                words.clear();
                if at_once {
                    kind = "";
                }
            }
            Piece::Open("v" | "t", _, at_once) => inside = !at_once,
            Piece::Close("v" | "t") => inside = false,
            Piece::Text(text) if inside => words += &unescaped(text),
            Piece::Close("c") => {
                let (row, column) = place;
                if row >= ROWS_MAX || column >= COLUMNS_MAX {
                    return Err(SheetError::TooLarge);
                }
                let cell = cell(kind, &words, shared)?;
                if let Cell::Text(text) = &cell {
                    total += text.len();
                }
                if total > TEXT_MAX {
                    return Err(SheetError::TooLarge);
                }
                if cell != Cell::Empty {
                    if rows.len() <= row {
                        rows.resize(row + 1, Vec::new());
                    }
                    if let Some(row) = rows.get_mut(row) {
                        if row.len() <= column {
                            row.resize(column + 1, Cell::Empty);
                        }
                        row[column] = cell;
                    }
                }
            }
            _ => {}
        }
    }
    Ok(rows)
}

fn cell(kind: &str, words: &str, shared: &[String]) -> Result<Cell, SheetError> {
    Ok(match kind {
        "s" => {
            let number: usize = words.trim().parse().map_err(|_| SheetError::Damaged)?;
            Cell::from(shared.get(number).ok_or(SheetError::Damaged)?)
        }
        "n" => words.trim().parse().map_or(Cell::Empty, |number: f64| {
            if number.is_finite() {
                Cell::Number(number)
            } else {
                Cell::Empty
            }
        }),
        // An error of a formula is no value.
        "e" => Cell::Empty,
        _ => Cell::from(Some(words)),
    })
}

/// The column of a place such as AB12, from 0.
fn column(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.take(4).fold(0, |number, letter| {
        number * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    number.checked_sub(1)
}
