//! The lists around the cycles: who works towards what, what is watched, what was learned, what deserves a second look.

use std::io::{self, Write};

use super::{Part, below, listed, or, register, standing};
use crate::domain::board::{Kpi, KpiReading, Learning, LearningTag, OkrRole, OkrWarning, Team};
use crate::exchange::inert;

impl Part<'_, '_> {
    pub(super) fn organisations(&self, out: &mut dyn Write) -> io::Result<()> {
        let known = self.page.known;
        let items = standing!(self.okr.organisations).map(|one| {
            let title = self.title(Some(&one.id)).unwrap_or_default();
            let theme = inert::line(&one.theme);
            if theme.is_empty() {
                format!("**{title}**")
            } else {
                format!("**{title}** {} {theme}", known.leads_theme())
            }
        });
        register(known.organisations(), &items.collect::<Vec<_>>(), out)
    }

    pub(super) fn goals(&self, out: &mut dyn Write) -> io::Result<()> {
        let known = self.page.known;
        let items = standing!(self.okr.goals).map(|goal| {
            let title = self.title(Some(&goal.id)).unwrap_or_default();
            let whose = self.title(goal.organisation.as_deref()).map(str::to_owned);
            // A year has no mark in it.
            let facts: Vec<String> = goal
                .year
                .map(|year| year.to_string())
                .into_iter()
                .chain(whose)
                .collect();
            let head = if facts.is_empty() {
                format!("**{title}**")
            } else {
                format!("**{title}** ({})", facts.join(", "))
            };
            let note = Some(inert::line(&goal.note)).filter(|note| !note.is_empty());
            let paying = self.paying.get(goal.id.as_str()).into_iter().flatten();
            let paying = paying.filter_map(|id| Some(format!("**{}**", self.title(Some(id))?)));
            below(head, [note, listed(known.paid_by(), paying)])
        });
        register(known.guiding_goals(), &items.collect::<Vec<_>>(), out)
    }

    pub(super) fn teams(&self, out: &mut dyn Write) -> io::Result<()> {
        let items = standing!(self.okr.teams).map(|team| self.team(team));
        register(self.page.known.teams(), &items.collect::<Vec<_>>(), out)
    }

    /// "**Early help**: Town, regular, field of action: families, budget: 36.30.02".
    fn team(&self, team: &Team) -> String {
        let known = self.page.known;
        let title = self.title(Some(&team.id)).unwrap_or_default();
        let facts = [
            self.title(team.organisation.as_deref()).map(str::to_owned),
            team.status.map(|status| known.team_status(status).to_owned()),
            Self::said(known.field(), team.field.as_deref()),
            Self::said(known.budget(), team.budget.as_deref()),
        ];
        let title = format!("**{title}**");
        let head = listed(&title, facts.into_iter().flatten()).unwrap_or(title);
        below(head, [Some(inert::line(&team.note)).filter(|note| !note.is_empty())])
    }

    pub(super) fn roles(&self, out: &mut dyn Write) -> io::Result<()> {
        let items = standing!(self.okr.roles).map(|role| self.role(role));
        register(self.page.known.roles(), &items.collect::<Vec<_>>(), out)
    }

    /// "OKR master: Lena Vogt (all teams), because …".
    fn role(&self, role: &OkrRole) -> String {
        let (known, words) = (self.page.known, self.page.words);
        let person = inert::line(role.person.as_deref().unwrap_or_default());
        let team = self.title(role.team.as_deref()).unwrap_or(known.all_teams());
        let kind = known.role_kind(role.kind);
        let text = format!("{kind}: {} ({team})", or(person, words.no_text));
        let reason = self.page.without_conjunction(&role.reason);
        if reason.is_empty() {
            text
        } else {
            format!("{text}, {} {reason}", words.because)
        }
    }

    pub(super) fn kpis(&self, out: &mut dyn Write) -> io::Result<()> {
        let items = standing!(self.okr.kpis).map(|kpi| self.kpi(kpi));
        register(self.page.known.kpis(), &items.collect::<Vec<_>>(), out)
    }

    /// "**Visits** (per month): 19 (as of 2026-02-28), above the band 12 to 18".
    fn kpi(&self, kpi: &Kpi) -> String {
        let known = self.page.known;
        let states = self.okr.progress.kpis.iter();
        let state = states.into_iter().find(|state| state.id == kpi.id);
        let now = state.and_then(|state| {
            let value = known.number(state.value?);
            let value = match state.date.as_deref() {
                Some(date) => format!("{value} ({} {})", known.as_of(), known.day(date)),
                None => value,
            };
            Some(format!("{value}, {}", known.kpi_state(state.state)))
        });
        let mut title = format!("**{}**", self.title(Some(&kpi.id)).unwrap_or_default());
        if let Some(unit) = kpi.unit.as_deref().map(inert::line) {
            title = format!("{title} ({unit})");
        }
        let head = listed(&title, now.into_iter()).unwrap_or(title);
        let ends = [(known.number_from(), kpi.low), (known.range_to(), kpi.high)];
        let ends = ends
            .into_iter()
            .filter_map(|(word, end)| Some(format!("{word} {}", known.number(end?))));
        let ends: Vec<String> = ends.collect();
        let values = kpi.readings.iter().filter_map(|reading| self.reading(reading));
        let values: Vec<String> = values.collect();
        let team = self.title(kpi.team.as_deref());
        below(
            head,
            [
                Some(inert::line(&kpi.note)).filter(|note| !note.is_empty()),
                (!ends.is_empty()).then(|| format!("{}: {}", known.band(), ends.join(" "))),
                team.map(|team| format!("{}: {team}", known.team())),
                (!values.is_empty()).then(|| format!("{}: {}", known.values(), values.join("; "))),
            ],
        )
    }

    /// "2026-01-31: 14 (the office)"; nothing without a number.
    fn reading(&self, reading: &KpiReading) -> Option<String> {
        let known = self.page.known;
        let value = known.number(reading.value?);
        let value = match reading.date.as_deref() {
            Some(date) => format!("{}: {value}", known.day(date)),
            None => value,
        };
        let source = inert::line(&reading.source);
        Some(if source.is_empty() {
            value
        } else {
            format!("{value} ({source})")
        })
    }

    /// What was learned, by what it is good for.
    pub(super) fn learnings(&self, out: &mut dyn Write) -> io::Result<()> {
        let known = self.page.known;
        let tags = LearningTag::ALL.iter().copied().map(Some).chain([None]);
        let items = tags.filter_map(|tag| {
            let of = standing!(self.okr.learnings).filter(|learning| learning.tag == tag);
            let of: Vec<Option<String>> = of.filter_map(|one| self.learning(one)).map(Some).collect();
            let name = tag.map_or(known.no_tag(), |tag| known.learning_tag(tag));
            (!of.is_empty()).then(|| below(name.to_owned(), of))
        });
        register(known.learnings(), &items.collect::<Vec<_>>(), out)
    }

    /// "Nothing without a stand-in. (Review, 1st quarter, **Arrive well**)".
    fn learning(&self, learning: &Learning) -> Option<String> {
        let known = self.page.known;
        let text = Some(inert::line(&learning.text)).filter(|text| !text.is_empty())?;
        let objective = self.title(learning.objective.as_deref());
        let from = [
            learning.source.map(|source| known.learning_source(source).to_owned()),
            self.title(learning.cycle.as_deref()).map(str::to_owned),
            objective.map(|title| format!("**{title}**")),
        ];
        let from: Vec<String> = from.into_iter().flatten().collect();
        Some(if from.is_empty() {
            text
        } else {
            format!("{text} ({})", from.join(", "))
        })
    }

    /// What deserves a second look, rule by rule.
    pub(super) fn warnings(&self, out: &mut dyn Write) -> io::Result<()> {
        let of_one_rule = self.okr.warnings.chunk_by(|one, next| one.rule == next.rule);
        let items = of_one_rule.filter_map(|of| {
            let heading = self.page.known.warning(of.first()?.rule).to_owned();
            let places = of.iter().map(|warning| self.place(warning));
            Some(below(
                heading,
                places.map(|place| Some(place).filter(|text| !text.is_empty())),
            ))
        });
        register(self.page.known.okr_hints(), &items.collect::<Vec<_>>(), out)
    }

    /// Where it was found, and when, if that is the matter.
    fn place(&self, warning: &OkrWarning) -> String {
        let known = self.page.known;
        let ids = [
            &warning.key_result,
            &warning.objective,
            &warning.other,
            &warning.team,
            &warning.kpi,
            &warning.goal,
        ];
        let mut parts: Vec<String> = ids
            .into_iter()
            .filter_map(|id| Some(format!("**{}**", self.title(id.as_deref())?)))
            .collect();
        if let (Some(cycle), false) = (&warning.cycle, warning.key_result.is_some()) {
            let title = self.title(Some(cycle)).unwrap_or_default();
            parts.insert(0, format!("**{title}**"));
        }
        if let Some(role) = &warning.role {
            let role = self.okr.roles.iter().find(|one| one.id == *role);
            parts.extend(role.and_then(|role| role.person.as_deref()).map(inert::line));
        }
        if let (Some(check_in), Some(result)) = (&warning.check_in, &warning.key_result) {
            let results = self.okr.key_results.iter().filter(|one| one.id == *result);
            let mut said = results.flat_map(|one| &one.check_ins);
            let date = said
                .find(|said| said.id == *check_in)
                .and_then(|said| said.date.as_deref());
            parts.extend(date.map(|date| known.day(date)));
        }
        parts.extend(warning.count.map(|count| count.to_string()));
        parts.join(", ")
    }
}
