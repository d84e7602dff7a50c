//! What is secret stays secret: on the disk, in the log, in every export, and from whoever asks twice.

use rusqlite::{Connection, OpenFlags};
use serde_json::json;

use super::{answer, close, draft, holds, opened, post, told, values};
use crate::common::child::{Process, serving};
use crate::common::server::{KEY, Reachable, Running};

#[tokio::test(flavor = "multi_thread")]
async fn one_person_answers_once_and_the_secret_alone_changes_it() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let elsewhere = workshop.try_join(&json!({"returnCode": ayse.return_code})).await.good();
    let elsewhere = crate::common::server::Person::read(&workshop, elsewhere);
    let poll = opened(&mia, &draft("fist", "secret", &["A"])).await;
    let kept = answer(&ayse, &poll, &values(&[("A", 5)])).await.good();
    let secret = kept["secret"].as_str().unwrap().to_owned();
    let path = format!("/{poll}/answers");
    for person in [&ayse, &elsewhere] {
        assert_eq!(
            answer(person, &poll, &values(&[("A", 1)])).await.problem(),
            "poll-answered"
        );
        let guessed = json!({"answer": values(&[("A", 1)]), "secret": "guessed"});
        assert_eq!(post(person, &path, &guessed).await.problem(), "poll-answered");
    }
    let changed = json!({"answer": values(&[("A", 0)]), "secret": secret});
    assert_eq!(
        post(&elsewhere, &path, &changed).await.good(),
        json!({"secret": secret})
    );
    let mine = ayse.get(&format!("/polls/{poll}/mine")).await.good();
    assert_eq!(mine, json!({"answered": true}), "the server does not know more");

    // Somebody who has joined twice counts twice, and it shows.
    let twin = workshop.join("participant", " ayşe ").await;
    answer(&twin, &poll, &values(&[("A", 5)])).await.good();
    answer(&mia, &poll, &values(&[("A", 5)])).await.good();
    close(&mia, &poll).await.good();
    let told = told(&mia, &poll).await;
    assert_eq!(
        told["turnout"],
        json!({"answered": 3, "abstained": 0, "onBehalf": 0, "sameName": 2, "of": 3})
    );
    assert_eq!(told["result"]["options"][0]["sum"], 10);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_keeps_answers_without_people_and_people_without_answers() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let poll = opened(&mia, &draft("fist", "secret", &["A"])).await;
    answer(&ayse, &poll, &values(&[("A", 5)])).await.good();
    answer(&mia, &poll, &json!({"abstain": true})).await.good();
    let file = Connection::open_with_flags(server.file(&workshop.id), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let columns = |table: &str| -> Vec<String> {
        let sql = format!("SELECT name FROM pragma_table_info('{table}')");
        let mut statement = file.prepare(&sql).unwrap();
        statement
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    assert_eq!(columns("poll_secrets"), ["poll", "key", "answer"]);
    assert_eq!(columns("poll_took_part"), ["poll", "participant", "on_behalf"]);
    for table in ["poll_secrets", "poll_took_part"] {
        assert!(
            file.prepare(&format!("SELECT rowid FROM {table}")).is_err(),
            "not even a row id"
        );
    }
    let count = |table: &str| -> i64 {
        file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!(
        (count("poll_secrets"), count("poll_took_part"), count("poll_answers")),
        (2, 2, 0)
    );
    let lengths: i64 = file
        .query_row("SELECT count(DISTINCT length(answer)) FROM poll_secrets", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(lengths, 1, "an abstention is as long as an answer");
    close(&mia, &poll).await.good();
    assert_eq!((count("poll_secrets"), count("poll_took_part")), (0, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_secret_poll_nothing_anywhere_says_who_answered_what() {
    let data = tempfile::tempdir().unwrap();
    let mut command = serving(data.path());
    command.env("WIRKRAUM_LOG", "trace").env("RUST_LOG", "trace");
    let server = Process::run(command, KEY);
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let poll = opened(&mia, &draft("consent", "secret", &["A"])).await;
    let mut secrets = Vec::new();
    for n in 0..4 {
        let person = workshop.join("participant", &format!("Zeuge{n}")).await;
        let mut given = values(&[("A", 2)]);
        given["text"] = json!(format!("Kanarie-alt-{n}"));
        let kept = answer(&person, &poll, &given).await.good();
        let secret = kept["secret"].as_str().unwrap().to_owned();
        given["text"] = json!(format!("Kanarie-neu-{n}"));
        let changed = json!({"answer": given, "secret": secret});
        post(&person, &format!("/{poll}/answers"), &changed).await.good();
        secrets.push(secret);
    }
    let path = data.path().join(format!("workshops/{}.wirkraum", workshop.id));
    let on_disk = || {
        let mut bytes = Vec::new();
        for end in ["wirkraum", "wirkraum-wal", "wirkraum-shm"] {
            bytes.extend(std::fs::read(path.with_extension(end)).unwrap_or_default());
        }
        bytes
    };
    assert!(holds(&on_disk(), b"Kanarie-neu-3"), "the search finds what is there");
    assert!(!holds(&on_disk(), b"Kanarie-alt"), "what was changed is gone");
    // One more is asked before the end, so that it is withheld: then nothing at all may stay.
    let few = opened(&mia, &draft("text", "secret", &[])).await;
    answer(&mia, &few, &json!({"text": "Kanarie-allein"})).await.good();
    assert!(!holds(&on_disk(), b"Kanarie-alt"));
    close(&mia, &few).await.good();
    assert!(!holds(&on_disk(), b"Kanarie-allein"), "one alone is told to nobody");
    close(&mia, &poll).await.good();
    let told = told(&mia, &poll).await.to_string();
    assert!(told.contains("Kanarie-neu-0") && !told.contains("person"), "{told}");
    let mut places = vec![("the file", on_disk())];
    for format in ["md", "json", "wirkraum"] {
        let export = mia.get(&format!("/export/{format}")).await;
        assert_eq!(export.status, 200);
        places.push((format, export.body));
    }
    server.terminate();
    let (_, stdout, stderr) = server.ended();
    assert!(stderr.len() > 500, "the log was on: {stderr}");
    for words in ["Kanarie", "Zeuge", "abstain"] {
        assert!(!stderr.contains(words) && !stdout.contains(words), "{words}: {stderr}");
    }
    for secret in &secrets {
        for (place, bytes) in &places {
            assert!(!holds(bytes, secret.as_bytes()), "{place}");
        }
        assert!(!stderr.contains(secret.as_str()));
    }
    // Words and names stand apart wherever both stand: nothing of a person is near an answer.
    for (place, bytes) in &places {
        for n in 0..4 {
            let said = format!("Kanarie-neu-{n}");
            for at in (0..bytes.len().saturating_sub(said.len())).filter(|at| bytes[*at..].starts_with(said.as_bytes()))
            {
                let around = &bytes[at.saturating_sub(200)..(at + 200).min(bytes.len())];
                assert!(!holds(around, format!("Zeuge{n}").as_bytes()), "{place}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_for_somebody_without_a_device_is_counted_as_such() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let person = json!({"name": "Herr Öz", "perspective": "society"});
    let entered = mia.ask("POST", "/participants").json(&person).send().await.good();
    let poll = opened(&mia, &draft("fist", "secret", &["A"])).await;
    let path = format!("/{poll}/answers");
    let given = json!({"answer": values(&[("A", 3)]), "person": entered["id"]});
    let secret = post(&mia, &path, &given).await.good()["secret"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(post(&mia, &path, &given).await.problem(), "poll-answered");
    let changed = json!({"answer": values(&[("A", 4)]), "person": entered["id"], "secret": secret});
    post(&mia, &path, &changed).await.good();
    for value in [1, 1] {
        let person = workshop.join("participant", &format!("Person {value}")).await;
        answer(&person, &poll, &values(&[("A", value)])).await.good();
        // Whoever has a device answers for themselves.
        let other = json!({"answer": values(&[("A", 3)]), "person": person.id});
        assert_eq!(post(&mia, &path, &other).await.problem(), "participant-unknown");
    }
    answer(&mia, &poll, &values(&[("A", 0)])).await.good();
    close(&mia, &poll).await.good();
    let told = told(&mia, &poll).await;
    assert_eq!(
        (&told["turnout"]["answered"], &told["turnout"]["onBehalf"]),
        (&json!(4), &json!(1))
    );
    assert_eq!(told["result"]["options"][0]["sum"], 6);
}
