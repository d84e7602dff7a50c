//! Live documents: validate, admit, log, relay.
//!
//! A [`session`] reads frames and hands messages to the [`room`] of their document; the room admits updates against its
//! [`index`], has them logged, then relays and acknowledges. [`rooms`] holds what is in memory.

mod admission;
pub mod claims;
pub mod clock;
mod commit;
mod compaction;
mod denial;
mod departed;
mod frames;
pub mod history;
pub mod index;
pub mod limits;
pub mod live;
mod membership;
pub mod outbox;
mod presence;
pub mod reading;
mod replay;
pub mod room;
pub mod rooms;
mod seats;
mod serving;
pub mod session;
pub mod settings;
pub mod sockets;
pub mod subscriber;
mod subscription;
mod waiting;
pub mod writers;
