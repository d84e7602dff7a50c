//! Hands, speakers, who is ready, what people signal.

use serde_json::{Value, json};

use super::{add_step, good, order, stage, tell};
use crate::common::server::{Person, Reachable, Running, Workshop};

/// Somebody of a perspective.
async fn of(workshop: &Workshop, perspective: &str, name: &str) -> Person {
    let body = json!({ "key": workshop.key("participant"), "name": name, "perspective": perspective });
    Person::read(workshop, workshop.try_join(&body).await.good())
}

async fn hand(person: &Person, up: bool) {
    good(&tell(person, "PUT", "/floor/hand", json!({ "up": up })).await);
}

fn whose(floor: &Value) -> Vec<&str> {
    let hands = floor["hands"].as_array().unwrap().iter();
    hands.map(|hand| hand["person"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn hands_keep_their_order_and_speakers_are_counted_by_perspective_over_a_restart() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ben = of(&workshop, "politics", "Kanarie-Ben").await;
    let eva = of(&workshop, "politics", "Eva").await;
    let ida = of(&workshop, "society", "Ida").await;
    for person in [&ida, &ben, &eva, &ida] {
        hand(person, true).await;
    }
    let floor = stage(&mia).await["floor"].clone();
    assert_eq!(whose(&floor), [&ida.id, &ben.id, &eva.id]);
    assert_eq!(floor["hands"][1]["perspective"], "politics");
    assert!(!floor.to_string().contains("Kanarie"), "ids, and no names");
    hand(&eva, false).await;
    let call = async |person: &Person| {
        good(&tell(&mia, "PUT", "/floor/speaking", json!({ "person": person.id })).await);
    };
    for person in [&ida, &ben, &ben, &ida] {
        call(person).await;
    }
    good(&tell(&mia, "PUT", "/floor/speaking", json!({})).await);
    call(&eva).await;
    hand(&ida, true).await;
    let kept = stage(&ben).await["floor"].clone();
    assert_eq!(kept["spokenBy"], json!({ "politics": 2, "society": 2 }));
    assert_eq!(
        (&kept["spoken"][&ida.id], &kept["spoken"][&ben.id]),
        (&json!(2), &json!(1))
    );
    assert_eq!(
        (&kept["speaking"], whose(&kept)),
        (&json!(eva.id), vec![ida.id.as_str()])
    );
    for nobody in [
        json!({ "person": "V1StGXR8_Z5jdHi6B-myT" }),
        json!({ "person": workshop.join("observer", "").await.id }),
    ] {
        assert_eq!(
            tell(&mia, "PUT", "/floor/speaking", nobody).await.problem(),
            "participant-unknown"
        );
    }

    let data = server.stop().await.unwrap();
    let server = Running::on(data.path()).await;
    let mia = Person {
        address: server.address,
        ..mia
    };
    assert_eq!(stage(&mia).await["floor"], kept);
    good(&mia.ask("DELETE", &format!("/participants/{}", ida.id)).send().await);
    good(&mia.ask("DELETE", &format!("/participants/{}", eva.id)).send().await);
    let floor = stage(&mia).await["floor"].clone();
    assert_eq!(
        (whose(&floor).len(), floor.get("speaking")),
        (0, None),
        "whoever is removed waits no longer"
    );
    assert_eq!(floor["spoken"], kept["spoken"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_ready_and_what_people_signal_is_counted_and_forgotten_with_the_step() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ben = of(&workshop, "politics", "Ben").await;
    for title in ["Eins", "Zwei"] {
        add_step(&mia, title, json!({})).await;
    }
    good(&order(&mia, json!({ "action": "start" })).await);
    for person in [&mia, &ben, &ben] {
        good(&tell(person, "PUT", "/floor/ready", json!({ "ready": true })).await);
        good(&tell(person, "PUT", "/floor/reaction", json!({ "reaction": "thanks" })).await);
    }
    good(&tell(&ben, "PUT", "/floor/reaction", json!({ "reaction": "slower" })).await);
    let seen = stage(&ben).await["floor"].clone();
    assert_eq!(
        (&seen["ready"], &seen["reactions"]),
        (&json!(2), &json!({ "thanks": 1, "slower": 1 }))
    );
    assert!(!seen.to_string().contains(&ben.id), "counts, and nobody behind them");
    good(&tell(&ben, "PUT", "/floor/reaction", json!({})).await);
    good(&tell(&ben, "PUT", "/floor/ready", json!({ "ready": false })).await);
    let seen = stage(&ben).await["floor"].clone();
    assert_eq!(
        (&seen["ready"], &seen["reactions"]),
        (&json!(1), &json!({ "thanks": 1 }))
    );
    assert_eq!(
        tell(&ben, "PUT", "/floor/reaction", json!({ "reaction": "boo" }))
            .await
            .problem(),
        "body-invalid"
    );
    good(&order(&mia, json!({ "action": "next" })).await);
    let seen = stage(&ben).await["floor"].clone();
    assert_eq!((&seen["ready"], &seen["reactions"]), (&json!(0), &json!({})));
}
