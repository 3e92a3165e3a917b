//! What is best seen from outside: bases, dialects, namespaces, sharing.

use std::sync::Arc;
use std::thread;

use mof_model::{
    BuildOptions, Built, Class, ClassFinding, Dialect, Finding, Schema, SemanticKind, Value,
};
use mof_parser::{Include, Level, NoIncludes, ParseOptions, Report, Unit, compile_unit};

fn unit(name: &str, text: &str) -> Unit {
    compile_unit([(name, text)], &mut NoIncludes, &ParseOptions::default())
}

fn build(text: &str) -> Built {
    Schema::build(unit("a.mof", text), &BuildOptions::default())
}

fn codes(built: &Built) -> Vec<&'static str> {
    built.findings.iter().map(Report::code).collect()
}

#[test]
fn the_dialect_is_detected_from_what_only_it_writes() {
    let cases = [
        ("class A { };", Dialect::Dmtf),
        ("#pragma namespace(\"root/cimv2\")\nclass A { };", Dialect::Dmtf),
        ("#pragma namespace(\"\\\\\\\\.\\\\root\\\\cimv2\")\nclass A { };", Dialect::Wmi),
        ("#pragma autorecover\nclass A { };", Dialect::Wmi),
        ("#pragma deleteclass(\"A\", NOFAIL)", Dialect::Wmi),
        ("class A { [Key : ToInstance] string X; };", Dialect::Wmi),
        ("class A { [Values{\"a\"} : Amended] uint8 X; };", Dialect::Wmi),
        ("class A { object X; };", Dialect::Wmi),
        ("class B { }; class A { B X; };", Dialect::Wmi),
        ("class B { }; class A { B REF X; };", Dialect::Dmtf),
        ("class A { void Do(); };", Dialect::Wmi),
        ("class A { uint32 Do([In, ID(0)] string X); };", Dialect::Wmi),
        ("[Dynamic, Provider(\"p\")] class A { };", Dialect::Wmi),
        ("class A : __ExtrinsicEvent { };", Dialect::Wmi),
        ("instance of __Win32Provider { Name = \"p\"; };", Dialect::Wmi),
        ("Qualifier Tag : ToSubclass;", Dialect::Wmi),
        ("class A : OMI_BaseResource { [Key] string X; };", Dialect::Dsc),
        ("instance of OMI_ConfigurationDocument { Version = \"2\"; };", Dialect::Dsc),
        ("instance of X { SourceInfo = \"a\"; ModuleVersion = \"1\"; };", Dialect::Dsc),
    ];
    for (text, dialect) in cases {
        assert_eq!(build(text).schema.dialect(), dialect, "{text}");
    }
}

#[test]
fn each_class_follows_the_dialect_of_its_own_file_in_any_order() {
    let wmi = (
        "wmi.mof",
        "#pragma autorecover\nclass W { [Key, Tag(\"a\")] string X; };\nclass WSub : W { [Key] string X; };",
    );
    let dmtf = (
        "dmtf.mof",
        "class D { [Key, Tag(\"a\")] string X; };\nclass DSub : D { [Key] string X; };",
    );
    for files in [[wmi, dmtf], [dmtf, wmi]] {
        let unit = compile_unit(files, &mut NoIncludes, &ParseOptions::default());
        let built = Schema::build(unit, &BuildOptions::default());
        let tagged = |class: &str| {
            let class = built.schema.class(class).expect("it is declared");
            let property = class.property("X").expect("it is declared");
            (class.dialect(), property.qualifier("Tag").is_some())
        };
        assert_eq!(tagged("WSub"), (Dialect::Wmi, false), "WMI hands nothing down unasked");
        assert_eq!(tagged("DSub"), (Dialect::Dmtf, true), "DSP0004 does");
        assert_eq!(built.schema.dialect(), Dialect::Wmi);
    }
}

#[test]
fn a_file_for_the_preprocessor_is_judged_by_its_own_dialect() {
    let twice = "#pragma autorecover\nclass W { uint8 X; };\nclass W { uint8 X; };";
    let other = ("other.mof", "class D { uint8 X; };");
    let levels = |wmi: &str| {
        let unit =
            compile_unit([("wmi.mof", wmi), other], &mut NoIncludes, &ParseOptions::default());
        let built = Schema::build(unit, &BuildOptions::default());
        let level = |finding: &Finding| (finding.code(), finding.level());
        built.findings.iter().map(level).collect::<Vec<_>>()
    };
    assert_eq!(levels(twice), [("MOF1003", Level::Warning)]);
    assert_eq!(levels(&format!("#define UNUSED\n{twice}")), [("MOF1003", Level::Warning)]);
}

#[test]
fn a_dialect_that_is_asked_for_is_not_detected() {
    let mut options = BuildOptions::default();
    options.dialect = Dialect::Dmtf;
    let built = Schema::build(unit("a.mof", "class A { object X; };"), &options);
    assert_eq!(built.schema.dialect(), Dialect::Dmtf);
}

#[test]
fn a_base_is_resolved_against_and_not_reported_on() {
    let base = "class Root { [Key] string Id; string Id; }; class Lost : Nowhere { };";
    let text = "class Leaf : Root { Lost REF It; };";
    let built =
        Schema::build_on([unit("base.mof", base)], unit("a.mof", text), &Default::default());

    assert_eq!(codes(&built), [""; 0]);
    let schema = &built.schema;
    assert_eq!(schema.classes().map(Class::name).collect::<Vec<_>>(), ["Leaf"]);
    assert_eq!(schema.base_classes().map(Class::name).collect::<Vec<_>>(), ["Root", "Lost"]);
    let leaf = schema.class("Leaf").expect("it is declared");
    let id = leaf.property("id").expect("it is inherited");
    assert!(id.is_key() && id.origin().is_base());
    assert_eq!((id.declared().file, id.declared().line), ("base.mof", 1));
    assert_eq!(schema.sources().snippet(id.declared().name), "Id");
    assert_eq!(schema.sources().snippet(leaf.declared().span), text);
    let files: Vec<_> = schema.inputs().iter().map(|input| input.name.as_str()).collect();
    assert_eq!(files, ["a.mof", "base.mof"]);
    let texts: Vec<_> =
        schema.inputs().iter().map(|input| schema.sources().source(input.source).text()).collect();
    assert_eq!(texts, [text, base]);
}

#[test]
fn literals_of_several_bases_are_read_from_their_own_files() {
    let bases = [
        unit("one.mof", "class One { [Description(\"first\")] string A = \"a\"; };"),
        unit("two.mof", "// longer\nclass Two { [Description(\"second\")] string B = \"b\"; };"),
    ];
    let built =
        Schema::build_on(bases, unit("a.mof", "class Three : Two { };"), &Default::default());
    let text = |class: &str, name: &str| {
        let property = built.schema.class(class)?.property(name)?;
        Some((property.description()?, property.default()?.as_str()?))
    };
    assert_eq!(text("One", "A"), Some(("first", "a")));
    assert_eq!(text("Three", "B"), Some(("second", "b")));
}

#[test]
fn a_class_of_the_unit_takes_the_place_of_a_bases() {
    let base = unit("base.mof", "class Credential { string Old; }; class User : Credential { };");
    let text = "class Credential { string New; }; class Holder : Credential { };";
    let built = Schema::build_on([base], unit("a.mof", text), &Default::default());
    assert_eq!(codes(&built), [""; 0]);
    let names = |class: &str| -> Vec<_> {
        let class = built.schema.class(class).expect("it is declared");
        class.properties().map(|property| property.name()).collect()
    };
    assert_eq!((names("Holder"), names("User")), (vec!["New"], vec!["New"]));
}

#[test]
fn declarations_of_a_base_give_flavors_and_types() {
    let base = unit("q.mof", "qualifier Tag : uint8 = 1, scope(property), flavor(Restricted);");
    let text = "class A { [Tag(7)] string X; [Tag(\"no\")] string Y; }; class B : A { string X; };";
    let built = Schema::build_on([base], unit("a.mof", text), &Default::default());
    assert_eq!(codes(&built), ["MOF1103"]);
    let x = built.schema.class("B").and_then(|class| class.property("X")).expect("it is there");
    assert!(x.qualifier("Tag").is_none());
}

#[test]
fn a_superclass_is_looked_for_at_home_first() {
    let text = "#pragma namespace(\"root/a\")\nclass Disk { uint8 A; };\n\
                #pragma namespace(\"root/b\")\nclass Disk { uint8 B; }; class Ram : Disk { };\n\
                #pragma namespace(\"root/c\")\nclass Rom : Disk { };";
    let built = build(text);
    let schema = &built.schema;
    let superclass = |name: &str| schema.class(name).and_then(Class::superclass)?.namespace();
    assert_eq!(superclass("Ram"), Some("root/b"));
    assert_eq!(superclass("Rom"), Some("root/a"), "elsewhere when there is none at home");
    assert_eq!(schema.namespaces().collect::<Vec<_>>(), ["root/a", "root/b", "root/c"]);
    let there = schema.class_in("\\\\.\\ROOT\\B", "disk").and_then(|class| class.property("B"));
    assert!(there.is_some());
    assert!(schema.class_in("root/c", "Disk").is_none());
}

#[test]
fn one_file_in_two_namespaces_is_two_sets_of_classes() {
    let main = "#pragma namespace(\"root/a\")\n#pragma include(\"d.mof\")\n\
                #pragma namespace(\"root/b\")\n#pragma include(\"d.mof\")\n";
    let mut resolver =
        |_: &str, _: &str| Ok(Include::file("d.mof", "class D { string X = \"x\"; };"));
    let unit = compile_unit([("main.mof", main)], &mut resolver, &ParseOptions::default());
    let built = Schema::build(unit, &BuildOptions::default());
    let found: Vec<_> = built
        .schema
        .classes()
        .map(|class| {
            let default = class.property("X").and_then(|property| property.default());
            (class.namespace(), default.and_then(Value::as_str))
        })
        .collect();
    assert_eq!(found, [(Some("root/a"), Some("x")), (Some("root/b"), Some("x"))]);
}

#[test]
fn a_finding_knows_its_class() {
    let built = build("class Fine { }; class Broken : Missing { [Key, Key] string A; };");
    let broken = built.schema.class("Broken").expect("it is declared").id();
    assert_eq!(codes(&built), ["MOF1001", "MOF1105"]);
    assert!(built.findings.iter().all(|finding| finding.class() == Some(broken)));
    assert!(built.findings.iter().all(Finding::breaks_class));
    let levels: Vec<_> = built.findings.iter().map(Report::level).collect();
    assert_eq!(levels, [Level::Warning, Level::Error]);
    assert!(matches!(
        &built.findings[0],
        Finding::Semantic(finding)
            if matches!(
                &finding.kind,
                SemanticKind::Class(ClassFinding::SuperclassMissing { superclass, .. })
                    if superclass == "Missing"
            )
    ));
}

#[test]
fn findings_of_parser_and_rules_come_in_source_order() {
    let built = build("class A : X { unit32 A; };\nclass B { [Key, Key] string C; string ; };");
    assert_eq!(codes(&built), ["MOF1001", "MOF0205", "MOF1105", "MOF0203"]);
}

#[test]
fn a_similar_class_is_found_and_a_far_one_is_not() {
    let built = build("class Msvm_ComputerSystem { }; class Msvm_Error { };");
    assert_eq!(built.schema.similar_class("Msvm_ComputerSytem"), Some("Msvm_ComputerSystem"));
    assert_eq!(built.schema.similar_class("CIM_ManagedElement"), None);
}

#[test]
fn subclasses_come_in_source_order() {
    let built = build("class B : R { }; class R { }; class A : R { }; class C : A { };");
    let root = built.schema.class("R").expect("it is declared");
    let names: Vec<_> = root.subclasses().map(Class::name).collect();
    assert_eq!(names, ["B", "A"]);
    let leaf = built.schema.class("C").expect("it is declared");
    assert!(leaf.is_a(root) && leaf.is_a(leaf) && !root.is_a(leaf));
}

#[test]
fn deprecation_reads_both_dialects() {
    let text = "class A { [Deprecated{\"B.New\", \"No value\"}] string Old; \
                [Deprecated] string Gone; [Deprecated(false)] string Fine; };";
    let mut options = BuildOptions::default();
    options.dialect = Dialect::Wmi;
    let built = Schema::build(unit("a.mof", text), &options);
    let class = built.schema.class("A").expect("it is declared");
    let replacements = |name: &str| Some(class.property(name)?.deprecation()?.replacements);
    assert_eq!(replacements("Old"), Some(vec!["B.New"]));
    assert_eq!(replacements("Gone"), Some(vec![]));
    assert_eq!(replacements("Fine"), None);
}

#[test]
fn a_schema_is_shared_between_threads() {
    let built = build("class A { [Description(\"one \" \"text\")] string X; };");
    let schema = Arc::new(built.schema);
    let readers: Vec<_> = (0..4)
        .map(|_| {
            let schema = Arc::clone(&schema);
            thread::spawn(move || {
                let property = schema.class("A")?.property("X")?;
                property.description().map(str::to_owned)
            })
        })
        .collect();
    for reader in readers {
        assert_eq!(reader.join().expect("it does not panic").as_deref(), Some("one text"));
    }
}

#[test]
fn a_member_refers_to_the_class_of_its_own_namespace() {
    let members = "class Holder { T REF Link; [EmbeddedInstance(\"t\")] string Text;
        uint32 Do([In] T REF Which, [In, EmbeddedInstance(\"T\")] string What); };";
    let text = format!(
        "#pragma namespace(\"root/a\")\nclass T {{ }};\n{members}
         #pragma namespace(\"root/b\")\nclass T {{ }};\n{members}
         class Far {{ OnlyBelow REF Link; T REF Lost; Nowhere REF None; string Plain; }};"
    );
    let base = "#pragma namespace(\"root/c\")\nclass OnlyBelow { }; class T { };";
    let bases = [unit("base.mof", base)];
    let built = Schema::build_on(bases, unit("a.mof", &text), &BuildOptions::default());
    let schema = &built.schema;
    let namespace = |class: Option<Class<'_>>| class.and_then(Class::namespace).map(str::to_owned);
    for own in ["root/a", "root/b"] {
        let holder = schema.class_in(own, "Holder").expect("it is declared");
        let method = holder.method("Do").expect("it is declared");
        let found = [
            holder.property("Link").and_then(|link| link.referenced()),
            holder.property("Text").and_then(|text| text.embedded()),
            method.parameter("Which").and_then(|which| which.referenced()),
            method.parameter("What").and_then(|what| what.embedded()),
        ];
        for class in found {
            assert_eq!(namespace(class).as_deref(), Some(own));
        }
        assert_eq!(holder.property("Link").and_then(|link| link.embedded()), None);
    }
    let far = schema.class("Far").expect("it is declared");
    let referenced = |name: &str| far.property(name).and_then(|property| property.referenced());
    assert_eq!(namespace(referenced("Link")).as_deref(), Some("root/c"));
    assert_eq!(namespace(referenced("Lost")).as_deref(), Some("root/b"));
    assert_eq!(referenced("None"), None);
    assert_eq!(referenced("Plain"), None);
}
