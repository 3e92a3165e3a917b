//! What `mofc` can be told.

mod limits;
mod reporting;
mod sources;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use reporting::{Format, ReportArguments};
pub(crate) use sources::{InputArguments, STANDARD_INPUT, SourceArguments};

/// Compiles MOF: checks it, and generates typed Rust from it.
#[derive(Debug, Parser)]
#[command(
    name = "mofc",
    version,
    propagate_version = true,
    after_help = "Exit codes: 0 nothing at or above `--fail-on`, 1 findings, 2 could not run."
)]
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
        after_help = "Examples:\n  mofc check schemas/\n  mofc check --fail-on warning --format json WindowsVirtualization.V2.mof"
    )]
    Check(CheckArguments),
    /// Format files in place; comments, encoding and line ends stay
    #[command(
        after_help = "Examples:\n  mofc fmt schemas/\n  mofc fmt --check schemas/\n  mofc fmt - < in.mof > out.mof"
    )]
    Fmt(FmtArguments),
    /// Show a class with all that it inherits, or what is around it
    #[command(
        after_help = "Examples:\n  mofc show Msvm_ReplicationService builtin:windows-server-23h2\n  mofc show --associations cim_computersystem builtin:windows-server-23h2"
    )]
    Show(ShowArguments),
    /// Print the resolved schema as JSON
    #[command(
        after_help = "Examples:\n  mofc dump builtin:windows-server-23h2 --class 'Msvm_*Job'\n  mofc dump --own schemas/ --out schema.json"
    )]
    Dump(DumpArguments),
    /// Print the tree of classes, each below its superclass
    #[command(
        after_help = "Examples:\n  mofc tree builtin:windows-server-23h2 --class CIM_Job\n  mofc tree --dot builtin:windows-server-23h2 > classes.dot"
    )]
    Tree(TreeArguments),
    /// Write Rust bindings
    #[command(
        after_help = "Examples:\n  mofc generate builtin:windows-server-23h2 --class Msvm_ReplicationService\n  mofc generate vendor.mof --class 'Vendor_*' --out src/vendor.rs"
    )]
    Generate(GenerateArguments),
    /// Print what a finding, or a number of mofcomp or WMI, is about
    #[command(
        after_help = "Examples:\n  mofc explain MOF0105\n  mofc explain 0x80044002",
        allow_negative_numbers = true
    )]
    Explain(ExplainArguments),
    /// List the built-in schemas
    #[command(after_help = "Examples:\n  mofc schemas\n  mofc check builtin:windows-server-2019")]
    Schemas,
    /// Print a script that completes command lines
    #[command(
        after_help = "Examples:\n  mofc completions bash > ~/.local/share/bash-completion/completions/mofc\n  mofc completions powershell >> $PROFILE"
    )]
    Completions(CompletionsArguments),
    /// Print the manual page of mofc, or of one of its verbs
    #[command(
        after_help = "Examples:\n  mofc man > ~/.local/share/man/man1/mofc.1\n  mofc man check | man -l -"
    )]
    Man(ManArguments),
}

/// Options that every verb has.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(crate) color: Color,
    /// Print no summary and no progress
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// Say of every file how it was read
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub(crate) verbose: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    #[command(flatten)]
    pub(crate) sources: SourceArguments,
    #[command(flatten)]
    pub(crate) report: ReportArguments,
    /// Parse only: follow no include, resolve nothing
    #[arg(long, conflicts_with = "base")]
    pub(crate) syntax_only: bool,
    /// Make every fix that is certain in the files that are given, and report what is left
    #[arg(long)]
    pub(crate) fix: bool,
}

#[derive(Debug, Args)]
pub(crate) struct FmtArguments {
    #[command(flatten)]
    pub(crate) input: InputArguments,
    /// Write nothing: list the files that are not formatted, and end with 1 if there are any
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArguments {
    /// The class, in any case: `CLASS`, or `NAMESPACE:CLASS` where several namespaces have one
    pub(crate) class: String,
    #[command(flatten)]
    pub(crate) sources: SourceArguments,
    #[command(flatten)]
    pub(crate) report: ReportArguments,
    /// Leave out what the class inherits
    #[arg(long)]
    pub(crate) own: bool,
    /// Print MOF that compiles; without `--own` it stands alone
    #[arg(long, conflicts_with = "json")]
    pub(crate) mof: bool,
    /// Print the object that `mofc dump` has for the class
    #[arg(long)]
    pub(crate) json: bool,
    /// Show the classes that derive from it, directly or not
    #[arg(long, conflicts_with_all = ["own", "mof", "json"])]
    pub(crate) subclasses: bool,
    /// Show the associations that refer to it or to one of its superclasses
    #[arg(long, conflicts_with_all = ["own", "mof", "json"])]
    pub(crate) associations: bool,
    /// Show what mentions it: classes, members, parameters, instances
    #[arg(long, conflicts_with_all = ["own", "mof", "json"])]
    pub(crate) where_used: bool,
}

#[derive(Debug, Args)]
pub(crate) struct DumpArguments {
    #[command(flatten)]
    pub(crate) sources: SourceArguments,
    #[command(flatten)]
    pub(crate) report: ReportArguments,
    /// A class to dump, or a pattern with `*` and `?`; repeatable [default: every class]
    #[arg(long, value_name = "GLOB")]
    pub(crate) class: Vec<String>,
    /// Leave out what classes inherit
    #[arg(long)]
    pub(crate) own: bool,
    /// The file to write [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Print the JSON Schema of the document, and read nothing
    #[arg(long, exclusive = true)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
pub(crate) struct TreeArguments {
    #[command(flatten)]
    pub(crate) sources: SourceArguments,
    #[command(flatten)]
    pub(crate) report: ReportArguments,
    /// The class whose subclasses are wanted, `CLASS` or `NAMESPACE:CLASS` [default: every class]
    #[arg(long, value_name = "CLASS")]
    pub(crate) class: Option<String>,
    /// Print a graph in the DOT language of Graphviz
    #[arg(long)]
    pub(crate) dot: bool,
}

#[derive(Debug, Args)]
pub(crate) struct GenerateArguments {
    #[command(flatten)]
    pub(crate) sources: SourceArguments,
    #[command(flatten)]
    pub(crate) report: ReportArguments,
    /// A class to generate, or a pattern with `*` and `?`; repeatable [default: every class]
    #[arg(long, value_name = "GLOB")]
    pub(crate) class: Vec<String>,
    /// The file to write [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// A finding's code, or a number of mofcomp or WMI as hexadecimal or decimal
    pub(crate) code: String,
}

#[derive(Debug, Args)]
pub(crate) struct CompletionsArguments {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(crate) struct ManArguments {
    /// The verb [default: all of mofc]
    pub(crate) verb: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    /// Whether to colour what goes to `stream`.
    pub(crate) fn is_on(self, stream: &impl std::io::IsTerminal) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => stream.is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        }
    }
}
