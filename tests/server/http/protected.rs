//! Protected workshops: no names are kept, only what the room releases leaves, and at the set time everything is gone.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use time::OffsetDateTime;
use wirkraum::sync::limits::Limits;

use super::silent::{holds, on_disk};
use crate::common::bytes::Said;
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running, Workshop};
use crate::common::until;

const CANARY: &str = "Kanarienvogel";
const AREAS: [&str; 6] = ["collection", "model", "okr", "decisions", "notes", "stage"];
const HOUR: i64 = 60 * 60 * 1_000;

fn now() -> i64 {
    i64::try_from(OffsetDateTime::now_utc().unix_timestamp_nanos() / 1_000_000).unwrap()
}

fn tomorrow() -> i64 {
    now() + 24 * HOUR
}

async fn protected(server: &Running, delete_at: i64) -> Workshop {
    let body = json!({"title": "Unter uns", "template": "wirkungsdialog", "protected": {"deleteAt": delete_at}});
    let made = server.ask("POST", "/api/workshops").bearer(server.key()).json(&body);
    Workshop::read(server.address(), &made.send().await.good())
}

async fn join(workshop: &Workshop, role: &str, perspective: &str) -> Person {
    let body = json!({"key": workshop.key(role), "name": CANARY, "perspective": perspective});
    Person::read(workshop, workshop.try_join(&body).await.good())
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_said_before_anybody_joins_and_everywhere_after() {
    let server = Running::start().await;
    let at = tomorrow();
    let workshop = protected(&server, at).await;
    let told = json!({ "deleteAt": at });
    let preview = workshop
        .ask("POST", "/preview")
        .json(&json!({"key": workshop.key("participant")}));
    assert_eq!(preview.send().await.good()["protected"], told);
    let mia = join(&workshop, "facilitator", "facilitation").await;
    let overview = mia.get("").await.good();
    assert_eq!(
        (&overview["protected"], &overview["stage"]["protected"]),
        (&told, &told)
    );
    assert_eq!(overview["stage"]["released"], Value::Null);
    assert_eq!(mia.get("/invitation").await.good()["protected"], told);

    let open = server.workshop().await;
    let ben = open.join("facilitator", "Ben").await;
    let preview = open
        .ask("POST", "/preview")
        .json(&json!({"key": open.key("participant")}));
    assert_eq!(preview.send().await.good()["protected"], Value::Null);
    assert_eq!(ben.get("").await.good()["protected"], Value::Null);
    let released = ben.ask("PUT", "/stage/released").json(&json!({"areas": ["notes"]}));
    assert_eq!(released.send().await.problem(), "not-protected");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_in_an_hour_at_the_earliest_and_in_four_hundred_days_at_the_latest() {
    let server = Running::start().await;
    for delete_at in [
        json!(now()),
        json!(now() + 401 * 24 * HOUR),
        json!(-1),
        json!("bald"),
        json!(null),
    ] {
        let body = json!({"title": "Unter uns", "protected": {"deleteAt": delete_at}});
        let made = server.ask("POST", "/api/workshops").bearer(server.key()).json(&body);
        let made = made.send().await;
        assert_eq!((made.status, &*made.problem()), (422, "body-invalid"), "{delete_at}");
    }
    let list = server.get("/api/workshops").bearer(server.key()).send().await.good();
    assert_eq!(list["workshops"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_called_by_what_they_speak_for_and_no_typed_name_is_anywhere() {
    let server = Running::start().await;
    let workshop = protected(&server, tomorrow()).await;
    let mia = join(&workshop, "facilitator", "politics").await;
    let ayse = join(&workshop, "participant", "politics").await;
    let wall = join(&workshop, "observer", "society").await;
    let guest = json!({"key": workshop.key("participant")});
    let guest = Person::read(&workshop, workshop.try_join(&guest).await.good());
    let enter = json!({"name": CANARY, "perspective": "administration"});
    let entered = mia.ask("POST", "/participants").json(&enter).send().await.good();
    let name = |joined: &Value| joined["participant"]["name"].as_str().unwrap().to_owned();
    assert_eq!(name(&mia.joined), "Moderation");
    assert_eq!(name(&ayse.joined), "Politik");
    assert_eq!(name(&wall.joined), "Beamer");
    assert_eq!(name(&guest.joined), "Gast");
    assert_eq!(entered["name"], "Verwaltung");

    let path = format!("/participants/{}", guest.id);
    let renamed = json!({"name": CANARY, "perspective": "society"});
    assert_eq!(mia.ask("PUT", &path).json(&renamed).send().await.status, 204);
    let hand_over = mia
        .ask("POST", &format!("/participants/{}/hand-over", guest.id))
        .send()
        .await;
    assert_eq!(hand_over.status, 204, "{}", hand_over.text());
    let people = mia.get("/participants").await;
    let people = people.good()["participants"].as_array().unwrap().clone();
    let called = people.iter().find(|person| person["id"] == guest.id.as_str()).unwrap();
    assert_eq!(called["name"], "Moderation", "they facilitate now");
    let back = workshop
        .try_join(&json!({"returnCode": ayse.return_code, "name": CANARY}))
        .await
        .good();
    assert_eq!(name(&back), "Politik");

    let mut peers = Vec::new();
    for (client, person) in [(21, &mia), (22, &ayse), (23, &wall)] {
        for area in AREAS {
            peers.push(Peer::reopen(person, area, document(client)).await);
        }
    }
    for peer in &mut peers {
        let heard = format!("{:?} {:?}", peer.heard().await, peer.content());
        assert!(!heard.contains(CANARY), "{heard}");
    }
    for path in [
        "",
        "/board",
        "/participants",
        "/authors",
        "/export/md",
        "/export/json",
        "/checkpoints",
    ] {
        let answer = mia.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(!holds(&answer.body, CANARY), "{path}");
    }
    let file = on_disk(&server, &workshop.id);
    assert!(holds(&file, "Unter uns"), "the search finds what is there");
    assert!(!holds(&file, CANARY));
}

/// Puts the end of a workshop into the past, as if the time had come.
fn expire(file: &Path) {
    let file = rusqlite::Connection::open(file).unwrap();
    file.execute("UPDATE workshop SET delete_at = 1", []).unwrap();
}

fn files(data: &Path) -> usize {
    fs::read_dir(data.join("workshops")).unwrap().count()
}

#[tokio::test(flavor = "multi_thread")]
async fn when_its_time_has_come_everybody_is_sent_away_and_nothing_is_left() {
    let limits = Limits {
        expire_every: Duration::from_millis(50),
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let (workshop, other) = (protected(&server, tomorrow()).await, server.workshop().await);
    let mia = join(&workshop, "facilitator", "facilitation").await;
    let mut peer = Peer::reopen(&mia, "notes", document(31)).await;
    expire(&server.file(&workshop.id));
    peer.until(|said| matches!(said, Said::Denied(_)).then_some(())).await;
    assert_eq!(mia.get("").await.problem(), "workshop-unknown");
    until("the file to be gone", async || files(server.data()) == 1).await;
    for name in ["server.sqlite", "server.sqlite-wal"] {
        assert!(
            !holds(&fs::read(server.data().join(name)).unwrap_or_default(), "Unter uns"),
            "{name}"
        );
    }
    let back = workshop.try_join(&json!({"returnCode": mia.return_code})).await;
    assert_eq!(back.problem(), "workshop-unknown");
    assert_eq!(other.join("facilitator", "Ben").await.get("").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_starts_after_its_time_deletes_it_before_anybody_comes_in() {
    let server = Running::start().await;
    let (workshop, later) = (
        protected(&server, tomorrow()).await,
        protected(&server, tomorrow()).await,
    );
    let mia = join(&later, "facilitator", "facilitation").await;
    let file = server.file(&workshop.id);
    let kept = server.stop().await.unwrap();
    expire(&file);
    let server = Running::on(kept.path()).await;
    assert!(!file.exists());
    assert_eq!(files(server.data()), 1);
    let list = server.get("/api/workshops").bearer(server.key()).send().await.good();
    assert_eq!(list["workshops"].as_array().unwrap().len(), 1);
    let at = format!("/api/workshops/{}", later.id);
    assert_eq!(server.get(&at).bearer(&mia.token).send().await.status, 200);
    server.stop().await;
}
