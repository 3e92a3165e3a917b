//! `mofc schemas`: what is built in.

use std::io::Write;

use crate::exit::Exit;

pub(crate) fn run() -> Exit {
    let mut text = String::new();
    for schema in mof_schemas::SCHEMAS {
        let namespace = schema.namespace.map(|name| format!(", {name}")).unwrap_or_default();
        text.push_str(&format!(
            "builtin:{}\n    {}{namespace}, {} classes\n    from {}\n",
            schema.name, schema.release, schema.classes, schema.source
        ));
    }
    // the reader of a pipe may have seen enough
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    Exit::Success
}
