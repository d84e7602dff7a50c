//! Who is answered at all, and how every answer is dressed.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::json;

use crate::common::server::{KEY, Reachable, Running, config};
use crate::common::socket::Socket;
use wirkraum::sync::limits::Limits;

#[tokio::test(flavor = "multi_thread")]
async fn foreign_host_names_get_nothing_and_every_address_and_own_name_does() {
    let server = Running::start().await;
    let port = server.address.port();
    for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80"] {
        let answer = server.get("/api/server").header("Host", host).send().await;
        assert_eq!(
            (answer.problem().as_str(), answer.status),
            ("host-forbidden", 421),
            "{host}"
        );
        let refused = Socket::try_open(server.address, "/ws", &[("host", host)]).await.err();
        assert_eq!(refused, Some(421), "{host}");
    }
    for host in [
        format!("127.0.0.1:{port}"),
        format!("localhost:{port}"),
        format!("192.168.178.20:{port}"),
        "[::1]:8040".to_owned(),
    ] {
        assert_eq!(
            server.get("/api/server").header("Host", &host).send().await.status,
            200,
            "{host}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn foreign_pages_can_change_nothing_and_open_no_socket() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let own = format!("http://{}", server.address);
    let body = json!({"key": workshop.key("participant"), "name": "x"});
    for (origin, fine) in [("http://evil.example", false), ("null", false), (own.as_str(), true)] {
        let join = workshop
            .ask("POST", "/join")
            .json(&body)
            .header("Origin", origin)
            .send()
            .await;
        let socket = Socket::try_open(server.address, "/ws", &[("origin", origin)]).await;
        if fine {
            assert_eq!(join.status, 200);
            assert!(socket.is_ok());
        } else {
            assert_eq!((join.problem().as_str(), join.status), ("origin-forbidden", 403));
            assert_eq!(socket.err(), Some(403));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_public_url_is_in_every_link_and_answered_with_secure_cookies() {
    let directory = tempfile::tempdir().unwrap();
    let mut config = config(directory.path());
    config.public_url = Some("https://wirkraum.auenfurt.example".to_owned());
    let server = Running::launch(config, Limits::default()).await;
    let workshop = server.workshop().await;
    let link = workshop.links["participant"].as_str().unwrap();
    assert!(link.starts_with("https://wirkraum.auenfurt.example/w/"), "{link}");
    assert_eq!(
        server.get("/api/server").send().await.good()["urls"][0],
        "https://wirkraum.auenfurt.example"
    );
    let body = json!({"key": workshop.key("participant"), "name": "x"});
    let join = workshop
        .ask("POST", "/join")
        .json(&body)
        .header("Host", "wirkraum.auenfurt.example")
        .header("Origin", "https://wirkraum.auenfurt.example")
        .send()
        .await;
    assert_eq!(join.status, 200);
    assert!(join.header("set-cookie").ends_with("; Secure"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_the_security_headers() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let answers = [
        ("page", server.get("/").send().await),
        (
            "page of a workshop",
            server.get(&format!("/w/{}", workshop.id)).send().await,
        ),
        ("health", server.get("/healthz").send().await),
        ("API", server.get("/api/server").send().await),
        ("download", mia.get("/export/json").await),
        ("no content", mia.ask("DELETE", "/session").send().await),
        ("nothing there", server.get("/missing.js").send().await),
        ("unknown API", server.get("/api/missing").send().await),
        ("problem", workshop.ask("GET", "").send().await),
        ("wrong method", server.ask("PATCH", "/api/server").send().await),
        (
            "foreign host",
            server.get("/").header("Host", "evil.example").send().await,
        ),
        (
            "foreign origin",
            server
                .ask("POST", "/api/room-code")
                .header("Origin", "http://evil.example")
                .json(&json!({}))
                .send()
                .await,
        ),
    ];
    for (what, answer) in &answers {
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{what}: {name}");
        }
        let policy = answer.header("content-security-policy");
        for word in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(word), "{what}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{what}: {policy}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "{what}");
        assert!(!answer.header("permissions-policy").is_empty(), "{what}");
        // Clients with a clock that is wrong learn the time from it.
        assert!(
            answer.header("date").ends_with(" GMT"),
            "{what}: {}",
            answer.header("date")
        );
    }
    for (what, answer) in answers
        .iter()
        .filter(|(what, _)| ["API", "download", "problem"].contains(what))
    {
        assert_eq!(answer.header("cache-control"), "no-store", "{what}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_are_told_in_the_readers_language() {
    let server = Running::start().await;
    for (accepted, language, word) in [
        ("de-DE,de;q=0.9,en;q=0.8", "de", "Raumcode"),
        ("en-GB,en;q=0.9", "en", "room code"),
        ("", "de", "Raumcode"),
        ("fr", "de", "Raumcode"),
    ] {
        let answer = server
            .ask("POST", "/api/room-code")
            .header("Accept-Language", accepted)
            .json(&json!({"code": "AAAAAAAA"}))
            .send()
            .await;
        assert_eq!(answer.problem(), "room-code-unknown");
        assert_eq!(answer.header("content-language"), language);
        assert!(
            answer.value()["detail"].as_str().unwrap().contains(word),
            "{}",
            answer.text()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_of_1_mib_is_read_and_one_byte_more_is_not() {
    let server = Running::start().await;
    let create = async |length: usize| {
        let mut body = json!({"title": "x"}).to_string().into_bytes();
        body.resize(length, b' ');
        server
            .ask("POST", "/api/workshops")
            .bearer(KEY)
            .header("Content-Type", "application/json")
            .bytes(body)
            .send()
            .await
    };
    assert_eq!(create(1 << 20).await.status, 201);
    let answer = create((1 << 20) + 1).await;
    assert_eq!((answer.problem().as_str(), answer.status), ("body-too-large", 413));
    assert!(answer.text().contains("1 MiB"), "the limit is in the message");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_tells_about_itself() {
    let server = Running::start().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(server.get(path).send().await.status, 200);
    }
    let info = server.get("/api/server").send().await.good();
    assert_eq!(info["urls"], json!([format!("http://{}", server.address)]));
    let description = server.get("/api/openapi.json").send().await.good();
    assert!(description["openapi"].as_str().unwrap().starts_with("3.1"));
    for path in [
        "/healthz",
        "/readyz",
        "/metrics",
        "/api/server",
        "/api/templates",
        "/api/workshops",
        "/api/workshops/import",
        "/api/workshops/{id}",
        "/api/workshops/{id}/links",
        "/api/workshops/{id}/preview",
        "/api/workshops/{id}/join",
        "/api/workshops/{id}/session",
        "/api/workshops/{id}/continue",
        "/api/workshops/{id}/silent/{talk}",
        "/api/workshops/{id}/silent/{talk}/reveal",
        "/api/workshops/{id}/okr/table",
        "/api/workshops/{id}/board",
        "/api/workshops/{id}/invitation",
        "/api/workshops/{id}/participants",
        "/api/workshops/{id}/participants/{participant}",
        "/api/workshops/{id}/room",
        "/api/workshops/{id}/stage/areas/{area}",
        "/api/workshops/{id}/stage/spotlight",
        "/api/workshops/{id}/export/{format}",
        "/api/room-code",
    ] {
        assert!(description["paths"].get(path).is_some(), "{path} is described");
    }
    for path in ["/api/nothing", "/ws/only-one", "/missing.css"] {
        let answer = server.get(path).send().await;
        assert_eq!((answer.problem().as_str(), answer.status), ("not-found", 404), "{path}");
    }
    let method = server.ask("PUT", "/api/workshops").json(&json!({})).send().await;
    assert_eq!((method.problem().as_str(), method.status), ("method-not-allowed", 405));
}

#[tokio::test(flavor = "multi_thread")]
async fn metrics_are_for_loopback_under_a_loopback_name_and_for_their_own_address() {
    let directory = tempfile::tempdir().unwrap();
    let mut config = config(directory.path());
    config.metrics_listen = Some(free_address());
    let metrics = config.metrics_listen.unwrap();
    let server = Running::launch(config, Limits::default()).await;
    assert!(
        server
            .get("/metrics")
            .send()
            .await
            .text()
            .contains("wirkraum_requests_total")
    );
    assert_eq!(server.metric("wirkraum_sockets").await, 0);
    for ask in [
        server.get("/metrics").header("Host", "192.168.178.20"),
        server.get("/metrics").header("X-Forwarded-For", "10.0.0.1"),
        server.get("/metrics").header("Forwarded", "for=10.0.0.1"),
    ] {
        assert_eq!(ask.send().await.problem(), "not-found");
    }
    let alone = crate::common::http::Ask::new(metrics, "GET", "/metrics").send().await;
    assert!(alone.text().contains("wirkraum_requests_total"));
    let nothing_else = crate::common::http::Ask::new(metrics, "GET", "/api/server")
        .send()
        .await;
    assert_eq!(nothing_else.status, 404);
}

fn free_address() -> std::net::SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_no_client_library_writes_does_no_harm() {
    let server = Running::start().await;
    let address = server.address;
    let answers = tokio::task::spawn_blocking(move || {
        let long = "a".repeat(100_000);
        [
            "GET / HTTP/1.1\r\n\r\n".to_owned(),
            "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".to_owned(),
            "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".to_owned(),
            "\0\0\0\0\r\n\r\n".to_owned(),
            format!("GET /{long} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        ]
        .map(|request| {
            let mut stream = TcpStream::connect(address).unwrap();
            stream.set_read_timeout(Some(crate::common::PATIENCE)).unwrap();
            stream.write_all(request.as_bytes()).unwrap();
            stream.shutdown(std::net::Shutdown::Write).unwrap();
            let mut answer = Vec::new();
            let _ = stream.read_to_end(&mut answer);
            String::from_utf8_lossy(&answer).into_owned()
        })
    });
    for answer in answers.await.unwrap() {
        assert!(!answer.contains("root:"), "{answer}");
    }
    assert_eq!(server.get("/healthz").send().await.status, 200);
}
