//! No schema at all.

#[cimkit::cim_class(class = "Test_Disk")]
pub mod disks {}
