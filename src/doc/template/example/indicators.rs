//! How one sees in the example whether its outcomes come true. One of them nobody measures yet.

use crate::doc::template::content::{Both, NOTHING, Telling, id};
use crate::domain::board::{Direction, Indicator, Measurement};
use crate::domain::order::between;

struct Script {
    card: &'static str,
    name: Both,
    unit: Both,
    direction: Direction,
    baseline: f64,
    target: f64,
    /// Values at the ends of quarters, counted from today's.
    values: &'static [(i32, f64)],
    source: Both,
    side_effect: Both,
}

const PERCENT: Both = Both("%", "%");
const SURVEY: Both = Both("Befragung der Familien", "Survey of families");
const STATISTICS: Both = Both("Statistikstelle Auenfurt", "Statistics office of Auenfurt");

const SCRIPTS: &[Script] = &[
    Script {
        card: "contact",
        name: Both(
            "Familien, die eine Ansprechperson nennen können",
            "Families that can name whom to turn to",
        ),
        unit: PERCENT,
        direction: Direction::Up,
        baseline: 64.0,
        target: 80.0,
        values: &[(-5, 66.0), (-1, 71.0)],
        source: SURVEY,
        side_effect: Both(
            "Den Namen vor der Befragung noch einmal verschicken",
            "Send the name once more just before the survey",
        ),
    },
    Script {
        card: "accept",
        name: Both(
            "Anteil besuchter Familien im Hafen",
            "Share of families visited in Hafen",
        ),
        unit: PERCENT,
        direction: Direction::Up,
        baseline: 33.3,
        target: 30.0,
        values: &[(-6, 33.3), (-5, 31.4), (-4, 31.8), (-3, 24.2), (-2, 20.4), (-1, 19.6)],
        source: STATISTICS,
        side_effect: Both(
            "Nur noch die Familien anschreiben, die ohnehin zusagen",
            "Write only to families that would say yes anyway",
        ),
    },
    Script {
        card: "suedpark",
        name: Both(
            "Anteil besuchter Familien im Südpark",
            "Share of families visited in Südpark",
        ),
        unit: PERCENT,
        direction: Direction::Keep,
        baseline: 55.0,
        target: 60.0,
        values: &[(-6, 55.0), (-5, 56.8), (-4, 58.1), (-3, 60.2), (-2, 61.9), (-1, 62.8)],
        source: STATISTICS,
        side_effect: NOTHING,
    },
    Script {
        card: "offers",
        name: Both(
            "Eltern, die im ersten Jahr ein Angebot nutzen",
            "Parents who use an offer in the first year",
        ),
        unit: PERCENT,
        direction: Direction::Up,
        baseline: 34.0,
        target: 50.0,
        values: &[(-5, 36.0), (-1, 38.0)],
        source: SURVEY,
        side_effect: NOTHING,
    },
    Script {
        card: "early",
        name: Both(
            "Hilfen, die vor dem dritten Lebensmonat beginnen",
            "Help that begins before the third month",
        ),
        unit: PERCENT,
        direction: Direction::Up,
        baseline: 41.0,
        target: 60.0,
        values: &[(-5, 43.0), (-1, 46.0)],
        source: Both("Jugendamt", "Youth office"),
        side_effect: Both("Spätere Fälle nicht mehr mitzählen", "No longer count the later cases"),
    },
    Script {
        card: "recommend",
        name: Both(
            "Familien, die über eine Empfehlung kommen",
            "Families that come by recommendation",
        ),
        unit: PERCENT,
        direction: Direction::Up,
        baseline: 30.0,
        target: 40.0,
        values: &[(-1, 33.0)],
        source: SURVEY,
        side_effect: NOTHING,
    },
    Script {
        card: "custody",
        name: Both(
            "Inobhutnahmen im ersten Lebensjahr",
            "Children taken into care in their first year",
        ),
        unit: Both("im Jahr", "a year"),
        direction: Direction::Down,
        baseline: 11.0,
        target: 6.0,
        values: &[(-5, 10.0), (-1, 9.0)],
        source: Both("Jugendamt", "Youth office"),
        side_effect: Both(
            "Kinder trotz Gefahr in der Familie lassen",
            "Leave children with their family in spite of danger",
        ),
    },
];

pub(super) fn all(telling: Telling) -> Vec<Indicator> {
    SCRIPTS.iter().map(|script| script.indicator(telling)).collect()
}

impl Script {
    fn indicator(&self, telling: Telling) -> Indicator {
        let measurement = |(number, (quarter, value)): (usize, &(i32, f64))| Measurement {
            id: id(&format!("value-{}-{number}", self.card)),
            date: telling.quarter(*quarter),
            value: Some(*value),
            note: String::new(),
        };
        Indicator {
            id: id(&format!("indicator-{}", self.card)),
            card: id(&format!("card-{}", self.card)),
            order: between(None, None),
            name: telling.say(self.name),
            unit: Some(telling.say(self.unit)),
            direction: Some(self.direction),
            baseline: Some(self.baseline),
            target: Some(self.target),
            source: telling.say(self.source),
            side_effect: telling.say(self.side_effect),
            measurements: self.values.iter().enumerate().map(measurement).collect(),
            ..Indicator::default()
        }
    }
}
