//! The sources of one release to what its schema has to be.
//!
//! The numbers are those of the merging rules in the README of the facts.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::code::{self, Code, Kind};
use crate::contradiction::{Aspect, Contradictions, INSTANCES_SHOWN_AS_REFERENCES};
use crate::expected::{Class, Expected, Method, Parameter, Property, Redeclared, Said, Shape};
use crate::source::{Facts, Release, elements, entries, flag, text};

/// The eight integer types, for an enum whose width no source tells.
const INTEGERS: [&str; 8] =
    ["uint8", "sint8", "uint16", "sint16", "uint32", "sint32", "uint64", "sint64"];

/// Merges the sources of `release`.
pub(crate) fn merge(facts: &Facts, release: Release) -> Expected {
    let mut merge = Merge { facts, contradictions: Contradictions::of(release.facts) };
    let classes =
        facts.dump.classes().map(|(name, class)| (name.to_owned(), merge.class(name, class)));
    let classes = classes.collect();
    Expected {
        release: release.facts.to_owned(),
        dump: facts.dump.file.clone(),
        classes,
        problems: merge.contradictions.problems(),
    }
}

struct Merge<'f> {
    facts: &'f Facts,
    contradictions: Contradictions,
}

impl Merge<'_> {
    /// Merging 1 and 7: the release says which members there are.
    fn class(&mut self, name: &str, class: &Value) -> Class {
        let properties = entries(&class["properties"])
            .map(|(property, dump)| (property.to_owned(), self.property(name, property, dump)));
        let properties = properties.collect();
        let methods = entries(&class["methods"])
            .map(|(method, dump)| (method.to_owned(), self.method(name, method, dump)));
        let methods = methods.collect();
        Class {
            superclass: text(class, "super").map(str::to_owned),
            is_abstract: self.is_abstract(name),
            is_association: self.is_association(name),
            properties,
            methods,
            redeclared_properties: self.redeclared_properties(name),
            redeclared_methods: self.redeclared_methods(name),
            keys: Said::by(&self.facts.docs.file, self.keys(name)),
        }
    }

    /// The client knows it of each class that it has.
    fn is_abstract(&self, class: &str) -> Said<bool> {
        let Facts { client, docs, .. } = self.facts;
        if let Some(known) = client.class(class) {
            return Said::by(&client.file, flag(known, "abstract"));
        }
        let page = docs.class(class).unwrap_or(&Value::Null);
        Said::by(&docs.file, flag(&page["class_qualifiers"], "Abstract"))
    }

    /// A subclass of an association is one, whether or not its page says so.
    fn is_association(&self, class: &str) -> Said<bool> {
        let Facts { dump, docs, .. } = self.facts;
        let is = dump
            .line(class)
            .filter_map(|class| docs.class(class))
            .any(|page| flag(&page["class_qualifiers"], "Association"));
        Said::by(&docs.file, is)
    }

    fn property(&mut self, class: &str, name: &str, dump: &Value) -> Property {
        let place = format!("{class}.{name}");
        let docs = self.facts.docs.property(class, name);
        let types = self.property_type(&place, class, name, dump);
        let kind = Kind::of(&types.value[0]);
        let codes = code::merged(
            &place,
            (&self.facts.dump, dump),
            (&self.facts.docs, docs),
            kind,
            &mut self.contradictions,
        );
        let embedded = self.embedded(&place, dump, docs);
        let basis = docs.and_then(|docs| text(docs, "embedded_basis"));
        Property {
            shape: Shape { types, array: self.array(dump), embedded },
            codes,
            hyper_v_embedded: basis == Some("qualifier"),
        }
    }

    /// Merging 2: the client, else the documentation, else the release itself.
    fn property_type(
        &mut self,
        place: &str,
        class: &str,
        name: &str,
        dump: &Value,
    ) -> Said<Vec<String>> {
        let client = self.facts.client.property(class, name).and_then(reference_or_type);
        let docs = self.facts.docs.property(class, name).and_then(reference_or_type);
        match (client, docs) {
            (Some(client), Some(docs)) if client != docs => {
                let right = self.contradictions.settle(place, Aspect::Type, &docs, &client);
                Said::by("client2019-12.json + docs.json", vec![right.to_owned()])
            }
            (Some(client), _) => Said::by(&self.facts.client.file, vec![client]),
            (None, Some(docs)) => Said::by(&self.facts.docs.file, vec![docs]),
            (None, None) => self.left_open(place, dump),
        }
    }

    /// What the dump alone leaves open: it writes `string` for datetime too, and no width of an enum.
    fn left_open(&self, place: &str, dump: &Value) -> Said<Vec<String>> {
        if dump["type"].is_null() {
            let assumed = self.facts.assumed["types"]["of"][place].as_str();
            let types =
                assumed.filter(|assumed| INTEGERS.contains(assumed)).unwrap_or("assumed.json");
            return Said::by("assumed.json", vec![types.to_owned()]);
        }
        let types = match reference_or_type(dump).as_deref() {
            Some("string") => vec!["string".to_owned(), "datetime".to_owned()],
            Some(ty) => vec![ty.to_owned()],
            None => Vec::new(),
        };
        Said::by(&self.facts.dump.file, types)
    }

    fn array(&self, dump: &Value) -> Said<bool> {
        Said::by(&self.facts.dump.file, flag(dump, "array"))
    }

    /// Merging 6: the documentation's qualifier, the dump, the documentation's sentences.
    ///
    /// Where both name a class it is the base class of the two.
    fn embedded(
        &mut self,
        place: &str,
        dump: &Value,
        docs: Option<&Value>,
    ) -> Option<Said<String>> {
        let class = |value: &Value| text(value, "embedded_class").map(str::to_owned);
        let documented = docs.and_then(class);
        let dumped = class(dump);
        let files = (self.facts.docs.file.as_str(), self.facts.dump.file.as_str());
        if docs.and_then(|docs| text(docs, "embedded_basis")) == Some("qualifier") {
            return documented.map(|class| Said::by(files.0, class));
        }
        match (dumped, documented) {
            (Some(dumped), Some(docs)) if dumped == docs => Some(Said::by(files.1, dumped)),
            (Some(dumped), Some(docs)) => {
                let right =
                    self.contradictions.settle(place, Aspect::EmbeddedClass, &docs, &dumped);
                Some(Said::by(files.1, right.to_owned()))
            }
            (Some(dumped), None) => Some(Said::by(files.1, dumped)),
            (None, documented) => documented.map(|class| Said::by(files.0, class)),
        }
    }

    /// Merging 3, and 5 for the return codes.
    fn method(&mut self, class: &str, name: &str, dump: &Value) -> Method {
        let docs = self.facts.docs.method(class, name);
        let parameters = elements(&dump["params"])
            .map(|parameter| self.parameter(class, name, parameter))
            .collect();
        Method {
            returns: text(dump, "return_type").unwrap_or("void").to_owned(),
            parameters,
            codes: docs.and_then(|docs| {
                code::documented(&self.facts.docs, &docs["return_values"], Kind::Integer)
            }),
        }
    }

    fn parameter(&mut self, class: &str, method: &str, dump: &Value) -> Parameter {
        let name = text(dump, "name").unwrap_or_default();
        let direction = text(dump, "dir").unwrap_or_default();
        let place = format!("{class}.{method}({name})");
        let docs = self.facts.docs.parameter(class, method, name);
        let client = self.facts.client.parameter(class, method, name);
        let types = self.parameter_type(&place, direction, dump, client, docs);
        let kind = Kind::of(&types.value[0]);
        let mut codes = code::merged(
            &place,
            (&self.facts.dump, dump),
            (&self.facts.docs, docs),
            kind,
            &mut self.contradictions,
        );
        // The documentation gives two names to a number: assumed.json has to have chosen.
        for (key, chosen) in entries(&self.facts.assumed["value_names"]["of"][&place]) {
            let names = codes.iter_mut().flat_map(|codes| codes.value.get_mut(&Code::number(key)));
            names.filter(|name| name.is_empty()).for_each(|name| {
                *name = chosen.as_str().unwrap_or_default().to_owned();
            });
        }
        let embedded = self.embedded(&place, dump, docs);
        Parameter {
            name: name.to_owned(),
            direction: direction.to_owned(),
            optional: Said::by(
                &self.facts.docs.file,
                docs.is_some_and(|docs| flag(docs, "optional")),
            ),
            shape: Shape { types, array: self.array(dump), embedded },
            codes,
            codes_known: true,
        }
    }

    /// Merging 3: the type of the client, the documentation or the release; whether it is a reference
    /// says the client for what goes in, and the documentation for what comes out.
    fn parameter_type(
        &self,
        place: &str,
        direction: &str,
        dump: &Value,
        client: Option<&Value>,
        docs: Option<&Value>,
    ) -> Said<Vec<String>> {
        let known = [(client, &self.facts.client), (docs, &self.facts.docs)];
        let Some((ty, file)) =
            known.iter().find_map(|(value, file)| Some((text((*value)?, "type")?, &file.file)))
        else {
            return self.parameter_type_from_dump(place, dump);
        };
        let is_class = [client, docs, Some(dump)]
            .into_iter()
            .flatten()
            .any(|value| text(value, "ref_class").is_some());
        if !is_class {
            return Said::by(file, vec![ty.to_owned()]);
        }
        let (teller, by) = match direction {
            "in" if client.is_some() => (client, &self.facts.client.file),
            _ => (docs, &self.facts.docs.file),
        };
        let reference = teller.is_some_and(|value| flag(value, "is_ref"))
            && !INSTANCES_SHOWN_AS_REFERENCES.contains(&place);
        let ty = if reference { format!("{ty} REF") } else { ty.to_owned() };
        Said::by(by, vec![ty])
    }

    /// The dump does not tell a reference from an instance; `assumed.json` has to have chosen.
    fn parameter_type_from_dump(&self, place: &str, dump: &Value) -> Said<Vec<String>> {
        let Some(class) = text(dump, "ref_class") else { return self.left_open(place, dump) };
        let listed = |kind: &str, what: &str| {
            elements(&self.facts.assumed[kind]["of"]).any(|of| of.as_str() == Some(what))
        };
        let types = if listed("references", place) {
            format!("{class} REF")
        } else if listed("embedded_objects", class) {
            class.to_owned()
        } else {
            format!("assumed.json to say what {class} is")
        };
        Said::by("assumed.json", vec![types])
    }

    /// Declarations that the dumps do not show: the client has those of another type, the
    /// documentation those with `Override` or a new key.
    fn redeclared_properties(&mut self, class: &str) -> BTreeMap<String, Redeclared> {
        let Facts { dump, client, docs, .. } = self.facts;
        let mut redeclared = BTreeMap::new();
        let own_keys = self.own_keys(class);
        let rows = docs.class(class).into_iter().flat_map(|page| entries(&page["properties"]));
        for (name, row) in rows {
            if dump.property(class, name).is_some() {
                continue;
            }
            let Some(origin) = dump.introduces_property(class, name) else { continue };
            let kind = Kind::of(text(row, "type").unwrap_or_default());
            let states_override = !row["qualifiers"]["Override"].is_null();
            let vendor_values = kind == Kind::Integer && self.adds_vendor_values(class, name, row);
            if !states_override && !own_keys.contains(name) && !vendor_values {
                continue;
            }
            let codes = code::documented(docs, &row["values"], kind);
            let types = match client.property(class, name).and_then(reference_or_type) {
                Some(ty) => Said::by(&client.file, vec![ty]),
                None => self.redeclared_type(class, origin, name, row),
            };
            let name = spelled(&dump.class(origin).unwrap_or(&Value::Null)["properties"], name);
            redeclared.insert(name, Redeclared { types, codes });
        }
        let rows = client.class(class).into_iter().flat_map(|page| entries(&page["properties"]));
        for (name, row) in rows.filter(|(_, row)| flag(row, "overrides")) {
            if dump.introduces_property(class, name).is_some_and(|origin| origin != class) {
                let types = Said::by(&client.file, reference_or_type(row).into_iter().collect());
                redeclared.entry(name.to_owned()).or_insert(Redeclared { types, codes: None });
            }
        }
        redeclared
    }

    /// The type of a property that the page of `class` declares again: that of the class above, as
    /// the client would list another.
    fn redeclared_type(
        &mut self,
        class: &str,
        origin: &str,
        name: &str,
        row: &Value,
    ) -> Said<Vec<String>> {
        let Facts { dump, client, .. } = self.facts;
        let above = dump.line(class).skip(1).take_while(|above| *above != origin);
        let narrowed = above.filter_map(|above| client.property(above, name)).next();
        let types = match narrowed.and_then(reference_or_type) {
            Some(ty) => Said::by(&client.file, vec![ty]),
            None => {
                let own = dump.property(origin, name).unwrap_or(&Value::Null);
                self.property_type(&format!("{origin}.{name}"), origin, name, own)
            }
        };
        match reference_or_type(row) {
            Some(documented) if !types.value.contains(&documented) => {
                let (place, above) = (format!("{class}.{name}"), &types.value[0]);
                let right = self.contradictions.settle(&place, Aspect::Type, &documented, above);
                Said::by(&self.facts.docs.file, vec![right.to_owned()])
            }
            _ => types,
        }
    }

    /// Whether the page of `class` gives an inherited property values of the vendor, from 32768 up,
    /// that no class above has: they can only come from a declaration of its own.
    fn adds_vendor_values(&self, class: &str, name: &str, row: &Value) -> bool {
        let Facts { dump, docs, .. } = self.facts;
        let above = |key: &str| {
            dump.line(class).skip(1).any(|above| {
                let known = [dump.property(above, name), docs.property(above, name)];
                known.into_iter().flatten().any(|property| !property["values"][key].is_null())
            })
        };
        entries(&row["values"])
            .any(|(key, _)| matches!(Code::number(key), Code::Number(32768..)) && !above(key))
    }

    /// Inherited methods whose page lists return codes: the signature is that of the class above.
    fn redeclared_methods(&mut self, class: &str) -> BTreeMap<String, Method> {
        let facts = self.facts;
        let page = facts.docs.class(class);
        let mut redeclared = BTreeMap::new();
        for (name, row) in page.into_iter().flat_map(|page| entries(&page["methods"])) {
            if row["return_values"].is_null() || facts.dump.method(class, name).is_some() {
                continue;
            }
            let Some(origin) = facts.dump.introduces_method(class, name) else { continue };
            let Some(signature) = facts.dump.method(origin, name) else { continue };
            let mut method = self.method(origin, name, signature);
            method.codes = code::documented(&facts.docs, &row["return_values"], Kind::Integer);
            for parameter in &mut method.parameters {
                let documented = facts.docs.parameter(class, name, &parameter.name);
                let kind = Kind::of(&parameter.shape.types.value[0]);
                let values = documented.map_or(&Value::Null, |documented| &documented["values"]);
                parameter.codes = code::documented(&facts.docs, values, kind);
                parameter.codes_known = parameter.codes.is_some();
                if let Some(documented) = documented {
                    parameter.optional.value = flag(documented, "optional");
                }
                // Of the base class that the dump names and a narrower one on the page, the base
                // class holds.
                if parameter.shape.embedded.as_ref().is_none_or(|said| said.by == facts.docs.file)
                    && let Some(own) = self.embedded("", &Value::Null, documented)
                {
                    parameter.shape.embedded = Some(own);
                }
            }
            redeclared.insert(name.to_owned(), method);
        }
        redeclared
    }

    /// Merging 5. Pages list keys of the class above or leave them out, and call many an `InstanceID`
    /// below a keyed class a key; WMI allows none to be added there.
    fn keys(&self, class: &str) -> BTreeSet<String> {
        self.facts
            .dump
            .line(class)
            .map(|class| self.own_keys(class))
            .filter(|keys| !keys.is_empty())
            .last()
            .unwrap_or_default()
    }

    /// The keys on the page of `class`, when no class above has one.
    fn own_keys(&self, class: &str) -> BTreeSet<String> {
        let Facts { dump, docs, .. } = self.facts;
        let keys_of = |class: &str| -> BTreeSet<String> {
            let rows = docs.class(class).into_iter().flat_map(|page| entries(&page["properties"]));
            rows.filter(|(_, row)| flag(&row["qualifiers"], "Key"))
                .filter_map(|(name, _)| {
                    let origin = dump.introduces_property(class, name)?;
                    Some(spelled(&dump.class(origin)?["properties"], name))
                })
                .collect()
        };
        match dump.line(class).skip(1).any(|above| !keys_of(above).is_empty()) {
            true => BTreeSet::new(),
            false => keys_of(class),
        }
    }
}

/// `name` as the dump spells it.
fn spelled(members: &Value, name: &str) -> String {
    let own = entries(members).map(|(own, _)| own).find(|own| own.eq_ignore_ascii_case(name));
    own.unwrap_or(name).to_owned()
}

/// The type of a property as MOF writes it: a property of a class is a reference in every source.
fn reference_or_type(element: &Value) -> Option<String> {
    match text(element, "ref_class") {
        Some(class) => Some(format!("{class} REF")),
        None => text(element, "type").map(str::to_owned),
    }
}
