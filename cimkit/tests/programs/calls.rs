//! Calls that take and give embedded instances.

use super::*;

fn new_vm(host: &impl Transport) -> Result<Vec<Path<CimResourceAllocationSettingData>>, Error> {
    let service = MsvmVirtualSystemManagementService::singleton().call(host)?;
    let settings = MsvmVirtualSystemSettingData::build(|s| {
        s.set_element_name("web02");
        s.set_virtual_system_sub_type("Microsoft:Hyper-V:SubType:2");
    });
    let out = service.define_system().system_settings(&settings).call(host)?;
    let Outcome::Completed = out.outcome()? else { panic!("the recorded host starts no job") };
    let vm: Path<MsvmComputerSystem> = out.resulting_system().expect("a system").downcast()?;

    let settings: MsvmVirtualSystemSettingData =
        vm.associated::<MsvmSettingsDefineState, _>().one().call(host)?;
    let settings = settings.path()?;
    let memory: MsvmMemorySettingData =
        settings.associated::<MsvmVirtualSystemSettingDataComponent, _>().one().call(host)?;
    let change = memory.patch(|m| {
        m.set_virtual_quantity(4096);
        m.set_reservation(1024);
        m.set_dynamic_memory_enabled(false);
    });
    let done = service.modify_resource_settings().resource_settings(&[&change]).call(host)?;
    let Outcome::Completed = done.outcome()? else { panic!("the recorded host starts no job") };

    let scsi = MsvmResourceAllocationSettingData::build(|s| {
        s.set_resource_type(ResourceType::ParallelScsiHba);
        s.set_resource_sub_type("Microsoft:Hyper-V:Synthetic SCSI Controller");
        s.set_host_resource(["a", "b"]);
    });
    let added = service
        .add_resource_settings()
        .affected_configuration(&settings)
        .resource_settings(&[&change, &scsi])
        .call(host)?;
    let Outcome::Completed = added.outcome()? else { panic!("the recorded host starts no job") };
    let all: Vec<_> = added.resulting_resource_settings().into_iter().flatten().collect();
    let removed = service.remove_resource_settings().resource_settings(&all[..1]).call(host)?;
    let Outcome::Completed = removed.outcome()? else { panic!("the recorded host starts no job") };
    Ok(all)
}

#[test]
fn a_new_vm_gets_its_memory_and_its_controller() {
    let result =
        |class: &str| Raw::from(ObjectPath::new(NS, class.to_owned()).key("InstanceID", "x"));
    let ok = || Outputs::returning(0_u32);
    let host = Recorded::new()
        .answer(&management_service())
        .answer(ok().with("ResultingSystem", &vm()))
        .answer(RawRow::new("Msvm_VirtualSystemSettingData").with("InstanceID", "Microsoft:8C1F"))
        .answer(
            RawRow::new("Msvm_MemorySettingData")
                .with("InstanceID", "Microsoft:8C1F\\4764")
                .with("Reservation", "512")
                .with("Newer", "kept"),
        )
        .answer(ok())
        .answer(ok().with(
            "ResultingResourceSettings",
            Raw::Array(vec![result("Msvm_MemorySettingData"), result("Msvm_BrandNew")]),
        ))
        .answer(ok());
    let added = new_vm(&host).expect("done");
    assert_eq!(added.len(), 2);
    assert!(added[0].clone().downcast::<MsvmMemorySettingData>().is_ok());
    assert!(added[0].clone().downcast::<MsvmResourceAllocationSettingData>().is_err());

    let asked = host.asked();
    assert_eq!(
        asked[2].to_string(),
        format!(
            "QUERY {NS}: ASSOCIATORS OF {{{}}} WHERE AssocClass = Msvm_SettingsDefineState \
             ResultClass = Msvm_VirtualSystemSettingData",
            vm()
        )
    );
    let texts = |request: &Request| -> Vec<String> {
        let Request::Invoke { arguments, .. } = request else { panic!("a call") };
        let texts = arguments.last().and_then(|argument| argument.value.as_array()).expect("texts");
        texts.iter().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    };
    assert_eq!(texts(&asked[4])[0].matches(" NAME=").count(), 4, "the key and three changes");
    let both = texts(&asked[5]);
    assert!(both[0].starts_with("<INSTANCE CLASSNAME=\"Msvm_MemorySettingData\">"));
    assert!(both[1].starts_with("<INSTANCE CLASSNAME=\"Msvm_ResourceAllocationSettingData\">"));
    let Request::Invoke { arguments, .. } = &asked[6] else { panic!("a call") };
    assert_eq!(arguments[0].value, Value::from(vec![Value::from(added[0].object().clone())]));
}

fn statistics(host: &Recorded) -> Result<Vec<Option<u64>>, Error> {
    let service = replication_service();
    let done = service.get_replication_statistics_ex().computer_system(&vm()).call(host)?;
    assert!(done.replication_health_issues().is_none());
    let all = done.replication_statistics().expect("an array");
    Ok(all.map(|one| one.replication_size()).collect())
}

#[test]
fn embedded_outputs_are_typed() {
    let text = "<INSTANCE CLASSNAME=\"Msvm_ReplicationStatistics\"><PROPERTY NAME=\"ReplicationSize\" \
                TYPE=\"uint64\"><VALUE>7</VALUE></PROPERTY></INSTANCE>";
    let answer = |value: Raw<'static>| {
        Recorded::new().answer(Outputs::returning("0").with("ReplicationStatistics", value))
    };
    // one element of an array looks like a scalar
    assert_eq!(statistics(&answer(text.into())).expect("typed"), [Some(7)]);
    let two = Raw::Array(vec![text.into(), Raw::Null, text.into()]);
    assert_eq!(statistics(&answer(two)).expect("typed"), [Some(7), Some(7)]);

    let other = text.replace("ReplicationStatistics", "MemorySettingData");
    let error = statistics(&answer(other.into())).expect_err("another class");
    assert_eq!(
        error.to_string(),
        "Msvm_MemorySettingData does not derive from Msvm_ReplicationStatistics"
    );
    let error = statistics(&answer("<INSTANCE".into())).expect_err("no instance");
    assert!(matches!(error, Error::Text(_)), "{error}");
    let many = text.replace("7", "many");
    let error = statistics(&answer(many.into())).expect_err("no number");
    assert_eq!(
        error.to_string(),
        "Msvm_ReplicationStatistics.ReplicationSize is uint64, found \"many\""
    );
}

#[test]
fn an_output_reference_of_another_class_is_an_error() {
    let wrong = MsvmMemorySettingData::path_to("x").into_object();
    let host = Recorded::new().answer(Outputs::returning(4096_u32).with("Job", wrong));
    let call = replication_service().initiate_failback();
    let error = call.call(&host).err().expect("no job");
    assert_eq!(error.to_string(), "Msvm_MemorySettingData does not derive from CIM_ConcreteJob");
}

#[test]
fn a_call_of_an_instance_without_keys_fails_before_anything_is_sent() {
    let host = Recorded::new();
    let service = MsvmReplicationService::build(|_| {});
    let error = service.initiate_failback().call(&host).err().expect("no path");
    assert_eq!(
        error.to_string(),
        "the Msvm_ReplicationService has no path: its key Name is not set"
    );
}

#[test]
fn an_argument_that_xml_cannot_hold_is_an_error_of_the_call() {
    let host = Recorded::new();
    let service = replication_service();
    let settings = MsvmReplicationSettingData::build(|s| s.set_element_name("ab\u{1}"));
    let call = service.initiate_failback().replication_setting_data(&settings);
    assert_eq!(
        call.call(&host).err().expect("unwritable").to_string(),
        "Msvm_ReplicationSettingData.ElementName holds U+0001 at byte 2, which XML cannot hold"
    );
    let call = service.initiate_failback().recovery_point_identifier("é\0");
    assert_eq!(
        call.call(&host).err().expect("unwritable").to_string(),
        "Msvm_ReplicationService.InitiateFailback.RecoveryPointIdentifier holds U+0000 at byte 2, \
         which XML cannot hold"
    );
}
