//! Coming in, coming back, leaving.

use serde_json::{Value, json};

use crate::common::server::{Person, Reachable, Running};

#[tokio::test(flavor = "multi_thread")]
async fn everybody_joins_with_the_role_of_their_link_and_learns_what_they_may_do() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    for (role, model, stage) in [
        ("facilitator", "write", "read"),
        ("cofacilitator", "write", "read"),
        ("participant", "write", "read"),
        ("observer", "read", "read"),
    ] {
        let person = workshop.join(role, "Ayşe").await;
        assert_eq!(person.joined["participant"]["role"], role);
        assert!(person.token.len() >= 22 && person.return_code.len() >= 9);
        let area = |name: &str| {
            let areas = person.joined["areas"].as_array().unwrap();
            areas.iter().find(|area| area["area"] == name).unwrap().clone()
        };
        assert_eq!(
            area("model"),
            json!({"area": "model", "document": workshop.document("model"), "access": model})
        );
        assert_eq!(area("stage")["access"], stage);
        let overview = person.get("").await.good();
        assert_eq!(overview["participant"], person.joined["participant"]);
        assert_eq!(overview["areas"], person.joined["areas"]);
        assert_eq!(
            (&overview["title"], &overview["language"]),
            (&json!("Frühe Hilfen"), &json!("de"))
        );
        assert_eq!(overview["stage"]["roomOpen"], true);
    }
    let overview = workshop.join("participant", "Ben").await.get("").await.good();
    assert_eq!(
        overview["counts"],
        json!({"cards": 0, "links": 0, "participants": 4, "connected": 0})
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_has_1_to_80_characters_and_only_observers_may_do_without() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let join = async |name: Value| {
        workshop
            .try_join(&json!({"key": workshop.key("participant"), "name": name}))
            .await
    };
    assert_eq!(join(json!("🙂".repeat(80))).await.status, 200);
    let long = join(json!("🙂".repeat(81))).await;
    assert_eq!((long.problem().as_str(), long.status), ("name-too-long", 422));
    for empty in [json!(""), json!(" \t\u{a0}"), Value::Null] {
        assert_eq!(join(empty).await.problem(), "name-empty");
    }
    let spaced = join(json!("  Dr.  Ayşe\n Yılmaz ")).await.good();
    assert_eq!(spaced["participant"]["name"], "Dr. Ayşe Yılmaz");
    assert_eq!(
        workshop
            .try_join(&json!({"key": workshop.key("observer")}))
            .await
            .status,
        200
    );
    assert_eq!(
        workshop
            .try_join(&json!({"key": workshop.key("facilitator")}))
            .await
            .problem(),
        "name-empty"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_or_an_unknown_workshop_lets_nobody_in() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let other = server.workshop().await;
    for body in [
        json!({"key": "wrong", "name": "x"}),
        json!({"key": "", "name": "x"}),
        json!({"name": "x"}),
        json!({"key": other.key("participant"), "name": "x"}),
    ] {
        assert_eq!(workshop.try_join(&body).await.problem(), "key-wrong", "{body}");
    }
    assert_eq!(
        workshop.try_join(&json!({"key": 7, "name": "x"})).await.problem(),
        "body-invalid"
    );
    for id in ["AAAAAAAAAAAAAAAAAAAAA", "nonsense", "..%2f..%2fetc"] {
        for rest in ["/join", "/preview"] {
            let body = json!({"key": "k", "name": "x"});
            let answer = server
                .ask("POST", &format!("/api/workshops/{id}{rest}"))
                .json(&body)
                .send()
                .await;
            assert_eq!(
                (answer.problem().as_str(), answer.status),
                ("workshop-unknown", 404),
                "{id}{rest}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_return_code_brings_the_same_person_back_on_another_device() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let first = workshop.join("cofacilitator", "Mia").await;
    for typed in [
        first.return_code.clone(),
        first.return_code.to_lowercase(),
        first.return_code.replace('-', " "),
    ] {
        let again = workshop.try_join(&json!({"returnCode": typed})).await.good();
        let again = Person::read(&workshop, again);
        assert_eq!(again.joined["participant"], first.joined["participant"]);
        assert_ne!(again.token, first.token, "every device has a session of its own");
        assert_eq!(again.get("").await.status, 200);
    }
    assert_eq!(first.get("").await.status, 200, "the first device is still there");
    let unknown = workshop.try_join(&json!({"returnCode": "AAAAA-AAAAA"})).await;
    assert_eq!(
        (unknown.problem().as_str(), unknown.status),
        ("return-code-unknown", 404)
    );
    let elsewhere = server.workshop().await;
    let elsewhere = elsewhere.try_join(&json!({"returnCode": first.return_code})).await;
    assert_eq!(elsewhere.problem(), "return-code-unknown");
    // Nobody is counted twice.
    let list = first.get("/participants").await.good();
    assert_eq!(list["participants"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_code_leads_to_the_participants_link_while_the_room_is_open() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let ask = async |code: &str| {
        server
            .ask("POST", "/api/room-code")
            .json(&json!({"code": code}))
            .send()
            .await
    };
    let (first, second) = workshop.room_code.split_at(4);
    for typed in [
        workshop.room_code.clone(),
        format!(" {}-{} ", first.to_lowercase(), second),
    ] {
        assert_eq!(
            ask(&typed).await.good(),
            json!({"id": workshop.id, "key": workshop.key("participant")})
        );
    }
    let mia = workshop.join("facilitator", "Mia").await;
    let close = async |open: bool| {
        let answer = mia.ask("PUT", "/room").json(&json!({"open": open})).send().await;
        assert_eq!(answer.status, 204);
    };
    close(false).await;
    let refused = ask(&workshop.room_code).await;
    assert_eq!((refused.problem().as_str(), refused.status), ("room-closed", 403));
    let with_link = workshop.try_join(&json!({"key": workshop.key("participant"), "name": "x"}));
    assert_eq!(with_link.await.problem(), "room-closed");
    // Who was in comes back; facilitators and the projector come in.
    workshop.join("facilitator", "Noch eine").await;
    workshop.join("observer", "").await;
    assert_eq!(
        workshop.try_join(&json!({"returnCode": mia.return_code})).await.status,
        200
    );
    close(true).await;
    assert_eq!(ask(&workshop.room_code).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_codes_slows_everybody_down_and_locks_nobody_out() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let ask = async |code: &str| {
        server
            .ask("POST", "/api/room-code")
            .json(&json!({"code": code}))
            .send()
            .await
    };
    for _ in 0..10 {
        assert_eq!(ask("AAAAAAAA").await.problem(), "room-code-unknown");
    }
    let begun = std::time::Instant::now();
    assert_eq!(ask("AAAAAAAA").await.problem(), "room-code-unknown");
    // A lower bound, which a busy machine cannot break: the eleventh guess has to wait.
    assert!(begun.elapsed().as_millis() >= 200, "{:?}", begun.elapsed());
    assert_eq!(ask(&workshop.room_code).await.status, 200, "nobody is locked out");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_its_owner_leaves_and_no_other_with_it() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let phone = workshop.join("participant", "Ayşe").await;
    let laptop = workshop
        .try_join(&json!({"returnCode": phone.return_code}))
        .await
        .good();
    let laptop = Person::read(&workshop, laptop);
    assert_eq!(phone.ask("DELETE", "/session").send().await.status, 204);
    let gone = phone.get("").await;
    assert_eq!((gone.problem().as_str(), gone.status), ("session-missing", 401));
    assert_eq!(laptop.get("").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cookie_serves_downloads_and_changes_nothing() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let body = json!({"key": workshop.key("facilitator"), "name": "Mia"});
    let joined = workshop.try_join(&body).await;
    let cookie = joined.header("set-cookie").to_owned();
    let name = format!("wirkraum-{}=", workshop.id);
    assert!(cookie.starts_with(&name), "{cookie}");
    for word in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(word), "{cookie}");
    }
    assert!(!cookie.contains("Secure"), "plain HTTP has no secure cookies");
    let cookie = cookie.split(';').next().unwrap();
    for rest in ["", "/board", "/export/md", "/export/wirkraum"] {
        assert_eq!(
            workshop.ask("GET", rest).header("Cookie", cookie).send().await.status,
            200,
            "{rest}"
        );
    }
    let changes = [
        ("PUT", "/room", json!({"open": false})),
        ("POST", "/links", json!({"role": "observer"})),
        ("PUT", "/stage/spotlight", Value::Null),
        ("DELETE", "/session", Value::Null),
    ];
    for (method, rest, body) in changes {
        let mut ask = workshop.ask(method, rest).header("Cookie", cookie);
        if method != "DELETE" {
            ask = ask.json(&body);
        }
        assert_eq!(ask.send().await.problem(), "session-missing", "{method} {rest}");
    }
    let other = server.workshop().await;
    assert_eq!(
        other.ask("GET", "").header("Cookie", cookie).send().await.problem(),
        "session-missing"
    );
}
