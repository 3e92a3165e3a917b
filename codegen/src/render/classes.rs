//! A class: its view, its table, its accessors.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::value_types::{self, class_table, table_entry};
use super::{Place, calls, deprecated, doc, ident, maps};
use crate::plan::{Accessor, Class, Module, PathConstructor};

pub(super) fn class(module: &Module, class: &Class) -> TokenStream {
    let table = table(module, class);
    let view = view(module, class);
    let members = members(module, class);
    let companion = companion(module, class);
    quote! { #table #view #members #companion }
}

fn table(module: &Module, class: &Class) -> TokenStream {
    let static_name = ident(&class.table);
    let name = &class.cim_name;
    let slots = Literal::u16_unsuffixed(class.slots);
    let schema = ident(&module.schemas[class.schema].name);
    let lineage = class.lineage.iter().map(|&at| class_table(module, Place::Root, at));
    let properties =
        class.table_properties.iter().map(|entry| table_entry(module, Place::Root, entry));
    quote! {
        static #static_name: ::cimkit::Class = ::cimkit::Class {
            name: #name,
            lineage: &[#(&#lineage),*],
            slots: #slots,
            schema: &#schema,
            properties: &[#(#properties),*],
        };
    }
}

fn view(module: &Module, class: &Class) -> TokenStream {
    let doc = doc(&class.docs);
    let deprecated = deprecated(class.deprecated.as_ref());
    let alias = (class.cim_name != class.type_name).then(|| {
        let alias = &class.cim_name;
        quote! { #[doc(alias = #alias)] }
    });
    let name = ident(&class.type_name);
    let table = ident(&class.table);
    let leave = leave_deprecated(module, class);
    match class.base {
        None => {
            let view = leaving(module, class, quote! { ::cimkit::view!(#name, #table); });
            quote! {
                #doc
                #alias
                #deprecated
                #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
                pub struct #name {
                    row: ::cimkit::Checked,
                }
                #view
            }
        }
        Some(base) => {
            let base = ident(&module.classes[base].type_name);
            let ancestors = class.lineage[..class.lineage.len() - 1]
                .iter()
                .map(|&at| ident(&module.classes[at].type_name));
            let view = leaving(
                module,
                class,
                quote! { ::cimkit::view!(#name: #base, #table, [#(#ancestors),*]); },
            );
            quote! {
                #doc
                #alias
                #deprecated
                #leave
                #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
                pub struct #name {
                    base: #base,
                }
                #view
            }
        }
    }
}

/// What touches a deprecated class says that it may.
fn leave_deprecated(module: &Module, class: &Class) -> TokenStream {
    if module.touches_deprecated(class) {
        quote! { #[allow(deprecated)] }
    } else {
        TokenStream::new()
    }
}

/// A macro call takes no attribute, so that it stands in a block that has one, when it needs one.
fn leaving(module: &Module, class: &Class, call: TokenStream) -> TokenStream {
    let leave = leave_deprecated(module, class);
    if leave.is_empty() {
        call
    } else {
        quote! { #leave const _: () = { #call }; }
    }
}

fn members(module: &Module, class: &Class) -> TokenStream {
    if class.accessors.is_empty() && class.path_constructor.is_none() {
        return TokenStream::new();
    }
    let name = ident(&class.type_name);
    let accessors = class.accessors.iter().map(|accessor| self::accessor(module, accessor));
    let constructor = class.path_constructor.as_ref().map(|keys| path_constructor(module, keys));
    let leave = leave_deprecated(module, class);
    quote! {
        #leave
        impl #name {
            #constructor
            #(#accessors)*
        }
    }
}

fn accessor(module: &Module, accessor: &Accessor) -> TokenStream {
    let (getter, setter) = (ident(&accessor.getter), ident(&accessor.setter));
    let slot = Literal::u16_unsuffixed(accessor.slot);
    let read = value_types::read(module, Place::Root, &accessor.ty);
    let write = value_types::write(module, Place::Root, &accessor.ty);
    let doc_get = doc(&accessor.docs);
    let doc_set =
        doc(&[format!("Sets `{}`; [`NULL`](::cimkit::NULL) is a value too.", accessor.cim_name)]);
    let deprecated = deprecated(accessor.deprecated.as_ref());
    quote! {
        #doc_get
        #deprecated
        #[inline]
        pub fn #getter(&self) -> ::core::option::Option<#read> {
            ::cimkit::get(self, #slot)
        }
        #doc_set
        #deprecated
        #[inline]
        pub fn #setter(&mut self, value: impl ::cimkit::IntoValue<#write>) {
            ::cimkit::set::<Self, #write>(self, #slot, value);
        }
    }
}

fn path_constructor(module: &Module, constructor: &PathConstructor) -> TokenStream {
    let name = ident(&constructor.name);
    let doc = doc(&["The path of the instance with these keys; they come by name."]);
    let arguments = constructor.keys.iter().map(|(_, argument, element)| {
        let argument = ident(argument);
        let ty = value_types::key(module, Place::Root, element);
        quote! { #argument: #ty }
    });
    let keys = constructor.keys.iter().map(|(cim_name, argument, _)| {
        let argument = ident(argument);
        quote! { (#cim_name, ::cimkit::KeyValue::from(#argument)) }
    });
    let many =
        (constructor.keys.len() > 7).then(|| quote! { #[allow(clippy::too_many_arguments)] });
    quote! {
        #doc
        #many
        #[inline]
        pub fn #name(#(#arguments),*) -> ::cimkit::Path<Self> {
            ::cimkit::Path::from_keys([#(#keys),*])
        }
    }
}

/// The module with the types of the members, and what of it stands at the root as well.
fn companion(module: &Module, class: &Class) -> TokenStream {
    if class.methods.is_empty() && class.maps.is_empty() {
        return TokenStream::new();
    }
    let name = ident(&class.companion);
    let doc = doc(&[format!("Types of the members of [`{}`].", class.type_name)]);
    let methods = class.methods.iter().map(|method| calls::method(module, class, method));
    let maps = class.maps.iter().map(maps::map);
    let leave = leave_deprecated(module, class);
    let reexports = (!class.reexports.is_empty()).then(|| {
        let names = class.reexports.iter().map(|name| ident(name));
        quote! { #leave pub use #name::{#(#names),*}; }
    });
    quote! {
        #doc
        #leave
        pub mod #name {
            #(#methods)*
            #(#maps)*
        }
        #reexports
    }
}
