//! Polls: prepare, open, answer, close, ask again.
//!
//! What may be told of them stands on the stage. While answers come in, it is brought up to date a few times a second at
//! most. Nothing about an answer is logged.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::error::Error;
use super::seatmates::{Acting, acting, takes_part, whose};
use super::steer::in_turn;
use super::{Member, Workshops, random};
use crate::domain::code::Code;
use crate::domain::id::{ParticipantId, WorkshopId};
use crate::domain::poll::{
    Answer, Ballot, DraftError, Given, POLLS_MAX, Poll, PollDraft, PollOption, PollState, THRESHOLD,
};
use crate::domain::protected::PROTECTED_THRESHOLD;
use crate::domain::secret;
use crate::sync::live::Live;
use crate::sync::room::now_ms;
use crate::sync::subscriber::Person;

/// For how long answers are gathered before everybody is told.
const GATHER: Duration = Duration::from_millis(300);

/// Workshops in which answers have come in that nobody was told of yet.
#[derive(Debug, Clone, Default)]
pub(super) struct Untold(Arc<Mutex<BTreeSet<WorkshopId>>>);

/// An answer on its way in.
#[derive(Debug)]
pub struct NewAnswer {
    /// What is answered.
    pub answer: Answer,
    /// A seatmate who answers here, or somebody without a device for whom a facilitator does.
    pub person: Option<ParticipantId>,
    /// That of the answer that is to be replaced in a secret poll.
    pub secret: Option<String>,
}

impl Workshops {
    /// Every poll, drafts included, as far as it may be told.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn polls(&self, member: &Member) -> Result<Vec<Poll>, Error> {
        member.facilitates()?;
        Ok(member.live.file().polls().await?)
    }

    /// Adds a draft and answers its id.
    ///
    /// # Errors
    /// [`Code::Forbidden`], those of what cannot be asked, [`Code::PollsFull`], storage codes.
    pub async fn add_poll(&self, member: &Member, draft: PollDraft) -> Result<String, Error> {
        member.facilitates()?;
        let draft = draft.checked()?;
        let id = random::entry_id()?;
        let poll = Poll {
            threshold: threshold(&member.live),
            ..Poll::draft(id.clone(), draft)
        };
        in_turn(member, move |live| async move {
            if live.file().add_poll(poll, POLLS_MAX).await? {
                Ok(id)
            } else {
                Err(Code::PollsFull.into())
            }
        })
        .await
    }

    /// Puts another draft in the place of one.
    ///
    /// # Errors
    /// [`Code::Forbidden`], those of what cannot be asked, [`Code::PollUnknown`], [`Code::PollFixed`], storage codes.
    pub async fn change_poll(&self, member: &Member, id: String, draft: PollDraft) -> Result<(), Error> {
        member.facilitates()?;
        let draft = draft.checked()?;
        change(member, id, move |ballot| {
            is_draft(Some(&ballot.poll))?;
            ballot.poll.asked = draft;
            Ok(())
        })
        .await
    }

    /// Deletes a draft.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::PollUnknown`], [`Code::PollFixed`], storage codes.
    pub async fn delete_poll(&self, member: &Member, id: String) -> Result<(), Error> {
        member.facilitates()?;
        in_turn(member, move |live| async move {
            Ok(live.file().delete_poll(id, is_draft).await??)
        })
        .await
    }

    /// Opens a draft for answers. One that is open stays as it is.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::PollUnknown`], [`Code::PollClosed`], storage codes.
    pub async fn open_poll(&self, member: &Member, id: String) -> Result<(), Error> {
        member.facilitates()?;
        let threshold = threshold(&member.live);
        change(member, id, move |ballot| ballot.open(now_ms(), threshold)).await
    }

    /// Closes an open poll: the result is everybody's, and answers of a secret one are gone.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::PollUnknown`], [`Code::PollClosed`], storage codes.
    pub async fn close_poll(&self, member: &Member, id: String) -> Result<(), Error> {
        member.facilitates()?;
        change(member, id, |ballot| ballot.close(now_ms())).await
    }

    /// Opens a new, empty round of a closed poll, perhaps with another question or other options.
    ///
    /// # Errors
    /// [`Code::Forbidden`], those of what cannot be asked, [`Code::PollUnknown`], [`Code::PollFixed`] while it is open,
    /// storage codes.
    pub async fn ask_again(
        &self,
        member: &Member,
        id: String,
        question: Option<String>,
        options: Option<Vec<PollOption>>,
    ) -> Result<(), Error> {
        member.facilitates()?;
        change(member, id, move |ballot| {
            let mut draft = ballot.poll.asked.clone();
            draft.question = question.unwrap_or(draft.question);
            draft.options = options.unwrap_or(draft.options);
            ballot.again(now_ms(), draft.checked()?)
        })
        .await
    }

    /// Takes an answer in. What is answered is the secret with which an answer to a secret poll can be changed; in a protected
    /// workshop they all are.
    ///
    /// # Errors
    /// [`Code::Forbidden`] for observers and for whoever answers for somebody who is not theirs to answer for,
    /// [`Code::ParticipantUnknown`], those of [`Ballot::answer`], storage codes.
    pub async fn answer_poll(&self, member: &Member, id: String, new: NewAnswer) -> Result<Option<String>, Error> {
        takes_part(member)?;
        let fresh = random::capability()?;
        let before = new.secret;
        let (fresh_key, before_key) = (secret::hash(&fresh), before.as_deref().map(secret::hash));
        let caller = member.person.clone();
        let untold = self.untold.clone();
        let kept = in_turn(member, move |live| async move {
            let Acting {
                person: Person { number, participant },
                on_behalf,
            } = acting(&live, &caller, new.person).await?;
            let given = Given {
                answer: new.answer,
                perspective: participant.perspective,
                person: Some(participant.id),
            };
            let kept = live.file().change_ballot(id, move |ballot| {
                let ballot = ballot.ok_or(Code::PollUnknown)?;
                ballot.answer(number, given, on_behalf, before_key, fresh_key)
            });
            let kept = kept.await??;
            untold.tell_soon(&live);
            Ok(kept)
        })
        .await?;
        Ok(kept.and_then(|key| if key == fresh_key { Some(fresh) } else { before }))
    }

    /// Whether this person, or a seatmate of theirs, took part in the round that runs or ended last, and what they answered
    /// unless it is secret.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::PollUnknown`], storage codes.
    pub async fn own_answer(
        &self,
        member: &Member,
        id: String,
        person: Option<ParticipantId>,
    ) -> Result<(bool, Option<Answer>), Error> {
        let number = whose(member, person).await?;
        let ballot = member.live.file().ballot(id).await?;
        let ballot = ballot.filter(|ballot| ballot.poll.state != PollState::Draft);
        let mut ballot = ballot.ok_or(Code::PollUnknown)?;
        let answer = ballot.answers.remove(&number).map(|given| given.answer);
        Ok((ballot.took_part.contains_key(&number), answer))
    }
}

impl Untold {
    /// Tells everybody in a moment how many could answer, when that has changed while a poll is open.
    pub(super) fn tell_of_whom_soon(&self, live: &Arc<Live>) {
        if any_open(live) {
            self.tell_soon(live);
        }
    }

    /// Tells everybody in a moment, together with what comes in until then.
    fn tell_soon(&self, live: &Arc<Live>) {
        let first = self.waiting().insert(live.id().clone());
        if !first {
            return;
        }
        let (untold, live) = (self.clone(), Arc::clone(live));
        tokio::spawn(async move {
            tokio::time::sleep(GATHER).await;
            let _turn = live.turn().await;
            untold.waiting().remove(live.id());
            if let Err(error) = tell(&live).await {
                tracing::warn!(workshop = %live.id(), %error, "what may be told of polls could not be told");
            }
        });
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, BTreeSet<WorkshopId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens the poll of a step that begins, if it is a draft still. Only for whoever holds the turn.
pub(super) async fn open_with_step(live: &Live, poll: &str) -> Result<(), Error> {
    let threshold = threshold(live);
    let opened = live.file().change_ballot(poll.to_owned(), move |ballot| match ballot {
        Some(ballot) if ballot.poll.state == PollState::Draft => ballot.open(now_ms(), threshold),
        // It was opened before, or it is gone: the step runs without it.
        _ => Err(Code::PollFixed),
    });
    match opened.await? {
        Ok(()) => tell(live).await,
        Err(_) => Ok(()),
    }
}

/// Tells everybody how many could answer, when that has changed while a poll is open. Only for whoever holds the turn.
pub(super) async fn tell_of_whom(live: &Live) -> Result<(), Error> {
    if any_open(live) { tell(live).await } else { Ok(()) }
}

/// Fewest answers of which figures are shown.
fn threshold(live: &Live) -> u32 {
    live.settings().protected.map_or(THRESHOLD, |_| PROTECTED_THRESHOLD)
}

fn any_open(live: &Live) -> bool {
    let polls = live.settings().polls;
    polls.iter().any(|poll| poll.state == PollState::Open)
}

/// Changes a poll and tells everybody.
async fn change(
    member: &Member,
    id: String,
    change: impl FnOnce(&mut Ballot) -> Result<(), Code> + Send + 'static,
) -> Result<(), Error> {
    in_turn(member, move |live| async move {
        let changed = live
            .file()
            .change_ballot(id, |ballot| change(ballot.ok_or(Code::PollUnknown)?));
        changed.await??;
        tell(&live).await
    })
    .await
}

async fn tell(live: &Live) -> Result<(), Error> {
    Ok(live.tell_polls().await?)
}

fn is_draft(poll: Option<&Poll>) -> Result<(), Code> {
    match poll.map(|poll| poll.state) {
        None => Err(Code::PollUnknown),
        Some(PollState::Draft) => Ok(()),
        Some(_) => Err(Code::PollFixed),
    }
}

impl From<DraftError> for Code {
    fn from(error: DraftError) -> Self {
        match error {
            DraftError::Question => Self::PollQuestionMissing,
            DraftError::OptionsMissing => Self::PollOptionsMissing,
            DraftError::OptionsTooMany => Self::PollOptionsTooMany,
            DraftError::Invalid => Self::PollInvalid,
        }
    }
}

impl From<DraftError> for Error {
    fn from(error: DraftError) -> Self {
        Code::from(error).into()
    }
}
