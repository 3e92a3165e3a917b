//! How `mofc` ends.

use std::process::ExitCode;

/// The exit codes of every verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// 0: nothing at or above the level that fails.
    Success,
    /// 1: findings.
    Findings,
    /// 2: could not run.
    CouldNotRun,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Success => 0,
            Exit::Findings => 1,
            Exit::CouldNotRun => 2,
        })
    }
}

/// Writes a line to standard error, as `eprintln!` does, and goes on where nobody listens.
macro_rules! say {
    ($($arguments:tt)*) => {{
        use ::std::io::Write as _;
        let _ = ::std::writeln!(::std::io::stderr().lock(), $($arguments)*);
    }};
}
pub(crate) use say;

/// Says on standard error why something could not be done.
pub(crate) fn complain(message: impl std::fmt::Display) {
    say!("mofc: {message}");
}
