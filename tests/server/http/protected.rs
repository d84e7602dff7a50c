//! Protected workshops: no names are kept, nobody sees who does what, and the file does not say it either.

use serde_json::{Value, json};
use time::OffsetDateTime;

use super::contributions::{collected, kept, reveal, writing};
use super::silent::{holds, on_disk};
use crate::common::bytes::{Said, Say};
use crate::common::child::{Process, serving};
use crate::common::http::Answer;
use crate::common::peer::{Peer, document};
use crate::common::server::{KEY, Person, Reachable, Running, Workshop, brisk};
use crate::common::socket::Socket;
use crate::common::until;

const CANARY: &str = "Kanarienvogel";
const AREAS: [&str; 6] = ["collection", "model", "okr", "decisions", "notes", "stage"];
const HOUR: i64 = 60 * 60 * 1_000;

fn now() -> i64 {
    i64::try_from(OffsetDateTime::now_utc().unix_timestamp_nanos() / 1_000_000).unwrap()
}

pub(super) fn tomorrow() -> i64 {
    now() + 24 * HOUR
}

pub(super) async fn protected(server: &impl Reachable, delete_at: i64) -> Workshop {
    let body = json!({"title": "Unter uns", "template": "wirkungsdialog", "protected": {"deleteAt": delete_at}});
    let made = server.ask("POST", "/api/workshops").bearer(server.key()).json(&body);
    Workshop::read(server.address(), &made.send().await.good())
}

pub(super) async fn join(workshop: &Workshop, role: &str, perspective: &str) -> Person {
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

pub(super) async fn poll(by: &Person, mode: &str) -> String {
    let draft = json!({"question": "Wie sicher?", "kind": "confidence", "mode": mode, "options": []});
    let added = by.ask("POST", "/polls").json(&draft).send().await.good();
    let id = added["id"].as_str().unwrap().to_owned();
    let opened = by.ask("POST", &format!("/polls/{id}/open")).send().await;
    assert_eq!(opened.status, 204, "{}", opened.text());
    id
}

pub(super) async fn told(by: &Person, poll: &str) -> Value {
    let polls = by.get("/polls").await.good();
    let polls = polls["polls"].as_array().unwrap();
    polls.iter().find(|one| one["id"] == poll).cloned().unwrap()
}

async fn answer(person: &Person, poll: &Value, value: u32, secret: Option<&Value>) -> Answer {
    let id = poll["id"].as_str().unwrap();
    let option = poll["options"][0]["id"].as_str().unwrap();
    let mut body = json!({"answer": {"values": {option: value}}});
    if let Some(secret) = secret {
        body["secret"] = secret.clone();
    }
    person
        .ask("POST", &format!("/polls/{id}/answers"))
        .json(&body)
        .send()
        .await
}

pub(super) async fn close(by: &Person, poll: &Value) {
    let path = format!("/polls/{}/close", poll["id"].as_str().unwrap());
    assert_eq!(by.ask("POST", &path).send().await.status, 204);
}

#[tokio::test(flavor = "multi_thread")]
async fn polls_tell_nothing_of_fewer_than_five_and_nobody_by_name() {
    let server = Running::start().await;
    let workshop = protected(&server, tomorrow()).await;
    let mia = join(&workshop, "facilitator", "facilitation").await;
    let mut people = Vec::new();
    for perspective in ["politics", "politics", "politics", "society", "society", "society"] {
        people.push(join(&workshop, "participant", perspective).await);
    }
    for mode in ["open", "hidden", "secret"] {
        for (count, withheld) in [(4, mode == "secret"), (5, false)] {
            let id = poll(&mia, mode).await;
            let asked = told(&mia, &id).await;
            assert_eq!(asked["threshold"], 5);
            let mut secrets = Vec::new();
            for person in &people[..count] {
                secrets.push(answer(person, &asked, 7, None).await.good()["secret"].clone());
            }
            assert!(secrets.iter().all(Value::is_string), "{mode}: {secrets:?}");
            assert_eq!(answer(&people[0], &asked, 8, None).await.problem(), "poll-answered");
            answer(&people[0], &asked, 8, secrets.first()).await.good();
            let mine = people[0].get(&format!("/polls/{id}/mine")).await.good();
            assert_eq!(mine, json!({"answered": true}));
            let kept: (u32, u32) = rusqlite::Connection::open(server.file(&workshop.id))
                .unwrap()
                .query_row(
                    "SELECT (SELECT count(*) FROM poll_answers), (SELECT count(*) FROM poll_secrets WHERE poll = ?1)",
                    [&id],
                    |row| Ok((row.get(0)?, row.get(1)?)),
                )
                .unwrap();
            assert_eq!(
                kept,
                (0, u32::try_from(count).unwrap()),
                "no answer stands beside a person"
            );
            close(&mia, &asked).await;
            let closed = told(&mia, &id).await;
            assert_eq!(closed["result"]["withheld"] == true, withheld, "{mode} {count}");
            assert_eq!(closed["turnout"]["answered"], count);
            assert_eq!(closed["turnout"]["sameName"], 0);
            // Three and two or three of a kind are too few to be told of by themselves.
            assert_eq!(closed["result"]["groups"], json!([]), "{mode} {count}");
            assert!(!closed.to_string().contains("\"person\""));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_says_of_nothing_whose_it_is() {
    let server = Running::with_limits(brisk()).await;
    let workshop = protected(&server, tomorrow()).await;
    let mia = join(&workshop, "facilitator", "facilitation").await;
    let ayse = join(&workshop, "participant", "politics").await;
    let mut peers = [Peer::open(&mia, 41).await, Peer::open(&ayse, 42).await];
    peers[0].add_card("card1", "Hebammen").await;
    peers[1].add_card("card2", "Erstbesuche").await;
    let step = writing(&mia, false).await;
    let stage = mia.get("").await.good();
    let mut steps = stage["stage"]["steps"].as_array().unwrap().iter();
    let told = steps.find(|one| one["id"] == step.as_str()).unwrap();
    assert_eq!(told["anonymous"], true, "it is said before anybody writes");
    let key = kept(&ayse, "Ein Gedanke").await;
    assert_eq!(
        ayse.get("/contributions/mine").await.good(),
        json!({"contributions": []})
    );
    assert!(!holds(&on_disk(&server, &workshop.id), &key), "kept as its hash");
    reveal(&mia, &step).await.good();
    let cards = collected(&ayse).await;
    assert_eq!(
        (&cards[0]["anonymous"], &cards[0]["author"]),
        (&json!(true), &Value::Null)
    );
    let taken = mia
        .ask("POST", "/checkpoints")
        .json(&json!({"label": "Stand"}))
        .send()
        .await;
    assert_eq!(taken.good()["author"], Value::Null);
    assert_eq!(ayse.get("/authors").await.good(), json!({"authors": []}));
    let linked = |of: &str| {
        let file = rusqlite::Connection::open(server.file(&workshop.id)).unwrap();
        file.query_row(&format!("SELECT count(*) FROM {of}"), [], |row| row.get::<_, u32>(0))
            .unwrap()
    };
    assert!(linked("updates") > 3);
    drop(peers);
    // Also when everything is folded into a snapshot because everybody has left.
    for folded in [false, true] {
        if folded {
            until("the log to be folded", async || {
                linked("updates WHERE area = 'model'") == 0
            })
            .await;
        }
        for of in [
            "updates WHERE participant <> 0",
            "authorship WHERE participant <> 0",
            "owners",
            "checkpoints WHERE author <> 0",
            "participants WHERE joined_at <> (SELECT created_at FROM workshop)",
            "sessions WHERE at <> (SELECT created_at FROM workshop)",
        ] {
            assert_eq!(linked(of), 0, "{of}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_away_goes_on_writing_where_nobody_knows_any_more_who_they_were() {
    let server = Running::start().await;
    let workshop = protected(&server, tomorrow()).await;
    let ayse = join(&workshop, "participant", "politics").await;
    let mut before = Peer::open(&ayse, 43).await;
    before.add_card("card1", "Hebammen").await;
    let doc = before.doc.clone();
    drop(before);
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let again = Person {
        address: server.address,
        ..ayse
    };
    let mut peer = Peer::reopen(&again, "model", doc).await;
    peer.add_card("card2", "Erstbesuche").await;
    assert!(peer.title("card1").is_some() && peer.title("card2").is_some());
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_where_anybody_is() {
    let server = Running::start().await;
    let workshop = protected(&server, tomorrow()).await;
    let ayse = join(&workshop, "participant", "politics").await;
    let name = format!("{}/model", workshop.id);
    let mut sockets = Vec::new();
    for person in [
        &ayse,
        &join(&workshop, "participant", "society").await,
        &join(&workshop, "observer", "society").await,
    ] {
        let mut socket = Socket::hocuspocus(person.address).await;
        socket.say(&name, &Say::Auth(person.token.clone())).await;
        socket.heard().await;
        sockets.push(socket);
    }
    let state = json!({"user": {"name": CANARY}, "at": {"area": "model", "card": "card1"}});
    sockets[0]
        .say(&name, &Say::Awareness(vec![(51, 1, state.to_string())]))
        .await;
    for socket in &mut sockets[1..] {
        socket.say(&name, &Say::QueryAwareness).await;
        let heard = socket.heard().await;
        assert!(
            !heard.iter().any(|said| matches!(said, Said::Awareness(_))),
            "{heard:?}"
        );
    }
    assert!(!holds(&on_disk(&server, &workshop.id), CANARY));
    assert_eq!(ayse.get("").await.good()["counts"]["connected"], 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn not_even_the_most_talkative_log_nor_any_file_knows_a_typed_name() {
    let data = tempfile::tempdir().unwrap();
    let mut command = serving(data.path());
    command.env("WIRKRAUM_LOG", "trace").env("RUST_LOG", "trace");
    let server = Process::run(command, KEY);
    let workshop = protected(&server, tomorrow()).await;
    let mia = join(&workshop, "facilitator", "facilitation").await;
    let ayse = join(&workshop, "participant", "society").await;
    let renamed = mia.ask("PUT", &format!("/participants/{}", ayse.id));
    assert_eq!(renamed.json(&json!({"name": CANARY})).send().await.status, 204);
    let mut peer = Peer::open(&ayse, 81).await;
    peer.add_card("card1", "Hebammen").await;
    assert!(peer.status().await);
    server.terminate();
    let (_, stdout, stderr) = server.ended();
    assert!(stderr.len() > 500, "the log was on: {stderr}");
    assert!(!stderr.contains(CANARY) && !stdout.contains(CANARY));
    let mut found = false;
    for directory in [
        data.path().to_owned(),
        data.path().join("workshops"),
        data.path().join("tmp"),
    ] {
        for entry in std::fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let bytes = std::fs::read(&path).unwrap();
                found |= holds(&bytes, "Hebammen");
                assert!(!holds(&bytes, CANARY), "{}", path.display());
            }
        }
    }
    assert!(found, "the search finds what is there");
}
