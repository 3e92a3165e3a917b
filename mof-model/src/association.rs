//! From a class to the associations that its instances can take part in.

use crate::class::Class;
use crate::property::Property;

/// An association class, seen from a class at one of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Association<'s> {
    /// The association class.
    pub class: Class<'s>,
    /// The reference at whose end the class stands.
    pub role: Property<'s>,
    /// What the role refers to: the class that was asked about, or a superclass of it.
    pub end: Class<'s>,
}

impl<'s> Association<'s> {
    /// The other references of the association, in the order of its properties.
    pub fn other_ends(self) -> impl Iterator<Item = Property<'s>> + Clone {
        let references = self.class.properties().filter(|property| property.is_reference());
        references.filter(move |property| *property != self.role)
    }
}

impl<'s> Class<'s> {
    /// The associations whose instances can refer to instances of the class: those that refer to
    /// it, then those that refer to its superclasses, the nearest first.
    ///
    /// An association that inherits a reference is among them, unless it narrows the reference to
    /// other classes. One that refers to the class at two ends comes twice.
    ///
    /// ```
    /// # use mof_model::{BuildOptions, Schema};
    /// # use mof_parser::{NoIncludes, ParseOptions, compile_unit};
    /// # let text = r#"
    /// class Device { [Key] string Id; };
    /// class Disk : Device { };
    /// class Port : Device { };
    /// [Association] class Uses { [Key] Device REF User; [Key] Device REF Used; };
    /// [Association] class Attached : Uses { [Key] Disk REF User; [Key] Port REF Used; };
    /// # "#;
    /// # let unit = compile_unit([("a.mof", text)], &mut NoIncludes, &ParseOptions::default());
    /// # let schema = Schema::build(unit, &BuildOptions::default()).schema;
    /// let disk = schema.class("Disk").expect("it is declared");
    /// let found: Vec<_> = disk
    ///     .associations()
    ///     .map(|it| {
    ///         let others: Vec<_> = it.other_ends().map(|end| end.name()).collect();
    ///         (it.class.name(), it.role.name(), others)
    ///     })
    ///     .collect();
    /// assert_eq!(
    ///     found,
    ///     [
    ///         ("Attached", "User", vec!["Used"]),
    ///         ("Uses", "User", vec!["Used"]),
    ///         ("Uses", "Used", vec!["User"]),
    ///     ]
    /// );
    /// ```
    pub fn associations(self) -> impl Iterator<Item = Association<'s>> {
        let ends = std::iter::once(self).chain(self.ancestors());
        ends.flat_map(|end| {
            end.references().flat_map(move |role| {
                let home = role.declared_in();
                // a property has the same position in every subclass
                let position = home.properties().position(|property| property == role);
                let holds = move |class: Class<'s>| {
                    position.and_then(|at| class.properties().nth(at)) == Some(role)
                };
                home.with_descendants_while(holds)
                    .filter(|class| class.is_association())
                    .map(move |class| Association { class, role, end })
            })
        })
    }
}
