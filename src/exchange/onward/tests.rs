use serde_json::json;

use super::*;
use crate::domain::board::BlockKind;
use crate::domain::id::is_id;

fn id(letter: char) -> String {
    letter.to_string().repeat(21)
}

/// An objective half reached with a key result that is, one that is not, and a promise.
fn board() -> Board {
    let (o, k, r, c, card) = (id('o'), id('k'), id('r'), id('c'), id('x'));
    let mut board: Board = serde_json::from_value(json!({
        "title": "Ankommen", "language": "de", "address": "formal",
        "cards": [{"id": card, "lane": "outcome", "order": "a0", "title": "Vertrauen", "responsible": "Kanarie Eins"},
                  {"id": id('y'), "lane": "outcome", "order": "a1", "title": "Weg", "deletedAt": 5}],
        "links": [{"id": id('l'), "from": card, "to": id('y'), "because": ""}],
        "comments": [{"id": id('m'), "card": card, "text": "Offen", "author": "Kanarie Zwei"},
                     {"id": id('n'), "card": card, "text": "Erledigt", "resolvedAt": 4}],
        "notes": [{"id": id('s'), "kind": "check", "order": "a0", "text": "Hebammen fragen"},
                  {"id": id('t'), "kind": "check", "order": "a1", "text": "Getan", "done": true}],
        "okr": {
            "cycles": [{"id": c, "order": "a0", "title": "1. Tertial", "start": "2026-01-01", "end": "2026-04-30"}],
            "objectives": [{"id": o, "order": "a0", "title": "Jede Familie kommt an", "cycle": c, "owner": "Kanarie Drei",
                            "score": 50, "learned": "Wege sind kurz"}],
            "keyResults": [
                {"id": k, "objective": o, "order": "a0", "title": "Besuche", "baseline": 20, "target": 40, "date": "2026-04-30",
                 "owner": "Kanarie Vier",
                 "checkIns": [{"id": id('1'), "date": "2026-02-01", "value": 22, "author": "Kanarie Sechs"},
                              {"id": id('2'), "date": "2026-03-01", "value": 30, "comment": "Kanarie Sieben meint"},
                              {"id": id('3'), "date": "2026-04-01", "confidence": 3}]},
                {"id": r, "objective": o, "order": "a1", "title": "Erreicht", "kind": "milestone",
                 "checkIns": [{"id": id('4'), "value": 1}]}],
            "ties": [{"id": id('p'), "from": o, "to": card, "kind": "pays", "target": "card"},
                     {"id": id('q'), "from": r, "to": card, "kind": "moves", "target": "card"}],
            "roles": [{"id": id('z'), "order": "a0", "kind": "master", "person": "Kanarie Fünf"}],
            "learnings": [{"id": id('e'), "order": "a0", "text": "Früh fragen", "cycle": c, "objective": o}]
        }
    }))
    .unwrap();
    board.okr.progress = crate::domain::okr::progress::progress(&board.okr);
    board
}

fn drafts() -> Onward {
    Onward {
        seed: "one".to_owned(),
        today: "2026-05-04".to_owned(),
        cycle: Some(Cycle {
            title: "2. Tertial".to_owned(),
            ..Cycle::default()
        }),
        ..Onward::default()
    }
}

#[test]
fn what_is_not_reached_goes_on_as_a_draft_from_where_it_has_got_to() {
    let next = continued(&board(), &drafts());
    let [objective] = &*next.okr.objectives else {
        panic!("{:?}", next.okr.objectives)
    };
    let [result] = &*next.okr.key_results else {
        panic!("{:?}", next.okr.key_results)
    };
    let [cycle] = &*next.okr.cycles else {
        panic!("{:?}", next.okr.cycles)
    };
    assert_eq!(
        (objective.draft, objective.score, &*objective.learned),
        (true, None, "")
    );
    assert_eq!(objective.carried_from, Some(id('o')));
    assert_eq!(
        (&*cycle.title, objective.cycle.as_ref()),
        ("2. Tertial", Some(&cycle.id))
    );
    assert!(is_id(&objective.id) && objective.id != id('o'));
    assert_eq!(
        (result.baseline, result.target, &result.date),
        (Some(30.0), Some(40.0), &None)
    );
    assert!(result.draft && result.check_ins.is_empty() && result.objective == objective.id);
    let [tie] = &*next.okr.ties else {
        panic!("{:?}", next.okr.ties)
    };
    assert_eq!((&tie.from, tie.to.clone()), (&objective.id, id('x')));
    assert_eq!(next.okr.learnings[0].text, "Früh fragen");
    assert_eq!(next.okr.learnings[0].cycle, None);
    let again = continued(
        &next,
        &Onward {
            seed: "two".to_owned(),
            ..drafts()
        },
    );
    assert_eq!(again.okr.objectives[0].carried_from.as_ref(), Some(&objective.id));
    assert_ne!(again.okr.objectives[0].id, objective.id);
}

#[test]
fn promises_come_first_and_the_bin_stays_behind() {
    let next = continued(&board(), &drafts());
    let notes: Vec<_> = next.notes.iter().map(|block| (block.kind, &*block.text)).collect();
    assert_eq!(
        notes,
        [
            (BlockKind::Heading, "Wo wir weitermachen"),
            (BlockKind::Paragraph, "Dieser Workshop setzt „Ankommen“ fort."),
            (BlockKind::Heading, "Das hatten wir uns vorgenommen"),
            (BlockKind::Check, "Hebammen fragen"),
            (BlockKind::Bullet, "Jede Familie kommt an (75 %)"),
            (BlockKind::Heading, "Das haben wir gelernt"),
            (BlockKind::Bullet, "Früh fragen"),
            (BlockKind::Bullet, "Wege sind kurz"),
        ]
    );
    assert_eq!((next.cards.len(), next.links.len(), next.comments.len()), (1, 0, 1));
}

#[test]
fn nobody_s_name_comes_along_unless_asked_for() {
    for carrying in [Carrying::Drafts, Carrying::AsTheyAre, Carrying::Nothing] {
        let how = Onward {
            carrying,
            last_values: true,
            ..drafts()
        };
        let next = serde_json::to_string(&continued(&board(), &how)).unwrap();
        assert!(!next.contains("Kanarie"), "{carrying:?} {next}");
    }
    let named = continued(
        &board(),
        &Onward {
            names: true,
            ..drafts()
        },
    );
    assert_eq!(named.okr.objectives[0].owner.as_deref(), Some("Kanarie Drei"));
    assert_eq!(named.okr.roles[0].person.as_deref(), Some("Kanarie Fünf"));
    assert_eq!(named.comments[0].author.as_deref(), Some("Kanarie Zwei"));
}

#[test]
fn as_they_are_they_keep_their_ids_and_their_last_value_if_wanted() {
    for last_values in [true, false] {
        let how = Onward {
            carrying: Carrying::AsTheyAre,
            last_values,
            ..drafts()
        };
        let next = continued(&board(), &how);
        let ids: Vec<_> = next.okr.key_results.iter().map(|one| one.id.clone()).collect();
        assert_eq!(ids, [id('k'), id('r')]);
        let said = &next.okr.key_results[0].check_ins;
        assert_eq!(
            said.iter().map(|said| said.value).collect::<Vec<_>>(),
            if last_values { vec![Some(30.0)] } else { vec![] }
        );
        assert_eq!(next.okr.cycles[0].id, id('c'));
    }
}

#[test]
fn only_what_is_chosen_goes_on_and_an_objective_comes_with_its_key_result() {
    let chosen = Onward {
        chosen: Some(vec![id('r'), id('?')]),
        ..drafts()
    };
    let next = continued(&board(), &chosen);
    assert_eq!(next.okr.objectives.len(), 1);
    assert_eq!(next.okr.key_results[0].carried_from, Some(id('r')));
    let nothing = Onward {
        chosen: Some(Vec::new()),
        ..drafts()
    };
    let next = continued(&board(), &nothing);
    assert!(next.okr.objectives.is_empty() && next.okr.ties.is_empty());
}

#[test]
fn what_is_left_to_do_comes_along_and_what_is_done_or_only_said_stays_behind() {
    let mut old = board();
    let said: Board = serde_json::from_value(json!({
        "title": "x", "language": "de", "address": "formal",
        "contributions": [{"id": id('k'), "order": "a0", "text": "Gesagt", "author": "Kanarie Acht"}],
        "clusters": [{"id": id('u'), "order": "a0", "title": "Gruppe"}],
        "recommendations": [{"id": id('v'), "order": "a0", "text": "Empfohlen"}],
        "nextSteps": [{"id": id('w'), "order": "a0", "text": "Offen", "who": "Kanarie Neun", "from": id('k'), "cards": [id('x')]},
                      {"id": id('i'), "order": "a1", "text": "Getan", "done": true},
                      {"id": id('j'), "order": "a2", "text": "Weg", "deletedAt": 5}],
        "topics": [{"id": id('g'), "order": "a0", "title": "Später"},
                   {"id": id('h'), "order": "a1", "title": "Geklärt", "settled": true}]
    }))
    .unwrap();
    old.contributions = said.contributions;
    old.clusters = said.clusters;
    old.recommendations = said.recommendations;
    old.next_steps = said.next_steps;
    old.topics = said.topics;
    let next = continued(&old, &drafts());
    assert!(next.contributions.is_empty() && next.clusters.is_empty() && next.recommendations.is_empty());
    let [step] = &*next.next_steps else {
        panic!("{:?}", next.next_steps)
    };
    assert_eq!(
        (&*step.text, &step.who, &step.from, &step.cards),
        ("Offen", &None, &None, &vec![id('x')])
    );
    let topics: Vec<&str> = next.topics.iter().map(|topic| &*topic.title).collect();
    assert_eq!(topics, ["Später"]);
    let named = Onward {
        names: true,
        ..drafts()
    };
    let named = continued(&old, &named);
    assert_eq!(named.next_steps[0].who.as_deref(), Some("Kanarie Neun"));
}
