//! Several people in one document end up with the same, and what anybody sees is on disk.

use rusqlite::{Connection, OpenFlags};
use serde_json::json;
use yrs::updates::encoder::Encode;
use yrs::{ReadTxn, StateVector, Transact};

use crate::common::bytes::{Said, Say, clock_in, put, read_named};
use crate::common::peer::{MODEL, Peer, add_card, apply, content, document, type_into};
use crate::common::server::{Reachable, Running};
use crate::common::socket::{Event, Socket};
use crate::common::until;

#[tokio::test(flavor = "multi_thread")]
async fn two_people_who_type_at_the_same_place_end_up_with_the_same() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let (ayse, ben) = (
        workshop.join("participant", "Ayşe").await,
        workshop.join("facilitator", "Ben").await,
    );
    let mut a = Peer::open(&ayse, 11).await;
    let mut b = Peer::open(&ben, 12).await;
    assert_eq!((a.scope.as_str(), b.scope.as_str()), ("read-write", "read-write"));
    a.add_card("card1", "Besuch").await;
    b.until_content(|content| content["cards"]["card1"]["title"] == "Besuch")
        .await;
    for n in 0..20 {
        a.type_into("card1", 3, &format!("a{n}")).await;
        b.type_into("card1", 3, &format!("b{n}🙂")).await;
        if n % 5 == 0 {
            a.step().await;
            b.step().await;
        }
    }
    a.settle().await;
    b.settle().await;
    // Everything is acknowledged, so everything was relayed: what is left is on its way already.
    a.heard().await;
    b.heard().await;
    let title = a.title("card1").unwrap();
    assert_eq!(a.content(), b.content());
    assert_eq!(title.chars().filter(|c| *c == '🙂').count(), 20, "{title}");
    // The server reads the same out of it, and somebody who comes later gets the same.
    let board = ayse.get("/board").await.good();
    assert_eq!(board["cards"][0]["title"], title.as_str());
    let c = Peer::open(&workshop.join("observer", "").await, 13).await;
    assert_eq!(c.content(), a.content());
    assert_eq!(c.scope, "readonly");
}

/// Whether the file holds exactly these bytes as an update, seen from another connection.
fn is_in_the_file(server: &Running, workshop: &str, update: &[u8]) -> bool {
    let file = Connection::open_with_flags(server.file(workshop), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let count: u32 = file
        .query_row("SELECT count(*) FROM updates WHERE bytes = ?1", [update], |row| {
            row.get(0)
        })
        .unwrap();
    count == 1
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_is_in_the_file_before_it_is_acknowledged_and_before_anybody_else_sees_it() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mut a = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let mut b = Peer::open(&workshop.join("participant", "Ben").await, 12).await;
    for n in 0..30 {
        let update = put(900, n, "cards", &format!("key{n}"), "x");
        a.send(update.clone()).await;
        let relayed = async {
            b.until(|said| matches!(said, Said::Update(bytes) if *bytes == update).then_some(()))
                .await;
            is_in_the_file(&server, &workshop.id, &update)
        };
        let acknowledged = async {
            a.until(|said| matches!(said, Said::Status(true)).then_some(())).await;
            is_in_the_file(&server, &workshop.id, &update)
        };
        // Whoever hears of it first looks first.
        assert_eq!(tokio::join!(relayed, acknowledged), (true, true), "update {n}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_is_relayed_as_the_same_bytes_to_everybody_but_its_sender() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let name = workshop.document("model");
    let mut sender = Peer::open(&person, 11).await;
    // Another socket of the same person is somebody else.
    let mut other = Peer::open(&person, 12).await;
    let mut plain = Socket::plain(server.address, &name, &person.token).await;
    assert!(matches!(plain.hear_plain().await, Said::Step1(_)));
    plain.say_plain(&Say::Step1(vec![0])).await;
    while !matches!(plain.hear_plain().await, Said::Step2(_)) {}

    let update = put(11, 0, "cards", "key", "Besuch");
    sender.send(update.clone()).await;
    let relayed = other.until(|said| match said {
        Said::Update(bytes) => Some(bytes.clone()),
        _ => None,
    });
    assert_eq!(relayed.await, update);
    assert_eq!(plain.hear_plain().await, Said::Update(update));
    // Whatever the sender got for it is there by now: the answer to a ping comes after it.
    assert_eq!(sender.heard().await, [Said::Status(true)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_known_already_is_acknowledged_and_neither_stored_nor_relayed() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut a = Peer::open(&person, 11).await;
    a.add_card("card1", "Besuch").await;
    assert!(a.status().await);
    a.settle().await;
    let mut b = Peer::open(&workshop.join("participant", "Ben").await, 12).await;
    let everything = a.doc.transact().encode_state_as_update_v1(&StateVector::default());
    for say in [
        Say::Update(everything.clone()),
        Say::Step2(everything),
        Say::Step2(vec![0, 0]),
    ] {
        a.offer_update(say.clone()).await;
        assert!(a.status().await, "{say:?}");
    }
    assert_eq!(b.heard().await, [], "nothing was relayed");
    // Who came in is told on the stage a moment later.
    until("the stage, two who came in and the card", async || {
        server.metric("wirkraum_updates_logged_total").await == 4
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_back_gets_what_was_missed_and_their_own_offline_edits_arrive_once() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let (ayse, ben) = (
        workshop.join("participant", "Ayşe").await,
        workshop.join("participant", "Ben").await,
    );
    let mut a = Peer::open(&ayse, 11).await;
    let mut b = Peer::open(&ben, 12).await;
    a.add_card("card1", "Besuch").await;
    b.until_content(|content| content["cards"]["card1"]["title"] == "Besuch")
        .await;
    // Ben's connection is lost; both go on.
    let doc = b.doc.clone();
    b.socket.vanish();
    let queued = [type_into(&doc, "card1", 0, "Haus"), add_card(&doc, "card2", "Offline")];
    a.type_into("card1", 6, " jeden Monat").await;
    a.settle().await;

    // Hocuspocus sends its queue first and its step 2 when it is asked: the same structs come twice.
    let mut b = Peer::reopen(&ben, "model", doc).await;
    for update in queued {
        b.send(update).await;
        assert!(b.status().await);
    }
    b.settle().await;
    a.until_content(|content| content["cards"]["card2"]["title"] == "Offline")
        .await;
    a.settle().await;
    assert_eq!(a.content(), b.content());
    assert_eq!(a.title("card1").unwrap(), "HausBesuch jeden Monat");
    let late = Peer::open(&ayse, 13).await;
    assert_eq!(late.content(), a.content(), "a new page gets snapshot and tail");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deletion_reaches_who_was_away() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let (ayse, ben) = (
        workshop.join("participant", "Ayşe").await,
        workshop.join("participant", "Ben").await,
    );
    let mut a = Peer::open(&ayse, 11).await;
    a.add_card("card1", "Weg damit").await;
    assert!(a.status().await);
    let b = Peer::open(&ben, 12).await;
    assert!(b.title("card1").is_some());
    let doc = b.doc.clone();
    b.socket.vanish();
    let update = {
        use yrs::Map;
        let cards = a.doc.get_or_insert_map("cards");
        let mut txn = a.doc.transact_mut();
        cards.remove(&mut txn, "card1");
        txn.encode_update_v1()
    };
    a.send(update).await;
    assert!(a.status().await);
    // Both have the same state vector; only the delete set tells them apart.
    let b = Peer::reopen(&ben, "model", doc).await;
    assert_eq!(b.content(), a.content());
    assert_eq!(b.title("card1"), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn step_1_of_the_server_says_what_it_has() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let name = workshop.document("model");
    let mut a = Peer::open(&person, 11).await;
    for n in 0..3 {
        a.send(put(77, n, "cards", &format!("k{n}"), "x")).await;
        assert!(a.status().await);
    }
    let mut socket = Socket::hocuspocus(server.address).await;
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    assert_eq!(socket.hear().await.1, Said::Granted("read-write".to_owned()));
    let (_, said) = socket.hear().await;
    let Said::Step1(vector) = said else { panic!("{said:?}") };
    assert_eq!(clock_in(&vector, 77), 3);
    let copy = document(5);
    socket
        .say(&name, &Say::Step1(copy.transact().state_vector().encode_v1()))
        .await;
    loop {
        match socket.hear().await.1 {
            Said::Update(update) => apply(&copy, &update),
            Said::Step2(update) => break apply(&copy, &update),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(
        content(&copy, &MODEL)["cards"],
        json!({"k0": "x", "k1": "x", "k2": "x"})
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_again_on_a_standing_connection_is_asked_in_turn() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mut a = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    // Made without telling anybody, as a client that lost a frame.
    add_card(&a.doc, "lost", "Verloren");
    a.socket.say(&a.name, &Say::Step1(vec![0])).await;
    a.until(|said| matches!(said, Said::Step1(_)).then_some(())).await;
    assert!(a.status().await);
    let b = Peer::open(&workshop.join("participant", "Ben").await, 12).await;
    assert_eq!(b.title("lost").as_deref(), Some("Verloren"));
}

#[tokio::test(flavor = "multi_thread")]
async fn several_documents_share_a_socket_and_one_person_sees_the_others_of_another_workshop_not() {
    let server = Running::start().await;
    let (first, second) = (server.workshop().await, server.workshop().await);
    let person = first.join("participant", "Ayşe").await;
    let stranger = second.join("participant", "Fremd").await;
    let mut socket = Socket::hocuspocus(server.address).await;
    for area in ["model", "notes", "stage"] {
        let name = first.document(area);
        socket.say(&name, &Say::Auth(person.token.clone())).await;
        let scope = if area == "stage" { "readonly" } else { "read-write" };
        assert_eq!(socket.hear().await, (name, Said::Granted(scope.to_owned())));
        assert!(matches!(socket.hear().await.1, Said::Step1(_)));
    }
    let mut elsewhere = Peer::open(&stranger, 12).await;
    let update = put(11, 0, "blocks", "block", "x");
    socket.say(&first.document("notes"), &Say::Update(update.clone())).await;
    assert_eq!(socket.hear().await, (first.document("notes"), Said::Status(true)));
    assert_eq!(elsewhere.heard().await, [], "nothing of the other workshop");
    // A token of one workshop opens no other.
    let name = second.document("model");
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    assert_eq!(socket.hear().await, (name, Said::Denied("session-missing".to_owned())));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_with_a_session_id_is_answered_byte_for_byte() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let name = format!("{}\0k3x9", workshop.document("model"));
    let twin = format!("{}\0zz11", workshop.document("model"));
    let mut socket = Socket::hocuspocus(server.address).await;
    for name in [&name, &twin] {
        socket.say(name, &Say::Auth(person.token.clone())).await;
        for _ in 0..2 {
            assert_eq!(socket.hear().await.0, *name);
        }
    }
    socket.say(&twin, &Say::Step1(vec![0])).await;
    while !matches!(socket.hear().await.1, Said::Step2(_)) {}
    socket.say(&name, &Say::Update(put(11, 0, "cards", "a", "x"))).await;
    let mut heard = [socket.hear().await, socket.hear().await];
    heard.sort_by_key(|(name, _)| name.clone());
    assert_eq!(heard[0], (name.clone(), Said::Status(true)));
    assert_eq!(heard[1].0, twin);
    assert!(matches!(heard[1].1, Said::Update(_)));
    socket.say(&name, &Say::Step1(vec![0])).await;
    for _ in 0..2 {
        assert_eq!(socket.hear().await.0, name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn frames_that_overtake_the_token_wait_for_it() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let name = workshop.document("model");
    let mut socket = Socket::hocuspocus(server.address).await;
    socket.say(&name, &Say::Update(put(11, 0, "cards", "a", "x"))).await;
    socket.say(&name, &Say::Step1(vec![0])).await;
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    let mut heard = Vec::new();
    while !heard.contains(&Said::Status(true)) {
        heard.push(socket.hear().await.1);
    }
    assert_eq!(heard[0], Said::Granted("read-write".to_owned()));
    assert!(heard.contains(&Said::Step2(vec![0, 0])), "{heard:?}");
    assert_eq!(person.get("/board").await.status, 200);
    until("the stage, who came in, and the update once", async || {
        server.metric("wirkraum_updates_logged_total").await == 3
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_in_takes_nothing_ahead_of_what_came_before_it() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mut there = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let mut mallory = Peer::open(&workshop.join("participant", "Mallory").await, 12).await;
    mallory.send(put(12, 0, "cards", "k", "first")).await;
    assert!(mallory.status().await);

    // Let in, and not yet asked for anything.
    let ben = workshop.join("participant", "Ben").await;
    let name = format!("{}/model", ben.workshop);
    let mut socket = Socket::hocuspocus(ben.address).await;
    socket.say(&name, &Say::Auth(ben.token.clone())).await;
    let next = async |socket: &mut Socket| match socket.next().await {
        Event::Frame(frame) => read_named(&frame).1,
        Event::Closed(code) => panic!("closed with {code:?}"),
    };
    while !matches!(next(&mut socket).await, Said::Step1(_)) {}

    // The known clock in another form, and a new one behind it.
    let forged = put(12, 0, "cards", "k", "forged");
    let tail = put(12, 1, "cards", "l", "second");
    // One section, one struct, client and clock in front; no deletes behind.
    let (head, rest) = (&forged[4..forged.len() - 1], &tail[4..tail.len() - 1]);
    mallory.send([&[1, 2, 12, 0], head, rest, &[0]].concat()).await;
    assert!(mallory.status().await, "known clocks are not looked at again");
    there.until_content(|content| content["cards"]["l"] == "second").await;
    socket.send(vec![9]).await;
    loop {
        match next(&mut socket).await {
            Said::Pong => break,
            Said::Update(_) => panic!("an update came ahead of the document"),
            _ => {}
        }
    }

    socket.say(&name, &Say::Step1(vec![0])).await;
    let doc = document(13);
    loop {
        match next(&mut socket).await {
            Said::Update(update) => apply(&doc, &update),
            Said::Step2(update) => {
                apply(&doc, &update);
                break;
            }
            _ => {}
        }
    }
    assert_eq!(content(&doc, &MODEL), there.content());
    assert_eq!(there.content()["cards"]["k"], "first");

    // From now on everything comes by itself.
    there.add_card("later", "").await;
    loop {
        if let Said::Update(update) = next(&mut socket).await {
            apply(&doc, &update);
            break;
        }
    }
    assert_eq!(content(&doc, &MODEL), there.content());
}
