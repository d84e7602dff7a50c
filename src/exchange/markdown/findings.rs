//! What the logic check finds in a model, rule by rule.

use std::collections::HashMap;
use std::io::{self, Write};

use super::Page;
use super::registers::{below, register};
use crate::domain::board::{Check, Finding, Link};

impl Page<'_> {
    /// The findings in `model`.
    pub(super) fn findings(&self, model: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
        let found = self.board.findings.iter();
        let found: Vec<&Finding> = found.filter(|finding| finding.model.as_deref() == model).collect();
        let links: HashMap<&str, &Link> = self
            .links_from
            .values()
            .flatten()
            .map(|link| (link.id.as_str(), *link))
            .collect();
        let of_one_rule = found.chunk_by(|one, next| one.rule == next.rule);
        let items: Vec<String> = of_one_rule
            .filter_map(|of| {
                let heading = self.known.check_heading(of.first()?.rule).to_owned();
                Some(below(heading, of.iter().map(|finding| self.place(finding, &links))))
            })
            .collect();
        register(self.known.hints(), &items, out)
    }

    /// Where it was found. Money for running costs only is found in the model as a whole.
    fn place(&self, finding: &Finding, links: &HashMap<&str, &Link>) -> Option<String> {
        if finding.rule == Check::OnlyRunning {
            return None;
        }
        if let Some(card) = &finding.card {
            return Some(format!("**{}**", self.title(card)));
        }
        let link = links.get(finding.link.as_deref()?)?;
        let (from, to) = (self.title(&link.from), self.title(&link.to));
        Some(format!("**{from}** {} **{to}**", self.verb(link)))
    }
}
