//! Arguments and a module to the module with bindings in it.

use std::path::{Path, PathBuf};

use mof_codegen::{Cache, Compiled, Options, Selection, Sources};
use mof_parser::{Level, Report, render_plain};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::{arguments::Arguments, module::Module};

/// One parse per schema and compiler process.
static CACHE: Cache = Cache::new();

pub(crate) fn cim_class(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let (arguments, module) = match (syn::parse2(arguments), syn::parse2(item.clone())) {
        (Ok(arguments), Ok(module)) => (arguments, module),
        (arguments, module) => {
            let errors = [arguments.err(), module.err()].into_iter().flatten();
            let errors = errors.map(syn::Error::into_compile_error);
            // the item stays, so that its own users are not told that it is missing
            return quote! { #item #(#errors)* };
        }
    };
    fill(&arguments, module)
}

fn fill(arguments: &Arguments, module: Module) -> TokenStream {
    let Module { attributes, visibility, name, content } = module;
    let generated = generate(arguments);
    quote! {
        #(#attributes)*
        #visibility mod #name {
            #content
            #generated
        }
    }
}

fn generate(arguments: &Arguments) -> TokenStream {
    let root = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    let mut sources = Sources::new(root);
    for schema in &arguments.schemas {
        sources.path(schema.value());
    }
    let compiled = CACHE.compile(&sources);
    let tracked = track(&compiled.files);
    let here = arguments.schemas.last().map_or_else(Span::call_site, |schema| schema.span());
    let unreadable = compiled.errors.iter().map(|error| say(here, &error.to_string()));
    let mut options = Options::new();
    options.classes(arguments.classes.iter().map(syn::LitStr::value));
    let (errors, items) = match Selection::new(&compiled.schema, &options) {
        Ok(selection) => (
            blocking(&compiled, &selection, here),
            mof_codegen::tokens(&compiled.schema, &selection),
        ),
        Err(unknown) => {
            // a class may be unknown because its declaration has an error
            let findings = compiled.findings.iter().filter(|f| f.level() == Level::Error);
            let mut errors: Vec<_> = findings
                .map(|finding| say(here, &render_plain(finding, compiled.schema.sources())))
                .collect();
            // without a schema every class is unknown: saying so would hide the reason
            if compiled.errors.is_empty() {
                errors.extend(unknown.iter().map(|class| {
                    let argument = arguments.classes.iter().find(|c| c.value() == class.pattern);
                    say(argument.map_or(here, syn::LitStr::span), &class.to_string())
                }));
            }
            (errors, found_items(&compiled, &options, &unknown))
        }
    };
    quote! { #tracked #(#unreadable)* #(#errors)* #items }
}

/// The classes that are there, when others are not.
fn found_items(
    compiled: &Compiled,
    options: &Options,
    unknown: &[mof_codegen::UnknownClass],
) -> TokenStream {
    let found = options.without(unknown);
    match found.map(|options| Selection::new(&compiled.schema, &options)) {
        Some(Ok(selection)) => mof_codegen::tokens(&compiled.schema, &selection),
        _ => TokenStream::new(),
    }
}

fn blocking(compiled: &Compiled, selection: &Selection, here: Span) -> Vec<TokenStream> {
    let weighed = compiled.weigh(selection).filter(|finding| finding.level() == Level::Error);
    weighed.map(|finding| say(here, &render_plain(&finding, compiled.schema.sources()))).collect()
}

fn say(span: Span, message: &str) -> TokenStream {
    // rustc puts the text behind `error: `; on a line of its own the carets keep their columns
    let message = message.trim_end();
    quote_spanned! { span => ::core::compile_error! { #message } }
}

/// Makes rustc rebuild the crate when one of `files` changes.
///
/// `include_bytes!` and not `include_str!`: MOF is often UTF-16, and rustc refuses to
/// `include_str!` that. The constants are unnamed, so nothing of the files reaches the binary.
/// `proc_macro::tracked::path` replaces this the day it is stable (rust-lang/rust#99515).
fn track(files: &[PathBuf]) -> TokenStream {
    let files = files.iter().map(|file| absolute(file).display().to_string());
    quote! { #(const _: &[u8] = ::core::include_bytes!(#files);)* }
}

/// `include_bytes!` starts at the file of the invocation, the macro's paths at the package.
fn absolute(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}
