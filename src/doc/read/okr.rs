//! Objectives and key results.

use std::collections::HashMap;

use super::{entries, entries_with_maker, flag, is_deleted, number, small, string, text, whole, word};
use crate::doc::content::MadeCheckIn;
use crate::doc::load::{Content, Entry};
use crate::doc::schema::{
    check_in, cycle, goal, key_result, kpi, learning, meeting, objective, okr_role, organisation, reading, team, tie,
};
use crate::domain::board::{
    Ambition, CheckIn, Cycle, CycleKind, Direction, Goal, KeyResult, KeyResultKind, Kpi, KpiReading, Learning,
    LearningSource, LearningTag, Meeting, MeetingKind, Objective, Okr, OkrRole, OkrRoleKind, Organisation, Team,
    TeamStatus, Tie, TieKind, TieTarget,
};

/// Everything but check-ins, deleted entries included; nothing is worked out yet.
pub(in crate::doc) fn okr(content: &Content) -> Okr {
    let mut okr = Okr {
        organisations: organisations(content),
        teams: teams(content),
        goals: goals(content),
        cycles: cycles(content),
        objectives: objectives(content),
        key_results: key_results(content),
        ties: ties(content),
        kpis: kpis(content),
        learnings: learnings(content),
        roles: roles(content),
        meetings: meetings(content),
        ..Okr::default()
    };
    okr.tidy();
    okr
}

/// The check-ins that stand, with the client id that made each.
pub(in crate::doc) fn check_ins(content: &Content) -> Vec<MadeCheckIn> {
    let said = entries_with_maker(content, check_in::ROOT).filter(|(_, entry, _)| !is_deleted(entry));
    let made = said.map(|(id, entry, maker)| MadeCheckIn {
        key_result: string(entry, check_in::KEY_RESULT).unwrap_or_default(),
        check_in: CheckIn {
            id: id.to_owned(),
            at: whole(entry, check_in::AT).unwrap_or_default(),
            date: string(entry, check_in::DATE),
            value: number(entry, check_in::VALUE),
            confidence: small(entry, check_in::CONFIDENCE),
            obstacle: text(entry, check_in::OBSTACLE),
            help: text(entry, check_in::HELP),
            comment: text(entry, check_in::COMMENT),
            author: None,
        },
        maker,
    });
    made.collect()
}

fn order(entry: &Entry) -> String {
    // All share the name of that key.
    string(entry, objective::ORDER).unwrap_or_default()
}

fn organisations(content: &Content) -> Vec<Organisation> {
    let read = entries(content, organisation::ROOT).map(|(id, entry)| Organisation {
        id: id.to_owned(),
        order: order(entry),
        title: text(entry, organisation::TITLE),
        theme: text(entry, organisation::THEME),
        deleted_at: whole(entry, organisation::DELETED_AT),
    });
    read.collect()
}

fn teams(content: &Content) -> Vec<Team> {
    let read = entries(content, team::ROOT).map(|(id, entry)| Team {
        id: id.to_owned(),
        order: order(entry),
        title: text(entry, team::TITLE),
        note: text(entry, team::NOTE),
        organisation: string(entry, team::ORGANISATION),
        field: string(entry, team::FIELD),
        status: word(entry, team::STATUS, TeamStatus::parse),
        budget: string(entry, team::BUDGET),
        deleted_at: whole(entry, team::DELETED_AT),
    });
    read.collect()
}

fn goals(content: &Content) -> Vec<Goal> {
    let read = entries(content, goal::ROOT).map(|(id, entry)| Goal {
        id: id.to_owned(),
        order: order(entry),
        title: text(entry, goal::TITLE),
        note: text(entry, goal::NOTE),
        year: small(entry, goal::YEAR),
        organisation: string(entry, goal::ORGANISATION),
        deleted_at: whole(entry, goal::DELETED_AT),
    });
    read.collect()
}

fn cycles(content: &Content) -> Vec<Cycle> {
    let read = entries(content, cycle::ROOT).map(|(id, entry)| Cycle {
        id: id.to_owned(),
        order: order(entry),
        title: text(entry, cycle::TITLE),
        kind: word(entry, cycle::KIND, CycleKind::parse),
        start: string(entry, cycle::START),
        end: string(entry, cycle::END),
        team: string(entry, cycle::TEAM),
        permanent: flag(entry, cycle::PERMANENT).unwrap_or(false),
        deleted_at: whole(entry, cycle::DELETED_AT),
    });
    read.collect()
}

fn objectives(content: &Content) -> Vec<Objective> {
    let read = entries(content, objective::ROOT).map(|(id, entry)| Objective {
        id: id.to_owned(),
        order: order(entry),
        title: text(entry, objective::TITLE),
        note: text(entry, objective::NOTE),
        cycle: string(entry, objective::CYCLE),
        team: string(entry, objective::TEAM),
        owner: string(entry, objective::OWNER),
        ambition: word(entry, objective::AMBITION, Ambition::parse),
        score: small(entry, objective::SCORE),
        learned: text(entry, objective::LEARNED),
        from: string(entry, objective::FROM),
        from_group: string(entry, objective::FROM_GROUP),
        carried_from: string(entry, objective::CARRIED_FROM),
        draft: flag(entry, objective::DRAFT).unwrap_or(false),
        deleted_at: whole(entry, objective::DELETED_AT),
    });
    read.collect()
}

fn key_results(content: &Content) -> Vec<KeyResult> {
    let read = entries(content, key_result::ROOT).map(|(id, entry)| KeyResult {
        id: id.to_owned(),
        objective: string(entry, key_result::OBJECTIVE).unwrap_or_default(),
        order: order(entry),
        title: text(entry, key_result::TITLE),
        note: text(entry, key_result::NOTE),
        kind: word(entry, key_result::KIND, KeyResultKind::parse),
        direction: word(entry, key_result::DIRECTION, Direction::parse),
        baseline: number(entry, key_result::BASELINE),
        target: number(entry, key_result::TARGET),
        low: number(entry, key_result::LOW),
        high: number(entry, key_result::HIGH),
        unit: string(entry, key_result::UNIT),
        commit: text(entry, key_result::COMMIT),
        goal: text(entry, key_result::GOAL),
        stretch: text(entry, key_result::STRETCH),
        owner: string(entry, key_result::OWNER),
        date: string(entry, key_result::DATE),
        ambition: word(entry, key_result::AMBITION, Ambition::parse),
        side_effect: text(entry, key_result::SIDE_EFFECT),
        carried_from: string(entry, key_result::CARRIED_FROM),
        draft: flag(entry, key_result::DRAFT).unwrap_or(false),
        check_ins: Vec::new(),
        deleted_at: whole(entry, key_result::DELETED_AT),
    });
    read.collect()
}

/// Those that say what they are; the others have no meaning.
fn ties(content: &Content) -> Vec<Tie> {
    let read = entries(content, tie::ROOT).filter_map(|(id, entry)| {
        Some(Tie {
            id: id.to_owned(),
            from: string(entry, tie::FROM).unwrap_or_default(),
            to: string(entry, tie::TO).unwrap_or_default(),
            kind: word(entry, tie::KIND, TieKind::parse)?,
            target: word(entry, tie::TARGET, TieTarget::parse)?,
            note: text(entry, tie::NOTE),
            deleted_at: whole(entry, tie::DELETED_AT),
        })
    });
    read.collect()
}

fn kpis(content: &Content) -> Vec<Kpi> {
    let mut taken = readings(content);
    let read = entries(content, kpi::ROOT).map(|(id, entry)| Kpi {
        id: id.to_owned(),
        order: order(entry),
        title: text(entry, kpi::TITLE),
        note: text(entry, kpi::NOTE),
        unit: string(entry, kpi::UNIT),
        low: number(entry, kpi::LOW),
        high: number(entry, kpi::HIGH),
        team: string(entry, kpi::TEAM),
        readings: taken.remove(id).unwrap_or_default(),
        deleted_at: whole(entry, kpi::DELETED_AT),
    });
    read.collect()
}

/// The readings that stand, by the ids of their numbers.
fn readings(content: &Content) -> HashMap<String, Vec<KpiReading>> {
    let mut readings: HashMap<String, Vec<KpiReading>> = HashMap::new();
    for (id, entry) in entries(content, reading::ROOT).filter(|(_, entry)| !is_deleted(entry)) {
        let of = string(entry, reading::KPI).unwrap_or_default();
        readings.entry(of).or_default().push(KpiReading {
            id: id.to_owned(),
            date: string(entry, reading::DATE),
            value: number(entry, reading::VALUE),
            source: text(entry, reading::SOURCE),
        });
    }
    readings
}

fn learnings(content: &Content) -> Vec<Learning> {
    let read = entries(content, learning::ROOT).map(|(id, entry)| Learning {
        id: id.to_owned(),
        order: order(entry),
        text: text(entry, learning::TEXT),
        tag: word(entry, learning::TAG, LearningTag::parse),
        source: word(entry, learning::SOURCE, LearningSource::parse),
        cycle: string(entry, learning::CYCLE),
        objective: string(entry, learning::OBJECTIVE),
        deleted_at: whole(entry, learning::DELETED_AT),
    });
    read.collect()
}

fn roles(content: &Content) -> Vec<OkrRole> {
    let read = entries(content, okr_role::ROOT).map(|(id, entry)| OkrRole {
        id: id.to_owned(),
        order: order(entry),
        kind: word(entry, okr_role::KIND, OkrRoleKind::parse).unwrap_or(OkrRoleKind::Member),
        person: string(entry, okr_role::PERSON),
        team: string(entry, okr_role::TEAM),
        reason: text(entry, okr_role::REASON),
        deleted_at: whole(entry, okr_role::DELETED_AT),
    });
    read.collect()
}

fn meetings(content: &Content) -> Vec<Meeting> {
    let read = entries(content, meeting::ROOT).map(|(id, entry)| Meeting {
        id: id.to_owned(),
        kind: word(entry, meeting::KIND, MeetingKind::parse).unwrap_or(MeetingKind::Checkin),
        cycle: string(entry, meeting::CYCLE),
        team: string(entry, meeting::TEAM),
        date: string(entry, meeting::DATE),
        time: string(entry, meeting::TIME),
        minutes: small(entry, meeting::MINUTES),
        every: small(entry, meeting::EVERY),
        place: text(entry, meeting::PLACE),
        deleted_at: whole(entry, meeting::DELETED_AT),
    });
    read.collect()
}
