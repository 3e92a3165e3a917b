//! The rows of the documentation's class pages, inherited ones too, against the effective members.

use mof_model::{Class, Schema};
use serde_json::Value;

use crate::contradiction::{CLASSES_ONLY_DOCUMENTED, ONLY_DOCUMENTED, WRONG_ON_THE_PAGE};
use crate::difference::Difference;
use crate::read_back::written;
use crate::source::{Facts, Release, entries, flag, text};

/// Rows that do not hold and are not known to be wrong, and known ones that hold after all.
pub(crate) fn compare(facts: &Facts, release: Release, schema: &Schema) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut report = |place: &str, aspect, expected: &str, found: &str| {
        differences.push(Difference {
            release: release.facts.to_owned(),
            place: place.to_owned(),
            aspect,
            expected: expected.to_owned(),
            source: facts.docs.file.clone(),
            found: found.to_owned(),
        });
    };
    let (mut wrong, mut only) = (Vec::new(), Vec::new());
    for (name, page) in facts.docs.classes().filter(|(name, _)| facts.dump.class(name).is_some()) {
        let Some(class) = schema.class(name) else { continue };
        for (member, row) in entries(&page["properties"]) {
            let place = format!("{name}.{member}");
            let (Some(found), Some(said)) = (effective(class, member), shown(row)) else {
                only.push(place);
                continue;
            };
            if found == said {
                continue;
            }
            if WRONG_ON_THE_PAGE.contains(&(&place, &said)) {
                wrong.push(place);
            } else {
                report(&place, "type on the class page", &said, &found);
            }
        }
        let methods = entries(&page["methods"]).filter(|(name, _)| class.method(name).is_none());
        only.extend(methods.map(|(member, _)| format!("{name}.{member}")));
    }
    for (place, said) in
        WRONG_ON_THE_PAGE.iter().filter(|(place, _)| !wrong.iter().any(|met| met == place))
    {
        report(place, "known wrong row", said, "a row that holds, or none");
    }
    for place in &only {
        if !ONLY_DOCUMENTED.contains(&place.as_str()) {
            report(place, "documented member", "one", "none");
        }
    }
    for place in ONLY_DOCUMENTED.iter().filter(|place| !only.iter().any(|met| met == *place)) {
        report(place, "member of the documentation alone", "none in the schema", "one");
    }
    for place in CLASSES_ONLY_DOCUMENTED {
        if facts.docs.class(place).is_none() {
            report(place, "class of the documentation alone", "one", "no page");
        }
        if schema.class(place).is_some() {
            report(place, "class of the documentation alone", "none in the schema", "one");
        }
    }
    differences
}

fn effective(class: Class<'_>, member: &str) -> Option<String> {
    let property = class.property(member)?;
    let ty = written(property.ty(), property.reference_class(), property.embedded_class());
    Some(if property.is_array() { format!("{ty}[]") } else { ty })
}

/// The type on the page, as MOF writes it.
fn shown(row: &Value) -> Option<String> {
    let ty = text(row, "type")?;
    let reference = if text(row, "ref_class").is_some() { " REF" } else { "" };
    let array = if flag(row, "array") { "[]" } else { "" };
    Some(format!("{ty}{reference}{array}"))
}
