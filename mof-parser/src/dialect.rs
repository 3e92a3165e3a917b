//! Which MOF a file is written in, and what each of them does not have.

mod check;
mod construct;
mod detect;
mod elements;
mod matrix;
mod names;
mod signs;

pub(crate) use check::{check, check_nul_escapes};
pub use construct::Construct;
pub(crate) use detect::detect;
pub(crate) use elements::check as check_elements;
pub(crate) use matrix::{LINE_BREAK_IN_STRING, UNKNOWN_PRAGMA, UNTERMINATED_COMMENT};
pub(crate) use signs::{Sign, Signs};
