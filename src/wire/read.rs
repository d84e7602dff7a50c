//! A cursor over untrusted bytes with the primitives of lib0, in their canonical form only.

use super::{MAX_CLOCK, Rule};

/// Clients keep numbers as doubles, exact up to 53 bits; no encoder goes beyond.
const VARUINT_BYTES: u32 = 8;
const VARUINT_LAST_MAX: u8 = 0x0f;
const VARINT_LAST_MAX: u8 = 0x1f;

/// What may be reserved at once, however much is announced; the rest grows by pushing.
const RESERVE: usize = 256;

/// A forward-only reader. Borrowed results live as long as the slice.
#[derive(Debug, Clone)]
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub(super) const fn left(&self) -> usize {
        self.bytes.len()
    }

    /// What has not been read.
    pub(super) const fn rest(&self) -> &'a [u8] {
        self.bytes
    }

    pub(super) fn u8(&mut self) -> Result<u8, Rule> {
        let (&first, rest) = self.bytes.split_first().ok_or(Rule::GEof)?;
        self.bytes = rest;
        Ok(first)
    }

    pub(super) fn take(&mut self, count: u64) -> Result<&'a [u8], Rule> {
        let count = usize::try_from(count).map_err(|_| Rule::GEof)?;
        let (head, rest) = self.bytes.split_at_checked(count).ok_or(Rule::GEof)?;
        self.bytes = rest;
        Ok(head)
    }

    /// An unsigned number of at most 53 bits in its shortest form.
    pub(super) fn varuint(&mut self) -> Result<u64, Rule> {
        let mut value = 0;
        for index in 0..VARUINT_BYTES {
            let byte = self.u8()?;
            if index == VARUINT_BYTES - 1 && byte > VARUINT_LAST_MAX {
                return Err(Rule::GVaruint);
            }
            value |= u64::from(byte & 0x7f) << (7 * index);
            if byte & 0x80 == 0 {
                let padded = byte == 0 && index > 0;
                return if padded { Err(Rule::GVaruint) } else { Ok(value) };
            }
        }
        Err(Rule::GVaruint)
    }

    /// Passes over a signed number of at most 53 bits in its shortest form. Minus zero is legal.
    pub(super) fn skip_varint(&mut self) -> Result<(), Rule> {
        for index in 0..VARUINT_BYTES {
            let byte = self.u8()?;
            if index == VARUINT_BYTES - 1 && byte > VARINT_LAST_MAX {
                return Err(Rule::GVarint);
            }
            if byte & 0x80 == 0 {
                let padded = byte == 0 && index > 0;
                return if padded { Err(Rule::GVarint) } else { Ok(()) };
            }
        }
        Err(Rule::GVarint)
    }

    pub(super) fn byte_array(&mut self) -> Result<&'a [u8], Rule> {
        let length = self.varuint()?;
        self.take(length)
    }

    pub(super) fn string(&mut self) -> Result<&'a str, Rule> {
        std::str::from_utf8(self.byte_array()?).map_err(|_| Rule::GUtf8)
    }

    pub(super) fn client(&mut self) -> Result<u32, Rule> {
        u32::try_from(self.varuint()?).map_err(|_| Rule::GClient)
    }

    pub(super) fn clock(&mut self) -> Result<u32, Rule> {
        narrow_clock(self.varuint()?)
    }

    /// A length counted in clocks: at least 1.
    pub(super) fn length(&mut self) -> Result<u32, Rule> {
        match self.clock()? {
            0 => Err(Rule::GZeroLen),
            length => Ok(length),
        }
    }

    /// A count of entries of at least `min_bytes` each, refused unless the bytes left can hold them.
    pub(super) fn count(&mut self, min_bytes: usize) -> Result<usize, Rule> {
        let count = usize::try_from(self.varuint()?).map_err(|_| Rule::GCount)?;
        if count > self.left() / min_bytes {
            return Err(Rule::GCount);
        }
        Ok(count)
    }

    pub(super) const fn finish(&self, otherwise: Rule) -> Result<(), Rule> {
        if self.bytes.is_empty() { Ok(()) } else { Err(otherwise) }
    }
}

/// How much to reserve for `count` announced entries.
pub(super) fn reservation(count: usize) -> usize {
    count.min(RESERVE)
}

/// Narrows a number to a clock, or says that no peer could count with it.
pub(super) fn narrow_clock(value: u64) -> Result<u32, Rule> {
    match u32::try_from(value) {
        Ok(clock) if clock <= MAX_CLOCK => Ok(clock),
        _ => Err(Rule::GClock),
    }
}

/// The end of a stretch of clocks, if every peer can count with it.
pub(super) fn clock_end(clock: u32, length: u32) -> Result<u32, Rule> {
    narrow_clock(u64::from(clock) + u64::from(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_up_to_53_bits_are_read_and_padding_is_refused() {
        let largest = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];
        assert_eq!(Reader::new(&largest).varuint(), Ok((1 << 53) - 1));
        assert_eq!(Reader::new(&[0]).varuint(), Ok(0));
        assert_eq!(Reader::new(&[0x80, 0]).varuint(), Err(Rule::GVaruint));
        assert_eq!(Reader::new(&[0x80; 12]).varuint(), Err(Rule::GVaruint));
        assert_eq!(Reader::new(&[0x80; 3]).varuint(), Err(Rule::GEof));
    }

    #[test]
    fn signed_numbers_keep_minus_zero_and_refuse_padding() {
        assert_eq!(Reader::new(&[0x40]).skip_varint(), Ok(()));
        assert_eq!(
            Reader::new(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f]).skip_varint(),
            Ok(())
        );
        assert_eq!(
            Reader::new(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x20]).skip_varint(),
            Err(Rule::GVarint)
        );
        assert_eq!(Reader::new(&[0xc0, 0x00]).skip_varint(), Err(Rule::GVarint));
        assert_eq!(Reader::new(&[0xc0]).skip_varint(), Err(Rule::GEof));
    }

    #[test]
    fn counts_are_compared_with_the_bytes_left_without_overflow() {
        assert_eq!(Reader::new(&[2, 0, 0, 0, 0]).count(2), Ok(2));
        assert_eq!(Reader::new(&[2, 0, 0, 0]).count(2), Err(Rule::GCount));
        let huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 0];
        assert_eq!(Reader::new(&huge).count(5), Err(Rule::GCount));
        assert_eq!(reservation(1 << 40), RESERVE);
    }

    #[test]
    fn clocks_end_at_31_bits() {
        assert_eq!(clock_end(MAX_CLOCK - 1, 1), Ok(MAX_CLOCK));
        assert_eq!(clock_end(MAX_CLOCK, 1), Err(Rule::GClock));
    }
}
