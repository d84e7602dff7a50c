//! What is measured. Each scenario is a value with its sizes and answers a report.

mod awareness;
mod cold;
mod durability;
mod fan_out;
mod flood;
mod join;
mod ledger;
mod memory;
mod pace;
mod serving;
mod storm;
mod workshop;

use std::time::{Duration, Instant};

pub use awareness::Awareness;
pub use cold::Cold;
pub use durability::Durability;
pub use fan_out::FanOut;
pub use flood::Flood;
pub use memory::Rooms;
pub use serving::Serving;
pub use storm::Storm;
pub use workshop::Workshop;

use super::BenchError;
use super::bytes::{Reader, Said, Say};
use super::document::Document;
use super::driver::Driver;
use super::machine::{self, Usage};
use super::report::Report;
use super::server::{Plan, Server};
use super::site::{Room, Site};
use super::target::{Door, Kind};

/// Something that can be measured.
pub trait Scenario: Send {
    /// Measures it.
    ///
    /// # Errors
    /// When the server cannot be had, reached, or does not do what the scenario needs. A server that loses something is
    /// no error but a figure.
    fn run(&self, plan: &Plan) -> Result<Report, BenchError>;
}

/// Longest that joining may take.
const JOIN_PATIENCE: Duration = Duration::from_mins(1);
/// Longest that the last deliveries may take after the last one was sent.
const LAST_PATIENCE: Duration = Duration::from_secs(5);
/// Yjs client ids begin here: five bytes on the wire, as ids drawn at random have.
const FIRST_CLIENT: u32 = 1_000_000_007;

/// A server, its rooms and the clients.
struct Setting {
    server: Server,
    site: Site,
    driver: Driver,
}

impl Setting {
    fn new(plan: &Plan) -> Result<Self, BenchError> {
        Self::with_limits(plan, "")
    }

    /// With other bounds, as far as the server is a Wirkraum that is started here.
    fn with_limits(plan: &Plan, limits: &str) -> Result<Self, BenchError> {
        let server = Server::with_limits(plan, limits)?;
        let site = Site::of(&server);
        let driver = Driver::new(server.address())?;
        Ok(Self { server, site, driver })
    }

    /// Clients that are in sync, all in one fresh room with a document of so many letters.
    fn gather(&mut self, clients: usize, letters: usize) -> Result<(), BenchError> {
        let room = self.site.room()?;
        if letters > 0 && self.server.kind() != Kind::Relay {
            self.fill(&room, &Document::scattered(3, letters), 100)?;
        }
        let doors = self.site.doors(&room, clients)?;
        self.enter(&doors)
    }

    fn enter(&mut self, doors: &[Door]) -> Result<(), BenchError> {
        for door in doors {
            self.driver.open(door)?;
        }
        self.driver.until_synced(JOIN_PATIENCE)?;
        // Whatever else joining sets off is over when the measuring begins.
        self.driver.idle(Duration::from_millis(300))
    }

    /// Puts a document into a room, as so many updates, and returns when the server has it.
    fn fill(&mut self, room: &Room, document: &Document, updates: usize) -> Result<(), BenchError> {
        let door = self.site.door(room)?;
        let writer = self.driver.open(&door)?;
        self.driver.until_synced(JOIN_PATIENCE)?;
        let deadline = Instant::now() + JOIN_PATIENCE;
        for part in document.parts(updates) {
            self.driver.say(writer, Say::Update(&part));
            self.driver.flush(writer);
            // Servers refuse what piles up without bounds; so the next one waits for the line to be free.
            while self.driver.waiting(writer) > 0 && Instant::now() < deadline {
                self.driver.turn(deadline, |_, _, _| {})?;
            }
        }
        while self.held(&door)? < document.clocks() {
            if Instant::now() >= deadline {
                return Err(BenchError::NotHeld);
            }
            self.driver.idle(Duration::from_millis(50))?;
        }
        self.driver.cut_all();
        Ok(())
    }

    /// How many structs the server says it has of a document.
    fn held(&mut self, door: &Door) -> Result<u64, BenchError> {
        let mut told = None;
        let looker = self.driver.open(door)?;
        let deadline = Instant::now() + JOIN_PATIENCE;
        while told.is_none() && Instant::now() < deadline {
            self.driver.turn(deadline, |number, _, said| {
                if let (true, Said::Step1(vector)) = (number == looker, said) {
                    told = Some(clocks(vector));
                }
            })?;
            match self.driver.take_lost().as_slice() {
                [] => {}
                // A newcomer among large updates may be ended as too slow; it comes back, as clients do.
                [lost] if *lost == looker => return Ok(0),
                _ => return Err(BenchError::Ended),
            }
        }
        self.driver.cut(looker);
        told.flatten().ok_or(BenchError::TimedOut("what the server has"))
    }

    /// Kills the server and starts it again on what it left.
    fn restart(&mut self) -> Result<(), BenchError> {
        self.server.kill()?;
        self.launch()
    }

    fn launch(&mut self) -> Result<(), BenchError> {
        self.server.launch()?;
        self.site.moved(&self.server);
        self.driver.restart(self.server.address());
        Ok(())
    }

    /// Memory of the server once it has stopped changing, in bytes; the connections are served meanwhile.
    fn settled_memory(&mut self) -> Result<Option<u64>, BenchError> {
        let mut last = self.server.usage().map(|usage| usage.memory);
        for _ in 0..20 {
            self.driver.idle(Duration::from_secs(1))?;
            let now = self.server.usage().map(|usage| usage.memory);
            if let (Some(before), Some(after)) = (last, now)
                && before.abs_diff(after) <= after / 200
            {
                return Ok(now);
            }
            last = now;
        }
        Ok(last)
    }

    /// A report with what is known of every run.
    fn report(&self, scenario: &'static str) -> Report {
        let mut report = Report::new(scenario, self.server.kind().name());
        report.setting("protocol", format!("{:?}", self.server.protocol()).to_lowercase());
        if let Some(time) = self.server.data().and_then(|data| machine::fsync_time(data).ok()) {
            report.measure("fsync", time.as_secs_f64() * 1e3, "ms");
        }
        report
    }

    fn meter(&self) -> Meter {
        Meter {
            begun: Instant::now(),
            server: self.server.usage(),
            driver: machine::usage(std::process::id()),
        }
    }
}

/// Processor time of a stretch of work.
struct Meter {
    begun: Instant,
    server: Option<Usage>,
    driver: Option<Usage>,
}

impl Meter {
    /// Adds what was used since: the server's share per delivery, and how busy both were.
    fn read(&self, setting: &Setting, deliveries: u64, report: &mut Report) {
        let wall = self.begun.elapsed().as_secs_f64();
        let server = spent(self.server, setting.server.usage());
        // The server is a child of the driver and is taken off again.
        let both = spent(self.driver, machine::usage(std::process::id()));
        let driver = match (both, server) {
            (Some(both), Some(server)) if setting.server.is_ours() => Some((both - server).max(0.0)),
            (both, _) => both,
        };
        let per_delivery = server.filter(|_| deliveries > 0).map(|s| s * 1e6 / deliveries as f64);
        report.measure("cpu-per-delivery", per_delivery, "µs");
        report.measure("server-cpu", server.map(|s| s * 100.0 / wall), "%");
        report.measure("driver-cpu", driver.map(|s| s * 100.0 / wall), "%");
        if let Some(tick) = machine::tick() {
            report.note(format!(
                "processor time is counted in ticks of {} ms, over {wall:.1} s",
                tick.as_millis()
            ));
        }
    }
}

fn spent(before: Option<Usage>, after: Option<Usage>) -> Option<f64> {
    Some(after?.cpu.saturating_sub(before?.cpu).as_secs_f64())
}

/// The sum of the clocks in a state vector.
fn clocks(vector: &[u8]) -> Option<u64> {
    let mut reader = Reader(vector);
    let mut sum = 0;
    for _ in 0..reader.number()? {
        reader.number()?;
        sum += reader.number()?;
    }
    Some(sum)
}

/// The value in the middle.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}
