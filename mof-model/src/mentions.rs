//! From a class to the elements that mention it.

use crate::class::Class;
use crate::ids::{ClassId, InstanceId, MethodId, ParameterId, PropertyId};
use crate::{Instance, Method, Parameter, Property, Schema};

/// An element that mentions a class, as [`Class::mentions`] lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mention<'s> {
    /// It derives from the class.
    Subclass(Class<'s>),
    /// It is a reference to the class, or embeds instances of it.
    Property(Property<'s>),
    /// It returns a reference to the class, or an instance of it.
    Method(Method<'s>),
    /// It is a reference to the class, or takes instances of it.
    Parameter(Parameter<'s>),
    /// It is an instance of the class.
    Instance(Instance<'s>),
}

/// What mentions each class of a schema, those that derive from it apart.
///
/// The elements of one class are neighbours, in the order of the variants of [`Mentioned`], each
/// kind in source order.
pub(crate) struct Mentions {
    /// Where the elements of each class begin, and where those of the last one end.
    starts: Vec<u32>,
    elements: Vec<Mentioned>,
}

/// An element that mentions a class.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mentioned {
    Property(PropertyId),
    Method(MethodId),
    Parameter(ParameterId),
    Instance(InstanceId),
}

impl Mentions {
    /// Looks through every declaration in force, once.
    pub(crate) fn of(schema: &Schema) -> Self {
        let mut pairs: Vec<(ClassId, Mentioned)> = Vec::new();
        let mut add = |class: Option<Class<'_>>, element| {
            pairs.extend(class.map(|class| (class.id(), element)));
        };
        for class in schema.live_classes() {
            for property in class.own_properties() {
                let named = property.referenced().or_else(|| property.embedded());
                add(named, Mentioned::Property(property.id()));
            }
            for method in class.own_methods() {
                let named = method.referenced().or_else(|| method.embedded());
                add(named, Mentioned::Method(method.id()));
                for parameter in method.parameters() {
                    let named = parameter.referenced().or_else(|| parameter.embedded());
                    add(named, Mentioned::Parameter(parameter.id()));
                }
            }
        }
        for index in 0..schema.instances.len() as u32 {
            let instance = Instance::new(schema, index.into());
            add(instance.class(), Mentioned::Instance(instance.id()));
        }
        pairs.sort_unstable();
        let mut starts = Vec::with_capacity(schema.classes.len() + 1);
        let mut at = 0;
        for class in 0..=schema.classes.len() {
            at += pairs[at..].partition_point(|(id, _)| id.index() < class);
            starts.push(at as u32);
        }
        Self { starts, elements: pairs.into_iter().map(|(_, element)| element).collect() }
    }

    /// What mentions `class`.
    pub(crate) fn by(&self, class: ClassId) -> &[Mentioned] {
        let bounds = self.starts.get(class.index()).zip(self.starts.get(class.index() + 1));
        let elements =
            bounds.and_then(|(&start, &end)| self.elements.get(start as usize..end as usize));
        elements.unwrap_or_default()
    }
}

impl<'s> Class<'s> {
    fn mentioned(self) -> &'s [Mentioned] {
        self.schema().mentioned().by(self.id())
    }

    /// What mentions the class by name: the classes that derive from it directly, then properties,
    /// methods (in what they return), parameters and instances, each kind in source order.
    ///
    /// Each declaration counts once, for the class that it stands in; a class that inherits it does
    /// not. Bases are looked through, too.
    ///
    /// ```
    /// # use mof_model::{BuildOptions, Mention, Schema};
    /// # use mof_parser::{NoIncludes, ParseOptions, compile_unit};
    /// # let text = r#"
    /// class Disk { [Key] string Id; };
    /// class Ssd : Disk { };
    /// class Shelf { [EmbeddedInstance("Disk")] string Slots[]; uint32 Eject([in] Disk REF What); };
    /// instance of Disk { Id = "0"; };
    /// # "#;
    /// # let unit = compile_unit([("a.mof", text)], &mut NoIncludes, &ParseOptions::default());
    /// # let schema = Schema::build(unit, &BuildOptions::default()).schema;
    /// let disk = schema.class("Disk").expect("it is declared");
    /// let mentions: Vec<String> = disk
    ///     .mentions()
    ///     .map(|mention| match mention {
    ///         Mention::Subclass(class) => format!("{} derives from it", class.name()),
    ///         Mention::Property(property) => format!("{} embeds it", property.name()),
    ///         Mention::Parameter(parameter) => format!("{} refers to it", parameter.name()),
    ///         Mention::Instance(instance) => format!("line {}", instance.declared().line),
    ///         _ => String::new(),
    ///     })
    ///     .collect();
    /// assert_eq!(mentions, ["Ssd derives from it", "Slots embeds it", "What refers to it", "line 5"]);
    /// ```
    pub fn mentions(self) -> impl Iterator<Item = Mention<'s>> + Clone {
        let schema = self.schema();
        let elements = self.mentioned().iter().map(move |element| match *element {
            Mentioned::Property(id) => Mention::Property(Property::new(schema, id)),
            Mentioned::Method(id) => Mention::Method(Method::new(schema, id)),
            Mentioned::Parameter(id) => Mention::Parameter(Parameter::new(schema, id)),
            Mentioned::Instance(id) => Mention::Instance(Instance::new(schema, id)),
        });
        self.subclasses().map(Mention::Subclass).chain(elements)
    }

    /// The instance declarations of the class itself, not of its subclasses, in source order; those
    /// of bases included.
    pub fn instances(self) -> impl DoubleEndedIterator<Item = Instance<'s>> + Clone {
        let elements = self.mentioned();
        let first = elements.partition_point(|it| !matches!(it, Mentioned::Instance(_)));
        elements[first..].iter().filter_map(move |element| match *element {
            Mentioned::Instance(id) => Some(Instance::new(self.schema(), id)),
            _ => None,
        })
    }

    /// The declarations of references to the class, in source order.
    pub(crate) fn references(self) -> impl Iterator<Item = Property<'s>> + Clone {
        let properties = self.mentioned().iter().map_while(move |element| match *element {
            Mentioned::Property(id) => Some(Property::new(self.schema(), id)),
            _ => None,
        });
        properties.filter(|property| property.is_reference())
    }
}
