//! Every golden text of an embedded instance is read to what it means, and written so that it means the same.

use std::{fs, path::PathBuf};

use cimkit::{CimType, Class, DateTime, Instance, ObjectPath, Value, View, embedded};
use generated_namespace::virtualization_v2::*;
use serde_json::Value as Json;

struct Golden {
    name: String,
    text: String,
    class: String,
    path: Option<String>,
    values: serde_json::Map<String, Json>,
}

fn goldens() -> Vec<Golden> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/embedded");
    let files = fs::read_dir(&folder).expect("the goldens are in the repository");
    let mut names: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    names.retain(|path| path.extension().is_some_and(|extension| extension == "xml"));
    names.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("UTF-8");
        let expect = fs::read_to_string(format!("{}.expect.json", path.display())).expect("a twin");
        let mut expect: Json = serde_json::from_str(&expect).expect("JSON");
        let values = ["values", "set"].iter().find_map(|name| expect.get_mut(name).map(Json::take));
        let Some(Json::Object(values)) = values else { panic!("{path:?} has no values") };
        let text_of = |name: &str| expect.get(name).and_then(Json::as_str).map(str::to_owned);
        Golden {
            name: path.file_name().expect("a name").to_string_lossy().into_owned(),
            text,
            class: text_of("class").expect("a class"),
            path: text_of("path"),
            values,
        }
    };
    names.iter().map(read).collect()
}

/// Whether a decoded value is what the expectation says.
fn means(value: &Value, expected: &Json) -> bool {
    match (value, expected) {
        (Value::Null, Json::Null) => true,
        (Value::Boolean(value), Json::Bool(expected)) => value == expected,
        (Value::Real64(value), Json::Number(expected)) => expected.as_f64() == Some(*value),
        (Value::String(text), Json::String(expected)) => **text == **expected,
        (Value::DateTime(date), Json::String(expected)) => date.to_string() == **expected,
        (Value::Array(items), Json::Array(expected)) => {
            items.len() == expected.len()
                && items.iter().zip(expected).all(|(item, expected)| means(item, expected))
        }
        (number, Json::Number(expected)) => {
            number.as_integer().map(|number| number.to_string()) == Some(expected.to_string())
        }
        (number, Json::String(expected)) => {
            number.as_integer().map(|number| number.to_string()).as_ref() == Some(expected)
        }
        _ => false,
    }
}

fn check(golden: &Golden, row: &Instance) {
    assert_eq!(row.class_name(), golden.class, "{}", golden.name);
    for (name, expected) in &golden.values {
        let value = row.get(name).unwrap_or_else(|| panic!("{}: {name} is unset", golden.name));
        assert!(means(value, expected), "{}: {name} is {value:?}", golden.name);
    }
    let set = row.set_properties().count() + row.extra().len();
    assert_eq!(set, golden.values.len(), "{}: {row:?}", golden.name);
}

/// Reads, compares, writes, reads again.
fn round_trip(golden: &Golden, read: impl Fn(&str) -> Instance) -> String {
    let row = read(&golden.text);
    check(golden, &row);
    let path = golden.path.as_deref().map(|path| ObjectPath::parse(path).expect("a path"));
    assert_eq!(row.source(), path.as_ref(), "{}", golden.name);
    let written = embedded::write(&row).expect("no forbidden characters");
    assert!(!written.contains("__") && !written.contains("CLASSORIGIN"), "{written}");
    let again = read(&written);
    check(golden, &again);
    assert_eq!(again, row, "{}", golden.name);
    written
}

#[test]
fn there_are_goldens() {
    assert!(goldens().len() >= 7);
}

#[test]
fn every_text_is_read_and_written_without_a_class_table() {
    for golden in goldens() {
        round_trip(&golden, |text| embedded::read_untyped(text).expect(&golden.name));
    }
}

#[test]
fn every_text_of_a_known_class_is_read_and_written_by_its_table() {
    let mut known = 0;
    for golden in goldens() {
        let Some(class) = SCHEMA.class(&golden.class) else { continue };
        known += 1;
        round_trip(&golden, |text| {
            let row = embedded::read(class, text).expect(&golden.name);
            assert_eq!(row.class(), class);
            row
        });
    }
    assert_eq!(known, 6);
}

#[test]
fn a_declared_superclass_takes_the_subclass() {
    for golden in goldens().iter().filter(|golden| golden.class == "Msvm_MemorySettingData") {
        let base: &'static Class = CimManagedElement::CLASS;
        let row = embedded::read(base, &golden.text).expect(&golden.name);
        assert_eq!(row.class(), MsvmMemorySettingData::CLASS);
        assert!(embedded::read(MsvmError::CLASS, &golden.text).is_err());
    }
}

#[test]
fn what_setters_make_is_the_golden_text() {
    let interval = |text: &str| text.parse::<DateTime>().expect("an interval");
    let minimal = MsvmReplicationSettingData::build(|s| {
        s.set_replication_interval(300);
        s.set_application_consistent_snapshot_interval(4);
        s.set_authentication_type(1);
        s.set_auto_resynchronize_enabled(true);
        s.set_auto_resynchronize_interval_end(interval("00000000060000.000000:000"));
        s.set_auto_resynchronize_interval_start(interval("00000000183000.000000:000"));
        s.set_bypass_proxy_server(false);
        s.set_compression_enabled(true);
        s.set_included_disks([concat!(
            "root/virtualization/v2:Msvm_StorageAllocationSettingData.InstanceID=",
            "\"Microsoft:11111111-2222-3333-4444-555555555555\\\\",
            "83F8638B-8DCA-4152-9EDA-2CA8B33039B4\\\\0\\\\0\\\\L\""
        )]);
        s.set_recovery_connection_point("HV02.example.test");
        s.set_recovery_history(4);
        s.set_recovery_host_system("HV02.example.test");
        s.set_recovery_server_port_number(80);
        s.set_replicate_host_kvp_items(false);
    });
    let memory = MsvmMemorySettingData::build(|m| {
        m.set_instance_id(
            "Microsoft:11111111-2222-3333-4444-555555555555\\4764334d-e001-4176-82ee-5594ec9b530e",
        );
        m.set_dynamic_memory_enabled(true);
        m.set_limit(8192);
        m.set_reservation(1024);
        m.set_target_memory_buffer(20);
        m.set_virtual_quantity(2048);
        m.set_weight(5000);
    });
    let define = MsvmVirtualSystemSettingData::build(|s| {
        s.set_automatic_startup_action_delay(interval("00000000000030.000000:000"));
        s.set_element_name("R&D <test> \"vm\" é日本");
        s.set_notes(["line 1\nline 2", "a & b"]);
        s.set_secure_boot_enabled(false);
        s.set_virtual_system_sub_type("Microsoft:Hyper-V:SubType:2");
    });
    let mut compared = 0;
    for golden in goldens() {
        let row = match &*golden.name {
            "msvm_replicationsettingdata.min.xml" => minimal.instance(),
            "msvm_memorysettingdata.modify.xml" => memory.instance(),
            "msvm_virtualsystemsettingdata.define.xml" => define.instance(),
            _ => continue,
        };
        compared += 1;
        // the goldens are in our order and with our escapes, so that even the bytes are the same
        assert_eq!(embedded::write(row).expect("text"), golden.text);
    }
    assert_eq!(compared, 3);
}

#[test]
fn the_types_of_the_edge_cases_are_those_of_the_text() {
    let goldens = goldens();
    let edge = goldens.iter().find(|golden| golden.name == "edge_cases.xml").expect("it is there");
    let row = embedded::read_untyped(&edge.text).expect("well-formed");
    let declared = |name: &str| {
        let extra = row.extra().iter().find(|extra| extra.name() == name).expect("it is set");
        (extra.cim_type().expect("a type"), extra.is_array())
    };
    assert_eq!(declared("U64Max"), (CimType::UInt64, false));
    assert_eq!(declared("Char"), (CimType::Char16, false));
    assert_eq!(declared("NullArray"), (CimType::UInt32, true));
    assert_eq!(declared("EmptyArray"), (CimType::String, true));
}
