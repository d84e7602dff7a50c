//! Workshops as files: out, in, damaged, newer.

use serde_json::{Value, json};

use crate::common::http::Answer;
use crate::common::server::{KEY, Person, Reachable, Running, Workshop};

async fn example(server: &Running) -> (Workshop, Person) {
    let body = json!({"title": "Frühe Hilfen: wer wird erreicht?", "template": "example-fruehe-hilfen"});
    let made = server
        .ask("POST", "/api/workshops")
        .bearer(KEY)
        .json(&body)
        .send()
        .await;
    let workshop = Workshop::read(server.address, &made.good());
    let mia = workshop.join("facilitator", "Mia Beispielname").await;
    (workshop, mia)
}

async fn import(server: &Running, bytes: Vec<u8>) -> Answer {
    server
        .ask("POST", "/api/workshops/import")
        .bearer(KEY)
        .header("Content-Type", "application/octet-stream")
        .bytes(bytes)
        .send()
        .await
}

/// The board without what is new in every workshop.
fn content(board: &Value) -> (Value, Value, Value) {
    (board["cards"].clone(), board["links"].clone(), board["title"].clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn exports_have_a_name_a_type_and_the_content() {
    let server = Running::start().await;
    let (_, mia) = example(&server).await;
    let board = mia.get("/board").await.good();
    for (format, media) in [
        ("md", "text/markdown"),
        ("json", "application/json"),
        ("wirkraum", "application/vnd.sqlite3"),
    ] {
        let export = mia.get(&format!("/export/{format}")).await;
        assert_eq!(export.status, 200);
        assert!(export.header("content-type").starts_with(media), "{format}");
        let name = export.header("content-disposition");
        assert!(name.starts_with("attachment; filename=\"Fruehe-Hilfen"), "{name}");
        assert!(name.contains(&format!(".{format}\"")), "{name}");
        if format != "wirkraum" {
            let first = board["cards"][0]["title"].as_str().unwrap();
            assert!(export.text().contains(first), "{format}");
        }
    }
    let unknown = mia.get("/export/docm").await;
    assert_eq!((unknown.problem().as_str(), unknown.status), ("format-unknown", 404));
}

#[tokio::test(flavor = "multi_thread")]
async fn both_kinds_of_export_come_back_as_a_new_workshop_with_the_same_content() {
    let server = Running::start().await;
    let (workshop, mia) = example(&server).await;
    let board = mia.get("/board").await.good();
    for format in ["json", "wirkraum"] {
        let file = mia.get(&format!("/export/{format}")).await.body;
        let made = import(&server, file).await;
        assert_eq!(made.status, 201, "{format}: {}", made.text());
        let copy = Workshop::read(server.address, &made.value());
        assert_ne!(copy.id, workshop.id);
        assert_ne!(copy.room_code, workshop.room_code);
        for role in ["facilitator", "cofacilitator", "participant", "observer"] {
            assert_ne!(copy.key(role), workshop.key(role));
        }
        let reader = copy.join("participant", "Ayşe").await;
        assert_eq!(content(&reader.get("/board").await.good()), content(&board), "{format}");
        // Nobody's session, key or return code came along.
        let old = copy.ask("GET", "").bearer(&mia.token).send().await;
        assert_eq!(old.problem(), "session-missing");
        let old = json!({"key": workshop.key("facilitator"), "name": "x"});
        assert_eq!(copy.try_join(&old).await.problem(), "key-wrong");
        let old = json!({"returnCode": mia.return_code});
        assert_eq!(copy.try_join(&old).await.problem(), "return-code-unknown");
    }
    assert_eq!(
        server.data().join("tmp").read_dir().unwrap().count(),
        0,
        "no file is left over"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_can_be_said_on_a_board_goes_in_and_out_unchanged() {
    let complete: Value = serde_json::from_str(include_str!("../../fixtures/board/complete.json")).unwrap();
    let server = Running::start().await;
    let file = json!({"format": "wirkraum", "version": 1, "board": complete});
    let mut file = file.to_string().into_bytes();
    for format in ["json", "wirkraum", "json"] {
        let made = import(&server, file).await;
        assert_eq!(made.status, 201, "{format}: {}", made.text());
        let copy = Workshop::read(server.address, &made.value());
        let mia = copy.join("facilitator", "Mia").await;
        assert_eq!(mia.get("/board").await.good(), complete, "{format}");
        let projector = copy.join("observer", "").await.get("/board").await.good();
        let scores = projector["conflicts"][1]["scores"].as_array().unwrap();
        assert_eq!(scores.len(), 4, "{format}");
        assert!(scores.iter().all(|score| score["author"].is_null()), "{format}");
        file = mia.get(&format!("/export/{format}")).await.body;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_export_is_refused() {
    let server = Running::start().await;
    let (_, mia) = example(&server).await;
    let mut other_database = b"SQLite format 3\0".to_vec();
    other_database.extend([0; 4096]);
    let json = mia.get("/export/json").await.body;
    for (what, bytes) in [
        ("nothing", Vec::new()),
        ("text", b"Hallo".to_vec()),
        ("foreign JSON", b"{\"cards\": []}".to_vec()),
        ("half an export", json[..json.len() / 2].to_vec()),
        ("a broken database", other_database),
    ] {
        let answer = import(&server, bytes).await;
        assert_eq!(
            (answer.problem().as_str(), answer.status),
            ("file-no-export", 422),
            "{what}"
        );
    }
    let list = server.get("/api/workshops").bearer(KEY).send().await.good();
    assert_eq!(list["workshops"].as_array().unwrap().len(), 1, "nothing was half made");
    assert_eq!(
        server.data().join("tmp").read_dir().unwrap().count(),
        0,
        "no file is left over"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_20_mib_is_read_and_one_byte_more_is_not() {
    let server = Running::start().await;
    let (_, mia) = example(&server).await;
    let mut file = mia.get("/export/json").await.body;
    // White space at the end is no content.
    file.resize(20 << 20, b' ');
    assert_eq!(import(&server, file.clone()).await.status, 201);
    file.push(b' ');
    let answer = import(&server, file).await;
    assert_eq!((answer.problem().as_str(), answer.status), ("file-too-large", 413));
    assert!(
        answer.text().contains("20 M"),
        "the limit is in the message: {}",
        answer.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_or_newer_file_stops_its_own_workshop_and_no_other() {
    let server = Running::start().await;
    let mut workshops = Vec::new();
    for _ in 0..3 {
        workshops.push(example(&server).await);
    }
    let kept = server.stop().await.unwrap();
    let path = |n: usize| kept.path().join(format!("workshops/{}.wirkraum", workshops[n].0.id));
    let mut bytes = std::fs::read(path(0)).unwrap();
    for byte in &mut bytes[..2000] {
        *byte = 0xA5;
    }
    std::fs::write(path(0), &bytes).unwrap();
    // The number of the format, as the next version will write it.
    let mut newer = std::fs::read(path(1)).unwrap();
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(path(1), &newer).unwrap();

    let server = Running::on(kept.path()).await;
    for (n, code, status) in [(0, "workshop-damaged", 500), (1, "workshop-newer", 409)] {
        let (workshop, mia) = &workshops[n];
        for rest in ["", "/board", "/export/md"] {
            let path = format!("/api/workshops/{}{rest}", workshop.id);
            let answer = server.get(&path).bearer(&mia.token).send().await;
            assert_eq!((answer.problem().as_str(), answer.status), (code, status), "{rest}");
        }
        let body = json!({"key": workshop.key("participant"), "name": "x"});
        let join = server.ask("POST", &format!("/api/workshops/{}/join", workshop.id));
        assert_eq!(join.json(&body).send().await.problem(), code);
    }
    assert_eq!(std::fs::read(path(0)).unwrap(), bytes, "damaged files stay as they are");
    assert_eq!(std::fs::read(path(1)).unwrap(), newer, "newer files stay as they are");

    let (good, mia) = &workshops[2];
    let board = server
        .get(&format!("/api/workshops/{}/board", good.id))
        .bearer(&mia.token);
    assert_eq!(board.send().await.status, 200);
    let list = server.get("/api/workshops").bearer(KEY).send().await.good();
    for (n, problem) in [
        (0, json!("workshop-damaged")),
        (1, json!("workshop-newer")),
        (2, Value::Null),
    ] {
        let entries = list["workshops"].as_array().unwrap();
        let entry = entries.iter().find(|entry| entry["id"] == workshops[n].0.id.as_str());
        let entry = entry.expect("every file is listed");
        assert_eq!(entry["problem"], problem);
        assert_eq!(entry["title"].is_null(), problem != Value::Null);
    }
    // Even an unreadable file can be deleted.
    let delete = server.ask("DELETE", &format!("/api/workshops/{}", workshops[0].0.id));
    assert_eq!(delete.bearer(KEY).send().await.status, 204);
    assert!(!path(0).exists());
}
