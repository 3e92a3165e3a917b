//! The compiler and the runtime read paths and datetimes each for itself, and take the same texts.

use cimkit::ObjectPath;

#[test]
fn both_take_the_same_paths_and_stop_at_the_same_place() {
    for text in [
        "Class",
        "Class=@",
        r#"Class="v""#,
        "Class=5",
        r#"Class.K1="a",K2=-5,K3=TRUE"#,
        r#"root/virtualization/v2:Class.K="a\\b\"c""#,
        r"\\.\root\cimv2:Class",
        r#"//host/ns:Class.K='v'"#,
        r#"/root/cimv2:Class"#,
        "Class.K=18446744073709551615",
        "",
        "5",
        "Class.",
        "Class.K",
        "Class.K=",
        "Class.K=abc",
        r#"Class.K="a"#,
        r#"Class.K="a" "#,
        "Class.K=1,k=2",
        "Class K",
        r"\\host",
        r"\\host\Class",
        "root//x:Class",
        ":Class",
        "Microsoft:8C1F\\4764",
    ] {
        let runtime = ObjectPath::parse(text);
        let compiler = mof_model::ObjectPath::parse(text);
        match (runtime, compiler) {
            (Ok(runtime), Ok(compiler)) => {
                assert_eq!(runtime.class_name(), compiler.class_name(), "{text}");
                assert_eq!(runtime.namespace(), compiler.namespace(), "{text}");
                assert_eq!(runtime.host(), compiler.host(), "{text}");
            }
            (Err(runtime), Err(compiler)) => assert_eq!(runtime.at, compiler.at, "{text}"),
            (runtime, compiler) => {
                panic!("{text}: {:?} and {:?}", runtime.is_ok(), compiler.is_ok())
            }
        }
    }
}

#[test]
fn both_take_the_same_datetimes() {
    for text in [
        "20240229235959.123456+060",
        "20230229000000.000000+000",
        "20241301000000.000000+000",
        "20240100000000.000000+000",
        "20240101240000.000000+000",
        "20240101006000.000000-720",
        "20240101000060.000000+000",
        "********000000.000000+000",
        "2024****000000.000000+000",
        "20240101000000.******+000",
        "20240101000000.123***+000",
        "20240101000000.12*456+000",
        "20240101000000.000000+***",
        "2024*101000000.000000+000",
        "00000001010203.000000:000",
        "99999999235959.999999:000",
        "00000001010203.000000:060",
        "20240101000000.000000",
        "20240101000000,000000+000",
        "",
    ] {
        let runtime = cimkit::DateTime::parse(text).is_ok();
        let compiler = mof_model::DateTime::parse(text).is_ok();
        assert_eq!(runtime, compiler, "{text}: the runtime, and the compiler");
    }
}
