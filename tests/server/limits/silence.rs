//! Connections that died without a word.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use wirkraum::sync::limits::Limits;

use super::enter;
use crate::common::bytes::{Said, Say};
use crate::common::peer::{Peer, somewhere};
use crate::common::server::{Reachable, Running};
use crate::common::socket::Socket;
use crate::common::until;

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_without_a_sign_of_life_is_closed_and_pings_keep_the_others() {
    let limits = Limits {
        ping_every: Duration::from_millis(250),
        dead_after: Duration::from_secs(3),
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

/// A line that can be cut without either end noticing.
struct Line {
    address: SocketAddr,
    cut: watch::Sender<bool>,
}

impl Line {
    async fn to(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (cut, is_cut) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let mut is_cut = is_cut.clone();
                tokio::spawn(async move {
                    let mut far = TcpStream::connect(server).await.unwrap();
                    let is_open = tokio::select! {
                        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => false,
                        _ = async { is_cut.wait_for(|cut| *cut).await.map(drop) } => true,
                    };
                    if is_open {
                        // Both connections stay, and nothing passes any more.
                        std::future::pending::<()>().await;
                    }
                });
            }
        });
        Self { address, cut }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_died_silently_is_gone_for_the_others_and_comes_back_as_one() {
    let dead_after = Duration::from_secs(2);
    let limits = Limits {
        ping_every: Duration::from_millis(150),
        dead_after,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let line = Line::to(server.address).await;
    let mut far = workshop.join("participant", "Ayşe").await;
    far.address = line.address;
    let mut watcher = Peer::open(&workshop.join("participant", "Ben").await, 12).await;
    let (mut gone, said) = enter(&far).await;
    assert!(matches!(said, Said::Granted(_)));
    let name = workshop.document("model");
    gone.say(&name, &Say::Awareness(vec![(11, 1, somewhere("card1"))]))
        .await;
    let state = |said: &Said| match said {
        Said::Awareness(entries) => entries.iter().find(|entry| entry.0 == 11).map(|entry| entry.2.clone()),
        _ => None,
    };
    assert!(watcher.until(state).await.is_object());
    // It answers pings for as long as the line holds.
    let answering = tokio::spawn(async move {
        loop {
            if gone.hear().await.1 == Said::Ping {
                gone.send(vec![10]).await;
            }
        }
    });
    let begun = Instant::now();
    while begun.elapsed() < dead_after * 3 / 2 {
        assert!(
            !watcher.heard().await.iter().any(|said| state(said).is_some()),
            "it is there"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    line.cut.send(true).unwrap();
    let cut = Instant::now();
    assert_eq!(watcher.until(state).await, Value::Null);
    println!("seen as gone {:?} after the line was cut", cut.elapsed());
    answering.abort();
    let mut near = far.clone();
    near.address = server.address;
    let (mut back, _) = enter(&near).await;
    back.say(&name, &Say::Awareness(vec![(11, 2, somewhere("card2"))]))
        .await;
    assert_eq!(watcher.until(state).await["at"]["card"], "card2");
    until("two sockets", async || server.metric("wirkraum_sockets").await == 2).await;
}
