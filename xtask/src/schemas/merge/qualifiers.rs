//! Qualifiers as the documentation gives them, in the order and with the types of MOF.

use serde_json::{Map, Value};

use crate::schemas::release::{Literal, Qualifier};

/// How the value of a qualifier is written.
#[derive(Clone, Copy)]
enum Form {
    Flag,
    Integer,
    Text,
    Texts,
}

/// Qualifiers of classes, in the order in which they are written.
///
/// `AMENDMENT` is not among them: it marks a class that a localised file completes, and no such
/// file belongs to this schema.
const CLASS: &[(&str, Form)] = &[
    ("Abstract", Form::Flag),
    ("Association", Form::Flag),
    ("Aggregation", Form::Flag),
    ("Composition", Form::Flag),
    ("Indication", Form::Flag),
    ("Exception", Form::Flag),
    ("Experimental", Form::Flag),
    ("Singleton", Form::Flag),
    ("Dynamic", Form::Flag),
    ("Provider", Form::Text),
    ("Version", Form::Text),
    ("UMLPackagePath", Form::Text),
    ("UUID", Form::Text),
    ("ExtensionId", Form::Text),
    ("InterfaceVersion", Form::Text),
    ("InterfaceRevision", Form::Text),
    ("DisplayName", Form::Text),
    ("Deprecated", Form::Texts),
    ("MappingStrings", Form::Texts),
    ("ModelCorrespondence", Form::Texts),
];

/// Qualifiers of properties, in the order in which they are written, after those that the merge
/// decides: `Key`, `Override`, access, embedded class, value map.
const PROPERTY: &[(&str, Form)] = &[
    ("Propagated", Form::Text),
    ("Weak", Form::Flag),
    ("Aggregate", Form::Flag),
    ("Min", Form::Integer),
    ("Max", Form::Integer),
    ("Required", Form::Flag),
    ("Not_Null", Form::Flag),
    ("Experimental", Form::Flag),
    ("WmiDataId", Form::Integer),
    ("InterfaceVersion", Form::Integer),
    ("InterfaceRevision", Form::Integer),
    ("Version", Form::Integer),
    ("Revision", Form::Integer),
    ("MaxLen", Form::Integer),
    ("MinValue", Form::Integer),
    ("MaxValue", Form::Integer),
    ("ArrayType", Form::Text),
    ("OctetString", Form::Flag),
    ("SubType", Form::Text),
    ("Counter", Form::Flag),
    ("Gauge", Form::Flag),
    ("IsPUnit", Form::Flag),
    ("PUnit", Form::Text),
    ("Units", Form::Text),
    ("MSFT_TargetNamespace", Form::Text),
    ("Deprecated", Form::Texts),
    ("MappingStrings", Form::Texts),
    ("ModelCorrespondence", Form::Texts),
];

/// Property qualifiers that are decided elsewhere, or belong to no property (`In`).
const DECIDED: &[&str] = &["Key", "Override", "HyperVEmbeddedInstance", "In"];

/// The qualifiers of a class.
pub(crate) fn of_class(facts: &Map<String, Value>) -> Result<Vec<Qualifier>, String> {
    written(facts, CLASS, &["AMENDMENT"])
}

/// The qualifiers of a property that the merge does not decide.
pub(crate) fn of_property(facts: &Map<String, Value>) -> Result<Vec<Qualifier>, String> {
    written(facts, PROPERTY, DECIDED)
}

fn written(
    facts: &Map<String, Value>,
    table: &[(&str, Form)],
    elsewhere: &[&str],
) -> Result<Vec<Qualifier>, String> {
    for name in facts.keys() {
        if !elsewhere.contains(&name.as_str()) && !table.iter().any(|(known, _)| known == name) {
            return Err(format!("no rule says how to write the qualifier `{name}`"));
        }
    }
    let mut qualifiers = Vec::new();
    for &(name, form) in table {
        let Some(value) = facts.get(name) else { continue };
        let literal = literal(form, value)
            .ok_or_else(|| format!("the qualifier `{name}` cannot have the value {value}"))?;
        match literal {
            Literal::Boolean(false) => {}
            Literal::Boolean(true) => qualifiers.push(Qualifier::flag(name)),
            value => qualifiers.push(Qualifier { name: name.to_owned(), value: Some(value) }),
        }
    }
    Ok(qualifiers)
}

fn literal(form: Form, value: &Value) -> Option<Literal> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match form {
        Form::Flag => value.as_bool().map(Literal::Boolean),
        Form::Integer => value.as_i64().map(Literal::Integer),
        Form::Text => text(value).map(Literal::Text),
        Form::Texts => match value {
            Value::Array(list) => list.iter().map(text).collect::<Option<_>>().map(Literal::Texts),
            value => text(value).map(|text| Literal::Texts(vec![text])),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(text: &str) -> Map<String, Value> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_lone_string_becomes_the_only_element_of_an_array_qualifier() {
        let written = of_property(&facts(r#"{"Deprecated": "No value"}"#)).unwrap();
        assert_eq!(written, [Qualifier::texts("Deprecated", vec!["No value".into()])]);
    }

    #[test]
    fn the_order_is_that_of_the_table() {
        let written =
            of_class(&facts(r#"{"Version": "2.6.0", "AMENDMENT": true, "Abstract": true}"#));
        let expected = [Qualifier::flag("Abstract"), Qualifier::text("Version", "2.6.0")];
        assert_eq!(written.unwrap(), expected);
    }

    #[test]
    fn a_qualifier_without_a_rule_is_refused() {
        assert!(of_property(&facts(r#"{"Colour": "red"}"#)).unwrap_err().contains("`Colour`"));
    }
}
