//! What generated code costs when it runs: accessors and embedded instances.
//!
//! The yardsticks are a field of a plain struct, and formatting the same text by hand.
//! `cargo bench -p benches --bench runtime`.

use std::fmt::Write;

use benches::{each, rounds_each};
use cimkit::{Instance, View, embedded};
use generated_namespace::virtualization_v2::MsvmReplicationSettingData;

/// As many calls as one measurement has.
const CALLS: u32 = 10_000;

struct Plain {
    port: Option<u16>,
    name: Option<Box<str>>,
}

fn settings() -> MsvmReplicationSettingData {
    let interval = |text: &str| cimkit::DateTime::parse(text).expect("an interval");
    MsvmReplicationSettingData::build(|s| {
        s.set_application_consistent_snapshot_interval(4);
        s.set_authentication_type(1);
        s.set_auto_resynchronize_enabled(true);
        s.set_auto_resynchronize_interval_end(interval("00000000060000.000000:000"));
        s.set_auto_resynchronize_interval_start(interval("00000000183000.000000:000"));
        s.set_bypass_proxy_server(false);
        s.set_caption("Replication settings");
        s.set_certificate_thumb_print("0123456789abcdef0123456789abcdef01234567");
        s.set_compression_enabled(true);
        s.set_description("Settings for the replication of a virtual machine");
        s.set_element_name("web01");
        s.set_instance_id("Microsoft:11111111-2222-3333-4444-555555555555");
        s.set_primary_connection_point("HV01.example.test");
        s.set_primary_host_system("HV01.example.test");
        s.set_recovery_connection_point("HV02.example.test");
        s.set_recovery_history(4);
        s.set_recovery_host_system("HV02.example.test");
        s.set_recovery_server_port_number(80);
        s.set_replicate_host_kvp_items(false);
        s.set_replication_interval(300);
    })
}

fn main() {
    let mut plain = Plain { port: Some(80), name: Some("web01".into()) };
    let mut view = settings();
    let reader = settings();
    rounds_each(
        "accessors",
        CALLS,
        vec![
            each("field of a plain struct", CALLS, || plain.port),
            each("getter, uint16", CALLS, || reader.recovery_server_port_number()),
            each("getter, string", CALLS, || reader.recovery_host_system().map(str::len)),
            each("getter, three superclasses up", CALLS, || reader.caption().map(str::len)),
        ],
    );
    let mut number = 0;
    rounds_each(
        "setters",
        CALLS,
        vec![
            each("boxed string in a plain struct", CALLS, || plain.name = Some("HV02".into())),
            each("setter, uint16", CALLS, || {
                number += 1_u16;
                view.set_recovery_server_port_number(number);
            }),
        ],
    );
    let mut view = settings();
    rounds_each(
        "setters",
        CALLS,
        vec![each("setter, string", CALLS, || view.set_recovery_host_system("HV02"))],
    );

    let settings = settings();
    let set = settings.instance().set_properties().count();
    assert_eq!(set, 20);
    let text = embedded::write(settings.instance()).expect("plain text");
    rounds_each(
        &format!("embedded instance, {set} set properties, {} bytes", text.len()),
        1_000,
        vec![
            each("the same text by hand", 1_000, || by_hand(settings.instance())),
            each("write", 1_000, || embedded::write(settings.instance())),
            each("read", 1_000, || embedded::read(MsvmReplicationSettingData::CLASS, &text)),
        ],
    );
}

/// The least that writing costs: names and values, one behind the other, nothing escaped.
fn by_hand(instance: &Instance) -> String {
    let mut text = String::with_capacity(4096);
    for (property, value) in instance.set_properties() {
        let name = property.name();
        let written = write!(text, "<PROPERTY NAME=\"{name}\"><VALUE>{value:?}</VALUE></PROPERTY>");
        written.expect("a String takes everything");
    }
    text
}
