//! How exports call what people contributed and what they leave behind.

use super::Known;
use crate::domain::board::SentTo;

labels! {
    contributions = "Gesammelte Beiträge", "Collected contributions";
    asked = "Gefragt war", "What was asked";
    no_cluster = "Ohne Gruppe", "In no group";
    anonymous = "ohne Namen", "without a name";
    on_behalf = "von der Moderation eingetragen", "entered by the facilitation";
    went_to = "Ging weiter an", "Went on to";
    came_from = "Aus dem Beitrag", "From the contribution";
    came_from_group = "Aus der Kleingruppe", "From the breakout group";
    recommendations = "Empfehlungen", "Recommendations";
    reasons = "Gründe", "Reasons";
    without_reasons = "ohne Gründe", "without reasons";
    minority = "Minderheitsvotum", "Minority note";
    about = "Dazu", "About";
    next_steps = "Nächste Schritte", "Next steps";
    without_name = "ohne Namen", "without a name";
    without_date = "ohne Datum", "without a date";
    topics = "Themenspeicher", "Topics for later";
    settled = "geklärt", "settled";
    still_open = "Noch offen", "Still open";
    recommendations_without_reasons = "Empfehlungen ohne Gründe", "Recommendations without reasons";
    steps_with_gaps = "Nächste Schritte ohne Namen oder Datum", "Next steps without a name or a date";
    open_topics = "Offene Themen", "Open topics";
    contributions_left = "Beiträge, die noch nirgendwohin weitergingen", "Contributions that went on to nothing yet";
    open_polls = "Stimmungsbilder, die noch offen sind", "Polls that are still open";
}

answers! {
    sent_to(SentTo) {
        Card = "Karte", "card";
        Objective = "Objective", "objective";
        Conflict = "Zielkonflikt", "goal conflict";
        Topic = "Thema", "topic";
        Recommendation = "Empfehlung", "recommendation";
        NextStep = "nächster Schritt", "next step";
    }
}

impl Known {
    /// "3 Beiträge".
    pub(in crate::exchange) fn contributions_counted(self, count: usize) -> String {
        match count {
            1 => self.pick("1 Beitrag", "1 contribution").to_owned(),
            _ => format!("{count} {}", self.pick("Beiträge", "contributions")),
        }
    }
}
