//! MOF texts to paragraphs of documentation.
//!
//! A `Description` is plain text and untrusted: nothing of it may become a link, markup, a code
//! block (rustdoc would run it as a test) or a character that hides others.

use mof_model::Deprecation;

/// Columns that a line of documentation may fill.
const WIDTH: usize = 92;

/// Turns plain text into paragraphs of Markdown that say just that.
pub(super) fn plain(text: &str) -> Vec<String> {
    let normal = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut paragraphs = Vec::new();
    for paragraph in normal.split("\n\n") {
        let words: Vec<String> =
            paragraph.split_whitespace().map(escape_word).filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            paragraphs.push(wrap(&words));
        }
    }
    paragraphs
}

/// What generated text calls a source: as given, but never by an absolute path, which would say where
/// it was generated.
pub(crate) fn shown_name(name: &str) -> &str {
    let absolute = name.starts_with('/') || name.as_bytes().get(1) == Some(&b':');
    if absolute { name.rsplit('/').next().unwrap_or(name) } else { name }
}

/// A name as a code span, which nothing in it can leave.
pub(crate) fn code(name: &str) -> String {
    format!("`{}`", visible(name).replace('`', "'"))
}

/// What a deprecation says in an attribute: one line, empty when nothing takes the element's place.
pub(super) fn deprecation(deprecation: Deprecation<'_>) -> String {
    if deprecation.replacements.is_empty() {
        return String::new();
    }
    let words = deprecation.replacements.iter().map(|replacement| {
        replacement.split_whitespace().map(visible).collect::<Vec<_>>().join(" ")
    });
    format!("use {}", words.collect::<Vec<_>>().join(", "))
}

fn wrap(words: &[String]) -> String {
    let mut lines = vec![String::new()];
    for word in words {
        let line = lines.last_mut().expect("there is always a line");
        if line.is_empty() {
            *line = escape_line_start(word);
        } else if line.chars().count() + 1 + word.chars().count() <= WIDTH {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(escape_line_start(word));
        }
    }
    lines.join("\n")
}

/// What starts a list, a heading or a rule only at the start of a line.
fn escape_line_start(word: &str) -> String {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    match word.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &word[..digits], &word[digits..]),
        Some(b'-' | b'+' | b'=') if digits == 0 => format!("\\{word}"),
        _ => word.into(),
    }
}

fn escape_word(word: &str) -> String {
    let word = visible(word);
    if is_url(&word) {
        let end = word.trim_end_matches(['.', ',', ';', ':', ')', '\'', '"']).len();
        return format!("<{}>{}", &word[..end], escape(&word[end..]));
    }
    // what looks like an address inside a word would be one to rustdoc's eyes
    escape(&word).replace("://", "\\://")
}

fn is_url(word: &str) -> bool {
    (word.starts_with("http://") || word.starts_with("https://"))
        && word.bytes().all(|b| b.is_ascii_graphic() && !b"<>\"`\\".contains(&b))
}

fn escape(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut before = ' ';
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let inside_word =
            before.is_alphanumeric() && chars.peek().is_some_and(|next| next.is_alphanumeric());
        match c {
            '_' if inside_word => {}
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' | '$' => {
                out.push('\\');
            }
            _ => {}
        }
        out.push(c);
        before = c;
    }
    out
}

/// Writes what no reader could see as an escape: control characters, and the ones that turn the
/// direction of text around.
pub(crate) fn visible(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if c.is_control() || mof_parser::is_invisible(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_says_in_markdown_what_it_said_before() {
        for (text, expected) in [
            ("A plain sentence.", "A plain sentence."),
            ("See Msvm_Foo and _x_.", "See Msvm_Foo and \\_x\\_."),
            ("`rm -rf` [link](http://x.y)", "\\`rm -rf\\` \\[link\\](http\\://x.y)"),
            ("<b> & *c* | ~~d~~ #e", "\\<b\\> \\& \\*c\\* \\| \\~\\~d\\~\\~ \\#e"),
            ("- item", "\\- item"),
            ("1. item", "1\\. item"),
            ("=== rule", "\\=== rule"),
            ("see https://example.test/a_b.", "see <https://example.test/a_b>."),
            ("    indented", "indented"),
            ("right\u{202e}left", "right\\\\u{202e}left"),
        ] {
            assert_eq!(plain(text), [expected], "{text}");
        }
    }

    #[test]
    fn no_absolute_path_is_shown() {
        for (name, shown) in [
            ("schemas/a.mof", "schemas/a.mof"),
            ("../a.mof", "../a.mof"),
            ("/home/me/a.mof", "a.mof"),
            ("C:/schemas/a.mof", "a.mof"),
            ("<stdin>", "<stdin>"),
        ] {
            assert_eq!(shown_name(name), shown);
        }
    }

    #[test]
    fn a_code_span_is_not_left() {
        assert_eq!(code("x`\n\n~~~\npanic!()"), r"`x'\u{a}\u{a}~~~\u{a}panic!()`");
    }

    #[test]
    fn blank_lines_part_paragraphs_and_long_lines_wrap() {
        let text = format!("One.\r\n\r\nTwo {}", "word ".repeat(40));
        let paragraphs = plain(&text);
        assert_eq!(paragraphs.len(), 2);
        assert_eq!(paragraphs[0], "One.");
        assert!(paragraphs[1].lines().all(|line| line.len() <= WIDTH));
        assert!(plain(" \n\n \t").is_empty());
    }
}
