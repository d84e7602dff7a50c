//! A card and what is known about it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::fit::{self, MONTHS_MAX, NAMES_MAX, TAG_MAX, TAGS_MAX, UNIT_MAX};
use super::number;
use crate::domain::people::Perspective;

/// Lane of the impact model, in the order of the causal chain.
///
/// The first is where a card stands that names none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Lane {
    /// What we put in.
    #[default]
    Input,
    /// What we do.
    Activity,
    /// What we deliver.
    Output,
    /// What changes for people.
    Outcome,
    /// What it is all for.
    Impact,
}

impl Lane {
    /// Every lane, along the chain.
    pub const ALL: [Self; 5] = [Self::Input, Self::Activity, Self::Output, Self::Outcome, Self::Impact];

    /// Name in documents and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Activity => "activity",
            Self::Output => "output",
            Self::Outcome => "outcome",
            Self::Impact => "impact",
        }
    }

    /// The inverse of [`Lane::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.as_str() == text)
    }
}

words! {
    /// For whom something is.
    Audience {
        /// People of the town.
        Citizens = "citizens",
        /// People who work for it.
        Staff = "staff",
        /// Both.
        Both = "both",
    }
    /// Whether it has to be done.
    Duty {
        /// A law asks for it.
        Mandatory = "mandatory",
        /// Nobody asks for it.
        Voluntary = "voluntary",
    }
    /// Who can change it.
    Level {
        /// The municipality itself.
        Municipality = "municipality",
        /// The county.
        County = "county",
        /// The state.
        State = "state",
        /// The federation.
        Federation = "federation",
    }
    /// Kind of what is put in.
    Resource {
        /// Euros.
        Money = "money",
        /// Full-time posts.
        Posts = "posts",
        /// Hours of volunteers.
        Hours = "hours",
        /// Rooms.
        Rooms = "rooms",
        /// Something with a unit of its own.
        Other = "other",
    }
    /// How sure it is that a change is our doing.
    Attribution {
        /// We cause it.
        Direct = "direct",
        /// We are one of several causes.
        Contribution = "contribution",
        /// Nobody can tell.
        Unclear = "unclear",
    }
}

/// One statement in one lane.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Id.
    pub id: String,
    /// The model it belongs to; the first one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub model: Option<String>,
    /// Its lane.
    pub lane: Lane,
    /// Fractional index within the lane.
    pub order: String,
    /// The statement.
    pub title: String,
    /// Anything more, plain text.
    #[serde(default)]
    pub note: String,
    /// For whom, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub audience: String,
    /// For whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub audience_kind: Option<Audience>,
    /// The perspective it came from; never facilitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub perspective: Option<Perspective>,
    /// The organisation it came from, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub organisation: Option<String>,
    /// The person or unit that is responsible, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub responsible: Option<String>,
    /// By when, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub date: Option<String>,
    /// Whether it has to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub duty: Option<Duty>,
    /// Who can change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub level: Option<Level>,
    /// Sustainable development goals it serves, 1 to 17, ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "number::all_u8")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<u8>>"))]
    pub sdgs: Vec<u8>,
    /// Field of action, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub field: Option<String>,
    /// Budget product, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub product: Option<String>,
    /// Kind of what is put in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub resource: Option<Resource>,
    /// How much of it: euros, posts, hours, rooms or the unit.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub amount: Option<f64>,
    /// Unit of what is put in, where its kind does not say it, at most 40 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub unit: Option<String>,
    /// The part of the amount that is for a change.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub change: Option<f64>,
    /// The part of the amount that is for an experiment; the rest keeps things running.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub experiment: Option<f64>,
    /// How sure it is that this is our doing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub attribution: Option<Attribution>,
    /// Months until it can be expected, 0 to 600.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::u16")]
    #[cfg_attr(test, ts(optional))]
    pub lag: Option<u16>,
    /// The same in plain language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub plain: String,
    /// Markers, at most 20 of at most 40 characters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub tags: Vec<String>,
    /// Id of its group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub group: Option<String>,
    /// Id of the contribution it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from: Option<String>,
    /// Title of the breakout group it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from_group: Option<String>,
    /// Milliseconds since 1970 when somebody proposed to drop it; absent while nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub dropped: Option<i64>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

impl Card {
    /// The part of the amount that keeps things running; none without an amount.
    pub fn running(&self) -> Option<f64> {
        let parts = self.change.unwrap_or_default() + self.experiment.unwrap_or_default();
        self.amount.map(|amount| (amount - parts).max(0.0))
    }

    /// Brings every value within its bounds; what has none that makes sense goes.
    pub fn fit(&mut self) {
        self.perspective = self
            .perspective
            .filter(|perspective| *perspective != Perspective::Facilitation);
        for name in [
            &mut self.organisation,
            &mut self.responsible,
            &mut self.field,
            &mut self.product,
            &mut self.from_group,
        ] {
            fit::words(name, NAMES_MAX);
        }
        fit::words(&mut self.unit, UNIT_MAX);
        fit::date(&mut self.date);
        self.sdgs.retain(|goal| (1..=fit::SDG_MAX).contains(goal));
        self.sdgs.sort_unstable();
        self.sdgs.dedup();
        self.amount = self.amount.and_then(fit::amount);
        // Parts of an amount that nobody has named are parts of nothing.
        let whole = self.amount;
        let part = |part: Option<f64>, most: f64| whole.and(part).and_then(fit::amount).map(|part| part.min(most));
        self.change = part(self.change, whole.unwrap_or_default());
        let left = whole.unwrap_or_default() - self.change.unwrap_or_default();
        self.experiment = part(self.experiment, left);
        self.lag = self.lag.map(|months| months.min(MONTHS_MAX));
        fit::tags(&mut self.tags, TAGS_MAX, TAG_MAX);
    }
}
