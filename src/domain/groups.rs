//! Breakout groups: who works with whom, each group on a board of its own.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::code::Code;
use super::id::{ParticipantId, WorkshopId};
use super::people::{Perspective, check_name};

/// Most groups at a time.
pub const GROUPS_MAX: usize = 12;
/// Longest title, in Unicode scalar values.
pub const TITLE_MAX: usize = 80;

/// A breakout group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BreakoutGroup {
    /// 21 characters.
    pub id: String,
    /// The workshop that is its board.
    #[schema(value_type = String)]
    pub workshop: WorkshopId,
    /// 1 to 80 characters.
    pub title: String,
    /// Who is in it. Whoever facilitates is in none.
    #[schema(value_type = Vec<String>)]
    pub members: Vec<ParticipantId>,
    /// Whether what it made has been brought into the plenary.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub merged: bool,
}

/// The groups of a workshop, as its file keeps them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Groups {
    /// Those that there are.
    pub groups: Vec<BreakoutGroup>,
    /// When they were called back, milliseconds since 1970; absent while they work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub called: Option<i64>,
    /// Those that are over. Their boards can still be looked into.
    pub past: Vec<BreakoutGroup>,
}

/// The workshop that a group belongs to, as its own board tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Plenary {
    /// Id of the workshop.
    #[schema(value_type = String)]
    pub workshop: WorkshopId,
    /// Its title.
    pub title: String,
    /// What the group is called.
    pub group: String,
    /// When the groups were called back, milliseconds since 1970; absent while they work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub called: Option<i64>,
}

/// How people come into groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Forming {
    /// A group for each perspective.
    Perspective,
    /// At random, every perspective spread as evenly as can be.
    Mixed,
    /// Nobody is in a group until somebody puts them there.
    Hand,
}

/// Somebody who can be in a group.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who.
    pub id: ParticipantId,
    /// Whom they speak for.
    pub perspective: Option<Perspective>,
}

/// A title and who is in the group.
pub type Formed = (String, Vec<ParticipantId>);

/// Forms groups of `people`, who come in a random order. For perspectives, `titles` are what each of those that are there is
/// called, in their order; otherwise they are the groups.
pub fn form(forming: Forming, titles: Vec<String>, people: &[Candidate]) -> Vec<Formed> {
    let of = |perspective| {
        let people = people.iter();
        people
            .filter(move |one| one.perspective == perspective)
            .map(|one| one.id.clone())
    };
    match forming {
        Forming::Perspective => {
            let groups = present(people).map(|perspective| of(perspective).collect());
            titles.into_iter().zip(groups).collect()
        }
        Forming::Mixed => {
            let mut groups: Vec<Formed> = titles.into_iter().map(|title| (title, Vec::new())).collect();
            let count = groups.len().max(1);
            // One perspective after the other, and each goes on where the last one ended: the groups are of one size.
            for (number, id) in present(people).flat_map(of).enumerate() {
                if let Some((_, members)) = groups.get_mut(number % count) {
                    members.push(id);
                }
            }
            groups
        }
        Forming::Hand => titles.into_iter().map(|title| (title, Vec::new())).collect(),
    }
}

/// The perspectives that somebody has, in their order, and none last.
pub fn present(people: &[Candidate]) -> impl Iterator<Item = Option<Perspective>> {
    let all = Perspective::ALL.into_iter().map(Some).chain([None]);
    all.filter(|perspective| people.iter().any(|one| one.perspective == *perspective))
}

/// Checks the titles of groups.
///
/// # Errors
/// [`Code::GroupsInvalid`] when there is none, too many, one without words or one that is too long.
pub fn check_titles(titles: &[String]) -> Result<Vec<String>, Code> {
    if titles.is_empty() || titles.len() > GROUPS_MAX {
        return Err(Code::GroupsInvalid);
    }
    titles.iter().map(|title| check_title(title)).collect()
}

/// Checks the title of a group.
///
/// # Errors
/// [`Code::GroupsInvalid`].
pub fn check_title(title: &str) -> Result<String, Code> {
    check_name(title, TITLE_MAX).map_err(|_| Code::GroupsInvalid)
}

impl Groups {
    /// The group with this id, over or not.
    pub fn find(&self, id: &str) -> Option<&BreakoutGroup> {
        self.all().find(|group| group.id == id)
    }

    /// Every group, over or not.
    pub fn all(&self) -> impl Iterator<Item = &BreakoutGroup> {
        self.groups.iter().chain(&self.past)
    }

    /// Puts somebody into a group and out of every other one. Answers the groups they were in before.
    ///
    /// # Errors
    /// [`Code::GroupUnknown`].
    pub fn place(&mut self, person: &ParticipantId, to: Option<&str>) -> Result<Vec<WorkshopId>, Code> {
        if to.is_some_and(|to| !self.groups.iter().any(|group| group.id == to)) {
            return Err(Code::GroupUnknown);
        }
        let mut left = Vec::new();
        for group in &mut self.groups {
            let is_in = group.members.contains(person);
            match (to == Some(group.id.as_str()), is_in) {
                (true, false) => group.members.push(person.clone()),
                (false, true) => {
                    group.members.retain(|member| member != person);
                    left.push(group.workshop.clone());
                }
                _ => {}
            }
        }
        Ok(left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(of: &[(usize, Option<Perspective>)]) -> Vec<Candidate> {
        let each = of
            .iter()
            .flat_map(|(count, perspective)| std::iter::repeat_n(*perspective, *count));
        each.enumerate()
            .map(|(number, perspective)| Candidate {
                id: ParticipantId::parse(&format!("{number:0>21}")).unwrap(),
                perspective,
            })
            .collect()
    }

    fn titles(count: usize) -> Vec<String> {
        (0..count).map(|number| format!("G{number}")).collect()
    }

    #[test]
    fn mixed_groups_are_of_one_size_and_have_every_perspective() {
        let people = people(&[
            (7, Some(Perspective::Politics)),
            (5, Some(Perspective::Administration)),
            (3, Some(Perspective::Society)),
        ]);
        let groups = form(Forming::Mixed, titles(3), &people);
        for (title, members) in &groups {
            assert_eq!(members.len(), 5, "{title}");
            let of =
                |range: std::ops::Range<usize>| people[range].iter().filter(|one| members.contains(&one.id)).count();
            assert!((2..=3).contains(&of(0..7)) && (1..=2).contains(&of(7..12)), "{title}");
            assert_eq!(of(12..15), 1, "{title}");
        }
        // More groups than people: some are empty, nobody is lost.
        let few = form(Forming::Mixed, titles(4), &people[..1]);
        assert_eq!(few.iter().map(|(_, members)| members.len()).sum::<usize>(), 1);
    }

    #[test]
    fn every_perspective_that_is_there_is_a_group_and_by_hand_all_are_empty() {
        let people = people(&[
            (1, None),
            (2, Some(Perspective::Society)),
            (1, Some(Perspective::Politics)),
        ]);
        let there: Vec<_> = present(&people).collect();
        assert_eq!(there, [Some(Perspective::Politics), Some(Perspective::Society), None]);
        let groups = form(Forming::Perspective, titles(3), &people);
        let sizes: Vec<_> = groups.iter().map(|(_, members)| members.len()).collect();
        assert_eq!(sizes, [1, 2, 1]);
        let empty = form(Forming::Hand, titles(2), &people);
        assert!(empty.len() == 2 && empty.iter().all(|(_, members)| members.is_empty()));
    }

    #[test]
    fn somebody_is_in_one_group_at_a_time() {
        let id = |c: char| c.to_string().repeat(21);
        let workshop = |c: char| WorkshopId::parse(&id(c)).unwrap();
        let person = people(&[(1, None)])[0].id.clone();
        let group = |c| BreakoutGroup {
            id: id(c),
            workshop: workshop(c),
            title: c.to_string(),
            members: Vec::new(),
            merged: false,
        };
        let mut groups = Groups {
            groups: vec![group('a'), group('b')],
            ..Groups::default()
        };
        assert_eq!(groups.place(&person, Some(&id('a'))), Ok(vec![]));
        assert_eq!(groups.place(&person, Some(&id('a'))), Ok(vec![]));
        assert_eq!(groups.place(&person, Some(&id('b'))), Ok(vec![workshop('a')]));
        assert_eq!(groups.groups[0].members, []);
        assert_eq!(groups.groups[1].members, std::slice::from_ref(&person));
        assert_eq!(groups.place(&person, Some(&id('c'))), Err(Code::GroupUnknown));
        assert_eq!(groups.place(&person, None), Ok(vec![workshop('b')]));
    }

    #[test]
    fn titles_have_words_and_a_bound() {
        assert_eq!(check_titles(&[" Hafen ".to_owned()]), Ok(vec!["Hafen".to_owned()]));
        for wrong in [vec![], vec![String::new()], titles(13), vec!["ß".repeat(81)]] {
            assert_eq!(check_titles(&wrong), Err(Code::GroupsInvalid), "{wrong:?}");
        }
    }
}
