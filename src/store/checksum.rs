//! What tells a value that was damaged on the disk from what was written.
//!
//! SQLite notices a page whose structure is broken, not a flipped bit inside a long value. Such an update often still
//! parses, and would be given to everybody as what somebody wrote. So a checksum (CRC-32) is kept with every update and
//! every snapshot, and compared whenever one is read. Contents of checkpoints are deflated, and that format has its own.

use super::error::StoreError;

/// The checksum of a value, as it is kept beside it.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    crc32fast::hash(bytes)
}

/// Compares a value that was read with the checksum beside it; files of older versions have values without one.
///
/// # Errors
/// [`StoreError::Damaged`].
pub(super) fn compare(bytes: &[u8], kept: Option<u32>) -> Result<(), StoreError> {
    match kept {
        Some(kept) if kept != checksum(bytes) => Err(StoreError::damaged("a value is not the one that was written")),
        _ => Ok(()),
    }
}
