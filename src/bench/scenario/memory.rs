//! Many rooms: what one more room, one more person and one more connection take in memory.

use std::time::Duration;

use super::{BenchError, Plan, Report, Scenario, Setting};
use crate::bench::bytes::Say;
use crate::bench::typing::Writer;

/// Rooms that are there before counting begins: what a server sets up once is not charged to the next one.
const FIRST_ROOMS: usize = 20;

/// How long nobody writes: servers put away then what they need for writing only.
const REST: Duration = Duration::from_secs(12);

/// Sizes of the scenario.
#[derive(Debug, Clone, Copy)]
pub struct Rooms {
    /// Further rooms, each with one connection and a card.
    pub rooms: usize,
    /// Further people in these rooms, with a connection each.
    pub connections: usize,
}

impl Scenario for Rooms {
    fn run(&self, plan: &Plan) -> Result<Report, BenchError> {
        let mut setting = Setting::new(plan)?;
        let mut rooms = Vec::new();
        fill(&mut setting, &mut rooms, FIRST_ROOMS)?;
        let first = at_rest(&mut setting)?;
        let before = setting.server.usage();
        let begun = std::time::Instant::now();
        fill(&mut setting, &mut rooms, self.rooms)?;
        let more_rooms = at_rest(&mut setting)?;
        let cost = super::spent(before, setting.server.usage()).map(|s| s * 1e3 / self.rooms as f64);
        tracing::debug!(seconds = begun.elapsed().as_secs(), "rooms are there");
        let doors = (0..self.connections).map(|i| setting.site.door(&rooms[i % rooms.len()]));
        let doors = doors.collect::<Result<Vec<_>, _>>()?;
        let more_people = at_rest(&mut setting)?;
        for door in &doors {
            setting.driver.open(door)?;
        }
        setting.driver.until_synced(super::JOIN_PATIENCE)?;
        let more_connections = at_rest(&mut setting)?;

        let mut report = setting.report("rooms");
        report.setting("rooms", self.rooms);
        report.setting("connections", self.connections);
        let kib = |from: Option<u64>, to: Option<u64>| Some((to? as f64 - from? as f64) / 1024.0);
        let each = |from, to| kib(from, to).map(|kib| kib / self.connections.max(1) as f64);
        let connection = each(more_people, more_connections);
        let room = kib(first, more_rooms).map(|kib| kib / self.rooms.max(1) as f64);
        let room = room.zip(connection).map(|(both, connection)| both - connection);
        report.measure("memory-per-room", room, "KiB");
        report.measure("memory-per-person", each(more_rooms, more_people), "KiB");
        report.measure("memory-per-connection", connection, "KiB");
        report.measure("memory-at-first", first.map(|bytes| bytes as f64 / 1024.0), "KiB");
        report.measure("cpu-per-room-made", cost, "ms");
        report.count("connections-lost", setting.driver.broken as u64);
        report.note("resident memory of the server and its children when nobody has written for a while");
        Ok(report)
    }
}

/// Memory in bytes when nobody has written for a while.
fn at_rest(setting: &mut Setting) -> Result<Option<u64>, BenchError> {
    setting.driver.idle(REST)?;
    setting.settled_memory()
}

/// Makes rooms with one connection and one card each.
fn fill(setting: &mut Setting, rooms: &mut Vec<super::Room>, count: usize) -> Result<(), BenchError> {
    for _ in 0..count {
        let room = setting.site.room()?;
        let door = setting.site.door(&room)?;
        let number = setting.driver.open(&door)?;
        setting.driver.until_synced(super::JOIN_PATIENCE)?;
        let mut update = Vec::new();
        let mut writer = Writer::new(super::FIRST_CLIENT);
        writer.open(&mut update);
        setting.driver.say(number, Say::Update(&update));
        for _ in 0..8 {
            update.clear();
            writer.letter(&mut update);
            setting.driver.say(number, Say::Update(&update));
        }
        setting.driver.flush(number);
        rooms.push(room);
    }
    Ok(())
}
