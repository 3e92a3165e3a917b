//! An argument that there is not.

#[cimkit::cim_class(schema = "schema.mof", classes = "Test_*")]
pub mod disks {}
