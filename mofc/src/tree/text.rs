//! A tree of classes as lines of text.

use std::io::{self, Write};

use mof_model::{Class, Schema};
use mof_parser::visible;

use super::{by_namespace, is_shown, marks, roots};
use crate::style::{Paint, Style};

/// Writes the classes below `top`, or those of every namespace, each below its superclass.
pub(super) fn write(
    schema: &Schema,
    top: Option<Class<'_>>,
    style: &Style,
    output: &mut dyn Write,
) -> io::Result<()> {
    if let Some(top) = top {
        writeln!(output, "{}", node(top, style))?;
        return write_below(top, style, output, |_| true);
    }
    let namespaces = by_namespace(roots(schema), home);
    for (at, (namespace, roots)) in namespaces.iter().enumerate() {
        if namespaces.len() > 1 {
            let name = visible(namespace.unwrap_or("no namespace"));
            let gap = if at > 0 { "\n" } else { "" };
            writeln!(output, "{gap}{}", style.paint(Paint::Bold, &name))?;
        }
        for root in roots {
            writeln!(output, "{}", node(*root, style))?;
            write_below(*root, style, output, is_shown)?;
        }
    }
    Ok(())
}

/// The namespace under which a root stands: of a base that is in none, that of what is below it.
fn home(root: Class<'_>) -> Option<&str> {
    root.namespace().or_else(|| root.descendants().find_map(Class::namespace))
}

/// Writes the classes below `top` that are `shown`, with lines that lead to them.
pub(crate) fn write_below<'s>(
    top: Class<'s>,
    style: &Style,
    output: &mut dyn Write,
    shown: impl Fn(Class<'s>) -> bool,
) -> io::Result<()> {
    let below = |class: Class<'s>| {
        class.subclasses().filter(|class| shown(*class)).collect::<Vec<_>>().into_iter()
    };
    let mut lead = String::new();
    let mut levels = vec![below(top)];
    while let Some(level) = levels.last_mut() {
        let Some(class) = level.next() else {
            levels.pop();
            // what leads to a class is four characters for each class above it
            lead = lead.chars().take(4 * levels.len().saturating_sub(1)).collect();
            continue;
        };
        let is_last = level.len() == 0;
        let branch = if is_last { "└── " } else { "├── " };
        let leads = style.paint(Paint::Dim, &format!("{lead}{branch}"));
        writeln!(output, "{leads}{}", node(class, style))?;
        lead.push_str(if is_last { "    " } else { "│   " });
        levels.push(below(class));
    }
    Ok(())
}

/// `CIM_Dependency (abstract, association)`
fn node(class: Class<'_>, style: &Style) -> String {
    let mut node = style.paint(Paint::Cyan, class.name());
    let marks = marks(class);
    if !marks.is_empty() {
        node.push_str(&style.paint(Paint::Dim, &format!(" ({})", marks.join(", "))));
    }
    if let (None, Some(missing)) = (class.superclass(), class.superclass_name()) {
        node.push_str(&style.paint(Paint::Yellow, &format!(" : {missing}, which is not read")));
    }
    node
}
