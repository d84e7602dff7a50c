//! A workshop goes on in a new one.

use serde_json::{Value, json};
use yrs::Any;

use super::okr::{check_in, drafted, write};
use crate::common::http::Answer;
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running, Workshop};

async fn go_on(person: &Person, how: &Value) -> Answer {
    person.ask("POST", "/continue").json(how).send().await
}

/// A workshop with a card, an objective half reached and names in every place that has one.
async fn full(server: &Running) -> (Workshop, Person) {
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Kanarie Mia").await;
    let ben = workshop.join("participant", "Kanarie Ben").await;
    let mut cards = Peer::open(&ben, 11).await;
    cards.add_card("card1", "Vertrauen wächst").await;
    cards.settle().await;
    let mut peer = Peer::reopen(&ben, "okr", document(12)).await;
    drafted(&mut peer, "card1").await;
    check_in(&mut peer, "c", 25.0).await;
    let role = [("kind", "master".into()), ("person", "Kanarie Anna".into())];
    write(&mut peer, "roles", "r", "", &role).await;
    let mut notes = Peer::reopen(&ben, "notes", document(13)).await;
    let step = [("kind", "check".into()), ("order", Any::from("a0"))];
    write(&mut notes, "blocks", "b", "", &step).await;
    (workshop, mia)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_workshop_goes_on_without_names_and_the_old_one_stays_as_it_is() {
    let server = Running::start().await;
    let (workshop, mia) = full(&server).await;
    let before = mia.get("/board").await.good();
    let how =
        json!({"title": "Runde zwei", "cycle": {"title": "2. Tertial", "kind": "tertial", "start": "2026-05-01"}});
    let made = go_on(&mia, &how).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let next = Workshop::read(server.address, &made.good());
    let reader = next.join("facilitator", "Ayşe").await;
    let board = reader.get("/board").await.good();
    assert!(!board.to_string().contains("Kanarie"), "{board}");
    let people = reader.get("/participants").await.good().to_string();
    assert!(!people.contains("Kanarie"), "{people}");
    let authors = reader.get("/authors").await.good().to_string();
    assert!(!authors.contains("Kanarie"), "{authors}");
    assert_eq!(board["title"], "Runde zwei");
    assert_eq!(board["cards"][0]["title"], "Vertrauen wächst");
    let result = &board["okr"]["keyResults"][0];
    assert_eq!((&result["baseline"], &result["draft"]), (&json!(25), &json!(true)));
    assert_eq!(result["checkIns"], Value::Null);
    assert_eq!(board["okr"]["objectives"][0]["cycle"], board["okr"]["cycles"][0]["id"]);
    let notes: Vec<_> = board["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| &block["text"])
        .collect();
    assert!(notes.contains(&&json!("Jede Familie kommt an (50 %)")), "{notes:?}");

    assert_eq!(mia.get("/board").await.good(), before, "the old one");
    let (old, new) = (mia.get("").await.good(), reader.get("").await.good());
    assert_eq!(new["continues"]["workshop"], json!(workshop.id));
    assert_eq!(old["continued"][0]["workshop"], json!(next.id));
    assert_eq!(old["continued"][0]["title"], "Runde zwei");
    let ben = workshop.join("participant", "Cem").await;
    assert_eq!(ben.get("").await.good()["continued"], Value::Null, "for facilitators");
    assert_ne!(next.links, workshop.links);

    // Both ends know each other after a restart, too.
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    for (id, token, field, other) in [
        (&workshop.id, &mia.token, "continued", &next.id),
        (&next.id, &reader.token, "continues", &workshop.id),
    ] {
        let found = server
            .get(&format!("/api/workshops/{id}"))
            .bearer(token)
            .send()
            .await
            .good();
        assert!(found[field].to_string().contains(other.as_str()), "{field} {found}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn names_and_last_values_come_along_when_they_are_wanted() {
    let server = Running::start().await;
    let (_, mia) = full(&server).await;
    let how = json!({"names": true, "okr": "asTheyAre", "lastValues": true});
    let next = Workshop::read(server.address, &go_on(&mia, &how).await.good());
    let reader = next.join("facilitator", "Ayşe").await;
    let board = reader.get("/board").await.good();
    assert_eq!(board["okr"]["keyResults"][0]["checkIns"][0]["author"], "Kanarie Ben");
    assert_eq!(board["okr"]["progress"]["objectives"][0]["progress"], 0.5);
    assert_eq!(board["okr"]["roles"][0]["person"], "Kanarie Anna");
    let people = reader.get("/participants").await.good().to_string();
    assert!(!people.contains("Kanarie"), "nobody is in it: {people}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_facilitator_and_the_organiser_let_a_workshop_go_on() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    for role in ["cofacilitator", "participant", "observer"] {
        let person = workshop.join(role, "Jemand").await;
        assert_eq!(go_on(&person, &json!({})).await.problem(), "forbidden", "{role}");
    }
    let as_organiser = workshop.ask("POST", "/continue").bearer(server.key()).json(&json!({}));
    assert_eq!(as_organiser.send().await.status, 201);
    let stranger = workshop.ask("POST", "/continue").bearer("nobody").json(&json!({}));
    assert_eq!(stranger.send().await.problem(), "session-missing");
    let mia = workshop.join("facilitator", "Mia").await;
    for (how, code) in [
        (json!({"title": "  "}), "title-empty"),
        (json!({"title": "x".repeat(201)}), "title-too-long"),
        (json!({"okr": "everything"}), "body-invalid"),
        (json!({"nams": true}), "body-invalid"),
    ] {
        assert_eq!(go_on(&mia, &how).await.problem(), code, "{how}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_let_it_go_on_at_once_get_one_each_and_both_are_known() {
    let server = Running::start().await;
    let (_, mia) = full(&server).await;
    let how = json!({"okr": "asTheyAre"});
    let (one, other) = tokio::join!(go_on(&mia, &how), go_on(&mia, &how));
    let mut made = [one.good(), other.good()].map(|made| made["id"].as_str().unwrap().to_owned());
    made.sort_unstable();
    assert_ne!(made[0], made[1]);
    let known = mia.get("").await.good()["continued"].clone();
    let mut known: Vec<_> = known
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["workshop"].as_str().unwrap())
        .collect();
    known.sort_unstable();
    assert_eq!(known, made);
}
