//! `wirkraum export` and `wirkraum import`: the same use cases as over HTTP, on a data directory no server uses.

use std::path::{Path, PathBuf};

use clap::Args;

use super::serve::advice;
use super::{DataArgs, terminal};
use crate::config::{Config, WorkerConfig};
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::language::Language;
use crate::server::Server;
use crate::workshop::{self, Export, Workshops};

#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    /// Id of the workshop: the name of its file without the ending.
    workshop: String,
    /// md, json, blueprint.json, okr.csv, okr.xlsx or wirkraum.
    #[arg(long)]
    format: String,
    /// File to write; standard output when absent.
    #[arg(short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    data: DataArgs,
}

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    /// A JSON export or a .wirkraum file.
    file: PathBuf,
    #[command(flatten)]
    data: DataArgs,
}

/// Writes a workshop as a file.
pub(super) async fn export(args: ExportArgs) -> Result<(), String> {
    // A mistyped directory is told, not made.
    if !args.data.data.is_dir() {
        return Err(format!(
            "There is no data directory {}. Name it with --data.",
            args.data.data.display()
        ));
    }
    let server = open(args.data).await?;
    let id = WorkshopId::parse(&args.workshop).ok_or_else(|| sentence(Code::WorkshopUnknown))?;
    let export = workshops(&server)
        .export_as_organiser(&id, &args.format)
        .await
        .map_err(|error| failed(&error))?;
    match (export, args.output) {
        (Export::Text { bytes, .. }, Some(output)) => {
            std::fs::write(&output, bytes).map_err(|e| unwritable(&output, &e))
        }
        (Export::Text { bytes, .. }, None) => terminal::bytes(&bytes),
        (Export::File(made), Some(output)) => {
            let copied = std::fs::copy(&made, &output)
                .map(drop)
                .map_err(|error| unwritable(&output, &error));
            let _ = std::fs::remove_file(made);
            copied
        }
        (Export::File(made), None) => {
            let bytes = std::fs::read(&made).map_err(|error| unwritable(&made, &error));
            let _ = std::fs::remove_file(made);
            terminal::bytes(&bytes?)
        }
    }
}

/// Reads a workshop from a file and prints its id and title. The organiser's list opens it.
pub(super) async fn import(args: ImportArgs) -> Result<(), String> {
    if let Err(error) = std::fs::File::open(&args.file) {
        return Err(format!(
            "{} cannot be read ({error}). Check the path.",
            args.file.display()
        ));
    }
    let server = open(args.data).await?;
    let created = workshops(&server)
        .import(&args.file)
        .await
        .map_err(|error| failed(&error))?;
    terminal::line(&format!("{} {}", created.id, created.title));
    Ok(())
}

/// The data directory as a server would open it, but without listening.
async fn open(data: DataArgs) -> Result<Server, String> {
    let config = Config {
        listen: Vec::new(),
        data: data.data,
        public_url: None,
        organiser_key: None,
        metrics_listen: None,
        worker: WorkerConfig::default(),
    };
    Server::open(config).await.map_err(|error| advice(&error))
}

fn workshops(server: &Server) -> &Workshops {
    server.workshops()
}

fn failed(error: &workshop::Error) -> String {
    tracing::debug!(%error, "refused");
    sentence(error.code)
}

/// What happened and what to do. The command line speaks English, like its help.
fn sentence(code: Code) -> String {
    code.text(Language::En).to_owned()
}

fn unwritable(path: &Path, error: &std::io::Error) -> String {
    format!(
        "{} cannot be written ({error}). Choose another file with -o.",
        path.display()
    )
}
