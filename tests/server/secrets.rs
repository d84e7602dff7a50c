//! Nobody's secret is where it does not belong.

use serde_json::json;

use crate::common::child::{Process, serving};
use crate::common::http::Ask;
use crate::common::peer::Peer;
use crate::common::server::{KEY, Person, Reachable, Workshop, secret};
use crate::common::socket::Socket;

/// Everything that must never be where it does not belong.
fn secrets(workshop: &Workshop, people: &[&Person]) -> Vec<(String, String)> {
    let mut secrets = vec![
        ("organiser key".to_owned(), KEY.to_owned()),
        ("room code".to_owned(), workshop.room_code.clone()),
    ];
    for role in ["facilitator", "cofacilitator", "participant", "observer"] {
        secrets.push((format!("{role} link"), workshop.key(role).to_owned()));
    }
    for person in people {
        secrets.push(("token".to_owned(), person.token.clone()));
        secrets.push(("return code".to_owned(), person.return_code.clone()));
        secrets.push((
            "return code without hyphen".to_owned(),
            person.return_code.replace('-', ""),
        ));
    }
    secrets
}

fn assert_holds_none(what: &str, bytes: &[u8], secrets: &[(String, String)]) {
    for (name, secret) in secrets {
        let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
        assert!(!found, "{what} holds the {name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_is_in_a_log_an_export_or_a_copy_of_the_file() {
    let data = tempfile::tempdir().unwrap();
    let mut command = serving(data.path());
    command.env("WIRKRAUM_LOG", "trace").env("RUST_LOG", "trace");
    let server = Process::run(command, KEY);
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let beamer = workshop.join("observer", "").await;
    let back = workshop.try_join(&json!({"returnCode": ayse.return_code})).await.good();
    let back = Person::read(&workshop, back);
    let mut peer = Peer::open(&ayse, 11).await;
    peer.add_card("card1", "Besuch").await;
    assert!(peer.status().await);
    Socket::plain(server.address, &workshop.document("model"), &beamer.token).await;
    let lookup = Ask::new(server.address, "POST", "/api/room-code").json(&json!({"code": workshop.room_code}));
    assert_eq!(lookup.send().await.status, 200);
    mia.get("/invitation").await.good();
    let new = mia
        .ask("POST", "/links")
        .json(&json!({"role": "observer"}))
        .send()
        .await
        .good();
    let words = "Kanarie schweigt bis zum Schluss";
    let silent = ayse.ask("POST", "/silent/retrospective").json(&json!({"text": words}));
    let silent = silent.send().await.good()["secret"].as_str().unwrap().to_owned();
    // Wrong ones are logged no more than right ones.
    let wrong = json!({"secret": "wrong-secret-of-a-card", "text": words});
    ayse.ask("PUT", "/silent/retrospective").json(&wrong).send().await;
    workshop
        .try_join(&json!({"key": "wrong-key-that-is-secret", "name": "x"}))
        .await;
    peer.socket.send(vec![1, 2, 3]).await;

    let mut secrets = secrets(&workshop, &[&mia, &ayse, &beamer, &back]);
    secrets.push(("new link".to_owned(), secret(new["link"].as_str().unwrap()).to_owned()));
    secrets.push(("wrong key".to_owned(), "wrong-key-that-is-secret".to_owned()));
    secrets.push(("wrong secret of a card".to_owned(), "wrong-secret-of-a-card".to_owned()));
    secrets.push(("secret of a card".to_owned(), silent));
    secrets.push(("silent words".to_owned(), words.to_owned()));
    for format in ["md", "json", "blueprint.json", "okr.csv", "okr.xlsx", "wirkraum"] {
        let export = mia.get(&format!("/export/{format}")).await;
        assert_eq!(export.status, 200);
        assert_holds_none(&format!("the export {format}"), &export.body, &secrets);
    }
    server.terminate();
    let (_, stdout, stderr) = server.ended();
    assert!(stderr.len() > 500, "the log was on: {stderr}");
    assert_holds_none("the log", stderr.as_bytes(), &secrets);
    assert_holds_none("standard output", stdout.as_bytes(), &secrets);
    // In the file itself the participants' secret and the room code stand on purpose: they are shown again. So do silent words,
    // until they are.
    let kept = ["room code", "participant link", "silent words"];
    secrets.retain(|(name, _)| !kept.contains(&name.as_str()));
    let file = std::fs::read(data.path().join(format!("workshops/{}.wirkraum", workshop.id))).unwrap();
    assert_holds_none("the workshop's file", &file, &secrets);
}
