//! What is known about one card, each thing an item of its list.

use std::fmt::Write as _;

use super::Page;
use crate::domain::board::{Card, Indicator, Link, Measurement};
use crate::exchange::inert;

/// The smallest part of an amount that is written.
const LEAST: f64 = 1e-6;

impl Page<'_> {
    /// What people said about the card, in the order of the panel; nothing where nobody has.
    pub(super) fn facts(&self, card: &Card) -> Vec<String> {
        let known = self.known;
        let answer = |label: &str, words: Option<&str>| words.and_then(|words| said(label, words));
        let audience = [inert::line(&card.audience)]
            .into_iter()
            .filter(|audience| !audience.is_empty())
            .chain(card.audience_kind.map(|kind| known.audience(kind).to_owned()));
        let origin = card
            .perspective
            .map(|perspective| known.perspective(perspective).to_owned())
            .into_iter()
            .chain(card.organisation.as_deref().map(inert::line));
        let goals = card.sdgs.iter().map(ToString::to_string);
        let tags = card.tags.iter().map(|tag| inert::line(tag));
        [
            said(known.plain(), &card.plain),
            listed(known.for_whom(), audience),
            listed(known.origin(), origin),
            answer(known.responsible(), card.responsible.as_deref()),
            card.date
                .as_deref()
                .map(|date| format!("{}: {}", known.by_when(), known.day(date))),
            answer(known.task(), card.duty.map(|duty| known.duty(duty))),
            answer(known.who_can_change(), card.level.map(|level| known.level(level))),
            listed(known.goals(), goals),
            answer(known.field(), card.field.as_deref()),
            answer(known.product(), card.product.as_deref()),
            self.input(card),
            answer(known.our_part(), card.attribution.map(|part| known.attribution(part))),
            card.lag
                .map(|months| format!("{}: {}", known.expected(), known.months(months))),
            listed(known.tags(), tags),
            card.dropped.map(|_| known.dropped().to_owned()),
            self.came_from(card.from.as_deref(), card.from_group.as_deref()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// "Input: €92,000 (running €80,000, change €12,000)".
    fn input(&self, card: &Card) -> Option<String> {
        let known = self.known;
        let unit = card.unit.as_deref().map(inert::line);
        let write = |amount: f64| known.amount(amount, card.resource, unit.as_deref());
        let Some(amount) = card.amount else {
            let resource = card.resource.map(|resource| known.resource(resource))?;
            return said(known.input(), resource);
        };
        let parts = [
            (known.running(), card.running()),
            (known.change(), card.change),
            (known.experiment(), card.experiment),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .filter_map(|(name, part)| Some((name, part.filter(|part| *part >= LEAST)?)))
            .map(|(name, part)| format!("{name} {}", write(part)))
            .collect();
        let amount = write(amount);
        // Where nobody has named a part, all of it keeps things running, and that is no news.
        let is_split = card.change.is_some() || card.experiment.is_some();
        Some(if is_split && !parts.is_empty() {
            format!("{}: {amount} ({})", known.input(), parts.join(", "))
        } else {
            format!("{}: {amount}", known.input())
        })
    }

    /// The indicators of a card that stand, with what lies below each.
    pub(super) fn indicators(&self, card: &Card) -> Vec<String> {
        let of_card = self.indicators_of.get(card.id.as_str()).into_iter().flatten();
        of_card.map(|indicator| self.indicator(indicator)).collect()
    }

    /// "Indicator **Families reached** (%): should rise; baseline 40; target 60; now 47 (as of 2026-03-31)".
    fn indicator(&self, indicator: &Indicator) -> String {
        let known = self.known;
        let number = |name: &str, number: Option<f64>| number.map(|number| format!("{name} {}", known.number(number)));
        let now = indicator.now().map(|(now, date)| {
            let now = format!("{} {}", known.now(), known.number(now));
            match date {
                Some(date) => format!("{now} ({} {})", known.as_of(), known.day(date)),
                None => now,
            }
        });
        let facts: Vec<String> = [
            indicator
                .direction
                .map(|direction| known.direction(direction).to_owned()),
            number(known.baseline(), indicator.baseline),
            number(known.target(), indicator.target),
            now,
        ]
        .into_iter()
        .flatten()
        .collect();
        let name = super::or(inert::line(&indicator.name), self.words.no_text);
        let mut text = format!("{} **{name}**", known.indicator());
        if let Some(unit) = indicator.unit.as_deref().map(inert::line) {
            let _ = write!(text, " ({unit})");
        }
        if !facts.is_empty() {
            let _ = write!(text, ": {}", facts.join("; "));
        }
        let values: Vec<String> = indicator
            .measurements
            .iter()
            .filter_map(|measurement| self.measurement(measurement))
            .collect();
        let below = [
            (!values.is_empty()).then(|| format!("{}: {}", known.values(), values.join("; "))),
            said(known.source(), &indicator.source),
            said(known.side_effect(), &indicator.side_effect),
        ];
        for item in below.into_iter().flatten() {
            let _ = write!(text, "\n    - {item}");
        }
        text
    }

    /// "2025-12-31: 44 (a count)"; nothing without a number.
    fn measurement(&self, measurement: &Measurement) -> Option<String> {
        let known = self.known;
        let value = known.number(measurement.value?);
        let note = inert::line(&measurement.note);
        let value = match measurement.date.as_deref() {
            Some(date) => format!("{}: {value}", known.day(date)),
            None => value,
        };
        Some(if note.is_empty() {
            value
        } else {
            format!("{value} ({note})")
        })
    }

    /// "leads to **Visits**, because … (after 6 months, 40% of the cost)".
    pub(super) fn link(&self, link: &Link) -> String {
        let (words, known) = (self.words, self.known);
        let verb = self.verb(link);
        let to = self.title(&link.to);
        let reason = self.reason(link);
        let mut text = if reason.is_empty() {
            format!("{verb} **{to}** ({})", words.without_reason)
        } else {
            format!("{verb} **{to}**, {} {reason}", words.because)
        };
        let delay = link.delay.map(|months| known.months(months));
        let share = link
            .share
            .map(|share| format!("{} {}", known.percent(share), known.of_the_cost()));
        let details: Vec<String> = delay.into_iter().chain(share).collect();
        if !details.is_empty() {
            let _ = write!(text, " ({})", details.join(", "));
        }
        text
    }
}

/// "Label: what somebody typed", on one line; nothing where that is nothing.
pub(super) fn said(label: &str, text: &str) -> Option<String> {
    let text = inert::line(text);
    (!text.is_empty()).then(|| format!("{label}: {text}"))
}

/// "Label: one, two"; nothing where there is none. The words are ready to be written.
pub(super) fn listed(label: &str, words: impl Iterator<Item = String>) -> Option<String> {
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| format!("{label}: {}", words.join(", ")))
}
