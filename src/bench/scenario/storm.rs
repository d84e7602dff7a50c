//! Reconnect storm: a switch loses power for a moment, and everybody comes back at once.

use std::time::{Duration, Instant};

use super::join::join;
use super::{BenchError, Plan, Report, Scenario, Setting};
use crate::bench::bytes::EMPTY_VECTOR;
use crate::bench::document::Document;
use crate::bench::target::Kind;

/// Sizes of the scenario.
#[derive(Debug, Clone, Copy)]
pub struct Storm {
    /// Connections, spread over the rooms.
    pub clients: usize,
    /// Rooms.
    pub rooms: usize,
    /// Size of each document.
    pub bytes: usize,
}

impl Scenario for Storm {
    fn run(&self, plan: &Plan) -> Result<Report, BenchError> {
        let document = Document::of_bytes(5, self.bytes);
        let mut setting = Setting::new(plan)?;
        let mut rooms = Vec::new();
        for _ in 0..self.rooms {
            let room = setting.site.room()?;
            if setting.server.kind() != Kind::Relay {
                setting.fill(&room, &document, 20)?;
            }
            rooms.push(room);
        }
        let mut doors = Vec::new();
        for i in 0..self.clients {
            doors.push(setting.site.door(&rooms[i % rooms.len()])?);
        }
        let vector = document.vector();
        join(&mut setting.driver, &doors, 0, |_| vector.clone(), || {})?;
        let mut report = setting.report("storm");
        report.setting("clients", self.clients);
        report.setting("rooms", self.rooms);
        report.setting("bytes", self.bytes);
        // People whose page stayed open have the document; those whose page is new have nothing.
        for (name, has) in [("returning", vector.as_slice()), ("reloaded", EMPTY_VECTOR)] {
            let before = setting.settled_memory()?;
            let used = setting.server.usage();
            let received = setting.driver.received;
            setting.driver.cut_all();
            let mut most = before;
            let mut looked = Instant::now();
            let server = &setting.server;
            let look = || {
                if looked.elapsed() > Duration::from_millis(50) {
                    looked = Instant::now();
                    most = most.max(server.usage().map(|usage| usage.memory));
                }
            };
            let joined = join(&mut setting.driver, &doors, 0, |_| has.to_vec(), look)?;
            let cpu = super::spent(used, setting.server.usage());
            let more = before.zip(most).map(|(before, most)| (most - before) as f64 / 1e6);
            report.measure(&format!("all-in-sync-{name}"), joined.latency.longest(), "ms");
            report.measure(&format!("in-sync-p50-{name}"), joined.latency.quantile(0.5), "ms");
            report.measure(&format!("memory-above-{name}"), more, "MB");
            report.measure(&format!("server-cpu-{name}"), cpu, "s");
            let received = (setting.driver.received - received) as f64 / 1e6;
            report.measure(&format!("received-{name}"), received, "MB");
            report.count(&format!("attempts-repeated-{name}"), joined.again as u64);
        }
        report.note("returning clients send the state vector of the document, reloaded ones have nothing");
        Ok(report)
    }
}
