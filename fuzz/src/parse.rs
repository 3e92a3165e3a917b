//! Parsing: the tree and the findings lie in the text, within the limits.

use mof_parser::{Kind, Parsed};

use crate::{choose, findings, load, spans};

/// Any bytes give a tree whose places hold, and findings that can be shown.
pub fn parse(bytes: &[u8]) {
    let options = choose::options(bytes);
    let (sources, id) = load(bytes, &options);
    let Parsed { document, findings } = mof_parser::parse(&sources, id, &options);
    findings::check(&findings, &sources, id, bytes);
    assert!(findings.len() <= options.max_findings + 1);

    let depth = spans::check(&document, &sources);
    assert!(depth <= usize::from(options.max_depth), "values nest {depth} deep");
    for token in &document.tokens {
        let long = token.span().len() > options.max_token;
        assert!(!long || token.kind().is_bad(), "{token:?} is too long");
    }
    let lexed = mof_parser::lex(&sources, id, &options);
    assert_eq!(document.tokens, lexed.tokens);
    assert_eq!(document.comments, lexed.comments);
    if document.tokens.iter().any(|token| token.kind() == Kind::Bad) {
        assert!(!findings.is_empty(), "what is no token is told of");
    }
    // Nothing of it depends on chance.
    let again = mof_parser::parse(&sources, id, &options);
    assert_eq!(again.findings, findings);
    assert_eq!(mof_parser::shape(&again.document), mof_parser::shape(&document));
}
