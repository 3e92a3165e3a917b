//! The path of a class that does not derive from the declared one.

use replication::{MsvmReplicationService, MsvmReplicationSettingData};

#[cimkit::cim_class(schema = "builtin:windows-server-23h2", class = "Msvm_ReplicationService")]
pub mod replication {}

/// Gives the settings where the system belongs.
pub fn call(service: &MsvmReplicationService, path: &cimkit::Path<MsvmReplicationSettingData>) {
    let _ = service.initiate_failback().computer_system(path);
}
