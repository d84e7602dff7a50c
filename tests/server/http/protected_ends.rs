//! How a protected workshop ends, and what leaves it before: what the room releases, and nothing else.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use wirkraum::sync::limits::Limits;

use super::contributions::{kept, reveal, writing};
use super::protected::{close, join, poll, protected, told, tomorrow};
use super::silent::holds;
use crate::common::bytes::Said;
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running, Workshop};
use crate::common::until;

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
    let list = ["server.sqlite", "server.sqlite-wal"].map(|name| server.data().join(name));
    let named = |path| holds(&fs::read(path).unwrap_or_default(), "Unter uns");
    until("its title to be gone", async || !list.iter().any(named)).await;
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

async fn release(by: &Person, areas: &Value) {
    let released = by
        .ask("PUT", "/stage/released")
        .json(&json!({"areas": areas}))
        .send()
        .await;
    assert_eq!(released.status, 204, "{}", released.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_leaves_holds_what_the_room_released_and_nothing_else() {
    let server = Running::start().await;
    let workshop = protected(&server, tomorrow()).await;
    let mia = join(&workshop, "facilitator", "facilitation").await;
    let ayse = join(&workshop, "participant", "politics").await;
    let mut peer = Peer::open(&ayse, 61).await;
    peer.add_card("card1", "Hebammenwort").await;
    peer.add_card("card2", "Papierkorbwort").await;
    peer.remove_card("card2").await;
    let step = writing(&mia, true).await;
    kept(&ayse, "Sammlungswort").await;
    reveal(&mia, &step).await.good();
    let asked = told(&mia, &poll(&mia, "secret").await).await;
    close(&mia, &asked).await;
    let words = async |person: &Person, format: &str| person.get(&format!("/export/{format}")).await.text();

    for format in ["json", "md", "blueprint.json"] {
        let text = words(&mia, format).await;
        for word in [
            "Hebammenwort",
            "Sammlungswort",
            "Papierkorbwort",
            "Wie sicher?",
            "an den Zahlen",
        ] {
            assert!(!text.contains(word), "{format}: {word}");
        }
    }
    assert!(words(&ayse, "md").await.contains("der nichts freigegeben hat"));
    let refused = ayse
        .ask("PUT", "/stage/released")
        .json(&json!({"areas": ["model"]}))
        .send()
        .await;
    assert_eq!(refused.problem(), "forbidden");
    for areas in [json!(["stage"]), json!(["kitchen"])] {
        let refused = mia
            .ask("PUT", "/stage/released")
            .json(&json!({"areas": areas}))
            .send()
            .await;
        assert_eq!(refused.status, 422);
    }

    release(&mia, &json!(["notes", "model"])).await;
    assert_eq!(
        ayse.get("").await.good()["stage"]["released"],
        json!(["model", "notes"])
    );
    let json: Value = serde_json::from_str(&words(&ayse, "json").await).unwrap();
    assert_eq!(json["board"]["released"], json!(["model", "notes"]));
    let text = words(&ayse, "md").await;
    assert!(
        text.contains("Freigegeben: Wirkungsmodell, Notizen. Alles andere bleibt dort."),
        "{text}"
    );
    for text in [text, json.to_string()] {
        assert!(text.contains("Hebammenwort"));
        for word in ["Sammlungswort", "Papierkorbwort", "Wie sicher?", "an den Zahlen"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
    release(&mia, &json!(["decisions"])).await;
    let text = words(&ayse, "md").await;
    assert!(text.contains("Wie sicher?") && !text.contains("Hebammenwort"), "{text}");
    // It is a decision of now, not for ever.
    release(&mia, &json!([])).await;
    assert!(!words(&ayse, "json").await.contains("Wie sicher?"));

    for format in ["wirkraum", "okr.csv", "okr.xlsx"] {
        let refused = mia.get(&format!("/export/{format}")).await;
        assert_eq!((refused.status, &*refused.problem()), (403, "protected"), "{format}");
    }
    release(&mia, &json!(["okr"])).await;
    assert_eq!(mia.get("/export/okr.csv").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_that_goes_on_with_it_begins_with_what_was_released() {
    let server = Running::start().await;
    let workshop = protected(&server, tomorrow()).await;
    let mia = join(&workshop, "facilitator", "facilitation").await;
    Peer::open(&mia, 71).await.add_card("card1", "Hebammenwort").await;
    for (areas, carried) in [(json!([]), false), (json!(["notes"]), false), (json!(["model"]), true)] {
        release(&mia, &areas).await;
        let next = mia.ask("POST", "/continue").json(&json!({})).send().await.good();
        let next = Workshop::read(server.address(), &next);
        let ben = next.join("facilitator", "Ben").await;
        assert_eq!(holds(&ben.get("/board").await.body, "Hebammenwort"), carried, "{areas}");
    }
}
