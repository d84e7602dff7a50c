//! Snapshot and tail become one snapshot, checked before it replaces anything.

use std::sync::Arc;

use super::frames::UpdateFrame;
use super::room::{Room, rebuild};
use crate::doc::replica;

impl Room {
    /// Compacts the document if it has a tail. A failure is logged and changes nothing.
    pub async fn compact(self: &Arc<Self>) {
        let (updates, tail, seq) = {
            let state = self.state();
            if state.tail.is_empty() || state.storage.is_some() {
                return;
            }
            let updates = state
                .snapshot
                .iter()
                .chain(&state.tail)
                .map(UpdateFrame::update)
                .collect::<Vec<_>>();
            (updates, state.tail.len(), state.seq)
        };
        let area = self.area();
        let made = tokio::task::spawn_blocking(move || replica::compact(area, &updates)).await;
        let snapshot = match made {
            Ok(Ok(snapshot)) => snapshot,
            Ok(Err(error)) => return tracing::warn!(room = %self.name, %error, "not compacted"),
            Err(error) => return tracing::warn!(room = %self.name, %error, "not compacted"),
        };
        // The index of the new snapshot is built, and thereby the snapshot checked, before the file is touched.
        let frame = UpdateFrame::new(&self.name, &snapshot.bytes);
        if let Err(rule) = rebuild(area, &self.limits, &[], std::iter::once(&frame)) {
            return tracing::warn!(room = %self.name, rule = rule.code(), "not compacted: the snapshot breaks a rule");
        }
        if let Err(error) = self.file.compact(area, seq, snapshot.bytes).await {
            return tracing::warn!(room = %self.name, %error, "not compacted");
        }
        let mut state = self.state();
        let state = &mut *state;
        state.tail.drain(..tail);
        state.snapshot = Some(frame);
        state.bytes = state
            .snapshot
            .iter()
            .chain(&state.tail)
            .map(UpdateFrame::update_len)
            .sum();
        if state.pending.is_empty() && !state.committing {
            match rebuild(
                area,
                &self.limits,
                &state.owners,
                state.snapshot.iter().chain(&state.tail),
            ) {
                Ok(index) => state.index = index,
                Err(rule) => tracing::error!(room = %self.name, rule = rule.code(), "snapshot and tail do not replay"),
            }
        }
        self.metrics.compactions.one();
    }

    /// Whether nothing waits for the disk.
    pub(super) fn is_quiet(&self) -> bool {
        let state = self.state();
        state.pending.is_empty() && !state.committing
    }
}
