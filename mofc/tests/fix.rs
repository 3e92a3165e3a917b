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
    says(&output, "not fixed: give the file");
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

/// How many errors there are, as the summary counts them.
fn errors(output: &std::process::Output) -> usize {
    let text = stderr(output);
    let (front, _) = text.rsplit_once(" error").expect("a summary");
    front.rsplit(' ').next().and_then(|count| count.parse().ok()).expect("a number")
}

#[test]
fn no_fix_makes_a_file_worse_and_a_second_run_changes_nothing() {
    let texts = [
        "A{//\n#e{\ninstance of s",
        "[Abstr[act]class A",
        "class P { }] ;",
        "enumeration : string { Red };",
        "class A { uint32 X }\nclass B { unit32 Y; };;\nenumeration : string { Red };",
    ];
    for text in texts {
        for more in [&[][..], &["--syntax-only"]] {
            let folder = folder(&[("a.mof", text.as_bytes())]);
            let run =
                |fix: &[&str]| mofc(folder.path(), &[&["check", "a.mof"], fix, more].concat());
            let read = || fs::read_to_string(folder.path().join("a.mof")).expect("text");
            let before = errors(&run(&[]));
            let first = run(&["--fix"]);
            let after = errors(&first);
            assert!(after <= before, "{before} errors, then {after}: {text}\n{}", stderr(&first));
            let fixed = read();
            assert!(fixed == text || after < before, "{before} errors stay: {text}\n{fixed}");
            let second = run(&["--fix"]);
            assert_eq!(read(), fixed);
            assert!(!stderr(&second).contains(" fixes made"), "{}", stderr(&second));
            assert!(stderr(&first).matches("not made").count() <= 1, "{}", stderr(&first));
        }
    }
}

#[test]
fn a_file_that_cannot_be_fixed_is_complained_about_once() {
    let mut damaged = utf16("class A { uint32 X }\nclass B { unit32 X; };\n");
    damaged.extend([b'/', 0, b'/', 0, 0, 0xDC, b'\n', 0]);
    // in every round there is something to fix elsewhere
    let other = b"class C { unit32 X }\nclass D { uint32 Y };;\n";
    for more in [&[][..], &["--syntax-only"]] {
        let folder = folder(&[("a.mof", &damaged), ("b.mof", other)]);
        let output = mofc(folder.path(), &[&["check", "--fix", "."], more].concat());
        ends(&output, 2);
        assert_eq!(stderr(&output).matches("cannot fix").count(), 1, "{}", stderr(&output));
        assert_eq!(fs::read(folder.path().join("a.mof")).expect("a file"), damaged);
        says(&output, "./b.mof: ");
    }
}

#[test]
fn a_fix_that_would_have_a_file_read_otherwise_is_not_made() {
    let text = format!("{};;\n// {}\nclass A {{ }};;\n", " ;".repeat(96), "磁".repeat(300));
    let bytes: Vec<_> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for more in [&[][..], &["--syntax-only"]] {
        let folder = folder(&[("a.mof", &bytes)]);
        let output = mofc(folder.path(), &[&["check", "--fix", "a.mof"], more].concat());
        ends(&output, 2);
        says(&output, "could not be read again as UTF-16LE");
        assert_eq!(fs::read(folder.path().join("a.mof")).expect("a file"), bytes);
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
