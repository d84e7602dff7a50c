//! What a protected workshop lets go of.

use super::error::Error;
use super::run::json;
use super::steer::in_turn;
use super::{Member, Workshops};
use crate::domain::area::Area;
use crate::domain::code::Code;

impl Workshops {
    /// Sets which areas may leave a protected workshop. Everybody sees it.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::NotProtected`], [`Code::BodyInvalid`] for an area without content of its own, storage codes.
    pub async fn release(&self, member: &Member, areas: &[Area]) -> Result<(), Error> {
        member.facilitates()?;
        if member.live.settings().protected.is_none() {
            return Err(Code::NotProtected.into());
        }
        if areas.iter().any(|area| !area.is_client_written()) {
            return Err(Code::BodyInvalid.into());
        }
        let released: Vec<Area> = Area::ALL.into_iter().filter(|area| areas.contains(area)).collect();
        in_turn(member, move |live| async move {
            live.file().set_released(json(&released)?).await?;
            Ok(live.apply(|settings| settings.released = released).await?)
        })
        .await
    }
}
