//! The methods of a class: those it introduces, and those it implements anew.

use super::Merge;
use super::embedded;
use super::is_system;
use super::values;
use crate::schemas::facts::{ByName, ClassFacts, ElementFacts, MethodFacts, ParameterFacts};
use crate::schemas::release::{
    Class, Direction, Kind, Method, Parameter, Qualifier, Shape, Standing,
};

impl Merge<'_> {
    /// Adds the methods of `class`, by name.
    pub(super) fn add_methods(&self, class: &mut Class) -> Result<(), String> {
        let none = ClassFacts::default();
        let dump = self.sources.dump.class(&class.name).unwrap_or(&none);
        let docs = self.sources.docs.class(&class.name).unwrap_or(&none);
        for (name, facts) in &dump.methods {
            let method = self.introduced_method(&class.name, name, facts)?;
            class.methods.push(method);
        }
        for (name, facts) in &docs.methods {
            if dump.method(name).is_none() {
                class.methods.extend(self.redeclared_method(class, name, facts));
            }
        }
        class.methods.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(())
    }

    fn introduced_method(
        &self,
        class: &str,
        name: &str,
        dump: &MethodFacts,
    ) -> Result<Method, String> {
        let docs = self.sources.docs.class(class).and_then(|class| class.method(name));
        let client = self.sources.client.class(class).and_then(|class| class.method(name));
        let mut parameters = Vec::new();
        for facts in &dump.parameters {
            let sources = Seen {
                dump: facts,
                docs: docs.and_then(|docs| docs.parameter(&facts.name)),
                client: client.and_then(|client| client.parameter(&facts.name)),
            };
            let element = format!("{class}.{name}({})", facts.name);
            parameters.push(self.parameter(&element, &sources)?);
        }
        let return_type = dump.return_type.clone();
        Ok(Method {
            name: name.to_owned(),
            standing: Standing::Introduced,
            notes: method_notes(docs),
            qualifiers: self.method_qualifiers(class, name, docs),
            return_type: return_type.ok_or_else(|| format!("{name} has no return type"))?,
            parameters,
        })
    }

    fn method_qualifiers(
        &self,
        class: &str,
        name: &str,
        docs: Option<&MethodFacts>,
    ) -> Vec<Qualifier> {
        let codes = values::Sources {
            docs: docs.and_then(|docs| docs.return_values.as_ref()),
            ..values::Sources::of(None, None)
        };
        let mut written = Vec::new();
        if docs.is_some_and(|docs| docs.is_static) {
            written.push(Qualifier::flag("Static"));
        }
        written.extend(values::qualifiers(values::integers(&codes)));
        if let Some(sentence) = self.sources.descriptions.get(&format!("{class}.{name}")) {
            written.push(Qualifier::text("Description", sentence));
        }
        written
    }

    fn parameter(&self, element: &str, sources: &Seen<'_>) -> Result<Parameter, String> {
        let dump = sources.dump;
        let direction = match dump.direction.as_str() {
            "in" => Direction::In,
            "out" => Direction::Out,
            "inout" => Direction::Both,
            other => return Err(format!("{element} has the direction `{other}`")),
        };
        let mut notes = Vec::new();
        let kind = self.kind_of_parameter(element, sources, direction, &mut notes)?;
        let shape = Shape { kind, array: dump.element.array };
        let docs = sources.docs.map(|facts| &facts.element);
        let mut written = Vec::new();
        if docs.is_some_and(|docs| docs.optional) {
            written.push(Qualifier::flag("Optional"));
        }
        if shape.kind == Kind::Intrinsic("string".into()) {
            let decision = embedded::decide(self.sources.dump, Some(&dump.element), docs);
            written.extend(decision.qualifier);
            notes.extend(decision.note);
        }
        if self.sources.assumed.value_names.contains_key(element) {
            notes.push("Assumed: one of two documented names for one number.".to_owned());
        }
        let map = self.value_map(element, &shape, Some(&dump.element), docs);
        written.extend(values::qualifiers(map));
        Ok(Parameter { name: dump.name.clone(), direction, notes, qualifiers: written, shape })
    }

    /// The type of a parameter; whether a class is a reference the client file says of what goes
    /// in, the documentation of what comes out.
    fn kind_of_parameter(
        &self,
        element: &str,
        sources: &Seen<'_>,
        direction: Direction,
        notes: &mut Vec<String>,
    ) -> Result<Kind, String> {
        let assumed = self.sources.assumed;
        if let Some(class) = &sources.dump.element.class {
            let class = class.clone();
            let says =
                |facts: Option<&ParameterFacts>| facts.is_some_and(|f| f.element.is_reference);
            if assumed.embedded_objects.contains(&class) || is_system(&class) {
                return Ok(Kind::Object(class));
            }
            let is_reference = match direction {
                Direction::In | Direction::Both => says(sources.client) || says(sources.docs),
                Direction::Out => says(sources.docs),
            };
            if is_reference {
                return Ok(Kind::Reference(class));
            }
            if assumed.references.contains(element) {
                notes.push("Assumed: a reference.".to_owned());
                return Ok(Kind::Reference(class));
            }
            return Err(format!("no source tells whether {element} is a reference"));
        }
        let stated = [sources.client, sources.docs, Some(sources.dump)];
        let stated = stated.into_iter().flatten().find_map(|facts| facts.element.cim_type.clone());
        let name = stated.ok_or_else(|| format!("no source gives a type to {element}"))?;
        if name == "string" && sources.client.is_none() && sources.docs.is_none() {
            self.assume_string(element, notes)?;
        }
        Ok(if name == "object" { Kind::Object(name) } else { Kind::Intrinsic(name) })
    }

    /// An inherited method as its page on `class` has it, if that differs: other return codes,
    /// more values of a parameter, a narrower class for an embedded instance.
    ///
    /// A page that calls the method not supported can still tell the codes with which it says so.
    fn redeclared_method(&self, class: &Class, name: &str, docs: &MethodFacts) -> Option<Method> {
        let above = self.inherited_method(class, name)?;
        let codes = docs.return_values.as_ref()?;
        let mut method = above.clone();
        method.standing = Standing::Redeclared;
        method.notes = method_notes(Some(docs));
        method.qualifiers = vec![Qualifier::text("Override", &method.name)];
        method.qualifiers.extend(self.method_qualifiers(&class.name, &method.name, Some(docs)));
        let mut differs = self.codes_above(class, name) != Some(codes);
        for parameter in &mut method.parameters {
            let Some(page) = docs.parameter(&parameter.name).map(|facts| &facts.element) else {
                continue;
            };
            let dump = self.dumped_parameter(&class.name, name, &parameter.name);
            differs |= self.narrow(parameter, dump, page);
            differs |= self.restate_values(parameter, page);
            if page.optional && !parameter.has("Optional") {
                parameter.qualifiers.insert(0, Qualifier::flag("Optional"));
                differs = true;
            }
        }
        differs.then_some(method)
    }

    /// Takes the value map of a page in place of the inherited one; tells whether it has a number
    /// that the inherited one lacks.
    ///
    /// The dumps do not show what a subclass implements anew, so they refute no number here.
    fn restate_values(&self, parameter: &mut Parameter, page: &ElementFacts) -> bool {
        let map = self.value_map(&parameter.name, &parameter.shape, None, Some(page));
        if map.is_empty() {
            return false;
        }
        let inherited = parameter.values().unwrap_or_default();
        let is_new = |value: &String| !value.contains("..") && !inherited.contains(value);
        let adds = map.iter().any(|(value, _)| is_new(value));
        parameter.qualifiers.retain(|qualifier| !qualifier.is_value_map());
        parameter.qualifiers.extend(values::qualifiers(map));
        adds
    }

    /// Takes the class of an embedded instance from a page, if it is narrower; tells whether.
    ///
    /// A class that the dump names stays what the parameter accepts, and the page's is a remark.
    fn narrow(
        &self,
        parameter: &mut Parameter,
        dump: Option<&ElementFacts>,
        page: &ElementFacts,
    ) -> bool {
        let Some(embedded) = &page.embedded else { return false };
        let is_string = parameter.shape.kind == Kind::Intrinsic("string".into());
        let is_narrower = parameter.embedded_class().is_none_or(|above| {
            above != embedded.class && self.sources.dump.derives(&embedded.class, above)
        });
        let decision = embedded::decide(self.sources.dump, dump, Some(page));
        if !is_string || !is_narrower || decision.qualifier.is_none() {
            return false;
        }
        let before = parameter.clone();
        parameter.qualifiers.retain(|qualifier| !qualifier.is_embedded());
        parameter.qualifiers.extend(decision.qualifier);
        parameter.notes = decision.note.into_iter().collect();
        parameter.embedded_class() != before.embedded_class() || parameter.notes != before.notes
    }

    /// A parameter in the class above `class`, or `class` itself, whose method the dump shows.
    fn dumped_parameter(&self, class: &str, method: &str, name: &str) -> Option<&ElementFacts> {
        let dump = self.sources.dump;
        let method = dump.chain(class).find_map(|above| dump.class(above)?.method(method))?;
        method.parameter(name).map(|facts| &facts.element)
    }

    fn inherited_method(&self, class: &Class, name: &str) -> Option<&Method> {
        let start = class.superclass.as_deref()?;
        self.sources.dump.chain(start).find_map(|above| {
            let methods = &self.built.get(above)?.methods;
            methods.iter().find(|known| known.name.eq_ignore_ascii_case(name))
        })
    }

    /// The return codes of the nearest class above that documents them.
    fn codes_above<'m>(&'m self, class: &'m Class, name: &str) -> Option<&'m ByName<Vec<String>>> {
        self.pages_above(class).find_map(move |page| page.method(name)?.return_values.as_ref())
    }
}

fn method_notes(docs: Option<&MethodFacts>) -> Vec<String> {
    let is_unsupported = docs.is_some_and(|docs| docs.unsupported);
    is_unsupported.then(|| "Documented as not supported.".to_owned()).into_iter().collect()
}

/// A parameter as each source sees it.
struct Seen<'f> {
    dump: &'f ParameterFacts,
    docs: Option<&'f ParameterFacts>,
    client: Option<&'f ParameterFacts>,
}
