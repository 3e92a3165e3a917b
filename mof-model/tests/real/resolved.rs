//! Classes of a whole schema as their users see them.
//!
//! `tests/golden/resolved/SCHEMA/CLASS.txt` holds the outline of a class without the texts of its
//! author. To add a class, make an empty file of its name and bless.
//!
//! Every class of the schemas 2.49 and 2.29.1 was compared with what pywbem 1.9.1 makes of them: of
//! 2.49 1,631 classes, 28,440 effective properties, 2,502 methods, 4,562 parameters and 104,143
//! qualifiers in effect on them, with values, types, origins and flavors. The goldens were also
//! written a second time from what pywbem reads, by rules of their own, and are the same. What
//! differs on purpose:
//!
//! - A class inherits the qualifiers of its superclass that are `ToSubclass`; pywbem's server hands
//!   down none (222 qualifiers of 2.49, `Aggregation` and `ClassConstraint` among them).
//! - A qualifier that is written again with the value of a fixed one is the redeclaring class's own;
//!   pywbem calls it propagated, and so it calls a `Restricted` one that is written again.
//! - Flavors are always told, those of the declaration where a use states none; pywbem leaves
//!   most of them open, and all of those on the parameters of methods.
//! - A parameter of an overriding method inherits the qualifiers of the one it stands for.
//! - A redeclared property without a default has the inherited one (`EnabledState` of
//!   `CIM_NetworkPipe` and `CIM_ProtocolEndpoint`, `OverwritePolicy` of `CIM_MessageLog`,
//!   `AccessContext` of `CIM_LaunchInContextSAP`); pywbem gives none.
//! - `\'` in a string is an apostrophe; pywbem drops it.
//! - 2.29.1 declares `CIM_Controller` twice: the second declaration is in force for all subclasses,
//!   those between the two included; pywbem's server refuses the schema.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Failed;
use mof_model::Built;

use crate::{golden_folder, outline};

/// The goldens of a schema, in order.
pub(crate) fn goldens(schema: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(golden_folder().join("resolved").join(schema)) else {
        return Vec::new();
    };
    let mut paths: Vec<_> =
        entries.map(|entry| entry.expect("the goldens can be read").path()).collect();
    paths.sort();
    paths
}

/// Compares a class with its golden.
pub(crate) fn golden(class: &str, path: &Path, built: &Built) -> Result<(), Failed> {
    let class = built.schema.class(class).ok_or("there is no such class")?;
    Ok(corpus_harness::same(path, &outline::without_prose(class))?)
}
