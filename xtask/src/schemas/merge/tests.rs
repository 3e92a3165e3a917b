//! The merge rules, each on the smallest facts that show it.

use super::*;
use crate::schemas::mof;
use crate::schemas::release::Release;

/// The MOF of a release merged from these classes, without head and pragmas.
fn merged(dump: &str, client: &str, docs: &str) -> String {
    try_merged(dump, client, docs).unwrap()
}

fn try_merged(dump: &str, client: &str, docs: &str) -> Result<String, String> {
    let facts = |text| Facts::parse("test", &format!(r#"{{"classes": {{{text}}}}}"#)).unwrap();
    let (dump, client, docs) = (facts(dump), facts(client), facts(docs));
    let assumed = Assumed::parse(
        r#"{"types": {"of": {"X.Width": "uint16"}}, "strings": {"of": ["X.S"]}, "references": {"of": ["X.Go(Job)"]}}"#,
    )?;
    let descriptions = Descriptions::default();
    let sources = Sources {
        dump: &dump,
        client: &client,
        docs: &docs,
        assumed: &assumed,
        descriptions: &descriptions,
    };
    let classes = classes(&sources)?;
    Ok(mof::print(&Release { classes, ..Release::default() }).trim().to_owned())
}

#[test]
fn the_type_is_the_clients_then_the_documented_one_then_the_dumps() {
    let dump = r#""X": {"super": null, "properties": {
        "A": {"type": "string"}, "B": {"type": "string"}, "C": {"type": "uint8"}}}"#;
    let client = r#""X": {"super": null, "properties": {"A": {"type": "datetime"}}}"#;
    let docs = r#""X": {"super": null, "properties": {
        "A": {"type": "string"}, "B": {"type": "datetime"}}}"#;
    assert_eq!(
        merged(dump, client, docs),
        "// Documented otherwise: A as string.\n\
         class X\n{\n    datetime A;\n    datetime B;\n    uint8 C;\n};"
    );
}

#[test]
fn an_unknown_width_is_assumed_in_the_open_or_refused() {
    let dump = |name| format!(r#""X": {{"super": null, "properties": {{"{name}": {{}}}}}}"#);
    assert_eq!(
        merged(&dump("Width"), "", ""),
        "class X\n{\n    // Assumed: the width of the integer.\n    uint16 Width;\n};"
    );
    let refused = try_merged(&dump("Other"), "", "").unwrap_err();
    assert_eq!(refused, "X: no source gives a type to X.Other");
}

#[test]
fn a_string_of_the_dump_alone_is_assumed_in_the_open_or_refused() {
    let dump = |name| {
        format!(r#""X": {{"super": null, "properties": {{"{name}": {{"type": "string"}}}}}}"#)
    };
    let text = merged(&dump("S"), "", "");
    assert!(
        text.contains("    // Assumed: a string; the dump says so of datetime too.\n    string S;")
    );
    let refused = try_merged(&dump("T"), "", "").unwrap_err();
    assert_eq!(refused, "X: X.T may be a string or a datetime: assumed.json must say");
}

#[test]
fn a_key_below_a_keyed_class_is_refused_and_remarked() {
    let dump = r#""A": {"super": null, "properties": {"Id": {"type": "uint8"}, "N": {"type": "uint8"}}},
        "B": {"super": "A"}"#;
    let docs = r#""A": {"super": null, "properties": {"Id": {"type": "uint8", "qualifiers": {"Key": true}}}},
        "B": {"super": "A", "properties": {"N": {"type": "uint8", "qualifiers": {"Key": true}}}}"#;
    let text = merged(dump, "", docs);
    assert_eq!(text.matches("[Key").count(), 1);
    assert!(text.contains(
        "// Documented as Key too: N. No class below a keyed one can add a key.\nclass B : A"
    ));
}

#[test]
fn the_first_key_of_a_line_is_declared_on_the_class_that_adds_it() {
    let dump =
        r#""A": {"super": null, "properties": {"Id": {"type": "uint8"}}}, "B": {"super": "A"}"#;
    let docs = r#""B": {"super": "A", "properties": {"Id": {"type": "uint8", "qualifiers": {"Key": true}}}}"#;
    let text = merged(dump, "", docs);
    let (above, below) = text.split_once("class B : A").unwrap();
    assert!(!above.contains("Key"));
    assert!(below.contains(
        "[Key : DisableOverride ToInstance ToSubclass, Override(\"Id\")]\n    uint8 Id;"
    ));
}

#[test]
fn a_reference_narrows_where_a_source_narrows_it() {
    let dump = r#""A": {"super": null, "properties": {"R": {"type": "S", "ref_class": "S"}}},
        "B": {"super": "A"}, "C": {"super": "B"},
        "S": {"super": null}, "T": {"super": "S"}"#;
    let client = r#""B": {"super": "A", "properties": {"R": {"type": "T", "ref_class": "T", "overrides": true}}},
        "C": {"super": "B", "properties": {"R": {"type": "T", "ref_class": "T"}}}"#;
    let docs = r#""A": {"super": null, "class_qualifiers": {"Association": true},
        "properties": {"R": {"type": "S", "ref_class": "S", "is_ref": true}}}"#;
    let text = merged(dump, client, docs);
    assert!(text.contains("class A\n{\n    S REF R;\n};"));
    assert!(text.contains("class B : A\n{\n    [Override(\"R\")]\n    T REF R;\n};"));
    assert!(text.contains("class C : B\n{\n};"));
    assert_eq!(text.matches("[Association").count(), 3);
}

#[test]
fn a_reference_out_of_the_namespace_keeps_its_class() {
    let dump = r#""A": {"super": null, "properties": {"R": {"type": "object"}}}"#;
    let docs = r#""A": {"super": null, "properties": {"R": {"type": "S", "ref_class": "S", "is_ref": true}}}"#;
    assert_eq!(merged(dump, dump, docs), "class A\n{\n    S REF R;\n};");
}

#[test]
fn only_vendor_values_make_a_page_without_override_a_redeclaration() {
    let dump = r#""A": {"super": null, "properties": {"S": {"type": "uint16"}}},
        "B": {"super": "A"}, "C": {"super": "A"}"#;
    let docs = r#""A": {"super": null, "properties": {"S": {"type": "uint16", "values": {"1": "On"}}}},
        "B": {"super": "A", "properties": {"S": {"type": "uint16", "values": {"2": "Copied"}}}},
        "C": {"super": "A", "properties": {"S": {"type": "uint16", "values": {"32768": "Own"}}}}"#;
    let text = merged(dump, "", docs);
    assert!(text.contains("class B : A\n{\n};"));
    assert!(text.contains("[Override(\"S\"), ValueMap {\"32768\"} : ToSubclass, Values {\"Own\"}"));
}

#[test]
fn what_goes_in_is_a_reference_by_the_client_and_what_comes_out_by_the_documentation() {
    let parameter = |name: &str, direction: &str, more: &str| {
        format!(
            r#"{{"name": "{name}", "dir": "{direction}", "type": "J", "ref_class": "J"{more}}}"#
        )
    };
    let class = |key: &str, a: &str, b: &str| {
        format!(
            r#""X": {{"super": null, "methods": {{"Go": {{"return_type": "uint32", "{key}": [{}, {}]}}}}}}"#,
            parameter("B", "in", a),
            parameter("A", "out", b)
        )
    };
    let reference = r#", "is_ref": true"#;
    let dump = format!(r#"{}, "J": {{"super": null}}"#, class("params", "", ""));
    let text =
        merged(&dump, &class("params_unordered", reference, ""), &class("params", "", reference));
    assert!(text.contains("[in, ID(0)] J REF B,\n        [out, ID(1)] J REF A);"));
    let refused = try_merged(&dump, "", "").unwrap_err();
    assert_eq!(refused, "X: no source tells whether X.Go(B) is a reference");
}

#[test]
fn return_codes_are_the_documented_ones_and_a_subclass_restates_its_own() {
    let dump = r#""A": {"super": null, "methods": {"Go": {"return_type": "uint32"}}},
        "B": {"super": "A"}, "C": {"super": "A"}"#;
    let page = |code: &str| {
        format!(r#""methods": {{"Go": {{"return_type": "uint32", "return_values": {{{code}}}}}}}"#)
    };
    let docs = format!(
        r#""A": {{"super": null, {0}}}, "B": {{"super": "A", {0}}}, "C": {{"super": "A", {1}}}"#,
        page(r#""0": "Done", "4096..": null"#),
        page(r#""0": "Done", "32768": "Failed""#)
    );
    let text = merged(dump, "", &docs);
    assert!(text.contains("[ValueMap {\"0\", \"4096..\"} : ToSubclass, Values {\"Done\", \"\"}"));
    assert!(text.contains("class B : A\n{\n};"));
    assert!(text.contains("[Override(\"Go\"), ValueMap {\"0\", \"32768\"} : ToSubclass"));
}

#[test]
fn a_documented_member_that_the_dump_lacks_is_left_out_and_remarked() {
    let docs = r#""X": {"super": null, "properties": {"Gone": {"type": "string", "own": true}}}"#;
    assert_eq!(
        merged(r#""X": {"super": null}"#, "", docs),
        "// Documented, but not in the dump: Gone.\nclass X\n{\n};"
    );
}

#[test]
fn a_size_that_pages_show_as_max_is_the_size_of_the_array() {
    let dump =
        r#""X": {"super": null, "properties": {"Order": {"type": "uint16", "array": true}}}"#;
    let docs = r#""X": {"super": null, "properties": {
        "Order": {"type": "uint16", "array": true, "qualifiers": {"Max": 4}}}}"#;
    assert_eq!(merged(dump, "", docs), "class X\n{\n    uint16 Order[4];\n};");
}

#[test]
fn a_default_is_the_schemas_only_where_no_provider_could_set_it() {
    let class = |name: &str| {
        format!(
            r#""{name}": {{"super": null, "properties": {{"A": {{"type": "uint16", "default": 5}}}}}}"#
        )
    };
    let both = format!("{}, {}", class("CIM_X"), class("Msvm_X"));
    let text = merged(&both, "", &both);
    assert!(text.contains("class CIM_X\n{\n    uint16 A = 5;"));
    assert!(text.contains("class Msvm_X\n{\n    uint16 A;"));
}
