//! The elements of enumerations: each has a name and a value of its own.

use std::collections::HashMap;

use crate::ast::{Enumeration, Feature, Intrinsic, Item, TypeKind, Value};
use crate::{Document, Finding, FindingKind, Span};

/// Reports elements that lack a value, or repeat a name or value of the same enumeration.
pub(crate) fn check(document: &Document, report: &mut impl FnMut(Finding)) {
    for item in &document.items {
        match item {
            Item::Enumeration(enumeration) => one(document, enumeration, report),
            Item::Class(class) => features(document, &class.features, report),
            Item::Directive(_) | Item::Qualifier(_) | Item::Instance(_) => {}
        }
    }
}

fn features(document: &Document, list: &[Feature], report: &mut impl FnMut(Finding)) {
    for feature in list {
        match feature {
            Feature::Enumeration(enumeration) => one(document, enumeration, report),
            Feature::Structure(class) => features(document, &class.features, report),
            Feature::Property(_) | Feature::Method(_) => {}
        }
    }
}

fn one(document: &Document, enumeration: &Enumeration, report: &mut impl FnMut(Finding)) {
    let mut names: HashMap<String, Span> = HashMap::new();
    let mut values: HashMap<i128, Span> = HashMap::new();
    let wants_numbers = match enumeration.base.map(|base| base.kind) {
        Some(TypeKind::Intrinsic(intrinsic)) => intrinsic != Intrinsic::String,
        // What another enumeration is made of is told by values, if any.
        _ => enumeration
            .elements
            .iter()
            .any(|element| matches!(element.value, Some(Value::Integer(_)))),
    };
    for element in &enumeration.elements {
        let name = document.text(element.name);
        let first = *names.entry(name.to_ascii_lowercase()).or_insert(element.name);
        if first != element.name {
            let word = name.to_owned();
            report(Finding {
                kind: FindingKind::ElementRepeated { word, first },
                span: element.name,
            });
        }
        let number = match &element.value {
            Some(Value::Integer(span)) => {
                document.integer(*span).ok().map(|number| (number, *span))
            }
            None if wants_numbers => {
                let name = name.to_owned();
                report(Finding {
                    kind: FindingKind::ElementWithoutValue { name },
                    span: element.name,
                });
                None
            }
            _ => None,
        };
        if let Some((number, span)) = number {
            let first = *values.entry(number).or_insert(span);
            if first != span {
                let word = number.to_string();
                report(Finding { kind: FindingKind::ElementRepeated { word, first }, span });
            }
        }
    }
}
