//! Macros across files.

use std::fmt::Write;

use super::tests::{classes, codes, compile};
use super::*;
use crate::{FindingKind, Level, ParseOptions, Report, render_plain};

fn read(main: &[&str], files: &[(&str, &str)]) -> Unit {
    compile(main, files, &ParseOptions::default())
}

#[test]
fn macros_go_into_an_included_file_and_come_back() {
    let files = [
        ("a", "#define IN One\n#include \"b\"\nclass OUT { };\n#include \"c\"\nclass LATE { };"),
        ("b", "class IN { };\n#define OUT Two"),
        ("c", "#include \"d\"\nclass DEEP { };"),
        ("d", "#define DEEP Three\n#define LATE Four"),
    ];
    let unit = read(&["a"], &files);
    assert_eq!(classes(&unit), [":One", ":Two", ":Three", ":Four"]);
    assert_eq!(codes(&unit), [""; 0]);
    let inputs: Vec<_> = unit.inputs.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(inputs, ["a", "b", "c", "d"]);
}

#[test]
fn a_file_without_lines_of_its_own_knows_what_it_includes() {
    let files = [
        ("a", "#include \"defs.h\"\nclass NAME { };"),
        ("defs.h", "#ifndef X\n#define X\n#define NAME Name\nint x;\n#endif"),
    ];
    let unit = read(&["a"], &files);
    assert_eq!((classes(&unit), codes(&unit)), (vec![":Name".to_owned()], vec![]));
    assert_eq!((unit.documents.len(), unit.inputs.len()), (1, 2));
}

#[test]
fn a_file_is_read_once_for_each_state_of_the_macros() {
    let files = [
        (
            "a",
            "#define N A\n#include \"b\"\n#undef N\n#define N B\n#include \"b\"\n#undef N\n#define N A\n#include \"b\"",
        ),
        ("b", "class N { };\nunit8;"),
    ];
    let unit = read(&["a"], &files);
    assert_eq!(classes(&unit), [":A", ":B"]);
    assert_eq!(unit.documents.len(), 3);
    assert_eq!(unit.inputs.len(), 2);
    let in_b = unit.findings.iter().filter(|f| unit.sources.snippet(f.span).contains("unit8"));
    assert_eq!(in_b.count(), 1, "{:?}", unit.findings);
}

#[test]
fn a_main_file_that_is_included_stands_there_with_the_macros_of_that_place() {
    let files = [
        ("b", "class N { string S = WORD; };"),
        ("main", "#define N A\n#define WORD \"x\"\n#include \"b\""),
    ];
    let unit = read(&["b", "main"], &files);
    assert_eq!(classes(&unit), [":A"]);
    // By itself it would have a word without quotes, which is beside the point.
    assert_eq!(codes(&unit), ["MOF0211"]);
}

#[test]
fn a_guard_ends_a_circle_and_a_circle_without_one_is_reported() {
    let guarded = [
        ("a", "#ifndef A\n#define A\n#include \"b\"\nclass X { };\n#endif"),
        ("b", "#include \"a\"\nclass Y { };"),
    ];
    let unit = read(&["a"], &guarded);
    assert_eq!((classes(&unit), codes(&unit)), (vec![":Y".to_owned(), ":X".to_owned()], vec![]));
    let open =
        [("a", "#define A\n#include \"b\"\nclass X { };"), ("b", "#include \"a\"\nclass Y { };")];
    let unit = read(&["a"], &open);
    assert_eq!(codes(&unit), ["MOF0308"]);
    assert!(classes(&unit).contains(&":X".to_owned()));
}

#[test]
fn inclusions_that_multiply_stop_at_a_limit() {
    let twice = [(
        "a",
        "#ifdef X\n#undef X\n#include \"a\"\n#include \"a\"\n#else\n#define X\n#include \"a\"\n#include \"a\"\n#endif\nclass A { };",
    )];
    let options =
        ParseOptions { max_include_depth: 200, max_includes: 1_000, ..ParseOptions::default() };
    let unit = compile(&["a"], &twice, &options);
    assert!(!unit.findings.is_empty());
    assert!(unit.documents.len() < 2_100);

    let mut counter = String::new();
    for n in 0..3_000 {
        let _ = write!(counter, "#define N{n}\n#include \"b\"\n");
    }
    let body = "class B { };\n".repeat(1_000);
    let options = ParseOptions { max_expansion: 1 << 20, ..ParseOptions::default() };
    let unit = compile(&["a"], &[("a", &counter), ("b", &body)], &options);
    assert!(codes(&unit).contains(&"MOF0323"));
    assert!(unit.documents.len() < 200);

    let mut resolver = |from: &str, _: &str| {
        Ok(Include::file(format!("{from}+"), "#define A\n#include \"x\"\n#include <y.h>"))
    };
    let options = ParseOptions { max_include_depth: 5, ..ParseOptions::default() };
    let unit = compile_unit([("a", "#define B\n#include \"x\"")], &mut resolver, &options);
    assert_eq!(unit.documents.len(), 6);
    assert!(codes(&unit).contains(&"MOF0309"), "{:?}", unit.findings);
}

#[test]
fn a_definition_in_another_file_is_one_of_the_places() {
    let files = [
        ("a", "#include \"defs.h\"\nclass A { TYPE B; };"),
        ("defs.h", "// types\n#define TYPE unit8\n"),
    ];
    let unit = read(&["a"], &files);
    let [finding] = &unit.findings[..] else { panic!("{:?}", unit.findings) };
    let shown = render_plain(finding, &unit.sources);
    assert!(shown.contains("a:2:11: error[MOF0205]"), "{shown}");
    assert!(shown.contains("defs.h:2:9: note: expanded from this definition of `TYPE`"), "{shown}");
}

#[test]
fn what_a_missing_header_defines_is_forgiven_in_the_files_around_it() {
    let files = [
        ("a", "#define X\n#include \"b\"\nclass A { string S = Word; };"),
        ("b", "#include \"none.h\"\n#include \"c\""),
        ("c", "class C { [MaxLen(MAX_LEN)] string S = OTHER \"x\"; };"),
    ];
    let unit = read(&["a"], &files);
    let levels: Vec<_> = unit.findings.iter().map(|f| (f.code(), f.level())).collect();
    let lint = ("MOF0324", Level::Lint);
    assert_eq!(levels, [lint, ("MOF0325", Level::Warning), lint]);
    let header = &unit.findings[1].kind;
    let FindingKind::HeaderNotRead { chain, .. } = header else { panic!("{header}") };
    let chain: Vec<_> = chain.iter().map(|span| unit.sources.snippet(*span)).collect();
    assert_eq!(chain, ["\"b\""]);
    let unit = compile_unit([("a", files[0].1)], &mut NoIncludes, &ParseOptions::default());
    assert_eq!(codes(&unit), ["MOF0324"]);
    // Without the preprocessor a header is a file like any other.
    let unit = read(&["a"], &[("a", "#include \"none.h\"\nclass A { };")]);
    assert_eq!(codes(&unit), ["MOF0306"]);
}

#[test]
fn paths_are_written_in_every_way_of_the_preprocessor() {
    let main = "#define FILE \"sub\\three.mof\"\n#include <sub/one.mof>\n#include \"sub\\two.mof\"\n\
                #include FILE\n#include \"sub\\\\four.mof\"";
    let files = [
        ("a", main),
        ("sub/one.mof", "class One { };"),
        ("sub\\two.mof", "class Two { };"),
        ("sub\\three.mof", "class Three { };"),
        ("sub\\four.mof", "class Four { };"),
    ];
    let unit = read(&["a"], &files);
    assert_eq!(classes(&unit), [":One", ":Two", ":Three", ":Four"]);
    assert_eq!(codes(&unit), [""; 0]);
}
