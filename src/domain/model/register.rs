//! The assumption register: what a model rests on, riskiest first.

use std::cmp::Reverse;

use super::checks::is_unchecked;
use super::graph::Graph;
use crate::domain::board::fit::GRADE_MAX;
use crate::domain::board::{CheckState, Link};

/// What a link assumes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumption<'a> {
    /// The link.
    pub link: &'a Link,
    /// 1 (harmless and well known) to 25: harm times how little is known (6 minus evidence).
    pub risk: u8,
    /// Whether somebody rated both harm and evidence.
    pub is_rated: bool,
    /// Much is at stake, little is known, and nobody looks.
    pub is_unchecked: bool,
    /// The day by which it should have been checked is over, and it is not settled.
    pub is_overdue: bool,
}

/// What all links of `graph` assume, riskiest first; of equal risk those somebody rated, then in reading order. What is
/// settled as holding comes last: it is no risk any more. `today` (`YYYY-MM-DD`) decides what is overdue; without it nothing
/// is.
pub fn register<'a>(graph: &Graph<'a>, today: Option<&str>) -> Vec<Assumption<'a>> {
    let mut links: Vec<&Link> = graph.links.iter().map(|edge| edge.link).collect();
    by_risk(&mut links);
    links
        .into_iter()
        .map(|link| Assumption {
            link,
            risk: risk(link),
            is_rated: is_rated(link),
            is_unchecked: is_unchecked(link),
            is_overdue: is_overdue(link, today),
        })
        .collect()
}

/// Puts links in the order of the register.
pub fn by_risk(links: &mut [&Link]) {
    // Stable, so that reading order stays among equals.
    links.sort_by_key(|link| {
        let holds = link.check_state == Some(CheckState::Holds);
        (holds, Reverse(risk(link)), Reverse(is_rated(link)))
    });
}

/// Harm times 6 minus evidence. What nobody rated counts as the worst case: harm 5, evidence 1. What turned out to fail is
/// known to be wrong, whatever evidence there was before.
fn risk(link: &Link) -> u8 {
    let grade = |grade: Option<u8>, otherwise| grade.map_or(otherwise, |grade| grade.clamp(1, GRADE_MAX));
    let evidence = match link.check_state {
        Some(CheckState::Fails) => 1,
        _ => grade(link.evidence, 1),
    };
    grade(link.harm, GRADE_MAX) * (GRADE_MAX + 1 - evidence)
}

fn is_rated(link: &Link) -> bool {
    link.harm.is_some() && link.evidence.is_some()
}

fn is_overdue(link: &Link, today: Option<&str>) -> bool {
    let due = today
        .zip(link.check_until.as_deref())
        .is_some_and(|(today, until)| until < today);
    due && matches!(link.check_state, None | Some(CheckState::Open | CheckState::Running))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::cases::{Case, cases};
    use super::super::graph::graphs;
    use super::*;

    /// As the board puts it.
    fn plain(one: &Assumption<'_>) -> Value {
        let link = serde_json::to_value(one.link).unwrap();
        let mut plain = json!({
            "link": one.link.id, "from": one.link.from, "to": one.link.to, "risk": one.risk, "rated": one.is_rated,
            "state": one.link.check_state.unwrap_or(CheckState::Open), "unchecked": one.is_unchecked,
            "overdue": one.is_overdue,
        });
        for key in ["harm", "evidence", "checkedBy", "checkHow", "checkUntil"] {
            if let Some(value) = link.get(key) {
                plain[key] = value.clone();
            }
        }
        plain
    }

    #[test]
    fn the_cases_of_the_board_stand_here_in_the_same_order() {
        for Case {
            name,
            mut board,
            given,
            expected,
        } in cases::<Vec<Value>>("register")
        {
            for _ in 0..2 {
                let graphs = graphs(board.parts());
                let found = register(&graphs[0], given["today"].as_str());
                assert_eq!(found.iter().map(plain).collect::<Vec<_>>(), expected, "{name}");
                board.turn();
            }
        }
    }

    #[test]
    fn what_nobody_rated_is_the_worst_case() {
        for (harm, evidence, state, expected) in [
            (Some(1), Some(5), None, 1),
            (Some(5), Some(1), None, 25),
            (Some(4), Some(2), None, 16),
            (Some(3), None, None, 15),
            (None, Some(4), None, 10),
            (None, None, None, 25),
            (Some(2), Some(5), Some(CheckState::Fails), 10),
            (Some(99), Some(0), None, 25),
        ] {
            let link = Link {
                harm,
                evidence,
                check_state: state,
                ..Link::default()
            };
            assert_eq!(risk(&link), expected, "{harm:?} {evidence:?} {state:?}");
        }
    }
}
