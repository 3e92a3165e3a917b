//! An instance declaration.

use crate::aliases::Aliased;
use crate::class::Class;
use crate::ids::{InstanceId, SlotId};
use crate::property::Property;
use crate::rows::{InstanceRow, SlotRow};
use crate::view::view;
use crate::{Declared, QualifierUse, Value};

view! {
    /// `instance of X as $Alias { … };`
    Instance, InstanceId, instance_row -> InstanceRow
}

impl<'s> Instance<'s> {
    /// The name of its class, as written.
    pub fn class_name(self) -> &'s str {
        self.schema.spelling(self.row().class_name)
    }

    /// Its class, when that was read.
    pub fn class(self) -> Option<Class<'s>> {
        self.row().class.map(|id| Class::new(self.schema, id))
    }

    /// Whether it is a value of a structure, which only its alias can name (MOF 3).
    pub fn is_value(self) -> bool {
        self.row().is_value
    }

    /// Its namespace; `None` when neither the text nor an option gives one.
    pub fn namespace(self) -> Option<&'s str> {
        self.row().namespace.map(|namespace| self.schema.spelling(namespace))
    }

    /// The name behind `as $`, and its class's name when there is none.
    fn name(self) -> &'s str {
        self.alias().unwrap_or_else(|| self.class_name())
    }

    /// The name behind `as $`.
    pub fn alias(self) -> Option<&'s str> {
        self.row().alias.map(|alias| self.schema.spelling(alias))
    }

    /// What it sets, in source order.
    pub fn slots(self) -> impl DoubleEndedIterator<Item = Slot<'s>> + ExactSizeIterator + Clone {
        self.row().slots.iter().map(move |id| Slot::new(self.schema, id))
    }

    /// What it sets the property `name`, in any case, to.
    pub fn slot(self, name: &str) -> Option<Slot<'s>> {
        let name = self.schema.names.find(name)?;
        self.slots().find(|slot| self.schema.fold(slot.row().name) == name)
    }

    /// The qualifiers that stand on it, in source order.
    pub fn qualifiers(self) -> impl ExactSizeIterator<Item = QualifierUse<'s>> + Clone {
        let schema = self.schema;
        let entries = schema.in_force(self.row().in_force).iter();
        entries.map(move |entry| QualifierUse::new(schema, entry, None))
    }

    /// Where it is declared.
    pub fn declared(self) -> Declared<'s> {
        self.schema.declared(self.row().span, self.row().class_span)
    }
}

view! {
    /// `Name = value;` of an instance declaration.
    Slot, SlotId, slot_row -> SlotRow
}

impl<'s> Slot<'s> {
    /// The name of the property, as written.
    pub fn name(self) -> &'s str {
        self.schema.spelling(self.row().name)
    }

    /// The property of the instance's class, when both are known.
    pub fn property(self) -> Option<Property<'s>> {
        self.row().property.map(|id| Property::new(self.schema, id))
    }

    /// The instance that sets it.
    pub fn instance(self) -> Instance<'s> {
        Instance::new(self.schema, self.row().instance)
    }

    /// The value; `None` in the WMI form that only qualifies.
    pub fn value(self) -> Option<&'s Value> {
        self.row().value.as_ref().map(|written| written.get(&self.schema.documents))
    }

    /// The instance that `$alias` stands for in its value, and in no other file of the same alias.
    ///
    /// In DSC and MOF 3 it is a value itself where the property is an embedded instance; elsewhere
    /// the value is its path.
    pub fn aliased(self, alias: &str) -> Option<Instance<'s>> {
        let document = self.instance().row().document;
        match self.schema.aliases.find(self.schema.names.find(alias)?, document)? {
            (Aliased::Instance(id), _) => Some(Instance::new(self.schema, id)),
            (Aliased::Class(_), _) => None,
        }
    }

    /// The qualifiers that stand on it, in source order (WMI).
    pub fn qualifiers(self) -> impl ExactSizeIterator<Item = QualifierUse<'s>> + Clone {
        let schema = self.schema;
        let entries = schema.in_force(self.row().in_force).iter();
        entries.map(move |entry| QualifierUse::new(schema, entry, None))
    }

    /// Where it is set.
    pub fn declared(self) -> Declared<'s> {
        self.schema.declared(self.row().span, self.row().name_span)
    }
}
