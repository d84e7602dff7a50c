//! Long offline: thousands of edits of several people, merged when they are back.

use std::time::{Duration, Instant};

use crate::common::child::Process;
use crate::common::npm::Npm;
use crate::common::oracle::{Fate, Oracle};
use crate::common::peer::Protocol;
use crate::common::proxy::{FaultProxy, Way};
use crate::common::server::{Person, Reachable};

/// Far more than a connection may have waiting for the disk.
const EDITS: usize = 5_000;
const PATIENCE: Duration = Duration::from_secs(100);

#[tokio::test(flavor = "multi_thread")]
async fn thousands_of_edits_made_offline_are_merged_and_each_arrives_once() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let mut oracle = Oracle::new(&server, data.path()).await;
    let mut npm = Npm::start(PATIENCE * 2);
    let mut proxies = Vec::new();
    // The first keeps its page, the second reloads it; the third, by the other protocol, stays online.
    let kinds = [Protocol::Hocuspocus, Protocol::Hocuspocus, Protocol::Plain];
    for (n, protocol) in kinds.into_iter().enumerate() {
        let proxy = FaultProxy::to(server.address).await;
        let person = Person {
            address: proxy.address,
            ..oracle.join(&format!("Person {n}")).await
        };
        npm.enter(&person, protocol).await;
        proxies.push(proxy);
    }
    npm.settled(&oracle.told, PATIENCE).await;
    npm.card(0, "log", "").await;
    npm.settled(&oracle.told, PATIENCE).await;
    oracle.before(&server);
    oracle.neighbour.begin().await;
    for proxy in &mut proxies[..2] {
        proxy.set(Way::Closed);
        proxy.reset();
    }
    let mut written = Vec::new();
    for who in 0..2 {
        let words: Vec<_> = (0..EDITS).map(|n| format!("{}{n};", ["a", "b"][who])).collect();
        npm.write(who, "log", &words).await;
        written.extend(words);
    }
    npm.reload(1).await;
    let before = server.metric("wirkraum_updates_logged_total").await;
    for proxy in &proxies {
        proxy.set(Way::Open);
    }
    let begun = Instant::now();
    let said = npm.settled(&oracle.told, PATIENCE).await;
    let took = begun.elapsed();
    let logged = server.metric("wirkraum_updates_logged_total").await - before;
    let text = said[0].1["cards"]["log"]["title"].as_str().unwrap();
    let mut found: Vec<_> = text.split_inclusive(';').collect();
    found.sort_unstable();
    written.sort_unstable();
    assert_eq!(found, written, "every edit is there, once, and whole");
    let verdict = oracle.after_quiet(&server, &mut [], &said, Fate::Untouched).await;
    println!(
        "{}",
        verdict.pass(&format!("2 × {EDITS} edits offline, one page reloaded, merged within {} ms in {logged} updates (next door included)", took.as_millis()))
    );
}
