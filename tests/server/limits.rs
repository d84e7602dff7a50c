//! At the limit everything is fine; one past it there is a clear answer, and nobody else notices.

use std::time::Duration;

use serde_json::json;
use wirkraum::sync::limits::Limits;

use crate::common::bytes::{Said, Say, named, put};
use crate::common::peer::Peer;
use crate::common::server::{Person, Reachable, Running, Workshop};
use crate::common::socket::{Event, Socket};
use crate::common::{soon, until};

async fn enter(person: &Person) -> (Socket, Said) {
    let mut socket = Socket::hocuspocus(person.address).await;
    socket
        .say(&format!("{}/model", person.workshop), &Say::Auth(person.token.clone()))
        .await;
    let said = socket.hear().await.1;
    (socket, said)
}

fn granted(said: &Said) -> bool {
    matches!(said, Said::Granted(_))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_workshop_keeps_places_for_facilitators_and_other_workshops_go_on() {
    let limits = Limits {
        sockets_per_workshop: 5,
        sockets_reserved: 2,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut open = Vec::new();
    for _ in 0..3 {
        let (socket, said) = enter(&person).await;
        assert!(granted(&said), "{said:?}");
        open.push(socket);
    }
    let (_, said) = enter(&person).await;
    assert_eq!(said, Said::Denied("too-many".to_owned()));
    let mut plain = Socket::plain(server.address, &workshop.document("model"), &person.token).await;
    assert_eq!(plain.closed().await, Some(1013));
    for _ in 0..2 {
        let (socket, said) = enter(&mia).await;
        assert!(granted(&said), "{said:?}");
        open.push(socket);
    }
    let (_, said) = enter(&mia).await;
    assert_eq!(said, Said::Denied("too-many".to_owned()));

    let elsewhere = server.workshop().await.join("participant", "Ben").await;
    assert!(granted(&enter(&elsewhere).await.1));
    open.swap_remove(0).vanish();
    until("the place to be free", async || granted(&enter(&mia).await.1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_slept_gets_back_into_a_full_workshop_before_the_old_connection_counts_as_dead() {
    let limits = Limits {
        sockets_per_workshop: 3,
        sockets_reserved: 1,
        ping_every: Duration::from_millis(100),
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let ben = workshop.join("participant", "Ben").await;
    // Reads nothing, so it answers no ping, as the network of a phone that sleeps.
    let (asleep, _) = enter(&ayse).await;
    let mut awake = Peer::open(&ben, 12).await;
    let staying = tokio::spawn(async move {
        while awake.content()["cards"]["a"] != "x" {
            awake.step().await;
        }
    });
    let (_, said) = enter(&workshop.join("participant", "Cem").await).await;
    assert_eq!(said, Said::Denied("too-many".to_owned()));
    let mut back = None;
    until("a place", async || {
        let (socket, said) = enter(&ayse).await;
        back = granted(&said).then_some(socket);
        back.is_some()
    })
    .await;
    let mut back = back.unwrap();
    back.say(&workshop.document("model"), &Say::Update(put(11, 0, "cards", "a", "x")))
        .await;
    // Ben's connection was not the one that made room.
    soon("Ben to see it", staying).await.unwrap();
    drop(asleep);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_server_says_come_back_later() {
    let limits = Limits {
        sockets_per_server: 3,
        sockets_reserved: 1,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mia = workshop.join("facilitator", "Mia").await;
    let (_first, said) = enter(&person).await;
    assert!(granted(&said));
    let (_second, said) = enter(&person).await;
    assert!(granted(&said));
    let (third, said) = enter(&person).await;
    assert_eq!(said, Said::Denied("too-many".to_owned()), "the last place is reserved");
    let mut fourth = Socket::hocuspocus(server.address).await;
    assert_eq!(fourth.closed().await, Some(1013));
    third.vanish();
    until("the place to be free", async || {
        let mut socket = Socket::hocuspocus(server.address).await;
        socket
            .send_if_open(named(&workshop.document("model"), &Say::Auth(mia.token.clone())))
            .await;
        matches!(socket.next().await, Event::Frame(_))
    })
    .await;
    assert_eq!(server.get("/healthz").send().await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_does_not_read_is_closed_and_nobody_waits_for_them() {
    let limits = Limits {
        outbox_bytes: 64 << 10,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let mut writer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let mut reader = Peer::open(&workshop.join("participant", "Ben").await, 12).await;
    let cem = workshop.join("participant", "Cem").await;
    let mut stuck = Socket::narrow(server.address).await;
    stuck
        .say(&workshop.document("model"), &Say::Auth(cem.token.clone()))
        .await;
    assert!(granted(&stuck.hear().await.1));
    // More than the buffers of both ends of a connection hold.
    let words = "x".repeat(16 << 10);
    let sent = 600;
    for n in 0..sent {
        writer.send(put(11, n, "cards", &format!("k{n}"), &words)).await;
        assert!(writer.status().await);
        reader.until(|said| matches!(said, Said::Update(_)).then_some(())).await;
    }
    let mut got = 0;
    let code = loop {
        match stuck.next().await {
            Event::Frame(frame) => got += u32::from(frame.len() > words.len()),
            Event::Closed(code) => break code,
        }
    };
    assert_eq!(code, Some(1013));
    assert!(got < sent, "what was too much was not kept for them");
    // Coming back brings everything.
    let again = Peer::open(&cem, 13).await;
    assert_eq!(
        again.content()["cards"].as_object().unwrap().len(),
        usize::try_from(sent).unwrap()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn frames_before_the_token_are_bounded_in_number_and_in_bytes() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let name = workshop.document("model");
    let frame = |n: u32, fill: usize| {
        named(
            &name,
            &Say::Update(put(11, n, "cards", &format!("k{n}"), &"x".repeat(fill))),
        )
    };

    let mut socket = Socket::hocuspocus(server.address).await;
    for n in 0..32 {
        socket.send(frame(n, 0)).await;
    }
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    for _ in 0..32 {
        while socket.hear().await.1 != Said::Status(true) {}
    }
    let mut socket = Socket::hocuspocus(server.address).await;
    for n in 0..33 {
        socket.send_if_open(frame(n, 0)).await;
    }
    assert_eq!(socket.closed().await, Some(1013), "33 frames");

    let overhead = frame(40, 20_000).len() - 20_000;
    let mut socket = Socket::hocuspocus(server.address).await;
    for n in [32, 33] {
        socket.send(frame(n, (32 << 10) - overhead)).await;
    }
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    while socket.hear().await.1 != Said::Status(true) {}
    let mut socket = Socket::hocuspocus(server.address).await;
    socket.send(frame(34, (32 << 10) - overhead)).await;
    socket.send(frame(35, (32 << 10) - overhead + 1)).await;
    assert_eq!(socket.closed().await, Some(1013), "64 KiB and a byte");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_opens_up_to_16_documents() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut socket = Socket::hocuspocus(server.address).await;
    let name = |n: u32| format!("{}\0s{n}", workshop.document("model"));
    for n in 0..16 {
        socket.say(&name(n), &Say::Auth(person.token.clone())).await;
        while !granted(&socket.hear().await.1) {}
    }
    socket.say(&name(16), &Say::Auth(person.token.clone())).await;
    assert_eq!(socket.closed().await, Some(1013));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_that_never_says_who_it_is_is_closed() {
    let limits = Limits {
        authenticate_within: Duration::from_millis(300),
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let mut silent = Socket::hocuspocus(server.address).await;
    assert_eq!(silent.closed().await, Some(1013));
    assert_eq!(peer.heard().await, [], "who said it stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_without_a_sign_of_life_is_closed_and_pings_keep_the_others() {
    let limits = Limits {
        ping_every: Duration::from_millis(100),
        dead_after: Duration::from_millis(700),
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let name = workshop.document("model");
    // Does not even read, so that the WebSocket pings stay unanswered too.
    let (mut dead, _) = enter(&person).await;
    let mut hocuspocus = Peer::open(&person, 11).await;
    let mut plain = Socket::plain(server.address, &name, &person.token).await;
    assert!(matches!(plain.hear_plain().await, Said::Step1(_)));
    let mut pings = 0;
    while pings < 15 {
        // Both see pings in their own words.
        hocuspocus.until(|said| matches!(said, Said::Ping).then_some(())).await;
        assert_eq!(plain.hear_plain().await, Said::Awareness(vec![]));
        pings += 1;
    }
    until("the dead one to be gone", async || {
        server.metric("wirkraum_sockets").await == 2
    })
    .await;
    // Its answers to the pings may meet a closed connection before it reads why.
    assert!(matches!(dead.closed().await, None | Some(1013)));
    assert!(hocuspocus.heard().await.iter().all(|said| *said == Said::Ping));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_awareness_state_of_2048_bytes_is_shown_and_one_byte_more_is_dropped() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let name = workshop.document("model");
    let (mut a, _) = enter(&workshop.join("participant", "Ayşe").await).await;
    let (mut b, _) = enter(&workshop.join("participant", "Ben").await).await;
    let empty = json!({"at": {"card": ""}}).to_string().len();
    let state = |length: usize| json!({"at": {"card": "x".repeat(length - empty)}}).to_string();
    for (clock, length) in [(1, 2_049), (2, 2_048)] {
        a.say(&name, &Say::Awareness(vec![(11, clock, state(length))])).await;
    }
    loop {
        if let Said::Awareness(entries) = b.hear().await.1 {
            assert_eq!(entries[0].2["at"]["card"].as_str().unwrap().len(), 2_048 - empty);
            break;
        }
    }
    assert_eq!(
        a.heard()
            .await
            .iter()
            .filter(|said| matches!(said, Said::Awareness(_)))
            .count(),
        0
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_document_takes_nothing_more_but_stays_readable_and_repeats_are_fine() {
    let limits = Limits {
        document_bytes: 50_000,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let update = |n: u32| put(11, n, "cards", &format!("k{n}"), &"x".repeat(9_000));
    let mut taken = 0;
    while {
        peer.send(update(taken)).await;
        peer.status().await
    } {
        taken += 1;
        assert!(taken < 10, "the bound is in force");
    }
    assert!(taken >= 4, "{taken}");
    let heard = peer.heard().await;
    let [Said::Stateless(told)] = &heard[..] else {
        panic!("{heard:?}")
    };
    assert_eq!(
        (&told["type"], &told["code"]),
        (&json!("refused"), &json!("L-DOCUMENT"))
    );
    peer.send(update(taken - 1)).await;
    assert!(peer.status().await, "what is known already is no growth");
    let reader = Peer::open(&workshop.join("observer", "").await, 12).await;
    assert_eq!(
        reader.content()["cards"].as_object().unwrap().len(),
        usize::try_from(taken).unwrap()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_queued_edits_is_read_more_slowly_and_none_is_lost() {
    let server = Running::start().await;
    let workshop: Workshop = server.workshop().await;
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    // What 5,000 edits without a network become: one frame each, at once.
    for n in 0..5_000 {
        peer.send(put(11, n, "cards", &format!("k{n}"), "x")).await;
    }
    for _ in 0..5_000 {
        assert!(peer.status().await);
    }
    let reader = Peer::open(&workshop.join("observer", "").await, 12).await;
    assert_eq!(reader.content()["cards"].as_object().unwrap().len(), 5_000);
}
