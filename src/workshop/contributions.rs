//! Contributions: written in silence while a step of the agenda asks for them, revealed all at once.
//!
//! Until then they are in no document, so nothing brings them to anybody, and no list of them is given out. Whether a name
//! will stand at a card is what the step says when the card is written, and stays so whatever becomes of the step. A card
//! without a name is kept under the hash of a secret that its writer alone has, and without anything about the writer; who has
//! written at all is known only in memory.

use super::error::Error;
use super::run::keep_course;
use super::seatmates::{Acting, acting, takes_part, whose};
use super::silent::{checked, lay};
use super::steer::in_turn;
use super::{Member, Workshops, random};
use crate::domain::agenda::{Step, StepKind};
use crate::domain::area::{Access, Area};
use crate::domain::board::Contribution;
use crate::domain::code::Code;
use crate::domain::id::{ParticipantId, derived};
use crate::domain::order::between;
use crate::domain::people::{Participant, Role};
use crate::domain::run::RunState;
use crate::domain::secret;
use crate::domain::silent::{CARDS_MAX, STEPS, Signed, WaitingCard, of_step};
use crate::store::SilentCards;
use crate::sync::live::Live;
use crate::sync::settings::Settings;
use crate::sync::subscriber::Person;

/// A named contribution of somebody that is not revealed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnContribution {
    /// With what it can be changed.
    pub key: String,
    /// What it says.
    pub text: String,
    /// The step it was written in.
    pub step: String,
}

/// Cards that wait in a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The step.
    pub step: String,
    /// How many cards.
    pub cards: usize,
}

impl Workshops {
    /// Keeps a contribution to the step that runs. `person`: a seatmate, or somebody without a device
    /// whose words facilitators enter.
    /// Answers the key with which it can be changed.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::ContributionsClosed`] while no step asks for any, [`Code::BodyInvalid`] for no words or
    /// too many, [`Code::ParticipantUnknown`], [`Code::SilenceFull`], storage codes.
    pub async fn contribute(
        &self,
        member: &Member,
        text: &str,
        person: Option<ParticipantId>,
    ) -> Result<String, Error> {
        let text = checked(text)?;
        if text.is_empty() {
            return Err(Code::BodyInvalid.into());
        }
        takes_part(member)?;
        let caller = member.person.clone();
        // Where no names are kept none stands at a card, whatever the step says.
        let nameless = member.live.settings().protected.is_some();
        let key = random::capability()?;
        let kept = key.clone();
        let role = member.role();
        in_turn(member, move |live| async move {
            let Acting {
                person: Person { number: writer, .. },
                on_behalf,
            } = acting(&live, &caller, person).await?;
            let step = asking_step(&live.settings(), role)?;
            let signed = (!step.anonymous && !nameless).then(|| Signed {
                key: kept.clone(),
                by: writer,
                on_behalf,
            });
            let hash = secret::hash(&kept);
            let card = WaitingCard { text, signed }.words();
            let laid = live.file().change_silent(of_step(&step.id), move |cards| {
                if cards.len() >= CARDS_MAX {
                    return Err(Code::SilenceFull);
                }
                lay(cards, hash, card)
            });
            laid.await??;
            live.writers().wrote(&step.id, writer);
            tell_written(&live).await
        })
        .await?;
        Ok(key)
    }

    /// Puts other words on a contribution that is not revealed yet, or withdraws it when there are none. Whoever has the key of
    /// a card without a name may; a named one only whose name it bears, and facilitators if they entered it. `person`: the
    /// seatmate, or whoever has no device, whose card it is.
    ///
    /// # Errors
    /// [`Code::CardUnknown`] when nothing has this key any more, [`Code::Forbidden`], [`Code::BodyInvalid`],
    /// [`Code::SilenceFull`], storage codes.
    pub async fn change_contribution(
        &self,
        member: &Member,
        key: &str,
        text: &str,
        person: Option<ParticipantId>,
    ) -> Result<(), Error> {
        takes_part(member)?;
        let (hash, text) = (secret::hash(key), checked(text)?);
        let (caller, facilitates) = (member.person.clone(), member.role().is_facilitator());
        in_turn(member, move |live| async move {
            let writer = acting(&live, &caller, person).await?.person.number;
            let talk = live.file().silent_talk_of(hash).await?;
            let talk = talk.filter(|talk| talk.starts_with(STEPS)).ok_or(Code::CardUnknown)?;
            let step = talk.strip_prefix(STEPS).unwrap_or_default().to_owned();
            let withdrawn = text.is_empty();
            let changed = live.file().change_silent(talk, move |cards| {
                let card = cards.remove(&hash).ok_or(Code::CardUnknown)?;
                let card = WaitingCard::parse(&card).ok_or(Code::Internal)?;
                let whose = card.signed.as_ref().map(|signed| (signed.by, signed.on_behalf));
                if whose.is_some_and(|(by, on_behalf)| by != writer && !(on_behalf && facilitates)) {
                    return Err(Code::Forbidden);
                }
                if !withdrawn {
                    lay(cards, hash, WaitingCard { text, ..card.clone() }.words())?;
                }
                Ok(whose.map_or(writer, |(by, _)| by))
            });
            let writer = changed.await??;
            if withdrawn {
                live.writers().withdrew(&step, writer);
                tell_written(&live).await?;
            }
            Ok(())
        })
        .await
    }

    /// The named contributions of a member, or of a seatmate of theirs, that are not revealed yet, in the order of their keys.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn own_contributions(
        &self,
        member: &Member,
        person: Option<ParticipantId>,
    ) -> Result<Vec<OwnContribution>, Error> {
        let writer = whose(member, person).await?;
        let file = member.live.file();
        let mut own = Vec::new();
        for talk in file.silent_talks(STEPS).await?.into_keys() {
            let step = talk.strip_prefix(STEPS).unwrap_or_default().to_owned();
            for words in file.silent(talk).await?.into_values() {
                let Some(WaitingCard { text, signed }) = WaitingCard::parse(&words) else {
                    continue;
                };
                if let Some(signed) = signed.filter(|signed| signed.by == writer) {
                    own.push(OwnContribution {
                        key: signed.key,
                        text,
                        step: step.clone(),
                    });
                }
            }
        }
        Ok(own)
    }

    /// How many contributions wait, step by step.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn waiting_contributions(&self, member: &Member) -> Result<Vec<Waiting>, Error> {
        member.facilitates()?;
        let talks = member.live.file().silent_talks(STEPS).await?;
        let waiting = talks.into_iter().map(|(talk, cards)| Waiting {
            step: talk.strip_prefix(STEPS).unwrap_or_default().to_owned(),
            cards,
        });
        Ok(waiting.collect())
    }

    /// Shows everybody what waits in `step`, or everything: it enters the collection in one update of the server's, in the
    /// order of its random keys. Answers how many cards there were; of two who reveal at once one reveals all.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn reveal_contributions(&self, member: &Member, step: Option<String>) -> Result<usize, Error> {
        member.facilitates()?;
        in_turn(member, move |live| async move {
            let talks: Vec<String> = match step {
                Some(step) => vec![of_step(&step)],
                None => live.file().silent_talks(STEPS).await?.into_keys().collect(),
            };
            let mut count = 0;
            for talk in talks {
                count += reveal(&live, talk).await?;
            }
            if count > 0 {
                show_collection(&live).await?;
            }
            tell_written(&live).await?;
            Ok(count)
        })
        .await
    }
}

/// What was revealed is there to be read, also where the step that runs hides the collection: that was for the silence. As long
/// as the step runs, like everything that is set by hand.
async fn show_collection(live: &Live) -> Result<(), Error> {
    let mut course = live.settings().course;
    let hidden = |role: &Role| live.access(Area::Collection, *role) == Access::Hidden;
    let roles: Vec<Role> = [Role::Participant, Role::Observer].into_iter().filter(hidden).collect();
    if roles.is_empty() {
        return Ok(());
    }
    course
        .by_hand
        .retain(|(area, role, _)| *area != Area::Collection || !roles.contains(role));
    course
        .by_hand
        .extend(roles.into_iter().map(|role| (Area::Collection, role, Access::Read)));
    keep_course(live, course).await
}

/// Moves the cards of one step into the collection.
async fn reveal(live: &Live, talk: String) -> Result<usize, Error> {
    let cards = live.file().silent(talk.clone()).await?;
    if cards.is_empty() {
        return Ok(0);
    }
    let id = talk.strip_prefix(STEPS).unwrap_or_default();
    let settings = live.settings();
    let step = settings.agenda.step(id);
    let room = live.room(Area::Collection).ok_or(Code::Internal)?;
    let content = room.read().await?.content;
    let collection = &content.contributions;
    let people = live.file().participants().await?;
    let mut last = collection.iter().map(|one| one.order.clone()).max();
    let mut revealed = Vec::new();
    for (key, words) in &cards {
        // Ids come from the keys: whoever is cut off in the middle and reveals again doubles nothing.
        let id = derived(&format!("{key:02x?}"), "revealed");
        if collection.iter().any(|one| one.id == id) {
            continue;
        }
        let Some(card) = WaitingCard::parse(words) else {
            continue;
        };
        let order = between(last.as_deref(), None);
        last = Some(order.clone());
        let author = card.signed.as_ref().and_then(|signed| {
            let found = people.iter().find(|person| person.number == signed.by);
            found.map(|person| person.participant.clone())
        });
        revealed.push(contribution(id, order, card, author, step));
    }
    if !revealed.is_empty() {
        live.add_contributions(&revealed).await?;
    }
    let count = cards.len();
    let forgotten = live.file().change_silent(talk.clone(), |cards: &mut SilentCards| {
        cards.clear();
        Ok::<_, Code>(())
    });
    forgotten.await??;
    live.writers().forget(id);
    Ok(count)
}

fn contribution(
    id: String,
    order: String,
    card: WaitingCard,
    author: Option<Participant>,
    step: Option<&Step>,
) -> Contribution {
    Contribution {
        id,
        order,
        text: card.text,
        anonymous: card.signed.is_none(),
        on_behalf: card.signed.is_some_and(|signed| signed.on_behalf),
        perspective: author.as_ref().and_then(|author| author.perspective),
        author: author.map(|author| author.name),
        step: step.map(|step| step.id.clone()),
        prompt: step.map(|step| step.prompt.clone().unwrap_or_else(|| step.title.clone())),
        ..Contribution::default()
    }
}

/// The step that runs, if it asks for contributions.
fn asking_step(settings: &Settings, role: Role) -> Result<Step, Code> {
    let course = &settings.course;
    let asks =
        matches!(course.run.state, RunState::Running | RunState::Paused) && (role.is_facilitator() || !course.frozen);
    let step = settings.step().filter(|step| asks && step.kind == StepKind::Writing);
    step.cloned().ok_or(Code::ContributionsClosed)
}

/// Tells everybody how much waits in the step that asks for contributions.
///
/// # Errors
/// Storage codes.
pub(super) async fn tell_written(live: &Live) -> Result<(), Error> {
    let written = live.waiting().await?;
    if live.settings().written != written {
        live.apply(|settings| settings.written = written).await?;
    }
    Ok(())
}
