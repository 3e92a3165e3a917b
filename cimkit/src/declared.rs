//! What a property, a parameter or a return value may hold.

use std::fmt;

use crate::{CimType, Class};

/// The declared type: an element type, whether it is an array, and the class that it refers to or embeds.
#[derive(Clone, Copy)]
pub struct Declared {
    ty: CimType,
    array: bool,
    class: DeclaredClass,
}

/// A class from the module, or the name of another one.
#[derive(Clone, Copy)]
enum DeclaredClass {
    None,
    Known(&'static Class),
    Named(&'static str),
}

impl Declared {
    /// A scalar of type `ty`.
    pub const fn new(ty: CimType) -> Self {
        Self { ty, array: false, class: DeclaredClass::None }
    }

    /// The same as an array.
    #[must_use]
    pub const fn array(mut self) -> Self {
        self.array = true;
        self
    }

    /// The same with a class of the module.
    #[must_use]
    pub const fn class(mut self, class: &'static Class) -> Self {
        self.class = DeclaredClass::Known(class);
        self
    }

    /// The same with a class that is not in the module.
    #[must_use]
    pub const fn class_named(mut self, name: &'static str) -> Self {
        self.class = DeclaredClass::Named(name);
        self
    }

    /// The type, or that of the elements.
    pub const fn cim_type(&self) -> CimType {
        self.ty
    }

    /// Whether it is an array.
    pub const fn is_array(&self) -> bool {
        self.array
    }

    /// The class that it refers to or embeds, if the module has it.
    pub const fn known_class(&self) -> Option<&'static Class> {
        match self.class {
            DeclaredClass::Known(class) => Some(class),
            _ => None,
        }
    }

    /// The name of the class that it refers to or embeds.
    pub const fn class_name(&self) -> Option<&'static str> {
        match self.class {
            DeclaredClass::Known(class) => Some(class.name),
            DeclaredClass::Named(name) => Some(name),
            DeclaredClass::None => None,
        }
    }

    /// The class whose instances travel as the text of this string.
    pub(crate) fn embedded_class(&self) -> Option<&'static Class> {
        if self.ty == CimType::String { self.known_class() } else { None }
    }
}

/// `uint32`, `string[]`, `CIM_System reference`.
impl fmt::Display for Declared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = self.class_name() {
            write!(f, "{name} ")?;
        }
        write!(f, "{}{}", self.ty, if self.array { "[]" } else { "" })
    }
}

/// Shows a class by its name, because tables refer to each other in circles.
impl fmt::Debug for Declared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{self}`")
    }
}

impl PartialEq for Declared {
    fn eq(&self, other: &Self) -> bool {
        (self.ty, self.array) == (other.ty, other.array) && self.class_name() == other.class_name()
    }
}

impl Eq for Declared {}
