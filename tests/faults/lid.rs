//! A laptop is closed and opened again: the one the server runs on, or somebody's own.

use std::time::Duration;

use crate::common::child::Process;
use crate::common::npm::Npm;
use crate::common::oracle::{Fate, Oracle};
use crate::common::peer::Protocol;
use crate::common::{until, until_within};

const PATIENCE: Duration = Duration::from_secs(90);
const NAMES: [&str; 4] = ["Ayşe", "Ben", "Cem", "Dora"];

/// How long it is closed: `WIRKRAUM_LID_SECONDS`, or a minute.
fn lid() -> Duration {
    let seconds = std::env::var("WIRKRAUM_LID_SECONDS").ok();
    Duration::from_secs(seconds.map_or(60, |seconds| seconds.parse().expect("WIRKRAUM_LID_SECONDS is a number")))
}

/// Past this a silent connection is gone from presence.
const SILENT_DEATH: Duration = Duration::from_secs(50);

fn signal(process: u32, name: &str) {
    let sent = std::process::Command::new("kill")
        .args([name, &process.to_string()])
        .status();
    assert!(sent.unwrap().success());
}

/// Whether everybody in this process sees exactly these others.
async fn sees(npm: &Npm, oracle: &Oracle, who: usize, mut others: Vec<&str>) -> bool {
    others.sort_unstable();
    npm.state(who, &oracle.told).await.others == others
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_servers_lid_was_closed_people_come_back_by_themselves() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let mut oracle = Oracle::new(&server, data.path()).await;
    let mut npm = Npm::start(lid() + PATIENCE * 2);
    for (n, name) in NAMES.iter().enumerate() {
        let person = oracle.join(name).await;
        npm.enter(&person, [Protocol::Hocuspocus, Protocol::Plain][n % 2]).await;
    }
    npm.settled(&oracle.told, PATIENCE).await;
    npm.card(0, "log", "").await;
    npm.settled(&oracle.told, PATIENCE).await;
    oracle.before(&server);
    server.signal("STOP");
    for who in 0..NAMES.len() {
        let words: Vec<_> = (0..20).map(|n| format!("{who}.{n};")).collect();
        npm.write(who, "log", &words).await;
    }
    tokio::time::sleep(lid()).await;
    server.signal("CONT");
    let opened = std::time::Instant::now();
    let said = npm.settled(&oracle.told, PATIENCE).await;
    let back = opened.elapsed();
    let text = said[0].1["cards"]["log"]["title"].as_str().unwrap();
    assert_eq!(
        text.matches(';').count(),
        80,
        "what was written meanwhile is there once: {text}"
    );
    until_within(
        PATIENCE,
        "everybody to see the other three and nobody else",
        async || {
            for (who, own) in NAMES.iter().enumerate() {
                let others = NAMES.iter().filter(|name| *name != own).copied().collect();
                if !sees(&npm, &oracle, who, others).await {
                    return false;
                }
            }
            true
        },
    )
    .await;
    oracle.neighbour.begin().await;
    let verdict = oracle.after_quiet(&server, &mut [], &said, Fate::Untouched).await;
    println!(
        "{}",
        verdict.pass(&format!(
            "server asleep for {} s, 80 words meanwhile, everybody back {} ms after, presence right",
            lid().as_secs(),
            back.as_millis()
        ))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn when_somebodys_lid_was_closed_they_are_gone_and_come_back_by_themselves() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let mut oracle = Oracle::new(&server, data.path()).await;
    let (mut awake, mut asleep) = (Npm::start(lid() + PATIENCE * 2), Npm::start(lid() + PATIENCE * 2));
    for (n, name) in NAMES.iter().enumerate() {
        let person = oracle.join(name).await;
        let npm = if n < 2 { &mut awake } else { &mut asleep };
        npm.enter(&person, [Protocol::Hocuspocus, Protocol::Plain][n % 2]).await;
    }
    for npm in [&awake, &asleep] {
        npm.settled(&oracle.told, PATIENCE).await;
    }
    awake.card(0, "log", "").await;
    awake.settled(&oracle.told, PATIENCE).await;
    until("the card to be everywhere", async || {
        asleep.state(0, &oracle.told).await.content["cards"]["log"].is_object()
            && asleep.state(1, &oracle.told).await.content["cards"]["log"].is_object()
    })
    .await;
    oracle.before(&server);
    oracle.neighbour.begin().await;
    // Typed at the last moment: some of it is on its way when the lid closes.
    let words: Vec<_> = (0..30).map(|n| format!("s{n};")).collect();
    asleep.write(0, "log", &words).await;
    asleep.write(1, "log", &words).await;
    signal(asleep.id(), "-STOP");
    let mut gone = false;
    let closed = std::time::Instant::now();
    let mut n = 0;
    while closed.elapsed() < lid() {
        awake.write(n % 2, "log", &[format!("w{n};")]).await;
        n += 1;
        gone = gone || (sees(&awake, &oracle, 0, vec!["Ben"]).await && sees(&awake, &oracle, 1, vec!["Ayşe"]).await);
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    assert!(gone || lid() < SILENT_DEATH, "a silent death is noticed");
    signal(asleep.id(), "-CONT");
    let mut said = asleep.settled(&oracle.told, PATIENCE).await;
    until_within(PATIENCE, "both sides to say the same", async || {
        said = asleep.settled(&oracle.told, PATIENCE).await;
        said.extend(awake.settled(&oracle.told, PATIENCE).await);
        said.iter().all(|(_, content)| *content == said[0].1)
    })
    .await;
    let text = said[0].1["cards"]["log"]["title"].as_str().unwrap();
    assert_eq!(text.matches(';').count(), 60 + n, "{text}");
    until_within(PATIENCE, "presence to be right again", async || {
        sees(&awake, &oracle, 0, vec!["Ben", "Cem", "Dora"]).await
            && sees(&asleep, &oracle, 1, vec!["Ayşe", "Ben", "Cem"]).await
    })
    .await;
    let verdict = oracle.after_quiet(&server, &mut [], &said, Fate::Untouched).await;
    println!(
        "{}",
        verdict.pass(&format!(
            "two asleep for {} s ({}), {n} words of the others meanwhile, 60 of their own kept, presence right",
            lid().as_secs(),
            if gone {
                "gone for the others, and back"
            } else {
                "too short to be gone"
            }
        ))
    );
}
