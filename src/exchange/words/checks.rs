//! How exports call what the logic check finds, in both languages.

use super::Known;
use crate::domain::board::Check;
use crate::domain::language::Language;

impl Known {
    /// What a rule finds, as a heading of its findings.
    pub(in crate::exchange) const fn check_heading(self, rule: Check) -> &'static str {
        let (german, english) = match rule {
            Check::OutputLeadsNowhere => ("Leistungen, die zu nichts führen", "Outputs that lead to nothing"),
            Check::OutcomeWithoutIndicator => ("Wirkungen, die niemand misst", "Changes that nobody measures"),
            Check::OutcomeWithoutAudience => ("Wirkungen ohne Zielgruppe", "Changes without a target group"),
            Check::ImpactWithoutPath => ("Ziele, zu denen kein Weg führt", "Goals that no way leads to"),
            Check::LinkWithoutReason => ("Wirkungsannahmen ohne Begründung", "Assumptions without a reason"),
            Check::AssumptionUnchecked => (
                "Riskante Annahmen, die niemand prüft",
                "Risky assumptions that nobody checks",
            ),
            Check::InputServesNothing => ("Inputs, die keiner Wirkung dienen", "Inputs that serve no change"),
            Check::MeasureForGoal => (
                "Ziele, die nach einer Maßnahme klingen",
                "Goals that sound like a measure",
            ),
            Check::Duplicate => ("Karten, die dasselbe sagen", "Cards that say the same"),
            Check::OnlyRunning => ("Geld nur für den laufenden Betrieb", "Money for running costs only"),
        };
        match self.0 {
            Language::De => german,
            Language::En => english,
        }
    }
}
