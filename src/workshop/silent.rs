//! Cards of a retrospective: written in silence and revealed together.
//!
//! Until then they are in no document, so nothing brings them to anybody: no socket, no export, no earlier version. The file
//! keeps their words under the hash of a secret that whoever wrote a card alone has. Nobody's name, session or time is kept
//! with it, and nothing is logged.

use super::error::Error;
use super::steer::in_turn;
use super::{Member, Workshops, random};
use crate::domain::area::{Access, Area};
use crate::domain::board::{Learning, LearningSource};
use crate::domain::code::Code;
use crate::domain::id::{derived, is_id};
use crate::domain::order::between;
use crate::domain::secret::{self, SecretHash};
use crate::domain::silent::{CARDS_MAX, RETROSPECTIVE, TALK_MAX, WORDS_MAX};
use crate::store::SilentCards;

impl Workshops {
    /// Keeps a card. What is answered is the secret with which it can be changed, given to nobody else.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::BodyInvalid`] for no words or too many, [`Code::SilenceFull`], storage codes.
    pub async fn write_silently(&self, member: &Member, words: &str) -> Result<String, Error> {
        may_write(member)?;
        let words = checked(words)?;
        if words.is_empty() {
            return Err(Code::BodyInvalid.into());
        }
        let secret = random::capability()?;
        let key = secret::hash(&secret);
        in_turn(member, move |live| async move {
            let kept = live.file().change_silent(RETROSPECTIVE.to_owned(), move |cards| {
                if cards.len() >= CARDS_MAX {
                    return Err(Code::SilenceFull);
                }
                lay(cards, key, words)
            });
            Ok(kept.await??)
        })
        .await?;
        Ok(secret)
    }

    /// Puts other words on a card, or withdraws it when there are none.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::CardUnknown`] when nothing has this secret any more, [`Code::BodyInvalid`],
    /// [`Code::SilenceFull`], storage codes.
    pub async fn rewrite_silently(&self, member: &Member, secret: &str, words: &str) -> Result<(), Error> {
        may_write(member)?;
        let (key, words) = (secret::hash(secret), checked(words)?);
        in_turn(member, move |live| async move {
            let kept = live.file().change_silent(RETROSPECTIVE.to_owned(), move |cards| {
                cards.remove(&key).ok_or(Code::CardUnknown)?;
                if words.is_empty() {
                    return Ok(());
                }
                lay(cards, key, words)
            });
            Ok(kept.await??)
        })
        .await
    }

    /// How many cards wait.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn silent_count(&self, member: &Member) -> Result<usize, Error> {
        member.facilitates()?;
        Ok(member.live.file().silent_count(RETROSPECTIVE.to_owned()).await?)
    }

    /// Shows everybody every card at once: they become learnings of this cycle, in the order of their random keys, written by
    /// the server. Answers how many there were.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::BodyInvalid`] for a cycle that is no id, storage codes.
    pub async fn reveal(&self, member: &Member, cycle: Option<String>) -> Result<usize, Error> {
        member.facilitates()?;
        if cycle.as_deref().is_some_and(|cycle| !is_id(cycle)) {
            return Err(Code::BodyInvalid.into());
        }
        in_turn(member, move |live| async move {
            let cards = live.file().silent(RETROSPECTIVE.to_owned()).await?;
            if cards.is_empty() {
                return Ok(0);
            }
            let room = live.room(Area::Okr).ok_or(Code::Internal)?;
            let content = room.read().await?.content;
            let known = &content.okr.learnings;
            let mut last = known.iter().map(|one| one.order.clone()).max();
            let mut learnings = Vec::new();
            for (key, words) in &cards {
                // Ids come from the keys: whoever is cut off in the middle and reveals again doubles nothing.
                let id = derived(&format!("{key:02x?}"), "revealed");
                if known.iter().any(|one| one.id == id) {
                    continue;
                }
                let order = between(last.as_deref(), None);
                last = Some(order.clone());
                learnings.push(Learning {
                    id,
                    order,
                    text: words.clone(),
                    source: Some(LearningSource::Retrospective),
                    cycle: cycle.clone(),
                    ..Learning::default()
                });
            }
            if !learnings.is_empty() {
                live.add_learnings(&learnings).await?;
            }
            let count = cards.len();
            let forgotten = live.file().change_silent(RETROSPECTIVE.to_owned(), |cards| {
                cards.clear();
                Ok::<_, Code>(())
            });
            forgotten.await??;
            Ok(count)
        })
        .await
    }
}

/// Lays a card beside the others, if there is room.
pub(super) fn lay(cards: &mut SilentCards, key: SecretHash, words: String) -> Result<(), Code> {
    let others: usize = cards.values().map(String::len).sum();
    if others + words.len() > TALK_MAX {
        return Err(Code::SilenceFull);
    }
    cards.insert(key, words);
    Ok(())
}

fn may_write(member: &Member) -> Result<(), Error> {
    if member.live.access(Area::Okr, member.role()) == Access::Write {
        Ok(())
    } else {
        Err(Code::Forbidden.into())
    }
}

pub(super) fn checked(words: &str) -> Result<String, Error> {
    let words = words.trim();
    if words.chars().count() > WORDS_MAX {
        return Err(Code::BodyInvalid.into());
    }
    Ok(words.to_owned())
}
