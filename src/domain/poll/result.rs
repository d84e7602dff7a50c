//! What came of a poll.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, Serializer};
use utoipa::ToSchema;

use super::groups::groups;
use super::{Given, PollDraft, PollKind, PollMode};
use crate::domain::id::ParticipantId;
use crate::domain::people::Perspective;

/// What came of a poll. Whoever abstained is not in it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PollResult {
    /// Answers that count; 0 when withheld.
    pub n: u32,
    /// Whether nothing is told because there were too few answers in a secret poll.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub withheld: bool,
    /// Figures of each option, in the order of the options.
    pub options: Vec<OptionResult>,
    /// The same by perspective, of groups that are large enough; none where there would be only one.
    pub groups: Vec<GroupResult>,
    /// Whether groups were joined because they were too small to be shown alone.
    pub joined: bool,
    /// What was said, in no order that tells anything in a secret poll.
    pub texts: Vec<Said>,
}

/// Figures of one option.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OptionResult {
    /// Its id.
    pub option: String,
    /// How many valued it.
    pub n: u32,
    /// All values together.
    pub sum: i64,
    /// Their mean; 0 without any.
    #[serde(serialize_with = "short")]
    pub mean: f64,
    /// Percent of acceptance, 100·(1 − mean/10), where resistance was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "short_option")]
    #[cfg_attr(test, ts(optional))]
    pub acceptance: Option<f64>,
    /// Standard deviation (of all, not of a sample); 0 without any.
    #[serde(serialize_with = "short")]
    pub spread: f64,
    /// How often each value was given.
    #[cfg_attr(test, ts(type = "Record<string, number>"))]
    pub counts: BTreeMap<i32, u32>,
}

/// Figures of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GroupResult {
    /// For whom they speak; nothing for those who did not say.
    pub perspectives: Vec<Perspective>,
    /// How many they are.
    pub n: u32,
    /// Figures of each option, in the order of the options.
    pub options: Vec<GroupMean>,
}

/// Figures of one option in a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GroupMean {
    /// Its id.
    pub option: String,
    /// How many of the group valued it.
    pub n: u32,
    /// All values together.
    pub sum: i64,
    /// Their mean.
    #[serde(serialize_with = "short")]
    pub mean: f64,
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Said {
    /// Their words.
    pub text: String,
    /// In a consent round the value they belong to: the weightiest where there are several options.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub value: Option<i32>,
    /// Whether it stands in the minutes as a minority note.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub minority: bool,
    /// Who said it; never in a secret poll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub person: Option<ParticipantId>,
}

impl PollResult {
    /// What comes of these answers. Their order says nothing, or they are in one that tells nothing.
    pub fn of(asked: &PollDraft, threshold: u32, answers: &[Given]) -> Self {
        let answers: Vec<&Given> = answers.iter().filter(|given| !given.answer.abstain).collect();
        let secret = asked.mode == PollMode::Secret;
        if secret && count(answers.len()) < threshold {
            return Self {
                withheld: true,
                ..Self::default()
            };
        }
        let (groups, joined) = match asked.kind {
            PollKind::Text => (Vec::new(), false),
            _ => groups(&answers, threshold),
        };
        let groups = groups.iter().map(|group| GroupResult {
            perspectives: group.perspectives.clone(),
            n: count(group.answers.len()),
            options: option_results(asked, &group.answers).map(GroupMean::from).collect(),
        });
        Self {
            n: count(answers.len()),
            withheld: false,
            options: option_results(asked, &answers).collect(),
            groups: groups.collect(),
            joined,
            texts: answers.iter().filter_map(|given| said(given, secret)).collect(),
        }
    }
}

impl From<OptionResult> for GroupMean {
    fn from(of: OptionResult) -> Self {
        Self {
            option: of.option,
            n: of.n,
            sum: of.sum,
            mean: of.mean,
        }
    }
}

fn option_results<'a>(asked: &'a PollDraft, answers: &'a [&Given]) -> impl Iterator<Item = OptionResult> + 'a {
    asked.options.iter().map(move |option| {
        let values = answers.iter().filter_map(|given| given.answer.value(asked, &option.id));
        figures(option.id.clone(), values, asked.kind == PollKind::Resistance)
    })
}

fn figures(option: String, values: impl Iterator<Item = i32>, resistance: bool) -> OptionResult {
    let mut of = OptionResult {
        option,
        ..OptionResult::default()
    };
    let mut squares: i64 = 0;
    for value in values {
        of.n += 1;
        of.sum += i64::from(value);
        squares += i64::from(value) * i64::from(value);
        *of.counts.entry(value).or_default() += 1;
    }
    if of.n > 0 {
        let n = i64::from(of.n);
        of.mean = ratio(of.sum, n);
        // In whole numbers for as long as it goes, so that 59.5 is 59.5.
        of.spread = (ratio(n * squares - of.sum * of.sum, n * n)).max(0.0).sqrt();
        of.acceptance = resistance.then(|| ratio(100 * n - 10 * of.sum, n));
    }
    of
}

// Sums of at most some thousands of small numbers.
#[allow(clippy::cast_precision_loss)]
fn ratio(of: i64, by: i64) -> f64 {
    of as f64 / by as f64
}

fn said(given: &Given, secret: bool) -> Option<Said> {
    let answer = &given.answer;
    Some(Said {
        text: answer.text.clone()?,
        value: answer.values.values().copied().max(),
        minority: answer.minority,
        person: given.person.clone().filter(|_| !secret),
    })
}

pub(super) fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// Whole numbers without a point, as they come back from a document.
// Serialising asks by reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn short<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    #[allow(clippy::cast_possible_truncation)] // whole and small
    if number.fract() == 0.0 && number.abs() < 1e15 {
        serializer.serialize_i64(*number as i64)
    } else {
        serializer.serialize_f64(*number)
    }
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)]
fn short_option<S: Serializer>(number: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(number) => short(number, serializer),
        None => serializer.serialize_none(),
    }
}
