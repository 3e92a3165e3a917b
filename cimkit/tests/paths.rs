//! Object paths: what is read, what is printed, what is equal.

use std::collections::HashSet;

use cimkit::{Char16, DateTime, Error, KeyValue, Keys, ObjectPath, Path, View};
use generated_namespace::{odd::OddKeyless, virtualization_v2::*};

fn parse(text: &str) -> ObjectPath {
    ObjectPath::parse(text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn what_is_printed_is_read_again_and_equal() {
    // text, and how it is printed
    let cases = [
        (r#"\\HOST\root\virtualization\v2:Class.K1="a",K2=5"#, None),
        (r#"root/virtualization/v2:Class.K1="a",K2=-5,K3=TRUE"#, None),
        (r#"Class.Key="v""#, None),
        (r#"Class="v""#, None),
        ("ns:Class=@", None),
        ("Class=@", None),
        ("Class", None),
        (r"\\.\root\cimv2:Class", None),
        (r#"//host/ns:Class.K="v""#, Some(r#"\\host\ns:Class.K="v""#)),
        (r#"\\host/a\b/c:Class.K=1"#, Some(r"\\host\a\b\c:Class.K=1")),
        (r#"root\cimv2:Class.K=true"#, Some("root/cimv2:Class.K=TRUE")),
        (r#"/root/cimv2:Class"#, Some("root/cimv2:Class")),
        (r#"\\fe80::1%eth0\root:Class"#, None),
        (r#"Class.K='C:'"#, Some(r#"Class.K="C:""#)),
        (r#"Class.K="C:\\dir\\\"x\"""#, None),
        (r#"Class.K="a:b.c=d,e""#, None),
        (r#"Class.K="one \ alone""#, Some(r#"Class.K="one \\ alone""#)),
        (r#"Class.K="""#, None),
        (r#"__Namespace.Name="x""#, None),
        (r#"Class.K=18446744073709551615"#, None),
        (r#"Class.K=-9223372036854775808"#, None),
        (r#"Class.Name="日本 é""#, None),
    ];
    for (text, printed) in cases {
        let path = parse(text);
        assert_eq!(path.to_string(), printed.unwrap_or(text));
        assert_eq!(parse(&path.to_string()), path);
    }
}

#[test]
fn the_parts_are_there() {
    let path = parse(r#"\\HOST\root\virtualization\v2:Class.K1="a\\b",k2=5"#);
    assert_eq!((path.host(), path.namespace()), (Some("HOST"), Some("root/virtualization/v2")));
    assert_eq!(path.class_name(), "Class");
    assert_eq!(path.keys().get("k1").and_then(KeyValue::as_str), Some("a\\b"));
    assert_eq!(path.keys().get("K2"), Some(&KeyValue::Integer(5)));
    assert!(matches!(parse("C=1").keys(), Keys::Unnamed(KeyValue::Integer(1))));
}

#[test]
fn what_is_no_path_says_where() {
    for (text, at, expected) in [
        ("", 0, "a class name"),
        ("Class.", 6, "a key name"),
        ("Class.K", 7, "an equals sign"),
        ("Class.K=", 8, "a value: a string in quotes, an integer, TRUE or FALSE"),
        ("Class.K=abc", 8, "a value: a string in quotes, an integer, TRUE or FALSE"),
        (
            "Class.K=18446744073709551616",
            8,
            "a value: a string in quotes, an integer, TRUE or FALSE",
        ),
        ("Class.K=\"a", 10, "a closing quote"),
        ("Class.K=\"a\\", 11, "a closing quote"),
        ("Class.K=\"a\" ", 11, "the end"),
        ("Class.K=1,", 10, "a key name"),
        ("Class.K=1,k=2", 10, "another key"),
        ("Class K", 5, "the end"),
        ("1Class", 0, "a class name"),
        (r"\\", 2, "a host name"),
        (r"\\host", 6, "a slash and a namespace"),
        (r"\\host\Class", 12, "a namespace and a colon"),
        ("root//x:Class", 5, "a namespace"),
        ("ro ot:Class", 2, "a slash or a colon"),
        (":Class", 0, "a namespace"),
        ("Microsoft:8C1F\\4764", 10, "a class name"),
    ] {
        let error = ObjectPath::parse(text).expect_err(text);
        assert_eq!((error.at, error.expected), (at, expected), "{text}");
    }
    let many: String = (0..300).map(|key| format!(",K{key}=1")).collect();
    assert!(ObjectPath::parse(&format!("C.{}", &many[1..])).is_err());
}

fn hash(path: &ObjectPath) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    path.hash(&mut hasher);
    hasher.finish()
}

#[test]
fn paths_compare_as_wmi_compares() {
    let guid = "8c1f0000-aaaa-bbbb-cccc-00000000000f";
    let upper = guid.to_uppercase();
    let equal = [
        (
            r#"\\HOST\Root\V2:Class.A="x",B=1"#.to_owned(),
            r#"//host/root/v2:CLASS.b=1,a="x""#.into(),
        ),
        (r#"\\.\root\v2:C.A=1"#.into(), "root/v2:C.A=1".into()),
        (format!("C.A=\"{guid}\""), format!("C.A=\"{upper}\"")),
        (format!("C.A=\"Microsoft:{guid}\\\\L\""), format!("C.A=\"Microsoft:{upper}\\\\L\"")),
        (r#"C.A="ns:D.K=\"v\",L=2""#.into(), r#"C.A="NS:d.l=2,k=\"v\"""#.into()),
    ];
    for (a, b) in &equal {
        assert_eq!(parse(a), parse(b));
        assert_eq!(hash(&parse(a)), hash(&parse(b)), "{a} {b}");
    }
    let different = [
        (r#"\\HOST\ns:C.A=1"#, r#"\\OTHER\ns:C.A=1"#),
        (r#"\\HOST\ns:C.A=1"#, "ns:C.A=1"),
        ("ns:C.A=1", "C.A=1"),
        ("ns:C.A=1", "ns2:C.A=1"),
        ("ns:C.A=1", "ns:D.A=1"),
        ("C.A=1", "C.B=1"),
        ("C.A=1", "C.A=1,B=2"),
        ("C.A=1", r#"C.A="1""#),
        ("C.A=1", "C.A=TRUE"),
        (r#"C.A="x""#, r#"C.A="X""#),
        ("C.A=1", "C=1"),
        ("C=@", "C"),
    ];
    for (a, b) in different {
        assert_ne!(parse(a), parse(b));
    }
    let set: HashSet<_> = equal.iter().flat_map(|(a, b)| [parse(a), parse(b)]).collect();
    assert_eq!(set.len(), equal.len());
}

#[test]
fn a_reference_in_a_key_is_escaped_once_more_and_equals_its_text() {
    let inner = ObjectPath::new("root/v2", "Inner").on_host("H").key("Name", "a\"b\\c");
    let outer = ObjectPath::new("root/v2", "Outer").key("End", inner.clone()).key("Id", 7_u8);
    let text = outer.to_string();
    assert_eq!(text, r#"root/v2:Outer.End="\\\\H\\root\\v2:Inner.Name=\"a\\\"b\\\\c\"",Id=7"#);
    let parsed = parse(&text);
    assert_eq!(parsed, outer);
    assert_eq!(hash(&parsed), hash(&outer));
    assert_eq!(parsed.keys().get("End").and_then(KeyValue::to_path), Some(inner));
}

#[test]
fn nesting_is_bounded_by_the_text() {
    let mut path = ObjectPath::new("n", "C").key("K", 1_u8);
    for _ in 0..12 {
        path = ObjectPath::new("n", "C").key("K", path);
    }
    let parsed = parse(&path.to_string());
    assert_eq!(parsed, path);
}

#[test]
fn keys_are_made_of_every_type_that_can_be_one() {
    let date = DateTime::parse("00000001000000.000000:000").expect("an interval");
    let path = ObjectPath::new("", "C")
        .key("a", "t")
        .key("b", String::from("t"))
        .key("c", u64::MAX)
        .key("d", i8::MIN)
        .key("e", false)
        .key("f", Char16(65))
        .key("g", date)
        .key("A", "again");
    assert_eq!(
        path.to_string(),
        "C.a=\"again\",b=\"t\",c=18446744073709551615,d=-128,e=FALSE,f=65,g=\"00000001000000.000000:000\""
    );
}

#[test]
fn a_typed_path_is_checked_against_the_schema() {
    let path = Path::<CimSettingData>::parse(r#"msvm_MemorySettingData="x""#).expect("a subclass");
    assert_eq!(path.to_string(), r#"root/virtualization/v2:msvm_MemorySettingData.InstanceID="x""#);
    assert_eq!(path, MsvmMemorySettingData::path_to("x").upcast());
    let memory: Path<MsvmMemorySettingData> = path.clone().downcast().expect("its class");
    assert_eq!(memory.clone().upcast::<CimSettingData>(), path);
    let error = path.downcast::<MsvmReplicationSettingData>().expect_err("another class");
    assert_eq!(
        error.to_string(),
        "msvm_MemorySettingData does not derive from Msvm_ReplicationSettingData"
    );
    let error = Path::<MsvmMemorySettingData>::parse("CIM_SettingData.InstanceID=\"x\"");
    assert!(matches!(error, Err(Error::WrongClass { .. })), "a superclass is no subclass");
    let newer = Path::<CimSettingData>::parse("root/other:Msvm_BrandNew.InstanceID=\"x\"");
    assert_eq!(newer.expect("an unknown class").object().namespace(), Some("root/other"));
    assert!(matches!(Path::<CimSettingData>::parse("x y"), Err(Error::Path(_))));
}

#[test]
fn an_instance_knows_its_path_by_source_or_keys() {
    let mut memory = MsvmMemorySettingData::build(|m| m.set_instance_id("a\\b"));
    assert_eq!(
        memory.path().expect("a key").to_string(),
        r#"root/virtualization/v2:Msvm_MemorySettingData.InstanceID="a\\b""#
    );
    let source = parse(r#"\\H\root\virtualization\v2:Msvm_MemorySettingData.InstanceID="c""#);
    memory.instance_mut().set_source(Some(source.clone()));
    assert_eq!(memory.path().expect("a source").object(), &source);
    assert_eq!(memory.patch(|_| {}).path().expect("a source").object(), &source);
    let unset = MsvmMemorySettingData::build(|m| m.set_instance_id(None));
    assert_eq!(
        unset.path().expect_err("no key").to_string(),
        "the Msvm_MemorySettingData has no path: its key InstanceID is not set"
    );
    let keyless = OddKeyless::build(|_| {});
    assert_eq!(
        keyless.path().expect_err("no keys").to_string(),
        "the Odd_Keyless has no path: its class has no keys"
    );
}
