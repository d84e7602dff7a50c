//! Language of a workshop or a reader, and how people are addressed.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// German first, English complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Deutsch.
    #[default]
    De,
    /// English.
    En,
}

impl Language {
    /// BCP 47 tag.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The inverse of [`Language::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "de" => Some(Self::De),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The language an `Accept-Language` value asks for most; German when it names neither.
    pub fn from_accept_language(header: &str) -> Self {
        let mut best = (0.0_f32, Self::De);
        for part in header.split(',') {
            let mut pieces = part.trim().split(';');
            let tag = pieces.next().unwrap_or_default().trim().to_ascii_lowercase();
            let quality = pieces
                .find_map(|p| p.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()))
                .unwrap_or(1.0);
            let primary = tag.split('-').next().unwrap_or_default();
            if let Some(language) = Self::parse(primary)
                && quality > best.0
            {
                best = (quality, language);
            }
        }
        best.1
    }
}

/// Sie or Du, by the workshop's setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Address {
    /// Sie.
    #[default]
    Formal,
    /// Du.
    Informal,
}

impl Address {
    /// Name in JSON and in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Formal => "formal",
            Self::Informal => "informal",
        }
    }

    /// The inverse of [`Address::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "formal" => Some(Self::Formal),
            "informal" => Some(Self::Informal),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_language_takes_the_highest_quality_of_ours() {
        let read = Language::from_accept_language;
        assert_eq!(read(""), Language::De);
        assert_eq!(read("fr"), Language::De);
        assert_eq!(read("en-GB,en;q=0.9,de;q=0.8"), Language::En);
        assert_eq!(read("fr, de;q=0.7, en;q=0.3"), Language::De);
    }
}
