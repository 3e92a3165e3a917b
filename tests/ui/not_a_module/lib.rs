//! The attribute on something else.

#[cimkit::cim_class(schema = "schema.mof")]
pub fn disks() {}
