use super::*;
use crate::domain::agenda::{AgendaStep, StepKind};

const MINUTE: i64 = 60_000;

/// Steps of 1, 2, 3, … minutes.
fn agenda(ids: &[&str]) -> Agenda {
    let steps = (1..).zip(ids).map(|(minutes, id)| AgendaStep {
        step: Step {
            id: (*id).to_owned(),
            title: (*id).to_owned(),
            kind: StepKind::Free,
            minutes,
            prompt: None,
            area: None,
            rights: BTreeMap::new(),
            anonymous: false,
            poll: None,
            skipped: false,
        },
        note: None,
    });
    Agenda {
        steps: steps.collect(),
        planned_end: None,
    }
}

fn order(action: RunAction) -> RunOrder {
    RunOrder {
        action,
        minutes: None,
        step: None,
        from: None,
    }
}

fn to(action: RunAction, step: &str) -> RunOrder {
    RunOrder {
        step: Some(step.to_owned()),
        ..order(action)
    }
}

struct Told {
    run: Run,
    agenda: Agenda,
}

impl Told {
    fn new(ids: &[&str]) -> Self {
        Self {
            run: Run::default(),
            agenda: agenda(ids),
        }
    }

    fn act(&mut self, order: &RunOrder, now: i64) -> Result<(), Code> {
        self.run.carry_out(&mut self.agenda, order, now)
    }

    fn doing(mut self, action: RunAction, now: i64) -> Self {
        self.act(&order(action), now).unwrap();
        self
    }

    fn step(&self) -> &str {
        self.run.step.as_deref().unwrap_or("-")
    }
}

#[test]
fn the_timer_starts_with_the_step() {
    let told = Told::new(&["a", "b"]).doing(RunAction::Start, 1_000);
    assert_eq!((told.step(), told.run.state), ("a", RunState::Running));
    assert_eq!(told.run.ends_at, Some(1_000 + MINUTE));
    let told = told.doing(RunAction::Next, 31_000);
    assert_eq!((told.step(), told.run.ends_at), ("b", Some(31_000 + 2 * MINUTE)));
    assert_eq!(
        (told.run.started_at, told.run.step_started_at),
        (Some(1_000), Some(31_000))
    );
    assert_eq!(
        told.run.times["a"],
        StepTime {
            from: 1_000,
            to: Some(31_000)
        }
    );
    assert_eq!(told.run.times["b"], StepTime { from: 31_000, to: None });
}

#[test]
fn after_the_last_step_the_run_ends_and_keeps_its_times() {
    let told = Told::new(&["a"]).doing(RunAction::Start, 0).doing(RunAction::Next, 7);
    assert_eq!((told.step(), told.run.state), ("-", RunState::Ended));
    assert_eq!(
        (told.run.ends_at, told.run.length, told.run.started_at),
        (None, None, Some(0))
    );
    assert_eq!(told.run.times["a"].to, Some(7));
    // Whoever ended by mistake goes back, and the times go on.
    let told = told.doing(RunAction::Back, 9);
    assert_eq!((told.step(), told.run.started_at), ("a", Some(0)));
    assert_eq!(told.run.times["a"], StepTime { from: 0, to: None });
    // And whoever starts again starts anew.
    let told = told.doing(RunAction::End, 10).doing(RunAction::Start, 20);
    assert_eq!(told.run.started_at, Some(20));
    assert_eq!(told.run.times["a"].from, 20);
}

#[test]
fn a_pause_keeps_what_is_left_even_below_zero() {
    for at in [20_000, 80_000] {
        let told = Told::new(&["a"]).doing(RunAction::Start, 0).doing(RunAction::Pause, at);
        assert_eq!((told.run.left, told.run.ends_at), (Some(MINUTE - at), None));
        let told = told.doing(RunAction::Resume, 500_000);
        assert_eq!((told.run.left, told.run.ends_at), (None, Some(500_000 + MINUTE - at)));
        assert_eq!(told.run.state, RunState::Running);
    }
}

#[test]
fn an_extension_is_whole_even_when_time_is_over() {
    let extend = RunOrder {
        minutes: Some(5),
        ..order(RunAction::Extend)
    };
    let mut told = Told::new(&["a"]).doing(RunAction::Start, 0);
    told.act(&extend, 30_000).unwrap();
    assert_eq!(
        (told.run.ends_at, told.run.length),
        (Some(6 * MINUTE), Some(6 * MINUTE))
    );
    told.act(&extend, 7 * MINUTE).unwrap();
    assert_eq!(
        (told.run.ends_at, told.run.length),
        (Some(12 * MINUTE), Some(12 * MINUTE))
    );
    let mut told = told.doing(RunAction::Pause, 14 * MINUTE);
    told.act(&order(RunAction::Extend), 15 * MINUTE).unwrap();
    assert_eq!((told.run.left, told.run.length), (Some(MINUTE), Some(15 * MINUTE)));
    for minutes in [0, EXTENSION_MAX + 1] {
        let wrong = RunOrder {
            minutes: Some(minutes),
            ..order(RunAction::Extend)
        };
        assert_eq!(told.act(&wrong, 0), Err(Code::BodyInvalid));
    }
}

#[test]
fn of_two_who_press_at_once_one_moves_on() {
    let mut told = Told::new(&["a", "b", "c"]).doing(RunAction::Start, 0);
    assert_eq!(told.act(&order(RunAction::Start), 1), Err(Code::StepMoved));
    let press = RunOrder {
        from: Some("a".to_owned()),
        ..order(RunAction::Next)
    };
    told.act(&press, 5).unwrap();
    let before = told.run.clone();
    assert_eq!(told.act(&press, 6), Err(Code::StepMoved));
    assert_eq!((told.step(), &told.run), ("b", &before));
}

#[test]
fn what_the_state_does_not_allow_changes_nothing() {
    use RunAction::{Back, End, Extend, Next, Pause, Resume, Skip, Start};
    let ready = Told::new(&["a"]);
    let running = Told::new(&["a"]).doing(Start, 0);
    let paused = Told::new(&["a"]).doing(Start, 0).doing(Pause, 1);
    let ended = Told::new(&["a"]).doing(Start, 0).doing(End, 1);
    let never: [(Told, &[RunAction]); 5] = [
        (ready, &[Next, Back, Pause, Resume, Extend, Skip, End]),
        (running, &[Back, Resume]),
        (paused, &[Back, Pause]),
        (ended, &[Next, Pause, Resume, Extend, Skip, End]),
        (Told::new(&[]), &[Start]),
    ];
    for (mut told, actions) in never {
        for action in actions {
            let before = (told.run.clone(), told.agenda.clone());
            assert_eq!(told.act(&order(*action), 2), Err(Code::RunNotReady), "{action:?}");
            assert_eq!((&told.run, &told.agenda), (&before.0, &before.1));
        }
    }
}

#[test]
fn a_step_that_is_left_out_is_passed_over_and_one_that_is_gone_to_is_in_again() {
    let mut told = Told::new(&["a", "b", "c"]).doing(RunAction::Start, 0);
    told.act(&to(RunAction::Skip, "b"), 1).unwrap();
    assert_eq!(told.step(), "a");
    let mut told = told.doing(RunAction::Next, 2);
    assert_eq!(told.step(), "c");
    told.act(&to(RunAction::Goto, "b"), 3).unwrap();
    assert_eq!(told.step(), "b");
    assert!(!told.agenda.step("b").unwrap().skipped);
    let told = told.doing(RunAction::Skip, 4);
    assert_eq!(told.step(), "c");
    assert!(told.agenda.step("b").unwrap().skipped);
    let mut told = told;
    assert_eq!(told.act(&to(RunAction::Goto, "x"), 5), Err(Code::StepUnknown));
    assert_eq!(told.act(&to(RunAction::Skip, "x"), 5), Err(Code::StepUnknown));
    assert_eq!(told.act(&order(RunAction::Goto), 5), Err(Code::BodyInvalid));
}

#[test]
fn a_step_that_is_taken_away_while_it_runs_gives_way_to_the_next() {
    let Told { mut run, agenda } = Told::new(&["a", "b"]).doing(RunAction::Start, 0);
    run.leave(&agenda, "b", 5);
    assert_eq!(run.step.as_deref(), Some("a"));
    run.leave(&agenda, "a", 10);
    assert_eq!(run.step.as_deref(), Some("b"));
    assert_eq!(run.times["a"].to, Some(10));
    run.leave(&agenda, "b", 20);
    assert_eq!((run.state, run.step), (RunState::Ended, None));
}

#[test]
fn another_planned_length_moves_the_timer_of_the_running_step_only() {
    let Told { mut run, agenda } = Told::new(&["a", "b"]).doing(RunAction::Start, 0);
    let longer = |id: &str| Step {
        minutes: 10,
        ..agenda.step(id).unwrap().clone()
    };
    run.plan(agenda.step("b").unwrap(), &longer("b"));
    assert_eq!(run.ends_at, Some(MINUTE));
    run.plan(agenda.step("a").unwrap(), &longer("a"));
    assert_eq!((run.ends_at, run.length), (Some(10 * MINUTE), Some(10 * MINUTE)));
}
