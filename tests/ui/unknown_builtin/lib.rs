//! A release that is not built in.

#[cimkit::cim_class(schema = "builtin:windows-95")]
pub mod windows {}
