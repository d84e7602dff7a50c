//! One entry of a document from what it means.
//!
//! Keys are written one by one: a prelim with all of them would write them in an order that changes from run to run. What
//! nobody has said is not written.

use yrs::{Any, Map, MapPrelim, MapRef, Number, TextPrelim, TransactionMut, WriteTxn};

use crate::doc::schema::{
    block, card, comment, conflict, criterion, group, hurdle, indicator, link, measurement, model, prompt_key, rating,
    score,
};
use crate::domain::board::{
    Attribution, Audience, Block, Card, CheckState, Comment, Conflict, ConflictState, Criterion, Direction, Duty,
    Group, Hurdle, Indicator, Level, Link, Measurement, Model, Polarity, Rating, Resource, Score,
};
use crate::domain::people::Perspective;

/// A new entry on its way into a document.
pub(super) struct Writer<'a, 'doc> {
    transaction: &'a mut TransactionMut<'doc>,
    entry: MapRef,
}

impl<'a, 'doc> Writer<'a, 'doc> {
    pub(super) fn new(transaction: &'a mut TransactionMut<'doc>, root: &str, id: &str) -> Self {
        let entry = transaction
            .get_or_insert_map(root)
            .insert(transaction, id, MapPrelim::default());
        Self { transaction, entry }
    }

    pub(super) fn value(&mut self, key: &'static str, value: impl Into<Any>) {
        let value: Any = value.into();
        self.entry.insert(self.transaction, key, value);
    }

    pub(super) fn said(&mut self, key: &'static str, value: Option<impl Into<Any>>) {
        if let Some(value) = value {
            self.value(key, value);
        }
    }

    pub(super) fn number(&mut self, key: &'static str, number: Option<f64>) {
        self.said(key, number.map(|number| Any::Number(Number::try_i64(number))));
    }

    pub(super) fn text(&mut self, key: &'static str, text: &str) {
        self.entry.insert(self.transaction, key, TextPrelim::new(text));
    }

    /// An array of strings; none when it is empty.
    pub(super) fn strings(&mut self, key: &'static str, strings: &[String]) {
        if !strings.is_empty() {
            self.value(key, strings.to_vec());
        }
    }

    /// A text that few entries have: it is made when somebody says something.
    pub(super) fn spoken(&mut self, key: &'static str, text: &str) {
        if !text.is_empty() {
            self.text(key, text);
        }
    }
}

pub(super) fn model(transaction: &mut TransactionMut<'_>, from: &Model) {
    let mut entry = Writer::new(transaction, model::ROOT, &from.id);
    entry.text(model::TITLE, &from.title);
    entry.value(model::ORDER, from.order.as_str());
    for (lane, prompt) in &from.prompts {
        entry.value(prompt_key(*lane), prompt.as_str());
    }
    entry.said(model::TODAY, from.today.then_some(true));
    entry.said(model::TOTAL, from.total.then_some(true));
}

pub(super) fn card(transaction: &mut TransactionMut<'_>, from: &Card) {
    let mut entry = Writer::new(transaction, card::ROOT, &from.id);
    entry.said(card::MODEL, from.model.as_deref());
    entry.value(card::LANE, from.lane.as_str());
    entry.value(card::ORDER, from.order.as_str());
    entry.text(card::TITLE, &from.title);
    entry.text(card::NOTE, &from.note);
    entry.spoken(card::AUDIENCE, &from.audience);
    entry.said(card::AUDIENCE_KIND, from.audience_kind.map(Audience::as_str));
    entry.said(card::PERSPECTIVE, from.perspective.map(Perspective::as_str));
    entry.said(card::ORGANISATION, from.organisation.as_deref());
    entry.said(card::RESPONSIBLE, from.responsible.as_deref());
    entry.said(card::DATE, from.date.as_deref());
    entry.said(card::DUTY, from.duty.map(Duty::as_str));
    entry.said(card::LEVEL, from.level.map(Level::as_str));
    if !from.sdgs.is_empty() {
        let goals: Vec<i64> = from.sdgs.iter().map(|goal| i64::from(*goal)).collect();
        entry.value(card::SDGS, goals);
    }
    entry.said(card::FIELD, from.field.as_deref());
    entry.said(card::PRODUCT, from.product.as_deref());
    entry.said(card::RESOURCE, from.resource.map(Resource::as_str));
    entry.number(card::AMOUNT, from.amount);
    entry.said(card::UNIT, from.unit.as_deref());
    entry.number(card::CHANGE, from.change);
    entry.number(card::EXPERIMENT, from.experiment);
    entry.said(card::ATTRIBUTION, from.attribution.map(Attribution::as_str));
    entry.said(card::LAG, from.lag.map(i64::from));
    entry.spoken(card::PLAIN, &from.plain);
    entry.strings(card::TAGS, &from.tags);
    entry.said(card::GROUP, from.group.as_deref());
    entry.said(card::FROM, from.from.as_deref());
    entry.said(card::FROM_GROUP, from.from_group.as_deref());
    entry.said(card::DROPPED, from.dropped);
    entry.said(card::DELETED_AT, from.deleted_at);
}

pub(super) fn link(transaction: &mut TransactionMut<'_>, from: &Link) {
    let mut entry = Writer::new(transaction, link::ROOT, &from.id);
    entry.value(link::FROM, from.from.as_str());
    entry.value(link::TO, from.to.as_str());
    entry.text(link::BECAUSE, &from.because);
    entry.said(link::EVIDENCE, from.evidence.map(i64::from));
    entry.said(link::HARM, from.harm.map(i64::from));
    entry.said(link::POLARITY, from.polarity.map(Polarity::as_str));
    entry.said(link::DELAY, from.delay.map(i64::from));
    entry.number(link::SHARE, from.share);
    entry.said(link::CHECKED_BY, from.checked_by.as_deref());
    entry.spoken(link::CHECK_HOW, &from.check_how);
    entry.said(link::CHECK_UNTIL, from.check_until.as_deref());
    entry.said(link::CHECK_STATE, from.check_state.map(CheckState::as_str));
    entry.said(link::DELETED_AT, from.deleted_at);
}

pub(super) fn comment(transaction: &mut TransactionMut<'_>, from: &Comment) {
    let mut entry = Writer::new(transaction, comment::ROOT, &from.id);
    entry.value(comment::CARD, from.card.as_str());
    entry.text(comment::TEXT, &from.text);
    entry.value(comment::AT, from.at);
    entry.said(comment::RESOLVED_AT, from.resolved_at);
}

/// With its measurements.
pub(super) fn indicator(transaction: &mut TransactionMut<'_>, from: &Indicator) {
    let mut entry = Writer::new(transaction, indicator::ROOT, &from.id);
    entry.value(indicator::CARD, from.card.as_str());
    entry.value(indicator::ORDER, from.order.as_str());
    entry.text(indicator::NAME, &from.name);
    entry.said(indicator::UNIT, from.unit.as_deref());
    entry.said(indicator::DIRECTION, from.direction.map(Direction::as_str));
    entry.number(indicator::BASELINE, from.baseline);
    entry.number(indicator::TARGET, from.target);
    entry.number(indicator::CURRENT, from.current);
    entry.said(indicator::DATE, from.date.as_deref());
    entry.spoken(indicator::SOURCE, &from.source);
    entry.spoken(indicator::SIDE_EFFECT, &from.side_effect);
    entry.said(indicator::DELETED_AT, from.deleted_at);
    for measurement in &from.measurements {
        write_measurement(transaction, &from.id, measurement);
    }
}

fn write_measurement(transaction: &mut TransactionMut<'_>, indicator: &str, from: &Measurement) {
    let mut entry = Writer::new(transaction, measurement::ROOT, &from.id);
    entry.value(measurement::INDICATOR, indicator);
    entry.said(measurement::DATE, from.date.as_deref());
    entry.number(measurement::VALUE, from.value);
    entry.spoken(measurement::NOTE, &from.note);
}

/// Without its scores: those belong to people.
pub(super) fn conflict(transaction: &mut TransactionMut<'_>, from: &Conflict) {
    let mut entry = Writer::new(transaction, conflict::ROOT, &from.id);
    entry.value(conflict::A, from.a.as_str());
    entry.value(conflict::B, from.b.as_str());
    entry.value(conflict::ORDER, from.order.as_str());
    entry.text(conflict::BECAUSE, &from.because);
    entry.spoken(conflict::AFFECTED, &from.affected);
    entry.said(conflict::STATE, from.state.map(ConflictState::as_str));
    entry.said(conflict::OWNER, from.owner.as_deref());
    entry.said(conflict::FROM, from.from.as_deref());
    entry.said(conflict::FROM_GROUP, from.from_group.as_deref());
    entry.said(conflict::DELETED_AT, from.deleted_at);
}

/// A score under this id of the conflict with that one.
pub(super) fn score(transaction: &mut TransactionMut<'_>, id: &str, conflict: &str, from: &Score) {
    let mut entry = Writer::new(transaction, score::ROOT, id);
    entry.value(score::CONFLICT, conflict);
    entry.value(score::VALUE, i64::from(from.value));
    entry.value(score::AT, from.at);
}

pub(super) fn hurdle(transaction: &mut TransactionMut<'_>, from: &Hurdle) {
    let mut entry = Writer::new(transaction, hurdle::ROOT, &from.id);
    entry.said(hurdle::HINDERS, from.hinders.as_deref());
    entry.value(hurdle::ORDER, from.order.as_str());
    entry.text(hurdle::RULE, &from.rule);
    entry.spoken(hurdle::PURPOSE, &from.purpose);
    entry.spoken(hurdle::ROOM, &from.room);
    entry.spoken(hurdle::RISK, &from.risk);
    entry.said(hurdle::DELETED_AT, from.deleted_at);
}

pub(super) fn group(transaction: &mut TransactionMut<'_>, from: &Group) {
    let mut entry = Writer::new(transaction, group::ROOT, &from.id);
    entry.text(group::TITLE, &from.title);
    entry.said(group::MODEL, from.model.as_deref());
    entry.value(group::ORDER, from.order.as_str());
    entry.said(group::DELETED_AT, from.deleted_at);
}

/// With its ratings.
pub(super) fn criterion(transaction: &mut TransactionMut<'_>, from: &Criterion) {
    let mut entry = Writer::new(transaction, criterion::ROOT, &from.id);
    entry.text(criterion::TITLE, &from.title);
    entry.value(criterion::ORDER, from.order.as_str());
    entry.said(criterion::DELETED_AT, from.deleted_at);
    for rating in &from.ratings {
        write_rating(transaction, &from.id, rating);
    }
}

fn write_rating(transaction: &mut TransactionMut<'_>, criterion: &str, from: &Rating) {
    let mut entry = Writer::new(transaction, rating::ROOT, &from.id);
    entry.value(rating::CRITERION, criterion);
    entry.value(rating::MODEL, from.model.as_str());
    entry.said(rating::VALUE, from.value.map(i64::from));
    entry.spoken(rating::REASON, &from.reason);
}

pub(super) fn block(transaction: &mut TransactionMut<'_>, from: &Block) {
    let mut entry = Writer::new(transaction, block::ROOT, &from.id);
    entry.value(block::KIND, from.kind.as_str());
    entry.said(block::INDENT, (from.indent > 0).then_some(i64::from(from.indent)));
    entry.said(block::LEVEL, (from.level > 1).then_some(i64::from(from.level)));
    entry.value(block::ORDER, from.order.as_str());
    entry.text(block::TEXT, &from.text);
    entry.said(block::DONE, from.done.then_some(true));
}
