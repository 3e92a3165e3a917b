//! Rules about instances that the text of a string declares: MOF or CIM-XML (VAL-07, IN-12).

use mof_parser::{
    Encoding, Level, ParseOptions, Preprocess, Report, SourceMap, Span, decode, parse,
};

#[cfg(feature = "embedded-xml")]
use super::embedded_xml;
use super::values::Target;
use super::{Checking, embedded};
use crate::finding::EmbeddedFinding;
use crate::lower::{InString, InstanceLiteral, Places, TextLiteral};

/// The text of an embedded instance can be read, and its instances are right.
pub(super) fn check(target: &Target<'_>, literal: TextLiteral<'_>, checking: &mut Checking<'_>) {
    let text = literal.text();
    if is_beyond_limits(target, text.len(), literal.span(), checking) {
        return;
    }
    let string = InString::new(literal);
    if text.trim_start().starts_with('<') {
        #[cfg(feature = "embedded-xml")]
        embedded_xml::check(target, &text, Places::Inside(&string), checking);
    } else {
        mof(target, &text, Places::Inside(&string), checking);
    }
}

/// Whether a text is too deep in others or too long to be looked at.
pub(super) fn is_beyond_limits(
    target: &Target<'_>,
    length: usize,
    span: Span,
    checking: &mut Checking<'_>,
) -> bool {
    let kind = if target.site.depth >= checking.most_depth {
        let limit = checking.most_depth.into();
        EmbeddedFinding::Limit { limit, of: "embedded texts in each other" }
    } else if length > checking.most_text {
        EmbeddedFinding::Limit { limit: checking.most_text, of: "bytes of embedded text" }
    } else {
        return false;
    };
    checking.report(kind, span);
    true
}

/// Checks a text of MOF.
pub(super) fn mof(
    target: &Target<'_>,
    text: &str,
    places: Places<'_>,
    checking: &mut Checking<'_>,
) {
    let mut options = ParseOptions::default();
    options.encoding = Some(Encoding::Utf8);
    options.preprocess = Preprocess::Never;
    let mut sources = SourceMap::new();
    let Ok(id) = sources.add(decode("", text.as_bytes(), &options)) else { return };
    let parsed = parse(&sources, id, &options);
    // One is enough: what follows may follow from it.
    if let Some(first) = parsed.findings.iter().find(|one| one.level() == Level::Error) {
        let kind = EmbeddedFinding::Unreadable { language: "MOF", why: first.to_string() };
        return checking.report(kind, places.at(first.span()));
    }
    for instance in parsed.document.instances() {
        let literal = InstanceLiteral::new(instance, &parsed.document, places);
        embedded::content(target, literal, target.site.in_string(), checking);
    }
}
