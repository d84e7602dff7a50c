//! The lists behind the lanes of a model: its groups, assumptions, conflicts and rules in the way; and what the models are
//! compared by.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::io::{self, Write};

use super::facts::{listed, said};
use super::{Page, or};
use crate::domain::board::{Card, Conflict, Hurdle, Link, Polarity, Score};
use crate::domain::model::register::by_risk;
use crate::exchange::inert;

impl<'a> Page<'a> {
    /// The groups that have cards among `cards`.
    pub(super) fn groups(&self, cards: &[&Card], out: &mut dyn Write) -> io::Result<()> {
        let mut titles: HashMap<&str, Vec<String>> = HashMap::new();
        for card in cards {
            if let Some(group) = card.group.as_deref() {
                let title = or(inert::line(&card.title), self.words.no_text);
                titles.entry(group).or_default().push(title);
            }
        }
        let groups = self.board.groups.iter().filter(|group| group.deleted_at.is_none());
        let items: Vec<String> = groups
            .filter_map(|group| {
                let titles = titles.remove(group.id.as_str())?;
                let title = or(inert::line(&group.title), self.words.no_text);
                listed(&format!("**{title}**"), titles.into_iter())
            })
            .collect();
        register(self.known.groups(), &items, out)
    }

    /// The links from `cards` about whose assumption anything is said, riskiest first.
    pub(super) fn assumptions(&self, cards: &[&'a Card], out: &mut dyn Write) -> io::Result<()> {
        let links = cards.iter().flat_map(|card| self.links_from(card));
        let mut links: Vec<&Link> = links.filter(|link| is_weighed(link)).collect();
        by_risk(&mut links);
        let items: Vec<String> = links.into_iter().map(|link| self.assumption(link)).collect();
        register(self.known.assumptions(), &items, out)
    }

    fn assumption(&self, link: &Link) -> String {
        let known = self.known;
        let reason = self.reason(link);
        let mut text = format!(
            "**{}** {} **{}**",
            self.title(&link.from),
            self.verb(link),
            self.title(&link.to)
        );
        if reason.is_empty() {
            let _ = write!(text, " ({})", self.words.without_reason);
        } else {
            let _ = write!(text, ", {} {reason}", self.words.because);
        }
        let grade = |name: &str, grade: Option<u8>| grade.map(|grade| format!("{name}: {grade} {} 5", known.of()));
        let risk = [grade(known.harm(), link.harm), grade(known.evidence(), link.evidence)];
        let risk: Vec<String> = risk.into_iter().flatten().collect();
        let who = link.checked_by.as_deref().map(inert::line);
        let until = link.check_until.as_deref().map(|date| known.day(date));
        let check = [
            link.check_state.map(|state| known.check_state(state).to_owned()),
            who.map(|who| format!("{} {who}", known.by())),
            until.map(|until| format!("{} {until}", known.until())),
            Some(inert::line(&link.check_how)).filter(|how| !how.is_empty()),
        ];
        below(
            text,
            [
                (!risk.is_empty()).then(|| risk.join("; ")),
                listed(known.check(), check.into_iter().flatten()),
            ],
        )
    }

    /// The conflicts that stand and whose first card is among `cards`.
    pub(super) fn conflicts(&self, cards: &[&Card], out: &mut dyn Write) -> io::Result<()> {
        let cards = ids(cards);
        let conflicts = self.board.standing_conflicts();
        let items: Vec<String> = conflicts
            .filter(|conflict| cards.contains(conflict.a.as_str()))
            .map(|conflict| self.conflict(conflict))
            .collect();
        register(self.known.conflicts(), &items, out)
    }

    fn conflict(&self, conflict: &Conflict) -> String {
        let known = self.known;
        let mut text = format!(
            "**{}** {} **{}**",
            self.title(&conflict.a),
            known.and(),
            self.title(&conflict.b)
        );
        let because = self.without_conjunction(&conflict.because);
        if !because.is_empty() {
            let _ = write!(text, ", {} {because}", self.words.because);
        }
        let state = conflict.state.map(|state| known.conflict_state(state));
        below(
            text,
            [
                said(known.affected(), &conflict.affected),
                state.map(|state| format!("{}: {state}", known.state())),
                conflict.owner.as_deref().and_then(|owner| said(known.owner(), owner)),
                listed(known.scores(), conflict.scores.iter().map(score)),
                self.came_from(conflict.from.as_deref(), conflict.from_group.as_deref()),
            ],
        )
    }

    /// The rules in the way of `cards`; with the first model also those that hinder none that stands.
    pub(super) fn hurdles(&self, cards: &[&Card], is_first: bool, out: &mut dyn Write) -> io::Result<()> {
        let cards = ids(cards);
        let hurdles = self.board.hurdles.iter().filter(|hurdle| hurdle.deleted_at.is_none());
        let items: Vec<String> = hurdles
            .filter(|hurdle| match self.hindered(hurdle) {
                Some(hindered) => cards.contains(hindered),
                None => is_first,
            })
            .map(|hurdle| self.hurdle(hurdle))
            .collect();
        register(self.known.hurdles(), &items, out)
    }

    /// The card that a rule hinders, if it stands.
    fn hindered<'h>(&self, hurdle: &'h Hurdle) -> Option<&'h str> {
        hurdle.hinders.as_deref().filter(|card| self.cards.contains_key(*card))
    }

    fn hurdle(&self, hurdle: &Hurdle) -> String {
        let known = self.known;
        let rule = or(inert::line(&hurdle.rule), self.words.no_text);
        below(
            format!("**{rule}**"),
            [
                said(known.purpose(), &hurdle.purpose),
                self.hindered(hurdle)
                    .map(|card| format!("{}: **{}**", known.hinders(), self.title(card))),
                said(known.room(), &hurdle.room),
                said(known.risk(), &hurdle.risk),
            ],
        )
    }

    /// What the models are compared by, and totals where they are wanted.
    pub(super) fn comparison(&self, out: &mut dyn Write) -> io::Result<()> {
        let known = self.known;
        let criteria = self.board.criteria.iter();
        let criteria: Vec<_> = criteria.filter(|criterion| criterion.deleted_at.is_none()).collect();
        if criteria.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n## {}\n", known.comparison())?;
        for criterion in &criteria {
            let ratings = criterion.ratings.iter().filter_map(|rating| {
                let model = self.models.get(rating.model.as_str())?;
                let value = rating.value.map(|value| format!("{value} {} 10", known.of()));
                let reason = Some(inert::line(&rating.reason)).filter(|reason| !reason.is_empty());
                let said: Vec<String> = value.into_iter().chain(reason).collect();
                let title = or(inert::line(&model.title), self.words.impact_model);
                (!said.is_empty()).then(|| format!("{title}: {}", said.join(", ")))
            });
            let title = or(inert::line(&criterion.title), self.words.no_text);
            writeln!(out, "- {}", below(format!("**{title}**"), ratings.map(Some)))?;
        }
        let mut sums: HashMap<&str, u32> = HashMap::new();
        for rating in criteria.iter().flat_map(|criterion| &criterion.ratings) {
            *sums.entry(&rating.model).or_default() += u32::from(rating.value.unwrap_or_default());
        }
        let totals = self.board.models.iter().filter(|model| model.total).map(|model| {
            let title = or(inert::line(&model.title), self.words.impact_model);
            let sum = sums.get(model.id.as_str()).copied().unwrap_or_default();
            format!("{title} {sum}")
        });
        match listed(known.total(), totals) {
            Some(totals) => writeln!(out, "\n{totals}"),
            None => Ok(()),
        }
    }

    /// "leads to", or "reduces".
    pub(super) fn verb(&self, link: &Link) -> &'static str {
        match link.polarity {
            Some(Polarity::Less) => self.known.reduces(),
            _ => self.words.leads_to,
        }
    }

    /// The title of a card.
    pub(super) fn title(&self, card: &str) -> String {
        let title = self.cards.get(card).map(|card| inert::line(&card.title));
        or(title.unwrap_or_default(), self.words.no_text)
    }
}

fn ids<'c>(cards: &[&'c Card]) -> HashSet<&'c str> {
    cards.iter().map(|card| card.id.as_str()).collect()
}

/// Whether anybody has said how sure or how important an assumption is, or how it is checked.
fn is_weighed(link: &Link) -> bool {
    link.evidence.is_some()
        || link.harm.is_some()
        || link.checked_by.is_some()
        || link.check_until.is_some()
        || link.check_state.is_some()
        || !link.check_how.trim().is_empty()
}

/// "−2 (Ayşe)".
fn score(score: &Score) -> String {
    let value = match score.value {
        value @ 1.. => format!("+{value}"),
        0 => "0".to_owned(),
        value => format!("−{}", value.unsigned_abs()),
    };
    match score.author.as_deref().map(inert::line) {
        Some(author) if !author.is_empty() => format!("{value} ({author})"),
        _ => value,
    }
}

/// An item with items below it.
pub(super) fn below(mut text: String, items: impl IntoIterator<Item = Option<String>>) -> String {
    for item in items.into_iter().flatten() {
        let _ = write!(text, "\n  - {item}");
    }
    text
}

/// A heading and its items; nothing without any.
pub(super) fn register(heading: &str, items: &[String], out: &mut dyn Write) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n### {heading}\n")?;
    items.iter().try_for_each(|item| writeln!(out, "- {item}"))
}
