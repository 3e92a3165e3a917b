//! `mofc check`: every finding of a schema.

mod fix;

use std::time::Instant;

use mof_codegen::{Compiled, ParsedFile, Sources};

use crate::{
    command_line::{CheckArguments, Common},
    compilation::compile,
    exit::Exit,
    findings::Reporter,
    progress::Progress,
    summary,
};

pub(crate) fn run(arguments: &CheckArguments, common: &Common) -> Exit {
    let started = Instant::now();
    let mut reporter = match Reporter::new(&arguments.report, common) {
        Ok(reporter) => reporter,
        Err(exit) => return exit,
    };
    let (sources, unreadable) = arguments.sources.sources();
    unreadable.iter().for_each(|error| reporter.unreadable(error));
    if arguments.fix {
        fix::run(&sources, arguments, common, &mut reporter);
    }
    check(&sources, arguments, common, &mut reporter);
    let (exit, tally) = reporter.finish();
    match (common.quiet, arguments.syntax_only) {
        (true, _) => {}
        (false, true) => summary::print_parsed(&tally, started),
        (false, false) => summary::print_checked(&tally, started),
    }
    exit
}

fn check(sources: &Sources, arguments: &CheckArguments, common: &Common, reporter: &mut Reporter) {
    if arguments.syntax_only {
        check_syntax(sources, common, reporter);
    } else {
        let compiled = compile(sources, common);
        report(&compiled, common, reporter);
    }
}

fn check_syntax(sources: &Sources, common: &Common, reporter: &mut Reporter) {
    let progress = Progress::start(common);
    let errors = sources.parse_each(&mut |file| {
        let ParsedFile { sources: map, parsed, .. } = file;
        let source = map.source(parsed.document.source);
        if common.verbose {
            summary::print_detected(source, Some(parsed.document.dialect));
        }
        progress.read(reporter.tally().files, None);
        reporter.tally().files += 1;
        if !parsed.findings.is_empty() {
            let print = || parsed.findings.iter().for_each(|finding| reporter.report(finding, map));
            progress.hidden(print);
        }
    });
    drop(progress);
    errors.iter().for_each(|error| reporter.unreadable(error));
}

fn report(compiled: &Compiled, common: &Common, reporter: &mut Reporter) {
    let sources = compiled.schema.sources();
    if common.verbose {
        summary::print_read(compiled);
        summary::print_side_effects(compiled);
    }
    compiled.findings.iter().for_each(|finding| reporter.report(finding, sources));
    compiled.errors.iter().for_each(|error| reporter.unreadable(error));
    reporter.count(compiled);
}
