//! A class as its users see it: own and inherited members together.

use mof_parser::Dialect;

use crate::ids::ClassId;
use crate::method::Method;
use crate::property::Property;
use crate::rows::ClassRow;
use crate::standard_qualifiers::Known;
use crate::view::{qualified, view};

view! {
    /// A class: its place in the hierarchy, its members, its qualifiers.
    Class, ClassId, class_row -> ClassRow
}

qualified!(Class);

impl<'s> Class<'s> {
    fn home(self) -> Option<ClassId> {
        Some(self.id)
    }

    /// Its namespace, `root/cimv2`; `None` when neither the text nor an option gives one.
    pub fn namespace(self) -> Option<&'s str> {
        self.row().namespace.map(|namespace| self.schema.spelling(namespace))
    }

    /// The name behind `as $`.
    pub fn alias(self) -> Option<&'s str> {
        self.row().alias.map(|alias| self.schema.spelling(alias))
    }

    /// The class it derives from.
    ///
    /// `None` for a root, for a class whose superclass is nowhere, and for one that would derive
    /// from itself: [`superclass_name`](Self::superclass_name) tells them apart.
    pub fn superclass(self) -> Option<Class<'s>> {
        self.row().superclass.map(|id| Class::new(self.schema, id))
    }

    /// The name behind the colon, as written.
    pub fn superclass_name(self) -> Option<&'s str> {
        self.row().superclass_name.map(|(name, _)| self.schema.spelling(name))
    }

    /// Its superclasses, the nearest first.
    pub fn ancestors(self) -> impl Iterator<Item = Class<'s>> + Clone {
        std::iter::successors(self.superclass(), |class| class.superclass())
    }

    /// Whether every superclass is there, so that its members are those of the schema.
    pub(crate) fn is_complete(self) -> bool {
        self.ancestors().last().unwrap_or(self).superclass_name().is_none()
    }

    /// Its superclasses and itself, the root first.
    pub fn lineage(self) -> impl DoubleEndedIterator<Item = Class<'s>> + ExactSizeIterator + Clone {
        let mut line = vec![self];
        line.extend(self.ancestors());
        line.reverse();
        line.into_iter()
    }

    /// Whether it is `other` or derives from it.
    pub fn is_a(self, other: Class<'_>) -> bool {
        self == other || self.ancestors().any(|class| class == other)
    }

    /// The classes that derive from it directly, in source order.
    pub fn subclasses(self) -> impl Iterator<Item = Class<'s>> + Clone {
        let view = move |id| Class::new(self.schema, id);
        std::iter::successors(self.row().first_subclass.map(view), move |class| {
            class.row().next_sibling.map(view)
        })
    }

    /// All classes that derive from it, directly or not: each in front of its own subclasses, and
    /// those of one class in source order.
    ///
    /// ```
    /// # use mof_model::{BuildOptions, Class, Schema};
    /// # use mof_parser::{NoIncludes, ParseOptions, compile_unit};
    /// # let text = "class A { }; class B : A { }; class C : A { }; class D : B { };";
    /// # let unit = compile_unit([("a.mof", text)], &mut NoIncludes, &ParseOptions::default());
    /// # let schema = Schema::build(unit, &BuildOptions::default()).schema;
    /// let top = schema.class("A").expect("it is declared");
    /// let below: Vec<_> = top.descendants().map(Class::name).collect();
    /// assert_eq!(below, ["B", "D", "C"]);
    /// ```
    pub fn descendants(self) -> impl Iterator<Item = Class<'s>> + Clone {
        self.with_descendants_while(|_| true).skip(1)
    }

    /// The class and its descendants, in the order of [`descendants`](Self::descendants), without
    /// those for which `holds` is not true and whatever is below them.
    pub(crate) fn with_descendants_while<F: Fn(Class<'s>) -> bool + Clone>(
        self,
        holds: F,
    ) -> impl Iterator<Item = Class<'s>> + Clone + use<'s, F> {
        let view = move |id| Class::new(self.schema, id);
        let mut next = Some((self, true));
        std::iter::from_fn(move || {
            loop {
                let (class, is_new) = next?;
                let enters = is_new && holds(class);
                let row = class.row();
                next = match (row.first_subclass.filter(|_| enters), row.next_sibling) {
                    (Some(below), _) => Some((view(below), true)),
                    (None, _) if class == self => None,
                    (None, Some(beside)) => Some((view(beside), true)),
                    (None, None) => class.superclass().map(|above| (above, false)),
                };
                if enters {
                    return Some(class);
                }
            }
        })
    }

    /// The properties and references that it declares itself, in source order.
    pub fn own_properties(self) -> impl Iterator<Item = Property<'s>> + Clone {
        let view = move |id| Property::new(self.schema, id);
        self.row().own_properties.iter().map(view).filter(|property| !property.row().duplicate)
    }

    /// All its properties and references: those of the superclass first, in its order, then those
    /// that it introduces.
    ///
    /// A redeclared property keeps its place; the redeclaring declaration is the one in force. So a
    /// property has the same position in every subclass.
    pub fn properties(
        self,
    ) -> impl DoubleEndedIterator<Item = Property<'s>> + ExactSizeIterator + Clone {
        let view = move |id: &_| Property::new(self.schema, *id);
        self.schema.properties_of(self.row().properties).iter().map(view)
    }

    /// The property or reference `name`, in any case, own or inherited.
    pub fn property(self, name: &str) -> Option<Property<'s>> {
        let name = self.schema.names.find(name)?;
        self.properties().find(|property| property.name_id() == name)
    }

    /// The methods that it declares itself, in source order.
    pub fn own_methods(self) -> impl Iterator<Item = Method<'s>> + Clone {
        let view = move |id| Method::new(self.schema, id);
        self.row().own_methods.iter().map(view).filter(|method| !method.row().duplicate)
    }

    /// All its methods, in the order that [`properties`](Self::properties) has.
    pub fn methods(
        self,
    ) -> impl DoubleEndedIterator<Item = Method<'s>> + ExactSizeIterator + Clone {
        let view = move |id: &_| Method::new(self.schema, *id);
        self.schema.methods_of(self.row().methods).iter().map(view)
    }

    /// The method `name`, in any case, own or inherited.
    pub fn method(self, name: &str) -> Option<Method<'s>> {
        let name = self.schema.names.find(name)?;
        self.methods().find(|method| method.name_id() == name)
    }

    /// Its key properties, own and inherited, in the order of [`properties`](Self::properties).
    pub fn keys(self) -> impl Iterator<Item = Property<'s>> + Clone {
        self.properties().filter(|property| property.is_key())
    }

    /// Whether it has no instances of its own.
    pub fn is_abstract(self) -> bool {
        self.known_flag(Known::Abstract) == Some(true)
    }

    /// Whether its instances associate others. A subclass of an association is one.
    pub fn is_association(self) -> bool {
        self.known_flag(Known::Association) == Some(true)
    }

    /// Whether its instances are events. A subclass of an indication is one.
    pub fn is_indication(self) -> bool {
        self.known_flag(Known::Indication) == Some(true)
    }

    /// Whether it has exactly one instance and no keys (WMI). A subclass of a singleton is one.
    pub fn is_singleton(self) -> bool {
        self.known_flag(Known::Singleton) == Some(true)
    }

    /// The text of `Version`.
    pub fn version(self) -> Option<&'s str> {
        self.known_text(Known::Version)
    }

    /// What the file is written in that declares it.
    pub fn dialect(self) -> Dialect {
        self.row().dialect
    }

    /// Whether it was read only to resolve against.
    pub fn is_base(self) -> bool {
        self.row().is_base
    }
}
