//! How much waits to be revealed.

use std::collections::{BTreeMap, BTreeSet};

use super::live::Live;
use crate::domain::agenda::StepKind;
use crate::domain::silent::{WaitingCard, of_step};
use crate::domain::stage::Written;
use crate::store::StoreError;

impl Live {
    /// How much waits in the step that asks for contributions, and how many people wrote it: those whose names will stand at
    /// cards, and those who wrote without one since the workshop was loaded.
    ///
    /// # Errors
    /// What the store says.
    pub async fn waiting(&self) -> Result<Option<Written>, StoreError> {
        let settings = self.settings();
        let Some(step) = settings.step().filter(|step| step.kind == StepKind::Writing) else {
            return Ok(None);
        };
        let cards = self.file().silent(of_step(&step.id)).await?;
        let mut writers: BTreeSet<u32> = self.writers().of(&step.id).into_iter().collect();
        let known = cards.values().filter_map(|words| WaitingCard::parse(words));
        writers.extend(known.filter_map(|card| card.signed).map(|signed| signed.by));
        let people = self.file().participants().await?;
        let mut by = BTreeMap::new();
        let wrote = people.iter().filter(|person| writers.contains(&person.number));
        for perspective in wrote.filter_map(|person| person.participant.perspective) {
            *by.entry(perspective).or_default() += 1;
        }
        Ok(Some(Written {
            step: step.id.clone(),
            cards: cards.len(),
            people: writers.len(),
            by,
        }))
    }
}
