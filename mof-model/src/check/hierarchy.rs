//! Rules about what a class is, and what the classes above it are (CL-12, CL-13, CL-15).

use mof_parser::{Dialect, Span};

use super::Checking;
use crate::Class;
use crate::finding::HierarchyFinding;
use crate::standard_qualifiers::{Known, KnownSet};

/// No class derives from a terminal one (CL-13).
pub(super) fn terminal_classes_end(class: Class<'_>, checking: &mut Checking<'_>) {
    let Some(superclass) = class.superclass() else { return };
    if !checking.known_of(superclass).has(Known::Terminal)
        || superclass.known_flag(Known::Terminal) != Some(true)
    {
        return;
    }
    let schema = class.schema();
    let entry = schema.find_in_force(superclass.in_force(), Known::Terminal.name());
    let terminal = entry.map_or(superclass.row().element.name_span, |entry| {
        schema.qualifier_row(entry.qualifier).span
    });
    let kind = HierarchyFinding::TerminalBelow {
        class: class.name().to_owned(),
        superclass: superclass.name().to_owned(),
        terminal,
    };
    checking.report(kind, superclass_span(class));
}

/// What a class says that it is agrees with what is above it (CL-12, CL-13, CL-15).
pub(super) fn kinds_agree(class: Class<'_>, checking: &mut Checking<'_>) {
    const KINDS: KnownSet = KnownSet::of(&[
        Known::Abstract,
        Known::Terminal,
        Known::Association,
        Known::Indication,
        Known::Singleton,
    ]);
    if !checking.known.meets(KINDS) {
        return;
    }
    is_good_for_something(class, checking);
    let Some(superclass) = class.superclass() else { return };
    if class.dialect() != Dialect::Wmi {
        for known in [Known::Association, Known::Indication] {
            kind_is_inherited(class, superclass, known, checking);
        }
    } else if !superclass.is_base() {
        wmi_kinds(class, superclass, checking);
    }
}

/// A class has instances or subclasses.
fn is_good_for_something(class: Class<'_>, checking: &mut Checking<'_>) {
    if !checking.known.has(Known::Abstract) || !checking.known.has(Known::Terminal) {
        return;
    }
    let is_both = class.is_abstract() && class.known_flag(Known::Terminal) == Some(true);
    let (one, other) = (own(class, Known::Abstract), own(class, Known::Terminal));
    if let (Some(one), Some(span), true) = (one, other, is_both) {
        let class = class.name().to_owned();
        checking.report(HierarchyFinding::TerminalAbstract { class, other: one }, span);
    }
}

/// An association derives from associations only, and an indication from indications. The system's
/// own classes of WMI do otherwise.
fn kind_is_inherited(
    class: Class<'_>,
    superclass: Class<'_>,
    known: Known,
    checking: &mut Checking<'_>,
) {
    if !checking.known.has(known) || class.known_flag(known) != Some(true) {
        return;
    }
    let Some(span) = own(class, known) else { return };
    if superclass.known_flag(known) == Some(true) || !superclass.is_complete() {
        return;
    }
    let kind = if known == Known::Association { "association" } else { "indication" };
    let kind = HierarchyFinding::OtherKindBelow {
        class: class.name().to_owned(),
        kind,
        superclass: superclass.name().to_owned(),
        above: superclass.row().element.name_span,
    };
    checking.report(kind, span);
}

/// What WMI minds: an abstract class below one that is not, a singleton below one that has
/// instances of its own.
fn wmi_kinds(class: Class<'_>, superclass: Class<'_>, checking: &mut Checking<'_>) {
    let above = superclass.row().element.name_span;
    let names = || (class.name().to_owned(), superclass.name().to_owned());
    if superclass.is_abstract() {
        return;
    }
    if let (Some(span), true) = (own(class, Known::Abstract), class.is_abstract()) {
        let (class, superclass) = names();
        checking.report(HierarchyFinding::AbstractBelow { class, superclass, above }, span);
    }
    if let (Some(span), true) = (own(class, Known::Singleton), class.is_singleton())
        && !superclass.is_singleton()
    {
        let (class, superclass) = names();
        checking.report(HierarchyFinding::SingletonBelow { class, superclass, above }, span);
    }
}

/// Where the class itself writes `known`.
fn own(class: Class<'_>, known: Known) -> Option<Span> {
    let schema = class.schema();
    let entry = schema.find_in_force(class.in_force(), known.name())?;
    (entry.origin == Some(class.id())).then(|| schema.qualifier_row(entry.qualifier).span)
}

/// Where a class names its superclass.
fn superclass_span(class: Class<'_>) -> Span {
    let row = class.row();
    row.superclass_name.map_or(row.element.name_span, |(_, span)| span)
}
