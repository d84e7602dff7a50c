//! A whole board as Markdown.

mod complete;
mod minutes;

use super::*;
use crate::domain::language::Language;

fn card(id: &str, lane: Lane, title: &str, note: &str) -> Card {
    Card {
        id: id.into(),
        lane,
        title: title.into(),
        note: note.into(),
        ..Card::default()
    }
}

fn link(from: &str, to: &str, because: &str) -> Link {
    Link {
        id: format!("{from}-{to}"),
        from: from.into(),
        to: to.into(),
        because: because.into(),
        ..Link::default()
    }
}

fn model(id: &str, title: &str) -> Model {
    Model {
        id: id.into(),
        title: title.into(),
        ..Model::default()
    }
}

fn board() -> Board {
    Board {
        title: "Frühe Hilfen: *wer* wird erreicht?".into(),
        cards: vec![
            card(
                "money",
                Lane::Input,
                "92.000 € im Jahr",
                "Produkt 36.30.02\nFahrten\n\n- Druck",
            ),
            card("visits", Lane::Output, "Besuche", ""),
            card("trust", Lane::Outcome, "", ""),
        ],
        links: vec![
            link("money", "visits", "Weil  Fahrten\ngedeckt sind"),
            link("visits", "trust", " "),
        ],
        comments: vec![
            comment("money", "Reicht das?\n\n- *sicher*", Some("Ayşe_B"), None),
            comment("money", "Ja", None, Some(9)),
            comment("trust", "Woran\nmerken wir das?", Some("Ben"), Some(9)),
            comment("trust", " \n", Some("Ben"), None),
            comment("nowhere", "hidden comment", None, None),
        ],
        ..Board::default()
    }
}

fn comment(card: &str, text: &str, author: Option<&str>, resolved_at: Option<i64>) -> Comment {
    Comment {
        id: text.into(),
        card: card.into(),
        text: text.into(),
        at: 1,
        author: author.map(str::to_owned),
        resolved_at,
    }
}

fn written(board: &Board) -> String {
    let mut out = Vec::new();
    Markdown.write(board, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn lanes_cards_links_and_reasons_stand_in_reading_order() {
    let expected = "\
# Frühe Hilfen: \\*wer\\* wird erreicht?

## Wirkungsmodell

3 Karten, 2 Wirkungsannahmen, davon 1 ohne Begründung.

### Input

Was wir einsetzen: Geld, Stellen, Ehrenamt, Räume, Daten.

- **92.000 € im Jahr**

  Produkt 36.30.02\\
  Fahrten

  \\- Druck

  - führt zu **Besuche**, weil Fahrten gedeckt sind
  - Kommentar (Ayşe\\_B): Reicht das?

    \\- \\*sicher\\*
  - Kommentar (erledigt): Ja

### Output

Was wir leisten: was entsteht und wen es erreicht.

- **Besuche**

  - führt zu **(ohne Text)** (ohne Begründung)

### Outcome

Was sich ändert: was Menschen danach wissen, können oder anders tun.

- **(ohne Text)**

  - Kommentar (Ben, erledigt): Woran\\
    merken wir das?

### Impact

Wozu das Ganze: was sich dadurch in der Gemeinde ändert.

Noch keine Karte.
";
    assert_eq!(written(&board()), expected);
}

#[test]
fn the_words_are_those_of_the_workshops_language() {
    let english = written(&Board {
        language: Language::En,
        ..board()
    });
    assert!(
        english.contains("3 cards, 2 links, of these 1 without a reason."),
        "{english}"
    );
    assert!(
        english.contains("  - leads to **(no text)** (without a reason)"),
        "{english}"
    );
    assert!(english.contains("No card yet."), "{english}");
}

#[test]
fn what_is_deleted_or_dangling_is_left_out_and_not_counted() {
    let mut board = board();
    board.cards[0].deleted_at = Some(1);
    board.links.push(link("visits", "nowhere", "hidden reason"));
    board.links[1].deleted_at = Some(1);
    let text = written(&board);
    assert!(text.contains("2 Karten, 0 Wirkungsannahmen."), "{text}");
    assert!(
        !text.contains("92.000") && !text.contains("führt zu") && !text.contains("hidden"),
        "{text}"
    );
}

#[test]
fn cards_stand_with_their_model_and_those_of_none_with_the_first() {
    let mut board = board();
    board.models = vec![model("a", "Heute"), model("b", "Wie bisher")];
    board.models[0]
        .prompts
        .insert(Lane::Input, "Was setzen wir ein?".into());
    board.cards[1].model = Some("b".into());
    board.cards[2].model = Some("gone".into());
    let text = written(&board);
    let (first, second) = text.split_once("## Wirkungsmodell: Wie bisher").unwrap();
    assert!(
        first.contains("## Wirkungsmodell: Heute\n\n2 Karten") && first.contains("- **92.000 €"),
        "{text}"
    );
    assert!(first.contains("Leitfrage: Was setzen wir ein?"), "{text}");
    assert!(
        second.contains("1 Karte, 1 Wirkungsannahme, davon 1 ohne Begründung."),
        "{text}"
    );
}

#[test]
fn the_lane_activity_appears_when_it_is_used() {
    let mut board = board();
    assert!(!written(&board).contains("### Aktivität"));
    board.cards[1].lane = Lane::Activity;
    assert!(written(&board).contains("### Aktivität"));
}
