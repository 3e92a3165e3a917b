//! `mofc check --fix`

mod process;

use std::fs;

use process::{ends, folder, mofc, mofc_reading, says, stderr, stdout, utf16};

#[test]
fn certain_fixes_are_made_and_the_rest_is_reported() {
    let folder = folder(&[("a.mof", b"class A { uint32 X }\nclass B { unit33 Y; };;\n")]);
    let output = mofc(folder.path(), &["check", "--fix", "a.mof"]);
    let text = fs::read_to_string(folder.path().join("a.mof")).expect("text");
    assert!(text.starts_with("class A { uint32 X; };\nclass B { "), "{text}");
    says(&output, "a.mof: ");
    says(&output, " made");
    assert!(!stderr(&output).contains("MOF0202"), "{}", stderr(&output));
    let again = mofc(folder.path(), &["check", "--fix", "a.mof"]);
    assert_eq!(again.status.code(), output.status.code());
    assert_eq!(fs::read_to_string(folder.path().join("a.mof")).expect("text"), text);
    assert!(!stderr(&again).contains(" made"), "{}", stderr(&again));
}

#[test]
fn a_file_keeps_its_encoding_mark_and_line_ends() {
    let before = utf16("// é😀\r\nclass A { uint32 X }\r\n");
    let after = utf16("// é😀\r\nclass A { uint32 X; };\r\n");
    let single = (b"// \xE9\r\nclass A { uint32 X }\r\n", b"// \xE9\r\nclass A { uint32 X; };\r\n");
    for more in [&[][..], &["--syntax-only"]] {
        let folder = folder(&[("a.mof", &before), ("b.mof", single.0)]);
        let output = mofc(folder.path(), &[&["check", "--fix", "a.mof", "b.mof"], more].concat());
        assert_eq!(fs::read(folder.path().join("a.mof")).expect("a file"), after);
        assert_eq!(fs::read(folder.path().join("b.mof")).expect("a file"), single.1);
        says(&output, "a.mof: 2 fixes made");
        let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
        assert_eq!(left.len(), 2, "{left:?}");
    }
}

#[test]
fn only_what_is_given_is_changed() {
    let folder = folder(&[
        ("main.mof", b"#include \"part.inc\"\nclass A { uint32 X }\n"),
        ("part.inc", b"class B { uint32 Y }\n"),
        ("all/main.mof", b"#include \"part.inc\"\nclass A { uint32 X }\n"),
        ("all/part.inc", b"class B { uint32 Y }\n"),
    ]);
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("text");
    ends(&mofc(folder.path(), &["check", "--fix", "main.mof"]), 1);
    assert!(read("main.mof").contains("class A { uint32 X; };"));
    assert_eq!(read("part.inc"), "class B { uint32 Y }\n");
    // a file below a folder that is given is given
    ends(&mofc(folder.path(), &["check", "--fix", "all"]), 0);
    assert!(read("all/part.inc").contains("class B { uint32 Y; };"));
}

#[test]
fn standard_input_is_only_reported_on() {
    let folder = folder(&[]);
    let output = mofc_reading(folder.path(), &["check", "--fix", "-"], b"class A { uint32 X }");
    ends(&output, 1);
    assert_eq!(stdout(&output), "");
    says(&output, "MOF0202");
}

#[test]
fn no_pragma_is_made_one_that_deletes() {
    for pragma in ["autorecovr", "classflag", "instanceflag", "deletclass", "deletinstance"] {
        let text = format!("#pragma {pragma}(\"A\")\nclass A {{ }};\n");
        let folder = folder(&[("a.mof", text.as_bytes())]);
        let output = mofc(folder.path(), &["check", "--fix", "a.mof"]);
        says(&output, "did you mean `");
        assert_eq!(fs::read_to_string(folder.path().join("a.mof")).expect("text"), text);
    }
}

#[test]
fn what_is_allowed_is_not_fixed() {
    let folder = folder(&[("a.mof", b"class A { };;\n")]);
    let read = || fs::read_to_string(folder.path().join("a.mof")).expect("text");
    ends(&mofc(folder.path(), &["check", "--fix", "--allow", "MOF0225", "a.mof"]), 0);
    assert_eq!(read(), "class A { };;\n");
    ends(&mofc(folder.path(), &["check", "--fix", "a.mof"]), 0);
    assert_eq!(read(), "class A { };\n");
}
