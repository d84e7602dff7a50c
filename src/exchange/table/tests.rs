use std::io::Cursor;

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

/// A container with these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::DEFAULT.compression_method(zip::CompressionMethod::Deflated);
        file.start_file(*name, options).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    file.finish().unwrap().into_inner()
}

const PLACE: (&str, &str) = (
    "_rels/.rels",
    "<Relationships><Relationship Type=\"http://x/relationships/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>",
);
const PLACES: (&str, &str) = (
    "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id=\"a\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
     <Relationship Id=\"b\" Type=\"http://x/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>",
);
const BOOK: (&str, &str) = (
    "xl/workbook.xml",
    "<workbook><workbookPr/><sheets><sheet name=\"Eins\" r:id=\"a\"/></sheets></workbook>",
);

/// An XLSX file with these rows.
fn sheet_of(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    packed(&[PLACE, PLACES, BOOK, ("xl/worksheets/sheet1.xml", &sheet)])
}

fn read(file: &[u8]) -> Result<String, SheetError> {
    csv_of_xlsx(file, Language::De).map(|bytes| String::from_utf8(bytes).unwrap())
}

#[test]
fn a_sheet_is_read_with_shared_texts_gaps_days_and_what_formulas_last_gave() {
    let sheet = "<x:worksheet><x:dimension ref=\"A1:XFD1048576\"/><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c>\
        <x:c r=\"C1\" t=\"s\"><x:v>1</x:v></x:c></x:row><x:row r=\"3\"><x:c r=\"A3\" t=\"str\"><x:f>A1&amp;B1</x:f><x:v>k&#228;</x:v></x:c>\
        <x:c r=\"B3\"/><x:c r=\"C3\" s=\"4\"><x:v>46112</x:v></x:c><x:c r=\"D3\" t=\"e\"><x:v>#SPILL!</x:v></x:c>\
        <x:c r=\"E3\" t=\"e\"><x:v>#REF!</x:v></x:c><x:c r=\"F3\"><x:f>1+1</x:f><x:v>2.5</x:v></x:c><x:c r=\"G3\" t=\"b\"><x:v>1</x:v></x:c>\
        </x:row><x:row r=\"4\"><x:c r=\"C4\" t=\"d\"><x:v>2026-04-01T09:00:00</x:v></x:c><x:c r=\"XFD1048576\" s=\"1\"/></x:row>\
        </x:sheetData></x:worksheet>";
    let shared = "<sst count=\"2\" uniqueCount=\"2\"><si><t>ID</t></si><si><r><t>By </t></r><r><t>when</t></r>\
        <rPh><t>x</t></rPh></si></sst>";
    let book = BOOK.1.replace(
        "<sheet ",
        "<sheet name=\"Versteckt\" state=\"hidden\" r:id=\"b\"/><sheet ",
    );
    let parts = [
        PLACE,
        PLACES,
        ("XL\\Workbook.xml", &*book),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>"),
        (
            "xl/sharedStrings.xml",
            &shared
                .replace("By </t>", "By&#32;</t>")
                .replace("<r><t>", "<r><t xml:space=\"preserve\">"),
        ),
    ];
    let expected = "\u{feff}ID;;By when\n\nkä;;2026-03-31;;;2,5;1\n;;2026-04-01\n";
    assert_eq!(read(&packed(&parts)).unwrap(), expected);
    let from_1904 = book.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>");
    let mut parts = parts;
    parts[2].1 = &from_1904;
    let later = expected.replace("2026-03-31", "2030-04-01");
    assert_eq!(read(&packed(&parts)).unwrap(), later);
}

#[test]
fn a_file_of_another_program_is_read() {
    let file = include_bytes!("../../../tests/fixtures/tables/openpyxl.xlsx");
    assert_eq!(
        read(file).unwrap(),
        "\u{feff}ID;Titel;Ausgangswert;Zielwert;Bis wann;Stand vom;Letzter Wert;Notiz\n\
         k1;\"Besuche „zu Hause“; früh\";20;22,5;2026-03-31;2026-02-28;;1\n\
         k2;\"  Zeile eins\nZeile zwei \";0;-3;;;;'=1+1\n"
    );
}

#[test]
fn texts_survive_the_way_through_a_spreadsheet() {
    let texts = [
        "=1+1",
        "  am Rand ",
        "eins\nzwei",
        "_x0041_",
        "<&\"'>",
        "ÄÖÜ 🙂",
        "\u{a0}",
    ];
    let row: Row = texts.iter().map(|text| Cell::Text((*text).to_owned())).collect();
    let file = xlsx(&[row]);
    let found = sheet::read(&file).unwrap();
    let found: Vec<_> = found.rows[0].iter().collect();
    let wanted: Vec<_> = texts.iter().map(|text| Cell::Text((*text).to_owned())).collect();
    assert_eq!(found, wanted.iter().collect::<Vec<_>>());
    let long = "🙂".repeat(20_000);
    let Cell::Text(kept) = &sheet::read(&xlsx(&[vec![Cell::Text(long)]])).unwrap().rows[0][0] else {
        panic!("no text");
    };
    assert_eq!(kept.encode_utf16().count(), 32_766, "as much as a cell takes");
    assert_eq!(
        file,
        xlsx(&[texts.iter().map(|text| Cell::Text((*text).to_owned())).collect()])
    );
}

#[test]
fn what_is_none_damaged_or_too_large_is_refused_and_nothing_panics() {
    assert_eq!(read(b"Kennung;Art"), Err(SheetError::NoSheet));
    assert_eq!(read(b""), Err(SheetError::NoSheet));
    assert_eq!(read(&packed(&[PLACE, PLACES])), Err(SheetError::NoSheet));
    assert_eq!(read(&packed(&[PLACE, PLACES, BOOK])), Err(SheetError::Damaged));
    for (rows, error) in [
        (" ".repeat(40 << 20), SheetError::TooLarge),
        (
            "<row><c r=\"XFD1048576\"><v>1</v></c></row>".to_owned(),
            SheetError::TooLarge,
        ),
        (
            "<row r=\"99999999\"><c><v>1</v></c></row>".to_owned(),
            SheetError::TooLarge,
        ),
        (
            "<row><c r=\"ZZZZ1\"><v>1</v></c></row>".to_owned(),
            SheetError::TooLarge,
        ),
        (
            (1..6_000).fold(String::new(), |rows, row| {
                rows + &format!("<row r=\"{row}\"><c r=\"GR{row}\"><v>1</v></c></row>")
            }),
            SheetError::TooLarge,
        ),
        ("<row><c t=\"s\"><v>7</v></c></row>".to_owned(), SheetError::Damaged),
        ("<row><c t=\"?\"><v>7</v></c></row>".to_owned(), SheetError::Damaged),
        ("<row><c><v>7</v>".to_owned(), SheetError::Damaged),
        ("\u{0}".to_owned(), SheetError::Damaged),
    ] {
        assert_eq!(read(&sheet_of(&rows)), Err(error), "{rows:.60}");
    }
    for rows in [
        "<row><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>",
        "<row r=\"99999999999999999999\"/>",
        "</sheetData><dimension ref=\"B2:A1\"/><sheetData>",
        "<row><c r=\"\u{e4}1\"><v>1</v></c></row>",
        "<row><c><v>1e999</v></c><c><v>nan</v></c></row>",
    ] {
        let _ = read(&sheet_of(rows));
    }
    let shared = "<sst uniqueCount=\"99999999999999\"><si><t>x</t></si></sst>";
    let announced = packed(&[PLACE, PLACES, BOOK, ("xl/sharedStrings.xml", shared)]);
    assert_eq!(read(&announced), Err(SheetError::TooLarge));
    let many: Vec<String> = (0..1_001).map(|number| format!("xl/media/{number}")).collect();
    let many: Vec<_> = many.iter().map(|name| (&**name, "")).collect();
    assert_eq!(read(&packed(&many)), Err(SheetError::TooLarge));
    let good = xlsx(&rows(&okr(), Language::De));
    for cut in 0..good.len() {
        let _ = read(&good[..cut]);
        let mut flipped = good.clone();
        flipped[cut] ^= 0x55;
        let _ = read(&flipped);
    }
}
