use serde_json::{Map, Value, json};

use super::super::cases::{Case, cases};
use super::super::graph::{Parts, graphs};
use super::*;

/// As the board puts it.
fn plain(graph: &Graph<'_>, money: &Money) -> Value {
    let card = |at: usize| graph.cards[at].id.clone();
    let link = |at: usize| graph.links[at].link.id.clone();
    let cards: Map<String, Value> = money
        .cards
        .iter()
        .map(|of| {
            let [running, change, experiment] = of.cents;
            let from: Vec<Value> = of
                .from
                .iter()
                .map(|(input, cents)| json!({"input": card(*input), "cents": cents}))
                .collect();
            let total: u64 = of.cents.iter().sum();
            let value = json!({
                "total": total, "running": running, "change": change, "experiment": experiment, "from": from,
            });
            (card(of.card), value)
        })
        .collect();
    let ends: Map<String, Value> = money.ends.iter().map(|(at, cents)| (card(*at), json!(cents))).collect();
    let links: Map<String, Value> = money
        .links
        .iter()
        .map(|(at, cents)| (link(*at), json!(cents)))
        .collect();
    let why = |cut: Cut| if cut == Cut::Back { "back" } else { "loop" };
    let cuts: Vec<Value> = money
        .cuts
        .iter()
        .map(|(at, cut)| json!({"link": link(*at), "why": why(*cut)}))
        .collect();
    let scaled: Vec<String> = money.scaled.iter().map(|at| card(*at)).collect();
    json!({
        "total": money.total, "reached": money.reached, "unassigned": money.unassigned, "cards": cards, "ends": ends,
        "links": links, "cuts": cuts, "scaled": scaled,
    })
}

#[test]
fn the_cases_of_the_board_cost_the_same_here() {
    for Case {
        name,
        mut board,
        expected,
        ..
    } in cases::<Value>("attribution")
    {
        for _ in 0..2 {
            let graphs = graphs(board.parts());
            let money = attribute(&graphs[0]).unwrap();
            assert_eq!(plain(&graphs[0], &money), expected, "{name}");
            board.turn();
        }
    }
}

/// A model of `count` cards with so many links between any of them.
fn tangled(seed: u64, count: usize, links: usize) -> (Vec<Card>, Vec<Link>) {
    let mut random = fastrand::Rng::with_seed(seed);
    let cards = (0..count).map(|at| Card {
        id: format!("c{at}"),
        lane: Lane::ALL[random.usize(..5)],
        resource: Some(Resource::Money),
        amount: Some(random.f64() * 1e7),
        change: Some(random.f64() * 1e6),
        experiment: Some(random.f64() * 1e6),
        ..Card::default()
    });
    let cards = cards.collect();
    let links = (0..links).map(|at| Link {
        id: format!("l{at}"),
        from: format!("c{}", random.usize(..count)),
        to: format!("c{}", random.usize(..count)),
        share: (random.u8(..3) == 0).then(|| random.f64() * 120.0),
        ..Link::default()
    });
    (cards, links.collect())
}

fn parts<'a>(cards: &'a [Card], links: &'a [Link]) -> Parts<'a> {
    Parts {
        models: &[],
        cards,
        links,
        indicators: &[],
    }
}

#[test]
fn every_cent_arrives_once_in_models_full_of_loops() {
    for seed in 0..8 {
        let (cards, links) = tangled(seed, 200, 600);
        let graph = &graphs(parts(&cards, &links))[0];
        let money = attribute(graph).unwrap();
        let spent: u64 = cards.iter().filter_map(spent).flatten().sum();
        assert_eq!(money.total, spent, "seed {seed}");
        assert_eq!(
            money.ends.iter().map(|(_, cents)| cents).sum::<u64>(),
            spent,
            "seed {seed}"
        );
        for of in &money.cards {
            let from: u64 = of.from.iter().map(|(_, cents)| cents).sum();
            assert_eq!(of.cents.iter().sum::<u64>(), from, "seed {seed}");
        }
        assert!(!money.cuts.is_empty(), "seed {seed}");
    }
}

#[test]
fn the_money_of_many_inputs_is_followed_through_the_largest_models() {
    let (cards, links) = tangled(1, 5_000, 8_000);
    let spent = cards.iter().filter_map(spent);
    assert!(spent.clone().count() > 900);
    let money = attribute(&graphs(parts(&cards, &links))[0]).unwrap();
    assert_eq!(money.total, spent.flatten().sum::<u64>());
}

#[test]
fn a_long_chain_comes_to_its_end_and_too_many_ways_are_not_walked() {
    let card = |at: usize| Card {
        id: format!("c{at}"),
        order: format!("a{at:04}"),
        lane: if at == 0 { Lane::Input } else { Lane::Outcome },
        resource: Some(Resource::Money),
        amount: Some(1e12),
        ..Card::default()
    };
    let mut cards: Vec<Card> = (0..5000).map(card).collect();
    let links: Vec<Link> = (1..5000)
        .map(|at| Link {
            id: format!("l{at}"),
            from: format!("c{}", at - 1),
            to: format!("c{at}"),
            ..Link::default()
        })
        .collect();
    let money = attribute(&graphs(parts(&cards, &links))[0]).unwrap();
    assert_eq!(money.ends, [(4999, 100_000_000_000_000)]);
    for card in &mut cards {
        card.lane = Lane::Input;
    }
    assert_eq!(attribute(&graphs(parts(&cards, &links))[0]), None);
}

#[test]
fn parts_are_whole_and_add_up() {
    for (amount, weights, expected) in [
        (100, &[1, 1, 1][..], &[34, 33, 33][..]),
        (10, &[1, 2, 4], &[1, 3, 6]),
        (1, &[0, 1, 1], &[0, 1, 0]),
        (5, &[0, 0], &[0, 0]),
    ] {
        assert_eq!(split(amount, weights), expected);
    }
    let largest = split(u64::MAX / 2, &[29_999_999, 30_000_000, 30_000_001]);
    assert_eq!(largest.iter().sum::<u64>(), u64::MAX / 2);
}
