//! What facilitators steer, and nobody else.

use serde_json::{Value, json};

use crate::common::peer::Peer;
use crate::common::server::{Reachable, Running};

#[tokio::test(flavor = "multi_thread")]
async fn only_facilitators_steer() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let target = workshop.join("participant", "Ziel").await;
    let remove = format!("/participants/{}", target.id);
    let commands = [
        ("PUT", "/room", json!({"open": true})),
        ("PUT", "/stage/areas/model", json!({"participant": "read"})),
        ("PUT", "/stage/spotlight", json!({"area": "model"})),
        ("PUT", "/stage/projector", json!({"neutral": true})),
        ("GET", "/participants", Value::Null),
        ("GET", "/export/wirkraum", Value::Null),
        ("DELETE", remove.as_str(), Value::Null),
    ];
    for (role, allowed) in [
        ("participant", false),
        ("observer", false),
        ("cofacilitator", true),
        ("facilitator", true),
    ] {
        let person = workshop.join(role, "Jemand").await;
        for (method, rest, body) in &commands {
            if *method == "DELETE" && allowed {
                continue;
            }
            let mut ask = person.ask(method, rest);
            if *method == "PUT" {
                ask = ask.json(body);
            }
            let answer = ask.send().await;
            if allowed {
                assert!(
                    answer.status < 300,
                    "{role} {method} {rest}: {} {}",
                    answer.status,
                    answer.text()
                );
            } else {
                assert_eq!(
                    (answer.problem().as_str(), answer.status),
                    ("forbidden", 403),
                    "{role} {method} {rest}"
                );
            }
        }
    }
    for (method, rest, body) in &commands {
        let mut ask = workshop.ask(method, rest).bearer("nobody");
        if *method == "PUT" {
            ask = ask.json(body);
        }
        assert_eq!(ask.send().await.problem(), "session-missing", "{method} {rest}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stage_says_what_was_set_and_keeps_it_over_a_restart() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let put = async |rest: &str, body: Value| mia.ask("PUT", rest).json(&body).send().await;
    let rights = json!({"participant": "read", "observer": "hidden"});
    assert_eq!(put("/stage/areas/notes", rights).await.status, 204);
    let card = "V1StGXR8_Z5jdHi6B-myT";
    let mut peer = Peer::open(&mia, 11).await;
    peer.add_card(card, "Besuche").await;
    peer.settle().await;
    assert_eq!(
        put("/stage/spotlight", json!({"area": "model", "card": card}))
            .await
            .status,
        204
    );
    assert_eq!(put("/room", json!({"open": false})).await.status, 204);

    let expect = |stage: &Value| {
        assert_eq!(stage["areas"]["notes"]["participant"], "read", "{stage}");
        assert_eq!(stage["areas"]["notes"]["observer"], "hidden", "{stage}");
        assert_eq!(stage["areas"]["notes"]["facilitator"], "write", "{stage}");
        assert_eq!(stage["spotlight"], json!({"area": "model", "card": card}), "{stage}");
        assert_eq!(stage["roomOpen"], false, "{stage}");
    };
    expect(&mia.get("").await.good()["stage"]);
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let back = server
        .get(&format!("/api/workshops/{}", workshop.id))
        .bearer(&mia.token);
    expect(&back.send().await.good()["stage"]);
    let nothing = server
        .ask("PUT", &format!("/api/workshops/{}/stage/spotlight", workshop.id))
        .bearer(&mia.token)
        .json(&Value::Null);
    assert_eq!(nothing.send().await.status, 204);
    let overview = server
        .get(&format!("/api/workshops/{}", workshop.id))
        .bearer(&mia.token);
    assert!(overview.send().await.good()["stage"].get("spotlight").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn fixed_rights_and_nonsense_are_refused() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let put = async |rest: &str, body: Value| mia.ask("PUT", rest).json(&body).send().await.problem();
    for body in [
        json!({"facilitator": "read"}),
        json!({"cofacilitator": "hidden"}),
        json!({"observer": "write"}),
        json!({"participant": "read", "observer": "write"}),
    ] {
        assert_eq!(put("/stage/areas/model", body.clone()).await, "right-fixed", "{body}");
    }
    assert_eq!(
        put("/stage/areas/stage", json!({"participant": "write"})).await,
        "right-fixed"
    );
    assert_eq!(
        put("/stage/areas/kitchen", json!({"participant": "read"})).await,
        "not-found"
    );
    for body in [json!({"guest": "read"}), json!({"participant": "own"}), json!("read")] {
        assert_eq!(put("/stage/areas/model", body.clone()).await, "body-invalid", "{body}");
    }
    for body in [
        json!({"area": "kitchen"}),
        json!({"card": "x"}),
        json!({"area": "model", "card": "<b>"}),
    ] {
        assert_eq!(put("/stage/spotlight", body.clone()).await, "body-invalid", "{body}");
    }
    assert_eq!(put("/room", json!({})).await, "body-invalid");
    // Refused as a whole: the participant's half was not taken either.
    let areas = mia.get("").await.good()["stage"]["areas"].clone();
    assert_eq!(areas["model"]["participant"], "write");
    for id in ["AAAAAAAAAAAAAAAAAAAAA", "nobody"] {
        let answer = mia.ask("DELETE", &format!("/participants/{id}")).send().await;
        assert_eq!(answer.problem(), "participant-unknown");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hidden_areas_are_in_no_board_and_no_export_of_those_who_may_not_see_them() {
    let server = Running::start().await;
    let body = json!({"title": "x", "template": "example-fruehe-hilfen"});
    let made = server
        .ask("POST", "/api/workshops")
        .bearer(server.key())
        .json(&body)
        .send()
        .await;
    let workshop = crate::common::server::Workshop::read(server.address, &made.good());
    let mia = workshop.join("facilitator", "Mia").await;
    let participant = workshop.join("participant", "Ayşe").await;
    let board = participant.get("/board").await.good();
    let title = board["cards"][0]["title"].as_str().unwrap().to_owned();
    assert!(!title.is_empty());
    let hide = mia
        .ask("PUT", "/stage/areas/model")
        .json(&json!({"participant": "hidden"}));
    assert_eq!(hide.send().await.status, 204);
    for (person, sees) in [(&participant, false), (&mia, true)] {
        for rest in ["/board", "/export/json", "/export/md"] {
            let answer = person.get(rest).await;
            assert_eq!(answer.status, 200);
            assert_eq!(answer.text().contains(&title), sees, "{rest}");
        }
    }
    let access = participant.get("").await.good()["areas"].clone();
    let model = access.as_array().unwrap().iter().find(|area| area["area"] == "model");
    assert_eq!(model.unwrap()["access"], "hidden");
    let counts = participant.get("").await.good()["counts"].clone();
    assert_eq!(
        (&counts["cards"], &counts["links"]),
        (&json!(0), &json!(0)),
        "not even how much there is"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_person_is_out_and_their_return_code_with_them() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let guest = workshop.join("participant", "Gast").await;
    let remove = format!("/participants/{}", guest.id);
    assert_eq!(mia.ask("DELETE", &remove).send().await.status, 204);
    assert_eq!(guest.get("").await.problem(), "session-missing");
    let back = workshop.try_join(&json!({"returnCode": guest.return_code}));
    assert_eq!(back.await.problem(), "return-code-unknown");
    assert_eq!(mia.ask("DELETE", &remove).send().await.problem(), "participant-unknown");
    let list = mia.get("/participants").await.good();
    let names: Vec<_> = list["participants"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["name"].clone())
        .collect();
    assert_eq!(names, [json!("Mia")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_in_is_shown_to_facilitators_and_on_the_projector_but_not_passed_on_by_participants() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    for role in ["facilitator", "cofacilitator", "observer"] {
        let invitation = workshop.join(role, "Mia").await.get("/invitation").await.good();
        let shown = json!({"link": workshop.links["participant"], "roomCode": workshop.room_code, "roomOpen": true});
        assert_eq!(invitation, shown, "{role}");
    }
    let participant = workshop.join("participant", "Ayşe").await;
    assert_eq!(participant.get("/invitation").await.problem(), "forbidden");
}
