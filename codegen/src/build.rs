//! The door for build scripts.
//!
//! ```no_run
//! // build.rs
//! fn main() -> Result<(), mof_codegen::build::Error> {
//!     mof_codegen::build::Builder::new()
//!         .source("schemas/WindowsVirtualization.V2.mof")
//!         .class("Msvm_*Replication*")
//!         .emit("hyperv")
//! }
//! ```
//!
//! and in the crate: `pub mod hyperv { include!(concat!(env!("OUT_DIR"), "/hyperv.rs")); }`.

use std::{env, fmt, io, path::PathBuf};

use mof_model::LocaleId;
use mof_parser::{Level, Report, render_plain};

use crate::{Compiled, Options, Selection, Sources, write_if_changed};

/// Compiles MOF to one Rust file, from a build script.
///
/// Every file that is read and every folder that is searched is announced to Cargo: the script runs
/// again when one of them changes.
#[derive(Debug, Clone)]
pub struct Builder {
    sources: Sources,
    options: Options,
}

/// Why no Rust file was written.
///
/// `Debug` says the same as `Display`, because that is what Rust prints when a build script's `main`
/// returns an error.
#[non_exhaustive]
pub enum Error {
    /// Cargo's environment is missing: this is no build script.
    NoBuildScript {
        /// The variable that is not set.
        variable: &'static str,
    },
    /// Sources could not be read; each is on the build's output.
    Unreadable {
        /// How many.
        count: usize,
    },
    /// The selected classes have errors; each is on the build's output.
    Source {
        /// How many.
        count: usize,
    },
    /// A pattern matches no class; each is on the build's output.
    UnknownClass {
        /// How many.
        count: usize,
    },
    /// The module's name is no identifier, and could name a file elsewhere.
    BadModule {
        /// The name, as given.
        module: String,
    },
    /// The output could not be written.
    Write {
        /// The file.
        path: PathBuf,
        /// What the file system says.
        error: io::Error,
    },
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBuildScript { variable } => {
                write!(f, "{variable} is not set: the builder runs in a build script")
            }
            Self::Unreadable { count } => write!(f, "{count} MOF sources could not be read"),
            Self::Source { count } => write!(f, "{count} errors in the selected classes"),
            Self::UnknownClass { count } => write!(f, "{count} class patterns match nothing"),
            Self::BadModule { module } => write!(f, "`{module}` is no name for a module"),
            Self::Write { path, error } => write!(f, "cannot write {}: {error}", path.display()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Write { error, .. } => Some(error),
            _ => None,
        }
    }
}

impl Default for Builder {
    fn default() -> Self {
        Self::new()
    }
}

impl Builder {
    /// Starts with no source, and every class wanted.
    ///
    /// Relative paths start at the folder of the package's `Cargo.toml`.
    pub fn new() -> Self {
        let root = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
        Self { sources: Sources::new(root), options: Options::new() }
    }

    /// Adds a MOF file, every `*.mof` file below a folder, or a built-in schema (`builtin:NAME`,
    /// with the feature `builtin`).
    pub fn source(&mut self, path: impl Into<String>) -> &mut Self {
        self.sources.path(path.into());
        self
    }

    /// Adds a folder of the search path: for included files, and for the files that are named
    /// after classes which nothing else declares; see [`Sources::include`].
    pub fn include(&mut self, folder: impl Into<PathBuf>) -> &mut Self {
        self.sources.include(folder);
        self
    }

    /// Chooses the language whose texts hold; see [`Sources::locale`].
    pub fn locale(&mut self, locale: LocaleId) -> &mut Self {
        self.sources.locale(locale);
        self
    }

    /// Keeps the classes that match `pattern`; see [`Options::class`].
    pub fn class(&mut self, pattern: impl Into<String>) -> &mut Self {
        self.options.class(pattern);
        self
    }

    /// Keeps the classes that match one of `patterns`; see [`Options::class`].
    pub fn classes<P: Into<String>>(&mut self, patterns: impl IntoIterator<Item = P>) -> &mut Self {
        self.options.classes(patterns);
        self
    }

    /// Takes the place of all options set so far.
    pub fn options(&mut self, options: Options) -> &mut Self {
        self.options = options;
        self
    }

    /// Writes `$OUT_DIR/<module>.rs`, unless the file says the same already.
    ///
    /// # Errors
    ///
    /// When a source cannot be read, a pattern matches nothing, or a selected class has an error:
    /// all of them are reported first, as `cargo::error`. Errors elsewhere in the schema are
    /// warnings. Nothing is written then.
    pub fn emit(&self, module: &str) -> Result<(), Error> {
        if !is_module_name(module) {
            return Err(Error::BadModule { module: module.into() });
        }
        let out_dir = env::var_os("OUT_DIR").ok_or(Error::NoBuildScript { variable: "OUT_DIR" })?;
        let path = PathBuf::from(out_dir).join(format!("{module}.rs"));
        let compiled = self.sources.compile();
        announce(&compiled);
        let text = self.generate(&compiled)?;
        write_if_changed(&path, &text).map_err(|error| Error::Write { path, error })?;
        Ok(())
    }

    fn generate(&self, compiled: &Compiled) -> Result<String, Error> {
        if !compiled.errors.is_empty() {
            compiled.errors.iter().for_each(|error| say("error", &error.to_string()));
            return Err(Error::Unreadable { count: compiled.errors.len() });
        }
        let selection = match Selection::new(&compiled.schema, &self.options) {
            Ok(selection) => selection,
            Err(unknown) => {
                // a class may be unknown because its declaration has an error
                for finding in compiled.findings.iter().filter(|f| f.level() == Level::Error) {
                    say("error", &render_plain(finding, compiled.schema.sources()));
                }
                unknown.iter().for_each(|class| say("error", &class.to_string()));
                return Err(Error::UnknownClass { count: unknown.len() });
            }
        };
        let mut errors = 0;
        for weighed in compiled.weigh(&selection) {
            let blocks = weighed.level() == Level::Error;
            errors += usize::from(blocks);
            let level = if blocks { "error" } else { "warning" };
            say(level, &render_plain(&weighed, compiled.schema.sources()));
        }
        if errors > 0 {
            return Err(Error::Source { count: errors });
        }
        Ok(crate::text(&compiled.schema, &selection))
    }
}

fn announce(compiled: &Compiled) {
    for path in compiled.files.iter().chain(&compiled.folders) {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    // a line of any kind keeps Cargo from watching the whole package when nothing else is announced
    println!("cargo::rerun-if-env-changed=MOF_CODEGEN_RERUN");
}

/// Tells Cargo. A message of several lines is several messages, because Cargo reads lines.
fn say(level: &str, message: &str) {
    for line in message.trim_end().lines() {
        println!("cargo::{level}={line}");
    }
}

fn is_module_name(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}
