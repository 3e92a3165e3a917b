//! Findings for programs: JSON, SARIF, workflow commands, and which of them there are.

mod process;

use process::{ends, folder, mofc, mofc_reading, says, stderr, stdout, utf16};
use serde_json::Value;

const SCHEMA: &str = include_str!("../schemas/findings.schema.json");

/// The document that `--format json` prints; it fits its schema.
#[track_caller]
fn document(output: &std::process::Output) -> Value {
    let document: Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a JSON Schema");
    let errors: Vec<String> =
        validator.iter_errors(&document).map(|e| format!("{e} at {}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:?}\n{document:#}");
    document
}

/// Two files, one of them with wide characters, with findings of both stages, help, other places
/// and a fix.
const FILES: &[(&str, &[u8])] =
    &[("a b/ä%.mof", b"class A { uint32 X; };\nclass B : Nowhere { unit32 Y; };\nclass A { }\n")];

#[test]
fn json_is_one_document_that_fits_its_schema() {
    let folder = folder(FILES);
    let output = mofc(folder.path(), &["check", "--format", "json", "a b"]);
    ends(&output, 1);
    let document = document(&output);
    let findings = document["findings"].as_array().expect("a list");
    let codes: Vec<_> = findings.iter().map(|f| f["code"].as_str().expect("text")).collect();
    assert_eq!(codes, ["MOF1001", "MOF0205", "MOF1003", "MOF0202"]);
    let unknown = &findings[1];
    assert_eq!(unknown["file"], "a b/ä%.mof");
    assert_eq!(
        [&unknown["line"], &unknown["column"], &unknown["end_line"], &unknown["end_column"]],
        [2, 21, 2, 27]
    );
    assert_eq!(unknown["help"], "did you mean `uint32`?");
    assert_eq!(findings[2]["related"][0]["line"], 1);
    assert_eq!(findings[3]["fix"]["edits"][0]["text"], ";");
    let summary = &document["summary"];
    assert_eq!([&summary["files"], &summary["classes"], &summary["errors"]], [1, 2, 3]);
    says(&output, "1 file, 2 classes, 0 instances: 3 errors, 1 warning");
}

#[test]
fn offsets_are_those_of_the_file_as_stored() {
    let text = "// é😀\r\nclass A { unit32 X; };";
    let stored = utf16(text);
    let folder = folder(&[("a.mof", &stored)]);
    let output = mofc(folder.path(), &["check", "-q", "--format", "json", "a.mof"]);
    let document = document(&output);
    let finding = &document["findings"][0];
    let at = |name: &str| finding[name].as_u64().expect("a number") as usize;
    let bytes = &stored[at("byte_start")..at("byte_end")];
    assert_eq!(bytes, &utf16("unit32")[2..]);
    assert_eq!((at("line"), at("column")), (2, 11));
}

#[test]
fn machine_formats_have_every_finding() {
    let text = "class A { unit32 X; };\n".repeat(300);
    let folder = folder(&[("a.mof", text.as_bytes())]);
    let json = mofc(folder.path(), &["check", "--syntax-only", "--format", "json", "a.mof"]);
    assert_eq!(document(&json)["findings"].as_array().map(Vec::len), Some(300));
    let text = mofc(folder.path(), &["check", "--syntax-only", "a.mof"]);
    says(&text, "100 more findings are not shown");
}

#[test]
fn what_could_not_be_read_is_in_the_document() {
    let folder = folder(&[("a.mof", b"class A { };")]);
    let output = mofc(folder.path(), &["check", "--format", "json", "a.mof", "nowhere.mof"]);
    ends(&output, 2);
    let document = document(&output);
    let errors = document["summary"]["could_not_run"].as_array().expect("a list");
    assert!(errors[0].as_str().is_some_and(|text| text.contains("nowhere.mof")), "{errors:?}");
    assert_eq!(document["summary"]["files"], 1);
}

#[test]
fn a_clean_run_is_an_empty_document() {
    let folder = folder(&[("a.mof", b"class A { };")]);
    for arguments in [
        &["check", "--format", "json", "a.mof"][..],
        &["check", "--syntax-only", "--format", "json", "a.mof"],
    ] {
        let output = mofc(folder.path(), arguments);
        ends(&output, 0);
        assert_eq!(document(&output)["findings"], Value::Array(Vec::new()));
    }
}

#[test]
fn sarif_has_the_official_structure() {
    let folder = folder(FILES);
    let output = mofc(folder.path(), &["check", "--format", "sarif", "a b", "nowhere"]);
    ends(&output, 2);
    let sarif: serde_sarif::sarif::Sarif =
        serde_json::from_slice(&output.stdout).expect("SARIF 2.1.0");
    let run = &sarif.runs[0];
    let rules = run.tool.driver.rules.as_ref().expect("rules");
    let results = run.results.as_ref().expect("results");
    assert_eq!(results.len(), 4);
    for result in results {
        let index = usize::try_from(result.rule_index.expect("an index")).expect("an index");
        assert_eq!(Some(&rules[index].id), result.rule_id.as_ref());
        let help = rules[index].help.as_ref().and_then(|help| help.markdown.as_deref());
        assert!(help.is_some_and(|help| help.contains("```mof")), "{help:?}");
    }
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let results = &document["runs"][0]["results"];
    let place = &results[1]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%20b/%C3%A4%25.mof");
    assert_eq!(place["region"]["startColumn"], 21);
    assert_eq!(results[2]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 1);
    let change = &results[3]["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "a%20b/%C3%A4%25.mof");
    assert_eq!(change["replacements"][0]["insertedContent"]["text"], ";");
    let invocation = &document["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
}

#[test]
fn workflow_commands_are_lines_of_their_own() {
    let folder = folder(&[("a,b.mof", b"class A { unit32 X; };\nclass B { };;\n")]);
    let output = mofc(folder.path(), &["check", "-q", "--format", "github", "a,b.mof"]);
    ends(&output, 1);
    let text = stdout(&output);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert_eq!(
        lines[0],
        "::error file=a%2Cb.mof,line=1,endLine=1,col=11,endColumn=17,title=MOF0205::unknown type \
         `unit32`%0Ahelp: did you mean `uint32`?"
    );
    assert!(lines[1].starts_with("::notice file="), "{text}");
    assert_eq!(stderr(&output), "");
}

#[test]
fn generate_needs_a_file_for_a_machine_format() {
    let folder = folder(&[("a.mof", b"class A { };")]);
    for format in ["json", "sarif", "github"] {
        let output = mofc(folder.path(), &["generate", "--format", format, "a.mof"]);
        ends(&output, 2);
        says(&output, "--out");
        assert_eq!(stdout(&output), "");
    }
    let output = mofc(folder.path(), &["generate", "--format", "json", "a.mof", "--out", "a.rs"]);
    ends(&output, 0);
    assert_eq!(document(&output)["summary"]["classes"], 1);
    assert!(folder.path().join("a.rs").exists());
}

#[test]
fn allow_and_deny_change_levels() {
    let folder = folder(&[("a.mof", b"class A { };;\nclass B : Nowhere { };\n")]);
    let check = |arguments: &[&str]| {
        mofc(folder.path(), &[&["check", "--format", "json", "a.mof"], arguments].concat())
    };
    let plain = check(&[]);
    ends(&plain, 0);
    assert_eq!(document(&plain)["findings"].as_array().map(Vec::len), Some(2));
    let denied = check(&["--deny", "mof0225"]);
    ends(&denied, 1);
    assert_eq!(document(&denied)["findings"][0]["level"], "error");
    let allowed = check(&["--fail-on", "lint", "--allow", "MOF0225", "--allow", "MOF1001"]);
    ends(&allowed, 0);
    assert_eq!(document(&allowed)["findings"], Value::Array(Vec::new()));
    ends(&check(&["--fail-on", "warning"]), 1);
    ends(&check(&["--fail-on", "warning", "--allow", "MOF1001"]), 0);
    let unknown = check(&["--allow", "MOF0206X"]);
    ends(&unknown, 2);
    says(&unknown, "there is no finding `MOF0206X`; did you mean `MOF0206`?");
    let both = check(&["--allow", "MOF0225", "--deny", "MOF0225"]);
    ends(&both, 2);
}

#[test]
fn levels_hold_for_generate_too() {
    let folder = folder(&[("a.mof", b"class A { };;\nclass B : Nowhere { };\n")]);
    let generate = |arguments: &[&str]| {
        let all = [&["generate", "a.mof", "--out", "a.rs"], arguments].concat();
        mofc(folder.path(), &all).status.code()
    };
    assert_eq!(generate(&[]), Some(1));
    assert_eq!(generate(&["--allow", "MOF1001"]), Some(0));
    assert_eq!(generate(&["--class", "A"]), Some(0));
    assert_eq!(generate(&["--class", "A", "--deny", "MOF0225"]), Some(0), "it is not in the class");
    assert_eq!(generate(&["--allow", "MOF1001", "--deny", "MOF0225"]), Some(1));
}

#[test]
fn standard_input_has_a_name_in_every_format() {
    let folder = folder(&[]);
    let output =
        mofc_reading(folder.path(), &["check", "--format", "json", "-"], b"class A { unit32 X; };");
    ends(&output, 1);
    assert_eq!(document(&output)["findings"][0]["file"], "-");
}

#[test]
fn verbose_tells_how_files_were_read() {
    let wmi = utf16("#pragma namespace(\"\\\\\\\\.\\\\root\\\\x\")\r\n[dynamic] class A { };\r\n");
    let folder = folder(&[("wmi.mof", &wmi), ("plain.mof", b"class B { };\n")]);
    for more in [&[][..], &["--syntax-only"]] {
        let output =
            mofc(folder.path(), &[&["check", "-v", "wmi.mof", "plain.mof"], more].concat());
        ends(&output, 0);
        says(&output, "wmi.mof: dialect wmi, UTF-16LE with a byte order mark, CRLF line ends");
        says(&output, "plain.mof: dialect dmtf, ASCII, LF line ends");
    }
    let forced = mofc(folder.path(), &["check", "-v", "--dialect", "mof3", "plain.mof"]);
    says(&forced, "plain.mof: dialect mof3");
}
