//! `mofc show`: one class, with all that it inherits.

mod class;
mod elements;
mod literal;
mod mof;
mod page;
mod relations;

use mof_model::Class;

use crate::{
    class_name,
    command_line::{Common, ShowArguments},
    compilation::{Compilation, keep_apart},
    dump::{ClassRecord, Members},
    exit::Exit,
    findings::pretty,
    output::print,
    style::Style,
    summary,
};

pub(crate) fn run(arguments: &ShowArguments, common: &Common) -> Exit {
    let hint = "`--json` prints the class as JSON";
    if let Err(exit) = keep_apart(&arguments.report, "a class", hint) {
        return exit;
    }
    let compilation = Compilation::new(&arguments.sources, &arguments.report, common);
    let mut compilation = match compilation {
        Ok(compilation) => compilation,
        Err(exit) => return exit,
    };
    let left = compilation.report_what_fails();
    let Compilation { compiled, mut reporter, started } = compilation;
    match class_name::find(&compiled.schema, &arguments.class) {
        Ok(class) => reporter.printed(print(&text(class, arguments, common))),
        Err(unknown) => reporter.could_not(&unknown),
    }
    let (exit, tally) = reporter.finish();
    if !common.quiet {
        summary::print_shown(&tally, left, started);
    }
    exit
}

fn text(class: Class<'_>, arguments: &ShowArguments, common: &Common) -> String {
    let members = if arguments.own { Members::Own } else { Members::Effective };
    let style = Style::of_output(common);
    let wanted = relations::Wanted {
        subclasses: arguments.subclasses,
        associations: arguments.associations,
        mentions: arguments.where_used,
    };
    if arguments.json {
        pretty(&ClassRecord { class, members })
    } else if arguments.mof {
        mof::text(class, members)
    } else if wanted.subclasses || wanted.associations || wanted.mentions {
        relations::text(class, wanted, style)
    } else {
        class::text(class, members, style)
    }
}
