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
    compilation::{self, keep_apart},
    dump::{ClassRecord, Members},
    exit::Exit,
    findings::pretty,
    output::print,
    style::Style,
};

pub(crate) fn run(arguments: &ShowArguments, common: &Common) -> Exit {
    let hint = "`--json` prints the class as JSON";
    if let Err(exit) = keep_apart(&arguments.report, "a class", hint) {
        return exit;
    }
    compilation::show(&arguments.sources, &arguments.report, common, |compiled, reporter| {
        match class_name::find(&compiled.schema, &arguments.class) {
            Ok(class) => reporter.printed(print(&text(class, arguments, common))),
            Err(unknown) => reporter.could_not(&unknown),
        }
    })
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
