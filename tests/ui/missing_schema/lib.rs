//! A schema file that is not there.

#[cimkit::cim_class(schema = "nowhere.mof", class = "Test_Disk")]
pub mod disks {}
