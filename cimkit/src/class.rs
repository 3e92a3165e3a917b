//! Class tables: what the generator knows about classes, as statics.

use std::{cmp::Ordering, fmt, ptr};

use crate::{CimType, Declared};

/// The classes of one generated module.
pub struct Schema {
    /// The namespace, with forward slashes.
    pub namespace: &'static str,
    /// Every class, sorted by its name in lower case (ASCII), so that it is found by binary search.
    pub classes: &'static [&'static Class],
}

impl Schema {
    /// The class of this name, without case.
    pub fn class(&self, name: &str) -> Option<&'static Class> {
        let found = self.classes.binary_search_by(|class| compare(class.name, name)).ok()?;
        self.classes.get(found).copied()
    }
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.classes.iter().map(|class| class.name).collect::<Vec<_>>();
        f.debug_struct("Schema")
            .field("namespace", &self.namespace)
            .field("classes", &names)
            .finish()
    }
}

/// One class.
pub struct Class {
    /// The declared spelling, which is what travels.
    pub name: &'static str,
    /// The superclasses, root first, and the class itself, last.
    pub lineage: &'static [&'static Class],
    /// How many slots a row has: one for each effective property, those of the superclasses included.
    pub slots: u16,
    /// The module that the class is in, where subclasses are looked up.
    pub schema: &'static Schema,
    /// The properties that the class introduces or redeclares, sorted by name in lower case (ASCII).
    pub properties: &'static [Property],
}

/// The schema of rows that were read without a class table: it knows no class.
pub(crate) static NO_SCHEMA: Schema = Schema { namespace: "", classes: &[] };

/// The class of such rows; all their properties are unknown ones.
pub(crate) static UNTYPED: Class =
    Class { name: "", lineage: &[&UNTYPED], slots: 0, schema: &NO_SCHEMA, properties: &[] };

impl Class {
    /// Whether this class is `other` or derives from it: one load and one comparison.
    #[inline]
    pub fn is_a(&self, other: &'static Class) -> bool {
        let own = self.lineage.get(other.lineage.len().wrapping_sub(1));
        own.is_some_and(|own| ptr::eq(*own, other))
    }

    /// The effective property of this name, without case; a redeclaration hides what it redeclares.
    pub fn property(&self, name: &str) -> Option<&'static Property> {
        self.lineage.iter().rev().find_map(|class| {
            let found = class.properties.binary_search_by(|own| compare(own.name, name)).ok()?;
            class.properties.get(found)
        })
    }

    /// The effective property in a slot.
    pub fn property_in(&self, slot: u16) -> Option<&'static Property> {
        let mut declared = self.lineage.iter().rev().flat_map(|class| class.properties);
        declared.find(|property| property.slot == slot)
    }

    /// The effective properties, in slot order: the superclass's first.
    pub fn effective(&self) -> impl Iterator<Item = &'static Property> {
        let mut all: Vec<Option<&'static Property>> = vec![None; self.slots.into()];
        for property in self.lineage.iter().flat_map(|class| class.properties) {
            if let Some(place) = all.get_mut(usize::from(property.slot)) {
                *place = Some(property);
            }
        }
        all.into_iter().flatten()
    }

    /// The key properties, in slot order.
    pub fn keys(&self) -> impl Iterator<Item = &'static Property> {
        self.effective().filter(|property| property.key)
    }
}

impl fmt::Debug for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let superclass = self.lineage.len().checked_sub(2).map(|at| self.lineage[at].name);
        f.debug_struct("Class")
            .field("name", &self.name)
            .field("superclass", &superclass)
            .field("properties", &self.properties)
            .finish_non_exhaustive()
    }
}

/// Two classes are equal when they are the same table.
impl PartialEq for Class {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}

impl Eq for Class {}

/// One property.
#[derive(Debug, Clone, Copy)]
pub struct Property {
    name: &'static str,
    slot: u16,
    key: bool,
    declared: Declared,
}

impl Property {
    /// A scalar that is no key; the other functions change that.
    pub const fn new(name: &'static str, slot: u16, ty: CimType) -> Self {
        Self { name, slot, key: false, declared: Declared::new(ty) }
    }

    /// Makes it a key.
    #[must_use]
    pub const fn key(mut self) -> Self {
        self.key = true;
        self
    }

    /// Makes it an array.
    #[must_use]
    pub const fn array(mut self) -> Self {
        self.declared = self.declared.array();
        self
    }

    /// The class that it refers to or embeds, if the module has it. On a string this means that the text is that
    /// of an instance.
    #[must_use]
    pub const fn class(mut self, class: &'static Class) -> Self {
        self.declared = self.declared.class(class);
        self
    }

    /// The class that it refers to or embeds, if the module does not have it.
    #[must_use]
    pub const fn class_named(mut self, name: &'static str) -> Self {
        self.declared = self.declared.class_named(name);
        self
    }

    /// The declared spelling.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The place of its value in a row.
    pub const fn slot(&self) -> u16 {
        self.slot
    }

    /// Whether it is a key.
    pub const fn is_key(&self) -> bool {
        self.key
    }

    /// What was declared of its values.
    pub const fn declared(&self) -> Declared {
        self.declared
    }
}

/// Orders names as the tables do: by their letters in lower case (ASCII).
pub(crate) fn compare(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    for (a, b) in a.iter().zip(b) {
        if a != b {
            let order = a.to_ascii_lowercase().cmp(&b.to_ascii_lowercase());
            if order.is_ne() {
                return order;
            }
        }
    }
    a.len().cmp(&b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    static SCHEMA: Schema = Schema { namespace: "root/test", classes: &[&BASE, &DERIVED, &OTHER] };
    static BASE: Class = Class {
        name: "Test_Base",
        lineage: &[&BASE],
        slots: 2,
        schema: &SCHEMA,
        properties: &[
            Property::new("Id", 0, CimType::UInt32).key(),
            Property::new("Name", 1, CimType::String),
        ],
    };
    static DERIVED: Class = Class {
        name: "Test_Derived",
        lineage: &[&BASE, &DERIVED],
        slots: 3,
        schema: &SCHEMA,
        properties: &[
            Property::new("name", 1, CimType::String).key(),
            Property::new("Owner", 2, CimType::Reference).class(&OTHER).array(),
        ],
    };
    static OTHER: Class = Class {
        name: "Test_Other",
        lineage: &[&OTHER],
        slots: 0,
        schema: &SCHEMA,
        properties: &[],
    };

    #[test]
    fn classes_and_properties_are_found_without_case() {
        assert_eq!(SCHEMA.class("TEST_derived"), Some(&DERIVED));
        assert_eq!(SCHEMA.class("Test"), None);
        assert_eq!(DERIVED.property("ID").map(Property::slot), Some(0));
        assert_eq!(DERIVED.property("NAME").map(Property::name), Some("name"));
        assert_eq!(BASE.property("owner").map(Property::name), None);
    }

    #[test]
    fn a_redeclared_property_has_one_slot_and_its_last_declaration() {
        let names: Vec<_> = DERIVED.effective().map(Property::name).collect();
        assert_eq!(names, ["Id", "name", "Owner"]);
        let keys: Vec<_> = DERIVED.keys().map(Property::name).collect();
        assert_eq!(keys, ["Id", "name"]);
        assert_eq!(DERIVED.property_in(1).map(Property::name), Some("name"));
    }

    #[test]
    fn deriving_goes_one_way() {
        assert!(DERIVED.is_a(&BASE) && DERIVED.is_a(&DERIVED));
        assert!(!BASE.is_a(&DERIVED) && !OTHER.is_a(&BASE));
        assert!(!BASE.is_a(&UNTYPED) && !UNTYPED.is_a(&BASE));
    }

    #[test]
    fn a_table_that_refers_to_itself_can_be_shown() {
        assert!(format!("{DERIVED:?} {SCHEMA:?}").contains("Test_Other"));
    }

    #[test]
    fn names_are_ordered_by_their_lower_case() {
        let mut names = ["b", "A_", "a", "AB", "aa", "B1"];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(names, ["a", "A_", "aa", "AB", "b", "B1"]);
    }
}
