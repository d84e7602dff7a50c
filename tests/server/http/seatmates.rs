//! Several names at one device: each of them writes and raises a hand, and only where they sit.

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use super::contributions::{collected, reveal, writing};
use crate::common::http::Answer;
use crate::common::server::{Person, Reachable, Running, Workshop};

struct Room {
    server: Running,
    workshop: Workshop,
    mia: Person,
    host: Person,
    other: Person,
    /// Sits with `host`.
    nadja: String,
}

async fn tell(person: &Person, method: &str, rest: &str, body: Value) -> Answer {
    person.ask(method, rest).json(&body).send().await
}

async fn sit(host: &Person, name: &str) -> Answer {
    tell(
        host,
        "POST",
        "/seatmates",
        json!({"name": name, "perspective": "politics"}),
    )
    .await
}

async fn room() -> Room {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let host = workshop.join("participant", "Ayşe").await;
    let other = workshop.join("participant", "Joost").await;
    let nadja = sit(&host, " Nadja ").await;
    assert_eq!(nadja.status, 201, "{}", nadja.text());
    let nadja = nadja.good()["id"].as_str().unwrap().to_owned();
    Room {
        server,
        workshop,
        mia,
        host,
        other,
        nadja,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sits_at_a_device_counts_and_facilitators_see_where() {
    let Room {
        server,
        workshop,
        mia,
        host,
        other,
        nadja,
    } = room().await;
    let seated = json!({"people": [{"id": nadja, "name": "Nadja", "role": "participant", "perspective": "politics"}]});
    assert_eq!(host.get("/seatmates").await.good(), seated);
    assert_eq!(other.get("/seatmates").await.good(), json!({"people": []}));
    let counted = json!({"society": 3, "politics": 1});
    assert_eq!(other.get("").await.good()["stage"]["people"], counted);
    let listed = mia.get("/participants").await.good()["participants"].clone();
    let listed = listed
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == json!(nadja))
        .unwrap();
    assert_eq!(
        (&listed["deviceless"], &listed["host"]),
        (&json!(true), &json!(host.id))
    );

    let beamer = workshop.join("observer", "").await;
    let path = format!("/seatmates/{nadja}");
    assert_eq!(sit(&beamer, "Niemand").await.problem(), "forbidden");
    assert_eq!(beamer.get("/seatmates").await.problem(), "forbidden");
    assert_eq!(beamer.ask("DELETE", &path).send().await.problem(), "forbidden");
    assert_eq!(sit(&host, " \u{200b} ").await.problem(), "name-empty");
    let pretending = json!({"name": "Eva", "perspective": "politics", "role": "facilitator"});
    assert_eq!(
        tell(&host, "POST", "/seatmates", pretending).await.problem(),
        "body-invalid"
    );

    for n in 2..=8 {
        sit(&host, &format!("Person {n}")).await.good();
    }
    let ninth = sit(&host, "Neunte").await;
    assert_eq!((ninth.status, ninth.problem().as_str()), (409, "seatmates-full"));
    assert_eq!(
        sit(&other, "Oleg").await.status,
        201,
        "each device has seats of its own"
    );

    // Nobody removes who sits elsewhere, or who does not sit at any device.
    let remove = async |by: &Person, id: &str| by.ask("DELETE", &format!("/seatmates/{id}")).send().await;
    for (by, id) in [(&other, &nadja), (&mia, &nadja), (&host, &other.id), (&host, &host.id)] {
        assert_eq!(remove(by, id).await.problem(), "participant-unknown");
    }
    remove(&host, &nadja).await.good();
    assert_eq!(remove(&host, &nadja).await.problem(), "participant-unknown");
    sit(&host, "Neunte").await.good();

    // A locked room is locked for whoever would come in by somebody's device, too.
    remove(
        &other,
        other.get("/seatmates").await.good()["people"][0]["id"]
            .as_str()
            .unwrap(),
    )
    .await
    .good();
    tell(&mia, "PUT", "/room", json!({"open": false})).await.good();
    assert_eq!(sit(&other, "Oleg").await.problem(), "room-closed");
    assert_eq!(sit(&mia, "Oleg").await.status, 201);

    let data = server.stop().await.unwrap();
    let server = Running::on(data.path()).await;
    let host = Person {
        address: server.address,
        ..host
    };
    let seated = host.get("/seatmates").await.good()["people"].clone();
    assert_eq!(seated.as_array().unwrap().len(), 8, "a restart lets nobody stand up");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_speaks_for_seatmates_of_theirs_and_for_nobody_else() {
    let Room {
        workshop,
        mia,
        host,
        other,
        nadja,
        server: _server,
    } = room().await;
    let erna = json!({"name": "Erna", "perspective": "society"});
    let erna = tell(&mia, "POST", "/participants", erna).await.good()["id"].clone();
    let olegs = sit(&other, "Oleg").await.good()["id"].clone();
    let step = writing(&mia, false).await;
    for person in [&erna, &olegs, &json!(other.id), &json!("V1StGXR8_Z5jdHi6B-myT")] {
        for (method, path, body) in [
            ("PUT", "/floor/hand", json!({"up": true, "person": person})),
            (
                "POST",
                "/contributions",
                json!({"text": "Untergeschoben", "person": person}),
            ),
        ] {
            let refused = tell(&host, method, path, body).await;
            assert_eq!(
                (refused.status, refused.problem().as_str()),
                (403, "forbidden"),
                "{method} {path}"
            );
        }
        let path = format!("/contributions/mine?person={}", person.as_str().unwrap());
        assert_eq!(host.get(&path).await.problem(), "forbidden");
    }
    let beamer = workshop.join("observer", "").await;
    let hand = json!({"up": true, "person": nadja});
    assert_eq!(
        tell(&beamer, "PUT", "/floor/hand", hand.clone()).await.problem(),
        "forbidden"
    );

    tell(&host, "PUT", "/floor/hand", hand).await.good();
    assert_eq!(
        host.get("").await.good()["stage"]["floor"]["hands"][0]["person"],
        json!(nadja)
    );
    let said = |text: &str| json!({"text": text, "person": nadja});
    tell(&host, "POST", "/contributions", said("Von Nadja")).await.good();
    tell(&mia, "POST", "/contributions", said("Für Nadja eingetragen"))
        .await
        .good();
    tell(&host, "POST", "/contributions", json!({"text": "Von Ayşe"}))
        .await
        .good();
    reveal(&mia, &step).await.good();
    let mut cards = collected(&mia).await;
    cards.sort_by_key(|card| card["text"].to_string());
    let seen: Vec<_> = cards
        .iter()
        .map(|card| {
            json!([
                card["text"],
                card["author"],
                card["perspective"],
                card["onBehalf"] == true
            ])
        })
        .collect();
    assert_eq!(
        seen,
        [
            json!(["Für Nadja eingetragen", "Nadja", "politics", true]),
            json!(["Von Ayşe", "Ayşe", "society", false]),
            json!(["Von Nadja", "Nadja", "politics", false]),
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_seatmate_wrote_can_be_changed_at_their_device_alone() {
    let Room {
        mia,
        host,
        other,
        nadja,
        server: _server,
        ..
    } = room().await;
    let step = writing(&mia, false).await;
    let written = json!({"text": "Von Nadja", "person": nadja});
    let key = tell(&host, "POST", "/contributions", written).await.good()["key"].clone();
    let mine = json!({"contributions": [{"key": key, "text": "Von Nadja", "step": step}]});
    let path = format!("/contributions/mine?person={nadja}");
    assert_eq!(host.get(&path).await.good(), mine);
    assert_eq!(
        host.get("/contributions/mine").await.good(),
        json!({"contributions": []})
    );
    assert_eq!(
        mia.get(&path).await.problem(),
        "forbidden",
        "facilitators do not read along"
    );
    let change = |text: &str, person: bool| {
        let mut body = json!({"key": key, "text": text});
        if person {
            body["person"] = json!(nadja);
        }
        body
    };
    for (by, person) in [(&host, false), (&other, true), (&other, false), (&mia, false)] {
        let refused = tell(by, "PUT", "/contributions", change("Verdreht", person)).await;
        assert_eq!(refused.problem(), "forbidden");
    }
    tell(&host, "PUT", "/contributions", change("Anders", true))
        .await
        .good();
    assert_eq!(host.get(&path).await.good()["contributions"][0]["text"], "Anders");
    let counts = json!({"step": step, "cards": 1, "people": 1, "by": {"politics": 1}});
    assert_eq!(mia.get("").await.good()["stage"]["written"], counts);
    tell(&host, "PUT", "/contributions", change("", true)).await.good();
    assert_eq!(mia.get("").await.good()["stage"]["written"]["people"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_without_a_name_says_nothing_of_whose_device_it_came_from() {
    let Room {
        server,
        workshop,
        mia,
        host,
        nadja,
        ..
    } = room().await;
    let step = writing(&mia, true).await;
    tell(
        &host,
        "POST",
        "/contributions",
        json!({"text": "Ohne Namen", "person": nadja}),
    )
    .await
    .good();
    let withdrawn = tell(
        &host,
        "POST",
        "/contributions",
        json!({"text": "Doch nicht", "person": nadja}),
    )
    .await;
    let key = withdrawn.good()["key"].clone();
    tell(&host, "POST", "/contributions", json!({"text": "Auch ohne"}))
        .await
        .good();
    // Who has a card still is counted right: it was not the host's that went.
    let gone = json!({"key": key, "text": "", "person": nadja});
    tell(&host, "PUT", "/contributions", gone).await.good();
    let written = mia.get("").await.good()["stage"]["written"].clone();
    assert_eq!((&written["cards"], &written["people"]), (&json!(2), &json!(2)));
    let file = Connection::open_with_flags(server.file(&workshop.id), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let kept: Vec<String> = {
        let mut statement = file.prepare("SELECT words FROM silent").unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    assert_eq!(kept.len(), 2);
    assert!(kept.iter().all(|words| !words.contains("signed")), "{kept:?}");
    reveal(&mia, &step).await.good();
    for card in collected(&mia).await {
        assert_eq!(card["anonymous"], true);
        for absent in ["author", "perspective", "onBehalf"] {
            assert!(
                card.get(absent).is_none_or(|value| value.is_null() || value == false),
                "{card}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_host_is_removed_seatmates_stay_and_facilitators_act_for_them() {
    let Room {
        mia,
        host,
        other,
        nadja,
        server: _server,
        ..
    } = room().await;
    mia.ask("DELETE", &format!("/participants/{}", host.id))
        .send()
        .await
        .good();
    let listed = mia.get("/participants").await.good()["participants"].clone();
    let listed = listed.as_array().unwrap().iter().find(|one| one["id"] == json!(nadja));
    let listed = listed.expect("they came to stay");
    assert_eq!(listed["deviceless"], true);
    assert!(listed.get("host").is_none());
    let hand = json!({"up": true, "person": nadja});
    assert_eq!(
        tell(&host, "PUT", "/floor/hand", hand.clone()).await.problem(),
        "session-missing"
    );
    assert_eq!(
        tell(&other, "PUT", "/floor/hand", hand.clone()).await.problem(),
        "forbidden"
    );
    tell(&mia, "PUT", "/floor/hand", hand).await.good();
    mia.ask("DELETE", &format!("/participants/{nadja}")).send().await.good();
    let stage = mia.get("").await.good()["stage"].clone();
    assert_eq!(
        (&stage["people"], &stage["floor"]["hands"]),
        (&json!({"society": 2}), &json!([]))
    );
}
