//! The whole readable state of a workshop, as one value: what exports write, imports bring and `GET …/board` answers.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::agenda::Step;
use super::area::Area;
use super::language::{Address, Language};
use super::poll::Poll;
use super::run::StepTime;

/// Closed sets of words: an enum, its names in documents and JSON, and the way back.
macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $name:ident { $( $(#[$word_doc:meta])* $variant:ident = $word:literal, )+ }
    )+) => { $(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, utoipa::ToSchema,
        )]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "lowercase")]
        pub enum $name {
            $( $(#[$word_doc])* $variant, )+
        }

        impl $name {
            /// Every one there is.
            pub const ALL: &[Self] = &[$( Self::$variant, )+];

            /// Name in documents and JSON.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $word, )+
                }
            }

            /// The inverse of [`Self::as_str`].
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.as_str() == text)
            }
        }
    )+ };
}

mod card;
mod collection;
mod comparison;
mod conflict;
mod decisions;
mod finding;
pub mod fit;
mod indicator;
mod link;
mod money;
mod notes;
mod number;
mod okr;

pub use self::card::{Attribution, Audience, Card, Duty, Lane, Level, Resource};
pub use self::collection::{Cluster, Contribution, REFERENCES_MAX, SentTo};
pub use self::comparison::{Criterion, Group, Model, Rating};
pub use self::conflict::{Conflict, ConflictState, Hurdle, Score};
pub use self::decisions::{NextStep, Recommendation, Topic};
pub use self::finding::{Check, Finding};
pub use self::indicator::{Direction, Indicator, Measurement};
pub use self::link::{CheckState, Link, Polarity};
pub use self::money::{CardCost, ModelMoney};
pub use self::notes::{Block, BlockKind, Comment, INDENT_MAX, LEVEL_MAX};
pub use self::okr::{
    Ambition, CheckIn, Cycle, CycleKind, Goal, KeyResult, KeyResultKind, KeyResultProgress, Kpi, KpiReading,
    KpiStanding, KpiState, Learning, LearningSource, LearningTag, Meeting, MeetingKind, Objective, ObjectiveProgress,
    Okr, OkrProgress, OkrRole, OkrRoleKind, OkrRule, OkrWarning, Organisation, Team, TeamStatus, Tie, TieKind,
    TieTarget, Unmeasured,
};

/// A step of the agenda, and when it was run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PlannedStep {
    /// What everybody sees of it.
    #[serde(flatten)]
    pub step: Step,
    /// When it was run; absent for one that was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub ran: Option<StepTime>,
}

/// Everything in the workshop that can be read, in reading order: what is deleted too, but not deleted comments, measurements,
/// scores, ratings and blocks.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Board {
    /// Title of the workshop.
    pub title: String,
    /// Language of its content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// The agenda with the times it was run at. What a file says of it is not read: a new workshop has not been run.
    #[serde(default, skip_deserializing, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<PlannedStep>>"))]
    pub agenda: Vec<PlannedStep>,
    /// The polls that are open or closed, as far as they may be told. What a file says of them is not read either: nobody has
    /// answered in a new workshop.
    #[serde(default, skip_deserializing, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Poll>>"))]
    pub polls: Vec<Poll>,
    /// What people contributed, by order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Contribution>>"))]
    pub contributions: Vec<Contribution>,
    /// How they grouped it, by order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Cluster>>"))]
    pub clusters: Vec<Cluster>,
    /// Impact models.
    #[serde(default)]
    pub models: Vec<Model>,
    /// Cards by lane and order.
    #[serde(default)]
    pub cards: Vec<Card>,
    /// Links.
    #[serde(default)]
    pub links: Vec<Link>,
    /// Comments on cards, in the order of their cards, then of time.
    #[serde(default)]
    pub comments: Vec<Comment>,
    /// Indicators by the places of their cards, then by order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Indicator>>"))]
    pub indicators: Vec<Indicator>,
    /// Goal conflicts by the places of their cards, then by order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Conflict>>"))]
    pub conflicts: Vec<Conflict>,
    /// Rules in the way, by the places of the cards they hinder, then by order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Hurdle>>"))]
    pub hurdles: Vec<Hurdle>,
    /// Groups of cards by order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Group>>"))]
    pub groups: Vec<Group>,
    /// What the models are compared by, by order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Criterion>>"))]
    pub criteria: Vec<Criterion>,
    /// Objectives and key results; absent where nobody has said anything about them.
    #[serde(default, skip_serializing_if = "Okr::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Okr>"))]
    pub okr: Okr,
    /// What the workshop recommends, by order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Recommendation>>"))]
    pub recommendations: Vec<Recommendation>,
    /// What is done next, by order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<NextStep>>"))]
    pub next_steps: Vec<NextStep>,
    /// Topics for another time, by order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Topic>>"))]
    pub topics: Vec<Topic>,
    /// Blocks of the notes by order.
    #[serde(default)]
    pub notes: Vec<Block>,
    /// What the logic check finds, model by model, then by rule, then in reading order. It is worked out from the rest: what
    /// a file says of it is not read.
    #[serde(default, skip_deserializing, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Finding>>"))]
    pub findings: Vec<Finding>,
    /// What cards cost, for each model that has money, in the order of the models; absent also where there is too much to
    /// follow. Worked out, too.
    #[serde(default, skip_deserializing, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<ModelMoney>>"))]
    pub money: Vec<ModelMoney>,
    /// Areas whose newest changes the server could not read: they are kept, and not in here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Area>>"))]
    pub set_aside: Vec<Area>,
    /// In what leaves a protected workshop: the areas that the room released. Everything else stayed there. What a file says of
    /// it is not read.
    #[serde(default, skip_deserializing, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub released: Option<Vec<Area>>,
}

impl Board {
    /// The cards that are not deleted.
    pub fn standing_cards(&self) -> impl Iterator<Item = &Card> {
        standing_cards(&self.cards)
    }

    /// The conflicts that are not deleted and both of whose cards stand.
    pub fn standing_conflicts(&self) -> impl Iterator<Item = &Conflict> {
        standing_conflicts(&self.cards, &self.conflicts)
    }

    /// The links that are not deleted and both of whose cards stand.
    pub fn standing_links(&self) -> impl Iterator<Item = &Link> {
        standing_links(&self.cards, &self.links)
    }
}

/// Those of `cards` that are not deleted.
pub fn standing_cards(cards: &[Card]) -> impl Iterator<Item = &Card> {
    cards.iter().filter(|card| card.deleted_at.is_none())
}

/// Those of `links` that are not deleted and both of whose cards stand among `cards`.
pub fn standing_links<'a>(cards: &'a [Card], links: &'a [Link]) -> impl Iterator<Item = &'a Link> {
    let cards: HashSet<&str> = standing_cards(cards).map(|card| card.id.as_str()).collect();
    links.iter().filter(move |link| {
        link.deleted_at.is_none() && cards.contains(link.from.as_str()) && cards.contains(link.to.as_str())
    })
}

/// Those of `conflicts` that are not deleted and both of whose cards stand among `cards`.
pub fn standing_conflicts<'a>(cards: &'a [Card], conflicts: &'a [Conflict]) -> impl Iterator<Item = &'a Conflict> {
    let cards: HashSet<&str> = standing_cards(cards).map(|card| card.id.as_str()).collect();
    conflicts.iter().filter(move |conflict| {
        conflict.deleted_at.is_none() && cards.contains(conflict.a.as_str()) && cards.contains(conflict.b.as_str())
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A board with what its JSON says to be worked out.
    pub(crate) fn worked_out(json: &str) -> Board {
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        let mut board = Board {
            findings: serde_json::from_value(value["findings"].clone()).unwrap(),
            money: serde_json::from_value(value["money"].clone()).unwrap(),
            ..serde_json::from_value(value.clone()).unwrap()
        };
        board.okr.progress = serde_json::from_value(value["okr"]["progress"].clone()).unwrap();
        board.okr.warnings = serde_json::from_value(value["okr"]["warnings"].clone()).unwrap();
        board
    }

    #[test]
    fn words_are_the_same_in_documents_and_in_json() {
        macro_rules! check {
            ($($type:ty),+) => { $(
                for word in <$type>::ALL {
                    assert_eq!(serde_json::to_value(word).unwrap(), word.as_str());
                    assert_eq!(<$type>::parse(word.as_str()), Some(*word));
                }
                assert_eq!(<$type>::parse("another"), None);
            )+ };
        }
        check!(
            Audience,
            Duty,
            Level,
            Resource,
            Attribution,
            Polarity,
            CheckState,
            Direction,
            ConflictState,
            TeamStatus,
            CycleKind,
            OkrRoleKind,
            MeetingKind,
            Ambition,
            KeyResultKind,
            TieKind,
            TieTarget,
            LearningTag,
            LearningSource
        );
    }

    #[test]
    fn whole_numbers_are_written_without_a_point() {
        let card = Card {
            amount: Some(92_000.0),
            change: Some(0.5),
            ..Card::default()
        };
        let json = serde_json::to_string(&card).unwrap();
        assert!(json.contains(r#""amount":92000,"change":0.5}"#), "{json}");
        assert_eq!(serde_json::from_str::<Card>(&json).unwrap(), card);
    }

    #[test]
    fn what_is_not_split_keeps_things_running() {
        let card = |amount, change, experiment| Card {
            amount,
            change,
            experiment,
            ..Card::default()
        };
        let running = |card: Card| card.running().map(|running| running.to_string());
        assert_eq!(running(card(Some(10.0), Some(4.0), None)).as_deref(), Some("6"));
        assert_eq!(
            running(card(Some(0.3), Some(0.1), Some(0.2))).as_deref(),
            Some("0"),
            "never less than nothing"
        );
        assert_eq!(running(card(None, Some(4.0), None)), None);
    }

    #[test]
    fn a_measurement_tells_the_number_now_where_nobody_has_said_it() {
        let measured = |date: Option<&str>, value: Option<f64>| Measurement {
            date: date.map(str::to_owned),
            value,
            ..Measurement::default()
        };
        let mut indicator = Indicator {
            date: Some("2026-05-01".to_owned()),
            measurements: vec![
                measured(None, Some(1.0)),
                measured(Some("2025-01-01"), Some(2.0)),
                measured(Some("2026-01-01"), None),
            ],
            ..Indicator::default()
        };
        assert_eq!(indicator.now(), Some((2.0, Some("2025-01-01"))));
        indicator.current = Some(3.0);
        assert_eq!(indicator.now(), Some((3.0, Some("2026-05-01"))));
        assert_eq!(Indicator::default().now(), None);
    }
}
