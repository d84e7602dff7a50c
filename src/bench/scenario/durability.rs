//! Durability: the server is killed while people write. Whatever anybody saw of others, or was told is saved, must be
//! there afterwards.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use yrs::updates::decoder::Decode;
use yrs::{Doc, ReadTxn, Transact, Update};

use super::ledger::Ledger;
use super::pace::Pace;
use super::{BenchError, FIRST_CLIENT, JOIN_PATIENCE, Plan, Report, Scenario, Setting};
use crate::bench::bytes::{EMPTY_VECTOR, Protocol, Said, Say};
use crate::bench::connection::Keep;
use crate::bench::target::{Door, Kind};
use crate::bench::typing::OPENING;

/// How long a server that answers before it has loaded may take for that.
const LATE_LOAD: Duration = Duration::from_millis(1_500);

/// Sizes of the scenario.
#[derive(Debug, Clone, Copy)]
pub struct Durability {
    /// Connections; all of them write.
    pub clients: usize,
    /// Letters per second and client.
    pub rate: f64,
    /// How often the server is killed.
    pub kills: usize,
    /// Sets the moments of the kills.
    pub seed: u64,
}

/// What clients knew when the server died, and what was there afterwards.
#[derive(Debug, Default)]
struct Found {
    seen: u64,
    acknowledged: u64,
    seen_lost: u64,
    acknowledged_lost: u64,
    lossy_kills: u64,
}

impl Scenario for Durability {
    fn run(&self, plan: &Plan) -> Result<Report, BenchError> {
        let mut setting = Setting::new(plan)?;
        if !setting.server.is_ours() {
            return Err(BenchError::NeedsCommand);
        }
        let mut random = fastrand::Rng::with_seed(self.seed);
        let mut found = Found::default();
        for _ in 0..self.kills {
            let time = Duration::from_millis(random.u64(200..700));
            self.kill_once(&mut setting, time, &mut found)?;
        }
        let mut report = setting.report("durability");
        report.setting("clients", self.clients);
        report.setting("rate", self.rate);
        report.setting("kills", self.kills);
        report.setting("seed", self.seed);
        let acknowledges = setting.server.protocol() == Protocol::Hocuspocus;
        report.count("seen-by-others", found.seen);
        report.count("seen-and-lost", found.seen_lost);
        let told = |count: u64| acknowledges.then_some(count as f64);
        report.measure("acknowledged", told(found.acknowledged), "");
        report.measure("acknowledged-and-lost", told(found.acknowledged_lost), "");
        report.count("lost", found.seen_lost.max(found.acknowledged_lost));
        report.count("kills-with-loss", found.lossy_kills);
        report.note("counted in letters; a letter may be both seen and acknowledged");
        Ok(report)
    }
}

impl Durability {
    fn kill_once(&self, setting: &mut Setting, time: Duration, found: &mut Found) -> Result<(), BenchError> {
        let room = setting.site.room()?;
        let mut doors = setting.site.doors(&room, self.clients + 1)?;
        let Some(looker) = doors.pop() else {
            return Err(BenchError::NotHeld);
        };
        let mut clients = HashMap::new();
        for (client, door) in doors.iter().enumerate() {
            clients.insert(setting.driver.open(door)?, client);
        }
        setting.driver.until_synced(JOIN_PATIENCE)?;
        // Acknowledgements of joining are over; from here on they come in the order of the updates.
        setting.driver.idle(Duration::from_millis(200))?;
        let mut witness = Witness {
            ledger: Ledger::new(self.clients, self.clients),
            acknowledged: vec![0; self.clients],
            clients,
        };
        let mut numbers: Vec<_> = witness
            .clients
            .iter()
            .map(|(number, client)| (*client, *number))
            .collect();
        numbers.sort_unstable();
        let mut update = Vec::new();
        for (client, number) in &numbers {
            witness.ledger.open(*client, &mut update);
            setting.driver.say(*number, Say::Update(&update));
            setting.driver.flush(*number);
        }
        let end = Instant::now() + time;
        let mut pace = Pace::new(self.rate * self.clients as f64);
        while Instant::now() < end {
            while let Some((turn, at)) = pace.take(Instant::now()) {
                let (client, number) = numbers[usize::try_from(turn).unwrap_or_default() % numbers.len()];
                witness.ledger.letter(client, at, &mut update);
                setting.driver.say(number, Say::Update(&update));
                setting.driver.flush(number);
            }
            witness.turn(setting, pace.next_at().min(end))?;
        }
        setting.server.kill()?;
        // What had reached the clients' side of the line was received.
        let deadline = Instant::now() + JOIN_PATIENCE;
        while setting.driver.open_count() > 0 && Instant::now() < deadline {
            witness.turn(setting, deadline)?;
        }
        setting.launch()?;
        let present = content(setting, &looker)?;
        setting.driver.cut_all();

        let seen = witness.ledger.seen();
        let mut is_lossy = false;
        for (client, (seen, acknowledged)) in seen.into_iter().zip(witness.acknowledged).enumerate() {
            let id = u64::from(FIRST_CLIENT) + client as u64;
            let there = present.get(&id).copied().unwrap_or_default();
            // The first acknowledgement is that of the card, which has several structs.
            let told = acknowledged.checked_sub(1).map_or(0, |letters| letters + OPENING);
            found.seen += seen;
            found.acknowledged += told;
            found.seen_lost += seen.saturating_sub(there);
            found.acknowledged_lost += told.saturating_sub(there);
            is_lossy |= seen.max(told) > there;
        }
        found.lossy_kills += u64::from(is_lossy);
        Ok(())
    }
}

/// What everybody saw and was told.
struct Witness {
    ledger: Ledger,
    acknowledged: Vec<u64>,
    /// Connection to client.
    clients: HashMap<usize, usize>,
}

impl Witness {
    fn turn(&mut self, setting: &mut Setting, until: Instant) -> Result<(), BenchError> {
        setting.driver.turn(until, |number, at, said| {
            let Some(client) = self.clients.get(&number).copied() else {
                return;
            };
            match said {
                Said::Update(update) => self.ledger.heard(client, update, at, |_| {}),
                Said::Status(true) => self.acknowledged[client] += 1,
                _ => {}
            }
        })?;
        Ok(())
    }
}

/// Client and clock of everything a server hands out to somebody new.
fn content(setting: &mut Setting, door: &Door) -> Result<HashMap<u64, u64>, BenchError> {
    setting.driver.open_with(door, Keep::Whole, EMPTY_VECTOR)?;
    let doc = Doc::new();
    let mut broken = false;
    let mut is_synced = false;
    let deadline = Instant::now() + JOIN_PATIENCE;
    while !is_synced {
        setting.driver.turn(deadline, |_, _, said| {
            is_synced |= matches!(said, Said::Step2(_));
            if let Said::Update(update) | Said::Step2(update) = said {
                let applied = Update::decode_v1(update).map(|update| doc.transact_mut().apply_update(update));
                broken |= !matches!(applied, Ok(Ok(())));
            }
        })?;
        if broken || Instant::now() >= deadline || !setting.driver.take_lost().is_empty() {
            return Err(BenchError::NotHeld);
        }
    }
    if setting.server.kind() == Kind::YWebsocket {
        // It answers before it has read its disk, and sends what it finds there as updates.
        let until = Instant::now() + LATE_LOAD;
        while Instant::now() < until {
            setting.driver.turn(until, |_, _, said| {
                if let Said::Update(update) = said
                    && let Ok(update) = Update::decode_v1(update)
                {
                    broken |= doc.transact_mut().apply_update(update).is_err();
                }
            })?;
        }
        if broken {
            return Err(BenchError::NotHeld);
        }
    }
    let vector = doc.transact().state_vector();
    Ok(vector
        .iter()
        .map(|(client, clock)| (client.get(), u64::from(*clock)))
        .collect())
}
