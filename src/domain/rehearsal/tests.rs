use super::*;
use crate::domain::poll::{Ballot, Given, Poll, PollKind, PollMode, PollOption};
use crate::domain::secret;
use std::collections::{BTreeMap, BTreeSet};

fn people(many: usize) -> Vec<ParticipantId> {
    let ids = (0..many).map(|n| ParticipantId::parse(&format!("{n:021}")).unwrap());
    ids.collect()
}

fn step(kind: &str) -> Step {
    serde_json::from_value(serde_json::json!({ "id": "s", "title": "s", "kind": kind, "minutes": 10 })).unwrap()
}

fn running(now: i64, passed: i64) -> Run {
    let whole = 600_000;
    Run {
        state: RunState::Running,
        ends_at: Some(now + whole - passed),
        length: Some(whole),
        ..Run::default()
    }
}

fn scene<'a>(people: &'a [ParticipantId], run: &'a Run, step: &'a Step) -> Scene<'a> {
    Scene {
        now: 1_000_000,
        language: Language::De,
        people,
        ready: vec![false; people.len()],
        run,
        step: Some(step),
        frozen: false,
        floor: Floor::default(),
        waiting: 0,
        polls: Vec::new(),
        may_add: true,
    }
}

#[test]
fn an_answer_fits_every_kind_of_poll_in_every_mode() {
    for kind in PollKind::ALL {
        for mode in PollMode::ALL {
            let options = (0..4).map(|n| PollOption {
                id: format!("{n:021}"),
                text: format!("Vorschlag {n}"),
                as_today: false,
                about: None,
            });
            let draft = PollDraft {
                question: "Was zuerst?".to_owned(),
                kind: *kind,
                mode: *mode,
                options: if *kind == PollKind::Text {
                    Vec::new()
                } else {
                    options.collect()
                },
                dots: Some(5).filter(|_| *kind == PollKind::Dots),
                most: Some(2).filter(|_| *kind == PollKind::Dots),
                low: Some(-2).filter(|_| *kind == PollKind::Scale),
                high: Some(2).filter(|_| *kind == PollKind::Scale),
                low_label: None,
                high_label: None,
            };
            let draft = draft.checked().unwrap();
            for seed in 0..200 {
                let given = answers::to(&draft, Language::En, &mut fastrand::Rng::with_seed(seed));
                assert!(given.clone().checked(&draft).is_some(), "{kind:?} {mode:?} {given:?}");
            }
        }
    }
}

#[test]
fn everybody_has_answered_a_poll_after_a_minute_and_nobody_twice() {
    let people = people(12);
    let draft: PollDraft = serde_json::from_value(serde_json::json!({
        "question": "?", "kind": "confidence", "mode": "secret", "options": [] }))
    .unwrap();
    let mut ballot = Ballot {
        poll: Poll::draft("p".to_owned(), draft.checked().unwrap()),
        answers: BTreeMap::new(),
        secrets: BTreeMap::new(),
        took_part: BTreeMap::new(),
        people: BTreeMap::new(),
        nameless: false,
    };
    ballot.open(0, 3).unwrap();
    // No step needs to run for that.
    let (run, step) = (Run::default(), step("free"));
    for second in 0..60 {
        let taken: BTreeSet<u32> = ballot.took_part.keys().copied().collect();
        let asked = ballot.poll.asked.clone();
        let scene = Scene {
            now: second * 1_000,
            polls: vec![Asked {
                id: "p",
                draft: &asked,
                since: 0,
                open_for: (0..12)
                    .filter(|n| !taken.contains(&u32::try_from(*n).unwrap()))
                    .collect(),
            }],
            ..scene(&people, &run, &step)
        };
        let mut random = fastrand::Rng::with_seed(second.unsigned_abs());
        if let Some(act) = next(&scene, &mut random) {
            let Act::Answer(who, _, answer) = act else {
                panic!("{act:?}")
            };
            let given = Given {
                answer,
                perspective: None,
                person: None,
            };
            let key = secret::hash(&second.to_string());
            ballot
                .answer(u32::try_from(who).unwrap(), given, false, None, key)
                .unwrap();
        }
    }
    assert!(ballot.took_part.len() >= 11, "{}", ballot.took_part.len());
}

#[test]
fn they_write_over_the_time_of_the_step_and_no_more_than_their_share() {
    let people = people(10);
    let step = step("writing");
    let mut written = Vec::new();
    for second in 0..600 {
        let run = running(1_000_000, second * 1_000);
        let scene = Scene {
            waiting: written.len(),
            ready: vec![true; 10],
            ..scene(&people, &run, &step)
        };
        match next(&scene, &mut fastrand::Rng::with_seed(second.unsigned_abs())) {
            Some(Act::Write(who, text)) => {
                assert!(who < 10 && !text.is_empty());
                written.push(second);
            }
            other => assert_eq!(other, None),
        }
    }
    assert_eq!(written.len(), 20);
    assert!(written[0] >= 5 && *written.last().unwrap() <= 181, "{written:?}");
    let run = running(1_000_000, 590_000);
    let frozen = Scene {
        frozen: true,
        ready: vec![true; 10],
        ..scene(&people, &run, &step)
    };
    assert_eq!(next(&frozen, &mut fastrand::Rng::with_seed(1)), None);
}

#[test]
fn what_they_do_fits_the_step_and_nothing_is_done_while_nothing_runs() {
    let people = people(12);
    for (kind, wanted) in [
        ("input", "hand react ready"),
        ("discussion", "hand react ready"),
        ("checkin", "hand react ready"),
        ("grouping", "add ready"),
        ("free", "add ready"),
        ("poll", ""),
        ("break", ""),
    ] {
        let step = step(kind);
        let mut seen = BTreeSet::new();
        for seed in 0..500 {
            let mut random = fastrand::Rng::with_seed(seed);
            let run = running(1_000_000, 599_000);
            seen.extend(next(&scene(&people, &run, &step), &mut random).map(|act| match act {
                Act::Hand(_) => "hand",
                Act::React(..) => "react",
                Act::Ready(_) => "ready",
                Act::Add(..) => "add",
                Act::Write(..) => "write",
                Act::Answer(..) => "answer",
            }));
            for state in [RunState::Ready, RunState::Paused, RunState::Ended] {
                let run = Run { state, ..run.clone() };
                assert_eq!(next(&scene(&people, &run, &step), &mut random), None);
            }
            let alone = next(&scene(&[], &run, &step), &mut random);
            assert_eq!(alone, None);
        }
        assert_eq!(
            seen,
            wanted.split(' ').filter(|word| !word.is_empty()).collect(),
            "{kind}"
        );
    }
}

#[test]
fn there_is_a_name_for_everybody_who_can_be_simulated() {
    for language in [Language::De, Language::En] {
        let names: BTreeSet<_> = (0..PEOPLE_MAX).map(|place| name(language, place)).collect();
        assert_eq!(names.len(), PEOPLE_MAX);
    }
}
