//! How many sockets there may be, and who gets one when there are no more.

use std::time::Duration;

use wirkraum::sync::limits::Limits;

use super::{enter, granted};
use crate::common::bytes::{Said, Say, put};
use crate::common::peer::Peer;
use crate::common::server::{Person, Reachable, Running, Workshop};
use crate::common::socket::Socket;
use crate::common::{soon, until};

/// A server with these bounds, and a workshop on it.
async fn house(limits: Limits) -> (Running, Workshop) {
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    (server, workshop)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_workshop_keeps_places_for_facilitators_and_other_workshops_go_on() {
    let (server, workshop) = house(Limits {
        sockets_per_workshop: 5,
        sockets_reserved: 2,
        ..Limits::default()
    })
    .await;
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
    let (_server, workshop) = house(Limits {
        sockets_per_workshop: 3,
        sockets_reserved: 1,
        ping_every: Duration::from_millis(100),
        ..Limits::default()
    })
    .await;
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
async fn a_full_server_keeps_places_for_facilitators_and_turns_others_away_with_a_word() {
    let (server, workshop) = house(Limits {
        sockets_per_server: 3,
        sockets_reserved: 1,
        ..Limits::default()
    })
    .await;
    let person = workshop.join("participant", "Ayşe").await;
    let mia = workshop.join("facilitator", "Mia").await;
    let (first, said) = enter(&person).await;
    assert!(granted(&said));
    let (_second, said) = enter(&person).await;
    assert!(granted(&said));
    let (_turned_away, said) = enter(&person).await;
    assert_eq!(said, Said::Denied("too-many".to_owned()), "the last place is reserved");
    let elsewhere = server.workshop().await.join("participant", "Ben").await;
    let (_, said) = enter(&elsewhere).await;
    assert_eq!(
        said,
        Said::Denied("too-many".to_owned()),
        "it is about the whole server"
    );
    let mut plain = Socket::plain(server.address, &workshop.document("model"), &person.token).await;
    assert_eq!(plain.closed().await, Some(1013));
    let (_third, said) = enter(&mia).await;
    assert!(granted(&said), "{said:?}");
    let (_, said) = enter(&mia).await;
    assert_eq!(said, Said::Denied("too-many".to_owned()));
    assert_eq!(server.get("/healthz").send().await.status, 200);
    first.vanish();
    until("the place to be free", async || granted(&enter(&mia).await.1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_slept_gets_back_into_a_full_server_and_no_place_is_lost_by_it() {
    let (_server, workshop) = house(Limits {
        sockets_per_server: 3,
        sockets_reserved: 1,
        ping_every: Duration::from_millis(100),
        ..Limits::default()
    })
    .await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let ben = workshop.join("participant", "Ben").await;
    let mut awake = Peer::open(&ben, 12).await;
    tokio::spawn(async move {
        loop {
            awake.step().await;
        }
    });
    // Four times over: a place that was taken over is neither lost nor doubled when the old connection ends.
    let (mut asleep, said) = enter(&ayse).await;
    assert!(granted(&said));
    for round in 0..4 {
        let (_, said) = enter(&workshop.join("participant", "Cem").await).await;
        assert_eq!(said, Said::Denied("too-many".to_owned()), "round {round}");
        let mut back = None;
        until("a place", async || {
            let (socket, said) = enter(&ayse).await;
            back = granted(&said).then_some(socket);
            back.is_some()
        })
        .await;
        asleep.vanish();
        asleep = back.unwrap();
    }
    asleep.vanish();
    let dora = workshop.join("participant", "Dora").await;
    let mut inside = None;
    until("the place to be free again", async || {
        let (socket, said) = enter(&dora).await;
        inside = granted(&said).then_some(socket);
        inside.is_some()
    })
    .await;
    let (_, said) = enter(&dora).await;
    assert_eq!(said, Said::Denied("too-many".to_owned()), "and it is one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_at_the_door_takes_no_places_and_whoever_stood_there_longest_goes() {
    let (server, workshop) = house(Limits {
        sockets_per_server: 3,
        sockets_reserved: 1,
        sockets_unseated: 4,
        ..Limits::default()
    })
    .await;
    let mut waiting = Vec::new();
    for _ in 0..4 {
        waiting.push(Socket::hocuspocus(server.address).await);
    }
    let (_first, said) = enter(&workshop.join("participant", "Ayşe").await).await;
    assert!(granted(&said), "they say nothing, so they take nothing");
    assert_eq!(waiting.remove(0).closed().await, Some(1013));
    for mut socket in waiting {
        socket.send(vec![9]).await;
        assert_eq!(socket.hear().await.1, Said::Pong, "as many as there may be");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_finds_no_place_is_told_what_is_full_and_how_many_places_there_are() {
    let limits = Limits {
        sockets_per_workshop: 4,
        sockets_per_server: 6,
        sockets_reserved: 2,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let [one, two, three] = [
        server.workshop().await,
        server.workshop().await,
        server.workshop().await,
    ];
    let ayse = one.join("participant", "Ayşe").await;
    let ben = two.join("participant", "Ben").await;
    let mut open = Vec::new();
    for person in [&ayse, &ayse, &ben, &ben] {
        open.push(enter(person).await);
    }
    assert!(open.iter().all(|(_, said)| granted(said)));

    let told = async |person: &Person| {
        let (mut socket, said) = enter(person).await;
        assert_eq!(said, Said::Denied("too-many".to_owned()));
        let Said::Stateless(told) = socket.hear().await.1 else {
            panic!("nothing more was said")
        };
        assert_eq!(told["type"], "full");
        (told["of"].as_str().unwrap().to_owned(), told["limit"].as_u64().unwrap())
    };
    let cem = three.join("participant", "Cem").await;
    assert_eq!(told(&cem).await, ("server".to_owned(), 4), "of six, two are reserved");
    drop(open.pop());
    until("the place to be free", async || {
        told(&ayse).await == ("workshop".to_owned(), 2)
    })
    .await;
    let mia = one.join("facilitator", "Mia").await;
    open.push(enter(&mia).await);
    open.push(enter(&mia).await);
    assert_eq!(
        told(&mia).await,
        ("workshop".to_owned(), 4),
        "nothing is reserved for others"
    );
}
