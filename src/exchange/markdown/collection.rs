//! What people contributed, group by group; what is in none stands last.

use std::collections::HashMap;
use std::io::{self, Write};

use super::facts::{listed, said};
use super::registers::below;
use super::{Page, or};
use crate::domain::board::{Contribution, SentTo};
use crate::exchange::inert;

/// Longest quotation of a contribution where something came from it.
const QUOTED: usize = 200;

impl<'a> Page<'a> {
    pub(super) fn contributions(&self) -> impl Iterator<Item = &'a Contribution> {
        let said = |one: &&Contribution| one.deleted_at.is_none() && !inert::line(&one.text).is_empty();
        self.board.contributions.iter().filter(said)
    }

    /// The collection; nothing where nobody has contributed anything.
    pub(super) fn collection(&self, out: &mut dyn Write) -> io::Result<()> {
        let known = self.known;
        let all: Vec<&Contribution> = self.contributions().collect();
        if all.is_empty() {
            return Ok(());
        }
        let mut prompts: Vec<&str> = Vec::new();
        for prompt in all.iter().filter_map(|one| one.prompt.as_deref()) {
            if !prompts.contains(&prompt) {
                prompts.push(prompt);
            }
        }
        writeln!(out, "\n## {}\n", known.contributions())?;
        writeln!(out, "{}.", known.contributions_counted(all.len()))?;
        // One question is asked of all, several are told apart at each contribution.
        if let [prompt] = prompts.as_slice() {
            writeln!(out, "\n{}: {}", known.asked(), inert::line(prompt))?;
        }
        let clusters = self.board.clusters.iter().filter(|one| one.deleted_at.is_none());
        let mut grouped: HashMap<Option<&str>, Vec<&Contribution>> = HashMap::new();
        let clusters: Vec<_> = clusters.collect();
        for one in all {
            let of = clusters
                .iter()
                .find(|cluster| one.cluster.as_ref() == Some(&cluster.id));
            grouped
                .entry(of.map(|cluster| cluster.id.as_str()))
                .or_default()
                .push(one);
        }
        let mut lists = Vec::new();
        for cluster in clusters {
            if let Some(list) = grouped.remove(&Some(cluster.id.as_str())) {
                lists.push((Some(or(inert::line(&cluster.title), self.words.no_text)), list));
            }
        }
        if let Some(list) = grouped.remove(&None) {
            lists.push(((!lists.is_empty()).then(|| known.no_cluster().to_owned()), list));
        }
        for (title, list) in lists {
            if let Some(title) = title {
                writeln!(out, "\n### {title}")?;
            }
            writeln!(out)?;
            for one in list {
                writeln!(out, "- {}", self.contribution(one, prompts.len() > 1))?;
            }
        }
        Ok(())
    }

    /// "Text (Ayşe, administration, group 1)", then what was asked and where it went on to.
    fn contribution(&self, one: &Contribution, asked: bool) -> String {
        let known = self.known;
        let author = one.author.as_deref().map(inert::line).filter(|name| !name.is_empty());
        let details = [
            author.or_else(|| one.anonymous.then(|| known.anonymous().to_owned())),
            one.perspective
                .map(|perspective| known.perspective(perspective).to_owned()),
            one.group.as_deref().map(inert::line),
            one.on_behalf.then(|| known.on_behalf().to_owned()),
        ];
        let details: Vec<String> = details.into_iter().flatten().collect();
        let mut text = inert::paragraphs(&one.text)
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\\\n  ");
        if !details.is_empty() {
            text = format!("{text} ({})", details.join(", "));
        }
        let prompt = one.prompt.as_deref().filter(|_| asked);
        let sent = one.sent.iter().filter_map(|reference| self.sent(reference));
        below(
            text,
            [
                prompt.and_then(|prompt| said(known.asked(), prompt)),
                listed(known.went_to(), sent),
            ],
        )
    }

    /// "card **Visits**"; nothing for what does not stand any more.
    fn sent(&self, reference: &str) -> Option<String> {
        let (to, id) = SentTo::parse(reference)?;
        let board = self.board;
        macro_rules! standing {
            ($list:expr, $text:ident) => {
                $list
                    .iter()
                    .find(|one| one.id == id && one.deleted_at.is_none())?
                    .$text
                    .as_str()
            };
        }
        let title = match to {
            SentTo::Card => return self.entry(id),
            SentTo::Objective => standing!(board.okr.objectives, title),
            SentTo::Conflict => {
                let conflict = board.standing_conflicts().find(|one| one.id == id)?;
                let (a, b) = (self.title(&conflict.a), self.title(&conflict.b));
                return Some(format!(
                    "{} **{a}** {} **{b}**",
                    self.known.sent_to(to),
                    self.known.and()
                ));
            }
            SentTo::Topic => standing!(board.topics, title),
            SentTo::Recommendation => standing!(board.recommendations, text),
            SentTo::NextStep => standing!(board.next_steps, text),
        };
        let title = or(inert::line(title), self.words.no_text);
        Some(format!("{} **{title}**", self.known.sent_to(to)))
    }

    /// A card by its lane, or an objective: "Output **Visits**".
    pub(super) fn entry(&self, id: &str) -> Option<String> {
        if let Some(card) = self.cards.get(id) {
            return Some(format!("{} **{}**", self.words.lane(card.lane).0, self.title(id)));
        }
        let mut objectives = self.board.okr.objectives.iter();
        let objective = objectives.find(|one| one.id == id && one.deleted_at.is_none())?;
        let title = or(inert::line(&objective.title), self.words.no_text);
        Some(format!("{} **{title}**", self.known.objective()))
    }

    /// "From the contribution: …", as long as that stands, or from which group.
    pub(super) fn came_from(&self, from: Option<&str>, group: Option<&str>) -> Option<String> {
        let of_group = || Some(format!("{}: {}", self.known.came_from_group(), inert::line(group?)));
        self.came_from_contribution(from).or_else(of_group)
    }

    fn came_from_contribution(&self, from: Option<&str>) -> Option<String> {
        let from = from?;
        let one = self.contributions().find(|one| one.id == from)?;
        let mut text = one.text.as_str();
        let end = text.char_indices().nth(QUOTED).map(|(end, _)| end);
        if let Some(end) = end {
            text = text.get(..end).unwrap_or_default();
        }
        let quoted = inert::line(text);
        let rest = if end.is_some() { " …" } else { "" };
        Some(format!("{}: {quoted}{rest}", self.known.came_from()))
    }
}
