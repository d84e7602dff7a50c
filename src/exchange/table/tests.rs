use serde_json::Value;

use super::*;
use crate::domain::okr::progress::progress;

/// What the board is tested with, too.
fn fixture() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/okr/table.json")).unwrap()
}

fn okr() -> Okr {
    let mut okr: Okr = serde_json::from_value(fixture()["okr"].clone()).unwrap();
    okr.progress = progress(&okr);
    okr
}

fn csv(rows: &[Row], language: Language) -> String {
    let mut out = Vec::new();
    csv::write(rows, language, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn xlsx(rows: &[Row]) -> Vec<u8> {
    let mut out = Vec::new();
    xlsx::write(rows, &mut out).unwrap();
    out
}

#[test]
fn every_column_of_the_board_has_its_name() {
    let names = names();
    assert_eq!(names.headers.len(), COLUMNS.len());
    for column in COLUMNS {
        assert!(names.headers.contains_key(column), "{column}");
    }
    assert_eq!(names.column(&Cell::Text("kennung".to_owned())).as_deref(), Some("id"));
}

#[test]
fn key_results_stand_below_their_objective_as_the_board_writes_them() {
    let text = csv(&rows(&okr(), Language::De), Language::De);
    let expected = format!("\u{feff}{}", fixture()["table"].as_str().unwrap());
    assert_eq!(text, expected);
}

#[test]
fn an_xlsx_file_says_the_same_as_the_csv() {
    for language in [Language::De, Language::En] {
        let rows = rows(&okr(), language);
        let read = csv_of_xlsx(&xlsx(&rows), language).unwrap();
        let wanted: Vec<String> = csv(&rows, language)
            .lines()
            .map(|line| line.trim_end_matches(';').to_owned())
            .collect();
        let found: Vec<String> = String::from_utf8(read)
            .unwrap()
            .lines()
            .map(|line| line.trim_end_matches(';').to_owned())
            .collect();
        assert_eq!(found, wanted);
    }
}

#[test]
fn a_sheet_of_another_program_is_read_with_shared_texts_gaps_and_days() {
    let sheet = "<x:worksheet><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c>\
        <x:c r=\"C1\" t=\"s\"><x:v>1</x:v></x:c></x:row><x:row r=\"3\"><x:c r=\"A3\" t=\"str\"><x:f>A1&amp;B1</x:f><x:v>k&#228;</x:v></x:c>\
        <x:c r=\"B3\"/><x:c r=\"C3\" s=\"4\"><x:v>46112</x:v></x:c><x:c r=\"D3\" t=\"e\"><x:v>#REF!</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    let shared = "<sst><si><t>ID</t></si><si><r><t>By </t></r><r><t>when</t></r><rPh><t>x</t></rPh></si></sst>";
    let mut file = Vec::new();
    let files = [
        ("xl/worksheets/sheet1.xml", sheet.to_owned()),
        ("xl/sharedStrings.xml", shared.to_owned()),
    ];
    zip::write(&files, &mut file).unwrap();
    let read = String::from_utf8(csv_of_xlsx(&file, Language::De).unwrap()).unwrap();
    assert_eq!(read, "\u{feff}ID;;By when\n\nkä;;2026-03-31\n");
}

#[test]
fn what_is_none_damaged_or_too_large_is_refused_and_nothing_panics() {
    assert_eq!(csv_of_xlsx(b"Kennung;Art", Language::De), Err(SheetError::NoSheet));
    assert_eq!(csv_of_xlsx(b"", Language::De), Err(SheetError::NoSheet));
    let refused = |sheet: String| {
        let mut file = Vec::new();
        zip::write(&[("xl/worksheets/sheet1.xml", sheet)], &mut file).unwrap();
        csv_of_xlsx(&file, Language::De)
    };
    let bomb = " ".repeat(40 * 1024 * 1024);
    assert_eq!(refused(bomb), Err(SheetError::TooLarge));
    assert_eq!(
        refused("<row r=\"99999999\"><c r=\"A1\"><v>1</v></c></row>".to_owned()),
        Err(SheetError::TooLarge)
    );
    assert_eq!(
        refused("<row><c r=\"ZZZZ1\"><v>1</v></c></row>".to_owned()),
        Err(SheetError::TooLarge)
    );
    assert_eq!(
        refused("<row><c t=\"s\"><v>7</v></c></row>".to_owned()),
        Err(SheetError::Damaged)
    );
    let good = xlsx(&rows(&okr(), Language::De));
    for cut in 0..good.len() {
        let _ = csv_of_xlsx(&good[..cut], Language::De);
        let mut flipped = good.clone();
        flipped[cut] ^= 0x55;
        let _ = csv_of_xlsx(&flipped, Language::De);
    }
}
