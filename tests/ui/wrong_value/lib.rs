//! A text where a number belongs.

use replication::MsvmReplicationSettingData;

#[cimkit::cim_class(schema = "builtin:windows-server-23h2", class = "Msvm_ReplicationService")]
pub mod replication {}

/// Sets a port.
pub fn set(settings: &mut MsvmReplicationSettingData) {
    settings.set_recovery_server_port_number("443");
}
