//! Several files, with what they include, to one compilation.

mod expand;
mod include;
mod load;
#[cfg(test)]
mod macro_tests;
mod pragmas;
mod preprocessed;
#[cfg(test)]
mod tests;

pub use include::{Include, IncludeError, IncludeResolver, NoIncludes};
pub use pragmas::{Pragmas, WriteFlags};

use crate::ast::Item;
use crate::source::{SourceId, SourceMap};
use crate::{Document, Finding, ParseOptions};

/// Everything that one compilation reads.
#[derive(Debug, Clone)]
pub struct Unit {
    /// All files.
    pub sources: SourceMap,
    /// All files, parsed, in the order in which they were read.
    pub documents: Vec<Document>,
    /// What the files declare, in textual order, with the included files in place of the
    /// `include`s.
    pub declarations: Vec<Declaration>,
    /// The `#pragma` states that occur; declarations refer to them.
    pub pragmas: Vec<Pragmas>,
    /// What was found, in source order.
    pub findings: Vec<Finding>,
    /// Every file that was read, in the order in which it was.
    pub inputs: Vec<InputFile>,
}

/// A class, instance, qualifier declaration, or a directive that would change a server's repository
/// (`deleteclass`, `deleteinstance`, `classflags`, `instanceflags`, `amendment`).
///
/// The other directives are no declarations: they act through [`Pragmas`] and through the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Declaration {
    /// Index into [`Unit::documents`].
    pub document: usize,
    /// Index into [`Document::items`].
    pub item: usize,
    /// Index into [`Unit::pragmas`]: the state in force.
    pub pragmas: usize,
}

/// A file that was read: what a build has to watch, and to hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// The name that the caller or the resolver gave it.
    pub name: String,
    /// Its text.
    pub source: SourceId,
    /// Whether an `include` asked for it, and not the caller.
    pub included: bool,
    /// Whether it says `autorecover`: WMI compiles it again when it rebuilds its repository.
    pub autorecover: bool,
}

impl Unit {
    /// The document and item of a declaration of this unit.
    ///
    /// # Panics
    ///
    /// When the declaration is another unit's and this one is smaller.
    pub fn item(&self, declaration: Declaration) -> (&Document, &Item) {
        let document = &self.documents[declaration.document];
        (document, &document.items[declaration.item])
    }
}

/// Parses files with everything they include, and puts their declarations in order.
///
/// The order is the textual one: an `include` stands for the declarations of its file. The
/// `#pragma` state in force is kept for each declaration ([`Pragmas`]); it goes on across the end of
/// an included file, and begins afresh with each main file.
///
/// A file that the C preprocessor reads ([`ParseOptions::preprocess`]) begins with the macros of
/// the place where `#include` names it, and leaves its own behind; `#pragma include` carries none.
/// Where macros differ the file is read again. Of a header of C only the definitions count.
///
/// Otherwise a file is read and parsed once. Included again in the same `#pragma` state it would only repeat
/// what is there, so it is left out, with a lint; in another state (another namespace, say) its
/// declarations are listed again. A main file that another main file includes stands where it is
/// included and not by itself, so that a whole folder can be given.
///
/// ```
/// use mof_parser::{Include, IncludeError, ParseOptions, compile_unit};
///
/// let main = "#pragma namespace(\"root/hardware\")\n#include \"disk.mof\"";
/// let mut resolver = |_includer: &str, path: &str| match path {
///     "disk.mof" => Ok(Include::file("disk.mof", "class Disk { };")),
///     _ => Err(IncludeError::not_found()),
/// };
/// let unit = compile_unit([("main.mof", main)], &mut resolver, &ParseOptions::default());
///
/// assert!(unit.findings.is_empty());
/// let disk = unit.declarations[0];
/// assert_eq!(unit.pragmas[disk.pragmas].namespace.as_deref(), Some("root/hardware"));
/// ```
pub fn compile_unit<N, B>(
    main: impl IntoIterator<Item = (N, B)>,
    resolver: &mut dyn IncludeResolver,
    options: &ParseOptions,
) -> Unit
where
    N: Into<String>,
    B: AsRef<[u8]>,
{
    let mut loader = load::Loader::new(options);
    let mut roots = Vec::new();
    for (name, bytes) in main {
        roots.extend(loader.main_file(name.into(), bytes.as_ref()));
    }
    loader.follow_includes(resolver);
    let loaded = loader.finish();
    expand::expand(loaded, &roots, options)
}
