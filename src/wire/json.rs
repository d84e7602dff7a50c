//! A strict JSON checker that agrees with `JSON.parse` of browsers.
//!
//! `serde_json` refuses the lone surrogates that `JSON.stringify` writes as escapes (`"\ud83d"`), which honest clients
//! send when somebody's cursor has cut an emoji. Nothing is built here: the text is only judged.

use std::borrow::Cow;

use super::Rule;

/// As an object key it sets a prototype or vanishes in browsers.
pub(super) const FORBIDDEN_KEY: &str = "__proto__";

/// What stands at the top of a JSON text, as far as anybody here asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Object,
    Other,
}

/// Checks a whole JSON text with at most `max_depth` containers around a value.
pub(super) fn check(text: &str, max_depth: usize) -> Result<Kind, Rule> {
    let mut checker = Checker { text, at: 0, max_depth };
    checker.space();
    let kind = match checker.peek() {
        Some(b'n') => Kind::Null,
        Some(b'{') => Kind::Object,
        _ => Kind::Other,
    };
    checker.value(0)?;
    checker.space();
    if checker.at == text.len() {
        Ok(kind)
    } else {
        Err(Rule::GJson)
    }
}

/// Refuses a list of keys that holds one twice.
pub(super) fn refuse_duplicates<K: Ord>(mut keys: Vec<K>) -> Result<(), Rule> {
    keys.sort_unstable();
    if keys.windows(2).any(|pair| pair[0] == pair[1]) {
        Err(Rule::GDupKey)
    } else {
        Ok(())
    }
}

struct Checker<'a> {
    text: &'a str,
    at: usize,
    max_depth: usize,
}

impl<'a> Checker<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Result<u8, Rule> {
        let byte = self.peek().ok_or(Rule::GJson)?;
        self.at += 1;
        Ok(byte)
    }

    fn expect(&mut self, wanted: u8) -> Result<(), Rule> {
        if self.next()? == wanted {
            Ok(())
        } else {
            Err(Rule::GJson)
        }
    }

    fn eat(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// One value inside `depth` containers, without the space around it.
    fn value(&mut self, depth: usize) -> Result<(), Rule> {
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => self.string().map(drop),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            _ => self.number(),
        }
    }

    fn deeper(&self, depth: usize) -> Result<usize, Rule> {
        if depth < self.max_depth {
            Ok(depth + 1)
        } else {
            Err(Rule::GJsonDepth)
        }
    }

    fn object(&mut self, depth: usize) -> Result<(), Rule> {
        let depth = self.deeper(depth)?;
        self.expect(b'{')?;
        self.space();
        let mut keys = Vec::new();
        if self.eat(b'}') {
            return Ok(());
        }
        loop {
            self.space();
            let key = self.key()?;
            if *key == *FORBIDDEN_KEY.as_bytes() {
                return Err(Rule::GKey);
            }
            keys.push(key);
            self.space();
            self.expect(b':')?;
            self.space();
            self.value(depth)?;
            self.space();
            match self.next()? {
                b',' => {}
                b'}' => return refuse_duplicates(keys),
                _ => return Err(Rule::GJson),
            }
        }
    }

    fn array(&mut self, depth: usize) -> Result<(), Rule> {
        let depth = self.deeper(depth)?;
        self.expect(b'[')?;
        self.space();
        if self.eat(b']') {
            return Ok(());
        }
        loop {
            self.space();
            self.value(depth)?;
            self.space();
            match self.next()? {
                b',' => {}
                b']' => return Ok(()),
                _ => return Err(Rule::GJson),
            }
        }
    }

    fn word(&mut self, word: &str) -> Result<(), Rule> {
        word.bytes().try_for_each(|byte| self.expect(byte))
    }

    fn number(&mut self) -> Result<(), Rule> {
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _signed = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Rule> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(Rule::GJson) }
    }

    /// A string; returns what stands between the quotes and whether that holds escapes.
    fn string(&mut self) -> Result<(&'a str, bool), Rule> {
        self.expect(b'"')?;
        let start = self.at;
        let mut escaped = false;
        loop {
            match self.next()? {
                b'"' => {
                    return self
                        .text
                        .get(start..self.at - 1)
                        .map(|raw| (raw, escaped))
                        .ok_or(Rule::GJson);
                }
                b'\\' => {
                    escaped = true;
                    self.escape()?;
                }
                0..0x20 => return Err(Rule::GJson),
                _ => {}
            }
        }
    }

    fn escape(&mut self) -> Result<(), Rule> {
        match self.next()? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(()),
            b'u' => (0..4).try_for_each(|_| {
                if self.next()?.is_ascii_hexdigit() {
                    Ok(())
                } else {
                    Err(Rule::GJson)
                }
            }),
            _ => Err(Rule::GJson),
        }
    }

    /// An object key in a form that is equal exactly when the decoded keys are.
    fn key(&mut self) -> Result<Cow<'a, [u8]>, Rule> {
        let (raw, escaped) = self.string()?;
        Ok(if escaped {
            Cow::Owned(decode(raw))
        } else {
            Cow::Borrowed(raw.as_bytes())
        })
    }
}

/// Decodes the escapes of an already checked string. A result with lone surrogates, which no UTF-8 can spell, is given as
/// its UTF-16 units behind a byte that UTF-8 never starts with.
fn decode(raw: &str) -> Vec<u8> {
    let mut units = Vec::with_capacity(raw.len());
    let mut chars = raw.chars();
    while let Some(c) = chars.next() {
        if c == '\\' {
            units.push(unescape(&mut chars));
        } else {
            units.extend_from_slice(c.encode_utf16(&mut [0; 2]));
        }
    }
    String::from_utf16(&units).map_or_else(
        |_| {
            std::iter::once(0xff)
                .chain(units.iter().flat_map(|unit| unit.to_be_bytes()))
                .collect()
        },
        String::into_bytes,
    )
}

fn unescape(chars: &mut std::str::Chars<'_>) -> u16 {
    match chars.next() {
        Some('b') => 8,
        Some('f') => 12,
        Some('n') => 10,
        Some('r') => 13,
        Some('t') => 9,
        Some('u') => (0..4).fold(0, |unit, _| {
            let digit = chars.next().and_then(|c| c.to_digit(16)).unwrap_or_default();
            (unit << 4) | u16::try_from(digit).unwrap_or_default()
        }),
        // `"`, `\` and `/` stand for themselves
        other => other.and_then(|c| u16::try_from(u32::from(c)).ok()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_what_browsers_parse() {
        for text in [
            "null",
            " {} ",
            "[1,-0,0.5e+3,1E9,true,false]",
            r#"{"a":{"b":[]},"c":"\u00e4\n\/"}"#,
            r#""cut\ud83d""#,
        ] {
            assert!(check(text, 8).is_ok(), "{text}");
        }
        assert_eq!(check("null", 8), Ok(Kind::Null));
        assert_eq!(check(" {\"a\":1}", 8), Ok(Kind::Object));
        assert_eq!(check("[]", 8), Ok(Kind::Other));
    }

    #[test]
    fn refuses_what_browsers_refuse() {
        let bad = [
            "",
            " ",
            "{",
            "[1,]",
            "{,}",
            "01",
            "1.",
            ".5",
            "+1",
            "-",
            "1e",
            "nul",
            "nulll",
            "'a'",
            "\"a",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\n\"",
            "{\"a\" 1}",
            "{a:1}",
            "[1 2]",
            "{} {}",
            "NaN",
            "undefined",
            "\u{feff}{}",
            "\"\\",
        ];
        for text in bad {
            assert_eq!(check(text, 8), Err(Rule::GJson), "{text}");
        }
    }

    #[test]
    fn keys_are_compared_decoded() {
        assert_eq!(check(r#"{"a":1,"\u0061":2}"#, 8), Err(Rule::GDupKey));
        assert_eq!(check(r#"{"😀":1,"\ud83d\ude00":2}"#, 8), Err(Rule::GDupKey));
        assert_eq!(check(r#"{"\ud83d":1,"\ud83e":2}"#, 8), Ok(Kind::Object));
        assert_eq!(check(r#"{"\u005f_proto__":1}"#, 8), Err(Rule::GKey));
        assert_eq!(check(r#"{"constructor":1,"":2}"#, 8), Ok(Kind::Object));
    }

    #[test]
    fn depth_counts_containers() {
        let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
        assert_eq!(check(&nested(8), 8), Ok(Kind::Other));
        assert_eq!(check(&nested(9), 8), Err(Rule::GJsonDepth));
        assert_eq!(check(&"[".repeat(1_000_000), 8), Err(Rule::GJsonDepth));
    }
}
