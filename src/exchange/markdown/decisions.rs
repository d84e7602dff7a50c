//! What a workshop leaves behind: recommendations, next steps, topics for another time, and what is still open.

use std::io::{self, Write};

use super::facts::{listed, said};
use super::registers::below;
use super::{Page, or};
use crate::domain::board::{NextStep, Recommendation, Topic};
use crate::domain::poll::PollState;
use crate::exchange::inert;

/// The entries that are not deleted.
macro_rules! standing {
    ($list:expr) => {
        $list.iter().filter(|one| one.deleted_at.is_none())
    };
}

impl Page<'_> {
    pub(super) fn decisions(&self, out: &mut dyn Write) -> io::Result<()> {
        let known = self.known;
        let recommendations = standing!(self.board.recommendations).map(|one| self.recommendation(one));
        chapter(known.recommendations(), recommendations, out)?;
        let steps = standing!(self.board.next_steps).map(|one| self.next_step(one));
        chapter(known.next_steps(), steps, out)?;
        let topics = standing!(self.board.topics).map(|one| self.topic(one));
        chapter(known.topics(), topics, out)?;
        chapter(known.still_open(), self.gaps().into_iter(), out)
    }

    fn recommendation(&self, one: &Recommendation) -> String {
        let known = self.known;
        let text = or(inert::line(&one.text), self.words.no_text);
        let head = if one.reasons.trim().is_empty() {
            format!("**{text}** ({})", known.without_reasons())
        } else {
            format!("**{text}**")
        };
        let polls = self.board.polls.iter();
        let poll = one
            .poll
            .as_deref()
            .and_then(|id| polls.into_iter().find(|poll| poll.id == id));
        below(
            head,
            [
                said(known.reasons(), &one.reasons),
                said(known.minority(), &one.minority),
                poll.and_then(|poll| said(known.poll(), &poll.asked.question)),
                self.about(&one.cards),
                self.came_from(one.from.as_deref(), one.from_group.as_deref()),
            ],
        )
    }

    /// "[ ] **Ask** (Ms Demir, by 2026-12-04)"; what is missing is named.
    fn next_step(&self, one: &NextStep) -> String {
        let known = self.known;
        let mark = if one.done { 'x' } else { ' ' };
        let text = or(inert::line(&one.text), self.words.no_text);
        let who = one.who.as_deref().map(inert::line).filter(|who| !who.is_empty());
        let who = who.unwrap_or_else(|| known.without_name().to_owned());
        let due = one
            .due
            .as_deref()
            .map(|day| format!("{} {}", known.due(), known.day(day)));
        let due = due.unwrap_or_else(|| known.without_date().to_owned());
        below(
            format!("[{mark}] **{text}** ({who}, {due})"),
            [
                self.about(&one.cards),
                self.came_from(one.from.as_deref(), one.from_group.as_deref()),
            ],
        )
    }

    fn topic(&self, one: &Topic) -> String {
        let known = self.known;
        let title = or(inert::line(&one.title), self.words.no_text);
        let head = if one.settled {
            format!("**{title}** ({})", known.settled())
        } else {
            format!("**{title}**")
        };
        let note = Some(inert::line(&one.note)).filter(|note| !note.is_empty());
        below(
            head,
            [
                note,
                self.about(&one.cards),
                self.came_from(one.from.as_deref(), one.from_group.as_deref()),
            ],
        )
    }

    fn about(&self, ids: &[String]) -> Option<String> {
        listed(self.known.about(), ids.iter().filter_map(|id| self.entry(id)))
    }

    /// What is not finished, counted: each kind with a number, those without any left out.
    fn gaps(&self) -> Vec<String> {
        let (known, board) = (self.known, self.board);
        let reasons = standing!(board.recommendations).filter(|one| one.reasons.trim().is_empty());
        let steps = standing!(board.next_steps).filter(|one| one.who.is_none() || one.due.is_none());
        let topics = standing!(board.topics).filter(|one| !one.settled);
        let left = self.contributions().filter(|one| one.sent.is_empty());
        let polls = board.polls.iter().filter(|poll| poll.state == PollState::Open);
        let counts = [
            (known.recommendations_without_reasons(), reasons.count()),
            (known.steps_with_gaps(), steps.count()),
            (known.open_topics(), topics.count()),
            (known.contributions_left(), left.count()),
            (known.open_polls(), polls.count()),
        ];
        let found = counts.into_iter().filter(|(_, count)| *count > 0);
        found.map(|(what, count)| format!("{what}: {count}")).collect()
    }
}

/// A heading and its items; nothing without any.
fn chapter(heading: &str, items: impl Iterator<Item = String>, out: &mut dyn Write) -> io::Result<()> {
    for (number, item) in items.enumerate() {
        if number == 0 {
            writeln!(out, "\n## {heading}\n")?;
        }
        writeln!(out, "- {item}")?;
    }
    Ok(())
}
