//! Rough timings of rows and texts: nanoseconds per operation, on whatever machine this is.
//!
//! `cargo run --release -p cimkit --example timings`

#[allow(dead_code, unreachable_pub)]
#[path = "../tests/hyperv/mod.rs"]
mod hyperv;

use std::{hint::black_box, time::Instant};

use cimkit::{Instance, NULL, ObjectPath, RawRow, View, embedded};
use hyperv::*;

fn time<R>(what: &str, count: u32, mut work: impl FnMut() -> R) {
    for _ in 0..count / 10 {
        black_box(work());
    }
    let best = (0..5).map(|_| {
        let start = Instant::now();
        for _ in 0..count {
            black_box(work());
        }
        start.elapsed().as_nanos() as f64 / f64::from(count)
    });
    println!("{what:44} {:8.1} ns", best.fold(f64::MAX, f64::min));
}

fn settings() -> MsvmReplicationSettingData {
    MsvmReplicationSettingData::build(|s| {
        s.set_instance_id("Microsoft:8C1F");
        s.set_element_name("web");
        s.set_recovery_connection_point("replica.contoso.com");
        s.set_primary_connection_point("primary.contoso.com");
        s.set_recovery_host_system("replica");
        s.set_primary_host_system("primary");
        s.set_recovery_server_port_number(443);
        s.set_compression_enabled(false);
        s.set_auto_resynchronize_enabled(true);
        s.set_bypass_proxy_server(false);
        s.set_authentication_type(1);
        s.set_recovery_history(4);
        s.set_replication_interval(300);
        s.set_application_consistent_snapshot_interval(4);
        s.set_certificate_thumb_print("ab");
        s.set_root_certificate_thumb_print("cd");
        s.set_replicate_host_kvp_items(true);
        s.set_enable_write_order_preservation_across_disks(true);
        s.set_included_disks(["a", "b"]);
        s.set_caption(NULL);
    })
}

fn main() {
    let settings = settings();
    time("get u16, own", 50_000_000, || black_box(&settings).recovery_server_port_number());
    time("get &str, two classes up", 50_000_000, || {
        black_box(&settings).instance_id().map(str::len)
    });
    let mut other = settings.clone();
    time("set u16", 50_000_000, || black_box(&mut other).set_recovery_server_port_number(443));
    time("set &str", 5_000_000, || black_box(&mut other).set_recovery_host_system("replica"));
    time("build, nothing set", 5_000_000, || MsvmReplicationSettingData::build(|_| {}));
    time("clone of 20 properties", 1_000_000, || settings.clone());
    time("patch, one property", 500_000, || settings.patch(|p| p.set_recovery_history(1)));
    time("write text, 20 properties", 200_000, || embedded::write(settings.instance()));
    let text = embedded::write(settings.instance()).expect("text");
    println!("{:44} {:8} bytes", "text", text.len());
    time("read text, 20 properties", 100_000, || {
        embedded::read(MsvmReplicationSettingData::CLASS, &text)
    });
    time("read text without a class table", 100_000, || embedded::read_untyped(&text));
    let row = RawRow::from(settings.instance());
    time("clone of a raw row", 200_000, || row.clone());
    time("decode by table, clone of the raw row included", 200_000, || {
        Instance::decode(MsvmReplicationSettingData::CLASS, row.clone())
    });
    let path = settings.path().expect("a key").to_string();
    time("parse a path", 1_000_000, || ObjectPath::parse(&path));
    let parsed = ObjectPath::parse(&path).expect("its own text");
    time("print a path", 1_000_000, || parsed.to_string());
}
