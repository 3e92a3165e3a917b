//! A text without a name.

#[cimkit::cim_class("schema.mof")]
pub mod disks {}
