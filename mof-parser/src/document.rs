//! One file, parsed: the tree, and the text that its nodes point to.

mod nearby;
mod places;

pub use places::StringPlaces;

use std::borrow::Cow;
use std::sync::Arc;

use crate::ast::{Class, Instance, Item, QualifierDeclaration, StringLiteral};
use crate::lexer::Comment;
use crate::literal::{char16, number, string};
use crate::source::SourceId;
use crate::{Dialect, NumberError, Span, Token};

/// One file, parsed.
///
/// Nodes own no text: the document gives the spelling of a leaf and the value of a literal.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file it was parsed from.
    pub source: SourceId,
    /// What it is written in: what the caller says, else what the text tells. Never
    /// [`Dialect::Auto`].
    pub dialect: Dialect,
    /// Declarations and directives in source order.
    pub items: Vec<Item>,
    /// All tokens; the last is the end of the file.
    pub tokens: Vec<Token>,
    /// All comments in source order.
    pub comments: Vec<Comment>,
    pub(crate) text: Arc<str>,
    pub(crate) base: u32,
    pub(crate) is_preprocessed: bool,
}

impl Document {
    /// All of the document's text.
    pub fn span(&self) -> Span {
        Span::new(self.base, self.base + self.text.len() as u32)
    }

    /// The classes, structures and associations that it declares at its top level.
    pub fn classes(&self) -> impl Iterator<Item = &Class> {
        self.items.iter().filter_map(|item| match item {
            Item::Class(class) => Some(class),
            _ => None,
        })
    }

    /// The instances that it declares at its top level.
    pub fn instances(&self) -> impl Iterator<Item = &Instance> {
        self.items.iter().filter_map(|item| match item {
            Item::Instance(instance) => Some(instance),
            _ => None,
        })
    }

    /// The qualifiers that it declares.
    pub fn qualifier_declarations(&self) -> impl Iterator<Item = &QualifierDeclaration> {
        self.items.iter().filter_map(|item| match item {
            Item::Qualifier(declaration) => Some(declaration),
            _ => None,
        })
    }

    /// A document of a file that begins at `base`, with nothing in it.
    pub(crate) fn empty(source: SourceId, base: u32, dialect: Dialect) -> Self {
        Self {
            source,
            dialect,
            items: Vec::new(),
            tokens: Vec::new(),
            comments: Vec::new(),
            text: Arc::from(""),
            base,
            is_preprocessed: false,
        }
    }

    /// Whether the C preprocessor has read the file: the text may be another one than was written.
    /// [`SourceMap::as_written`](crate::SourceMap::as_written) says where a node was written, and
    /// [`SourceMap::is_verbatim`](crate::SourceMap::is_verbatim) whether it was written as it is.
    pub fn is_preprocessed(&self) -> bool {
        self.is_preprocessed
    }

    /// The text that `span` covers, macros replaced; empty when it does not lie in this document.
    #[inline]
    pub fn text(&self, span: Span) -> &str {
        let (Some(start), Some(end)) =
            (span.start.checked_sub(self.base), span.end.checked_sub(self.base))
        else {
            return "";
        };
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// The value of a string literal: its pieces unescaped and joined.
    ///
    /// Borrowed when it is one piece without escapes, as most are.
    pub fn string(&self, literal: &StringLiteral) -> Cow<'_, str> {
        if literal.count == 1 {
            return string::unescape(string::body(self.text(literal.span)), self.hex_digits());
        }
        let mut text = String::with_capacity(literal.span.len() as usize);
        for piece in self.pieces(literal) {
            text.push_str(&string::unescape(
                string::body(self.text(piece.span())),
                self.hex_digits(),
            ));
        }
        Cow::Owned(text)
    }

    /// How many digits `\x` takes.
    pub(crate) fn hex_digits(&self) -> usize {
        match self.dialect {
            Dialect::Mof3 => string::MOF3_HEX_DIGITS,
            _ => string::HEX_DIGITS,
        }
    }

    /// The pieces of a string literal.
    pub fn pieces(&self, literal: &StringLiteral) -> &[Token] {
        let first = literal.first as usize;
        self.tokens.get(first..first + literal.count as usize).unwrap_or(&[])
    }

    /// The value of an integer in any notation, from `i64::MIN` to `u64::MAX`.
    ///
    /// # Errors
    ///
    /// Why the text at `span` is no such integer; the lexer has reported it.
    pub fn integer(&self, span: Span) -> Result<i128, NumberError> {
        number::integer(self.text(span))
    }

    /// The value of a real, or of an integer as a real.
    ///
    /// # Errors
    ///
    /// Why the text at `span` is no number; the lexer has reported it.
    pub fn real(&self, span: Span) -> Result<f64, NumberError> {
        number::number(self.text(span))
    }

    /// The UTF-16 unit that a character literal stands for. `None` when it is malformed, which the
    /// lexer has reported.
    pub fn char16(&self, span: Span) -> Option<u16> {
        char16::char16(self.text(span))
    }
}
