//! What the logic check says about a model. It is worked out in [`crate::domain::model::checks`].

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A rule of the logic check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// An output from which no outcome or impact can be reached.
    OutputLeadsNowhere,
    /// An outcome by which nobody could see that it comes true.
    OutcomeWithoutIndicator,
    /// An outcome that says nothing about for whom.
    OutcomeWithoutAudience,
    /// An impact that cannot be reached from any input.
    ImpactWithoutPath,
    /// A link that says nothing about why.
    LinkWithoutReason,
    /// Much is at stake, little is known, and nobody looks.
    AssumptionUnchecked,
    /// An input from which no outcome or impact can be reached.
    InputServesNothing,
    /// A goal that is worded like a measure.
    MeasureForGoal,
    /// The same words twice in a lane.
    Duplicate,
    /// There is money, and all of it is for running costs.
    OnlyRunning,
}

impl Check {
    /// Every rule, in the order of their findings.
    pub const ALL: [Self; 10] = [
        Self::OutputLeadsNowhere,
        Self::OutcomeWithoutIndicator,
        Self::OutcomeWithoutAudience,
        Self::ImpactWithoutPath,
        Self::LinkWithoutReason,
        Self::AssumptionUnchecked,
        Self::InputServesNothing,
        Self::MeasureForGoal,
        Self::Duplicate,
        Self::OnlyRunning,
    ];
}

/// Something the logic check has found: about a card or about a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule.
    pub rule: Check,
    /// The model it is in; absent on a board without models.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub model: Option<String>,
    /// The card it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub card: Option<String>,
    /// The link it is about; then there is no card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub link: Option<String>,
    /// The card that said it first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub other: Option<String>,
    /// The word that sounds like a measure, as somebody wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub word: Option<String>,
}
