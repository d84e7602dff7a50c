//! Rounds: closed by two at once, asked again, gone on with after a restart, shown on the wall.

use serde_json::json;

use super::{Watching, answer, close, draft, opened, option, post, told, until_answered, values};
use crate::common::server::{Person, Reachable, Running};

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_close_at_once_one_closes() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let jo = workshop.join("cofacilitator", "Jo").await;
    let poll = opened(&mia, &draft("fist", "hidden", &["A"])).await;
    answer(&mia, &poll, &values(&[("A", 4)])).await.good();
    let (one, other) = tokio::join!(close(&mia, &poll), close(&jo, &poll));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 409]);
    let refused = if one.status == 409 { one } else { other };
    assert_eq!(refused.problem(), "poll-closed");
    assert_eq!(told(&mia, &poll).await["result"]["n"], 1);
    assert_eq!(close(&mia, &poll).await.problem(), "poll-closed");
    let late = answer(&jo, &poll, &values(&[("A", 1)])).await;
    assert_eq!(late.problem(), "poll-closed");
    assert_eq!(
        post(&mia, &format!("/{poll}/open"), &json!({})).await.problem(),
        "poll-closed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_round_is_empty_and_the_earlier_one_stays() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut stage = Watching::follow(&mia, 11, "stage").await;
    let poll = opened(&mia, &draft("resistance", "secret", &["A", "P"])).await;
    let mut people = Vec::new();
    for n in 0..3 {
        let person = workshop.join("participant", &format!("Person {n}")).await;
        answer(&person, &poll, &values(&[("A", 6), ("P", 9)])).await.good();
        people.push(person);
    }
    assert_eq!(
        post(&mia, &format!("/{poll}/again"), &json!({})).await.problem(),
        "poll-fixed"
    );
    close(&mia, &poll).await.good();
    let improved = json!({"options": [
        {"id": option("A2"), "text": "Stadtbus mit Takt"}, {"id": option("P"), "text": "Wie heute", "asToday": true},
    ]});
    post(&mia, &format!("/{poll}/again"), &improved).await.good();
    let again = stage.until(&poll, |told| told["round"] == json!(2)).await;
    assert_eq!(again["state"], "open");
    assert!(again.get("result").is_none());
    assert_eq!(again["turnout"]["answered"], json!(0));
    assert_eq!(again["options"][0]["text"], "Stadtbus mit Takt");
    let before = &again["rounds"][0];
    assert_eq!(
        (&before["result"]["options"][0]["mean"], &before["options"][0]["text"]),
        (&json!(6), &json!("Variante A"))
    );
    // Everybody answers anew; who does not is not carried over.
    assert_eq!(
        people[0].get(&format!("/polls/{poll}/mine")).await.good(),
        json!({"answered": false})
    );
    assert_eq!(
        answer(&people[0], &poll, &values(&[("A", 1), ("P", 1)]))
            .await
            .problem(),
        "answer-invalid"
    );
    answer(&people[0], &poll, &values(&[("A2", 2), ("P", 9)])).await.good();
    close(&mia, &poll).await.good();
    let told = told(&mia, &poll).await;
    assert_eq!(
        told["result"]["withheld"], true,
        "one alone is fewer than the threshold"
    );
    assert_eq!(told["result"]["options"], json!([]));
    assert_eq!(told["rounds"].as_array().unwrap().len(), 1);
    assert_eq!(told["turnout"]["answered"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_in_the_middle_loses_nothing() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut polls = Vec::new();
    let mut secrets = Vec::new();
    for mode in ["open", "hidden", "secret"] {
        polls.push(opened(&mia, &draft("confidence", mode, &["A"])).await);
    }
    let mut people = Vec::new();
    for n in 0..4 {
        let person = workshop.join("participant", &format!("Person {n}")).await;
        if n < 3 {
            for poll in &polls {
                let kept = answer(&person, poll, &values(&[("A", 7)])).await.good();
                secrets.extend(kept["secret"].as_str().map(str::to_owned));
            }
        }
        people.push(person);
    }
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let moved = |person: &Person| Person {
        address: server.address,
        ..person.clone()
    };
    let mia = moved(&mia);
    let people: Vec<_> = people.iter().map(moved).collect();
    let mut stage = Watching::follow(&mia, 11, "stage").await;
    for poll in &polls {
        assert_eq!(stage.poll(poll)["turnout"]["answered"], json!(3));
        assert_eq!(stage.poll(poll)["state"], "open");
    }
    assert_eq!(
        stage.poll(&polls[0])["result"]["options"][0]["mean"],
        json!(7),
        "an open poll tells what it told"
    );
    assert!(stage.poll(&polls[1]).get("result").is_none());
    let changed = json!({"answer": values(&[("A", 3)]), "secret": secrets[0]});
    post(&people[0], &format!("/{}/answers", polls[2]), &changed)
        .await
        .good();
    for poll in &polls {
        answer(&people[3], poll, &values(&[("A", 7)])).await.good();
        until_answered(&mia, &mut stage, poll, 4).await;
        close(&mia, poll).await.good();
    }
    let sums: Vec<_> = stage_sums(&mia, &polls).await;
    assert_eq!(sums, [28, 28, 24]);
}

async fn stage_sums(by: &Person, polls: &[String]) -> Vec<i64> {
    let mut sums = Vec::new();
    for poll in polls {
        let told = told(by, poll).await;
        sums.push(told["result"]["options"][0]["sum"].as_i64().unwrap());
    }
    sums
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_can_be_in_the_light_once_it_is_no_draft() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let light = async |poll: &str| {
        let body = json!({"area": "decisions", "poll": poll});
        mia.ask("PUT", "/stage/spotlight").json(&body).send().await
    };
    let prepared = post(&mia, "", &draft("fist", "open", &["A"])).await.good();
    let poll = prepared["id"].as_str().unwrap();
    assert_eq!(light(poll).await.problem(), "poll-unknown");
    post(&mia, &format!("/{poll}/open"), &json!({})).await.good();
    light(poll).await.good();
    let stage = mia.get("").await.good()["stage"].clone();
    assert_eq!(stage["spotlight"], json!({"area": "decisions", "poll": poll}));
    let card = json!({"area": "decisions", "poll": poll, "card": option("A")});
    let both = mia.ask("PUT", "/stage/spotlight").json(&card).send().await;
    assert_eq!(both.problem(), "body-invalid");
}
