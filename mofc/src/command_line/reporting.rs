//! What to do with findings.

use clap::{Args, ValueEnum};
use mof_parser::Level;

/// How many findings people can be expected to read.
const MAX_FINDINGS: usize = 200;

#[derive(Debug, Args)]
#[command(next_help_heading = "Findings")]
pub(crate) struct ReportArguments {
    /// How findings are printed: text to standard error, the others to standard output
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
    /// The least level that makes the exit code 1
    #[arg(long, value_enum, default_value = "error", value_name = "LEVEL")]
    pub(crate) fail_on: FailOn,
    /// Leave findings with this code out; repeatable
    #[arg(long, value_name = "CODE")]
    pub(crate) allow: Vec<String>,
    /// Make findings with this code errors; repeatable
    #[arg(long, value_name = "CODE")]
    pub(crate) deny: Vec<String>,
    /// How many findings are printed as text at most
    #[arg(long, default_value_t = MAX_FINDINGS, value_name = "COUNT")]
    pub(crate) max_findings: usize,
}

impl Default for ReportArguments {
    /// What holds when nothing is given.
    fn default() -> Self {
        Self {
            format: Format::Text,
            fail_on: FailOn::Error,
            allow: Vec::new(),
            deny: Vec::new(),
            max_findings: MAX_FINDINGS,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// One document with every finding
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands of GitHub Actions
    Github,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
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
