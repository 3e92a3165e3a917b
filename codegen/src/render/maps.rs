//! A value map: an open enum or a set of flags, with its table in the runtime's macro.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::value_types::scalar_type;
use super::{doc, ident};
use crate::plan::{Map, MapEntry, MapKind, Scalar, docs};

pub(super) fn map(map: &Map) -> TokenStream {
    match &map.kind {
        MapKind::Enum { code, values, ranges, otherwise } => {
            open_enum(map, *code, values, ranges, otherwise.as_ref())
        }
        MapKind::Flags { code, bits } => flags(map, *code, bits),
        MapKind::Alias(same) => {
            let docs = map.docs.iter().map(|what| format!("{what}: the same as [`{same}`]."));
            let doc = doc(&docs.collect::<Vec<_>>());
            let (name, same) = (ident(&map.name), ident(same));
            quote! { #doc pub type #name = #same; }
        }
    }
}

fn open_enum(
    map: &Map,
    code: Scalar,
    values: &[MapEntry<i128>],
    ranges: &[MapEntry<Vec<(i128, i128)>>],
    otherwise: Option<&MapEntry<()>>,
) -> TokenStream {
    let name = ident(&map.name);
    let doc_enum =
        doc(&map.docs.iter().map(|what| format!("{what}; an open set.")).collect::<Vec<_>>());
    let integer = scalar_type(code);
    let value_variants = values.iter().map(|entry| {
        let (doc, variant) = (entry_doc(&entry.key, &entry.label), ident(&entry.name));
        quote! { #doc #variant, }
    });
    let range_docs = ranges.iter().map(|entry| (&entry.name, &entry.key, &entry.label));
    let rest_docs = otherwise.iter().map(|entry| (&entry.name, &entry.key, &entry.label));
    let range_variants = range_docs.chain(rest_docs).map(|(name, key, label)| {
        let (doc, variant) = (entry_doc(key, label), ident(name));
        quote! { #doc #variant(#integer), }
    });
    let value_rows = values.iter().map(|entry| {
        let (variant, number, label) = (ident(&entry.name), literal(entry.covers), &entry.label);
        quote! { #variant = #number #label; }
    });
    let range_rows = ranges.iter().map(|entry| {
        let (variant, label) = (ident(&entry.name), &entry.label);
        let covers = entry.covers.iter().map(|&(low, high)| {
            let (low, high) = (literal(low), literal(high));
            quote! { #low..=#high }
        });
        quote! { #variant in #(#covers)|* #label; }
    });
    let rest_row = otherwise.map(|entry| {
        let (variant, label) = (ident(&entry.name), &entry.label);
        quote! { #variant otherwise #label; }
    });
    quote! {
        #doc_enum
        #[non_exhaustive]
        pub enum #name {
            #(#value_variants)*
            #(#range_variants)*
            /// A number that the schema does not list.
            Unlisted(#integer),
        }
        ::cimkit::value_map! { #name: #integer { #(#value_rows)* #(#range_rows)* #rest_row } }
    }
}

fn flags(map: &Map, code: Scalar, bits: &[MapEntry<u32>]) -> TokenStream {
    let name = ident(&map.name);
    let what =
        map.docs.iter().map(|what| format!("{what}; a set of flags, unnamed bits are kept."));
    let doc = doc(&what.collect::<Vec<_>>());
    let integer = scalar_type(code);
    let rows = bits.iter().map(|entry| {
        let (flag, label) = (ident(&entry.name), &entry.label);
        let doc = entry_doc(&format!("bit {}", entry.key), label);
        let bit = Literal::u32_unsuffixed(entry.covers);
        quote! { #doc #flag = #bit #label; }
    });
    quote! {
        ::cimkit::flag_set! { #doc pub #name: #integer { #(#rows)* } }
    }
}

fn entry_doc(key: &str, label: &str) -> TokenStream {
    let key = docs::code(key);
    if label.trim().is_empty() {
        doc(&[format!("{key}, without a name in the schema.")])
    } else {
        doc(&[format!("{key}: {}.", crate::plan::plain_line(label).trim_end_matches('.'))])
    }
}

/// A number in the code's own range, with its sign.
fn literal(number: i128) -> TokenStream {
    let digits = Literal::u128_unsuffixed(number.unsigned_abs());
    if number < 0 {
        quote! { -#digits }
    } else {
        quote! { #digits }
    }
}
