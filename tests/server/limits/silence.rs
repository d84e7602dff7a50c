//! Connections that died without a word.

use std::time::Duration;

use wirkraum::sync::limits::Limits;

use super::enter;
use crate::common::bytes::Said;
use crate::common::peer::Peer;
use crate::common::server::{Reachable, Running};
use crate::common::socket::Socket;
use crate::common::until;

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_without_a_sign_of_life_is_closed_and_pings_keep_the_others() {
    let limits = Limits {
        ping_every: Duration::from_millis(100),
        dead_after: Duration::from_millis(700),
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let name = workshop.document("model");
    // Does not even read, so that the WebSocket pings stay unanswered too.
    let (mut dead, _) = enter(&person).await;
    let mut hocuspocus = Peer::open(&person, 11).await;
    let mut plain = Socket::plain(server.address, &name, &person.token).await;
    assert!(matches!(plain.hear_plain().await, Said::Step1(_)));
    let mut pings = 0;
    while pings < 15 {
        // Both see pings in their own words.
        hocuspocus.until(|said| matches!(said, Said::Ping).then_some(())).await;
        assert_eq!(plain.hear_plain().await, Said::Awareness(vec![]));
        pings += 1;
    }
    until("the dead one to be gone", async || {
        server.metric("wirkraum_sockets").await == 2
    })
    .await;
    // Its answers to the pings may meet a closed connection before it reads why.
    assert!(matches!(dead.closed().await, None | Some(1013)));
    assert!(hocuspocus.heard().await.iter().all(|said| *said == Said::Ping));
}
