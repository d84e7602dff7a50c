//! What people contributed and what they leave behind, as a new document has it, and as the server adds it to one that others
//! write in.

use bytes::Bytes;
use yrs::{Transact, TransactionMut};

use super::entries::Writer;
use super::learnings::going_on_at;
use crate::doc::DocError;
use crate::doc::load::contained;
use crate::doc::schema::{cluster, contribution, next_step, recommendation, topic};
use crate::domain::area::Area;
use crate::domain::board::{Cluster, Contribution, NextStep, Recommendation, Topic};
use crate::domain::people::Perspective;

/// The update that adds these, going on at `clock`, where what the server has written in the document so far ends. Nothing
/// that others wrote is read here.
///
/// # Errors
/// [`DocError::Crashed`].
pub fn contributions(contributions: &[Contribution], clock: u32) -> Result<Bytes, DocError> {
    contained(|| {
        let doc = going_on_at(Area::Collection, clock)?;
        let mut transaction = doc.transact_mut();
        for from in contributions {
            contribution(&mut transaction, from);
        }
        Ok(Bytes::from(transaction.encode_update_v1()))
    })
}

pub(super) fn contribution(transaction: &mut TransactionMut<'_>, from: &Contribution) {
    let mut entry = Writer::new(transaction, contribution::ROOT, &from.id);
    entry.value(contribution::ORDER, from.order.as_str());
    entry.text(contribution::TEXT, &from.text);
    entry.said(contribution::CLUSTER, from.cluster.as_deref());
    entry.said(contribution::AUTHOR, from.author.as_deref());
    entry.said(contribution::PERSPECTIVE, from.perspective.map(Perspective::as_str));
    entry.said(contribution::ON_BEHALF, from.on_behalf.then_some(true));
    entry.said(contribution::ANONYMOUS, from.anonymous.then_some(true));
    entry.said(contribution::STEP, from.step.as_deref());
    entry.said(contribution::PROMPT, from.prompt.as_deref());
    entry.said(contribution::GROUP, from.group.as_deref());
    entry.strings(contribution::SENT, &from.sent);
    entry.said(contribution::DELETED_AT, from.deleted_at);
}

pub(super) fn cluster(transaction: &mut TransactionMut<'_>, from: &Cluster) {
    let mut entry = Writer::new(transaction, cluster::ROOT, &from.id);
    entry.value(cluster::ORDER, from.order.as_str());
    entry.text(cluster::TITLE, &from.title);
    entry.said(cluster::DELETED_AT, from.deleted_at);
}

pub(super) fn topic(transaction: &mut TransactionMut<'_>, from: &Topic) {
    let mut entry = Writer::new(transaction, topic::ROOT, &from.id);
    entry.value(topic::ORDER, from.order.as_str());
    entry.text(topic::TITLE, &from.title);
    entry.text(topic::NOTE, &from.note);
    entry.said(topic::SETTLED, from.settled.then_some(true));
    entry.said(topic::FROM, from.from.as_deref());
    entry.said(topic::FROM_GROUP, from.from_group.as_deref());
    entry.strings(topic::CARDS, &from.cards);
    entry.said(topic::DELETED_AT, from.deleted_at);
}

pub(super) fn recommendation(transaction: &mut TransactionMut<'_>, from: &Recommendation) {
    let mut entry = Writer::new(transaction, recommendation::ROOT, &from.id);
    entry.value(recommendation::ORDER, from.order.as_str());
    entry.text(recommendation::TEXT, &from.text);
    entry.text(recommendation::REASONS, &from.reasons);
    entry.text(recommendation::MINORITY, &from.minority);
    entry.said(recommendation::FROM, from.from.as_deref());
    entry.said(recommendation::FROM_GROUP, from.from_group.as_deref());
    entry.strings(recommendation::CARDS, &from.cards);
    entry.said(recommendation::POLL, from.poll.as_deref());
    entry.said(recommendation::DELETED_AT, from.deleted_at);
}

pub(super) fn next_step(transaction: &mut TransactionMut<'_>, from: &NextStep) {
    let mut entry = Writer::new(transaction, next_step::ROOT, &from.id);
    entry.value(next_step::ORDER, from.order.as_str());
    entry.text(next_step::TEXT, &from.text);
    entry.said(next_step::WHO, from.who.as_deref());
    entry.said(next_step::DUE, from.due.as_deref());
    entry.said(next_step::DONE, from.done.then_some(true));
    entry.said(next_step::FROM, from.from.as_deref());
    entry.said(next_step::FROM_GROUP, from.from_group.as_deref());
    entry.strings(next_step::CARDS, &from.cards);
    entry.said(next_step::DELETED_AT, from.deleted_at);
}
