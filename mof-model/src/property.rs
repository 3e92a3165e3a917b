//! A property or reference of a class.

use crate::Value;
use crate::class::Class;
use crate::ids::{ClassId, PropertyId};
use crate::interner::NameId;
use crate::rows::PropertyRow;
use crate::standard_qualifiers::Known;
use crate::view::{mapped, qualified, typed, view};

view! {
    /// A property or reference: one declaration, with what it takes from those it redeclares.
    ///
    /// A class that inherits a property without redeclaring it shares the declaration, so this view
    /// does not know through which class it was reached.
    Property, PropertyId, property_row -> PropertyRow
}

qualified!(Property);
mapped!(Property);
typed!(Property);

impl<'s> Property<'s> {
    fn home(self) -> Option<ClassId> {
        Some(self.row().class)
    }

    pub(crate) fn name_id(self) -> NameId {
        self.schema.fold(self.row().element.name)
    }

    /// Whether it is part of the identity of an instance.
    ///
    /// A redeclared key is a key, whatever the redeclaration says.
    pub fn is_key(self) -> bool {
        self.known_flag(Known::Key) == Some(true)
    }

    /// Whether it is a reference.
    pub fn is_reference(self) -> bool {
        self.ty() == crate::Type::Reference
    }

    /// The class that introduced it: the first in the lineage with a property of this name.
    pub fn origin(self) -> Class<'s> {
        Class::new(self.schema, self.row().origin)
    }

    /// The class whose declaration this is.
    pub fn declared_in(self) -> Class<'s> {
        Class::new(self.schema, self.row().class)
    }

    /// The inherited declaration that this one redeclares.
    pub fn redeclares(self) -> Option<Property<'s>> {
        self.row().redeclares.map(|id| Property::new(self.schema, id))
    }

    /// The default value: its own, else that of the nearest declaration that it redeclares.
    ///
    /// `= NULL` is a default of its own: it takes away the inherited one (VAL-05).
    pub fn default(self) -> Option<&'s Value> {
        let shape = |property: Property<'s>| (property.ty(), property.is_array());
        // A declaration of another type is an error, and its default no value of this property.
        let redeclared = std::iter::successors(Some(self), |property| property.redeclares())
            .take_while(|property| shape(*property) == shape(self));
        let mut defaults = redeclared.filter_map(|property| property.row().default.as_ref());
        defaults.next().map(|written| written.get(&self.schema.documents))
    }

    /// Whether it must have a value: `Required`, or WMI's `Not_Null`.
    pub fn is_required(self) -> bool {
        self.known_flag(Known::Required) == Some(true)
            || self.known_flag(Known::NotNull) == Some(true)
    }

    /// Whether it can be read: `Read`, which is TRUE when nothing is said.
    pub fn is_readable(self) -> bool {
        self.known_flag(Known::Read).unwrap_or(true)
    }

    /// Whether it can be written: `Write`, which is FALSE when nothing is said.
    ///
    /// Providers are not bound by it: Hyper-V takes settings that lack it in embedded instances.
    pub fn is_writable(self) -> bool {
        self.known_flag(Known::Write).unwrap_or(false)
    }
}
