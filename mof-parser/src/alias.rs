//! Aliases that a file gives twice.

use std::collections::HashMap;

use crate::ast::Item;
use crate::lexer::scanner::quoted;
use crate::{Document, Finding, FindingKind, Span};

/// Reports every alias that an earlier declaration of the file has already.
pub(crate) fn check(document: &Document, report: &mut impl FnMut(Finding)) {
    let mut given: HashMap<String, Span> = HashMap::new();
    for item in &document.items {
        let alias = match item {
            Item::Class(class) => class.alias,
            Item::Instance(instance) => instance.alias,
            Item::Directive(_) | Item::Enumeration(_) | Item::Qualifier(_) => None,
        };
        let Some(span) = alias else { continue };
        let name = document.text(span);
        let first = *given.entry(name.to_lowercase()).or_insert(span);
        if first != span {
            report(Finding {
                kind: FindingKind::DuplicateAlias { name: quoted(name), first },
                span,
            });
        }
    }
}
