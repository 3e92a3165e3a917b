//! The bindings of a whole namespace, as the generator writes them, built with every lint denied.

#![deny(warnings, missing_docs, clippy::all, rustdoc::all)]
#![forbid(unsafe_code)]

/// `root/virtualization/v2` of Windows Server 23H2.
pub mod virtualization_v2 {
    include!("virtualization_v2.rs");
}

/// Every shape that is hard to name, to type or to document.
pub mod odd {
    include!("odd.rs");
}
