//! A planned module to text that people read.

use proc_macro2::TokenStream;

use crate::header::Header;
use crate::plan::{Module, docs::visible};
use crate::render;

/// How many classes are formatted as one piece: enough to keep threads busy, few enough to share.
const PIECE: usize = 16;

/// Formats the module. Pieces are formatted on the machine's cores and joined in order.
pub(crate) fn module(module: &Module, head: &Header) -> String {
    let mut text = header(head);
    text.push_str(&file(render::schemas(module)));
    let pieces: Vec<_> = module.classes.chunks(PIECE).collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(pieces.len());
    let formatted = if threads < 2 {
        pieces.iter().map(|classes| piece(module, classes)).collect()
    } else {
        in_parallel(module, &pieces, threads)
    };
    for piece in formatted {
        text.push('\n');
        text.push_str(&piece);
    }
    text
}

fn in_parallel(module: &Module, pieces: &[&[crate::plan::Class]], threads: usize) -> Vec<String> {
    let share = pieces.len().div_ceil(threads);
    std::thread::scope(|scope| {
        let workers: Vec<_> = pieces
            .chunks(share)
            .map(|share| {
                scope.spawn(move || {
                    share.iter().map(|classes| piece(module, classes)).collect::<Vec<_>>()
                })
            })
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| match worker.join() {
                Ok(pieces) => pieces,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    })
}

fn piece(module: &Module, classes: &[crate::plan::Class]) -> String {
    let texts = classes.iter().map(|class| file(render::class(module, class)));
    texts.collect::<Vec<_>>().join("\n")
}

fn header(head: &Header) -> String {
    format!(
        "// Typed CIM bindings, written by mof-codegen {} from {}.\n\
         // Do not edit: generate it again. Hash of the schema text: {}.\n\n",
        env!("CARGO_PKG_VERSION"),
        visible(&head.sources.join(", ")),
        head.hash,
    )
}

fn file(tokens: TokenStream) -> String {
    let file = syn::parse2(tokens).expect("render writes items only");
    spaced(&prettyplease::unparse(&file))
}

/// Puts a blank line between items, which the formatter leaves out.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut before = "";
    for line in text.lines() {
        if ends_item(before) && starts_item(line) && indent(before) == indent(line) {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        before = line;
    }
    out
}

fn ends_item(line: &str) -> bool {
    let line = line.trim_start();
    line == "}" || line == "};" || line.ends_with(");") || line.ends_with("};")
}

fn starts_item(line: &str) -> bool {
    let line = line.trim_start();
    ["///", "#[", "pub ", "impl ", "static ", "const ", "::cimkit::"]
        .iter()
        .any(|start| line.starts_with(start))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_parted_by_a_blank_line() {
        let text =
            "impl A {\n    fn a() {\n    }\n    /// b\n    fn b() {\n    }\n}\nimpl B {\n}\n";
        assert_eq!(
            spaced(text),
            "impl A {\n    fn a() {\n    }\n\n    /// b\n    fn b() {\n    }\n}\n\nimpl B {\n}\n"
        );
    }
}
