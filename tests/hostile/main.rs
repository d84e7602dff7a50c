//! Hostile people against the real binary over real sockets, while others work: in the same room and in another workshop.
//! They notice nothing, the process lives, its memory comes back, and everybody can still come in.

// In helpers, too, a failure is a failed test; and nobody reads documentation of a test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]
// Not all of the helpers are needed here.
#![allow(dead_code)]

#[path = "../common/mod.rs"]
mod common;

mod attacks;
mod honest;
mod messages;
mod sequences;
mod updates;

use common::bytes::{Said, Say, named, read_named};
use common::child::Process;
use common::server::{Person, Reachable};
use common::socket::{Event, Socket};

use attacks::{Attack, Step};
use honest::{Pair, everybody_can_come_in};

/// What the process may keep of all of it, beside the documents: what the allocator does not give back.
const KEPT_KB: u64 = 64 << 10;

/// Sends an attack and listens until the server has answered or closed; how it ended.
async fn attack(person: &Person, attack: &Attack) -> String {
    let document = format!("{}/model", person.workshop);
    let mut socket = Socket::hocuspocus(person.address).await;
    if attack.enters {
        socket.say(&document, &Say::Auth(person.token.clone())).await;
    }
    for step in &attack.steps {
        match step {
            Step::Say(say) => socket.send_if_open(named(&document, say)).await,
            Step::Elsewhere(name, say) => socket.send_if_open(named(name, say)).await,
            Step::Raw(bytes) => socket.send_if_open(bytes.clone()).await,
        }
    }
    socket.send_if_open(vec![9]).await;
    let mut unanswered = if attack.enters { attack.updates() } else { 0 };
    let (mut codes, mut stored, mut pongs, mut asked) = (Vec::new(), 0, 0, false);
    // Asked once more when all answers are there: what is said beside one comes after it.
    while pongs < 2 {
        if pongs == 1 && unanswered == 0 && !asked {
            socket.send_if_open(vec![9]).await;
            asked = true;
        }
        match socket.next().await {
            Event::Closed(code) => return format!("closed {code:?}, {stored} stored {codes:?}"),
            Event::Frame(frame) => match read_named(&frame).1 {
                Said::Pong => pongs += 1,
                Said::Status(kept) => {
                    unanswered -= 1;
                    stored += usize::from(kept);
                }
                Said::Stateless(value) => codes.extend(value["code"].as_str().map(str::to_owned)),
                _ => {}
            },
        }
    }
    format!("open, {stored} stored {codes:?}")
}

/// Resident memory of a process in KiB.
#[cfg(target_os = "linux")]
fn resident(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("the process lives");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.unwrap().trim().trim_end_matches(" kB").parse().unwrap()
}

/// Where memory cannot be looked at, the rest is judged all the same.
#[cfg(not(target_os = "linux"))]
fn resident(_process: u32) -> u64 {
    0
}

async fn withstand(attacks: impl Iterator<Item = Attack>) {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let (here, there) = (server.workshop().await, server.workshop().await);
    let mut pairs = [Pair::new(&here, 0).await, Pair::new(&there, 10).await];
    for pair in &mut pairs {
        pair.work(4).await;
    }
    let before = resident(server.id());
    for one in attacks {
        let mallory = here.join("participant", "Mallory").await;
        let [close, far] = &mut pairs;
        let (ended, (), ()) = tokio::join!(attack(&mallory, &one), close.work(2), far.work(2));
        println!("{}: {ended}", one.name);
        assert!(one.is_answered_by(&ended), "{}: {ended}", one.name);
    }
    for pair in &mut pairs {
        pair.work(2).await;
        pair.agree().await;
    }
    for (workshop, pair) in [(&here, &pairs[0]), (&there, &pairs[1])] {
        everybody_can_come_in(workshop, pair).await;
    }
    let mut after = resident(server.id());
    for _ in 0..50 {
        if after <= before + KEPT_KB {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        after = resident(server.id());
    }
    println!("resident: {before} KiB before, {after} KiB after");
    assert!(
        after <= before + KEPT_KB,
        "memory does not come back: {before} KiB, then {after} KiB"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_hostile_people_have_tried_is_not_noticed_by_others() {
    Box::pin(withstand(attacks::all().into_iter())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn random_hostile_sequences_are_not_noticed_by_others() {
    Box::pin(withstand(sequences::random())).await;
}
