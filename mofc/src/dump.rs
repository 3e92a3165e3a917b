//! `mofc dump`: the resolved schema as one JSON document, as `schemas/dump.schema.json` has it.

mod class;
mod each;
mod instance;
mod maps;
mod member;
mod place;
mod qualifier;
mod value;

use std::io::{self, Write};

use mof_codegen::{Compiled, UnknownClass, pattern::matches, write_streamed_if_changed};
use mof_model::SideEffect;
use serde::Serialize;

use crate::{
    command_line::{Common, DumpArguments},
    compilation::{self, keep_apart},
    exit::Exit,
    findings::Reporter,
    output::{print, print_with},
};

pub(crate) use class::{ClassRecord, Members};

/// The version of the document. Fields may be added to it; any other change makes it another one.
const VERSION: u32 = 1;

/// What the document looks like.
const SCHEMA: &str = include_str!("../schemas/dump.schema.json");

pub(crate) fn run(arguments: &DumpArguments, common: &Common) -> Exit {
    if arguments.schema {
        return print(SCHEMA);
    }
    if arguments.out.is_none()
        && let Err(exit) = keep_apart(&arguments.report, "a schema", "name a file with `--out`")
    {
        return exit;
    }
    compilation::show(&arguments.sources, &arguments.report, common, |compiled, reporter| {
        dump(arguments, compiled, reporter);
    })
}

fn dump(arguments: &DumpArguments, compiled: &Compiled, reporter: &mut Reporter) {
    let schema = &compiled.schema;
    let missed = |pattern: &&String| !schema.classes().any(|it| matches(pattern, it.name()));
    let unknown: Vec<_> = arguments.class.iter().filter(missed).collect();
    if !unknown.is_empty() {
        let all = unknown.into_iter().map(|pattern| UnknownClass::new(schema, pattern));
        return all.for_each(|class| reporter.could_not(&class.to_string()));
    }
    let document = Document {
        compiled,
        classes: &arguments.class,
        members: if arguments.own { Members::Own } else { Members::Effective },
    };
    match &arguments.out {
        None => reporter.printed(print_with(|output| document.write(output))),
        Some(path) => {
            if let Err(error) = write_streamed_if_changed(path, |output| document.write(output)) {
                reporter.could_not(&format!("cannot write {}: {error}", path.display()));
            }
        }
    }
}

/// A schema as it is dumped: one class, declaration or instance a line.
struct Document<'c> {
    compiled: &'c Compiled,
    /// Names and patterns of the classes that are wanted; all of them when there is none.
    classes: &'c [String],
    members: Members,
}

#[derive(Serialize)]
struct FileRecord<'c> {
    name: &'c str,
    dialect: Option<&'static str>,
}

/// What a directive would do to a server.
#[derive(Serialize)]
struct SideEffectRecord<'c> {
    kind: &'static str,
    argument: &'c str,
    may_fail: bool,
    namespace: Option<&'c str>,
    declared: place::PlaceRecord<'c>,
}

impl<'c> From<SideEffect<'c>> for SideEffectRecord<'c> {
    fn from(effect: SideEffect<'c>) -> Self {
        Self {
            kind: effect.kind().name(),
            argument: effect.argument(),
            may_fail: effect.may_fail(),
            namespace: effect.namespace(),
            declared: effect.declared().into(),
        }
    }
}

impl Document<'_> {
    fn write(&self, output: &mut dyn Write) -> io::Result<()> {
        let schema = &*self.compiled.schema;
        let files = self.compiled.inputs.iter().map(|input| FileRecord {
            name: &input.name,
            dialect: input.dialect.map(|dialect| dialect.name()),
        });
        let classes = schema.classes().filter(|class| self.wants(class.name()));
        let instances = schema.instances().filter(|it| self.wants(it.class_name()));
        write!(output, "{{\"version\":{VERSION},\n\"dialect\":")?;
        serde_json::to_writer(&mut *output, schema.dialect().name())?;
        list(output, "namespaces", schema.namespaces())?;
        list(output, "files", files)?;
        let members = self.members;
        list(output, "classes", classes.map(|class| ClassRecord { class, members }))?;
        let declarations = schema.qualifier_declarations().filter(|it| !it.is_base());
        list(output, "qualifier_types", declarations.map(qualifier::DeclarationRecord::new))?;
        list(output, "instances", instances.map(instance::InstanceRecord))?;
        list(output, "side_effects", schema.side_effects().map(SideEffectRecord::from))?;
        writeln!(output, "}}")
    }

    fn wants(&self, class: &str) -> bool {
        self.classes.is_empty() || self.classes.iter().any(|pattern| matches(pattern, class))
    }
}

/// One more field, a list with an item a line.
fn list<T: Serialize>(
    output: &mut dyn Write,
    name: &str,
    items: impl Iterator<Item = T>,
) -> io::Result<()> {
    write!(output, ",\n\"{name}\":[")?;
    for (at, item) in items.enumerate() {
        output.write_all(if at > 0 { b",\n" } else { b"\n" })?;
        serde_json::to_writer(&mut *output, &item)?;
    }
    output.write_all(b"]")
}
