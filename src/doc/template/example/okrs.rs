//! The objectives of the example's team in the tertial of the day, as they stand between two check-ins: one of them moves
//! nothing yet, and one KPI has left its band.

use time::{Date, Duration};

use crate::doc::template::content::{Both, NOTHING, Telling, id};
use crate::domain::board::{
    Ambition, CheckIn, Cycle, CycleKind, Goal, KeyResult, Kpi, KpiReading, Objective, Okr, OkrRole, OkrRoleKind, Team,
    TeamStatus, Tie, TieKind, TieTarget,
};
use crate::domain::order::spread;

/// The one cycle and the one team there are.
const CYCLE: &str = "cycle";
const TEAM: &str = "team";

pub(super) fn all(telling: Telling) -> Okr {
    Okr {
        teams: vec![Team {
            id: id(TEAM),
            order: first(),
            title: telling.say(Both("Frühe Hilfen", "Early help")),
            field: Some(telling.say(Both("Familien und Kinder", "Families and children"))),
            status: Some(TeamStatus::Pilot),
            ..Team::default()
        }],
        goals: vec![Goal {
            id: id("goal"),
            order: first(),
            title: telling.say(Both(
                "Herkunft entscheidet nicht über den Start ins Leben",
                "Origin does not decide how life begins",
            )),
            year: u16::try_from(telling.today.year()).ok(),
            ..Goal::default()
        }],
        cycles: vec![cycle(telling)],
        objectives: ordered(OBJECTIVES, |script, order| script.tell(telling, order)),
        key_results: ordered(KEY_RESULTS, |script, order| script.tell(telling, order)),
        ties: TIES.iter().enumerate().map(tie).collect(),
        kpis: ordered(KPIS, |script, order| script.tell(telling, order)),
        roles: ordered(ROLES, |(kind, person), order| OkrRole {
            id: id(&format!("role-{}", kind.as_str())),
            order,
            kind: *kind,
            person: Some((*person).to_owned()),
            team: None,
            reason: String::new(),
            deleted_at: None,
        }),
        ..Okr::default()
    }
}

fn first() -> String {
    spread(1).swap_remove(0)
}

fn ordered<S, T>(scripts: &[S], tell: impl Fn(&S, String) -> T) -> Vec<T> {
    let orders = spread(scripts.len());
    scripts
        .iter()
        .zip(orders)
        .map(|(script, order)| tell(script, order))
        .collect()
}

fn cycle(telling: Telling) -> Cycle {
    let (start, end) = telling.tertial();
    Cycle {
        id: id(CYCLE),
        order: first(),
        kind: Some(CycleKind::Tertial),
        start: Some(start),
        end: Some(end),
        ..Cycle::default()
    }
}

/// So many days ago, but not before the cycle.
fn ago(telling: Telling, days: i64) -> String {
    let day = (telling.today).checked_sub(Duration::days(days));
    let (start, _) = telling.tertial();
    day.as_ref().map(Date::to_string).unwrap_or_default().max(start)
}

const OWNER: &str = "Anna Rauch";

struct ObjectiveScript(&'static str, Both, &'static str, Ambition);

const OBJECTIVES: &[ObjectiveScript] = &[
    ObjectiveScript(
        "objective-invited",
        Both(
            "Jede Familie im Hafen fühlt sich eingeladen",
            "Every family in Hafen feels invited",
        ),
        OWNER,
        Ambition::Ambitious,
    ),
    ObjectiveScript(
        "objective-first",
        Both(
            "Der erste Besuch gelingt in jeder Sprache",
            "The first visit succeeds in every language",
        ),
        "Tobias Brandt",
        Ambition::Safe,
    ),
    ObjectiveScript(
        "objective-guided",
        Both(
            "Wer Hilfe braucht, wird begleitet statt verwiesen",
            "Whoever needs help is accompanied instead of sent on",
        ),
        "Mara König",
        Ambition::Bet,
    ),
];

impl ObjectiveScript {
    fn tell(&self, telling: Telling, order: String) -> Objective {
        Objective {
            id: id(self.0),
            order,
            title: telling.say(self.1),
            cycle: Some(id(CYCLE)),
            team: Some(id(TEAM)),
            owner: Some(self.2.to_owned()),
            ambition: Some(self.3),
            ..Objective::default()
        }
    }
}

struct KeyResultScript {
    key: &'static str,
    objective: &'static str,
    title: Both,
    /// From, to, and in what.
    way: (f64, f64, Both),
    owner: Option<&'static str>,
    side_effect: Both,
    /// Days ago, value, confidence; what stands in the way and what would help is said at the last one.
    check_ins: &'static [(i64, f64, u8)],
    obstacle: Both,
    help: Both,
}

const PERCENT: Both = Both("%", "%");

const KEY_RESULTS: &[KeyResultScript] = &[
    KeyResultScript {
        key: "visited",
        objective: "objective-invited",
        title: Both(
            "Familien mit Neugeborenem im Hafen nehmen den Besuch an, von 20 % auf 30 %",
            "Families with a newborn in Hafen accept the visit, from 20 % to 30 %",
        ),
        way: (20.0, 30.0, PERCENT),
        owner: Some(OWNER),
        side_effect: Both(
            "Nur noch die Familien anschreiben, die ohnehin zusagen",
            "Write only to families that would say yes anyway",
        ),
        check_ins: &[(32, 20.0, 5), (18, 21.0, 5), (4, 22.0, 6)],
        obstacle: Both(
            "Der Brief kommt erst nach drei Wochen an",
            "The letter takes three weeks to arrive",
        ),
        help: NOTHING,
    },
    KeyResultScript {
        key: "stands",
        objective: "objective-invited",
        title: Both("12 Informationsstände im Hafen", "12 information stands in Hafen"),
        way: (0.0, 12.0, NOTHING),
        owner: None,
        side_effect: NOTHING,
        check_ins: &[],
        obstacle: NOTHING,
        help: NOTHING,
    },
    KeyResultScript {
        key: "spoken",
        objective: "objective-first",
        title: Both(
            "Familien führen das erste Gespräch in ihrer Sprache, von 3 auf 6 der 9 häufigsten Sprachen",
            "Families have the first talk in their own language, from 3 to 6 of the 9 most common languages",
        ),
        way: (3.0, 6.0, Both("Sprachen", "languages")),
        owner: Some("Tobias Brandt"),
        side_effect: NOTHING,
        check_ins: &[(30, 4.0, 8), (2, 5.0, 8)],
        obstacle: NOTHING,
        help: Both("Sprachmittlung Tigrinya", "Interpreting for Tigrinya"),
    },
    KeyResultScript {
        key: "guided",
        objective: "objective-guided",
        title: Both(
            "Familien gehen den Weg zur Beratung nicht allein, von 10 auf 35 begleitete Termine im Monat",
            "Families do not go to the advice centre alone, from 10 to 35 accompanied appointments a month",
        ),
        way: (10.0, 35.0, Both("Termine", "appointments")),
        owner: Some("Mara König"),
        side_effect: Both(
            "Auch begleiten, wer es allein könnte",
            "Accompany people who could go alone, too",
        ),
        check_ins: &[(30, 14.0, 4), (5, 20.0, 3)],
        obstacle: Both("Eine Stelle ist nicht besetzt", "One post is vacant"),
        help: NOTHING,
    },
];

impl KeyResultScript {
    fn tell(&self, telling: Telling, order: String) -> KeyResult {
        let (baseline, target, unit) = self.way;
        let unit = telling.say(unit);
        let last = self.check_ins.len().saturating_sub(1);
        let said = |number: usize, words: Both| {
            if number == last {
                telling.say(words)
            } else {
                String::new()
            }
        };
        let check_in = |(number, (days, value, confidence)): (usize, &(i64, f64, u8))| CheckIn {
            id: id(&format!("checkin-{}-{number}", self.key)),
            date: Some(ago(telling, *days)),
            value: Some(*value),
            confidence: Some(*confidence),
            obstacle: said(number, self.obstacle),
            help: said(number, self.help),
            ..CheckIn::default()
        };
        KeyResult {
            id: id(&format!("key-{}", self.key)),
            objective: id(self.objective),
            order,
            title: telling.say(self.title),
            baseline: Some(baseline),
            target: Some(target),
            unit: (!unit.is_empty()).then_some(unit),
            owner: self.owner.map(str::to_owned),
            date: Some(telling.tertial().1),
            side_effect: telling.say(self.side_effect),
            draft: self.owner.is_none(),
            check_ins: self.check_ins.iter().enumerate().map(check_in).collect(),
            ..KeyResult::default()
        }
    }
}

const TIES: &[(&str, &str, TieKind, TieTarget)] = &[
    ("objective-invited", "goal", TieKind::Pays, TieTarget::Goal),
    ("objective-invited", "card-accept", TieKind::Pays, TieTarget::Card),
    ("objective-first", "goal", TieKind::Pays, TieTarget::Goal),
    ("objective-first", "card-contact", TieKind::Pays, TieTarget::Card),
    ("objective-guided", "card-offers", TieKind::Pays, TieTarget::Card),
    ("key-visited", "indicator-accept", TieKind::Moves, TieTarget::Indicator),
    ("key-spoken", "card-interpreting", TieKind::Moves, TieTarget::Card),
    ("key-guided", "card-referral", TieKind::Moves, TieTarget::Card),
];

fn tie((number, (from, to, kind, target)): (usize, &(&str, &str, TieKind, TieTarget))) -> Tie {
    Tie {
        id: id(&format!("tie-{number}")),
        from: id(from),
        to: id(to),
        kind: *kind,
        target: *target,
        note: String::new(),
        deleted_at: None,
    }
}

struct KpiScript {
    key: &'static str,
    title: Both,
    band: (Option<f64>, Option<f64>),
    unit: Both,
    /// Days ago and value.
    readings: &'static [(i64, f64)],
}

const KPIS: &[KpiScript] = &[
    KpiScript {
        key: "pace",
        title: Both("Besuche je Lotsin und Woche", "Visits per guide and week"),
        band: (Some(4.0), Some(6.0)),
        unit: NOTHING,
        readings: &[(35, 4.6), (7, 5.1)],
    },
    KpiScript {
        key: "wait",
        title: Both(
            "Tage von der Geburt bis zum ersten Kontakt",
            "Days from birth to the first contact",
        ),
        band: (Some(10.0), Some(21.0)),
        unit: NOTHING,
        readings: &[(35, 20.0), (7, 24.0)],
    },
    KpiScript {
        key: "cancelled",
        title: Both("Anteil abgesagter Termine", "Share of cancelled appointments"),
        band: (None, Some(15.0)),
        unit: PERCENT,
        readings: &[(35, 13.0), (7, 14.0)],
    },
];

impl KpiScript {
    fn tell(&self, telling: Telling, order: String) -> Kpi {
        let unit = telling.say(self.unit);
        let reading = |(number, (days, value)): (usize, &(i64, f64))| KpiReading {
            id: id(&format!("read-{}-{number}", self.key)),
            date: Some(ago(telling, *days)),
            value: Some(*value),
            source: telling.say(Both("Fachverfahren", "Case system")),
        };
        Kpi {
            id: id(&format!("kpi-{}", self.key)),
            order,
            title: telling.say(self.title),
            unit: (!unit.is_empty()).then_some(unit),
            low: self.band.0,
            high: self.band.1,
            readings: self.readings.iter().enumerate().map(reading).collect(),
            ..Kpi::default()
        }
    }
}

const ROLES: &[(OkrRoleKind, &str)] = &[(OkrRoleKind::Master, "Lena Vogt"), (OkrRoleKind::Lead, OWNER)];
