//! Who somebody is in awareness: the server's word, in two forms.

use std::fmt::Write as _;
use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::domain::id::ParticipantId;
use crate::domain::people::{Participant, Role};
use crate::domain::secret;

/// What observers see of a person: no name, no id, and nothing of what the client says.
pub(super) fn counted(person: &Participant) -> Arc<str> {
    let user = json!({"seat": seat(&person.id), "perspective": person.perspective, "role": person.role});
    json!({ "user": user }).to_string().into()
}

/// The client's state with the server's `user`, as participants see it. `None` for what is no JSON object.
pub(super) fn named(text: &str, person: &Participant) -> Option<Arc<str>> {
    let mut state: Map<String, Value> = serde_json::from_str(text).ok()?;
    let user = json!({"id": person.id, "name": person.name, "perspective": person.perspective, "role": person.role});
    // The projector itself is nobody: others need not see it as a person.
    if person.role == Role::Observer {
        state.clear();
    }
    state.insert("user".to_owned(), user);
    Some(Value::Object(state).to_string().into())
}

/// A word that says nothing about a person but is the same on all their devices, so that a projector can count people. Ids
/// are random, so nobody finds the id behind it.
fn seat(id: &ParticipantId) -> String {
    let hash = secret::hash(id.as_str());
    let mut seat = String::with_capacity(16);
    for byte in hash.iter().take(8) {
        // Writing into a string cannot fail.
        let _ = write!(seat, "{byte:02x}");
    }
    seat
}
