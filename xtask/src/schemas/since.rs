//! `since.json`: in which releases the documentation has an element, and what it says of its end.

use serde_json::{Map, Value, json};

use super::facts::{ClassFacts, ElementFacts, Facts};

const ABOUT: &str = "Since and until facts of the documentation (Windows 8 to Windows 10 1803), \
    as the pages name the releases. They are documented, not measured: a dump of a release \
    outranks them. An element without an entry has no fact of its own.";

/// The text of `since.json`, one class a line.
pub(crate) fn print(docs: &Facts) -> String {
    let lines: Vec<String> = docs
        .classes
        .iter()
        .map(|(name, class)| format!("{}:{}", Value::from(name.as_str()), of_class(class)))
        .collect();
    let about = Value::from(ABOUT);
    let body = lines.join(",\n");
    format!("{{\n\"about\":{about},\n\"kind\":\"documented\",\n\"classes\":{{\n{body}\n}}}}\n")
}

fn of_class(class: &ClassFacts) -> Value {
    let mut facts = class.availability.clone();
    insert(&mut facts, "properties", of_elements(class.properties.iter()));
    let mut methods = Map::new();
    for (name, method) in &class.methods {
        let mut facts = method.availability.clone();
        // A page repeats the releases of its class; only another release is a fact of the method.
        facts.retain(|key, value| class.availability.get(key) != Some(value));
        let parameters = method.parameters.iter().map(|p| (&p.name, &p.element));
        insert(&mut facts, "parameters", of_elements(parameters));
        insert(&mut methods, name, facts);
    }
    insert(&mut facts, "methods", methods);
    Value::Object(facts)
}

fn of_elements<'f>(
    elements: impl Iterator<Item = (&'f String, &'f ElementFacts)>,
) -> Map<String, Value> {
    elements
        .filter(|(_, element)| !element.availability.is_empty())
        .map(|(name, element)| (name.clone(), json!(element.availability)))
        .collect()
}

fn insert(into: &mut Map<String, Value>, key: &str, facts: Map<String, Value>) {
    if !facts.is_empty() {
        into.insert(key.to_owned(), Value::Object(facts));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_keeps_only_what_its_class_does_not_say() {
        let docs = r#"{"classes": {"X": {"min_client": "Windows 8", "methods": {
            "Old": {"min_client": "Windows 8"},
            "New": {"min_client": "Windows 10", "since": ["Windows 10"]}}}}}"#;
        let text = print(&Facts::parse("test", docs).unwrap());
        let since: Value = serde_json::from_str(&text).unwrap();
        let expected = json!({"min_client": "Windows 8", "methods": {
            "New": {"min_client": "Windows 10", "since": ["Windows 10"]}}});
        assert_eq!(since["classes"]["X"], expected);
    }
}
