//! Rules about the order of declarations, which counts for compilers that read once (CL-01).

use std::collections::HashSet;

use mof_parser::{Dialect, Span};

use super::Checking;
use crate::finding::ClassFinding;
use crate::interner::NameId;
use crate::{Class, Instance, Schema};

/// A superclass is declared above, where WMI or DSC reads the file.
pub(super) fn superclasses_come_first(class: Class<'_>, checking: &mut Checking<'_>) {
    let Some(superclass) = class.superclass() else { return };
    if let Some((_, span)) = class.row().superclass_name
        && reads_once(class)
        && is_behind(superclass, span, checking)
    {
        let kind = ClassFinding::DeclaredLater {
            user: Some(class.name().to_owned()),
            class: superclass.name().to_owned(),
            declared: superclass.row().element.name_span,
        };
        checking.report(kind, span);
    }
}

/// The class of an instance is declared above. Said once of a class.
pub(super) fn classes_come_before_instances(instance: Instance<'_>, checking: &mut Checking<'_>) {
    let Some(class) = instance.class() else { return };
    let span = instance.row().class_span;
    if span.start > class.row().element.span.start || !reads_once(class) {
        return;
    }
    if checking.is_first_early_instance(class) && is_behind(class, span, checking) {
        let kind = ClassFinding::DeclaredLater {
            user: None,
            class: class.name().to_owned(),
            declared: class.row().element.name_span,
        };
        checking.report(kind, span);
    }
}

fn reads_once(class: Class<'_>) -> bool {
    matches!(class.dialect(), Dialect::Wmi | Dialect::Dsc)
}

/// Whether `class` is declared behind `span`, in the same file, and no declaration of that name is
/// in front of it.
fn is_behind(class: Class<'_>, span: Span, checking: &mut Checking<'_>) -> bool {
    let row = class.row();
    if row.is_base || row.element.span.start < span.start {
        return false;
    }
    let schema = checking.schema;
    let file = |span: Span| schema.sources.source_of(schema.sources.as_written(span));
    if file(span) != file(row.element.span) {
        return false;
    }
    let earlier = checking.superseded.get_or_insert_with(|| superseded(schema));
    !earlier.contains(&schema.fold(row.element.name))
}

/// The classes that are declared more than once.
fn superseded(schema: &Schema) -> HashSet<NameId> {
    let rows = schema.classes.iter().filter(|row| row.superseded && !row.is_base);
    rows.map(|row| schema.fold(row.element.name)).collect()
}
