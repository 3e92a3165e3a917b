//! Instances at hand: values, NULLs, strings that hold instances, references.

use super::*;

#[test]
fn value_maps_are_open_and_match() {
    let word = |state: EnabledState| match state {
        EnabledState::Enabled => "on",
        EnabledState::Disabled => "off",
        EnabledState::VendorReserved(_) => "vendor",
        _ => "other",
    };
    let codes = [2, 3, 40_000, 77].map(|code| word(EnabledState::from(code)));
    assert_eq!(codes, ["on", "off", "vendor", "other"]);
    let mut vm = MsvmComputerSystem::build(|vm| vm.set_enabled_state(EnabledState::Enabled));
    vm.set_enabled_state(40_000);
    assert_eq!(vm.enabled_state().and_then(ValueMap::label), Some("Vendor Reserved"));
}

#[test]
#[should_panic(
    expected = "this Msvm_MemorySettingData was overwritten with a Msvm_ResourceAllocationSettingData"
)]
fn slicing_through_deref_mut_cannot_lie() {
    let mut memory = MsvmMemorySettingData::build(|_| {});
    let mut scsi = MsvmResourceAllocationSettingData::build(|_| {});
    let (a, b): (&mut CimResourceAllocationSettingData, &mut CimResourceAllocationSettingData) =
        (&mut memory, &mut scsi);
    std::mem::swap(a, b);
    assert_eq!(memory.virtual_quantity(), None, "the superclass's view is still right");
    memory.dynamic_memory_enabled();
}

#[test]
fn set_null_and_unset_are_three_states() {
    let mut memory = MsvmMemorySettingData::build(|m| {
        m.set_limit(None);
        m.set_weight(0);
        m.set_pool_id(String::from("p"));
        m.set_parent(String::from("q"));
        m.set_address(None);
        m.set_connection(["x"].map(String::from));
        m.set_host_resource(NULL);
        m.set_resource_type(4);
    });
    assert_eq!(
        format!("{memory:?}"),
        "Msvm_MemorySettingData { Address: NULL, Connection: [\"x\"], HostResource: NULL, Limit: NULL, \
         Parent: \"q\", PoolID: \"p\", ResourceType: 4, Weight: 0 }"
    );
    memory.instance_mut().unset("LIMIT");
    assert!(!format!("{memory:?}").contains("Limit"));
    assert_eq!(memory.instance().get("limit"), None);
    assert_eq!(memory.instance().get("hostresource"), Some(&Value::Null));
    assert_eq!(memory.connection().map(|all| all.collect::<Vec<&str>>()), Some(vec!["x"]));
    assert_eq!(memory.resource_type(), Some(ResourceType::Memory));
}

#[test]
fn setting_by_name_checks_the_type() {
    let mut memory = MsvmMemorySettingData::build(|_| {});
    let row = memory.instance_mut();
    row.set("weight", 7_u64).expect("in range");
    row.set("HostResource", vec![Value::from("a"), Value::Null]).expect("an array");
    let text = |result: Result<(), Error>| result.expect_err("does not fit").to_string();
    assert_eq!(
        text(row.set("Weight", -1_i8)),
        "Msvm_MemorySettingData.Weight is uint32, found -1 (sint8)"
    );
    assert_eq!(
        text(row.set("Weight", vec![Value::from(1_u32)])),
        "Msvm_MemorySettingData.Weight is uint32, found an array"
    );
    assert_eq!(
        text(row.set("HostResource", "a")),
        "Msvm_MemorySettingData.HostResource is string[], found \"a\" (string)"
    );
    assert_eq!(text(row.set("Colour", "a")), "Msvm_MemorySettingData has no property Colour");
    row.set_extra("Novel", cimkit::CimType::UInt8, 5_u64).expect("in range");
    assert!(row.set_extra("Novel", cimkit::CimType::UInt8, 500_u64).is_err());
    assert_eq!(
        (memory.weight(), memory.instance().extra()[0].value()),
        (Some(7), &Value::from(5_u8))
    );
    let nulls = memory.host_resource().expect("an array");
    assert_eq!((nulls.len(), nulls.get(0), nulls.get(1)), (2, Some("a"), None));
    assert_eq!(nulls.nullable().collect::<Vec<_>>(), [Some("a"), None]);
}

#[test]
fn string_properties_hold_instances_paths_or_text() {
    let disk = CimStorageAllocationSettingData::build(|disk| disk.set_instance_id("d & e"));
    let mut settings = MsvmReplicationSettingData::build(|s| s.set_included_disks([&disk]));
    let written = embedded::write(settings.instance()).expect("text");
    assert!(written.contains("&lt;VALUE&gt;d &amp;amp; e&lt;/VALUE&gt;"), "{written}");
    let read = embedded::read(MsvmReplicationSettingData::CLASS, &written).expect("own text");
    assert_eq!(&read, settings.instance());
    let first = |settings: &MsvmReplicationSettingData| {
        settings.included_disks().and_then(|mut all| all.next()).expect("a disk")
    };
    assert_eq!(first(&settings).into_instance(), Some(disk.clone()));

    let path = disk.path().expect("a key");
    settings.set_included_disks([&path]);
    assert_eq!(first(&settings).into_path(), Some(path));
    for text in ["Microsoft:8C1F\\83F8", "<INSTANCE CLASSNAME=\"Msvm_Error\"/>", "<INSTANCE", ""] {
        settings.set_included_disks([text]);
        let written = embedded::write(settings.instance()).expect("text");
        let read = embedded::read(MsvmReplicationSettingData::CLASS, &written).expect("own text");
        let read = MsvmReplicationSettingData::of(read).expect("its class");
        assert_eq!(first(&read), EmbeddedOrText::Text(text.into()));
    }
}

#[test]
fn references_are_typed_and_checked() {
    let settings = MsvmVirtualSystemSettingData::path_to("Microsoft:8C1F");
    let state = MsvmSettingsDefineState::build(|state| {
        state.set_managed_element(vm());
        state.set_setting_data(&settings);
    });
    assert_eq!(state.managed_element().map(Path::into_object), Some(vm().into_object()));
    let path = state.path().expect("keys");
    let printed = path.to_string();
    assert_eq!(Path::<MsvmSettingsDefineState>::parse(&printed).expect("its own text"), path);
    let text = embedded::write(state.instance()).expect("text");
    let read = embedded::read(MsvmSettingsDefineState::CLASS, &text).expect("its own text");
    assert_eq!(&read, state.instance());
    let wrong = RawRow::new("Msvm_SettingsDefineState").with("SettingData", &vm());
    let error = Instance::decode(MsvmSettingsDefineState::CLASS, wrong).expect_err("a system");
    assert_eq!(error.to_string(), "Msvm_ComputerSystem does not derive from CIM_SettingData");
}

fn takes_any_setting<T: View + IsA<CimSettingData>>(_: &T) {}

#[test]
fn sizes_are_small() {
    takes_any_setting(&MsvmMemorySettingData::build(|_| {}));
    assert_eq!(size_of::<Value>(), 24);
    assert_eq!(size_of::<Option<Value>>(), 24);
    assert_eq!(size_of::<DateTime>(), 16);
    assert_eq!(size_of::<MsvmMemorySettingData>(), 32);
    assert_eq!(size_of::<Option<MsvmMemorySettingData>>(), 32);
    assert!(size_of::<Error>() <= 64, "{}", size_of::<Error>());
}
