//! What came of the polls: how was asked, how many answered, and the figures, as far as they may be told.

use std::io::{self, Write};

use super::Page;
use super::registers::below;
use crate::domain::people::Perspective;
use crate::domain::poll::{
    GroupResult, OptionResult, Poll, PollKind, PollOption, PollResult, PollState, Said, Turnout,
};
use crate::exchange::inert;

impl Page<'_> {
    /// The polls; nothing where there was none.
    pub(super) fn polls(&self, out: &mut dyn Write) -> io::Result<()> {
        let known = self.known;
        let polls = &self.board.polls;
        if polls.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n## {}\n\n{}", known.polls(), known.no_resolution())?;
        polls.iter().try_for_each(|poll| self.poll(poll, out))
    }

    fn poll(&self, poll: &Poll, out: &mut dyn Write) -> io::Result<()> {
        let known = self.known;
        let (kind, mode) = (known.poll_kind(poll.asked.kind), known.poll_mode(poll.asked.mode));
        writeln!(out, "\n### {}\n\n{kind}, {mode}.", inert::line(&poll.asked.question))?;
        for round in &poll.rounds {
            let question = inert::line(&round.question);
            writeln!(out, "\n#### {} {}: {question}", known.round(), round.round)?;
            writeln!(out, "\n{}", self.turnout(round.turnout))?;
            self.result(poll.asked.kind, &round.options, &round.result, out)?;
        }
        if !poll.rounds.is_empty() {
            let question = inert::line(&poll.asked.question);
            writeln!(out, "\n#### {} {}: {question}", known.round(), poll.round)?;
        }
        writeln!(out, "\n{}", self.turnout(poll.turnout))?;
        if poll.state == PollState::Open {
            writeln!(out, "\n{}", known.poll_open())?;
        }
        match &poll.result {
            Some(result) => self.result(poll.asked.kind, &poll.asked.options, result, out),
            None => Ok(()),
        }
    }

    /// "18 of 24 have answered, abstained: 2, through the facilitation: 1."
    fn turnout(&self, turnout: Turnout) -> String {
        let known = self.known;
        let (answered, of) = (turnout.answered, turnout.of);
        let mut text = format!("{answered} {} {of} {}", known.of(), known.answered());
        for (what, count) in [
            (known.abstained(), turnout.abstained),
            (known.given_on_behalf(), turnout.on_behalf),
            (known.same_name(), turnout.same_name),
        ] {
            if count > 0 {
                text = format!("{text}, {what}: {count}");
            }
        }
        text + "."
    }

    fn result(
        &self,
        kind: PollKind,
        options: &[PollOption],
        result: &PollResult,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let known = self.known;
        if result.withheld {
            return writeln!(out, "\n{}", known.withheld());
        }
        for (number, option) in options.iter().enumerate() {
            let Some(found) = result.options.iter().find(|found| found.option == option.id) else {
                continue;
            };
            if number == 0 {
                writeln!(out)?;
            }
            let groups = result.groups.iter();
            let groups = groups.map(|group| self.group(kind, &option.id, group));
            let today = if option.as_today { known.as_today() } else { "" };
            let today = if today.is_empty() {
                String::new()
            } else {
                format!(" ({today})")
            };
            let head = format!(
                "**{}**{today}: {}",
                inert::line(&option.text),
                self.figures(kind, found)
            );
            writeln!(out, "- {}", below(head, groups))?;
        }
        if result.joined {
            writeln!(out, "\n{}", known.joined())?;
        }
        if !result.texts.is_empty() {
            let texts = result.texts.iter().map(|said| Some(self.said(kind, said)));
            writeln!(out, "\n- {}", below(known.said_in_poll().to_owned(), texts))?;
        }
        Ok(())
    }

    /// The figures that say something for this kind.
    fn figures(&self, kind: PollKind, found: &OptionResult) -> String {
        let known = self.known;
        let number = |number: f64| known.number((number * 100.0).round() / 100.0);
        let mean = format!("{} {}", known.mean(), number(found.mean));
        let spread = format!("{} {}", known.spread(), number(found.spread));
        let parts = match kind {
            PollKind::Dots => vec![format!("{} {}", found.sum, known.dots())],
            PollKind::Ranking => vec![format!("{} {}", known.mean_place(), number(found.mean)), spread],
            PollKind::Resistance => {
                let acceptance = (found.acceptance.unwrap_or_default() * 100.0).round() / 100.0;
                vec![
                    format!("{} {}", known.sum(), found.sum),
                    mean,
                    format!("{} {}", known.acceptance(), known.percent(acceptance)),
                    spread,
                ]
            }
            PollKind::Consent => (0..=2)
                .map(|value| {
                    let count = found.counts.get(&value).copied().unwrap_or_default();
                    format!("{count} {}", known.consent(value))
                })
                .collect(),
            PollKind::Scale | PollKind::Fist | PollKind::Confidence | PollKind::Text => vec![mean, spread],
        };
        parts.join(", ")
    }

    /// "politics, administration (7): mean 3.2".
    fn group(&self, kind: PollKind, option: &str, group: &GroupResult) -> Option<String> {
        let known = self.known;
        let found = group.options.iter().find(|found| found.option == option)?;
        let names = group
            .perspectives
            .iter()
            .map(|one: &Perspective| known.perspective(*one));
        let names: Vec<&str> = names.collect();
        let names = if names.is_empty() {
            known.no_perspective().to_owned()
        } else {
            names.join(", ")
        };
        let figure = match kind {
            PollKind::Dots => format!("{} {}", found.sum, known.dots()),
            _ => format!(
                "{} {}",
                known.mean(),
                known.number((found.mean * 100.0).round() / 100.0)
            ),
        };
        Some(format!("{names} ({}): {figure}", group.n))
    }

    fn said(&self, kind: PollKind, said: &Said) -> String {
        let known = self.known;
        let text = inert::line(&said.text);
        let value = said.value.filter(|_| kind == PollKind::Consent);
        let head = [
            said.minority.then(|| known.minority().to_owned()),
            value.map(|value| known.consent(value).to_owned()),
        ];
        let head: Vec<String> = head.into_iter().flatten().collect();
        if head.is_empty() {
            text
        } else {
            format!("{}: {text}", head.join(", "))
        }
    }
}
