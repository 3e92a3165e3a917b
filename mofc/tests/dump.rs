//! `mofc dump`: a resolved schema as JSON that fits its JSON Schema.

mod process;

use std::{fs, path::Path};

use process::{ends, folder, mofc, says, stderr, stdout};
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../schemas/dump.schema.json");

#[track_caller]
fn fitting(text: &[u8]) -> Value {
    let document: Value = serde_json::from_slice(text).expect("one JSON document");
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a JSON Schema");
    let errors: Vec<String> = validator
        .iter_errors(&document)
        .take(5)
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    document
}

#[track_caller]
fn dumped(folder: &Path, arguments: &[&str]) -> Value {
    let output = mofc(folder, &[&["dump", "-q"], arguments].concat());
    ends(&output, 0);
    fitting(&output.stdout)
}

fn named<'v>(list: &'v Value, name: &str) -> &'v Value {
    let list = list.as_array().expect("a list");
    list.iter().find(|item| item["name"] == name).unwrap_or_else(|| panic!("no {name}"))
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("it lies in the repository")
}

#[test]
fn a_whole_schema_fits_and_has_what_a_caller_needs() {
    let document = dumped(repository(), &["builtin:windows-server-23h2"]);
    assert_eq!(document["version"], 1);
    assert_eq!(document["dialect"], "wmi");
    assert_eq!(document["namespaces"], json!(["root/virtualization/v2"]));
    assert_eq!(document["classes"].as_array().map(Vec::len), Some(431));
    let service = named(&document["classes"], "Msvm_ReplicationService");
    assert_eq!(service["superclass"], "CIM_Service");
    assert_eq!(service["superclasses"][4], "CIM_ManagedElement");
    let name = named(&service["properties"], "Name");
    assert_eq!(
        [&name["type"], &name["origin"], &name["declared_in"]],
        ["string", "CIM_ManagedSystemElement", "CIM_Service"]
    );
    assert_eq!([&name["key"], &name["propagated"], &name["array"]], [true, true, false]);
    let failback = named(&service["methods"], "InitiateFailback");
    let system = named(&failback["parameters"], "ComputerSystem");
    assert_eq!([&system["type"], &system["ref_class"]], ["reference", "CIM_ComputerSystem"]);
    assert_eq!([&system["in"], &system["out"]], [true, false]);
    let settings = named(&failback["parameters"], "ReplicationSettingData");
    assert_eq!(settings["embedded_class"], "Msvm_ReplicationSettingData");
    let started = &failback["value_map"][1];
    let label = "Method Parameters Checked - Job Started";
    assert_eq!(started, &json!({"value": "4096", "low": 4096, "high": 4096, "label": label}));
}

#[test]
fn every_shape_of_mof_fits() {
    for path in ["tests/generated/odd.mof", "tests/corpus/ok", "tests/corpus/semantic/ok"] {
        let files = match fs::read_dir(repository().join(path)) {
            Ok(folder) => folder.map(|entry| entry.expect("an entry").path()).collect(),
            Err(_) => vec![repository().join(path)],
        };
        let mut count = 0;
        for file in files.iter().filter(|file| file.extension().is_some_and(|it| it == "mof")) {
            let file = file.to_str().expect("UTF-8");
            let output = mofc(repository(), &["dump", "-q", file]);
            assert!(matches!(output.status.code(), Some(0 | 1)), "{file}: {}", stderr(&output));
            fitting(&output.stdout);
            count += 1;
        }
        assert!(count > 0, "{path}");
    }
}

const ODD: &str = r#"
#pragma namespace("\\\\.\\root\\odd")
class Base {
    [Key] string Id;
    [ValueMap{"..2", "0x4", "5..", ".."}, Values{"low", "four", "high", "rest"}] uint8 Level = 7;
    uint64 Big = 18446744073709551615;
    real32 Share = 1;
    char16 Mark = 'x';
};
class Sub : Base {
    [BitMap{"0", "4..7"}, BitValues{"first", "upper"}] uint8 Flags[2];
    [Static] void Do([in, out] Base REF Places[]);
};
instance of Sub as $One { Id = "1"; Flags = {1, 255}; Big = NULL; Level = 3; };
"#;

#[test]
fn numbers_ranges_and_instances_are_resolved() {
    let folder = folder(&[("odd.mof", ODD.as_bytes())]);
    let document = dumped(folder.path(), &["odd.mof"]);
    let sub = named(&document["classes"], "Sub");
    let level = named(&sub["properties"], "Level");
    assert_eq!(
        level["value_map"],
        json!([
            {"value": "..2", "low": 0, "high": 2, "label": "low"},
            {"value": "0x4", "low": 4, "high": 4, "label": "four"},
            {"value": "5..", "low": 5, "high": 255, "label": "high"},
            {"value": "..", "low": null, "high": null, "label": "rest"},
        ])
    );
    assert_eq!(level["default"], 7);
    assert_eq!(named(&sub["properties"], "Big")["default"], json!(u64::MAX));
    assert_eq!(named(&sub["properties"], "Share")["default"], json!(1.0));
    assert_eq!(named(&sub["properties"], "Mark")["default"], json!(120));
    let flags = named(&sub["properties"], "Flags");
    assert_eq!((&flags["size"], &flags["propagated"]), (&json!(2), &json!(false)));
    assert_eq!(flags["bit_map"][1]["high"], 7);
    let method = named(&sub["methods"], "Do");
    assert_eq!((&method["return_type"], &method["static"]), (&Value::Null, &json!(true)));
    let key = named(&named(&sub["properties"], "Id")["qualifiers"], "Key");
    assert_eq!((&key["origin"], &key["propagated"]), (&json!("Base"), &json!(true)));
    assert_eq!(key["flavors"], json!(["EnableOverride", "Restricted"]));
    let one = &document["instances"][0];
    assert_eq!(
        (&one["class"], &one["alias"], &one["namespace"]),
        (&json!("Sub"), &json!("One"), &json!("root/odd"))
    );
    assert_eq!(one["declared"]["line"], 14);
    assert_eq!(one["properties"][1]["value"], json!([1, 255]));
    assert_eq!(one["properties"][1]["type"], "uint8");
    assert_eq!(
        (&one["properties"][2]["set"], &one["properties"][2]["value"]),
        (&json!(true), &Value::Null)
    );
}

#[test]
fn a_dump_can_be_of_some_classes_and_of_their_own_members() {
    let folder = folder(&[("odd.mof", ODD.as_bytes())]);
    let document = dumped(folder.path(), &["odd.mof", "--own", "--class", "s*"]);
    let classes = document["classes"].as_array().expect("a list");
    assert_eq!(classes.len(), 1);
    let names: Vec<_> =
        classes[0]["properties"].as_array().expect("a list").iter().map(|it| &it["name"]).collect();
    assert_eq!(names, ["Flags"]);
    assert_eq!(classes[0]["keys"], json!(["Id"]), "keys are those of all members");
    assert_eq!(document["instances"].as_array().map(Vec::len), Some(1));
    let base = dumped(folder.path(), &["odd.mof", "--class", "Base"]);
    assert_eq!(base["instances"], json!([]));
    let unknown = mofc(folder.path(), &["dump", "odd.mof", "--class", "Bsae"]);
    ends(&unknown, 2);
    says(&unknown, "there is no class `Bsae`; did you mean `Base`?");
    assert_eq!(stdout(&unknown), "");
}

#[test]
fn declarations_of_qualifiers_are_dumped() {
    let text = "Qualifier Tag : string[] = {\"a\"}, Scope(class, property), \
                Flavor(DisableOverride, Translatable);\n[Tag] class A { };";
    let folder = folder(&[("a.mof", text.as_bytes())]);
    let document = dumped(folder.path(), &["a.mof"]);
    let tag = named(&document["qualifier_types"], "Tag");
    assert_eq!(tag["type"], "string");
    assert_eq!((&tag["array"], &tag["default"]), (&json!(true), &json!(["a"])));
    assert_eq!(tag["scopes"], json!(["class", "property"]));
    assert_eq!(tag["flavors"], json!(["DisableOverride", "ToSubclass", "Translatable"]));
    assert_eq!(document["classes"][0]["qualifiers"][0]["value"], json!(["a"]));
}

#[test]
fn a_file_is_written_whole_and_only_when_it_changes() {
    let folder = folder(&[("odd.mof", ODD.as_bytes())]);
    let path = folder.path().join("out.json");
    let dump = || ends(&mofc(folder.path(), &["dump", "odd.mof", "--out", "out.json"]), 0);
    dump();
    let first = fs::metadata(&path).and_then(|data| data.modified()).expect("a file");
    let printed = mofc(folder.path(), &["dump", "-q", "odd.mof"]);
    assert_eq!(fs::read(&path).expect("a file"), printed.stdout);
    std::thread::sleep(std::time::Duration::from_millis(20));
    dump();
    assert_eq!(fs::metadata(&path).and_then(|data| data.modified()).expect("a file"), first);
    ends(&mofc(folder.path(), &["dump", "odd.mof", "--out", "none/out.json"]), 2);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
}

#[test]
fn findings_and_a_schema_do_not_share_standard_output() {
    let folder = folder(&[("a.mof", b"class A { unit32 X; };")]);
    let refused = mofc(folder.path(), &["dump", "--format", "json", "a.mof"]);
    ends(&refused, 2);
    says(&refused, "name a file with `--out`");
    let both = mofc(folder.path(), &["dump", "--format", "json", "--out", "a.json", "a.mof"]);
    ends(&both, 1);
    let findings: Value = serde_json::from_slice(&both.stdout).expect("JSON");
    assert_eq!(findings["findings"][0]["code"], "MOF0205");
    let document = fitting(&fs::read(folder.path().join("a.json")).expect("it is written"));
    assert_eq!(document["classes"][0]["name"], "A", "the schema is complete, whatever was found");
    let text = mofc(folder.path(), &["dump", "a.mof"]);
    ends(&text, 1);
    says(&text, "MOF0205");
    fitting(&text.stdout);
}

#[test]
fn the_schema_of_the_document_is_printed() {
    let output = mofc(Path::new("."), &["dump", "--schema"]);
    ends(&output, 0);
    assert_eq!(stdout(&output), SCHEMA);
    ends(&mofc(Path::new("."), &["dump"]), 2);
}

#[test]
fn one_schema_is_always_dumped_alike() {
    let dump = || mofc(repository(), &["dump", "-q", "builtin:windows-10-1909"]).stdout;
    assert_eq!(dump(), dump());
}

#[test]
fn what_a_file_would_do_to_a_server_is_listed() {
    let text =
        "#pragma namespace(\"root/a\")\n#pragma deleteclass(\"Old\", nofail)\nclass Old { };";
    let folder = folder(&[("a.mof", text.as_bytes())]);
    let output = mofc(folder.path(), &["dump", "-q", "a.mof"]);
    let document = fitting(&output.stdout);
    let effect = &document["side_effects"][0];
    assert_eq!([&effect["kind"], &effect["argument"]], ["deleteclass", "Old"]);
    assert_eq!((&effect["may_fail"], &effect["declared"]["line"]), (&json!(true), &json!(2)));
    assert_eq!(effect["namespace"], "root/a");
    assert_eq!(document["classes"][0]["name"], "Old", "it is not done");
}
