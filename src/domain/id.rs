//! Ids and the alphabet they are written in.

use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::secret;

/// Length of an id in characters.
pub const ID_LENGTH: usize = 21;

/// Whether `text` is an id: [`ID_LENGTH`] characters of `A-Za-z0-9_-`.
pub fn is_id(text: &str) -> bool {
    text.len() == ID_LENGTH
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

/// The characters of ids.
pub const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/// The id of what is made of `of` with this seed: always the same one, and nobody finds its origin without the seed.
pub fn derived(seed: &str, of: &str) -> String {
    let hash = secret::hash(&format!("{seed}\0{of}"));
    let characters = hash.iter().take(ID_LENGTH);
    characters
        .map(|byte| char::from(ALPHABET[usize::from(byte & 63)]))
        .collect()
}

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, ToSchema)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[schema(value_type = String, pattern = "^[A-Za-z0-9_-]{21}$")]
        pub struct $name(String);

        impl $name {
            /// Takes `text` when it is an id.
            pub fn parse(text: &str) -> Option<Self> {
                is_id(text).then(|| Self(text.to_owned()))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not an id"))
            }
        }
    };
}

id_type! {
    /// Id of a workshop; also the name of its file.
    WorkshopId
}
id_type! {
    /// Id of a participant within a workshop.
    ParticipantId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_never_a_path() {
        assert!(WorkshopId::parse("V1StGXR8_Z5jdHi6B-myT").is_some());
        for bad in [
            "",
            "../../../../etc/passwd",
            "V1StGXR8_Z5jdHi6B-my",
            "V1StGXR8/Z5jdHi6B-myT",
            "ä1StGXR8_Z5jdHi6B-my",
        ] {
            assert!(WorkshopId::parse(bad).is_none(), "{bad}");
        }
    }
}
