//! Random sequences of what is well formed and wrong: references to whatever there may be, in any order.

use super::attacks::{Attack, Step};
use super::common::bytes::Say;
use super::updates::{Id, TRUE, after, between, first_in, inside, section, under, update, with_text};

/// Sequences per run.
const SEQUENCES: u64 = 40;

/// A small generator (splitmix64).
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}

/// As many as `SEQUENCES` says, from `SEED` on; each is named by its seed.
pub(crate) fn random() -> impl Iterator<Item = Attack> {
    let setting = |name: &str, default| std::env::var(name).map_or(default, |value| value.parse().expect("a number"));
    let (seed, count) = (setting("SEED", 1), setting("SEQUENCES", SEQUENCES));
    (seed..seed + count).map(|seed| {
        let mut random = Seeded(seed);
        let own = 100_000 + seed * 8;
        let steps = (0..4 + random.below(30))
            .map(|n| Step::Say(message(&mut random, own, n == 0)))
            .collect();
        Attack::new(format!("SEED={seed}"), steps, "")
    })
}

fn message(random: &mut Seeded, own: u64, first: bool) -> Say {
    // A proper beginning, so that there is something to refer to.
    if first {
        let mut structs = with_text(own, 0, &format!("of-{own}"));
        structs.push(first_in((own, 1), "x"));
        return Say::Update(update(&[section(own, 0, &structs)], &[]));
    }
    let mut sections = Vec::new();
    for client in (0..=random.below(3)).rev() {
        let client = own + client;
        // Often where the room stands or has stood: what was taken before comes again in another form.
        let start = match random.below(4) {
            0 => random.below(3),
            1 if client == own => random.below(12),
            _ if client == own => 3,
            _ => 0,
        };
        let structs: Vec<_> = (0..=random.below(5)).map(|_| structure(random, own, 8)).collect();
        sections.push(section(client, start, &structs));
    }
    let mut deletes = Vec::new();
    if random.below(4) == 0 {
        deletes.push((own + random.below(2), vec![(random.below(8), 1 + random.below(4))]));
    }
    let bytes = update(&sections, &deletes);
    if random.below(3) == 0 {
        Say::Step2(bytes)
    } else {
        Say::Update(bytes)
    }
}

fn structure(random: &mut Seeded, own: u64, clock: u64) -> Vec<u8> {
    let mut id = || -> Id {
        match random.below(8) {
            0 => (11, random.below(8)),
            1 => (2_863_311_530, random.below(40)),
            2 => (own + 1, random.below(4)),
            3 => (own, clock + random.below(4)),
            _ => (own, random.below(clock)),
        }
    };
    let (one, other) = (id(), id());
    match random.below(9) {
        0 => vec![0, 1],
        1 => vec![10, 1],
        2 => under("links", &format!("k{}", random.below(9)), 8, TRUE),
        3 => under("links", &format!("of-{own}-{}", random.below(9)), 7, &[1]),
        4 => inside(one, "because", 7, &[2]),
        5 => inside(one, "from", 8, TRUE),
        6 => between(one, other, "b"),
        7 => first_in(one, "f"),
        _ => after(one, "a"),
    }
}
