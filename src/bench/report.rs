//! What a run found, for people and for programs.

use std::fmt::Write as _;

use serde::Serialize;

use super::latency::Latency;

/// One figure.
#[derive(Debug, Clone, Serialize)]
pub struct Measure {
    /// What was measured, in kebab-case.
    pub name: String,
    /// The figure; absent when this server or this system cannot give it.
    pub value: Option<f64>,
    /// Its unit.
    pub unit: &'static str,
}

/// What a run found.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Name of the scenario.
    pub scenario: &'static str,
    /// Which server.
    pub server: &'static str,
    /// What was asked for, such as `clients=200`.
    pub settings: Vec<String>,
    /// The figures.
    pub measures: Vec<Measure>,
    /// What has to be known to read them.
    pub notes: Vec<String>,
    /// Processor, cores, kernel.
    pub machine: String,
}

impl Report {
    /// An empty report.
    pub(super) fn new(scenario: &'static str, server: &'static str) -> Self {
        Self {
            scenario,
            server,
            settings: Vec::new(),
            measures: Vec::new(),
            notes: Vec::new(),
            machine: super::machine::describe(),
        }
    }

    /// Adds what was asked for.
    pub(super) fn setting(&mut self, name: &str, value: impl std::fmt::Display) {
        self.settings.push(format!("{name}={value}"));
    }

    /// Adds a figure.
    pub(super) fn measure(&mut self, name: &str, value: impl Into<Option<f64>>, unit: &'static str) {
        self.measures.push(Measure {
            name: name.to_owned(),
            value: value.into(),
            unit,
        });
    }

    /// Adds a count.
    pub(super) fn count(&mut self, name: &str, value: u64) {
        self.measure(name, value as f64, "");
    }

    /// Adds the usual four figures about times.
    pub(super) fn latency(&mut self, name: &str, latency: &Latency) {
        for (suffix, value) in [
            ("p50", latency.quantile(0.5)),
            ("p90", latency.quantile(0.9)),
            ("p99", latency.quantile(0.99)),
            ("max", latency.longest()),
        ] {
            self.measure(&format!("{name}-{suffix}"), value, "ms");
        }
    }

    /// Adds a sentence.
    pub(super) fn note(&mut self, sentence: impl Into<String>) {
        self.notes.push(sentence.into());
    }

    /// A figure by its name.
    pub fn value(&self, name: &str) -> Option<f64> {
        self.measures.iter().find(|measure| measure.name == name)?.value
    }

    /// Lines for people.
    pub fn text(&self) -> String {
        let mut out = format!("{} · {} · {}\n", self.scenario, self.server, self.settings.join(" "));
        let wide = self
            .measures
            .iter()
            .map(|measure| measure.name.len())
            .max()
            .unwrap_or(0);
        for Measure { name, value, unit } in &self.measures {
            let value = value.map_or_else(|| "–".to_owned(), figure);
            let _ = writeln!(out, "  {name:wide$}  {value:>12} {unit}");
        }
        for note in &self.notes {
            let _ = writeln!(out, "  {note}");
        }
        let _ = write!(out, "  {}", self.machine);
        out
    }
}

/// As many digits as mean something.
fn figure(value: f64) -> String {
    if value.fract() == 0.0 || value.abs() >= 1_000.0 {
        format!("{value:.0}")
    } else if value.abs() >= 100.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.2}")
    }
}
