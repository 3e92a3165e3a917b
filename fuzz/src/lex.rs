//! Lexing: tokens and comments cover the text, in order.

use mof_parser::{Kind, ParseOptions, SourceId, SourceMap, Span, is_invisible};

use crate::{choose, load, spans};

/// Between tokens and comments there is nothing but blanks.
pub fn lex(bytes: &[u8]) {
    let options = choose::options(bytes);
    let (sources, id) = load(bytes, &options);
    let lexed = mof_parser::lex(&sources, id, &options);
    let (last, tokens) = lexed.tokens.split_last().expect("the end of the file is a token");
    assert_eq!(last.kind(), Kind::Eof);
    assert!(last.span().is_empty());
    assert!(tokens.iter().all(|token| token.kind() != Kind::Eof && !token.span().is_empty()));

    let mut comments = lexed.comments.iter().peekable();
    let mut place = Place { sources: &sources, id, options: &options, end: sources.base(id) };
    for (index, token) in lexed.tokens.iter().enumerate() {
        while let Some(comment) = comments.next_if(|comment| comment.before as usize == index) {
            place.go_to(comment.span);
            let text = sources.snippet(comment.span);
            assert!(text.starts_with("//") || text.starts_with("/*"), "{text:?}");
        }
        place.go_to(token.span());
        if token.kind().is_name() {
            let text = sources.snippet(token.span());
            assert!(!text.starts_with(|char: char| char.is_ascii_digit()), "{text:?}");
            assert!(!text.contains(|char: char| char.is_ascii_whitespace()), "{text:?}");
        }
    }
    assert_eq!(comments.next(), None, "every comment stands in front of a token");
    assert_eq!(place.end, sources.base(id) + sources.source(id).text().len() as u32);
}

/// How far the text is covered.
struct Place<'s> {
    sources: &'s SourceMap,
    id: SourceId,
    options: &'s ParseOptions,
    end: u32,
}

impl Place<'_> {
    fn go_to(&mut self, span: Span) {
        spans::lies_in_the_file(span, self.sources, self.id);
        assert!(self.end <= span.start, "{span:?} begins before {}", self.end);
        let between = self.sources.snippet(Span::new(self.end, span.start));
        // A backslash at the end of a line joins it with the next.
        let between = between.replace("\\\n", "\n").replace("\\\r", "\r");
        let blank = |char: char| char.is_whitespace() || char.is_control() || is_invisible(char);
        // A token is cut to the most that it may have, and its rest lies between.
        let cut = self.options.max_token < 100;
        assert!(cut || between.chars().all(blank), "{between:?} is left out");
        self.end = span.end;
    }
}
