//! Directives that would change the repository of a server: listed, and executed never.

use mof_parser::ast::{self, Value};

use super::{Lowering, Text};
use crate::interner::Symbol;
use crate::side_effect::{SideEffectKind, SideEffectRow};

impl Lowering<'_> {
    /// Lists what a directive would do.
    ///
    /// `#pragma deleteclass("X", NOFAIL)` says more: a later `class X` is no second declaration of
    /// the first.
    pub(super) fn directive(
        &mut self,
        directive: &ast::Directive,
        namespace: Option<Symbol>,
        text: Text<'_>,
    ) {
        let Some(kind) = SideEffectKind::of(text.text(directive.name)) else { return };
        // The parser has reported one that says nothing.
        let Some(argument) = argument(directive, text) else { return };
        if kind == SideEffectKind::DeleteClass {
            self.delete(&argument, namespace);
        }
        if self.is_base {
            return;
        }
        let is_nofail = |value: &Value| match value {
            Value::Word(word) => text.text(*word).eq_ignore_ascii_case("NOFAIL"),
            _ => false,
        };
        self.schema.side_effects.push(SideEffectRow {
            kind,
            argument,
            may_fail: directive.arguments.iter().any(is_nofail),
            namespace,
            span: text.at(directive.span),
            name_span: text.at(directive.name),
        });
    }

    /// Notes that a class makes room for another one of its name.
    fn delete(&mut self, class: &str, namespace: Option<Symbol>) {
        let Some(name) = self.schema.names.find(class) else { return };
        let namespace = namespace.map(|namespace| self.schema.fold(namespace));
        if let Some(id) = self.schema.class_index.get(&(name, namespace)) {
            let row = &mut self.schema.classes[id.index()];
            // a base does not speak of the classes of the compilation
            row.deleted |= row.is_base == self.is_base;
        }
    }
}

/// What a directive speaks about: its strings and numbers, without `FAIL` and `NOFAIL`.
fn argument(directive: &ast::Directive, text: Text<'_>) -> Option<Box<str>> {
    let texts = directive.arguments.iter().filter_map(|value| match value {
        Value::String(literal) => Some(text.document.string(literal)),
        Value::Integer(span) => Some(text.text(*span).into()),
        _ => None,
    });
    let texts: Vec<_> = texts.collect();
    (!texts.is_empty()).then(|| texts.join(", ").into())
}
