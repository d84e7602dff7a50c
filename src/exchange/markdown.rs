//! Markdown (`CommonMark`), which serves as minutes: how the workshop was run and what was contributed; the impact models lane by
//! lane, every card with what is known about it, its links and comments; what the models are compared by; objectives and key
//! results; what came of the polls; what the workshop leaves behind and what is still open; the notes. Of what nobody has said
//! there is no word.

mod collection;
mod decisions;
mod facts;
mod findings;
mod minutes;
mod money;
mod notes;
mod okr;
mod polls;
mod registers;

use std::collections::HashMap;
use std::io::{self, Write};

use super::Exporter;
use super::inert;
use super::words::{Known, Words};
use crate::domain::board::{Board, Card, Comment, Indicator, Lane, Link, Model};
use crate::domain::model::graph::{Graph, Parts, graphs};

pub(super) struct Markdown;

impl Exporter for Markdown {
    fn write(&self, board: &Board, out: &mut dyn Write) -> io::Result<()> {
        let words = Words::of(board.language);
        writeln!(out, "# {}", or(inert::line(&board.title), words.no_text))?;
        let page = Page::new(board, words);
        page.released(out)?;
        page.agenda(out)?;
        page.collection(out)?;
        if board.models.is_empty() && !page.cards.is_empty() {
            page.section(None, out)?;
        }
        for model in &board.models {
            page.section(Some(model), out)?;
        }
        page.comparison(out)?;
        page.okr(out)?;
        page.polls(out)?;
        page.decisions(out)?;
        notes::write(board, words, out)
    }
}

/// What stands on the board, deleted and dangling things left out.
struct Page<'a> {
    board: &'a Board,
    words: &'static Words,
    known: Known,
    first_model: Option<&'a str>,
    models: HashMap<&'a str, &'a Model>,
    cards: HashMap<&'a str, &'a Card>,
    in_order: Vec<&'a Card>,
    links_from: HashMap<&'a str, Vec<&'a Link>>,
    comments_on: HashMap<&'a str, Vec<&'a Comment>>,
    indicators_of: HashMap<&'a str, Vec<&'a Indicator>>,
    graphs: Vec<Graph<'a>>,
}

impl<'a> Page<'a> {
    fn new(board: &'a Board, words: &'static Words) -> Self {
        let mut links_from: HashMap<&str, Vec<&Link>> = HashMap::new();
        for link in board.standing_links() {
            links_from.entry(&link.from).or_default().push(link);
        }
        let mut comments_on: HashMap<&str, Vec<&Comment>> = HashMap::new();
        for comment in board
            .comments
            .iter()
            .filter(|comment| !inert::line(&comment.text).is_empty())
        {
            comments_on.entry(&comment.card).or_default().push(comment);
        }
        let mut indicators_of: HashMap<&str, Vec<&Indicator>> = HashMap::new();
        let indicators = board.indicators.iter();
        for indicator in indicators.filter(|indicator| indicator.deleted_at.is_none()) {
            indicators_of.entry(&indicator.card).or_default().push(indicator);
        }
        Self {
            board,
            words,
            known: Known(board.language),
            first_model: board.models.first().map(|model| model.id.as_str()),
            models: board.models.iter().map(|model| (model.id.as_str(), model)).collect(),
            cards: board.standing_cards().map(|card| (card.id.as_str(), card)).collect(),
            in_order: board.standing_cards().collect(),
            links_from,
            comments_on,
            indicators_of,
            graphs: graphs(Parts {
                models: &board.models,
                cards: &board.cards,
                links: &board.links,
                indicators: &board.indicators,
            }),
        }
    }

    /// The model a card belongs to: the first one unless it names another that exists.
    fn model_of(&self, card: &'a Card) -> Option<&'a str> {
        card.model
            .as_deref()
            .filter(|model| self.models.contains_key(model))
            .or(self.first_model)
    }

    fn section(&self, model: Option<&'a Model>, out: &mut dyn Write) -> io::Result<()> {
        let words = self.words;
        let id = model.map(|model| model.id.as_str());
        let cards: Vec<&Card> = self
            .in_order
            .iter()
            .copied()
            .filter(|card| self.model_of(card) == id)
            .collect();
        match model.map(|model| inert::line(&model.title)) {
            Some(title) if !title.is_empty() && title != words.impact_model => {
                writeln!(out, "\n## {}: {title}", words.impact_model)?;
            }
            _ => writeln!(out, "\n## {}", words.impact_model)?,
        }
        if model.is_some_and(|model| model.today) {
            writeln!(out, "\n{}", self.known.today())?;
        }
        writeln!(out, "\n{}", self.summary(&cards))?;
        for lane in Lane::ALL {
            let in_lane: Vec<&Card> = cards.iter().copied().filter(|card| card.lane == lane).collect();
            // The lane Activity is folded away until somebody uses it.
            if lane == Lane::Activity && in_lane.is_empty() {
                continue;
            }
            let (name, definition) = words.lane(lane);
            writeln!(out, "\n### {name}\n\n{definition}")?;
            if let Some(prompt) = model.and_then(|model| model.prompts.get(&lane)) {
                writeln!(out, "\n{}: {}", words.prompt, inert::line(prompt))?;
            }
            if in_lane.is_empty() {
                writeln!(out, "\n{}", words.no_card)?;
            }
            for card in in_lane {
                self.card(card, out)?;
            }
        }
        self.groups(&cards, out)?;
        self.assumptions(&cards, out)?;
        self.money(id, out)?;
        self.conflicts(&cards, out)?;
        self.hurdles(&cards, id == self.first_model, out)?;
        self.findings(id, out)
    }

    /// "26 cards, 36 links, of these 5 without a reason."
    fn summary(&self, cards: &[&Card]) -> String {
        let words = self.words;
        let (links, unreasoned) = cards.iter().fold((0, 0), |(links, unreasoned), card| {
            self.links_from(card)
                .fold((links, unreasoned), |(links, unreasoned), link| {
                    (links + 1, unreasoned + usize::from(self.reason(link).is_empty()))
                })
        });
        let counted = format!("{}, {}", counted(cards.len(), words.card), counted(links, words.link));
        match (links, unreasoned) {
            (0, _) => format!("{counted}."),
            (_, 0) => format!("{counted}, {}.", words.all_reasoned),
            _ => format!("{counted}, {} {unreasoned} {}.", words.of_these, words.without_reason),
        }
    }

    fn links_from(&self, card: &Card) -> impl Iterator<Item = &'a Link> {
        self.links_from.get(card.id.as_str()).into_iter().flatten().copied()
    }

    /// The reason, without the conjunction that some people begin it with.
    fn reason(&self, link: &Link) -> String {
        self.without_conjunction(&link.because)
    }

    fn without_conjunction(&self, text: &str) -> String {
        let text = inert::line(text);
        let conjunction = self.words.because.len();
        match (text.get(..conjunction), text.get(conjunction..)) {
            (Some(head), Some(tail)) if head.eq_ignore_ascii_case(self.words.because) && tail.starts_with(' ') => {
                tail.trim_start().to_owned()
            }
            _ => text,
        }
    }

    fn card(&self, card: &Card, out: &mut dyn Write) -> io::Result<()> {
        let words = self.words;
        writeln!(out, "\n- **{}**", or(inert::line(&card.title), words.no_text))?;
        for paragraph in inert::paragraphs(&card.note) {
            writeln!(out, "\n  {}", paragraph.join("\\\n  "))?;
        }
        let mut items = self.facts(card);
        items.extend(self.indicators(card));
        items.extend(self.links_from(card).map(|link| self.link(link)));
        let comments = self.comments_on.get(card.id.as_str()).into_iter().flatten();
        items.extend(comments.map(|comment| self.comment(comment)));
        if !items.is_empty() {
            writeln!(out)?;
        }
        items.iter().try_for_each(|item| writeln!(out, "  - {item}"))
    }

    /// "Comment (Ayşe, resolved): …"
    fn comment(&self, comment: &Comment) -> String {
        let words = self.words;
        let author = comment
            .author
            .as_deref()
            .map(inert::line)
            .filter(|name| !name.is_empty());
        let resolved = comment.resolved_at.map(|_| words.resolved.to_owned());
        let details: Vec<String> = author.into_iter().chain(resolved).collect();
        let head = if details.is_empty() {
            words.comment.to_owned()
        } else {
            format!("{} ({})", words.comment, details.join(", "))
        };
        let paragraphs: Vec<String> = inert::paragraphs(&comment.text)
            .into_iter()
            .map(|lines| lines.join("\\\n    "))
            .collect();
        format!("{head}: {}", paragraphs.join("\n\n    "))
    }
}

fn counted(count: usize, (one, many): (&str, &str)) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn or(text: String, instead: &str) -> String {
    if text.is_empty() { instead.to_owned() } else { text }
}

#[cfg(test)]
mod tests;
