//! Cold load: the first client after a restart, and a hundred at once, into a document that is hard to load.

use std::time::{Duration, Instant};

use super::join::join;
use super::{BenchError, Plan, Report, Scenario, Setting, median, spent};
use crate::bench::bytes::EMPTY_VECTOR;
use crate::bench::document::Document;
use crate::bench::target::Kind;

/// Sizes of the scenario.
#[derive(Debug, Clone, Copy)]
pub struct Cold {
    /// Letters of the document, each an operation of its own.
    pub letters: usize,
    /// In how many updates they were written.
    pub updates: usize,
    /// How many clients join at once.
    pub joins: usize,
    /// How many restarts the medians are made of.
    pub restarts: usize,
}

/// Whether the server had time to put its log in order.
#[derive(Clone, Copy)]
enum State {
    Compacted,
    Tail,
}

impl State {
    const fn name(self) -> &'static str {
        match self {
            Self::Compacted => "compacted",
            Self::Tail => "tail",
        }
    }

    /// Bounds with which a Wirkraum compacts as soon as everybody has left, or not at all.
    const fn limits(self) -> &'static str {
        match self {
            Self::Compacted => "idle-unload=1s",
            Self::Tail => "compact-after=1000000",
        }
    }
}

impl Scenario for Cold {
    fn run(&self, plan: &Plan) -> Result<Report, BenchError> {
        let document = Document::scattered(4, self.letters);
        let mut report = None;
        for state in [State::Compacted, State::Tail] {
            self.measure(plan, &document, state, &mut report)?;
        }
        report.ok_or(BenchError::NotHeld)
    }
}

impl Cold {
    fn measure(
        &self,
        plan: &Plan,
        document: &Document,
        state: State,
        report: &mut Option<Report>,
    ) -> Result<(), BenchError> {
        let mut setting = Setting::with_limits(plan, state.limits())?;
        if !setting.server.is_ours() {
            return Err(BenchError::NeedsCommand);
        }
        let room = setting.site.room()?;
        let doors = setting.site.doors(&room, self.joins)?;
        // The relay keeps nothing; what joining costs without a document is worth knowing all the same.
        let keeps = setting.server.kind() != Kind::Relay;
        if keeps {
            setting.fill(&room, document, self.updates)?;
        }
        // Some servers write only when everybody has left for a while.
        setting.server.until_disk_is_quiet(Duration::from_millis(3_500));
        if matches!(state, State::Compacted) {
            setting.server.set_limits("");
        }
        // A server may write the same a little shorter than it was given.
        let least = document.parts(1)[0].len() as u64 * 9 / 10;
        let least = if keeps { least } else { 0 };
        let (mut first, mut slowest, mut cpu, mut megabytes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut again = 0;
        for _ in 0..self.restarts {
            setting.restart()?;
            std::thread::sleep(Duration::from_millis(300));
            let joined = join(
                &mut setting.driver,
                &doors[..1],
                least,
                |_| EMPTY_VECTOR.to_vec(),
                || {},
            )?;
            first.extend(joined.latency.longest());
            let received = setting.driver.received;
            if keeps && setting.held(&doors[0])? < document.clocks() {
                return Err(BenchError::NotHeld);
            }
            setting.driver.idle(Duration::from_millis(200))?;
            setting.driver.cut_all();
            let before = setting.server.usage();
            let begun = Instant::now();
            let joined = join(&mut setting.driver, &doors, least, |_| EMPTY_VECTOR.to_vec(), || {})?;
            // What is still to be done for them counts, what a second later happens does not.
            let settle = begun.elapsed().min(Duration::from_millis(200));
            slowest.extend(joined.latency.longest());
            again += joined.again;
            setting.driver.idle(settle)?;
            cpu.extend(spent(before, setting.server.usage()));
            megabytes.push((setting.driver.received - received) as f64 / 1e6);
            setting.driver.cut_all();
        }
        let report = report.get_or_insert_with(|| {
            let mut report = setting.report("cold");
            report.setting("letters", self.letters);
            report.setting("updates", self.updates);
            report.setting("joins", self.joins);
            report.setting("restarts", self.restarts);
            report.note("medians; every restart is a kill -9; the page cache is warm");
            report
        });
        let name = state.name();
        report.measure(&format!("first-client-{name}"), median(first).filter(|_| keeps), "ms");
        report.measure(&format!("joins-slowest-{name}"), median(slowest), "ms");
        report.measure(&format!("joins-cpu-{name}"), median(cpu), "s");
        report.measure(&format!("joins-received-{name}"), median(megabytes), "MB");
        report.count(&format!("joins-repeated-{name}"), again as u64);
        Ok(())
    }
}
