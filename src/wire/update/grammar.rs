//! The grammar of v1 updates, read in one pass.

use std::collections::HashSet;

use super::{
    Anchor, Body, Content, DeletedRange, Deletes, Item, Parent, Section, Struct, TypeKind, Update, UpdateLimits,
};
use crate::wire::read::{Reader, clock_end, narrow_clock, reservation};
use crate::wire::{Id, Rule, any, json};

/// Fewest bytes of one of each, by which announced counts are judged.
const SECTION_BYTES: usize = 5;
const STRUCT_BYTES: usize = 2;
const DELETES_BYTES: usize = 4;
const RANGE_BYTES: usize = 2;

const KIND_BITS: u8 = 0x1f;
const HAS_LEFT: u8 = 0x80;
const HAS_RIGHT: u8 = 0x40;
const HAS_KEY: u8 = 0x20;

const REF_GC: u8 = 0;
const REF_SKIP: u8 = 10;

/// Reads a whole update.
///
/// The records take at most half the message's bytes times their size, whatever the message announces.
pub fn parse<'a>(bytes: &'a [u8], limits: &UpdateLimits) -> Result<Update<'a>, Rule> {
    if bytes.len() > limits.bytes {
        return Err(Rule::LMessage);
    }
    let mut parser = Parser {
        reader: Reader::new(bytes),
        limits,
        update: Update::default(),
    };
    parser.sections()?;
    parser.update.delete_set = parser.reader.rest();
    parser.delete_set()?;
    parser.reader.finish(Rule::GTrailing)?;
    Ok(parser.update)
}

struct Parser<'a, 'l> {
    reader: Reader<'a>,
    limits: &'l UpdateLimits,
    update: Update<'a>,
}

impl<'a> Parser<'a, '_> {
    fn sections(&mut self) -> Result<(), Rule> {
        let count = self.reader.count(SECTION_BYTES)?;
        self.update.sections.reserve(reservation(count));
        let mut previous = None;
        for _ in 0..count {
            let section = self.section(previous)?;
            previous = Some(section.client);
            self.update.sections.push(section);
        }
        Ok(())
    }

    fn section(&mut self, previous: Option<u32>) -> Result<Section, Rule> {
        let count = self.reader.count(STRUCT_BYTES)?;
        let client = self.reader.client()?;
        let clock = self.reader.clock()?;
        match previous {
            Some(previous) if previous == client => return Err(Rule::GDupSec),
            Some(previous) if previous < client => return Err(Rule::GOrder),
            _ => {}
        }
        if count == 0 {
            return Err(Rule::GEmpty);
        }
        let first = self.update.structs.len();
        self.update.structs.reserve(reservation(count));
        let mut end = clock;
        for _ in 0..count {
            let next = self.structure(end)?;
            end = next.end;
            self.keep(first, next);
        }
        let count = self.update.structs.len() - first;
        Ok(Section {
            client,
            clock,
            end,
            first,
            count,
        })
    }

    /// Keeps the record of a struct in the section that starts at `first`.
    ///
    /// Collected or left out clocks that follow one another are one stretch. They are the smallest structs there are: a
    /// record for each would take thirty times the bytes of a message made of nothing else.
    fn keep(&mut self, first: usize, next: Struct<'a>) {
        let structs = &mut self.update.structs;
        let last = structs.get_mut(first..).and_then(<[_]>::last_mut);
        if let (Some(last), Body::Gc | Body::Skip) = (last, next.body)
            && last.body == next.body
        {
            last.end = next.end;
            return;
        }
        if structs.len() == structs.capacity() {
            // Doubling would hold up to twice of what a large message needs.
            structs.reserve_exact(structs.len() / 4 + reservation(usize::MAX));
        }
        structs.push(next);
    }

    fn structure(&mut self, clock: u32) -> Result<Struct<'a>, Rule> {
        let info = self.reader.u8()?;
        let kind = info & KIND_BITS;
        let (body, length) = match kind {
            REF_GC | REF_SKIP if info != kind => return Err(Rule::GInfo),
            REF_GC => (Body::Gc, self.reader.length()?),
            REF_SKIP => (Body::Skip, self.reader.length()?),
            _ => {
                let anchor = self.anchor(info)?;
                let (content, length) = self.content(kind)?;
                let key_flag = info & HAS_KEY != 0;
                (
                    Body::Item(Item {
                        anchor,
                        key_flag,
                        content,
                    }),
                    length,
                )
            }
        };
        let end = clock_end(clock, length)?;
        Ok(Struct { clock, end, body })
    }

    fn anchor(&mut self, info: u8) -> Result<Anchor<'a>, Rule> {
        let left = if info & HAS_LEFT == 0 { None } else { Some(self.id()?) };
        let right = if info & HAS_RIGHT == 0 { None } else { Some(self.id()?) };
        match (left, right) {
            (Some(left), Some(right)) => Ok(Anchor::Between(left, right)),
            (Some(left), None) => Ok(Anchor::Left(left)),
            (None, Some(right)) => Ok(Anchor::Right(right)),
            (None, None) => {
                let parent = self.parent()?;
                let key = if info & HAS_KEY == 0 { None } else { Some(self.key()?) };
                Ok(Anchor::Parent(parent, key))
            }
        }
    }

    fn parent(&mut self) -> Result<Parent<'a>, Rule> {
        match self.reader.varuint()? {
            0 => self.id().map(Parent::Item),
            1 => self.reader.string().map(Parent::Root),
            _ => Err(Rule::GParentInfo),
        }
    }

    fn id(&mut self) -> Result<Id, Rule> {
        let client = self.reader.client()?;
        let clock = self.reader.clock()?;
        Ok(Id { client, clock })
    }

    fn key(&mut self) -> Result<&'a str, Rule> {
        let key = self.reader.string()?;
        if key == json::FORBIDDEN_KEY {
            return Err(Rule::GKey);
        }
        if key.encode_utf16().count() > self.limits.key_units {
            return Err(Rule::LKey);
        }
        Ok(key)
    }

    /// Passes over content; returns its kind and its length in clocks.
    fn content(&mut self, kind: u8) -> Result<(Content, u32), Rule> {
        match kind {
            1 => Ok((Content::Deleted, self.reader.length()?)),
            // Legal in Yjs, but no list of ours holds bytes.
            3 => self.reader.byte_array().and(Err(Rule::SKind)),
            4 => Ok((Content::String, utf16_length(self.reader.string()?)?)),
            5 => self.embed(),
            6 => self.format(),
            7 => Ok((Content::Type(self.type_kind()?), 1)),
            8 => Ok((Content::Any, self.values()?)),
            _ => Err(Rule::GRef),
        }
    }

    fn embed(&mut self) -> Result<(Content, u32), Rule> {
        self.json()?;
        self.formatted(Content::Embed)
    }

    fn format(&mut self) -> Result<(Content, u32), Rule> {
        if self.key()?.is_empty() {
            return Err(Rule::GKey);
        }
        self.json()?;
        self.formatted(Content::Format)
    }

    const fn formatted(&self, content: Content) -> Result<(Content, u32), Rule> {
        if self.limits.formatting {
            Ok((content, 1))
        } else {
            Err(Rule::SKind)
        }
    }

    fn json(&mut self) -> Result<(), Rule> {
        json::check(self.reader.string()?, self.limits.json_depth).map(drop)
    }

    fn type_kind(&mut self) -> Result<TypeKind, Rule> {
        match self.reader.varuint()? {
            0 if self.limits.arrays => Ok(TypeKind::Array),
            1 => Ok(TypeKind::Map),
            2 => Ok(TypeKind::Text),
            _ => Err(Rule::GTypeRef),
        }
    }

    fn values(&mut self) -> Result<u32, Rule> {
        let count = self.reader.count(1)?;
        for _ in 0..count {
            any::skip(&mut self.reader, 0, self.limits.any_depth)?;
        }
        struct_length(count)
    }

    fn delete_set(&mut self) -> Result<(), Rule> {
        let count = self.reader.count(DELETES_BYTES)?;
        self.update.deletes.reserve(reservation(count));
        let mut seen = HashSet::with_capacity(reservation(count));
        for _ in 0..count {
            let client = self.reader.client()?;
            if !seen.insert(client) {
                return Err(Rule::GDsDup);
            }
            let first = self.update.ranges.len();
            let count = self.ranges()?;
            self.update.deletes.push(Deletes { client, first, count });
        }
        Ok(())
    }

    fn ranges(&mut self) -> Result<usize, Rule> {
        let count = self.reader.count(RANGE_BYTES)?;
        if count == 0 {
            return Err(Rule::GDsEmpty);
        }
        self.update.ranges.reserve(reservation(count));
        let mut previous_end = 0;
        for _ in 0..count {
            let clock = self.reader.clock()?;
            let end = clock_end(clock, self.reader.length()?)?;
            if clock < previous_end {
                return Err(Rule::GDsOrder);
            }
            previous_end = end;
            self.update.ranges.push(DeletedRange { clock, end });
        }
        Ok(count)
    }
}

/// Yjs counts text in UTF-16 units.
fn utf16_length(text: &str) -> Result<u32, Rule> {
    struct_length(text.encode_utf16().count())
}

fn struct_length(count: usize) -> Result<u32, Rule> {
    match narrow_clock(count as u64)? {
        0 => Err(Rule::GZeroLen),
        length => Ok(length),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_megabyte_of_the_smallest_structs_stays_under_32_megabytes_of_records() {
        assert!(size_of::<Struct<'_>>() <= 56);
        assert!(size_of::<Struct<'_>>() / STRUCT_BYTES < 32);
    }

    #[test]
    fn announced_counts_reserve_little() {
        let structs = 100_000;
        let mut bytes = vec![1, 0xa0, 0x8d, 0x06, 1, 0];
        bytes.extend([0, 1].repeat(structs));
        bytes.push(0);
        let limits = UpdateLimits::plain(1 << 20);
        let update = parse(&bytes, &limits).expect("well formed");
        assert_eq!((update.structs.len(), update.sections[0].end), (1, 100_000));

        bytes.truncate(20);
        assert_eq!(parse(&bytes, &limits), Err(Rule::GCount));
    }

    #[test]
    fn production_limits_refuse_formatting_arrays_and_long_messages() {
        let limits = UpdateLimits::plain(64);
        let bold = b"\x01\x01\x01\x00\x06\x01\x01t\x04bold\x04true\x00";
        assert_eq!(parse(bold, &limits), Err(Rule::SKind));
        let embed = b"\x01\x01\x01\x00\x05\x01\x01t\x02{}\x00";
        assert_eq!(parse(embed, &limits), Err(Rule::SKind));
        let array = b"\x01\x01\x01\x00\x27\x01\x05cards\x01k\x00\x00";
        assert_eq!(parse(array, &limits), Err(Rule::GTypeRef));
        let map = b"\x01\x01\x01\x00\x27\x01\x05cards\x01k\x01\x00";
        assert!(parse(map, &limits).is_ok());
        assert_eq!(parse(&[0; 65], &limits), Err(Rule::LMessage));
        assert_eq!(parse(&[0; 64], &limits), Err(Rule::GTrailing));
    }
}
