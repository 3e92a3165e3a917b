//! Names that generated members must not have.
//!
//! A provided method of [`View`](crate::View) on a subclass goes before a getter that the subclass inherits, and an
//! inherent function of an answer or a call clashes with a member of the same name. So the generator gives a member
//! with one of these names a trailing `_`. The lists here are the source; a test of the workspace compares the
//! generator's with them.

/// On every generated class: what [`View`](crate::View), its supertraits and the standard traits that a view implements
/// make callable.
pub const VIEW: &[&str] = &[
    "CLASS",
    "as_ref",
    "borrow",
    "borrow_mut",
    "build",
    "clone",
    "clone_from",
    "clone_into",
    "deref",
    "deref_mut",
    "downcast",
    "eq",
    "fmt",
    "from",
    "get",
    "instance",
    "instance_mut",
    "into",
    "ne",
    "of",
    "patch",
    "path",
    "path_to",
    "query",
    "row",
    "row_mut",
    "singleton",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
    "unwrap",
    "upcast",
    "wrap",
];

/// On every generated call: what [`call!`](crate::call!) makes, for the setters of its parameters.
pub const CALL: &[&str] = &["call", "call_async", "into_request"];

/// On every generated answer: what [`answer!`](crate::answer!) makes, for the getters of its outputs. In the form with a
/// job, the output that names the job has no getter of its own.
pub const ANSWER: &[&str] = &["into_error", "job", "outcome", "raw", "return_value"];

/// On every enum of a value map: what [`value_map!`](crate::value_map!) makes, for its variants and functions.
pub const VALUE_MAP: &[&str] = &["Unlisted", "code", "label"];

/// On every flag set: what [`flag_set!`](crate::flag_set!) makes.
pub const FLAG_SET: &[&str] = &["code", "contains", "is_empty", "labels"];
