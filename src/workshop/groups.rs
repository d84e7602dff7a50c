//! Breakout groups: forming them, going there, calling them back, bringing in what they made.
//!
//! A group works in a workshop of its own, which nobody has a link to: whoever is in the group is let in by the plenary. Each
//! use case here is to be carried out to its end, even if whoever asked goes away meanwhile.

use super::create::Beginning;
use super::error::Error;
use super::following::{lead, seat, send_away};
use super::join::{Joined, areas, since};
use super::run::{json, keep_course};
use super::seatmates::seated;
use super::{Member, Workshops, random};
use crate::domain::area::Area;
use crate::domain::board::Board;
use crate::domain::code::Code;
use crate::domain::groups::{BreakoutGroup, Candidate, Forming, Groups, check_title, check_titles, form, present};
use crate::domain::id::{ParticipantId, WorkshopId};
use crate::domain::people::Role;
use crate::domain::secret;
use crate::exchange::merge::{Merge, merge, title_of};
use crate::sync::clock;
use crate::sync::live::Live;

/// How groups are formed.
#[derive(Debug, Clone)]
pub struct NewGroups {
    /// How people come into them.
    pub forming: Forming,
    /// What they are called. For perspectives none is needed.
    pub titles: Vec<String>,
    /// Whether each begins with what participants see in the plenary, or with nothing.
    pub with_content: bool,
}

/// What came of bringing in what a group made.
#[derive(Debug, Clone, Copy)]
pub struct Merged {
    /// Entries that came in.
    pub added: usize,
    /// Entries that both have and that are not the same.
    pub different: usize,
}

impl Workshops {
    /// The groups that are over. Those that are not are on the stage.
    ///
    /// # Errors
    /// [`Code::Forbidden`].
    pub fn past_groups(&self, member: &Member) -> Result<Vec<BreakoutGroup>, Error> {
        member.facilitates()?;
        Ok(member.live.settings().groups.past)
    }

    /// Forms groups, each with a board of its own.
    ///
    /// # Errors
    /// [`Code::Forbidden`] also in a group, [`Code::GroupsThere`], [`Code::GroupsInvalid`], storage codes.
    pub async fn form_groups(&self, member: &Member, new: NewGroups) -> Result<Vec<BreakoutGroup>, Error> {
        member.facilitates()?;
        let live = &member.live;
        let _turn = live.turn().await;
        let settings = live.settings();
        if settings.plenary.is_some() {
            return Err(Code::Forbidden.into());
        }
        if !settings.groups.groups.is_empty() {
            return Err(Code::GroupsThere.into());
        }
        let people = candidates(live).await?;
        let titles = if new.forming == Forming::Perspective && new.titles.is_empty() {
            present(&people)
                .map(|perspective| title_of(perspective, settings.language))
                .collect()
        } else {
            new.titles
        };
        let formed = form(new.forming, check_titles(&titles)?, &people);
        let content = if new.with_content {
            self.read_board(live, Role::Participant).await?
        } else {
            Board::default()
        };
        let mut groups = settings.groups;
        for (title, members) in formed {
            let board = Board {
                title: title.clone(),
                language: settings.language,
                address: settings.address,
                ..content.clone()
            };
            let beginning = Beginning {
                protected: settings.protected,
                belongs_to: Some(live.id().clone()),
                ..Beginning::default()
            };
            groups.groups.push(BreakoutGroup {
                id: random::entry_id()?,
                workshop: self.create_from(board, beginning).await?.id,
                title,
                members,
                merged: false,
            });
        }
        groups.called = None;
        let formed = groups.groups.clone();
        keep(live, groups).await?;
        lead(&self.rooms, live).await;
        Ok(formed)
    }

    /// Gives a group another title.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::GroupUnknown`], [`Code::GroupsInvalid`], storage codes.
    pub async fn rename_group(&self, member: &Member, id: &str, title: &str) -> Result<(), Error> {
        let title = check_title(title)?;
        self.change_groups(member, |groups| {
            current(groups, id)?.title = title;
            Ok(())
        })
        .await
    }

    /// Calls every group back into the plenary, or lets them go on.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn call_groups(&self, member: &Member, called: bool) -> Result<(), Error> {
        self.change_groups(member, |groups| {
            groups.called = called.then(clock::now);
            Ok(())
        })
        .await
    }

    /// Puts somebody into a group, or into none. What they had open of another one ends.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::GroupUnknown`], [`Code::ParticipantUnknown`] for whoever is no participant, storage codes.
    pub async fn place_in_group(&self, member: &Member, person: &ParticipantId, to: Option<&str>) -> Result<(), Error> {
        member.facilitates()?;
        let people = candidates(&member.live).await?;
        if !people.iter().any(|one| one.id == *person) {
            return Err(Code::ParticipantUnknown.into());
        }
        let mut left = Vec::new();
        self.change_groups(member, |groups| {
            left = groups.place(person, to)?;
            Ok(())
        })
        .await?;
        for workshop in left {
            let group = self.rooms.open(&workshop).await?;
            send_away(&group, |one| one.participant.id == *person).await?;
        }
        Ok(())
    }

    /// Lets a member of a group, or whoever facilitates, into the workshop that is its board.
    ///
    /// # Errors
    /// [`Code::GroupUnknown`], [`Code::GroupNotYours`], storage codes.
    pub async fn enter_group(&self, member: &Member, id: &str) -> Result<(WorkshopId, Joined), Error> {
        let groups = member.live.settings().groups;
        let group = groups.find(id).ok_or(Code::GroupUnknown)?;
        let who = &member.person.participant;
        let works_there = groups.groups.contains(group) && group.members.contains(&who.id);
        if !works_there && !who.role.is_facilitator() {
            return Err(Code::GroupNotYours.into());
        }
        let live = self.rooms.open(&group.workshop).await?;
        let number = seat(&live, who, None).await?;
        for seatmate in seated(&member.live, member.person.number).await? {
            if group.members.contains(&seatmate.participant.id) {
                seat(&live, &seatmate.participant, Some(number)).await?;
            }
        }
        let token = random::token()?;
        let settings = live.settings();
        live.file()
            .add_session(secret::hash(&token), number, since(&settings))
            .await?;
        let joined = Joined {
            areas: areas(&live, who.role),
            participant: who.clone(),
            token,
            // The way back in is through the plenary.
            return_code: String::new(),
            workshop: (settings.title, settings.language, settings.address),
        };
        Ok((group.workshop.clone(), joined))
    }

    /// Brings in what a group has made and the plenary does not have, with the title of the group. What is brought in twice is
    /// there once.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::GroupUnknown`], storage codes.
    pub async fn merge_group(&self, member: &Member, id: &str) -> Result<Merged, Error> {
        member.facilitates()?;
        let live = &member.live;
        let _turn = live.turn().await;
        let mut groups = live.settings().groups;
        let group = current(&mut groups, id)?;
        group.merged = true;
        let from = self.rooms.open(&group.workshop).await?;
        let theirs = self.read_board(&from, Role::Facilitator).await?;
        let plenary = self.read_board(live, Role::Facilitator).await?;
        let Merge {
            additions,
            added,
            different,
        } = merge(&plenary, theirs, &group.title);
        for area in Area::ALL.into_iter().filter(|area| area.is_client_written()) {
            live.add_entries(area, &additions).await?;
        }
        keep(live, groups).await?;
        Ok(Merged { added, different })
    }

    /// Ends the groups: everybody but the facilitators is sent back, and the boards can only be read.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn end_groups(&self, member: &Member) -> Result<(), Error> {
        member.facilitates()?;
        let live = &member.live;
        let _turn = live.turn().await;
        let mut groups = live.settings().groups;
        for group in &groups.groups {
            let group = self.rooms.open(&group.workshop).await?;
            let mut course = group.settings().course;
            course.frozen = true;
            keep_course(&group, course).await?;
            send_away(&group, |one| !one.participant.role.is_facilitator()).await?;
        }
        groups.called = None;
        let over = std::mem::take(&mut groups.groups);
        groups.past.extend(over);
        keep(live, groups).await
    }

    async fn change_groups(
        &self,
        member: &Member,
        change: impl FnOnce(&mut Groups) -> Result<(), Code> + Send,
    ) -> Result<(), Error> {
        member.facilitates()?;
        let live = &member.live;
        let _turn = live.turn().await;
        let mut groups = live.settings().groups;
        change(&mut groups)?;
        keep(live, groups).await?;
        lead(&self.rooms, live).await;
        Ok(())
    }
}

async fn keep(live: &Live, groups: Groups) -> Result<(), Error> {
    live.file().set_groups(json(&groups)?).await?;
    Ok(live.apply(|settings| settings.groups = groups).await?)
}

fn current<'a>(groups: &'a mut Groups, id: &str) -> Result<&'a mut BreakoutGroup, Code> {
    let mut groups = groups.groups.iter_mut();
    groups.find(|group| group.id == id).ok_or(Code::GroupUnknown)
}

/// The participants, in a random order.
async fn candidates(live: &Live) -> Result<Vec<Candidate>, Error> {
    let people = live.file().participants().await?;
    let mut people: Vec<_> = people
        .into_iter()
        .filter(|person| person.participant.role == Role::Participant)
        .map(|person| Candidate {
            id: person.participant.id,
            perspective: person.participant.perspective,
        })
        .collect();
    fastrand::shuffle(&mut people);
    Ok(people)
}
