//! What the arenas of a [`Schema`](crate::Schema) hold: one row for each element.
//!
//! Rows are written by `lower`, completed by `resolve`, and read through the views.

use std::sync::OnceLock;

use mof_parser::{Dialect, Span};

use crate::flavors::StatedFlavors;
use crate::ids::{
    ClassId, InstanceId, MethodId, ParameterId, PropertyId, Run, SlotId, WrittenQualifierId,
};
use crate::interner::{NameId, Symbol};
use crate::lower::Written;
use crate::{BitMap, Flavors, Schema, Scopes, Type, ValueMap};

/// What every named element has.
#[derive(Clone, Copy)]
pub(crate) struct Element {
    pub(crate) name: Symbol,
    pub(crate) name_span: Span,
    /// The whole declaration.
    pub(crate) span: Span,
    /// The qualifiers that stand on it.
    pub(crate) written: Run<WrittenQualifierId>,
    /// The qualifiers in effect: its own, then those it takes from the declaration it redeclares.
    pub(crate) in_force: Run<InForce>,
}

pub(crate) struct ClassRow {
    pub(crate) element: Element,
    pub(crate) namespace: Option<Symbol>,
    pub(crate) alias: Option<Symbol>,
    pub(crate) superclass_name: Option<(Symbol, Span)>,
    pub(crate) superclass: Option<ClassId>,
    /// What the file is written in.
    pub(crate) dialect: Dialect,
    /// Read to resolve against; nothing is reported on it.
    pub(crate) is_base: bool,
    /// A later declaration of the same class took its place.
    pub(crate) superseded: bool,
    /// A later declaration says the same again, and took its place.
    pub(crate) repeated: bool,
    /// A directive asks for it to be deleted. It is a class all the same; a later declaration of the
    /// same class is no second one.
    pub(crate) deleted: bool,
    /// The class that this structure stands in.
    pub(crate) outer: Option<ClassId>,
    /// How many superclasses it has.
    pub(crate) depth: u32,
    pub(crate) own_properties: Run<PropertyId>,
    pub(crate) own_methods: Run<MethodId>,
    /// Into [`Schema::effective_properties`](crate::Schema).
    pub(crate) properties: Run<Effective>,
    /// Into [`Schema::effective_methods`](crate::Schema).
    pub(crate) methods: Run<Effective>,
    pub(crate) first_subclass: Option<ClassId>,
    pub(crate) next_sibling: Option<ClassId>,
}

impl ClassRow {
    /// Whether nobody asks what it means: it is not in force, and has no rules to keep.
    pub(crate) fn is_idle(&self) -> bool {
        self.superseded && (self.is_base || self.repeated)
    }
}

/// Marks a run of the effective members of a class.
pub(crate) struct Effective;

/// The type of a property, parameter or return value as declared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct TypeRow {
    pub(crate) ty: Type,
    /// The class of a reference or embedded instance.
    pub(crate) class_name: Option<Symbol>,
    /// Where the type stands.
    pub(crate) span: Span,
    pub(crate) array: Array,
}

impl TypeRow {
    /// The type as MOF writes it: `uint8[]`, `CIM_Job REF`.
    pub(crate) fn spelled(&self, schema: &Schema) -> String {
        let class = self.class_name.map_or("object", |name| schema.spelling(name));
        let name = match self.ty {
            Type::Reference => format!("{class} REF"),
            Type::Instance => class.to_owned(),
            other => other.name().to_owned(),
        };
        let brackets = if self.array == Array::No { "" } else { "[]" };
        format!("{name}{brackets}")
    }
}

/// Whether an element is an array, and of how many elements.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Array {
    No,
    Unbounded,
    Sized(u32),
}

pub(crate) struct PropertyRow {
    pub(crate) element: Element,
    /// The class whose declaration this is.
    pub(crate) class: ClassId,
    /// The class that introduced the property.
    pub(crate) origin: ClassId,
    /// The inherited declaration that this one takes the place of.
    pub(crate) redeclares: Option<PropertyId>,
    pub(crate) ty: TypeRow,
    pub(crate) default: Option<Written>,
    /// The class declares the name twice and this is not the first.
    pub(crate) duplicate: bool,
    pub(crate) maps: Maps,
}

pub(crate) struct MethodRow {
    pub(crate) element: Element,
    pub(crate) class: ClassId,
    pub(crate) origin: ClassId,
    pub(crate) redeclares: Option<MethodId>,
    /// `None` for `void`.
    pub(crate) returns: Option<TypeRow>,
    /// In calling order, twice declared ones merged.
    pub(crate) parameters: Run<ParameterId>,
    pub(crate) duplicate: bool,
    pub(crate) maps: Maps,
}

pub(crate) struct ParameterRow {
    pub(crate) element: Element,
    pub(crate) method: MethodId,
    pub(crate) ty: TypeRow,
    pub(crate) is_in: bool,
    pub(crate) is_out: bool,
    pub(crate) default: Option<Written>,
    pub(crate) maps: Maps,
}

/// The value and bit map of an element, resolved when first asked for.
#[derive(Default)]
pub(crate) struct Maps {
    pub(crate) values: OnceLock<Option<Box<ValueMap>>>,
    pub(crate) bits: OnceLock<Option<Box<BitMap>>>,
}

/// A qualifier as it stands on an element.
pub(crate) struct QualifierRow {
    pub(crate) name: Symbol,
    pub(crate) span: Span,
    pub(crate) stated: StatedFlavors,
    /// `None` when no value is written.
    pub(crate) value: Option<Written>,
    /// The flavors of the qualifier's last declaration before this use, when there is one.
    pub(crate) declared: Option<Flavors>,
    /// What the file is written in.
    pub(crate) dialect: Dialect,
}

/// A qualifier in effect on an element.
#[derive(Clone, Copy)]
pub(crate) struct InForce {
    pub(crate) name: NameId,
    pub(crate) qualifier: WrittenQualifierId,
    /// The class in whose declaration it is written; none for an instance's.
    pub(crate) origin: Option<ClassId>,
    pub(crate) flavors: Flavors,
    /// The inherited entry, among all in force, in whose place it stands.
    pub(crate) restates: Option<u32>,
}

pub(crate) struct QualifierDeclarationRow {
    pub(crate) name: Symbol,
    pub(crate) name_span: Span,
    pub(crate) span: Span,
    /// `None` in the untyped WMI form.
    pub(crate) ty: Option<TypeRow>,
    pub(crate) default: Option<Written>,
    pub(crate) scopes: Scopes,
    pub(crate) flavors: Flavors,
    pub(crate) is_base: bool,
    /// What the file is written in.
    pub(crate) dialect: Dialect,
}

pub(crate) struct InstanceRow {
    pub(crate) class_name: Symbol,
    pub(crate) class_span: Span,
    pub(crate) class: Option<ClassId>,
    pub(crate) namespace: Option<Symbol>,
    pub(crate) alias: Option<Symbol>,
    pub(crate) alias_span: Option<Span>,
    /// The number of its document in the schema.
    pub(crate) document: u32,
    pub(crate) span: Span,
    pub(crate) in_force: Run<InForce>,
    pub(crate) written: Run<WrittenQualifierId>,
    pub(crate) slots: Run<SlotId>,
    pub(crate) is_base: bool,
    /// `value of`
    pub(crate) is_value: bool,
}

pub(crate) struct SlotRow {
    pub(crate) instance: InstanceId,
    pub(crate) name: Symbol,
    pub(crate) name_span: Span,
    pub(crate) span: Span,
    pub(crate) written: Run<WrittenQualifierId>,
    pub(crate) in_force: Run<InForce>,
    pub(crate) value: Option<Written>,
    /// The property of the instance's class.
    pub(crate) property: Option<PropertyId>,
}
