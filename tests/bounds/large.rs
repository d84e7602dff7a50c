//! Messages that repeat something as often as fits.

use crate::write::{Out, section, update};

pub(crate) fn any_list(size: usize, value: &[u8]) -> Vec<u8> {
    let count = (size - 64) / value.len();
    update(
        &[section(9, 0, size, |out, n| {
            if n == 0 {
                out.bytes(&[0x28, 1])
                    .string("cards")
                    .string("k")
                    .number(count)
                    .bytes(&value.repeat(count));
            } else {
                out.bytes(&[0; 4096]);
            }
        })],
        &[],
    )
}

pub(crate) fn object(size: usize, pad: usize) -> Vec<u8> {
    let mut body = Out::default();
    let mut count = 0;
    while body.0.len() + pad + 80 < size {
        body.string(&format!("{count:0>pad$x}")).bytes(&[0x7e]);
        count += 1;
    }
    update(
        &[section(9, 0, size, |out, n| {
            if n == 0 {
                out.bytes(&[0x28, 1])
                    .string("cards")
                    .string("k")
                    .bytes(&[1, 0x76])
                    .number(count)
                    .bytes(&body.0);
            } else {
                out.bytes(&[0; 4096]);
            }
        })],
        &[],
    )
}

/// Every array announces as much as the bytes behind it could hold, and then more arrays.
pub(crate) fn bombs(size: usize) -> Vec<u8> {
    let mut body = Out::default();
    while body.0.len() + 100 < size {
        let left = (size - body.0.len() - 50) / 2;
        body.bytes(&[0x75])
            .number(1)
            .bytes(&[0x76])
            .number(left / 4)
            .bytes(&[0]);
    }
    update(
        &[section(9, 0, size, |out, n| {
            if n == 0 {
                out.bytes(&[0x28, 1])
                    .string("cards")
                    .string("k")
                    .number(1 << 40)
                    .bytes(&body.0);
            } else {
                out.bytes(&[0; 4096]);
            }
        })],
        &[],
    )
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
