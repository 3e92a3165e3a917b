//! MOF text of any dialect and encoding to a syntax tree, findings, and back to text.
//!
//! Bytes become a [`Source`] ([`decode`]), a source becomes a [`Document`] ([`parse`]), and several
//! documents with their includes become a [`Unit`] ([`compile_unit`]). The crate does no I/O, and
//! nothing in it fails: whatever is wrong with a file is a [`Finding`] beside what could be read.

mod alias;
pub mod ast;
mod dialect;
mod document;
mod finding;
pub mod findings;
mod fix;
mod format;
mod grammar;
mod invisible;
mod lexer;
mod literal;
mod options;
mod parse;
mod pragma;
mod readers;
mod render;
mod report;
mod shape;
pub mod similar;
mod source;
mod span;
mod token;
mod unit;
pub mod visit;

pub use dialect::Construct;
pub use document::Document;
pub use finding::{Finding, FindingKind};
pub use fix::{Edit, EditConflict, Fix, FixedSource, apply, apply_fixes};
pub use format::{FormatError, format, print};
pub use invisible::is_invisible;
pub use lexer::{Comment, Lexed, lex};
pub use literal::number::{NumberError, integer};
pub use options::{Dialect, ParseOptions, UnknownDialect};
pub use parse::{Parsed, parse};
pub use render::{Diagnosed, render_plain};
pub use report::{Level, Related, Report};
pub use shape::shape;
pub use source::{
    CodePage, EncodeError, Encoding, LineEnds, Location, Source, SourceId, SourceMap,
    SourceMapFull, UnknownEncoding, decode,
};
pub use span::Span;
pub use token::{Kind, Token};
pub use unit::{
    Declaration, Include, IncludeError, IncludeResolver, InputFile, NoIncludes, Pragmas, Unit,
    WriteFlags, compile_unit,
};
