//! What is asked in a poll, and whether it can be.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{PollKind, PollMode, PollOption};
use crate::domain::area::Area;
use crate::domain::id::{derived, is_id};

/// Longest question, in Unicode scalar values.
pub const QUESTION_MAX: usize = 500;
/// Longest text of an option, in Unicode scalar values.
pub const OPTION_MAX: usize = 200;
/// Most options.
pub const OPTIONS_MAX: usize = 40;
/// Longest word at the end of a scale, in Unicode scalar values.
pub const LABEL_MAX: usize = 80;
/// Most dots that one person can have.
pub const DOTS_MAX: u32 = 100;
/// The last step a scale can have, either way.
pub const SCALE_MAX: i32 = 100;

/// Dots for each person, unless it is said.
const DOTS: u32 = 3;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PollDraft {
    /// 1 to 500 characters.
    pub question: String,
    /// What everybody does.
    pub kind: PollKind,
    /// Who learns what, and when.
    pub mode: PollMode,
    /// At most 40; at least two to give dots to, to bring into an order or to resist. None for a few words.
    #[serde(default)]
    pub options: Vec<PollOption>,
    /// Dots for each person, 1 to 100; 3 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub dots: Option<u32>,
    /// Most dots one person can give to one option; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub most: Option<u32>,
    /// Where a scale begins, −100 to 100; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub low: Option<i32>,
    /// Where a scale ends; 5 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub high: Option<i32>,
    /// What the lowest value says, at most 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub low_label: Option<String>,
    /// What the highest value says, at most 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub high_label: Option<String>,
}

/// Why something cannot be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftError {
    /// There is no question, or too long a one.
    Question,
    /// There are fewer options than it takes.
    OptionsMissing,
    /// There are more than [`OPTIONS_MAX`].
    OptionsTooMany,
    /// Something else does not fit together.
    Invalid,
}

impl PollDraft {
    /// What is asked as it is kept: words trimmed, everything that has a usual value said, nothing that does not belong to
    /// its kind.
    ///
    /// # Errors
    /// The first reason why it cannot be asked.
    pub fn checked(mut self) -> Result<Self, DraftError> {
        self.question = self.question.trim().to_owned();
        if !fits(&self.question, QUESTION_MAX) {
            return Err(DraftError::Question);
        }
        if self.options.len() > OPTIONS_MAX {
            return Err(DraftError::OptionsTooMany);
        }
        self.check_options()?;
        (self.dots, self.most) = match self.kind {
            PollKind::Dots => {
                let (dots, most) = (self.dots.unwrap_or(DOTS), self.most.unwrap_or(1));
                if !(1..=DOTS_MAX).contains(&dots) || !(1..=dots).contains(&most) {
                    return Err(DraftError::Invalid);
                }
                (Some(dots), Some(most))
            }
            _ => (None, None),
        };
        (self.low, self.high) = match self.kind {
            PollKind::Scale => {
                let (low, high) = (self.low.unwrap_or(1), self.high.unwrap_or(5));
                if low < -SCALE_MAX || high > SCALE_MAX || low >= high {
                    return Err(DraftError::Invalid);
                }
                (Some(low), Some(high))
            }
            _ => (None, None),
        };
        self.low_label = label(self.low_label)?;
        self.high_label = label(self.high_label)?;
        Ok(self)
    }

    fn check_options(&mut self) -> Result<(), DraftError> {
        match self.kind {
            PollKind::Text => self.options.clear(),
            PollKind::Dots | PollKind::Ranking | PollKind::Resistance if self.options.len() < 2 => {
                return Err(DraftError::OptionsMissing);
            }
            _ if self.options.is_empty() => self.options.push(PollOption {
                id: derived(&self.question, "option"),
                text: self.question.chars().take(OPTION_MAX).collect(),
                as_today: false,
                about: None,
            }),
            _ => {}
        }
        let mut ids = BTreeSet::new();
        for option in &mut self.options {
            option.text = option.text.trim().to_owned();
            let about_fits = option
                .about
                .as_ref()
                .is_none_or(|about| about.area.is_client_written() && about.area != Area::Notes && is_id(&about.id));
            if !fits(&option.text, OPTION_MAX) || !is_id(&option.id) || !ids.insert(option.id.clone()) || !about_fits {
                return Err(DraftError::Invalid);
            }
        }
        if self.options.iter().filter(|option| option.as_today).count() > 1 {
            return Err(DraftError::Invalid);
        }
        Ok(())
    }

    /// Lowest and highest value that one person can give one option; none where nothing is valued.
    pub fn range(&self) -> Option<(i32, i32)> {
        let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        match self.kind {
            PollKind::Dots => Some((0, self.most.unwrap_or(1).try_into().unwrap_or(i32::MAX))),
            PollKind::Scale => Some((self.low.unwrap_or(1), self.high.unwrap_or(5))),
            PollKind::Fist => Some((0, 5)),
            PollKind::Ranking => Some((1, count(self.options.len()))),
            PollKind::Resistance | PollKind::Confidence => Some((0, 10)),
            PollKind::Consent => Some((0, 2)),
            PollKind::Text => None,
        }
    }
}

fn fits(text: &str, most: usize) -> bool {
    !text.is_empty() && text.chars().count() <= most
}

fn label(label: Option<String>) -> Result<Option<String>, DraftError> {
    let label = label
        .map(|label| label.trim().to_owned())
        .filter(|label| !label.is_empty());
    match &label {
        Some(label) if !fits(label, LABEL_MAX) => Err(DraftError::Invalid),
        _ => Ok(()),
    }?;
    Ok(label)
}
