//! Generated code is kept, the same in every run, and the same from every door.

use mof_codegen::{Compiled, Options, Selection, Sources};
use workspace_tests::{assert_file, workspace};

const SCHEMA: &str = "builtin:windows-server-23h2";

fn compile(paths: &[&str]) -> Compiled {
    let mut sources = Sources::new(workspace());
    for path in paths {
        sources.path(*path);
    }
    let compiled = sources.compile();
    assert!(compiled.errors.is_empty(), "{:?}", compiled.errors);
    compiled
}

fn text(compiled: &Compiled, classes: &[&str]) -> String {
    let mut options = Options::new();
    options.classes(classes.iter().copied());
    let selection = Selection::new(&compiled.schema, &options).expect("the classes are there");
    mof_codegen::text(&compiled.schema, &selection)
}

#[test]
fn the_kept_text_is_what_the_generator_writes() {
    assert_file("tests/generated/src/virtualization_v2.rs", &text(&compile(&[SCHEMA]), &[]));
}

/// The odd schema has every shape that is hard to name, to type or to document.
#[test]
fn the_odd_shapes_are_kept_too() {
    assert_file("tests/generated/src/odd.rs", &text(&compile(&["tests/generated/odd.mof"]), &[]));
}

/// Of classes whose names clash, each keeps its name when the others are not generated.
#[test]
fn a_clashing_name_does_not_depend_on_the_selection() {
    let compiled = compile(&["tests/generated/odd.mof"]);
    let one = text(&compiled, &["OddCaseA"]);
    assert!(one.contains("#[doc(alias = \"OddCaseA\")]"), "{one}");
    assert!(one.contains("pub struct OddCaseA__ {"), "{one}");
}

#[test]
fn the_order_of_the_sources_does_not_matter() {
    let mof = mof_schemas::find("windows-server-23h2").expect("built in").mof;
    let (first, second) = halves(mof);
    let both = |order: [(&str, &str); 2]| {
        let mut sources = Sources::new("");
        for (name, mof) in order {
            sources.text(name, mof);
        }
        text(&sources.compile(), &[])
    };
    let forwards = both([("a.mof", &first), ("b.mof", &second)]);
    let backwards = both([("b.mof", &second), ("a.mof", &first)]);
    assert!(forwards.contains("pub struct MsvmReplicationService"));
    assert!(forwards == backwards, "the order of the sources shows in the generated text");
}

/// A schema in two files that need each other.
fn halves(mof: &str) -> (String, String) {
    let head_end = mof.find("#pragma autorecover").expect("the head has it");
    let head = &mof[..head_end];
    let middle =
        mof[mof.len() / 2..].find("\n};\n").expect("a class ends there") + mof.len() / 2 + 4;
    (mof[..middle].to_owned(), format!("{head}{}", &mof[middle..]))
}

/// Windows ships MOF in UTF-16 with CR LF.
#[test]
fn the_encoding_of_a_source_does_not_matter() {
    let mof = mof_schemas::find("windows-server-23h2").expect("built in").mof;
    let generated = |bytes: Vec<u8>| {
        let compiled = Sources::new("").text("a.mof", bytes).compile();
        let body = text(&compiled, &["Msvm_ReplicationService"]);
        // the hash in the head is that of the decoded text, line ends included
        body.split_once("\n\n").expect("a head").1.to_owned()
    };
    let plain = generated(mof.into());
    let windows = mof.replace('\n', "\r\n");
    let mut utf16 = vec![0xff, 0xfe];
    utf16.extend(windows.encode_utf16().flat_map(u16::to_le_bytes));
    assert!(plain == generated(utf16), "UTF-16 shows in the generated text");
    assert!(plain == generated(windows.into()), "line ends show in the generated text");
}

#[test]
fn generating_twice_gives_the_same_bytes() {
    let once = text(&compile(&[SCHEMA]), &["Msvm_*Replication*"]);
    let twice = text(&compile(&[SCHEMA]), &["Msvm_*Replication*"]);
    assert!(once == twice);
}

/// The macro emits tokens, the others formatted text: both say the same.
#[test]
fn tokens_and_text_have_the_same_items() {
    let compiled = compile(&[SCHEMA]);
    for classes in [&["Msvm_ReplicationService", "Msvm_ComputerSystem"][..], &["CIM_*Job"], &[]] {
        let mut options = Options::new();
        options.classes(classes.iter().copied());
        let selection = Selection::new(&compiled.schema, &options).expect("there");
        let tokens = mof_codegen::tokens(&compiled.schema, &selection);
        let from_tokens = prettyplease::unparse(&syn::parse2(tokens).expect("items"));
        let text = mof_codegen::text(&compiled.schema, &selection);
        let from_text = prettyplease::unparse(&syn::parse_file(&text).expect("items"));
        assert!(from_tokens == from_text, "{classes:?}");
    }
}

/// What a class looks like must not depend on what else is generated.
#[test]
fn a_class_is_the_same_in_every_selection() {
    let compiled = compile(&[SCHEMA]);
    let all = text(&compiled, &[]);
    let some = text(&compiled, &["Msvm_*Replication*"]);
    for start in ["impl MsvmReplicationSettingData {", "pub mod msvm_replication_setting_data {"] {
        let part = |text: &str| {
            let at = text.find(start).expect("it is there");
            let end = text[at..].find("\n}\n").expect("it ends") + at;
            text[at..end].to_owned()
        };
        assert_eq!(part(&all), part(&some));
    }
}

#[test]
fn an_unknown_class_is_told_with_a_guess() {
    let compiled = compile(&[SCHEMA]);
    let mut options = Options::new();
    options.class("Msvm_ReplicationServize").class("Nothing_*");
    let unknown = Selection::new(&compiled.schema, &options).expect_err("there are no such");
    let said: Vec<_> = unknown.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "there is no class `Msvm_ReplicationServize`; did you mean `Msvm_ReplicationService`?",
            "no class matches `Nothing_*`"
        ]
    );
}
