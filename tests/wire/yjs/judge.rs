//! What real Yjs and yrs make of updates that were admitted.

use serde_json::Value;
use wirkraum::sync::index::Index;
use yrs::updates::encoder::Encode;
use yrs::{ReadTxn, Transact};

use super::Script;
use super::room::{Schema, clocks, content, replay};
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
    /// has been written and read again. Both say the same.
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
            // With formatting and arrays the two are described in different ways.
            if matches!(schema, Schema::Of(_)) {
                let (theirs, ours) = (held(&said["content"]), held(&content(schema, &doc)));
                assert_eq!(theirs, ours, "Yjs, then yrs: {fed:?}");
            }
        }
    }
}

/// Content in a form that is equal when both libraries hold the same. Numbers have as many digits as survive being written
/// and read. Letters are in order, because items between neighbours that stand crossed, which Yjs itself writes, have no
/// place that all agree on.
fn held(content: &Value) -> Value {
    match content {
        Value::Number(number) => format!("{:.9e}", number.as_f64().unwrap()).into(),
        Value::String(text) => {
            let mut letters: Vec<char> = text.chars().collect();
            letters.sort_unstable();
            String::from_iter(letters).into()
        }
        Value::Array(values) => values.iter().map(held).collect(),
        Value::Object(entries) => {
            let entries = entries.iter();
            entries.map(|(key, value)| (key.clone(), held(value))).collect()
        }
        other => other.clone(),
    }
}
