//! The facts of several sources merged into one release, by the rules of `schemas/README.md`.

pub(crate) mod client;
mod embedded;
mod methods;
mod order;
mod properties;
mod qualifiers;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use super::assumed::{Assumed, Descriptions};
use super::facts::{ClassFacts, ElementFacts, Facts, MethodFacts};
use super::release::{Class, Property, Qualifier, Shape};

/// What a release is merged from.
pub(crate) struct Sources<'f> {
    /// The release's own dump: its classes and which class introduces which member.
    pub(crate) dump: &'f Facts,
    /// Exact types, and references told from instances.
    pub(crate) client: &'f Facts,
    /// Names of values, qualifiers, keys, access, return codes.
    pub(crate) docs: &'f Facts,
    pub(crate) assumed: &'f Assumed,
    pub(crate) descriptions: &'f Descriptions,
}

/// Merges every class of the dump that MOF can declare, superclasses first.
pub(crate) fn classes(sources: &Sources<'_>) -> Result<Vec<Class>, String> {
    merged(sources, |name| !is_system(name))
}

/// Merges the system classes, which every namespace has and no MOF file can declare.
pub(crate) fn system_classes(sources: &Sources<'_>) -> Result<Vec<Class>, String> {
    merged(sources, is_system)
}

fn is_system(name: &str) -> bool {
    name.starts_with("__")
}

fn merged(sources: &Sources<'_>, wanted: fn(&str) -> bool) -> Result<Vec<Class>, String> {
    let names = sources.dump.classes.keys().map(String::as_str);
    let names: BTreeSet<&str> = names.filter(|name| wanted(name)).collect();
    let mut merge = Merge { sources, built: BTreeMap::new(), keys: BTreeMap::new() };
    let ordered = order::superclasses_first(&names, |name| {
        sources.dump.class(name).and_then(|class| class.superclass.as_deref())
    });
    for name in &ordered {
        let class = merge.class(name).map_err(|problem| format!("{name}: {problem}"))?;
        merge.built.insert((*name).to_owned(), class);
    }
    Ok(ordered.iter().filter_map(|name| merge.built.remove(*name)).collect())
}

/// The merge under way.
struct Merge<'f> {
    sources: &'f Sources<'f>,
    /// Classes that are done, among them every superclass of the one in work.
    built: BTreeMap<String, Class>,
    /// The effective keys of the classes that are done.
    keys: BTreeMap<String, BTreeSet<String>>,
}

impl Merge<'_> {
    fn class(&mut self, name: &str) -> Result<Class, String> {
        let none = ClassFacts::default();
        let facts = self.sources.dump.class(name).unwrap_or(&none);
        let mut class = Class {
            name: name.to_owned(),
            superclass: facts.superclass.clone(),
            qualifiers: self.class_qualifiers(name)?,
            ..Class::default()
        };
        self.settle_keys(&mut class);
        self.add_properties(&mut class)?;
        self.add_methods(&mut class)?;
        self.note_absent_members(&mut class);
        self.note_absent_values(&mut class);
        Ok(class)
    }

    fn class_qualifiers(&self, name: &str) -> Result<Vec<Qualifier>, String> {
        let mut facts =
            self.sources.docs.class(name).map(|class| class.qualifiers.clone()).unwrap_or_default();
        if self.sources.client.class(name).is_some_and(|class| class.is_abstract) {
            facts.insert("Abstract".into(), true.into());
        }
        // A class below an association is one, whether or not its page repeats it.
        for inherited in ["Association", "Indication"] {
            let says = |class: &str| {
                let class = self.sources.docs.class(class);
                class.is_some_and(|class| class.qualifiers.contains_key(inherited))
            };
            if self.sources.dump.chain(name).any(says) {
                facts.insert(inherited.into(), true.into());
            }
        }
        let mut qualifiers = qualifiers::of_class(&facts)?;
        if let Some(sentence) = self.sources.descriptions.get(name) {
            qualifiers.push(Qualifier::text("Description", sentence));
        }
        Ok(qualifiers)
    }

    /// Decides the keys of a class: those of the nearest superclass that has any, else the
    /// documented ones. WMI refuses a key below a keyed class, so a page that marks one errs.
    fn settle_keys(&mut self, class: &mut Class) {
        let inherited = class.superclass.as_ref().and_then(|name| self.keys.get(name));
        let inherited = inherited.cloned().unwrap_or_default();
        let documented: BTreeSet<String> = self
            .sources
            .docs
            .class(&class.name)
            .into_iter()
            .flat_map(|facts| &facts.properties)
            .filter(|(property, facts)| facts.has("Key") && self.knows(&class.name, property))
            .map(|(property, _)| property.clone())
            .collect();
        let keys = if inherited.is_empty() {
            documented
        } else {
            let refused: Vec<&str> =
                documented.difference(&inherited).map(String::as_str).collect();
            if !refused.is_empty() {
                class.notes.push(format!(
                    "Documented as Key too: {}. No class below a keyed one can add a key.",
                    refused.join(", ")
                ));
            }
            inherited
        };
        self.keys.insert(class.name.clone(), keys);
    }

    fn is_key(&self, class: &str, property: &str) -> bool {
        self.keys
            .get(class)
            .is_some_and(|keys| keys.iter().any(|key| key.eq_ignore_ascii_case(property)))
    }

    /// Whether the class has the property, its own or an inherited one.
    fn knows(&self, class: &str, property: &str) -> bool {
        let dump = self.sources.dump;
        let has = |name| dump.class(name).is_some_and(|class| class.property(property).is_some());
        dump.chain(class).any(has)
    }

    /// The declaration of a property that is in force above `class`.
    fn inherited(&self, class: &Class, property: &str) -> Option<&Property> {
        let start = class.superclass.as_deref()?;
        let declared = |name: &str| {
            let properties = &self.built.get(name)?.properties;
            properties.iter().find(|known| known.name.eq_ignore_ascii_case(property))
        };
        self.sources.dump.chain(start).find_map(declared)
    }

    /// The pages of the classes above `class`, nearest first.
    fn pages_above<'m>(&'m self, class: &'m Class) -> impl Iterator<Item = &'m ClassFacts> {
        let Sources { dump, docs, .. } = self.sources;
        let start = class.superclass.as_deref().into_iter();
        start.flat_map(|start| dump.chain(start)).filter_map(|name| docs.class(name))
    }

    fn note_absent_members(&self, class: &mut Class) {
        let Some(docs) = self.sources.docs.class(&class.name) else { return };
        let absent: Vec<&str> = docs
            .properties
            .keys()
            .filter(|property| !self.knows(&class.name, property))
            .map(String::as_str)
            .collect();
        if !absent.is_empty() {
            class.notes.push(format!("Documented, but not in the dump: {}.", absent.join(", ")));
        }
    }

    /// Remarks which documented numbers the value maps of own members leave out.
    fn note_absent_values(&self, class: &mut Class) {
        let none = ClassFacts::default();
        let dump = self.sources.dump.class(&class.name).unwrap_or(&none);
        let Some(docs) = self.sources.docs.class(&class.name) else { return };
        let mut absent = Vec::new();
        let mut add = |place: String, shape: &Shape, dump, docs| {
            let left_out = values::Sources::of(dump, docs).left_out();
            if shape.is_integer() && !left_out.is_empty() {
                absent.push(format!("{} of {place}", left_out.join(", ")));
            }
        };
        for property in &class.properties {
            let name = &property.name;
            add(name.clone(), &property.shape, dump.property(name), docs.property(name));
        }
        for method in &class.methods {
            let (dump, docs) = (dump.method(&method.name), docs.method(&method.name));
            for parameter in &method.parameters {
                let name = &parameter.name;
                let place = format!("{}({name})", method.name);
                add(place, &parameter.shape, element(dump, name), element(docs, name));
            }
        }
        if !absent.is_empty() {
            let list = absent.join("; ");
            class.notes.push(format!("Documented values that are not in the dump: {list}."));
        }
    }
}

fn element<'f>(method: Option<&'f MethodFacts>, parameter: &str) -> Option<&'f ElementFacts> {
    method?.parameter(parameter).map(|facts| &facts.element)
}

#[cfg(test)]
mod tests;
