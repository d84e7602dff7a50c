//! A logged update as the one frame that every subscriber shares.

use std::sync::Arc;

use bytes::Bytes;

use crate::wire::frame::{self, Reply};

/// How a subscriber's frames name the document.
#[derive(Debug, Clone)]
pub(super) enum Naming {
    /// No name: plain y-protocols.
    Plain,
    /// The room's own name: the shared frame as it is.
    Room,
    /// A name with a session id, which the client wants back byte for byte.
    Session(Arc<str>),
}

/// One update, framed once. The Hocuspocus frame is the document name followed by the y-websocket frame, which ends with
/// the update: all three are slices of the same bytes.
#[derive(Debug, Clone)]
pub(super) struct UpdateFrame {
    frame: Bytes,
    name_length: usize,
    update_at: usize,
}

impl UpdateFrame {
    /// Frames `update` for the room `name`.
    pub(super) fn new(name: &str, update: &[u8]) -> Self {
        let frame = frame::encode(Some(name), Reply::Update(update));
        let plain_length = frame::encode(None, Reply::Update(&[])).len() - 1;
        let update_at = frame.len() - update.len();
        let length_prefix = varuint_length(update.len());
        Self {
            name_length: update_at - length_prefix - plain_length,
            update_at,
            frame,
        }
    }

    /// The bare update.
    pub(super) fn update(&self) -> Bytes {
        self.frame.slice(self.update_at..)
    }

    /// Bytes of the bare update.
    pub(super) fn update_len(&self) -> usize {
        self.frame.len() - self.update_at
    }

    /// Whether both are clones of one frame.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.frame.as_ptr() == other.frame.as_ptr()
    }

    /// The frame as a subscriber with this naming reads it.
    pub(super) fn named(&self, naming: &Naming) -> Bytes {
        match naming {
            Naming::Room => self.frame.clone(),
            Naming::Plain => self.frame.slice(self.name_length..),
            Naming::Session(name) => frame::encode(Some(name), Reply::Update(&self.frame[self.update_at..])),
        }
    }
}

/// Bytes of `n` as a varuint: seven bits each.
fn varuint_length(n: usize) -> usize {
    let bits = usize::BITS - n.leading_zeros();
    (bits.max(1)).div_ceil(7) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_frame_serves_every_kind_of_subscriber() {
        for length in [1, 127, 128, 20_000] {
            let update = vec![7; length];
            let shared = UpdateFrame::new("V1StGXR8_Z5jdHi6B-myT/model", &update);
            let expect = |name| frame::encode(name, Reply::Update(&update));
            assert_eq!(shared.named(&Naming::Room), expect(Some("V1StGXR8_Z5jdHi6B-myT/model")));
            assert_eq!(shared.named(&Naming::Plain), expect(None));
            assert_eq!(shared.named(&Naming::Session("x\0y".into())), expect(Some("x\0y")));
            assert_eq!(shared.update(), update);
            assert_eq!(shared.update_len(), length);
        }
    }
}
