//! Texts in a language, merged into the classes that they belong to.

use mof_model::{BuildOptions, Built, Dialect, LocaleId, Schema, SideEffectKind};
use mof_parser::{NoIncludes, ParseOptions, Report, compile_unit};

const NEUTRAL: &str = r#"
    #pragma namespace("\\\\.\\root\\hardware")
    [Amendment, Locale(1033)]
    class Acme_Disk {
      [Key, Read] string Id;
      [Read, ValueMap{"0", "1", "32768"}] uint16 State;
      [ValueMap{"0", "4096"}] uint32 Format([In, ValueMap{"1", "2"}] uint8 How);
    };
    class Acme_Tape : Acme_Disk { };
"#;

const ENGLISH: &str = r#"
    #pragma namespace("\\\\.\\root\\hardware")
    instance of __namespace { name = "ms_409"; };
    #pragma namespace("\\\\.\\root\\hardware\\ms_409")
    [Description("Keeps data") : Amended ToSubclass, Amendment, Locale("ms_409")]
    class Acme_Disk {
      [Key] string Id;
      [Description("Whether it turns") : Amended ToSubclass, DisplayName("state") : Amended,
       Values{"Off", "On", "Failed"} : Amended ToSubclass] uint16 State;
      [Description("Empties it") : Amended, Values{"Done", "Job Started"} : Amended]
      uint32 Format([In, Values{"Fast", "Thorough"} : Amended] uint8 How);
    };
"#;

const GERMAN: &str = r#"
    #pragma namespace("\\\\.\\root\\hardware\\ms_407")
    [Description("Bewahrt Daten") : Amended, Amendment, Locale("ms_407")]
    class Acme_Disk {
      [Key] string Id;
      [Values{"Aus", "An", "Defekt"} : Amended] uint16 State;
    };
"#;

fn build(files: &[(&str, &str)], options: &BuildOptions) -> Built {
    let unit = compile_unit(files.iter().copied(), &mut NoIncludes, &ParseOptions::default());
    Schema::build(unit, options)
}

fn codes(built: &Built) -> Vec<&'static str> {
    built.findings.iter().map(Report::code).filter(|code| *code != "MOF1301").collect()
}

fn labels(schema: &Schema, property: &str) -> Vec<Option<String>> {
    let class = schema.class("Acme_Disk").expect("it is declared");
    let property = class.property(property).expect("it has the property");
    let map = property.value_map().expect("it has a value map");
    map.entries.iter().map(|entry| entry.label.clone()).collect()
}

fn some(texts: [&str; 3]) -> Vec<Option<String>> {
    texts.map(|text| Some(text.to_owned())).to_vec()
}

#[test]
fn labels_that_are_in_another_file_name_the_codes() {
    let without = build(&[("disk.mof", NEUTRAL)], &BuildOptions::default());
    assert_eq!(labels(&without.schema, "State"), [None, None, None]);
    // the order of the files does not matter
    for files in [
        [("disk.mof", NEUTRAL), ("disk.mfl", ENGLISH)],
        [("disk.mfl", ENGLISH), ("disk.mof", NEUTRAL)],
    ] {
        let built = build(&files, &BuildOptions::default());
        assert_eq!(codes(&built), [""; 0]);
        let schema = &built.schema;
        assert_eq!(labels(schema, "State"), some(["Off", "On", "Failed"]));
        let disk = schema.class("Acme_Disk").expect("it is declared");
        assert_eq!(disk.description(), Some("Keeps data"));
        let state = disk.property("State").expect("it has it");
        assert_eq!(state.description(), Some("Whether it turns"));
        assert_eq!(state.declared().file, "disk.mof");
        assert!(state.qualifier("DisplayName").is_some());
        let format = disk.method("Format").expect("it has it");
        let map = format.value_map().expect("it has one");
        assert_eq!(map.resolve(4096).and_then(|one| one.label.as_deref()), Some("Job Started"));
        let how = format.parameters().next().expect("it has one");
        let map = how.value_map().expect("it has one");
        assert_eq!(map.resolve(2).and_then(|one| one.label.as_deref()), Some("Thorough"));
        // a subclass inherits the texts that are said to go there
        let tape = schema.class("Acme_Tape").expect("it is declared");
        assert_eq!(tape.description(), Some("Keeps data"));
        // the texts are no class, and their namespace has none
        assert_eq!(schema.classes().count(), 2);
        assert_eq!(schema.namespaces().collect::<Vec<_>>(), ["root/hardware"]);
        assert_eq!(schema.instances().count(), 0);
        let translations: Vec<_> = schema.translations().collect();
        assert_eq!(translations.len(), 1);
        assert_eq!(translations[0].class().name(), "Acme_Disk");
        assert_eq!(translations[0].declared().file, "disk.mfl");
        assert!(translations[0].is_in_force());
    }
}

#[test]
fn of_several_languages_english_holds_or_the_one_that_is_asked_for() {
    let files = [("disk.mof", NEUTRAL), ("de/disk.mfl", GERMAN), ("en/disk.mfl", ENGLISH)];
    let german: LocaleId = "MS_407".parse().expect("a locale");
    let built = build(&files, &BuildOptions::default());
    let locales: Vec<_> = built.schema.locales().collect();
    assert_eq!(locales, [german, LocaleId::ENGLISH]);
    assert_eq!(built.schema.locale(), Some(LocaleId::ENGLISH));
    assert_eq!(labels(&built.schema, "State"), some(["Off", "On", "Failed"]));
    let mut options = BuildOptions::default();
    options.locale = Some(german);
    let built = build(&files, &options);
    assert_eq!(codes(&built), [""; 0]);
    assert_eq!(labels(&built.schema, "State"), some(["Aus", "An", "Defekt"]));
    // what a language does not translate stays without
    let disk = built.schema.class("Acme_Disk").expect("it is declared");
    assert_eq!(disk.description(), Some("Bewahrt Daten"));
    assert_eq!(disk.property("State").and_then(|state| state.description()), None);
    // without English the one with the lowest number
    let french = GERMAN.replace("407", "40c");
    let files = [("disk.mof", NEUTRAL), ("fr.mfl", &*french), ("de.mfl", GERMAN)];
    assert_eq!(build(&files, &BuildOptions::default()).schema.locale(), Some(german));
}

#[test]
fn a_language_that_is_not_there_leaves_numbers() {
    let mut options = BuildOptions::default();
    options.locale = "0x40c".parse().ok();
    let built = build(&[("disk.mof", NEUTRAL), ("disk.mfl", ENGLISH)], &options);
    assert_eq!(codes(&built), ["MOF1508"]);
    assert_eq!(built.schema.locale(), None);
    assert_eq!(labels(&built.schema, "State"), [None, None, None]);
    // and nothing is said where nothing is translated
    let built = build(&[("disk.mof", NEUTRAL)], &options);
    assert_eq!(codes(&built), [""; 0]);
}

#[test]
fn the_instance_that_makes_a_namespace_may_be_missing() {
    let start = ENGLISH.find("[Description").expect("the class");
    let start = ENGLISH[..start].rfind("#pragma").expect("the namespace");
    let built =
        build(&[("disk.mof", NEUTRAL), ("disk.mfl", &ENGLISH[start..])], &BuildOptions::default());
    assert_eq!(codes(&built), [""; 0]);
    assert_eq!(labels(&built.schema, "State"), some(["Off", "On", "Failed"]));
}

#[test]
fn files_for_any_namespace_fit_each_other_and_files_for_different_ones_do_not() {
    let anywhere = NEUTRAL.replace(r"#pragma namespace", "// ");
    let files = [("disk.mof", &*anywhere), ("disk.mfl", ENGLISH)];
    let built = build(&files, &BuildOptions::default());
    assert_eq!(labels(&built.schema, "State"), some(["Off", "On", "Failed"]));
    // the qualifier says the language where no namespace does
    let start = ENGLISH.find("[Description").expect("the class");
    let files = [("disk.mof", NEUTRAL), ("disk.mfl", &ENGLISH[start..])];
    let built = build(&files, &BuildOptions::default());
    assert_eq!(built.schema.locale(), Some(LocaleId::ENGLISH));
    assert_eq!(labels(&built.schema, "State"), some(["Off", "On", "Failed"]));
    let elsewhere = NEUTRAL.replace("hardware", "software");
    let files = [("disk.mof", &*elsewhere), ("disk.mfl", ENGLISH)];
    let built = build(&files, &BuildOptions::default());
    assert_eq!(codes(&built), ["MOF1504"]);
    assert_eq!(labels(&built.schema, "State"), [None, None, None]);
}

#[test]
fn a_translation_of_another_schema_changes_nothing() {
    let other = NEUTRAL.replace("Acme_Disk", "Acme_Printer");
    let built = build(&[("printer.mof", &other), ("disk.mfl", ENGLISH)], &BuildOptions::default());
    assert_eq!(codes(&built), ["MOF1503"]);
    assert_eq!(built.schema.translations().count(), 0);
    assert!(built.schema.class("Acme_Disk").is_none());
    // texts alone have nothing to be compared with
    let built = build(&[("disk.mfl", ENGLISH)], &BuildOptions::default());
    assert_eq!(codes(&built), [""; 0]);
    assert_eq!(built.schema.classes().count(), 0);
}

#[test]
fn types_and_keys_are_those_of_the_class_and_a_contradiction_shows_both_places() {
    let other = ENGLISH
        .replace("uint16 State", "uint32 State")
        .replace("[Description(\"Whether", "[Key, Description(\"Whether");
    let built = build(&[("disk.mof", NEUTRAL), ("disk.mfl", &other)], &BuildOptions::default());
    assert_eq!(codes(&built), ["MOF1506", "MOF1507"]);
    for finding in built.findings.iter().filter(|finding| finding.code() != "MOF1301") {
        let sources = built.schema.sources();
        let file = |span| sources.locate(span).expect("a place").name;
        assert_eq!(file(finding.span()), "disk.mfl");
        assert_eq!(
            finding.related().iter().map(|one| file(one.span)).collect::<Vec<_>>(),
            ["disk.mof"]
        );
    }
    let disk = built.schema.class("Acme_Disk").expect("it is declared");
    let state = disk.property("State").expect("it has it");
    assert_eq!((state.ty().name(), state.is_key()), ("uint16", false));
    assert_eq!(labels(&built.schema, "State"), some(["Off", "On", "Failed"]));
}

#[test]
fn a_class_of_a_base_takes_texts_and_nothing_is_said_of_it() {
    let options = BuildOptions::default();
    let unit = |name: &str, text: &str| {
        compile_unit(
            [(name.to_owned(), text.as_bytes())],
            &mut NoIncludes,
            &ParseOptions::default(),
        )
    };
    let other = ENGLISH.replace("uint16 State", "uint32 State");
    let main = compile_unit(
        [("own.mof", "class Own : Acme_Disk { };"), ("disk.mfl", &*other)],
        &mut NoIncludes,
        &ParseOptions::default(),
    );
    let built = Schema::build_on([unit("disk.mof", NEUTRAL)], main, &options);
    assert_eq!(codes(&built), [""; 0]);
    assert_eq!(labels(&built.schema, "State"), some(["Off", "On", "Failed"]));
    let own = built.schema.class("Own").expect("it is declared");
    assert_eq!(own.description(), Some("Keeps data"));
}

#[test]
fn a_language_that_is_not_there_is_missed_in_files_of_the_compilation_only() {
    let mut options = BuildOptions::default();
    options.locale = "0x40c".parse().ok();
    let unit = |files: &[(&str, &str)]| {
        compile_unit(files.iter().copied(), &mut NoIncludes, &ParseOptions::default())
    };
    let base = || [unit(&[("base.mof", NEUTRAL), ("base.mfl", ENGLISH)])];
    let built = Schema::build_on(base(), unit(&[("own.mof", "class Own { };")]), &options);
    assert_eq!(codes(&built), [""; 0]);
    let own = [("own.mof", "class Own { };"), ("own.mfl", GERMAN)];
    let built = Schema::build_on(base(), unit(&own), &options);
    assert_eq!(codes(&built), ["MOF1508"]);
    let missed = built.findings.iter().find(|finding| finding.code() == "MOF1508");
    let place = missed.and_then(|finding| built.schema.sources().locate(finding.span()));
    assert_eq!(place.map(|place| place.name), Some("own.mfl"));
}

#[test]
fn a_master_with_its_texts_in_it_needs_nothing() {
    let text = r#"class Disk {
        [ValueMap{"0", "1"}, Values{"Off", "On"} : ToSubclass Amended] uint8 State;
    };"#;
    let built = build(&[("disk.mof", text)], &BuildOptions::default());
    assert_eq!(codes(&built), [""; 0]);
    let map = built.schema.class("Disk").and_then(|class| class.property("State")?.value_map());
    assert_eq!(map.and_then(|map| map.resolve(1)?.label.as_deref()), Some("On"));
    assert_eq!(built.schema.locales().count(), 0);
}

#[test]
fn a_qualifier_is_declared_for_every_namespace_of_the_compilation() {
    let text = "qualifier Own : boolean = false, scope(class);\n\
        #pragma namespace(\"root/one\")\n[Own] class A { };\n\
        #pragma namespace(\"root/two\")\n[Own] class A { };";
    let mut options = BuildOptions::default();
    options.dialect = Dialect::Dmtf;
    assert_eq!(codes(&build(&[("a.mof", text)], &options)), [""; 0]);
}

#[test]
fn side_effects_are_listed_and_never_executed() {
    let text = r#"#pragma namespace("root/cimv2")
        #pragma classflags("updateonly", "forceupdate")
        class Old { };
        #pragma deleteclass("Old", NOFAIL)
        #pragma deleteinstance("Disk.Id='1'", FAIL)
        #pragma instanceflags("createonly")
        #pragma amendment("MS_409")
    "#;
    let built = build(&[("a.mof", text)], &BuildOptions::default());
    assert!(built.schema.class("Old").is_some());
    let effects: Vec<_> = built
        .schema
        .side_effects()
        .map(|one| (one.kind(), one.argument(), one.may_fail(), one.declared().line))
        .collect();
    let expected = [
        (SideEffectKind::ClassFlags, "updateonly, forceupdate", false, 2),
        (SideEffectKind::DeleteClass, "Old", true, 4),
        (SideEffectKind::DeleteInstance, "Disk.Id='1'", false, 5),
        (SideEffectKind::InstanceFlags, "createonly", false, 6),
        (SideEffectKind::Amendment, "MS_409", false, 7),
    ];
    assert_eq!(effects, expected);
    assert!(built.schema.side_effects().all(|one| one.namespace() == Some("root/cimv2")));
}
