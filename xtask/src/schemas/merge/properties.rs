//! The properties of a class: those it introduces, and those it declares anew.

use serde_json::Value;

use super::Merge;
use super::embedded;
use super::is_system;
use super::qualifiers;
use super::values;
use crate::schemas::facts::{ClassFacts, ElementFacts};
use crate::schemas::release::{Class, Kind, Literal, Property, Qualifier, Shape, Standing};

impl Merge<'_> {
    /// Adds the properties of `class`, by name.
    pub(super) fn add_properties(&self, class: &mut Class) -> Result<(), String> {
        let none = ClassFacts::default();
        let dump = self.sources.dump.class(&class.name).unwrap_or(&none);
        let docs = self.sources.docs.class(&class.name).unwrap_or(&none);
        let client = self.sources.client.class(&class.name).unwrap_or(&none);

        let mut disagreements = Vec::new();
        for (name, facts) in &dump.properties {
            let own =
                Own { name, dump: facts, docs: docs.property(name), client: client.property(name) };
            let property = self.introduced(class, &own)?;
            disagreements.extend(disagreement(&property, own.docs));
            class.properties.push(property);
        }

        let mut names: Vec<&String> =
            docs.properties.keys().chain(client.properties.keys()).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let is_own = dump.property(name).is_some();
            let Some(above) = self.inherited(class, name).filter(|_| !is_own) else { continue };
            let again = Again { above, docs: docs.property(name), client: client.property(name) };
            let property = self.redeclared(class, &again)?;
            disagreements.extend(disagreement(property.as_ref().unwrap_or(above), again.docs));
            class.properties.extend(property);
        }
        if !disagreements.is_empty() {
            class.notes.push(format!("Documented otherwise: {}.", disagreements.join(", ")));
        }
        class.properties.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(())
    }

    fn introduced(&self, class: &Class, own: &Own<'_>) -> Result<Property, String> {
        let element = format!("{}.{}", class.name, own.name);
        let mut notes = Vec::new();
        let shape = Shape { kind: self.kind_of(&element, own, &mut notes)?, array: own.dump.array };

        let mut written = Vec::new();
        if self.is_key(&class.name, own.name) {
            written.push(Qualifier::flag("Key"));
        }
        let access = own.docs.or(own.client).and_then(|facts| facts.access.as_deref());
        written.extend(access_qualifiers(access));
        written.extend(self.content(&element, &shape, Some(own.dump), own.docs, &mut notes)?);
        let default = own.docs.and_then(|docs| schema_default(&class.name, docs, &shape));
        Ok(Property {
            name: own.name.to_owned(),
            standing: Standing::Introduced,
            notes,
            qualifiers: written,
            size: declared_size(own.docs, &shape),
            shape,
            default,
        })
    }

    /// The type: the client's, else the documented one, else the dump's, else what is assumed.
    fn kind_of(
        &self,
        element: &str,
        own: &Own<'_>,
        notes: &mut Vec<String>,
    ) -> Result<Kind, String> {
        let reference = own.docs.filter(|docs| docs.is_reference);
        // The client file shows a reference to a class outside the namespace as a bare object.
        let stated = [own.client, Some(own.dump), reference];
        if let Some(class) = stated.into_iter().flatten().find_map(|facts| facts.class.clone()) {
            let is_reference = reference.is_some();
            return Ok(if is_reference { Kind::Reference(class) } else { Kind::Object(class) });
        }
        let stated = [own.client, own.docs, Some(own.dump)];
        let stated = stated.into_iter().flatten().find_map(|facts| facts.cim_type.clone());
        let name = match stated {
            Some(name) => {
                if name == "string" && own.client.is_none() && own.docs.is_none() {
                    self.assume_string(element, notes)?;
                }
                name
            }
            None => {
                let assumed = self.sources.assumed.types.get(element);
                let assumed =
                    assumed.ok_or_else(|| format!("no source gives a type to {element}"))?;
                notes.push("Assumed: the width of the integer.".to_owned());
                assumed.clone()
            }
        };
        Ok(if name == "object" { Kind::Object(name) } else { Kind::Intrinsic(name) })
    }

    /// Remarks that a type of the dump alone may be `datetime` as well, as `assumed.json` admits.
    pub(super) fn assume_string(
        &self,
        element: &str,
        notes: &mut Vec<String>,
    ) -> Result<(), String> {
        if !self.sources.assumed.strings.contains(element) {
            return Err(format!("{element} may be a string or a datetime: assumed.json must say"));
        }
        notes.push("Assumed: a string; the dump says so of datetime too.".to_owned());
        Ok(())
    }

    /// Embedded class, value map and the plain qualifiers, with the description at the end.
    fn content(
        &self,
        element: &str,
        shape: &Shape,
        dump: Option<&ElementFacts>,
        docs: Option<&ElementFacts>,
        notes: &mut Vec<String>,
    ) -> Result<Vec<Qualifier>, String> {
        let mut written = Vec::new();
        if shape.kind == Kind::Intrinsic("string".into()) {
            let decision = embedded::decide(self.sources.dump, dump, docs);
            written.extend(decision.qualifier);
            notes.extend(decision.note);
        }
        if let Some(docs) = docs {
            let mut plain = qualifiers::of_property(&docs.qualifiers)?;
            let is_size = declared_size(Some(docs), shape).is_some();
            plain.retain(|qualifier| !(is_size && qualifier.name == "Max"));
            written.extend(plain);
        }
        written.extend(values::qualifiers(self.value_map(element, shape, dump, docs)));
        if self.sources.assumed.names_run_together.contains(element) {
            notes.push("Documented so: several names run together.".to_owned());
        }
        if let Some(sentence) = self.sources.descriptions.get(element) {
            written.push(Qualifier::text("Description", sentence));
        }
        Ok(written)
    }

    /// The merged value map of a property or a parameter.
    pub(super) fn value_map(
        &self,
        element: &str,
        shape: &Shape,
        dump: Option<&ElementFacts>,
        docs: Option<&ElementFacts>,
    ) -> values::ValueMap {
        let chosen = self.sources.assumed.value_names.get(element);
        let sources = values::Sources { chosen, ..values::Sources::of(dump, docs) };
        match &shape.kind {
            _ if shape.is_integer() => values::integers(&sources),
            Kind::Intrinsic(name) if name == "string" => values::strings(&sources),
            _ => Vec::new(),
        }
    }

    /// The inherited property as `class` declares it anew, if the facts say that it does.
    fn redeclared(&self, class: &Class, again: &Again<'_>) -> Result<Option<Property>, String> {
        let above = again.above;
        let narrowed = again.narrowed();
        let is_new_key = self.is_key(&class.name, &above.name)
            && !class.superclass.as_ref().is_some_and(|name| self.is_key(name, &above.name));
        let says_so = again.docs.is_some_and(|docs| docs.has("Override"));
        if !(says_so || is_new_key || narrowed.is_some() || self.adds_vendor_values(class, again)) {
            return Ok(None);
        }
        let kind = narrowed.unwrap_or_else(|| above.shape.kind.clone());
        let shape = Shape { kind, array: above.shape.array };

        let mut written = Vec::new();
        if is_new_key
            || again.docs.is_some_and(|docs| docs.has("Key"))
                && self.is_key(&class.name, &above.name)
        {
            written.push(Qualifier::flag("Key"));
        }
        written.push(Qualifier::text("Override", &above.name));
        written.extend(access_qualifiers(again.docs.and_then(|docs| docs.access.as_deref())));
        let element = format!("{}.{}", class.name, above.name);
        let mut notes = Vec::new();
        written.extend(self.content(&element, &shape, None, again.docs, &mut notes)?);
        let default = again.docs.and_then(|docs| schema_default(&class.name, docs, &shape));
        Ok(Some(Property {
            name: above.name.clone(),
            standing: Standing::Redeclared,
            notes,
            qualifiers: written,
            size: declared_size(again.docs, &shape),
            shape,
            default,
        }))
    }

    /// Whether the page names vendor values (32768 and up) that no class above lists.
    ///
    /// Such values belong to the subclass by their nature. Other additions of a page that states
    /// no `Override` are tables copied from the wrong class, as far as they could be checked.
    fn adds_vendor_values(&self, class: &Class, again: &Again<'_>) -> bool {
        let name = &again.above.name;
        let known = again.above.values().unwrap_or_default();
        let is_listed_above = |value: &String| {
            let mut pages = self.pages_above(class).filter_map(|page| page.property(name));
            known.contains(value) || pages.any(|page| page.lists(value))
        };
        let values = again.docs.and_then(|docs| docs.values.as_ref()).into_iter().flatten();
        values
            .filter(|(value, names)| !names.is_empty() && !is_listed_above(value))
            .any(|(value, _)| value.parse::<u32>().is_ok_and(|value| value >= 32768))
    }
}

/// A property that a class introduces, as each source sees it.
struct Own<'f> {
    name: &'f str,
    dump: &'f ElementFacts,
    docs: Option<&'f ElementFacts>,
    client: Option<&'f ElementFacts>,
}

/// How the documentation contradicts the type that was decided, if it does.
fn disagreement(decided: &Property, docs: Option<&ElementFacts>) -> Option<String> {
    let docs = docs?;
    let documented = docs.cim_type.as_deref()?;
    let is_same = match &decided.shape.kind {
        Kind::Intrinsic(name) | Kind::Object(name) => documented.eq_ignore_ascii_case(name),
        Kind::Reference(class) => docs.is_reference && documented.eq_ignore_ascii_case(class),
    };
    if is_same && docs.array == decided.shape.array {
        return None;
    }
    let reference = if docs.is_reference { " REF" } else { "" };
    let array = if docs.array { "[]" } else { "" };
    Some(format!("{} as {documented}{reference}{array}", decided.name))
}

/// The size of a declared array: WMI shows it as the qualifier `MAX`, so the pages do.
fn declared_size(docs: Option<&ElementFacts>, shape: &Shape) -> Option<u64> {
    let is_value = !matches!(shape.kind, Kind::Reference(_));
    docs.filter(|_| shape.array && is_value)?.qualifiers.get("Max")?.as_u64()
}

/// An inherited property, as the sources see it on a subclass.
struct Again<'f> {
    above: &'f Property,
    docs: Option<&'f ElementFacts>,
    client: Option<&'f ElementFacts>,
}

impl Again<'_> {
    /// The narrower class of a reference.
    ///
    /// The client file lists every reference that is narrowed within the namespace. So a page that
    /// shows another class narrows nothing, unless it states `Override`.
    fn narrowed(&self) -> Option<Kind> {
        let Kind::Reference(above) = &self.above.shape.kind else { return None };
        let docs = self.docs.filter(|docs| docs.has("Override"));
        let class = [self.client, docs].into_iter().flatten().find_map(|f| f.class.as_ref())?;
        (class != above).then(|| Kind::Reference(class.clone()))
    }
}

fn access_qualifiers(access: Option<&str>) -> Vec<Qualifier> {
    match access {
        Some("read") => vec![Qualifier::flag("Read")],
        Some("readwrite") => vec![Qualifier::flag("Read"), Qualifier::flag("Write")],
        Some("write") => vec![Qualifier::flag("Write")],
        _ => Vec::new(),
    }
}

/// The documented default, where it can only be the schema's.
///
/// Pages of provider classes also call "default" what the provider always answers. The `CIM_`
/// and the system classes have no provider, so theirs are defaults of the schema.
fn schema_default(class: &str, docs: &ElementFacts, shape: &Shape) -> Option<Literal> {
    if !(class.starts_with("CIM_") || is_system(class)) || shape.array {
        return None;
    }
    let Kind::Intrinsic(name) = &shape.kind else { return None };
    match (docs.default.as_ref()?, name.as_str()) {
        (Value::Bool(value), "boolean") => Some(Literal::Boolean(*value)),
        (Value::Number(value), name) if name.contains("int") => {
            value.as_i64().map(Literal::Integer)
        }
        (Value::String(value), "string" | "datetime") => Some(Literal::Text(value.clone())),
        _ => None,
    }
}
