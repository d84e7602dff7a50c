//! What simulated people do in rehearsals. They ask for it as everybody does, and as everybody they may be refused.

use std::sync::Arc;
use std::time::Duration;

use super::error::Error;
use super::polls::NewAnswer;
use super::run::json;
use super::{Member, Workshops};
use crate::domain::area::{Access, Area};
use crate::domain::board::Contribution;
use crate::domain::code::Code;
use crate::domain::floor::Floor;
use crate::domain::id::derived;
use crate::domain::order::between;
use crate::domain::people::Role;
use crate::domain::poll::{Poll, PollState};
use crate::domain::rehearsal::{ACTS_MAX, Act, Asked, Record, Scene, next};
use crate::store::StoredParticipant;
use crate::sync::clock;
use crate::sync::live::Live;
use crate::sync::settings::Settings;
use crate::sync::subscriber::Person;

/// At most once in this time somebody does something.
const PACE: Duration = Duration::from_secs(1);

impl Workshops {
    /// Lets simulated people do something now and then, wherever a rehearsal is facilitated. Never ends.
    pub async fn keep_rehearsing(&self) {
        loop {
            tokio::time::sleep(PACE).await;
            let loaded = self.rooms.all_loaded().into_iter();
            for live in loaded.filter(|live| live.is_rehearsal()) {
                if let Err(error) = self.act(&live).await {
                    tracing::debug!(workshop = %live.id(), %error, "a simulated person was refused");
                }
            }
        }
    }

    /// One of them does something, if there is anything to do and a facilitator to see it.
    async fn act(&self, live: &Arc<Live>) -> Result<(), Error> {
        let settings = live.settings();
        let Some(mut copy) = settings.rehearsal.clone() else {
            return Ok(());
        };
        if live.without_facilitator().is_some() || copy.acts >= ACTS_MAX {
            return Ok(());
        }
        // Whoever was removed does nothing any more.
        let here = live.file().participants().await?;
        copy.people
            .retain(|id| here.iter().any(|one| one.participant.id == *id));
        let people: Vec<&StoredParticipant> = copy
            .people
            .iter()
            .filter_map(|id| here.iter().find(|one| one.participant.id == *id))
            .collect();
        let polls = open_polls(live, &settings, &people).await?;
        let now = clock::now();
        let scene = scene(live, &settings, &copy, &polls, now);
        let mut random = fastrand::Rng::with_seed(copy.seed ^ now.unsigned_abs());
        let Some(act) = next(&scene, &mut random) else {
            return Ok(());
        };
        // Counted first: also what is refused was done.
        copy.acts += 1;
        live.file().set_rehearsal(json(&copy)?).await?;
        let applied = live.apply(|settings| settings.rehearsal = Some(copy));
        applied.await?;
        self.carry_out(live, &people, act).await
    }

    async fn carry_out(&self, live: &Arc<Live>, people: &[&StoredParticipant], act: Act) -> Result<(), Error> {
        let member = |who: usize| {
            let person = people.get(who).ok_or(Code::ParticipantUnknown)?;
            Ok::<_, Error>(Member {
                live: Arc::clone(live),
                person: Person {
                    number: person.number,
                    participant: person.participant.clone(),
                },
            })
        };
        match act {
            Act::Write(who, text) => self.contribute(&member(who)?, text, None).await.map(drop),
            Act::Answer(who, poll, answer) => {
                let new = NewAnswer {
                    answer,
                    person: None,
                    secret: None,
                };
                self.answer_poll(&member(who)?, poll, new).await.map(drop)
            }
            Act::Hand(who) => self.set_hand(&member(who)?, true, None).await,
            Act::React(who, reaction) => self.set_reaction(&member(who)?, Some(reaction)).await,
            Act::Ready(who) => self.set_ready(&member(who)?, true).await,
            Act::Add(who, text) => add_card(&member(who)?, text).await,
        }
    }
}

fn scene<'a>(
    live: &Live,
    settings: &'a Settings,
    copy: &'a Record,
    polls: &'a [(Poll, Vec<usize>)],
    now: i64,
) -> Scene<'a> {
    let asked = polls.iter().map(|(poll, open_for)| Asked {
        id: &poll.id,
        draft: &poll.asked,
        since: poll.opened_at.unwrap_or(now),
        open_for: open_for.clone(),
    });
    Scene {
        now,
        language: settings.language,
        people: &copy.people,
        ready: copy.people.iter().map(|id| settings.signals.is_ready(id)).collect(),
        run: &settings.course.run,
        step: settings.step(),
        frozen: settings.course.frozen,
        floor: Floor::new(&settings.talk, &settings.signals),
        waiting: settings.written.as_ref().map_or(0, |written| written.cards),
        polls: asked.collect(),
        may_add: live.access(Area::Collection, Role::Participant) == Access::Write,
    }
}

/// The polls that are open, and the places of those who have not answered.
async fn open_polls(
    live: &Live,
    settings: &Settings,
    people: &[&StoredParticipant],
) -> Result<Vec<(Poll, Vec<usize>)>, Error> {
    let mut open = Vec::new();
    for poll in settings.polls.iter().filter(|poll| poll.state == PollState::Open) {
        let Some(ballot) = live.file().ballot(poll.id.clone()).await? else {
            continue;
        };
        let waits = |who: &usize| !ballot.took_part.contains_key(&people[*who].number);
        open.push((poll.clone(), (0..people.len()).filter(waits).collect()));
    }
    Ok(open)
}

/// Puts a card into the collection. People do that with their boards; whoever is simulated has none, so the server writes it.
async fn add_card(member: &Member, text: &str) -> Result<(), Error> {
    let live = &member.live;
    let room = live.room(Area::Collection).ok_or(Code::Internal)?;
    let content = room.read().await?.content;
    let last = content.contributions.iter().map(|one| one.order.clone()).max();
    let participant = &member.person.participant;
    let nameless = live.settings().protected.is_some();
    let card = Contribution {
        id: derived(&format!("{}{}", participant.id, clock::now()), "rehearsed"),
        order: between(last.as_deref(), None),
        text: text.to_owned(),
        author: (!nameless).then(|| participant.name.clone()),
        perspective: participant.perspective.filter(|_| !nameless),
        ..Contribution::default()
    };
    Ok(live.add_contributions(&[card]).await?)
}
