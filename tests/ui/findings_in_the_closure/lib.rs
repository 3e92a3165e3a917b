//! Two mistakes in the selected class, one elsewhere; what is right is there.

#[cimkit::cim_class(schema = "schema.mof", class = "Test_Disk")]
pub mod disks {}

/// The class is there, and so is the property without a mistake.
pub fn label(disk: &disks::TestDisk) -> Option<&str> {
    disk.label()
}
