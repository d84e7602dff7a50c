//! What is not taken: it is stored nowhere, shown to nobody, and answered as the protocol allows.

use serde_json::{Value, json};
use yrs::updates::encoder::Encode;
use yrs::{ReadTxn, Transact};

use crate::common::bytes::{Said, Say, clock_in, delete, named, put};
use crate::common::peer::Peer;
use crate::common::server::{Reachable, Running, Workshop};
use crate::common::socket::{Event, Socket};
use crate::common::until;

/// The client id under which the server writes.
const SERVER_CLIENT: u32 = 2_863_311_530;

/// Somebody in the model, and a second person who watches what is relayed.
pub(super) async fn two(server: &Running) -> (Workshop, Peer, Peer) {
    let workshop = server.workshop().await;
    let mut peers = Vec::new();
    for (name, client) in [("Ayşe", 11), ("Ben", 12)] {
        let peer = Peer::open(&workshop.join("participant", name).await, client).await;
        peers.push(peer);
    }
    let watcher = peers.pop().unwrap();
    (workshop, peers.pop().unwrap(), watcher)
}

/// The answer to the one update that has none yet: whether it was kept, and what was said beside.
pub(super) async fn answer(peer: &mut Peer) -> (bool, Vec<Said>) {
    let mut beside = Vec::new();
    while peer.unanswered > 0 {
        beside.push(peer.step().await);
    }
    let kept = peer.status().await;
    beside.extend(peer.heard().await);
    peer.settle().await;
    beside.retain(|said| !matches!(said, Said::Status(_)));
    (kept, beside)
}

pub(super) async fn assert_silent(peer: &mut Peer) {
    assert_eq!(peer.heard().await, []);
}

fn refusal(beside: &[Said]) -> &str {
    match beside {
        [Said::Stateless(value)] if value["type"] == "refused" => {
            assert!(
                value["message"].as_str().is_some_and(|text| !text.is_empty()),
                "{value}"
            );
            value["code"].as_str().unwrap()
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_update_is_told_with_its_code_and_leaves_no_trace() {
    let server = Running::start().await;
    let (_workshop, mut peer, mut watcher) = two(&server).await;
    let logged = server.metric("wirkraum_updates_logged_total").await;
    let vector = peer.doc.transact().state_vector().encode_v1();
    let written = u32::try_from(clock_in(&vector, SERVER_CLIENT)).unwrap();
    let mut subdocument = put(11, 0, "cards", "x", "");
    // The content of the one struct becomes a subdocument: reference 9 with a name and empty options.
    subdocument[4] = 0x29;
    subdocument.truncate(subdocument.len() - 4);
    subdocument.extend([1, b'd', 0x76, 0, 0]);
    for (update, code) in [
        (put(11, 0, "secrets", "x", "y"), "S-ROOT"),
        (put(11, 0, "cards", "__proto__", "y"), "G-KEY"),
        (put(11, 0, "cards", &"k".repeat(129), "y"), "L-KEY"),
        (put(SERVER_CLIENT, written, "cards", "x", "y"), "O-SERVER"),
        (subdocument, "G-REF"),
    ] {
        peer.send(update).await;
        let (kept, beside) = answer(&mut peer).await;
        assert!(!kept, "{code}");
        assert_eq!(refusal(&beside), code);
    }
    assert_silent(&mut watcher).await;
    assert_eq!(server.metric("wirkraum_updates_logged_total").await, logged);
    // The client id is not lost by it.
    peer.send(put(11, 0, "cards", "x", "y")).await;
    assert_eq!(answer(&mut peer).await, (true, vec![]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gap_is_asked_for_and_heals() {
    let server = Running::start().await;
    let (_workshop, mut peer, mut watcher) = two(&server).await;
    peer.send(put(11, 0, "cards", "k0", "x")).await;
    assert!(answer(&mut peer).await.0);
    let _ = watcher.socket.hear().await;
    // Clock 1 was lost on the way.
    peer.send(put(11, 2, "cards", "k2", "x")).await;
    let (kept, beside) = answer(&mut peer).await;
    assert!(!kept);
    let [Said::Step1(vector)] = &beside[..] else {
        panic!("{beside:?}")
    };
    assert_eq!(clock_in(vector, 11), 1, "it says what it has");
    assert_silent(&mut watcher).await;
    let mut missing = put(11, 1, "cards", "k1", "x");
    missing[1] = 2;
    missing.pop();
    missing.extend(&put(11, 2, "cards", "k2", "x")[4..]);
    peer.offer_update(Say::Step2(missing)).await;
    assert_eq!(answer(&mut peer).await, (true, vec![]));
    watcher.step().await;
    assert_eq!(watcher.content()["cards"], json!({"k1": "x", "k2": "x"}));
    // Deleting what does not exist yet is the same thing.
    peer.send(delete(11, 7, 2)).await;
    assert!(!answer(&mut peer).await.0);
    assert_silent(&mut watcher).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gap_in_step_2_is_refused_for_good() {
    let server = Running::start().await;
    let (_workshop, mut peer, _watcher) = two(&server).await;
    peer.offer_update(Say::Step2(put(11, 4, "cards", "k", "x"))).await;
    let (kept, beside) = answer(&mut peer).await;
    assert_eq!((kept, refusal(&beside)), (false, "R-GAP"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_writes_under_the_client_id_of_somebody_else() {
    let server = Running::start().await;
    let (workshop, mut peer, mut watcher) = two(&server).await;
    peer.send(put(11, 0, "cards", "mine", "x")).await;
    assert!(answer(&mut peer).await.0);
    watcher.step().await;
    watcher.send(put(11, 1, "cards", "forged", "x")).await;
    let (kept, beside) = answer(&mut watcher).await;
    assert_eq!((kept, refusal(&beside)), (false, "O-OWNER"));
    assert_silent(&mut peer).await;
    // Deleting the words of others is ordinary work.
    watcher.send(delete(11, 0, 1)).await;
    assert!(answer(&mut watcher).await.0);
    assert!(matches!(peer.step().await, Said::Update(_)));
    // It holds after a restart, too, and the owner goes on from another device.
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let workshop = Workshop {
        address: server.address,
        ..workshop
    };
    let stranger = workshop.join("participant", "Fremd").await;
    let mut stranger = Peer::open(&stranger, 13).await;
    stranger.send(put(11, 1, "cards", "forged", "x")).await;
    let (kept, beside) = answer(&mut stranger).await;
    assert_eq!((kept, refusal(&beside)), (false, "O-OWNER"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_observer_stores_nothing_and_keeps_the_socket() {
    let server = Running::start().await;
    let (workshop, mut peer, mut watcher) = two(&server).await;
    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert!(answer(&mut peer).await.0);
    watcher.step().await;
    let mut observer = Peer::open(&workshop.join("observer", "").await, 13).await;
    assert_eq!(observer.scope, "readonly");
    observer.send(put(13, 0, "cards", "b", "x")).await;
    let (kept, beside) = answer(&mut observer).await;
    assert_eq!((kept, refusal(&beside)), (false, "O-READ"));
    // A clean-up of its own accord is no offence.
    observer.send(delete(11, 0, 1)).await;
    assert_eq!(answer(&mut observer).await, (false, vec![]));
    observer.offer_update(Say::Step2(delete(11, 0, 1))).await;
    assert_eq!(answer(&mut observer).await, (true, vec![]));
    for peer in [&mut peer, &mut watcher] {
        assert_silent(peer).await;
    }
    let late = Peer::open(&workshop.join("observer", "").await, 14).await;
    assert_eq!(late.content()["cards"], json!({"a": "x"}));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stage_is_read_by_everybody_and_written_by_nobody() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::reopen(&mia, "stage", crate::common::peer::document(11)).await;
    assert_eq!(peer.scope, "readonly");
    peer.send(put(11, 0, "stage", "roomOpen", "no")).await;
    let (kept, beside) = answer(&mut peer).await;
    assert_eq!((kept, refusal(&beside)), (false, "O-READ"));
    let stage = |peer: &Peer| crate::common::peer::content(&peer.doc, &["stage"])["stage"].clone();
    assert_eq!(stage(&peer)["roomOpen"], true);
    let card = "V1StGXR8_Z5jdHi6B-myT";
    let mut model = Peer::open(&mia, 12).await;
    model.add_card(card, "Besuche").await;
    model.settle().await;
    let light = json!({"area": "model", "card": card});
    assert_eq!(mia.ask("PUT", "/stage/spotlight").json(&light).send().await.status, 204);
    while stage(&peer)["spotlight"] != light {
        peer.step().await;
    }
    assert_eq!(
        mia.ask("PUT", "/stage/spotlight")
            .json(&Value::Null)
            .send()
            .await
            .status,
        204
    );
    peer.step().await;
    assert!(
        stage(&peer).get("spotlight").is_none_or(Value::is_null),
        "{}",
        stage(&peer)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_malformed_frame_closes_its_own_socket_and_no_other() {
    let server = Running::start().await;
    let (workshop, mut peer, mut watcher) = two(&server).await;
    let person = workshop.join("participant", "Troll").await;
    let name = workshop.document("model");
    let update = |bytes: &[u8]| named(&name, &Say::Update(bytes.to_vec()));
    let mut trailing = put(13, 0, "cards", "a", "x");
    trailing.push(0);
    let bad: Vec<(&str, Vec<u8>)> = vec![
        ("empty frame", vec![]),
        ("name past the end", vec![200, 1, b'x']),
        ("cut update", update(&[1, 1, 13])),
        ("trailing byte", update(&trailing)),
        ("padded number", update(&[0x80, 0, 0])),
        ("many sections announced", update(&[255, 255, 255, 255, 15])),
        ("unknown sync message", named(&name, &Say::Other(0, vec![7, 0]))),
        ("bytes after the frame", named(&name, &Say::Other(3, vec![1]))),
        ("bad UTF-8 in an update", {
            let mut bytes = put(13, 0, "cards", "a", "x");
            let last = bytes.len() - 2;
            bytes[last] = 0xff;
            update(&bytes)
        }),
        (
            "state vector with a client twice",
            named(&name, &Say::Step1(vec![2, 5, 1, 5, 1])),
        ),
        ("awareness with a key twice", {
            named(&name, &Say::Awareness(vec![(13, 1, "{\"a\":1,\"a\":2}".to_owned())]))
        }),
        ("awareness with a client twice", {
            let entry = (13, 1, "{}".to_owned());
            named(&name, &Say::Awareness(vec![entry.clone(), entry]))
        }),
    ];
    for (what, frame) in bad {
        let mut socket = Socket::hocuspocus(server.address).await;
        socket.say(&name, &Say::Auth(person.token.clone())).await;
        assert!(matches!(socket.hear().await.1, Said::Granted(_)));
        socket.send(frame).await;
        assert_eq!(socket.closed().await, Some(1002), "{what}");
    }
    let mut socket = Socket::hocuspocus(server.address).await;
    socket.send_text("hello").await;
    assert_eq!(socket.closed().await, Some(1002), "a text frame");

    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert_eq!(answer(&mut peer).await, (true, vec![]));
    assert!(matches!(watcher.step().await, Said::Update(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_unknown_is_ignored() {
    let server = Running::start().await;
    let (_workshop, mut peer, mut watcher) = two(&server).await;
    let name = peer.name.clone();
    for say in [
        Say::Other(42, vec![1, 2, 3]),
        Say::Other(4, vec![0, 0]),
        Say::Other(6, vec![1, b'x']),
        Say::Other(8, vec![1]),
        Say::Stateless("{\"type\":\"hello\"}".to_owned()),
    ] {
        peer.socket.say(&name, &say).await;
    }
    peer.socket.send(vec![10]).await;
    assert_silent(&mut peer).await;
    assert_silent(&mut watcher).await;
    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert_eq!(answer(&mut peer).await, (true, vec![]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_denied_document_says_why_and_keeps_the_socket() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let person = workshop.join("participant", "Ayşe").await;
    let hide = mia
        .ask("PUT", "/stage/areas/notes")
        .json(&json!({"participant": "hidden"}));
    assert_eq!(hide.send().await.status, 204);
    let mut socket = Socket::hocuspocus(server.address).await;
    for (name, token, reason) in [
        (workshop.document("model"), "nobody", "session-missing"),
        (workshop.document("model"), "", "session-missing"),
        (workshop.document("notes"), person.token.as_str(), "forbidden"),
        (workshop.document("kitchen"), person.token.as_str(), "workshop-unknown"),
        (
            "AAAAAAAAAAAAAAAAAAAAA/model".to_owned(),
            person.token.as_str(),
            "workshop-unknown",
        ),
        ("nonsense".to_owned(), person.token.as_str(), "workshop-unknown"),
    ] {
        socket.say(&name, &Say::Auth(token.to_owned())).await;
        assert_eq!(socket.hear().await, (name.clone(), Said::Denied(reason.to_owned())));
        // The client goes on sending; nothing comes of it.
        socket.say(&name, &Say::Update(put(11, 0, "cards", "a", "x"))).await;
        socket.say(&name, &Say::Step1(vec![0])).await;
        assert_eq!(socket.heard().await, []);
    }
    let name = workshop.document("model");
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    assert_eq!(
        socket.hear().await,
        (name, Said::Granted("read-write".to_owned())),
        "a second try may succeed"
    );
    until("the stage and who came in, twice", async || {
        server.metric("wirkraum_updates_logged_total").await == 4
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_over_the_limit_closes_with_1009() {
    let server = Running::start().await;
    let (_workshop, mut peer, mut watcher) = two(&server).await;
    let update = |length: usize| put(11, 0, "cards", "big", &"x".repeat(length));
    // The text is the filling of an update of exactly 1 MiB.
    let frame = (1 << 20) - (update(1_000_000).len() - 1_000_000);
    assert_eq!(update(frame).len(), 1 << 20);
    peer.send(update(frame)).await;
    assert_eq!(answer(&mut peer).await, (true, vec![]));
    assert!(matches!(watcher.step().await, Said::Update(bytes) if bytes.len() == 1 << 20));
    watcher.send(put(12, 0, "cards", "other", &"x".repeat(frame + 1))).await;
    let mut first = watcher.socket.next().await;
    while let Event::Frame(_) = first {
        first = watcher.socket.next().await;
    }
    assert_eq!(first, Event::Closed(Some(1009)));
}
