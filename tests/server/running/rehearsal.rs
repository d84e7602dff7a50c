//! Rehearsals: a copy to practise in, with people who are simulated. Nothing of it touches the workshop.

use std::time::Duration;

use serde_json::{Value, json};
use wirkraum::sync::limits::Limits;

use super::{add_step, good, order, stage, tell};
use crate::common::bytes::Said;
use crate::common::peer::{Entry, Peer, document};
use crate::common::server::{Person, Reachable, Running, Workshop};
use crate::common::until;

/// The facilitator of a copy.
fn inside(who: &Person, joined: Value) -> Person {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    Person {
        workshop: text(&joined["workshop"]["id"]),
        id: text(&joined["participant"]["id"]),
        token: text(&joined["token"]),
        joined,
        ..who.clone()
    }
}

async fn rehearse(who: &Person, body: Value) -> Person {
    let made = tell(who, "POST", "/rehearsal", body).await;
    assert_eq!(made.status, 201, "{}", made.text());
    inside(who, made.good())
}

async fn titles(server: &Running) -> usize {
    let list = server.get("/api/workshops").bearer(server.key()).send().await.good();
    list["workshops"].as_array().unwrap().len()
}

fn files(server: &Running) -> usize {
    let files = std::fs::read_dir(server.data().join("workshops")).unwrap();
    let name = |file: std::io::Result<std::fs::DirEntry>| file.unwrap().file_name().into_string().unwrap();
    files.map(name).filter(|name| name.ends_with(".wirkraum")).count()
}

async fn sized(server: &Running) -> (Workshop, Person) {
    let body = json!({"title": "Frühe Hilfen", "template": "wirkungsdialog"});
    let made = server.ask("POST", "/api/workshops").bearer(server.key()).json(&body);
    let workshop = Workshop::read(server.address(), &made.send().await.good());
    let mia = workshop.join("facilitator", "Mia").await;
    (workshop, mia)
}

async fn written(person: &Person) -> u64 {
    stage(person).await["written"]["cards"].as_u64().unwrap_or(0)
}

async fn answered(person: &Person) -> u64 {
    stage(person).await["polls"][0]["turnout"]["answered"]
        .as_u64()
        .unwrap_or(0)
}

const POLL: &str = r#"{"question":"Wie sicher sind Sie?","kind":"confidence","mode":"secret","options":[]}"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_has_everything_and_nothing_of_it_reaches_the_workshop() {
    let server = Running::start().await;
    let (workshop, mia) = sized(&server).await;
    let ben = workshop.join("participant", "Ben").await;
    good(&tell(&mia, "POST", "/polls", serde_json::from_str(POLL).unwrap()).await);
    let rights = json!({ "participant": "read" });
    good(&tell(&mia, "PUT", "/stage/areas/notes", rights).await);
    good(&order(&mia, json!({ "action": "start" })).await);
    let (before, board) = (stage(&mia).await, mia.get("/board").await.text());

    let copy = rehearse(&mia, json!({})).await;
    assert_ne!(copy.workshop, mia.workshop);
    assert_eq!(copy.joined["participant"]["name"], "Mia");
    assert_eq!(copy.joined["participant"]["role"], "facilitator");
    let there = stage(&copy).await;
    assert_eq!(
        there["rehearsal"],
        json!({ "workshop": workshop.id, "title": "Frühe Hilfen" })
    );
    assert_eq!(there["run"]["state"], "ready");
    assert_eq!(there["steps"], before["steps"]);
    assert_eq!(there["areas"]["notes"]["participant"], "read");
    assert_eq!(copy.get("/polls").await.good()["polls"][0]["state"], "draft");
    let cards = |board: &str| serde_json::from_str::<Value>(board).unwrap()["cards"].clone();
    assert_eq!(cards(&copy.get("/board").await.text()), cards(&board));
    let people = copy.get("/participants").await.good();
    let people = people["participants"].as_array().unwrap();
    let speak = |for_whom: &str| people.iter().filter(|one| one["perspective"] == for_whom).count();
    assert_eq!(
        [
            speak("politics"),
            speak("administration"),
            speak("society"),
            speak("facilitation")
        ],
        [4, 4, 5, 0],
        "{people:?}"
    );
    assert_eq!(people.len(), 13);

    good(&order(&copy, json!({ "action": "start" })).await);
    good(&order(&copy, json!({ "action": "next" })).await);
    good(
        &tell(
            &copy,
            "POST",
            "/participants",
            json!({"name": "Erna", "perspective": "society"}),
        )
        .await,
    );
    assert_eq!(stage(&mia).await, before);
    assert_eq!(mia.get("/board").await.text(), board);
    assert_eq!((titles(&server).await, files(&server)), (1, 2));

    let elsewhere = |who: &Person| Person {
        workshop: copy.workshop.clone(),
        ..who.clone()
    };
    for who in [&mia, &ben] {
        assert_eq!(elsewhere(who).get("").await.problem(), "session-missing");
        let entry = Entry {
            area: "stage",
            ..Entry::default()
        };
        let mut peer = Peer::try_enter(&elsewhere(who), document(32), &entry).await;
        peer.until(|said| matches!(said, Said::Denied(_)).then_some(())).await;
    }
    assert_eq!(tell(&ben, "POST", "/rehearsal", json!({})).await.problem(), "forbidden");
    for path in ["/rehearsal", "/continue"] {
        assert_eq!(
            tell(&copy, "POST", path, json!({})).await.problem(),
            "forbidden",
            "{path}"
        );
    }
    for people in [json!(0), json!(31), json!(-1), json!("viele")] {
        let refused = tell(&mia, "POST", "/rehearsal", json!({ "people": people })).await;
        assert_eq!((refused.status, &*refused.problem()), (422, "body-invalid"), "{people}");
    }
    assert_eq!(files(&server), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_when_asked_to_with_the_next_one_after_a_day_and_with_its_workshop() {
    let limits = Limits {
        expire_every: Duration::from_millis(50),
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let (workshop, mia) = sized(&server).await;
    let eva = workshop.join("cofacilitator", "Eva").await;
    let refused = mia.ask("DELETE", "/rehearsal").send().await;
    assert_eq!((refused.status, &*refused.problem()), (409, "not-rehearsal"));

    let first = rehearse(&mia, json!({ "people": 1 })).await;
    let hers = rehearse(&eva, json!({ "people": 1 })).await;
    let second = rehearse(&mia, json!({ "people": 1 })).await;
    assert_eq!(first.get("").await.problem(), "workshop-unknown");
    assert_eq!((hers.get("").await.status, second.get("").await.status), (200, 200));
    let mut peer = Peer::reopen(&second, "stage", document(31)).await;
    assert_eq!(second.ask("DELETE", "/rehearsal").send().await.status, 204);
    peer.until(|said| matches!(said, Said::Denied(_)).then_some(())).await;
    assert_eq!(second.get("").await.problem(), "workshop-unknown");

    let file = rusqlite::Connection::open(server.file(&hers.workshop)).unwrap();
    let (made, ends): (i64, i64) = file
        .query_row("SELECT created_at, delete_at FROM workshop", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert!((ends - made - 86_400_000).abs() < 60_000, "{made} {ends}");
    file.execute("UPDATE workshop SET delete_at = 1", []).unwrap();
    drop(file);
    until("the day to be over", async || files(&server) == 1).await;

    let last = rehearse(&eva, json!({ "people": 1 })).await;
    let groups = json!({ "how": "hand", "titles": ["Hafen"] });
    assert_eq!(tell(&last, "POST", "/groups", groups).await.status, 201);
    assert_eq!((titles(&server).await, files(&server)), (1, 3));
    let path = format!("/api/workshops/{}", workshop.id);
    good(&server.ask("DELETE", &path).bearer(server.key()).send().await);
    assert_eq!(files(&server), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_who_are_simulated_write_and_answer_while_somebody_facilitates_and_after_a_restart() {
    let server = Running::start().await;
    let (_, mia) = sized(&server).await;
    let copy = rehearse(&mia, json!({})).await;
    let step = add_step(&copy, "Wir schreiben", json!({ "kind": "writing", "minutes": 1 })).await;
    good(&order(&copy, json!({ "action": "goto", "step": step })).await);
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_eq!(written(&copy).await, 0, "nobody facilitates");

    let peer = Peer::reopen(&copy, "stage", document(31)).await;
    until("cards to be written", async || written(&copy).await >= 2).await;
    let poll = tell(&copy, "POST", "/polls", serde_json::from_str(POLL).unwrap())
        .await
        .good();
    let open = format!("/polls/{}/open", poll["id"].as_str().unwrap());
    good(&copy.ask("POST", &open).send().await);
    until("an answer", async || answered(&copy).await >= 1).await;
    assert_eq!(mia.get("").await.good()["stage"]["written"], Value::Null);

    drop(peer);
    let data = server.stop().await.unwrap();
    let server = Running::on(data.path()).await;
    let copy = Person {
        address: server.address(),
        ..copy
    };
    let so_far = answered(&copy).await;
    let _peer = Peer::reopen(&copy, "stage", document(32)).await;
    until("more answers after the restart", async || {
        answered(&copy).await > so_far
    })
    .await;
    let revealed = tell(&copy, "POST", "/contributions/reveal", json!({})).await.good();
    assert!(revealed["cards"].as_u64().unwrap() >= 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn that_of_a_protected_workshop_is_protected_and_keeps_no_names() {
    let server = Running::start().await;
    let now = time::OffsetDateTime::now_utc().unix_timestamp() * 1_000;
    let body = json!({"title": "Unter uns", "protected": {"deleteAt": now + 2 * 3_600_000}});
    let made = server.ask("POST", "/api/workshops").bearer(server.key()).json(&body);
    let workshop = Workshop::read(server.address(), &made.send().await.good());
    let mia = workshop.join("facilitator", "Mia").await;
    let copy = rehearse(&mia, json!({ "people": 3 })).await;
    assert_eq!(
        stage(&copy).await["protected"],
        stage(&mia).await["protected"],
        "it is deleted with the workshop at the latest"
    );
    let people = copy.get("/participants").await.good();
    let names: Vec<&str> = people["participants"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Politik", "Verwaltung", "Zivilgesellschaft", "Moderation"]);
}
