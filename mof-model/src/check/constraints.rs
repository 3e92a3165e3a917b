//! Rules about qualifiers that depend on each other, or on what they stand on.

use mof_parser::similar;

use super::{Checking, Qualified};
use crate::finding::ConstraintFinding;
use crate::ids::Run;
use crate::rows::{InForce, QualifierRow};
use crate::scopes::Scope;
use crate::standard_qualifiers::{Known, KnownSet};
use crate::{Class, Property, Type, Value};

/// The qualifiers that ask something of others.
const CONSTRAINED: KnownSet = KnownSet::of(&[
    Known::Min,
    Known::Max,
    Known::MinLen,
    Known::MaxLen,
    Known::MinValue,
    Known::MaxValue,
    Known::Syntax,
    Known::SyntaxType,
    Known::CreateBy,
    Known::DeleteBy,
    Known::Source,
    Known::SourceType,
    Known::Nonlocal,
    Known::NonlocalType,
    Known::EmbeddedInstance,
    Known::EmbeddedObject,
    Known::HyperVEmbeddedInstance,
    Known::ArrayType,
    Known::Propagated,
    Known::Composition,
    Known::Aggregate,
]);

/// What each qualifier needs beside it (CL-16, CL-20).
const NEEDS: [(Known, Known); 5] = [
    (Known::SyntaxType, Known::Syntax),
    (Known::Syntax, Known::SyntaxType),
    (Known::CreateBy, Known::SupportsCreate),
    (Known::DeleteBy, Known::SupportsDelete),
    (Known::Composition, Known::Aggregation),
];

/// What cannot stand beside each other, and whether the first only says less (CL-19, CL-20).
const EXCLUDES: [(Known, Known, bool); 3] = [
    (Known::SourceType, Known::Source, false),
    (Known::NonlocalType, Known::Nonlocal, false),
    (Known::EmbeddedObject, Known::EmbeddedInstance, true),
];

const BOUNDS: [(Known, Known); 3] =
    [(Known::Min, Known::Max), (Known::MinLen, Known::MaxLen), (Known::MinValue, Known::MaxValue)];

/// What the qualifiers of an element ask of each other (CL-16 to CL-20).
pub(super) fn hold(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    if !element.known.meets(CONSTRAINED) {
        return;
    }
    partners(element, checking);
    bounds(element, checking);
    array_type(element, checking);
    if element.scope == Scope::Reference && element.states(Known::Aggregate) {
        aggregate(element, checking);
    }
    if element.scope == Scope::Property {
        propagated(element, checking);
    }
    embedded(element, checking);
}

impl<'s> Qualified<'s> {
    fn run(&self) -> Run<InForce> {
        self.element.in_force
    }

    /// What is in effect and not denied.
    fn holds(&self, known: Known) -> Option<&'s QualifierRow> {
        let entry = self.schema.find_in_force(self.run(), known.name())?;
        says(self.schema.qualifier_value(entry.qualifier))
            .then(|| self.schema.qualifier_row(entry.qualifier))
    }

    /// Whether it is written on the element itself and not denied.
    fn states(&self, known: Known) -> bool {
        self.known.has(known) && self.holds(known).is_some()
    }
}

fn says(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Boolean(false))
}

fn partners(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let schema = element.schema;
    for (known, needed) in NEEDS.into_iter().filter(|(known, _)| element.states(*known)) {
        if let (Some(row), None) = (element.own(known), element.holds(needed)) {
            let kind = ConstraintFinding::Needs {
                name: schema.spelling(row.name).to_owned(),
                needed: needed.spelling(),
                holder: element.name().to_owned(),
            };
            checking.report(kind, row.span);
        }
    }
    for (known, other, harmless) in EXCLUDES {
        if !element.known.has(known) && !element.known.has(other) {
            continue;
        }
        let (Some(one), Some(two)) = (element.holds(known), element.holds(other)) else { continue };
        // What the superclass says both of has been reported there.
        let (own, inherited) = match element.own(known) {
            Some(_) => (one, two),
            None => (two, one),
        };
        let kind = ConstraintFinding::Excludes {
            name: schema.spelling(own.name).to_owned(),
            other: schema.spelling(inherited.name).to_owned(),
            first: inherited.span,
            harmless: harmless && element.own(known).is_some(),
        };
        checking.report(kind, own.span);
    }
}

/// A lower bound is not above the upper one, and both are numbers of the type (CL-17).
fn bounds(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let bound = |known| element.schema.known_value(element.run(), known)?.as_integer();
    for (low, high) in BOUNDS {
        let Some(row) = element.own(low).or_else(|| element.own(high)) else { continue };
        if let (Some(least), Some(most)) = (bound(low), bound(high))
            && least > most
        {
            let place = |known| element.holds(known).map_or(row.span, |row| row.span);
            let is_low = element.own(low).is_some();
            let kind = ConstraintFinding::BoundsCross {
                element: element.name().to_owned(),
                low: (low.spelling(), least),
                high: (high.spelling(), most),
                other: place(if is_low { high } else { low }),
            };
            checking.report(kind, row.span);
        }
    }
    let Some(ty) = element.ty.map(|ty| ty.ty) else { return };
    let Some(range) = ty.integer_range() else { return };
    for known in [Known::MinValue, Known::MaxValue] {
        let Some(row) = element.own(known) else { continue };
        if let Some(bound) = bound(known).filter(|bound| !range.contains(bound)) {
            let name = known.spelling();
            checking.report(ConstraintFinding::BoundOutOfRange { name, bound, ty }, row.span);
        }
    }
}

/// `ArrayType` is one of three words (CL-18).
fn array_type(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    const KNOWN: [&str; 3] = ["Bag", "Indexed", "Ordered"];
    let Some(row) = element.own(Known::ArrayType) else { return };
    let Some(value) = &row.value else { return };
    let Some(word) = value.get(&element.schema.documents).as_str() else { return };
    if !KNOWN.iter().any(|known| known.eq_ignore_ascii_case(word.trim())) {
        let kind = ConstraintFinding::UnknownWord {
            name: Known::ArrayType.spelling(),
            word: word.to_owned(),
            known: "`Bag`, `Indexed` and `Ordered`",
        };
        checking.report(kind, value.span());
    }
}

/// The whole of an aggregation is marked in an aggregation (CL-16).
fn aggregate(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let class = element.class;
    if class.known_flag(Known::Aggregation) == Some(true) || !class.is_complete() {
        return;
    }
    let Some(row) = element.own(Known::Aggregate) else { return };
    let kind = ConstraintFinding::Needs {
        name: element.schema.spelling(row.name).to_owned(),
        needed: Known::Aggregation.spelling(),
        holder: class.name().to_owned(),
    };
    checking.report(kind, row.span);
}

/// An aggregation has one whole, and an association one weak reference at most (CL-16).
pub(super) fn parts_and_wholes(class: Class<'_>, checking: &mut Checking<'_>) {
    if !class.is_association() || !class.is_complete() {
        return;
    }
    let row = class.row();
    let place = row.element.name_span;
    let adds_references = class.own_properties().any(Property::is_reference);
    let states = |known: Known| {
        let entry = class.schema().find_in_force(class.in_force(), known.name());
        entry.is_some_and(|entry| entry.origin == Some(class.id()))
    };
    let concerns = adds_references || states(Known::Aggregation);
    if class.known_flag(Known::Aggregation) == Some(true) && concerns {
        let marked = references(class, Known::Aggregate);
        let marked: Vec<_> = marked
            .map(|property| (property.name().to_owned(), property.row().element.name_span))
            .collect();
        let is_whole = class.properties().any(Property::is_reference);
        if marked.len() != 1 && is_whole {
            let class = class.name().to_owned();
            checking.report(ConstraintFinding::Wholes { class, marked }, place);
        }
    }
    if adds_references {
        let mut weak = references(class, Known::Weak);
        let Some(first) = weak.next() else { return };
        for property in weak.filter(|property| property.declared_in() == class) {
            let kind = ConstraintFinding::SeveralWeak {
                class: class.name().to_owned(),
                name: property.name().to_owned(),
                first: first.row().element.name_span,
            };
            checking.report(kind, property.row().element.name_span);
        }
    }
}

/// The references of a class that have a flag.
fn references(class: Class<'_>, flag: Known) -> impl Iterator<Item = Property<'_>> {
    class
        .properties()
        .filter(move |property| property.is_reference() && property.known_flag(flag) == Some(true))
}

/// `Propagated` stands on a key and names the property that it comes from (CL-16).
fn propagated(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let Some(row) = element.own(Known::Propagated) else { return };
    let schema = element.schema;
    let Some(value) = &row.value else { return };
    let Some(text) = value.get(&schema.documents).as_str() else { return };
    let is_key = [Known::Key, Known::CimKey].iter().any(|key| element.holds(*key).is_some());
    if !is_key {
        let name = element.name().to_owned();
        checking.report(ConstraintFinding::PropagatedNoKey { name }, row.span);
    }
    let Some((class_name, name)) = text.trim().rsplit_once('.') else {
        let (text, class, similar) = (text.to_owned(), None, None);
        checking.report(ConstraintFinding::PropagatedFrom { text, class, similar }, value.span());
        return;
    };
    let Some(class) = schema.class_seen_from(element.class, class_name) else { return };
    if checking.property_of(class, name).is_none() && class.is_complete() {
        let names = class.properties().map(|property| property.name());
        let similar = similar::nearest(name, names, &mut checking.effort);
        let kind = ConstraintFinding::PropagatedFrom {
            text: text.to_owned(),
            class: Some(class.name().to_owned()),
            similar: similar.map(|name| format!("{class_name}.{name}")),
        };
        checking.report(kind, value.span());
    }
}

/// The class of an embedded instance is no association, and one below the inherited (CL-19).
fn embedded(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let Some(ty) = element.ty else { return };
    if ty.ty != Type::String {
        return;
    }
    let schema = element.schema;
    let stated = [Known::EmbeddedInstance, Known::HyperVEmbeddedInstance]
        .into_iter()
        .find_map(|known| element.own(known));
    let Some(row) = stated else { return };
    let span = row.value.as_ref().map_or(row.span, |value| value.span());
    let Some(class) = embedded_class(element, row) else { return };
    if class.is_association() {
        let kind = ConstraintFinding::EmbeddedAssociation {
            name: element.name().to_owned(),
            class: class.name().to_owned(),
            declared: class.row().element.name_span,
        };
        checking.report(kind, span);
    }
    let name = schema.fold(row.name);
    let restated = schema.find_in_force(element.run(), name).and_then(|entry| entry.restates);
    let Some(inherited) = restated.and_then(|index| schema.in_force.get(index as usize)) else {
        return;
    };
    let first = schema.qualifier_row(inherited.qualifier);
    let Some(above) = embedded_class(element, first) else { return };
    if !class.is_a(above) && class.is_complete() {
        let kind = ConstraintFinding::EmbeddedWidened {
            name: element.name().to_owned(),
            class: class.name().to_owned(),
            inherited: above.name().to_owned(),
            first: first.span,
        };
        checking.report(kind, span);
    }
}

fn embedded_class<'s>(element: &Qualified<'s>, row: &QualifierRow) -> Option<Class<'s>> {
    let name = row.value.as_ref()?.get(&element.schema.documents).as_str()?;
    element.schema.class_seen_from(element.class, name.trim())
}
