//! Findings as SARIF 2.1.0, which code scanning services read.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::record::{Place, Record};
use crate::explain;

pub(super) fn document(records: &[Record], unreadable: &[String]) -> String {
    let mut codes: BTreeMap<&str, usize> = records.iter().map(|record| (record.code, 0)).collect();
    codes.values_mut().zip(0..).for_each(|(index, at)| *index = at);
    let rules: Vec<Value> = codes.keys().map(|code| rule(code)).collect();
    let results: Vec<Value> = records.iter().map(|record| result(record, &codes)).collect();
    let notifications: Vec<Value> = unreadable
        .iter()
        .map(|error| json!({ "level": "error", "message": { "text": error } }))
        .collect();
    super::pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "mofc",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "invocations": [{
                "executionSuccessful": unreadable.is_empty(),
                "toolExecutionNotifications": notifications,
            }],
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn rule(code: &str) -> Value {
    let page = explain::page(code).unwrap_or_default();
    let (heading, text) = page.split_once('\n').unwrap_or((page, ""));
    let title = heading.split_once(": ").map_or(heading, |(_, title)| title);
    let text = text.trim();
    json!({
        "id": code,
        "shortDescription": { "text": title },
        "help": { "text": text, "markdown": text },
    })
}

fn result(record: &Record, codes: &BTreeMap<&str, usize>) -> Value {
    let mut message = record.message.clone();
    if let Some(help) = &record.help {
        message.push_str(&format!(" (help: {help})"));
    }
    let mut result = json!({
        "ruleId": record.code,
        "ruleIndex": codes.get(record.code),
        "level": match record.level { "lint" => "note", level => level },
        "message": { "text": message },
        "locations": [{ "physicalLocation": physical(&record.place) }],
    });
    if !record.related.is_empty() {
        let related = record.related.iter().enumerate().map(|(id, related)| {
            json!({
                "id": id,
                "message": { "text": related.message },
                "physicalLocation": physical(&related.place),
            })
        });
        result["relatedLocations"] = related.collect();
    }
    if let Some(fix) = &record.fix {
        let replacements = fix.edits.iter().map(|edit| {
            json!({
                "deletedRegion": region(&edit.place),
                "insertedContent": { "text": edit.text },
            })
        });
        // the edits of a fix lie in one file
        let file = fix.edits.first().map_or("", |edit| &edit.place.file);
        result["fixes"] = json!([{
            "description": { "text": fix.title },
            "artifactChanges": [{
                "artifactLocation": { "uri": uri(file) },
                "replacements": replacements.collect::<Value>(),
            }],
        }]);
    }
    result
}

fn physical(place: &Place) -> Value {
    json!({
        "artifactLocation": { "uri": uri(&place.file) },
        "region": region(place),
    })
}

fn region(place: &Place) -> Value {
    json!({
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "byteOffset": place.byte_start,
        "byteLength": place.byte_end - place.byte_start,
    })
}

/// A file's name as a URI: a relative reference, unless the name is absolute.
fn uri(name: &str) -> String {
    let name = if cfg!(windows) { name.replace('\\', "/") } else { name.to_owned() };
    let has_drive = name.as_bytes().get(1) == Some(&b':') && name.get(2..3) == Some("/");
    let (prefix, path) = match name.strip_prefix("//") {
        Some(path) if cfg!(windows) => ("file://", path),
        _ if name.starts_with('/') => ("file://", name.as_str()),
        _ if cfg!(windows) && has_drive => ("file:///", name.as_str()),
        _ => ("", name.trim_start_matches("./")),
    };
    let mut uri = prefix.to_owned();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(byte as char);
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_uris() {
        for (name, expected) in [
            ("a b/c%.mof", "a%20b/c%25.mof"),
            ("./a.mof", "a.mof"),
            ("../a.mof", "../a.mof"),
            ("c:d.mof", "c%3Ad.mof"),
            ("é#?.mof", "%C3%A9%23%3F.mof"),
        ] {
            assert_eq!(uri(name), expected, "{name}");
        }
        if cfg!(unix) {
            assert_eq!(uri("/a/b.mof"), "file:///a/b.mof");
        }
    }
}
