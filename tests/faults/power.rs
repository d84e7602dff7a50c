//! Power cuts: whatever was not synced by that moment is gone, all of it or some of it. A server that does not sync must
//! fail here, and does.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rusqlite::Connection;

use crate::common::child::Process;
use crate::common::disk::Disk;
use crate::common::oracle::{Stored, Told, replicas};
use crate::common::peer::{Entry, Notebook, Peer, Protocol, document};
use crate::common::seeded::Seeded;
use crate::common::server::{KEY, Person, Reachable, Running, Workshop};
use crate::storm::{Member, Storm};

/// What somebody was told, and how much had happened on the disk by then.
#[derive(Default)]
struct Moments {
    disk: Option<Arc<Disk>>,
    told: Mutex<Vec<(u64, bool, Vec<u8>)>>,
}

impl Moments {
    fn note(&self, is_acknowledged: bool, update: Vec<u8>) {
        let moment = self.disk.as_ref().unwrap().now();
        self.told.lock().unwrap().push((moment, is_acknowledged, update));
    }
}

impl Notebook for Moments {
    fn acknowledged(&self, update: Vec<u8>) {
        self.note(true, update);
    }

    fn shown(&self, update: &[u8]) {
        self.note(false, update.to_vec());
    }
}

/// A stretch of work on a disk that keeps a journal.
struct Work {
    disk: Arc<Disk>,
    workshop: Workshop,
    person: Person,
    told: Vec<(u64, bool, Vec<u8>)>,
    /// Between which moments the document was compacted.
    compactions: Vec<(u64, u64)>,
    begun: u64,
}

async fn work(forgetful: bool) -> Work {
    let mut disk = Disk::new();
    disk.forgetful = forgetful;
    let disk = Arc::new(disk);
    let mut command = disk.serving();
    command.args(["--limit", "compact-after=60"]);
    let server = Process::run(command, KEY);
    let workshop = server.workshop().await;
    let moments = Arc::new(Moments {
        disk: Some(Arc::clone(&disk)),
        ..Moments::default()
    });
    let (mut members, mut peers) = (Vec::new(), Vec::new());
    let kinds = [
        (Protocol::Hocuspocus, true),
        (Protocol::Plain, true),
        (Protocol::Hocuspocus, false),
    ];
    for (n, (protocol, writes)) in (0..).zip(kinds) {
        let member = Member {
            person: workshop.join("participant", &format!("Person {n}")).await,
            doc: document(1_000 + n),
            protocol,
            writes,
        };
        let entry = Entry {
            protocol,
            notebook: Some(Arc::clone(&moments) as Arc<dyn Notebook>),
            ..Entry::default()
        };
        peers.push(Peer::enter(&member.person, member.doc.clone(), &entry).await);
        members.push(member);
    }
    let begun = disk.now();
    let storm = Storm::begin(peers, &members, 5);
    let (mut compactions, mut before, mut count) = (Vec::new(), begun, 0);
    for _ in 0..25 {
        let moment = disk.now();
        let now = server.metric("wirkraum_compactions_total").await;
        if now > count {
            compactions.push((before, disk.now()));
        }
        (before, count) = (moment, now);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    storm.end().await;
    server.kill();
    let mut told = std::mem::take(&mut *moments.told.lock().unwrap());
    told.sort_by_key(|(moment, ..)| *moment);
    Work {
        disk,
        workshop,
        person: members.swap_remove(0).person,
        told,
        compactions,
        begun,
    }
}

impl Work {
    /// Moments all over the work, and many within compactions.
    fn cuts(&self, random: &mut Seeded) -> Vec<u64> {
        let mut within = |from: u64, to: u64| from + random.below(usize::try_from(to - from).unwrap()) as u64;
        let mut cuts: Vec<u64> = (0..24).map(|_| within(self.begun, self.disk.now())).collect();
        for (from, to) in self.compactions.iter().take(3) {
            cuts.extend((0..6).map(|_| within(*from, *to)));
        }
        cuts.sort_unstable();
        cuts
    }

    /// What a power cut at `moment` would have cost; `told` is what was told by then.
    async fn after_cut(&self, moment: u64, told: &Told, keeps: impl FnMut() -> bool) -> Result<(), String> {
        let found = self.disk.after_power_loss(moment, keeps);
        let server = Running::on(found.path()).await;
        let person = Person {
            address: server.address,
            ..self.person.clone()
        };
        let session = person.get("").await;
        if session.status != 200 {
            return Err(session.text());
        }
        let newcomer = Peer::open(&person, 77).await;
        told.lost_in(&newcomer.doc)?;
        replicas::board(&newcomer.doc, &person.get("/board").await.good())?;
        replicas::stored(&newcomer.doc, &Stored::read(&server.file(&self.workshop.id), "model"))?;
        server.stop().await;
        Ok(())
    }

    /// Cuts the power at many moments; at how many, and what was lost.
    async fn cut_power(&self) -> (usize, Vec<String>) {
        let mut random = Seeded::new(2_026);
        let (told, mut noted) = (Told::default(), self.told.iter().peekable());
        let (cuts, mut losses) = (self.cuts(&mut random), Vec::new());
        for moment in &cuts {
            while let Some((_, is_acknowledged, update)) = noted.next_if(|(told, ..)| told <= moment) {
                if *is_acknowledged {
                    told.acknowledged(update.clone());
                } else {
                    told.shown(update);
                }
            }
            for keeps_some in [false, true] {
                let outcome = self.after_cut(*moment, &told, || keeps_some && random.once_in(2)).await;
                losses.extend(outcome.err().map(|loss| format!("at {moment}: {loss}")));
            }
        }
        (cuts.len(), losses)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_power_cut_costs_nothing_that_anybody_was_told() {
    let work = work(false).await;
    let (cuts, losses) = work.cut_power().await;
    assert_eq!(losses, [""; 0]);
    println!(
        "power cut at {cuts} moments of {} bytes of journal, {} times within {} compactions, each twice (all or some unsynced writes gone): nothing lost of {} told updates, {} syncs",
        work.disk.now(),
        work.compactions.len().min(3) * 6,
        work.compactions.len(),
        work.told.len(),
        work.disk.syncs()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_whose_syncs_do_nothing_loses_what_it_told() {
    let work = work(true).await;
    let (cuts, losses) = work.cut_power().await;
    assert!(!losses.is_empty(), "{cuts} power cuts cost nothing");
    assert_eq!(work.disk.syncs(), 0);
    println!(
        "without syncs {} of {} power cuts lost something",
        losses.len(),
        cuts * 2
    );
}

const MODE: &str = "WIRKRAUM_TEST_SYNCHRONOUS";
const ROWS: usize = 60;

/// Run by the test below in a process of its own on a disk with a journal; does nothing when run with the others.
#[test]
fn database_process() {
    let Ok(mode) = std::env::var(MODE) else { return };
    let file = std::path::PathBuf::from(std::env::var("DISK_DIRECTORY").unwrap()).join("rows.sqlite");
    let database = Connection::open(file).unwrap();
    database.pragma_update(None, "synchronous", mode).unwrap();
    database
        .pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))
        .unwrap();
    database
        .execute_batch("CREATE TABLE rows (n INTEGER PRIMARY KEY, bytes BLOB)")
        .unwrap();
    for n in 0..ROWS {
        database
            .execute("INSERT INTO rows VALUES (?1, zeroblob(?2))", [n, n * 919 % 6_000])
            .unwrap();
        println!("stored {n}");
    }
    // Ends without closing: a checkpoint at the end would be one more chance to sync.
    std::process::exit(0);
}

/// Rows that a power cut right after each was stored would have cost, and how often the program synced.
fn lost_rows(mode: &str) -> (usize, usize) {
    let disk = Disk::new();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "power::database_process", "--nocapture"])
        .env(MODE, mode);
    let mut child = disk.under(&mut command).stdout(Stdio::piped()).spawn().unwrap();
    let mut moments = Vec::new();
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        // The harness writes in front of the first.
        if line.unwrap().contains("stored ") {
            moments.push(disk.now());
        }
    }
    assert!(child.wait().unwrap().success());
    assert_eq!(moments.len(), ROWS);
    let mut lost = 0;
    for (stored, moment) in (1..).zip(&moments) {
        let found = disk.after_power_loss(*moment, || false);
        let file = found.path().join("rows.sqlite");
        let there: usize = Connection::open(file)
            .and_then(|database| database.query_row("SELECT count(*) FROM rows", [], |row| row.get(0)))
            .unwrap_or(0);
        lost += usize::saturating_sub(stored, there);
    }
    (lost, disk.syncs())
}

#[test]
fn syncs_that_do_nothing_are_what_synchronous_off_means() {
    let (lost, syncs) = lost_rows("FULL");
    assert_eq!(lost, 0);
    assert!(syncs >= ROWS, "{syncs} syncs");
    let (lost_off, syncs_off) = lost_rows("OFF");
    assert!(lost_off > 0);
    assert_eq!(syncs_off, 0, "as on a disk whose syncs do nothing");
    println!(
        "synchronous=FULL: {syncs} syncs, nothing lost; OFF: {syncs_off} syncs, {lost_off} rows lost at {ROWS} moments"
    );
}
