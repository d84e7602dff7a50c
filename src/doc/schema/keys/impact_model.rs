//! The entries of the impact model.

use super::super::{Group, Key, Value};
use crate::domain::area::Area;

groups! {
    /// Keys of a card of the impact model.
    card CARD in Model at "cards" {
        /// Id of its model; the first model when absent.
        MODEL = "model" Plain;
        /// Name of its lane.
        LANE = "lane" Plain;
        /// Fractional index within the lane.
        ORDER = "order" Plain;
        /// The statement.
        TITLE = "title" Text;
        /// Anything more.
        NOTE = "note" Text;
        /// For whom, in words.
        AUDIENCE = "audience" Text;
        /// For whom: name of the kind.
        AUDIENCE_KIND = "audienceKind" Plain;
        /// Name of the perspective it came from.
        PERSPECTIVE = "perspective" Plain;
        /// The organisation it came from.
        ORGANISATION = "organisation" Plain;
        /// The person or unit that is responsible.
        RESPONSIBLE = "responsible" Plain;
        /// By when, `YYYY-MM-DD`.
        DATE = "date" Plain;
        /// Whether it has to be done: name of the duty.
        DUTY = "duty" Plain;
        /// Who can change it: name of the level.
        LEVEL = "level" Plain;
        /// Array of numbers of sustainable development goals.
        SDGS = "sdgs" Plain;
        /// Field of action.
        FIELD = "field" Plain;
        /// Budget product.
        PRODUCT = "product" Plain;
        /// What is put in: name of the kind.
        RESOURCE = "resource" Plain;
        /// How much of it.
        AMOUNT = "amount" Plain;
        /// Its unit, where the kind does not say it.
        UNIT = "unit" Plain;
        /// The part of the amount that is for a change.
        CHANGE = "change" Plain;
        /// The part of the amount that is for an experiment.
        EXPERIMENT = "experiment" Plain;
        /// How sure it is that this is our doing: name of the degree.
        ATTRIBUTION = "attribution" Plain;
        /// Months until it can be expected.
        LAG = "lag" Plain;
        /// The same in plain language.
        PLAIN = "plain" Text;
        /// Array of markers.
        TAGS = "tags" Plain;
        /// Id of its group.
        GROUP = "group" Plain;
        /// Id of the contribution it came from.
        FROM = "from" Plain;
        /// Title of the breakout group it came from.
        FROM_GROUP = "fromGroup" Plain;
        /// Milliseconds since 1970; present means that somebody proposed to drop it.
        DROPPED = "dropped" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a link between two cards.
    link LINK in Model at "links" {
        /// Id of the card it starts at.
        FROM = "from" Plain;
        /// Id of the card it ends at.
        TO = "to" Plain;
        /// The reason.
        BECAUSE = "because" Text;
        /// How well it is known, 1 to 5.
        EVIDENCE = "evidence" Plain;
        /// How bad it would be if it were wrong, 1 to 5.
        HARM = "harm" Plain;
        /// Whether more leads to more or to less; more when absent.
        POLARITY = "polarity" Plain;
        /// Months until it works.
        DELAY = "delay" Plain;
        /// Percent of what its source costs that goes along it.
        SHARE = "share" Plain;
        /// Who checks the assumption.
        CHECKED_BY = "checkedBy" Plain;
        /// How it is checked.
        CHECK_HOW = "checkHow" Text;
        /// By when, `YYYY-MM-DD`.
        CHECK_UNTIL = "checkUntil" Plain;
        /// Name of where the check stands; open when absent.
        CHECK_STATE = "checkState" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of one of several impact models side by side.
    model MODEL in Model at "models" {
        /// Its title.
        TITLE = "title" Text;
        /// Fractional index among the models.
        ORDER = "order" Plain;
        /// True for the model that says how things are without a change.
        TODAY = "today" Plain;
        /// True where a total of the criteria is wanted.
        TOTAL = "total" Plain;
        /// The question at the head of the lane Input.
        PROMPT_INPUT = "promptInput" Plain;
        /// The question at the head of the lane Activity.
        PROMPT_ACTIVITY = "promptActivity" Plain;
        /// The question at the head of the lane Output.
        PROMPT_OUTPUT = "promptOutput" Plain;
        /// The question at the head of the lane Outcome.
        PROMPT_OUTCOME = "promptOutcome" Plain;
        /// The question at the head of the lane Impact.
        PROMPT_IMPACT = "promptImpact" Plain;
    }
    /// Keys of a comment on a card. Who wrote it is not in it: that is whoever owns the client id that made the entry.
    comment COMMENT in Model at "comments" {
        /// Id of the card.
        CARD = "card" Plain;
        /// What somebody says.
        TEXT = "text" Text;
        /// Milliseconds since 1970 when it was written.
        AT = "at" Plain;
        /// Milliseconds since 1970; present means settled.
        RESOLVED_AT = "resolvedAt" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of an indicator of a card.
    indicator INDICATOR in Model at "indicators" {
        /// Id of the card.
        CARD = "card" Plain;
        /// Fractional index among those of the card.
        ORDER = "order" Plain;
        /// What is measured.
        NAME = "name" Text;
        /// In what it is measured.
        UNIT = "unit" Plain;
        /// Name of the direction that is good.
        DIRECTION = "direction" Plain;
        /// The number at the start.
        BASELINE = "baseline" Plain;
        /// The number to be reached.
        TARGET = "target" Plain;
        /// The number now; the newest measurement when absent.
        CURRENT = "current" Plain;
        /// Of when the number now is, `YYYY-MM-DD`.
        DATE = "date" Plain;
        /// Where the numbers come from.
        SOURCE = "source" Text;
        /// How the number could be improved without helping anybody.
        SIDE_EFFECT = "sideEffect" Text;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of one value of an indicator at one time.
    measurement MEASUREMENT in Model at "measurements" {
        /// Id of the indicator.
        INDICATOR = "indicator" Plain;
        /// When, `YYYY-MM-DD`.
        DATE = "date" Plain;
        /// The number.
        VALUE = "value" Plain;
        /// Anything about it.
        NOTE = "note" Text;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a goal conflict between two cards.
    conflict CONFLICT in Model at "conflicts" {
        /// Id of one card.
        A = "a" Plain;
        /// Id of the other card.
        B = "b" Plain;
        /// Why there is a conflict.
        BECAUSE = "because" Text;
        /// Who is affected.
        AFFECTED = "affected" Text;
        /// Name of its state.
        STATE = "state" Plain;
        /// Who takes care of it.
        OWNER = "owner" Plain;
        /// Fractional index among the conflicts.
        ORDER = "order" Plain;
        /// Id of the contribution it came from.
        FROM = "from" Plain;
        /// Title of the breakout group it came from.
        FROM_GROUP = "fromGroup" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of what one person thinks of a conflict. Whose it is, is whoever owns the client id that made the entry.
    score SCORE in Model at "scores" {
        /// Id of the conflict.
        CONFLICT = "conflict" Plain;
        /// From -3, the two hinder each other, to 3, they help each other.
        VALUE = "value" Plain;
        /// Milliseconds since 1970 when it was given.
        AT = "at" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a rule that is in the way of an effect.
    hurdle HURDLE in Model at "hurdles" {
        /// The rule.
        RULE = "rule" Text;
        /// What it is for.
        PURPOSE = "purpose" Text;
        /// Id of the card that it hinders.
        HINDERS = "hinders" Plain;
        /// Room for manoeuvre.
        ROOM = "room" Text;
        /// Who carries the risk of using it.
        RISK = "risk" Text;
        /// Fractional index among the hurdles.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a group of similar cards.
    group GROUP in Model at "groups" {
        /// Its title.
        TITLE = "title" Text;
        /// Id of its model; the first model when absent.
        MODEL = "model" Plain;
        /// Fractional index among the groups.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a criterion by which models are compared.
    criterion CRITERION in Model at "criteria" {
        /// Its title.
        TITLE = "title" Text;
        /// Fractional index among the criteria.
        ORDER = "order" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of how far one model meets one criterion.
    rating RATING in Model at "ratings" {
        /// Id of the criterion.
        CRITERION = "criterion" Plain;
        /// Id of the model.
        MODEL = "model" Plain;
        /// From 0 to 10.
        VALUE = "value" Plain;
        /// Why.
        REASON = "reason" Text;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
}
