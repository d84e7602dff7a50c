//! The entries of the notes, and the stage.

use super::super::{Group, Key, Value};
use crate::domain::area::Area;

groups! {
    /// Keys of a block of notes.
    block BLOCK in Notes at "blocks" {
        /// Name of its kind.
        KIND = "kind" Plain;
        /// Fractional index among the blocks.
        ORDER = "order" Plain;
        /// Its text.
        TEXT = "text" Text;
        /// Whether a check box is ticked.
        DONE = "done" Plain;
        /// How far it is moved in, 0 to 4; 0 when absent.
        INDENT = "indent" Plain;
        /// Level of a heading, 1 to 3; 1 when absent.
        LEVEL = "level" Plain;
        /// Milliseconds since 1970. The block is shown all the same while there are words in it.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of the stage. Its root is the entry itself.
    stage STAGE in Stage at "stage" {
        /// `{area, card?, chain?, poll?}`, what the projector shows; absent when nothing is in the light.
        SPOTLIGHT = "spotlight" Plain;
        /// Within the spotlight: the area.
        SPOTLIGHT_AREA = "area" Plain;
        /// Within the spotlight: the card.
        SPOTLIGHT_CARD = "card" Plain;
        /// Within the spotlight: whether the whole chain of the card is meant.
        SPOTLIGHT_CHAIN = "chain" Plain;
        /// Within the spotlight: the poll.
        SPOTLIGHT_POLL = "poll" Plain;
        /// `{neutral, invitation, plain}`, how every projector shows it.
        PROJECTOR = "projector" Plain;
        /// Within the projector: whether it shows the neutral slide.
        PROJECTOR_NEUTRAL = "neutral" Plain;
        /// Within the projector: whether it shows how to join.
        PROJECTOR_INVITATION = "invitation" Plain;
        /// Within the projector: whether cards show their plain words.
        PROJECTOR_PLAIN = "plain" Plain;
        /// `{area: {role: access}}`.
        AREAS = "areas" Plain;
        /// Whether people may still join.
        ROOM_OPEN = "roomOpen" Plain;
        /// How far the workshop is: which step, what its timer says.
        RUN = "run" Plain;
        /// `{area, card?, at}`, where everybody is asked to look; absent when they are not.
        GATHER = "gather" Plain;
        /// Hands, who speaks, counts of what people signal.
        FLOOR = "floor" Plain;
        /// `{step, cards, people, by}`, what waits to be revealed; absent when nothing can.
        WRITTEN = "written" Plain;
        /// Whether participants can only read.
        FROZEN = "frozen" Plain;
        /// `{perspective: count}`, who counts.
        PEOPLE = "people" Plain;
        /// When the workshop is to end, milliseconds since 1970.
        PLANNED_END = "plannedEnd" Plain;
        /// `{deleteAt}` in a protected workshop; absent in others.
        PROTECTED = "protected" Plain;
        /// The areas that may leave a protected workshop; absent in others.
        RELEASED = "released" Plain;
        /// Breakout groups `[{id, workshop, title, members, merged?}]`; absent when there are none.
        GROUPS = "groups" Plain;
        /// When they were called back, milliseconds since 1970; absent while they work.
        GROUPS_CALLED = "groupsCalled" Plain;
        /// `{workshop, title, group, called?}`, on the board of a breakout group: where it belongs.
        PLENARY = "plenary" Plain;
        /// `{workshop, title}` of what this is a rehearsal of; absent in others.
        REHEARSAL = "rehearsal" Plain;
    }
    /// Keys of a step of the agenda.
    step STEP in Stage at "agenda" {
        /// Its place in the agenda, from 0.
        AT = "at" Plain;
        /// Its title.
        TITLE = "title" Plain;
        /// What people do.
        KIND = "kind" Plain;
        /// How long it is planned.
        MINUTES = "minutes" Plain;
        /// What people are asked.
        PROMPT = "prompt" Plain;
        /// The area it is about.
        AREA = "area" Plain;
        /// `{area: {role: access}}` while it runs.
        RIGHTS = "rights" Plain;
        /// Whether cards that are written in it are anonymous.
        ANONYMOUS = "anonymous" Plain;
        /// Id of the poll that opens with it.
        POLL = "poll" Plain;
        /// Whether it is left out.
        SKIPPED = "skipped" Plain;
    }
    /// Keys of a poll that is open or closed.
    poll POLL in Stage at "polls" {
        /// What is asked.
        QUESTION = "question" Plain;
        /// What everybody does.
        KIND = "kind" Plain;
        /// Who learns what, and when.
        MODE = "mode" Plain;
        /// `[{id, text, asToday?, about?}]`.
        OPTIONS = "options" Plain;
        /// Dots for each person.
        DOTS = "dots" Plain;
        /// Most dots for one option.
        MOST = "most" Plain;
        /// Where a scale begins.
        LOW = "low" Plain;
        /// Where it ends.
        HIGH = "high" Plain;
        /// What the lowest value says.
        LOW_LABEL = "lowLabel" Plain;
        /// What the highest value says.
        HIGH_LABEL = "highLabel" Plain;
        /// Where it stands.
        STATE = "state" Plain;
        /// The round that runs or ended last, from 1.
        ROUND = "round" Plain;
        /// Fewest answers of which figures are shown.
        THRESHOLD = "threshold" Plain;
        /// `{answered, abstained, onBehalf, sameName, of}`.
        TURNOUT = "turnout" Plain;
        /// What came of it; absent while it is not to be seen.
        RESULT = "result" Plain;
        /// Earlier rounds.
        ROUNDS = "rounds" Plain;
        /// When the round was opened, milliseconds since 1970.
        OPENED_AT = "openedAt" Plain;
        /// When it was closed, milliseconds since 1970.
        CLOSED_AT = "closedAt" Plain;
    }
}
