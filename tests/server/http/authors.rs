//! Who wrote what: told by the client ids people own, and by nothing a client says.

use serde_json::{Value, json};
use yrs::{Any, Map, MapPrelim, TextPrelim, Transact};

use crate::common::bytes::put;
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running, Workshop, brisk};
use crate::common::until;

const SERVER_CLIENT: u32 = 2_863_311_530;

/// The list as client ids and names.
async fn authors(person: &Person) -> Vec<(u64, String)> {
    let list = person.get("/authors").await.good();
    let mut authors: Vec<_> = list["authors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let name = entry["participant"]["name"].as_str().unwrap();
            (entry["client"].as_u64().unwrap(), name.to_owned())
        })
        .collect();
    authors.sort();
    authors
}

fn named(entries: &[(u64, &str)]) -> Vec<(u64, String)> {
    entries
        .iter()
        .map(|(client, name)| (*client, (*name).to_owned()))
        .collect()
}

/// Writes a comment as the browser does, with keys beside it that somebody made up.
async fn comment(peer: &mut Peer, id: &str, text: &str, more: &[(&str, &str)]) {
    let update = {
        let comments = peer.doc.get_or_insert_map("comments");
        let mut txn = peer.doc.transact_mut();
        let entry = comments.insert(&mut txn, id, MapPrelim::default());
        entry.insert(&mut txn, "card", "card1");
        entry.insert(&mut txn, "text", TextPrelim::new(text));
        entry.insert(&mut txn, "at", 1_762_250_400_123_i64);
        for (key, value) in more {
            entry.insert(&mut txn, *key, *value);
        }
        txn.encode_update_v1()
    };
    peer.send(update).await;
    assert!(peer.status().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_but_observers_learns_who_owns_which_client_id_however_long_ago() {
    let server = Running::with_limits(brisk()).await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let gone = workshop.join("participant", "Geht Bald").await;
    assert_eq!(authors(&ayse).await, [], "the server's own content has no author");
    for (person, area, client) in [
        (&ayse, "model", 11),
        (&gone, "model", 12),
        (&ayse, "notes", 13),
        (&mia, "notes", 14),
    ] {
        let mut peer = Peer::reopen(person, area, document(client)).await;
        let root = if area == "model" { "cards" } else { "blocks" };
        peer.send(put(client, 0, root, &format!("k{client}"), "x")).await;
        assert!(peer.status().await);
    }
    let all = named(&[(11, "Ayşe"), (12, "Geht Bald"), (13, "Ayşe"), (14, "Mia")]);
    assert_eq!(authors(&ayse).await, all);
    let list = ayse.get("/authors").await.good();
    let entry = json!({"client": 12, "participant": gone.joined["participant"]});
    assert!(list["authors"].as_array().unwrap().contains(&entry), "{list}");

    let beamer = workshop.join("observer", "").await;
    assert_eq!(beamer.get("/authors").await.problem(), "forbidden");
    let remove = mia.ask("DELETE", &format!("/participants/{}", gone.id));
    assert_eq!(remove.send().await.status, 204);
    assert_eq!(gone.get("/authors").await.problem(), "session-missing");
    assert_eq!(authors(&ayse).await, all, "their words stay theirs");
    // What somebody may not see tells them nothing, not even who wrote in it.
    let hide = mia
        .ask("PUT", "/stage/areas/notes")
        .json(&json!({"participant": "hidden"}));
    assert_eq!(hide.send().await.status, 204);
    assert_eq!(authors(&ayse).await, named(&[(11, "Ayşe"), (12, "Geht Bald")]));
    assert_eq!(authors(&mia).await, all);

    until("the workshop to leave memory, compacted", async || {
        server.metric("wirkraum_workshops_in_memory").await == 0
    })
    .await;
    assert_eq!(authors(&mia).await, all);
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let mia = Person {
        address: server.address,
        ..mia
    };
    assert_eq!(authors(&mia).await, all);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renamed_person_is_the_author_under_the_new_name() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::open(&mia, 11).await;
    peer.add_card("card1", "Besuch").await;
    comment(&mut peer, "one", "Wer fährt?", &[]).await;
    let rename = mia
        .ask("PUT", &format!("/participants/{}", mia.id))
        .json(&json!({"name": "Mia Graf"}));
    assert_eq!(rename.send().await.status, 204);
    assert_eq!(authors(&mia).await, named(&[(11, "Mia Graf")]));
    assert_eq!(mia.get("/board").await.good()["comments"][0]["author"], "Mia Graf");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_writes_in_the_name_of_somebody_else() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mallory = workshop.join("participant", "Mallory").await;
    let mut honest = Peer::open(&mia, 11).await;
    honest.add_card("card1", "Besuch").await;
    comment(&mut honest, "of-mia", "Wer fährt?", &[]).await;

    let mut peer = Peer::open(&mallory, 12).await;
    // Keys that look like a signature are kept like every unknown key, and believed by nobody.
    let claims = [
        ("author", "Mia"),
        ("name", "Mia"),
        ("participant", mia.id.as_str()),
        ("user", "Mia"),
    ];
    comment(&mut peer, "forged", "Ich kündige", &claims).await;
    let author_of = async |id: &str| {
        let board = mia.get("/board").await.good();
        let comments = board["comments"].as_array().unwrap().clone();
        comments.iter().find(|comment| comment["id"] == id).unwrap()["author"].clone()
    };
    assert_eq!(author_of("forged").await, "Mallory");
    assert_eq!(author_of("of-mia").await, "Mia");
    // An entry that is put in the place of another is its maker's.
    comment(&mut peer, "of-mia", "Ich kündige", &claims).await;
    assert_eq!(author_of("of-mia").await, "Mallory");
    // Under Mia's client id, in her document and in another one, nothing is taken.
    peer.send(put(11, 40, "comments", "x", "x")).await;
    assert!(!peer.status().await);
    for client in [11, SERVER_CLIENT] {
        let mut notes = Peer::reopen(&mallory, "notes", document(13)).await;
        notes.send(put(client, 0, "blocks", "x", "x")).await;
        assert!(!notes.status().await, "{client}");
    }
    let before = named(&[(11, "Mia"), (12, "Mallory")]);
    assert_eq!(authors(&mia).await, before);
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let (mia, mallory) = [mia, mallory]
        .map(|person| Person {
            address: server.address,
            ..person
        })
        .into();
    let mut notes = Peer::reopen(&mallory, "notes", document(13)).await;
    notes.send(put(11, 0, "blocks", "x", "x")).await;
    assert!(!notes.status().await, "nor after a restart");
    let mut own = Peer::reopen(&mia, "notes", document(14)).await;
    own.send(put(11, 0, "blocks", "x", "x")).await;
    assert!(own.status().await, "she may, wherever she likes");
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_keep_their_authors_on_the_way_through_a_file_and_cannot_be_written_as_them() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let gone = workshop.join("participant", "Geht Bald").await;
    let mut peer = Peer::open(&gone, 11).await;
    peer.add_card("card1", "Besuch").await;
    comment(&mut peer, "one", "Wer fährt?", &[]).await;
    let mut peer = Peer::open(&mia, 12).await;
    comment(&mut peer, "two", "Ich", &[]).await;
    let remove = mia.ask("DELETE", &format!("/participants/{}", gone.id));
    assert_eq!(remove.send().await.status, 204);
    let comments = |board: &Value| {
        let all = board["comments"].as_array().unwrap().iter();
        all.map(|c| json!([c["text"], c["author"], c["at"]]))
            .collect::<Vec<_>>()
    };
    let before = comments(&mia.get("/board").await.good());
    let at = 1_762_250_400_123_i64;
    assert_eq!(
        before,
        [json!(["Wer fährt?", "Geht Bald", at]), json!(["Ich", "Mia", at])]
    );
    let markdown = mia.get("/export/md").await.text();
    assert!(markdown.contains("- Kommentar (Geht Bald): Wer fährt?"), "{markdown}");

    for format in ["json", "wirkraum"] {
        let file = mia.get(&format!("/export/{format}")).await.body;
        let import = server
            .ask("POST", "/api/workshops/import")
            .bearer(server.key())
            .bytes(file);
        let copy = Workshop::read(server.address, &import.send().await.good());
        let reader = copy.join("facilitator", "Neu").await;
        assert_eq!(comments(&reader.get("/board").await.good()), before, "{format}");
        let imported = authors(&reader).await;
        let names: Vec<_> = imported.iter().map(|(_, name)| name.as_str()).collect();
        let mut sorted = names.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, ["Geht Bald", "Mia"], "{format}");
        // They are on record and nowhere else.
        let list = reader.get("/participants").await.good();
        assert_eq!(list["participants"].as_array().unwrap().len(), 1, "{list}");
        assert_eq!(reader.get("").await.good()["counts"]["participants"], 1);
        let mut peer = Peer::open(&reader, 13).await;
        let client = u32::try_from(imported[0].0).unwrap();
        peer.send(put(client, 1_000, "comments", "x", "x")).await;
        assert!(!peer.status().await, "{format}");
        // And once more, from the copy.
        let again = reader.get("/export/json").await.body;
        let import = server
            .ask("POST", "/api/workshops/import")
            .bearer(server.key())
            .bytes(again);
        let copy = Workshop::read(server.address, &import.send().await.good());
        let reader = copy.join("facilitator", "Neu").await;
        assert_eq!(comments(&reader.get("/board").await.good()), before, "{format}, twice");
    }
}

/// Writes an entry of plain values.
async fn write(peer: &mut Peer, root: &str, id: &str, values: &[(&str, Any)]) {
    let update = {
        let map = peer.doc.get_or_insert_map(root);
        let mut txn = peer.doc.transact_mut();
        let entry = map.insert(&mut txn, id, MapPrelim::default());
        for (key, value) in values {
            entry.insert(&mut txn, *key, value.clone());
        }
        txn.encode_update_v1()
    };
    peer.send(update).await;
    assert!(peer.status().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_the_scores_of_one_person_the_newest_counts_and_namesakes_are_two_people() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ben = workshop.join("participant", "Ben").await;
    let namesake = workshop.join("participant", "Ben").await;
    let score = |value: i64, at: i64| {
        [
            ("conflict", Any::from("conflict1")),
            ("value", Any::from(value)),
            ("at", Any::from(at)),
            ("author", Any::from("Somebody else")),
        ]
    };
    let mut peer = Peer::open(&ben, 11).await;
    peer.add_card("card1", "Besuch").await;
    write(
        &mut peer,
        "conflicts",
        "conflict1",
        &[("a", "card1".into()), ("b", "card1".into())],
    )
    .await;
    write(&mut peer, "scores", "one", &score(-3, 5)).await;
    let mut phone = Peer::open(&ben, 12).await;
    write(&mut phone, "scores", "two", &score(2, 9)).await;
    let mut other = Peer::open(&namesake, 13).await;
    write(&mut other, "scores", "three", &score(-1, 7)).await;

    let scores = async |person: &Person| person.get("/board").await.good()["conflicts"][0]["scores"].clone();
    let signed = |value: i64, at: i64| json!({ "value": value, "at": at, "author": "Ben" });
    assert_eq!(scores(&ben).await, json!([signed(-1, 7), signed(2, 9)]));
    let projector = workshop.join("observer", "").await;
    let unsigned = json!([{ "value": -1, "at": 7 }, { "value": 2, "at": 9 }]);
    assert_eq!(scores(&projector).await, unsigned);

    // Through a file, where two of one name are one person, what both think is still heard.
    for format in ["json", "wirkraum"] {
        let file = mia.get(&format!("/export/{format}")).await;
        let import = server
            .ask("POST", "/api/workshops/import")
            .bearer(server.key())
            .bytes(file.body);
        let copy = Workshop::read(server.address, &import.send().await.good());
        let reader = copy.join("facilitator", "Neu").await;
        let expected = json!([{ "value": -1, "at": 7 }, signed(2, 9)]);
        assert_eq!(scores(&reader).await, expected, "{format}");
    }
}
