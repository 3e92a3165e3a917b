//! Qualifiers and their declarations as JSON.

use mof_model::{Class, Flavors, QualifierDeclaration, QualifierUse, Scopes};
use serde::{Serialize, Serializer};

use super::{each::Each, place::PlaceRecord, value::ValueRecord};

/// A qualifier in effect, as seen from a class that has the element.
#[derive(Serialize)]
pub(super) struct QualifierRecord<'s> {
    name: &'s str,
    #[serde(rename = "type")]
    ty: &'static str,
    array: bool,
    value: ValueRecord<'s>,
    flavors: FlavorsRecord,
    origin: Option<&'s str>,
    propagated: bool,
}

impl<'s> QualifierRecord<'s> {
    /// `here` is the class that is looked at; an instance has none.
    pub(super) fn new(qualifier: QualifierUse<'s>, here: Option<Class<'s>>) -> Self {
        let origin = qualifier.origin();
        Self {
            name: qualifier.name(),
            ty: qualifier.ty().name(),
            array: qualifier.is_array(),
            value: ValueRecord(qualifier.value()),
            flavors: FlavorsRecord(qualifier.flavors()),
            origin: origin.map(Class::name),
            propagated: origin != here,
        }
    }
}

/// The words of flavors in effect.
struct FlavorsRecord(Flavors);

impl Serialize for FlavorsRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.words())
    }
}

/// The words of scopes; `any` for all of them.
struct ScopesRecord(Scopes);

impl Serialize for ScopesRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.is_any() {
            true => serializer.collect_seq(["any"]),
            false => serializer.collect_seq(self.0.iter().map(mof_model::Scope::name)),
        }
    }
}

/// The declaration of a qualifier.
#[derive(Serialize)]
pub(super) struct DeclarationRecord<'s> {
    name: &'s str,
    #[serde(rename = "type")]
    ty: Option<&'static str>,
    array: bool,
    default: Option<ValueRecord<'s>>,
    scopes: ScopesRecord,
    flavors: FlavorsRecord,
    declared: PlaceRecord<'s>,
}

impl<'s> DeclarationRecord<'s> {
    pub(super) fn new(declaration: QualifierDeclaration<'s>) -> Self {
        Self {
            name: declaration.name(),
            ty: declaration.ty().map(mof_model::Type::name),
            array: declaration.is_array(),
            default: declaration.default().map(ValueRecord),
            scopes: ScopesRecord(declaration.scopes()),
            flavors: FlavorsRecord(declaration.flavors()),
            declared: declaration.declared().into(),
        }
    }
}

/// The qualifiers of an element of `here`.
pub(super) fn qualifiers<'s>(
    all: impl Iterator<Item = QualifierUse<'s>> + Clone,
    here: Option<Class<'s>>,
) -> Each<impl Iterator<Item = QualifierRecord<'s>> + Clone> {
    Each(all.map(move |qualifier| QualifierRecord::new(qualifier, here)))
}
