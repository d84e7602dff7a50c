//! Who is where: the place is the client's word, the person is the server's.

use serde_json::{Value, json};

use crate::common::bytes::{Said, Say};
use crate::common::peer::somewhere;
use crate::common::server::{Person, Reachable, Running, Workshop};
use crate::common::socket::Socket;

/// A Hocuspocus socket in the model, synced.
async fn enter(person: &Person) -> (Socket, String) {
    let name = format!("{}/model", person.workshop);
    let mut socket = Socket::hocuspocus(person.address).await;
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    socket.heard().await;
    (socket, name)
}

/// The next awareness entries of a socket.
async fn seen(socket: &mut Socket) -> Vec<(u32, u32, Value)> {
    loop {
        if let Said::Awareness(entries) = socket.hear().await.1 {
            return entries;
        }
    }
}

/// The next state of one client.
async fn state_of(socket: &mut Socket, client: u32) -> (u32, Value) {
    loop {
        if let Some((_, clock, state)) = seen(socket).await.into_iter().find(|entry| entry.0 == client) {
            return (clock, state);
        }
    }
}

fn say(client: u32, clock: u32, json: &str) -> Say {
    Say::Awareness(vec![(client, clock, json.to_owned())])
}

async fn started() -> (Running, Workshop) {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    (server, workshop)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_is_the_servers_word_whatever_a_client_claims() {
    let (_server, workshop) = started().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let ben = workshop.join("participant", "Ben").await;
    let ((mut a, name), (mut b, _)) = (enter(&ayse).await, enter(&ben).await);
    let claim = json!({"user": {"id": ben.id, "name": "Bürgermeisterin", "role": "facilitator"}, "at": {"area": "model", "card": "card1"}});
    a.say(&name, &say(11, 1, &claim.to_string())).await;
    let (clock, state) = state_of(&mut b, 11).await;
    assert!(clock >= 1);
    let user = json!({"id": ayse.id, "name": "Ayşe", "perspective": "society", "role": "participant"});
    assert_eq!(state, json!({"user": user, "at": {"area": "model", "card": "card1"}}));
    // Who comes later is told at once, without asking.
    let mut late = Socket::hocuspocus(ben.address).await;
    late.say(&name, &Say::Auth(ben.token.clone())).await;
    assert_eq!(state_of(&mut late, 11).await.1["user"], user);
    late.say(&name, &Say::QueryAwareness).await;
    assert_eq!(state_of(&mut late, 11).await.1["user"], user);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_gone_is_gone_however_the_socket_ended() {
    let (server, workshop) = started().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let (mut watcher, name) = enter(&workshop.join("participant", "Ben").await).await;
    for round in 0..3 {
        let (mut socket, _) = enter(&ayse).await;
        socket.say(&name, &say(11, 1, &somewhere("card1"))).await;
        let (appeared, state) = state_of(&mut watcher, 11).await;
        assert!(state.is_object());
        match round {
            0 => socket.vanish(),
            1 => {
                // Malformed: the server closes.
                socket.send(Vec::new()).await;
                assert_eq!(socket.closed().await, Some(1002));
            }
            _ => socket.say(&name, &Say::Close).await,
        }
        let (clock, state) = state_of(&mut watcher, 11).await;
        assert_eq!(state, Value::Null);
        assert!(clock >= appeared, "peers take it only with a clock that does not fall");
    }
    let mia = workshop.join("facilitator", "Mia").await;
    let (mut socket, _) = enter(&ayse).await;
    socket.say(&name, &say(11, 1, &somewhere("card1"))).await;
    assert!(state_of(&mut watcher, 11).await.1.is_object());
    let gone = mia.ask("DELETE", &format!("/participants/{}", ayse.id)).send().await;
    assert_eq!(gone.status, 204);
    assert_eq!(state_of(&mut watcher, 11).await.1, Value::Null);
    drop(server);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_comes_back_under_its_id_is_shown_again() {
    let (_server, workshop) = started().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let (mut watcher, name) = enter(&workshop.join("participant", "Ben").await).await;
    let (mut socket, _) = enter(&ayse).await;
    socket.say(&name, &say(11, 40, &somewhere("card1"))).await;
    let (first, _) = state_of(&mut watcher, 11).await;
    // The old connection hangs, as it does when a laptop changes networks, while the new one is there already.
    let (mut again, _) = enter(&ayse).await;
    again.say(&name, &say(11, 41, &somewhere("card2"))).await;
    let (second, state) = state_of(&mut watcher, 11).await;
    assert_eq!(state["at"]["card"], "card2");
    assert!(second > first, "peers drop what does not come with a higher clock");
    socket.vanish();
    again.say(&name, &say(11, 42, &somewhere("card3"))).await;
    let (third, state) = state_of(&mut watcher, 11).await;
    assert_eq!(
        state["at"]["card"], "card3",
        "the end of the old connection does not take the person away"
    );
    assert!(third > second);
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_of_others_are_dropped_without_a_word() {
    let (server, workshop) = started().await;
    let (mut a, name) = enter(&workshop.join("participant", "Ayşe").await).await;
    let (mut b, _) = enter(&workshop.join("participant", "Ben").await).await;
    let (mut watcher, _) = enter(&workshop.join("participant", "Cem").await).await;
    a.say(&name, &say(11, 1, &somewhere("a1"))).await;
    assert!(state_of(&mut watcher, 11).await.1.is_object());
    b.say(&name, &say(12, 1, &somewhere("b1"))).await;
    assert!(state_of(&mut watcher, 12).await.1.is_object());
    // An echo of what was heard, as y-websocket makes it, and an attempt to send somebody away.
    b.say(
        &name,
        &Say::Awareness(vec![(11, 900, somewhere("forged")), (12, 2, somewhere("b2"))]),
    )
    .await;
    assert_eq!(state_of(&mut watcher, 12).await.1["at"]["card"], "b2");
    b.say(&name, &say(11, 901, "null")).await;
    a.say(&name, &say(11, 2, &somewhere("a2"))).await;
    let (_, state) = state_of(&mut watcher, 11).await;
    assert_eq!(state["at"]["card"], "a2");
    assert_eq!(state["user"]["name"], "Ayşe");
    drop(server);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_echo_of_somebodys_leaving_takes_nobody_else_away() {
    let (_server, workshop) = started().await;
    let (mut a, name) = enter(&workshop.join("participant", "Ayşe").await).await;
    let (mut b, _) = enter(&workshop.join("participant", "Ben").await).await;
    let (mut watcher, _) = enter(&workshop.join("participant", "Cem").await).await;
    a.say(&name, &say(11, 1, &somewhere("a1"))).await;
    b.say(&name, &say(12, 1, &somewhere("b1"))).await;
    let (clock, left) = loop {
        let (clock, state) = state_of(&mut b, 11).await;
        if state.is_object() {
            break (clock, state);
        }
    };
    a.vanish();
    let (gone, state) = state_of(&mut b, 11).await;
    assert_eq!(state, Value::Null);
    // y-websocket sends every change it hears back, the last state as well as the end.
    b.say(&name, &say(11, clock, &left.to_string())).await;
    b.say(&name, &say(11, gone, "null")).await;
    b.heard().await;
    watcher.heard().await;
    watcher.say(&name, &Say::QueryAwareness).await;
    let mut people = Vec::new();
    for said in watcher.heard().await {
        if let Said::Awareness(entries) = said {
            people.extend(
                entries
                    .into_iter()
                    .map(|(client, _, state)| (client, state["user"]["name"].clone())),
            );
        }
    }
    assert_eq!(people, [(12, json!("Ben"))], "Ben never left, and under his own id");
}

#[tokio::test(flavor = "multi_thread")]
async fn observers_get_no_names_and_are_nobody_themselves() {
    let (server, workshop) = started().await;
    let ayse = workshop.join("participant", "Ayşe Geheim").await;
    let (mut a, name) = enter(&ayse).await;
    let beamer = workshop.join("observer", "").await;
    let (mut observer, _) = enter(&beamer).await;
    let mut plain = Socket::plain(server.address, &name, &beamer.token).await;
    let state = json!({"at": {"area": "model", "card": "card1"}, "note": "Ayşe Geheim"});
    a.say(&name, &say(11, 1, &state.to_string())).await;
    let (_, counted) = state_of(&mut observer, 11).await;
    let seat = counted["user"]["seat"].as_str().unwrap().to_owned();
    assert!(!ayse.id.contains(&seat), "a word of its own");
    assert_eq!(
        counted,
        json!({"user": {"seat": seat, "perspective": "society", "role": "participant"}})
    );
    loop {
        if let Said::Awareness(entries) = plain.hear_plain().await {
            assert_eq!(entries[0].2, counted);
            break;
        }
    }
    let mut late = Socket::hocuspocus(beamer.address).await;
    late.say(&name, &Say::Auth(beamer.token.clone())).await;
    assert_eq!(state_of(&mut late, 11).await.1, counted);

    observer
        .say(
            &name,
            &say(13, 1, &json!({"user": {"name": "Ich"}, "free": "text"}).to_string()),
        )
        .await;
    let (_, state) = state_of(&mut a, 13).await;
    assert_eq!(state["user"]["role"], "observer");
    assert!(state.get("free").is_none(), "{state}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_that_is_none_is_dropped_and_the_rest_of_the_message_is_taken() {
    let (_server, workshop) = started().await;
    let (mut a, name) = enter(&workshop.join("participant", "Ayşe").await).await;
    let (mut watcher, _) = enter(&workshop.join("participant", "Ben").await).await;
    for bad in ["7", "[]", "{", "{\"x\":\"\\ud83d\"}", "{\"__proto__\":1}"] {
        a.say(&name, &say(11, 1, bad)).await;
        assert_eq!(a.heard().await, [], "{bad}");
    }
    a.say(&name, &say(11, 2, &somewhere("good"))).await;
    let (_, state) = state_of(&mut watcher, 11).await;
    assert_eq!(state["at"]["card"], "good");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storm_of_cursors_is_passed_on_at_a_bearable_pace_and_ends_with_the_last() {
    let (_server, workshop) = started().await;
    let (mut a, name) = enter(&workshop.join("participant", "Ayşe").await).await;
    let (mut watcher, _) = enter(&workshop.join("participant", "Ben").await).await;
    let begun = std::time::Instant::now();
    for n in 1..=500 {
        a.say(&name, &say(11, n, &somewhere(&format!("card{n}")))).await;
    }
    let mut passed_on = 0;
    while state_of(&mut watcher, 11).await.1["at"]["card"] != "card500" {
        passed_on += 1;
    }
    let allowed = begun.elapsed().as_millis() / 100 + 2;
    assert!(passed_on <= allowed, "{passed_on} in {:?}", begun.elapsed());
}
