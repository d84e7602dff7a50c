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
    stack_bytes: usize,
    /// The directory stays taken for as long as there is a desk or a thread.
    lock: Arc<File>,
}

/// Why a command was not taken.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The file is closed for good.
    Closed,
    /// The system has no thread to give. It may have one the next time.
    NoThread(io::Error),
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
            stack_bytes: STACK_BYTES,
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

    /// Hands in a command.
    pub(super) fn hand_in(&self, command: Command) -> Result<(), Refusal> {
        let mut state = held(&self.state);
        if state.commands.is_none() && state.resting.is_some() {
            self.start(&mut state).map_err(Refusal::NoThread)?;
        }
        let commands = state.commands.as_ref().ok_or(Refusal::Closed)?;
        commands.send(command).map_err(|_| Refusal::Closed)
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
        let (desk, lock, own) = (Arc::downgrade(&self.state), Arc::clone(&self.lock), self.thread.clone());
        let thread = thread::Builder::new()
            .name(self.name.clone())
            .stack_size(self.stack_bytes)
            .spawn(move || {
                if let Ok(writer) = taken.recv() {
                    work(writer, &receiver, &desk, &own, lock);
                }
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

/// Serves until the file rests with nothing waiting, or until its end. The directory is given free last, when the
/// connection is closed.
fn work(writer: Writer, commands: &Receiver<Command>, desk: &Weak<Mutex<State>>, own: &Thread, directory: Arc<File>) {
    let mut next = Some((writer, None));
    while let Some(resting) = next.take().and_then(|(writer, first)| writer.serve(first, commands)) {
        let Some(desk) = desk.upgrade() else { return };
        let mut state = held(&desk);
        let Ok(command) = commands.try_recv() else {
            state.commands = None;
            state.resting = Some(resting);
            // Nobody has to wait for a thread with nothing left to close; until somebody did, the system would keep its stack.
            drop(directory);
            drop(own.held().take());
            return;
        };
        next = Some((resting, Some(command)));
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::connection::create;
    use super::super::migrations::WORKSHOP;
    use super::super::testing::{ROOM_CODE, new_workshop, store};
    use super::*;

    #[test]
    fn without_a_thread_to_be_had_the_system_is_to_blame_and_the_next_command_is_taken() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("file.wirkraum");
        let connection = create(&path, &WORKSHOP).unwrap();
        let writer = Writer::new(connection, &path, Duration::from_secs(10), Arc::default()).unwrap();
        let mut desk = Desk {
            state: Arc::default(),
            thread: Thread::default(),
            name: "store".to_owned(),
            // No system has as much.
            stack_bytes: usize::MAX / 4,
            lock: Arc::new(File::open(&path).unwrap()),
        };
        held(&desk.state).resting = Some(writer);
        let (done, told) = channel();
        let command = |done: Sender<()>| {
            Command::Run(Box::new(move |_| {
                let _ = done.send(());
            }))
        };
        let refused = desk.hand_in(command(done.clone()));
        assert!(matches!(refused, Err(Refusal::NoThread(_))), "{refused:?}");
        assert!(told.try_recv().is_err());
        desk.stack_bytes = STACK_BYTES;
        desk.hand_in(command(done.clone())).unwrap();
        told.recv().unwrap();
        desk.close();
        desk.thread().join();
        assert!(matches!(desk.hand_in(command(done)), Err(Refusal::Closed)));
    }

    #[tokio::test]
    async fn a_file_that_is_closed_says_so() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        store.close().await.unwrap();
        let refused = file.settings().await.unwrap_err();
        let cause = std::error::Error::source(&refused).unwrap().to_string();
        assert_eq!(cause, "the file is closed");
    }
}
