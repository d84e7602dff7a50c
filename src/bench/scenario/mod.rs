//! What is measured. Each scenario is a value with its sizes and answers a report.

mod awareness;
mod fan_out;
mod flood;
mod ledger;
mod pace;

use std::time::{Duration, Instant};

pub use awareness::Awareness;
pub use fan_out::FanOut;
pub use flood::Flood;

use super::BenchError;
use super::driver::Driver;
use super::machine::{self, Usage};
use super::report::Report;
use super::server::{Plan, Server};
use super::site::Site;
use super::target::Door;

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
        let server = Server::start(plan)?;
        let site = Site::of(&server);
        let driver = Driver::new(server.address())?;
        Ok(Self { server, site, driver })
    }

    /// Clients that are in sync, all in one fresh room.
    fn gather(&mut self, clients: usize) -> Result<(), BenchError> {
        let room = self.site.room()?;
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
