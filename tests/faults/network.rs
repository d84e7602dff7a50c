//! Networks that are late, narrow, cut, reset, half open: everybody ends up with the same, every word once.

use std::time::Duration;

use crate::common::child::Process;
use crate::common::npm::Npm;
use crate::common::oracle::{Fate, Oracle};
use crate::common::peer::{Peer, Protocol, document};
use crate::common::proxy::{FaultProxy, Way};
use crate::common::seeded::Seeded;
use crate::common::server::Person;

/// Clients notice a half-open connection after 30 s without a frame.
const PATIENCE: Duration = Duration::from_secs(100);

const CARD: &str = "log";

fn some_fault(proxy: &mut FaultProxy, random: &mut Seeded) -> &'static str {
    match random.below(7) {
        0 => {
            proxy.set(Way::Late(Duration::from_millis(50 + random.below(250) as u64)));
            "late"
        }
        1 => {
            proxy.set(Way::Narrow(1 + random.below(40)));
            "narrow"
        }
        2 => {
            proxy.set(Way::Bytewise);
            "bytewise"
        }
        3 => {
            proxy.cut();
            "cut"
        }
        4 => {
            proxy.reset();
            "reset"
        }
        5 => {
            proxy.set(Way::Closed);
            proxy.reset();
            "closed"
        }
        _ => {
            proxy.set(Way::Open);
            "open"
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn over_broken_networks_every_edit_arrives_once() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let mut oracle = Oracle::new(&server, data.path()).await;
    oracle.before(&server);
    oracle.neighbour.begin().await;
    let mut random = Seeded::new(4_711);
    let mut npm = Npm::start(PATIENCE * 2);
    let mut proxies = Vec::new();
    // Two of each library; and two of ours, which do not come back by themselves, over ways that are never cut.
    let mut ours = Vec::new();
    for n in 0..6 {
        let proxy = FaultProxy::to(server.address).await;
        let person = Person {
            address: proxy.address,
            ..oracle.join(&format!("Person {n}")).await
        };
        let protocol = [Protocol::Hocuspocus, Protocol::Plain][n % 2];
        if n < 4 {
            npm.enter(&person, protocol).await;
        } else {
            proxy.set([Way::Late(Duration::from_millis(120)), Way::Bytewise][n % 2]);
            let client = u32::try_from(n).unwrap();
            ours.push(Peer::enter(&person, document(client), &oracle.entry(protocol)).await);
        }
        proxies.push(proxy);
    }
    npm.settled(&oracle.told, PATIENCE).await;
    npm.card(0, CARD, "").await;
    npm.settled(&oracle.told, PATIENCE).await;
    for peer in &mut ours {
        peer.until_content(|content| content["cards"][CARD].is_object()).await;
    }

    // Two lose their network without being told; it takes them half a minute to notice.
    proxies[2].silence();
    proxies[3].silence();
    let (mut written, mut faults) = (Vec::new(), Vec::new());
    for step in 0..60 {
        let who = random.below(6);
        let word = format!("<{who}.{step}>");
        if who < 4 {
            npm.write(who, CARD, std::slice::from_ref(&word)).await;
        } else {
            ours[who - 4].type_into(CARD, 0, &word).await;
        }
        written.push(word);
        if step % 2 == 0 {
            faults.push(some_fault(&mut proxies[random.below(2)], &mut random));
        }
        for peer in &mut ours {
            assert!(peer.take_arrived().await, "a way that is never cut was cut");
        }
        tokio::time::sleep(Duration::from_millis(random.below(300) as u64)).await;
    }
    for proxy in &proxies {
        proxy.set(Way::Open);
    }
    let said = npm.settled(&oracle.told, PATIENCE).await;
    let text = said[0].1["cards"][CARD]["title"].as_str().unwrap().to_owned();
    for word in &written {
        assert_eq!(text.matches(word.as_str()).count(), 1, "{word} in {text}");
    }
    let verdict = oracle.after_quiet(&server, &mut ours, &said, Fate::Untouched).await;
    faults.extend(["half open"; 2]);
    faults.sort_unstable();
    println!(
        "{}",
        verdict.pass(&format!(
            "{} words once each over {} faults ({})",
            written.len(),
            faults.len(),
            tally(&faults)
        ))
    );
}

/// How often each.
fn tally(faults: &[&str]) -> String {
    let groups = faults.chunk_by(|a, b| a == b);
    let counted: Vec<_> = groups.map(|group| format!("{} {}", group.len(), group[0])).collect();
    counted.join(", ")
}
