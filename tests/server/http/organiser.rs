//! What only the holder of the organiser key may do.

use serde_json::json;

use crate::common::server::{KEY, Reachable, Running, Workshop, secret};

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_is_created_with_a_link_per_role_and_a_room_code_without_look_alikes() {
    let server = Running::start().await;
    let body =
        json!({"title": "  Frühe   Hilfen ", "template": "wirkungsdialog", "language": "en", "address": "informal"});
    let made = server
        .ask("POST", "/api/workshops")
        .bearer(KEY)
        .json(&body)
        .send()
        .await;
    assert_eq!(made.status, 201);
    let made = made.value();
    assert_eq!(made["title"], "Frühe Hilfen");
    let workshop = Workshop::read(server.address, &made);
    assert_eq!(workshop.id.len(), 21);
    assert_eq!(workshop.room_code.len(), 8);
    assert!(
        !workshop.room_code.contains(['0', 'O', '1', 'I', 'l']),
        "{}",
        workshop.room_code
    );
    let mut secrets = std::collections::BTreeSet::new();
    for role in ["facilitator", "cofacilitator", "participant", "observer"] {
        let link = workshop.links[role].as_str().unwrap();
        let start = format!("http://{}/w/{}#k=", server.address, workshop.id);
        assert!(link.starts_with(&start), "{link}");
        assert!(secret(link).len() >= 22, "128 bits in the secret: {link}");
        assert!(secrets.insert(secret(link).to_owned()), "every role has its own secret");
        let preview = workshop
            .ask("POST", "/preview")
            .json(&json!({"key": secret(link)}))
            .send()
            .await;
        let seen =
            json!({"title": "Frühe Hilfen", "role": role, "language": "en", "address": "informal", "roomOpen": true});
        assert_eq!(preview.good(), seen);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_organisers_works_without_the_key() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let facilitator = workshop.join("facilitator", "Mia").await;
    for (method, path) in [
        ("POST", "/api/workshops".to_owned()),
        ("GET", "/api/workshops".to_owned()),
        ("DELETE", format!("/api/workshops/{}", workshop.id)),
        ("POST", "/api/workshops/import".to_owned()),
    ] {
        for token in [None, Some("wrong-key-of-nobody"), Some(facilitator.token.as_str())] {
            let mut ask = server.ask(method, &path);
            if method == "POST" {
                ask = ask.json(&json!({"title": "x"}));
            }
            if let Some(token) = token {
                ask = ask.bearer(token);
            }
            let answer = ask.send().await;
            assert_eq!(
                (answer.problem().as_str(), answer.status),
                ("organiser-key-wrong", 401),
                "{method} {path}"
            );
        }
    }
    assert_eq!(
        server.get("/api/workshops").bearer(KEY).send().await.good()["workshops"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_needs_a_title_of_up_to_200_characters_and_a_template_that_exists() {
    let server = Running::start().await;
    let create = async |body: serde_json::Value| {
        server
            .ask("POST", "/api/workshops")
            .bearer(KEY)
            .json(&body)
            .send()
            .await
    };
    assert_eq!(create(json!({"title": "  "})).await.problem(), "title-empty");
    assert_eq!(create(json!({"title": "ü".repeat(200)})).await.status, 201);
    assert_eq!(
        create(json!({"title": "ü".repeat(201)})).await.problem(),
        "title-too-long"
    );
    let unknown = create(json!({"title": "x", "template": "nothing"})).await;
    assert_eq!(unknown.problem(), "template-unknown");
    for body in [json!({}), json!([]), json!({"title": "x", "language": "fr"})] {
        assert_eq!(create(body).await.problem(), "body-invalid");
    }
    let text = server.ask("POST", "/api/workshops").bearer(KEY).bytes(b"{".to_vec());
    assert_eq!(
        text.header("content-type", "application/json").send().await.problem(),
        "body-invalid"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_template_that_is_listed_makes_a_workshop_in_both_languages() {
    let server = Running::start().await;
    let templates = server.get("/api/templates").send().await.good();
    let templates = templates["templates"].as_array().unwrap();
    let ids: Vec<_> = templates
        .iter()
        .map(|template| template["id"].as_str().unwrap())
        .collect();
    let expected = [
        "wirkungsdialog",
        "strategy-retreat",
        "sustainability-budget",
        "urban-development",
        "youth-welfare",
        "budget-consultation",
        "climate-action",
        "okr-drafting",
        "empty",
        "example-fruehe-hilfen",
    ];
    assert_eq!(ids, expected);
    for template in templates {
        for language in ["de", "en"] {
            for text in ["title", "description"] {
                assert!(!template[text][language].as_str().unwrap().is_empty(), "{template}");
            }
            let body = json!({"title": "x", "template": template["id"], "language": language});
            let made = server
                .ask("POST", "/api/workshops")
                .bearer(KEY)
                .json(&body)
                .send()
                .await;
            let workshop = Workshop::read(server.address, &made.good());
            let person = workshop.join("participant", "Ayşe").await;
            let board = person.get("/board").await.good();
            let cards = board["cards"].as_array().unwrap().len();
            assert_eq!(cards > 0, template["id"] == "example-fruehe-hilfen", "{board}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_tells_what_is_going_on_and_a_deleted_workshop_is_gone_with_its_file() {
    let server = Running::start().await;
    let first = server.workshop().await;
    let second = server.workshop().await;
    first.join("participant", "Ayşe").await;
    first.join("facilitator", "Mia").await;

    let list = server.get("/api/workshops").bearer(KEY).send().await.good();
    let entries = list["workshops"].as_array().unwrap();
    let entry = entries.iter().find(|entry| entry["id"] == first.id.as_str()).unwrap();
    assert_eq!(entries.len(), 2);
    assert_eq!(
        (
            &entry["title"],
            &entry["language"],
            &entry["participants"],
            &entry["connected"],
            &entry["roomOpen"]
        ),
        (&json!("Frühe Hilfen"), &json!("de"), &json!(2), &json!(0), &json!(true))
    );
    assert!(entry["bytes"].as_u64().unwrap() > 0 && entry["createdAt"].as_i64().unwrap() > 1_700_000_000_000);
    assert!(entry.get("problem").is_none());

    assert!(server.file(&first.id).exists());
    let delete = first.ask("DELETE", "").bearer(KEY).send().await;
    assert_eq!(delete.status, 204);
    assert!(!server.file(&first.id).exists());
    assert_eq!(
        first.ask("DELETE", "").bearer(KEY).send().await.problem(),
        "workshop-unknown"
    );
    let join = first.try_join(&json!({"key": first.key("participant"), "name": "x"}));
    assert_eq!(join.await.problem(), "workshop-unknown");
    let code = server
        .ask("POST", "/api/room-code")
        .json(&json!({"code": first.room_code}))
        .send()
        .await;
    assert_eq!(code.problem(), "room-code-unknown");
    second.join("participant", "Ayşe").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_link_replaces_the_old_one_at_once_while_sessions_go_on() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let before = workshop.join("participant", "Ayşe").await;
    let facilitator = workshop.join("facilitator", "Mia").await;

    let new = facilitator
        .ask("POST", "/links")
        .json(&json!({"role": "participant"}))
        .send()
        .await
        .good();
    assert_eq!(new["role"], "participant");
    let new = secret(new["link"].as_str().unwrap()).to_owned();
    let old = json!({"key": workshop.key("participant"), "name": "Zu spät"});
    let refused = workshop.try_join(&old).await;
    assert_eq!((refused.problem().as_str(), refused.status), ("key-wrong", 403));
    assert_eq!(
        workshop.ask("POST", "/preview").json(&old).send().await.problem(),
        "key-wrong"
    );
    assert_eq!(
        workshop
            .try_join(&json!({"key": new, "name": "Rechtzeitig"}))
            .await
            .status,
        200
    );
    assert_eq!(before.get("").await.status, 200);
    // The room code and the invitation lead to the new one.
    let code = server
        .ask("POST", "/api/room-code")
        .json(&json!({"code": workshop.room_code}))
        .send()
        .await;
    assert_eq!(code.good()["key"], new.as_str());
    let invitation = facilitator.get("/invitation").await.good();
    assert_eq!(secret(invitation["link"].as_str().unwrap()), new);
    // Links of other roles are as before; the organiser may replace them too; a participant may not.
    workshop.join("observer", "").await;
    let by_organiser = workshop
        .ask("POST", "/links")
        .bearer(KEY)
        .json(&json!({"role": "observer"}));
    assert_eq!(by_organiser.send().await.status, 200);
    assert_eq!(
        workshop
            .try_join(&json!({"key": workshop.key("observer")}))
            .await
            .problem(),
        "key-wrong"
    );
    let by_participant = before.ask("POST", "/links").json(&json!({"role": "observer"}));
    assert_eq!(by_participant.send().await.problem(), "forbidden");
    let by_nobody = workshop
        .ask("POST", "/links")
        .bearer("nobody")
        .json(&json!({"role": "observer"}));
    assert_eq!(by_nobody.send().await.problem(), "session-missing");
}
