//! The worst that each rule can be made to do, within a number of bytes.

use wirkraum::wire::Rule;

/// One message and the document it meets.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) before: Vec<Vec<u8>>,
    pub(crate) bytes: Vec<u8>,
    /// Comes from the log, not from a client.
    pub(crate) replayed: bool,
    /// The rule it breaks, if any.
    pub(crate) expected: Option<Rule>,
}

/// Bytes being written.
#[derive(Default)]
pub(crate) struct Out(pub(crate) Vec<u8>);

impl Out {
    fn number(&mut self, mut value: usize) -> &mut Self {
        while value > 0x7f {
            self.0.push(value.to_le_bytes()[0] | 0x80);
            value >>= 7;
        }
        self.0.push(value.to_le_bytes()[0]);
        self
    }

    fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.extend_from_slice(bytes);
        self
    }

    fn string(&mut self, text: &str) -> &mut Self {
        self.number(text.len()).bytes(text.as_bytes())
    }
}

/// One section of structs, as many as fit; each is written by `next` for its number.
fn section(client: usize, clock: usize, size: usize, mut next: impl FnMut(&mut Out, usize)) -> Vec<u8> {
    let mut body = Out::default();
    let mut count = 0;
    loop {
        let before = body.0.len();
        next(&mut body, count);
        if body.0.len() + 24 > size {
            body.0.truncate(before);
            break;
        }
        count += 1;
    }
    let mut out = Out::default();
    out.number(count).number(client).number(clock).bytes(&body.0);
    out.0
}

fn update(sections: &[Vec<u8>], deletes: &[u8]) -> Vec<u8> {
    let mut out = Out::default();
    out.number(sections.len()).bytes(&sections.concat());
    if deletes.is_empty() {
        out.number(0)
    } else {
        out.bytes(deletes)
    };
    out.0
}

fn card(out: &mut Out, id: &str) {
    out.bytes(&[0x27, 1]).string("cards").string(id).bytes(&[1]);
}

/// A card and its title by client 7: the letters hang on clock 1.
fn titled() -> Vec<u8> {
    update(
        &[section(7, 0, 60, |out, n| match n {
            0 => card(out, "c"),
            1 => {
                out.bytes(&[0x27, 0, 7, 0]).string("title").bytes(&[2]);
            }
            2 => {
                out.bytes(&[4, 0, 7, 1]).string("a");
            }
            _ => {
                out.bytes(&[0; 4096]);
            }
        })],
        &[],
    )
}

pub(crate) fn updates(size: usize) -> Vec<Case> {
    let case = |name, bytes: Vec<u8>, expected| Case {
        name,
        before: vec![titled()],
        bytes,
        replayed: false,
        expected,
    };
    let mut cases = vec![
        case(
            "collected, one clock each",
            update(
                &[section(9, 0, size, |out, _| {
                    out.bytes(&[0, 1]);
                })],
                &[],
            ),
            None,
        ),
        case(
            "skips, one clock each",
            update(
                &[section(9, 0, size, |out, _| {
                    out.bytes(&[10, 1]);
                })],
                &[],
            ),
            Some(Rule::RSkip),
        ),
        case(
            "letters, each after the one before",
            update(
                &[section(9, 0, size, |out, n| {
                    if n == 0 {
                        out.bytes(&[0x84, 7, 2]).string("a");
                    } else {
                        out.bytes(&[0x84, 9]).number(n - 1).string("a");
                    }
                })],
                &[],
            ),
            None,
        ),
        case(
            "deleted and letters in turn",
            update(
                &[section(9, 0, size, |out, n| {
                    if n % 2 == 0 {
                        out.bytes(&[0x84, 7, 2]).string("a");
                    } else {
                        out.bytes(&[0x81, 7, 2, 1]);
                    }
                })],
                &[],
            ),
            None,
        ),
        case(
            "lists: a key each",
            update(
                &[section(9, 0, size, |out, n| {
                    out.bytes(&[0x28, 1])
                        .string("links")
                        .string(&format!("{n:x}"))
                        .bytes(&[1, 0x78]);
                })],
                &[],
            ),
            None,
        ),
        case(
            "entries with a key each",
            update(
                &[section(9, 0, size, |out, n| {
                    if n % 2 == 0 {
                        out.bytes(&[0x27, 1])
                            .string("links")
                            .string(&format!("{n:x}"))
                            .bytes(&[1]);
                    } else {
                        out.bytes(&[0x28, 0, 9]).number(n - 1).string("k").bytes(&[1, 0x78]);
                    }
                })],
                &[],
            ),
            None,
        ),
        case(
            "long keys that differ at the end",
            update(
                &[section(9, 0, size, |out, n| {
                    out.bytes(&[0x28, 1])
                        .string("links")
                        .string(&format!("{n:0>128}"))
                        .bytes(&[1, 0x78]);
                })],
                &[],
            ),
            None,
        ),
        case(
            "keys of a megabyte",
            update(
                &[section(9, 0, size, |out, n| {
                    if n == 0 {
                        out.bytes(&[0x28, 1])
                            .string("cards")
                            .string(&"k".repeat(size - 64))
                            .bytes(&[1, 0x78]);
                    } else {
                        out.bytes(&[0; 4096]);
                    }
                })],
                &[],
            ),
            Some(Rule::LKey),
        ),
        case(
            "two clients who answer each other",
            update(
                &[
                    section(9, 0, size / 2 - 4096, |out, n| {
                        if n == 0 {
                            out.bytes(&[0x84, 8, 0]).string("a");
                        } else {
                            out.bytes(&[0x84, 8]).number(n).string("a");
                        }
                    }),
                    section(8, 0, size / 2, |out, n| {
                        if n == 0 || n > size / 14 - 2000 {
                            out.bytes(&[0x84, 7, 2]).string("a");
                        } else {
                            out.bytes(&[0x84, 9]).number(n - 1).string("a");
                        }
                    }),
                ],
                &[],
            ),
            None,
        ),
        case(
            "neighbours on both sides, far apart",
            update(
                &[section(9, 0, size, |out, n| {
                    if n == 0 {
                        out.bytes(&[0x84, 7, 2]).string("a");
                    } else {
                        out.bytes(&[0xc4, 9]).number(n / 2).number(7).number(2).string("a");
                    }
                })],
                &[],
            ),
            None,
        ),
        case(
            "one long text",
            update(
                &[section(9, 0, size, |out, n| {
                    if n == 0 {
                        out.bytes(&[0x84, 7, 2]).string(&"a".repeat(size - 64));
                    } else {
                        out.bytes(&[0; 4096]);
                    }
                })],
                &[],
            ),
            None,
        ),
        case("one list of small values", any_list(size, &[0x7e]), None),
        case("one list of empty objects", any_list(size, &[0x76, 0]), None),
        case(
            "one list of objects with one key",
            any_list(size, &[0x76, 1, 0, 0x7e]),
            None,
        ),
        case(
            "objects in objects",
            any_list(
                size,
                &[
                    0x76, 1, 0, 0x76, 1, 0, 0x76, 1, 0, 0x76, 1, 0, 0x76, 1, 0, 0x76, 1, 0, 0x76, 1, 0, 0x76, 0,
                ],
            ),
            None,
        ),
        case("an object with many keys", object(size, 0), None),
        case("an object with many long keys", object(size, 300), None),
        case("arrays that announce too much", bombs(size), Some(Rule::GCount)),
    ];
    cases.push(Case {
        name: "sections: a client each",
        replayed: true,
        ..case("", clients(size), None)
    });
    cases.push(case(
        "sections: a client each, from somebody",
        clients(size),
        Some(Rule::OCount),
    ));
    cases.push(Case {
        name: "sections that wait for one another",
        replayed: true,
        ..case("", row(size, false), None)
    });
    cases.push(Case {
        name: "sections that wait in a ring",
        replayed: true,
        ..case("", row(size, true), Some(Rule::RMissing))
    });
    let text = update(
        &[section(9, 0, (1 << 20) + 64, |out, n| {
            if n == 0 {
                out.bytes(&[0x84, 7, 2]).string(&"a".repeat(1 << 20));
            } else {
                out.bytes(&[0; 4096]);
            }
        })],
        &[],
    );
    let gone = update(
        &[section(9, 0, 64, |out, n| {
            if n == 0 {
                out.bytes(&[0]).number(1 << 30);
            } else {
                out.bytes(&[0; 4096]);
            }
        })],
        &[],
    );
    for (name, other) in [
        ("every second letter deleted", text),
        ("every second clock deleted of what is gone", gone),
    ] {
        let deletes = ranges(
            size,
            if name.contains("letter") {
                (1 << 20) - 1
            } else {
                usize::MAX
            },
        );
        cases.push(Case {
            before: vec![titled(), other],
            ..case(name, update(&[], &deletes), None)
        });
    }
    cases.push(case(
        "deleted ranges of clients nobody knows",
        update(&[], &unknown(size)),
        Some(Rule::RDs),
    ));
    cases
}

fn any_list(size: usize, value: &[u8]) -> Vec<u8> {
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

fn object(size: usize, pad: usize) -> Vec<u8> {
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
fn bombs(size: usize) -> Vec<u8> {
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

fn clients(size: usize) -> Vec<u8> {
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
fn row(size: usize, ring: bool) -> Vec<u8> {
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

fn ranges(size: usize, most: usize) -> Vec<u8> {
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

fn unknown(size: usize) -> Vec<u8> {
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
