//! One objective with its key results, and what people said about them on the way.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::{Part, listed, said};
use crate::domain::board::{CheckIn, Direction, KeyResult, KeyResultKind, Objective, TieKind};
use crate::exchange::inert;

impl Part<'_, '_> {
    pub(super) fn objective(&self, one: &Objective, out: &mut dyn Write) -> io::Result<()> {
        let known = self.page.known;
        writeln!(out, "\n#### {}\n", self.title(Some(&one.id)).unwrap_or_default())?;
        for paragraph in inert::paragraphs(&one.note) {
            writeln!(out, "{}\n", paragraph.join("\\\n"))?;
        }
        let team = self.title(one.team.as_deref());
        let score = one
            .score
            .map(|score| format!("{}: {score} {} 100", known.score(), known.of()));
        let before = self.title(one.carried_from.as_deref());
        let facts = [
            one.draft.then(|| known.draft().to_owned()),
            team.map(|team| format!("{}: {team}", known.team())),
            Self::said(known.responsible(), one.owner.as_deref()),
            one.ambition
                .map(|ambition| format!("{}: {}", known.ambition(), known.ambition_of(ambition))),
            before.map(|title| format!("{}: **{title}**", known.goes_on_with())),
            self.tied(known.pays_into(), &one.id, TieKind::Pays),
            self.tied(known.needs(), &one.id, TieKind::Needs),
            self.mean(one),
            score,
            said(known.learned(), &one.learned),
            self.page.came_from(one.from.as_deref(), one.from_group.as_deref()),
        ];
        for fact in facts.into_iter().flatten() {
            writeln!(out, "- {fact}")?;
        }
        let results = self.key_results.get(one.id.as_str()).into_iter().flatten();
        results.into_iter().try_for_each(|result| self.key_result(result, out))
    }

    /// "State: 42% (mean of 3 of 4 key results)"; nothing before anything was measured.
    fn mean(&self, one: &Objective) -> Option<String> {
        let known = self.page.known;
        let mut results = self.key_results.get(one.id.as_str())?.iter();
        results.find_map(|result| self.ways.get(result.id.as_str())?.value)?;
        let mean = self.means.get(one.id.as_str())?;
        let percent = self.percent(mean.progress?);
        let (measured, of) = (mean.measured, mean.of);
        Some(format!(
            "{}: {percent} ({} {measured} {} {of} {})",
            known.state(),
            known.mean_of(),
            known.of(),
            known.key_results()
        ))
    }

    /// A part of 1 in whole percent.
    fn percent(&self, part: f64) -> String {
        self.page.known.percent((part * 100.0).round())
    }

    fn key_result(&self, result: &KeyResult, out: &mut dyn Write) -> io::Result<()> {
        let known = self.page.known;
        let title = format!("**{}**", self.title(Some(&result.id)).unwrap_or_default());
        let by = result
            .date
            .as_deref()
            .map(|date| format!("{} {}", known.due(), known.day(date)));
        let way = [self.way(result), by].into_iter().flatten();
        let head = listed(&title, way).unwrap_or(title);
        writeln!(out, "- {head}")?;
        let before = self.title(result.carried_from.as_deref());
        let facts = [
            result.draft.then(|| known.draft().to_owned()),
            Some(inert::line(&result.note)).filter(|note| !note.is_empty()),
            said(known.level_commit(), &result.commit),
            said(known.level_goal(), &result.goal),
            said(known.level_stretch(), &result.stretch),
            self.zone(result),
            Self::said(known.responsible(), result.owner.as_deref()),
            result
                .ambition
                .map(|ambition| format!("{}: {}", known.ambition(), known.ambition_of(ambition))),
            said(known.side_effect(), &result.side_effect),
            before.map(|title| format!("{}: **{title}**", known.goes_on_with())),
            self.tied(known.moves(), &result.id, TieKind::Moves),
            self.tied(known.needs(), &result.id, TieKind::Needs),
            self.state(result),
            self.confidence(result),
        ];
        for fact in facts.into_iter().flatten() {
            writeln!(out, "  - {fact}")?;
        }
        let check_ins = result.check_ins.iter();
        check_ins
            .map(|said| self.check_in(result, said))
            .try_for_each(|said| writeln!(out, "  - {said}"))
    }

    /// "22.5 %", or what a level or a milestone means.
    fn value(&self, result: &KeyResult, value: f64) -> String {
        let known = self.page.known;
        let level = match (result.measured(), value) {
            (KeyResultKind::Metric, _) => {
                let unit = result.unit.as_deref().map(inert::line);
                return known.amount(value, None, unit.as_deref());
            }
            (KeyResultKind::Milestone, 1.0..) => known.milestone_reached(),
            (KeyResultKind::Ordinal, 3.0..) => known.level_stretch(),
            (KeyResultKind::Ordinal, 2.0..) => known.level_goal(),
            (KeyResultKind::Ordinal, 1.0..) => known.level_commit(),
            _ => known.milestone_open(),
        };
        level.to_lowercase()
    }

    /// "from 20 % to 30 %", "at most 14 days, baseline 30 days".
    fn way(&self, result: &KeyResult) -> Option<String> {
        let known = self.page.known;
        let value = |number: f64| self.value(result, number);
        match (result.measured(), result.good()) {
            (KeyResultKind::Milestone, _) => Some(known.milestone().to_owned()),
            (KeyResultKind::Ordinal, _) => Some(known.in_levels().to_owned()),
            (KeyResultKind::Metric, Direction::Keep) => {
                let band = match (result.low, result.high) {
                    (Some(low), Some(high)) => {
                        Some(format!("{} {} {}", known.number(low), known.range_to(), value(high)))
                    }
                    (Some(low), None) => Some(format!("{} {}", known.at_least(), value(low))),
                    (None, Some(high)) => Some(format!("{} {}", known.at_most(), value(high))),
                    (None, None) => None,
                };
                let start = result
                    .baseline
                    .map(|start| format!("{} {}", known.baseline(), value(start)));
                let parts: Vec<String> = band.into_iter().chain(start).collect();
                (!parts.is_empty()).then(|| parts.join(", "))
            }
            (KeyResultKind::Metric, _) => {
                let ends = [
                    (known.number_from(), result.baseline),
                    (known.number_to(), result.target),
                ];
                let ends = ends
                    .into_iter()
                    .filter_map(|(word, end)| Some(format!("{word} {}", value(end?))));
                let ends: Vec<String> = ends.collect();
                (!ends.is_empty()).then(|| ends.join(" "))
            }
        }
    }

    /// The middle zone of a number that rises or falls.
    fn zone(&self, result: &KeyResult) -> Option<String> {
        let known = self.page.known;
        let moves = result.measured() == KeyResultKind::Metric && result.good() != Direction::Keep;
        let ends = [(known.number_from(), result.low), (known.range_to(), result.high)];
        let ends = ends
            .into_iter()
            .filter_map(|(word, end)| Some(format!("{word} {}", known.number(end?))));
        let ends: Vec<String> = ends.collect();
        (moves && !ends.is_empty()).then(|| format!("{}: {}", known.zone(), ends.join(" ")))
    }

    /// "State: 22.5 % (2026-01-15), 25% of the way".
    fn state(&self, result: &KeyResult) -> Option<String> {
        let known = self.page.known;
        let way = self.ways.get(result.id.as_str())?;
        let mut text = format!("{}: {}", known.state(), self.value(result, way.value?));
        if let Some(date) = way.date.as_deref() {
            let _ = write!(text, " ({})", known.day(date));
        }
        if let Some(progress) = way.progress.filter(|_| result.measured() == KeyResultKind::Metric) {
            let _ = write!(text, ", {} {}", self.percent(progress), known.of_the_way());
        }
        Some(text)
    }

    /// "Confidence: 6 of 10, before that 7".
    fn confidence(&self, result: &KeyResult) -> Option<String> {
        let known = self.page.known;
        let way = self.ways.get(result.id.as_str())?;
        let now = way.confidence?;
        let text = format!("{}: {now} {} 10", known.confidence(), known.of());
        let before = way
            .change
            .and_then(|change| now.checked_add_signed(change.checked_neg()?));
        Some(match before {
            Some(before) => format!("{text}, {} {before}", known.before()),
            None => text,
        })
    }

    /// "Check-in 2026-01-15 (Ayşe): 22.5 %, confidence 7 of 10" and what is in the way.
    fn check_in(&self, result: &KeyResult, one: &CheckIn) -> String {
        let known = self.page.known;
        let date = one.date.as_deref().map(|date| known.day(date));
        let author = one.author.as_deref().map(inert::line).filter(|name| !name.is_empty());
        let mut head = known.check_in().to_owned();
        if let Some(date) = date {
            let _ = write!(head, " {date}");
        }
        if let Some(author) = author {
            let _ = write!(head, " ({author})");
        }
        let sure = one.confidence;
        let sure = sure.map(|sure| format!("{} {sure} {} 10", known.sure(), known.of()));
        let facts = one.value.map(|value| self.value(result, value)).into_iter().chain(sure);
        let mut text = listed(&head, facts).unwrap_or(head);
        for (label, words) in [
            (known.obstacle(), &one.obstacle),
            (known.help(), &one.help),
            (known.remark(), &one.comment),
        ] {
            if let Some(words) = said(label, words) {
                let _ = write!(text, "\n    - {words}");
            }
        }
        text
    }
}
