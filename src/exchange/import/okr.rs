//! How much there may be of objectives and key results.

use crate::domain::board::Okr;

/// The lists by their names in the file, and how long they are.
pub(super) fn counts(okr: &Okr) -> [(&'static str, usize); 13] {
    let check_ins = okr.key_results.iter().map(|result| result.check_ins.len());
    let readings = okr.kpis.iter().map(|kpi| kpi.readings.len());
    [
        ("organisations", okr.organisations.len()),
        ("teams", okr.teams.len()),
        ("goals", okr.goals.len()),
        ("cycles", okr.cycles.len()),
        ("objectives", okr.objectives.len()),
        ("keyResults", okr.key_results.len()),
        ("ties", okr.ties.len()),
        ("checkIns", check_ins.sum()),
        ("kpis", okr.kpis.len()),
        ("readings", readings.sum()),
        ("learnings", okr.learnings.len()),
        ("roles", okr.roles.len()),
        ("meetings", okr.meetings.len()),
    ]
}

/// Every text that people typed, with the name of its list.
pub(super) fn texts(okr: &Okr) -> impl Iterator<Item = (&'static str, &String)> {
    let organisations = okr.organisations.iter().flat_map(|one| [&one.title, &one.theme]);
    let teams = okr.teams.iter().flat_map(|one| [&one.title, &one.note]);
    let goals = okr.goals.iter().flat_map(|one| [&one.title, &one.note]);
    let cycles = okr.cycles.iter().map(|one| &one.title);
    let objectives = okr.objectives.iter();
    let objectives = objectives.flat_map(|one| [&one.title, &one.note, &one.learned]);
    let results = okr.key_results.iter().flat_map(|one| {
        let levels = [&one.commit, &one.goal, &one.stretch];
        [&one.title, &one.note, &one.side_effect].into_iter().chain(levels)
    });
    let check_ins = okr.key_results.iter().flat_map(|one| &one.check_ins);
    let check_ins = check_ins.flat_map(|one| [&one.obstacle, &one.help, &one.comment]);
    let kpis = okr.kpis.iter().flat_map(|one| [&one.title, &one.note]);
    let readings = okr.kpis.iter().flat_map(|one| &one.readings);
    organisations
        .map(|text| ("organisations", text))
        .chain(teams.map(|text| ("teams", text)))
        .chain(goals.map(|text| ("goals", text)))
        .chain(cycles.map(|text| ("cycles", text)))
        .chain(objectives.map(|text| ("objectives", text)))
        .chain(results.map(|text| ("keyResults", text)))
        .chain(okr.ties.iter().map(|one| ("ties", &one.note)))
        .chain(check_ins.map(|text| ("checkIns", text)))
        .chain(kpis.map(|text| ("kpis", text)))
        .chain(readings.map(|one| ("readings", &one.source)))
        .chain(okr.learnings.iter().map(|one| ("learnings", &one.text)))
        .chain(okr.roles.iter().map(|one| ("roles", &one.reason)))
        .chain(okr.meetings.iter().map(|one| ("meetings", &one.place)))
}
