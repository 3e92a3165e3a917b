//! Rules about qualifiers and what they stand on.

use mof_parser::{Dialect, Span, similar};

use super::{Checking, Qualified};
use crate::build::BuildOptions;
use crate::finding::QualifierFinding;
use crate::flavors::FlavorWord;
use crate::interner::NameId;
use crate::lower::{Fit, Written};
use crate::rows::{Array, InForce, QualifierDeclarationRow, QualifierRow};
use crate::standard_qualifiers::{Known, KnownSet, StandardQualifier, standard, wmi};
use crate::{QualifierDeclaration, Schema, Type, Value};

impl<'s> Qualified<'s> {
    fn is_array(&self) -> bool {
        self.ty.is_some_and(|ty| ty.array != Array::No)
    }

    /// The qualifier `known`, when it is written on the element itself.
    pub(super) fn own(&self, known: Known) -> Option<&'s QualifierRow> {
        if !self.known.has(known) {
            return None;
        }
        let named = |row: &&QualifierRow| self.schema.fold(row.name) == known.name();
        self.written().iter().map(|id| self.schema.qualifier_row(id)).find(named)
    }
}

/// Whether qualifiers have to be declared in DMTF MOF: when it was asked for, or declares some.
pub(super) fn want_declarations(schema: &Schema, options: &BuildOptions) -> bool {
    let declares = |row: &QualifierDeclarationRow| !row.is_base && row.dialect == Dialect::Dmtf;
    options.dialect == Dialect::Dmtf || schema.qualifier_declarations.iter().any(declares)
}

/// Every qualifier is declared, or one of the standard (QF-09).
pub(super) fn are_declared(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    if !checking.wants_declarations {
        return;
    }
    let schema = element.schema;
    for id in element.written().iter() {
        let row = schema.qualifier_row(id);
        let name = schema.fold(row.name);
        if row.dialect != Dialect::Dmtf {
            continue;
        }
        if schema.declaration_of(name).is_some() || standard(name).is_some() {
            continue;
        }
        let name = schema.spelling(row.name);
        let declared = schema.qualifier_declarations().map(|declaration| declaration.name());
        let known = declared.chain(StandardQualifier::all().iter().map(|standard| standard.name));
        let similar = similar::nearest(name, known, &mut checking.effort).map(str::to_owned);
        checking.report(QualifierFinding::Undeclared { name: name.to_owned(), similar }, row.span);
    }
}

/// A qualifier stands only on what its scope names (QF-14).
///
/// In DMTF MOF the standard speaks for what is not declared.
pub(super) fn stand_in_scope(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let schema = element.schema;
    for id in element.written().iter() {
        let row = schema.qualifier_row(id);
        let name = schema.fold(row.name);
        let (allowed, is_declared) = match schema.declaration_of(name) {
            Some(declaration) => (declaration.scopes(), true),
            None if row.dialect != Dialect::Dmtf => continue,
            None => match standard(name) {
                // WMI's own Max is the size of an array.
                Some(_) if name == Known::Max.name() && element.is_array() => continue,
                Some(standard) => (standard.scopes, false),
                None => continue,
            },
        };
        if !allowed.contains(element.scope) {
            let name = schema.spelling(row.name).to_owned();
            let scope = element.scope;
            let kind = QualifierFinding::OutOfScope { name, scope, allowed, is_declared };
            checking.report(kind, row.span);
        }
    }
}

/// The value of a declared qualifier is of the declared type (QF-13).
///
/// The tables of the standard and of WMI speak for what is not declared.
pub(super) fn have_values_of_their_type(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let schema = element.schema;
    for id in element.written().iter() {
        let row = schema.qualifier_row(id);
        let Some(written) = &row.value else { continue };
        let name = schema.fold(row.name);
        let declared = schema.declaration_of(name).and_then(declared_type);
        let is_wmi = row.dialect == Dialect::Wmi;
        let Some((ty, is_array)) = declared.or_else(|| documented_type(name, is_wmi)) else {
            continue;
        };
        let fits = |ty, is_array| written.fit(ty, is_array, &schema.documents) == Fit::Fits;
        // WMI's own Deprecated is a boolean.
        let is_boolean = is_wmi && name == Known::Deprecated.name();
        // WMI's own Counter names the performance counter that a property shows.
        let is_counter = is_wmi && name == Known::Counter.name();
        let is_version = is_wmi && [Known::Version.name(), Known::Revision.name()].contains(&name);
        // Documentation of Microsoft's shows single values for WMI's own lists.
        let is_lone = is_wmi && is_array && wmi(name).is_some();
        if !(fits(ty, is_array)
            || is_boolean && fits(Type::Boolean, false)
            || is_counter && fits(Type::String, false)
            || is_version && fits(Type::SInt32, false)
            || is_lone && fits(ty, false))
        {
            let kind = QualifierFinding::ValueType {
                name: schema.spelling(row.name).to_owned(),
                expected: format!("{ty}{}", if is_array { "[]" } else { "" }),
                found: written.get(&schema.documents).describe(),
            };
            checking.report(kind, written.span());
        }
    }
}

/// The type of a qualifier that is not declared.
fn documented_type(name: NameId, is_wmi: bool) -> Option<(Type, bool)> {
    let of_standard = standard(name).map(|entry| (entry.ty, entry.is_array));
    let of_wmi = || wmi(name).map(|entry| (entry.ty, entry.is_array));
    of_standard.or_else(|| of_wmi().filter(|_| is_wmi))
}

fn declared_type(declaration: QualifierDeclaration<'_>) -> Option<(Type, bool)> {
    Some((declaration.ty()?, declaration.is_array()))
}

/// The types that some qualifiers of the standard speak about.
struct Fitness {
    known: &'static [Known],
    fits: fn(Type, bool) -> bool,
    needs: &'static str,
    /// What does not fit and is done all the same, in the DMTF's own schemas.
    customary: fn(Type) -> bool,
}

const FITNESS: &[Fitness] = &[
    Fitness {
        known: &[Known::MinValue, Known::MaxValue, Known::Units, Known::PUnit],
        fits: |ty, _| ty.is_integer() || ty.is_real(),
        needs: "numbers",
        customary: |_| false,
    },
    Fitness {
        known: &[Known::Gauge, Known::Counter],
        fits: |ty, _| ty.is_unsigned(),
        needs: "unsigned integers",
        customary: |_| false,
    },
    Fitness {
        known: &[Known::BitMap, Known::BitValues],
        fits: |ty, _| ty.is_integer(),
        needs: "integers",
        customary: |_| false,
    },
    Fitness {
        known: &[Known::MinLen, Known::MaxLen, Known::DN, Known::IsPUnit],
        fits: |ty, _| ty == Type::String,
        needs: "strings",
        customary: |ty| matches!(ty, Type::Instance | Type::Object),
    },
    Fitness {
        known: &[Known::EmbeddedInstance, Known::EmbeddedObject],
        fits: |ty, _| ty == Type::String,
        needs: "strings",
        // It says once more what the type says.
        customary: |ty| matches!(ty, Type::Instance | Type::Object),
    },
    Fitness {
        known: &[Known::ArrayType],
        fits: |_, is_array| is_array,
        needs: "arrays",
        customary: |_| false,
    },
    Fitness {
        known: &[Known::OctetString],
        fits: |ty, is_array| is_array && matches!(ty, Type::UInt8 | Type::String),
        needs: "`uint8[]` and `string[]`",
        customary: |ty| ty == Type::String,
    },
];

/// The qualifiers of [`FITNESS`].
const SPEAKS_OF_TYPES: KnownSet = KnownSet::of(&[
    Known::MinValue,
    Known::MaxValue,
    Known::Units,
    Known::PUnit,
    Known::Gauge,
    Known::Counter,
    Known::MinLen,
    Known::MaxLen,
    Known::DN,
    Known::IsPUnit,
    Known::EmbeddedInstance,
    Known::EmbeddedObject,
    Known::ArrayType,
    Known::OctetString,
    Known::BitMap,
    Known::BitValues,
]);

/// A qualifier about numbers stands on a number, one about strings on a string (CL-17, CL-18).
pub(super) fn fit_the_type(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let Some(ty) = element.ty else { return };
    let is_array = ty.array != Array::No;
    if !element.known.meets(SPEAKS_OF_TYPES) {
        return;
    }
    for rule in FITNESS.iter().filter(|rule| !(rule.fits)(ty.ty, is_array)) {
        let qualifiers = unfit(element, rule.known);
        if let Some((_, first)) = qualifiers.first() {
            let span = *first;
            let kind = QualifierFinding::Unfit {
                qualifiers,
                element: element.name().to_owned(),
                ty: ty.ty,
                needs: rule.needs,
                customary: (rule.customary)(ty.ty),
            };
            checking.report(kind, span);
        }
    }
}

/// Which of `known` are written on the element and say something.
fn unfit(element: &Qualified<'_>, known: &[Known]) -> Vec<(String, Span)> {
    let schema = element.schema;
    let says = |value: &Value| !matches!(value, Value::Null | Value::Boolean(false));
    element
        .written()
        .iter()
        .map(|id| (id, schema.qualifier_row(id)))
        .filter(|(_, row)| known.iter().any(|known| known.name() == schema.fold(row.name)))
        .filter(|(id, _)| says(schema.qualifier_value(*id)))
        .map(|(_, row)| (schema.spelling(row.name).to_owned(), row.span))
        .collect()
}

/// What is `DisableOverride` above keeps its value (QF-07, QF-08).
pub(super) fn keep_what_is_fixed(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let schema = element.schema;
    for own in schema.in_force(element.element.in_force) {
        // Each overriding declaration says for itself what it overrides; in the schemas before 2.6
        // the flavors of `Override` forbid that.
        if own.origin != Some(element.class.id()) || own.name == Known::Override.name() {
            continue;
        }
        let restated =
            |entry: &InForce| entry.restates.and_then(|at| schema.in_force.get(at as usize));
        let Some(fixed) = restated(own) else { continue };
        // What breaks the rule fixes nothing itself: the first value counts.
        let is_fixed =
            |entry: &&InForce| !entry.flavors.overridable() && entry.flavors.to_subclass();
        let above = std::iter::successors(Some(fixed), |entry| restated(entry));
        let fixed = above.take_while(is_fixed).last().unwrap_or(fixed);
        let is_fixed = !fixed.flavors.overridable() && fixed.flavors.to_subclass();
        let value = |entry: &InForce| schema.qualifier_value(entry.qualifier);
        // Values are decoded for those few only that the rule is about.
        let is_denied = || {
            stays_true(element, schema.qualifier_row(own.qualifier))
                && [value(own), value(fixed)].map(Value::as_bool) == [Some(false), Some(true)]
        };
        if is_fixed && value(own) != value(fixed) || !is_fixed && is_denied() {
            let row = schema.qualifier_row(own.qualifier);
            let origin = fixed.origin.and_then(|id| schema.class_by_id(id));
            let name = schema.spelling(row.name).to_owned();
            let element = element.name().to_owned();
            let origin = origin.map_or_else(String::new, |class| class.name().to_owned());
            let first = schema.qualifier_row(fixed.qualifier).span;
            let kind = match is_fixed {
                true => QualifierFinding::Fixed { name, element, origin, first },
                false => QualifierFinding::TurnedOff { name, element, origin, first },
            };
            checking.report(kind, row.span);
        }
    }
}

/// Whether a qualifier that is TRUE above cannot be denied below, whatever its flavors.
fn stays_true(element: &Qualified<'_>, row: &QualifierRow) -> bool {
    const TRUE_ONLY: [Known; 10] = [
        Known::Key,
        Known::Association,
        Known::Indication,
        Known::Singleton,
        Known::Aggregation,
        Known::Aggregate,
        Known::Composition,
        Known::Weak,
        Known::EmbeddedObject,
        Known::OctetString,
    ];
    let name = element.schema.fold(row.name);
    // WMI takes a denied key for a key, and that is reported.
    let is_ignored = row.dialect == Dialect::Wmi && name == Known::Key.name();
    !is_ignored && TRUE_ONLY.iter().any(|known| known.name() == name)
}

/// No two flavors of a use contradict each other (QF-03).
pub(super) fn flavors_agree(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    use FlavorWord::{
        DisableOverride, EnableOverride, NotToInstance, NotToSubclass, Restricted, ToInstance,
        ToSubclass,
    };
    const PAIRS: [(FlavorWord, &str, FlavorWord, &str); 5] = [
        (EnableOverride, "EnableOverride", DisableOverride, "DisableOverride"),
        (Restricted, "Restricted", ToSubclass, "ToSubclass"),
        (Restricted, "Restricted", ToInstance, "ToInstance"),
        (ToSubclass, "ToSubclass", NotToSubclass, "NotToSubclass"),
        (ToInstance, "ToInstance", NotToInstance, "NotToInstance"),
    ];
    for id in element.written().iter() {
        let row = element.schema.qualifier_row(id);
        if row.stated.is_empty() {
            continue;
        }
        for (one, one_word, other, other_word) in PAIRS {
            if row.stated.has(one) && row.stated.has(other) {
                let kind = QualifierFinding::FlavorsContradict {
                    name: element.schema.spelling(row.name).to_owned(),
                    one: one_word,
                    other: other_word,
                };
                checking.report(kind, row.span);
            }
        }
    }
}

/// A qualifier that is no boolean has a value, its own or by default (QF-11).
pub(super) fn have_a_value(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let schema = element.schema;
    for id in element.written().iter() {
        let row = schema.qualifier_row(id);
        if row.value.is_some() {
            continue;
        }
        let name = schema.fold(row.name);
        let is_wmi = row.dialect == Dialect::Wmi;
        let declared = schema.declaration_of(name).and_then(declared_type);
        let Some((ty, is_array)) = declared.or_else(|| documented_type(name, is_wmi)) else {
            continue;
        };
        let is_deprecated = name == Known::Deprecated.name();
        let takes_none = match row.dialect {
            Dialect::Mof3 => is_array || ty.is_integer() || ty.is_real(),
            // WMI's own is a boolean, and others have taken to that.
            _ => is_deprecated,
        };
        if ty == Type::Boolean || takes_none {
            continue;
        }
        if is_wmi || schema.qualifier_value(id).is_null() {
            let name = schema.spelling(row.name).to_owned();
            let expected = format!("{ty}{}", if is_array { "[]" } else { "" });
            checking.report(QualifierFinding::ValueMissing { name, expected }, row.span);
        }
    }
}

/// What is meant for translation is text (QF-04).
pub(super) fn mark_text_for_translation(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let schema = element.schema;
    let flavors = [(FlavorWord::Translatable, "Translatable"), (FlavorWord::Amended, "Amended")];
    for id in element.written().iter() {
        let row = schema.qualifier_row(id);
        if row.stated.is_empty() {
            continue;
        }
        let Some((_, flavor)) = flavors.into_iter().find(|(word, _)| row.stated.has(*word)) else {
            continue;
        };
        let is_text = |value: &Written| {
            let fits = |is_array| value.fit(Type::String, is_array, &schema.documents) == Fit::Fits;
            fits(true) || fits(false)
        };
        if !row.value.as_ref().is_some_and(is_text) {
            let name = schema.spelling(row.name).to_owned();
            checking.report(QualifierFinding::NoText { name, flavor }, row.span);
        }
    }
}

/// `CIMTYPE` is what WMI says of a type, never what is written (QF-15).
pub(super) fn leave_the_type_to_its_own(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    if let Some(row) = element.own(Known::CimType) {
        checking.report(QualifierFinding::TypeWritten, row.span);
    }
}

/// Nobody denies what mofcomp takes for TRUE whenever it is written (QF-10).
pub(super) fn denials_count(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let schema = element.schema;
    let rows = [Known::Key, Known::Static].into_iter().filter_map(|known| element.own(known));
    for row in rows.filter(|row| row.dialect == Dialect::Wmi) {
        let value = row.value.as_ref().map(|value| value.get(&schema.documents));
        if value.is_some_and(|value| *value == Value::Boolean(false)) {
            let name = schema.spelling(row.name).to_owned();
            checking.report(QualifierFinding::DenialIgnored { name }, row.span);
        }
    }
}
