//! What stands on the wall: followed by every projector for a whole day, steered by several, with nobody's name on it.

use serde_json::{Value, json};

use crate::common::bytes::{Said, Say};
use crate::common::http::Answer;
use crate::common::peer::{Peer, content, document};
use crate::common::server::{Person, Reachable, Running, Workshop};
use crate::common::socket::{Event, Socket};
use crate::common::{soon, until};

const CARD: &str = "V1StGXR8_Z5jdHi6B-myT";

async fn put(by: &Person, what: &str, body: &Value) -> Answer {
    by.ask("PUT", &format!("/stage/{what}")).json(body).send().await
}

fn shown(peer: &Peer) -> Value {
    content(&peer.doc, &["stage"])["stage"].clone()
}

async fn follow(person: &Person, client: u32) -> Peer {
    Peer::reopen(person, "stage", document(client)).await
}

/// Waits until the stage of this replica says so.
async fn until_shown(peer: &mut Peer, wanted: impl Fn(&Value) -> bool) {
    while !wanted(&shown(peer)) {
        soon("the stage", peer.step()).await;
    }
}

async fn with_card(server: &Running) -> (Workshop, Person, Peer) {
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia Geheim").await;
    let mut model = Peer::open(&mia, 11).await;
    model.add_card(CARD, "Besuche").await;
    model.settle().await;
    (workshop, mia, model)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chain_a_neutral_slide_and_the_way_in_are_steered_and_kept() {
    let server = Running::start().await;
    let (workshop, mia, _model) = with_card(&server).await;
    let beamer = workshop.join("observer", "").await;
    let mut wall = follow(&beamer, 12).await;
    assert_eq!(shown(&wall)["projector"], json!({"neutral": false, "invitation": true}));
    let chain = json!({"area": "model", "card": CARD, "chain": true});
    assert_eq!(put(&mia, "spotlight", &chain).await.status, 204);
    until_shown(&mut wall, |stage| stage["spotlight"] == chain).await;
    let alone = json!({"area": "model", "card": CARD, "chain": false});
    assert_eq!(put(&mia, "spotlight", &alone).await.status, 204);
    until_shown(&mut wall, |stage| {
        stage["spotlight"] == json!({"area": "model", "card": CARD})
    })
    .await;
    assert_eq!(put(&mia, "spotlight", &chain).await.status, 204);
    for (change, projector) in [
        (json!({"neutral": true}), json!({"neutral": true, "invitation": true})),
        (
            json!({"invitation": false}),
            json!({"neutral": true, "invitation": false}),
        ),
        (json!({}), json!({"neutral": true, "invitation": false})),
        (json!({"neutral": null}), json!({"neutral": true, "invitation": false})),
        (
            json!({"plain": true}),
            json!({"neutral": true, "invitation": false, "plain": true}),
        ),
    ] {
        assert_eq!(put(&mia, "projector", &change).await.status, 204, "{change}");
        until_shown(&mut wall, |stage| stage["projector"] == projector).await;
        assert_eq!(mia.get("").await.good()["stage"]["projector"], projector);
    }
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let mia = Person {
        address: server.address,
        ..mia
    };
    let stage = mia.get("").await.good()["stage"].clone();
    assert_eq!(
        stage["projector"],
        json!({"neutral": true, "invitation": false, "plain": true})
    );
    assert_eq!(stage["spotlight"], chain);
    let copy = mia.get("/export/wirkraum").await;
    assert_eq!(copy.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_shown_is_refused_and_says_why() {
    let server = Running::start().await;
    let (workshop, mia, mut model) = with_card(&server).await;
    for (body, code) in [
        (
            json!({"area": "model", "card": "AAAAAAAAAAAAAAAAAAAAA"}),
            "card-unknown",
        ),
        (json!({"area": "model", "card": "<b>", "chain": true}), "body-invalid"),
        (json!({"area": "notes", "card": CARD}), "body-invalid"),
        (json!({"area": "model", "chain": true}), "body-invalid"),
        (json!({"area": "stage"}), "body-invalid"),
        (json!({"area": "model", "chain": "yes"}), "body-invalid"),
        (json!({"area": "model", "colour": "red"}), "body-invalid"),
    ] {
        assert_eq!(put(&mia, "spotlight", &body).await.problem(), code, "{body}");
    }
    for body in [json!({"neutral": 1}), json!({"dark": true}), json!("neutral")] {
        assert_eq!(put(&mia, "projector", &body).await.problem(), "body-invalid", "{body}");
    }
    let light = json!({"area": "model", "card": CARD});
    assert_eq!(put(&mia, "spotlight", &light).await.status, 204);
    let delete = {
        use yrs::{Map, Out, Transact};
        let cards = model.doc.get_or_insert_map("cards");
        let mut txn = model.doc.transact_mut();
        let Some(Out::YMap(card)) = cards.get(&txn, CARD) else {
            panic!("the card")
        };
        card.insert(&mut txn, "deletedAt", 1_762_250_400_123_i64);
        txn.encode_update_v1()
    };
    model.send(delete).await;
    assert!(model.status().await);
    let answer = put(&mia, "spotlight", &light).await;
    assert_eq!((answer.problem().as_str(), answer.status), ("card-unknown", 404));
    // What stood there before stays: the projector says itself that the card is gone.
    assert_eq!(mia.get("").await.good()["stage"]["spotlight"], light);
    let participant = workshop.join("participant", "Ayşe").await;
    assert_eq!(
        put(&participant, "spotlight", &Value::Null).await.problem(),
        "forbidden"
    );
    assert_eq!(
        put(&participant, "projector", &json!({"neutral": true}))
            .await
            .problem(),
        "forbidden"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn when_two_show_different_things_at_once_everybody_and_the_file_end_with_the_same() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let (mia, ben) = (
        workshop.join("facilitator", "Mia").await,
        workshop.join("cofacilitator", "Ben").await,
    );
    let mut wall = follow(&workshop.join("observer", "").await, 12).await;
    let mut commands = Vec::new();
    for round in 0..40 {
        for (by, area) in [(&mia, "model"), (&ben, "notes")] {
            let by = by.clone();
            commands.push(tokio::spawn(async move {
                let light = put(&by, "spotlight", &json!({"area": area})).await.status;
                let slide = put(&by, "projector", &json!({"neutral": area == "model"})).await.status;
                assert_eq!((light, slide), (204, 204), "{round}");
            }));
        }
    }
    for command in commands {
        command.await.unwrap();
    }
    let stage = mia.get("").await.good()["stage"].clone();
    until_shown(&mut wall, |shown| {
        shown["spotlight"] == stage["spotlight"] && shown["projector"] == stage["projector"]
    })
    .await;
    wall.heard().await;
    assert_eq!(shown(&wall)["spotlight"], stage["spotlight"], "nothing came after");
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let mia = Person {
        address: server.address,
        ..mia
    };
    let again = mia.get("").await.good()["stage"].clone();
    assert_eq!(
        (&again["spotlight"], &again["projector"]),
        (&stage["spotlight"], &stage["projector"])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_projectors_with_one_link_follow_and_come_back_with_the_same_session() {
    let server = Running::start().await;
    let (workshop, mia, _model) = with_card(&server).await;
    let mut walls = Vec::new();
    for client in 20..30 {
        let beamer = workshop.join("observer", "").await;
        walls.push((follow(&beamer, client).await, beamer));
    }
    let light = json!({"area": "model", "card": CARD});
    assert_eq!(put(&mia, "spotlight", &light).await.status, 204);
    for (wall, _) in &mut walls {
        until_shown(wall, |stage| stage["spotlight"] == light).await;
    }
    assert_eq!(
        mia.get("").await.good()["counts"]["participants"],
        1,
        "projectors are nobody"
    );

    // A week goes by between this evening and the next morning.
    let kept = server.stop().await.unwrap();
    let file = kept.path().join(format!("workshops/{}.wirkraum", workshop.id));
    let file = rusqlite::Connection::open(file).unwrap();
    file.execute("UPDATE sessions SET at = at - 7 * 24 * 60 * 60 * 1000", [])
        .unwrap();
    drop(file);
    let server = Running::on(kept.path()).await;
    let mia = Person {
        address: server.address,
        ..mia
    };
    let mut back = Vec::new();
    for (wall, beamer) in walls {
        let beamer = Person {
            address: server.address,
            ..beamer
        };
        back.push(Peer::reopen(&beamer, "stage", wall.doc).await);
    }
    assert_eq!(put(&mia, "projector", &json!({"neutral": true})).await.status, 204);
    for wall in &mut back {
        until_shown(wall, |stage| stage["projector"]["neutral"] == true).await;
        assert_eq!(shown(wall)["spotlight"], light);
    }
}

/// Every frame that has arrived so far, as bytes.
async fn frames(socket: &mut Socket) -> Vec<u8> {
    socket.send(vec![9]).await;
    let mut bytes = Vec::new();
    while let Event::Frame(frame) = socket.next().await {
        if frame == [10] {
            return bytes;
        }
        bytes.extend(frame);
    }
    panic!("the socket was closed");
}

/// Everything a projector may read over HTTP, and every refusal, as bytes.
async fn answers(beamer: &Person, somebody: &Person) -> Vec<u8> {
    let mut seen = Vec::new();
    for (what, answer) in [
        ("overview", beamer.get("").await),
        ("board", beamer.get("/board").await),
        ("Markdown", beamer.get("/export/md").await),
        ("JSON", beamer.get("/export/json").await),
        ("invitation", beamer.get("/invitation").await),
    ] {
        assert_eq!(answer.status, 200, "{what}");
        seen.extend(&answer.body);
    }
    for (method, rest) in [
        ("GET", "/authors".to_owned()),
        ("GET", "/participants".to_owned()),
        ("GET", "/export/wirkraum".to_owned()),
        ("PUT", format!("/participants/{}", somebody.id)),
        ("POST", format!("/participants/{}/hand-over", somebody.id)),
        ("DELETE", format!("/participants/{}", somebody.id)),
    ] {
        let answer = beamer.ask(method, &rest).json(&json!({})).send().await;
        assert_eq!(answer.problem(), "forbidden", "{method} {rest}");
        seen.extend(&answer.body);
    }
    seen
}

#[tokio::test(flavor = "multi_thread")]
async fn an_observer_learns_nobodys_name_id_place_or_cursor_by_any_way() {
    let server = Running::start().await;
    let (workshop, mia, _model) = with_card(&server).await;
    let ayse = workshop.join("participant", "Ayşe Geheim").await;
    let beamer = workshop.join("observer", "").await;
    let mut wall = Socket::hocuspocus(server.address).await;
    let areas = ["stage", "model", "notes"];
    for area in areas {
        wall.say(&workshop.document(area), &Say::Auth(beamer.token.clone()))
            .await;
        wall.say(&workshop.document(area), &Say::Step1(vec![0])).await;
    }
    let mut plain = Socket::plain(server.address, &workshop.document("stage"), &beamer.token).await;
    let mut seen = frames(&mut wall).await;

    let mut phone = follow(&ayse, 31).await;
    let mut laptop = follow(&ayse, 32).await;
    let place = json!({"at": {"area": "model", "card": "geheime-karte"}, "cursor": {"x": 12345.75, "y": 7}, "typing": "geheimes-wort"});
    for (peer, client) in [(&mut phone, 31), (&mut laptop, 32)] {
        let name = peer.name.clone();
        peer.socket
            .say(&name, &Say::Awareness(vec![(client, 1, place.to_string())]))
            .await;
    }
    let mut comments = Peer::open(&ayse, 33).await;
    let update = {
        use yrs::{Map, MapPrelim, TextPrelim, Transact};
        let all = comments.doc.get_or_insert_map("comments");
        let mut txn = comments.doc.transact_mut();
        let entry = all.insert(&mut txn, "one", MapPrelim::default());
        entry.insert(&mut txn, "card", CARD);
        entry.insert(&mut txn, "text", TextPrelim::new("Wer fährt?"));
        txn.encode_update_v1()
    };
    comments.send(update).await;
    assert!(comments.status().await);
    let rename = mia
        .ask("PUT", &format!("/participants/{}", ayse.id))
        .json(&json!({"name": "Ayşe Umbenannt"}));
    assert_eq!(rename.send().await.status, 204);
    let moved = json!({"at": {"area": "notes", "field": "geheimes-feld"}});
    phone
        .socket
        .say(&phone.name.clone(), &Say::Awareness(vec![(31, 2, moved.to_string())]))
        .await;
    // Both devices are seen, as devices of one person.
    let mut seats = std::collections::BTreeMap::new();
    while seats.len() < 2 {
        if let Said::Awareness(entries) = plain.hear_plain().await {
            for (client, _, state) in entries {
                let user = state["user"].as_object().unwrap();
                let keys: Vec<_> = user.keys().map(String::as_str).collect();
                assert_eq!(keys, ["perspective", "role", "seat"], "{state}");
                assert_eq!(state.as_object().unwrap().len(), 1, "{state}");
                seats.insert(client, user["seat"].clone());
            }
        }
    }
    assert_eq!(seats[&31], seats[&32]);
    wall.say(&workshop.document("stage"), &Say::QueryAwareness).await;
    until("the last state", async || {
        seen.extend(frames(&mut wall).await);
        seen.windows(4).any(|window| window == b"seat")
    })
    .await;
    seen.extend(frames(&mut wall).await);
    seen.extend(answers(&beamer, &ayse).await);
    let text = String::from_utf8_lossy(&seen);
    assert!(text.contains("Wer fährt?"), "what was said may be read");
    let id = ayse.id.as_str();
    for secret in [
        "Geheim",
        "Umbenannt",
        id,
        &*mia.id,
        "geheime-karte",
        "12345.75",
        "geheimes-wort",
        "geheimes-feld",
    ] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(!text.contains("\"at\":{"), "no place");
}
