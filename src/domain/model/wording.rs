//! Titles of goals that sound like a measure: "Durchführung von Elternabenden" where "Eltern wissen, wo sie Hilfe finden"
//! belongs.
//!
//! A title is looked at in German and in English, whatever the reader's language, so that everybody sees the same findings.
//! The words are data, mirrored for the board; a whole sentence with a verb is given the benefit of the doubt.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer};

use super::text::words;

/// A list of words.
#[derive(Default)]
struct List(HashSet<String>);

impl<'de> Deserialize<'de> for List {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let lines = Vec::<String>::deserialize(deserializer)?;
        let words = lines.iter().flat_map(|line| line.split_whitespace());
        Ok(Self(words.map(str::to_owned).collect()))
    }
}

impl List {
    fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    fn has_any(&self, words: &[String]) -> bool {
        words.iter().any(|word| self.has(word))
    }
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Words {
    /// Nouns of doing: "Durchführung".
    doing: List,
    /// Nouns that mean a measure only with what follows: "Entwicklung eines Konzepts".
    doing_of_a: List,
    things: List,
    /// Endings of compounds.
    thing_endings: List,
    /// Things that sound like a measure only when they are counted.
    counted_things: List,
    qualifiers: List,
    numbers: List,
    /// Last words of a German title.
    infinitives: List,
    /// First words of an English one.
    imperatives: List,
    participles: List,
    we: List,
    we_do: List,
    /// Verbs with the particle at the end of the sentence: `führen_durch`.
    we_do_with: List,
    /// Words that make another sense of what we do: "Wir bauen Vorurteile ab".
    we_doubt: List,
    finite: List,
    /// Of those the ones beside a participle: "wird eingerichtet".
    be: List,
    not_finite: List,
    doubt: List,
}

#[derive(Default, Deserialize)]
struct Languages {
    de: Words,
    en: Words,
}

// A test reads them: they are there in every build that passes.
static LANGUAGES: LazyLock<Languages> =
    LazyLock::new(|| serde_json::from_str(include_str!("wording.json")).unwrap_or_default());

/// Who does something stands within the first words: "Die Stadt …", "Das städtische Jugendamt …".
const SUBJECT_WITHIN: usize = 3;
/// The word a title is about stands within the first words, behind numbers and qualifiers: "Rund 12 neue mobile Infostände".
const HEAD_WITHIN: usize = 5;

/// The word that sounds like a measure, as it stands in the title.
pub(super) fn measure_word(title: &str) -> Option<String> {
    // A comma means a sentence of two parts; nobody writes a measure like that.
    if title.contains(',') && !has_decimal(title) {
        return None;
    }
    let mut tokens = words(title);
    if tokens.is_empty() {
        return None;
    }
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    let at = german(&LANGUAGES.de, &tokens, &lower).or_else(|| english(&LANGUAGES.en, &lower))?;
    Some(tokens.swap_remove(at))
}

/// "1,5".
fn has_decimal(title: &str) -> bool {
    let around = |window: &[u8]| window[0].is_ascii_digit() && window[1] == b',' && window[2].is_ascii_digit();
    title.as_bytes().windows(3).any(around)
}

fn german(known: &Words, tokens: &[String], lower: &[String]) -> Option<usize> {
    if let Some(ours) = who_does(known, lower) {
        return Some(ours);
    }
    if known.doubt.has_any(lower) {
        return None;
    }
    if lower[0] == "es" {
        // "Es gibt eine App", "Es finden zwölf Schulungen statt".
        return head(known, lower.get(2..)?).map(|at| at + 2);
    }
    let verbs: Vec<&String> = (0..)
        .zip(tokens)
        .filter(|(at, _)| is_verb(known, tokens, *at))
        .map(|(_, token)| token)
        .collect();
    let last = lower.len() - 1;
    let ends = |list: &List| last > 0 && list.has(&lower[last]);
    if ends(&known.participles) && verbs.iter().all(|verb| known.be.has(verb)) {
        return Some(last);
    }
    if !verbs.is_empty() {
        return None;
    }
    if ends(&known.infinitives) {
        return Some(last);
    }
    head(known, lower)
}

fn english(known: &Words, lower: &[String]) -> Option<usize> {
    if let Some(ours) = who_does(known, lower) {
        return Some(ours);
    }
    if known.doubt.has_any(lower) {
        return None;
    }
    let mut verbs = lower[1..].iter().filter(|word| known.finite.has(word)).peekable();
    let last = lower.len() - 1;
    let any = verbs.peek().is_some();
    if last > 0 && known.participles.has(&lower[last]) && verbs.all(|verb| known.be.has(verb)) {
        return Some(last);
    }
    if any {
        return None;
    }
    if last > 0 && known.imperatives.has(&lower[0]) {
        return Some(0);
    }
    head(known, lower)
}

/// "Die Stadt baut …", "Wir bieten … an".
fn who_does(known: &Words, lower: &[String]) -> Option<usize> {
    let at = 1 + lower.iter().take(SUBJECT_WITHIN).position(|word| known.we.has(word))?;
    let (verb, last) = (lower.get(at)?, lower.last()?);
    if known.we_doubt.has_any(lower) {
        return None;
    }
    (known.we_do.has(verb) || known.we_do_with.has(&format!("{verb}_{last}"))).then_some(at)
}

/// The thing or doing the title is about, behind its numbers and qualifiers.
fn head(known: &Words, lower: &[String]) -> Option<usize> {
    let mut counted = false;
    for (at, word) in lower.iter().enumerate().take(HEAD_WITHIN) {
        if is_number(known, word) {
            counted = true;
        } else if known.doing.has(word) || is_thing(known, word) || (counted && known.counted_things.has(word)) {
            return Some(at);
        } else if known.doing_of_a.has(word) {
            let next = lower.get(at + 1)?;
            return matches!(next.as_str(), "eines" | "einer" | "für").then_some(at);
        } else if !known.qualifiers.has(word) {
            return None;
        } else if ["neu", "weiter", "zusätzlich", "new", "additional"]
            .iter()
            .any(|more| word.starts_with(more))
        {
            counted = true;
        }
    }
    None
}

fn is_number(known: &Words, word: &str) -> bool {
    let digits = word.starts_with(|first: char| first.is_ascii_digit())
        && word.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    digits || known.numbers.has(word)
}

fn is_thing(known: &Words, word: &str) -> bool {
    known.things.has(word) || known.thing_endings.0.iter().any(|ending| word.ends_with(ending))
}

/// A verb that makes the title a sentence: a known one, or a small word on -t that is none of the others on -t.
fn is_verb(known: &Words, tokens: &[String], at: usize) -> bool {
    let token = &tokens[at];
    if at == 0 || *token != token.to_lowercase() {
        return false;
    }
    if known.finite.has(token) {
        return at < tokens.len() - 1 || !known.infinitives.has(token);
    }
    let on_t = token
        .strip_suffix('t')
        .is_some_and(|stem| stem.ends_with(|letter: char| !letter.is_ascii_digit()));
    on_t && token.encode_utf16().count() >= 4 && !known.not_finite.has(token) && !known.participles.has(token)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::cases::fixture;
    use super::*;

    #[derive(Deserialize)]
    struct Titles {
        /// Titles with the word that gives them away, by language.
        measures: BTreeMap<String, Vec<(String, String)>>,
        goals: BTreeMap<String, Vec<String>>,
    }

    #[test]
    fn the_words_are_there_in_both_languages() {
        let read: Languages = serde_json::from_str(include_str!("wording.json")).unwrap();
        assert!(read.de.doing.has("durchführung") && read.en.doing.has("running"));
    }

    #[test]
    fn titles_are_judged_as_on_the_board() {
        let titles: Titles = fixture("wording");
        for (title, word) in titles.measures.values().flatten() {
            assert_eq!(measure_word(title).as_ref(), Some(word), "{title}");
        }
        for title in titles.goals.values().flatten() {
            assert_eq!(measure_word(title), None, "{title}");
        }
    }

    #[test]
    fn a_measure_is_recognised_whatever_the_way_its_umlauts_are_written() {
        let word = measure_word("Durchfu\u{308}hrung von Festen");
        assert_eq!(word.as_deref(), Some("Durchführung"));
    }

    #[test]
    fn long_and_odd_titles_are_no_measures() {
        for title in [
            "Familien ".repeat(11_000),
            "x".repeat(100_000),
            "es".into(),
            "…".into(),
            "👶🏽 مرحبا".into(),
        ] {
            assert_eq!(measure_word(&title), None);
        }
    }
}
