//! A planned module to tokens.
//!
//! Nothing is decided here: names and types come from the plan, and what can be written once is in
//! the runtime.

mod calls;
mod classes;
mod maps;
mod value_types;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

#[cfg(feature = "format")]
use crate::plan::Class;
use crate::plan::{Module, SchemaTable, docs};

/// Writes the whole module.
pub(crate) fn module(module: &Module) -> TokenStream {
    let schemas = schemas(module);
    let classes = module.classes.iter().map(|class| classes::class(module, class));
    quote! { #schemas #(#classes)* }
}

/// Writes the tables that list the classes.
pub(crate) fn schemas(module: &Module) -> TokenStream {
    let tables = module.schemas.iter().map(|table| schema(module, table));
    quote! { #(#tables)* }
}

/// Writes one class with everything that belongs to it.
#[cfg(feature = "format")]
pub(crate) fn class(module: &Module, class: &Class) -> TokenStream {
    classes::class(module, class)
}

fn schema(module: &Module, table: &SchemaTable) -> TokenStream {
    let SchemaTable { name, namespace, classes } = table;
    let doc = doc(&[format!("The classes of {} in this module.", docs::code(namespace))]);
    let name = ident(name);
    let classes = classes.iter().map(|&class| ident(&module.classes[class].table));
    quote! {
        #doc
        pub static #name: ::cimkit::Schema = ::cimkit::Schema {
            namespace: #namespace,
            classes: &[#(&#classes),*],
        };
    }
}

/// An identifier as the plan spells it, raw ones included.
fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// Paragraphs of documentation, one attribute per line.
fn doc<S: AsRef<str>>(paragraphs: &[S]) -> TokenStream {
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(paragraph.as_ref().lines().map(|line| format!(" {line}")));
    }
    quote! { #(#[doc = #lines])* }
}

/// `#[deprecated]`, and the leave to touch what is deprecated.
fn deprecated(note: Option<&String>) -> TokenStream {
    match note {
        Some(note) if note.is_empty() => quote! { #[deprecated] },
        Some(note) => quote! { #[deprecated(note = #note)] },
        None => TokenStream::new(),
    }
}

/// Where tokens stand: at the root of the module, or in a companion.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Root,
    Companion,
}

impl Place {
    /// The way from here to the root.
    fn root(self) -> TokenStream {
        match self {
            Self::Root => TokenStream::new(),
            Self::Companion => quote_spanned! { Span::call_site() => super:: },
        }
    }
}
