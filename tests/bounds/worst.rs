//! The worst that each rule can be made to do, within a number of bytes.

use wirkraum::wire::Rule;

use crate::large::{any_list, bombs, clients, object, ranges, row, unknown};
use crate::write::{Out, section, structs, update};

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

pub(crate) fn card<'o>(out: &'o mut Out, id: &str) -> &'o mut Out {
    out.bytes(&[0x27, 1]).string("cards").string(id).bytes(&[1])
}

/// A card and its title by client 7: the letters hang on clock 1.
pub(crate) fn titled() -> Vec<u8> {
    let section = structs(7, 3, |out, n| match n {
        0 => card(out, "c"),
        1 => out.bytes(&[0x27, 0, 7, 0]).string("title").bytes(&[2]),
        _ => out.bytes(&[4, 0, 7, 1]).string("a"),
    });
    update(&[section], &[])
}

/// The worst cases, each about `size` bytes.
// A list, however long.
#[allow(clippy::too_many_lines)]
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
            update(&[section(9, 0, size, |out, _| out.bytes(&[0, 1]))], &[]),
            None,
        ),
        case(
            "skips, one clock each",
            update(&[section(9, 0, size, |out, _| out.bytes(&[10, 1]))], &[]),
            Some(Rule::RSkip),
        ),
        case(
            "letters, each after the one before",
            update(
                &[section(9, 0, size, |out, n| {
                    if n == 0 {
                        out.bytes(&[0x84, 7, 2]).string("a")
                    } else {
                        out.bytes(&[0x84, 9]).number(n - 1).string("a")
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
                        out.bytes(&[0x84, 7, 2]).string("a")
                    } else {
                        out.bytes(&[0x81, 7, 2, 1])
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
                        .bytes(&[1, 0x78])
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
                            .bytes(&[1])
                    } else {
                        out.bytes(&[0x28, 0, 9]).number(n - 1).string("k").bytes(&[1, 0x78])
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
                        .bytes(&[1, 0x78])
                })],
                &[],
            ),
            None,
        ),
        case(
            "keys of a megabyte",
            update(
                &[structs(9, 1, |out, _| {
                    out.bytes(&[0x28, 1])
                        .string("cards")
                        .string(&"k".repeat(size - 64))
                        .bytes(&[1, 0x78])
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
                            out.bytes(&[0x84, 8, 0]).string("a")
                        } else {
                            out.bytes(&[0x84, 8]).number(n).string("a")
                        }
                    }),
                    section(8, 0, size / 2, |out, n| {
                        if n == 0 || n > size / 14 - 2000 {
                            out.bytes(&[0x84, 7, 2]).string("a")
                        } else {
                            out.bytes(&[0x84, 9]).number(n - 1).string("a")
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
                        out.bytes(&[0x84, 7, 2]).string("a")
                    } else {
                        out.bytes(&[0xc4, 9]).number(n / 2).number(7).number(2).string("a")
                    }
                })],
                &[],
            ),
            None,
        ),
        case(
            "one long text",
            update(
                &[structs(9, 1, |out, _| {
                    out.bytes(&[0x84, 7, 2]).string(&"a".repeat(size - 64))
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
    let text = structs(9, 1, |out, _| out.bytes(&[0x84, 7, 2]).string(&"a".repeat(1 << 20)));
    let gone = structs(9, 1, |out, _| out.bytes(&[0]).number(1 << 30));
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
            before: vec![titled(), update(&[other], &[])],
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
