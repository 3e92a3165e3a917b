//! Tokens to the syntax tree: nom parsers over a cursor, and recovery.

mod class;
mod cursor;
mod directive;
mod enumeration;
mod feature;
mod file;
mod instance;
mod lookahead;
mod miss;
mod qualifier;
mod qualifier_declaration;
mod recovery;
#[cfg(test)]
mod tests;
mod type_name;
mod unknown_macro;
mod value;

pub(crate) use cursor::Stream;
pub(crate) use file::{EARLY_ENDS, file};
pub(crate) use qualifier::FLAVORS;
pub(crate) use qualifier_declaration::SCOPES;
pub(crate) use type_name::foreign;
