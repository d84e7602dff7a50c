//! How the workshop was run: the steps of its agenda with what was planned and when it was.

use std::io::{self, Write};

use super::Page;
use super::facts::said;
use super::registers::below;
use crate::domain::board::PlannedStep;
use crate::domain::run::StepTime;
use crate::exchange::{clock, inert};

impl Page<'_> {
    /// That this comes out of a protected workshop, and what does.
    pub(super) fn released(&self, out: &mut dyn Write) -> io::Result<()> {
        let Some(areas) = &self.board.released else {
            return Ok(());
        };
        let areas: Vec<_> = areas.iter().map(|area| self.known.area(*area)).collect();
        if areas.is_empty() {
            writeln!(out, "\n{}", self.known.nothing_released())
        } else {
            writeln!(
                out,
                "\n{} {}. {}",
                self.known.released(),
                areas.join(", "),
                self.known.all_else_stayed()
            )
        }
    }

    /// The agenda; nothing where there is none.
    pub(super) fn agenda(&self, out: &mut dyn Write) -> io::Result<()> {
        let (known, steps) = (self.known, &self.board.agenda);
        if steps.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n## {}", known.agenda())?;
        let times = || steps.iter().filter_map(|one| one.ran);
        if let Some(from) = times().map(|ran| ran.from).min() {
            let to = if times().all(|ran| ran.to.is_some()) {
                times().filter_map(|ran| ran.to).max()
            } else {
                None
            };
            if let Some(day) = clock::day(from) {
                writeln!(out, "\n{}, {}", known.day(&day), self.times(StepTime { from, to }))?;
            }
        }
        writeln!(out)?;
        for (number, one) in steps.iter().enumerate() {
            writeln!(out, "{}. {}", number + 1, self.step(one).replace("\n  -", "\n    -"))?;
        }
        Ok(())
    }

    /// "**Write** (silent writing): planned 10 minutes; 14:05–14:17".
    fn step(&self, one: &PlannedStep) -> String {
        let known = self.known;
        let step = &one.step;
        let ran = match one.ran {
            Some(ran) => self.times(ran),
            None if step.skipped => known.left_out().to_owned(),
            None => known.not_run().to_owned(),
        };
        let head = format!(
            "**{}** ({}): {} {} {}; {ran}",
            inert::line(&step.title),
            known.step_kind(step.kind),
            known.planned(),
            step.minutes,
            known.minutes(),
        );
        let prompt = step.prompt.as_deref();
        below(head, [prompt.and_then(|prompt| said(self.words.prompt, prompt))])
    }

    /// "14:05–14:17", or "since 14:05".
    fn times(&self, ran: StepTime) -> String {
        let time = |at| clock::time(at).unwrap_or_default();
        match ran.to {
            Some(to) => format!("{}–{}", time(ran.from), time(to)),
            None => format!("{} {}", self.known.since(), time(ran.from)),
        }
    }
}
