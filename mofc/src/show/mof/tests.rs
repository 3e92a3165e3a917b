//! What is printed of a class is compiled again, alone, and means the same.

use std::path::Path;

use mof_codegen::{Compiled, Sources};
use mof_model::{BuildOptions, Class, QualifierUse};
use mof_parser::{Dialect, Level, ParseOptions, Report, render_plain};

use super::text;
use crate::dump::Members;

fn again(text: &str, dialect: Dialect) -> Compiled {
    let (mut parse, mut build) = (ParseOptions::default(), BuildOptions::default());
    (parse.dialect, build.dialect) = (dialect, dialect);
    let mut sources = Sources::new("");
    sources.text("class.mof", text).parse_options(parse).build_options(build);
    sources.compile()
}

fn qualifiers<'s>(all: impl Iterator<Item = QualifierUse<'s>>) -> String {
    let kept = all.filter(|it| !it.name().eq_ignore_ascii_case("Override"));
    let words = kept.map(|it| format!("{}={:?}:{}", it.name(), it.value(), it.flavors()));
    let mut words: Vec<_> = words.collect();
    words.sort();
    words.join(" ")
}

/// All that a class says, a line for each element.
fn meaning(class: Class<'_>) -> Vec<String> {
    let mut lines = vec![
        format!("{} {:?} {:?}", class.name(), class.namespace(), class.alias()),
        qualifiers(class.qualifiers()),
    ];
    for it in class.properties() {
        lines.push(format!(
            "{} {} {:?} {:?} {:?} {:?} {:?} {:?} {} [{}]",
            it.name(),
            it.ty(),
            it.is_array().then(|| it.array_size()),
            it.reference_class(),
            it.embedded_class(),
            it.default(),
            it.value_map(),
            it.bit_map(),
            it.is_key(),
            qualifiers(it.qualifiers()),
        ));
    }
    for method in class.methods() {
        lines.push(format!(
            "{} {:?} {:?} {:?} {} {:?} [{}]",
            method.name(),
            method.return_type(),
            method.reference_class(),
            method.returns_array(),
            method.is_static(),
            method.value_map(),
            qualifiers(method.qualifiers()),
        ));
        for it in method.parameters() {
            lines.push(format!(
                "  {} {} {} {} {:?} {:?} {:?} {:?} [{}]",
                it.name(),
                it.is_in(),
                it.is_out(),
                it.ty(),
                it.is_array().then(|| it.array_size()),
                it.reference_class(),
                it.embedded_class(),
                it.default(),
                qualifiers(it.qualifiers()),
            ));
        }
    }
    lines
}

/// Prints every class, compiles each alone, and compares.
#[track_caller]
fn round_trips(compiled: &Compiled) -> usize {
    let mut count = 0;
    for class in compiled.schema.classes() {
        let text = text(class, Members::Effective);
        let again = again(&text, class.dialect());
        for finding in &again.findings {
            let shown = render_plain(finding, again.schema.sources());
            assert!(finding.level() < Level::Error, "{shown}{text}");
        }
        let found = again.schema.class(class.name()).expect("it is declared");
        assert_eq!(meaning(found), meaning(class), "{text}");
        count += 1;
    }
    count
}

#[test]
fn a_whole_schema_means_the_same_class_by_class() {
    let compiled = Sources::new("").path("builtin:windows-server-23h2").compile();
    assert_eq!(round_trips(&compiled), 431);
}

#[test]
fn every_odd_shape_means_the_same() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/generated");
    let compiled = Sources::new(root).path("odd.mof").compile();
    assert!(round_trips(&compiled) > 20);
}

#[test]
fn qualifiers_that_a_schema_declares_go_along() {
    let text = r#"
        Qualifier Tag : string[] = {"a", "b"}, Scope(class, property, method, parameter),
            Flavor(DisableOverride, Restricted);
        Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride);
        Qualifier Override : string, Scope(property, method), Flavor(Restricted);
        Qualifier In : boolean = true, Scope(parameter), Flavor(DisableOverride);
        Qualifier Out : boolean = false, Scope(parameter), Flavor(DisableOverride);
        Qualifier Association : boolean = false, Scope(association), Flavor(DisableOverride);
        Qualifier Rank : uint32 = 3, Scope(any), Flavor(Translatable);
        [Tag{"top"} : EnableOverride] class Top {
            [Key] string Id = "a\"b\\c\t";
            [Rank] real64 Share = 1.5e-30;
            boolean Set[] = {TRUE, FALSE};
            datetime Since = "20260101000000.000000+000";
        };
        [Association] class Link {
            [Key] Top REF One = "Top.Id=\"x\"";
            [Key] Top REF Other;
        };
        class Sub : Top {
            [Override("Share"), Rank(5)] real64 Share = 2.0;
            [Tag] string Do([In(false), Out, Rank(1)] uint8 Data[4], [In] Sub REF It);
        };
    "#;
    let compiled = again(text, Dialect::Dmtf);
    assert_eq!(round_trips(&compiled), 3);
    let sub = compiled.schema.class("Sub").expect("it is declared");
    let own = super::text(sub, Members::Own);
    assert!(own.contains("class Sub : Top\n") && own.contains("Override(\"Share\")"), "{own}");
    assert!(!own.contains("Since"), "{own}");
    let declared = |text: &str| {
        let names = text.lines().filter_map(|line| line.strip_prefix("qualifier "));
        let names = names.filter_map(|line| line.split_once(" :")).map(|(name, _)| name.to_owned());
        names.collect::<Vec<_>>()
    };
    assert_eq!(declared(&own), ["In", "Out", "Override", "Rank", "Tag"], "{own}");
    let whole = super::text(sub, Members::Effective);
    assert_eq!(declared(&whole), ["In", "Key", "Out", "Rank", "Tag"], "{whole}");
}

#[test]
fn characters_that_nobody_sees_are_written_as_numbers() {
    let text = "class A { [Description(\"a\\x0001b \u{202e}c\")] char16 C = '\\x0007'; };";
    let compiled = again(text, Dialect::Wmi);
    assert_eq!(round_trips(&compiled), 1);
    let class = compiled.schema.class("A").expect("it is declared");
    let text = super::text(class, Members::Effective);
    assert!(!text.chars().any(|char| char.is_control() && char != '\n'), "{text:?}");
}
