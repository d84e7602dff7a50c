//! Words as people write them, compared as browsers compare them.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// Whether nobody has said anything: nothing but white space, as JavaScript trims it.
pub(in crate::domain) fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|letter| (letter.is_whitespace() && letter != '\u{85}') || letter == '\u{feff}')
}

/// A text with its letters in one piece, whichever way they were typed.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// Letters, marks and digits: what words are made of.
pub(super) fn is_word(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric();
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(letter);
    [
        GeneralCategoryGroup::Letter,
        GeneralCategoryGroup::Mark,
        GeneralCategoryGroup::Number,
    ]
    .into_iter()
    .any(|group| group.contains(category))
}

/// The words of a text, in composed letters. Points and hyphens within a word belong to it.
pub(super) fn words(text: &str) -> Vec<String> {
    let text = composed(text);
    let mut words: Vec<String> = Vec::new();
    let mut rest = &*text;
    while let Some(start) = rest.find(is_word) {
        rest = &rest[start..];
        let end = rest
            .find(|letter| !(is_word(letter) || matches!(letter, '.' | '-')))
            .unwrap_or(rest.len());
        words.push(rest[..end].trim_end_matches(['.', '-']).to_owned());
        rest = &rest[end..];
    }
    words
}

/// A title without what does not change its meaning: case, punctuation, spaces, and ß for ss. Two cards with the same one say
/// the same; an empty one says nothing.
pub(in crate::domain) fn meaning(title: &str) -> String {
    let lower = composed(title).to_lowercase().replace('ß', "ss");
    let kept = |letter: char| is_word(letter) || matches!(letter, '%' | '€' | '+' | '-');
    let words: Vec<&str> = lower
        .split(|letter| !kept(letter))
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_the_same_whatever_their_case_marks_and_umlauts() {
        for title in [
            "Straße kehren",
            "  STRASSE\u{a0}kehren!",
            "Strasse–kehren …",
            "(straße) kehren.",
        ] {
            assert_eq!(meaning(title), "strasse kehren", "{title}");
        }
        assert_eq!(meaning("Bu\u{308}rger: +5 %"), "bürger +5 %");
        assert_eq!(meaning("مرحبا، 👨‍👩‍👧"), "مرحبا");
        for nothing in ["", " ", "…!?", "👶🏽"] {
            assert_eq!(meaning(nothing), "", "{nothing}");
        }
    }

    #[test]
    fn words_keep_points_and_hyphens_within_and_lose_them_at_the_end() {
        assert_eq!(
            words("- 1.000 E-Bikes, bzw. Ra\u{308}der--"),
            ["1.000", "E-Bikes", "bzw", "Räder"]
        );
        assert!(words("…").is_empty());
    }

    #[test]
    fn white_space_says_nothing() {
        for blank in ["", " \n\t\u{a0}\u{2028}\u{feff}"] {
            assert!(is_blank(blank));
        }
        assert!(!is_blank(" x"));
    }
}
