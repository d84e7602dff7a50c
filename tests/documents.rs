//! What the server itself writes into documents passes the door that everybody's updates pass.

// In helpers, too, a failure is a failed test.
#![allow(clippy::expect_used)]

use bytes::Bytes;
use time::macros::date;
use wirkraum::doc::edit::{StageDocument, initial};
use wirkraum::doc::replica::compact;
use wirkraum::doc::schema::{SERVER_CLIENT, roots};
use wirkraum::doc::template::{TEMPLATES, board};
use wirkraum::domain::area::{Area, Rights};
use wirkraum::domain::language::Language;
use wirkraum::domain::stage::{Projector, Spotlight, Stage};
use wirkraum::sync::index::{Author, FreshIds, Index, IndexLimits, Verdict};
use wirkraum::wire::update::{UpdateLimits, parse};

/// Admits `updates` one after the other and returns the index they leave.
fn admitted(area: Area, updates: &[Bytes], author: Author) -> Index {
    let mut index = Index::new(roots(area), IndexLimits::default());
    for bytes in updates {
        let update = parse(bytes, &UpdateLimits::plain(1 << 20)).expect("well-formed");
        let verdict = index.admit(&update, author, &mut FreshIds::new()).expect("admitted");
        assert!(matches!(verdict, Verdict::New { .. }), "{verdict:?}");
    }
    index
}

/// Log and snapshot leave the same index, and the snapshot's state vector is the index' own.
fn check(area: Area, updates: &[Bytes]) {
    let index = admitted(area, updates, Author::Server);
    assert!(index.known_end(SERVER_CLIENT) > 0);
    let snapshot = compact(area, updates).expect("compacted");
    assert_eq!(snapshot.state_vector, index.state_vector());
    let replayed = admitted(area, &[snapshot.bytes], Author::Replay);
    assert_eq!(replayed.state_vector(), index.state_vector());
}

#[test]
fn templates_are_admitted_as_the_servers_own_updates() {
    for template in TEMPLATES {
        for language in [Language::De, Language::En] {
            let board = board(template.id, language, date!(2026 - 02 - 16)).expect("a template that is listed exists");
            for area in [Area::Model, Area::Okr, Area::Notes] {
                if let Some(update) = initial(area, &board).expect("written") {
                    check(area, &[update]);
                }
            }
        }
    }
}

#[test]
fn a_stage_in_use_is_admitted_as_the_servers_own_updates() {
    let mut updates = Vec::new();
    let mut document = StageDocument::open(&[]).expect("opened");
    for number in 0..30 {
        let spotlight = (number % 4 != 0).then(|| Spotlight {
            area: Area::Model,
            card: Some(format!("card{number}")),
            chain: number % 3 == 0,
            poll: None,
        });
        let stage = Stage::new(&Rights::default(), number % 5 == 0, spotlight, Projector::default());
        updates.extend(document.set(&stage).expect("set"));
        check(Area::Stage, &updates);
    }
}
