//! A superclass that is in no file.

#[cimkit::cim_class(schema = "schema.mof", class = "Test_Disk")]
pub mod disks {}
