//! Fractional index keys: strings that put entries in an order in which there is always room for one more.
//!
//! Keys are compared bytewise. A key is an integer part and a fraction, both in base 62 (`0-9A-Za-z`, which is also the
//! order of the bytes). The first letter of the integer part tells how many digits follow it: `a` one, `b` two, and so on
//! upwards; `Z` one, `Y` two, and so on downwards. So counting on at either end makes keys grow with the logarithm of their
//! number only. A fraction never ends in `0`. It is the format of the npm package `fractional-indexing`, which the web
//! board uses: both sides insert between each other's keys.

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Below this integer there is none, and it is no key by itself: nothing would fit before it.
const LOWEST: &str = "A00000000000000000000000000";

/// Longest key taken from outside, in bytes. Honest ones stay far below it.
const KEY_MAX: usize = 256;

/// Whether `text` is a key that [`between`] can work with.
pub fn is_key(text: &str) -> bool {
    let Some(length) = integer_length(text) else {
        return false;
    };
    text.len() >= length
        && text.len() <= KEY_MAX
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && text != LOWEST
        && (text.len() == length || !text.ends_with('0'))
}

/// A key after `after` and before `before`; no bound when `None`.
///
/// Documents hold what people's programs wrote: a bound that [is no key](is_key) counts as absent, and so does `before` when
/// it does not lie after `after`.
pub fn between(after: Option<&str>, before: Option<&str>) -> String {
    let after = after.filter(|key| is_key(key));
    let before = before.filter(|key| is_key(key) && after.is_none_or(|after| after < *key));
    match (after, before) {
        (None, None) => "a0".to_owned(),
        (None, Some(before)) => first_before(before),
        (Some(after), None) => next_after(after),
        (Some(after), Some(before)) => strictly_between(after, before),
    }
}

/// `count` ascending keys for a list that has none yet.
pub fn spread(count: usize) -> Vec<String> {
    let mut keys: Vec<String> = Vec::with_capacity(count);
    for _ in 0..count {
        let key = between(keys.last().map(String::as_str), None);
        keys.push(key);
    }
    keys
}

fn first_before(before: &str) -> String {
    let (integer, fraction) = split(before);
    if integer == LOWEST {
        return format!("{integer}{}", midpoint("", Some(fraction)));
    }
    if !fraction.is_empty() {
        return integer.to_owned();
    }
    // The only integer without a smaller one is LOWEST, which is dealt with above.
    step(integer, Direction::Down).unwrap_or_default()
}

fn next_after(after: &str) -> String {
    let (integer, fraction) = split(after);
    step(integer, Direction::Up).unwrap_or_else(|| format!("{integer}{}", midpoint(fraction, None)))
}

fn strictly_between(after: &str, before: &str) -> String {
    let (integer, fraction) = split(after);
    let (upper_integer, upper_fraction) = split(before);
    if integer == upper_integer {
        return format!("{integer}{}", midpoint(fraction, Some(upper_fraction)));
    }
    match step(integer, Direction::Up) {
        Some(next) if next.as_str() < before => next,
        _ => format!("{integer}{}", midpoint(fraction, None)),
    }
}

/// Length of the integer part, its first letter included.
fn integer_length(key: &str) -> Option<usize> {
    match key.bytes().next()? {
        head @ b'a'..=b'z' => Some(usize::from(head - b'a') + 2),
        head @ b'A'..=b'Z' => Some(usize::from(b'Z' - head) + 2),
        _ => None,
    }
}

/// Integer part and fraction of a checked key.
fn split(key: &str) -> (&str, &str) {
    key.split_at_checked(integer_length(key).unwrap_or(0))
        .unwrap_or((key, ""))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Up,
    Down,
}

/// The neighbouring integer; none at the end of the range.
fn step(integer: &str, direction: Direction) -> Option<String> {
    let mut bytes = integer.as_bytes().to_vec();
    let (head, digits) = bytes.split_first_mut()?;
    let (full, empty) = match direction {
        Direction::Up => (b'z', b'0'),
        Direction::Down => (b'0', b'z'),
    };
    for digit in digits.iter_mut().rev() {
        if *digit == full {
            *digit = empty;
            continue;
        }
        let value = value_of(*digit);
        *digit = digit_of(if direction == Direction::Up {
            value + 1
        } else {
            value - 1
        });
        return String::from_utf8(bytes).ok();
    }
    // Every digit turned over: the head moves on, and with it the number of digits.
    let head = match (direction, *head) {
        (Direction::Up, b'z') | (Direction::Down, b'A') => return None,
        (Direction::Up, b'Z') => b'a',
        (Direction::Down, b'a') => b'Z',
        (Direction::Up, head) => head + 1,
        (Direction::Down, head) => head - 1,
    };
    let length = match head {
        b'a'..=b'z' => usize::from(head - b'a') + 2,
        _ => usize::from(b'Z' - head) + 2,
    };
    let mut next = vec![empty; length];
    if let Some(first) = next.first_mut() {
        *first = head;
    }
    String::from_utf8(next).ok()
}

/// The shortest fraction near the middle between two: digits after the point, no trailing zeros.
fn midpoint(low: &str, high: Option<&str>) -> String {
    let low = low.as_bytes();
    let digit = |at: usize| low.get(at).map_or(0, |byte| value_of(*byte));
    let mut high = high.map(str::as_bytes);
    let mut out = String::new();
    let mut at = 0;
    loop {
        let upper = high.map_or(62, |high| high.get(at).map_or(0, |byte| value_of(*byte)));
        let lower = digit(at);
        match upper.saturating_sub(lower) {
            0 if high.is_some_and(|high| at < high.len()) => out.push(char::from(digit_of(lower))),
            0 | 1 => {
                if high.is_some_and(|high| at + 1 < high.len()) {
                    out.push(char::from(digit_of(upper)));
                    return out;
                }
                out.push(char::from(digit_of(lower)));
                high = None;
            }
            _ => {
                out.push(char::from(digit_of((lower + upper).div_ceil(2))));
                return out;
            }
        }
        at += 1;
    }
}

fn value_of(digit: u8) -> usize {
    match digit {
        b'0'..=b'9' => usize::from(digit - b'0'),
        b'A'..=b'Z' => usize::from(digit - b'A') + 10,
        _ => usize::from(digit.saturating_sub(b'a')) + 36,
    }
}

fn digit_of(value: usize) -> u8 {
    DIGITS.get(value).copied().unwrap_or(b'z')
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    struct Peer {
        package: String,
        between: Vec<(Option<String>, Option<String>, String)>,
        spread: Vec<String>,
    }

    #[test]
    fn keys_are_those_of_the_package_the_web_uses() {
        let peer: Peer = serde_json::from_str(include_str!("../../tests/fixtures/documents/order.json")).unwrap();
        for (after, before, key) in &peer.between {
            let ours = between(after.as_deref(), before.as_deref());
            assert_eq!(&ours, key, "{}: {after:?} {before:?}", peer.package);
        }
        assert_eq!(spread(peer.spread.len()), peer.spread);
    }

    #[test]
    fn there_is_always_room_for_one_more() {
        let mut seed = 20_251_104_u64;
        println!("seed {seed}");
        let mut random = move |below: usize| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(seed >> 33).unwrap() % below
        };
        let mut keys: Vec<String> = Vec::new();
        for _ in 0..3000 {
            let at = if random(3) == 0 {
                random(keys.len() + 1)
            } else {
                keys.len().min(random(3))
            };
            let before = keys.get(at).map(String::as_str);
            let after = at.checked_sub(1).map(|at| keys[at].as_str());
            let key = between(after, before);
            assert!(is_key(&key), "{key}");
            assert!(after.is_none_or(|after| after < key.as_str()), "{after:?} {key}");
            assert!(before.is_none_or(|before| key.as_str() < before), "{key} {before:?}");
            keys.insert(at, key);
        }
    }

    #[test]
    fn bounds_that_are_no_keys_count_as_absent() {
        for junk in ["", "0", "a", "a00", "ä0", "a0-", "b0", LOWEST, &"a".repeat(KEY_MAX + 1)] {
            assert!(!is_key(junk), "{junk}");
            assert_eq!(between(Some(junk), None), "a0", "{junk}");
            assert_eq!(between(None, Some(junk)), "a0", "{junk}");
        }
        assert_eq!(between(Some("a1"), Some("a1")), "a2");
        assert_eq!(between(Some("a1"), Some("a0")), "a2");
    }
}
