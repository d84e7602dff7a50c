//! A table as an XLSX file: one sheet, texts as texts, numbers as numbers. Nothing in it is a formula.

use std::io::{self, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{Cell, Row};

/// Longest text of a cell, in UTF-16 units: spreadsheets take no more.
const TEXT_MAX: usize = 32_767;

pub(super) fn write(rows: &[Row], out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&workbook(rows).map_err(io::Error::other)?)
}

fn workbook(rows: &[Row]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same bytes for the same table, whenever it is written.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let sheet = workbook.add_worksheet();
    sheet.set_name("OKR")?.set_freeze_panes(1, 0)?;
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Number(value) => {
                    sheet.write_number(row, column, *value)?;
                }
                Cell::Text(words) => {
                    sheet.write_string(row, column, beginning(words))?;
                }
            }
        }
    }
    workbook.save_to_buffer()
}

/// As much of a text as a cell takes.
fn beginning(words: &str) -> &str {
    let mut length = 0;
    let end = words.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > TEXT_MAX
    });
    end.map_or(words, |(end, _)| &words[..end])
}
