//! What the files of a compilation do to each other.

mod process;

use process::{ends, folder, mofc, says, stderr, stdout};

#[test]
fn a_class_that_two_files_declare_differently_shows_both_places() {
    let folder = folder(&[
        ("a.mof", b"class Disk { uint32 Size; };"),
        ("b.mof", b"// another one\nclass Disk { uint64 Size; };"),
        ("c.mof", b"class Disk\n{\n  uint32 SIZE;\n};"),
    ]);
    let output = mofc(folder.path(), &["check", "a.mof", "b.mof"]);
    ends(&output, 1);
    says(&output, "declared a second time, differently");
    for text in ["a.mof:1:7", "b.mof:2:7", "the first difference: this", "has become this"] {
        says(&output, text);
    }
    let output = mofc(folder.path(), &["check", "--dialect", "wmi", "a.mof", "b.mof"]);
    ends(&output, 0);
    says(&output, "MOF1003");
    let output = mofc(
        folder.path(),
        &["check", "--dialect", "wmi", "--fail-on", "warning", "a.mof", "c.mof"],
    );
    ends(&output, 0);
    says(&output, "in the same words");
}

#[test]
fn what_a_file_would_delete_is_listed_and_checked_all_the_same() {
    let folder = folder(&[(
        "a.mof",
        b"#pragma namespace(\"root/cimv2\")\n#pragma autorecover\n\
          class Old { uint8 Number = 256; };\n#pragma deleteclass(\"Old\", NOFAIL)\n",
    )]);
    let output = mofc(folder.path(), &["check", "-v", "a.mof"]);
    ends(&output, 1);
    says(&output, "MOF1403");
    says(&output, "a.mof:4: deleteclass Old in root/cimv2: not executed");
    says(&output, "1 class,");
    let output = mofc(folder.path(), &["dump", "-q", "a.mof"]);
    let effect =
        r#"{"kind":"deleteclass","argument":"Old","may_fail":true,"namespace":"root/cimv2","#;
    assert!(stdout(&output).contains(effect), "{}", stdout(&output));
}

#[test]
fn a_namespace_that_climbs_or_lies_elsewhere_is_found() {
    let folder = folder(&[
        ("up.mof", b"#pragma namespace(\"root/../security\")\nclass A { };"),
        ("far.mof", b"#pragma namespace(\"\\\\\\\\server\\\\root\\\\x\")\nclass A { };"),
        ("bad.mof", b"#pragma namespace(\"root//x\")\nclass A { };"),
    ]);
    for (file, code) in [("up.mof", "MOF0305"), ("far.mof", "MOF0312"), ("bad.mof", "MOF0305")] {
        let output = mofc(folder.path(), &["check", file]);
        says(&output, code);
    }
    let output = mofc(folder.path(), &["explain", "0x80044013"]);
    ends(&output, 0);
    assert!(stdout(&output).contains("MOF0305"));
    let output = mofc(folder.path(), &["explain", "0x8004401C"]);
    assert!(stdout(&output).contains("MOF0312"));
}

#[test]
fn a_base_with_errors_is_used_and_one_warning_says_so() {
    let folder = folder(&[
        (
            "base.mof",
            b"class Device { [Key] string Id; uint8 Bad = 256; };\nclass Other : { uint8 A; };\n",
        ),
        ("main.mof", b"class Disk : Device { uint64 Size; };"),
        ("lib/Device.mof", b"class Device { [Key] string Id; uint8 };"),
    ]);
    let alone = mofc(folder.path(), &["check", "base.mof"]);
    ends(&alone, 1);
    let errors = stderr(&alone).matches("\n  × ").count();
    assert!(errors >= 2, "{}", stderr(&alone));
    let output = mofc(folder.path(), &["check", "--base", "base.mof", "main.mof"]);
    ends(&output, 0);
    assert_eq!(stderr(&output).matches("MOF1").count(), 1, "{}", stderr(&output));
    says(&output, "`mofc check base.mof` shows them");
    says(&output, &format!("base `base.mof` has {errors} errors; the first: "));
    says(&output, "0 errors, 1 warning");
    let output = mofc(folder.path(), &["check", "-I", "lib", "main.mof"]);
    ends(&output, 0);
    says(&output, "`mofc check lib/Device.mof` shows them");
}

#[test]
fn only_the_bases_that_have_errors_are_named() {
    let folder = folder(&[
        ("good.mof", b"class Device { [Key] string Id; };"),
        ("bad.mof", b"class Other : Device { uint8 Bad = 256; };"),
        ("worse.mof", b"class Third { uint8 Bad = 256; };"),
        ("many/a.mof", b"class A { uint8 Bad = 256; };"),
        ("many/b.mof", b"class B { };"),
        ("many/c.mof", b"class C { uint8 Bad = 256; };"),
        ("main.mof", b"class Disk : Device { uint64 Size; };"),
    ]);
    let checked = |bases: &[&str]| {
        let bases = bases.iter().flat_map(|base| ["--base", base]);
        let arguments: Vec<_> = ["check"].into_iter().chain(bases).chain(["main.mof"]).collect();
        let output = mofc(folder.path(), &arguments);
        ends(&output, 0);
        output
    };
    let one = checked(&["good.mof", "bad.mof"]);
    says(&one, "base `bad.mof` has 1 error; the first: ");
    says(&one, "`mofc check bad.mof` shows them");
    says(
        &checked(&["good.mof", "bad.mof", "worse.mof"]),
        "bases `bad.mof` and `worse.mof` have 2 errors; the first: ",
    );
    let many = checked(&["good.mof", "bad.mof", "worse.mof", "many"]);
    says(&many, "bases `bad.mof`, `worse.mof`, `many/a.mof` and 1 more have 4 errors; the first: ");
    says(&many, "`mofc check bad.mof worse.mof many/a.mof` shows some of them");
}

#[test]
fn a_finding_in_an_included_file_says_who_includes_it() {
    let folder = folder(&[
        ("main.mof", b"\n#include \"middle.mof\"\n"),
        ("middle.mof", b"#pragma include(\"inner.mof\")\n"),
        ("inner.mof", b"class A : Nowhere { };"),
    ]);
    let output = mofc(folder.path(), &["check", "main.mof"]);
    says(&output, "MOF1001");
    says(&output, "included from here");
    says(&output, "main.mof:2");
    says(&output, "middle.mof:1");
    // whoever gives the file itself knows where it is
    let output = mofc(folder.path(), &["check", "inner.mof", "middle.mof", "main.mof"]);
    assert!(!stderr(&output).contains("included from here"), "{}", stderr(&output));
}
