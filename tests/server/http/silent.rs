//! Cards that are written in silence: nobody sees them before all are revealed, and nobody ever learns who wrote them.

use std::fs;

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use super::okr::write;
use crate::common::http::Answer;
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running};

const TALK: &str = "/silent/retrospective";

async fn say(person: &Person, text: &str) -> Answer {
    person.ask("POST", TALK).json(&json!({"text": text})).send().await
}

async fn kept(person: &Person, text: &str) -> String {
    let answer = say(person, text).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.good()["secret"].as_str().unwrap().to_owned()
}

async fn change(person: &Person, secret: &str, text: &str) -> Answer {
    let body = json!({"secret": secret, "text": text});
    person.ask("PUT", TALK).json(&body).send().await
}

async fn reveal(person: &Person) -> Answer {
    let ask = person.ask("POST", &format!("{TALK}/reveal"));
    ask.json(&json!({})).send().await
}

pub(super) fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

/// The workshop's file with its log.
pub(super) fn on_disk(server: &Running, workshop: &str) -> Vec<u8> {
    let path = server.file(workshop);
    let log = path.with_extension("wirkraum-wal");
    let mut bytes = fs::read(path).unwrap();
    bytes.extend(fs::read(log).unwrap_or_default());
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_a_card_before_all_are_revealed() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let wall = workshop.join("observer", "").await;
    let mut peers = Vec::new();
    for (client, person) in [(11, &mia), (12, &ayse), (13, &wall)] {
        for area in ["model", "okr", "notes", "stage"] {
            peers.push(Peer::reopen(person, area, document(client)).await);
        }
    }
    let secret = kept(&ayse, "Kanarie im Bergwerk").await;
    kept(&ayse, "Zweite Karte").await;
    let waiting = mia.get(TALK).await.good();
    assert_eq!(waiting, json!({"cards": 2}));
    for peer in &mut peers {
        let heard = format!("{:?} {:?}", peer.heard().await, peer.content());
        assert!(!heard.contains("Kanarie"), "{heard}");
    }
    let taken = mia.ask("POST", "/checkpoints").json(&json!({})).send().await;
    let number = taken.value()["number"].to_string();
    for path in [
        "/board".to_owned(),
        String::new(),
        "/participants".to_owned(),
        "/authors".to_owned(),
        "/export/md".to_owned(),
        "/export/json".to_owned(),
        "/export/wirkraum".to_owned(),
        format!("/checkpoints/{number}"),
    ] {
        let answer = mia.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(!holds(&answer.body, "Kanarie"), "{path}");
    }
    let file = on_disk(&server, &workshop.id);
    assert!(holds(&file, "Kanarie"), "the search finds what is there");
    assert!(!holds(&file, &secret), "a secret is kept as its hash");

    // Shown in one step, by the server, to everybody.
    assert_eq!(reveal(&mia).await.good(), json!({"cards": 2}));
    let mut fresh = Peer::reopen(&ayse, "okr", document(14)).await;
    fresh.settle().await;
    let board = ayse.get("/board").await.good();
    let learnings = board["okr"]["learnings"].as_array().unwrap();
    let mut texts: Vec<_> = learnings.iter().map(|one| one["text"].as_str().unwrap()).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["Kanarie im Bergwerk", "Zweite Karte"]);
    assert!(learnings.iter().all(|one| one["source"] == "retrospective"));
    assert_eq!(
        mia.get("/authors").await.good(),
        json!({"authors": []}),
        "nobody wrote them"
    );
    assert_eq!(mia.get(TALK).await.good(), json!({"cards": 0}));
    assert_eq!(change(&ayse, &secret, "Anders").await.problem(), "card-unknown");

    // What comes later goes on behind it.
    write(&mut fresh, "objectives", "o", "Jede Familie kommt an", &[]).await;
    kept(&ayse, "Dritte Karte").await;
    assert_eq!(reveal(&mia).await.good(), json!({"cards": 1}));
    let board = ayse.get("/board").await.good();
    assert_eq!(board["okr"]["learnings"][2]["text"], "Dritte Karte");
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let again = server.get(&format!("/api/workshops/{}/board", workshop.id));
    assert_eq!(again.bearer(&mia.token).send().await.good()["okr"], board["okr"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_holds_words_and_nothing_about_who_wrote_them() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let first = kept(&ayse, "Kanarie eins").await;
    let second = kept(&mia, "Kanarie zwei").await;
    let read = || {
        let file = Connection::open_with_flags(server.file(&workshop.id), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut columns = file.prepare("SELECT name FROM pragma_table_info('silent')").unwrap();
        let columns: Vec<String> = columns
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(columns, ["talk", "key", "words"]);
        assert!(file.prepare("SELECT rowid FROM silent").is_err(), "not even a row id");
        let count: i64 = file
            .query_row("SELECT count(*) FROM silent", [], |row| row.get(0))
            .unwrap();
        let logged: i64 = file
            .query_row("SELECT count(*) FROM updates WHERE area = 'okr'", [], |row| row.get(0))
            .unwrap();
        (count, logged)
    };
    assert_eq!(read(), (2, 0), "no document has had an update");
    assert_eq!(change(&ayse, &first, "Anderes Wort").await.status, 204);
    assert_eq!(change(&mia, &second, " ").await.status, 204);
    assert_eq!(read(), (1, 0));
    let file = on_disk(&server, &workshop.id);
    assert!(!holds(&file, "Kanarie"), "what was withdrawn or replaced is gone");
    assert!(holds(&file, "Anderes Wort"));
    // Everybody's secret is their own, and anybody who has it may use it.
    assert_eq!(change(&mia, "guessed", "x").await.problem(), "card-unknown");
    reveal(&mia).await.good();
    assert_eq!(read(), (0, 1));
    let file = Connection::open_with_flags(server.file(&workshop.id), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let author = file.query_row("SELECT participant FROM updates WHERE area = 'okr'", [], |row| {
        row.get::<_, i64>(0)
    });
    assert_eq!(author.unwrap(), 0, "the server's");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_write_writes_and_who_facilitates_reveals() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let wall = workshop.join("observer", "").await;
    assert_eq!(say(&wall, "x").await.problem(), "forbidden");
    for person in [&ayse, &wall] {
        assert_eq!(reveal(person).await.problem(), "forbidden");
        assert_eq!(person.get(TALK).await.problem(), "forbidden");
    }
    for text in ["", "  ", &"x".repeat(2_001)] {
        assert_eq!(say(&ayse, text).await.problem(), "body-invalid");
    }
    let unknown = ayse.ask("POST", "/silent/kitchen").json(&json!({"text": "x"}));
    assert_eq!(unknown.send().await.problem(), "not-found");
    let nonsense = mia
        .ask("POST", &format!("{TALK}/reveal"))
        .json(&json!({"cycle": "<b>"}));
    assert_eq!(nonsense.send().await.problem(), "body-invalid");
    let close = mia.ask("PUT", "/stage/areas/okr").json(&json!({"participant": "read"}));
    assert_eq!(close.send().await.status, 204);
    assert_eq!(say(&ayse, "x").await.problem(), "forbidden");
    assert_eq!(reveal(&mia).await.good(), json!({"cards": 0}));
    assert_eq!(mia.get("/board").await.good().get("okr"), None::<&Value>);
}

#[tokio::test(flavor = "multi_thread")]
async fn cards_outlast_a_restart_and_go_with_their_workshop() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let secret = kept(&ayse, "Kanarie eins").await;
    kept(&mia, "Kanarie zwei").await;
    let data = server.stop().await.unwrap();
    let server = Running::on(data.path()).await;
    let elsewhere = |person: &Person| Person {
        address: server.address,
        ..person.clone()
    };
    let (mia, ayse) = (elsewhere(&mia), elsewhere(&ayse));
    assert_eq!(mia.get(TALK).await.good(), json!({"cards": 2}));
    assert_eq!(change(&ayse, &secret, "Kanarie drei").await.status, 204);
    let file = on_disk(&server, &workshop.id);
    assert!(holds(&file, "Kanarie drei") && !holds(&file, "Kanarie eins"));

    let gone = server.ask("DELETE", &format!("/api/workshops/{}", workshop.id));
    assert_eq!(gone.bearer(server.key()).send().await.status, 204);
    let left = fs::read_dir(server.file(&workshop.id).parent().unwrap()).unwrap();
    let left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.is_empty(), "{left:?}");
    for server_file in ["server.sqlite", "server.sqlite-wal"] {
        let bytes = fs::read(data.path().join(server_file)).unwrap_or_default();
        assert!(!holds(&bytes, "Kanarie"), "{server_file}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_reveal_at_once_reveal_once_and_not_in_the_order_of_writing() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let cem = workshop.join("cofacilitator", "Cem").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let written: Vec<String> = (10..26).map(|number| format!("Karte {number}")).collect();
    for text in &written {
        kept(&ayse, text).await;
    }
    let (first, second) = tokio::join!(reveal(&mia), reveal(&cem));
    let mut counts = [first.good(), second.good()].map(|answer| answer["cards"].as_u64().unwrap());
    counts.sort_unstable();
    assert_eq!(counts, [0, 16]);
    let board = ayse.get("/board").await.good();
    let learnings = board["okr"]["learnings"].as_array().unwrap();
    let shown: Vec<&str> = learnings.iter().map(|one| one["text"].as_str().unwrap()).collect();
    assert_ne!(shown, written);
    let mut sorted = shown.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, written, "each once");
    assert_eq!(reveal(&mia).await.good(), json!({"cards": 0}));
    // What is in them is what was said, and nothing that tells one writer or moment from another.
    for one in learnings {
        let keys: Vec<_> = one.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["id", "order", "source", "text"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_talk_that_is_full_says_so_and_loses_nothing() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let long = "\u{1f642}".repeat(2_000);
    let mut first = None;
    // Of 8,000 bytes each; the last is one too many.
    for _ in 0..66 {
        let answer = say(&mia, &long).await;
        if answer.status != 201 {
            assert_eq!((answer.problem().as_str(), answer.status), ("silence-full", 409));
            break;
        }
        first = first.or_else(|| answer.good()["secret"].as_str().map(str::to_owned));
    }
    let short = kept(&mia, "Kanarie").await;
    assert_eq!(mia.get(TALK).await.good(), json!({"cards": 66}));
    assert_eq!(change(&mia, &short, &long).await.problem(), "silence-full");
    assert_eq!(change(&mia, &first.unwrap(), "").await.status, 204);
    assert_eq!(change(&mia, &short, &long).await.status, 204);
    assert_eq!(reveal(&mia).await.good(), json!({"cards": 65}));
}
