//! Names that generated members must not have.
//!
//! A provided method of [`View`](crate::View) on a subclass goes before a getter that the subclass inherits, and an
//! inherent function of an answer or a call clashes with a member of the same name. So the generator gives a member
//! with one of these names a trailing `_`. The lists here are the source; a test of the workspace compares the
//! generator's with them.

/// On every generated class: the functions of [`View`](crate::View), and the constructor of its paths.
pub const VIEW: &[&str] = &[
    "build",
    "downcast",
    "get",
    "instance",
    "instance_mut",
    "of",
    "patch",
    "path",
    "path_to",
    "query",
    "row",
    "row_mut",
    "singleton",
    "unwrap",
    "upcast",
    "wrap",
];

/// On every generated class: what the standard traits make callable without an import.
pub const STANDARD: &[&str] =
    &["clone", "clone_from", "eq", "from", "into", "ne", "to_owned", "try_from", "try_into"];

/// On every generated call: what [`call!`](crate::call!) makes, for the setters of its parameters.
pub const CALL: &[&str] = &["call", "call_async", "into_request"];

/// On every generated answer: what [`answer!`](crate::answer!) makes, for the getters of its outputs. In the form with a
/// job, the output that names the job has no getter of its own.
pub const ANSWER: &[&str] = &["into_error", "job", "outcome", "raw", "return_value"];

/// On every enum of a value map: what [`value_map!`](crate::value_map!) makes, for its variants and functions.
pub const VALUE_MAP: &[&str] = &["Unlisted", "code", "label"];

/// On every flag set: what [`flag_set!`](crate::flag_set!) makes.
pub const FLAG_SET: &[&str] = &["code", "contains", "is_empty", "labels"];
