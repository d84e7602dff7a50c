//! Builds the web board and hands it to the binary.
//!
//! `WIRKRAUM_WEB_DIST=DIR` embeds a ready build instead; `WIRKRAUM_SKIP_WEB=1` embeds a page that says so.
#![allow(clippy::print_stdout, clippy::print_stderr)] // Cargo listens on one, people on the other.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// What the web build reads. Nothing else makes Cargo build it again.
const INPUTS: [&str; 7] = [
    "src",
    "public",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "svelte.config.js",
];

/// The oldest Node.js that builds the web board.
const NODE_MAJOR: u32 = 20;

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("Cargo sets no OUT_DIR.")?).join("web-dist");
    let web = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("Cargo sets no CARGO_MANIFEST_DIR.")?).join("web");
    println!("cargo:rerun-if-env-changed=WIRKRAUM_WEB_DIST");
    println!("cargo:rerun-if-env-changed=WIRKRAUM_SKIP_WEB");
    println!("cargo:rerun-if-changed=build.rs");
    if env::var_os("WIRKRAUM_SKIP_WEB").is_some() {
        let page = "<!doctype html><meta charset=\"utf-8\"><title>Wirkraum</title>\
                    <p>This build was made without the web board (WIRKRAUM_SKIP_WEB).</p>";
        fs::create_dir_all(&out)
            .and_then(|()| fs::write(out.join("index.html"), page))
            .map_err(told("write", &out))?;
        return Ok(());
    }
    if let Some(ready) = env::var_os("WIRKRAUM_WEB_DIST").map(PathBuf::from) {
        println!("cargo:rerun-if-changed={}", ready.display());
        return replace(&ready, &out);
    }
    for input in INPUTS.iter().map(|name| web.join(name)).filter(|path| path.exists()) {
        println!("cargo:rerun-if-changed={}", input.display());
    }
    check_node()?;
    // Two builds at once (a debug and a release one, say) share node_modules.
    let lock_path = web.join("node_modules.lock");
    let lock = File::create(&lock_path).map_err(told("write", &lock_path))?;
    lock.lock().map_err(told("lock", &lock_path))?;
    install(&web)?;
    let built = out.with_extension("new");
    npm(
        &web,
        &[
            "run",
            "build",
            "--",
            "--outDir",
            &built.to_string_lossy(),
            "--emptyOutDir",
        ],
    )?;
    replace(&built, &out)
}

fn told<'a>(verb: &'a str, path: &'a Path) -> impl Fn(std::io::Error) -> String + 'a {
    move |error| {
        format!(
            "{} cannot be used to {verb} ({error}). Check the rights and the space there.",
            path.display()
        )
    }
}

/// The first line of a failed build says what is missing, not which command failed.
fn check_node() -> Result<(), String> {
    let ask = format!(
        "Building the web board needs Node.js {NODE_MAJOR} or newer with npm. Install it, or set WIRKRAUM_WEB_DIST to a ready build."
    );
    let answer = Command::new("node")
        .arg("--version")
        .output()
        .map_err(|_| ask.clone())?;
    let version = String::from_utf8_lossy(&answer.stdout);
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|part| part.parse::<u32>().ok());
    if major.is_some_and(|major| major >= NODE_MAJOR) {
        Ok(())
    } else {
        Err(format!("{ask} Found: {}", version.trim()))
    }
}

/// `npm ci`, only when the lock file is not the one that is installed.
fn install(web: &Path) -> Result<(), String> {
    let lock = web.join("package-lock.json");
    let stamp = web.join("node_modules/.wirkraum-lock");
    let wanted = fs::read(&lock).map_err(told("read", &lock))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    npm(web, &["ci", "--no-audit", "--no-fund"])?;
    fs::write(&stamp, wanted).map_err(told("write", &stamp))
}

fn npm(web: &Path, arguments: &[&str]) -> Result<(), String> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output = Command::new(program)
        .args(arguments)
        .current_dir(web)
        .output()
        .map_err(|error| format!("npm could not be started ({error}). It comes with Node.js."))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!(
        "npm {} failed in {}.\n{}{}",
        arguments.join(" "),
        web.display(),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    ))
}

/// Puts a finished build in the place of the one before.
fn replace(from: &Path, to: &Path) -> Result<(), String> {
    if to.exists() {
        fs::remove_dir_all(to).map_err(told("delete", to))?;
    }
    copy(from, to)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::create_dir_all(to).map_err(told("write", to))?;
    for entry in fs::read_dir(from).map_err(told("read", from))? {
        let entry = entry.map_err(told("read", from))?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).map_err(told("write", &target))?;
        }
    }
    Ok(())
}
