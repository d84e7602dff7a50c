//! Standard output and standard error: the only place that prints.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use tracing_subscriber::EnvFilter;

/// Logs go to standard error. `WIRKRAUM_LOG` sets what is logged, `info` by default.
pub(super) fn start_logging(json: bool) {
    let asked = EnvFilter::try_from_env("WIRKRAUM_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    // It writes whole frames, and with them session tokens, into its trace.
    let filter = match "tungstenite=info".parse() {
        Ok(quiet) => asked.add_directive(quiet),
        Err(_) => asked,
    };
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if json {
        builder.json().init();
    } else {
        builder.with_ansi(std::io::stderr().is_terminal()).init();
    }
}

/// One sentence on standard error, and exit code 1.
pub(super) fn fail(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}

/// One line on standard output, at once.
pub(super) fn line(text: &str) {
    println!("{text}");
    // A pipe that nobody reads is no reason to stop serving.
    let _ = std::io::stdout().flush();
}

/// Bytes on standard output.
pub(super) fn bytes(bytes: &[u8]) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(|error| format!("Standard output cannot be written ({error}). Name a file with -o."))
}

/// Whether somebody sits in front of standard output.
pub(super) fn is_watched() -> bool {
    std::io::stdout().is_terminal()
}

/// A QR code of half blocks, dark on light whatever the terminal's colours.
pub(super) fn qr_code(text: &str) -> Option<String> {
    let code = QrCode::new(text).ok()?;
    Some(
        code.render::<Dense1x2>()
            .dark_color(Dense1x2::Light)
            .light_color(Dense1x2::Dark)
            .quiet_zone(true)
            .build(),
    )
}
