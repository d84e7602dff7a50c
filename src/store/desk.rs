//! Where commands for a workshop's file are handed in. A thread works on them while there are any. When nobody has asked
//! for anything for a while, it closes the file and ends; the next command starts another.

use std::fs::File;
use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread::{self, JoinHandle};

use super::writer::{Command, Writer};

/// SQLite needs little; documents lie on the heap.
const STACK_BYTES: usize = 1024 * 1024;

/// The desk of one file. The thread ends with it.
#[derive(Debug)]
pub(super) struct Desk {
    state: Arc<Mutex<State>>,
    thread: Thread,
    name: String,
    /// The directory stays taken for as long as there is a desk or a thread.
    lock: Arc<File>,
}

/// One of both, or nothing once the file is closed for good.
#[derive(Debug, Default)]
struct State {
    /// To the thread at work.
    commands: Option<Sender<Command>>,
    /// While there is none.
    resting: Option<Writer>,
}

/// The last thread of a desk, for whoever has to wait for its end. Clones are the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Thread(Arc<Mutex<Option<JoinHandle<()>>>>);

impl Thread {
    fn held(&self) -> MutexGuard<'_, Option<JoinHandle<()>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until it has ended.
    pub(super) fn join(&self) {
        let thread = self.held().take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the thread of a workshop has panicked");
        }
    }
}

fn held(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// A desk with a thread at work. `name` is the thread's.
    pub(super) fn open(writer: Writer, name: String, lock: Arc<File>) -> io::Result<Self> {
        let desk = Self {
            state: Arc::default(),
            thread: Thread::default(),
            name,
            lock,
        };
        held(&desk.state).resting = Some(writer);
        desk.start(&mut held(&desk.state))?;
        Ok(desk)
    }

    /// Its thread.
    pub(super) fn thread(&self) -> Thread {
        self.thread.clone()
    }

    /// Hands in a command; gives it back when the file is closed for good or the system has no thread.
    pub(super) fn hand_in(&self, command: Command) -> Result<(), Command> {
        let mut state = held(&self.state);
        if state.commands.is_none() && state.resting.is_some() && self.start(&mut state).is_err() {
            return Err(command);
        }
        match &state.commands {
            Some(commands) => commands.send(command).map_err(|refused| refused.0),
            None => Err(command),
        }
    }

    /// Closes the file for good, after what was asked before.
    pub(super) fn close(&self) {
        let mut state = held(&self.state);
        state.resting = None;
        if let Some(commands) = &state.commands {
            // An error means that the thread has ended already.
            let _ = commands.send(Command::Close);
        }
    }

    fn start(&self, state: &mut State) -> io::Result<()> {
        let (commands, receiver) = channel();
        let (hand_over, taken) = channel();
        let (desk, lock) = (Arc::downgrade(&self.state), Arc::clone(&self.lock));
        let thread = thread::Builder::new()
            .name(self.name.clone())
            .stack_size(STACK_BYTES)
            .spawn(move || {
                if let Ok(writer) = taken.recv() {
                    work(writer, &receiver, &desk);
                }
                // Only now is the connection closed, and the directory free for another server.
                drop(lock);
            })?;
        if let Some(writer) = state.resting.take() {
            // The thread waits for it.
            let _ = hand_over.send(writer);
        }
        state.commands = Some(commands);
        *self.thread.held() = Some(thread);
        Ok(())
    }
}

/// Serves until the file rests with nothing waiting, or until its end.
fn work(writer: Writer, commands: &Receiver<Command>, desk: &Weak<Mutex<State>>) {
    let mut next = Some((writer, None));
    while let Some(resting) = next.take().and_then(|(writer, first)| writer.serve(first, commands)) {
        let Some(desk) = desk.upgrade() else { return };
        let mut state = held(&desk);
        let Ok(command) = commands.try_recv() else {
            state.commands = None;
            state.resting = Some(resting);
            return;
        };
        next = Some((resting, Some(command)));
    }
}
