//! What the facts expect and what the compiler read, side by side, to the differences.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use mof_model::{Class, Method, Parameter, Property, Schema, Type, ValueMap};

use crate::code::{Code, Codes};
use crate::difference::Difference;
use crate::expected::{self, Expected, Said};
use crate::read_back::{introduced, written};

/// Every fact that `schema` does not tell, and everything it tells without a fact.
pub(crate) fn compare(expected: &Expected, schema: &Schema) -> Vec<Difference> {
    let mut comparison = Comparison { expected, differences: Vec::new() };
    let found: BTreeMap<&str, Class<'_>> =
        schema.classes().map(|class| (class.name(), class)).collect();
    comparison.names("", "class", expected.classes.keys(), found.keys().copied());
    for (name, class) in &expected.classes {
        if let Some(found) = found.get(name.as_str()) {
            comparison.class(name, class, *found);
        }
    }
    comparison.differences
}

struct Comparison<'e> {
    expected: &'e Expected,
    differences: Vec<Difference>,
}

impl Comparison<'_> {
    fn report(
        &mut self,
        place: &str,
        aspect: &'static str,
        expected: impl Display,
        source: &str,
        found: impl Display,
    ) {
        self.differences.push(Difference {
            release: self.expected.release.clone(),
            place: place.to_owned(),
            aspect,
            expected: expected.to_string(),
            source: source.to_owned(),
            found: found.to_string(),
        });
    }

    /// Reports the names that only one side has; spelling counts.
    fn names<'n>(
        &mut self,
        place: &str,
        aspect: &'static str,
        expected: impl Iterator<Item = &'n String>,
        found: impl Iterator<Item = &'n str>,
    ) {
        let expected: BTreeSet<&str> = expected.map(String::as_str).collect();
        let found: BTreeSet<&str> = found.collect();
        let source = self.expected.dump.clone();
        let dot = if place.is_empty() { "" } else { "." };
        for missing in expected.difference(&found) {
            self.report(&format!("{place}{dot}{missing}"), aspect, "one", &source, "none");
        }
        for extra in found.difference(&expected) {
            self.report(&format!("{place}{dot}{extra}"), aspect, "none", &source, "one");
        }
    }

    fn class(&mut self, name: &str, expected: &expected::Class, found: Class<'_>) {
        let source = self.expected.dump.clone();
        let superclass = expected.superclass.as_deref();
        if found.superclass_name() != superclass {
            let text = |name: Option<&str>| name.unwrap_or("none").to_owned();
            let found = text(found.superclass_name());
            self.report(name, "superclass", text(superclass), &source, found);
        }
        let said = [
            ("abstract", &expected.is_abstract, found.is_abstract()),
            ("association", &expected.is_association, found.is_association()),
        ];
        for (aspect, expected, found) in said {
            self.flag(name, aspect, expected, found);
        }
        let keys: BTreeSet<&str> = found.keys().map(Property::name).collect();
        if !keys.iter().eq(expected.keys.value.iter()) {
            let wanted = list(expected.keys.value.iter().map(String::as_str));
            self.report(name, "keys", wanted, &expected.keys.by, list(keys));
        }

        let own = || found.own_properties();
        let new = introduced(found).map(Property::name);
        self.names(name, "property", expected.properties.keys(), new);
        let again = own().filter(|property| property.origin() != found).map(Property::name);
        self.names(name, "redeclaration", expected.redeclared_properties.keys(), again);
        for property in own() {
            let place = format!("{name}.{}", property.name());
            if let Some(expected) = expected.properties.get(property.name()) {
                self.property(&place, expected, property);
            } else if let Some(expected) = expected.redeclared_properties.get(property.name()) {
                self.redeclared(&place, expected, property);
            }
        }

        let new = found.own_methods().filter(|method| method.origin() == found).map(Method::name);
        self.names(name, "method", expected.methods.keys(), new);
        let again = found.own_methods().filter(|method| method.origin() != found);
        for method in
            again.filter(|method| !expected.redeclared_methods.contains_key(method.name()))
        {
            let place = format!("{name}.{}", method.name());
            self.report(&place, "redeclaration", "none", "docs.json", "one");
        }
        for (method, expected) in expected.methods.iter().chain(&expected.redeclared_methods) {
            // Without codes of its own a class may leave the declaration above in force.
            if let Some(found) = found
                .method(method)
                .filter(|method| method.declared_in() == found || method.origin() != found)
            {
                self.method(&format!("{name}.{method}"), expected, found);
            }
        }
    }

    fn property(&mut self, place: &str, expected: &expected::Property, found: Property<'_>) {
        let ty = written(found.ty(), found.reference_class(), found.embedded_class());
        let embedded = found.embedded_class().filter(|_| found.ty() == Type::String);
        self.shape(place, &expected.shape, (&ty, found.is_array(), embedded));
        let hyper_v = found.qualifier("HyperVEmbeddedInstance").is_some();
        if hyper_v != expected.hyper_v_embedded {
            let aspect = "HyperVEmbeddedInstance";
            self.report(place, aspect, expected.hyper_v_embedded, "docs.json", hyper_v);
        }
        self.codes(place, expected.codes.as_ref(), found.value_map(), Some(found.ty()));
    }

    fn redeclared(&mut self, place: &str, expected: &expected::Redeclared, found: Property<'_>) {
        let ty = written(found.ty(), found.reference_class(), found.embedded_class());
        self.types(place, &expected.types, &ty);
        if expected.codes.is_some() {
            self.codes(place, expected.codes.as_ref(), found.value_map(), Some(found.ty()));
        }
    }

    fn method(&mut self, place: &str, expected: &expected::Method, found: Method<'_>) {
        let source = self.expected.dump.clone();
        let returns = found.return_type().map_or("void", Type::name);
        if returns != expected.returns {
            self.report(place, "return type", &expected.returns, &source, returns);
        }
        self.codes(place, expected.codes.as_ref(), found.value_map(), found.return_type());
        let wanted: Vec<&str> = expected.parameters.iter().map(|p| p.name.as_str()).collect();
        let names: Vec<&str> = found.parameters().map(Parameter::name).collect();
        if wanted != names {
            self.report(place, "parameters", list(wanted), &source, list(names));
        }
        for expected in &expected.parameters {
            if let Some(found) = found.parameter(&expected.name) {
                self.parameter(&format!("{place}({})", expected.name), expected, found);
            }
        }
    }

    fn parameter(&mut self, place: &str, expected: &expected::Parameter, found: Parameter<'_>) {
        let direction = match (found.is_in(), found.is_out()) {
            (true, false) => "in",
            (false, true) => "out",
            (true, true) => "inout",
            (false, false) => "none",
        };
        if direction != expected.direction {
            let source = self.expected.dump.clone();
            self.report(place, "direction", &expected.direction, &source, direction);
        }
        self.flag(place, "optional", &expected.optional, found.is_optional());
        let ty = written(found.ty(), found.reference_class(), found.embedded_class());
        let embedded = found.embedded_class().filter(|_| found.ty() == Type::String);
        self.shape(place, &expected.shape, (&ty, found.is_array(), embedded));
        if expected.codes_known {
            self.codes(place, expected.codes.as_ref(), found.value_map(), Some(found.ty()));
        }
    }

    /// Compares the type, array-ness and embedded class.
    fn shape(
        &mut self,
        place: &str,
        expected: &expected::Shape,
        found: (&str, bool, Option<&str>),
    ) {
        let (ty, array, embedded) = found;
        self.types(place, &expected.types, ty);
        self.flag(place, "array", &expected.array, array);
        let wanted = expected.embedded.as_ref();
        if wanted.map(|wanted| wanted.value.as_str()) != embedded {
            let by = wanted.map_or("no source", |wanted| &wanted.by).to_owned();
            let wanted = wanted.map_or("none", |wanted| &wanted.value);
            self.report(place, "embedded class", wanted, &by, embedded.unwrap_or("none"));
        }
    }

    fn flag(&mut self, place: &str, aspect: &'static str, expected: &Said<bool>, found: bool) {
        if found != expected.value {
            self.report(place, aspect, expected.value, &expected.by, found);
        }
    }

    fn types(&mut self, place: &str, expected: &Said<Vec<String>>, found: &str) {
        if !expected.value.iter().any(|ty| ty == found) {
            self.report(place, "type", expected.value.join(" or "), &expected.by, found);
        }
    }

    fn codes(
        &mut self,
        place: &str,
        expected: Option<&Said<Codes>>,
        found: Option<&ValueMap>,
        ty: Option<Type>,
    ) {
        let mut codes = Codes::new();
        for entry in found.map(|map| map.entries.as_slice()).unwrap_or_default() {
            match Code::read_back(entry, ty.unwrap_or(Type::String)) {
                Err(covers) => self.report(place, "code", &entry.key, "the text itself", covers),
                Ok(code) => {
                    let label = entry.label.clone().unwrap_or_default();
                    if let Some(other) = codes.insert(code, label) {
                        let twice = format!("`{}` once", entry.key);
                        self.report(
                            place,
                            "code",
                            twice,
                            "the text itself",
                            format!("`{other}` too"),
                        );
                    }
                }
            }
        }
        let nothing = Said::by("no source", Codes::new());
        let Said { value: expected, by } = expected.unwrap_or(&nothing);
        if expected.is_empty() != codes.is_empty() {
            let count = |codes: &Codes| format!("{} codes", codes.len());
            self.report(place, "value map", count(expected), by, count(&codes));
            return;
        }
        for (code, name) in expected {
            let wanted = format!("{code} {name:?}");
            match codes.get(code) {
                None => self.report(place, "code", wanted, by, "none"),
                Some(found) if found != name => {
                    self.report(place, "code", wanted, by, format!("{found:?}"))
                }
                Some(_) => {}
            }
        }
        for (code, name) in codes.iter().filter(|(code, _)| !expected.contains_key(code)) {
            self.report(place, "code", "none", by, format!("{code} {name:?}"));
        }
    }
}

fn list<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
