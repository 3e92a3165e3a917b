//! Changes to a text that do not change what it says.

use mof_parser::{Document, Kind, Span, Token};

/// A file that a change has made of another.
pub(crate) struct Changed {
    pub(crate) bytes: Vec<u8>,
    /// Whether spelling of names may differ in case.
    pub(crate) other_case: bool,
}

/// A change that says the same in other bytes. `None` when it does not apply to the file.
pub(crate) type Change = fn(&Document, &str) -> Option<Changed>;

/// All of them.
pub(crate) const CHANGES: [(&str, Change); 16] = [
    ("line ends are CR LF", |_, text| Some(same(lines(text, "\r\n")))),
    ("line ends are CR", |_, text| Some(same(lines(text, "\r")))),
    ("line ends are LF", |_, text| Some(same(lines(text, "\n")))),
    ("UTF-8 with a mark", |_, text| Some(marked(b"\xEF\xBB\xBF", text.as_bytes().to_vec()))),
    ("UTF-16LE with a mark", |_, text| Some(marked(b"\xFF\xFE", utf16(text, u16::to_le_bytes)))),
    ("UTF-16BE with a mark", |_, text| Some(marked(b"\xFE\xFF", utf16(text, u16::to_be_bytes)))),
    ("UTF-16LE without a mark", |_, text| unmarked(text, u16::to_le_bytes)),
    ("UTF-16BE without a mark", |_, text| unmarked(text, u16::to_be_bytes)),
    ("Ctrl-Z at the end", |_, text| Some(same(format!("{text}\x1A")))),
    ("NUL at the end", |_, text| Some(same(format!("{text}\0\0\0")))),
    ("no line end at the end", |_, text| Some(same(text.trim_ascii_end().to_owned()))),
    ("tabs for blanks", |document, text| between(document, text, |gap| gap.replace(' ', "\t"))),
    ("a comment behind each token", |document, text| {
        between(document, text, |gap| format!("/* \"; */{gap}// }}\r\n"))
    }),
    ("all on one line", |document, text| rewritten(document, text, str::to_owned)),
    ("keywords in upper case", |document, text| recased(document, text, str::to_ascii_uppercase)),
    ("keywords in lower case", |document, text| recased(document, text, str::to_ascii_lowercase)),
];

fn same(text: String) -> Changed {
    Changed { bytes: text.into_bytes(), other_case: false }
}

fn lines(text: &str, end: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', end)
}

fn marked(mark: &[u8], text: Vec<u8>) -> Changed {
    Changed { bytes: [mark, &text].concat(), other_case: false }
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// Without a mark UTF-16 is known by its zeros, so the text has to be mostly ASCII.
fn unmarked(text: &str, bytes: fn(u16) -> [u8; 2]) -> Option<Changed> {
    let start: Vec<char> = text.chars().take(256).collect();
    let ascii = start.iter().filter(|char| char.is_ascii()).count();
    let enough = start.len() >= 2 && ascii * 10 > start.len() * 9;
    enough.then(|| Changed { bytes: utf16(text, bytes), other_case: false })
}

/// Whether the tokens alone say everything: the lines of a preprocessor do not, nor does what the
/// lexer could only guess.
fn goes_by_tokens(document: &Document, text: &str) -> bool {
    let preprocessed = text.lines().any(|line| {
        let word = line.trim_start().strip_prefix('#').map(str::trim_start);
        word.is_some_and(|word| !word.starts_with("pragma") && !word.starts_with("include"))
    });
    let guessed = |token: &Token| {
        let Span { start, end } = token.span();
        let goes_on = token.kind().is_string() && text[start as usize..end as usize].contains('\n');
        goes_on || token.kind() == Kind::Continuation || token.kind().is_bad()
    };
    !preprocessed && !document.tokens.iter().any(guessed)
}

/// Tokens that nothing may come between: `$` and the alias, `#` and its word, the parts of a name.
fn sticks(before: Kind, after: Kind) -> bool {
    matches!(before, Kind::Dollar | Kind::Hash | Kind::Dot) || after == Kind::Dot
}

/// The text with what stands between its tokens written anew.
fn between(document: &Document, text: &str, gap: impl Fn(&str) -> String) -> Option<Changed> {
    if !goes_by_tokens(document, text) {
        return None;
    }
    let (mut made, mut end, mut before) = (String::new(), 0, Kind::Semicolon);
    for token in &document.tokens {
        let span = token.span();
        let written = &text[end..span.start as usize];
        match sticks(before, token.kind()) {
            true => made.push_str(written),
            // A line comment in front goes on to the end of its line.
            false if written.contains("//") => made += &format!("{written}\n{}", gap("")),
            false => made.push_str(&gap(written)),
        }
        made.push_str(&text[span.start as usize..span.end as usize]);
        (end, before) = (span.end as usize, token.kind());
    }
    Some(same(made))
}

/// The tokens with a blank between them, each as `spell` writes it.
fn rewritten(document: &Document, text: &str, spell: fn(&str) -> String) -> Option<Changed> {
    if !goes_by_tokens(document, text) {
        return None;
    }
    let (mut made, mut before) = (String::new(), Kind::Semicolon);
    for token in &document.tokens {
        if !sticks(before, token.kind()) {
            made.push(' ');
        }
        let span = token.span();
        made += &spell(&text[span.start as usize..span.end as usize]);
        before = token.kind();
    }
    Some(same(made))
}

/// The text with every word of the language in another case; names that are such words change too.
fn recased(document: &Document, text: &str, spell: fn(&str) -> String) -> Option<Changed> {
    if !goes_by_tokens(document, text) {
        return None;
    }
    let (mut made, mut end) = (String::new(), 0);
    for token in document.tokens.iter().filter(|token| token.kind() > Kind::Ident) {
        let range = token.span().start as usize..token.span().end as usize;
        made += &text[end..range.start];
        made += &spell(&text[range.clone()]);
        end = range.end;
    }
    made += &text[end..];
    Some(Changed { bytes: made.into_bytes(), other_case: true })
}
