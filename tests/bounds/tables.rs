//! Spreadsheets that are small on the wire and large once somebody believes them.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use wirkraum::domain::language::Language;
use wirkraum::exchange::{SheetError, csv_of_xlsx};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::{alone, measured};

/// What any file may cost.
const ANY_FILE: usize = 160 << 20;

type Part = (String, String);

fn part(name: &str, text: impl Into<String>) -> Part {
    (name.to_owned(), text.into())
}

/// A file with one sheet and these parts, which may stand in for its own.
fn file(parts: &[Part]) -> Vec<u8> {
    let own = [
        part(
            "_rels/.rels",
            "<Relationships><Relationship Type=\"/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        part("xl/_rels/workbook.xml.rels", places("worksheets/sheet1.xml")),
        part(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"a\" r:id=\"a\"/></sheets></workbook>",
        ),
        part("xl/worksheets/sheet1.xml", sheet("<row><c><v>1</v></c></row>")),
    ];
    let own = own
        .into_iter()
        .filter(|(name, _)| parts.iter().all(|(other, _)| other != name));
    let all: Vec<Part> = own.chain(parts.iter().cloned()).collect();
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in all {
        let options = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Deflated);
        file.start_file(name, options).expect("a part");
        file.write_all(text.as_bytes()).expect("its text");
    }
    file.finish().expect("a file").into_inner()
}

fn places(target: &str) -> String {
    format!("<Relationships><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"{target}\"/></Relationships>")
}

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

fn cells(rows: usize, columns: usize, cell: &str) -> String {
    let row = format!("<row>{}</row>", cell.repeat(columns));
    sheet(&row.repeat(rows))
}

/// Name, file, and what becomes of it.
fn files() -> Vec<(&'static str, Vec<u8>, Result<(), SheetError>)> {
    let style = format!(
        "<styleSheet><fonts><font><name val=\"{}\"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>",
        "x".repeat(4 << 20),
        "<xf fontId=\"0\"/>".repeat(200_000)
    );
    let long = format!("worksheets/{}", "x".repeat(31 << 10));
    let sheets = "<sheet r:id=\"a\"/>".repeat(3_500);
    let shared = |texts: &str| part("xl/sharedStrings.xml", format!("<sst>{texts}</sst>"));
    let far = (1..=20_000).fold(String::new(), |mut rows, row| {
        let _ = write!(rows, "<row r=\"{row}\"><c r=\"GR{row}\"><v>1</v></c></row>");
        rows
    });
    vec![
        (
            "a long style, used often",
            file(&[part("xl/styles.xml", style)]),
            Ok(()),
        ),
        (
            "a long place, named often",
            file(&[
                part("xl/_rels/workbook.xml.rels", places(&long)),
                part(
                    "xl/workbook.xml",
                    format!("<workbook><sheets>{sheets}</sheets></workbook>"),
                ),
            ]),
            Err(SheetError::Damaged),
        ),
        ("empty texts", file(&[shared(&"<si/>".repeat(1_600_000))]), Ok(())),
        (
            "a long text, shown often",
            file(&[
                shared(&format!("<si><t>{}</t></si>", "x".repeat(4 << 20))),
                part("xl/worksheets/sheet1.xml", cells(1_000, 20, "<c t=\"s\"><v>0</v></c>")),
            ]),
            Err(SheetError::TooLarge),
        ),
        (
            "texts that announce themselves",
            file(&[part("xl/sharedStrings.xml", "<sst uniqueCount = '00999999999999'/>")]),
            Err(SheetError::TooLarge),
        ),
        (
            "a full table",
            file(&[part("xl/worksheets/sheet1.xml", cells(20_000, 50, "<c><v>1.5</v></c>"))]),
            Ok(()),
        ),
        (
            "cells far from each other",
            file(&[part("xl/worksheets/sheet1.xml", sheet(&far))]),
            Err(SheetError::TooLarge),
        ),
        (
            "nothing, packed",
            file(&[part("xl/worksheets/sheet1.xml", " ".repeat(64 << 20))]),
            Err(SheetError::TooLarge),
        ),
        (
            "much of nothing in parts",
            file(
                &(1..20)
                    .map(|number| part(&format!("xl/worksheets/sheet{number}.xml"), " ".repeat(2 << 20)))
                    .collect::<Vec<_>>(),
            ),
            Err(SheetError::TooLarge),
        ),
        (
            "cells without end",
            file(&[part("xl/worksheets/sheet1.xml", sheet(&"<c/>".repeat(6 << 20)))]),
            Ok(()),
        ),
        (
            "many parts",
            file(
                &(0..190_000)
                    .map(|number| part(&format!("{number}"), ""))
                    .collect::<Vec<_>>(),
            ),
            Err(SheetError::TooLarge),
        ),
        (
            "ends of containers",
            b"PK\x05\x06\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\0\0".repeat(300_000),
            Err(SheetError::NoSheet),
        ),
    ]
}

#[test]
fn no_spreadsheet_costs_more_than_a_table_may() {
    let _alone = alone();
    for (name, bytes, expected) in files() {
        let (read, peak, took) = measured(|| csv_of_xlsx(&bytes, Language::De).map(drop));
        println!(
            "  {name:32} {:8} bytes {:7.1} ms {:7} KiB {read:?}",
            bytes.len(),
            took.as_secs_f64() * 1e3,
            peak >> 10
        );
        assert_eq!(read, expected, "{name}");
        assert!(peak <= ANY_FILE, "{name}: {peak} bytes");
    }
}
