//! Rules about qualifiers and what they stand on.

use mof_parser::{Dialect, Span, similar};

use super::{Checking, Qualified};
use crate::build::BuildOptions;
use crate::finding::QualifierFinding;
use crate::flavors::FlavorWord;
use crate::lower::Fit;
use crate::rows::{Array, InForce, QualifierDeclarationRow, QualifierRow};
use crate::standard_qualifiers::{Known, StandardQualifier, standard};
use crate::{QualifierDeclaration, Schema, Type, Value};

impl<'s> Qualified<'s> {
    /// The qualifier `known`, when it is written on the element itself.
    pub(super) fn own(&self, known: Known) -> Option<&'s QualifierRow> {
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

/// A declared qualifier stands only on what its scope names (QF-14).
pub(super) fn stand_in_scope(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let schema = element.schema;
    for id in element.written().iter() {
        let row = schema.qualifier_row(id);
        let Some(declaration) = schema.declaration_of(schema.fold(row.name)) else { continue };
        let allowed = declaration.scopes();
        if !allowed.contains(element.scope) {
            let name = schema.spelling(row.name).to_owned();
            let scope = element.scope;
            checking.report(QualifierFinding::OutOfScope { name, scope, allowed }, row.span);
        }
    }
}

/// The value of a declared qualifier is of the declared type (QF-13).
///
/// In DMTF MOF the standard's table speaks for what is not declared.
pub(super) fn have_values_of_their_type(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let schema = element.schema;
    for id in element.written().iter() {
        let row = schema.qualifier_row(id);
        let Some(written) = &row.value else { continue };
        let name = schema.fold(row.name);
        let declared = schema.declaration_of(name).and_then(declared_type);
        let standard = || standard(name).map(|standard| (standard.ty, standard.is_array));
        let is_dmtf = row.dialect == Dialect::Dmtf;
        let Some((ty, is_array)) = declared.or_else(|| standard().filter(|_| is_dmtf)) else {
            continue;
        };
        if written.fit(ty, is_array, &schema.documents) != Fit::Fits {
            let kind = QualifierFinding::ValueType {
                name: schema.spelling(row.name).to_owned(),
                expected: format!("{ty}{}", if is_array { "[]" } else { "" }),
                found: written.get(&schema.documents).describe(),
            };
            checking.report(kind, written.span());
        }
    }
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
        known: &[
            Known::MinLen,
            Known::MaxLen,
            Known::DN,
            Known::IsPUnit,
            Known::EmbeddedInstance,
            Known::EmbeddedObject,
        ],
        fits: |ty, _| ty == Type::String,
        needs: "strings",
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

/// A qualifier about numbers stands on a number, one about strings on a string (CL-17, CL-18).
pub(super) fn fit_the_type(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let Some(ty) = element.ty else { return };
    let is_array = ty.array != Array::No;
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
        if is_fixed && value(own) != value(fixed) {
            let row = schema.qualifier_row(own.qualifier);
            let origin = fixed.origin.and_then(|id| schema.class_by_id(id));
            let kind = QualifierFinding::Fixed {
                name: schema.spelling(row.name).to_owned(),
                element: element.name().to_owned(),
                origin: origin.map_or_else(String::new, |class| class.name().to_owned()),
                first: schema.qualifier_row(fixed.qualifier).span,
            };
            checking.report(kind, row.span);
        }
    }
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
