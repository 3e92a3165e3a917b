//! `mofc tree`: who derives from whom.

mod dot;
mod text;

use std::collections::HashMap;

use mof_model::{Class, Schema};

use crate::{
    class_name,
    command_line::{Common, TreeArguments},
    compilation::{self, keep_apart},
    exit::Exit,
    output::print_with,
    style::Style,
};

pub(crate) use text::write_below;

pub(crate) fn run(arguments: &TreeArguments, common: &Common) -> Exit {
    if let Err(exit) = keep_apart(&arguments.report, "the tree", "`mofc check` prints findings") {
        return exit;
    }
    compilation::show(&arguments.sources, &arguments.report, common, |compiled, reporter| {
        let schema = &*compiled.schema;
        let top = arguments.class.as_deref().map(|name| class_name::find(schema, name)).transpose();
        match top {
            Ok(top) => {
                let style = Style::of_output(common);
                reporter.printed(print_with(|output| match arguments.dot {
                    true => dot::write(schema, top, output),
                    false => text::write(schema, top, &style, output),
                }));
            }
            Err(unknown) => reporter.could_not(&unknown),
        }
    })
}

/// The classes that derive from none: those of bases that a class of the compilation derives from,
/// then its own, in source order.
fn roots(schema: &Schema) -> Vec<Class<'_>> {
    let (mut bases, mut own) = (Vec::new(), Vec::new());
    for class in schema.classes() {
        match class.ancestors().last() {
            None => own.push(class),
            Some(root) if root.is_base() && !bases.contains(&root) => bases.push(root),
            Some(_) => {}
        }
    }
    bases.extend(own);
    bases
}

/// Classes by the namespace that `home` says, in the order in which each comes first.
fn by_namespace<'s>(
    classes: impl IntoIterator<Item = Class<'s>>,
    home: impl Fn(Class<'s>) -> Option<&'s str>,
) -> Vec<(Option<&'s str>, Vec<Class<'s>>)> {
    let mut places = HashMap::new();
    let mut namespaces: Vec<(Option<&str>, Vec<Class<'_>>)> = Vec::new();
    for class in classes {
        let namespace = home(class);
        let folded = namespace.unwrap_or_default().to_ascii_lowercase();
        let place = *places.entry(folded).or_insert(namespaces.len());
        match namespaces.get_mut(place) {
            Some((_, members)) => members.push(class),
            None => namespaces.push((namespace, vec![class])),
        }
    }
    namespaces
}

/// Whether the tree of a compilation has `class`: it is its own, or below it is one of its own.
fn is_shown(class: Class<'_>) -> bool {
    !class.is_base() || class.descendants().any(|below| !below.is_base())
}

/// What a class is beside a class: `abstract`, `association`, …
fn marks(class: Class<'_>) -> Vec<&'static str> {
    [
        (class.is_abstract(), "abstract"),
        (class.is_association(), "association"),
        (class.is_indication(), "indication"),
        (class.is_base(), "base"),
    ]
    .into_iter()
    .filter_map(|(is, mark)| is.then_some(mark))
    .collect()
}
