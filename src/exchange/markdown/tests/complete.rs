//! A board on which everything is said that can be said, in both languages.

use super::*;
use crate::domain::board::Resource;
use crate::domain::board::tests::worked_out;

fn complete() -> Board {
    worked_out(include_str!("../../../../tests/fixtures/board/complete.json"))
}

#[test]
fn everything_that_is_said_can_be_read() {
    let german = complete();
    let english = Board {
        language: Language::En,
        ..complete()
    };
    for (board, expected) in [
        (german, include_str!("../../../../tests/fixtures/board/complete.de.md")),
        (english, include_str!("../../../../tests/fixtures/board/complete.en.md")),
    ] {
        // A checkout may have turned the ends of lines.
        assert_eq!(written(&board), expected.replace("\r\n", "\n"));
    }
}

#[test]
fn what_people_typed_stays_text_wherever_it_stands() {
    let text = serde_json::to_string(&complete()).unwrap();
    let text = text
        .replace("Zwei Stellen unbesetzt", "# Zwei\\n- Stellen")
        .replace("1. Quartal", "</h3>")
        .replace("Frau Demir", "<b>Demir</b>")
        .replace("Einwilligung", "# Einwilligung\\n- zwei");
    let written = written(&worked_out(&text));
    assert!(written.contains("Verantwortlich: \\<b\\>Demir\\</b\\>"), "{written}");
    assert!(written.contains("Prüfung: läuft, durch \\<b\\>Demir"), "{written}");
    assert!(written.contains("Spielraum: \\# Einwilligung - zwei\n"), "{written}");
    assert!(written.contains("Hindernis: \\# Zwei - Stellen\n"), "{written}");
    assert!(written.contains("### Zyklus: \\</h3\\>, 01.01.2026"), "{written}");
}

#[test]
fn nothing_is_said_about_what_is_deleted() {
    let mut board = complete();
    board.cards.iter_mut().for_each(|card| card.deleted_at = Some(1));
    board.hurdles.iter_mut().for_each(|hurdle| hurdle.deleted_at = Some(1));
    board.okr.goals.iter_mut().for_each(|goal| goal.deleted_at = Some(1));
    board.okr.objectives.iter_mut().for_each(|one| one.deleted_at = Some(1));
    board.okr.kpis.iter_mut().for_each(|kpi| kpi.deleted_at = Some(1));
    board.okr.warnings.clear();
    board
        .criteria
        .iter_mut()
        .for_each(|criterion| criterion.deleted_at = Some(1));
    let written = written(&board);
    for word in [
        "Aufsuchend",
        "Annahmen",
        "Zielkonflikte",
        "Regel-Hürden",
        "Indikator",
        "Vergleich",
        "Datenschutz",
        "Leitziele",
        "Jede Familie",
        "Familien nehmen",
        "Check-in 15",
        "Kennzahlen",
    ] {
        assert!(!written.contains(word), "{word}: {written}");
    }
}

#[test]
fn assumptions_stand_by_risk_and_only_those_that_were_weighed() {
    let mut board = complete();
    let weigh = [(Some(2), Some(1)), (None, None), (None, Some(5)), (Some(1), Some(5))];
    for (link, (evidence, harm)) in board.links.iter_mut().zip(weigh) {
        *link = Link {
            evidence,
            harm,
            checked_by: None,
            check_how: String::new(),
            check_until: None,
            check_state: None,
            ..link.clone()
        };
    }
    let written = written(&board);
    let (_, register) = written.split_once("### Annahmen").unwrap();
    let (register, _) = register.split_once("###").unwrap();
    let place = |text: &str| register.find(text).unwrap_or_else(|| panic!("{text}: {register}"));
    assert!(
        place("**Vertrauen wächst** mindert") < place("**Besuche** führt zu"),
        "of equal risk what was rated comes first"
    );
    assert!(place("**Besuche** führt zu") < place("**Geld der Stadt** führt zu **Besuche**"));
    assert!(!register.contains("Briefe"), "{register}");
}

#[test]
fn what_goals_cost_stands_with_what_it_rests_on() {
    let mut board = complete();
    let [money, hours] = &mut board.cards[..2] else {
        panic!("two inputs")
    };
    (money.change, money.experiment) = (None, None);
    (hours.resource, hours.amount) = (Some(Resource::Money), Some(100.0));
    let (hours, visits, trust) = (hours.id.clone(), board.cards[2].id.clone(), board.links[2].to.clone());
    board.links[0].share = Some(80.0);
    board.links[1].share = Some(60.0);
    for (from, to) in [(&hours, &visits), (&hours, &trust), (&trust, &visits)] {
        board.links.push(Link {
            id: format!("{from}{to}"),
            from: from.clone(),
            to: to.clone(),
            ..Link::default()
        });
    }
    let written = written(&board);
    let (_, costs) = written.split_once("### Geld entlang der Kette\n\n").unwrap();
    let (costs, _) = costs.split_once("\n\n###").unwrap();
    assert_eq!(
        costs.lines().collect::<Vec<_>>(),
        [
            "- 92.100 € insgesamt: 52.671,43 € kommen bei Outcomes und Impacts an, 39.428,57 € sind noch keiner Wirkung \
             zugeordnet",
            "- **Vertrauen wächst**: 52.671,43 €, aus **Geld der Stadt** 52.571,43 €, **Zeit** 100 €",
            "- Wo niemand Anteile gesetzt hat, verteilt sich das Geld zu gleichen Teilen.",
            "- Nicht gerechnet wurde gegen die Kette und im Kreis: **Vertrauen wächst** führt zu **Besuche**",
            "- Anteile über 100 %, deshalb im Verhältnis gekürzt: **Geld der Stadt**",
        ]
    );
}
