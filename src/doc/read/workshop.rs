//! What people contributed, and what they leave behind.

use serde_json::Value;

use super::{entries, flag, list, string, text, whole, word};
use crate::doc::load::{Content, Entry};
use crate::doc::schema::{cluster, contribution, next_step, recommendation, topic};
use crate::domain::board::{Cluster, Contribution, NextStep, Recommendation, Topic};
use crate::domain::people::Perspective;

/// Reads the entries of a root, fits each, and sorts them by order, ties by id.
macro_rules! sorted {
    ($content:expr, $root:expr, $read:expr) => {{
        let mut read: Vec<_> = entries($content, $root).map($read).collect();
        read.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id)));
        read
    }};
}

/// The contributions by order, deleted ones included.
pub(in crate::doc) fn contributions(content: &Content) -> Vec<Contribution> {
    sorted!(content, contribution::ROOT, |(id, entry)| {
        let mut read = Contribution {
            id: id.to_owned(),
            order: string(entry, contribution::ORDER).unwrap_or_default(),
            text: text(entry, contribution::TEXT),
            cluster: string(entry, contribution::CLUSTER),
            author: string(entry, contribution::AUTHOR),
            perspective: word(entry, contribution::PERSPECTIVE, Perspective::parse),
            on_behalf: flag(entry, contribution::ON_BEHALF).unwrap_or(false),
            anonymous: flag(entry, contribution::ANONYMOUS).unwrap_or(false),
            step: string(entry, contribution::STEP),
            prompt: string(entry, contribution::PROMPT),
            group: string(entry, contribution::GROUP),
            sent: strings(entry, contribution::SENT),
            deleted_at: whole(entry, contribution::DELETED_AT),
        };
        read.fit();
        read
    })
}

/// The groups of contributions by order, deleted ones included.
pub(in crate::doc) fn clusters(content: &Content) -> Vec<Cluster> {
    sorted!(content, cluster::ROOT, |(id, entry)| Cluster {
        id: id.to_owned(),
        order: string(entry, cluster::ORDER).unwrap_or_default(),
        title: text(entry, cluster::TITLE),
        deleted_at: whole(entry, cluster::DELETED_AT),
    })
}

/// The topics by order, deleted ones included.
pub(in crate::doc) fn topics(content: &Content) -> Vec<Topic> {
    sorted!(content, topic::ROOT, |(id, entry)| {
        let mut read = Topic {
            id: id.to_owned(),
            order: string(entry, topic::ORDER).unwrap_or_default(),
            title: text(entry, topic::TITLE),
            note: text(entry, topic::NOTE),
            settled: flag(entry, topic::SETTLED).unwrap_or(false),
            from: string(entry, topic::FROM),
            from_group: string(entry, topic::FROM_GROUP),
            cards: strings(entry, topic::CARDS),
            deleted_at: whole(entry, topic::DELETED_AT),
        };
        read.fit();
        read
    })
}

/// The recommendations by order, deleted ones included.
pub(in crate::doc) fn recommendations(content: &Content) -> Vec<Recommendation> {
    sorted!(content, recommendation::ROOT, |(id, entry)| {
        let mut read = Recommendation {
            id: id.to_owned(),
            order: string(entry, recommendation::ORDER).unwrap_or_default(),
            text: text(entry, recommendation::TEXT),
            reasons: text(entry, recommendation::REASONS),
            minority: text(entry, recommendation::MINORITY),
            from: string(entry, recommendation::FROM),
            from_group: string(entry, recommendation::FROM_GROUP),
            cards: strings(entry, recommendation::CARDS),
            poll: string(entry, recommendation::POLL),
            deleted_at: whole(entry, recommendation::DELETED_AT),
        };
        read.fit();
        read
    })
}

/// The next steps by order, deleted ones included.
pub(in crate::doc) fn next_steps(content: &Content) -> Vec<NextStep> {
    sorted!(content, next_step::ROOT, |(id, entry)| {
        let mut read = NextStep {
            id: id.to_owned(),
            order: string(entry, next_step::ORDER).unwrap_or_default(),
            text: text(entry, next_step::TEXT),
            who: string(entry, next_step::WHO),
            due: string(entry, next_step::DUE),
            done: flag(entry, next_step::DONE).unwrap_or(false),
            from: string(entry, next_step::FROM),
            from_group: string(entry, next_step::FROM_GROUP),
            cards: strings(entry, next_step::CARDS),
            deleted_at: whole(entry, next_step::DELETED_AT),
        };
        read.fit();
        read
    })
}

/// The strings of an array; what is none is left out.
fn strings(entry: &Entry, key: &str) -> Vec<String> {
    list(entry, key).filter_map(Value::as_str).map(str::to_owned).collect()
}
