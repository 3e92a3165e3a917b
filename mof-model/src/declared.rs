//! Where an element is declared.

use mof_parser::Span;

/// Where an element is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Declared<'s> {
    /// The file, as it was named to the compiler.
    pub file: &'s str,
    /// The line of the name, from 1.
    pub line: u32,
    /// The whole declaration, qualifiers included.
    pub span: Span,
    /// The name alone.
    pub name: Span,
}
