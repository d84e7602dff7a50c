//! Damaged files: their own workshop says so and is left as it is; nobody else notices.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::common::bytes::{Said, put};
use crate::common::child::{Process, serving_at};
use crate::common::oracle::{Fate, Oracle};
use crate::common::peer::{Entry, Peer, Protocol, document};
use crate::common::seeded::Seeded;
use crate::common::server::{KEY, Person, Reachable, Running, Workshop};
use crate::storm::{enter, members};

const PAGE: usize = 4_096;

/// What a file suffers.
type Harm = fn(&mut Vec<u8>, &mut Seeded);

/// A workshop that is going to be damaged.
struct Victim {
    workshop: Workshop,
    person: Person,
    file: PathBuf,
}

impl Victim {
    async fn new(server: &Process, data: &Path) -> Self {
        let workshop = server.workshop().await;
        let person = workshop.join("participant", "Ayşe").await;
        let file = data.join("workshops").join(format!("{}.wirkraum", workshop.id));
        let victim = Self { workshop, person, file };
        victim.write(11, 0, 40).await;
        victim
    }

    /// Writes cards, some of which take pages of their own.
    async fn write(&self, client: u32, from: u32, to: u32) {
        let mut peer = Peer::open(&self.person, client).await;
        for n in from..to {
            let size = usize::try_from(n * 7_919 % 11_000).unwrap();
            peer.send(put(900, n, "cards", &format!("k{n}"), &"x".repeat(size)))
                .await;
            assert!(peer.status().await);
        }
    }

    fn log(&self) -> PathBuf {
        self.file.with_extension("wirkraum-wal")
    }

    /// File and log as they are; what is made anew at every start aside.
    fn bytes(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        [
            self.file.clone(),
            self.log(),
            self.file.with_extension("wirkraum-journal"),
        ]
        .into_iter()
        .map(|path| (path.clone(), std::fs::read(path).ok()))
        .collect()
    }

    fn change(&self, change: impl FnOnce(&mut Vec<u8>)) {
        let mut bytes = std::fs::read(&self.file).unwrap();
        change(&mut bytes);
        std::fs::write(&self.file, bytes).unwrap();
    }
}

/// Numbers of the pages that a log holds.
fn pages_in(log: &[u8]) -> HashSet<usize> {
    let frames = log[32..].chunks_exact(24 + PAGE);
    frames
        .map(|frame| usize::try_from(u32::from_be_bytes(frame[..4].try_into().unwrap())).unwrap())
        .collect()
}

/// What everybody is told who asks for a damaged workshop.
async fn says_so(victim: &Victim, what: &str) {
    let Victim { workshop, person, .. } = victim;
    let key = workshop.key("participant");
    let joining = json!({"key": key, "name": "Neu"});
    for (language, word) in [("de", "beschädigt"), ("en", "damaged")] {
        let asked = [
            workshop.ask("POST", "/join").json(&joining),
            person.ask("GET", ""),
            person.ask("GET", "/board"),
            person.ask("GET", "/export/md"),
        ];
        for ask in asked {
            let answer = ask.header("Accept-Language", language).send().await;
            assert_eq!(
                (answer.problem().as_str(), answer.status),
                ("workshop-damaged", 500),
                "{what}"
            );
            let detail = answer.value()["detail"].as_str().unwrap().to_owned();
            assert!(detail.contains(word), "{what}: {detail}");
        }
    }
    let mut peer = Peer::try_enter(person, document(12), &Entry::default()).await;
    let denied = peer
        .until(|said| match said {
            Said::Denied(reason) => Some(reason.clone()),
            _ => None,
        })
        .await;
    assert!(denied.contains("damaged"), "{what}: {denied}");
    let plainly = Entry {
        protocol: Protocol::Plain,
        ..Entry::default()
    };
    let mut plain = Peer::try_enter(person, document(12), &plainly).await;
    while plain.try_step().await.is_some() {}
    println!(
        "{what}: hocuspocus is told {denied:?}, y-websocket {:?}",
        plain.closed_with
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_workshop_says_so_stays_as_it_is_and_harms_nobody() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let address = server.address;
    let mut random = Seeded::new(7);
    let mut oracle = Oracle::new(&server, data.path()).await;
    let members = members(&oracle).await;
    let harms: [(&str, Harm); 7] = [
        ("header of zeros", |bytes, _| bytes[..100].fill(0)),
        ("a page of noise", |bytes, random| {
            let page = 2 + random.below(6);
            bytes[page * PAGE..(page + 1) * PAGE].fill_with(|| random.byte());
        }),
        ("a page of zeros in the middle", |bytes, _| {
            // Not the last page of something long: nothing in the format tells zeros there from what was written.
            let middle = bytes.len() / PAGE / 2;
            let page = (middle..bytes.len() / PAGE)
                .find(|page| bytes[page * PAGE..][..4] != [0; 4])
                .unwrap();
            bytes[page * PAGE..(page + 1) * PAGE].fill(0);
        }),
        ("noise within what somebody wrote", |bytes, random| {
            let length = 600;
            let words = bytes
                .windows(length)
                .rposition(|window| window.iter().all(|byte| *byte == b'x'));
            let at = words.expect("somebody wrote x's");
            bytes[at..at + length].fill_with(|| random.byte());
        }),
        ("a flipped bit in what somebody wrote", |bytes, _| {
            // Still a text, and still an update: 'y' instead of 'x'.
            let words = bytes
                .windows(600)
                .rposition(|window| window.iter().all(|byte| *byte == b'x'));
            bytes[words.expect("somebody wrote x's") + 300] ^= 1;
        }),
        ("half of it missing", |bytes, _| bytes.truncate(bytes.len() / 2)),
        ("nothing in it", |bytes, _| bytes.clear()),
    ];
    let mut victims = Vec::new();
    for _ in &harms {
        victims.push(Victim::new(&server, data.path()).await);
    }
    let logged = Victim::new(&server, data.path()).await;
    server.terminate();
    assert!(server.ended().0.success());
    // One is damaged below a log that was left by a crash.
    let server = Process::run(serving_at(address, data.path()), KEY);
    logged.write(13, 40, 50).await;
    server.kill();
    let in_log = pages_in(&std::fs::read(logged.log()).unwrap());
    let alone = (3..10_000).find(|page| !in_log.contains(page)).unwrap();
    logged.change(|bytes| bytes[(alone - 1) * PAGE..alone * PAGE].fill(0));
    for (victim, (_, harm)) in victims.iter().zip(&harms) {
        victim.change(|bytes| harm(bytes, &mut random));
    }
    let names = harms
        .iter()
        .map(|(name, _)| *name)
        .chain(["a page of zeros below a log"]);
    victims.push(logged);
    let before: Vec<_> = victims.iter().map(Victim::bytes).collect();

    let server = Process::run(serving_at(address, data.path()), KEY);
    oracle.before(&server);
    oracle.neighbour.begin().await;
    let mut peers = enter(&oracle, &members).await;
    peers[0].add_card("card", "Weiter").await;
    for (victim, name) in victims.iter().zip(names.clone()) {
        says_so(victim, name).await;
    }
    let list = server.get("/api/workshops").bearer(KEY).send().await.good();
    let listed = |workshop: &Workshop| -> Value {
        let list = list["workshops"].as_array().unwrap();
        list.iter().find(|listed| listed["id"] == workshop.id).unwrap().clone()
    };
    // The list looks at the structure of a file; what people wrote is read only by whoever opens it.
    for (victim, name) in victims
        .iter()
        .zip(names.clone())
        .filter(|(_, name)| !name.contains("wrote"))
    {
        assert_eq!(listed(&victim.workshop)["problem"], "workshop-damaged", "{name}");
    }
    assert_eq!(listed(&oracle.workshop)["problem"], Value::Null);
    for ((victim, name), before) in victims.iter().zip(names).zip(before) {
        assert!(victim.bytes() == before, "{name}: the file was changed");
    }
    let verdict = oracle.after_quiet(&server, &mut peers, &[], Fate::Untouched).await;
    println!("{}", verdict.pass(&format!("{} damaged files", victims.len())));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_is_cut_off_keeps_every_commit_before_the_cut() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let victim = Victim::new(&server, data.path()).await;
    let address = server.address;
    server.terminate();
    assert!(server.ended().0.success());
    let server = Process::run(serving_at(address, data.path()), KEY);
    let mut peer = Peer::open(&victim.person, 14).await;
    let length = || usize::try_from(victim.log().metadata().unwrap().len()).unwrap();
    // Where the log ended when each of these was acknowledged.
    let mut ends = Vec::new();
    for n in 40..100_u32 {
        let size = usize::try_from(n * 7_919 % 6_000).unwrap();
        peer.send(put(900, n, "cards", &format!("k{n}"), &"x".repeat(size)))
            .await;
        assert!(peer.status().await);
        ends.push(length());
    }
    server.kill();
    assert!(ends.is_sorted(), "the log was folded meanwhile");
    let log = std::fs::read(victim.log()).unwrap();
    let mut random = Seeded::new(11);
    let mut cuts = vec![0, 1, 31, 32, 33, log.len() - 1, log.len()];
    for _ in 0..12 {
        let end = ends[random.below(ends.len())];
        cuts.extend([end - 1, end, end + 1, random.below(log.len())]);
    }
    let (mut kept, mut beyond) = (0, 0);
    for cut in cuts.iter().copied().map(|cut| cut.min(log.len())) {
        let found = tempfile::tempdir().unwrap();
        let workshops = found.path().join("workshops");
        std::fs::create_dir(&workshops).unwrap();
        let file = workshops.join(victim.file.file_name().unwrap());
        std::fs::copy(&victim.file, &file).unwrap();
        std::fs::write(file.with_extension("wirkraum-wal"), &log[..cut]).unwrap();
        let server = Running::on(found.path()).await;
        let person = Person {
            address: server.address,
            ..victim.person.clone()
        };
        let content = Peer::open(&person, 15).await.content();
        let cards = content["cards"].as_object().unwrap();
        let there = (0..=cards.len())
            .take_while(|n| cards.contains_key(&format!("k{n}")))
            .count();
        assert_eq!(cards.len(), there, "cut at {cut}: what is there has a hole");
        let wanted = 40 + ends.iter().filter(|end| **end <= cut).count();
        assert!(there >= wanted, "cut at {cut}: {there} cards of {wanted}");
        kept += wanted;
        beyond += there - wanted;
        // It can be written again, and stays readable.
        let mut peer = Peer::open(&person, 16).await;
        peer.send(put(901, 0, "cards", "new", "x")).await;
        assert!(peer.status().await);
        server.stop().await;
    }
    println!(
        "log of {} bytes cut at {} places: every commit before the cut is there ({kept} cards), {beyond} beyond",
        log.len(),
        cuts.len()
    );
}
