//! The generated classes send what the goldens say.

use cimkit::{IntoRequest, Request, Value, View};
use generated_namespace::virtualization_v2::{
    MsvmComputerSystem, MsvmReplicationService, MsvmReplicationSettingData,
};
use workspace_tests::workspace;

fn golden(name: &str) -> String {
    let path = workspace().join("tests/golden/embedded").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The values of `msvm_replicationsettingdata.min.xml.expect.json`.
fn settings() -> MsvmReplicationSettingData {
    let interval = |text: &str| cimkit::DateTime::parse(text).expect("an interval");
    MsvmReplicationSettingData::build(|settings| {
        settings.set_application_consistent_snapshot_interval(4);
        settings.set_authentication_type(1);
        settings.set_auto_resynchronize_enabled(true);
        settings.set_auto_resynchronize_interval_end(interval("00000000060000.000000:000"));
        settings.set_auto_resynchronize_interval_start(interval("00000000183000.000000:000"));
        settings.set_bypass_proxy_server(false);
        settings.set_compression_enabled(true);
        settings.set_included_disks([concat!(
            "root/virtualization/v2:Msvm_StorageAllocationSettingData.InstanceID=",
            "\"Microsoft:11111111-2222-3333-4444-555555555555",
            r"\\83F8638B-8DCA-4152-9EDA-2CA8B33039B4\\0\\0\\L",
            "\""
        )]);
        settings.set_recovery_connection_point("HV02.example.test");
        settings.set_recovery_history(4);
        settings.set_recovery_host_system("HV02.example.test");
        settings.set_recovery_server_port_number(80);
        settings.set_replicate_host_kvp_items(false);
        settings.set_replication_interval(300);
    })
}

fn service() -> MsvmReplicationService {
    MsvmReplicationService::build(|service| {
        service.set_creation_class_name("Msvm_ReplicationService");
        service.set_name("vmms");
        service.set_system_creation_class_name("Msvm_ComputerSystem");
        service.set_system_name("HV01");
    })
}

#[test]
fn initiate_failback_sends_the_golden_text() {
    let service = service();
    let vm =
        MsvmComputerSystem::path_to("Msvm_ComputerSystem", "11111111-2222-3333-4444-555555555555");
    let call =
        service.initiate_failback().computer_system(&vm).replication_setting_data(&settings());
    let request = call.into_request().expect("nothing in it that XML cannot hold");
    let Request::Invoke { class, method, arguments, .. } = request else { panic!("a call") };
    assert_eq!((&*class, &*method), ("Msvm_ReplicationService", "InitiateFailback"));
    let names: Vec<&str> = arguments.iter().map(|argument| &*argument.name).collect();
    assert_eq!(
        names,
        ["ComputerSystem", "ReplicationSettingData"],
        "what is not given is not sent"
    );
    let Value::String(text) = &arguments[1].value else { panic!("text") };

    // by the rules of the goldens: as instances, not as bytes
    let golden = golden("msvm_replicationsettingdata.min.xml");
    let class = MsvmReplicationSettingData::CLASS;
    let read = |text: &str| cimkit::embedded::read(class, text).expect("an instance");
    assert_eq!(read(text), read(&golden));
    assert_eq!(read(text), *settings().instance());
    // and, since both are written in order, even as bytes
    assert_eq!(&**text, golden);
}

#[test]
fn the_values_are_those_of_the_expectation() {
    let expect: serde_json::Value =
        serde_json::from_str(&golden("msvm_replicationsettingdata.min.xml.expect.json"))
            .expect("JSON");
    let expected = expect["set"].as_object().expect("an object");
    let settings = settings();
    let set: Vec<_> =
        settings.instance().set_properties().map(|(property, _)| property.name()).collect();
    assert_eq!(set.len(), expected.len());
    for name in set {
        assert!(expected.contains_key(name), "{name}");
    }
    assert_eq!(settings.replicate_host_kvp_items(), expected["ReplicateHostKvpItems"].as_bool());
    assert_eq!(settings.recovery_connection_point(), expected["RecoveryConnectionPoint"].as_str());
    let interval = settings.replication_interval().map(u64::from);
    assert_eq!(interval, expected["ReplicationInterval"].as_u64());
}
