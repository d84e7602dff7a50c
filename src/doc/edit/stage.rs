//! The document of the stage, which nobody but the server writes.

use bytes::Bytes;
use serde_json::{Map as JsonMap, Value};
use yrs::{Doc, Map, Transact, WriteTxn};

use crate::doc::load::{Field, any, contained, content, open};
use crate::doc::schema::stage;
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
            let root = transaction.get_or_insert_map(stage::ROOT);
            let mut stands = content(Area::Stage, &transaction)
                .remove(stage::ROOT)
                .unwrap_or_default();
            let mut changed = false;
            for (key, value) in values(to) {
                let stood = stands.remove(key);
                match value {
                    Some(value) if stood.as_ref() != Some(&Field::Plain(value.clone())) => {
                        root.insert(&mut transaction, key, any(&value));
                        changed = true;
                    }
                    None if stood.is_some() => {
                        root.remove(&mut transaction, key);
                        changed = true;
                    }
                    _ => {}
                }
            }
            Ok(changed.then(|| Bytes::from(transaction.encode_update_v1())))
        })
    }
}

/// What belongs under each key.
fn values(to: &Stage) -> [(&'static str, Option<Value>); 4] {
    let spotlight = to.spotlight.as_ref().map(|spotlight| {
        let mut value = JsonMap::new();
        value.insert(stage::SPOTLIGHT_AREA.to_owned(), spotlight.area.as_str().into());
        if let Some(card) = &spotlight.card {
            value.insert(stage::SPOTLIGHT_CARD.to_owned(), card.as_str().into());
        }
        if spotlight.chain {
            value.insert(stage::SPOTLIGHT_CHAIN.to_owned(), true.into());
        }
        Value::Object(value)
    });
    let mut projector = JsonMap::new();
    projector.insert(stage::PROJECTOR_NEUTRAL.to_owned(), to.projector.neutral.into());
    projector.insert(stage::PROJECTOR_INVITATION.to_owned(), to.projector.invitation.into());
    if to.projector.plain {
        projector.insert(stage::PROJECTOR_PLAIN.to_owned(), true.into());
    }
    // Names of areas, roles and rights serialise as text, which cannot fail.
    let areas = serde_json::to_value(&to.areas).unwrap_or_default();
    [
        (stage::ROOM_OPEN, Some(Value::Bool(to.room_open))),
        (stage::AREAS, Some(areas)),
        (stage::SPOTLIGHT, spotlight),
        (stage::PROJECTOR, Some(Value::Object(projector))),
    ]
}

#[cfg(test)]
mod tests {
    use yrs::Update;
    use yrs::updates::decoder::Decode;

    use super::*;
    use crate::doc::replica::compact;
    use crate::domain::area::{Access, Rights};
    use crate::domain::people::Role;
    use crate::domain::stage::{Projector, Spotlight};

    fn light(card: &str) -> Spotlight {
        Spotlight {
            area: Area::Model,
            card: Some(card.to_owned()),
            chain: false,
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
}
