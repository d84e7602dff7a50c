//! The run and its timer.

use serde_json::{Value, json};

use super::{add_step, good, order, stage, tell};
use crate::common::peer::{Peer, document};
use crate::common::server::{Reachable, Running};

/// The clock of the server.
async fn now(server: &Running) -> i64 {
    server.get("/api/clock").send().await.good()["now"].as_i64().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_timer_is_the_servers_and_survives_a_restart_to_the_millisecond() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let first = add_step(&mia, "Eins", json!({ "minutes": 4 })).await;
    add_step(&mia, "Zwei", json!({})).await;
    let before = now(&server).await;
    good(&order(&mia, json!({ "action": "start" })).await);
    let after = now(&server).await;
    let run = stage(&mia).await["run"].clone();
    assert_eq!((&run["state"], &run["step"]), (&json!("running"), &json!(first)));
    let ends_at = run["endsAt"].as_i64().unwrap() - 240_000;
    assert!((before..=after).contains(&ends_at), "{run} {before} {after}");
    good(&order(&mia, json!({ "action": "extend", "minutes": 5, "from": first })).await);
    let kept = stage(&mia).await;
    assert_eq!(kept["run"]["length"], 540_000);

    let data = server.stop().await.unwrap();
    let server = Running::on(data.path()).await;
    let path = format!("/api/workshops/{}", workshop.id);
    let back = server.get(&path).bearer(&mia.token).send().await.good();
    for key in ["run", "steps", "floor", "areas"] {
        assert_eq!(back["stage"][key], kept[key], "{key}");
    }
    assert!((back["now"].as_i64().unwrap() - now(&server).await).abs() < 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_from_start_to_end_keeps_the_times_of_its_steps() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let nothing = order(&mia, json!({ "action": "start" })).await;
    assert_eq!((nothing.status, nothing.problem().as_str()), (409, "run-not-ready"));
    let mut ids = Vec::new();
    for title in ["a", "b", "c"] {
        ids.push(add_step(&mia, title, json!({})).await);
    }
    for (action, more, state, step) in [
        ("start", json!({}), "running", Some(0)),
        ("pause", json!({}), "paused", Some(0)),
        ("resume", json!({}), "running", Some(0)),
        ("skip", json!({ "step": ids[1] }), "running", Some(0)),
        ("next", json!({}), "running", Some(2)),
        ("back", json!({}), "running", Some(0)),
        ("goto", json!({ "step": ids[1] }), "running", Some(1)),
        ("next", json!({}), "running", Some(2)),
        ("next", json!({}), "ended", None),
    ] {
        let mut body = json!({ "action": action });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        good(&order(&mia, body).await);
        let run = stage(&mia).await["run"].clone();
        assert_eq!(run["state"], state, "{action}: {run}");
        assert_eq!(
            run.get("step"),
            step.map(|at: usize| json!(ids[at])).as_ref(),
            "{action}: {run}"
        );
    }
    let run = stage(&mia).await["run"].clone();
    for id in &ids {
        assert!(
            run["times"][id]["to"].as_i64() >= run["times"][id]["from"].as_i64(),
            "{run}"
        );
    }
    assert_eq!(
        order(&mia, json!({ "action": "goto", "step": "x" })).await.problem(),
        "step-unknown"
    );
    for nonsense in [
        json!({}),
        json!({ "action": "fly" }),
        json!({ "action": "next", "by": 2 }),
    ] {
        assert_eq!(order(&mia, nonsense).await.problem(), "body-invalid");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_facilitators_who_press_next_at_once_one_moves_on() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let eva = workshop.join("cofacilitator", "Eva").await;
    let mut ids = Vec::new();
    for n in 0..12 {
        ids.push(add_step(&mia, &format!("Schritt {n}"), json!({})).await);
    }
    let both = async |body: Value| {
        let (one, other) = tokio::join!(order(&mia, body.clone()), order(&eva, body));
        let refused: Vec<_> = [one, other].into_iter().filter(|answer| answer.status != 204).collect();
        assert_eq!(refused.len(), 1);
        assert_eq!((refused[0].status, refused[0].problem().as_str()), (409, "step-moved"));
    };
    both(json!({ "action": "start" })).await;
    for at in 0..11 {
        both(json!({ "action": "next", "from": ids[at] })).await;
        assert_eq!(stage(&mia).await["run"]["step"], json!(ids[at + 1]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_is_deleted_while_it_runs_gives_way_to_the_next_and_a_longer_one_runs_longer() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let first = add_step(&mia, "Eins", json!({})).await;
    let second = add_step(&mia, "Zwei", json!({ "minutes": 2 })).await;
    good(&order(&mia, json!({ "action": "start" })).await);
    let delete = async |id: &str| good(&mia.ask("DELETE", &format!("/agenda/steps/{id}")).send().await);
    delete(&first).await;
    let run = stage(&mia).await["run"].clone();
    assert_eq!(
        (&run["state"], &run["step"], &run["length"]),
        (&json!("running"), &json!(second), &json!(120_000))
    );
    let longer = json!({ "title": "Zwei", "kind": "free", "minutes": 9 });
    good(&tell(&mia, "PUT", &format!("/agenda/steps/{second}"), longer).await);
    let longer = stage(&mia).await["run"].clone();
    let more = |run: &Value| run["endsAt"].as_i64().unwrap();
    assert_eq!(more(&longer) - more(&run), 7 * 60_000);
    delete(&second).await;
    assert_eq!(stage(&mia).await["run"]["state"], "ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_late_finds_the_step_its_timer_and_the_agenda_in_the_document() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let id = add_step(&mia, "Eins", json!({ "prompt": "Was fehlt?", "note": "Kanarie" })).await;
    good(&order(&mia, json!({ "action": "start" })).await);
    let late = workshop.join("observer", "").await;
    let peer = Peer::reopen(&late, "stage", document(21)).await;
    let seen = crate::common::peer::content(&peer.doc, &["stage", "agenda"]);
    assert_eq!(seen["stage"]["run"]["step"], json!(id), "{seen}");
    assert_eq!(seen["agenda"][&id]["prompt"], "Was fehlt?");
    assert!(!seen.to_string().contains("Kanarie"));
}
