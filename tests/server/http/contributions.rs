//! Contributions: nobody sees one before all are revealed, and nobody ever learns who wrote one without a name.

use serde_json::{Value, json};

use super::silent::{holds, on_disk};
use crate::common::http::Answer;
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running, Workshop};

const PATH: &str = "/contributions";
const AREAS: [&str; 6] = ["collection", "model", "okr", "decisions", "notes", "stage"];

/// A step in which everybody writes, started by `facilitator`. Answers its id.
pub(super) async fn writing(facilitator: &Person, anonymous: bool) -> String {
    let step = json!({"title": "Was überrascht Sie?", "kind": "writing", "minutes": 8,
        "prompt": "Was überrascht Sie an den Zahlen?", "area": "collection", "anonymous": anonymous});
    let made = facilitator
        .ask("POST", "/agenda/steps")
        .json(&json!({"step": step}))
        .send()
        .await;
    assert_eq!(made.status, 201, "{}", made.text());
    let id = made.good()["id"].as_str().unwrap().to_owned();
    run(facilitator, json!({"action": "goto", "step": id})).await;
    id
}

async fn run(facilitator: &Person, order: Value) {
    let answer = facilitator.ask("POST", "/run").json(&order).send().await;
    assert_eq!(answer.status, 204, "{}", answer.text());
}

async fn say(person: &Person, text: &str) -> Answer {
    person.ask("POST", PATH).json(&json!({"text": text})).send().await
}

pub(super) async fn kept(person: &Person, text: &str) -> String {
    let answer = say(person, text).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.good()["key"].as_str().unwrap().to_owned()
}

async fn change(person: &Person, key: &str, text: &str) -> Answer {
    person
        .ask("PUT", PATH)
        .json(&json!({"key": key, "text": text}))
        .send()
        .await
}

pub(super) async fn reveal(person: &Person, step: &str) -> Answer {
    let ask = person.ask("POST", "/contributions/reveal");
    ask.json(&json!({"step": step})).send().await
}

pub(super) async fn collected(person: &Person) -> Vec<Value> {
    let board = person.get("/board").await.good();
    board["contributions"].as_array().cloned().unwrap_or_default()
}

async fn written(person: &Person) -> Value {
    person.get("").await.good()["stage"]["written"].clone()
}

struct Room {
    server: Running,
    workshop: Workshop,
    mia: Person,
    ayse: Person,
    joost: Person,
    step: String,
}

async fn room(anonymous: bool) -> Room {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let joost = workshop.join("participant", "Joost").await;
    let step = writing(&mia, anonymous).await;
    Room {
        server,
        workshop,
        mia,
        ayse,
        joost,
        step,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_reveal_no_socket_and_no_way_out_carries_a_contribution() {
    for anonymous in [false, true] {
        let room = room(anonymous).await;
        let wall = room.workshop.join("observer", "").await;
        let mut peers = Vec::new();
        for (client, person) in [(11, &room.mia), (12, &room.ayse), (13, &room.joost), (14, &wall)] {
            for area in AREAS {
                peers.push(Peer::reopen(person, area, document(client)).await);
            }
        }
        let key = kept(&room.ayse, "Kanarie im Bergwerk").await;
        kept(&room.joost, "Kanarie zwei").await;
        for peer in &mut peers {
            let heard = format!("{:?} {:?}", peer.heard().await, peer.content());
            assert!(!heard.contains("Kanarie"), "{heard}");
        }
        let taken = room.mia.ask("POST", "/checkpoints").json(&json!({})).send().await;
        let version = format!("/checkpoints/{}", taken.value()["number"]);
        for path in [
            "",
            "/board",
            "/participants",
            "/authors",
            "/agenda",
            "/contributions",
            "/contributions/mine",
            "/export/md",
            "/export/json",
            "/export/wirkraum",
            &version,
        ] {
            let answer = room.mia.get(path).await;
            assert_eq!(answer.status, 200, "{path}");
            assert!(!holds(&answer.body, "Kanarie"), "{path}");
        }
        let file = on_disk(&room.server, &room.workshop.id);
        assert!(holds(&file, "Kanarie im Bergwerk"), "the search finds what is there");
        assert_eq!(
            holds(&file, &key),
            !anonymous,
            "without a name the key is kept as its hash"
        );
        assert_eq!(written(&room.joost).await["cards"], 2);
        assert_eq!(written(&room.joost).await["people"], 2);

        assert_eq!(reveal(&room.mia, &room.step).await.good(), json!({"cards": 2}));
        let cards = collected(&wall).await;
        assert_eq!(cards.len(), 2);
        let by: Vec<_> = cards.iter().map(|card| card["author"].as_str()).collect();
        assert!(
            cards
                .iter()
                .all(|card| card["prompt"] == "Was überrascht Sie an den Zahlen?")
        );
        assert!(cards.iter().all(|card| card["step"] == room.step.as_str()));
        if anonymous {
            assert_eq!(by, [None, None]);
            assert!(
                cards
                    .iter()
                    .all(|card| card["anonymous"] == true && card["perspective"].is_null())
            );
        } else {
            let mut by = by;
            by.sort_unstable();
            assert_eq!(by, [Some("Ayşe"), Some("Joost")]);
        }
        assert_eq!(
            room.mia.get("/authors").await.good(),
            json!({"authors": []}),
            "the server wrote them"
        );
        assert_eq!(change(&room.ayse, &key, "Anders").await.problem(), "card-unknown");
        assert!(!holds(&on_disk(&room.server, &room.workshop.id), &key));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_can_be_changed_and_withdrawn_until_the_reveal_and_by_nobody_else() {
    let room = room(false).await;
    let first = kept(&room.ayse, "Erster Gedanke").await;
    let second = kept(&room.ayse, "Zweiter Gedanke").await;
    assert_eq!(change(&room.joost, &first, "Gekapert").await.problem(), "forbidden");
    assert_eq!(change(&room.mia, &first, "Gekapert").await.problem(), "forbidden");
    assert_eq!(change(&room.ayse, &first, "Erster Gedanke, klarer").await.status, 204);
    assert_eq!(change(&room.ayse, &second, " ").await.status, 204);
    assert_eq!(change(&room.ayse, &second, "doch").await.problem(), "card-unknown");
    let mine = room.ayse.get("/contributions/mine").await.good();
    assert_eq!(
        mine,
        json!({"contributions": [{"key": first, "text": "Erster Gedanke, klarer", "step": room.step}]})
    );
    assert_eq!(
        room.joost.get("/contributions/mine").await.good(),
        json!({"contributions": []})
    );

    // The step is over, and it can still be changed; a new one is too late.
    writing(&room.mia, false).await;
    run(&room.mia, json!({"action": "pause"})).await;
    assert_eq!(say(&room.joost, "In der Pause").await.status, 201);
    run(&room.mia, json!({"action": "end"})).await;
    assert_eq!(say(&room.joost, "Zu spät").await.problem(), "contributions-closed");
    assert_eq!(change(&room.ayse, &first, "Am Ende so").await.status, 204);
    let waiting = room.mia.get(PATH).await.good();
    assert_eq!(waiting["waiting"].as_array().unwrap().len(), 2);
    assert_eq!(reveal(&room.mia, &room.step).await.good(), json!({"cards": 1}));
    assert_eq!(collected(&room.joost).await[0]["text"], "Am Ende so");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_reveal_at_once_one_reveals_all_and_nothing_is_there_twice() {
    let room = room(true).await;
    let deputy = room.workshop.join("cofacilitator", "Lena").await;
    for number in 0..30 {
        kept(&room.ayse, &format!("Gedanke {number}")).await;
    }
    let (one, other) = tokio::join!(reveal(&room.mia, &room.step), reveal(&deputy, &room.step));
    let mut counts = [one.good()["cards"].as_u64(), other.good()["cards"].as_u64()];
    counts.sort_unstable();
    assert_eq!(counts, [Some(0), Some(30)]);
    let cards = collected(&room.joost).await;
    assert_eq!(cards.len(), 30);
    let texts: Vec<_> = cards
        .iter()
        .map(|card| card["text"].as_str().unwrap().to_owned())
        .collect();
    let in_order: Vec<_> = (0..30).map(|number| format!("Gedanke {number}")).collect();
    assert_ne!(texts, in_order, "one in 30! that this happens by chance");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_contribute_and_when() {
    let room = room(false).await;
    let wall = room.workshop.join("observer", "").await;
    assert_eq!(say(&wall, "Gesehen").await.problem(), "forbidden");
    for (text, status) in [
        ("", 422),
        (" \n", 422),
        (&*"ß".repeat(2_001), 422),
        (&*"ß".repeat(2_000), 201),
    ] {
        assert_eq!(say(&room.ayse, text).await.status, status);
    }
    for path in [PATH, "/contributions/reveal"] {
        let method = if path == PATH { "GET" } else { "POST" };
        assert_eq!(
            room.ayse.ask(method, path).json(&json!({})).send().await.problem(),
            "forbidden"
        );
    }
    let frozen = room
        .mia
        .ask("PUT", "/stage/frozen")
        .json(&json!({"frozen": true}))
        .send()
        .await;
    assert_eq!(frozen.status, 204, "{}", frozen.text());
    assert_eq!(say(&room.ayse, "Festgehalten").await.problem(), "contributions-closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_for_somebody_without_a_device_bears_their_name_and_says_so() {
    let room = room(false).await;
    let made = room.mia.ask("POST", "/participants");
    let made = made
        .json(&json!({"name": "H.-W. Brockmüller", "perspective": "politics"}))
        .send()
        .await;
    let id = made.good()["id"].clone();
    let say = |person: &Person, whose: &Value| {
        let ask = person.ask("POST", PATH);
        ask.json(&json!({"text": "Für ihn", "person": whose})).send()
    };
    assert_eq!(say(&room.ayse, &id).await.problem(), "forbidden");
    assert_eq!(
        say(&room.mia, &json!("V1StGXR8_Z5jdHi6B-myT")).await.problem(),
        "participant-unknown"
    );
    let kept = say(&room.mia, &id).await;
    let key = kept.good()["key"].as_str().unwrap().to_owned();
    assert_eq!(change(&room.mia, &key, "Für ihn, genauer").await.status, 204);
    assert_eq!(written(&room.mia).await["by"], json!({"politics": 1}));
    reveal(&room.mia, &room.step).await.good();
    let card = &collected(&room.ayse).await[0];
    assert_eq!(
        (&card["author"], &card["onBehalf"]),
        (&json!("H.-W. Brockmüller"), &json!(true))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_survives_a_restart() {
    let room = room(true).await;
    let key = kept(&room.ayse, "Vor dem Neustart").await;
    let kept = room.server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let at = |rest: &str| format!("/api/workshops/{}{rest}", room.workshop.id);
    let again = server.ask("PUT", &at(PATH)).bearer(&room.ayse.token);
    let again = again
        .json(&json!({"key": key, "text": "Nach dem Neustart"}))
        .send()
        .await;
    assert_eq!(again.status, 204, "{}", again.text());
    let shown = server.ask("POST", &at("/contributions/reveal")).bearer(&room.mia.token);
    assert_eq!(shown.json(&json!({})).send().await.good(), json!({"cards": 1}));
    let board = server.get(&at("/board")).bearer(&room.ayse.token).send().await.good();
    assert_eq!(board["contributions"][0]["text"], "Nach dem Neustart");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_revealed_can_be_read_where_the_step_hides_the_collection() {
    let room = room(true).await;
    let silence = json!({"participant": "hidden", "observer": "hidden"});
    let step = json!({"step": {"title": "Still", "kind": "writing", "minutes": 4, "rights": {"collection": silence}}});
    let made = room.mia.ask("POST", "/agenda/steps").json(&step).send().await.good();
    let id = made["id"].as_str().unwrap().to_owned();
    run(&room.mia, json!({"action": "goto", "step": id})).await;
    kept(&room.ayse, "Aus der Stille").await;
    let access = async || room.joost.get("").await.good()["stage"]["areas"]["collection"]["participant"].clone();
    assert_eq!(access().await, "hidden");
    assert!(collected(&room.joost).await.is_empty());
    assert_eq!(reveal(&room.mia, &id).await.good(), json!({"cards": 1}));
    assert_eq!(access().await, "read");
    assert_eq!(collected(&room.joost).await[0]["text"], "Aus der Stille");
    // The next silence is one again.
    run(&room.mia, json!({"action": "goto", "step": room.step})).await;
    run(&room.mia, json!({"action": "goto", "step": id})).await;
    assert_eq!(access().await, "hidden");
}
