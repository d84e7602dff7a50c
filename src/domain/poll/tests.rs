use super::*;
use crate::domain::people::Perspective::{self, Administration, Facilitation, Politics, Society};

fn id(name: &str) -> String {
    format!("{name:-<21}")
}

fn option(name: &str) -> PollOption {
    PollOption {
        id: id(name),
        text: format!("Variante {name}"),
        as_today: false,
        about: None,
    }
}

fn asked(kind: PollKind, mode: PollMode, options: &[&str]) -> PollDraft {
    PollDraft {
        question: "Wie weiter?".to_owned(),
        kind,
        mode,
        options: options.iter().map(|name| option(name)).collect(),
        dots: None,
        most: None,
        low: None,
        high: None,
        low_label: None,
        high_label: None,
    }
}

fn ready(kind: PollKind, options: &[&str]) -> PollDraft {
    asked(kind, PollMode::Open, options).checked().unwrap()
}

fn values(values: &[(&str, i32)]) -> Answer {
    Answer {
        values: values.iter().map(|(name, value)| (id(name), *value)).collect(),
        ..Answer::default()
    }
}

fn given(answer: Answer, perspective: Perspective) -> Given {
    Given {
        answer,
        perspective: Some(perspective),
        person: None,
    }
}

fn abstention() -> Answer {
    Answer {
        abstain: true,
        ..Answer::default()
    }
}

/// Twenty numbers from 0 to 10 with this sum.
fn spread_over_twenty(sum: i32) -> Vec<i32> {
    let (each, more) = (sum / 20, sum % 20);
    (0..20).map(|n| each + i32::from(n < more)).collect()
}

#[test]
fn the_figures_of_the_retreat_are_exact() {
    let asked = asked(PollKind::Resistance, PollMode::Secret, &["A", "B", "C", "P"]);
    let sums = [("A", 62), ("B", 94), ("C", 81), ("P", 118)];
    let columns = sums.map(|(_, sum)| spread_over_twenty(sum));
    let perspectives = [[Politics; 12].as_slice(), &[Administration; 4], &[Society; 4]].concat();
    let mut answers: Vec<_> = (0..20)
        .map(|n| {
            let row: Vec<_> = (0..4).map(|column| (sums[column].0, columns[column][n])).collect();
            given(values(&row).checked(&asked).unwrap(), perspectives[n])
        })
        .collect();
    answers.extend((0..4).map(|_| given(abstention(), Administration)));
    let result = PollResult::of(&asked, THRESHOLD, &answers);
    assert_eq!(result.n, 20);
    let figures: Vec<_> = result
        .options
        .iter()
        .map(|of| (of.sum, of.mean, of.acceptance.unwrap(), of.n))
        .collect();
    assert_eq!(
        figures,
        [
            (62, 3.1, 69.0, 20),
            (94, 4.7, 53.0, 20),
            (81, 4.05, 59.5, 20),
            (118, 5.9, 41.0, 20)
        ]
    );
    let sizes: Vec<_> = result
        .groups
        .iter()
        .map(|group| (group.perspectives.clone(), group.n))
        .collect();
    assert_eq!(
        sizes,
        [(vec![Politics], 12), (vec![Administration], 4), (vec![Society], 4)]
    );
    assert!(!result.joined);
    for (place, of) in result.options.iter().enumerate() {
        let together: i64 = result.groups.iter().map(|group| group.options[place].sum).sum();
        assert_eq!(together, of.sum);
        assert_eq!(of.counts.values().sum::<u32>(), 20);
    }
}

#[test]
fn small_groups_are_joined_with_the_next_smallest_until_nothing_is_left_over() {
    let asked = ready(PollKind::Confidence, &[]);
    let option = asked.options[0].id.clone();
    let shown = |counts: &[(Perspective, usize)], threshold: u32| {
        let mut answers = Vec::new();
        for (perspective, count) in counts {
            for _ in 0..*count {
                let answer = Answer {
                    values: [(option.clone(), 4)].into(),
                    ..Answer::default()
                };
                answers.push(given(answer, *perspective));
            }
        }
        let result = PollResult::of(&asked, threshold, &answers);
        let all: u32 = result.groups.iter().map(|group| group.n).sum();
        assert!(result.groups.is_empty() || all == result.n, "nobody is left over");
        assert!(result.groups.iter().all(|group| group.n >= threshold));
        let groups: Vec<_> = result
            .groups
            .into_iter()
            .map(|group| (group.perspectives, group.n))
            .collect();
        (groups, result.joined)
    };
    assert_eq!(
        shown(&[(Politics, 5), (Administration, 2), (Society, 4)], 3),
        (vec![(vec![Politics], 5), (vec![Administration, Society], 6)], true)
    );
    assert_eq!(
        shown(
            &[(Politics, 6), (Administration, 1), (Society, 1), (Facilitation, 1)],
            3
        ),
        (
            vec![(vec![Politics], 6), (vec![Administration, Society, Facilitation], 3)],
            true
        )
    );
    assert_eq!(shown(&[(Politics, 6), (Administration, 2)], 3), (vec![], true));
    assert_eq!(shown(&[(Politics, 6)], 3), (vec![], false));
    assert_eq!(shown(&[(Politics, 1)], 3), (vec![], false));
    assert_eq!(shown(&[], 3), (vec![], false));
    assert_eq!(
        shown(&[(Politics, 4), (Administration, 4), (Society, 5)], 5),
        (vec![(vec![Politics, Administration], 8), (vec![Society], 5)], true)
    );
}

#[test]
fn too_few_answers_in_a_secret_poll_say_nothing_at_all() {
    let secret = asked(PollKind::Fist, PollMode::Secret, &["A"]).checked().unwrap();
    let mut poll = Poll::draft(id("poll"), secret);
    poll.open(1);
    let two = [
        given(values(&[("A", 5)]), Politics),
        given(values(&[("A", 5)]), Politics),
        given(abstention(), Politics),
    ];
    let turnout = Turnout {
        answered: 3,
        of: 9,
        ..Turnout::default()
    };
    poll.tell(turnout, &two);
    assert_eq!((poll.result.clone(), poll.turnout), (None, turnout));
    poll.close(2, turnout, &two);
    let told = poll.result.clone().unwrap();
    assert_eq!(
        (told.n, told.withheld, told.options.len(), told.texts.len()),
        (0, true, 0, 0)
    );
    assert_eq!(poll.turnout.abstained, 0, "who abstained would tell who did not");

    let before = poll.asked.clone();
    poll.again(3, before);
    assert_eq!(
        (poll.round, poll.rounds.len(), poll.result, poll.state),
        (2, 1, None, PollState::Open)
    );
}

#[test]
fn an_open_poll_tells_while_it_runs_and_a_hidden_one_when_it_ends() {
    for (mode, early) in [
        (PollMode::Open, true),
        (PollMode::Hidden, false),
        (PollMode::Secret, false),
    ] {
        let mut poll = Poll::draft(id("poll"), asked(PollKind::Fist, mode, &["A"]).checked().unwrap());
        poll.open(1);
        let answers = [
            values(&[("A", 5)]),
            values(&[("A", 1)]),
            values(&[("A", 3)]),
            abstention(),
        ];
        let answers = answers.map(|answer| given(answer, Politics));
        poll.tell(Turnout::default(), &answers);
        assert_eq!(poll.result.is_some(), early, "{mode:?}");
        assert_eq!(poll.turnout.abstained, u32::from(early));
        poll.close(2, Turnout::default(), &answers);
        let result = poll.result.unwrap();
        assert_eq!((result.n, result.options[0].mean, poll.turnout.abstained), (3, 3.0, 1));
        assert_eq!(result.options[0].acceptance, None);
        assert!((result.options[0].spread - (8.0_f64 / 3.0).sqrt()).abs() < 1e-12);
    }
}

#[test]
fn a_draft_says_everything_that_has_a_usual_value() {
    let dots = ready(PollKind::Dots, &["A", "B"]);
    assert_eq!((dots.dots, dots.most, dots.low), (Some(3), Some(1), None));
    let scale = ready(PollKind::Scale, &[]);
    assert_eq!((scale.low, scale.high, scale.dots), (Some(1), Some(5), None));
    assert_eq!(scale.options[0].text, "Wie weiter?");
    assert_eq!(ready(PollKind::Text, &["A"]).options, []);
    assert_eq!(
        scale.clone().checked().unwrap(),
        scale,
        "checking twice changes nothing"
    );
}

#[test]
fn what_cannot_be_asked_is_refused() {
    use DraftError::{Invalid, OptionsMissing, OptionsTooMany, Question};
    let names: Vec<_> = (0..41).map(|n| format!("o{n}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let case = |change: fn(&mut PollDraft)| {
        let mut draft = asked(PollKind::Dots, PollMode::Open, &["A", "B"]);
        change(&mut draft);
        draft.checked().unwrap_err()
    };
    assert_eq!(case(|draft| draft.question = " \n ".to_owned()), Question);
    assert_eq!(case(|draft| draft.question = "x".repeat(501)), Question);
    for kind in [PollKind::Dots, PollKind::Ranking, PollKind::Resistance] {
        assert_eq!(asked(kind, PollMode::Open, &["A"]).checked(), Err(OptionsMissing));
        assert_eq!(asked(kind, PollMode::Open, &[]).checked(), Err(OptionsMissing));
    }
    assert_eq!(
        asked(PollKind::Scale, PollMode::Open, &names).checked(),
        Err(OptionsTooMany)
    );
    assert!(asked(PollKind::Scale, PollMode::Open, &names[..40]).checked().is_ok());
    assert_eq!(
        asked(PollKind::Scale, PollMode::Open, &["A", "A"]).checked(),
        Err(Invalid)
    );
    assert_eq!(case(|draft| draft.options[0].text = "  ".to_owned()), Invalid);
    assert_eq!(case(|draft| draft.options[0].id = "short".to_owned()), Invalid);
    assert_eq!(
        case(|draft| draft.options.iter_mut().for_each(|option| option.as_today = true)),
        Invalid
    );
    assert_eq!(case(|draft| draft.dots = Some(0)), Invalid);
    assert_eq!(case(|draft| draft.dots = Some(101)), Invalid);
    assert_eq!(case(|draft| draft.most = Some(4)), Invalid);
    assert_eq!(case(|draft| draft.low_label = Some("x".repeat(81))), Invalid);
    assert_eq!(
        case(|draft| (draft.kind, draft.low) = (PollKind::Scale, Some(5))),
        Invalid
    );
    assert_eq!(
        case(|draft| (draft.kind, draft.high) = (PollKind::Scale, Some(101))),
        Invalid
    );
}

#[test]
fn an_answer_fits_what_is_asked_or_is_none() {
    let text = |text: &str| Answer {
        text: Some(text.to_owned()),
        ..Answer::default()
    };
    let order = |names: &[&str]| Answer {
        order: names.iter().map(|name| id(name)).collect(),
        ..Answer::default()
    };
    let mut dots = asked(PollKind::Dots, PollMode::Open, &["A", "B"]);
    (dots.dots, dots.most) = (Some(3), Some(2));
    let dots = dots.checked().unwrap();
    let resistance = ready(PollKind::Resistance, &["A", "B"]);
    let ranking = ready(PollKind::Ranking, &["A", "B"]);
    let consent = ready(PollKind::Consent, &["A"]);
    let words = ready(PollKind::Text, &[]);
    let with_reason = |value| Answer {
        text: Some(" weil ".to_owned()),
        minority: true,
        ..values(&[("A", value)])
    };
    for (asked, answer) in [
        (&dots, values(&[("A", 2), ("B", 1)])),
        (&dots, values(&[("B", 1)])),
        (&resistance, values(&[("A", 0), ("B", 10)])),
        (&ranking, order(&["B", "A"])),
        (&consent, values(&[("A", 0)])),
        (&words, text("Mut")),
        (&words, abstention()),
        (&dots, abstention()),
    ] {
        assert_eq!(answer.clone().checked(asked), Some(answer));
    }
    for (asked, answer) in [
        (&dots, values(&[("A", 3)])),
        (&dots, values(&[("A", 2), ("B", 2)])),
        (&dots, values(&[("A", -1), ("B", 2)])),
        (&dots, values(&[("A", 0)])),
        (&dots, values(&[("X", 1)])),
        (&resistance, values(&[("A", 1)])),
        (&resistance, values(&[("A", 1), ("B", 11)])),
        (&resistance, values(&[("A", 1), ("B", 1), ("X", 1)])),
        (&resistance, Answer::default()),
        (&ranking, order(&["A"])),
        (&ranking, order(&["A", "A"])),
        (&ranking, order(&["A", "B", "A"])),
        (&ranking, order(&["A", "X"])),
        (&consent, values(&[("A", 1)])),
        (&consent, values(&[("A", 3)])),
        (&words, text("  ")),
        (&words, text(&"x".repeat(2_001))),
    ] {
        assert_eq!(answer.clone().checked(asked), None, "{answer:?}");
    }
    let carried = with_reason(0).checked(&consent).unwrap();
    assert_eq!(
        (carried.text, carried.minority),
        (None, false),
        "who carries it needs no reason"
    );
    let kept = with_reason(2).checked(&consent).unwrap();
    assert_eq!((kept.text.as_deref(), kept.minority), (Some("weil"), true));
}

#[test]
fn what_is_said_bears_a_name_unless_it_is_secret() {
    let person = crate::domain::id::ParticipantId::parse(&id("person")).unwrap();
    for (mode, named) in [
        (PollMode::Open, true),
        (PollMode::Hidden, true),
        (PollMode::Secret, false),
    ] {
        let asked = asked(PollKind::Text, mode, &[]).checked().unwrap();
        let answers: Vec<_> = (0..3)
            .map(|n| Given {
                answer: Answer {
                    text: Some(format!("Wort {n}")),
                    ..Answer::default()
                },
                perspective: None,
                person: Some(person.clone()),
            })
            .collect();
        let result = PollResult::of(&asked, THRESHOLD, &answers);
        assert_eq!(result.texts.len(), 3);
        assert!(
            result.texts.iter().all(|said| said.person.is_some() == named),
            "{mode:?}"
        );
    }
}

#[test]
fn names_are_the_same_whatever_their_capitals_and_blanks() {
    assert_eq!(
        sharing_a_name(["Mia Brandt", " mia  brandt", "Ben", "MIA BRANDT", "ben ", "Ida"]),
        5
    );
    assert_eq!(sharing_a_name(["Mia", "Ben"]), 0);
}

#[test]
fn a_poll_is_the_same_after_it_was_written_and_read() {
    let asked = asked(PollKind::Dots, PollMode::Open, &["A", "B"]).checked().unwrap();
    let mut poll = Poll::draft(id("poll"), asked.clone());
    poll.open(5);
    let answers = [
        given(values(&[("A", 1)]), Politics),
        given(values(&[("B", 1)]), Society),
    ];
    poll.close(6, Turnout::default(), &answers);
    poll.again(7, asked);
    poll.tell(Turnout::default(), &answers[..1]);
    let json = serde_json::to_value(&poll).unwrap();
    assert_eq!(json["question"], "Wie weiter?");
    assert_eq!(json["rounds"][0]["result"]["options"][0]["counts"]["1"], 1);
    assert_eq!(json["result"]["options"][0]["mean"].to_string(), "1");
    assert_eq!(serde_json::from_value::<Poll>(json).unwrap(), poll);
    for kind in PollKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
    }
}
