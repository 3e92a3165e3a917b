//! Where something is declared, as JSON.

use mof_model::Declared;
use serde::Serialize;

/// A file and a line.
#[derive(Serialize)]
pub(super) struct PlaceRecord<'s> {
    file: &'s str,
    line: u32,
}

impl<'s> From<Declared<'s>> for PlaceRecord<'s> {
    fn from(declared: Declared<'s>) -> Self {
        Self { file: declared.file, line: declared.line }
    }
}
