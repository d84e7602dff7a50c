//! The keys of every kind of entry, written down once.

macro_rules! groups {
    ($(
        $(#[$doc:meta])*
        $module:ident $group:ident in $area:ident at $root:literal {
            $( $(#[$key_doc:meta])* $constant:ident = $name:literal $value:ident; )+
        }
    )+) => {
        $(
            $(#[$doc])*
            pub mod $module {
                /// Name of the root.
                pub const ROOT: &str = $root;
                $( $(#[$key_doc])* pub const $constant: &str = $name; )+
            }
        )+

        /// The groups of keys in this file.
        pub(super) const GROUPS: &[Group] = &[$(
            Group {
                constant: stringify!($group),
                area: Area::$area,
                root: $root,
                keys: &[$( Key { constant: stringify!($constant), name: $name, value: Value::$value }, )+],
            },
        )+];
    };
}

mod collection;
mod decisions;
mod impact_model;
mod notes_and_stage;
mod okr;

pub use self::collection::{cluster, contribution};
pub use self::decisions::{next_step, recommendation, topic};
pub use self::impact_model::{
    card, comment, conflict, criterion, group, hurdle, indicator, link, measurement, model, rating, score,
};
pub use self::notes_and_stage::{block, poll, stage, step};
pub use self::okr::{
    check_in, cycle, goal, key_result, kpi, learning, meeting, objective, okr_role, organisation, reading, team, tie,
};
use super::Group;

const PARTS: [&[Group]; 5] = [
    collection::GROUPS,
    impact_model::GROUPS,
    okr::GROUPS,
    decisions::GROUPS,
    notes_and_stage::GROUPS,
];

const COUNT: usize = {
    let (mut count, mut part) = (0, 0);
    while part < PARTS.len() {
        (count, part) = (count + PARTS[part].len(), part + 1);
    }
    count
};

/// Every group of keys there is, in the order of the areas.
pub const GROUPS: &[Group] = &{
    let mut all = [PARTS[0][0]; COUNT];
    let (mut part, mut at) = (0, 0);
    while part < PARTS.len() {
        let mut within = 0;
        while within < PARTS[part].len() {
            all[at] = PARTS[part][within];
            (within, at) = (within + 1, at + 1);
        }
        part += 1;
    }
    all
};
