//! The Rust types of values, as getters return and setters take them.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Place, ident};
use crate::plan::{ClassIndex, Element, Mention, Module, Scalar, TableEntry, ValueType};

/// What a getter returns, without the `Option`.
pub(super) fn read(module: &Module, place: Place, ty: &ValueType) -> TokenStream {
    if ty.array {
        let element = read_element(module, place, &ty.element, true);
        return quote! { ::cimkit::Elements<'_, #element> };
    }
    read_element(module, place, &ty.element, false)
}

fn read_element(module: &Module, place: Place, element: &Element, inner: bool) -> TokenStream {
    let lifetime = if inner {
        quote! { '_ }
    } else {
        TokenStream::new()
    };
    match element {
        Element::Scalar(scalar) => scalar_type(*scalar),
        Element::Text => quote! { & #lifetime str },
        Element::Map(class, name) => map(module, place, *class, name),
        Element::Path(class) => {
            let class = class_type(module, place, *class);
            quote! { ::cimkit::Path<#class> }
        }
        Element::AnyPath => quote! { & #lifetime ::cimkit::ObjectPath },
        Element::Embedded(class) => {
            let class = class_type(module, place, *class);
            quote! { ::cimkit::EmbeddedOrText<#class> }
        }
        Element::Object => quote! { & #lifetime ::cimkit::Instance },
    }
}

/// What a setter's `IntoValue` is about.
pub(super) fn write(module: &Module, place: Place, ty: &ValueType) -> TokenStream {
    let element = write_element(module, place, &ty.element);
    if ty.array {
        quote! { [#element] }
    } else {
        element
    }
}

fn write_element(module: &Module, place: Place, element: &Element) -> TokenStream {
    match element {
        Element::Scalar(scalar) => scalar_type(*scalar),
        Element::Text => quote! { ::cimkit::Text },
        Element::Map(class, name) => map(module, place, *class, name),
        Element::Path(class) => {
            let class = class_type(module, place, *class);
            quote! { ::cimkit::Reference<#class> }
        }
        Element::AnyPath => quote! { ::cimkit::AnyReference },
        Element::Embedded(class) => {
            let class = class_type(module, place, *class);
            quote! { ::cimkit::Embedded<#class> }
        }
        Element::Object => quote! { ::cimkit::Object },
    }
}

/// What a key is given as.
pub(super) fn key(module: &Module, place: Place, element: &Element) -> TokenStream {
    match element {
        Element::Text => quote! { &str },
        Element::Path(class) => {
            let class = class_type(module, place, *class);
            quote! { &::cimkit::Path<#class> }
        }
        Element::AnyPath => quote! { &::cimkit::ObjectPath },
        other => read_element(module, place, other, false),
    }
}

/// A class's type.
pub(super) fn class_type(module: &Module, place: Place, class: ClassIndex) -> TokenStream {
    let root = place.root();
    let name = ident(&module.classes[class].type_name);
    quote! { #root #name }
}

/// A class's table.
pub(super) fn class_table(module: &Module, place: Place, class: ClassIndex) -> TokenStream {
    let root = place.root();
    let name = ident(&module.classes[class].table);
    quote! { #root #name }
}

/// A value map's type. A member's own map is its own class's, so in a companion it has no path.
fn map(module: &Module, place: Place, class: ClassIndex, name: &str) -> TokenStream {
    let name = ident(name);
    match place {
        Place::Root => {
            let companion = ident(&module.classes[class].companion);
            quote! { #companion::#name }
        }
        Place::Companion => quote! { #name },
    }
}

/// An entry of a table of properties or parameters.
pub(super) fn table_entry(module: &Module, place: Place, entry: &TableEntry) -> TokenStream {
    let name = &entry.cim_name;
    let cim_type = cim_type(entry.cim_type);
    let array = entry.array.then(|| quote! { .array() });
    let key = entry.key.then(|| quote! { .key() });
    let class = entry.class.as_ref().map(|mention| match mention {
        Mention::Here(class) => {
            let table = class_table(module, place, *class);
            quote! { .class(&#table) }
        }
        Mention::Elsewhere(name) => quote! { .class_named(#name) },
    });
    match entry.slot {
        Some(slot) => {
            let slot = proc_macro2::Literal::u16_unsuffixed(slot);
            quote! { ::cimkit::Property::new(#name, #slot, #cim_type) #array #key #class }
        }
        None => quote! { ::cimkit::Parameter::new(#name, #cim_type) #array #class },
    }
}

/// A variant of the runtime's `CimType`.
pub(super) fn cim_type(variant: &str) -> TokenStream {
    let variant = ident(variant);
    quote! { ::cimkit::CimType::#variant }
}

/// A scalar's type.
pub(super) fn scalar_type(scalar: Scalar) -> TokenStream {
    match scalar {
        Scalar::Bool => quote! { bool },
        Scalar::U8 => quote! { u8 },
        Scalar::I8 => quote! { i8 },
        Scalar::U16 => quote! { u16 },
        Scalar::I16 => quote! { i16 },
        Scalar::U32 => quote! { u32 },
        Scalar::I32 => quote! { i32 },
        Scalar::U64 => quote! { u64 },
        Scalar::I64 => quote! { i64 },
        Scalar::F32 => quote! { f32 },
        Scalar::F64 => quote! { f64 },
        Scalar::Char16 => quote! { ::cimkit::Char16 },
        Scalar::DateTime => quote! { ::cimkit::DateTime },
    }
}
