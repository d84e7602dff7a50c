//! The command line: reads the configuration, prints what people need to see, exits with a code that says what happened.

mod exchange;
mod serve;
mod terminal;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::config::{Config, PORT};

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
}

#[derive(Debug, Args)]
struct DataArgs {
    /// Directory that holds the workshops.
    #[arg(long, env = "WIRKRAUM_DATA", value_name = "DIR", default_value = "./wirkraum-data")]
    data: PathBuf,
}

impl From<ServeArgs> for Config {
    fn from(args: ServeArgs) -> Self {
        let everywhere = SocketAddr::from(([0, 0, 0, 0], PORT));
        Self {
            listen: if args.listen.is_empty() {
                vec![everywhere]
            } else {
                args.listen
            },
            data: args.data.data,
            public_url: args.public_url,
            organiser_key: args.organiser_key,
            metrics_listen: args.metrics_listen,
        }
    }
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
    terminal::start_logging(cli.log_format == LogFormat::Json);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return terminal::fail(&format!("The system gives Wirkraum no threads: {error}.")),
    };
    let outcome = match cli.command {
        None => runtime.block_on(serve::serve(cli.serve.into())),
        Some(Command::Serve(args)) => runtime.block_on(serve::serve(args.into())),
        Some(Command::Export(args)) => runtime.block_on(exchange::export(args)),
        Some(Command::Import(args)) => runtime.block_on(exchange::import(args)),
    };
    runtime.shutdown_timeout(std::time::Duration::from_millis(200));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => terminal::fail(&sentence),
    }
}
