//! The TypeScript mirror of what board and server say to each other.
//!
//! Rust owns the names. This test writes the mirror with `WIRKRAUM_WRITE_MIRROR=1` and fails when the one in `web/` is stale.

macro_rules! declarations {
    ($($type:ty),+ $(,)?) => {{
        let config = Config::default().with_large_int("number");
        let mut text = String::new();
        $( let _ = writeln!(text, "export {}\n", <$type as TS>::decl(&config)); )+
        text
    }};
}

mod bounds;
mod shapes;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ts_rs::{Config, TS};

use crate::doc::schema::{GROUPS, SERVER_CLIENT, prompt_key, roots};
use crate::domain::agenda::{Agenda, AgendaStep, Step, StepDraft, StepKind};
use crate::domain::area::{Access, Area};
use crate::domain::board::{
    Ambition, Attribution, Audience, Block, BlockKind, Board, Card, CardCost, Check, CheckIn, CheckState, Cluster,
    Comment, Conflict, ConflictState, Contribution, Criterion, Cycle, CycleKind, Direction, Duty, Finding, Goal, Group,
    Hurdle, Indicator, KeyResult, KeyResultKind, KeyResultProgress, Kpi, KpiReading, KpiStanding, KpiState, Lane,
    Learning, LearningSource, LearningTag, Level, Link, Measurement, Meeting, MeetingKind, Model, ModelMoney, NextStep,
    Objective, ObjectiveProgress, Okr, OkrProgress, OkrRole, OkrRoleKind, OkrRule, OkrWarning, Organisation,
    PlannedStep, Polarity, Rating, Recommendation, Resource, Score, Team, TeamStatus, Tie, TieKind, TieTarget, Topic,
    Unmeasured,
};
use crate::domain::code::Code;
use crate::domain::floor::{Floor, Hand, Reaction};
use crate::domain::groups::{BreakoutGroup, Forming, Plenary};
use crate::domain::history::{Extent, Reason, Removed};
use crate::domain::id::{ParticipantId, WorkshopId};
use crate::domain::language::{Address, Language};
use crate::domain::people::{Participant, Perspective, Role};
use crate::domain::poll::{
    Answer, GroupMean, GroupResult, OptionResult, Poll, PollDraft, PollKind, PollMode, PollOption, PollResult,
    PollRound, PollState, PollSubject, Said, Turnout,
};
use crate::domain::protected::Protected;
use crate::domain::rehearsal::Rehearsal;
use crate::domain::run::{Run, RunAction, RunOrder, RunState, StepTime};
use crate::domain::stage::{Gather, Projector, Spotlight, Stage, Written};
use crate::wire::Rule;

const HEADER: &str = "// Generated from the Rust types by `WIRKRAUM_WRITE_MIRROR=1 cargo test mirror`. Do not edit.\n";

fn list<'a>(name: &str, values: impl Iterator<Item = &'a str>) -> String {
    let values: Vec<_> = values.map(|value| format!("'{value}'")).collect();
    format!("export const {name} = [{}] as const;\n", values.join(", "))
}

fn contract() -> String {
    let mut text = format!("{HEADER}\n");
    text += &declarations!(
        Language,
        Address,
        Role,
        Perspective,
        Area,
        Access,
        Lane,
        BlockKind,
        Code,
        WorkshopId,
        ParticipantId,
        Participant,
        Spotlight,
        Projector,
        StepKind,
        Step,
        AgendaStep,
        StepDraft,
        Agenda,
        RunState,
        StepTime,
        Run,
        RunAction,
        RunOrder,
        Gather,
        BreakoutGroup,
        Plenary,
        Rehearsal,
        Forming,
        Hand,
        Reaction,
        Floor,
        Written,
        Protected,
        Stage,
        Model,
        Audience,
        Duty,
        Level,
        Resource,
        Attribution,
        Card,
        Polarity,
        CheckState,
        Link,
        Comment,
        Direction,
        Measurement,
        Indicator,
        ConflictState,
        Score,
        Conflict,
        Hurdle,
        Group,
        Rating,
        Criterion,
        Block,
        Contribution,
        Cluster,
        Topic,
        Recommendation,
        NextStep,
        PlannedStep,
        Check,
        Finding,
        CardCost,
        ModelMoney,
        Board,
        Reason,
        Extent,
        Removed,
    );
    text += &okr_types();
    let codes: Vec<_> = Code::ALL
        .iter()
        .map(|code| serde_json::to_value(code).unwrap())
        .collect();
    text += &list("CODES", codes.iter().filter_map(|code| code.as_str()));
    text += &list("RULES", Rule::ALL.iter().map(|rule| rule.code()));
    text += &words();
    text += &bounds::bounds();
    text
}

/// What objectives and key results, the agenda and polls are made of.
fn okr_types() -> String {
    let mut text = String::new();
    text += &declarations!(
        Organisation,
        TeamStatus,
        Team,
        Goal,
        CycleKind,
        Cycle,
        Ambition,
        Objective,
        KeyResultKind,
        CheckIn,
        KeyResult,
        TieKind,
        TieTarget,
        Tie,
        KpiReading,
        Kpi,
        LearningTag,
        LearningSource,
        Learning,
        OkrRoleKind,
        OkrRole,
        MeetingKind,
        Meeting,
        Unmeasured,
        KeyResultProgress,
        ObjectiveProgress,
        KpiState,
        KpiStanding,
        OkrProgress,
        OkrRule,
        OkrWarning,
        Okr,
    );
    text += &declarations!(
        PollKind,
        PollMode,
        PollState,
        PollSubject,
        PollOption,
        PollDraft,
        Answer,
        Turnout,
        OptionResult,
        GroupMean,
        GroupResult,
        Said,
        PollResult,
        PollRound,
        Poll,
    );
    text
}

/// The closed sets of words.
fn words() -> String {
    let mut text = String::new();
    text += &list("AREAS", Area::ALL.into_iter().map(Area::as_str));
    text += &list("STEP_KINDS", StepKind::ALL.into_iter().map(StepKind::as_str));
    text += &list("REACTIONS", Reaction::ALL.into_iter().map(Reaction::as_str));
    text += &list("LANES", Lane::ALL.into_iter().map(Lane::as_str));
    text += &list("PERSPECTIVES", Perspective::ALL.into_iter().map(Perspective::as_str));
    text += &list("ROLES", Role::ALL.into_iter().map(Role::as_str));
    text += &list("AUDIENCES", Audience::ALL.iter().map(|word| word.as_str()));
    text += &list("DUTIES", Duty::ALL.iter().map(|word| word.as_str()));
    text += &list("LEVELS", Level::ALL.iter().map(|word| word.as_str()));
    text += &list("RESOURCES", Resource::ALL.iter().map(|word| word.as_str()));
    text += &list("ATTRIBUTIONS", Attribution::ALL.iter().map(|word| word.as_str()));
    text += &list("POLARITIES", Polarity::ALL.iter().map(|word| word.as_str()));
    text += &list("CHECK_STATES", CheckState::ALL.iter().map(|word| word.as_str()));
    text += &list("DIRECTIONS", Direction::ALL.iter().map(|word| word.as_str()));
    let checks: Vec<_> = Check::ALL
        .iter()
        .map(|check| serde_json::to_value(check).unwrap())
        .collect();
    text += &list("CHECKS", checks.iter().filter_map(|check| check.as_str()));
    text += &list("CONFLICT_STATES", ConflictState::ALL.iter().map(|word| word.as_str()));
    text += &list("TEAM_STATUSES", TeamStatus::ALL.iter().map(|word| word.as_str()));
    text += &list("CYCLE_KINDS", CycleKind::ALL.iter().map(|word| word.as_str()));
    text += &list("AMBITIONS", Ambition::ALL.iter().map(|word| word.as_str()));
    text += &list("KEY_RESULT_KINDS", KeyResultKind::ALL.iter().map(|word| word.as_str()));
    text += &list("TIE_KINDS", TieKind::ALL.iter().map(|word| word.as_str()));
    text += &list("TIE_TARGETS", TieTarget::ALL.iter().map(|word| word.as_str()));
    text += &list("LEARNING_TAGS", LearningTag::ALL.iter().map(|word| word.as_str()));
    text += &list("LEARNING_SOURCES", LearningSource::ALL.iter().map(|word| word.as_str()));
    text += &list("OKR_ROLES", OkrRoleKind::ALL.iter().map(|word| word.as_str()));
    text += &list("MEETING_KINDS", MeetingKind::ALL.iter().map(|word| word.as_str()));
    text += &list("POLL_KINDS", PollKind::ALL.iter().map(|word| word.as_str()));
    text += &list("POLL_MODES", PollMode::ALL.iter().map(|word| word.as_str()));
    let rules: Vec<_> = OkrRule::ALL
        .iter()
        .map(|rule| serde_json::to_value(rule).unwrap())
        .collect();
    text += &list("OKR_RULES", rules.iter().filter_map(|rule| rule.as_str()));
    text
}

/// The words that the logic check knows.
const WORDING: &str = include_str!("../domain/model/wording.json");

fn camel_case(constant: &str) -> String {
    let mut words = constant.split('_').map(str::to_lowercase);
    let mut name = words.next().unwrap_or_default();
    for word in words {
        name += &word[..1].to_uppercase();
        name += &word[1..];
    }
    name
}

fn keys() -> String {
    let mut text = format!("{HEADER}\n/** Names of the shared types at the top of each document. */\n");
    let names: Vec<_> = Area::ALL
        .into_iter()
        .flat_map(roots)
        .map(|root| format!("{0}: '{0}'", root.name))
        .collect();
    let _ = writeln!(text, "export const ROOT = {{ {} }} as const;\n", names.join(", "));
    for group in GROUPS {
        let _ = writeln!(
            text,
            "/** Keys under `{}` in the document `{}`. */",
            group.root, group.area
        );
        let _ = writeln!(text, "export const {} = {{", group.constant);
        for key in group.keys {
            let _ = writeln!(text, "  {}: '{}',", camel_case(key.constant), key.name);
        }
        let _ = writeln!(text, "}} as const;\n");
    }
    text += "/** The question at the head of a lane, at the model's entry. */\nexport const PROMPT = {\n";
    for lane in Lane::ALL {
        let _ = writeln!(text, "  {}: '{}',", lane.as_str(), prompt_key(lane));
    }
    text += "} as const;\n\n";
    let _ = writeln!(
        text,
        "/** The Yjs client id of what the server itself writes. */\nexport const SERVER_CLIENT = {SERVER_CLIENT};"
    );
    text
}

#[test]
fn the_typescript_mirror_is_up_to_date() {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("web/src");
    let files: [(PathBuf, String); 4] = [
        (web.join("model/contract.ts"), contract()),
        (web.join("api/shapes.ts"), shapes::shapes()),
        (web.join("doc/keys.ts"), keys()),
        (web.join("model/wording.json"), WORDING.to_owned()),
    ];
    let write = std::env::var_os("WIRKRAUM_WRITE_MIRROR").is_some();
    for (path, wanted) in files {
        if write {
            std::fs::write(&path, &wanted).unwrap();
        }
        let found = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            found == wanted,
            "{} is stale: run WIRKRAUM_WRITE_MIRROR=1 cargo test mirror",
            path.display()
        );
    }
}
