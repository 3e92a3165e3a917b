//! A resolved CIM schema to strongly typed Rust.
//!
//! The stages have names: [`Sources`] reads files, [`Selection`] picks classes and closes over what
//! they need, a plan decides every Rust name and type, and rendering writes it. The three doors (the
//! `#[cim_class]` macro, `build::Builder` and `mofc generate`) take the same [`Options`] and give
//! the same items.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use mof_codegen::{Options, Selection, Sources};
//!
//! # #[cfg(all(feature = "builtin", feature = "format"))] {
//! let compiled = Sources::new(".").path("builtin:windows-server-23h2").compile();
//! let mut options = Options::new();
//! options.class("Msvm_ReplicationService");
//! let selection = Selection::new(&compiled.schema, &options).map_err(|unknown| unknown[0].clone())?;
//! let text = mof_codegen::text(&compiled.schema, &selection);
//! assert!(text.contains("pub struct MsvmReplicationService"));
//! # }
//! # Ok(())
//! # }
//! ```

mod bases;
#[cfg(feature = "build")]
pub mod build;
mod cache;
mod compiled;
#[cfg(feature = "format")]
mod emit;
mod files;
mod folder;
#[cfg(feature = "format")]
mod format;
#[cfg(feature = "format")]
mod header;
mod includes;
mod load_error;
mod names;
mod options;
pub mod pattern;
mod plan;
mod render;
mod search_path;
mod select;
mod sources;

pub use cache::Cache;
pub use compiled::{Compiled, Input};
#[cfg(feature = "format")]
pub use emit::{Written, write_if_changed, write_streamed_if_changed};
pub use files::read_stream;
pub use load_error::LoadError;
pub use options::Options;
pub use pattern::UnknownClass;
pub use plan::RESERVED_MEMBERS;
pub use search_path::LookedUp;
pub use select::Selection;
pub use sources::{ParsedFile, Sources, Step};

use mof_model::Schema;
use proc_macro2::TokenStream;

/// Generates the module of the selected classes as tokens.
pub fn tokens(schema: &Schema, selection: &Selection) -> TokenStream {
    render::module(&plan::plan(schema, selection))
}

/// Generates the module of the selected classes as formatted text.
///
/// The text has no inner attribute, so that it can be included.
#[cfg(feature = "format")]
pub fn text(schema: &Schema, selection: &Selection) -> String {
    format::module(&plan::plan(schema, selection), &header::Header::of(schema))
}
