//! The real binary: how it starts, how it stops, and what is left when it is killed.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};

use serde_json::json;

use crate::common::bytes::{Said, put};
use crate::common::child::{Process, outcome, serving, wirkraum};
use crate::common::http::Ask;
use crate::common::peer::Peer;
use crate::common::server::{KEY, Person, Reachable, Workshop};
use crate::common::socket::Socket;

/// Keys of cards that somebody was told of.
type Told = Arc<Mutex<BTreeSet<String>>>;

/// Writes cards until the connection ends and notes which of them were acknowledged.
async fn write(mut peer: Peer, client: u32, told: Told) {
    for n in 0.. {
        let key = format!("w{client}-{n}");
        let update = put(
            client,
            n,
            "cards",
            &key,
            &"x".repeat(usize::try_from(n % 40).unwrap() * 50),
        );
        if !peer.socket.offer(&peer.name, update).await {
            return;
        }
        loop {
            match peer.try_step().await {
                Some(Said::Status(true)) => break,
                Some(Said::Status(false)) => panic!("an honest update was refused"),
                Some(_) => {}
                None => return,
            }
        }
        told.lock().unwrap().insert(key);
    }
}

/// Notes every card that was relayed.
async fn watch(mut peer: Peer, told: Told) {
    while peer.try_step().await.is_some() {
        let content = peer.content();
        let mut told = told.lock().unwrap();
        told.extend(content["cards"].as_object().unwrap().keys().cloned());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_or_seen_by_anybody_survives_a_kill() {
    let data = tempfile::tempdir().unwrap();
    let told = Told::default();
    let mut server = Process::start(data.path());
    let mut workshop = server.workshop().await;
    let mut people = Vec::new();
    for n in 0..4 {
        people.push(workshop.join("participant", &format!("Person {n}")).await);
    }
    for round in 0..4_u32 {
        let mut running = Vec::new();
        for (n, person) in (0..).zip(&people) {
            let client = 1_000 + round * 10 + n;
            let peer = Peer::open(person, client).await;
            running.push(if n == 3 {
                tokio::spawn(watch(peer, Arc::clone(&told)))
            } else {
                tokio::spawn(write(peer, client, Arc::clone(&told)))
            });
        }
        let before = told.lock().unwrap().len();
        crate::common::until("the storm to be under way", async || {
            told.lock().unwrap().len() > before + 40 + usize::try_from(round).unwrap() * 25
        })
        .await;
        server.kill();
        for task in running {
            task.await.unwrap();
        }

        server = Process::start(data.path());
        workshop.address = server.address;
        for person in &mut people {
            person.address = server.address;
        }
        let reader = Peer::open(&people[0], 5).await;
        let content = reader.content();
        let found: BTreeSet<_> = content["cards"].as_object().unwrap().keys().cloned().collect();
        let told = told.lock().unwrap();
        let lost: Vec<_> = told.difference(&found).collect();
        assert!(lost.is_empty(), "round {round}: lost {lost:?} of {}", told.len());
        println!("round {round}: {} told, {} found", told.len(), found.len());
    }
    assert_eq!(people[0].get("/board").await.status, 200, "sessions go on, too");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_stops_in_order_when_it_is_asked_to() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&person, 11).await;
    let mut plain = Socket::plain(server.address, &workshop.document("model"), &person.token).await;
    let mut unknown = Socket::hocuspocus(server.address).await;
    peer.add_card("card1", "Besuch").await;
    assert!(peer.status().await);
    server.terminate();
    for socket in [&mut peer.socket, &mut plain, &mut unknown] {
        assert_eq!(socket.closed().await, Some(1012));
    }
    let (status, _, stderr) = server.ended();
    assert_eq!(status.code(), Some(0), "{stderr}");
    let left: Vec<_> = std::fs::read_dir(data.path().join("workshops"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(
        left,
        [format!("{}.wirkraum", workshop.id)],
        "no companions are left beside the file"
    );

    let server = Process::start(data.path());
    let reader = Peer::open(
        &Person {
            address: server.address,
            ..person
        },
        12,
    )
    .await;
    assert_eq!(reader.title("card1").as_deref(), Some("Besuch"));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_stops_although_somebody_does_not_read() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut writer = Peer::open(&person, 11).await;
    let _stuck = Peer::open(&person, 12).await;
    for n in 0..200 {
        writer
            .send(put(11, n, "cards", &format!("k{n}"), &"x".repeat(30_000)))
            .await;
        assert!(writer.status().await);
    }
    server.terminate();
    let (status, _, stderr) = server.ended();
    assert_eq!(status.code(), Some(0), "{stderr}");
}

fn one_sentence(stderr: &str) -> &str {
    let line = stderr.trim_end();
    assert!(
        !line.is_empty() && !line.contains('\n'),
        "one line that says what to do: {stderr}"
    );
    assert!(line.ends_with('.'), "{line}");
    assert!(
        !line.contains("Error {") && !line.contains("Os {"),
        "words for people: {line}"
    );
    line
}

#[test]
fn a_port_in_use_is_told_in_one_sentence() {
    let data = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let mut command = wirkraum();
    command
        .args(["--listen", &address.to_string(), "--data"])
        .arg(data.path());
    let (code, _, stderr) = outcome(command);
    assert_eq!(code, Some(1));
    assert!(one_sentence(&stderr).contains(&address.port().to_string()), "{stderr}");
}

#[test]
fn a_wrong_call_exits_with_2() {
    for arguments in [
        &["--nonsense"][..],
        &["--listen", "nowhere"],
        &["--organiser-key", "short"],
        &["--public-url", "not a url"],
        &["export"],
        &["fly"],
    ] {
        let mut command = wirkraum();
        command.args(arguments);
        let (code, _, stderr) = outcome(command);
        assert_eq!(code, Some(2), "{arguments:?}: {stderr}");
        assert!(!stderr.is_empty());
    }
    let mut command = wirkraum();
    command.arg("--help");
    assert_eq!(outcome(command).0, Some(0));
}

#[test]
fn a_data_directory_that_cannot_be_used_is_told_in_one_sentence() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("a-file");
    std::fs::write(&file, "x").unwrap();
    for data in [file.clone(), file.join("below")] {
        let (code, stdout, stderr) = outcome(serving(&data));
        assert_eq!(code, Some(1));
        assert!(one_sentence(&stderr).contains("a-file"), "{stderr}");
        assert!(!stdout.contains("listening"), "{stdout}");
    }
    let first = Process::start(directory.path());
    let (code, _, stderr) = outcome(serving(directory.path()));
    assert_eq!(code, Some(1));
    assert!(one_sentence(&stderr).contains("--data"), "{stderr}");
    drop(first);
}

#[test]
fn the_organiser_key_is_made_once_kept_privately_and_shown_only_at_first_start() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("organiser-key");
    let start = || {
        let mut command = wirkraum();
        command.args(["--listen", "127.0.0.1:0", "--data"]).arg(data.path());
        let server = Process::run(command, "");
        server.terminate();
        server.ended()
    };
    let (_, stdout, stderr) = start();
    let key = std::fs::read_to_string(&path).unwrap().trim().to_owned();
    assert!(key.len() >= 22, "128 bits");
    assert!(stdout.contains(&format!("/#k={key}")), "{stdout}");
    assert!(!stderr.contains(&key));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    let (_, stdout, stderr) = start();
    assert_eq!(std::fs::read_to_string(&path).unwrap().trim(), key);
    assert!(!stdout.contains(&key) && !stderr.contains(&key), "{stdout}");
    assert!(stdout.contains("organiser-key"), "it says where the key is: {stdout}");
}

#[tokio::test(flavor = "multi_thread")]
async fn flags_have_environment_variables() {
    let data = tempfile::tempdir().unwrap();
    let mut command = wirkraum();
    command
        .env("WIRKRAUM_LISTEN", "127.0.0.1:0")
        .env("WIRKRAUM_DATA", data.path())
        .env("WIRKRAUM_ORGANISER_KEY", KEY)
        .env("WIRKRAUM_PUBLIC_URL", "https://wirkraum.example.org");
    let server = Process::run(command, KEY);
    let workshop = server.workshop().await;
    assert!(
        workshop.links["observer"]
            .as_str()
            .unwrap()
            .starts_with("https://wirkraum.example.org/w/")
    );
    assert!(
        !data.path().join("organiser-key").exists(),
        "a given key is not written down"
    );
    assert!(!server.output().contains(KEY));
}

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
    // Wrong ones are logged no more than right ones.
    workshop
        .try_join(&json!({"key": "wrong-key-that-is-secret", "name": "x"}))
        .await;
    peer.socket.send(vec![1, 2, 3]).await;

    let mut secrets = secrets(&workshop, &[&mia, &ayse, &beamer, &back]);
    secrets.push((
        "new link".to_owned(),
        crate::common::server::secret(new["link"].as_str().unwrap()).to_owned(),
    ));
    secrets.push(("wrong key".to_owned(), "wrong-key-that-is-secret".to_owned()));
    for format in ["md", "json", "wirkraum"] {
        let export = mia.get(&format!("/export/{format}")).await;
        assert_eq!(export.status, 200);
        assert_holds_none(&format!("the export {format}"), &export.body, &secrets);
    }
    server.terminate();
    let (_, stdout, stderr) = server.ended();
    assert!(stderr.len() > 500, "the log was on: {stderr}");
    assert_holds_none("the log", stderr.as_bytes(), &secrets);
    assert_holds_none("standard output", stdout.as_bytes(), &secrets);
    // In the file itself the participants' secret and the room code stand on purpose: they are shown again.
    secrets.retain(|(name, _)| name != "room code" && name != "participant link");
    let file = std::fs::read(data.path().join(format!("workshops/{}.wirkraum", workshop.id))).unwrap();
    assert_holds_none("the workshop's file", &file, &secrets);
}

#[tokio::test(flavor = "multi_thread")]
async fn workshops_can_be_taken_out_and_in_on_the_command_line() {
    let (data, files) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = Process::start(data.path());
    let workshop = server.workshop().await;
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    peer.add_card("card1", "Besuch").await;
    assert!(peer.status().await);
    let busy = export(data.path(), &workshop.id, "json", None);
    assert_eq!(outcome(busy).0, Some(1), "a running server keeps its directory");
    server.terminate();
    server.ended();

    let (code, stdout, _) = outcome(export(data.path(), &workshop.id, "md", None));
    assert_eq!(code, Some(0));
    assert!(stdout.contains("Besuch"), "{stdout}");
    for format in ["json", "wirkraum"] {
        let file = files.path().join(format!("w.{format}"));
        assert_eq!(
            outcome(export(data.path(), &workshop.id, format, Some(&file))).0,
            Some(0)
        );
        let mut import = wirkraum();
        import.arg("import").arg(&file).arg("--data").arg(data.path());
        let (code, stdout, stderr) = outcome(import);
        assert_eq!(code, Some(0), "{stderr}");
        let id = stdout.split(' ').next().unwrap();
        assert_ne!(id, workshop.id);
        let (_, again, _) = outcome(export(data.path(), id, "md", None));
        assert!(again.contains("Besuch"), "{again}");
    }
    for (what, mut command) in [
        (
            "no such workshop",
            export(data.path(), "AAAAAAAAAAAAAAAAAAAAA", "md", None),
        ),
        ("no such format", export(data.path(), &workshop.id, "docm", None)),
        ("no such file", {
            let mut import = wirkraum();
            import
                .args(["import", "/nowhere/at-all.json", "--data"])
                .arg(data.path());
            import
        }),
    ] {
        command.env("WIRKRAUM_LOG", "error");
        let (code, _, stderr) = outcome(command);
        assert_eq!(code, Some(1), "{what}");
        assert!(stderr.trim_end().ends_with('.'), "{what}: {stderr}");
    }
}

fn export(data: &Path, workshop: &str, format: &str, output: Option<&Path>) -> Command {
    let mut command = wirkraum();
    command
        .args(["export", workshop, "--format", format, "--data"])
        .arg(data);
    if let Some(output) = output {
        command.arg("-o").arg(output);
    }
    command
}
