//! Rules about what is too much, and about names (CL-21, CL-23, CL-25).

use std::borrow::Cow;

use mof_parser::{Dialect, Span};

use super::{Checking, Qualified};
use crate::finding::ClassFinding;
use crate::lower::Fit;
use crate::scopes::Scope;
use crate::standard_qualifiers::Known;
use crate::{Class, Schema, Type};

/// How many properties a class of WMI has.
const MAX_WMI_PROPERTIES: usize = 1024;
/// How long the names are that WMI surely takes.
const MAX_WMI_NAME: usize = 255;

/// A class has no more properties than the limit, and in WMI than that takes (CL-21). Said of the
/// first class of a line.
pub(super) fn properties_are_few(class: Class<'_>, checking: &mut Checking<'_>) {
    let count = class.row().properties.len();
    if count <= checking.max_properties.min(MAX_WMI_PROPERTIES) {
        return;
    }
    let is_wmi = class.dialect() == Dialect::Wmi;
    let limit = checking.max_properties.min(if is_wmi { MAX_WMI_PROPERTIES } else { usize::MAX });
    let above = class.superclass().map_or(0, |superclass| superclass.row().properties.len());
    if count > limit && above <= limit {
        let kind = ClassFinding::TooManyProperties { class: class.name().to_owned(), count, limit };
        checking.report(kind, class.row().element.name_span);
    }
}

/// Whether there are names that [`names_are_free`] has something to say about.
pub(super) fn has_odd_names(schema: &Schema) -> bool {
    schema.names.spellings().any(|name| name.len() > MAX_WMI_NAME || name.starts_with("__"))
}

/// The names of WMI's elements are short and not those of the system (CL-21, CL-23).
pub(super) fn names_are_free(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    if !checking.has_odd_names || element.class.dialect() != Dialect::Wmi {
        return;
    }
    let (name, span) = (element.name(), element.element.name_span);
    let word = match element.scope {
        Scope::Property | Scope::Reference => "property",
        Scope::Method => "method",
        Scope::Parameter => "parameter",
        _ => "class",
    };
    if name.len() > MAX_WMI_NAME {
        let length = name.chars().count();
        if length > MAX_WMI_NAME {
            let begin = name.chars().take(20).collect();
            let limit = MAX_WMI_NAME;
            let kind = ClassFinding::NameTooLong { element: word, begin, length, limit };
            checking.report(kind, span);
        }
    }
    // The members of a class of the system are the system's.
    let is_said = word != "class" && element.class.name().starts_with("__");
    if name.starts_with("__") && !is_said {
        let kind = ClassFinding::SystemName { element: word, name: name.to_owned() };
        checking.report(kind, span);
    }
}

/// A version is of the form `M.N.U` (CL-25).
pub(super) fn versions_have_their_form(class: Class<'_>, checking: &mut Checking<'_>) {
    if !checking.known.has(Known::Version) || !checking.is_standard(class) {
        return;
    }
    let Some((version, span)) = own_version(class) else { return };
    let numbers = version.split('.');
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if numbers.clone().count() != 3 || !numbers.clone().all(is_number) {
        let (class, version) = (class.name().to_owned(), version.into_owned());
        checking.report(ClassFinding::VersionForm { class, version }, span);
    }
}

fn own_version(class: Class<'_>) -> Option<(Cow<'_, str>, Span)> {
    let schema = class.schema();
    let entry = schema.find_in_force(class.in_force(), Known::Version.name())?;
    let row = schema.qualifier_row(entry.qualifier);
    let written = row.value.as_ref().filter(|_| entry.origin == Some(class.id()))?;
    // What is no text is reported as that.
    let is_text = written.fit(Type::String, false, &schema.documents) == Fit::Fits;
    Some((written.strings(&schema.documents).next().filter(|_| is_text)?, written.span()))
}
