//! What a judgement comes to.

/// What was found, and what is wrong.
#[must_use]
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    found: Vec<String>,
    complaints: Vec<String>,
}

impl Verdict {
    pub(crate) fn check(&mut self, outcome: Result<String, String>) {
        match outcome {
            Ok(found) => self.found(found),
            Err(complaint) => self.complaints.push(complaint),
        }
    }

    pub(crate) fn found(&mut self, found: String) {
        if !found.is_empty() {
            self.found.push(found);
        }
    }

    pub(crate) fn complaints(&self) -> &[String] {
        &self.complaints
    }

    /// Fails the test when anything is wrong, with all of it; else what was found, in one line.
    #[track_caller]
    pub(crate) fn pass(self, what: &str) -> String {
        assert!(
            self.complaints.is_empty(),
            "{what}: {}\nbut {}",
            self.complaints.join("; "),
            self.found.join("; ")
        );
        format!("{what}: {}", self.found.join("; "))
    }
}
