//! Who mentions a class, which associations it takes part in, and what lies below it.

use mof_model::{Association, BuildOptions, Class, Mention, Schema};
use mof_parser::{NoIncludes, ParseOptions, compile_unit};

fn schema(text: &str) -> Schema {
    let unit = compile_unit([("a.mof", text)], &mut NoIncludes, &ParseOptions::default());
    Schema::build(unit, &BuildOptions::default()).schema
}

/// What can be shared and sent between threads.
#[test]
fn a_schema_and_its_views_are_for_every_thread() {
    fn shared<T: Send + Sync>() {}
    shared::<Schema>();
    shared::<Class<'static>>();
    shared::<mof_model::Property<'static>>();
    shared::<mof_model::QualifierUse<'static>>();
    shared::<mof_model::Finding>();
    shared::<Mention<'static>>();
    shared::<Association<'static>>();
}

fn words(mention: Mention<'_>) -> String {
    match mention {
        Mention::Subclass(class) => format!("subclass {}", class.name()),
        Mention::Property(it) => format!("property {}.{}", it.declared_in().name(), it.name()),
        Mention::Method(it) => format!("method {}.{}", it.declared_in().name(), it.name()),
        Mention::Parameter(it) => format!("parameter {}.{}", it.method().name(), it.name()),
        Mention::Instance(it) => format!("instance {}", it.alias().unwrap_or("-")),
        _ => unreachable!("no other kind"),
    }
}

const TEXT: &str = r#"
#pragma namespace("root/a")
class Disk { [Key] string Id; };
instance of DISK as $One { Id = "1"; };
class Ssd : Disk { };
class Shelf {
    [EmbeddedInstance("disk")] string Slots[];
    Disk Whole;
    [EmbeddedInstance("Disk")] string Best();
    void Put([in] Disk REF What, [in, EmbeddedInstance("Ssd")] string Fast);
};
class Tall : Shelf { };
instance of Ssd as $Two { Id = "2"; };
[Association] class Holds { [Key] Shelf REF Holder; [Key] Disk REF Held; };
"#;

#[test]
fn every_kind_of_mention_is_listed_once_and_in_order() {
    let schema = schema(TEXT);
    let mentions = |name: &str| -> Vec<_> {
        schema.class(name).expect("it is declared").mentions().map(words).collect()
    };
    assert_eq!(
        mentions("Disk"),
        [
            "subclass Ssd",
            "property Shelf.Slots",
            "property Shelf.Whole",
            "property Holds.Held",
            "method Shelf.Best",
            "parameter Put.What",
            "instance One",
        ]
    );
    assert_eq!(mentions("ssd"), ["parameter Put.Fast", "instance Two"]);
    assert_eq!(mentions("Shelf"), ["subclass Tall", "property Holds.Holder"]);
    assert_eq!(mentions("Holds"), [""; 0]);
    let ssd = schema.class("Ssd").expect("it is declared");
    assert_eq!(ssd.instances().filter_map(|it| it.alias()).collect::<Vec<_>>(), ["Two"]);
}

#[test]
fn a_namespace_mentions_its_own_class_of_a_name() {
    let text = "#pragma namespace(\"root/a\")\nclass Disk { }; class A { Disk REF It; };\n\
                #pragma namespace(\"root/b\")\nclass Disk { }; class B { Disk REF It; };";
    let schema = schema(text);
    for (namespace, expected) in [("root/a", "property A.It"), ("root/b", "property B.It")] {
        let disk = schema.class_in(namespace, "Disk").expect("it is declared");
        assert_eq!(disk.mentions().map(words).collect::<Vec<_>>(), [expected]);
    }
}

#[test]
fn a_redeclared_class_mentions_what_its_last_declaration_says() {
    let text = "#pragma autorecover\nclass Old { }; class New { };\n\
                class A { Old REF It; };\nclass A { New REF It; };";
    let schema = schema(text);
    let count = |name: &str| schema.class(name).expect("it is declared").mentions().count();
    assert_eq!((count("Old"), count("New")), (0, 1));
}

fn associations(schema: &Schema, class: &str) -> Vec<String> {
    let class = schema.class(class).expect("it is declared");
    let words = |it: Association<'_>| {
        let others: Vec<_> = it.other_ends().map(|end| end.name()).collect();
        format!(
            "{}.{} ({}) -> {}",
            it.class.name(),
            it.role.name(),
            it.end.name(),
            others.join(" ")
        )
    };
    class.associations().map(words).collect()
}

#[test]
fn an_inherited_reference_counts_until_it_is_narrowed() {
    let text = r#"
        class Thing { [Key] string Id; };
        class Disk : Thing { };
        class Port : Thing { };
        [Association] class Link { [Key] Thing REF From; [Key] Thing REF To; };
        [Association] class Plain : Link { };
        [Association] class Narrow : Plain { [Key] Disk REF From; };
        [Association] class Below : Narrow { };
        class NoAssociation { Disk REF It; };
    "#;
    let schema = schema(text);
    assert_eq!(
        associations(&schema, "Disk"),
        [
            "Narrow.From (Disk) -> To",
            "Below.From (Disk) -> To",
            "Link.From (Thing) -> To",
            "Plain.From (Thing) -> To",
            "Link.To (Thing) -> From",
            "Plain.To (Thing) -> From",
            "Narrow.To (Thing) -> From",
            "Below.To (Thing) -> From",
        ]
    );
    let port = associations(&schema, "Port");
    assert!(!port.iter().any(|line| line.contains("Narrow.From")), "{port:?}");
    assert_eq!(associations(&schema, "NoAssociation"), [""; 0]);
}

#[test]
fn an_association_of_three_ends_has_two_others() {
    let text = "class A { }; class B { }; class C { };\n\
                [Association] class Three { [Key] A REF X; [Key] B REF Y; [Key] C REF Z; };";
    assert_eq!(associations(&schema(text), "B"), ["Three.Y (B) -> X Z"]);
}

#[test]
fn what_derives_from_itself_has_an_end() {
    let schema = schema("class A : B { }; class B : A { }; class C : A { }; class D : D { };");
    for class in schema.classes() {
        assert!(class.descendants().count() < 4, "{class:?}");
        assert_eq!(class.associations().count(), 0);
    }
}

#[test]
fn many_classes_are_looked_at_once_for_all() {
    let mut text = String::from("class Top { [Key] string Id; };\n");
    for at in 0..20_000 {
        text.push_str(&format!("class C{at} : Top {{ Top REF It; }};\n"));
    }
    let schema = schema(&text);
    let mentions: usize = schema.classes().map(|class| class.mentions().count()).sum();
    assert_eq!(mentions, 40_000);
    let below: usize = schema.classes().map(|class| class.descendants().count()).sum();
    assert_eq!(below, 20_000);
}
