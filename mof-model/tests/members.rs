//! What members say when they are asked, and classes with very many of them.

use std::fmt::Write as _;

use mof_model::{BuildOptions, Built, ClassFinding, Finding, Schema, SemanticKind, Type};
use mof_parser::{NoIncludes, ParseOptions, Report, compile_unit};

fn build(text: &str) -> Built {
    build_with(text, &BuildOptions::default())
}

fn build_with(text: &str, options: &BuildOptions) -> Built {
    let unit = compile_unit([("a.mof", text)], &mut NoIncludes, &ParseOptions::default());
    Schema::build(unit, options)
}

fn codes(built: &Built) -> Vec<&'static str> {
    built.findings.iter().map(Report::code).collect()
}

#[test]
fn a_subclass_restates_who_provides_it() {
    let built = build(
        "[Dynamic, Provider(\"p\")] class A { [key] string Id; };\n\
         class B : A { };\n\
         [Dynamic : ToSubclass, Provider(\"p\") : ToSubclass] class C { [key] string Id; };\n\
         class D : C { };",
    );
    let names = |class: &str| {
        let class = built.schema.class(class).expect("it is declared");
        class.qualifiers().map(|qualifier| qualifier.name().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names("A"), ["Dynamic", "Provider"]);
    assert_eq!(names("B"), [""; 0]);
    assert_eq!(names("D"), ["Dynamic", "Provider"]);
}

#[test]
fn what_says_nothing_can_be_read_and_not_written() {
    let built =
        build("class A { string X; [Write] string Y; [Read(false), Write(true)] string Z; };");
    let access = |name: &str| {
        let class = built.schema.class("A").expect("it is declared");
        let property = class.property(name).expect("it has one");
        (property.is_readable(), property.is_writable())
    };
    assert_eq!(
        [access("X"), access("Y"), access("Z")],
        [(true, false), (true, true), (false, true)]
    );
}

#[test]
fn parameters_come_by_their_numbers_when_all_have_one() {
    let built = build(
        "class A { uint32 M([in, ID(1)] string X, [out, ID(0)] string Y);\n\
                   uint32 N([in] string X, [out] string Y); };",
    );
    let names = |method: &str| {
        let class = built.schema.class("A").expect("it is declared");
        let method = class.method(method).expect("it has one");
        method.parameters().map(|parameter| parameter.name().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names("M"), ["Y", "X"]);
    assert_eq!(names("N"), ["X", "Y"]);
}

#[test]
fn a_static_method_says_so() {
    let built = build("class A { [Static] uint32 M(); uint32 N(); [Static(false)] uint32 O(); };");
    let class = built.schema.class("A").expect("it is declared");
    let are: Vec<_> = class.methods().map(|method| method.is_static()).collect();
    assert_eq!(are, [true, false, false]);
}

#[test]
fn parameters_say_what_code_has_to_know_of_them() {
    let built = build(
        "class A { [Key] string Id;\n\
           uint32 M([In, Required] string X, [In, Optional] uint8 Y[4], [In(false), Out] A REF Z[],\n\
                    [In, Out, EmbeddedInstance(\"A\")] string W); };",
    );
    let class = built.schema.class("A").expect("it is declared");
    let method = class.method("M").expect("it has one");
    let of = |name: &str| method.parameter(name).expect("it has one");
    assert!(of("X").is_required() && !of("X").is_optional() && !of("X").is_array());
    assert!(of("Y").is_optional() && of("Y").is_array());
    assert_eq!(of("Y").array_size(), Some(4));
    let found = of("Z");
    assert_eq!(
        (found.ty(), found.is_array(), found.reference_class()),
        (Type::Reference, true, Some("A"))
    );
    assert_eq!((found.is_in(), found.is_out()), (false, true));
    assert_eq!(
        (of("W").is_in(), of("W").is_out(), of("W").embedded_class()),
        (true, true, Some("A"))
    );
}

/// `count` classes, each below the one in front of it, with a property each.
fn chain(count: usize) -> String {
    let mut text = "class C0 { [Key] uint32 P0; };\n".to_owned();
    for n in 1..count {
        writeln!(text, "class C{n} : C{} {{ uint32 P{n}; }};", n - 1).expect("a string grows");
    }
    text
}

#[test]
fn a_chain_of_a_thousand_classes_is_resolved() {
    let built = build(&chain(1000));
    assert_eq!(codes(&built), [""; 0]);
    let last = built.schema.class("C999").expect("it is declared");
    assert_eq!((last.ancestors().count(), last.properties().len()), (999, 1000));
    let first = built.schema.class("C0").expect("it is declared");
    assert!(last.is_a(first) && last.property("p0").is_some_and(|key| key.is_key()));
}

#[test]
fn a_chain_beyond_the_limit_is_cut_once() {
    let built = build(&chain(2000));
    assert_eq!(codes(&built), ["MOF1011"]);
    let cut = built.schema.class("C1025").expect("it is declared");
    assert!(cut.superclass().is_none());
    assert_eq!(built.schema.class("C1999").map(|class| class.ancestors().count()), Some(974));
}

#[test]
fn a_ring_of_a_thousand_classes_is_shown_whole_and_opened() {
    let mut text = chain(1000);
    text = text.replacen("class C0 ", "class C0 : C999 ", 1);
    let built = build(&text);
    let chains: Vec<_> = built
        .findings
        .iter()
        .filter_map(|finding| match finding {
            Finding::Semantic(finding) => match &finding.kind {
                SemanticKind::Class(ClassFinding::InheritanceCycle { chain }) => Some(chain.len()),
                _ => None,
            },
            Finding::Syntax(_) => None,
        })
        .collect();
    assert_eq!(chains, [1000]);
    assert!(built.schema.classes().all(|class| class.superclass().is_none()));
}

/// A class of `count` properties.
fn wide(count: usize) -> String {
    let mut text = "class Wide {\n".to_owned();
    for n in 0..count {
        writeln!(text, "uint32 P{n};").expect("a string grows");
    }
    text + "};\nclass Below : Wide { };\n"
}

#[test]
fn wmi_has_1024_properties_and_others_as_many_as_there_are_slots() {
    let pragma = "#pragma autorecover\n";
    assert_eq!(codes(&build(&format!("{pragma}{}", wide(1024)))), [""; 0]);
    assert_eq!(codes(&build(&format!("{pragma}{}", wide(1025)))), ["MOF1013"]);
    assert_eq!(codes(&build(&wide(65_535))), [""; 0]);
    assert_eq!(codes(&build(&wide(65_536))), ["MOF1013"]);
}

#[test]
fn twenty_thousand_boxes_in_boxes_are_walked_once() {
    let mut text = String::new();
    for n in 0..20_000 {
        let next = n + 1;
        writeln!(text, "class B{n} {{ [Required, EmbeddedInstance(\"B{next}\")] string Inner; }};")
            .expect("a string grows");
    }
    text += "class B20000 { [Required, EmbeddedInstance(\"B0\")] string Inner; };";
    let built = build(&text);
    assert_eq!(codes(&built), ["MOF1038"]);
}
