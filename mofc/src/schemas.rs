//! `mofc schemas`: what is built in.

use crate::{exit::Exit, output::print, summary::counted};

pub(crate) fn run() -> Exit {
    let mut text = String::new();
    for schema in mof_schemas::SCHEMAS {
        let namespace = schema.namespace.map(|name| format!(", {name}")).unwrap_or_default();
        text.push_str(&format!(
            "builtin:{}\n    {}{namespace}, {}\n    from {}\n",
            schema.name,
            schema.release,
            counted(schema.classes, "class", "classes"),
            schema.source
        ));
    }
    print(&text)
}
