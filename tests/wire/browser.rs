//! People's documents, and what people do to them.

use std::sync::{Arc, Mutex};

use yrs::types::ToJson;
use yrs::updates::decoder::Decode;
use yrs::{
    Any, Array, ClientID, Doc, GetString, Map, MapPrelim, OffsetKind, Options, Out, ReadTxn, Text, TextPrelim,
    Transact, TransactionMut, Update, WriteTxn,
};

use crate::seeded::Seeded;

/// Updates that came out of a document.
pub(crate) type Made = Arc<Mutex<Vec<Vec<u8>>>>;

/// A document as browsers keep it, and the updates that come out of it.
pub(crate) fn browser(client: u32) -> (Doc, Made) {
    let doc = Doc::with_options(Options {
        client_id: ClientID::new(client.into()),
        offset_kind: OffsetKind::Utf16,
        cleanup_formatting: false,
        ..Options::default()
    });
    doc.get_or_insert_map("cards");
    doc.get_or_insert_text("t");
    doc.get_or_insert_array("a");
    let made = Arc::new(Mutex::new(Vec::new()));
    let sink = Arc::clone(&made);
    doc.observe_update_v1("test", move |_, event| sink.lock().unwrap().push(event.update.clone()))
        .unwrap();
    (doc, made)
}

pub(crate) fn take(doc: &Doc, update: &[u8]) {
    doc.transact_mut()
        .apply_update(Update::decode_v1(update).unwrap())
        .unwrap();
}

pub(crate) fn content(doc: &Doc) -> [Any; 3] {
    let transaction = doc.transact();
    [
        transaction.get_map("cards").unwrap().to_json(&transaction),
        Any::from(transaction.get_text("t").unwrap().get_string(&transaction)),
        transaction.get_array("a").unwrap().to_json(&transaction),
    ]
}

/// One transaction with one to three changes.
pub(crate) fn edit(doc: &Doc, random: &mut Seeded) {
    let mut transaction = doc.transact_mut();
    for _ in 0..=random.below(3) {
        match random.below(5) {
            0 => {
                let text = transaction.get_or_insert_text("t");
                edit_text(&text, &mut transaction, random);
            }
            1 => edit_array(&mut transaction, random),
            _ => edit_card(&mut transaction, random),
        }
    }
}

fn edit_card(transaction: &mut TransactionMut<'_>, random: &mut Seeded) {
    let cards = transaction.get_or_insert_map("cards");
    let id = format!("card{}", random.below(5));
    let Some(Out::YMap(card)) = cards.get(transaction, &id) else {
        let card = cards.insert(transaction, id, MapPrelim::default());
        card.insert(transaction, "title", TextPrelim::new("Ziel 😀"));
        card.insert(transaction, "order", "a0");
        return;
    };
    match (random.below(12), card.get(transaction, "title")) {
        (0, _) => drop(cards.remove(transaction, &id)),
        (1, _) => drop(card.insert(transaction, "title", TextPrelim::new("neu"))),
        (2, _) => drop(card.remove(transaction, "title")),
        (3..6, _) => drop(card.insert(transaction, "order", format!("a{}", random.below(90)))),
        (_, Some(Out::YText(title))) => edit_text(&title, transaction, random),
        _ => {}
    }
}

/// People see whole characters: nothing is cut inside an emoji.
fn edit_text(text: &yrs::TextRef, transaction: &mut TransactionMut<'_>, random: &mut Seeded) {
    let content: Vec<char> = text.get_string(transaction).chars().collect();
    let units = |chars: &[char]| u32::try_from(chars.iter().map(|c| c.len_utf16()).sum::<usize>()).unwrap();
    let at = random.below(content.len() + 1);
    let (before, after) = content.split_at(at);
    if after.is_empty() || random.below(3) > 0 {
        let words = ["a", "Wirkung ", "ß😀", "x", "👩‍👧"];
        text.insert(transaction, units(before), words[random.below(words.len())]);
    } else {
        let count = 1 + random.below(after.len().min(6));
        text.remove_range(transaction, units(before), units(&after[..count]));
    }
}

fn edit_array(transaction: &mut TransactionMut<'_>, random: &mut Seeded) {
    let array = transaction.get_or_insert_array("a");
    let length = array.len(transaction);
    let at = u32::try_from(random.below(length as usize + 1)).unwrap();
    match random.below(3) {
        0 if at < length => array.remove(transaction, at),
        1 => {
            let entry = array.insert(transaction, at, MapPrelim::default());
            entry.insert(transaction, "done", true);
        }
        _ => array.insert_range(transaction, at, [1_i64, 2, 3]),
    }
}
