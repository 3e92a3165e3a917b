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
fn a_page_with_another_class_narrows_a_reference_only_where_it_states_override() {
    let dump = r#""A": {"super": null, "properties": {"R": {"type": "S", "ref_class": "S"}}},
        "B": {"super": "A"}, "C": {"super": "A"}, "S": {"super": null}, "T": {"super": "S"}"#;
    let row = |class: &str, more: &str| {
        format!(
            r#""properties": {{"R": {{"type": "{class}", "ref_class": "{class}", "is_ref": true{more}}}}}"#
        )
    };
    let docs = format!(
        r#""A": {{"super": null, {}}}, "B": {{"super": "A", {}}}, "C": {{"super": "A", {}}}"#,
        row("S", ""),
        row("T", ""),
        row("T", r#", "qualifiers": {"Override": "R"}"#)
    );
    let text = merged(dump, "", &docs);
    assert!(text.contains("// Documented otherwise: R as T REF.\nclass B : A\n{\n};"));
    assert!(text.contains("class C : A\n{\n    [Override(\"R\")]\n    T REF R;\n};"));
    assert_eq!(text.matches("Documented otherwise").count(), 1);
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
fn documented_numbers_that_the_dump_lacks_are_remarked_at_their_class() {
    let dump = r#""A": {"super": null,
        "properties": {"S": {"type": "uint16", "values": {"1": "On"}}},
        "methods": {"Go": {"return_type": "uint32", "params": [
            {"name": "To", "dir": "in", "type": "uint16", "values": {"1": "On"}}]}}},
        "B": {"super": "A"}"#;
    let page = r#""properties": {"S": {"type": "uint16", "values": {
            "1": "On", "5": "Wrong", "32768": "Late"}}},
        "methods": {"Go": {"return_type": "uint32", "params": [
            {"name": "To", "dir": "in", "type": "uint16", "values": {"1": "On", "5": "Kill"}}]}}"#;
    let docs = format!(r#""A": {{"super": null, {page}}}, "B": {{"super": "A", {page}}}"#);
    let text = merged(dump, "", &docs);
    assert!(text.starts_with(
        "// Documented values that are not in the dump: 5, 32768 of S; 5 of Go(To).\nclass A\n"
    ));
    assert_eq!(text.matches(r#"ValueMap {"1"}"#).count(), 2);
    // What was left out above is no vendor value of the subclass.
    assert!(text.ends_with("class B : A\n{\n};"));
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
fn codes_of_a_method_that_is_documented_as_not_supported_are_facts_all_the_same() {
    let dump = r#""A": {"super": null, "methods": {"Go": {"return_type": "uint32"}}},
        "B": {"super": "A"}, "C": {"super": "A"}"#;
    let docs = r#""B": {"super": "A", "methods": {"Go": {
            "return_type": "uint32", "unsupported": true, "return_values": {"1": "Not supported"}}}},
        "C": {"super": "A", "methods": {"Go": {"return_type": "uint32", "unsupported": true}}}"#;
    let text = merged(dump, "", docs);
    assert!(text.contains(
        "class B : A\n{\n    // Documented as not supported.\n    \
         [Override(\"Go\"), ValueMap {\"1\"} : ToSubclass, Values {\"Not supported\"} : ToSubclass]\n    \
         uint32 Go();\n};"
    ));
    assert!(text.contains("class C : A\n{\n};"));
}

#[test]
fn a_subclass_narrows_an_embedded_instance_only_where_the_dump_names_no_class() {
    let method = |key: &str, embedded: &str, more: &str| {
        format!(
            r#""methods": {{"Go": {{"return_type": "uint32"{more}, "{key}": [
                {{"name": "P", "dir": "in", "type": "string"{embedded}}}]}}}}"#
        )
    };
    let stated = |class| format!(r#", "embedded_class": "{class}", "embedded_basis": "stated""#);
    let codes = r#", "return_values": {"0": "Done"}"#;
    let dump = |embedded: &str| {
        format!(
            r#""A": {{"super": null, {}}}, "B": {{"super": "A"}}, "S": {{"super": null}}, "T": {{"super": "S"}}"#,
            method("params", embedded, "")
        )
    };
    let docs = format!(
        r#""A": {{"super": null, {}}}, "B": {{"super": "A", {}}}"#,
        method("params", &stated("S"), codes),
        method("params", &stated("T"), codes)
    );
    let known = merged(&dump(&stated("S")), "", &docs);
    let (_, below) = known.split_once("class B : A").unwrap();
    assert!(below.contains(
        "// Documented for T.\n        [in, ID(0), EmbeddedInstance(\"S\") : ToSubclass] string P"
    ));
    let unknown = merged(&dump(""), "", &docs);
    let (_, below) = unknown.split_once("class B : A").unwrap();
    assert!(below.contains("[in, ID(0), EmbeddedInstance(\"T\") : ToSubclass] string P"));
    assert!(!below.contains("//"));
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
