//! Serving again: a crash with many large workshops on the disk.

use std::time::Instant;

use super::join::join;
use super::{BenchError, Plan, Report, Scenario, Setting};
use crate::bench::bytes::EMPTY_VECTOR;
use crate::bench::document::Document;
use crate::bench::target::Kind;

/// Sizes of the scenario.
#[derive(Debug, Clone, Copy)]
pub struct Serving {
    /// Rooms with a document each.
    pub rooms: usize,
    /// Size of each document.
    pub bytes: usize,
}

impl Scenario for Serving {
    fn run(&self, plan: &Plan) -> Result<Report, BenchError> {
        let document = Document::of_bytes(6, self.bytes);
        let mut setting = Setting::new(plan)?;
        let mut doors = Vec::new();
        for _ in 0..self.rooms {
            let room = setting.site.room()?;
            if setting.server.kind() != Kind::Relay {
                setting.fill(&room, &document, 20)?;
            }
            doors.push(setting.site.door(&room)?);
        }
        // The crash comes while everybody is connected.
        let vector = document.vector();
        join(&mut setting.driver, &doors, 0, |_| vector.clone(), || {})?;
        let mut report = setting.report("serving");
        report.setting("rooms", self.rooms);
        report.setting("bytes", self.bytes);
        setting.server.kill()?;
        let begun = Instant::now();
        setting.launch()?;
        let listening = begun.elapsed();
        join(&mut setting.driver, &doors[..1], 0, |_| EMPTY_VECTOR.to_vec(), || {})?;
        let first = begun.elapsed();
        join(&mut setting.driver, &doors[1..], 0, |_| EMPTY_VECTOR.to_vec(), || {})?;
        let all = begun.elapsed();
        for (name, time) in [("listening", listening), ("first-client", first), ("all-rooms", all)] {
            report.measure(name, time.as_secs_f64() * 1e3, "ms");
        }
        report.note("times count from the start of the process; all-rooms has a client without anything in every room");
        Ok(report)
    }
}
