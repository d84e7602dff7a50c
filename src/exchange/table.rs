//! Objectives and key results as a table that spreadsheets open.
//!
//! Each row has the id of what it is about, so that a table that somebody has changed says what it changes. The names of columns
//! and values are those that the board reads.

mod archive;
mod csv;
mod sheet;
mod xlsx;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{self, Write};

use serde::Deserialize;

pub use self::sheet::SheetError;
use super::Exporter;
use crate::domain::board::{
    Ambition, Board, Direction, KeyResult, KeyResultKind, KeyResultProgress, Objective, ObjectiveProgress, Okr,
};
use crate::domain::language::Language;

pub(super) struct Csv;
pub(super) struct Xlsx;

impl Exporter for Csv {
    fn write(&self, board: &Board, out: &mut dyn Write) -> io::Result<()> {
        csv::write(&rows(&board.okr, board.language), board.language, out)
    }
}

impl Exporter for Xlsx {
    fn write(&self, board: &Board, out: &mut dyn Write) -> io::Result<()> {
        xlsx::write(&rows(&board.okr, board.language), out)
    }
}

/// The first sheet of an XLSX file as CSV in this language, for the board to read like any other table. Dates are written as
/// `YYYY-MM-DD` where a column of ours has them.
///
/// # Errors
/// [`SheetError`] when it is none, damaged, or holds more than a table may.
pub fn csv_of_xlsx(bytes: &[u8], language: Language) -> Result<Vec<u8>, SheetError> {
    let mut sheet = sheet::read(bytes)?;
    let mut rows = std::mem::take(&mut sheet.rows);
    let names = names();
    let header: Vec<_> = rows
        .first()
        .into_iter()
        .flatten()
        .map(|cell| names.column(cell))
        .collect();
    for row in rows.iter_mut().skip(1) {
        for (cell, column) in row.iter_mut().zip(&header) {
            if matches!(column.as_deref(), Some("date" | "valueDate"))
                && let Cell::Number(days) = cell
            {
                *cell = sheet.day(*days).map_or(Cell::Empty, Cell::Text);
            }
        }
    }
    let mut out = Vec::new();
    csv::write(&rows, language, &mut out).map_err(|_| SheetError::Damaged)?;
    Ok(out)
}

/// What stands in one place of a table.
#[derive(Debug, Clone, PartialEq)]
enum Cell {
    Empty,
    Text(String),
    Number(f64),
}

impl From<Option<&str>> for Cell {
    fn from(text: Option<&str>) -> Self {
        text.filter(|text| !text.is_empty())
            .map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::from(Some(text.as_str()))
    }
}

impl From<Option<f64>> for Cell {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

type Row = Vec<Cell>;

/// In the order of the table.
const COLUMNS: [&str; 25] = [
    "id",
    "row",
    "belongs",
    "cycle",
    "team",
    "title",
    "note",
    "owner",
    "ambition",
    "kind",
    "direction",
    "baseline",
    "target",
    "unit",
    "low",
    "high",
    "commit",
    "goal",
    "stretch",
    "date",
    "sideEffect",
    "value",
    "valueDate",
    "progress",
    "confidence",
];

/// What columns and values are called; the first of each list is written.
#[derive(Default, Deserialize)]
struct Names {
    headers: HashMap<String, Called>,
    values: HashMap<String, HashMap<String, Called>>,
}

#[derive(Deserialize)]
struct Called {
    de: Vec<String>,
    en: Vec<String>,
}

impl Called {
    fn written(&self, language: Language) -> Option<&str> {
        let names = match language {
            Language::De => &self.de,
            Language::En => &self.en,
        };
        names.first().map(String::as_str)
    }
}

impl Names {
    fn header(&self, column: &str, language: Language) -> Cell {
        let called = self.headers.get(column).and_then(|called| called.written(language));
        Cell::from(Some(called.unwrap_or(column)))
    }

    fn value(&self, column: &str, value: Option<&str>, language: Language) -> Cell {
        let known = self.values.get(column);
        let called = value.map(|value| {
            let called = known.and_then(|known| known.get(value));
            called.and_then(|called| called.written(language)).unwrap_or(value)
        });
        Cell::from(called)
    }

    /// The column that somebody means by a header.
    fn column(&self, header: &Cell) -> Option<String> {
        let Cell::Text(header) = header else { return None };
        let wanted = header.trim().to_lowercase();
        let means = |(column, called): &(&String, &Called)| {
            column.to_lowercase() == wanted
                || called
                    .de
                    .iter()
                    .chain(&called.en)
                    .any(|name| name.to_lowercase() == wanted)
        };
        self.headers.iter().find(means).map(|(column, _)| column.clone())
    }
}

fn names() -> Names {
    serde_json::from_str(include_str!("../../web/src/okr/columns.json")).unwrap_or_default()
}

/// A header, then what stands: each objective with its key results below it, those of no objective last.
fn rows(okr: &Okr, language: Language) -> Vec<Row> {
    let table = Table {
        names: names(),
        language,
        titles: titles(okr),
        objectives: by_id(&okr.progress.objectives, |told| &told.id),
        results: by_id(&okr.progress.key_results, |told| &told.id),
    };
    let mut below: BTreeMap<&str, Vec<&KeyResult>> = BTreeMap::new();
    for result in okr.key_results.iter().filter(|one| one.deleted_at.is_none()) {
        below.entry(&result.objective).or_default().push(result);
    }
    let mut rows = vec![COLUMNS.map(|column| table.names.header(column, language)).to_vec()];
    let objectives = okr.objectives.iter().filter(|one| one.deleted_at.is_none());
    let mut told = HashSet::new();
    for objective in objectives {
        rows.push(table.objective(objective));
        let of = below.get(objective.id.as_str()).into_iter().flatten();
        rows.extend(of.map(|result| table.key_result(result)));
        told.insert(objective.id.as_str());
    }
    let others = okr.key_results.iter().filter(|one| one.deleted_at.is_none());
    let others = others.filter(|one| !told.contains(one.objective.as_str()));
    rows.extend(others.map(|result| table.key_result(result)));
    rows
}

/// Of cycles and teams by id.
fn titles(okr: &Okr) -> HashMap<&str, &str> {
    let cycles = okr.cycles.iter().map(|one| (one.id.as_str(), one.title.as_str()));
    cycles
        .chain(okr.teams.iter().map(|one| (one.id.as_str(), one.title.as_str())))
        .collect()
}

fn by_id<T>(told: &[T], id: impl Fn(&T) -> &String) -> HashMap<&str, &T> {
    told.iter().map(|told| (id(told).as_str(), told)).collect()
}

struct Table<'a> {
    names: Names,
    language: Language,
    titles: HashMap<&'a str, &'a str>,
    objectives: HashMap<&'a str, &'a ObjectiveProgress>,
    results: HashMap<&'a str, &'a KeyResultProgress>,
}

impl Table<'_> {
    fn objective(&self, one: &Objective) -> Row {
        let told = self.objectives.get(one.id.as_str());
        let titled = |id: &Option<String>| Cell::from(id.as_deref().and_then(|id| self.titles.get(id).copied()));
        row(|column| match column {
            "id" => Cell::from(&one.id),
            "row" => self.value(column, Some("objective")),
            "cycle" => titled(&one.cycle),
            "team" => titled(&one.team),
            "title" => Cell::from(&one.title),
            "note" => Cell::from(&one.note),
            "owner" => Cell::from(one.owner.as_deref()),
            "ambition" => self.value(column, one.ambition.map(Ambition::as_str)),
            "progress" => percent(told.and_then(|told| told.progress)),
            _ => Cell::Empty,
        })
    }

    fn key_result(&self, one: &KeyResult) -> Row {
        let told = self.results.get(one.id.as_str());
        row(|column| match column {
            "id" => Cell::from(&one.id),
            "row" => self.value(column, Some("key-result")),
            "belongs" => Cell::from(&one.objective),
            "title" => Cell::from(&one.title),
            "note" => Cell::from(&one.note),
            "owner" => Cell::from(one.owner.as_deref()),
            "ambition" => self.value(column, one.ambition.map(Ambition::as_str)),
            "kind" => self.value(column, one.kind.map(KeyResultKind::as_str)),
            "direction" => self.value(column, one.direction.map(Direction::as_str)),
            "baseline" => Cell::from(one.baseline),
            "target" => Cell::from(one.target),
            "unit" => Cell::from(one.unit.as_deref()),
            "low" => Cell::from(one.low),
            "high" => Cell::from(one.high),
            "commit" => Cell::from(&one.commit),
            "goal" => Cell::from(&one.goal),
            "stretch" => Cell::from(&one.stretch),
            "date" => Cell::from(one.date.as_deref()),
            "sideEffect" => Cell::from(&one.side_effect),
            "value" => Cell::from(told.and_then(|told| told.value)),
            "valueDate" => Cell::from(told.and_then(|told| told.date.as_deref())),
            "progress" => percent(told.and_then(|told| told.progress)),
            "confidence" => Cell::from(told.and_then(|told| told.confidence).map(f64::from)),
            _ => Cell::Empty,
        })
    }

    fn value(&self, column: &str, value: Option<&str>) -> Cell {
        self.names.value(column, value, self.language)
    }
}

fn row(cell: impl Fn(&str) -> Cell) -> Row {
    COLUMNS.iter().map(|column| cell(column)).collect()
}

fn percent(share: Option<f64>) -> Cell {
    share.map_or(Cell::Empty, |share| {
        Cell::Text(format!("{:.0} %", (share * 100.0).round()))
    })
}

#[cfg(test)]
mod tests;
