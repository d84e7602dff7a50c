//! A client that says far too much about itself, and one that wants to be somebody else.

use std::time::Instant;

use super::enter;
use crate::common::bytes::{Said, Say, named, put};
use crate::common::peer::{Peer, somewhere};
use crate::common::server::{Reachable, Running};
use crate::common::socket::Socket;

/// The n-th frame of a flood.
type Flood<'a> = Box<dyn Fn(u32) -> Vec<u8> + 'a>;

/// How many awareness messages and how many entries a socket heard up to now.
async fn awareness(socket: &mut Socket) -> (usize, usize) {
    let (mut messages, mut entries) = (0, 0);
    for said in socket.heard().await {
        if let Said::Awareness(states) = said {
            messages += 1;
            entries += states.len();
        }
    }
    (messages, entries)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_awareness_costs_the_others_nothing_whatever_it_is_made_of() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let name = workshop.document("model");
    let troll = workshop.join("participant", "Troll").await;
    let (mut watcher, _) = enter(&workshop.join("participant", "Ben").await).await;
    let mut writer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let state = |n: u32| somewhere(&format!("card{n}"));
    // The same id over and over; a new id each time; there and gone; bytes that are no state.
    let floods: [(&str, Flood<'_>); 4] = [
        (
            "one id",
            Box::new(|n| named(&name, &Say::Awareness(vec![(500, n, state(n))]))),
        ),
        (
            "new ids",
            Box::new(|n| named(&name, &Say::Awareness(vec![(10_000 + n, 1, state(n))]))),
        ),
        (
            "there and gone",
            Box::new(|n| {
                let said = if n % 2 == 0 { state(n) } else { "null".to_owned() };
                named(&name, &Say::Awareness(vec![(501, n, said)]))
            }),
        ),
        (
            "garbage",
            Box::new(|n| named(&name, &Say::Awareness(vec![(502, n, "{\"a\":".repeat(40))]))),
        ),
    ];
    for (what, flood) in floods {
        let (mut attacker, _) = enter(&troll).await;
        let begun = Instant::now();
        for n in 0..5_000 {
            attacker.send(flood(n)).await;
        }
        attacker.heard().await;
        writer.send(put(11, writer_clock(what), "cards", what, "x")).await;
        assert!(writer.status().await, "{what}");
        let (messages, entries) = awareness(&mut watcher).await;
        let passes = usize::try_from(begun.elapsed().as_millis() / 100).unwrap() + 3;
        println!(
            "{what}: 5,000 states in {:?}, {messages} messages with {entries} entries passed on",
            begun.elapsed()
        );
        assert!(messages <= passes, "{what}: {messages} messages");
        // A new state, and perhaps the end of the id before it.
        assert!(entries <= 2 * passes, "{what}: {entries} entries");
        attacker.vanish();
    }
}

/// The writer's clock, which rises with the floods.
fn writer_clock(what: &str) -> u32 {
    ["one id", "new ids", "there and gone", "garbage"]
        .iter()
        .position(|flood| *flood == what)
        .map_or(0, |at| u32::try_from(at).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_takes_the_client_id_that_somebody_shows_before_they_write() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let (model, notes) = (workshop.document("model"), workshop.document("notes"));
    let (mut victim, _) = enter(&ayse).await;
    // Is there already: whoever comes later may be told of the id while they are still being synced.
    let mut troll = Peer::open(&workshop.join("participant", "Troll").await, 12).await;
    victim
        .say(&model, &Say::Awareness(vec![(77, 1, somewhere("card1"))]))
        .await;
    while !matches!(troll.step().await, Said::Awareness(entries) if entries[0].0 == 77) {}
    troll.send(put(77, 0, "cards", "stolen", "x")).await;
    assert!(!troll.status().await);
    let token = troll.token.clone();
    let socket = &mut troll.socket;
    socket.say(&notes, &Say::Auth(token)).await;
    socket
        .say(&notes, &Say::Awareness(vec![(77, 9, somewhere("card2"))]))
        .await;
    socket
        .say(&notes, &Say::Update(put(77, 0, "blocks", "stolen", "x")))
        .await;
    let mut codes = Vec::new();
    while codes.len() < 2 {
        match socket.hear().await.1 {
            Said::Stateless(told) => codes.push(told["code"].clone()),
            said => assert_ne!(said, Said::Status(true)),
        }
    }
    assert_eq!(codes, ["O-OWNER", "O-OWNER"], "in every document of the workshop");
    victim.say(&notes, &Say::Auth(ayse.token.clone())).await;
    let heard = victim.heard().await;
    assert!(
        !heard.iter().any(|said| matches!(said, Said::Awareness(_))),
        "{heard:?}"
    );

    // A short way through a tunnel changes nothing.
    victim.vanish();
    let (mut victim, _) = enter(&ayse).await;
    troll.send(put(77, 0, "cards", "stolen", "x")).await;
    assert!(!troll.status().await);
    victim.say(&model, &Say::Update(put(77, 0, "cards", "mine", "x"))).await;
    while victim.hear().await.1 != Said::Status(true) {}
}
