mod okr;

use serde_json::json;
use yrs::types::ToJson;
use yrs::updates::decoder::Decode;
use yrs::{
    Any, ClientID, Doc, Map, MapPrelim, MapRef, OffsetKind, Options, Out, ReadTxn, StateVector, Text, TextPrelim,
    Update,
};

use super::*;
use crate::doc::replica::compact;
use crate::doc::schema::roots;

fn browser(client: u64) -> Doc {
    Doc::with_options(Options {
        client_id: ClientID::new(client),
        offset_kind: OffsetKind::Utf16,
        ..Options::default()
    })
}

fn edit(doc: &Doc, change: impl FnOnce(&mut TransactionMut<'_>)) -> Bytes {
    let mut transaction = doc.transact_mut();
    change(&mut transaction);
    Bytes::from(transaction.encode_update_v1())
}

fn take(doc: &Doc, update: &[u8]) {
    let update = Update::decode_v1(update).unwrap();
    doc.transact_mut().apply_update(update).unwrap();
}

fn entry(transaction: &mut TransactionMut<'_>, root: &str, id: &str, values: &[(&str, Any)]) -> MapRef {
    let entry = transaction
        .get_or_insert_map(root)
        .insert(transaction, id, MapPrelim::default());
    for (key, value) in values {
        entry.insert(transaction, *key, value.clone());
    }
    entry
}

fn said(doc: &Doc, root: &str) -> serde_json::Value {
    let map = doc.get_or_insert_map(root);
    serde_json::to_value(map.to_json(&doc.transact())).unwrap()
}

fn at(ms: i64) -> Any {
    Any::from(ms)
}

/// Two cards that stand, three that are deleted at 10, 20 and never more; links and comments between them.
fn model() -> (Doc, Bytes) {
    let doc = browser(5);
    let update = edit(&doc, |transaction| {
        for (id, deleted) in [("a", None), ("b", None), ("old", Some(10)), ("new", Some(20))] {
            let card = entry(transaction, card::ROOT, id, &[(card::LANE, "input".into())]);
            card.insert(transaction, card::TITLE, TextPrelim::new("Haus 👶🏽"));
            if let Some(deleted) = deleted {
                card.insert(transaction, card::DELETED_AT, at(deleted));
            }
        }
        for (id, from, to, deleted) in [
            ("stands", "a", "b", None),
            ("deleted", "a", "b", Some(10)),
            ("of old", "old", "a", None),
            ("to new", "b", "new", None),
            ("nowhere", "b", "gone before", None),
        ] {
            let link = entry(
                transaction,
                link::ROOT,
                id,
                &[(link::FROM, from.into()), (link::TO, to.into())],
            );
            if let Some(deleted) = deleted {
                link.insert(transaction, link::DELETED_AT, at(deleted));
            }
        }
        entry(transaction, link::ROOT, "half", &[(link::FROM, "a".into())]);
        for (id, on) in [("on a", "a"), ("on old", "old"), ("on new", "new")] {
            entry(transaction, comment::ROOT, id, &[(comment::CARD, on.into())]);
        }
    });
    (doc, update)
}

fn keys(doc: &Doc, root: &str) -> Vec<String> {
    let mut keys: Vec<_> = said(doc, root).as_object().unwrap().keys().cloned().collect();
    keys.sort();
    keys
}

fn clean(area: Area, updates: &[Bytes], before: i64) -> Result<Option<Cleaned>, DocError> {
    Replica::open(area, updates)?.clean(before)
}

#[test]
fn what_was_deleted_before_goes_with_what_hangs_on_it_and_the_rest_stays() {
    let (doc, update) = model();
    let cleaned = clean(Area::Model, std::slice::from_ref(&update), 20).unwrap().unwrap();
    take(&doc, &cleaned.update);
    assert_eq!(keys(&doc, card::ROOT), ["a", "b", "new"]);
    assert_eq!(keys(&doc, link::ROOT), ["half", "stands", "to new"]);
    assert_eq!(keys(&doc, comment::ROOT), ["on a", "on new"]);
    let removed = Removed {
        cards: 1,
        links: 3,
        comments: 1,
        others: 0,
        blocks: 0,
    };
    assert_eq!(cleaned.removed, removed);

    let updates = [update, cleaned.update];
    assert_eq!(clean(Area::Model, &updates, 20).unwrap(), None, "once is enough");
    let rest = clean(Area::Model, &updates, i64::MAX).unwrap().unwrap();
    take(&doc, &rest.update);
    assert_eq!(keys(&doc, card::ROOT), ["a", "b"]);
    assert_eq!(keys(&doc, comment::ROOT), ["on a"]);
    let before = compact(Area::Model, &updates).unwrap();
    let after = compact(Area::Model, &[updates[0].clone(), updates[1].clone(), rest.update]).unwrap();
    assert!(after.bytes.len() < before.bytes.len(), "the bytes come back");
    assert_eq!(
        after.state_vector, before.state_vector,
        "the server wrote deletes alone"
    );
}

#[test]
fn what_lies_within_something_goes_with_it_and_rules_stay_without_their_card() {
    let doc = browser(5);
    let update = edit(&doc, |transaction| {
        for (id, deleted) in [("a", None), ("old", Some(10))] {
            let card = entry(transaction, card::ROOT, id, &[(card::GROUP, "g".into())]);
            if let Some(deleted) = deleted {
                card.insert(transaction, card::DELETED_AT, at(deleted));
            }
        }
        entry(transaction, model::ROOT, "m", &[(card::DELETED_AT, at(10))]);
        for (root, id, key, on) in [
            (indicator::ROOT, "of a", indicator::CARD, "a"),
            (indicator::ROOT, "of old", indicator::CARD, "old"),
            (measurement::ROOT, "of a", measurement::INDICATOR, "of a"),
            (measurement::ROOT, "of old", measurement::INDICATOR, "of old"),
            (measurement::ROOT, "of nothing", measurement::INDICATOR, "gone before"),
            (conflict::ROOT, "with old", conflict::B, "old"),
            (conflict::ROOT, "half", conflict::A, "a"),
            (score::ROOT, "with old", score::CONFLICT, "with old"),
            (score::ROOT, "half", score::CONFLICT, "half"),
            (hurdle::ROOT, "of old", hurdle::HINDERS, "old"),
            (criterion::ROOT, "c", criterion::TITLE, ""),
            (rating::ROOT, "of m", rating::MODEL, "m"),
            (rating::ROOT, "of nothing", rating::MODEL, "gone before"),
        ] {
            entry(transaction, root, id, &[(key, on.into())]);
        }
        entry(transaction, rating::ROOT, "deleted", &[(rating::DELETED_AT, at(10))]);
        entry(transaction, group::ROOT, "g", &[(group::DELETED_AT, at(10))]);
        entry(transaction, hurdle::ROOT, "deleted", &[(hurdle::DELETED_AT, at(10))]);
        entry(
            transaction,
            criterion::ROOT,
            "deleted",
            &[(criterion::DELETED_AT, at(10))],
        );
        entry(
            transaction,
            rating::ROOT,
            "of deleted",
            &[(rating::CRITERION, "deleted".into())],
        );
    });
    let replica = Replica::open(Area::Model, std::slice::from_ref(&update)).unwrap();
    assert_eq!(replica.read().unwrap().deleted_since, Some(i64::MIN));
    let cleaned = replica.clean(20).unwrap().unwrap();
    take(&doc, &cleaned.update);
    for (root, stays) in [
        (card::ROOT, &["a"][..]),
        (model::ROOT, &["m"]),
        (indicator::ROOT, &["of a"]),
        (measurement::ROOT, &["of a"]),
        (conflict::ROOT, &["half"]),
        (score::ROOT, &["half"]),
        (hurdle::ROOT, &["of old"]),
        (group::ROOT, &[]),
        (criterion::ROOT, &["c"]),
        (rating::ROOT, &["of m"]),
    ] {
        assert_eq!(keys(&doc, root), stays, "{root}");
    }
    let removed = Removed {
        cards: 1,
        others: 11,
        ..Removed::default()
    };
    assert_eq!(cleaned.removed, removed);
    assert_eq!(clean(Area::Model, &[update, cleaned.update], i64::MAX).unwrap(), None);
}

#[test]
fn a_reading_says_from_when_on_a_clean_up_has_something_to_do() {
    let some = |root: &'static str, values: &'static [(&'static str, i64)], card: &'static str| {
        edit(&browser(5), move |transaction| {
            entry(transaction, card::ROOT, "a", &[]);
            for (id, deleted) in values {
                let values = [(comment::CARD, card.into()), (card::DELETED_AT, at(*deleted))];
                let kept = if *deleted < 0 { &values[..1] } else { &values[..] };
                entry(transaction, root, id, kept);
            }
        })
    };
    let cases = [
        (Area::Model, some(card::ROOT, &[("b", -1)], ""), None),
        (
            Area::Model,
            some(card::ROOT, &[("b", 30), ("c", 20), ("d", -1)], ""),
            Some(20),
        ),
        (Area::Model, some(link::ROOT, &[("b", 30)], ""), Some(30)),
        (Area::Model, some(comment::ROOT, &[("b", 30), ("c", -1)], "a"), Some(30)),
        (
            Area::Model,
            some(comment::ROOT, &[("b", -1)], "nowhere"),
            Some(i64::MIN),
        ),
        (
            Area::Model,
            some(comment::ROOT, &[("b", i64::MAX)], "a"),
            Some(i64::MAX),
        ),
        (Area::Notes, some(block::ROOT, &[("b", -1)], ""), None),
        (Area::Notes, some(block::ROOT, &[("b", 30), ("c", 40)], ""), Some(30)),
        (Area::Model, model().1, Some(i64::MIN)),
    ];
    for (area, update, since) in cases {
        for before in [0, 20, 21, 30, 31, i64::MAX] {
            let replica = Replica::open(area, std::slice::from_ref(&update)).unwrap();
            assert_eq!(replica.read().unwrap().deleted_since, since);
            let due = since.is_some_and(|since| since < before);
            assert_eq!(replica.clean(before).unwrap().is_some(), due, "{since:?} {before}");
        }
    }
}

#[test]
fn a_block_stays_while_there_are_words_in_it() {
    let doc = browser(5);
    let update = edit(&doc, |transaction| {
        for (id, words, deleted) in [
            ("stands", "", None),
            ("gone", "", Some(10)),
            ("typed into", "ein Wort", Some(10)),
        ] {
            let block = entry(transaction, block::ROOT, id, &[]);
            block.insert(transaction, block::TEXT, TextPrelim::new(words));
            if let Some(deleted) = deleted {
                block.insert(transaction, block::DELETED_AT, at(deleted));
            }
        }
    });
    let cleaned = clean(Area::Notes, &[update], i64::MAX).unwrap().unwrap();
    assert_eq!(cleaned.removed.blocks, 1);
    take(&doc, &cleaned.update);
    assert_eq!(keys(&doc, block::ROOT), ["stands", "typed into"]);
}

#[test]
fn where_nothing_is_deleted_nothing_is_written() {
    let doc = browser(5);
    let update = edit(&doc, |transaction| {
        entry(transaction, card::ROOT, "a", &[(card::LANE, "input".into())]);
        // What is no time deletes nothing.
        entry(transaction, card::ROOT, "b", &[(card::DELETED_AT, "yesterday".into())]);
    });
    assert_eq!(clean(Area::Model, &[update], i64::MAX).unwrap(), None);
    for area in Area::ALL {
        assert_eq!(clean(area, &[], i64::MAX).unwrap(), None);
    }
    assert!(clean(Area::Model, &[Bytes::from_static(b"never an update")], 1).is_err());
}

#[test]
fn whoever_was_away_and_wrote_into_what_is_gone_ends_with_the_same_as_everybody() {
    let (doc, update) = model();
    let away = browser(6);
    take(&away, &update);
    let offline = edit(&away, |transaction| {
        let Some(Out::YMap(card)) = transaction.get_or_insert_map(card::ROOT).get(transaction, "old") else {
            panic!("the card is there");
        };
        let Some(Out::YText(title)) = card.get(transaction, card::TITLE) else {
            panic!("it has a title");
        };
        title.insert(transaction, 4, " am See");
        card.insert(transaction, card::LANE, "impact");
        card.remove(transaction, card::DELETED_AT);
        entry(transaction, comment::ROOT, "late", &[(comment::CARD, "old".into())]);
    });
    let cleaned = clean(Area::Model, std::slice::from_ref(&update), i64::MAX)
        .unwrap()
        .unwrap();
    let compacted = compact(Area::Model, &[update, cleaned.update.clone()]).unwrap().bytes;
    take(&doc, &cleaned.update);
    take(&doc, &offline);
    take(&away, &cleaned.update);
    let fresh = browser(7);
    take(&fresh, &compacted);
    take(&fresh, &offline);
    for root in roots(Area::Model) {
        assert_eq!(said(&doc, root.name), said(&away, root.name));
        assert_eq!(said(&doc, root.name), said(&fresh, root.name));
    }
    assert_eq!(said(&doc, card::ROOT)["old"], json!(null));
    assert!(!fresh.transact().has_missing_updates());
    let all = fresh.transact().encode_state_as_update_v1(&StateVector::default());
    let rest = clean(Area::Model, &[all.into()], i64::MAX).unwrap().unwrap();
    assert_eq!(
        rest.removed.comments, 1,
        "what was said to it meanwhile goes the next time"
    );
}
