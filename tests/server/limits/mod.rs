//! At the limit everything is fine; one past it there is a clear answer, and nobody else notices.

mod asking;
mod awareness;
mod configured;
mod crowd;
mod document;
mod door;
mod flood;
mod http;
mod seats;
mod silence;
mod slow;

use crate::common::bytes::{Said, Say};
use crate::common::server::Person;
use crate::common::socket::Socket;

/// A socket that has asked for the model, and the answer.
async fn enter(person: &Person) -> (Socket, Said) {
    let mut socket = Socket::hocuspocus(person.address).await;
    let name = format!("{}/model", person.workshop);
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    let said = socket.hear().await.1;
    (socket, said)
}

fn granted(said: &Said) -> bool {
    matches!(said, Said::Granted(_))
}
