//! Text to tokens, one pass, no text copied.

mod classes;
mod keywords;
pub(crate) mod quoted;
pub(crate) mod scanner;

pub(crate) use classes::is_name_char;

use crate::finding::Findings;
use crate::{ParseOptions, SourceId, SourceMap, Span, Token};

/// A comment, kept beside the tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comment {
    /// From its first slash to its end; a `//` comment is without its line end.
    pub span: Span,
    /// Index of the token that follows it.
    pub before: u32,
}

/// What the lexer makes of a text.
#[derive(Debug, Clone)]
pub struct Lexed {
    /// The tokens; the last one is [`Kind::Eof`](crate::Kind::Eof).
    pub tokens: Vec<Token>,
    /// The comments in source order.
    pub comments: Vec<Comment>,
    /// Whether this is all of the text: [`ParseOptions::max_tokens`] was enough.
    pub complete: bool,
}

/// Splits a file of `sources` into tokens: for an editor that wants colours before a tree.
///
/// [`parse`](crate::parse) does it by itself, and reports what is wrong with the tokens.
///
/// # Panics
///
/// When `id` comes from another map with more files.
pub fn lex(sources: &SourceMap, id: SourceId, options: &ParseOptions) -> Lexed {
    let mut findings = Findings::up_to(options.max_findings);
    scan(&sources.source(id).text, sources.base(id), options, &mut findings)
}

/// Splits `text`, which begins at the global offset `base`, into tokens.
///
/// It accepts every text: what is no token of the language becomes a bad one, with a finding.
/// The text ends below 4 GiB, as [`SourceMap::add`](crate::SourceMap::add) makes sure.
pub(crate) fn scan(
    text: &str,
    base: u32,
    options: &ParseOptions,
    findings: &mut Findings,
) -> Lexed {
    scanner::Scanner::new(text, base, options, findings).run()
}
