//! What somebody answers.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{PollDraft, PollKind};
use crate::domain::id::ParticipantId;
use crate::domain::people::Perspective;

/// Longest text of an answer, in Unicode scalar values.
pub const ANSWER_TEXT_MAX: usize = 2_000;

/// An answer. Which parts it takes depends on the kind of poll.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Answer {
    /// A value for each option. An option without dots may be left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, i32>>"))]
    pub values: BTreeMap<String, i32>,
    /// In a ranking: all options, the best one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub order: Vec<String>,
    /// A few words, or the reason for a concern; at most 2,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub text: Option<String>,
    /// Whether the reason is to stand in the minutes as a minority note.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub minority: bool,
    /// To take part without saying anything.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub abstain: bool,
}

/// An answer as it counts, and as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Given {
    /// What was answered.
    pub answer: Answer,
    /// For whom whoever answered speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub perspective: Option<Perspective>,
    /// Who answered; nobody in a secret poll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<ParticipantId>,
}

impl Answer {
    /// The answer as it is kept, if it is one to what is asked: nothing else in it, no option without dots.
    pub fn checked(self, asked: &PollDraft) -> Option<Self> {
        if self.abstain {
            return Some(Self {
                abstain: true,
                ..Self::default()
            });
        }
        let text = self
            .text
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty());
        if text.as_ref().is_some_and(|text| text.chars().count() > ANSWER_TEXT_MAX) {
            return None;
        }
        let mut kept = Self::default();
        match asked.kind {
            PollKind::Text => kept.text = Some(text?),
            PollKind::Ranking => kept.order = ranked(self.order, asked)?,
            PollKind::Dots => kept.values = dots(self.values, asked)?,
            PollKind::Consent => {
                kept.values = valued(self.values, asked)?;
                if kept.values.values().any(|value| *value > 0) {
                    kept.text = Some(text?);
                    kept.minority = self.minority;
                }
            }
            PollKind::Scale | PollKind::Fist | PollKind::Resistance | PollKind::Confidence => {
                kept.values = valued(self.values, asked)?;
            }
        }
        Some(kept)
    }

    /// The value it gives an option; the place in a ranking. None for somebody who abstains.
    pub(super) fn value(&self, asked: &PollDraft, option: &str) -> Option<i32> {
        match asked.kind {
            _ if self.abstain => None,
            PollKind::Text => None,
            PollKind::Ranking => {
                let place = self.order.iter().position(|one| one == option)?;
                i32::try_from(place + 1).ok()
            }
            PollKind::Dots => Some(self.values.get(option).copied().unwrap_or(0)),
            _ => self.values.get(option).copied(),
        }
    }
}

/// One value within the range for each option.
fn valued(values: BTreeMap<String, i32>, asked: &PollDraft) -> Option<BTreeMap<String, i32>> {
    let (low, high) = asked.range()?;
    let all = asked.options.iter().all(|option| values.contains_key(&option.id));
    let fit = values.values().all(|value| (low..=high).contains(value));
    (all && fit && values.len() == asked.options.len()).then_some(values)
}

fn dots(mut values: BTreeMap<String, i32>, asked: &PollDraft) -> Option<BTreeMap<String, i32>> {
    let (low, high) = asked.range()?;
    let known = |id: &String| asked.options.iter().any(|option| option.id == *id);
    if !values
        .iter()
        .all(|(id, value)| known(id) && (low..=high).contains(value))
    {
        return None;
    }
    values.retain(|_, value| *value > 0);
    let sum: i64 = values.values().map(|value| i64::from(*value)).sum();
    (1..=i64::from(asked.dots.unwrap_or_default()))
        .contains(&sum)
        .then_some(values)
}

/// Every option once.
fn ranked(order: Vec<String>, asked: &PollDraft) -> Option<Vec<String>> {
    let given: BTreeSet<_> = order.iter().collect();
    let wanted: BTreeSet<_> = asked.options.iter().map(|option| &option.id).collect();
    (given == wanted && order.len() == wanted.len()).then_some(order)
}
