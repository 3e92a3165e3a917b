//! A tree of classes as a graph for Graphviz.

use std::io::{self, Write};

use mof_model::{Class, Schema};

use super::{by_namespace, is_shown, roots};
use crate::class_name;

/// Writes `top` and the classes below it, or those of every namespace, each with an edge to its
/// superclass. A namespace is a cluster where there are several.
pub(super) fn write(
    schema: &Schema,
    top: Option<Class<'_>>,
    output: &mut dyn Write,
) -> io::Result<()> {
    let classes: Vec<Class<'_>> = match top {
        Some(top) => std::iter::once(top).chain(top.descendants()).collect(),
        None => {
            let roots = roots(schema).into_iter();
            let all = roots.flat_map(|root| std::iter::once(root).chain(root.descendants()));
            all.filter(|class| is_shown(*class)).collect()
        }
    };
    let namespaces = by_namespace(classes.iter().copied(), Class::namespace);
    writeln!(output, "digraph classes {{")?;
    writeln!(output, "    rankdir=LR;")?;
    writeln!(output, "    node [shape=box];")?;
    writeln!(output, "    edge [arrowhead=onormal];")?;
    for (namespace, members) in &namespaces {
        let cluster = namespace.filter(|_| namespaces.len() > 1);
        if let Some(namespace) = cluster {
            writeln!(output, "    subgraph {} {{", quoted(&format!("cluster {namespace}")))?;
            writeln!(output, "        label={};", quoted(namespace))?;
        }
        let indent = if cluster.is_some() { "        " } else { "    " };
        for class in members {
            let (name, looks) = (quoted(&class_name::qualified(*class)), looks(*class));
            writeln!(output, "{indent}{name} [{looks}];")?;
        }
        if cluster.is_some() {
            writeln!(output, "    }}")?;
        }
    }
    for class in &classes {
        let Some(superclass) = class.superclass().filter(|_| top != Some(*class)) else { continue };
        let ends = [*class, superclass].map(|end| quoted(&class_name::qualified(end)));
        writeln!(output, "    {} -> {};", ends[0], ends[1])?;
    }
    writeln!(output, "}}")
}

/// How a class is drawn: an abstract one with dashes, an association as a diamond, an event as a
/// note.
fn looks(class: Class<'_>) -> String {
    let mut looks = format!("label={}", quoted(class.name()));
    if class.is_association() {
        looks.push_str(", shape=diamond");
    } else if class.is_indication() {
        looks.push_str(", shape=note");
    }
    if class.is_abstract() {
        looks.push_str(", style=dashed");
    }
    looks
}

/// A quoted name of the DOT language.
///
/// Of all characters only the quotation mark has a meaning in it; a backslash begins an escape of
/// labels, and a line end is no part of a name.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            char if char.is_control() => quoted.push('\u{FFFD}'),
            char => quoted.push(char),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn nothing_ends_a_name_early() {
        assert_eq!(quoted("root/a:\"X\\\n"), "\"root/a:\\\"X\\\\\u{FFFD}\"");
    }
}
