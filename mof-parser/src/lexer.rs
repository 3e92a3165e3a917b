//! Text to tokens, one pass, no text copied.

mod classes;
mod keywords;
pub(crate) mod scan;

use crate::finding::Findings;
use crate::{Span, Token};

/// A comment, kept beside the tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comment {
    /// From its first slash to its end; a `//` comment is without its line end.
    pub span: Span,
    /// Index of the token that follows it.
    pub before: u32,
}

/// What the lexer makes of a text.
#[derive(Debug)]
pub(crate) struct Lexed {
    /// The tokens; the last one is [`Kind::Eof`](crate::Kind::Eof).
    pub(crate) tokens: Vec<Token>,
    pub(crate) comments: Vec<Comment>,
}

/// Splits `text`, which begins at the global offset `base`, into tokens.
///
/// It accepts every text: what is no token of the language becomes a bad one, with a finding.
/// The text ends below 4 GiB, as [`SourceMap::add`](crate::SourceMap::add) makes sure.
pub(crate) fn lex(text: &str, base: u32, max_token: u32, findings: &mut Findings) -> Lexed {
    scan::Scanner::new(text, base, max_token, findings).run()
}
