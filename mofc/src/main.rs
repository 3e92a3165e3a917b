//! The MOF compiler's command line.

mod check;
mod class_name;
mod command_line;
mod compilation;
mod completions;
mod dump;
mod exit;
mod explain;
mod findings;
mod fmt;
mod generate;
mod output;
mod progress;
mod replace;
mod schemas;
mod show;
mod style;
mod summary;
mod tree;

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
        Verb::Show(arguments) => show::run(&arguments, &common),
        Verb::Dump(arguments) => dump::run(&arguments, &common),
        Verb::Tree(arguments) => tree::run(&arguments, &common),
        Verb::Explain(arguments) => explain::run(&arguments, &common),
        Verb::Schemas => schemas::run(),
        Verb::Completions(arguments) => completions::completions(&arguments),
        Verb::Man(arguments) => completions::man(&arguments),
    };
    exit.into()
}
