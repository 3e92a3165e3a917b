//! `mofc completions` and `mofc man`: what clap knows about the command line, for shells and readers.

use clap::{Command, CommandFactory};
use mof_parser::similar::{Effort, nearest};

use crate::{
    command_line::{CommandLine, CompletionsArguments, ManArguments},
    exit::{Exit, complain},
    output::{print_bytes, print_with},
};

pub(crate) fn completions(arguments: &CompletionsArguments) -> Exit {
    let mut text = Vec::new();
    clap_complete::generate(arguments.shell, &mut CommandLine::command(), "mofc", &mut text);
    print_bytes(&text)
}

pub(crate) fn man(arguments: &ManArguments) -> Exit {
    let mut all = CommandLine::command();
    all.build();
    let (command, title) = match &arguments.verb {
        None => (all, "mofc".to_owned()),
        Some(verb) => match named(&all, verb) {
            Some(command) => (command, format!("mofc-{verb}")),
            None => return Exit::CouldNotRun,
        },
    };
    print_with(|mut output| clap_mangen::Man::new(command).title(title).render(&mut output))
}

fn named(all: &Command, verb: &str) -> Option<Command> {
    if let Some(command) = all.find_subcommand(verb) {
        return Some(command.clone());
    }
    let names = all.get_subcommands().map(Command::get_name);
    match nearest(verb, names, &mut Effort::new()) {
        Some(similar) => complain(format!("there is no verb `{verb}`; did you mean `{similar}`?")),
        None => complain(format!("there is no verb `{verb}`; `mofc --help` lists them")),
    }
    None
}
