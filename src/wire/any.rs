//! Values of maps and arrays (lib0 "Any"), checked and passed over.

use super::read::{Reader, reservation};
use super::{Rule, json};

/// Passes over one value inside `depth` containers, of which at most `max_depth` are allowed around anything.
///
/// The recursion is bounded by `max_depth`.
pub(super) fn skip(reader: &mut Reader<'_>, depth: usize, max_depth: usize) -> Result<(), Rule> {
    match reader.u8()? {
        // undefined, null, false, true
        0x7f | 0x7e | 0x79 | 0x78 => Ok(()),
        0x7d => reader.skip_varint(),
        0x7c => reader.take(4).map(drop),
        0x7b => reader.take(8).map(drop),
        0x77 => reader.string().map(drop),
        0x76 => skip_object(reader, deeper(depth, max_depth)?, max_depth),
        0x75 => {
            let depth = deeper(depth, max_depth)?;
            (0..reader.count(1)?).try_for_each(|_| skip(reader, depth, max_depth))
        }
        // big integers and bytes: Yjs can carry them, JSON cannot
        0x7a | 0x74 => Err(Rule::SAnyKind),
        _ => Err(Rule::GAnyTag),
    }
}

fn skip_object(reader: &mut Reader<'_>, depth: usize, max_depth: usize) -> Result<(), Rule> {
    let count = reader.count(2)?;
    let mut keys = Vec::with_capacity(reservation(count));
    for _ in 0..count {
        let key = reader.string()?;
        if key == json::FORBIDDEN_KEY {
            return Err(Rule::GKey);
        }
        keys.push(key);
        skip(reader, depth, max_depth)?;
    }
    json::refuse_duplicates(keys)
}

const fn deeper(depth: usize, max_depth: usize) -> Result<usize, Rule> {
    if depth < max_depth {
        Ok(depth + 1)
    } else {
        Err(Rule::GAnyDepth)
    }
}
