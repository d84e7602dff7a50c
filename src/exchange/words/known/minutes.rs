//! How exports tell how a workshop was run and what came of its polls.

use super::Known;
use crate::domain::agenda::StepKind;
use crate::domain::area::Area;
use crate::domain::poll::{PollKind, PollMode};

labels! {
    released = "Aus einem geschützten Raum. Freigegeben:", "Out of a protected room. Released:";
    nothing_released = "Aus einem geschützten Raum, der nichts freigegeben hat.", "Out of a protected room that has released nothing.";
    all_else_stayed = "Alles andere bleibt dort.", "Everything else stays there.";
    agenda = "Ablauf", "Agenda";
    planned = "geplant", "planned";
    since = "seit", "since";
    left_out = "ausgelassen", "left out";
    not_run = "nicht durchgeführt", "not run";
    polls = "Stimmungsbilder", "Polls";
    poll = "Stimmungsbild", "Poll";
    no_resolution = "Stimmungsbild, kein Beschluss.", "A picture of the mood, no resolution.";
    round = "Runde", "Round";
    poll_open = "Noch offen.", "Still open.";
    withheld = "Zu wenige Antworten: Damit niemand erkennbar wird, gibt es keine Zahlen.", "Too few answers: so that nobody can be recognised, there are no figures.";
    joined = "Kleine Gruppen sind zusammengelegt, damit niemand erkennbar wird.", "Small groups are put together so that nobody can be recognised.";
    answered = "haben geantwortet", "have answered";
    abstained = "enthalten", "abstained";
    given_on_behalf = "über die Moderation", "through the facilitation";
    same_name = "mit gleichem Namen", "with the same name";
    sum = "Summe", "sum";
    mean = "Mittel", "mean";
    mean_place = "mittlerer Platz", "mean place";
    spread = "Streuung", "spread";
    acceptance = "Akzeptanz", "acceptance";
    dots = "Punkte", "dots";
    as_today = "wie heute", "as today";
    said_in_poll = "Gesagt wurde", "What was said";
    no_perspective = "ohne Angabe", "not given";
    no_perspective_group = "ohne Perspektive", "no perspective";
}

answers! {
    area(Area) {
        Collection = "Sammlung", "collection";
        Model = "Wirkungsmodell", "impact model";
        Okr = "OKR", "OKR";
        Decisions = "Entscheiden", "decisions";
        Notes = "Notizen", "notes";
        Stage = "Regie", "stage";
    }
    step_kind(StepKind) {
        Input = "Impuls", "input";
        Writing = "still schreiben", "silent writing";
        Discussion = "Gespräch", "discussion";
        Grouping = "ordnen", "grouping";
        Poll = "Stimmungsbild", "poll";
        Checkin = "Runde", "check-in";
        Break = "Pause", "break";
        Free = "offen", "open";
    }
    poll_kind(PollKind) {
        Dots = "Punkte verteilen", "Dots";
        Scale = "Skala", "Scale";
        Fist = "Faust bis fünf Finger", "Fist to five";
        Ranking = "Rangfolge", "Ranking";
        Resistance = "Widerstand von 0 bis 10", "Resistance from 0 to 10";
        Consent = "Konsentrunde", "Consent round";
        Confidence = "Zuversicht von 0 bis 10", "Confidence from 0 to 10";
        Text = "Freie Antworten", "Free answers";
    }
    poll_mode(PollMode) {
        Open = "offen", "open";
        Hidden = "verdeckt bis zum Schluss", "hidden until closed";
        Secret = "geheim", "secret";
    }
}

impl Known {
    /// What the values 0, 1 and 2 of a consent round stand for.
    pub(in crate::exchange) const fn consent(self, value: i32) -> &'static str {
        match value {
            0 => self.pick("tragen mit", "carry"),
            1 => self.pick("tragen mit Bedenken mit", "carry with concerns"),
            _ => self.pick("tragen nicht mit", "do not carry"),
        }
    }
}
