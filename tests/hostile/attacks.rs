//! What has been thought of so far.

use super::common::bytes::Say;
use super::updates::{TRUE, after, between, first_in, inside, number, of, section, under, update, with_text};

/// One frame of an attack.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// About the model of the workshop.
    Say(Say),
    /// About another document.
    Elsewhere(String, Say),
    Raw(Vec<u8>),
}

/// What somebody sends over one connection.
pub(crate) struct Attack {
    pub(crate) name: String,
    pub(crate) enters: bool,
    pub(crate) steps: Vec<Step>,
    /// How the answers begin or what they hold; empty where anything goes.
    pub(crate) answer: &'static str,
}

impl Attack {
    pub(crate) fn new(name: impl Into<String>, steps: Vec<Step>, answer: &'static str) -> Self {
        Self {
            name: name.into(),
            enters: true,
            steps,
            answer,
        }
    }

    /// Frames that are answered with whether they were stored.
    pub(crate) fn updates(&self) -> usize {
        let update = |step: &&Step| matches!(step, Step::Say(Say::Update(_) | Say::Step2(_)));
        self.steps.iter().filter(update).count()
    }

    pub(crate) fn is_answered_by(&self, ended: &str) -> bool {
        ended.contains(self.answer)
    }
}

pub(crate) fn closed(name: &str, steps: Vec<Step>) -> Attack {
    Attack::new(name, steps, "closed")
}

pub(crate) fn open(name: &str, steps: Vec<Step>) -> Attack {
    Attack::new(name, steps, "open")
}

/// One update, and what is said to it. It comes as a step 2, after which nobody is asked for more.
fn told(name: &str, bytes: Vec<u8>, answer: &'static str) -> Attack {
    Attack::new(name, vec![Step::Say(Say::Step2(bytes))], answer)
}

const AYSE: u64 = 11;
const SERVER: u64 = 2_863_311_530;
const MEBIBYTE: usize = 1 << 20;

pub(crate) fn all() -> Vec<Attack> {
    let mut all = references();
    all.extend(shapes());
    all.extend(amounts());
    all.extend(super::messages::all());
    all
}

fn references() -> Vec<Attack> {
    let letter = |left| of(500, 0, &[after(left, "x")]);
    let twice = section(501, 0, &[under("links", "a", 8, TRUE)]);
    vec![
        told("a neighbour that does not exist", letter((77, 0)), "R-MISSING"),
        told("a neighbour that Ayşe will write", letter((AYSE, 1 << 20)), "R-MISSING"),
        told("its own neighbour", letter((500, 0)), "R-FORWARD"),
        told(
            "its own parent",
            of(500, 0, &[inside((500, 0), "k", 7, &[1])]),
            "R-FORWARD",
        ),
        told(
            "parents in a ring",
            update(
                &[
                    section(503, 0, &[inside((502, 0), "k", 7, &[1])]),
                    section(502, 0, &[inside((503, 0), "k", 7, &[1])]),
                ],
                &[],
            ),
            "R-MISSING",
        ),
        told(
            "a value as parent",
            of(504, 0, &[under("links", "v", 8, TRUE), inside((504, 0), "k", 8, TRUE)]),
            "R-NOTYPE",
        ),
        told("a gap", of(505, 7, &[under("links", "g", 8, TRUE)]), "R-GAP"),
        told(
            "a skip over what nobody knows",
            of(506, 0, &[vec![10, 5], under("links", "s", 8, TRUE)]),
            "R-SKIP",
        ),
        told("deletes ahead", update(&[], &[(AYSE, vec![(1 << 20, 5)])]), "R-DS"),
        told("deletes of nobody", update(&[], &[(78, vec![(0, 5)])]), "R-DS"),
        told("in Ayşe's name", of(AYSE, 0, &[vec![0, 0x80, 0x80, 0x40]]), "O-OWNER"),
        told(
            "in the server's name",
            of(SERVER, 0, &[vec![0, 0x80, 0x80, 0x40]]),
            "O-SERVER",
        ),
        told("a client twice", update(&[twice.clone(), twice], &[]), "closed"),
        told(
            "two texts at once",
            of(
                507,
                0,
                &[
                    with_text(507, 0, "t1"),
                    with_text(507, 2, "t2"),
                    vec![
                        first_in((507, 1), "a"),
                        first_in((507, 3), "b"),
                        between((507, 4), (507, 5), "c"),
                    ],
                ]
                .concat(),
            ),
            "R-PARENTS",
        ),
    ]
}

fn shapes() -> Vec<Attack> {
    let deep: Vec<Vec<u8>> = (0..9)
        .map(|n| {
            if n == 0 {
                under("links", "deep", 7, &[1])
            } else {
                inside((510, n - 1), "k", 7, &[1])
            }
        })
        .collect();
    let values = [&[1][..], &[0x75, 1].repeat(30_000), &[0x7e]].concat();
    vec![
        told("maps in maps", of(510, 0, &deep), "S-KIND"),
        told(
            "values in values",
            of(511, 0, &[under("links", "v", 8, &values)]),
            "G-ANY-DEPTH",
        ),
        told(
            "a text where an entry belongs",
            of(512, 0, &[under("cards", "c", 7, &[2])]),
            "S-KIND",
        ),
        told(
            "letters where a value belongs",
            of(513, 0, &[under("cards", "c", 4, b"\x01x")]),
            "S-KIND",
        ),
        told("an array", of(514, 0, &[under("links", "a", 7, &[0])]), "G-TYPEREF"),
        told(
            "letters in an array at the top",
            of(515, 0, &[[&[4, 1, 1, b'a', 4][..], "😀".as_bytes()].concat()]),
            "S-ROOT",
        ),
        told(
            "a root of its own",
            of(516, 0, &[under("secrets", "k", 8, TRUE)]),
            "S-ROOT",
        ),
        told(
            "a dangerous key",
            of(517, 0, &[under("links", "__proto__", 8, TRUE)]),
            "G-KEY",
        ),
        told(
            "a key of a megabyte",
            of(518, 0, &[under("links", &"k".repeat(MEBIBYTE), 8, TRUE)]),
            "L-KEY",
        ),
        told(
            "an announced gigabyte",
            [vec![1, 1, 1, 0, 8], number(1 << 40)].concat(),
            "closed",
        ),
    ]
}

fn amounts() -> Vec<Attack> {
    let clients: Vec<Vec<u8>> = (0..65_536).rev().map(|n| section(1000 + n, 0, &[vec![0, 1]])).collect();
    let waiting: Vec<Vec<u8>> = (0..60_000)
        .rev()
        .map(|n| section(1000 + n, 0, &[after((1000 + (n + 59_999) % 60_000, 0), "x")]))
        .collect();
    let collected = vec![vec![0, 1]; MEBIBYTE / 2 - 32];
    let keys: Vec<Vec<u8>> = (0..30_000)
        .map(|n| under("links", &format!("{n:x}"), 8, TRUE))
        .collect();
    let text = [
        with_text(522, 0, "holes"),
        vec![first_in((522, 1), &"x".repeat(60_000))],
    ]
    .concat();
    let holes: Vec<(u64, u64)> = (0..30_000).map(|n| (2 + 2 * n, 1)).collect();
    let say = |update| Step::Say(Say::Update(update));
    vec![
        told("65,536 client ids", update(&clients, &[]), "O-COUNT"),
        told("sections that wait for one another", update(&waiting, &[]), "O-COUNT"),
        open("a mebibyte of the smallest structs", vec![say(of(520, 0, &collected))]),
        closed(
            "more than a mebibyte",
            vec![say(of(521, 0, &vec![vec![0, 1]; MEBIBYTE]))],
        ),
        open("many keys", vec![say(of(523, 0, &keys))]),
        open(
            "every second letter deleted",
            vec![say(of(522, 0, &text)), say(update(&[], &[(522, holes)]))],
        ),
        open(
            "an update for every letter",
            [with_text(524, 0, "letters"), vec![first_in((524, 1), "x")]]
                .concat()
                .into_iter()
                .enumerate()
                .map(|(clock, one)| say(of(524, clock as u64, &[one])))
                .chain((3..400).map(|clock| say(of(524, clock, &[after((524, 2), "x")]))))
                .collect(),
        ),
    ]
}
