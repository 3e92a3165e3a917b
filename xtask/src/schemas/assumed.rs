//! Our own contributions, read: what had to be assumed, and the sentences that describe.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// Choices that MOF forces where no source gives the fact, from `facts/assumed.json`.
#[derive(Debug, Default)]
pub(crate) struct Assumed {
    /// Type of a property, by `Class.Property`.
    pub(crate) types: BTreeMap<String, String>,
    /// Properties and parameters of the dump alone that are strings, not times.
    pub(crate) strings: BTreeSet<String>,
    /// Classes whose instances are passed by value.
    pub(crate) embedded_objects: BTreeSet<String>,
    /// Parameters, as `Class.Method(Parameter)`, that are references.
    pub(crate) references: BTreeSet<String>,
    /// The one name of a value that has several, by element and value.
    pub(crate) value_names: BTreeMap<String, BTreeMap<String, String>>,
    /// Elements with a name that is several names run together.
    pub(crate) names_run_together: BTreeSet<String>,
}

impl Assumed {
    /// Reads `assumed.json`.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let document: Value =
            serde_json::from_str(text).map_err(|error| format!("assumed.json: {error}"))?;
        let of = |section: &str| document.get(section).and_then(|section| section.get("of"));
        Ok(Self {
            types: texts(of("types")),
            strings: names(of("strings")),
            embedded_objects: names(of("embedded_objects")),
            references: names(of("references")),
            value_names: of("value_names")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
                .map(|(element, names)| (element.clone(), texts(Some(names))))
                .collect(),
            names_run_together: names(of("names_run_together")),
        })
    }
}

/// Sentences of the project, by `Class`, `Class.Property` or `Class.Method`.
#[derive(Debug, Default)]
pub(crate) struct Descriptions(BTreeMap<String, String>);

impl Descriptions {
    /// Reads `descriptions.json`.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let document: Value =
            serde_json::from_str(text).map_err(|error| format!("descriptions.json: {error}"))?;
        Ok(Self(texts(Some(&document))))
    }

    /// The sentence on an element.
    pub(crate) fn get(&self, element: &str) -> Option<&str> {
        self.0.get(element).map(String::as_str)
    }

    /// Every element that has a sentence.
    #[cfg(test)]
    pub(crate) fn elements(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

fn texts(value: Option<&Value>) -> BTreeMap<String, String> {
    let entries = value.and_then(Value::as_object).into_iter().flatten();
    entries.filter_map(|(key, text)| Some((key.clone(), text.as_str()?.to_owned()))).collect()
}

fn names(value: Option<&Value>) -> BTreeSet<String> {
    let list = value.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(|name| name.as_str().map(str::to_owned)).collect()
}
