//! The `wirkraum` binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    wirkraum::cli::run()
}
