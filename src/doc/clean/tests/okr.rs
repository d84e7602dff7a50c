//! What goes with what among objectives and key results.

use super::*;

#[test]
fn of_objectives_what_lies_within_goes_and_nothing_goes_with_its_frame() {
    let doc = browser(5);
    let update = edit(&doc, |transaction| {
        let gone = [(card::DELETED_AT, at(10))];
        for (root, id) in [
            (organisation::ROOT, "org"),
            (team::ROOT, "team"),
            (goal::ROOT, "goal"),
            (cycle::ROOT, "cycle"),
            (objective::ROOT, "old"),
            (key_result::ROOT, "dropped"),
            (kpi::ROOT, "kpi"),
            (check_in::ROOT, "taken back"),
            (learning::ROOT, "learning"),
            (okr_role::ROOT, "role"),
            (meeting::ROOT, "meeting"),
        ] {
            entry(transaction, root, id, &gone);
        }
        for (root, id, key, of) in [
            (team::ROOT, "in org", team::ORGANISATION, "org"),
            (goal::ROOT, "of org", goal::ORGANISATION, "org"),
            (cycle::ROOT, "of team", cycle::TEAM, "team"),
            (objective::ROOT, "in cycle", objective::CYCLE, "cycle"),
            (objective::ROOT, "of team", objective::TEAM, "team"),
            (learning::ROOT, "of cycle", learning::CYCLE, "cycle"),
            (learning::ROOT, "of old", learning::OBJECTIVE, "old"),
            (okr_role::ROOT, "in team", okr_role::TEAM, "team"),
            (meeting::ROOT, "of cycle", meeting::CYCLE, "cycle"),
            (kpi::ROOT, "of team", kpi::TEAM, "team"),
            (key_result::ROOT, "stands", key_result::OBJECTIVE, "in cycle"),
            (key_result::ROOT, "of old", key_result::OBJECTIVE, "old"),
            (check_in::ROOT, "of stands", check_in::KEY_RESULT, "stands"),
            (check_in::ROOT, "of old", check_in::KEY_RESULT, "of old"),
            (check_in::ROOT, "of dropped", check_in::KEY_RESULT, "dropped"),
            (reading::ROOT, "of kpi", reading::KPI, "kpi"),
            (reading::ROOT, "of team", reading::KPI, "of team"),
            (tie::ROOT, "of old", tie::FROM, "old"),
            (tie::ROOT, "of result of old", tie::FROM, "of old"),
            (tie::ROOT, "of nothing", tie::FROM, "gone before"),
        ] {
            entry(transaction, root, id, &[(key, of.into())]);
        }
        for (id, from, to) in [("to goal", "in cycle", "goal"), ("to old", "stands", "old")] {
            entry(
                transaction,
                tie::ROOT,
                id,
                &[(tie::FROM, from.into()), (tie::TO, to.into())],
            );
        }
    });
    let replica = Replica::open(Area::Okr, std::slice::from_ref(&update)).unwrap();
    assert_eq!(replica.read().unwrap().deleted_since, Some(i64::MIN));
    let cleaned = replica.clean(20).unwrap().unwrap();
    take(&doc, &cleaned.update);
    for (root, stays) in [
        (organisation::ROOT, &[][..]),
        (team::ROOT, &["in org"]),
        (goal::ROOT, &["of org"]),
        (cycle::ROOT, &["of team"]),
        (objective::ROOT, &["in cycle", "of team"]),
        (key_result::ROOT, &["stands"]),
        (tie::ROOT, &["to goal", "to old"]),
        (check_in::ROOT, &["of stands"]),
        (kpi::ROOT, &["of team"]),
        (reading::ROOT, &["of team"]),
        (learning::ROOT, &["of cycle", "of old"]),
        (okr_role::ROOT, &["in team"]),
        (meeting::ROOT, &["of cycle"]),
    ] {
        assert_eq!(keys(&doc, root), stays, "{root}");
    }
    let removed = Removed {
        others: 18,
        ..Removed::default()
    };
    assert_eq!(cleaned.removed, removed);
    assert_eq!(clean(Area::Okr, &[update, cleaned.update], i64::MAX).unwrap(), None);
}
