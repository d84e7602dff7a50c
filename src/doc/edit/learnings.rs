//! What was learned, as the server adds it to a document that others write in.

use bytes::Bytes;
use yrs::{Doc, Transact};

use super::okr::write_learning;
use crate::doc::DocError;
use crate::doc::load::{apply, contained, empty};
use crate::doc::schema::SERVER_CLIENT;
use crate::domain::area::Area;
use crate::domain::board::Learning;

/// The update that adds these, going on at `clock`, where what the server has written in the document so far ends. New
/// entries hang on nothing, so nothing of the document is needed, and nothing that others wrote is read here.
///
/// # Errors
/// [`DocError::Crashed`].
pub fn learnings(learnings: &[Learning], clock: u32) -> Result<Bytes, DocError> {
    contained(|| {
        let doc = going_on_at(Area::Okr, clock)?;
        let mut transaction = doc.transact_mut();
        for one in learnings {
            write_learning(&mut transaction, one);
        }
        Ok(Bytes::from(transaction.encode_update_v1()))
    })
}

/// A document without content in which what the server writes begins at `clock`.
pub(super) fn going_on_at(area: Area, clock: u32) -> Result<Doc, DocError> {
    let doc = empty(area);
    if clock > 0 {
        apply(&doc, &[nothing_until(clock)])?;
    }
    Ok(doc)
}

/// An update that says of what the server has written so far no more than that it is gone. It is never sent.
fn nothing_until(clock: u32) -> Bytes {
    // One client with one struct, from clock 0 on: a gap of collected content. Then no deletions.
    let mut bytes = vec![1, 1];
    varuint(&mut bytes, SERVER_CLIENT);
    bytes.extend([0, 0]);
    varuint(&mut bytes, clock);
    bytes.push(0);
    Bytes::from(bytes)
}

fn varuint(out: &mut Vec<u8>, mut value: u32) {
    let low = |value: u32| value.to_le_bytes()[0];
    while value > 0x7f {
        out.push(low(value) | 0x80);
        value >>= 7;
    }
    out.push(low(value));
}

#[cfg(test)]
mod tests {
    use yrs::{ClientID, Map, ReadTxn};

    use super::*;

    #[test]
    fn what_is_added_goes_on_where_the_server_has_ended() {
        let doc = empty(Area::Okr);
        let mut clock = 0;
        for round in 0..400 {
            let one = Learning {
                id: format!("{round:0>21}"),
                text: "Früh fragen".to_owned(),
                ..Learning::default()
            };
            let update = learnings(
                &[
                    one.clone(),
                    Learning {
                        id: format!("x{round:0>20}"),
                        ..one
                    },
                ],
                clock,
            )
            .unwrap();
            apply(&doc, &[update]).unwrap();
            let server = ClientID::new(SERVER_CLIENT.into());
            let end = doc.transact().state_vector().get(&server);
            assert!(end > clock);
            clock = end;
        }
        let transaction = doc.transact();
        assert_eq!(transaction.get_map("learnings").unwrap().len(&transaction), 800);
    }
}
