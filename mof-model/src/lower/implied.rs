//! The qualifiers that MOF 3's keywords and types imply.

use mof_parser::{Span, ast};

use super::enumerations::MAX_COPIES;
use super::{Lowering, Text, Written};
use crate::Value;
use crate::finding::ClassFinding;
use crate::flavors::StatedFlavors;
use crate::ids::{Run, WrittenQualifierId};
use crate::rows::QualifierRow;

/// A qualifier that nobody has written.
pub(super) struct Implied {
    name: &'static str,
    span: Span,
    value: Option<Vec<Box<str>>>,
}

impl Implied {
    /// What the keyword in front of a class says.
    pub(super) fn by_keyword(class: &ast::Class, text: Text<'_>) -> Vec<Self> {
        let name = match class.kind {
            ast::ClassKind::Class => return Vec::new(),
            ast::ClassKind::Structure => "Structure",
            ast::ClassKind::Association => "Association",
        };
        vec![Self { name, span: text.at(class.name), value: None }]
    }
}

impl Lowering<'_> {
    /// What the type of an element says.
    pub(super) fn implied_by_type(&mut self, ty: &ast::TypeName, text: Text<'_>) -> Vec<Implied> {
        match ty.kind {
            ast::TypeKind::Intrinsic(ast::Intrinsic::OctetString) => {
                vec![Implied { name: "OctetString", span: text.at(ty.span), value: None }]
            }
            ast::TypeKind::Class if ty.reference.is_none() => {
                let name = text.text(ty.span);
                let Some(one) = self.enumerations.find(name, self.home.as_deref()) else {
                    return Vec::new();
                };
                let count = one.elements.len();
                if !self.enumerations.take(count) {
                    let (class, limit) = (name.to_owned(), MAX_COPIES);
                    self.report(
                        ClassFinding::TooManyMembers { class, limit },
                        text.at(ty.span),
                        None,
                    );
                    return Vec::new();
                }
                let Some(one) = self.enumerations.find(name, self.home.as_deref()) else {
                    return Vec::new();
                };
                let values = one.elements.iter().map(|(_, value)| value.clone()).collect();
                let names = one.elements.iter().map(|(name, _)| name.clone()).collect();
                vec![
                    Implied { name: "ValueMap", span: one.span, value: Some(values) },
                    Implied { name: "Values", span: one.span, value: Some(names) },
                ]
            }
            _ => Vec::new(),
        }
    }

    /// The qualifiers in front of an element, and behind them what is implied and not written.
    pub(super) fn qualifiers_and(
        &mut self,
        qualifiers: impl IntoIterator<Item = ast::Qualifier>,
        implied: Vec<Implied>,
        text: Text<'_>,
    ) -> Run<WrittenQualifierId> {
        let start = self.schema.qualifiers.len();
        let written = self.qualifiers(qualifiers, text);
        if implied.is_empty() {
            return written;
        }
        for Implied { name, span, value } in implied {
            let name = self.schema.names.intern(name);
            let id = self.schema.fold(name);
            let stands = |row: &QualifierRow| self.schema.fold(row.name) == id;
            if self.schema.qualifiers[start..].iter().any(stands) {
                continue;
            }
            let value = value.map(|texts| Written::texts(texts, span, text.index));
            self.schema.qualifiers.push(QualifierRow {
                name,
                span,
                stated: StatedFlavors::default(),
                value,
                declared: None,
                dialect: text.dialect,
            });
        }
        Run::since(start, &self.schema.qualifiers)
    }
}

impl Written {
    /// An array of strings that stands nowhere; what is said about it is said at `span`.
    fn texts(texts: Vec<Box<str>>, span: Span, document: u32) -> Self {
        let elements = vec![ast::Value::Word(span); texts.len()];
        let written = ast::Value::Array(ast::ArrayValue { span, elements });
        let values = texts.into_iter().map(Value::String).collect();
        Self::known(written, Value::Array(values), document, 0)
    }
}
