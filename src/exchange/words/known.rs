//! How exports call what is known about cards and links, in both languages.

use crate::domain::board::{Attribution, Audience, CheckState, ConflictState, Direction, Duty, Level, Resource};
use crate::domain::language::Language;
use crate::domain::people::Perspective;

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub(in crate::exchange) struct Known(pub(in crate::exchange) Language);

impl Known {
    const fn pick(self, german: &'static str, english: &'static str) -> &'static str {
        match self.0 {
            Language::De => german,
            Language::En => english,
        }
    }
}

macro_rules! labels {
    ($($name:ident = $german:literal, $english:literal;)+) => {
        impl Known { $(
            pub(in crate::exchange) const fn $name(self) -> &'static str {
                self.pick($german, $english)
            }
        )+ }
    };
}

macro_rules! answers {
    ($($name:ident($type:ident) { $($variant:ident = $german:literal, $english:literal;)+ })+) => {
        impl Known { $(
            pub(in crate::exchange) const fn $name(self, word: $type) -> &'static str {
                match word {
                    $( $type::$variant => self.pick($german, $english), )+
                }
            }
        )+ }
    };
}

labels! {
    // A card.
    plain = "In einfacher Sprache", "In plain language";
    for_whom = "Für wen", "For whom";
    origin = "Woher", "From";
    responsible = "Verantwortlich", "Responsible";
    by_when = "Bis", "By";
    task = "Aufgabe", "Task";
    who_can_change = "Wer es ändern kann", "Who can change it";
    goals = "SDG", "SDG";
    field = "Handlungsfeld", "Field of action";
    product = "Produkt", "Budget product";
    input = "Einsatz", "Input";
    running = "laufend", "running";
    change = "Veränderung", "change";
    experiment = "Erprobung", "experiment";
    our_part = "Unser Anteil", "Our part";
    expected = "Zu erwarten", "To be expected";
    at_once = "sofort", "at once";
    after = "nach", "after";
    tags = "Merkmale", "Markers";
    dropped = "Zum Streichen vorgeschlagen", "Proposed to be dropped";
    // Its indicators.
    indicator = "Indikator", "Indicator";
    baseline = "Ausgangswert", "baseline";
    target = "Ziel", "target";
    now = "aktuell", "now";
    as_of = "Stand", "as of";
    values = "Werte", "Values";
    source = "Quelle", "Source";
    side_effect = "Besser, ohne dass es jemandem hilft", "Better without helping anybody";
    // Its links.
    reduces = "mindert", "reduces";
    of_the_cost = "der Kosten", "of the cost";
    assumptions = "Annahmen, die riskanteste zuerst", "Assumptions, the riskiest first";
    harm = "Schaden, falls falsch", "Harm if wrong";
    evidence = "Beleg", "Evidence";
    of = "von", "of";
    check = "Prüfung", "Check";
    by = "durch", "by";
    until = "bis", "until";
    // What stands against a goal.
    conflicts = "Zielkonflikte", "Goal conflicts";
    and = "und", "and";
    affected = "Betroffen", "Affected";
    state = "Stand", "State";
    owner = "Kümmert sich", "Owner";
    scores = "Einschätzungen (−3 bis +3)", "Scores (−3 to +3)";
    hurdles = "Regel-Hürden", "Rule hurdles";
    // Money along the chain.
    money_heading = "Geld entlang der Kette", "Money along the chain";
    too_large = "Dieses Modell ist zu groß, um dem Geld zu folgen.", "This model is too large to follow the money.";
    in_all = "insgesamt", "in all";
    reached = "kommen bei Outcomes und Impacts an", "reach outcomes and impacts";
    unassigned = "sind noch keiner Wirkung zugeordnet", "are not assigned to any change yet";
    out_of = "aus", "from";
    equal_parts = "Wo niemand Anteile gesetzt hat, verteilt sich das Geld zu gleichen Teilen.", "Where nobody has set shares, the money is divided equally.";
    not_followed = "Nicht gerechnet wurde gegen die Kette und im Kreis", "Not followed, against the chain or in a circle";
    scaled = "Anteile über 100 %, deshalb im Verhältnis gekürzt", "Shares over 100%, scaled down in proportion";
    hints = "Hinweise der Prüfung", "Hints of the check";
    purpose = "Zweck", "Purpose";
    hinders = "Hindert", "Hinders";
    room = "Spielraum", "Room for manoeuvre";
    risk = "Risiko trägt", "Risk carried by";
    // The whole.
    groups = "Gruppen", "Groups";
    today = "Dieses Modell zeigt, wie es bisher ist.", "This model shows how things are today.";
    comparison = "Vergleich", "Comparison";
    total = "Summe", "Total";
}

answers! {
    audience(Audience) {
        Citizens = "Bürgerinnen und Bürger", "citizens";
        Staff = "Beschäftigte der Verwaltung", "staff of the administration";
        Both = "Bürgerschaft und Beschäftigte", "citizens and staff";
    }
    perspective(Perspective) {
        Politics = "Politik", "politics";
        Administration = "Verwaltung", "administration";
        Society = "Zivilgesellschaft", "civil society";
        Facilitation = "Moderation", "facilitation";
    }
    duty(Duty) {
        Mandatory = "Pflicht", "mandatory";
        Voluntary = "freiwillig", "voluntary";
    }
    level(Level) {
        Municipality = "Kommune", "municipality";
        County = "Kreis", "county";
        State = "Land", "state";
        Federation = "Bund", "federation";
    }
    resource(Resource) {
        Money = "Geld", "money";
        Posts = "Stellen", "posts";
        Hours = "Ehrenamtsstunden", "volunteer hours";
        Rooms = "Räume", "rooms";
        Other = "Sonstiges", "other";
    }
    attribution(Attribution) {
        Direct = "direkt zurechenbar", "directly ours";
        Contribution = "ein Beitrag unter mehreren", "one contribution among several";
        Unclear = "unklar", "unclear";
    }
    direction(Direction) {
        Up = "soll steigen", "should rise";
        Down = "soll sinken", "should fall";
        Keep = "soll gleich bleiben", "should stay";
    }
    check_state(CheckState) {
        Open = "offen", "open";
        Running = "läuft", "running";
        Holds = "trifft zu", "holds";
        Fails = "trifft nicht zu", "does not hold";
    }
    conflict_state(ConflictState) {
        Open = "offen", "open";
        Negotiated = "verhandelt", "negotiated";
        Endured = "wird ausgehalten", "endured";
    }
}

mod decisions;
mod minutes;
mod okr;

impl Known {
    /// A number with the marks of the language and at most six decimals.
    pub(in crate::exchange) fn number(self, number: f64) -> String {
        let size = number.abs();
        // Differences of decimal fractions have a tail that nobody typed; numbers too large for one have none.
        let size = if size < 1e9 { (size * 1e6).round() / 1e6 } else { size };
        self.marked(number < 0.0 && size > 0.0, &size.to_string())
    }

    /// Euros, whole or with cents.
    fn money(self, amount: f64) -> String {
        let written = format!("{:.2}", amount.abs());
        self.marked(amount < 0.0, written.strip_suffix(".00").unwrap_or(&written))
    }

    /// A number in plain digits with the marks of the language.
    fn marked(self, negative: bool, written: &str) -> String {
        let (thousands, point) = match self.0 {
            Language::De => ('.', ','),
            Language::En => (',', '.'),
        };
        let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
        let mut text = String::from(if negative { "−" } else { "" });
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                text.push(thousands);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }

    /// How much of a resource: "92.000 €", "1 post", "3 boxes".
    pub(in crate::exchange) fn amount(self, amount: f64, resource: Option<Resource>, unit: Option<&str>) -> String {
        let number = match resource {
            Some(Resource::Money) => self.money(amount),
            _ => self.number(amount),
        };
        // Exactly one is what is asked.
        #[allow(clippy::float_cmp)]
        let one = amount == 1.0;
        let unit = match (resource, unit) {
            (Some(Resource::Money), _) if self.0 == Language::En => return format!("€{number}"),
            (Some(Resource::Money), _) => "€",
            (Some(Resource::Posts), _) if one => self.pick("Stelle", "post"),
            (Some(Resource::Hours), _) if one => self.pick("Ehrenamtsstunde", "volunteer hour"),
            (Some(Resource::Rooms), _) if one => self.pick("Raum", "room"),
            (Some(resource @ (Resource::Posts | Resource::Hours | Resource::Rooms)), _) => self.resource(resource),
            (_, Some(unit)) => unit,
            (_, None) => return number,
        };
        format!("{number} {unit}")
    }

    /// "after 18 months".
    pub(in crate::exchange) fn months(self, months: u16) -> String {
        match months {
            0 => self.at_once().to_owned(),
            1 => format!("{} 1 {}", self.after(), self.pick("Monat", "month")),
            _ => format!("{} {months} {}", self.after(), self.pick("Monaten", "months")),
        }
    }

    /// A day, from `YYYY-MM-DD`.
    pub(in crate::exchange) fn day(self, date: &str) -> String {
        let parts: Vec<&str> = date.split('-').collect();
        match (self.0, parts.as_slice()) {
            (Language::De, [year, month, day]) => format!("{day}.{month}.{year}"),
            _ => date.to_owned(),
        }
    }

    /// "40 %" as the language writes it.
    pub(in crate::exchange) fn percent(self, number: f64) -> String {
        format!("{}{}", self.number(number), self.pick(" %", "%"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DE: Known = Known(Language::De);
    const EN: Known = Known(Language::En);

    #[test]
    fn numbers_have_the_marks_of_their_language() {
        for (number, german, english) in [
            (0.0, "0", "0"),
            (1.5, "1,5", "1.5"),
            (2026.0, "2.026", "2,026"),
            (92_000.0, "92.000", "92,000"),
            (-1_234_567.25, "−1.234.567,25", "−1,234,567.25"),
            (0.3 - 0.1, "0,2", "0.2"),
            (-1e-9, "0", "0"),
            (1e12, "1.000.000.000.000", "1,000,000,000,000"),
        ] {
            assert_eq!(
                (DE.number(number), EN.number(number)),
                (german.to_owned(), english.to_owned())
            );
        }
    }

    #[test]
    fn amounts_come_with_their_unit_and_one_is_singular() {
        for (amount, resource, unit, german, english) in [
            (92_000.0, Some(Resource::Money), None, "92.000 €", "€92,000"),
            (2000.5, Some(Resource::Money), None, "2.000,50 €", "€2,000.50"),
            (0.999, Some(Resource::Money), None, "1 €", "€1"),
            (1.0, Some(Resource::Posts), Some("x"), "1 Stelle", "1 post"),
            (1.5, Some(Resource::Posts), None, "1,5 Stellen", "1.5 posts"),
            (3.0, Some(Resource::Other), Some("Busse"), "3 Busse", "3 Busse"),
            (3.0, None, None, "3", "3"),
        ] {
            assert_eq!(DE.amount(amount, resource, unit), german);
            assert_eq!(EN.amount(amount, resource, unit), english);
        }
    }

    #[test]
    fn times_read_like_in_a_letter() {
        assert_eq!(
            (DE.day("2026-03-01"), EN.day("2026-03-01")),
            ("01.03.2026".into(), "2026-03-01".into())
        );
        assert_eq!((DE.months(0), EN.months(0)), ("sofort".into(), "at once".into()));
        assert_eq!(
            (DE.months(1), EN.months(18)),
            ("nach 1 Monat".into(), "after 18 months".into())
        );
    }
}
