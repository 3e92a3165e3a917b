//! What a user sees: output, messages, exit codes.

mod process;

use std::{fs, path::Path};

use process::{ends, folder, mofc, mofc_reading, says, stderr, stdout};

#[test]
fn the_main_job_prints_bindings() {
    let folder = folder(&[]);
    let output = mofc(
        folder.path(),
        &["generate", "builtin:windows-server-23h2", "--class", "Msvm_ReplicationService"],
    );
    ends(&output, 0);
    let text = stdout(&output);
    assert!(text.contains("pub struct MsvmReplicationService {"));
    assert!(text.contains("pub fn initiate_failback(&self) -> InitiateFailback {"));
    assert!(text.contains("pub type InitiateFailbackReturn = "));
}

#[test]
fn a_clean_schema_has_no_finding() {
    let folder =
        folder(&[("a.mof", b"class A { [key] uint32 Id; };\nclass B : A { string Name; };\n")]);
    let output = mofc(folder.path(), &["check", "a.mof"]);
    ends(&output, 0);
    assert!(stderr(&output).starts_with("1 file, 2 classes, 0 instances: 0 errors, 0 warnings, "));
}

#[test]
fn a_missing_file_is_named_and_the_rest_is_checked() {
    let folder = folder(&[("a.mof", b"class A { uint33 Id; };")]);
    let output = mofc(folder.path(), &["check", "nowhere.mof", "a.mof"]);
    ends(&output, 2);
    assert!(stderr(&output).contains("cannot read `nowhere.mof`"), "{}", stderr(&output));
    assert!(stderr(&output).contains("uint33"), "{}", stderr(&output));
}

#[test]
fn a_folder_without_mof_is_an_error() {
    let folder = folder(&[("empty/readme.txt", b"")]);
    let output = mofc(folder.path(), &["check", "empty"]);
    ends(&output, 2);
    assert!(stderr(&output).contains("no `*.mof` file in `empty` or below it"));
}

#[test]
fn a_folder_is_searched_below() {
    let folder = folder(&[
        ("schema/deep/b.mof", b"class B : A { };"),
        ("schema/a.MOF", b"class A { };"),
        ("schema/notes.txt", b"nothing"),
    ]);
    let output = mofc(folder.path(), &["check", "schema"]);
    ends(&output, 0);
    assert!(stderr(&output).contains("2 files, 2 classes"), "{}", stderr(&output));
}

#[test]
fn standard_input_is_a_source() {
    let output = mofc_reading(
        Path::new("."),
        &["generate", "-", "--class", "A"],
        b"class A { [key] uint32 Id; };",
    );
    ends(&output, 0);
    assert!(stdout(&output).contains("pub struct A {"));
}

#[test]
fn an_unknown_class_is_told_with_a_guess() {
    let folder = folder(&[("a.mof", b"class Vendor_Disk { };")]);
    let output =
        mofc(folder.path(), &["generate", "a.mof", "--class", "Vendor_Dsik", "--out", "a.rs"]);
    ends(&output, 2);
    assert!(
        stderr(&output).contains("there is no class `Vendor_Dsik`; did you mean `Vendor_Disk`?"),
        "{}",
        stderr(&output)
    );
    assert!(!folder.path().join("a.rs").exists());
}

#[test]
fn an_absent_superclass_stops_generate_and_not_check() {
    let folder = folder(&[("a.mof", b"class A : Nowhere { };\nclass B { };")]);
    let check = mofc(folder.path(), &["check", "a.mof"]);
    ends(&check, 0);
    assert!(stderr(&check).contains("Nowhere"));
    fs::write(folder.path().join("a.rs"), "// what was there").expect("a file");
    let generate = mofc(folder.path(), &["generate", "a.mof", "--class", "A", "--out", "a.rs"]);
    ends(&generate, 1);
    assert!(stderr(&generate).contains("Nowhere"));
    let kept = fs::read_to_string(folder.path().join("a.rs")).expect("still there");
    assert_eq!(kept, "// what was there");
    // another class does not mind
    ends(&mofc(folder.path(), &["generate", "a.mof", "--class", "B", "--out", "b.rs"]), 0);
}

#[test]
fn an_error_elsewhere_does_not_stop_a_class() {
    let folder = folder(&[("a.mof", b"class A { uint33 X; };\nclass B { uint32 Y; };")]);
    let output = mofc(folder.path(), &["generate", "a.mof", "--class", "B", "--out", "b.rs"]);
    ends(&output, 0);
    assert!(stderr(&output).contains("uint33"));
    let output = mofc(folder.path(), &["generate", "a.mof", "--class", "A", "--out", "a.rs"]);
    ends(&output, 1);
    assert!(!folder.path().join("a.rs").exists());
}

#[test]
fn a_file_that_says_the_same_is_not_touched() {
    let folder = folder(&[("a.mof", b"class A { };")]);
    let generate = || ends(&mofc(folder.path(), &["generate", "a.mof", "--out", "a.rs"]), 0);
    generate();
    let modified = || {
        fs::metadata(folder.path().join("a.rs")).and_then(|data| data.modified()).expect("a file")
    };
    let first = modified();
    std::thread::sleep(std::time::Duration::from_millis(20));
    generate();
    assert_eq!(modified(), first);
}

#[test]
fn rubbish_ends_in_a_finding() {
    let rubbish: Vec<u8> =
        (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let mut binary_mof = b"FOMB\x01\0\0\0\x10\0\0\0\x10\0\0\0DS\0\x01".to_vec();
    binary_mof.extend_from_slice(&[0; 16]);
    let utf32 = b"\xff\xfe\0\0c\0\0\0l\0\0\0".to_vec();
    for (name, content, word) in [
        ("rubbish.mof", rubbish, ""),
        ("binary.mof", binary_mof, "binary MOF"),
        ("utf32.mof", utf32, "UTF-32"),
    ] {
        let folder = folder(&[(name, &content)]);
        let output = mofc(folder.path(), &["check", name]);
        ends(&output, 1);
        assert!(stderr(&output).contains(word), "{}", stderr(&output));
        assert!(stderr(&output).contains(name), "{}", stderr(&output));
    }
}

#[test]
fn a_hundred_thousand_braces_end_in_few_findings() {
    let braces = format!("class A {{ uint32 X[] = {}", "{".repeat(100_000));
    let brackets = "[".repeat(100_000);
    let parens = format!("class A {{ [Q{}", "(".repeat(100_000));
    let classes = "class A {".repeat(100_000 / 9);
    for text in ["{".repeat(100_000), braces, brackets, parens, classes] {
        let folder = folder(&[("deep.mof", text.as_bytes())]);
        let output = mofc(folder.path(), &["check", "deep.mof"]);
        ends(&output, 1);
        let said = stderr(&output).matches("[deep.mof:").count();
        assert!((1..=400).contains(&said), "{said} places");
    }
}

#[test]
fn explain_prints_pages_and_knows_numbers_in_every_notation() {
    let folder = folder(&[]);
    for code in ["MOF0105", "mof0105"] {
        let page = mofc(folder.path(), &["explain", code]);
        ends(&page, 0);
        let text = stdout(&page);
        assert!(text.starts_with("MOF0105: An unknown escape\n"), "{text}");
        assert!(text.contains("\n    instance of Disk {\n") && !text.contains("```"), "{text}");
        assert!(!text.contains('\x1b'), "{text}");
    }
    for number in ["0x80044002", "0X80044002", "2147762178", "-2147205118"] {
        let page = mofc(folder.path(), &["explain", number]);
        ends(&page, 0);
        assert!(stdout(&page).contains("0x80044002"), "{}", stdout(&page));
    }
    let colored = mofc(folder.path(), &["explain", "--color", "always", "MOF0105"]);
    assert!(stdout(&colored).contains("\x1b[1mMOF0105"));
    let unknown = mofc(folder.path(), &["explain", "MOF105"]);
    ends(&unknown, 2);
    says(&unknown, "nothing is known of `MOF105`; did you mean `MOF0105`?");
    ends(&mofc(folder.path(), &["explain", "0x12345678"]), 2);
}

#[test]
fn every_page_and_every_help_is_printed() {
    for code in mof_parser::findings::codes().chain(mof_model::findings::codes()) {
        let page = mofc(Path::new("."), &["explain", code]);
        ends(&page, 0);
        assert!(stdout(&page).starts_with(code), "{}", stdout(&page));
    }
    for verb in
        ["check", "show", "dump", "tree", "generate", "explain", "schemas", "completions", "man"]
    {
        let help = mofc(Path::new("."), &[verb, "--help"]);
        ends(&help, 0);
        let text = stdout(&help);
        let (_, examples) = text.split_once("Examples:\n").expect("examples end the help");
        assert_eq!(examples.matches("  mofc ").count(), 2, "{text}");
    }
}

#[test]
fn shells_and_readers_get_what_they_need() {
    for (shell, word) in [
        ("bash", "complete -F"),
        ("zsh", "#compdef mofc"),
        ("fish", "complete -c mofc"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion"),
    ] {
        let script = mofc(Path::new("."), &["completions", shell]);
        ends(&script, 0);
        assert!(stdout(&script).contains(word), "{shell}");
        assert!(stdout(&script).contains("syntax-only"), "{shell}");
    }
    let page = mofc(Path::new("."), &["man"]);
    ends(&page, 0);
    assert!(stdout(&page).contains(".TH mofc 1"), "{}", stdout(&page));
    let page = mofc(Path::new("."), &["man", "check"]);
    ends(&page, 0);
    assert!(stdout(&page).contains(".TH mofc-check 1"), "{}", stdout(&page));
    let unknown = mofc(Path::new("."), &["man", "chekc"]);
    ends(&unknown, 2);
    says(&unknown, "did you mean `check`?");
}

#[test]
fn schemas_lists_what_is_built_in() {
    let output = mofc(Path::new("."), &["schemas"]);
    ends(&output, 0);
    for name in ["builtin:windows-server-23h2", "builtin:windows-server-2019"] {
        assert!(stdout(&output).contains(name));
        ends(&mofc(Path::new("."), &["check", name]), 0);
    }
    let unknown = mofc(Path::new("."), &["check", "builtin:windows-95"]);
    ends(&unknown, 2);
    assert!(stderr(&unknown).contains("windows-server-23h2"), "{}", stderr(&unknown));
}

/// A disk that is full is told, and no success.
#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_printed_ends_with_2() {
    let folder = folder(&[("a.mof", b"class A { };"), ("b.mof", b"class  A { };")]);
    for arguments in [
        &["schemas"][..],
        &["explain", "MOF0105"],
        &["man"],
        &["completions", "bash"],
        &["generate", "a.mof"],
        &["show", "A", "a.mof"],
        &["dump", "a.mof"],
        &["dump", "--schema"],
        &["tree", "a.mof"],
        &["tree", "--dot", "a.mof"],
        &["check", "--format", "json", "a.mof"],
        &["fmt", "--check", "b.mof"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").expect("Linux has it");
        let mut mofc = process::command(folder.path());
        let output = mofc.args(arguments).stdout(full).output().expect("mofc runs");
        ends(&output, 2);
        says(&output, "cannot write to standard output");
    }
}

#[test]
fn a_bad_option_ends_with_2() {
    ends(&mofc(Path::new("."), &["check"]), 2);
    ends(&mofc(Path::new("."), &["check", "--no-such-option", "a.mof"]), 2);
    ends(&mofc(Path::new("."), &["nonsense"]), 2);
}

#[test]
fn ten_mistakes_are_ten_findings_in_order() {
    let output = mofc(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files"),
        &["check", "ten_mistakes.mof"],
    );
    ends(&output, 1);
    let text = stderr(&output);
    let codes: Vec<&str> = text.lines().filter(|line| line.starts_with("MOF")).collect();
    let places: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split_once("[ten_mistakes.mof:")?.1.strip_suffix(']'))
        .collect();
    let found: Vec<_> = codes.into_iter().zip(places).collect();
    assert_eq!(
        found,
        [
            ("MOF0103", "1:14"),  // the string is not closed
            ("MOF0205", "3:5"),   // unknown type
            ("MOF0203", "4:11"),  // no name
            ("MOF0109", "5:20"),  // no octal number
            ("MOF0105", "6:22"),  // unknown escape
            ("MOF0217", "7:12"),  // unknown flavor
            ("MOF0111", "8:21"),  // empty character
            ("MOF0202", "9:19"),  // missing `;`
            ("MOF1001", "13:16"), // superclass nowhere
            ("MOF1004", "15:12"), // declared twice
        ],
        "{text}"
    );
}

/// The doors give the same: what `mofc` prints is what the library writes.
#[test]
fn generate_prints_what_the_library_writes() {
    let folder =
        folder(&[("a.mof", b"class A { [key] uint32 Id; };\nclass B : A { string Name; };")]);
    let output = mofc(folder.path(), &["generate", "a.mof", "--class", "B"]);
    ends(&output, 0);
    let compiled = mof_codegen::Sources::new(folder.path()).path("a.mof").compile();
    let mut options = mof_codegen::Options::new();
    options.class("B");
    let selection = mof_codegen::Selection::new(&compiled.schema, &options).expect("B is there");
    assert_eq!(stdout(&output), mof_codegen::text(&compiled.schema, &selection));
}

/// A name with a line end would put lines of its own into generated code, and into what Cargo reads.
#[cfg(unix)]
#[test]
fn a_file_name_is_never_code() {
    let folder = folder(&[("schema/a\ncompile_error!(\"owned\");\nx.mof", b"class A { };")]);
    let output = mofc(folder.path(), &["generate", "schema"]);
    ends(&output, 2);
    assert!(stderr(&output).contains("control character in its name"), "{}", stderr(&output));
    assert!(stdout(&output).is_empty());
}

#[test]
fn an_absolute_path_is_not_in_the_output() {
    let folder = folder(&[("a.mof", b"class A { };")]);
    let path = folder.path().join("a.mof").display().to_string();
    let output = mofc(Path::new("."), &["generate", &path]);
    ends(&output, 0);
    assert!(stdout(&output).contains("from `a.mof` line 1"), "{}", stdout(&output));
    assert!(!stdout(&output).contains(&folder.path().display().to_string()));
}

#[test]
fn a_missing_include_stops_a_whole_schema_and_not_one_class() {
    let folder = folder(&[("a.mof", b"#pragma include(\"nowhere.mof\")\nclass A { };")]);
    ends(&mofc(folder.path(), &["generate", "a.mof"]), 1);
    ends(&mofc(folder.path(), &["generate", "a.mof", "--class", "A"]), 0);
}

/// Many classes below one with many properties: what they inherit is not copied for each.
#[test]
fn names_of_inherited_members_are_not_copied() {
    let mut mof = String::from("class Base {\n");
    for at in 0..2_000 {
        mof.push_str(&format!("uint32 Property{at};\n"));
    }
    mof.push_str("};\n");
    for at in 0..10_000 {
        mof.push_str(&format!("class Sub{at} : Base {{ }};\n"));
    }
    let folder = folder(&[("a.mof", mof.as_bytes())]);
    ends(&mofc(folder.path(), &["generate", "a.mof", "--class", "Sub1*", "--out", "a.rs"]), 0);
}
