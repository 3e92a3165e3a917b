//! The text of embedded instances: what is accepted, what is refused, and where.

use std::time::{Duration, Instant};

use cimkit::{
    Char16, CimType, Class, DateTime, Error, Instance, ObjectPath, Property, Schema, Value, View,
    embedded::{self, Reader},
};
use generated_namespace::virtualization_v2::*;

static SCHEMA: Schema = Schema { namespace: "root/test", classes: &[&EVERY, &EVERY_MORE] };

/// A property of every type, scalar and array.
static EVERY: Class = Class {
    name: "Test_Every",
    lineage: &[&EVERY],
    slots: 32,
    schema: &SCHEMA,
    properties: &[
        Property::new("Bool", 0, CimType::Boolean),
        Property::new("Bools", 1, CimType::Boolean).array(),
        Property::new("Char", 2, CimType::Char16),
        Property::new("Chars", 3, CimType::Char16).array(),
        Property::new("Date", 4, CimType::DateTime),
        Property::new("Dates", 5, CimType::DateTime).array(),
        Property::new("Inner", 6, CimType::String).class(&EVERY),
        Property::new("Inners", 7, CimType::String).class(&EVERY).array(),
        Property::new("Native", 8, CimType::Object).class(&EVERY),
        Property::new("Natives", 9, CimType::Object).array(),
        Property::new("R32", 10, CimType::Real32),
        Property::new("R32s", 11, CimType::Real32).array(),
        Property::new("R64", 12, CimType::Real64),
        Property::new("R64s", 13, CimType::Real64).array(),
        Property::new("Ref", 14, CimType::Reference).class(&EVERY),
        Property::new("Refs", 15, CimType::Reference).array().class_named("Test_Elsewhere"),
        Property::new("S16", 16, CimType::SInt16),
        Property::new("S32", 17, CimType::SInt32),
        Property::new("S64", 18, CimType::SInt64),
        Property::new("S8", 19, CimType::SInt8),
        Property::new("S8s", 20, CimType::SInt8).array(),
        Property::new("Text", 21, CimType::String),
        Property::new("Texts", 22, CimType::String).array(),
        Property::new("U16", 23, CimType::UInt16),
        Property::new("U32", 24, CimType::UInt32),
        Property::new("U64", 25, CimType::UInt64),
        Property::new("U64s", 26, CimType::UInt64).array(),
        Property::new("U8", 27, CimType::UInt8),
        Property::new("U8s", 28, CimType::UInt8).array(),
    ],
};

/// It redeclares a property, which keeps its slot.
static EVERY_MORE: Class = Class {
    name: "Test_EveryMore",
    lineage: &[&EVERY, &EVERY_MORE],
    slots: 33,
    schema: &SCHEMA,
    properties: &[
        Property::new("Big", 32, CimType::UInt8),
        Property::new("TEXT", 21, CimType::String).key(),
    ],
};

fn every() -> Instance {
    let mut row = Instance::new(&EVERY);
    let date = |text: &str| DateTime::parse(text).expect("a datetime");
    let path = |id: u32| ObjectPath::new("root/test", "Test_Every").key("Id", id);
    let values: [(&str, Value); 27] = [
        ("Bool", false.into()),
        ("Bools", vec![Value::Boolean(true), Value::Null].into()),
        ("Char", Char16(0xD800).into()),
        ("Chars", vec![Value::from(Char16(55))].into()),
        ("Date", date("201402******00.000***+060").into()),
        ("Dates", vec![Value::from(date("00000001000000.000000:000"))].into()),
        ("R32", f32::MIN_POSITIVE.into()),
        ("R32s", vec![Value::from(f32::NAN), Value::from(f32::NEG_INFINITY)].into()),
        ("R64", 1e300.into()),
        ("R64s", vec![Value::from(-0.1), Value::from(f64::INFINITY)].into()),
        ("Ref", path(1).into()),
        ("Refs", vec![Value::from(path(2).on_host("H")), Value::Null].into()),
        ("S16", i16::MIN.into()),
        ("S32", i32::MIN.into()),
        ("S64", i64::MIN.into()),
        ("S8", i8::MIN.into()),
        ("S8s", vec![].into()),
        ("Text", " a\r\nb\rc\td <&>\"' ]]> é日😀\u{FFFD} ".into()),
        ("Texts", vec![Value::from(""), Value::Null, Value::from(" ")].into()),
        ("U16", u16::MAX.into()),
        ("U32", u32::MAX.into()),
        ("U64", u64::MAX.into()),
        ("U64s", vec![Value::from(0_u64)].into()),
        ("U8", u8::MAX.into()),
        ("U8s", Value::Null),
        ("Native", Value::Null),
        ("Inner", "root/test:Test_Every.Id=5".into()),
    ];
    for (name, value) in values {
        row.set(name, value).expect(name);
    }
    row
}

#[test]
fn a_value_of_every_type_survives() {
    let mut row = every();
    let inner = every();
    row.set("Inner", inner.clone()).expect("an instance of its class");
    row.set("Inners", vec![Value::from(inner.clone()), Value::Null]).expect("an array of them");
    let mut deep = Instance::new(&EVERY_MORE);
    deep.set("Native", row.clone()).expect("a subclass's");
    deep.set("Natives", vec![Value::from(row.clone()), Value::from(inner)]).expect("objects");
    deep.set("Text", "key").expect("text");
    deep.set_extra("Novel", CimType::UInt64, 5_u8).expect("a number");
    deep.set_extra("Paths", CimType::Reference, vec![Value::from("ns:C.K=1")]).expect("paths");
    for row in [row, deep] {
        let text = embedded::write(&row).expect("no forbidden characters");
        assert!(embedded::read(&EVERY, &text).expect("its own text") == row, "{text}");
        let untyped = embedded::read_untyped(&text).expect("its own text");
        let again = embedded::write(&untyped).expect("no forbidden characters");
        assert!(embedded::read(&EVERY, &again).expect("its own text") == row, "{again}");
    }
}

#[test]
fn properties_are_written_by_name_and_redeclared_ones_once() {
    let mut row = Instance::new(&EVERY_MORE);
    for (name, value) in [("U8", 1_u8), ("Big", 2), ("S16", 3)] {
        row.set(name, value).expect("in range");
    }
    row.set("text", "t").expect("text");
    let names: Vec<_> = row.set_properties().map(|(property, _)| property.name()).collect();
    assert_eq!(names, ["Big", "S16", "TEXT", "U8"]);
}

#[test]
fn each_level_of_nesting_escapes_once_more() {
    let mut row = Instance::new(&EVERY);
    row.set("Text", "<").expect("text");
    for _ in 0..2 {
        let mut outer = Instance::new(&EVERY);
        outer.set("Inner", row).expect("an instance");
        row = outer;
    }
    let text = embedded::write(&row).expect("text");
    assert!(text.contains("&amp;lt;VALUE&amp;gt;&amp;amp;lt;&amp;lt;/VALUE&amp;gt;"), "{text}");
}

#[test]
fn what_the_readers_of_hosts_have_to_stand_is_read() {
    let plain = "<INSTANCE CLASSNAME=\"Test_Every\"><PROPERTY NAME=\"Text\" TYPE=\"string\">\
                 <VALUE>a&amp;b</VALUE></PROPERTY></INSTANCE>";
    let expected = embedded::read(&EVERY, plain).expect("plain");
    assert_eq!(expected.get("Text"), Some(&Value::from("a&b")));
    for text in [
        // a mark, a declaration, blanks, comments
        format!("\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n{plain}\n<!-- c --> "),
        plain.replace("><", ">\n  <"),
        plain.replace("<VALUE>", "<!-- c --><?pi?><VALUE><!-- c -->"),
        // prefixes, other quotes, blanks in tags, attributes and elements nobody knows
        plain.replace("</", "</c:").replace("<I", "<c:I").replace("<P", "<c:P").replace("<V", "<c:V"),
        plain.replace('"', "'").replace("NAME=", "NAME = ").replace("'>", "' >"),
        plain.replace("NAME='Text'", ""),
        plain.replace(" TYPE", " CLASSORIGIN=\"X\" PROPAGATED=\"true\" xml:lang=\"en\" EmbeddedObject=\"instance\" TYPE"),
        plain.replace("<VALUE>", "<QUALIFIER NAME=\"q\" TYPE=\"string\"><VALUE>not this</VALUE></QUALIFIER><VALUE>"),
        plain.replace("<PROPERTY ", "<QUALIFIER NAME=\"q\"/><NOVEL><PROPERTY NAME=\"U8\"/></NOVEL><PROPERTY "),
        // other ways to write the same characters
        plain.replace("a&amp;b", "<![CDATA[a&b]]>"),
        plain.replace("a&amp;b", "<![CDATA[a]]>&#38;<![CDATA[b]]>"),
        plain.replace("a&amp;b", "&#x61;&#38;&#98;"),
        // the names of classes and properties have no case, those of types neither; the table goes before TYPE
        plain.replace("Test_Every", "test_EVERY").replace("\"Text\"", "\"TEXT\""),
        plain.replace("\"string\"", "\"STRING\""),
        plain.replace("\"string\"", "\"uint8\""),
        plain.replace(" TYPE=\"string\"", ""),
        // system properties are none of the class
        plain.replace("<PROPERTY ", "<PROPERTY NAME=\"__GENUS\" TYPE=\"sint32\"><VALUE>2</VALUE></PROPERTY><PROPERTY "),
    ] {
        match embedded::read(&EVERY, &text) {
            Ok(row) => assert_eq!(row, expected, "{text}"),
            Err(error) => panic!("{error}: {text}"),
        }
    }
}

#[test]
fn attributes_are_read_as_xml_has_them_and_refused_otherwise() {
    let read = |attributes: &str| {
        let text = format!("<INSTANCE CLASSNAME='X'><PROPERTY{attributes}/></INSTANCE>");
        embedded::read_untyped(&text).map(|row| row.extra()[0].name().to_owned())
    };
    for (attributes, name) in [
        (" NAME='P'", "P"),
        ("\t NAME\r\n=\n\"P\" ", "P"),
        (" TYPE='uint8'NAME='P'", "P"),
        (" NAME='a\"b>c'", "a\"b>c"),
        (" NAME=\"it's #1\"", "it's #1"),
        (" NAME='&amp;&#x41;&quot;'", "&A\""),
        (" NAME='a\tb\r\nc'", "a b c"),
        (" x:NAME='Q' name='R' NAME='P' NAMES='S'", "P"),
        (" Z='1' Z='2' NAME=''", ""),
    ] {
        assert_eq!(read(attributes).expect(attributes), name, "{attributes}");
    }
    for attributes in [
        " NAME",
        " NAME='P' TYPE",
        " NAME 'P'",
        " NAME=",
        " NAME=P",
        " NAME='P' Z=1",
        " NAME = P''",
        " NAME='P' NAME='P'",
        " NAME='P' TYPE='string' TYPE='string'",
        " NAME='&novel;'",
        " NAME='&#0;'",
        " NAME='a & b'",
        " NAME='P' Z Z=''",
        " NAME='P'='Q'",
    ] {
        let Err(Error::Text(error)) = read(attributes) else { panic!("{attributes}") };
        assert_eq!(error.at, 24, "{attributes}: {error}");
    }
}

#[test]
fn properties_are_found_in_any_order() {
    let mut row = every();
    row.unset("Text");
    let text = embedded::write(&row).expect("text");
    let (start, rest) = text.split_once('>').expect("a tag");
    assert_eq!(start, "<INSTANCE CLASSNAME=\"Test_Every\"");
    let rest = rest.strip_suffix("</INSTANCE>").expect("an end");
    let mut properties: Vec<_> =
        rest.split("<PROPERTY").skip(1).map(|rest| format!("<PROPERTY{rest}")).collect();
    properties.push("<PROPERTY NAME=\"Big\"><VALUE>7</VALUE></PROPERTY>".into());
    properties.push("<PROPERTY NAME=\"text\"><VALUE>t</VALUE></PROPERTY>".into());
    properties.push("<PROPERTY NAME=\"Zebra\" TYPE=\"uint8\"><VALUE>1</VALUE></PROPERTY>".into());
    let read = |properties: &[String]| {
        let text =
            format!("<INSTANCE CLASSNAME='Test_EveryMore'>{}</INSTANCE>", properties.concat());
        embedded::read(&EVERY, &text).expect("text")
    };
    let expected = read(&properties);
    assert_eq!(expected.class(), &EVERY_MORE);
    assert_eq!(expected.set_properties().count(), properties.len() - 1);
    assert_eq!(expected.get("TEXT"), Some(&Value::from("t")));
    assert_eq!(expected.extra().len(), 1);
    for _ in 0..properties.len() {
        properties.rotate_left(1);
        assert!(read(&properties) == expected, "{properties:?}");
    }
    properties.reverse();
    assert!(read(&properties) == expected);
    // every second one first, then all of them
    let again: Vec<_> = properties.iter().step_by(2).chain(&properties).cloned().collect();
    assert!(read(&again) == expected);
    let upper: Vec<_> = properties
        .iter()
        .map(|text| {
            let (before, rest) = text.split_once("NAME=\"").expect("a name");
            let (name, after) = rest.split_once('"').expect("an end");
            format!("{before}NAME=\"{}\"{after}", name.to_uppercase())
        })
        .collect();
    assert!(read(&upper) == expected);
}

#[test]
fn nulls_and_emptiness_are_told_apart() {
    let read = |content: &str| {
        let text = format!("<INSTANCE CLASSNAME=\"Test_Every\">{content}</INSTANCE>");
        embedded::read(&EVERY, &text).expect(content)
    };
    let empty = Value::from("");
    let array = |items: &[Value]| Value::from(items.to_vec());
    for (content, name, expected) in [
        ("", "Text", None),
        ("<PROPERTY NAME='Text'/>", "Text", Some(Value::Null)),
        ("<PROPERTY NAME='Text'></PROPERTY>", "Text", Some(Value::Null)),
        ("<PROPERTY NAME='Text'><VALUE.NULL/></PROPERTY>", "Text", Some(Value::Null)),
        ("<PROPERTY NAME='Text'><VALUE/></PROPERTY>", "Text", Some(empty.clone())),
        ("<PROPERTY NAME='Text'><VALUE></VALUE></PROPERTY>", "Text", Some(empty.clone())),
        ("<PROPERTY NAME='Text'><VALUE> </VALUE></PROPERTY>", "Text", Some(Value::from(" "))),
        ("<PROPERTY.ARRAY NAME='Texts'/>", "Texts", Some(Value::Null)),
        ("<PROPERTY.ARRAY NAME='Texts'><VALUE.ARRAY/></PROPERTY.ARRAY>", "Texts", Some(array(&[]))),
        (
            "<PROPERTY.ARRAY NAME='Texts'><VALUE.ARRAY><VALUE/><VALUE.NULL/></VALUE.ARRAY></PROPERTY.ARRAY>",
            "Texts",
            Some(array(&[empty.clone(), Value::Null])),
        ),
        // one element of an array, written as a scalar
        ("<PROPERTY NAME='Texts'><VALUE/></PROPERTY>", "Texts", Some(array(&[empty]))),
        ("<PROPERTY.REFERENCE NAME='Ref'/>", "Ref", Some(Value::Null)),
        (
            "<PROPERTY.REFERENCE NAME='Ref'><VALUE.REFERENCE/></PROPERTY.REFERENCE>",
            "Ref",
            Some(Value::Null),
        ),
        ("<PROPERTY.OBJECT NAME='Native'/>", "Native", Some(Value::Null)),
        (
            "<PROPERTY.OBJECT NAME='Native'><VALUE.OBJECT/></PROPERTY.OBJECT>",
            "Native",
            Some(Value::Null),
        ),
    ] {
        assert_eq!(read(content).get(name), expected.as_ref(), "{content}");
    }
}

#[test]
fn a_reference_is_text_or_elements() {
    let read = |reference: &str| {
        let text = format!(
            "<INSTANCE CLASSNAME='Test_Every'><PROPERTY.REFERENCE NAME='Ref' REFERENCECLASS='X'>\
             <VALUE.REFERENCE>{reference}</VALUE.REFERENCE></PROPERTY.REFERENCE></INSTANCE>"
        );
        embedded::read(&EVERY, &text).map(|row| match row.get("Ref") {
            Some(Value::Reference(path)) => path.to_string(),
            other => panic!("{other:?}"),
        })
    };
    let local =
        "<LOCALNAMESPACEPATH><NAMESPACE NAME='root'/><NAMESPACE NAME='test'/></LOCALNAMESPACEPATH>";
    let name = "<INSTANCENAME CLASSNAME='Test_Every'><KEYBINDING NAME='A'><KEYVALUE VALUETYPE='string'>a\"b\
                </KEYVALUE></KEYBINDING><KEYBINDING NAME='B'><KEYVALUE VALUETYPE='numeric'> 5 </KEYVALUE>\
                </KEYBINDING><KEYBINDING NAME='C'><KEYVALUE VALUETYPE='boolean'>true</KEYVALUE></KEYBINDING>\
                </INSTANCENAME>";
    let keys = "Test_Every.A=\"a\\\"b\",B=5,C=TRUE";
    for (reference, expected) in [
        (
            r"\\H\root\test:Test_Every.K=&quot;v&quot;".to_owned(),
            r#"\\H\root\test:Test_Every.K="v""#.to_owned(),
        ),
        (name.to_owned(), keys.to_owned()),
        (
            format!("<LOCALINSTANCEPATH>{local}{name}</LOCALINSTANCEPATH>"),
            format!("root/test:{keys}"),
        ),
        (
            format!(
                "<INSTANCEPATH><NAMESPACEPATH><HOST>H</HOST>{local}</NAMESPACEPATH>{name}</INSTANCEPATH>"
            ),
            format!("\\\\H\\root\\test:{keys}"),
        ),
        (
            "<INSTANCENAME CLASSNAME='Test_Every'><KEYVALUE>v</KEYVALUE></INSTANCENAME>".to_owned(),
            "Test_Every=\"v\"".to_owned(),
        ),
        (
            format!(
                "<INSTANCENAME CLASSNAME='Test_Every'><KEYBINDING NAME='R'><VALUE.REFERENCE>{name}\
                     </VALUE.REFERENCE></KEYBINDING></INSTANCENAME>"
            ),
            format!("Test_Every.R=\"{}\"", keys.replace('\\', "\\\\").replace('"', "\\\"")),
        ),
        (
            format!("<LOCALCLASSPATH>{local}<CLASSNAME NAME='Test_Every'/></LOCALCLASSPATH>"),
            "root/test:Test_Every".to_owned(),
        ),
    ] {
        assert_eq!(read(&reference).expect(&reference), expected);
    }
    assert!(matches!(read("no path"), Err(Error::Mismatch(_))));
    let bad = name.replace(" 5 ", "five");
    assert!(matches!(read(&bad), Err(Error::Text(_))));
    // a path in a PROPERTY of type reference, as COM's text has it
    let text = "<INSTANCE CLASSNAME='X'><PROPERTY NAME='R' TYPE='reference'><VALUE>ns:C.K=1</VALUE></PROPERTY></INSTANCE>";
    let row = embedded::read_untyped(text).expect("a path");
    assert_eq!(row.get("R").and_then(Value::cim_type), Some(CimType::Reference));
}

#[test]
fn an_error_of_the_text_says_where() {
    for (text, at, problem) in [
        ("", 0, "expected INSTANCE"),
        ("instance of X {};", 0, "text between elements"),
        ("<CIM/>", 0, "expected INSTANCE"),
        ("<INSTANCE/>", 0, "the instance has no CLASSNAME"),
        ("<INSTANCE CLASSNAME='X'>", 24, "the text ends too early"),
        (
            "<INSTANCE CLASSNAME='X'/><INSTANCE CLASSNAME='X'/>",
            25,
            "something follows the instance",
        ),
        ("<INSTANCE CLASSNAME='X'/>x", 25, "something follows the instance"),
        ("\u{FEFF}<INSTANCE CLASSNAME='X'/>x", 28, "something follows the instance"),
        (
            "<!DOCTYPE x [<!ENTITY e 'x'>]><INSTANCE CLASSNAME='X'/>",
            0,
            "a document type is refused",
        ),
        ("<INSTANCE CLASSNAME='X' CLASSNAME='Y'/>", 0, "the attribute CLASSNAME stands twice"),
        ("<INSTANCE CLASSNAME='X'><PROPERTY/></INSTANCE>", 24, "the property has no NAME"),
        ("<INSTANCE CLASSNAME='X'>loose</INSTANCE>", 24, "text between elements"),
        (
            "<INSTANCE CLASSNAME='X'><PROPERTY NAME='P'><VALUE>a&e;</VALUE></PROPERTY></INSTANCE>",
            51,
            "the entity `e` is not known",
        ),
        (
            "<INSTANCE CLASSNAME='X'><PROPERTY NAME='P'><VALUE><B/></VALUE></PROPERTY></INSTANCE>",
            50,
            "an element where text belongs",
        ),
        // the value is none of its type either, but a text that is cut short says little of its values
        (
            "<INSTANCE CLASSNAME='Test_Every'><PROPERTY NAME='U8'><VALUE>x</VALUE></PROPERTY>",
            80,
            "the text ends too early",
        ),
    ] {
        for class in [None, Some(&EVERY)] {
            let read = class
                .map_or_else(|| embedded::read_untyped(text), |class| embedded::read(class, text));
            let Err(Error::Text(error)) = read else { panic!("{text}") };
            assert_eq!((error.at, &*error.problem), (at, problem), "{text}");
        }
    }
    for text in [
        "<INSTANCE CLASSNAME='X'></PROPERTY>",
        "<INSTANCE CLASSNAME='X'></INSTANCE></INSTANCE>",
        "<INSTANCE CLASSNAME='X",
        "<INSTANCE CLASSNAME=X/>",
        "<INSTANCE CLASSNAME='&e;'/>",
        "<INSTANCE CLASSNAME='X'><PROPERTY NAME='P'><VALUE>a & b</VALUE></PROPERTY></INSTANCE>",
        "<INSTANCE CLASSNAME='X'><PROPERTY NAME='P'><VALUE>&#0;</VALUE></PROPERTY></INSTANCE>",
        "<INSTANCE CLASSNAME='X'><![CDATA[x",
        "<INSTANCE CLASSNAME='X'><!-- x",
    ] {
        assert!(matches!(embedded::read_untyped(text), Err(Error::Text(_))), "{text}");
    }
}

#[test]
fn a_value_that_does_not_fit_names_class_property_type_and_value() {
    let text = |name: &str, value: &str| {
        let text = format!(
            "<INSTANCE CLASSNAME='Test_EveryMore'><PROPERTY NAME='{name}'>{value}</PROPERTY></INSTANCE>"
        );
        embedded::read(&EVERY, &text).expect_err("it does not fit").to_string()
    };
    for (name, value, expected) in [
        ("u8", "<VALUE>256</VALUE>", "Test_EveryMore.U8 is uint8, found \"256\""),
        ("Bool", "<VALUE>maybe</VALUE>", "Test_EveryMore.Bool is boolean, found \"maybe\""),
        (
            "Date",
            "<VALUE>2014-01-01</VALUE>",
            "Test_EveryMore.Date is datetime, found \"2014-01-01\"",
        ),
        ("U8", "<VALUE.ARRAY/>", "Test_EveryMore.U8 is uint8, found an array"),
        (
            "Ref",
            "<VALUE>root/test:Test_Every</VALUE><VALUE>:</VALUE>",
            "Test_EveryMore.Ref is Test_Every reference, found \":\"",
        ),
    ] {
        assert_eq!(text(name, value), expected);
    }
    let untyped = "<INSTANCE CLASSNAME='X'><PROPERTY NAME='P' TYPE='uint8'><VALUE>x</VALUE></PROPERTY></INSTANCE>";
    let error = embedded::read_untyped(untyped).expect_err("no number");
    assert_eq!(error.to_string(), "X.P is uint8, found \"x\"");
}

#[test]
fn an_unknown_class_takes_its_ancestors_from_the_text() {
    let text = "<INSTANCE CLASSNAME='Msvm_Newer'><PROPERTY NAME='Weight' TYPE='uint32'><VALUE>7</VALUE></PROPERTY>\
        <PROPERTY.ARRAY NAME='__DERIVATION' TYPE='string'><VALUE.ARRAY><VALUE>Msvm_MemorySettingData</VALUE>\
        </VALUE.ARRAY></PROPERTY.ARRAY></INSTANCE>";
    let row = embedded::read(CimManagedElement::CLASS, text).expect("a subclass");
    assert_eq!((row.class(), row.class_name()), (MsvmMemorySettingData::CLASS, "Msvm_Newer"));
    let without = text.replace("__DERIVATION", "__OTHER");
    let row = embedded::read(CimManagedElement::CLASS, &without).expect("an unknown class");
    assert_eq!((row.class(), row.class_name()), (CimManagedElement::CLASS, "Msvm_Newer"));
    assert_eq!(row.extra()[0].value(), &Value::from(7_u32));
    assert!(embedded::read(MsvmError::CLASS, text).is_err());
}

fn nested(levels: usize) -> String {
    let open = "<INSTANCE CLASSNAME='X'><PROPERTY.OBJECT NAME='P'><VALUE.OBJECT>".repeat(levels);
    let close = "</VALUE.OBJECT></PROPERTY.OBJECT></INSTANCE>".repeat(levels);
    format!("{open}<INSTANCE CLASSNAME='X'/>{close}")
}

#[test]
fn limits_hold() {
    assert!(embedded::read_untyped(&nested(31)).is_ok());
    for levels in [32, 10_000] {
        assert!(matches!(embedded::read_untyped(&nested(levels)), Err(Error::TooDeep)));
    }
    assert!(Reader::new().max_depth(2).read_untyped(&nested(1)).is_ok());
    assert!(matches!(Reader::new().max_depth(2).read_untyped(&nested(2)), Err(Error::TooDeep)));
    let deep = "<Q>".repeat(100_000) + &"</Q>".repeat(100_000);
    let ignored = format!("<INSTANCE CLASSNAME='X'>{deep}</INSTANCE>");
    assert!(embedded::read_untyped(&ignored).is_ok());

    let many = "<PROPERTY NAME='P'/>".repeat(10);
    let many = format!("<INSTANCE CLASSNAME='X'>{many}</INSTANCE>");
    assert!(Reader::new().max_values(10).read_untyped(&many).is_ok());
    assert!(matches!(Reader::new().max_values(9).read_untyped(&many), Err(Error::Text(_))));
    assert!(Reader::new().max_bytes(many.len()).read_untyped(&many).is_ok());
    let Err(Error::Text(error)) = Reader::new().max_bytes(20).read_untyped(&many) else {
        panic!("too long")
    };
    assert_eq!(
        error.to_string(),
        "the text of the embedded instance is wrong at byte 20: it is longer than 20 bytes"
    );
}

#[test]
fn writing_too_deep_is_an_error_too() {
    let mut row = Instance::new(&EVERY);
    for _ in 0..40 {
        let mut outer = Instance::new(&EVERY);
        outer.set("Native", row).expect("an instance");
        row = outer;
    }
    assert!(matches!(embedded::write(&row), Err(Error::TooDeep)));
}

#[test]
fn a_hostile_text_costs_no_more_than_its_size() {
    let start = Instant::now();
    let extras: String = (0..100_000).map(|n| format!("<PROPERTY NAME='P{n}'/>")).collect();
    let text = format!("<INSTANCE CLASSNAME='X'>{extras}</INSTANCE>");
    assert_eq!(embedded::read_untyped(&text).expect("many properties").extra().len(), 100_000);
    let entities = "&amp;".repeat(1_000_000);
    let text = format!(
        "<INSTANCE CLASSNAME='X'><PROPERTY NAME='P' TYPE='string'><VALUE>{entities}</VALUE></PROPERTY></INSTANCE>"
    );
    let row = embedded::read_untyped(&text).expect("many entities");
    assert_eq!(row.get("P").and_then(Value::as_str).map(str::len), Some(1_000_000));
    // generous: quadratic work would take minutes
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn of_properties_with_one_name_the_last_counts() {
    for count in [2, 50] {
        let all: String = (0..count)
            .map(|n| format!("<PROPERTY NAME='P' TYPE='uint8'><VALUE>{n}</VALUE></PROPERTY>"))
            .collect();
        let text = format!("<INSTANCE CLASSNAME='X'>{all}</INSTANCE>");
        let row = embedded::read_untyped(&text).expect("well-formed");
        assert_eq!(row.extra().len(), 1);
        assert_eq!(row.get("p"), Some(&Value::from(count - 1_u8)));
    }
}
