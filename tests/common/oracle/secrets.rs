//! Nobody's secret is on anybody's wire, in a log or an export, and in the file there are only hashes.

use std::path::Path;
use std::sync::{Arc, Mutex, RwLock};

use memchr::memmem::Finder;

use crate::common::server::{Person, Workshop};
use crate::common::socket::Watcher;

/// Everything that must not be seen. Clones are the same.
#[derive(Clone, Default)]
pub(crate) struct Secrets {
    known: Arc<RwLock<Vec<Secret>>>,
    /// What was seen on a wire.
    leaks: Arc<Mutex<Vec<String>>>,
}

struct Secret {
    name: String,
    finder: Finder<'static>,
    /// What is shown again stands in the file.
    is_in_file: bool,
}

impl Secrets {
    pub(crate) fn new(organiser_key: &str) -> Self {
        let secrets = Self::default();
        secrets.add("organiser key", organiser_key, false);
        secrets
    }

    pub(crate) fn add(&self, name: &str, secret: &str, is_in_file: bool) {
        self.known.write().unwrap().push(Secret {
            name: name.to_owned(),
            finder: Finder::new(secret.as_bytes()).into_owned(),
            is_in_file,
        });
    }

    pub(crate) fn of_workshop(&self, workshop: &Workshop) {
        for role in ["facilitator", "cofacilitator", "participant", "observer"] {
            self.add(&format!("{role} link"), workshop.key(role), role == "participant");
        }
    }

    pub(crate) fn of_person(&self, person: &Person) {
        self.add("session token", &person.token, false);
        self.add("return code", &person.return_code, false);
        self.add(
            "return code without hyphen",
            &person.return_code.replace('-', ""),
            false,
        );
    }

    /// To be put on sockets.
    pub(crate) fn watcher(&self) -> Watcher {
        let secrets = self.clone();
        Arc::new(move |frame| {
            if let Some(name) = secrets.found(frame, |_| true) {
                secrets.leaks.lock().unwrap().push(name);
            }
        })
    }

    fn found(&self, bytes: &[u8], matters: impl Fn(&Secret) -> bool) -> Option<String> {
        let known = self.known.read().unwrap();
        let found = known
            .iter()
            .find(|secret| matters(secret) && secret.finder.find(bytes).is_some());
        found.map(|secret| secret.name.clone())
    }

    fn none(&self, place: &str, bytes: &[u8], matters: impl Fn(&Secret) -> bool) -> Result<String, String> {
        match self.found(bytes, matters) {
            Some(name) => Err(format!("{place} holds a secret: {name}")),
            None => Ok(String::new()),
        }
    }

    pub(crate) fn in_log(&self, log: &str) -> Result<String, String> {
        self.none("the log", log.as_bytes(), |_| true)
    }

    pub(crate) fn in_export(&self, format: &str, bytes: &[u8]) -> Result<String, String> {
        self.none(&format!("the export {format}"), bytes, |_| true)
    }

    /// The file and what lies beside it.
    pub(crate) fn in_file(&self, file: &Path) -> Result<String, String> {
        let log = file.with_extension("wirkraum-wal");
        for path in [file, &log] {
            let bytes = match std::fs::read(path) {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                read => read.unwrap(),
            };
            self.none(&path.display().to_string(), &bytes, |secret| !secret.is_in_file)?;
        }
        Ok(String::new())
    }

    /// What the watched sockets brought.
    pub(crate) fn on_wire(&self) -> Result<String, String> {
        match self.leaks.lock().unwrap().first() {
            Some(name) => Err(format!("a socket brought a secret: {name}")),
            None => Ok(format!(
                "none of {} secrets in log, exports, file, wire",
                self.known.read().unwrap().len()
            )),
        }
    }
}
