//! A qualifier in effect on an element.

use mof_parser::{Dialect, Span};

use crate::class::Class;
use crate::ids::ClassId;
use crate::lower::undeclared_flavors;
use crate::rows::{InForce, QualifierRow};
use crate::{Declared, Flavors, Schema, Type, Value};

/// A qualifier in effect on an element: its own, or one taken from what the element redeclares.
#[derive(Clone, Copy)]
pub struct QualifierUse<'s> {
    schema: &'s Schema,
    entry: &'s InForce,
    /// The class whose declaration the element is.
    home: Option<ClassId>,
}

impl<'s> QualifierUse<'s> {
    pub(crate) fn new(schema: &'s Schema, entry: &'s InForce, home: Option<ClassId>) -> Self {
        Self { schema, entry, home }
    }

    pub(crate) fn row(self) -> &'s QualifierRow {
        self.schema.qualifier_row(self.entry.qualifier)
    }

    /// Its name, as written where it is written.
    pub fn name(self) -> &'s str {
        self.schema.spelling(self.row().name)
    }

    /// Its value.
    ///
    /// A qualifier without one has its declaration's default, and TRUE when it is boolean or not
    /// declared.
    pub fn value(self) -> &'s Value {
        self.schema.qualifier_value(self.entry.qualifier)
    }

    /// Its type: as declared, as DSP0004 has it, or what the value looks like.
    pub fn ty(self) -> Type {
        let name = self.schema.fold(self.row().name);
        let declared = self.schema.declaration_of(name).and_then(|declaration| declaration.ty());
        if let Some(ty) = declared {
            return ty;
        }
        match self.value().elements().first() {
            Some(Value::Boolean(_)) => Type::Boolean,
            Some(Value::Integer(_)) => match crate::standard_qualifiers::standard(name) {
                Some(standard) if standard.ty.is_integer() => standard.ty,
                _ => Type::SInt32,
            },
            Some(Value::Real(_)) => Type::Real64,
            Some(Value::Char16(_)) => Type::Char16,
            _ => Type::String,
        }
    }

    /// Whether its value is an array.
    pub fn is_array(self) -> bool {
        matches!(self.value(), Value::Array(_))
    }

    /// The flavors in effect.
    pub fn flavors(self) -> Flavors {
        self.entry.flavors
    }

    /// The flavors that it would have if it stated none and nobody declared it: those of the
    /// standard, or of WMI when its file is written in that.
    pub fn undeclared_flavors(self) -> Flavors {
        let row = self.row();
        undeclared_flavors(self.schema.fold(row.name), row.dialect == Dialect::Wmi)
    }

    /// The class in whose declaration it is written; `None` when it stands on an instance.
    pub fn origin(self) -> Option<Class<'s>> {
        self.entry.origin.map(|id| Class::new(self.schema, id))
    }

    /// Whether it comes from a superclass.
    pub fn is_propagated(self) -> bool {
        self.entry.origin != self.home
    }

    /// Where it is written.
    pub fn declared(self) -> Declared<'s> {
        let span = self.row().span;
        self.schema.declared(span, span)
    }

    /// From the name to the last flavor.
    pub fn span(self) -> Span {
        self.row().span
    }
}

/// Equal when both stand for the same qualifier of the same element of one schema.
impl PartialEq for QualifierUse<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.entry, other.entry) && self.home == other.home
    }
}

impl Eq for QualifierUse<'_> {}

impl std::fmt::Debug for QualifierUse<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("QualifierUse")
            .field("name", &self.name())
            .field("value", self.value())
            .field("flavors", &self.flavors())
            .finish()
    }
}
