//! The floor: who wants to speak, who speaks, who has spoken how often; who is ready; what people signal.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::id::ParticipantId;
use super::people::{Participant, Perspective};

/// A raised hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Hand {
    /// Whose.
    pub person: ParticipantId,
    /// Whom they speak for.
    #[schema(nullable)]
    pub perspective: Option<Perspective>,
    /// Since when, milliseconds since 1970.
    pub at: i64,
}

/// What somebody signals without a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Reaction {
    /// I agree.
    Agree,
    /// I have a question.
    Question,
    /// Thank you.
    Thanks,
    /// More slowly, please.
    Slower,
}

impl Reaction {
    /// Every reaction there is.
    pub const ALL: [Self; 4] = [Self::Agree, Self::Question, Self::Thanks, Self::Slower];

    /// Name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Question => "question",
            Self::Thanks => "thanks",
            Self::Slower => "slower",
        }
    }
}

/// The floor as everybody sees it: ids of people, never names, and of what people signal the counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Floor {
    /// In the order in which they went up.
    pub hands: Vec<Hand>,
    /// Who speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub speaking: Option<ParticipantId>,
    /// How often each has spoken.
    #[schema(value_type = BTreeMap<String, u32>)]
    #[cfg_attr(test, ts(type = "Record<ParticipantId, number>"))]
    pub spoken: BTreeMap<ParticipantId, u32>,
    /// How often each perspective has.
    #[schema(value_type = BTreeMap<String, u32>)]
    #[cfg_attr(test, ts(type = "Partial<Record<Perspective, number>>"))]
    pub spoken_by: BTreeMap<Perspective, u32>,
    /// How many are ready.
    pub ready: usize,
    /// How many signal what.
    #[schema(value_type = BTreeMap<String, usize>)]
    #[cfg_attr(test, ts(type = "Partial<Record<Reaction, number>>"))]
    pub reactions: BTreeMap<Reaction, usize>,
}

/// What lasts of the floor in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Talk {
    hands: Vec<Hand>,
    speaking: Option<ParticipantId>,
    spoken: BTreeMap<ParticipantId, u32>,
    spoken_by: BTreeMap<Perspective, u32>,
}

/// What people signal in a step. Who signals what is known in memory only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signals {
    ready: BTreeSet<ParticipantId>,
    reactions: BTreeMap<ParticipantId, Reaction>,
}

impl Talk {
    /// Raises a hand or takes it down. Whoever raises it twice keeps their place.
    pub fn hand(&mut self, person: &Participant, up: bool, now: i64) {
        let raised = self.hands.iter().any(|hand| hand.person == person.id);
        if !up {
            self.hands.retain(|hand| hand.person != person.id);
        } else if !raised {
            self.hands.push(Hand {
                person: person.id.clone(),
                perspective: person.perspective,
                at: now,
            });
        }
    }

    /// Calls somebody up, which takes their hand down and counts, or nobody. Whoever speaks already is not counted twice.
    pub fn call(&mut self, person: Option<&Participant>) {
        let Some(person) = person else {
            self.speaking = None;
            return;
        };
        self.hands.retain(|hand| hand.person != person.id);
        if self.speaking.as_ref() == Some(&person.id) {
            return;
        }
        self.speaking = Some(person.id.clone());
        *self.spoken.entry(person.id.clone()).or_default() += 1;
        if let Some(perspective) = person.perspective {
            *self.spoken_by.entry(perspective).or_default() += 1;
        }
    }

    /// Somebody is no longer here. How often they spoke stays counted.
    pub fn forget(&mut self, person: &ParticipantId) {
        self.hands.retain(|hand| hand.person != *person);
        self.speaking = self.speaking.take().filter(|speaking| speaking != person);
    }

    /// Everybody's hand goes down and nobody has spoken yet: the workshop begins.
    pub fn begin(&mut self) {
        *self = Self::default();
    }
}

impl Signals {
    /// Somebody is ready, or not.
    pub fn ready(&mut self, person: &ParticipantId, ready: bool) {
        if ready {
            self.ready.insert(person.clone());
        } else {
            self.ready.remove(person);
        }
    }

    /// Whether somebody is ready.
    pub fn is_ready(&self, person: &ParticipantId) -> bool {
        self.ready.contains(person)
    }

    /// Somebody signals something in place of what they signalled before, or nothing any more.
    pub fn react(&mut self, person: &ParticipantId, reaction: Option<Reaction>) {
        match reaction {
            Some(reaction) => self.reactions.insert(person.clone(), reaction),
            None => self.reactions.remove(person),
        };
    }

    /// Somebody is no longer here.
    pub fn forget(&mut self, person: &ParticipantId) {
        self.ready(person, false);
        self.react(person, None);
    }
}

impl Floor {
    /// What everybody sees.
    pub fn new(talk: &Talk, signals: &Signals) -> Self {
        let mut reactions = BTreeMap::new();
        for reaction in signals.reactions.values() {
            *reactions.entry(*reaction).or_default() += 1;
        }
        Self {
            hands: talk.hands.clone(),
            speaking: talk.speaking.clone(),
            spoken: talk.spoken.clone(),
            spoken_by: talk.spoken_by.clone(),
            ready: signals.ready.len(),
            reactions,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people::Role;

    fn person(letter: &str, perspective: Option<Perspective>) -> Participant {
        Participant {
            id: ParticipantId::parse(&letter.repeat(21)).unwrap(),
            name: letter.to_owned(),
            role: Role::Participant,
            perspective,
        }
    }

    #[test]
    fn hands_stand_in_the_order_in_which_they_went_up() {
        let (a, b) = (person("a", Some(Perspective::Politics)), person("b", None));
        let mut talk = Talk::default();
        talk.hand(&b, true, 1);
        talk.hand(&a, true, 2);
        talk.hand(&b, true, 3);
        let whose = |talk: &Talk| {
            talk.hands
                .iter()
                .map(|hand| (hand.person.clone(), hand.at))
                .collect::<Vec<_>>()
        };
        assert_eq!(whose(&talk), [(b.id.clone(), 1), (a.id.clone(), 2)]);
        talk.hand(&b, false, 4);
        assert_eq!(whose(&talk), [(a.id.clone(), 2)]);
    }

    #[test]
    fn whoever_is_called_up_is_counted_once_and_their_hand_goes_down() {
        let (a, b) = (
            person("a", Some(Perspective::Politics)),
            person("b", Some(Perspective::Politics)),
        );
        let mut talk = Talk::default();
        talk.hand(&a, true, 1);
        talk.call(Some(&a));
        talk.call(Some(&a));
        talk.call(Some(&b));
        talk.call(None);
        talk.call(Some(&a));
        let floor = Floor::new(&talk, &Signals::default());
        assert!(floor.hands.is_empty());
        assert_eq!((floor.spoken[&a.id], floor.spoken[&b.id]), (2, 1));
        assert_eq!(floor.spoken_by[&Perspective::Politics], 3);
        assert_eq!(floor.speaking, Some(a.id));
    }

    #[test]
    fn signals_are_one_each_and_only_counted() {
        let (a, b) = (person("a", None), person("b", None));
        let mut signals = Signals::default();
        for person in [&a, &a, &b] {
            signals.ready(&person.id, true);
            signals.react(&person.id, Some(Reaction::Thanks));
        }
        signals.react(&a.id, Some(Reaction::Slower));
        let floor = Floor::new(&Talk::default(), &signals);
        assert_eq!(floor.ready, 2);
        assert_eq!(floor.reactions, [(Reaction::Thanks, 1), (Reaction::Slower, 1)].into());
        assert!(!serde_json::to_string(&floor).unwrap().contains("aaaa"));
        signals.forget(&a.id);
        let floor = Floor::new(&Talk::default(), &signals);
        assert_eq!((floor.ready, floor.reactions), (1, [(Reaction::Thanks, 1)].into()));
    }

    #[test]
    fn whoever_is_gone_neither_waits_nor_speaks() {
        let (a, b) = (person("a", None), person("b", None));
        let mut talk = Talk::default();
        talk.call(Some(&a));
        talk.hand(&a, true, 1);
        talk.hand(&b, true, 2);
        talk.forget(&a.id);
        let floor = Floor::new(&talk, &Signals::default());
        assert_eq!((floor.speaking, floor.hands.len(), floor.spoken[&a.id]), (None, 1, 1));
    }
}
