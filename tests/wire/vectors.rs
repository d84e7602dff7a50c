//! The vectors, and the room they are made for.

use serde::Deserialize;
use serde_json::Value;
use wirkraum::doc::schema::{Root, RootKind};
use wirkraum::sync::index::{Author, Index, IndexLimits};
use wirkraum::wire::update::UpdateLimits;

/// The roots of the vectors' room.
pub(crate) const ROOM: &[Root] = &[
    Root {
        name: "cards",
        kind: RootKind::Map,
    },
    Root {
        name: "t",
        kind: RootKind::Text,
    },
    Root {
        name: "a",
        kind: RootKind::Array,
    },
];

/// The vectors use all of Yjs that is sound, not only what our documents hold.
pub(crate) const LIMITS: UpdateLimits = UpdateLimits {
    formatting: true,
    arrays: true,
    ..UpdateLimits::plain(1 << 20)
};

/// The vectors' room with nothing in it.
pub(crate) fn empty_room() -> Index {
    empty_room_with(IndexLimits::default())
}

/// The same with other bounds.
pub(crate) fn empty_room_with(limits: IndexLimits) -> Index {
    let limits = IndexLimits {
        free_shape: true,
        ..limits
    };
    Index::new(ROOM, limits)
}

/// Who sends the vectors.
pub(crate) const SENDER: Author = Author::Participant {
    number: 1,
    writes: true,
};

/// Number of somebody else.
pub(crate) const OTHER: u32 = 2;

/// One case.
#[derive(Debug, Deserialize)]
pub(crate) struct Vector {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) hex: String,
    pub(crate) before: Option<String>,
    pub(crate) valid: bool,
    pub(crate) meaning: Value,
    pub(crate) code: Option<String>,
    pub(crate) protocol: Option<String>,
    pub(crate) phase: Option<String>,
    #[serde(default)]
    pub(crate) foreign: Vec<u32>,
}

impl Vector {
    /// The code of the rule an invalid one breaks.
    pub(crate) fn code(&self) -> &str {
        self.code.as_deref().unwrap_or_default()
    }
}

/// All vectors of a kind.
pub(crate) fn all(kind: &str, valid: bool) -> Vec<Vector> {
    let text = repair_surrogates(include_str!("../fixtures/wire-vectors.json"));
    let vectors: Vec<Vector> = serde_json::from_str(&text).expect("the fixture is JSON");
    assert_eq!(vectors.len(), 204, "vectors are missing");
    let chosen: Vec<_> = vectors
        .into_iter()
        .filter(|vector| vector.kind == kind && vector.valid == valid)
        .collect();
    assert!(!chosen.is_empty(), "no {kind}");
    chosen
}

pub(crate) fn hex(text: &str) -> Vec<u8> {
    assert!(text.len().is_multiple_of(2), "odd number of digits");
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hex"))
        .collect()
}

pub(crate) fn to_hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).expect("four bits");
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// Replaces escapes of lone surrogates, which browsers read and `serde_json` refuses.
pub(crate) fn repair_surrogates(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\\u") {
        out.push_str(&rest[..at]);
        let unit = |text: &str| {
            text.strip_prefix("\\u")
                .and_then(|hex| u16::from_str_radix(hex.get(..4)?, 16).ok())
        };
        rest = &rest[at..];
        let pair = matches!(
            (unit(rest), unit(&rest[6..])),
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000))
        );
        let lone = !pair && matches!(unit(rest), Some(0xd800..0xe000));
        let length = if pair { 12 } else { 6 };
        out.push_str(if lone { "\\ufffd" } else { &rest[..length] });
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}
