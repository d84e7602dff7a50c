//! JSON: the whole board, deleted entries included, in an envelope that says what it is.

use std::io::{self, Write};

use serde::Serialize;

use super::Exporter;
use crate::domain::board::Board;

/// Says whose file it is.
pub(super) const FORMAT: &str = "wirkraum";

/// Version of the envelope and what is in it.
pub(super) const VERSION: u64 = 1;

pub(super) struct Json;

#[derive(Serialize)]
struct Envelope<'a> {
    format: &'static str,
    version: u64,
    board: &'a Board,
}

impl Exporter for Json {
    fn write(&self, board: &Board, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer_pretty(
            &mut *out,
            &Envelope {
                format: FORMAT,
                version: VERSION,
                board,
            },
        )?;
        writeln!(out)
    }
}
