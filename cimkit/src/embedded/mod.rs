//! Embedded instances: the CIM-XML text that a string property or parameter holds.
//!
//! ```text
//! <INSTANCE CLASSNAME="C"><PROPERTY NAME="P" TYPE="uint32"><VALUE>5</VALUE></PROPERTY></INSTANCE>
//! ```
//!
//! [`write()`] gives the form that Hyper-V's providers accept (DSP0201, without declaration, qualifiers and origins),
//! [`read`] takes what they and COM's `GetText` give, in both its formats.

mod escape;
mod read;
mod reference;
mod write;
mod xml;

pub(crate) use self::{
    escape::unwritable,
    read::{looks_like_instance, read_at},
};
pub use self::{
    read::{Reader, read, read_untyped},
    write::write,
    xml::TextError,
};

/// How deep instances may nest, unless a [`Reader`] says otherwise.
pub(crate) const DEPTH: usize = 32;
