//! A qualifier declaration.

use crate::rows::{Array, QualifierDeclarationRow};
use crate::{Declared, Flavors, Schema, Scopes, Type, Value};

/// `qualifier Name : type = default, scope(…), flavor(…);`
#[derive(Clone, Copy)]
pub struct QualifierDeclaration<'s> {
    schema: &'s Schema,
    index: usize,
}

impl<'s> QualifierDeclaration<'s> {
    pub(crate) fn new(schema: &'s Schema, index: usize) -> Self {
        Self { schema, index }
    }

    pub(crate) fn row(self) -> &'s QualifierDeclarationRow {
        &self.schema.qualifier_declarations[self.index]
    }

    /// Its name.
    pub fn name(self) -> &'s str {
        self.schema.spelling(self.row().name)
    }

    /// The type of its value; `None` in the WMI form that only gives flavors.
    pub fn ty(self) -> Option<Type> {
        self.row().ty.map(|ty| ty.ty)
    }

    /// Whether its value is an array.
    pub fn is_array(self) -> bool {
        self.row().ty.is_some_and(|ty| ty.array != Array::No)
    }

    /// The value of a use that gives none.
    pub fn default(self) -> Option<&'s Value> {
        self.row().default.as_ref().map(|written| written.get(&self.schema.documents))
    }

    /// What it may stand on. Without a `scope`, anything.
    pub fn scopes(self) -> Scopes {
        self.row().scopes
    }

    /// The flavors that its uses start from.
    pub fn flavors(self) -> Flavors {
        self.row().flavors
    }

    /// Whether it was read only to resolve against.
    pub fn is_base(self) -> bool {
        self.row().is_base
    }

    /// Where it is declared.
    pub fn declared(self) -> Declared<'s> {
        self.schema.declared(self.row().span, self.row().name_span)
    }
}

/// Equal when both are the same declaration of one schema.
impl PartialEq for QualifierDeclaration<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.schema, other.schema) && self.index == other.index
    }
}

impl Eq for QualifierDeclaration<'_> {}

impl std::fmt::Debug for QualifierDeclaration<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("QualifierDeclaration")
            .field("name", &self.name())
            .field("ty", &self.ty())
            .field("scopes", &self.scopes())
            .field("flavors", &self.flavors())
            .finish()
    }
}
