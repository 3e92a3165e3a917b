//! The MOF compiler's command line.

mod check;
mod command_line;
mod completions;
mod exit;
mod explain;
mod findings;
mod fmt;
mod generate;
mod progress;
mod replace;
mod schemas;
mod summary;

use std::process::ExitCode;

use clap::Parser;
use command_line::{CommandLine, Verb};

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let CommandLine { common, verb } = CommandLine::parse();
    let exit = match verb {
        Verb::Check(arguments) => check::run(&arguments, &common),
        Verb::Fmt(arguments) => fmt::run(&arguments, &common),
        Verb::Generate(arguments) => generate::run(&arguments, &common),
        Verb::Explain(arguments) => explain::run(&arguments, &common),
        Verb::Schemas => schemas::run(),
        Verb::Completions(arguments) => completions::completions(&arguments),
        Verb::Man(arguments) => completions::man(&arguments),
    };
    exit.into()
}
