//! A class that the schema lacks.

#[cimkit::cim_class(schema = "builtin:windows-server-23h2", class = "Msvm_ReplicationServize")]
pub mod replication {}
