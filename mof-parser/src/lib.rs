//! MOF text of any dialect and encoding to a syntax tree, findings, and back to text.
//!
//! Bytes become a [`Source`] ([`decode`]), a source becomes a [`Document`] ([`parse`]), and several
//! documents with their includes become a [`Unit`] ([`compile_unit`]). The crate does no I/O, and
//! nothing in it fails: whatever is wrong with a file is a [`Finding`] beside what could be read.
//!
//! # A tour
//!
//! All findings, as a compiler prints them:
//!
//! ```
//! use mof_parser::{ParseOptions, SourceMap, decode, parse, render_plain};
//!
//! let options = ParseOptions::default();
//! let mut sources = SourceMap::new();
//! let id = sources.add(decode("disk.mof", b"class Disk { unit32 Id; };", &options))?;
//! let parsed = parse(&sources, id, &options);
//! let shown: String = parsed.findings.iter().map(|one| render_plain(one, &sources)).collect();
//! assert!(shown.starts_with("disk.mof:1:14: error[MOF0205]: unknown type `unit32`"));
//! # Ok::<(), mof_parser::SourceMapFull>(())
//! ```
//!
//! Classes with their descriptions, from a file of any encoding. Nodes own no text: the
//! [`Document`] gives the spelling of a name and the value of a literal.
//!
//! ```
//! # use mof_parser::{ParseOptions, SourceMap, decode, parse};
//! use mof_parser::ast::Value;
//!
//! # let options = ParseOptions::default();
//! # let mut sources = SourceMap::new();
//! let text = b"[Description(\"a thing \" \"that stores\")] class Disk { };";
//! let id = sources.add(decode("disk.mof", text, &options))?;
//! let document = parse(&sources, id, &options).document;
//! for class in document.classes() {
//!     for qualifier in &class.qualifiers {
//!         let is_description = document.text(qualifier.name).eq_ignore_ascii_case("description");
//!         if let (true, Some(Value::String(text))) = (is_description, &qualifier.value) {
//!             assert_eq!(document.text(class.name), "Disk");
//!             assert_eq!(document.string(text), "a thing that stores");
//!         }
//!     }
//! }
//! # Ok::<(), mof_parser::SourceMapFull>(())
//! ```
//!
//! Every use of a qualifier, wherever it stands, with a [visitor](visit), and its line and column:
//!
//! ```
//! # use mof_parser::{ParseOptions, SourceMap, decode, parse};
//! use mof_parser::ast::{Node, Qualifier};
//! use mof_parser::visit::Visit;
//! use mof_parser::{Document, Span};
//!
//! struct Keys<'a>(&'a Document, Vec<Span>);
//!
//! impl<'a> Visit<'a> for Keys<'a> {
//!     fn visit_qualifier(&mut self, qualifier: &'a Qualifier) {
//!         if self.0.text(qualifier.name).eq_ignore_ascii_case("key") {
//!             self.1.push(qualifier.span());
//!         }
//!     }
//! }
//!
//! # let options = ParseOptions::default();
//! # let mut sources = SourceMap::new();
//! # let text = b"class Disk {\n  [Key] string Id;\n};";
//! # let id = sources.add(decode("disk.mof", text, &options))?;
//! let document = parse(&sources, id, &options).document;
//! let mut keys = Keys(&document, Vec::new());
//! keys.visit_document(&document);
//! let places: Vec<_> = keys.1.iter().filter_map(|span| sources.locate(*span)).collect();
//! assert_eq!(places[0].to_string(), "disk.mof:2:4");
//! # Ok::<(), mof_parser::SourceMapFull>(())
//! ```
//!
//! Tokens without a tree, as an editor wants them for colours:
//!
//! ```
//! # use mof_parser::{ParseOptions, SourceMap, decode};
//! use mof_parser::{Kind, lex};
//!
//! # let options = ParseOptions::default();
//! # let mut sources = SourceMap::new();
//! # let id = sources.add(decode("disk.mof", b"// a disk\nclass Disk { };", &options))?;
//! let lexed = lex(&sources, id, &options);
//! assert_eq!((lexed.tokens.len(), lexed.comments.len()), (6, 1));
//! assert_eq!(lexed.tokens[0].kind(), Kind::Class);
//! # Ok::<(), mof_parser::SourceMapFull>(())
//! ```
//!
//! The tree [printed](print()) in a layout of its own; the comments of a node are
//! [`Document::leading_comments`] and [`Document::trailing_comments`]:
//!
//! ```
//! # use mof_parser::{ParseOptions, SourceMap, decode, parse};
//! use mof_parser::print;
//!
//! # let options = ParseOptions::default();
//! # let mut sources = SourceMap::new();
//! # let id = sources.add(decode("disk.mof", b"class Disk{string Id;};", &options))?;
//! let document = parse(&sources, id, &options).document;
//! assert_eq!(print(&document), "class Disk\n{\n    string Id;\n};\n");
//! # Ok::<(), mof_parser::SourceMapFull>(())
//! ```

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
mod preprocess;
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
pub use document::{Document, StringPlaces};
pub use finding::{Finding, FindingKind};
pub use fix::{Edit, EditConflict, Fix, FixedSource, apply, apply_fixes};
pub use format::{FormatError, format, print};
pub use invisible::is_invisible;
pub use lexer::{Comment, Lexed, lex};
pub use literal::number::{NumberError, integer};
pub use options::{Dialect, ParseOptions, Preprocess, UnknownDialect};
pub use parse::{Parsed, parse};
pub use render::{Diagnosed, render_plain, visible};
pub use report::{AsWritten, AtLevel, Level, Related, Report};
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
