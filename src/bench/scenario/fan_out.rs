//! Fan-out: a few write at a steady rate, everybody reads.

use std::time::{Duration, Instant};

use super::ledger::Ledger;
use super::pace::Pace;
use super::{BenchError, JOIN_PATIENCE, LAST_PATIENCE, Meter, Plan, Report, Scenario, Setting};
use crate::bench::bytes::{Said, Say};
use crate::bench::latency::Latency;

/// Sizes of the scenario.
#[derive(Debug, Clone, Copy)]
pub struct FanOut {
    /// Connections, writers among them.
    pub clients: usize,
    /// How many of them write.
    pub writers: usize,
    /// Letters per second and writer.
    pub rate: f64,
    /// How long is measured.
    pub time: Duration,
    /// Letters of a document that is there already; 0 for none.
    pub document: usize,
}

impl Scenario for FanOut {
    fn run(&self, plan: &Plan) -> Result<Report, BenchError> {
        let mut setting = Setting::new(plan)?;
        setting.gather(self.clients, self.document)?;
        let mut run = Run {
            ledger: Ledger::new(self.clients, self.writers),
            latency: Latency::new(),
            update: Vec::new(),
        };
        run.open(&mut setting, self.writers)?;
        // The first letters meet cold caches on both sides.
        let warm_up = self.time.mul_f64(0.2).min(Duration::from_secs(2));
        run.write(&mut setting, self, warm_up)?;
        run.latency.clear();
        let (letters, delivered) = (run.ledger.letters, run.ledger.delivered);
        let meter: Meter = setting.meter();
        run.write(&mut setting, self, self.time)?;
        let delivered = run.ledger.delivered - delivered;

        let mut report = setting.report("fan-out");
        report.setting("clients", self.clients);
        report.setting("writers", self.writers);
        report.setting("rate", self.rate);
        report.setting("document", self.document);
        report.latency("latency", &run.latency);
        meter.read(&setting, delivered, &mut report);
        report.count("updates", run.ledger.letters - letters);
        report.count("deliveries", delivered);
        report.count("missing", run.ledger.due().saturating_sub(run.ledger.delivered));
        report.count("out-of-order", run.ledger.skipped);
        report.count("unreadable", run.ledger.unreadable);
        report.count("connections-lost", setting.driver.broken as u64);
        Ok(report)
    }
}

/// The state of a run.
pub(super) struct Run {
    pub(super) ledger: Ledger,
    pub(super) latency: Latency,
    pub(super) update: Vec<u8>,
}

impl Run {
    /// Every writer makes a card, and everybody has seen it.
    pub(super) fn open(&mut self, setting: &mut Setting, writers: usize) -> Result<(), BenchError> {
        for writer in 0..writers {
            self.ledger.open(writer, &mut self.update);
            setting.driver.say(writer, Say::Update(&self.update));
            setting.driver.flush(writer);
        }
        let deadline = Instant::now() + JOIN_PATIENCE;
        while !self.ledger.is_open() {
            if Instant::now() >= deadline {
                return Err(BenchError::TimedOut("the first updates to reach everybody"));
            }
            self.turn(setting, deadline)?;
        }
        Ok(())
    }

    fn turn(&mut self, setting: &mut Setting, until: Instant) -> Result<(), BenchError> {
        let (ledger, latency) = (&mut self.ledger, &mut self.latency);
        let heard = |client: usize, at: Instant, said: Said<'_>| {
            if let Said::Update(update) = said {
                ledger.heard(client, update, at, |time| latency.record(time));
            }
        };
        setting.driver.turn(until, heard)?;
        Ok(())
    }

    fn write(&mut self, setting: &mut Setting, sizes: &FanOut, time: Duration) -> Result<(), BenchError> {
        let mut pace = Pace::new(sizes.rate * sizes.writers as f64);
        let end = Instant::now() + time;
        loop {
            let now = Instant::now();
            if now >= end {
                break;
            }
            while let Some((number, _)) = pace.take(now) {
                let writer = usize::try_from(number).unwrap_or_default() % sizes.writers;
                self.ledger.letter(writer, Instant::now(), &mut self.update);
                setting.driver.say(writer, Say::Update(&self.update));
                setting.driver.flush(writer);
            }
            self.turn(setting, pace.next_at().min(end))?;
        }
        let deadline = Instant::now() + LAST_PATIENCE;
        while self.ledger.delivered < self.ledger.due() && Instant::now() < deadline {
            self.turn(setting, deadline)?;
        }
        Ok(())
    }
}
