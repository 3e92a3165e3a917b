//! `#[cim_class]`: typed CIM bindings from MOF.
//!
//! Use it through the crate `cimkit`, which re-exports it and which the generated code calls.

mod arguments;
mod expand;
mod module;

use proc_macro::TokenStream;

/// Fills a module with typed bindings to classes of a MOF schema.
///
/// ```ignore
/// use cimkit::cim_class;
///
/// #[cim_class(
///     schema = "builtin:windows-server-23h2",
///     class = "Msvm_ReplicationService",
///     class = "Msvm_ComputerSystem"
/// )]
/// pub mod replication {}
/// ```
///
/// # Arguments
///
/// - `schema`: a MOF file, a folder (every `*.mof` below it), or `builtin:NAME`. Relative paths
///   start at the folder of the package's `Cargo.toml`. May be repeated. The crate is built again when
///   a file that was read changes; a new file in a folder is only seen then (a build script sees it
///   at once).
/// - `class`: a class, or a pattern with `*` and `?`; case does not matter. May be repeated; without
///   one, every class is generated. Superclasses come along, and the classes that members mention.
///
/// # Names
///
/// `Msvm_ReplicationService` is `MsvmReplicationService`. The types of its members (calls, answers,
/// return codes, value maps) are in a module of its own, `msvm_replication_service`; that path never
/// changes. Of classes that are named in full, those types stand at the root as well, as long as
/// their names clash with nothing else there.
///
/// What the module holds already stays in it.
///
/// # Errors
///
/// Each error in a selected class is a compile error that shows the MOF; what could be generated is
/// still there. Errors elsewhere in the schema stop nobody.
#[proc_macro_attribute]
pub fn cim_class(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::cim_class(arguments.into(), item.into()).into()
}
