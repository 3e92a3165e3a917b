//! `mofc show`: a class as people read it, as MOF, as JSON, and what is around it.

mod process;

use std::{fs, path::Path};

use process::{ends, folder, mofc, says, stderr, stdout};
use serde_json::Value;

/// What `mofc show` prints, beside what it printed when somebody looked; `MOF_BLESS=1` writes anew.
#[track_caller]
fn golden(name: &str, arguments: &[&str]) {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/show");
    let output = mofc(&files, &[&["show", "-q"], arguments].concat());
    ends(&output, 0);
    assert_eq!(stderr(&output), "");
    let path = files.join(name);
    let shown = stdout(&output);
    if std::env::var_os("MOF_BLESS").is_some() {
        fs::write(&path, &shown).expect("a file");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    for (at, (is, was)) in shown.lines().zip(expected.lines()).enumerate() {
        assert_eq!(is, was, "{name}:{} has changed; MOF_BLESS=1 writes it anew", at + 1);
    }
    assert_eq!(shown.len(), expected.len(), "{name} has changed; MOF_BLESS=1 writes it anew");
}

const SERVER: &str = "builtin:windows-server-23h2";

#[test]
fn a_service_is_shown_with_all_that_it_inherits() {
    golden("replication_service.txt", &["msvm_replicationservice", SERVER]);
}

#[test]
fn a_class_is_shown_without_what_it_inherits() {
    golden("replication_setting_data_own.txt", &["--own", "Msvm_ReplicationSettingData", SERVER]);
}

#[test]
fn a_class_is_printed_as_mof_that_stands_alone() {
    golden("shapes_disk.mof", &["--mof", "Shapes_Disk", "shapes.mof"]);
    golden("shapes_disk_own.mof", &["--mof", "--own", "Shapes_Disk", "shapes.mof"]);
}

#[test]
fn what_is_around_a_class_is_shown() {
    let around = ["--subclasses", "--associations", "--where-used"];
    golden("storage_job_around.txt", &[&around[..], &["Msvm_StorageJob", SERVER]].concat());
    golden("shapes_thing_around.txt", &[&around[..], &["Shapes_Thing", "shapes.mof"]].concat());
    let used = ["--where-used", "Msvm_ReplicationSettingData", SERVER];
    golden("replication_setting_data_used.txt", &used);
}

#[test]
fn every_kind_of_mention_has_one_heading() {
    let text = "class Disk { };\n[Association] class First { [Key] Disk REF One; Disk Inside; };\n\
                [Association] class Second { [Key] Disk REF Two; Disk Within; };";
    let folder = folder(&[("a.mof", text.as_bytes())]);
    let shown = stdout(&mofc(folder.path(), &["show", "--where-used", "Disk", "a.mof"]));
    let expected = "Mentions of Disk (4)\n  references to it\n    First.One  line 2\n    \
                    Second.Two  line 3\n  properties that hold it\n    First.Inside  line 2\n    \
                    Second.Within  line 3\n";
    assert_eq!(shown, expected);
}

#[test]
fn every_kind_of_element_has_its_words() {
    golden("shapes_disk.txt", &["Shapes_Disk", "shapes.mof"]);
    golden("shapes_disk_colored.txt", &["--color", "always", "Shapes_Disk", "shapes.mof"]);
}

#[test]
fn no_line_of_a_page_is_wider_than_a_terminal() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/show");
    for page in fs::read_dir(pages).expect("a folder") {
        let path = page.expect("an entry").path();
        if path.extension().is_none_or(|it| it != "txt")
            || path.ends_with("shapes_disk_colored.txt")
        {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a file");
        let long: Vec<_> = text.lines().filter(|line| line.chars().count() > 80).collect();
        assert_eq!(long, [""; 0], "{}", path.display());
    }
}

#[test]
fn json_is_the_object_of_a_dump() {
    let folder = folder(&[]);
    for own in [&[][..], &["--own"]] {
        let show = ["show", "--json", "Msvm_ReplicationService", SERVER];
        let shown = mofc(folder.path(), &[&show[..], own].concat());
        ends(&shown, 0);
        let shown: Value = serde_json::from_slice(&shown.stdout).expect("JSON");
        let dump = ["dump", "--class", "Msvm_ReplicationService", SERVER];
        let dumped = mofc(folder.path(), &[&dump[..], own].concat());
        let dumped: Value = serde_json::from_slice(&dumped.stdout).expect("JSON");
        assert_eq!(shown, dumped["classes"][0]);
    }
}

#[test]
fn a_class_that_is_not_there_ends_with_2() {
    let text = "#pragma namespace(\"root/a\")\nclass Disk { };\n\
                #pragma namespace(\"root/b\")\nclass Disk { uint8 X; }; class Ram { };";
    let folder = folder(&[("a.mof", text.as_bytes())]);
    let show = |class: &str| mofc(folder.path(), &["show", class, "a.mof"]);
    for (class, words) in [
        ("Ramm", "there is no class `Ramm`; did you mean `Ram`?"),
        ("r", "there is no class `r`; `Ram` begins with it"),
        ("disk", "there are 2 classes `Disk`; name one of: root/a:Disk, root/b:Disk"),
        ("root/a:Ram", "there is no class `Ram` in `root/a`; there is `root/b:Ram`"),
        ("root/a:Ramm", "there is no class `Ramm` in `root/a`; did you mean `root/b:Ram`?"),
        ("root/c:X", "there is no class `X` in `root/c`"),
    ] {
        let output = show(class);
        ends(&output, 2);
        says(&output, words);
        assert_eq!(stdout(&output), "");
    }
    let there = show("\\\\.\\ROOT\\b:DISK");
    ends(&there, 0);
    assert!(stdout(&there).contains("  X  uint8"), "{}", stdout(&there));
    let system = show("__ExtrinsicEvent");
    ends(&system, 0);
    assert!(stdout(&system).contains("builtin:wmi-system:"), "{}", stdout(&system));
    let ends_with_2 = |arguments: &[&str]| ends(&mofc(folder.path(), arguments), 2);
    ends_with_2(&["show", "Ram", "nowhere.mof"]);
    ends_with_2(&["show", "Ram"]);
    ends_with_2(&["show", "--mof", "--json", "Ram", "a.mof"]);
    ends_with_2(&["show", "--format", "sarif", "Ram", "a.mof"]);
}

#[test]
fn the_beginning_of_names_leads_to_them() {
    let folder = folder(&[]);
    let output = mofc(folder.path(), &["show", "Msvm_Replic", SERVER]);
    ends(&output, 2);
    says(&output, "there is no class `Msvm_Replic`; `Msvm_Replica");
    says(&output, " more begin with it");
}

#[test]
fn findings_are_told_and_the_class_is_shown() {
    let folder = folder(&[("a.mof", b"class A : Nowhere { unit32 X; string S; };")]);
    let output = mofc(folder.path(), &["show", "A", "a.mof"]);
    ends(&output, 1);
    says(&output, "MOF0205");
    says(&output, "1 finding on the schema not shown; `mofc check` shows them");
    let text = stdout(&output);
    assert!(text.contains("derives from  Nowhere, which is not read"), "{text}");
    assert!(text.contains("  S  string  line 1"), "{text}");
}

#[test]
fn nothing_of_a_schema_reaches_the_terminal_as_a_command() {
    let text = "#pragma namespace(\"root/\\x001b[31m\")\n\
                [Description(\"\\x001b[2J\\x009b31m \u{202e}x\\nnext\")] class A { \
                [Units(\"\\x0007\"), Values{\"\\x001b]0;t\\x0007\"}] uint8 X; string S = \"\\x001b\"; };";
    let folder = folder(&[("a.mof", text.as_bytes())]);
    for arguments in [
        &["show", "A", "a.mof"][..],
        &["show", "--mof", "A", "a.mof"],
        &["show", "--where-used", "A", "a.mof"],
        &["tree", "a.mof"],
        &["tree", "--dot", "a.mof"],
    ] {
        let shown = stdout(&mofc(folder.path(), arguments));
        let bad = |c: &char| c.is_control() && *c != '\n' || *c == '\u{202e}';
        assert_eq!(shown.chars().find(bad), None, "{arguments:?}: {shown:?}");
    }
}
