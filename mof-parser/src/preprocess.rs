//! Text with preprocessor lines to the text that is meant, with a map back to what was written.
//!
//! The drivers' MOF is written for the C preprocessor. It works on text, so it stands in front of
//! the lexer: an [`Expander`] walks over a file, obeys `#define`, `#if` and the like, writes the
//! text of macros for their names, and stops at every `#include` to be told what the included file
//! defines. What comes out is an [`Expansion`].

mod alone;
mod conditions;
mod directives;
mod expander;
mod expansion;
mod expression;
mod line;
mod lines;
mod macros;
mod pieces;
mod replacement;
#[cfg(test)]
mod tests;

pub(crate) use alone::{alone, start, words};
pub(crate) use expander::{Expander, Language, Request, Step};
pub(crate) use expansion::{Definition, Expansion};
pub(crate) use lines::Lines;
pub(crate) use macros::{Changes, Digest, Macros};
pub(crate) use replacement::Budget;

/// Whether `path` is called like a header of C or C++: no MOF is in it, only definitions.
pub(crate) fn is_header(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["h", "hh", "hpp", "hxx"].iter().any(|known| known.eq_ignore_ascii_case(extension))
}

/// What a parser makes of words that are no constants: they may be macros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Words {
    /// Nothing: the file has no macros.
    AreWrong,
    /// The ones in capitals, as macros are written, may be definitions that nobody has given.
    MayBeMacros,
    /// All of them may be defined in a file that was not read.
    MayBeElsewhere,
    /// A definition was left out, and that is reported.
    AreForgiven,
}
