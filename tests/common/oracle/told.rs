//! What somebody was told: acknowledged to whoever wrote it, or shown to anybody else.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex};

use yrs::updates::encoder::Encode;
use yrs::{Doc, ReadTxn, StateVector, Transact};

use crate::common::peer::{MODEL, Notebook, apply, content, document};

/// Everything that was told of one document. Clones are the same notes.
#[derive(Clone, Default)]
pub(crate) struct Told(Arc<Mutex<Notes>>);

#[derive(Default)]
struct Notes {
    doc: Option<Doc>,
    waiting: Vec<Vec<u8>>,
    /// Everybody is shown the same bytes.
    known: HashSet<u64>,
    acknowledged: usize,
    shown: usize,
}

impl Notebook for Told {
    fn acknowledged(&self, update: Vec<u8>) {
        let mut notes = self.0.lock().unwrap();
        notes.acknowledged += 1;
        notes.take(update);
    }

    fn shown(&self, update: &[u8]) {
        let mut notes = self.0.lock().unwrap();
        notes.shown += 1;
        notes.take(update.to_vec());
    }
}

impl Notes {
    fn take(&mut self, update: Vec<u8>) {
        let mut hasher = DefaultHasher::new();
        update.hash(&mut hasher);
        if self.known.insert(hasher.finish()) {
            self.waiting.push(update);
        }
    }
}

impl Told {
    /// How many acknowledgements there were.
    pub(crate) fn acknowledged_count(&self) -> usize {
        self.0.lock().unwrap().acknowledged
    }

    /// The document that everything told makes.
    pub(crate) fn doc(&self) -> Doc {
        let mut notes = self.0.lock().unwrap();
        let waiting = std::mem::take(&mut notes.waiting);
        // A client that never writes.
        let doc = notes.doc.get_or_insert_with(|| document(1));
        for update in waiting {
            apply(doc, &update);
        }
        doc.clone()
    }

    /// Whether `found` lacks anything of it.
    pub(crate) fn lost_in(&self, found: &Doc) -> Result<String, String> {
        let told = self.doc();
        let (acknowledged, shown) = {
            let notes = self.0.lock().unwrap();
            (notes.acknowledged, notes.shown)
        };
        let told = told.transact();
        if told.has_missing_updates() {
            return Err("what was told stands on something that nobody was told".to_owned());
        }
        let (wanted, there) = (told.snapshot(), found.transact().snapshot());
        let lost: u32 = wanted
            .state_map
            .iter()
            .map(|(client, clock)| clock.saturating_sub(there.state_map.get(client)))
            .sum();
        if lost > 0 {
            return Err(format!("{lost} clocks that were told are gone"));
        }
        let back = wanted.delete_set.diff(&there.delete_set);
        if !back.is_empty() {
            return Err(format!("deletions that were told are undone: {back}"));
        }
        // The same clocks, and the same in them: told again, it changes nothing.
        let twin = document(1);
        apply(
            &twin,
            &found.transact().encode_state_as_update_v1(&StateVector::default()),
        );
        let before = content(&twin, &MODEL);
        apply(&twin, &told.encode_state_as_update_v1(&StateVector::default()));
        if content(&twin, &MODEL) != before {
            return Err("what was told is there with other content".to_owned());
        }
        let clocks: u64 = wanted.state_map.iter().map(|(_, clock)| u64::from(*clock)).sum();
        Ok(format!(
            "nothing lost of {acknowledged} acknowledged and {shown} shown updates ({clocks} clocks, state vector of {} bytes)",
            wanted.state_map.encode_v1().len()
        ))
    }
}
