//! State vectors, awareness and frames of every hostile kind.

use super::attacks::{Attack, Step, closed, open};
use super::common::bytes::{Say, varuint};
use super::updates::number;

fn counted(count: usize, entry: impl Fn(usize) -> Vec<u8>) -> Vec<u8> {
    let mut out = number(count);
    (0..count).for_each(|n| out.extend(entry(n)));
    out
}

fn awareness(bytes: &[u8]) -> Step {
    let mut rest = number(bytes.len());
    rest.extend(bytes);
    Step::Say(Say::Other(1, rest))
}

fn announced() -> Vec<u8> {
    let mut out = Vec::new();
    varuint(&mut out, (1 << 53) - 1);
    out
}

pub(crate) fn all() -> Vec<Attack> {
    let many = |n: usize| [number(20_000 + n), vec![1]].concat();
    let states = |n: usize| [number(20_000 + n), vec![1, 2], b"{}".to_vec()].concat();
    let flood = (0_u8..127).map(|n| awareness(&[1, 7, n, 2, b'{', b'}'])).collect();
    vec![
        closed(
            "a state vector that announces too much",
            vec![Step::Say(Say::Step1(announced()))],
        ),
        open(
            "a state vector of 200,000 clients",
            vec![Step::Say(Say::Step1(counted(200_000, many)))],
        ),
        closed(
            "a state vector with a client twice",
            vec![Step::Say(Say::Step1(vec![2, 7, 1, 7, 2]))],
        ),
        closed("awareness that announces too much", vec![awareness(&announced())]),
        open(
            "awareness of 100,000 clients",
            vec![awareness(&counted(100_000, states))],
        ),
        open(
            "awareness that is no JSON",
            vec![awareness(&[1, 7, 1, 3, b'{', b'}', b'}'])],
        ),
        open("a flood of awareness", flood),
        Attack {
            enters: false,
            ..open(
                "updates before anybody is known",
                vec![Step::Say(Say::Update(vec![0, 0])); 20],
            )
        },
        Attack {
            enters: false,
            ..closed(
                "many frames before anybody is known",
                vec![Step::Say(Say::Update(vec![0, 0])); 200],
            )
        },
        Attack {
            enters: false,
            ..closed(
                "a large frame before anybody is known",
                vec![Step::Say(Say::Update(vec![0; 100_000]))],
            )
        },
        open(
            "frames for a document that is not open",
            (0..20)
                .map(|_| Step::Elsewhere("elsewhere/model".to_owned(), Say::Update(vec![0, 0])))
                .collect(),
        ),
        closed(
            "many documents",
            (0..40)
                .map(|n| Step::Elsewhere(format!("w{n}/model"), Say::Step1(vec![0])))
                .collect(),
        ),
        open(
            "a guessed token for somebody else's document",
            vec![Step::Elsewhere(
                "0123456789abcdefghijkl/model".to_owned(),
                Say::Auth("guess".to_owned()),
            )],
        ),
        closed(
            "a name of 300 bytes",
            vec![Step::Elsewhere("n".repeat(300), Say::QueryAwareness)],
        ),
        closed("an empty frame", vec![Step::Raw(Vec::new())]),
        open(
            "messages of types that nobody knows",
            (11..60)
                .map(|kind| Step::Say(Say::Other(kind, vec![1, 2, 3])))
                .collect(),
        ),
        closed("an unknown sync message", vec![Step::Say(Say::Other(0, vec![9, 1, 0]))]),
        open(
            "messages of the application",
            vec![Step::Say(Say::Stateless("x".repeat(10_000))); 50],
        ),
        open("asking again and again", vec![Step::Say(Say::Step1(vec![0])); 40]),
    ]
}
