//! The first sheet of an XLSX file that somebody offers.
//!
//! Its cells are read one after the other, never as the rectangle that they claim to fill: one far away costs as much as one near.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, ExcelDateTimeType, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};
use thiserror::Error;

use super::{Cell, Row, archive};

/// Most rows and columns: more than a workshop can have.
const ROWS_MAX: usize = 20_000;
const COLUMNS_MAX: usize = 200;
/// Most places, the empty ones between cells too.
const PLACES_MAX: usize = 1_000_000;
/// Most bytes of text in all of the table: cells may share one long text.
const TEXT_MAX: usize = 32 << 20;

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

impl From<XlsxError> for SheetError {
    fn from(_: XlsxError) -> Self {
        Self::Damaged
    }
}

/// A sheet as it was read.
#[derive(Default)]
pub(super) struct Read {
    /// The empty ones between them too.
    pub(super) rows: Vec<Row>,
    /// Whether its days are counted from 1904.
    is_1904: bool,
    places: usize,
    text: usize,
}

/// Reads the first sheet that can be seen.
pub(super) fn read(bytes: &[u8]) -> Result<Read, SheetError> {
    let bounded = archive::bounded(bytes)?;
    // A number that nobody would write may be one that the library does not reckon with.
    catch_unwind(AssertUnwindSafe(|| cells(bounded))).unwrap_or(Err(SheetError::Damaged))
}

fn cells(container: Vec<u8>) -> Result<Read, SheetError> {
    let mut file = Xlsx::new(Cursor::new(container)).map_err(|_| SheetError::NoSheet)?;
    let seen = |sheet: &&Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    let first = file.sheets_metadata().iter().find(seen).map(|sheet| sheet.name.clone());
    let mut read = Read {
        is_1904: file.has_1904_epoch(),
        ..Read::default()
    };
    let mut cells = file.worksheet_cells_reader(&first.ok_or(SheetError::NoSheet)?)?;
    loop {
        match cells.next_cell() {
            Ok(None) => return Ok(read),
            Ok(Some(cell)) => {
                let (row, column) = cell.get_position();
                read.put(row as usize, column as usize, value(cell.get_value()))?;
            }
            // Newer programs know errors of formulas that the library does not. None is a value.
            Err(XlsxError::CellError(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

impl Read {
    fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), SheetError> {
        if cell == Cell::Empty {
            return Ok(());
        }
        if row >= ROWS_MAX || column >= COLUMNS_MAX {
            return Err(SheetError::TooLarge);
        }
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Row::new());
        }
        let Some(cells) = self.rows.get_mut(row) else {
            return Err(SheetError::Damaged);
        };
        if cells.len() <= column {
            self.places += column + 1 - cells.len();
            cells.resize(column + 1, Cell::Empty);
        }
        if let Cell::Text(text) = &cell {
            self.text += text.len();
        }
        if let Some(place) = cells.get_mut(column) {
            *place = cell;
        }
        if self.places > PLACES_MAX || self.text > TEXT_MAX {
            return Err(SheetError::TooLarge);
        }
        Ok(())
    }

    /// A day that this sheet counts, as `YYYY-MM-DD`.
    pub(super) fn day(&self, days: f64) -> Option<String> {
        // The last is in the year 9999.
        if !(1.0..2_958_466.0).contains(&days) {
            return None;
        }
        let day = ExcelDateTime::new(days, ExcelDateTimeType::DateTime, self.is_1904);
        let (year, month, day, ..) = day.to_ymd_hms_milli();
        (year < 2_200).then(|| format!("{year:04}-{month:02}-{day:02}"))
    }
}

fn value(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Float(number) if number.is_finite() => Cell::Number(*number),
        DataRef::Bool(yes) => Cell::Number(f64::from(*yes)),
        DataRef::String(text) => Cell::from(text),
        DataRef::SharedString(text) => Cell::from(Some(*text)),
        // With the time of day behind it.
        DataRef::DateTimeIso(text) => Cell::from(text.split('T').next()),
        // An error of a formula is no value, and without styles there are no other numbers.
        _ => Cell::Empty,
    }
}
