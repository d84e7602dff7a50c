//! Flood: one writes faster and faster, a few read, until what they read is a second old.

use std::time::{Duration, Instant};

use super::fan_out::Run;
use super::ledger::Ledger;
use super::pace::Pace;
use super::{BenchError, Plan, Report, Scenario, Setting};
use crate::bench::bytes::{Said, Say};
use crate::bench::latency::Latency;

/// Latency at which a rate counts as not held.
const TOO_OLD: Duration = Duration::from_secs(1);

/// Sizes of the scenario.
#[derive(Debug, Clone)]
pub struct Flood {
    /// Connections that read.
    pub readers: usize,
    /// Updates per second, one step after the other.
    pub rates: Vec<f64>,
    /// How long each step is.
    pub step: Duration,
}

impl Scenario for Flood {
    fn run(&self, plan: &Plan) -> Result<Report, BenchError> {
        let mut setting = Setting::new(plan)?;
        setting.gather(self.readers + 1, 0)?;
        let mut run = Run {
            ledger: Ledger::new(self.readers + 1, 1),
            latency: Latency::new(),
            update: Vec::new(),
        };
        run.open(&mut setting, 1)?;
        let mut report = setting.report("flood");
        report.setting("readers", self.readers);
        report.setting("step", format!("{}s", self.step.as_secs_f64()));
        let mut held = 0.0;
        let mut worst = Some(0.0);
        for rate in &self.rates {
            run.latency.clear();
            let before = run.ledger.delivered;
            let meter = setting.meter();
            let is_held = step(&mut setting, &mut run, *rate, self.step)?;
            let mut cost = Report::new("flood", "");
            meter.read(&setting, run.ledger.delivered - before, &mut cost);
            report.measure(&format!("latency-max-at-{rate}"), run.latency.longest(), "ms");
            for name in ["cpu-per-delivery", "server-cpu", "driver-cpu"] {
                let unit = if name == "cpu-per-delivery" { "µs" } else { "%" };
                report.measure(&format!("{name}-at-{rate}"), cost.value(name), unit);
            }
            if !is_held {
                break;
            }
            held = *rate;
            worst = run.latency.longest();
        }
        report.measure("held", held, "updates/s");
        report.measure("held-latency-max", worst, "ms");
        report.count("updates", run.ledger.letters);
        report.count("deliveries", run.ledger.delivered);
        report.count("missing", run.ledger.due().saturating_sub(run.ledger.delivered));
        report.count("connections-lost", setting.driver.broken as u64);
        report.note("what is due within a millisecond is sent together; times count from when it was due");
        Ok(report)
    }
}

/// Whether the rate was held: everything there, nothing older than a second, nobody thrown out.
fn step(setting: &mut Setting, run: &mut Run, rate: f64, time: Duration) -> Result<bool, BenchError> {
    let mut pace = Pace::new(rate);
    let end = Instant::now() + time;
    let mut late = false;
    loop {
        let now = Instant::now();
        let writing = now < end && !late;
        if !writing && (run.ledger.delivered >= run.ledger.due() || now >= end + TOO_OLD * 5) {
            break;
        }
        if writing {
            while let Some((_, due)) = pace.take(now) {
                run.ledger.letter(0, due, &mut run.update);
                setting.driver.say(0, Say::Update(&run.update));
            }
            setting.driver.flush(0);
        }
        let until = if writing {
            pace.next_at().min(end)
        } else {
            end + TOO_OLD * 5
        };
        let (ledger, latency) = (&mut run.ledger, &mut run.latency);
        setting.driver.turn(until, |client, at, said| {
            if let Said::Update(update) = said {
                ledger.heard(client, update, at, |time| {
                    latency.record(time);
                    late |= time > TOO_OLD;
                });
            }
        })?;
        if setting.driver.broken > 0 {
            return Ok(false);
        }
    }
    Ok(!late && run.ledger.delivered == run.ledger.due())
}
