//! Order, states and limits of a compilation.

use super::*;
use crate::ast::Item;
use crate::{FindingKind, ParseOptions};

/// Compiles `main` from `files`; a path is a name.
pub(super) fn compile(main: &[&str], files: &[(&str, &str)], options: &ParseOptions) -> Unit {
    let find = |name: &str| files.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
    let mut resolver = |_: &str, path: &str| match find(path) {
        Some(text) => Ok(Include::file(path, text)),
        None => Err(IncludeError::not_found()),
    };
    let main = main.iter().map(|name| (*name, find(name).unwrap()));
    compile_unit(main, &mut resolver, options)
}

/// The declared classes in order, each with its namespace.
pub(super) fn classes(unit: &Unit) -> Vec<String> {
    let class = |declaration: &Declaration| match unit.item(*declaration) {
        (document, Item::Class(class)) => {
            let namespace = unit.pragmas[declaration.pragmas].namespace.as_deref();
            Some(format!("{}:{}", namespace.unwrap_or(""), document.text(class.name)))
        }
        _ => None,
    };
    unit.declarations.iter().filter_map(class).collect()
}

pub(super) fn codes(unit: &Unit) -> Vec<&'static str> {
    unit.findings.iter().map(|finding| finding.kind.code()).collect()
}

#[test]
fn declarations_and_states_follow_the_text() {
    let files = [
        ("a", "class A1 { };\n#pragma namespace(\"n/a\")\n#include \"b\"\nclass A2 { };"),
        ("b", "class B1 { };\n#pragma namespace(\"n\\\\b\")\nclass B2 { };"),
        ("c", "class C { };"),
    ];
    let unit = compile(&["a", "c"], &files, &ParseOptions::default());
    assert_eq!(classes(&unit), [":A1", "n/a:B1", "n/b:B2", "n/b:A2", ":C"]);
    assert_eq!(codes(&unit), [""; 0]);
    let inputs: Vec<_> =
        unit.inputs.iter().map(|file| (file.name.as_str(), file.included)).collect();
    assert_eq!(inputs, [("a", false), ("c", false), ("b", true)]);
}

#[test]
fn a_file_is_listed_again_only_in_another_state() {
    let files = [
        (
            "a",
            "#include \"b\"\n#include \"b\"\n#pragma namespace(\"n\")\n#include \"b\"\nclass A { };",
        ),
        ("b", "class B { };"),
    ];
    let unit = compile(&["a"], &files, &ParseOptions::default());
    assert_eq!(classes(&unit), [":B", "n:B", "n:A"]);
    assert_eq!(codes(&unit), ["MOF0310"]);
    assert_eq!(unit.documents.len(), 2);
}

#[test]
fn a_file_that_is_left_out_still_leaves_its_state_behind() {
    let files = [
        (
            "a",
            "#include \"b\"\n#pragma namespace(\"n\")\n#include \"c\"\n#include \"c\"\nclass A { };",
        ),
        ("b", "class B { };"),
        ("c", "#pragma namespace(\"n\")\nclass C { };"),
    ];
    let unit = compile(&["a"], &files, &ParseOptions::default());
    assert_eq!(classes(&unit), [":B", "n:C", "n:A"]);
}

#[test]
fn a_main_file_that_another_includes_stands_where_it_is_included() {
    let files =
        [("b", "class B { };"), ("main", "class M { };\n#include \"b\""), ("z", "class Z { };")];
    let unit = compile(&["b", "main", "z"], &files, &ParseOptions::default());
    assert_eq!(classes(&unit), [":M", ":B", ":Z"]);
    assert_eq!(codes(&unit), [""; 0]);
}

#[test]
fn main_files_that_include_each_other_are_listed_once() {
    let files = [("a", "#include \"b\"\nclass A { };"), ("b", "#include \"a\"\nclass B { };")];
    let unit = compile(&["a", "b"], &files, &ParseOptions::default());
    assert_eq!(classes(&unit), [":B", ":A"]);
    assert_eq!(codes(&unit), ["MOF0308"]);
}

#[test]
fn a_missing_file_is_reported_at_its_path_with_the_way_there() {
    let files = [("a", "#include \"b\""), ("b", "  #pragma include (\"nowhere\")")];
    let unit = compile(&["a"], &files, &ParseOptions::default());
    let [finding] = &unit.findings[..] else { panic!("{:?}", unit.findings) };
    assert_eq!(unit.sources.snippet(finding.span), "\"nowhere\"");
    let FindingKind::IncludeNotFound { chain, .. } = &finding.kind else { panic!("{finding}") };
    let chain: Vec<_> = chain.iter().map(|span| unit.sources.snippet(*span)).collect();
    assert_eq!(chain, ["\"b\""]);
}

#[test]
fn includes_that_never_end_stop_at_a_limit() {
    let mut count = 0;
    let mut resolver = |_: &str, _: &str| {
        count += 1;
        Ok(Include::file(format!("{count}"), "#include \"x\"\n#include \"y\""))
    };
    let options = ParseOptions { max_includes: 500, ..ParseOptions::default() };
    let unit = compile_unit([("a", "#include \"x\"")], &mut resolver, &options);
    assert!(codes(&unit).contains(&"MOF0311"));
    assert!(unit.documents.len() <= 501);

    let options = ParseOptions { max_include_depth: 5, ..ParseOptions::default() };
    let mut resolver =
        |from: &str, _: &str| Ok(Include::file(format!("{from}+"), "#include \"x\""));
    let unit = compile_unit([("a", "#include \"x\"")], &mut resolver, &options);
    assert_eq!((codes(&unit), unit.documents.len()), (vec!["MOF0309"], 6));
}

#[test]
fn includes_that_multiply_stop_at_a_limit() {
    let body: String =
        (0..200).map(|n| format!("#pragma namespace(\"n{n}\")\n#include \"b\"\n")).collect();
    let many = format!("{body}class Last {{ }};");
    let files = [("a", many.as_str()), ("b", &"class B { };\n".repeat(200))];
    let options = ParseOptions { max_declarations: 1_000, ..ParseOptions::default() };
    let unit = compile(&["a"], &files, &options);
    assert!(unit.declarations.len() <= 1_000);
    assert_eq!(codes(&unit), ["MOF0311"]);
}

#[test]
fn flags_and_locales_are_states_too() {
    let text = "#pragma classflags(\"createonly\", \"safeupdate\")\n#pragma instanceflags(1)\n\
                #pragma amendment(\"MS_409\")\n#pragma locale(\"en_US\")\n\
                #pragma source(\"here\")\n#PRAGMA NonLocalType(\"there\")\n\
                #pragma autorecover\nclass A { };";
    let unit = compile(&["a"], &[("a", text)], &ParseOptions::default());
    // the directives with side effects are declarations, too
    assert_eq!(unit.declarations.len(), 4);
    let state = &unit.pragmas[unit.declarations[3].pragmas];
    assert_eq!(state.class_flags.bits(), 0x22);
    assert_eq!(state.instance_flags, WriteFlags::UPDATE_ONLY);
    assert_eq!(state.amendment.as_deref(), Some("MS_409"));
    assert_eq!(state.locale.as_deref(), Some("en_US"));
    assert_eq!((state.source.as_deref(), state.source_type.as_deref()), (Some("here"), None));
    assert_eq!((state.nonlocal.as_deref(), state.nonlocal_type.as_deref()), (None, Some("there")));
    assert!(unit.inputs[0].autorecover);
    assert_eq!(format!("{:?}", state.class_flags), r#"{"createonly", "safeupdate"}"#);
}

#[test]
fn includes_that_are_not_followed_cost_nothing() {
    let main = [("a", "#include \"x\"\nclass A { };")];
    let unit = compile_unit(main, &mut NoIncludes, &ParseOptions::default());
    assert_eq!((classes(&unit), codes(&unit)), (vec![":A".to_owned()], vec![]));
}
