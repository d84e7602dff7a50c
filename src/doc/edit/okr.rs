//! Objectives and key results as a new document has them.

use yrs::TransactionMut;

use super::entries::Writer;
use crate::doc::schema::{
    check_in, cycle, goal, key_result, kpi, learning, meeting, objective, okr_role, organisation, reading, team, tie,
};
use crate::domain::board::{
    Ambition, CheckIn, Cycle, CycleKind, Direction, Goal, KeyResult, KeyResultKind, Kpi, Learning, LearningSource,
    LearningTag, Meeting, Objective, Okr, OkrRole, Organisation, Team, TeamStatus, Tie,
};

/// Everything but check-ins: those belong to people.
pub(super) fn write(to: &mut TransactionMut<'_>, okr: &Okr) {
    okr.organisations.iter().for_each(|from| write_organisation(to, from));
    okr.teams.iter().for_each(|from| write_team(to, from));
    okr.goals.iter().for_each(|from| write_goal(to, from));
    okr.cycles.iter().for_each(|from| write_cycle(to, from));
    okr.objectives.iter().for_each(|from| write_objective(to, from));
    okr.key_results.iter().for_each(|from| write_key_result(to, from));
    okr.ties.iter().for_each(|from| write_tie(to, from));
    okr.kpis.iter().for_each(|from| write_kpi(to, from));
    okr.learnings.iter().for_each(|from| write_learning(to, from));
    okr.roles.iter().for_each(|from| write_role(to, from));
    okr.meetings.iter().for_each(|from| write_meeting(to, from));
}

/// A check-in of a key result.
pub(super) fn write_check_in(to: &mut TransactionMut<'_>, result: &str, from: &CheckIn) {
    let mut entry = Writer::new(to, check_in::ROOT, &from.id);
    entry.value(check_in::KEY_RESULT, result);
    entry.value(check_in::AT, from.at);
    entry.said(check_in::DATE, from.date.as_deref());
    entry.number(check_in::VALUE, from.value);
    entry.said(check_in::CONFIDENCE, from.confidence.map(i64::from));
    entry.spoken(check_in::OBSTACLE, &from.obstacle);
    entry.spoken(check_in::HELP, &from.help);
    entry.spoken(check_in::COMMENT, &from.comment);
}

fn write_organisation(to: &mut TransactionMut<'_>, from: &Organisation) {
    let mut entry = Writer::new(to, organisation::ROOT, &from.id);
    entry.value(organisation::ORDER, from.order.as_str());
    entry.text(organisation::TITLE, &from.title);
    entry.spoken(organisation::THEME, &from.theme);
    entry.said(organisation::DELETED_AT, from.deleted_at);
}

fn write_team(to: &mut TransactionMut<'_>, from: &Team) {
    let mut entry = Writer::new(to, team::ROOT, &from.id);
    entry.value(team::ORDER, from.order.as_str());
    entry.text(team::TITLE, &from.title);
    entry.spoken(team::NOTE, &from.note);
    entry.said(team::ORGANISATION, from.organisation.as_deref());
    entry.said(team::FIELD, from.field.as_deref());
    entry.said(team::STATUS, from.status.map(TeamStatus::as_str));
    entry.said(team::BUDGET, from.budget.as_deref());
    entry.said(team::DELETED_AT, from.deleted_at);
}

fn write_goal(to: &mut TransactionMut<'_>, from: &Goal) {
    let mut entry = Writer::new(to, goal::ROOT, &from.id);
    entry.value(goal::ORDER, from.order.as_str());
    entry.text(goal::TITLE, &from.title);
    entry.spoken(goal::NOTE, &from.note);
    entry.said(goal::YEAR, from.year.map(i64::from));
    entry.said(goal::ORGANISATION, from.organisation.as_deref());
    entry.said(goal::DELETED_AT, from.deleted_at);
}

fn write_cycle(to: &mut TransactionMut<'_>, from: &Cycle) {
    let mut entry = Writer::new(to, cycle::ROOT, &from.id);
    entry.value(cycle::ORDER, from.order.as_str());
    entry.text(cycle::TITLE, &from.title);
    entry.said(cycle::KIND, from.kind.map(CycleKind::as_str));
    entry.said(cycle::START, from.start.as_deref());
    entry.said(cycle::END, from.end.as_deref());
    entry.said(cycle::TEAM, from.team.as_deref());
    entry.said(cycle::PERMANENT, from.permanent.then_some(true));
    entry.said(cycle::DELETED_AT, from.deleted_at);
}

fn write_objective(to: &mut TransactionMut<'_>, from: &Objective) {
    let mut entry = Writer::new(to, objective::ROOT, &from.id);
    entry.value(objective::ORDER, from.order.as_str());
    entry.text(objective::TITLE, &from.title);
    entry.spoken(objective::NOTE, &from.note);
    entry.said(objective::CYCLE, from.cycle.as_deref());
    entry.said(objective::TEAM, from.team.as_deref());
    entry.said(objective::OWNER, from.owner.as_deref());
    entry.said(objective::AMBITION, from.ambition.map(Ambition::as_str));
    entry.said(objective::SCORE, from.score.map(i64::from));
    entry.spoken(objective::LEARNED, &from.learned);
    entry.said(objective::FROM, from.from.as_deref());
    entry.said(objective::FROM_GROUP, from.from_group.as_deref());
    entry.said(objective::CARRIED_FROM, from.carried_from.as_deref());
    entry.said(objective::DRAFT, from.draft.then_some(true));
    entry.said(objective::DELETED_AT, from.deleted_at);
}

fn write_key_result(to: &mut TransactionMut<'_>, from: &KeyResult) {
    let mut entry = Writer::new(to, key_result::ROOT, &from.id);
    entry.value(key_result::OBJECTIVE, from.objective.as_str());
    entry.value(key_result::ORDER, from.order.as_str());
    entry.text(key_result::TITLE, &from.title);
    entry.spoken(key_result::NOTE, &from.note);
    entry.said(key_result::KIND, from.kind.map(KeyResultKind::as_str));
    entry.said(key_result::DIRECTION, from.direction.map(Direction::as_str));
    entry.number(key_result::BASELINE, from.baseline);
    entry.number(key_result::TARGET, from.target);
    entry.number(key_result::LOW, from.low);
    entry.number(key_result::HIGH, from.high);
    entry.said(key_result::UNIT, from.unit.as_deref());
    entry.spoken(key_result::COMMIT, &from.commit);
    entry.spoken(key_result::GOAL, &from.goal);
    entry.spoken(key_result::STRETCH, &from.stretch);
    entry.said(key_result::OWNER, from.owner.as_deref());
    entry.said(key_result::DATE, from.date.as_deref());
    entry.said(key_result::AMBITION, from.ambition.map(Ambition::as_str));
    entry.spoken(key_result::SIDE_EFFECT, &from.side_effect);
    entry.said(key_result::CARRIED_FROM, from.carried_from.as_deref());
    entry.said(key_result::DRAFT, from.draft.then_some(true));
    entry.said(key_result::DELETED_AT, from.deleted_at);
}

fn write_tie(to: &mut TransactionMut<'_>, from: &Tie) {
    let mut entry = Writer::new(to, tie::ROOT, &from.id);
    entry.value(tie::FROM, from.from.as_str());
    entry.value(tie::TO, from.to.as_str());
    entry.value(tie::KIND, from.kind.as_str());
    entry.value(tie::TARGET, from.target.as_str());
    entry.spoken(tie::NOTE, &from.note);
    entry.said(tie::DELETED_AT, from.deleted_at);
}

/// With its readings.
fn write_kpi(to: &mut TransactionMut<'_>, from: &Kpi) {
    let mut entry = Writer::new(to, kpi::ROOT, &from.id);
    entry.value(kpi::ORDER, from.order.as_str());
    entry.text(kpi::TITLE, &from.title);
    entry.spoken(kpi::NOTE, &from.note);
    entry.said(kpi::UNIT, from.unit.as_deref());
    entry.number(kpi::LOW, from.low);
    entry.number(kpi::HIGH, from.high);
    entry.said(kpi::TEAM, from.team.as_deref());
    entry.said(kpi::DELETED_AT, from.deleted_at);
    for one in &from.readings {
        let mut entry = Writer::new(to, reading::ROOT, &one.id);
        entry.value(reading::KPI, from.id.as_str());
        entry.said(reading::DATE, one.date.as_deref());
        entry.number(reading::VALUE, one.value);
        entry.spoken(reading::SOURCE, &one.source);
    }
}

pub(super) fn write_learning(to: &mut TransactionMut<'_>, from: &Learning) {
    let mut entry = Writer::new(to, learning::ROOT, &from.id);
    entry.value(learning::ORDER, from.order.as_str());
    entry.text(learning::TEXT, &from.text);
    entry.said(learning::TAG, from.tag.map(LearningTag::as_str));
    entry.said(learning::SOURCE, from.source.map(LearningSource::as_str));
    entry.said(learning::CYCLE, from.cycle.as_deref());
    entry.said(learning::OBJECTIVE, from.objective.as_deref());
    entry.said(learning::DELETED_AT, from.deleted_at);
}

fn write_role(to: &mut TransactionMut<'_>, from: &OkrRole) {
    let mut entry = Writer::new(to, okr_role::ROOT, &from.id);
    entry.value(okr_role::ORDER, from.order.as_str());
    entry.value(okr_role::KIND, from.kind.as_str());
    entry.said(okr_role::PERSON, from.person.as_deref());
    entry.said(okr_role::TEAM, from.team.as_deref());
    entry.spoken(okr_role::REASON, &from.reason);
    entry.said(okr_role::DELETED_AT, from.deleted_at);
}

fn write_meeting(to: &mut TransactionMut<'_>, from: &Meeting) {
    let mut entry = Writer::new(to, meeting::ROOT, &from.id);
    entry.value(meeting::KIND, from.kind.as_str());
    entry.said(meeting::CYCLE, from.cycle.as_deref());
    entry.said(meeting::TEAM, from.team.as_deref());
    entry.said(meeting::DATE, from.date.as_deref());
    entry.said(meeting::TIME, from.time.as_deref());
    entry.said(meeting::MINUTES, from.minutes.map(i64::from));
    entry.said(meeting::EVERY, from.every.map(i64::from));
    entry.spoken(meeting::PLACE, &from.place);
    entry.said(meeting::DELETED_AT, from.deleted_at);
}
