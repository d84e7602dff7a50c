//! Who may do what around objectives and key results.

use serde_json::{Value, json};

use super::okr::drafted;
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running};

/// Every command, in this order: write in silence, count what waits, reveal it, read a table, let the workshop go on.
async fn asked(person: &Person) -> [String; 5] {
    let silent = "/silent/retrospective";
    let json = |path: &str, body: Value| person.ask("POST", path).json(&body);
    let table = person.ask("POST", "/okr/table").bytes(b"no table".to_vec());
    [
        json(silent, json!({"text": "x"})).send().await,
        person.get(silent).await,
        json(&format!("{silent}/reveal"), json!({})).send().await,
        table.send().await,
        json("/continue", json!({"okr": "nothing"})).send().await,
    ]
    .map(|answer| {
        if answer.status < 300 {
            "good".to_owned()
        } else {
            answer.problem()
        }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn each_role_may_do_what_it_may_and_the_rights_of_the_area_count() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::reopen(&mia, "okr", document(11)).await;
    drafted(&mut peer, "gone").await;
    let [good, no, read] = ["good", "forbidden", "table-unreadable"];
    assert_eq!(asked(&mia).await, [good, good, good, read, good]);
    let cem = workshop.join("cofacilitator", "Cem").await;
    assert_eq!(asked(&cem).await, [good, good, good, read, no]);
    let ayse = workshop.join("participant", "Ayşe").await;
    let wall = workshop.join("observer", "").await;
    for (access, expected) in [
        ("write", [good, no, no, read, no]),
        ("read", [no; 5]),
        ("hidden", [no; 5]),
    ] {
        let give = mia.ask("PUT", "/stage/areas/okr").json(&json!({"participant": access}));
        assert_eq!(give.send().await.status, 204);
        assert_eq!(asked(&ayse).await, expected, "{access}");
        assert_eq!(asked(&wall).await, [no; 5], "{access}");
        for format in ["okr.csv", "md", "json", "blueprint.json"] {
            let taken = ayse.get(&format!("/export/{format}")).await.text();
            assert_eq!(taken.contains("Besuche"), access != "hidden", "{access} {format}");
        }
    }
    let removed = mia.ask("DELETE", &format!("/participants/{}", ayse.id)).send().await;
    assert_eq!(removed.status, 204);
    let nobody = Person {
        token: "nobody".to_owned(),
        ..wall
    };
    for person in [ayse, nobody] {
        assert_eq!(asked(&person).await, ["session-missing"; 5]);
    }
}
