//! Rooms of a server and the ways into them: for Wirkraum workshops that are created and joined, for others only names.

use std::net::SocketAddr;
use std::time::Duration;

use serde_json::{Value, json};

use super::target::{Door, Kind};
use super::{BenchError, Protocol};
use crate::bench::server::Server;

/// One document of the server.
#[derive(Debug, Clone)]
pub(super) struct Room {
    /// Workshop id or room name.
    id: String,
    /// What participants join a workshop with.
    key: String,
}

/// Makes rooms and doors.
pub(super) struct Site {
    kind: Kind,
    protocol: Protocol,
    address: SocketAddr,
    organiser_key: String,
    agent: ureq::Agent,
    /// Tells the rooms of this run from those of others on the same server.
    run: u32,
    rooms: usize,
}

impl Site {
    /// The site of a server.
    pub(super) fn of(server: &Server) -> Self {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(30)))
            .proxy(None)
            .max_redirects(0)
            .build()
            .into();
        Self {
            kind: server.kind(),
            protocol: server.protocol(),
            address: server.address(),
            organiser_key: server.key().unwrap_or_default().to_owned(),
            agent,
            run: fastrand::u32(..),
            rooms: 0,
        }
    }

    /// Follows a server that was started again.
    pub(super) fn moved(&mut self, server: &Server) {
        self.address = server.address();
    }

    /// A fresh room.
    pub(super) fn room(&mut self) -> Result<Room, BenchError> {
        self.rooms += 1;
        if self.kind != Kind::Wirkraum {
            return Ok(Room {
                id: format!("bench-{:08x}-{}", self.run, self.rooms),
                key: String::new(),
            });
        }
        let what = "a workshop could not be created";
        let made = self.post(
            what,
            "/api/workshops",
            Some(&self.organiser_key),
            &json!({"title": "Bench"}),
        )?;
        let link = made["links"]["participant"].as_str().unwrap_or_default();
        Ok(Room {
            id: text(what, &made["id"])?,
            key: link
                .split_once("#k=")
                .map(|(_, key)| key.to_owned())
                .unwrap_or_default(),
        })
    }

    /// A way into a room for somebody new.
    pub(super) fn door(&self, room: &Room) -> Result<Door, BenchError> {
        let plain = self.protocol == Protocol::Plain;
        if self.kind != Kind::Wirkraum {
            return Ok(Door {
                path: if plain { format!("/{}", room.id) } else { "/".to_owned() },
                subprotocol: None,
                document: room.id.clone(),
                token: String::new(),
                protocol: self.protocol,
            });
        }
        let what = "a workshop could not be joined";
        let path = format!("/api/workshops/{}/join", room.id);
        let body = json!({"key": room.key, "name": "Bench", "perspective": "society"});
        let joined = self.post(what, &path, None, &body)?;
        let token = text(what, &joined["token"])?;
        let document = format!("{}/model", room.id);
        Ok(Door {
            path: if plain {
                format!("/ws/{document}")
            } else {
                "/ws".to_owned()
            },
            subprotocol: plain.then(|| format!("wirkraum, {token}")),
            document,
            token,
            protocol: self.protocol,
        })
    }

    /// Ways into a room for `count` people.
    pub(super) fn doors(&self, room: &Room, count: usize) -> Result<Vec<Door>, BenchError> {
        (0..count).map(|_| self.door(room)).collect()
    }

    fn post(&self, what: &'static str, path: &str, bearer: Option<&str>, body: &Value) -> Result<Value, BenchError> {
        let failed = |why: String| BenchError::Http { what, why };
        let mut request = self.agent.post(format!("http://{}{path}", self.address));
        if let Some(key) = bearer {
            request = request.header("Authorization", format!("Bearer {key}"));
        }
        let answer = request.send_json(body);
        let mut answer = answer.map_err(|error| failed(error.to_string()))?;
        let status = answer.status();
        let value: Value = answer
            .body_mut()
            .read_json()
            .map_err(|error| failed(format!("{status}, {error}")))?;
        if status.is_success() {
            Ok(value)
        } else {
            Err(failed(format!("{status}, {value}")))
        }
    }
}

fn text(what: &'static str, value: &Value) -> Result<String, BenchError> {
    value.as_str().map(str::to_owned).ok_or_else(|| BenchError::Http {
        what,
        why: "the answer lacks a field".to_owned(),
    })
}
