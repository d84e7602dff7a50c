//! Updates that were honest once, changed by somebody who knows the format.

use super::parts::{Id, Parent, Parts, Struct};
use crate::seeded::Seeded;

/// What there is to confuse an update with: other updates of the same document.
pub(crate) struct Pool {
    structs: Vec<Struct>,
    ids: Vec<Id>,
}

impl Pool {
    /// Everything named in these updates.
    pub(crate) fn of<'a>(updates: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut pool = Self {
            structs: Vec::new(),
            ids: vec![(1, 0)],
        };
        for update in updates {
            for section in Parts::of(update).sections {
                pool.ids.push((section.client, section.clock));
                for one in section.structs {
                    pool.ids.extend(one.left);
                    pool.ids.extend(one.right);
                    pool.structs.push(one);
                }
            }
        }
        pool
    }

    fn id(&self, random: &mut Seeded) -> Id {
        let (client, clock) = self.ids[random.below(self.ids.len())];
        (client, nearby(random, clock))
    }
}

/// One to three changes.
pub(crate) fn mutated(random: &mut Seeded, bytes: &[u8], pool: &Pool) -> Vec<u8> {
    let mut parts = Parts::of(bytes);
    for _ in 0..=random.below(3) {
        if random.once_in(4) {
            change_deletes(random, &mut parts, pool);
        } else {
            change_sections(random, &mut parts, pool);
        }
    }
    if random.once_in(40) {
        parts.lies[random.below(4)] = [1, 1 << 20, u64::MAX >> 12][random.below(3)];
    }
    let mut bytes = parts.bytes();
    if random.once_in(20) {
        let at = random.below(bytes.len());
        // A longer form of the same number, or another number.
        bytes[at] |= 0x80;
        bytes.insert(at + 1, [0, 1, 0x7f][random.below(3)]);
    }
    bytes
}

fn nearby(random: &mut Seeded, clock: u64) -> u64 {
    match random.below(8) {
        0..3 => clock,
        3 => clock + 1,
        4 => clock.saturating_sub(1),
        5 => 0,
        6 => clock + random.below(40) as u64,
        _ => [1 << 20, (1 << 31) - 2, 1 << 31, 1 << 40][random.below(4)],
    }
}

fn change_sections(random: &mut Seeded, parts: &mut Parts, pool: &Pool) {
    if parts.sections.is_empty() {
        return change_deletes(random, parts, pool);
    }
    let at = random.below(parts.sections.len());
    match random.below(12) {
        0 => {
            let other = random.below(parts.sections.len());
            parts.sections.swap(at, other);
        }
        1 => {
            let copy = parts.sections[at].clone();
            parts.sections.insert(random.below(at + 1), copy);
        }
        2 => drop(parts.sections.remove(at)),
        3 => parts.sections[at].client = pool.id(random).0,
        4 => parts.sections[at].clock = nearby(random, parts.sections[at].clock),
        5 => parts.sections[at].client = random.below(1 << 32) as u64,
        _ => change_structs(random, &mut parts.sections[at].structs, pool),
    }
}

fn change_structs(random: &mut Seeded, structs: &mut Vec<Struct>, pool: &Pool) {
    if structs.is_empty() {
        return;
    }
    let at = random.below(structs.len());
    match random.below(8) {
        0 => {
            let other = random.below(structs.len());
            structs.swap(at, other);
        }
        1 => structs.insert(at, structs[at].clone()),
        2 => drop(structs.remove(at)),
        3 => structs.insert(at, spliced(random, pool)),
        _ => change_struct(random, &mut structs[at], pool),
    }
}

/// A struct of another update, or one that stands for clocks.
fn spliced(random: &mut Seeded, pool: &Pool) -> Struct {
    if random.once_in(3) || pool.structs.is_empty() {
        return Struct {
            info: [0, 10][random.below(2)],
            content: vec![[0, 1, 5, 0x7f][random.below(4)]],
            ..Struct::default()
        };
    }
    pool.structs[random.below(pool.structs.len())].clone()
}

fn change_struct(random: &mut Seeded, one: &mut Struct, pool: &Pool) {
    match random.below(12) {
        0 => one.info ^= 1 << random.below(6),
        1 => one.left = Some(pool.id(random)),
        2 => one.right = Some(pool.id(random)),
        3 => std::mem::swap(&mut one.left, &mut one.right),
        4 => {
            one.left = None;
            one.right = None;
            one.parent = Some(parent(random, pool));
        }
        5 if one.parent.is_some() => one.parent = Some(parent(random, pool)),
        6 if one.parent.is_some() => {
            let names: [&[u8]; 8] = [
                b"title",
                b"order",
                b"c1",
                b"",
                b"text",
                b"constructor",
                b"__proto__",
                &[0xff],
            ];
            one.key = Some(names[random.below(names.len())].to_vec());
            one.info |= 0x20;
        }
        7 => {
            // Other content: what another struct holds, with its kind.
            let other = spliced(random, pool);
            one.info = (one.info & 0xe0) | (other.info & 0x1f);
            one.content = other.content;
        }
        8 => {
            let (info, content): (u8, &[u8]) = [
                (1, &[3][..]),
                (4, "\u{4}\u{1f600}".as_bytes()),
                (7, &[1]),
                (7, &[2]),
                (7, &[0]),
                (8, &[2, 0x78, 0x76, 1, 1, b'k', 0x7d, 0x40]),
                (5, b"\x02{}"),
                (6, b"\x04bold\x04true"),
            ][random.below(8)];
            one.info = (one.info & 0xe0) | info;
            one.content = content.to_vec();
        }
        9 if !one.content.is_empty() => {
            let at = random.below(one.content.len());
            one.content[at] = random.byte();
        }
        10 => one.left = one.left.map(|(client, clock)| (client, nearby(random, clock))),
        _ => one.right = one.right.map(|(client, clock)| (client, nearby(random, clock))),
    }
}

fn parent(random: &mut Seeded, pool: &Pool) -> Parent {
    let roots: [&[u8]; 6] = [b"cards", b"t", b"blocks", b"links", b"a", b"elsewhere"];
    if random.once_in(2) {
        Parent::Item(pool.id(random))
    } else {
        Parent::Root(roots[random.below(roots.len())].to_vec())
    }
}

fn change_deletes(random: &mut Seeded, parts: &mut Parts, pool: &Pool) {
    if parts.deletes.is_empty() || random.once_in(4) {
        let (client, clock) = pool.id(random);
        return parts.deletes.push((client, vec![(clock, 1 + random.below(5) as u64)]));
    }
    let at = random.below(parts.deletes.len());
    let (client, ranges) = &mut parts.deletes[at];
    if ranges.is_empty() {
        return;
    }
    let range = random.below(ranges.len());
    match random.below(6) {
        0 => *client = pool.id(random).0,
        1 => ranges[range].0 = nearby(random, ranges[range].0),
        2 => ranges[range].1 = nearby(random, ranges[range].1),
        3 => ranges.push(ranges[range]),
        4 => drop(ranges.remove(range)),
        _ => ranges.reverse(),
    }
}
