//! What qualifiers mean where nothing can be wrong about them: defaults, travel, types.

use mof_model::{BuildOptions, Schema, Type, Value};
use mof_parser::{NoIncludes, ParseOptions, compile_unit};

fn schema(text: &str) -> Schema {
    let unit = compile_unit([("a.mof", text)], &mut NoIncludes, &ParseOptions::default());
    let built = Schema::build(unit, &BuildOptions::default());
    assert_eq!(built.findings, []);
    built.schema
}

#[test]
fn what_states_no_flavor_stays_where_it_is_in_wmi() {
    let text = "class A { [Read, Units(\"Bytes\") : ToSubclass] uint64 Size; };
                class B : A { uint64 Size; };";
    let names = |text: &str| {
        let schema = schema(text);
        let size = schema.class("B").and_then(|class| class.property("Size")).expect("it is there");
        size.qualifiers().map(|one| one.name().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&format!("#pragma autorecover\n{text}")), ["Units"]);
    assert_eq!(names(&text.replace("{ uint64", "{ [Override(\"Size\")] uint64")).len(), 3);
}

#[test]
fn qualifiers_of_a_class_are_not_those_of_its_members() {
    let schema = schema("[Description(\"a class\"), Experimental] class A { string Id; };");
    let id = schema.class("A").and_then(|class| class.property("Id")).expect("it is there");
    assert_eq!((id.qualifiers().len(), id.description()), (0, None));
}

#[test]
fn a_declaration_holds_in_every_namespace() {
    let schema = schema(
        "#pragma namespace(\"root/one\")
         qualifier Level : uint8 = 3, scope(any), flavor(DisableOverride);
         #pragma namespace(\"root/two\")
         [Level] class A { };",
    );
    let class = schema.class_in("root/two", "A").expect("it is there");
    let level = class.qualifier("level").expect("it is written");
    assert_eq!((level.ty(), level.value()), (Type::UInt8, &Value::Integer(3)));
    assert!(!level.flavors().overridable());
}

#[test]
fn flavors_for_a_file_hold_from_there_on_and_for_uses_that_state_none() {
    let schema = schema(
        "#pragma autorecover
         [Level(1)] class Before { };
         qualifier Level : ToSubclass ToInstance;
         [Level(2)] class After { };
         [Level(3) : NotToSubclass] class Stated { };",
    );
    let flavors = |class: &str| {
        let class = schema.class(class).expect("it is there");
        class.qualifier("Level").expect("it is written").flavors().to_string()
    };
    assert_eq!(flavors("Before"), "EnableOverride Restricted");
    assert_eq!(flavors("After"), "EnableOverride ToSubclass ToInstance");
    assert_eq!(flavors("Stated"), "EnableOverride NotToSubclass ToInstance");
}

#[test]
fn what_is_not_declared_has_the_type_of_its_value_or_of_the_standard() {
    let wmi = schema(
        "#pragma autorecover
         [Marked, Tally(3), Share(0.5), Owner(\"x\"), Levels{1, 2}] class A { };",
    );
    let class = wmi.class("A").expect("it is there");
    let types: Vec<_> = class.qualifiers().map(|one| (one.ty(), one.is_array())).collect();
    let single = |ty| (ty, false);
    assert_eq!(
        types,
        [
            single(Type::Boolean),
            single(Type::SInt32),
            single(Type::Real64),
            single(Type::String),
            (Type::SInt32, true)
        ]
    );
    let dmtf = schema("class A { [MinLen, ArrayType] string Id[]; };");
    let id = dmtf.class("A").and_then(|class| class.property("Id")).expect("it is there");
    let value = |name| id.qualifier(name).map(|one| (one.ty(), one.value().clone()));
    assert_eq!(value("MinLen"), Some((Type::UInt32, Value::Integer(0))));
    assert_eq!(value("ArrayType"), Some((Type::String, Value::String("Bag".into()))));
}

#[test]
fn a_map_speaks_of_elements_and_of_what_a_method_returns() {
    let schema = schema(
        "class A {
           [ValueMap{\"0\", \"1..9\"}, Values{\"None\", \"Some\"}] uint8 Levels[];
           [ValueMap{\"0\", \"4096\"}, Values{\"Completed\", \"Job Started\"}] uint32 Run();
         };",
    );
    let class = schema.class("A").expect("it is there");
    let levels = class.property("Levels").and_then(|levels| levels.value_map()).expect("a map");
    assert_eq!(levels.resolve(5).and_then(|entry| entry.label.as_deref()), Some("Some"));
    let run = class.method("Run").and_then(|run| run.value_map()).expect("a map");
    assert_eq!(run.resolve(4096).and_then(|entry| entry.label.as_deref()), Some("Job Started"));
    assert_eq!(run.resolve(32768), None);
}

#[test]
fn keys_without_labels_are_known_by_their_numbers() {
    let schema = schema("class A { [ValueMap{\"2\", \"3..\"}] uint8 State; };");
    let state = schema.class("A").and_then(|class| class.property("State")).expect("it is there");
    let entry = state.value_map().and_then(|map| map.resolve(200)).expect("it is covered");
    assert_eq!((entry.key.as_str(), entry.label.as_deref()), ("3..", None));
}

#[test]
fn a_unit_is_what_programs_read_or_else_what_people_read() {
    let schema = schema(
        "class A {
           [PUnit(\"byte * 2^10\"), Units(\"KiloBytes\")] uint64 Size;
           [Units(\"MilliSeconds\")] uint32 Seek;
           [Units(\"Mickeys\")] uint32 Moved;
           [PUnit(\"percent\")] uint8 Load([In, PUnit(\"second\")] uint32 Within);
         };",
    );
    let class = schema.class("A").expect("it is there");
    let unit = |name| class.property(name)?.unit().map(|unit| unit.to_string());
    assert_eq!(unit("Size").as_deref(), Some("byte * 2^10"));
    assert_eq!(unit("Seek").as_deref(), Some("second * 10^-3"));
    assert_eq!(unit("Moved"), None);
    let load = class.method("Load").expect("it is there");
    assert_eq!(load.unit().map(|unit| unit.to_string()).as_deref(), Some("percent"));
    let within = load.parameter("Within").and_then(|parameter| parameter.unit());
    assert_eq!(within.map(|unit| unit.to_string()).as_deref(), Some("second"));
}
