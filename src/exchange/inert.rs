//! Text that people typed, written so that Markdown takes it for nothing but text.

/// `text` on one line: white space of any kind becomes one space, characters without a shape are left out.
pub(super) fn line(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|w| !w.is_empty())
        .collect();
    escape(&words.join(" "))
}

/// `text` as paragraphs, each a list of lines that are to stay lines.
pub(super) fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let mut paragraphs = vec![Vec::new()];
    for raw in text.replace("\r\n", "\n").split(is_line_end) {
        let line = line(raw);
        if !line.is_empty() {
            paragraphs
                .last_mut()
                .into_iter()
                .for_each(|paragraph: &mut Vec<String>| paragraph.push(line.clone()));
        } else if paragraphs.last().is_some_and(|paragraph| !paragraph.is_empty()) {
            paragraphs.push(Vec::new());
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

const fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Escapes what could open, close or be anything in Markdown, in its GitHub dialect or in HTML.
///
/// Not every punctuation mark, so that the file can be read as it is: most of them mean something only at the beginning of a
/// line, and an address with `://` or `www.` would become a link in the dialect.
fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let rest = line.get(at + c.len_utf8()..).unwrap_or_default();
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '^' | '{' | '}' => true,
            '-' | '+' | '=' | ':' if at == 0 => true,
            // `1. ` and `1) ` would begin a list.
            '.' | ')' if digits > 0 && at == digits => rest.is_empty() || rest.starts_with(' '),
            ':' => rest.starts_with("//"),
            '.' => line.get(..at).is_some_and(|before| {
                before.len() >= 3
                    && before
                        .get(before.len() - 3..)
                        .is_some_and(|w| w.eq_ignore_ascii_case("www"))
            }),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_stays_text() {
        for (typed, written) in [
            ("# Titel", "\\# Titel"),
            ("1. Schritt", "1\\. Schritt"),
            ("12) Schritt", "12\\) Schritt"),
            ("92.000 € (im Jahr) - gut!", "92.000 € (im Jahr) - gut!"),
            ("1,5 Stellen", "1,5 Stellen"),
            ("- Punkt", "\\- Punkt"),
            ("---", "\\---"),
            ("=== ", "\\==="),
            (":- | -:", "\\:- \\| -:"),
            ("> Zitat", "\\> Zitat"),
            ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
            ("<!-- weg", "\\<!-- weg"),
            ("&lt;b&gt;", "\\&lt;b\\&gt;"),
            ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
            ("![Bild](http://x.de)", "!\\[Bild\\](http\\://x.de)"),
            ("http://x.de/a_b www.x.de", "http\\://x.de/a\\_b www\\.x.de"),
            (
                "**fett** _kursiv_ `code` ~~weg~~",
                "\\*\\*fett\\*\\* \\_kursiv\\_ \\`code\\` \\~\\~weg\\~\\~",
            ),
            ("am Ende ein \\", "am Ende ein \\\\"),
            ("$x$ {#id} [^1]", "\\$x\\$ \\{\\#id\\} \\[\\^1\\]"),
            ("  zwei\tWörter\u{0}\u{7}  ", "zwei Wörter"),
            ("zwei\nZeilen\u{2028}drei", "zwei Zeilen drei"),
            ("👶🏽 ä", "👶🏽 ä"),
            ("", ""),
        ] {
            assert_eq!(line(typed), written);
        }
    }

    #[test]
    fn lines_stay_lines_and_empty_ones_part_paragraphs() {
        let text = "\n eins\r\nzwei\r\n \r\n\n    - drei\u{2028}vier\n";
        assert_eq!(paragraphs(text), [vec!["eins", "zwei"], vec!["\\- drei", "vier"]]);
        assert!(paragraphs(" \n\t\n").is_empty());
    }
}
