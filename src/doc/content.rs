//! What the documents of a workshop say, as values: one area, and the whole board made of them.
//!
//! Free of the library: whatever reads the bytes, in this process or in another, hands these values on.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::schema::SERVER_CLIENT;
use crate::domain::area::Area;
use crate::domain::board::{
    Block, Board, Card, CheckIn, Cluster, Comment, Conflict, Contribution, Criterion, Finding, Group, Hurdle,
    Indicator, Link, Model, ModelMoney, NextStep, Okr, Recommendation, Score, Topic, standing_cards,
    standing_conflicts, standing_links,
};
use crate::domain::language::{Address, Language};
use crate::domain::okr::{progress, warnings};

/// Everything that stands in the document of one area; what another area holds is empty.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct AreaContent {
    /// Contributions by order, deleted ones included.
    pub contributions: Vec<Contribution>,
    /// Groups of contributions by order, deleted ones included.
    pub clusters: Vec<Cluster>,
    /// Impact models by order.
    pub models: Vec<Model>,
    /// Cards by lane and order, deleted ones included.
    pub cards: Vec<Card>,
    /// Links by the places of their cards, deleted ones included.
    pub links: Vec<Link>,
    /// Comments by the places of their cards, then by time.
    pub comments: Vec<MadeComment>,
    /// Indicators by the places of their cards, deleted ones included.
    pub indicators: Vec<Indicator>,
    /// Goal conflicts by the places of their cards, deleted ones included, without scores.
    pub conflicts: Vec<Conflict>,
    /// What people think of the conflicts, by time.
    pub scores: Vec<MadeScore>,
    /// Rules in the way, by the places of the cards they hinder, deleted ones included.
    pub hurdles: Vec<Hurdle>,
    /// Groups by order, deleted ones included.
    pub groups: Vec<Group>,
    /// Criteria by order, deleted ones included.
    pub criteria: Vec<Criterion>,
    /// What the logic check finds.
    pub findings: Vec<Finding>,
    /// What cards cost.
    pub money: Vec<ModelMoney>,
    /// Objectives and key results, without check-ins; nothing is worked out yet.
    pub okr: Okr,
    /// What people said about key results.
    pub check_ins: Vec<MadeCheckIn>,
    /// Recommendations by order, deleted ones included.
    pub recommendations: Vec<Recommendation>,
    /// Next steps by order, deleted ones included.
    pub next_steps: Vec<NextStep>,
    /// Topics by order, deleted ones included.
    pub topics: Vec<Topic>,
    /// Blocks of the notes by order.
    pub notes: Vec<Block>,
    /// When the first was deleted of what a clean-up could remove, milliseconds since 1970: one of what was deleted before a
    /// later time has something to do, any other has not. None when nothing is deleted.
    pub deleted_since: Option<i64>,
}

/// A comment and under which client id it was made; nobody can make one under another's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeComment {
    /// The comment, without a name.
    pub comment: Comment,
    /// The Yjs client id.
    pub maker: u64,
}

/// A score of a conflict and under which client id it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeScore {
    /// Id of the conflict.
    pub conflict: String,
    /// The score, without a name.
    pub score: Score,
    /// The Yjs client id.
    pub maker: u64,
}

/// A check-in and under which client id it was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MadeCheckIn {
    /// Id of the key result.
    pub key_result: String,
    /// The check-in, without a name.
    pub check_in: CheckIn,
    /// The Yjs client id.
    pub maker: u64,
}

/// What a board says about its workshop that no document holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardMeta {
    /// Title of the workshop.
    pub title: String,
    /// Language of its content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// Areas whose newest changes could not be read.
    pub set_aside: Vec<Area>,
}

/// Somebody who wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// What tells this person from others, whatever they are called.
    pub person: String,
    /// The name; none where names are not shown.
    pub name: Option<String>,
}

/// Who wrote, by client id.
pub type Authors = HashMap<u32, Author>;

fn author(authors: &Authors, maker: u64) -> Option<&Author> {
    authors.get(&u32::try_from(maker).ok()?)
}

/// What the documents of a workshop say, as far as somebody may see them: none for an area that is hidden.
#[derive(Debug, Clone, Copy, Default)]
pub struct Documents<'a> {
    /// Of the collection.
    pub collection: Option<&'a AreaContent>,
    /// Of the impact model.
    pub model: Option<&'a AreaContent>,
    /// Of objectives and key results.
    pub okr: Option<&'a AreaContent>,
    /// Of the decisions.
    pub decisions: Option<&'a AreaContent>,
    /// Of the notes.
    pub notes: Option<&'a AreaContent>,
}

/// The whole readable state. Comments, scores and check-ins bear the name that `authors` has for their client id, if any.
pub fn board(meta: BoardMeta, authors: &Authors, documents: Documents<'_>) -> Board {
    let nothing = AreaContent::default();
    let collection = documents.collection.unwrap_or(&nothing);
    let model = documents.model.unwrap_or(&nothing);
    let decisions = documents.decisions.unwrap_or(&nothing);
    let signed = |made: &MadeComment| Comment {
        author: author(authors, made.maker).and_then(|author| author.name.clone()),
        ..made.comment.clone()
    };
    let mut scores = standing_scores(authors, &model.scores);
    let weighed = |conflict: &Conflict| Conflict {
        scores: scores.remove(conflict.id.as_str()).unwrap_or_default(),
        ..conflict.clone()
    };
    Board {
        title: meta.title,
        language: meta.language,
        address: meta.address,
        // The documents of the areas know nothing of the stage.
        agenda: Vec::new(),
        polls: Vec::new(),
        released: None,
        contributions: collection.contributions.clone(),
        clusters: collection.clusters.clone(),
        models: model.models.clone(),
        cards: model.cards.clone(),
        links: model.links.clone(),
        comments: model.comments.iter().map(signed).collect(),
        indicators: model.indicators.clone(),
        conflicts: model.conflicts.iter().map(weighed).collect(),
        hurdles: model.hurdles.clone(),
        groups: model.groups.clone(),
        criteria: model.criteria.clone(),
        okr: okr(authors, documents.okr.unwrap_or(&nothing), documents.model),
        recommendations: decisions.recommendations.clone(),
        next_steps: decisions.next_steps.clone(),
        topics: decisions.topics.clone(),
        notes: documents.notes.map(|notes| notes.notes.clone()).unwrap_or_default(),
        findings: model.findings.clone(),
        money: model.money.clone(),
        set_aside: meta.set_aside,
    }
}

/// Objectives and key results with everything that follows from them and from the model.
fn okr(authors: &Authors, content: &AreaContent, model: Option<&AreaContent>) -> Okr {
    let mut said: HashMap<&str, Vec<CheckIn>> = HashMap::new();
    for made in &content.check_ins {
        let author = author(authors, made.maker).and_then(|author| author.name.clone());
        said.entry(&made.key_result).or_default().push(CheckIn {
            author,
            ..made.check_in.clone()
        });
    }
    let mut okr = content.okr.clone();
    for result in &mut okr.key_results {
        result.check_ins = said.remove(result.id.as_str()).unwrap_or_default();
        result.fit();
    }
    okr.progress = progress::progress(&okr);
    okr.warnings = warnings::warnings(
        &okr,
        model.map(|model| warnings::Model {
            cards: &model.cards,
            indicators: &model.indicators,
            conflicts: &model.conflicts,
        }),
    );
    okr
}

/// The scores that count, by the ids of their conflicts: the newest of each person.
fn standing_scores<'a>(authors: &Authors, scores: &'a [MadeScore]) -> HashMap<&'a str, Vec<Score>> {
    #[derive(PartialEq, Eq, Hash)]
    enum Whose<'a> {
        Person(&'a str),
        Client(u64),
    }
    let mut heard: HashSet<(&str, Whose<'_>)> = HashSet::new();
    let mut standing: HashMap<&str, Vec<Score>> = HashMap::new();
    for made in scores.iter().rev() {
        let author = author(authors, made.maker);
        let whose = author.map_or(Whose::Client(made.maker), |author| Whose::Person(&author.person));
        // What came along without a name may be anybody's.
        let anybody = made.maker == u64::from(SERVER_CLIENT);
        if anybody || heard.insert((&made.conflict, whose)) {
            let author = author.and_then(|author| author.name.clone());
            standing.entry(&made.conflict).or_default().push(Score {
                author,
                ..made.score.clone()
            });
        }
    }
    for scores in standing.values_mut() {
        scores.reverse();
    }
    standing
}

/// How much there is in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Cards that are not deleted.
    pub cards: usize,
    /// Links that are not deleted and both of whose cards are there.
    pub links: usize,
    /// Indicators, conflicts, hurdles, groups and criteria that are not deleted, if the cards they are about are there; of
    /// objectives and key results, the collection and the decisions everything that stands.
    pub others: usize,
}

impl AreaContent {
    /// Counts what stands.
    pub fn counts(&self) -> Counts {
        Counts {
            cards: standing_cards(&self.cards).count(),
            links: standing_links(&self.cards, &self.links).count(),
            others: self.others() + self.okr.standing() + self.said(),
        }
    }

    fn others(&self) -> usize {
        let cards: HashSet<&str> = standing_cards(&self.cards).map(|card| card.id.as_str()).collect();
        let indicators = self
            .indicators
            .iter()
            .filter(|one| one.deleted_at.is_none() && cards.contains(one.card.as_str()));
        let conflicts = standing_conflicts(&self.cards, &self.conflicts);
        let deleted = self.hurdles.iter().map(|one| one.deleted_at);
        let deleted = deleted
            .chain(self.groups.iter().map(|one| one.deleted_at))
            .chain(self.criteria.iter().map(|one| one.deleted_at));
        indicators.count() + conflicts.count() + deleted.filter(Option::is_none).count()
    }

    /// What stands in the collection and among the decisions.
    fn said(&self) -> usize {
        macro_rules! standing {
            ($($list:ident),+) => {
                0 $( + self.$list.iter().filter(|one| one.deleted_at.is_none()).count() )+
            };
        }
        standing!(contributions, clusters, recommendations, next_steps, topics)
    }

    /// Whether there is something with this id that stands and can be shown by itself: a card, an objective, a key result, a
    /// contribution, a recommendation, a next step or a topic.
    pub fn shows(&self, id: &str) -> bool {
        macro_rules! stands {
            ($($list:ident),+) => {
                false $( || self.$list.iter().any(|one| one.id == id && one.deleted_at.is_none()) )+
            };
        }
        standing_cards(&self.cards).any(|card| card.id == id)
            || self.okr.shows(id)
            || stands!(contributions, recommendations, next_steps, topics)
    }
}
