//! The command line: how a server starts or says why it does not, and workshops as files.

use std::path::Path;
use std::process::Command;

use crate::common::bytes::put;
use crate::common::child::{Process, outcome, serving, wirkraum};
use crate::common::peer::Peer;
use crate::common::server::{KEY, Reachable};

fn one_sentence(stderr: &str) -> &str {
    let line = stderr.trim_end();
    assert!(
        !line.is_empty() && !line.contains('\n'),
        "one line that says what to do: {stderr}"
    );
    assert!(line.ends_with('.'), "{line}");
    assert!(
        !line.contains("Error {") && !line.contains("Os {"),
        "words for people: {line}"
    );
    line
}

#[test]
fn a_port_in_use_is_told_in_one_sentence() {
    let data = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let mut command = wirkraum();
    command
        .args(["--listen", &address.to_string(), "--data"])
        .arg(data.path());
    let (code, _, stderr) = outcome(command);
    assert_eq!(code, Some(1));
    assert!(one_sentence(&stderr).contains(&address.port().to_string()), "{stderr}");
}

#[test]
fn a_wrong_call_exits_with_2() {
    for arguments in [
        &["--nonsense"][..],
        &["--listen", "nowhere"],
        &["--organiser-key", "short"],
        &["--public-url", "not a url"],
        &["export"],
        &["fly"],
    ] {
        let mut command = wirkraum();
        command.args(arguments);
        let (code, _, stderr) = outcome(command);
        assert_eq!(code, Some(2), "{arguments:?}: {stderr}");
        assert!(!stderr.is_empty());
    }
    let mut command = wirkraum();
    command.arg("--help");
    assert_eq!(outcome(command).0, Some(0));
}

#[test]
fn a_data_directory_that_cannot_be_used_is_told_in_one_sentence() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("a-file");
    std::fs::write(&file, "x").unwrap();
    for data in [file.clone(), file.join("below")] {
        let (code, stdout, stderr) = outcome(serving(&data));
        assert_eq!(code, Some(1));
        assert!(one_sentence(&stderr).contains("a-file"), "{stderr}");
        assert!(!stdout.contains("listening"), "{stdout}");
    }
    let first = Process::start(directory.path());
    let (code, _, stderr) = outcome(serving(directory.path()));
    assert_eq!(code, Some(1));
    assert!(one_sentence(&stderr).contains("--data"), "{stderr}");
    drop(first);
}

#[test]
fn the_organiser_key_is_made_once_kept_privately_and_shown_only_at_first_start() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("organiser-key");
    let start = || {
        let mut command = wirkraum();
        command.args(["--listen", "127.0.0.1:0", "--data"]).arg(data.path());
        let server = Process::run(command, "");
        server.terminate();
        server.ended()
    };
    let (_, stdout, stderr) = start();
    let key = std::fs::read_to_string(&path).unwrap().trim().to_owned();
    assert!(key.len() >= 22, "128 bits");
    assert!(stdout.contains(&format!("/#k={key}")), "{stdout}");
    assert!(!stderr.contains(&key));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    let (_, stdout, stderr) = start();
    assert_eq!(std::fs::read_to_string(&path).unwrap().trim(), key);
    assert!(!stdout.contains(&key) && !stderr.contains(&key), "{stdout}");
    assert!(stdout.contains("organiser-key"), "it says where the key is: {stdout}");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_listens_on_every_address_and_says_so_and_logs_json_when_asked_to() {
    let data = tempfile::tempdir().unwrap();
    let mut command = serving(data.path());
    command.args(["--listen", "127.0.0.2:0", "--log-format", "json"]);
    command.env("WIRKRAUM_LOG", "debug");
    let server = Process::run(command, KEY);
    let lines = async || server.output().matches("listening on http://127.0.0.").count() == 2;
    crate::common::until("both addresses", lines).await;
    let workshop = server.workshop().await;
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    peer.send(put(11, 0, "secrets", "a", "x")).await;
    assert!(!peer.status().await);
    server.terminate();
    let (_, stdout, stderr) = server.ended();
    for address in stdout
        .lines()
        .filter_map(|line| line.strip_prefix("listening on http://"))
    {
        assert!(
            address
                .parse::<std::net::SocketAddr>()
                .is_ok_and(|address| address.port() != 0),
            "{address}"
        );
    }
    assert!(stderr.lines().count() > 0);
    for line in stderr.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn flags_have_environment_variables() {
    let data = tempfile::tempdir().unwrap();
    let mut command = wirkraum();
    command
        .env("WIRKRAUM_LISTEN", "127.0.0.1:0")
        .env("WIRKRAUM_DATA", data.path())
        .env("WIRKRAUM_ORGANISER_KEY", KEY)
        .env("WIRKRAUM_PUBLIC_URL", "https://wirkraum.example.org");
    let server = Process::run(command, KEY);
    let workshop = server.workshop().await;
    assert!(
        workshop.links["observer"]
            .as_str()
            .unwrap()
            .starts_with("https://wirkraum.example.org/w/")
    );
    assert!(
        !data.path().join("organiser-key").exists(),
        "a given key is not written down"
    );
    assert!(!server.output().contains(KEY));
}

#[tokio::test(flavor = "multi_thread")]
async fn workshops_can_be_taken_out_and_in_on_the_command_line() {
    let (data, files) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = Process::start(data.path());
    let workshop = server.workshop().await;
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    peer.add_card("card1", "Besuch").await;
    assert!(peer.status().await);
    let busy = export(data.path(), &workshop.id, "json", None);
    assert_eq!(outcome(busy).0, Some(1), "a running server keeps its directory");
    server.terminate();
    server.ended();

    let (code, stdout, _) = outcome(export(data.path(), &workshop.id, "md", None));
    assert_eq!(code, Some(0));
    assert!(stdout.contains("Besuch"), "{stdout}");
    for format in ["json", "wirkraum"] {
        let file = files.path().join(format!("w.{format}"));
        assert_eq!(
            outcome(export(data.path(), &workshop.id, format, Some(&file))).0,
            Some(0)
        );
        let mut import = wirkraum();
        import.arg("import").arg(&file).arg("--data").arg(data.path());
        let (code, stdout, stderr) = outcome(import);
        assert_eq!(code, Some(0), "{stderr}");
        let id = stdout.split(' ').next().unwrap();
        assert_ne!(id, workshop.id);
        let (_, again, _) = outcome(export(data.path(), id, "md", None));
        assert!(again.contains("Besuch"), "{again}");
    }
    for (what, mut command) in [
        (
            "no such workshop",
            export(data.path(), "AAAAAAAAAAAAAAAAAAAAA", "md", None),
        ),
        ("no such format", export(data.path(), &workshop.id, "docm", None)),
        ("no such file", {
            let mut import = wirkraum();
            import
                .args(["import", "/nowhere/at-all.json", "--data"])
                .arg(data.path());
            import
        }),
    ] {
        command.env("WIRKRAUM_LOG", "error");
        let (code, _, stderr) = outcome(command);
        assert_eq!(code, Some(1), "{what}");
        assert!(stderr.trim_end().ends_with('.'), "{what}: {stderr}");
    }
}

fn export(data: &Path, workshop: &str, format: &str, output: Option<&Path>) -> Command {
    let mut command = wirkraum();
    command
        .args(["export", workshop, "--format", format, "--data"])
        .arg(data);
    if let Some(output) = output {
        command.arg("-o").arg(output);
    }
    command
}
