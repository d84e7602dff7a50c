//! Requests over HTTP.

use std::net::SocketAddr;

use serde_json::Value;
use ureq::http::{HeaderMap, Request};

use super::PATIENCE;

/// A request to be sent.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    method: String,
    url: String,
    headers: Vec<(String, String)>,
    body: Option<Vec<u8>>,
}

/// An answer that arrived.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Ask {
    pub(crate) fn new(address: SocketAddr, method: &str, path: &str) -> Self {
        Self {
            method: method.to_owned(),
            url: format!("http://{address}{path}"),
            headers: Vec::new(),
            body: None,
        }
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn bearer(self, token: &str) -> Self {
        self.header("Authorization", &format!("Bearer {token}"))
    }

    pub(crate) fn json(self, value: &Value) -> Self {
        self.header("Content-Type", "application/json")
            .bytes(value.to_string().into_bytes())
    }

    pub(crate) fn bytes(mut self, body: Vec<u8>) -> Self {
        self.body = Some(body);
        self
    }

    pub(crate) async fn send(self) -> Answer {
        tokio::task::spawn_blocking(move || self.send_now())
            .await
            .unwrap()
            .unwrap_or_else(|error| panic!("{error}"))
    }

    /// Nothing when the server goes away meanwhile.
    pub(crate) async fn try_send(self) -> Option<Answer> {
        tokio::task::spawn_blocking(move || self.send_now()).await.unwrap().ok()
    }

    fn send_now(self) -> Result<Answer, String> {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE * 2))
            .proxy(None)
            .max_redirects(0)
            .build()
            .into();
        let mut request = Request::builder().method(self.method.as_str()).uri(&self.url);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let outcome = match self.body {
            Some(body) => agent.run(request.body(body).unwrap()),
            None => agent.run(request.body(()).unwrap()),
        };
        let complaint = |error: ureq::Error| format!("{} {}: {error}", self.method, self.url);
        let mut answer = outcome.map_err(complaint)?;
        Ok(Answer {
            status: answer.status().as_u16(),
            headers: answer.headers().clone(),
            body: answer
                .body_mut()
                .with_config()
                .limit(64 << 20)
                .read_to_vec()
                .map_err(complaint)?,
        })
    }
}

impl Answer {
    /// The body as JSON.
    pub(crate) fn value(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    /// The body as JSON, of an answer that must be a good one.
    pub(crate) fn good(&self) -> Value {
        assert!(self.status < 300, "{} {}", self.status, self.text());
        if self.body.is_empty() {
            Value::Null
        } else {
            self.value()
        }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap_or_default())
    }

    /// The code of a problem; checks that it is told as the contract says.
    #[track_caller]
    pub(crate) fn problem(&self) -> String {
        assert!(self.status >= 400, "{} {}", self.status, self.text());
        assert_eq!(
            self.header("content-type"),
            "application/problem+json",
            "{}",
            self.text()
        );
        let value = self.value();
        assert_eq!(value["status"], self.status, "{value}");
        let code = value["code"].as_str().expect("a code").to_owned();
        assert_eq!(value["type"], format!("urn:wirkraum:problem:{code}"));
        for field in ["title", "detail"] {
            assert!(value[field].as_str().is_some_and(|text| !text.is_empty()), "{value}");
        }
        code
    }
}
