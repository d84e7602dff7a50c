//! Those who have a document open: what they may do, who they are, and when they have to go.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::denial::Farewell;
use super::frames::Naming;
use super::presence::SubscriberId;
use super::room::{Room, State, now_ms};
use super::subscriber::{Person, Subscriber, access_message, person_message, removed_message};
use crate::domain::area::{Access, Area};
use crate::domain::people::Role;
use crate::wire::frame::Reply;

impl Room {
    /// Numbers of the people who have this document open.
    pub fn people(&self) -> Vec<u32> {
        self.state()
            .subscribers
            .values()
            .map(|subscriber| subscriber.person.number)
            .collect()
    }

    /// For how long no facilitator has had this document open; nothing while one has.
    pub(super) fn without_facilitator(&self) -> Option<Duration> {
        let state = self.state();
        let mut here = state.subscribers.values();
        let facilitates = |subscriber: &Subscriber| subscriber.person.participant.role == Role::Facilitator;
        (!here.any(facilitates)).then(|| state.facilitated.elapsed())
    }

    /// Applies changed rights to those who are here: tells them, and shows the door where nothing is left.
    pub(super) fn set_access(self: &Arc<Self>, access: impl Fn(Role) -> Access) {
        let mut state = self.state();
        let mut hidden = Vec::new();
        for (id, subscriber) in &mut state.subscribers {
            let now = access(subscriber.person.participant.role);
            if now == subscriber.access {
                continue;
            }
            subscriber.access = now;
            subscriber.send(Reply::Stateless(&access_message(now)), &self.name);
            if now == Access::Hidden {
                hidden.push(*id);
            }
        }
        for id in hidden {
            self.show_out(&mut state, id, Farewell::Hidden);
        }
    }

    /// Gives somebody another name, role or perspective on every connection they have here, and shows it to the others.
    /// Rights follow separately. On the stage, which everybody has open, they are told.
    pub(super) fn change_person(self: &Arc<Self>, person: &Arc<Person>) {
        let mut state = self.state();
        let state = &mut *state;
        let mut due = false;
        for (id, subscriber) in &mut state.subscribers {
            if subscriber.person.number != person.number {
                continue;
            }
            subscriber.person = Arc::clone(person);
            due |= state.presence.rename(*id, person, now_ms());
            if self.area == Area::Stage {
                subscriber.send(Reply::Stateless(&person_message(&person.participant)), &self.name);
            }
        }
        if due {
            self.schedule_tick(state);
        }
    }

    /// Ends the subscriptions of whoever `leaves`, with the reason as the last word.
    pub(super) fn remove(self: &Arc<Self>, leaves: impl Fn(&Subscriber) -> bool, farewell: Farewell) {
        let mut state = self.state();
        let gone: Vec<_> = state
            .subscribers
            .iter()
            .filter(|(_, subscriber)| leaves(subscriber))
            .map(|(id, _)| *id)
            .collect();
        for id in gone {
            if let Some(subscriber) = state.subscribers.get(&id)
                && matches!(farewell, Farewell::Removed | Farewell::Deleted)
            {
                subscriber.send(Reply::Stateless(&removed_message()), &self.name);
            }
            self.show_out(&mut state, id, farewell);
        }
    }

    fn show_out(self: &Arc<Self>, state: &mut State, id: SubscriberId, farewell: Farewell) {
        let Some(subscriber) = state.part(id) else {
            return;
        };
        subscriber.alive.store(false, Ordering::Relaxed);
        let (reason, closing) = farewell.words();
        subscriber.send(Reply::AuthDenied(reason), &self.name);
        if matches!(subscriber.naming, Naming::Plain) {
            subscriber.outbox.close(closing);
        }
        if state.presence.leave(id, now_ms()) {
            self.schedule_tick(state);
        }
    }
}
