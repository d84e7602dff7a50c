//! Rooms of a server and the ways into them: for Wirkraum workshops that are created and joined, for others only names.

use std::net::SocketAddr;
use std::time::Duration;

use serde_json::{Value, json};
use ureq::RequestBuilder;
use ureq::http::StatusCode;
use ureq::typestate::WithBody;

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
#[derive(Clone)]
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
        let (id, links) = self.workshop()?;
        Ok(Room {
            id,
            key: key(&links["participant"]),
        })
    }

    /// A fresh workshop, and the session of who facilitates it.
    pub(super) fn facilitated(&self) -> Result<(Room, String), BenchError> {
        let (id, links) = self.workshop()?;
        let steering = Room {
            id: id.clone(),
            key: key(&links["facilitator"]),
        };
        let key = key(&links["participant"]);
        Ok((Room { id, key }, self.join(&steering)?))
    }

    fn workshop(&self) -> Result<(String, Value), BenchError> {
        let what = "a workshop could not be created";
        let key = Some(self.organiser_key.as_str());
        let made = self.post(what, "/api/workshops", key, &json!({"title": "Bench"}))?;
        Ok((text(what, &made["id"])?, made["links"].clone()))
    }

    /// The session of somebody new in a workshop.
    pub(super) fn join(&self, room: &Room) -> Result<String, BenchError> {
        let what = "a workshop could not be joined";
        let path = format!("/api/workshops/{}/join", room.id);
        let body = json!({"key": room.key, "name": "Bench", "perspective": "society"});
        text(what, &self.post(what, &path, None, &body)?["token"])
    }

    /// A command in a workshop, by whom this session belongs to; what it answers.
    pub(super) fn command(&self, room: &Room, token: &str, path: &str, body: &Value) -> Result<Value, BenchError> {
        let path = format!("/api/workshops/{}/{path}", room.id);
        self.post("a command was refused", &path, Some(token), body)
    }

    /// Asks everybody in a workshop to look at an entry of the model.
    pub(super) fn gather(&self, room: &Room, token: &str, card: &str) -> Result<(), BenchError> {
        let url = format!("http://{}/api/workshops/{}/stage/gather", self.address, room.id);
        let body = json!({"area": "model", "card": card});
        sent("nobody could be gathered", self.agent.put(url), Some(token), &body).map(drop)
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
        Ok(self.door_of(room, self.join(room)?, "model"))
    }

    /// The way into an area of a workshop with this session.
    pub(super) fn door_of(&self, room: &Room, token: String, area: &str) -> Door {
        let plain = self.protocol == Protocol::Plain;
        let document = format!("{}/{area}", room.id);
        Door {
            path: if plain {
                format!("/ws/{document}")
            } else {
                "/ws".to_owned()
            },
            subprotocol: plain.then(|| format!("wirkraum, {token}")),
            document,
            token,
            protocol: self.protocol,
        }
    }

    /// Ways into a room for `count` people.
    pub(super) fn doors(&self, room: &Room, count: usize) -> Result<Vec<Door>, BenchError> {
        (0..count).map(|_| self.door(room)).collect()
    }

    fn post(&self, what: &'static str, path: &str, bearer: Option<&str>, body: &Value) -> Result<Value, BenchError> {
        let request = self.agent.post(format!("http://{}{path}", self.address));
        sent(what, request, bearer, body)
    }
}

/// Sends a request and reads what it answers; null when that is nothing.
fn sent(
    what: &'static str,
    mut request: RequestBuilder<WithBody>,
    bearer: Option<&str>,
    body: &Value,
) -> Result<Value, BenchError> {
    let failed = |why: String| BenchError::Http { what, why };
    if let Some(key) = bearer {
        request = request.header("Authorization", format!("Bearer {key}"));
    }
    let mut answer = request.send_json(body).map_err(|error| failed(error.to_string()))?;
    let status = answer.status();
    if status == StatusCode::NO_CONTENT {
        return Ok(Value::Null);
    }
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

/// The secret in a link.
fn key(link: &Value) -> String {
    let link = link.as_str().unwrap_or_default();
    link.split_once("#k=")
        .map(|(_, key)| key.to_owned())
        .unwrap_or_default()
}

fn text(what: &'static str, value: &Value) -> Result<String, BenchError> {
    value.as_str().map(str::to_owned).ok_or_else(|| BenchError::Http {
        what,
        why: "the answer lacks a field".to_owned(),
    })
}
