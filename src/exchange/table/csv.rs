//! Tables as text.

use std::io::{self, Write};

use super::{Cell, Row};
use crate::domain::language::Language;

/// Semicolons, because German spreadsheets take commas for decimals; the mark in front tells them that it is UTF-8.
pub(super) fn write(rows: &[Row], language: Language, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&text(cell, language))).collect();
        writeln!(out, "{}", cells.join(";"))?;
    }
    Ok(())
}

fn text(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Number(number) => written(*number, language),
    }
}

/// Without thousands, with the decimal separator of the language.
fn written(number: f64, language: Language) -> String {
    let rounded = (number * 1e6).round() / 1e6;
    let text = if rounded.is_finite() { rounded } else { number }.to_string();
    match language {
        Language::De => text.replace('.', ","),
        Language::En => text,
    }
}

/// What a spreadsheet would take for a formula gets an apostrophe in front; a number with a sign is none.
fn guarded(text: &str) -> String {
    let bare = text.trim_start_matches('\'');
    let is_guard = bare.len() < text.len() && bare.starts_with(['=', '@', '+', '-']);
    if is_guard || is_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn is_formula(text: &str) -> bool {
    if text.starts_with(['=', '@']) {
        return true;
    }
    let Some(rest) = text.strip_prefix(['+', '-']) else {
        return false;
    };
    let number = rest.trim_start().strip_suffix('%').unwrap_or(rest.trim_start());
    number.is_empty()
        || !number
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == ',' || c.is_whitespace())
}

fn quoted(cell: &str) -> String {
    let edges = cell.starts_with(char::is_whitespace) || cell.ends_with(char::is_whitespace);
    if edges || cell.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
