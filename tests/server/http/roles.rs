//! Names, perspectives and roles that facilitators give, and facilitation that is handed over.

use serde_json::{Value, json};

use crate::common::bytes::{Said, Say, put};
use crate::common::http::Answer;
use crate::common::peer::{Peer, document, somewhere};
use crate::common::server::{Person, Reachable, Running, Workshop};

async fn change(by: &Person, whom: &Person, body: Value) -> Answer {
    let path = format!("/participants/{}", whom.id);
    by.ask("PUT", &path).json(&body).send().await
}

async fn hand_over(by: &Person, to: &Person) -> Answer {
    by.ask("POST", &format!("/participants/{}/hand-over", to.id))
        .send()
        .await
}

/// What the server says to this session about itself.
async fn me(person: &Person) -> Value {
    person.get("").await.good()["participant"].clone()
}

/// The next thing said on a document that is no content.
async fn told(peer: &mut Peer) -> Value {
    peer.until(|said| match said {
        Said::Stateless(value) => Some(value.clone()),
        _ => None,
    })
    .await
}

/// The same person on a server that was started anew.
fn elsewhere(person: &Person, server: &Running) -> Person {
    Person {
        address: server.address,
        ..person.clone()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn facilitators_rename_and_only_the_facilitator_gives_roles() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let target = workshop.join("participant", "Ziel").await;
    for (role, renames, gives) in [
        ("facilitator", true, true),
        ("cofacilitator", true, false),
        ("participant", false, false),
        ("observer", false, false),
    ] {
        let by = workshop.join(role, "Jemand").await;
        let renamed = change(
            &by,
            &target,
            json!({"name": format!("Von {role}"), "perspective": "politics"}),
        )
        .await;
        let given = change(&by, &target, json!({"role": "cofacilitator"})).await;
        for (allowed, answer) in [(renames, renamed), (gives, given)] {
            if allowed {
                assert_eq!(answer.status, 204, "{role}: {}", answer.text());
            } else {
                assert_eq!((answer.problem().as_str(), answer.status), ("forbidden", 403), "{role}");
            }
        }
        if gives {
            assert_eq!(me(&target).await["role"], "cofacilitator");
            assert_eq!(change(&by, &target, json!({"role": "participant"})).await.status, 204);
        } else {
            // The role somebody has already is no role given: a form sends it back with the name.
            let same = change(&by, &target, json!({"name": "Ziel", "role": "participant"})).await;
            assert_eq!(same.status < 300, renames, "{role}");
        }
        assert_eq!(
            hand_over(&by, &target).await.status,
            if gives { 204 } else { 403 },
            "{role}"
        );
        if gives {
            assert_eq!(me(&by).await["role"], "cofacilitator");
            assert_eq!(hand_over(&target, &by).await.status, 204);
            assert_eq!(change(&by, &target, json!({"role": "participant"})).await.status, 204);
        }
    }
    let nobody = Person {
        token: "nobody".to_owned(),
        ..target.clone()
    };
    assert_eq!(
        change(&nobody, &target, json!({"name": "x"})).await.problem(),
        "session-missing"
    );
    assert_eq!(hand_over(&nobody, &target).await.problem(), "session-missing");
    assert_eq!(nobody.get("/authors").await.problem(), "session-missing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_name_is_on_every_connection_in_the_list_and_kept() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayse").await;
    let mut stage = Peer::reopen(&ayse, "stage", document(11)).await;
    let mut phone = Peer::reopen(&ayse, "stage", document(12)).await;
    let mut model = Peer::open(&ayse, 13).await;
    let name = stage.name.clone();
    stage
        .socket
        .say(&name, &Say::Awareness(vec![(11, 1, somewhere("card1"))]))
        .await;
    let mut watcher = Peer::reopen(&mia, "stage", document(14)).await;
    let shown = async |watcher: &mut Peer, name: &str| {
        let newest = |entry: &&(u32, u32, Value)| entry.0 == 11 && entry.2["user"]["name"] == name;
        watcher
            .until(|said| match said {
                Said::Awareness(entries) => entries.iter().find(newest).cloned(),
                _ => None,
            })
            .await
    };
    watcher.socket.say(&name, &Say::QueryAwareness).await;
    let before = shown(&mut watcher, "Ayse").await;

    let done = change(
        &mia,
        &ayse,
        json!({"name": "  Ayşe   Demir ", "perspective": "administration"}),
    )
    .await;
    assert_eq!(done.status, 204, "{}", done.text());
    let person = json!({"id": ayse.id, "name": "Ayşe Demir", "role": "participant", "perspective": "administration"});
    let notice = json!({"type": "person", "participant": person});
    assert_eq!(told(&mut stage).await, notice);
    assert_eq!(told(&mut phone).await, notice);
    let after = shown(&mut watcher, "Ayşe Demir").await;
    assert!(after.1 > before.1, "newer, or nobody would take it");
    assert_eq!(after.2["user"]["perspective"], "administration");
    assert_eq!(after.2["at"], before.2["at"], "where they are has not changed");
    let quiet = model.heard().await;
    assert!(
        !quiet.iter().any(|said| matches!(said, Said::Stateless(_))),
        "told on the stage alone"
    );
    assert!(
        !watcher
            .heard()
            .await
            .iter()
            .any(|said| matches!(said, Said::Stateless(_)))
    );
    // What they say of themselves from now on comes under the new name.
    stage
        .socket
        .say(&name, &Say::Awareness(vec![(11, 2, somewhere("card2"))]))
        .await;
    let moved = shown(&mut watcher, "Ayşe Demir").await;
    assert_eq!(
        (&moved.2["user"]["name"], &moved.2["at"]["card"]),
        (&json!("Ayşe Demir"), &json!("card2"))
    );

    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    assert_eq!(me(&elsewhere(&ayse, &server)).await, person);
    let workshop = Workshop {
        address: server.address,
        ..workshop
    };
    let back = workshop.try_join(&json!({"returnCode": ayse.return_code})).await.good();
    assert_eq!(back["participant"], person);
    let list = elsewhere(&mia, &server).get("/participants").await.good();
    assert_eq!(list["participants"][1]["name"], "Ayşe Demir");
}

#[tokio::test(flavor = "multi_thread")]
async fn handing_over_takes_effect_on_sockets_and_is_kept() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ben = workshop.join("participant", "Ben").await;
    let read = mia
        .ask("PUT", "/stage/areas/model")
        .json(&json!({"participant": "read"}));
    assert_eq!(read.send().await.status, 204);
    let hidden = mia
        .ask("PUT", "/stage/areas/notes")
        .json(&json!({"participant": "hidden"}));
    assert_eq!(hidden.send().await.status, 204);
    let mut model = Peer::open(&ben, 11).await;
    assert_eq!(model.scope, "readonly");
    let mut stage = Peer::reopen(&ben, "stage", document(12)).await;
    let mut of_mia = Peer::reopen(&mia, "stage", document(13)).await;
    model.send(put(11, 0, "cards", "a", "x")).await;
    assert!(!model.status().await, "not yet");
    assert_eq!(told(&mut model).await["code"], "O-READ");

    assert_eq!(hand_over(&mia, &ben).await.status, 204);
    assert_eq!(told(&mut stage).await["participant"]["role"], "facilitator");
    assert_eq!(told(&mut of_mia).await["participant"]["role"], "cofacilitator");
    assert_eq!(told(&mut model).await, json!({"type": "access", "access": "write"}));
    model.send(put(11, 0, "cards", "a", "x")).await;
    assert!(model.status().await, "the same connection writes");
    let areas = ben.get("").await.good()["areas"].clone();
    assert!(
        areas
            .as_array()
            .unwrap()
            .iter()
            .any(|area| area["area"] == "notes" && area["access"] == "write")
    );

    assert_eq!(hand_over(&mia, &ben).await.problem(), "forbidden", "it is Ben's now");
    assert_eq!(
        change(&mia, &ben, json!({"role": "participant"})).await.problem(),
        "forbidden"
    );
    assert_eq!(hand_over(&ben, &ben).await.status, 204, "to oneself is nothing");
    assert_eq!(me(&ben).await["role"], "facilitator");

    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let (mia, ben) = (elsewhere(&mia, &server), elsewhere(&ben, &server));
    for (person, role) in [(&mia, "cofacilitator"), (&ben, "facilitator")] {
        assert_eq!(me(person).await["role"], role);
        let workshop = Workshop {
            address: server.address,
            ..workshop.clone()
        };
        let back = workshop
            .try_join(&json!({"returnCode": person.return_code}))
            .await
            .good();
        assert_eq!(back["participant"]["role"], role);
        assert_eq!(back["participant"]["id"], json!(person.id));
    }
    // Losing rights is as quick as getting them.
    let mut model = Peer::open(&mia, 21).await;
    assert_eq!(model.scope, "read-write");
    assert_eq!(change(&ben, &mia, json!({"role": "participant"})).await.status, 204);
    assert_eq!(told(&mut model).await, json!({"type": "access", "access": "read"}));
    model.send(put(21, 0, "cards", "b", "x")).await;
    assert!(!model.status().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_refused_and_says_why() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let second = workshop.join("facilitator", "Zweite").await;
    let ben = workshop.join("participant", "Ben").await;
    let beamer = workshop.join("observer", "").await;
    for (whom, body, code) in [
        (&second, json!({"role": "participant"}), "role-fixed"),
        (&mia, json!({"role": "cofacilitator"}), "role-fixed"),
        (&ben, json!({"role": "facilitator"}), "role-fixed"),
        (&ben, json!({"role": "observer"}), "role-fixed"),
        (&beamer, json!({"role": "participant"}), "role-fixed"),
        (&beamer, json!({"perspective": "politics"}), "body-invalid"),
        (&ben, json!({"role": "king"}), "body-invalid"),
        (&ben, json!({"perspective": "sideways"}), "body-invalid"),
        (&ben, json!({"name": 7}), "body-invalid"),
        (&ben, json!({"nome": "Ben"}), "body-invalid"),
        (&ben, json!({"name": " \u{200b}\n"}), "name-empty"),
        (&ben, json!({"name": "ß".repeat(81)}), "name-too-long"),
    ] {
        let answer = change(&mia, whom, body.clone()).await;
        assert_eq!(answer.problem(), code, "{body}");
    }
    assert_eq!(me(&ben).await["name"], "Ben", "nothing of it was taken");
    for (given, taken) in [
        ("👩🏽‍🌾", "👩🏽‍🌾"),
        ("مريم", "مريم"),
        ("\u{202e}aiM", "aiM"),
        (" A\u{0}\u{7}\tb ", "A b"),
        (&*"ß".repeat(80), &*"ß".repeat(80)),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("Ben", "Ben"),
    ] {
        assert_eq!(change(&mia, &ben, json!({"name": given})).await.status, 204, "{given}");
        assert_eq!(me(&ben).await["name"], taken);
    }
    assert_eq!(
        change(&mia, &ben, json!({})).await.status,
        204,
        "nothing asked, nothing done"
    );
    assert_eq!(change(&mia, &beamer, json!({"name": "Leinwand"})).await.status, 204);
    assert_eq!(hand_over(&mia, &beamer).await.problem(), "role-fixed");

    let gone = mia.ask("DELETE", &format!("/participants/{}", ben.id)).send().await;
    assert_eq!(gone.status, 204);
    for id in [&*ben.id, "AAAAAAAAAAAAAAAAAAAAA", "nobody", "%2e%2e"] {
        let stranger = Person {
            id: id.to_owned(),
            ..ben.clone()
        };
        assert_eq!(
            change(&mia, &stranger, json!({"name": "x"})).await.problem(),
            "participant-unknown",
            "{id}"
        );
        assert_eq!(
            hand_over(&mia, &stranger).await.problem(),
            "participant-unknown",
            "{id}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn there_is_always_a_facilitator() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let deputy = workshop.join("cofacilitator", "Ben").await;
    let remove = async |by: &Person, whom: &Person| {
        let asked = by.ask("DELETE", &format!("/participants/{}", whom.id));
        asked.send().await
    };
    for by in [&mia, &deputy] {
        let answer = remove(by, &mia).await;
        assert_eq!((answer.problem().as_str(), answer.status), ("last-facilitator", 409));
    }
    // Two who remove each other at the same moment: one of them stays.
    let mut stays = mia;
    for round in 0..8 {
        let other = workshop.join("facilitator", "Andere").await;
        let (one, two) = tokio::join!(remove(&stays, &other), remove(&other, &stays));
        let done = [one.status, two.status];
        assert_eq!(
            done.iter().filter(|status| **status == 204).count(),
            1,
            "round {round}: {done:?}"
        );
        if two.status == 204 {
            stays = other;
        }
        assert_eq!(me(&stays).await["role"], "facilitator", "round {round}");
    }
    // Who hands over twice at the same moment has handed over once.
    let (third, fourth) = (
        workshop.join("participant", "C").await,
        workshop.join("participant", "D").await,
    );
    let (one, two) = tokio::join!(hand_over(&stays, &third), hand_over(&stays, &fourth));
    assert_eq!(
        [one.status, two.status].iter().filter(|status| **status == 204).count(),
        1
    );
    let list = deputy.get("/participants").await.good();
    let people = list["participants"].as_array().unwrap();
    assert_eq!(
        people.iter().filter(|person| person["role"] == "facilitator").count(),
        1,
        "{list}"
    );
}
