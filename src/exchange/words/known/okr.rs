//! How exports call what is known about objectives and key results.

use super::Known;
use crate::domain::board::{
    Ambition, CycleKind, KpiState, LearningSource, LearningTag, MeetingKind, OkrRoleKind, OkrRule, TeamStatus,
};

labels! {
    okr = "Objectives und Key Results", "Objectives and key results";
    organisations = "Organisationen", "Organisations";
    leads_theme = "führt das Thema", "leads the theme";
    guiding_goals = "Leitziele", "Guiding goals";
    guiding_goal = "Leitziel", "Guiding goal";
    teams = "Teams", "Teams";
    team = "Team", "Team";
    all_teams = "alle Teams", "all teams";
    budget = "Haushalt", "Budget";
    roles = "Rollen", "Roles";
    cycle = "Zyklus", "Cycle";
    no_cycle = "Ohne Zyklus", "Without a cycle";
    permanent = "Letzter Zyklus der Förderung: was sich bewährt hat, wird verstetigt.", "Last cycle of the funding: what worked is made permanent.";
    no_objective = "Noch kein Objective.", "No objective yet.";
    objective = "Objective", "Objective";
    beginning = "ab", "from";
    draft = "Entwurf", "Draft";
    ambition = "Anspruch", "Ambition";
    mean_of = "Mittel aus", "mean of";
    key_results = "Key Results", "key results";
    score = "Bewertung im Review", "Score of the review";
    learned = "Gelernt", "Learned";
    goes_on_with = "Führt fort", "Goes on with";
    pays_into = "Zahlt ein auf", "Pays into";
    moves = "Bewegt", "Moves";
    needs = "Braucht", "Needs";
    paid_by = "Darauf zahlen ein", "Paid into by";
    number_from = "von", "from";
    number_to = "auf", "to";
    at_most = "höchstens", "at most";
    at_least = "mindestens", "at least";
    due = "bis", "by";
    range_to = "bis", "to";
    zone = "Mittlere Zone", "Middle zone";
    milestone = "Meilenstein", "milestone";
    in_levels = "in Stufen", "in levels";
    level_commit = "Zugesagt", "Promised";
    level_goal = "Gewollt", "Wanted";
    level_stretch = "Mehr als gewollt", "More than wanted";
    milestone_reached = "erreicht", "reached";
    milestone_open = "noch nicht erreicht", "not reached yet";
    of_the_way = "des Wegs", "of the way";
    confidence = "Zuversicht", "Confidence";
    sure = "Zuversicht", "confidence";
    before = "vorher", "before that";
    check_in = "Check-in", "Check-in";
    obstacle = "Hindernis", "Obstacle";
    help = "Gewünschte Hilfe", "Help wanted";
    remark = "Anmerkung", "Remark";
    meetings = "Termine", "Meetings";
    every_week = "jede Woche", "every week";
    every = "alle", "every";
    weeks = "Wochen", "weeks";
    minutes = "Minuten", "minutes";
    kpis = "Kennzahlen", "KPIs";
    kpi = "Kennzahl", "KPI";
    band = "Band", "Band";
    learnings = "Was gelernt wurde", "What was learned";
    no_tag = "Ohne Zuordnung", "Without a tag";
    okr_hints = "Hinweise zu Objectives und Key Results", "Hints about objectives and key results";
}

answers! {
    team_status(TeamStatus) {
        Pilot = "Pilot", "pilot";
        Regular = "Regelbetrieb", "regular";
    }
    cycle_kind(CycleKind) {
        Quarter = "Quartal", "Quarter";
        Tertial = "Tertial", "Tertial";
        Custom = "Zyklus", "Cycle";
    }
    role_kind(OkrRoleKind) {
        Master = "OKR-Master", "OKR master";
        Lead = "Projektleitung", "Project lead";
        Sponsor = "Auftraggeberin oder Auftraggeber", "Sponsor";
        Member = "Teammitglied", "Team member";
        Observer = "Beobachtung", "Observer";
    }
    meeting_kind(MeetingKind) {
        Planning = "Planung", "Planning";
        Checkin = "Check-in", "Check-in";
        Review = "Review", "Review";
        Retrospective = "Retrospektive", "Retrospective";
    }
    ambition_of(Ambition) {
        Safe = "sicher", "safe";
        Ambitious = "ehrgeizig", "ambitious";
        Bet = "eine Wette", "a bet";
    }
    kpi_state(KpiState) {
        Inside = "im Band", "inside the band";
        Below = "unter dem Band", "below the band";
        Above = "über dem Band", "above the band";
        Unknown = "ohne Band", "without a band";
    }
    learning_tag(LearningTag) {
        Goal = "Ziel fortführen", "Carry the goal on";
        Budget = "Haushalt", "Budget";
        Working = "Arbeitsweise", "Way of working";
    }
    learning_source(LearningSource) {
        Review = "Review", "review";
        Retrospective = "Retrospektive", "retrospective";
    }
    warning(OkrRule) {
        TooManyObjectives = "Mehr als fünf Objectives eines Teams in einem Zyklus", "More than five objectives of a team in a cycle";
        TooManyKeyResults = "Objectives mit mehr als fünf Key Results", "Objectives with more than five key results";
        ObjectiveWithoutGoal = "Objectives, die auf kein Leitziel einzahlen", "Objectives that pay into no guiding goal";
        ObjectiveWithoutCard = "Objectives, die auf keine Wirkung im Modell einzahlen", "Objectives that pay into no outcome or impact of the model";
        ObjectiveWithoutKeyResult = "Objectives ohne Key Result", "Objectives without a key result";
        ObjectivesInConflict = "Objectives, deren Ziele einander im Weg stehen", "Objectives whose goals are in conflict";
        KeyResultMovesNothing = "Key Results, die nichts im Modell bewegen", "Key results that move nothing of the model";
        TieToGone = "Verbindungen zu etwas, das es nicht mehr gibt", "Ties to something that is gone";
        TargetMissing = "Key Results ohne Zielwert", "Key results without a target";
        BaselineEqualsTarget = "Key Results, deren Zielwert der Ausgangswert ist", "Key results whose target is the baseline";
        OwnerMissing = "Niemand ist verantwortlich", "Nobody is responsible";
        DateOutsideCycle = "Key Results mit einer Frist außerhalb des Zyklus", "Key results due outside the cycle";
        CheckInOutsideCycle = "Check-ins außerhalb des Zyklus", "Check-ins outside the cycle";
        CycleWithoutEnd = "Zyklen ohne Ende", "Cycles without an end";
        CycleEndsBeforeStart = "Zyklen, die vor ihrem Anfang enden", "Cycles that end before they start";
        CyclesOverlap = "Zyklen, die sich überschneiden", "Cycles that overlap";
        PilotWithoutGoal = "Piloten ohne Leitziel", "Pilots without a guiding goal";
        RegularWithoutBudget = "Regelbetrieb ohne Haushaltsbezug", "Regular teams without a budget";
        MasterIsLead = "OKR-Master und Projektleitung in einer Person, ohne Begründung", "OKR master and project lead in one person, without a reason";
        KpiOutsideBand = "Kennzahlen außerhalb ihres Bands", "KPIs outside their band";
        GoalWithoutObjective = "Leitziele, auf die nichts einzahlt", "Guiding goals that nothing pays into";
    }
}
