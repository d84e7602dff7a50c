//! Workshops that last until a set time: then they are deleted with everything in them.

use super::Workshops;
use crate::domain::code::Code;
use crate::sync::clock;

impl Workshops {
    /// Deletes every workshop whose time has come, again and again. Never ends.
    pub async fn keep_deadlines(&self) {
        loop {
            tokio::time::sleep(self.rooms.limits().expire_every).await;
            self.delete_expired().await;
        }
    }

    /// Deletes every workshop whose time has come. One that cannot be deleted now is tried again the next time.
    pub async fn delete_expired(&self) {
        let listed = match self.rooms.store().list().await {
            Ok(listed) => listed,
            Err(error) => return tracing::error!(%error, "whose time has come cannot be told"),
        };
        let now = clock::now();
        for workshop in listed {
            let deadline = workshop.summary.ok().and_then(|summary| summary.delete_at);
            if deadline.is_none_or(|deadline| deadline > now) {
                continue;
            }
            match self.delete(&workshop.id).await {
                Ok(()) => tracing::info!(workshop = %workshop.id, "its time has come: deleted"),
                // Somebody was faster.
                Err(error) if error.code == Code::WorkshopUnknown => {}
                Err(error) => {
                    tracing::error!(workshop = %workshop.id, %error, "its time has come and it cannot be deleted");
                }
            }
        }
    }
}
