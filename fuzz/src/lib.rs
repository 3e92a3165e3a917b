//! Bytes to what must hold of them, one function for each target.
//!
//! The bytes are the file, whole: a seed or a crash is a MOF file and nothing else. Its last byte
//! chooses the options as well, so that limits and dialects are met too.

mod choose;
mod decode;
mod findings;
mod fmt;
mod lex;
mod parse;
mod preprocess;
mod print_reparse;
mod spans;

pub use decode::decode;
pub use fmt::fmt;
pub use lex::lex;
pub use parse::parse;
pub use preprocess::preprocess;
pub use print_reparse::print_reparse;

use mof_parser::{ParseOptions, SourceId, SourceMap};

/// The file, behind another one, so that its offsets do not begin at zero.
fn load(bytes: &[u8], options: &ParseOptions) -> (SourceMap, SourceId) {
    let mut sources = SourceMap::new();
    let other = mof_parser::decode("other.mof", b"class Other { };\n", options);
    sources.add(other).expect("there is room for a line");
    let source = mof_parser::decode("fuzzed.mof", bytes, options);
    let id = sources.add(source).expect("there is room for a file of some kilobytes");
    (sources, id)
}
