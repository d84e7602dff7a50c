//! A workshop next door that must not notice.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;
use yrs::Doc;

use super::replicas;
use super::secrets::Secrets;
use super::told::Told;
use crate::common::bytes::{Said, Say};
use crate::common::peer::{Entry, Peer, Protocol, add_card, document, type_into};
use crate::common::server::{Person, Reachable, Workshop};
use crate::common::soon;

const CARD: &str = "neighbour";
/// Between an answer and the next change.
const PACE: Duration = Duration::from_millis(15);

/// What the fault does to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Nothing: no change refused, no connection ended.
    Untouched,
    /// The process ended or was asked to, and the connection with it.
    Ended,
    /// The disk below everybody was full: changes are refused and asked for again.
    Full,
    /// Both.
    FullAndEnded,
}

/// One who writes, one who reads by the other protocol.
pub(crate) struct Neighbour {
    pub(crate) workshop: Workshop,
    data: PathBuf,
    told: Told,
    secrets: Secrets,
    people: [Person; 2],
    docs: [Doc; 2],
    walk: Option<(watch::Sender<bool>, JoinHandle<Walk>)>,
    newcomers: u32,
}

/// How a stretch of work went.
struct Walk {
    writer: Peer,
    reader: Peer,
    stored: usize,
    refused: usize,
    ended: bool,
}

impl Neighbour {
    pub(crate) async fn new(server: &impl Reachable, data: &Path, secrets: &Secrets) -> Self {
        let workshop = server.workshop().await;
        secrets.of_workshop(&workshop);
        let people = [
            workshop.join("participant", "Nadia").await,
            workshop.join("participant", "Nils").await,
        ];
        for person in &people {
            secrets.of_person(person);
        }
        let docs = [document(501), document(502)];
        Self {
            workshop,
            data: data.to_owned(),
            told: Told::default(),
            secrets: secrets.clone(),
            people,
            docs,
            walk: None,
            newcomers: 600,
        }
    }

    fn entry(&self, protocol: Protocol) -> Entry {
        Entry {
            protocol,
            notebook: Some(Arc::new(self.told.clone())),
            watcher: Some(self.secrets.watcher()),
            ..Entry::default()
        }
    }

    /// Both come in, and one begins to write.
    pub(crate) async fn begin(&mut self) {
        let [first, second] = &self.docs;
        let writer = Peer::enter(&self.people[0], first.clone(), &self.entry(Protocol::Hocuspocus)).await;
        let reader = Peer::enter(&self.people[1], second.clone(), &self.entry(Protocol::Plain)).await;
        let (stop, stopped) = watch::channel(false);
        self.walk = Some((stop, tokio::spawn(work(writer, reader, stopped))));
    }

    /// Ends the stretch of work and judges it.
    pub(crate) async fn rest(&mut self, fate: Fate) -> Result<String, String> {
        let Some((stop, walk)) = self.walk.take() else {
            return Ok(String::new());
        };
        let _ = stop.send(true);
        let Walk {
            mut writer,
            mut reader,
            stored,
            refused,
            ended,
        } = soon("the neighbours to come to rest", walk).await.unwrap();
        if matches!(fate, Fate::Untouched | Fate::Ended) && refused > 0 {
            return Err(format!("the neighbours were refused {refused} changes"));
        }
        if matches!(fate, Fate::Untouched | Fate::Full) {
            if ended {
                return Err("the neighbours lost their connection".to_owned());
            }
            writer.catch_up().await;
            reader.catch_up().await;
            replicas::peers(&writer.doc, std::slice::from_ref(&reader))?;
        }
        Ok(format!("next door {stored} changes stored, {refused} refused"))
    }

    /// Whether a newcomer next door finds all that was told there.
    pub(crate) async fn nothing_lost(&mut self) -> Result<String, String> {
        self.newcomers += 1;
        let doc = document(self.newcomers);
        let newcomer = Peer::enter(&self.people[1], doc, &self.entry(Protocol::Hocuspocus)).await;
        self.told
            .lost_in(&newcomer.doc)
            .map_err(|error| format!("next door {error}"))?;
        Ok(String::new())
    }

    pub(crate) fn move_to(&mut self, address: SocketAddr) {
        self.workshop.address = address;
        self.people.iter_mut().for_each(|person| person.address = address);
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.data
            .join("workshops")
            .join(format!("{}.wirkraum", self.workshop.id))
    }

    pub(crate) fn people(&self) -> &[Person; 2] {
        &self.people
    }
}

async fn work(mut writer: Peer, mut reader: Peer, stopped: watch::Receiver<bool>) -> Walk {
    let (mut stored, mut refused, mut ended) = (0, 0, false);
    if writer.title(CARD).is_none() {
        let card = add_card(&writer.doc, CARD, "");
        ended |= !writer.offer_update(Say::Update(card)).await;
    }
    let mut n = 0;
    while !*stopped.borrow() && !ended {
        n += 1;
        let words = type_into(&writer.doc, CARD, n % 50, "wort ");
        ended |= !writer.offer_update(Say::Update(words)).await;
        writer.socket.wait_anew();
        while writer.unanswered > 0 && !ended {
            match writer.try_step().await {
                Some(Said::Status(true)) => stored += 1,
                Some(Said::Status(false)) => refused += 1,
                Some(Said::Denied(_)) | None => ended = true,
                Some(_) => {}
            }
        }
        ended |= !reader.take_arrived().await;
        tokio::time::sleep(PACE).await;
    }
    // A neighbour whose process ends goes on hearing what was sent to it before.
    if ended {
        reader.take_arrived().await;
    }
    Walk {
        writer,
        reader,
        stored,
        refused,
        ended,
    }
}
