//! `wirkraum bench`: load on this machine, and what it showed.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Subcommand, ValueEnum};

use super::terminal;
use crate::bench::relay::Relay;
use crate::bench::scenario::{Awareness, Cold, Durability, FanOut, Flood, Rooms, Scenario, Serving, Storm, Workshop};
use crate::bench::server::{Plan, Source};
use crate::bench::target::{Kind, loopback};
use crate::bench::{BenchError, Protocol};

/// Measure a server on this machine, or run the raw relay that others are compared with.
#[derive(Debug, Args)]
pub(super) struct BenchArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// A few write, everybody reads.
    FanOut(FanOutArgs),
    /// Everybody moves a cursor.
    Awareness(AwarenessArgs),
    /// One writes faster and faster.
    Flood(FloodArgs),
    /// The first client after a restart, and a hundred at once.
    Cold(ColdArgs),
    /// What one more room and one more connection take.
    Rooms(RoomsArgs),
    /// What is lost when the server is killed.
    Durability(DurabilityArgs),
    /// Everybody comes back at once.
    Storm(StormArgs),
    /// Serving again after a crash with many workshops.
    Serving(ServingArgs),
    /// Everybody writes in silence and answers a secret poll, while the facilitator steers.
    Workshop(WorkshopArgs),
    /// Serve as a relay without document, disk or checks.
    Relay(RelayArgs),
}

#[derive(Debug, Args)]
struct FanOutArgs {
    /// Connections, writers among them.
    #[arg(long, default_value_t = 200, value_parser = between(2, 5_000))]
    clients: u64,
    /// How many of them write.
    #[arg(long, default_value_t = 20, value_parser = between(1, 1_000))]
    writers: u64,
    /// Letters per second and writer.
    #[arg(long, default_value_t = 5.0, value_parser = rate)]
    rate: f64,
    /// How long is measured.
    #[arg(long, default_value_t = 10, value_parser = between(1, 600))]
    seconds: u64,
    /// Letters of a document that is there already, each put in at a random place.
    #[arg(long, default_value_t = 0, value_parser = between(0, 1_000_000))]
    document: u64,
    #[command(flatten)]
    server: ServerArgs,
}

#[derive(Debug, Args)]
struct AwarenessArgs {
    /// Connections.
    #[arg(long, default_value_t = 50, value_parser = between(2, 1_000))]
    clients: u64,
    /// States per second and client.
    #[arg(long, default_value_t = 10.0, value_parser = rate)]
    rate: f64,
    /// How long is measured.
    #[arg(long, default_value_t = 10, value_parser = between(1, 600))]
    seconds: u64,
    #[command(flatten)]
    server: ServerArgs,
}

#[derive(Debug, Args)]
struct FloodArgs {
    /// Connections that read.
    #[arg(long, default_value_t = 10, value_parser = between(1, 1_000))]
    readers: u64,
    /// Updates per second, one step after the other.
    #[arg(long, default_value = "8000,16000,32000,64000,128000", value_delimiter = ',', value_parser = rate)]
    rates: Vec<f64>,
    /// How long each step is.
    #[arg(long, default_value_t = 3, value_parser = between(1, 60))]
    seconds: u64,
    #[command(flatten)]
    server: ServerArgs,
}

#[derive(Debug, Args)]
struct ColdArgs {
    /// Letters of the document, each put in at a random place.
    #[arg(long, default_value_t = 100_000, value_parser = between(10, 1_000_000))]
    letters: u64,
    /// In how many updates they are written.
    #[arg(long, default_value_t = 10_000, value_parser = between(1, 100_000))]
    updates: u64,
    /// How many clients join at once.
    #[arg(long, default_value_t = 100, value_parser = between(1, 1_000))]
    joins: u64,
    /// How many restarts the medians are made of.
    #[arg(long, default_value_t = 5, value_parser = between(1, 100))]
    restarts: u64,
    #[command(flatten)]
    server: ServerArgs,
}

#[derive(Debug, Args)]
struct RoomsArgs {
    /// Further rooms, each with one connection and a card.
    #[arg(long, default_value_t = 200, value_parser = between(1, 2_000))]
    rooms: u64,
    /// Further people in these rooms, with a connection each.
    #[arg(long, default_value_t = 400, value_parser = between(1, 5_000))]
    connections: u64,
    #[command(flatten)]
    server: ServerArgs,
}

#[derive(Debug, Args)]
struct DurabilityArgs {
    /// Connections; all of them write.
    #[arg(long, default_value_t = 10, value_parser = between(2, 200))]
    clients: u64,
    /// Letters per second and client.
    #[arg(long, default_value_t = 50.0, value_parser = rate)]
    rate: f64,
    /// How often the server is killed.
    #[arg(long, default_value_t = 10, value_parser = between(1, 1_000))]
    kills: u64,
    /// Sets the moments of the kills.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    server: ServerArgs,
}

#[derive(Debug, Args)]
struct StormArgs {
    /// Connections, spread over the rooms.
    #[arg(long, default_value_t = 500, value_parser = between(1, 5_000))]
    clients: u64,
    /// Rooms.
    #[arg(long, default_value_t = 2, value_parser = between(1, 100))]
    rooms: u64,
    /// Size of each document.
    #[arg(long, default_value_t = 2_000_000, value_parser = between(100, 10_000_000))]
    bytes: u64,
    #[command(flatten)]
    server: ServerArgs,
}

#[derive(Debug, Args)]
struct ServingArgs {
    /// Rooms with a document each.
    #[arg(long, default_value_t = 100, value_parser = between(2, 1_000))]
    rooms: u64,
    /// Size of each document.
    #[arg(long, default_value_t = 2_000_000, value_parser = between(100, 10_000_000))]
    bytes: u64,
    #[command(flatten)]
    server: ServerArgs,
}

#[derive(Debug, Args)]
struct WorkshopArgs {
    /// Participants.
    #[arg(long, default_value_t = 60, value_parser = between(1, 500))]
    people: u64,
    /// How long they write, and how long they answer.
    #[arg(long, default_value_t = 20, value_parser = between(1, 600))]
    seconds: u64,
    #[command(flatten)]
    server: ServerArgs,
}

#[derive(Debug, Args)]
struct RelayArgs {
    /// Address to listen on. Port 0 picks a free one.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Milliseconds for which awareness is gathered; 0 passes each message on by itself.
    #[arg(long, default_value_t = 16)]
    awareness_tick: u64,
}

/// Which server, and where from.
#[derive(Debug, Args)]
struct ServerArgs {
    /// Which server it is.
    #[arg(long, value_enum, default_value = "wirkraum")]
    kind: KindArg,
    /// Protocol to speak; the server's own when absent.
    #[arg(long, value_enum)]
    protocol: Option<ProtocolArg>,
    /// A server that runs, on this machine, such as `ws://127.0.0.1:8040`
    #[arg(long, value_name = "URL", conflicts_with = "command")]
    target: Option<String>,
    /// Organiser key of a running Wirkraum.
    #[arg(long, env = "WIRKRAUM_ORGANISER_KEY", value_name = "KEY", hide_env_values = true)]
    organiser_key: Option<String>,
    /// Process of a running server, for its processor time and memory.
    #[arg(long)]
    pid: Option<u32>,
    /// Keep the server on the first core and the driver on the second.
    #[arg(long)]
    pin: bool,
    /// Where data directories are made and removed.
    #[arg(long, value_name = "DIR")]
    directory: Option<PathBuf>,
    /// Write the figures as JSON to this file.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Command that starts the server; {data} stands for its directory. This program when absent.
    #[arg(last = true, value_name = "COMMAND")]
    command: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum KindArg {
    Wirkraum,
    Hocuspocus,
    YWebsocket,
    Relay,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ProtocolArg {
    Hocuspocus,
    YWebsocket,
}

fn between(least: i64, most: i64) -> clap::builder::RangedU64ValueParser {
    let bound = |n: i64| u64::try_from(n).unwrap_or_default();
    clap::builder::RangedU64ValueParser::new().range(bound(least)..=bound(most))
}

fn rate(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(rate) if (0.01..=1_000_000.0).contains(&rate) => Ok(rate),
        _ => Err("a rate per second is a number from 0.01 to 1000000".to_owned()),
    }
}

fn size(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

impl ServerArgs {
    fn plan(&self) -> Result<Plan, BenchError> {
        let kind = match self.kind {
            KindArg::Wirkraum => Kind::Wirkraum,
            KindArg::Hocuspocus => Kind::Hocuspocus,
            KindArg::YWebsocket => Kind::YWebsocket,
            KindArg::Relay => Kind::Relay,
        };
        let protocol = match self.protocol {
            None => kind.protocol(),
            Some(ProtocolArg::Hocuspocus) => Protocol::Hocuspocus,
            Some(ProtocolArg::YWebsocket) => Protocol::Plain,
        };
        let source = match &self.target {
            Some(url) => Source::Running {
                address: loopback(url)?,
                key: self.organiser_key.clone(),
                pid: self.pid,
            },
            None if self.command.is_empty() => Source::Command(own_command(kind)?),
            None => Source::Command(self.command.clone()),
        };
        Ok(Plan {
            kind,
            protocol,
            source,
            pinned: self.pin,
            directory: self.directory.clone(),
        })
    }
}

/// What starts this very program as the server that is asked for.
fn own_command(kind: Kind) -> Result<Vec<String>, BenchError> {
    let program = std::env::current_exe()?.to_string_lossy().into_owned();
    let words: &[&str] = match kind {
        Kind::Wirkraum => &["serve", "--listen", "127.0.0.1:0", "--data", crate::bench::server::DATA],
        Kind::Relay => &["bench", "relay"],
        Kind::Hocuspocus | Kind::YWebsocket => return Err(BenchError::NeedsCommand),
    };
    let words = words.iter().map(|word| (*word).to_owned());
    Ok(std::iter::once(program).chain(words).collect())
}

/// Does what the arguments say.
pub(super) async fn bench(args: BenchArgs) -> Result<(), String> {
    let sentence = |error: BenchError| format!("{error}.");
    let (server, scenario): (ServerArgs, Box<dyn Scenario>) = match args.what {
        What::Relay(args) => return relay(args).await.map_err(sentence),
        What::FanOut(args) => {
            let scenario = FanOut {
                clients: size(args.clients),
                writers: size(args.writers.min(args.clients)),
                rate: args.rate,
                time: Duration::from_secs(args.seconds),
                document: size(args.document),
            };
            (args.server, Box::new(scenario))
        }
        What::Awareness(args) => {
            let scenario = Awareness {
                clients: size(args.clients),
                rate: args.rate,
                time: Duration::from_secs(args.seconds),
            };
            (args.server, Box::new(scenario))
        }
        What::Flood(args) => {
            let scenario = Flood {
                readers: size(args.readers),
                rates: args.rates,
                step: Duration::from_secs(args.seconds),
            };
            (args.server, Box::new(scenario))
        }
        What::Cold(args) => {
            let scenario = Cold {
                letters: size(args.letters),
                updates: size(args.updates.min(args.letters)),
                joins: size(args.joins),
                restarts: size(args.restarts),
            };
            (args.server, Box::new(scenario))
        }
        What::Rooms(args) => {
            let scenario = Rooms {
                rooms: size(args.rooms),
                connections: size(args.connections),
            };
            (args.server, Box::new(scenario))
        }
        What::Durability(args) => {
            let scenario = Durability {
                clients: size(args.clients),
                rate: args.rate,
                kills: size(args.kills),
                seed: args.seed,
            };
            (args.server, Box::new(scenario))
        }
        What::Storm(args) => {
            let scenario = Storm {
                clients: size(args.clients),
                rooms: size(args.rooms),
                bytes: size(args.bytes),
            };
            (args.server, Box::new(scenario))
        }
        What::Serving(args) => {
            let scenario = Serving {
                rooms: size(args.rooms),
                bytes: size(args.bytes),
            };
            (args.server, Box::new(scenario))
        }
        What::Workshop(args) => {
            let scenario = Workshop {
                people: size(args.people),
                time: Duration::from_secs(args.seconds),
            };
            (args.server, Box::new(scenario))
        }
    };
    let plan = server.plan().map_err(sentence)?;
    // A thread of its own: the driver waits for its sockets itself and may be kept on one core.
    let outcome = tokio::task::spawn_blocking(move || scenario.run(&plan)).await;
    let report = outcome.map_err(|error| error.to_string())?.map_err(sentence)?;
    terminal::line(&report.text());
    if let Some(path) = server.json {
        let json = serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?;
        std::fs::write(&path, json).map_err(|error| format!("{} cannot be written: {error}.", path.display()))?;
    }
    Ok(())
}

async fn relay(args: RelayArgs) -> Result<(), BenchError> {
    let tick = (args.awareness_tick > 0).then(|| Duration::from_millis(args.awareness_tick));
    let relay = Relay::bind(args.listen, tick).await?;
    terminal::line(&format!("listening on ws://{}", relay.address()?));
    Ok(relay.run().await?)
}
