//! What `mofc` can be told.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use mof_parser::Level;

/// Compiles MOF: checks it, and generates typed Rust from it.
#[derive(Debug, Parser)]
#[command(name = "mofc", version, propagate_version = true)]
pub(crate) struct CommandLine {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Parse and resolve, and print every finding
    #[command(
        after_help = "Examples:\n  mofc check schemas/\n  mofc check --fail-on warning WindowsVirtualization.V2.mof"
    )]
    Check(CheckArguments),
    /// Write Rust bindings
    #[command(
        after_help = "Examples:\n  mofc generate builtin:windows-server-23h2 --class Msvm_ReplicationService\n  mofc generate vendor.mof --class 'Vendor_*' --out src/vendor.rs"
    )]
    Generate(GenerateArguments),
    /// Print what a finding is about
    #[command(after_help = "Examples:\n  mofc explain MOF0001\n  mofc explain 0x80044002")]
    Explain(ExplainArguments),
    /// List the built-in schemas
    #[command(after_help = "Examples:\n  mofc schemas\n  mofc check builtin:windows-server-2019")]
    Schemas,
}

/// Options that every verb has.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(crate) color: Color,
    /// How many findings are printed at most
    #[arg(long, global = true, default_value_t = 200, value_name = "COUNT")]
    pub(crate) max_findings: usize,
    /// Print no summary
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    #[command(flatten)]
    pub(crate) sources: SourceArguments,
    /// The least level that makes the exit code 1
    #[arg(long, value_enum, default_value = "error", value_name = "LEVEL")]
    pub(crate) fail_on: FailOn,
}

#[derive(Debug, Args)]
pub(crate) struct GenerateArguments {
    #[command(flatten)]
    pub(crate) sources: SourceArguments,
    /// A class to generate, or a pattern with `*` and `?`; repeatable [default: every class]
    #[arg(long, value_name = "GLOB")]
    pub(crate) class: Vec<String>,
    /// The file to write [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// A finding's code, or one of mofcomp's numbers
    pub(crate) code: String,
}

#[derive(Debug, Args)]
pub(crate) struct SourceArguments {
    /// A MOF file, a folder (every `*.mof` below it), `-` for standard input, or `builtin:NAME`
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<String>,
    /// A folder in which included files are looked for; repeatable
    #[arg(short = 'I', value_name = "DIR")]
    pub(crate) include: Vec<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Lint,
}

impl From<FailOn> for Level {
    fn from(level: FailOn) -> Self {
        match level {
            FailOn::Error => Level::Error,
            FailOn::Warning => Level::Warning,
            FailOn::Lint => Level::Lint,
        }
    }
}

impl SourceArguments {
    /// Compiles what was given. Relative paths start at the current folder.
    pub(crate) fn compile(&self) -> mof_codegen::Compiled {
        let mut sources = mof_codegen::Sources::new("");
        let mut unreadable = None;
        for path in &self.paths {
            if path == "-" {
                match read_standard_input() {
                    Ok(bytes) => drop(sources.text("<stdin>", bytes)),
                    Err(error) => unreadable = Some(error),
                }
            } else {
                sources.path(path);
            }
        }
        for folder in &self.include {
            sources.include(folder);
        }
        let mut compiled = sources.compile();
        if let Some(error) = unreadable {
            compiled.errors.push(mof_codegen::LoadError::Io { path: "-".into(), error });
        }
        compiled
    }
}

fn read_standard_input() -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut std::io::stdin().lock(), &mut bytes)?;
    Ok(bytes)
}
