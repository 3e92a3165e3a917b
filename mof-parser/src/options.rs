//! What a caller may choose about reading and parsing.

use std::fmt;
use std::str::FromStr;

use crate::Token;
use crate::source::{CodePage, Encoding};

/// Which of the languages called MOF a file is written in.
///
/// The grammar accepts the union of them; the dialect decides what is worth a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Dialect {
    /// Nothing is said: only what is wrong in every dialect is an error.
    #[default]
    Auto,
    /// DSP0004 2.x, as the DMTF's schemas are written.
    Dmtf,
    /// What Microsoft's `mofcomp` compiles.
    Wmi,
    /// The schemas and documents of Desired State Configuration.
    Dsc,
    /// DSP0221 3.x.
    Mof3,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Auto, Self::Dmtf, Self::Wmi, Self::Dsc, Self::Mof3];

    /// Its name, in lower case: `auto`, `dmtf`, `wmi`, `dsc`, `mof3`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Dmtf => "dmtf",
            Self::Wmi => "wmi",
            Self::Dsc => "dsc",
            Self::Mof3 => "mof3",
        }
    }

    /// What people call it: `WMI`.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Auto => "MOF",
            Self::Dmtf => "DSP0004",
            Self::Wmi => "WMI",
            Self::Dsc => "DSC",
            Self::Mof3 => "MOF 3",
        }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Dialect {
    type Err = UnknownDialect;

    /// Reads a dialect's name, in any case.
    fn from_str(name: &str) -> Result<Self, UnknownDialect> {
        let named = |dialect: &Self| dialect.name().eq_ignore_ascii_case(name);
        Self::ALL.into_iter().find(named).ok_or_else(|| UnknownDialect(name.to_owned()))
    }
}

/// A name that no dialect has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownDialect(String);

impl fmt::Display for UnknownDialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = Dialect::ALL.map(Dialect::name).join(", ");
        write!(f, "unknown dialect `{}`; known are {known}", self.0)
    }
}

impl std::error::Error for UnknownDialect {}

/// Whether files are read as the C preprocessor would read them.
///
/// The MOF of drivers is written for it: `#define`, `#if`, `#include` of headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Preprocess {
    /// A file is when it has a line such as `#define` or `#ifdef`, or when a macro is defined where
    /// it begins.
    #[default]
    Auto,
    /// Every file is.
    Always,
    /// No file is: such lines are findings.
    Never,
}

/// Choices and limits of [`parse`](crate::parse) and [`compile_unit`](crate::compile_unit).
///
/// To exceed a limit is a finding, never an error or a crash.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseOptions {
    /// The dialect, when the caller knows it. The default is [`Dialect::Auto`].
    pub dialect: Dialect,
    /// How all files are read, whatever their bytes look like. The default, `None`, is to find out.
    pub encoding: Option<Encoding>,
    /// How bytes that are neither UTF-8 nor UTF-16 are read. The default is Windows-1252.
    pub code_page: CodePage,
    /// Whether files go through the C preprocessor first. The default is [`Preprocess::Auto`].
    pub preprocess: Preprocess,
    /// Macros that every file begins with, as names and texts. What cannot be a name is left out.
    pub defines: Vec<(String, String)>,
    /// How much the preprocessor may add to what was written, in bytes of one compilation. The
    /// default is 64 MiB.
    pub max_expansion: usize,
    /// How deep values may nest, in levels. The default is 64; more than 256 count as 256, since
    /// every level takes stack.
    pub max_depth: u16,
    /// The longest token, in bytes. The default, and the most, is 16 MiB less one.
    pub max_token: u32,
    /// How many tokens and comments a file may have; what follows them is not read. It bounds the
    /// memory that a file takes. The default is 33,554,432; 256 MiB of real schemas have half as
    /// many.
    pub max_tokens: u32,
    /// The longest string literal, in bytes of all its pieces as written. The default is 16 MiB.
    pub max_string: u32,
    /// How many findings a file may have; one more says that there were more. The default is 1,000.
    pub max_findings: usize,
    /// The largest file that is read, in bytes of the file as stored. The default is 256 MiB.
    pub max_file_size: usize,
    /// How deep files may include each other. The default is 32.
    pub max_include_depth: usize,
    /// How many inclusions one compilation may have in all; whoever looks for the files of missing
    /// classes takes it for their limit, too. The default is 65,536.
    pub max_includes: usize,
    /// How many declarations one compilation may have in all. The default is 4,194,304.
    pub max_declarations: usize,
}

impl Default for ParseOptions {
    fn default() -> Self {
        Self {
            dialect: Dialect::Auto,
            encoding: None,
            code_page: CodePage::default(),
            preprocess: Preprocess::Auto,
            defines: Vec::new(),
            max_expansion: 64 << 20,
            max_depth: 64,
            max_token: Token::MAX_LEN,
            max_tokens: 1 << 25,
            max_string: 1 << 24,
            max_findings: 1_000,
            max_file_size: 256 << 20,
            max_include_depth: 32,
            max_includes: 1 << 16,
            max_declarations: 1 << 22,
        }
    }
}
