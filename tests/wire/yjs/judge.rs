//! What real Yjs and yrs make of updates that were admitted.

use serde_json::Value;
use wirkraum::sync::index::Index;
use yrs::updates::encoder::Encode;
use yrs::{ReadTxn, Transact};

use super::Script;
use super::room::{Schema, clocks, replay};
use crate::vectors::to_hex;

/// Real Yjs in a process of its own.
pub(crate) struct Judge(Script);

impl Judge {
    pub(crate) fn start() -> Self {
        Self(Script::start("judge.mjs", &[]))
    }

    /// What a fresh Yjs document is after these updates.
    pub(crate) fn read<'a>(&mut self, schema: Schema, updates: impl IntoIterator<Item = &'a [u8]>) -> Value {
        let mut asked = schema.name().as_bytes().to_vec();
        asked.push(0);
        for update in updates {
            asked.extend(u32::try_from(update.len()).unwrap().to_le_bytes());
            asked.extend_from_slice(update);
        }
        self.0.say(&asked);
        serde_json::from_slice(&self.0.hear()).unwrap()
    }

    /// Both libraries take these updates whole: nothing waits, all clocks are there, and so they are after the document
    /// has been written and read again.
    pub(crate) fn agree(&mut self, schema: Schema, updates: &[Vec<u8>], index: &Index) {
        let fed: Vec<String> = updates.iter().map(|update| to_hex(update)).collect();
        let expected = clocks(&index.state_vector());
        let doc = replay(schema, updates.iter().map(Vec::as_slice));
        assert!(!doc.transact().has_missing_updates(), "yrs waits after {fed:?}");
        assert_eq!(
            clocks(&doc.transact().state_vector().encode_v1()),
            expected,
            "yrs: {fed:?}"
        );
        let said = self.read(schema, updates.iter().map(Vec::as_slice));
        assert_eq!(said["error"], Value::Null, "{fed:?}");
        for said in [&said, &said["again"]] {
            assert_eq!(said["whole"], true, "Yjs waits after {fed:?}");
            let vector: Vec<(u32, u32)> = serde_json::from_value(said["vector"].clone()).unwrap();
            assert_eq!(vector, expected, "Yjs: {fed:?}");
        }
    }
}
