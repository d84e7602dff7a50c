//! The entries of objectives and key results.

use super::super::{Group, Key, Value};
use crate::domain::area::Area;

groups! {
    /// Keys of an organisation that takes part.
    organisation ORGANISATION in Okr at "organisations" {
        /// Its name.
        TITLE = "title" Text;
        /// The theme it leads.
        THEME = "theme" Text;
        /// Fractional index among the organisations.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a team.
    team TEAM in Okr at "teams" {
        /// Its name.
        TITLE = "title" Text;
        /// Anything more.
        NOTE = "note" Text;
        /// Id of its organisation.
        ORGANISATION = "organisation" Plain;
        /// Field of action.
        FIELD = "field" Plain;
        /// Whether it tries it or does it: name of the status.
        STATUS = "status" Plain;
        /// Where its money stands in the budget.
        BUDGET = "budget" Plain;
        /// Fractional index among the teams.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a guiding goal of a year.
    goal GOAL in Okr at "goals" {
        /// The goal.
        TITLE = "title" Text;
        /// Anything more.
        NOTE = "note" Text;
        /// Its year.
        YEAR = "year" Plain;
        /// Id of the organisation whose goal it is; of all when absent.
        ORGANISATION = "organisation" Plain;
        /// Fractional index among the goals.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a cycle: the time in which objectives are worked on.
    cycle CYCLE in Okr at "cycles" {
        /// Its name.
        TITLE = "title" Text;
        /// How it is cut: name of the kind.
        KIND = "kind" Plain;
        /// First day, `YYYY-MM-DD`.
        START = "start" Plain;
        /// Last day, `YYYY-MM-DD`.
        END = "end" Plain;
        /// Id of its team; for all teams when absent.
        TEAM = "team" Plain;
        /// True for the last one of a funding period, in which what worked is made permanent.
        PERMANENT = "permanent" Plain;
        /// Fractional index among the cycles.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of an objective.
    objective OBJECTIVE in Okr at "objectives" {
        /// What is to be reached.
        TITLE = "title" Text;
        /// Anything more.
        NOTE = "note" Text;
        /// Id of its cycle.
        CYCLE = "cycle" Plain;
        /// Id of its team.
        TEAM = "team" Plain;
        /// Who cares for it.
        OWNER = "owner" Plain;
        /// How sure it is to be reached: name of the degree.
        AMBITION = "ambition" Plain;
        /// How far it was reached, 0 to 100, as the review says.
        SCORE = "score" Plain;
        /// What the review has taught about the goal.
        LEARNED = "learned" Text;
        /// Id of the objective that it goes on with.
        CARRIED_FROM = "carriedFrom" Plain;
        /// True while it is proposed.
        DRAFT = "draft" Plain;
        /// Fractional index among those of the cycle.
        ORDER = "order" Plain;
        /// Id of the contribution it came from.
        FROM = "from" Plain;
        /// Title of the breakout group it came from.
        FROM_GROUP = "fromGroup" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a key result.
    key_result KEY_RESULT in Okr at "keyResults" {
        /// Who does what, from where to where.
        TITLE = "title" Text;
        /// Anything more.
        NOTE = "note" Text;
        /// Id of its objective.
        OBJECTIVE = "objective" Plain;
        /// How it is measured: name of the kind; a metric when absent.
        KIND = "kind" Plain;
        /// Name of the direction that is good; up when absent.
        DIRECTION = "direction" Plain;
        /// The number at the start.
        BASELINE = "baseline" Plain;
        /// The number to be reached.
        TARGET = "target" Plain;
        /// The lower end of the band or of the middle zone.
        LOW = "low" Plain;
        /// The upper end of it.
        HIGH = "high" Plain;
        /// In what it is measured.
        UNIT = "unit" Plain;
        /// What is promised, of what has no number.
        COMMIT = "commit" Text;
        /// What is wanted of it.
        GOAL = "goal" Text;
        /// What would be more than wanted.
        STRETCH = "stretch" Text;
        /// Who cares for it.
        OWNER = "owner" Plain;
        /// By when, `YYYY-MM-DD`.
        DATE = "date" Plain;
        /// How sure it is to be reached: name of the degree.
        AMBITION = "ambition" Plain;
        /// How the number could be improved without helping anybody.
        SIDE_EFFECT = "sideEffect" Text;
        /// Id of the key result that it goes on with.
        CARRIED_FROM = "carriedFrom" Plain;
        /// True while it is proposed.
        DRAFT = "draft" Plain;
        /// Fractional index among those of the objective.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a tie: what an objective or a key result has to do with something else.
    tie TIE in Okr at "ties" {
        /// Id of the objective or key result.
        FROM = "from" Plain;
        /// Id of the other thing.
        TO = "to" Plain;
        /// What they have to do with each other: name of the kind.
        KIND = "kind" Plain;
        /// What the other thing is: name of its sort.
        TARGET = "target" Plain;
        /// Anything about it.
        NOTE = "note" Text;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a check-in. Whose it is, is whoever owns the client id that made the entry.
    check_in CHECK_IN in Okr at "checkIns" {
        /// Id of the key result.
        KEY_RESULT = "keyResult" Plain;
        /// Milliseconds since 1970 when it was written.
        AT = "at" Plain;
        /// Of which day it tells, `YYYY-MM-DD`.
        DATE = "date" Plain;
        /// The number; of a milestone 0 or 1, of levels 0 to 3.
        VALUE = "value" Plain;
        /// How sure people are to reach it, 0 to 10.
        CONFIDENCE = "confidence" Plain;
        /// What is in the way.
        OBSTACLE = "obstacle" Text;
        /// What help is wanted.
        HELP = "help" Text;
        /// Anything more.
        COMMENT = "comment" Text;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a number that is watched all the time.
    kpi KPI in Okr at "kpis" {
        /// What is measured.
        TITLE = "title" Text;
        /// Anything more.
        NOTE = "note" Text;
        /// In what it is measured.
        UNIT = "unit" Plain;
        /// The lower end of the band in which all is well.
        LOW = "low" Plain;
        /// The upper end of it.
        HIGH = "high" Plain;
        /// Id of the team that watches it.
        TEAM = "team" Plain;
        /// Fractional index among them.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of one value of such a number.
    reading READING in Okr at "readings" {
        /// Id of what was measured.
        KPI = "kpi" Plain;
        /// When, `YYYY-MM-DD`.
        DATE = "date" Plain;
        /// The number.
        VALUE = "value" Plain;
        /// Where it comes from.
        SOURCE = "source" Text;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of something that was learned. Nothing in it says by whom.
    learning LEARNING in Okr at "learnings" {
        /// What was learned.
        TEXT = "text" Text;
        /// What it is good for: name of the tag.
        TAG = "tag" Plain;
        /// Where it comes from: name of the talk.
        SOURCE = "source" Plain;
        /// Id of the cycle.
        CYCLE = "cycle" Plain;
        /// Id of the objective.
        OBJECTIVE = "objective" Plain;
        /// Fractional index among them.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of what somebody does in this way of working.
    okr_role OKR_ROLE in Okr at "roles" {
        /// Name of the role.
        KIND = "kind" Plain;
        /// Who.
        PERSON = "person" Plain;
        /// Id of the team; of all teams when absent.
        TEAM = "team" Plain;
        /// Why one person has two roles that do not go together.
        REASON = "reason" Text;
        /// Fractional index among them.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a meeting, or of several at equal distances.
    meeting MEETING in Okr at "meetings" {
        /// What for: name of the kind.
        KIND = "kind" Plain;
        /// Id of the cycle.
        CYCLE = "cycle" Plain;
        /// Id of the team; for all teams when absent.
        TEAM = "team" Plain;
        /// When, or when first, `YYYY-MM-DD`.
        DATE = "date" Plain;
        /// At what time, `HH:MM`.
        TIME = "time" Plain;
        /// How long.
        MINUTES = "minutes" Plain;
        /// Weeks between two of them; once when absent or 0.
        EVERY = "every" Plain;
        /// Where.
        PLACE = "place" Text;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
}
