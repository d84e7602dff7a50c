//! The document of the stage, which nobody but the server writes.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;
use yrs::{Doc, Map, MapPrelim, MapRef, Out, Transact, TransactionMut, WriteTxn};

use crate::doc::load::{Entry, Field, any, contained, content, open, whole_numbers};
use crate::doc::schema::{ID, poll, stage, step};
use crate::doc::{DocError, read};
use crate::domain::area::Area;
use crate::domain::stage::Stage;

/// The document of the stage in the hands of its only writer.
///
/// Everything in it was written by the server, so it may live in this process.
pub struct StageDocument {
    doc: Doc,
}

impl std::fmt::Debug for StageDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StageDocument").finish_non_exhaustive()
    }
}

impl StageDocument {
    /// Opens it from what is stored (snapshot, then tail; nothing for a new one) and goes on where that ends.
    ///
    /// # Errors
    /// Any [`DocError`].
    pub fn open(updates: &[Bytes]) -> Result<Self, DocError> {
        contained(|| {
            Ok(Self {
                doc: open(Area::Stage, updates)?,
            })
        })
    }

    /// The stage as it stands; `None` while it was never set.
    pub fn read(&self) -> Option<Stage> {
        read::stage(&content(Area::Stage, &self.doc.transact()))
    }

    /// Brings the document to `to` and returns the update that does it, `None` when nothing differs.
    ///
    /// The document has moved on when this returns: if the update cannot be stored, drop this value and open it anew from
    /// what is.
    ///
    /// # Errors
    /// [`DocError::Crashed`].
    pub fn set(&mut self, to: &Stage) -> Result<Option<Bytes>, DocError> {
        contained(|| {
            let mut transaction = self.doc.transact_mut();
            let mut stands = content(Area::Stage, &transaction);
            let mut stood = |root| stands.remove(root).unwrap_or_default();
            let root = transaction.get_or_insert_map(stage::ROOT);
            let mut changed = set_values(&mut transaction, &root, stood(stage::ROOT), values(to));
            changed |= set_entries(&mut transaction, step::ROOT, stood(step::ROOT), steps(to));
            changed |= set_entries(&mut transaction, poll::ROOT, stood(poll::ROOT), polls(to));
            Ok(changed.then(|| Bytes::from(transaction.encode_update_v1())))
        })
    }
}

/// Brings a map of plain values from what stood in it to what is wanted. Answers whether anything differed.
fn set_values(transaction: &mut TransactionMut<'_>, map: &MapRef, mut stood: Entry, wanted: Values) -> bool {
    let mut changed = false;
    for (key, value) in wanted {
        if !stands_as(stood.remove(&key).as_ref(), &value) {
            map.insert(transaction, key, any(&value));
            changed = true;
        }
    }
    for key in stood.keys() {
        map.remove(transaction, key);
        changed = true;
    }
    changed
}

/// Does the same for a root of entries.
fn set_entries(
    transaction: &mut TransactionMut<'_>,
    root: &'static str,
    mut stood: Entry,
    wanted: BTreeMap<String, Values>,
) -> bool {
    let root = transaction.get_or_insert_map(root);
    let mut changed = false;
    for (id, values) in wanted {
        let map = match (stood.remove(&id), root.get(transaction, &id)) {
            (Some(Field::Map { entry, .. }), Some(Out::YMap(map))) => {
                changed |= set_values(transaction, &map, entry, values);
                continue;
            }
            _ => root.insert(transaction, id, MapPrelim::default()),
        };
        set_values(transaction, &map, Entry::new(), values);
        changed = true;
    }
    for id in stood.keys() {
        root.remove(transaction, id);
        changed = true;
    }
    changed
}

fn stands_as(stood: Option<&Field>, wanted: &Value) -> bool {
    matches!(stood, Some(Field::Plain(value)) if whole_numbers(value.clone()) == *wanted)
}

/// Plain values by key. What is not in it is not to be there.
type Values = BTreeMap<String, Value>;

/// What belongs under each key of the stage itself.
fn values(to: &Stage) -> Values {
    let said = [
        (stage::ROOM_OPEN, plain(&to.room_open)),
        (stage::AREAS, plain(&to.areas)),
        (stage::SPOTLIGHT, to.spotlight.as_ref().and_then(plain)),
        (stage::PROJECTOR, plain(&to.projector)),
        (stage::RUN, plain(&to.run)),
        (stage::GATHER, to.gather.as_ref().and_then(plain)),
        (stage::FLOOR, plain(&to.floor)),
        (stage::WRITTEN, to.written.as_ref().and_then(plain)),
        (stage::FROZEN, plain(&to.frozen)),
        (stage::PEOPLE, plain(&to.people)),
        (stage::PLANNED_END, to.planned_end.as_ref().and_then(plain)),
        (stage::PROTECTED, to.protected.as_ref().and_then(plain)),
        (stage::RELEASED, to.protected.and_then(|_| plain(&to.released))),
        (stage::GROUPS, plain(&to.groups).filter(|_| !to.groups.is_empty())),
        (stage::GROUPS_CALLED, to.groups_called.as_ref().and_then(plain)),
        (stage::PLENARY, to.plenary.as_ref().and_then(plain)),
        (stage::REHEARSAL, to.rehearsal.as_ref().and_then(plain)),
    ];
    let said = said.into_iter();
    said.filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

/// What belongs in the entry of each step.
fn steps(to: &Stage) -> BTreeMap<String, Values> {
    let steps = to.steps.iter().enumerate();
    steps
        .map(|(at, step)| (step.id.clone(), entry(step, [(step::AT, Value::from(at))])))
        .collect()
}

/// What belongs in the entry of each poll.
fn polls(to: &Stage) -> BTreeMap<String, Values> {
    let polls = to.polls.iter();
    polls.map(|poll| (poll.id.clone(), entry(poll, []))).collect()
}

/// The plain values of an entry, without its id, and some more.
fn entry<const N: usize>(of: &impl Serialize, more: [(&'static str, Value); N]) -> Values {
    let values = match plain(of) {
        Some(Value::Object(values)) => values.into_iter().filter(|(key, _)| key != ID).collect(),
        _ => Values::new(),
    };
    let more = more.into_iter().map(|(key, value)| (key.to_owned(), value));
    values.into_iter().chain(more).collect()
}

/// The value as the document keeps it. Everything on the stage has names for keys, which cannot fail.
fn plain(value: &impl Serialize) -> Option<Value> {
    serde_json::to_value(value).ok()
}

#[cfg(test)]
mod tests {
    use yrs::Update;
    use yrs::updates::decoder::Decode;

    use super::*;
    use crate::doc::replica::compact;
    use crate::domain::agenda::{Step, StepDraft};
    use crate::domain::area::{Access, Rights};
    use crate::domain::groups::BreakoutGroup;
    use crate::domain::id::{ParticipantId, WorkshopId};
    use crate::domain::people::Role;
    use crate::domain::run::RunState;
    use crate::domain::stage::{Projector, Spotlight};

    fn light(card: &str) -> Spotlight {
        Spotlight {
            area: Area::Model,
            card: Some(card.to_owned()),
            chain: false,
            poll: None,
        }
    }

    #[test]
    fn the_stage_writes_only_what_differs() {
        let mut rights = Rights::default();
        let mut document = StageDocument::open(&[]).unwrap();
        assert_eq!(document.read(), None);
        let first = document
            .set(&Stage::new(&rights, true, Some(light("card")), Projector::default()))
            .unwrap()
            .unwrap();
        assert_eq!(
            document
                .set(&Stage::new(&rights, true, Some(light("card")), Projector::default()))
                .unwrap(),
            None
        );

        let second = document
            .set(&Stage::new(&rights, true, Some(light("other")), Projector::default()))
            .unwrap()
            .unwrap();
        assert!(
            Update::decode_v1(&second)
                .unwrap()
                .insertions(true)
                .iter()
                .all(|(_, ranges)| { ranges.iter().map(|range| range.end - range.start).sum::<u32>() == 1 })
        );
        let third = document
            .set(&Stage::new(&rights, false, None, Projector::default()))
            .unwrap()
            .unwrap();
        rights.set(Area::Notes, Role::Participant, Access::Hidden).unwrap();
        let fourth = document
            .set(&Stage::new(&rights, false, None, Projector::default()))
            .unwrap()
            .unwrap();

        let stored = [first, second, third, fourth];
        let reopened = StageDocument::open(&stored).unwrap();
        assert_eq!(
            reopened.read(),
            Some(Stage::new(&rights, false, None, Projector::default()))
        );
        assert_eq!(reopened.read(), document.read());
    }

    #[test]
    fn a_reopened_stage_goes_on_where_the_stored_one_ends() {
        let rights = Rights::default();
        let mut stored = Vec::new();
        for number in 0..20 {
            let mut document = StageDocument::open(&stored).unwrap();
            let to = Stage::new(
                &rights,
                number % 3 == 0,
                Some(light(&format!("card{number}"))),
                Projector::default(),
            );
            stored.extend(document.set(&to).unwrap());
            if number % 7 == 6 {
                stored = vec![compact(Area::Stage, &stored).unwrap().bytes];
            }
            assert_eq!(StageDocument::open(&stored).unwrap().read(), Some(to));
        }
        compact(Area::Stage, &stored).unwrap();
    }

    #[test]
    fn an_update_that_was_not_stored_is_not_missed_by_a_document_opened_anew() {
        let rights = Rights::default();
        let mut document = StageDocument::open(&[]).unwrap();
        let first = document
            .set(&Stage::new(&rights, true, None, Projector::default()))
            .unwrap()
            .unwrap();
        document
            .set(&Stage::new(&rights, true, Some(light("lost")), Projector::default()))
            .unwrap();
        let mut document = StageDocument::open(std::slice::from_ref(&first)).unwrap();
        let second = document
            .set(&Stage::new(&rights, false, None, Projector::default()))
            .unwrap()
            .unwrap();
        assert!(compact(Area::Stage, &[first, second]).is_ok());
    }

    fn step(id: &str, minutes: u16) -> Step {
        let draft = serde_json::json!({
            "title": id, "kind": "writing", "minutes": minutes, "prompt": "Was fehlt?", "anonymous": true,
            "rights": {"model": {"participant": "hidden"}},
        });
        let draft: StepDraft = serde_json::from_value(draft).unwrap();
        draft.checked(id.to_owned()).unwrap().step
    }

    #[test]
    fn steps_and_times_come_back_as_they_were_and_only_what_differs_is_written() {
        let mut to = Stage::new(&Rights::default(), true, None, Projector::default());
        to.steps = vec![step("b", 5), step("a", 600)];
        to.run.state = RunState::Running;
        to.run.step = Some("b".to_owned());
        // One that a float of 32 bits can hold, and one that it cannot.
        to.run.ends_at = Some(1_700_000_000_001);
        to.run.started_at = Some(1 << 40);
        to.planned_end = Some(1_700_000_000_001);
        to.groups_called = Some(1_700_000_000_001);
        to.groups = vec![BreakoutGroup {
            id: "g".repeat(21),
            workshop: WorkshopId::parse(&"w".repeat(21)).unwrap(),
            title: "Hafen".to_owned(),
            members: vec![ParticipantId::parse(&"p".repeat(21)).unwrap()],
            merged: true,
        }];
        let mut document = StageDocument::open(&[]).unwrap();
        let mut stored = vec![document.set(&to).unwrap().unwrap()];
        let mut document = StageDocument::open(&stored).unwrap();
        assert_eq!(document.read().as_ref(), Some(&to));
        assert_eq!(document.set(&to).unwrap(), None);

        to.steps.swap(0, 1);
        to.steps[0].prompt = None;
        to.steps.push(step("c", 1));
        to.planned_end = None;
        to.groups.clear();
        stored.extend(document.set(&to).unwrap());
        to.steps.remove(1);
        stored.extend(document.set(&to).unwrap());
        assert_eq!(document.read().as_ref(), Some(&to));
        stored = vec![compact(Area::Stage, &stored).unwrap().bytes];
        let mut document = StageDocument::open(&stored).unwrap();
        assert_eq!(document.read().as_ref(), Some(&to));
        assert_eq!(document.set(&to).unwrap(), None);
    }
}
