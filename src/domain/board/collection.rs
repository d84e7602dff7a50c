//! What people contributed, and how they grouped it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::fit;
use crate::domain::people::Perspective;

/// Most places that a contribution was sent to, and most entries of the model that something in the decisions is about.
pub const REFERENCES_MAX: usize = 100;
/// Longest reference, in characters.
const REFERENCE_MAX: usize = 60;

/// A thought of somebody's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Contribution {
    /// Id.
    pub id: String,
    /// Fractional index.
    pub order: String,
    /// What it says.
    #[serde(default)]
    pub text: String,
    /// Id of its group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub cluster: Option<String>,
    /// Name of whose it is, where it was said with a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub author: Option<String>,
    /// Whom they spoke for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub perspective: Option<Perspective>,
    /// Whether facilitators entered it for them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub on_behalf: bool,
    /// Whether it was asked for without a name.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub anonymous: bool,
    /// Id of the step of the agenda that asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub step: Option<String>,
    /// What that step asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub prompt: Option<String>,
    /// Name of the breakout group it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub group: Option<String>,
    /// Where it went on to: what, a colon, and an id, such as `model:V1StGXR8_Z5jdHi6B-myT`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub sent: Vec<String>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// Contributions that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Cluster {
    /// Id.
    pub id: String,
    /// Fractional index.
    pub order: String,
    /// What they are about.
    #[serde(default)]
    pub title: String,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// What a contribution was sent on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SentTo {
    /// A card of the impact model.
    Card,
    /// An objective.
    Objective,
    /// A goal conflict.
    Conflict,
    /// A topic for another time.
    Topic,
    /// A recommendation.
    Recommendation,
    /// A next step.
    NextStep,
}

impl SentTo {
    /// The word before the colon.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Card => "model",
            Self::Objective => "okr",
            Self::Conflict => "conflict",
            Self::Topic => "topic",
            Self::Recommendation => "recommendation",
            Self::NextStep => "nextStep",
        }
    }

    /// What a reference names, and its id; none when it is no reference.
    pub fn parse(reference: &str) -> Option<(Self, &str)> {
        let (word, id) = reference.split_once(':')?;
        let all = [
            Self::Card,
            Self::Objective,
            Self::Conflict,
            Self::Topic,
            Self::Recommendation,
            Self::NextStep,
        ];
        Some((all.into_iter().find(|to| to.as_str() == word)?, id))
    }
}

impl Contribution {
    /// Brings what is said about it within its bounds.
    pub fn fit(&mut self) {
        fit::words(&mut self.author, fit::NAMES_MAX);
        fit::words(&mut self.prompt, 500);
        fit::words(&mut self.group, fit::NAMES_MAX);
        references(&mut self.sent);
        if self.anonymous {
            self.author = None;
        }
    }
}

/// The first references that say something, none twice.
pub(super) fn references(list: &mut Vec<String>) {
    fit::tags(list, REFERENCES_MAX, REFERENCE_MAX);
}
