//! A list where one text belongs.

#[cimkit::cim_class(schema = "schema.mof", class = ["Test_Disk", "Test_Tape"])]
pub mod disks {}
