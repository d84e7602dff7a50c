//! The container of XLSX files: written without a date, read within bounds.

use std::io::{self, Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

/// Most files in a container that is read.
const FILES_MAX: usize = 1_000;
/// Most bytes of a file in it once it is unpacked: small containers can hold much of nothing.
const UNPACKED_MAX: u64 = 32 * 1024 * 1024;

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// Nothing changes from day to day in what is written: 1 January 1980.
const DAY: u16 = 0x21;
const DEFLATED: u16 = 8;
/// Names are UTF-8.
const FLAGS: u16 = 0x800;

/// Writes a container with these files.
pub(super) fn write(files: &[(&str, String)], out: &mut dyn Write) -> io::Result<()> {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let mut deflating = DeflateEncoder::new(Vec::new(), Compression::default());
        deflating.write_all(content.as_bytes())?;
        let packed = deflating.finish()?;
        let offset = small(body.len())?;
        let mut about = Vec::new();
        for word in [20, FLAGS, DEFLATED, 0, DAY] {
            about.extend(word.to_le_bytes());
        }
        for number in [
            crc32fast::hash(content.as_bytes()),
            small(packed.len())?,
            small(content.len())?,
        ] {
            about.extend(number.to_le_bytes());
        }
        about.extend(u16::try_from(name.len()).map_err(io::Error::other)?.to_le_bytes());
        about.extend([0, 0]);
        body.extend(LOCAL.to_le_bytes());
        body.extend(&about);
        body.extend(name.as_bytes());
        body.extend(&packed);
        directory.extend(CENTRAL.to_le_bytes());
        directory.extend(20_u16.to_le_bytes());
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(files.len()).map_err(io::Error::other)?;
    out.write_all(&body)?;
    out.write_all(&directory)?;
    out.write_all(&END.to_le_bytes())?;
    out.write_all(&[0; 4])?;
    out.write_all(&count.to_le_bytes())?;
    out.write_all(&count.to_le_bytes())?;
    out.write_all(&small(directory.len())?.to_le_bytes())?;
    out.write_all(&small(body.len())?.to_le_bytes())?;
    out.write_all(&[0; 2])
}

fn small(length: usize) -> io::Result<u32> {
    u32::try_from(length).map_err(io::Error::other)
}

/// A file of a container, still packed.
pub(super) struct Packed<'a> {
    pub(super) name: String,
    method: u16,
    bytes: &'a [u8],
}

impl Packed<'_> {
    /// Its text; none when it is too long, none of a kind we know, or no UTF-8.
    pub(super) fn text(&self) -> Option<String> {
        let mut bytes = Vec::new();
        let read = match self.method {
            0 => Read::take(self.bytes, UNPACKED_MAX + 1).read_to_end(&mut bytes),
            DEFLATED => DeflateDecoder::new(self.bytes)
                .take(UNPACKED_MAX + 1)
                .read_to_end(&mut bytes),
            _ => return None,
        };
        read.ok().filter(|length| *length as u64 <= UNPACKED_MAX)?;
        String::from_utf8(bytes).ok()
    }
}

/// The files of a container; none when it is none.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<Packed<'_>>> {
    // The end may have a comment behind it.
    let from = bytes.len().saturating_sub(22 + usize::from(u16::MAX));
    let end = (from..=bytes.len().checked_sub(22)?)
        .rev()
        .find(|at| word(bytes, *at) == Some(END))?;
    let count = usize::from(half(bytes, end + 10)?);
    if count > FILES_MAX {
        return None;
    }
    let mut at = word(bytes, end + 16)? as usize;
    let mut files = Vec::new();
    for _ in 0..count {
        if word(bytes, at)? != CENTRAL {
            return None;
        }
        let (name, extra, comment) = (half(bytes, at + 28)?, half(bytes, at + 30)?, half(bytes, at + 32)?);
        let name_end = at + 46 + usize::from(name);
        let local = word(bytes, at + 42)? as usize;
        // The lengths that count for where the bytes begin are those in front of them.
        let start = local + 30 + usize::from(half(bytes, local + 26)?) + usize::from(half(bytes, local + 28)?);
        let length = word(bytes, at + 20)? as usize;
        files.push(Packed {
            name: String::from_utf8_lossy(bytes.get(at + 46..name_end)?).into_owned(),
            method: half(bytes, at + 10)?,
            bytes: bytes.get(start..start.checked_add(length)?)?,
        });
        at = name_end + usize::from(extra) + usize::from(comment);
    }
    Some(files)
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let found = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(found.try_into().ok()?))
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    let found = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(found.try_into().ok()?))
}
