//! Ids, secrets and codes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::error::Error;
use crate::domain::code::Code;
use crate::domain::id::{ALPHABET, ID_LENGTH, ParticipantId, WorkshopId};

/// Characters of codes that people read off a wall and type: none looks like another. 32 of them, so 5 bits each.
const CODE_ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Characters of a room code: 40 bits.
const ROOM_CODE_LENGTH: usize = 8;

/// Characters of a return code: 50 bits.
const RETURN_CODE_LENGTH: usize = 10;

fn bytes<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Error::caused(Code::Internal, error))?;
    Ok(bytes)
}

fn id() -> Result<String, Error> {
    loop {
        let id: String = bytes::<ID_LENGTH>()?
            .iter()
            .map(|byte| char::from(ALPHABET[usize::from(byte & 63)]))
            .collect();
        // It names a file and is an argument on the command line, where a hyphen in front means something else.
        if !id.starts_with('-') {
            return Ok(id);
        }
    }
}

/// A new workshop id.
pub(super) fn workshop_id() -> Result<WorkshopId, Error> {
    WorkshopId::parse(&id()?).ok_or_else(|| Code::Internal.into())
}

/// A new participant id.
pub(super) fn participant_id() -> Result<ParticipantId, Error> {
    ParticipantId::parse(&id()?).ok_or_else(|| Code::Internal.into())
}

/// A new id of an entry that the server makes.
pub(super) fn entry_id() -> Result<String, Error> {
    id()
}

/// A Yjs client id.
pub(super) fn client() -> Result<u32, Error> {
    Ok(u32::from_be_bytes(bytes()?))
}

/// A capability secret: 128 bits, 22 characters.
pub(super) fn capability() -> Result<String, Error> {
    Ok(URL_SAFE_NO_PAD.encode(bytes::<16>()?))
}

/// A session token: 256 bits, 43 characters.
pub(super) fn token() -> Result<String, Error> {
    Ok(URL_SAFE_NO_PAD.encode(bytes::<32>()?))
}

/// An organiser key: 128 bits, 22 characters.
///
/// # Errors
/// When the system has no randomness.
pub fn organiser_key() -> Result<String, Error> {
    capability()
}

fn code<const N: usize>() -> Result<String, Error> {
    Ok(bytes::<N>()?
        .iter()
        .map(|byte| char::from(CODE_ALPHABET[usize::from(byte & 31)]))
        .collect())
}

/// A room code.
pub(super) fn room_code() -> Result<String, Error> {
    code::<ROOM_CODE_LENGTH>()
}

/// A return code, in two groups.
pub(super) fn return_code() -> Result<String, Error> {
    Ok(in_two_groups(&code::<RETURN_CODE_LENGTH>()?))
}

/// A normalised code as people read it: in two groups.
pub(super) fn in_two_groups(code: &str) -> String {
    let (first, second) = code.split_at(code.len() / 2);
    format!("{first}-{second}")
}

/// A code as somebody typed it, in the form it was made: upper case, without spaces and hyphens.
pub(super) fn normalise_code(typed: &str) -> String {
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_again_however_they_are_typed() {
        let code = return_code().unwrap();
        assert_eq!(code.len(), RETURN_CODE_LENGTH + 1);
        assert_eq!(
            normalise_code(&code.to_lowercase()),
            normalise_code(&code.replace('-', " "))
        );
        assert_eq!(in_two_groups(&normalise_code(&code.to_lowercase())), code);
    }

    #[test]
    fn an_id_is_no_option_on_the_command_line() {
        for _ in 0..1_000 {
            assert!(!workshop_id().unwrap().as_str().starts_with('-'));
        }
    }

    #[test]
    fn no_code_contains_look_alikes() {
        for _ in 0..200 {
            assert!(!room_code().unwrap().contains(['0', 'O', '1', 'I']));
        }
    }
}
