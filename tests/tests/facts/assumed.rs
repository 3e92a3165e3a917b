//! That `assumed.json` lists every choice without a source, and no choice that a source has made.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::source::{Facts, RELEASES, elements, entries, json, text};

/// Places where only a dump speaks and leaves something open, by the list they belong in.
#[derive(Default)]
struct Open {
    types: BTreeSet<String>,
    strings: BTreeSet<String>,
    references: BTreeSet<String>,
}

impl Open {
    fn add(&mut self, place: String, dump: &Value, others: [Option<&Value>; 2]) {
        if others.iter().any(Option::is_some) {
            return;
        }
        match text(dump, "type") {
            None => self.types.insert(place),
            Some("string") => self.strings.insert(place),
            Some(_) if text(dump, "ref_class").is_some() => self.references.insert(place),
            Some(_) => false,
        };
    }
}

#[test]
fn every_choice_without_a_source_is_listed_and_no_other() {
    let mut open = Open::default();
    for release in RELEASES {
        let Facts { dump, client, docs, .. } = Facts::of(release);
        for (class, members) in dump.classes() {
            for (name, property) in entries(&members["properties"]) {
                let others = [client.property(class, name), docs.property(class, name)];
                open.add(format!("{class}.{name}"), property, others);
            }
            for (method, signature) in entries(&members["methods"]) {
                for parameter in elements(&signature["params"]) {
                    let name = text(parameter, "name").unwrap_or_default();
                    let others =
                        [&client, &docs].map(|source| source.parameter(class, method, name));
                    open.add(format!("{class}.{method}({name})"), parameter, others);
                }
            }
        }
    }
    let assumed = json("assumed");
    let listed = |list: &str| -> BTreeSet<String> {
        let of = &assumed[list]["of"];
        let names = entries(of).map(|(name, _)| name);
        names.chain(elements(of).filter_map(Value::as_str)).map(str::to_owned).collect()
    };
    // An instance of a class is listed by the class.
    let instances = listed("embedded_objects");
    open.references.retain(|place| {
        !RELEASES.into_iter().any(|release| is_one_of(&instances, &Facts::of(release), place))
    });
    assert_eq!(open.types, listed("types"));
    assert_eq!(open.strings, listed("strings"));
    assert_eq!(open.references, listed("references"));
}

fn is_one_of(classes: &BTreeSet<String>, facts: &Facts, place: &str) -> bool {
    let Some((class, rest)) = place.split_once('.') else { return false };
    let Some((method, parameter)) = rest.trim_end_matches(')').split_once('(') else {
        return false;
    };
    let parameter = facts.dump.parameter(class, method, parameter);
    parameter
        .and_then(|parameter| text(parameter, "ref_class"))
        .is_some_and(|class| classes.contains(class))
}

#[test]
fn a_name_chosen_for_a_code_is_one_of_those_that_the_documentation_gives_it() {
    let (assumed, docs) = (json("assumed"), json("docs"));
    let chosen: Vec<_> = entries(&assumed["value_names"]["of"]).collect();
    assert!(!chosen.is_empty());
    for (place, names) in chosen {
        for (code, name) in entries(names) {
            let name = name.as_str().expect("a name is a text");
            let named_twice = elements(&docs["normalised"])
                .filter(|repair| text(repair, "kind") == Some("value named twice"))
                .filter(|repair| text(repair, "where") == Some(place))
                .filter_map(|repair| text(repair, "detail"))
                .any(|detail| {
                    detail.starts_with(&format!("{code}:")) && detail.contains(&format!("'{name}'"))
                });
            assert!(named_twice, "{place} {code} {name}");
        }
    }
}
