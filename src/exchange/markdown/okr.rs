//! Objectives and key results: what they are for, cycle by cycle where they stand, what is watched and what was learned.

mod objectives;
mod registers;

use std::collections::HashMap;
use std::io::{self, Write};

use super::facts::{listed, said};
use super::registers::{below, register};
use super::{Page, or};
use crate::domain::board::{
    Cycle, KeyResult, KeyResultProgress, Meeting, Objective, ObjectiveProgress, Okr, Tie, TieKind, TieTarget,
};
use crate::exchange::inert;

impl Page<'_> {
    /// Everything about objectives and key results; nothing where nobody has said anything.
    pub(super) fn okr(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.board.okr.standing() == 0 {
            return Ok(());
        }
        let part = Part::new(self);
        writeln!(out, "\n## {}", self.known.okr())?;
        part.organisations(out)?;
        part.goals(out)?;
        part.teams(out)?;
        part.roles(out)?;
        part.cycles(out)?;
        part.kpis(out)?;
        part.learnings(out)?;
        part.warnings(out)
    }
}

/// The entries that are not deleted.
macro_rules! standing {
    ($list:expr) => {
        $list.iter().filter(|one| one.deleted_at.is_none())
    };
}
use standing;

/// What stands of objectives and key results.
struct Part<'p, 'a> {
    page: &'p Page<'a>,
    okr: &'a Okr,
    /// What has a title, by id, ready to be written.
    titles: HashMap<&'a str, String>,
    key_results: HashMap<&'a str, Vec<&'a KeyResult>>,
    ties: HashMap<(&'a str, TieKind), Vec<&'a Tie>>,
    /// Objectives by what they pay into.
    paying: HashMap<&'a str, Vec<&'a str>>,
    ways: HashMap<&'a str, &'a KeyResultProgress>,
    means: HashMap<&'a str, &'a ObjectiveProgress>,
}

impl<'p, 'a> Part<'p, 'a> {
    fn new(page: &'p Page<'a>) -> Self {
        let okr = &page.board.okr;
        let mut titles: HashMap<&str, String> = HashMap::new();
        macro_rules! name {
            ($($list:ident),+) => { $(
                for one in standing!(okr.$list) {
                    titles.insert(&one.id, or(inert::line(&one.title), page.words.no_text));
                }
            )+ };
        }
        name!(organisations, teams, goals, cycles, objectives, key_results, kpis);
        let mut key_results: HashMap<&str, Vec<&KeyResult>> = HashMap::new();
        for result in standing!(okr.key_results) {
            key_results.entry(&result.objective).or_default().push(result);
        }
        let mut ties: HashMap<(&str, TieKind), Vec<&Tie>> = HashMap::new();
        let mut paying: HashMap<&str, Vec<&str>> = HashMap::new();
        for tie in standing!(okr.ties).filter(|tie| titles.contains_key(tie.from.as_str())) {
            let of = ties.entry((&tie.from, tie.kind)).or_default();
            // Of two that say the same one is told.
            if of.iter().all(|other| other.to != tie.to) {
                of.push(tie);
                if tie.kind == TieKind::Pays {
                    paying.entry(&tie.to).or_default().push(&tie.from);
                }
            }
        }
        let progress = &okr.progress;
        Self {
            page,
            okr,
            titles,
            key_results,
            ties,
            paying,
            ways: progress.key_results.iter().map(|of| (of.id.as_str(), of)).collect(),
            means: progress.objectives.iter().map(|of| (of.id.as_str(), of)).collect(),
        }
    }

    /// The title of something that stands.
    fn title(&self, id: Option<&str>) -> Option<&str> {
        self.titles.get(id?).map(String::as_str)
    }

    /// Like "Cycle: 1st quarter, 2026-01-01 until 2026-03-31".
    fn heading(&self, cycle: &Cycle) -> String {
        let known = self.page.known;
        let title = inert::line(&cycle.title);
        let kind = cycle.kind.map_or(known.cycle(), |kind| known.cycle_kind(kind));
        let name = if title.is_empty() {
            kind.to_owned()
        } else {
            format!("{}: {title}", known.cycle())
        };
        let days = [
            (known.beginning(), cycle.start.as_deref()),
            (known.until(), cycle.end.as_deref()),
        ];
        let days = days.into_iter().filter_map(|(word, day)| Some((word, known.day(day?))));
        let days: Vec<String> = match days.collect::<Vec<_>>().as_slice() {
            [(_, start), (until, end)] => vec![format!("{start} {until} {end}")],
            some => some.iter().map(|(word, day)| format!("{word} {day}")).collect(),
        };
        let team = self.title(cycle.team.as_deref()).map(str::to_owned);
        let parts = std::iter::once(name).chain(days).chain(team);
        parts.collect::<Vec<_>>().join(", ")
    }

    fn cycles(&self, out: &mut dyn Write) -> io::Result<()> {
        let known = self.page.known;
        for cycle in standing!(self.okr.cycles) {
            writeln!(out, "\n### {}", self.heading(cycle))?;
            if cycle.permanent {
                writeln!(out, "\n{}", known.permanent())?;
            }
            let meetings = standing!(self.okr.meetings).filter(|one| one.cycle.as_ref() == Some(&cycle.id));
            self.meetings(meetings, out)?;
            let objectives = standing!(self.okr.objectives).filter(|one| one.cycle.as_ref() == Some(&cycle.id));
            let objectives: Vec<&Objective> = objectives.collect();
            if objectives.is_empty() {
                writeln!(out, "\n{}", known.no_objective())?;
            }
            objectives.iter().try_for_each(|one| self.objective(one, out))?;
        }
        let lost = |cycle: &Option<String>| self.title(cycle.as_deref()).is_none();
        let objectives: Vec<&Objective> = standing!(self.okr.objectives).filter(|one| lost(&one.cycle)).collect();
        let meetings: Vec<&Meeting> = standing!(self.okr.meetings).filter(|one| lost(&one.cycle)).collect();
        if !objectives.is_empty() || !meetings.is_empty() {
            writeln!(out, "\n### {}", known.no_cycle())?;
            self.meetings(meetings.into_iter(), out)?;
            objectives.iter().try_for_each(|one| self.objective(one, out))?;
        }
        Ok(())
    }

    /// "Meetings" with an item for each.
    fn meetings<'m>(&self, meetings: impl Iterator<Item = &'m Meeting>, out: &mut dyn Write) -> io::Result<()> {
        let items: Vec<Option<String>> = meetings.map(|one| Some(self.meeting(one))).collect();
        if items.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n- {}", below(self.page.known.meetings().to_owned(), items))
    }

    /// "Check-in: every week from 2026-01-12, 09:30, 30 minutes, Team, Place".
    fn meeting(&self, meeting: &Meeting) -> String {
        let known = self.page.known;
        let often = match meeting.every {
            None | Some(0) => None,
            Some(1) => Some(known.every_week().to_owned()),
            Some(weeks) => Some(format!("{} {weeks} {}", known.every(), known.weeks())),
        };
        let date = meeting.date.as_deref().map(|date| known.day(date));
        let when = match (often, date) {
            (Some(often), Some(date)) => Some(format!("{often} {} {date}", known.beginning())),
            (often, date) => often.or(date),
        };
        let place = inert::line(&meeting.place);
        let facts = [
            when,
            meeting.time.clone(),
            meeting.minutes.map(|minutes| format!("{minutes} {}", known.minutes())),
            self.title(meeting.team.as_deref()).map(str::to_owned),
            Some(place).filter(|place| !place.is_empty()),
        ];
        let kind = known.meeting_kind(meeting.kind);
        listed(kind, facts.into_iter().flatten()).unwrap_or_else(|| kind.to_owned())
    }

    /// What the ties of one kind from here lead to, of what is still there.
    fn tied(&self, label: &str, from: &str, kind: TieKind) -> Option<String> {
        let ties = self.ties.get(&(from, kind)).into_iter().flatten();
        listed(label, ties.filter_map(|tie| self.target(tie)))
    }

    /// "Guiding goal **Arrive well** (by the first visit)".
    fn target(&self, tie: &Tie) -> Option<String> {
        let (page, known) = (self.page, self.page.known);
        let own = |name: &str| Some(format!("{name} **{}**", self.title(Some(&tie.to))?));
        let text = match tie.target {
            TieTarget::Goal => own(known.guiding_goal()),
            TieTarget::Kpi => own(known.kpi()),
            TieTarget::Objective => own(known.objective()),
            TieTarget::Team => own(known.team()),
            TieTarget::Card => {
                let card = page.cards.get(tie.to.as_str())?;
                Some(format!("{} **{}**", page.words.lane(card.lane).0, page.title(&tie.to)))
            }
            TieTarget::Indicator => {
                let mut indicators = page.indicators_of.values().flatten();
                let indicator =
                    indicators.find(|one| one.id == tie.to && page.cards.contains_key(one.card.as_str()))?;
                let name = or(inert::line(&indicator.name), page.words.no_text);
                Some(format!("{} **{name}**", known.indicator()))
            }
        }?;
        let note = inert::line(&tie.note);
        Some(if note.is_empty() {
            text
        } else {
            format!("{text} ({note})")
        })
    }

    fn said(label: &str, text: Option<&str>) -> Option<String> {
        text.and_then(|text| said(label, text))
    }
}
