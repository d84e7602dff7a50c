//! Planning: steps, their order, agendas to start from.

use serde_json::{Value, json};

use super::{add_step, good, order, stage, tell};
use crate::common::server::{Person, Reachable, Running, Workshop};

fn titles(agenda: &Value) -> Vec<String> {
    let steps = agenda["steps"].as_array().unwrap().iter();
    steps.map(|step| step["title"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn steps_are_added_changed_moved_and_removed_and_everybody_sees_them_without_the_notes() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ben = workshop.join("participant", "Ben").await;
    let first = add_step(&mia, "Ankommen", json!({ "note": "Kanarie-Notiz" })).await;
    let second = add_step(
        &mia,
        " Schreiben ",
        json!({ "kind": "writing", "anonymous": true, "prompt": "Was fehlt?" }),
    )
    .await;
    let before = json!({ "step": { "title": "Vorab", "kind": "input", "minutes": 3 }, "before": first });
    good(&tell(&mia, "POST", "/agenda/steps", before).await);
    let agenda = mia.get("/agenda").await.good();
    assert_eq!(titles(&agenda), ["Vorab", "Ankommen", "Schreiben"]);
    assert_eq!(agenda["steps"][1]["note"], "Kanarie-Notiz");
    let seen = stage(&ben).await;
    assert_eq!(titles(&seen), ["Vorab", "Ankommen", "Schreiben"]);
    assert!(!seen.to_string().contains("Kanarie"));

    let place = format!("/agenda/steps/{second}/place");
    good(&tell(&mia, "PUT", &place, json!({ "before": first })).await);
    let changed = json!({ "title": "Still schreiben", "kind": "writing", "minutes": 7 });
    good(&tell(&mia, "PUT", &format!("/agenda/steps/{second}"), changed).await);
    good(&mia.ask("DELETE", &format!("/agenda/steps/{first}")).send().await);
    good(
        &tell(
            &mia,
            "PUT",
            "/agenda/planned-end",
            json!({ "at": 1_800_000_000_000_i64 }),
        )
        .await,
    );
    let agenda = mia.get("/agenda").await.good();
    assert_eq!(titles(&agenda), ["Vorab", "Still schreiben"]);
    assert_eq!(agenda["plannedEnd"], 1_800_000_000_000_i64);
    assert!(agenda["steps"][1].get("prompt").is_none(), "{agenda}");
    assert_eq!(stage(&ben).await["plannedEnd"], 1_800_000_000_000_i64);
}

#[tokio::test(flavor = "multi_thread")]
async fn nonsense_is_refused_with_a_reason_and_changes_nothing() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let id = add_step(&mia, "Schritt", json!({})).await;
    let before = mia.get("/agenda").await.good();
    let step = |more: Value| {
        let mut step = json!({ "title": "a", "kind": "free", "minutes": 1 });
        step.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        step
    };
    for (more, code) in [
        (json!({ "title": "  " }), "body-invalid"),
        (json!({ "title": "a".repeat(121) }), "body-invalid"),
        (json!({ "minutes": 0 }), "body-invalid"),
        (json!({ "minutes": 601 }), "body-invalid"),
        (json!({ "minutes": 1.5 }), "body-invalid"),
        (json!({ "kind": "dance" }), "body-invalid"),
        (json!({ "area": "stage" }), "body-invalid"),
        (json!({ "prompt": "a".repeat(501) }), "body-invalid"),
        (json!({ "note": "a".repeat(1_001) }), "body-invalid"),
        (json!({ "id": "a" }), "body-invalid"),
        (json!({ "rights": { "model": { "observer": "write" } } }), "right-fixed"),
        (
            json!({ "rights": { "stage": { "participant": "hidden" } } }),
            "right-fixed",
        ),
    ] {
        let added = tell(&mia, "POST", "/agenda/steps", json!({ "step": step(more.clone()) })).await;
        assert_eq!(added.problem(), code, "{more}");
        let changed = tell(&mia, "PUT", &format!("/agenda/steps/{id}"), step(more.clone())).await;
        assert_eq!(changed.problem(), code, "{more}");
    }
    let unknown = json!({ "step": step(json!({})), "before": "nothing" });
    assert_eq!(
        tell(&mia, "POST", "/agenda/steps", unknown).await.problem(),
        "step-unknown"
    );
    let gone = mia.ask("DELETE", "/agenda/steps/nothing").send().await;
    assert_eq!((gone.status, gone.problem().as_str()), (404, "step-unknown"));
    assert_eq!(
        tell(&mia, "PUT", "/agenda/planned-end", json!({ "at": -1 }))
            .await
            .problem(),
        "body-invalid"
    );
    assert_eq!(mia.get("/agenda").await.good(), before);
    for n in 1..100 {
        add_step(&mia, &format!("Schritt {n}"), json!({})).await;
    }
    let full = tell(&mia, "POST", "/agenda/steps", json!({ "step": step(json!({})) })).await;
    assert_eq!((full.status, full.problem().as_str()), (409, "agenda-full"));
}

/// A workshop from a template, in a language.
async fn made_from(server: &Running, template: &str, language: &str) -> Workshop {
    let body = json!({ "title": "Klausur", "template": template, "language": language });
    let made = server
        .ask("POST", "/api/workshops")
        .bearer(server.key())
        .json(&body)
        .send()
        .await;
    Workshop::read(server.address(), &made.good())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_from_a_template_brings_its_agenda_and_an_agenda_can_be_saved_for_others() {
    let server = Running::start().await;
    let workshop = made_from(&server, "wirkungsdialog", "en").await;
    let mia = workshop.join("facilitator", "Mia").await;
    let agenda = mia.get("/agenda").await.good();
    let minutes = |agenda: &Value| -> u64 {
        let steps = agenda["steps"].as_array().unwrap().iter();
        steps.map(|step| step["minutes"].as_u64().unwrap()).sum()
    };
    assert_eq!((titles(&agenda)[0].as_str(), minutes(&agenda)), ("Arriving", 90));
    let offered = async |person: &Person| person.get("/agenda/templates").await.good()["templates"].clone();
    let built_in = offered(&mia).await;
    assert_eq!(built_in.as_array().unwrap().len(), 5, "{built_in}");
    assert_eq!(
        (&built_in[0]["minutes"], &built_in[0]["builtIn"]),
        (&json!(90), &json!(true))
    );

    add_step(&mia, "Our own", json!({ "minutes": 11, "note": "mind the gap" })).await;
    let saved = tell(&mia, "POST", "/agenda/templates", json!({ "title": "Our dialogue" })).await;
    assert_eq!(saved.status, 201, "{}", saved.text());
    let id = saved.good()["id"].as_str().unwrap().to_owned();

    let other = server.workshop().await;
    let eva = other.join("facilitator", "Eva").await;
    assert_eq!(offered(&eva).await[5]["title"], "Our dialogue");
    assert_eq!(eva.get("/agenda").await.good()["steps"], json!([]));
    good(&tell(&eva, "POST", "/agenda/use", json!({ "template": id })).await);
    let used = eva.get("/agenda").await.good();
    assert_eq!(
        (minutes(&used), titles(&used).last().unwrap().as_str()),
        (101, "Our own")
    );
    let ids = |agenda: &Value| agenda["steps"][0]["id"].clone();
    assert_ne!(ids(&used), ids(&agenda), "steps of another workshop are other steps");

    good(&order(&eva, json!({ "action": "start" })).await);
    let running = tell(&eva, "POST", "/agenda/use", json!({ "template": "okr-drafting" })).await;
    assert_eq!((running.status, running.problem().as_str()), (409, "run-not-ready"));
    good(&order(&eva, json!({ "action": "end" })).await);
    good(&tell(&eva, "POST", "/agenda/use", json!({ "template": "okr-drafting" })).await);
    assert_eq!(minutes(&eva.get("/agenda").await.good()), 120);
    good(&eva.ask("DELETE", &format!("/agenda/templates/{id}")).send().await);
    for unknown in [id.as_str(), "wirkungsdialog"] {
        let gone = eva.ask("DELETE", &format!("/agenda/templates/{unknown}")).send().await;
        assert_eq!(gone.problem(), "template-unknown");
    }
    let empty = server.workshop().await.join("facilitator", "Ada").await;
    let nothing = tell(&empty, "POST", "/agenda/templates", json!({ "title": "Nichts" })).await;
    assert_eq!(nothing.problem(), "run-not-ready");
}
