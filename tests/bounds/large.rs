//! Messages that repeat something as often as fits.

use crate::write::{Out, structs, update};

/// A value under a key; `content` is how many values there are, and then their bytes.
fn value(content: &[u8]) -> Vec<u8> {
    let item = structs(9, 1, |out, _| {
        out.bytes(&[0x28, 1]).string("cards").string("k").bytes(content)
    });
    update(&[item], &[])
}

pub(crate) fn any_list(size: usize, one: &[u8]) -> Vec<u8> {
    let count = (size - 64) / one.len();
    let mut out = Out::default();
    out.number(count).bytes(&one.repeat(count));
    value(&out.0)
}

pub(crate) fn object(size: usize, pad: usize) -> Vec<u8> {
    let mut body = Out::default();
    let mut count = 0;
    while body.0.len() + pad + 80 < size {
        body.string(&format!("{count:0>pad$x}")).bytes(&[0x7e]);
        count += 1;
    }
    let mut out = Out::default();
    out.bytes(&[1, 0x76]).number(count).bytes(&body.0);
    value(&out.0)
}

/// Every array announces as much as the bytes behind it could hold, and then more arrays.
pub(crate) fn bombs(size: usize) -> Vec<u8> {
    let mut out = Out::default();
    out.number(1 << 40);
    while out.0.len() + 100 < size {
        let left = (size - out.0.len() - 50) / 2;
        out.bytes(&[0x75]).number(1).bytes(&[0x76]).number(left / 4).bytes(&[0]);
    }
    value(&out.0)
}

pub(crate) fn clients(size: usize) -> Vec<u8> {
    let count = (size - 64) / 8;
    let sections: Vec<_> = (0..count)
        .rev()
        .map(|n| {
            let mut out = Out::default();
            out.number(1).number(1000 + n).number(0).bytes(&[0, 1]);
            out.0
        })
        .collect();
    update(&sections, &[])
}

/// Each leans on the client with the next id; the last on the first, if it is a ring.
pub(crate) fn row(size: usize, ring: bool) -> Vec<u8> {
    let count = (size - 64) / 16;
    let sections: Vec<_> = (0..count)
        .rev()
        .map(|n| {
            let mut out = Out::default();
            out.number(1).number(1000 + n).number(0).bytes(&[0x84]);
            match n {
                0 if ring => out.number(1000 + count - 1).number(0),
                0 => out.number(7).number(2),
                _ => out.number(1000 + n - 1).number(0),
            };
            out.string("a");
            out.0
        })
        .collect();
    update(&sections, &[])
}

pub(crate) fn ranges(size: usize, most: usize) -> Vec<u8> {
    let mut body = Out::default();
    let mut count = 0;
    while body.0.len() + 32 < size && count * 2 < most {
        body.number(count * 2).number(1);
        count += 1;
    }
    let mut out = Out::default();
    out.number(1).number(9).number(count).bytes(&body.0);
    out.0
}

pub(crate) fn unknown(size: usize) -> Vec<u8> {
    let count = (size - 64) / 7;
    let mut out = Out::default();
    out.number(count);
    for n in 0..count {
        out.number(100_000 + n).number(1).number(0).number(1);
    }
    out.0
}

/// Updates that are well-formed and take the most to be read.
pub(crate) fn updates(size: usize) -> Vec<(&'static str, Vec<u8>)> {
    // A little more than a power of two: a list that doubles would be half empty.
    let count = (1 << (size / 5).ilog2()) + size / 128;
    let deleted = structs(9, count, |out, _| out.bytes(&[0x81, 7, 2, 1]));
    vec![
        ("deleted, one clock each", update(&[deleted], &[])),
        ("sections: a client each", clients(size)),
        ("deleted ranges of a client each", update(&[], &unknown(size))),
    ]
}

/// How much is announced.
pub(crate) fn announced(count: usize) -> Vec<u8> {
    let mut out = Out::default();
    out.number(count);
    out.0
}

/// Beginnings that announce as much as a message of this size can hold, at each place where something is counted.
pub(crate) fn announcements(size: usize) -> Vec<(&'static str, Vec<u8>)> {
    let many = announced(size / 16);
    let place = |before: &[u8]| [before, &many].concat();
    // A client with one struct from clock 0 on: a value under a key of `m`.
    let value = |content: &[u8]| place(&[&[1, 1, 9, 0, 0x28, 1, 1, b'm', 1, b'k'], content].concat());
    vec![
        ("sections", place(&[])),
        ("structs", [place(&[1]), vec![9, 0]].concat()),
        ("clients with deleted ranges", place(&[0])),
        ("deleted ranges", place(&[0, 1, 9])),
        ("values", value(&[])),
        ("an array", value(&[1, 0x75])),
        ("an object", value(&[1, 0x76])),
    ]
}

/// State vectors.
pub(crate) fn vectors(size: usize) -> Vec<(&'static str, Vec<u8>)> {
    let mut many = Out::default();
    let count = size / 5;
    many.number(count);
    for n in 0..count {
        many.number(20_000 + n).number(1);
    }
    let mut bomb = Out::default();
    bomb.number(1 << 50).number(1);
    vec![("many clients", many.0), ("announces too much", bomb.0)]
}

/// Awareness messages.
pub(crate) fn awareness(size: usize) -> Vec<(&'static str, Vec<u8>)> {
    let mut many = Out::default();
    let count = size / 8;
    many.number(count);
    for n in 0..count {
        many.number(20_000 + n).number(1).string("{}");
    }
    let mut deep = Out::default();
    deep.number(count / 300);
    for n in 0..count / 300 {
        deep.number(20_000 + n).number(1).string(&"[".repeat(2048));
    }
    vec![("many entries", many.0), ("deep ones", deep.0)]
}
