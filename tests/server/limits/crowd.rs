//! As many people as a workshop takes, and everybody coming back at once.

use std::collections::BTreeSet;

use futures_util::future::join_all;
use serde_json::Value;

use super::{enter, granted};
use crate::common::bytes::{Said, Say, put};
use crate::common::peer::somewhere;
use crate::common::server::{Person, Reachable, Running, Workshop};
use crate::common::socket::Socket;
use crate::common::until;

/// Skips what a socket hears until something is wanted.
async fn await_said(socket: &mut Socket, wanted: impl Fn(&Said) -> bool) -> Said {
    loop {
        let said = socket.hear().await.1;
        if wanted(&said) {
            return said;
        }
    }
}

/// Sockets with the whole document, all opened at once.
async fn storm(workshop: &Workshop, person: &Person, count: usize) -> Vec<(Socket, Vec<Vec<u8>>)> {
    let name = workshop.document("model");
    join_all((0..count).map(async |_| {
        let (mut socket, said) = enter(person).await;
        assert!(granted(&said), "{said:?}");
        socket.say(&name, &Say::Step1(vec![0])).await;
        let mut document = Vec::new();
        loop {
            match socket.hear().await.1 {
                Said::Update(update) => document.push(update),
                Said::Step2(rest) => {
                    document.push(rest);
                    return (socket, document);
                }
                _ => {}
            }
        }
    }))
    .await
}

/// Kilobytes this process holds, the server included.
fn memory_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_people_are_in_one_workshop_and_each_is_seen_once() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut people = Vec::new();
    for _ in 0..15 {
        people.extend(join_all((0..20).map(|_| workshop.join("participant", "Gast"))).await);
    }
    let name = workshop.document("model");
    let mut inside = Vec::new();
    for (client, person) in (1_000..).zip(&people[..290]) {
        let (mut socket, said) = enter(person).await;
        assert!(granted(&said), "{client}: {said:?}");
        let state = somewhere(&format!("card{client}"));
        socket.say(&name, &Say::Step1(vec![0])).await;
        socket.say(&name, &Say::Awareness(vec![(client, 1, state)])).await;
        inside.push(socket);
    }
    let (_, said) = enter(&people[290]).await;
    assert_eq!(said, Said::Denied("too-many".to_owned()), "ten places are reserved");
    for client in 2_000..2_010 {
        let (mut socket, said) = enter(&mia).await;
        assert!(granted(&said), "{client}: {said:?}");
        let state = somewhere(&format!("card{client}"));
        socket.say(&name, &Say::Step1(vec![0])).await;
        socket.say(&name, &Say::Awareness(vec![(client, 1, state)])).await;
        inside.push(socket);
    }
    let (_, said) = enter(&mia).await;
    assert_eq!(said, Said::Denied("too-many".to_owned()), "301");

    let mut watcher = inside.pop().unwrap();
    let mut seen = BTreeSet::new();
    while seen.len() < 299 {
        if let Said::Awareness(entries) = await_said(&mut watcher, |said| matches!(said, Said::Awareness(_))).await {
            for (client, _, state) in entries {
                assert_ne!(state, Value::Null, "nobody has left");
                assert_eq!(state["at"]["card"], format!("card{client}"));
                seen.insert(client);
            }
        }
    }
    assert_eq!(seen, (1_000..1_290).chain(2_000..2_009).collect());
    watcher.say(&name, &Say::Update(put(2_009, 0, "cards", "a", "x"))).await;
    await_said(&mut watcher, |said| *said == Said::Status(true)).await;
    let update = put(2_009, 0, "cards", "a", "x");
    let reached = join_all(
        inside
            .iter_mut()
            .map(async |socket| await_said(socket, |said| *said == Said::Update(update.clone())).await),
    );
    for said in reached.await {
        assert_eq!(said, Said::Update(update.clone()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_come_back_at_once_and_all_have_everything() {
    let server = Running::start().await;
    let mut workshops = Vec::new();
    for client in [11, 12] {
        let workshop = server.workshop().await;
        let person = workshop.join("facilitator", "Mia").await;
        let (mut writer, _) = enter(&person).await;
        for n in 0..20 {
            let update = put(client, n, "cards", &format!("card{n}"), &"x".repeat(4 << 10));
            writer.say(&workshop.document("model"), &Say::Update(update)).await;
            await_said(&mut writer, |said| *said == Said::Status(true)).await;
        }
        workshops.push((workshop, person));
    }
    let come = async || {
        let mut all = Vec::new();
        for (workshop, person) in &workshops {
            all.push(storm(workshop, person, 250));
        }
        join_all(all).await
    };
    let before = memory_kib();
    let there = come().await;
    let with_all = memory_kib();
    for (socket, _) in there.into_iter().flatten() {
        socket.vanish();
    }
    let back = come().await;
    println!(
        "500 sockets, this process with both ends: {before} KiB before, {with_all} KiB with them, {} KiB after all came back",
        memory_kib()
    );
    until("the old connections to be gone", async || {
        server.metric("wirkraum_sockets").await == 500
    })
    .await;
    for ((workshop, _), mut sockets) in workshops.iter().zip(back) {
        let document = sockets[0].1.clone();
        assert!(document.len() > 20, "{}", document.len());
        assert!(
            sockets.iter().all(|(_, theirs)| *theirs == document),
            "all have the same"
        );
        let update = put(99, 0, "cards", "new", "x");
        let name = workshop.document("model");
        sockets[0].0.say(&name, &Say::Update(update.clone())).await;
        let reached = join_all(
            sockets[1..]
                .iter_mut()
                .map(async |(socket, _)| await_said(socket, |said| matches!(said, Said::Update(_))).await),
        );
        for said in reached.await {
            assert_eq!(said, Said::Update(update.clone()));
        }
    }
}
