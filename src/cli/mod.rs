//! The command line: reads the configuration, prints what people need to see, exits with a code that says what happened.

mod bench;
mod exchange;
mod serve;
mod terminal;

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::Pin;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::config::{Config, PORT, WorkerConfig};
use crate::doc::worker;
use crate::server::Limits;

/// Workshops in which politics and administration work on impact together.
#[derive(Debug, Parser)]
#[command(
    name = "wirkraum",
    version,
    args_conflicts_with_subcommands = true,
    infer_long_args = false
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: ServeArgs,
    /// How logs are written to standard error.
    #[arg(long, global = true, env = "WIRKRAUM_LOG_FORMAT", value_enum, default_value = "text")]
    log_format: LogFormat,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the web board (the default).
    Serve(ServeArgs),
    /// Write a workshop as a file.
    Export(exchange::ExportArgs),
    /// Read a workshop from a file: always as a new one.
    Import(exchange::ImportArgs),
    /// Measure a server on this machine.
    Bench(Box<bench::BenchArgs>),
    /// Read documents for a server, which starts this itself.
    #[command(hide = true)]
    Worker(WorkerArgs),
}

#[derive(Debug, Args)]
struct WorkerArgs {
    /// Memory it may take, in bytes.
    #[arg(long, value_name = "BYTES")]
    memory_bytes: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LogFormat {
    Text,
    Json,
}

#[derive(Debug, Args)]
struct ServeArgs {
    /// Address to listen on; may be given more than once. Port 0 picks a free one.
    #[arg(long, env = "WIRKRAUM_LISTEN", value_name = "ADDR", value_delimiter = ',', value_parser = address)]
    listen: Vec<SocketAddr>,
    #[command(flatten)]
    data: DataArgs,
    /// What links begin with when a reverse proxy stands in front, such as <https://wirkraum.example.org>
    #[arg(long, env = "WIRKRAUM_PUBLIC_URL", value_name = "URL", value_parser = public_url)]
    public_url: Option<String>,
    /// Key for creating workshops; made at first start when absent.
    #[arg(long, env = "WIRKRAUM_ORGANISER_KEY", value_name = "KEY", hide_env_values = true, value_parser = key)]
    organiser_key: Option<String>,
    /// Address that serves metrics alone.
    #[arg(long, env = "WIRKRAUM_METRICS_LISTEN", value_name = "ADDR", value_parser = address)]
    metrics_listen: Option<SocketAddr>,
    /// Another bound than the default, such as sockets-per-workshop=400; may be given more than once. --help lists them.
    #[arg(long, env = "WIRKRAUM_LIMIT", value_name = "NAME=VALUE", value_delimiter = ',', value_parser = limit,
        long_help = limits_help())]
    limit: Vec<(String, String)>,
}

#[derive(Debug, Args)]
struct DataArgs {
    /// Directory that holds the workshops.
    #[arg(long, env = "WIRKRAUM_DATA", value_name = "DIR", default_value = "./wirkraum-data")]
    data: PathBuf,
}

impl ServeArgs {
    /// What the server is told, and the bounds it keeps.
    fn read(self) -> Result<(Config, Limits), String> {
        let mut limits = Limits::default();
        for (name, value) in &self.limit {
            limits.set(name, value)?;
        }
        limits.check()?;
        let everywhere = SocketAddr::from(([0, 0, 0, 0], PORT));
        let config = Config {
            listen: if self.listen.is_empty() {
                vec![everywhere]
            } else {
                self.listen
            },
            data: self.data.data,
            public_url: self.public_url,
            organiser_key: self.organiser_key,
            metrics_listen: self.metrics_listen,
            worker: WorkerConfig {
                processes: limits.worker_processes,
                memory_bytes: limits.worker_memory_bytes,
                time_limit: limits.worker_within,
                ..WorkerConfig::default()
            },
        };
        Ok((config, limits))
    }
}

/// A bound that makes sense by itself.
fn limit(text: &str) -> Result<(String, String), String> {
    let (name, value) = text
        .split_once('=')
        .ok_or_else(|| format!("'{text}' is no limit; write for example sockets-per-workshop=400"))?;
    let (name, value) = (name.trim(), value.trim());
    Limits::default().set(name, value)?;
    Ok((name.to_owned(), value.to_owned()))
}

fn limits_help() -> String {
    let mut help =
        "Another bound than the default; may be given more than once. Sizes end in KiB or MiB, times in ms, s, h or d. \
                    docs/operation.md says more.\n"
            .to_owned();
    for limit in Limits::default().list() {
        // Writing into a string cannot fail.
        let _ = write!(
            help,
            "\n{}={}: {}",
            limit.name,
            limit.value.replace(' ', ""),
            limit.what
        );
    }
    help
}

fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse()
        .map_err(|_| format!("'{text}' is no address with a port; write for example 127.0.0.1:{PORT}"))
}

fn public_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest.map(|rest| rest.trim_end_matches('/')) {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ', '@']) => {
            Ok(text.trim_end_matches('/').to_owned())
        }
        _ => Err(format!(
            "'{text}' is no address of a server; write for example https://wirkraum.example.org"
        )),
    }
}

/// Shortest organiser key that may be given: a short one could be guessed.
const KEY_MIN: usize = 16;

fn key(text: &str) -> Result<String, String> {
    if text.len() >= KEY_MIN && text.bytes().all(|b| b.is_ascii_graphic()) {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "the organiser key needs at least {KEY_MIN} printable characters without spaces"
        ))
    }
}

/// Exit code of a call that makes no sense.
const WRONG_CALL: u8 = 2;

/// Parses the command line and does what it says.
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let wrong = error.use_stderr();
            // Nobody is left to tell when the terminal is gone.
            let _ = error.print();
            return if wrong {
                ExitCode::from(WRONG_CALL)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let work: Work = match cli.command.unwrap_or(Command::Serve(cli.serve)) {
        Command::Serve(args) => match args.read() {
            Ok((config, limits)) => Box::pin(serve::serve(config, limits)),
            Err(sentence) => {
                let _ = Cli::command().error(ErrorKind::ValueValidation, sentence).print();
                return ExitCode::from(WRONG_CALL);
            }
        },
        Command::Export(args) => Box::pin(exchange::export(args)),
        Command::Import(args) => Box::pin(exchange::import(args)),
        Command::Bench(args) => Box::pin(bench::bench(*args)),
        // Before anything takes memory or starts threads.
        Command::Worker(args) => return ended(worker::run(args.memory_bytes)),
    };
    terminal::start_logging(cli.log_format == LogFormat::Json);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return terminal::fail(&format!("The system gives Wirkraum no threads: {error}.")),
    };
    let outcome = runtime.block_on(work);
    runtime.shutdown_timeout(std::time::Duration::from_millis(200));
    ended(outcome)
}

/// What a call does, from start to end.
type Work = Pin<Box<dyn Future<Output = Result<(), String>>>>;

fn ended(outcome: Result<(), String>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => terminal::fail(&sentence),
    }
}
