//! The tokens and comments that belong to a node.

use std::ops::Range;

use super::Document;
use crate::lexer::Comment;
use crate::{Kind, Span, Token};

impl Document {
    /// The tokens inside of `span`.
    ///
    /// ```
    /// # use mof_parser::{ParseOptions, SourceMap, decode, parse};
    /// use mof_parser::Kind;
    /// use mof_parser::ast::Node;
    ///
    /// # let options = ParseOptions::default();
    /// # let mut sources = SourceMap::new();
    /// # let id = sources.add(decode("a.mof", b"class A { }; class B { };", &options))?;
    /// # let document = parse(&sources, id, &options).document;
    /// let tokens = document.tokens_in(document.items[0].span());
    /// assert_eq!(tokens.len(), 5);
    /// assert_eq!(tokens[0].kind(), Kind::Class);
    /// # Ok::<(), mof_parser::SourceMapFull>(())
    /// ```
    pub fn tokens_in(&self, span: Span) -> &[Token] {
        let start = self.token_at(span.start);
        &self.tokens[start..self.token_at(span.end).max(start)]
    }

    /// The comments inside of `span`.
    pub fn comments_in(&self, span: Span) -> &[Comment] {
        let before = |offset| self.comments.partition_point(|one| one.span.start < offset);
        let start = before(span.start);
        &self.comments[start..before(span.end).max(start)]
    }

    /// The comments in front of the node at `span`, from the end of what stands before it: the ones
    /// on lines of their own, and the ones on the node's first line.
    ///
    /// A comment behind something else on the same line is about that, and not among them.
    pub fn leading_comments(&self, span: Span) -> &[Comment] {
        let gap = self.gap(self.token_at(span.start));
        &self.comments[gap.trailing.end..gap.all.end]
    }

    /// The comments behind the node at `span` on its last line, also behind a `,` or `;`.
    ///
    /// ```
    /// # use mof_parser::{ParseOptions, SourceMap, decode, parse};
    /// # use mof_parser::ast::Node;
    /// # let options = ParseOptions::default();
    /// # let mut sources = SourceMap::new();
    /// let text = b"class A {\n  // what it is\n  string Kind; // and why\n};";
    /// # let id = sources.add(decode("a.mof", text, &options))?;
    /// # let document = parse(&sources, id, &options).document;
    /// for class in document.classes() {
    ///     let kind = class.features[0].span();
    ///     let text = |comments: &[mof_parser::Comment]| document.text(comments[0].span).to_owned();
    ///     assert_eq!(text(document.leading_comments(kind)), "// what it is");
    ///     assert_eq!(text(document.trailing_comments(kind)), "// and why");
    /// }
    /// # Ok::<(), mof_parser::SourceMapFull>(())
    /// ```
    pub fn trailing_comments(&self, span: Span) -> &[Comment] {
        let next = self.token_at(span.end);
        let gap = self.gap(next);
        let mut trailing = gap.trailing;
        if let Some(token) = self.tokens.get(next)
            && is_separator(token.kind())
            && trailing.end == gap.all.end
            && !self.breaks_line(span.end, token.span().start)
        {
            trailing.end = self.gap(next + 1).trailing.end;
        }
        &self.comments[trailing]
    }

    /// Index of the first token that does not begin in front of `offset`.
    fn token_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|token| token.span().start < offset)
    }

    /// The comments in front of a token.
    fn gap(&self, token: usize) -> Gap {
        let before = |index: usize| {
            self.comments.partition_point(|comment| (comment.before as usize) < index)
        };
        let all = before(token)..before(token + 1);
        let mut trailing = all.start..all.start;
        let Some(previous) = token.checked_sub(1).and_then(|index| self.tokens.get(index)) else {
            return Gap { all, trailing };
        };
        let mut end = previous.span().end;
        for comment in &self.comments[all.clone()] {
            if self.breaks_line(end, comment.span.start) {
                return Gap { all, trailing };
            }
            end = comment.span.end;
            trailing.end += 1;
        }
        // All on one line with the next token: they are about that, unless it ends something.
        let belongs_to_next = self.tokens.get(token).is_some_and(|next| {
            !ends_something(next.kind()) && !self.breaks_line(end, next.span().start)
        });
        if belongs_to_next {
            trailing.end = trailing.start;
        }
        Gap { all, trailing }
    }

    fn breaks_line(&self, start: u32, end: u32) -> bool {
        self.text(Span::new(start, end)).contains(['\n', '\r'])
    }
}

/// Comments between two tokens: all of them, and the first ones, which are about what stands before.
struct Gap {
    all: Range<usize>,
    trailing: Range<usize>,
}

fn is_separator(kind: Kind) -> bool {
    matches!(kind, Kind::Comma | Kind::Semicolon)
}

fn ends_something(kind: Kind) -> bool {
    let closes =
        matches!(kind, Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen | Kind::Eof);
    closes || is_separator(kind)
}

#[cfg(test)]
mod tests {
    use crate::ast::{Feature, Item, Node};
    use crate::{Comment, Document, ParseOptions, SourceMap, decode, parse};

    fn document(text: &str) -> Document {
        let options = ParseOptions::default();
        let mut sources = SourceMap::new();
        let other = decode("other.mof", b"class Other { };", &options);
        sources.add(other).unwrap();
        let id = sources.add(decode("a.mof", text.as_bytes(), &options)).unwrap();
        parse(&sources, id, &options).document
    }

    fn around(document: &Document, node: &dyn Node) -> (String, String) {
        let text = |comments: &[Comment]| {
            let texts: Vec<_> = comments.iter().map(|one| document.text(one.span)).collect();
            texts.join(" ")
        };
        let span = node.span();
        (text(document.leading_comments(span)), text(document.trailing_comments(span)))
    }

    #[test]
    fn comments_belong_to_the_node_that_they_stand_at() {
        let document = document(
            "// license\n\n/* about */ // A\nclass A // head\n{ // body\n  // p\n  string P; // p end\n\
             /* m */ uint32 M( /* a */ string A /* A */, // a end\n    string B // b end\n  );\n\
             // nothing follows\n}; // end\n// last\n",
        );
        let [Item::Class(class)] = &document.items[..] else { panic!() };
        let pair = |leading: &str, trailing: &str| (leading.to_owned(), trailing.to_owned());
        assert_eq!(around(&document, class), pair("// license /* about */ // A", "// end"));
        let [p, m @ Feature::Method(method)] = &class.features[..] else { panic!() };
        assert_eq!(around(&document, p), pair("// p", "// p end"));
        assert_eq!(around(&document, m), pair("/* m */", ""));
        let [a, b] = &method.parameters[..] else { panic!() };
        assert_eq!(around(&document, a), pair("/* a */", "/* A */ // a end"));
        assert_eq!(around(&document, b), pair("", "// b end"));
        assert_eq!(document.comments_in(class.span).len(), 10);
        assert_eq!(document.tokens_in(class.span).len() + 1, document.tokens.len());
    }

    #[test]
    fn a_document_without_tokens_has_no_comments_around_them() {
        let document = document("// only this");
        let span = document.span();
        assert_eq!(document.leading_comments(span).len(), 1);
        assert_eq!(document.trailing_comments(span).len(), 0);
        assert_eq!(document.tokens_in(span).len(), 0);
    }
}
