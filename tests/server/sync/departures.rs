//! Those who leave, are sent away, or find the workshop gone.

use serde_json::json;

use super::refusals::{answer, assert_silent, two};
use crate::common::bytes::{Said, Say, put};
use crate::common::peer::Peer;
use crate::common::server::{Person, Reachable, Running};
use crate::common::socket::Socket;

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_document_is_left_and_can_be_entered_again() {
    let server = Running::start().await;
    let (_workshop, mut peer, mut watcher) = two(&server).await;
    let name = peer.name.clone();
    peer.socket.say(&name, &Say::Close).await;
    watcher.send(put(12, 0, "cards", "a", "x")).await;
    assert!(answer(&mut watcher).await.0);
    assert_silent(&mut peer).await;
    let token = peer.token.clone();
    peer.socket.say(&name, &Say::Auth(token)).await;
    assert!(matches!(peer.step().await, Said::Granted(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_person_who_was_removed_is_taken_any_more() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let guest = workshop.join("participant", "Gast").await;
    let mut watcher = Peer::open(&mia, 12).await;
    let mut peer = Peer::open(&guest, 11).await;
    let mut plain = Socket::plain(server.address, &workshop.document("model"), &guest.token).await;
    let mut spare = Socket::hocuspocus(server.address).await;
    remove(&mia, &guest).await;
    let told = peer.until(|said| match said {
        Said::Stateless(value) => Some(value.clone()),
        _ => None,
    });
    assert_eq!(told.await, json!({"type": "removed"}));
    assert_eq!(peer.step().await, Said::Denied("removed".to_owned()));
    assert_eq!(plain.closed().await, Some(4403));
    peer.send(put(11, 0, "cards", "a", "x")).await;
    for socket in [&mut peer.socket, &mut spare] {
        socket
            .say(&workshop.document("model"), &Say::Auth(guest.token.clone()))
            .await;
        assert_eq!(socket.hear().await.1, Said::Denied("removed".to_owned()));
    }
    assert_silent(&mut watcher).await;
    // Whoever slept through it learns what happened, also from a server that was started anew.
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let mut late = Socket::hocuspocus(server.address).await;
    for (token, reason) in [(&*guest.token, "removed"), ("nobody", "session-missing")] {
        late.say(&workshop.document("model"), &Say::Auth(token.to_owned()))
            .await;
        assert_eq!(late.hear().await.1, Said::Denied(reason.to_owned()));
    }
    let mut plain = Socket::plain(server.address, &workshop.document("model"), &guest.token).await;
    assert_eq!(plain.closed().await, Some(4403));
    let mut stranger = Socket::plain(server.address, &workshop.document("model"), "nobody").await;
    assert_eq!(stranger.closed().await, Some(4401));
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_ends_every_connection_of_the_session_and_none_of_another_device() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let tablet = workshop.join("participant", "Ayşe").await;
    let phone = workshop.try_join(&json!({"returnCode": tablet.return_code})).await;
    let phone = Person::read(&workshop, phone.good());
    let mut on_tablet = Peer::open(&tablet, 11).await;
    let mut second_tab = Peer::open(&tablet, 12).await;
    let mut plain = Socket::plain(server.address, &workshop.document("model"), &tablet.token).await;
    let mut on_phone = Peer::open(&phone, 13).await;
    assert_eq!(tablet.ask("DELETE", "/session").send().await.status, 204);
    for peer in [&mut on_tablet, &mut second_tab] {
        let reason = peer.until(|said| match said {
            Said::Denied(reason) => Some(reason.clone()),
            _ => None,
        });
        assert_eq!(reason.await, "session-missing");
    }
    assert_eq!(plain.closed().await, Some(4401));
    // What the next person at the tablet does is not done in Ayşe's name.
    on_tablet.send(put(11, 0, "cards", "a", "x")).await;
    on_tablet.heard().await;
    assert_silent(&mut on_phone).await;
    on_phone.send(put(13, 0, "cards", "b", "x")).await;
    assert!(on_phone.status().await);
}

async fn remove(facilitator: &Person, guest: &Person) {
    let gone = facilitator
        .ask("DELETE", &format!("/participants/{}", guest.id))
        .send()
        .await;
    assert_eq!(gone.status, 204);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_in_a_deleted_workshop_is_told() {
    let server = Running::start().await;
    let (workshop, mut peer, _watcher) = two(&server).await;
    let mut plain = Socket::plain(server.address, &workshop.document("model"), &peer.token).await;
    assert_eq!(workshop.ask("DELETE", "").bearer(server.key()).send().await.status, 204);
    let told = peer.until(|said| match said {
        Said::Stateless(value) => Some(value.clone()),
        _ => None,
    });
    assert_eq!(told.await, json!({"type": "removed"}));
    assert_eq!(plain.closed().await, Some(4404));
    let name = peer.name.clone();
    let token = peer.token.clone();
    assert!(matches!(peer.step().await, Said::Denied(_)));
    peer.socket.say(&name, &Say::Auth(token)).await;
    assert_eq!(peer.step().await, Said::Denied("workshop-unknown".to_owned()));
}
