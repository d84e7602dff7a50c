//! However much a client says about itself, the others hear no more than they can bear.

use serde_json::json;

use super::enter;
use crate::common::bytes::{Said, Say};
use crate::common::server::{Reachable, Running};

#[tokio::test(flavor = "multi_thread")]
async fn an_awareness_state_of_2048_bytes_is_shown_and_one_byte_more_is_dropped() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let name = workshop.document("model");
    let (mut a, _) = enter(&workshop.join("participant", "Ayşe").await).await;
    let (mut b, _) = enter(&workshop.join("participant", "Ben").await).await;
    let empty = json!({"at": {"card": ""}}).to_string().len();
    let state = |length: usize| json!({"at": {"card": "x".repeat(length - empty)}}).to_string();
    for (clock, length) in [(1, 2_049), (2, 2_048)] {
        a.say(&name, &Say::Awareness(vec![(11, clock, state(length))])).await;
    }
    loop {
        if let Said::Awareness(entries) = b.hear().await.1 {
            assert_eq!(entries[0].2["at"]["card"].as_str().unwrap().len(), 2_048 - empty);
            break;
        }
    }
    assert_eq!(
        a.heard()
            .await
            .iter()
            .filter(|said| matches!(said, Said::Awareness(_)))
            .count(),
        0
    );
}
