//! A poll with its answers, as the file keeps them.

use std::collections::BTreeMap;

use super::result::count;
use super::{Given, Poll, PollDraft, PollMode, PollState, Turnout, sharing_a_name};
use crate::domain::code::Code;
use crate::domain::secret::SecretHash;

/// A poll, what was answered, and who took part. In a secret poll nothing joins the two.
#[derive(Debug, Clone, PartialEq)]
pub struct Ballot {
    /// What is asked, and what was told of it so far.
    pub poll: Poll,
    /// Answers by the number of the person, unless it is secret.
    pub answers: BTreeMap<u32, Given>,
    /// Answers of a secret poll by the hash of what only whoever answered has.
    pub secrets: BTreeMap<SecretHash, Given>,
    /// Numbers of those who took part in this round, and whether somebody answered for them.
    pub took_part: BTreeMap<u32, bool>,
    /// Everybody who was ever in the workshop, by number.
    pub people: BTreeMap<u32, Voter>,
    /// Whether no names are kept: then every answer is kept like one to a secret poll, and who is called the same says nothing.
    pub nameless: bool,
}

/// Somebody who may take part, or could once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// Their name.
    pub name: String,
    /// Whether they count: no observers, and nobody who was removed.
    pub counts: bool,
}

impl Ballot {
    /// Takes an answer in. In a secret poll, and wherever no names are kept, it is kept under `fresh`, or under `secret` in the place of the one that is there
    /// already. Answers the key it is kept under.
    ///
    /// # Errors
    /// [`Code::PollUnknown`] for a draft, [`Code::PollClosed`], [`Code::AnswerInvalid`], and [`Code::PollAnswered`] when this
    /// person took part in a secret poll before and the secret is not that of an answer.
    pub fn answer(
        &mut self,
        person: u32,
        given: Given,
        on_behalf: bool,
        secret: Option<SecretHash>,
        fresh: SecretHash,
    ) -> Result<Option<SecretHash>, Code> {
        match self.poll.state {
            PollState::Draft => return Err(Code::PollUnknown),
            PollState::Closed => return Err(Code::PollClosed),
            PollState::Open => {}
        }
        let answer = given.answer.checked(&self.poll.asked).ok_or(Code::AnswerInvalid)?;
        let given = Given { answer, ..given };
        if self.poll.asked.mode != PollMode::Secret && !self.nameless {
            self.answers.insert(person, given);
            self.took_part.insert(person, on_behalf);
            return Ok(None);
        }
        let known = secret.and_then(|key| Some((key, self.secrets.get_mut(&key)?)));
        if let Some((key, before)) = known {
            before.answer = given.answer;
            return Ok(Some(key));
        }
        if self.took_part.contains_key(&person) {
            return Err(Code::PollAnswered);
        }
        self.took_part.insert(person, on_behalf);
        let given = Given { person: None, ..given };
        self.secrets.insert(fresh, given);
        Ok(Some(fresh))
    }

    /// Opens a draft at `now`. One that is open stays as it is.
    ///
    /// # Errors
    /// [`Code::PollClosed`].
    pub fn open(&mut self, now: i64, threshold: u32) -> Result<(), Code> {
        match self.poll.state {
            PollState::Draft => {
                self.poll.threshold = threshold;
                self.poll.open(now);
                Ok(())
            }
            PollState::Open => Ok(()),
            PollState::Closed => Err(Code::PollClosed),
        }
    }

    /// Ends the round at `now`. The answers of a secret poll are gone with it.
    ///
    /// # Errors
    /// [`Code::PollUnknown`] for a draft, [`Code::PollClosed`] for one that is closed.
    pub fn close(&mut self, now: i64) -> Result<(), Code> {
        match self.poll.state {
            PollState::Draft => Err(Code::PollUnknown),
            PollState::Closed => Err(Code::PollClosed),
            PollState::Open => {
                let answers = self.given();
                self.poll.close(now, self.turnout(), &answers);
                self.secrets.clear();
                Ok(())
            }
        }
    }

    /// Opens a new, empty round at `now`: nobody can take one round from the other and find who was new.
    ///
    /// # Errors
    /// [`Code::PollUnknown`] for a draft, [`Code::PollFixed`] while a round runs.
    pub fn again(&mut self, now: i64, asked: PollDraft) -> Result<(), Code> {
        match self.poll.state {
            PollState::Draft => Err(Code::PollUnknown),
            PollState::Open => Err(Code::PollFixed),
            PollState::Closed => {
                self.poll.again(now, asked);
                self.answers.clear();
                self.secrets.clear();
                self.took_part.clear();
                Ok(())
            }
        }
    }

    /// Brings what may be told of an open poll to what there is.
    pub fn tell(&mut self) {
        if self.poll.state == PollState::Open {
            let answers = self.given();
            self.poll.tell(self.turnout(), &answers);
        }
    }

    fn given(&self) -> Vec<Given> {
        self.answers.values().chain(self.secrets.values()).cloned().collect()
    }

    fn turnout(&self) -> Turnout {
        let took_part = |number: &u32| self.took_part.contains_key(number);
        let named = self.people.iter().filter(|(number, _)| took_part(number));
        let of = self
            .people
            .iter()
            .filter(|(number, voter)| voter.counts || took_part(number));
        Turnout {
            answered: count(self.took_part.len()),
            abstained: 0,
            on_behalf: count(self.took_part.values().filter(|on_behalf| **on_behalf).count()),
            same_name: if self.nameless {
                0
            } else {
                sharing_a_name(named.map(|(_, voter)| voter.name.as_str()))
            },
            of: count(of.count()),
        }
    }
}
