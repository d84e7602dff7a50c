//! Updates written by hand, struct by struct.

/// Bytes of one update.
pub(crate) fn update(sections: &[(u32, u32, Vec<Vec<u8>>)], deletes: &[(u32, Vec<(u32, u32)>)]) -> Vec<u8> {
    let mut out = Vec::new();
    number(&mut out, sections.len());
    for (client, clock, structs) in sections {
        number(&mut out, structs.len());
        number(&mut out, *client);
        number(&mut out, *clock);
        out.extend(structs.concat());
    }
    number(&mut out, deletes.len());
    for (client, ranges) in deletes {
        number(&mut out, *client);
        number(&mut out, ranges.len());
        for (clock, length) in ranges {
            number(&mut out, *clock);
            number(&mut out, *length);
        }
    }
    out
}

/// The first letters of the text `t`.
pub(crate) fn first(text: &str) -> Vec<u8> {
    let mut out = vec![4, 1];
    string(&mut out, "t");
    string(&mut out, text);
    out
}

/// Letters right of one clock.
pub(crate) fn after((client, clock): (u32, u32), text: &str) -> Vec<u8> {
    let mut out = vec![0x84];
    number(&mut out, client);
    number(&mut out, clock);
    string(&mut out, text);
    out
}

/// The first value `true` of a key of `cards`.
pub(crate) fn value(key: &str) -> Vec<u8> {
    let mut out = vec![0x28, 1];
    string(&mut out, "cards");
    string(&mut out, key);
    out.extend([1, 0x78]);
    out
}

/// The value `true` in place of an older one under the same key.
pub(crate) fn overwrite((client, clock): (u32, u32)) -> Vec<u8> {
    let mut out = vec![0xa8];
    number(&mut out, client);
    number(&mut out, clock);
    out.extend([1, 0x78]);
    out
}

/// Collected clocks.
pub(crate) fn collected(length: u32) -> Vec<u8> {
    let mut out = vec![0];
    number(&mut out, length);
    out
}

/// Left out clocks.
pub(crate) fn skip(length: u32) -> Vec<u8> {
    let mut out = vec![10];
    number(&mut out, length);
    out
}

fn string(out: &mut Vec<u8>, text: &str) {
    number(out, text.len());
    out.extend(text.as_bytes());
}

fn number(out: &mut Vec<u8>, value: impl TryInto<u64>) {
    let mut value = value.try_into().unwrap_or_default();
    while value > 0x7f {
        out.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    out.push(value.to_le_bytes()[0]);
}
