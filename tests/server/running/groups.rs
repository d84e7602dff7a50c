//! Breakout groups: who is let in where, what follows the plenary, and what comes back into it.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{add_step, good, order, stage, tell};
use crate::common::bytes::Said;
use crate::common::http::Answer;
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running, Workshop};

async fn form(by: &Person, body: Value) -> Answer {
    tell(by, "POST", "/groups", body).await
}

fn two() -> Value {
    json!({ "how": "hand", "titles": ["Hafen", "Südpark"] })
}

/// Ids of the groups on the stage, in their order.
async fn ids(by: &Person) -> Vec<String> {
    let stage = stage(by).await;
    let groups = stage["groups"].as_array().cloned().unwrap_or_default();
    groups
        .iter()
        .map(|group| group["id"].as_str().unwrap().to_owned())
        .collect()
}

async fn place(by: &Person, group: &str, who: &Person) {
    let path = format!("/groups/{group}/members/{}", who.id);
    good(&by.ask("PUT", &path).send().await);
}

async fn enter(who: &Person, group: &str) -> Answer {
    who.ask("POST", &format!("/groups/{group}/session")).send().await
}

/// Somebody on the board of a group they are let into.
async fn inside(who: &Person, group: &str) -> Person {
    let joined = enter(who, group).await.good();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    Person {
        workshop: text(&joined["workshop"]["id"]),
        id: text(&joined["participant"]["id"]),
        token: text(&joined["token"]),
        ..who.clone()
    }
}

struct Room {
    server: Running,
    workshop: Workshop,
    mia: Person,
    ayse: Person,
    ben: Person,
    groups: Vec<String>,
}

/// Ayşe works on Hafen, Ben on Südpark.
async fn room() -> Room {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let ben = workshop.join("participant", "Ben").await;
    add_step(
        &mia,
        "Hypothesen",
        json!({ "rights": { "model": { "participant": "hidden" } } }),
    )
    .await;
    let formed = form(&mia, two()).await;
    assert_eq!(formed.status, 201, "{}", formed.text());
    let groups = ids(&mia).await;
    place(&mia, &groups[0], &ayse).await;
    place(&mia, &groups[1], &ben).await;
    Room {
        server,
        workshop,
        mia,
        ayse,
        ben,
        groups,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_there_for_its_members_and_the_facilitators_alone() {
    let Room {
        server,
        workshop,
        mia,
        ayse,
        ben,
        groups,
    } = room().await;
    let ayse_there = inside(&ayse, &groups[0]).await;
    assert_eq!(ayse_there.id, ayse.id);
    let mut writer = Peer::open(&ayse_there, 21).await;
    writer.add_card("canary", "Kanarie Hafen").await;
    assert!(writer.status().await);
    // Somebody of the other group, somebody of none, and a wall.
    assert_eq!(enter(&ben, &groups[0]).await.problem(), "group-not-yours");
    let kim = workshop.join("participant", "Kim").await;
    assert_eq!(enter(&kim, &groups[0]).await.problem(), "group-not-yours");
    let wall = workshop.join("observer", "").await;
    assert_eq!(enter(&wall, &groups[0]).await.problem(), "group-not-yours");
    assert_eq!(enter(&ben, "nowhere").await.problem(), "group-unknown");
    // Sessions of the plenary and of another group open nothing.
    let ben_there = inside(&ben, &groups[1]).await;
    for person in [&ben, &ben_there, &mia] {
        let stranger = Person {
            workshop: ayse_there.workshop.clone(),
            ..person.clone()
        };
        assert_eq!(stranger.get("/board").await.problem(), "session-missing");
    }
    for person in [&ben, &ben_there] {
        let board = person.get("/board").await.text();
        assert!(!board.contains("Kanarie"), "{board}");
    }
    // Who facilitates looks in. Of the group there is no link, no line in the list, and no way to run it.
    let mia_there = inside(&mia, &groups[0]).await;
    assert!(mia_there.get("/board").await.text().contains("Kanarie Hafen"));
    assert_eq!(
        order(&mia_there, json!({ "action": "start" })).await.problem(),
        "group-follows"
    );
    assert_eq!(form(&mia_there, two()).await.problem(), "forbidden");
    let listed = server
        .ask("GET", "/api/workshops")
        .bearer(crate::common::server::KEY)
        .send()
        .await
        .good();
    assert_eq!(listed["workshops"].as_array().unwrap().len(), 1, "{listed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_facilitators_form_and_what_cannot_be_is_refused_with_a_reason() {
    let Room {
        server: _server,
        mia,
        ayse,
        groups,
        ..
    } = room().await;
    assert_eq!(form(&ayse, two()).await.problem(), "forbidden");
    assert_eq!(form(&mia, two()).await.problem(), "groups-there");
    for (method, path) in [
        ("DELETE", "/groups".to_owned()),
        ("POST", format!("/groups/{}/merge", groups[0])),
        ("PUT", format!("/groups/{}/members/{}", groups[1], ayse.id)),
    ] {
        assert_eq!(ayse.ask(method, &path).send().await.problem(), "forbidden", "{path}");
    }
    let called = tell(&ayse, "PUT", "/groups-called", json!({ "called": true })).await;
    assert_eq!(called.problem(), "forbidden");
    good(&mia.ask("DELETE", "/groups").send().await);
    let thirteen: Vec<_> = (0..13).map(|number| number.to_string()).collect();
    for titles in [json!([]), json!([" "]), json!(thirteen), json!(["ß".repeat(81)])] {
        let refused = form(&mia, json!({ "how": "mixed", "titles": titles })).await;
        assert_eq!(refused.problem(), "groups-invalid");
    }
    let renamed = tell(&mia, "PUT", "/groups/nowhere", json!({ "title": "X" })).await;
    assert_eq!(renamed.problem(), "group-unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_follow_the_steps_of_the_plenary_and_are_called_back_over_a_restart() {
    let Room {
        server,
        mia,
        ayse,
        groups,
        ..
    } = room().await;
    let there = inside(&ayse, &groups[0]).await;
    good(&order(&mia, json!({ "action": "start" })).await);
    let (plenary, group) = (stage(&mia).await, stage(&there).await);
    assert_eq!(plenary["run"]["endsAt"], group["run"]["endsAt"]);
    assert_eq!(group["steps"][0]["title"], "Hypothesen");
    assert_eq!(group["plenary"]["group"], "Hafen");
    // What the step hides it hides in the plenary alone.
    assert_eq!(plenary["areas"]["model"]["participant"], "hidden");
    assert_eq!(group["areas"]["model"]["participant"], "write");
    let begun = Instant::now();
    good(&tell(&mia, "PUT", "/groups-called", json!({ "called": true })).await);
    assert!(stage(&there).await["plenary"]["called"].is_number());
    assert!(begun.elapsed() < Duration::from_secs(1));
    good(
        &tell(
            &mia,
            "PUT",
            &format!("/groups/{}", groups[0]),
            json!({ "title": "Hafen Ost" }),
        )
        .await,
    );
    let data = server.stop().await.unwrap();
    let server = Running::on(data.path()).await;
    let moved = |person: &Person| Person {
        address: server.address,
        ..person.clone()
    };
    let (mia, there) = (moved(&mia), moved(&there));
    assert_eq!(stage(&there).await["plenary"]["group"], "Hafen Ost");
    assert_eq!(stage(&there).await["run"]["endsAt"], plenary["run"]["endsAt"]);
    good(&order(&mia, json!({ "action": "pause" })).await);
    good(&tell(&mia, "PUT", "/groups-called", json!({ "called": false })).await);
    let group = stage(&there).await;
    assert_eq!(group["run"]["state"], "paused");
    assert_eq!(group["plenary"].get("called"), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_groups_made_comes_in_once_with_where_it_is_from() {
    let Room {
        server: _server,
        mia,
        ayse,
        ben,
        groups,
        ..
    } = room().await;
    for (person, group, card) in [(&ayse, &groups[0], "card-of-a"), (&ben, &groups[1], "card-of-b")] {
        let mut peer = Peer::open(&inside(person, group).await, 31).await;
        peer.add_card(card, &format!("Von {card}")).await;
        assert!(peer.status().await);
    }
    let merge = async |group: &str| mia.ask("POST", &format!("/groups/{group}/merge")).send().await.good();
    assert_eq!(merge(&groups[0]).await, json!({ "added": 1, "different": 0 }));
    assert_eq!(merge(&groups[1]).await, json!({ "added": 1, "different": 0 }));
    let cards = async || mia.get("/board").await.good()["cards"].as_array().unwrap().clone();
    let found = cards().await;
    let named: Vec<_> = found.iter().map(|card| (&card["title"], &card["fromGroup"])).collect();
    assert_eq!(
        named,
        [
            (&json!("Von card-of-a"), &json!("Hafen")),
            (&json!("Von card-of-b"), &json!("Südpark"))
        ]
    );
    // Again: nothing twice; what came since comes, and what is changed there and here stays.
    let mut peer = Peer::open(&inside(&ayse, &groups[0]).await, 32).await;
    peer.add_card("card-later", "Nachgereicht").await;
    assert!(peer.status().await);
    peer.type_into("card-of-a", 0, "Neu: ").await;
    assert!(peer.status().await);
    assert_eq!(merge(&groups[0]).await, json!({ "added": 1, "different": 1 }));
    assert_eq!(merge(&groups[0]).await["added"], 0);
    let titles: Vec<_> = cards().await.iter().map(|card| card["title"].clone()).collect();
    assert_eq!(titles, ["Von card-of-a", "Von card-of-b", "Nachgereicht"]);
    assert_eq!(stage(&mia).await["groups"][0]["merged"], true);
    // It can be worked on like everything else.
    let mut plenary = Peer::open(&mia, 33).await;
    plenary.type_into("card-of-b", 0, "Auch ").await;
    assert!(plenary.status().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_moved_or_removed_is_out_within_a_second_and_the_groups_end_with_their_boards_kept() {
    let Room {
        server: _server,
        workshop,
        mia,
        ayse,
        ben,
        groups,
        ..
    } = room().await;
    let there = inside(&ayse, &groups[0]).await;
    let mut peer = Peer::open(&there, 41).await;
    let begun = Instant::now();
    place(&mia, &groups[1], &ayse).await;
    peer.until(|said| matches!(said, Said::Denied(_)).then_some(())).await;
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    assert_eq!(there.get("/board").await.problem(), "session-missing");
    assert_eq!(enter(&ayse, &groups[0]).await.problem(), "group-not-yours");
    inside(&ayse, &groups[1]).await;
    // Back again: nothing is left of having been away.
    place(&mia, &groups[0], &ayse).await;
    let back = inside(&ayse, &groups[0]).await;
    assert_eq!(back.get("/board").await.status, 200);

    let ben_there = inside(&ben, &groups[1]).await;
    good(&mia.ask("DELETE", &format!("/participants/{}", ben.id)).send().await);
    assert_eq!(ben_there.get("/board").await.problem(), "session-missing");
    assert_eq!(stage(&mia).await["groups"][1]["members"], json!([]));

    let mia_there = inside(&mia, &groups[0]).await;
    good(&mia.ask("DELETE", "/groups").send().await);
    assert_eq!(back.get("/board").await.problem(), "session-missing");
    assert_eq!(mia_there.get("/board").await.status, 200);
    assert_eq!(stage(&mia).await.get("groups"), None);
    let past = mia.get("/groups").await.good();
    assert_eq!(past["groups"].as_array().unwrap().len(), 2);
    assert_eq!(ayse.get("/groups").await.problem(), "forbidden");
    inside(&mia, &groups[1]).await;
    // New ones can be formed, each perspective a group of its own.
    let again = form(
        &mia,
        json!({ "how": "perspective", "titles": [], "content": "plenary" }),
    )
    .await
    .good();
    assert_eq!(again["groups"][0]["title"], "Zivilgesellschaft");
    assert_eq!(again["groups"][0]["members"], json!([ayse.id]));
    // They go with their plenary.
    let organiser = workshop.ask("DELETE", "").bearer(crate::common::server::KEY);
    good(&organiser.send().await);
    assert_eq!(mia_there.get("/board").await.problem(), "workshop-unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_begins_with_the_plenary_has_what_participants_see_of_it() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&mia, 51).await;
    peer.add_card("shown", "Gezeigt").await;
    assert!(peer.status().await);
    let formed = form(
        &mia,
        json!({ "how": "mixed", "titles": ["Eine"], "content": "plenary" }),
    )
    .await
    .good();
    let group = formed["groups"][0]["id"].as_str().unwrap();
    assert_eq!(formed["groups"][0]["members"], json!([ayse.id]));
    let there = inside(&ayse, group).await;
    let doc = document(52);
    let mut peer = Peer::reopen(&there, "model", doc).await;
    peer.catch_up().await;
    assert_eq!(peer.title("shown").as_deref(), Some("Gezeigt"));
    peer.add_card("new", "Neu").await;
    assert!(peer.status().await);
    let merged = mia.ask("POST", &format!("/groups/{group}/merge")).send().await.good();
    assert_eq!(merged, json!({ "added": 1, "different": 0 }));
    // What is hidden from participants is not in it.
    good(&mia.ask("DELETE", "/groups").send().await);
    good(&tell(&mia, "PUT", "/stage/areas/model", json!({ "participant": "hidden" })).await);
    let formed = form(
        &mia,
        json!({ "how": "mixed", "titles": ["Eine"], "content": "plenary" }),
    )
    .await
    .good();
    let there = inside(&ayse, formed["groups"][0]["id"].as_str().unwrap()).await;
    assert_eq!(there.get("/board").await.good()["cards"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sits_at_a_device_comes_along_into_the_group_they_are_in() {
    let Room {
        server: _server,
        mia,
        ayse,
        groups,
        ..
    } = room().await;
    let mut seated = Vec::new();
    for name in ["Nadja", "Oleg"] {
        let body = json!({ "name": name, "perspective": "society" });
        seated.push(tell(&ayse, "POST", "/seatmates", body).await.good());
    }
    let path = format!("/groups/{}/members/{}", groups[0], seated[0]["id"].as_str().unwrap());
    good(&mia.ask("PUT", &path).send().await);
    let ayse_there = inside(&ayse, &groups[0]).await;
    let mates = json!({ "people": [seated[0]] });
    assert_eq!(ayse_there.get("/seatmates").await.good(), mates);
    let hand = json!({ "up": true, "person": seated[0]["id"] });
    good(&tell(&ayse_there, "PUT", "/floor/hand", hand).await);
    let again = inside(&ayse, &groups[0]).await;
    assert_eq!(
        again.get("/seatmates").await.good(),
        mates,
        "once, however often they go there"
    );
    assert_eq!(stage(&again).await["people"], json!({ "society": 2 }));
}
