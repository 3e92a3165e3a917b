//! A method: its table, the call, the answer.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::value_types::{self, cim_type, class_type, table_entry};
use super::{Place, deprecated, doc, ident};
use crate::plan::{Class, Element, Input, Method, Module, Output, Return, ValueType};

const HERE: Place = Place::Companion;

pub(super) fn method(module: &Module, class: &Class, method: &Method) -> TokenStream {
    let table = table(module, class, method);
    let start = start(module, class, method);
    let call = call(module, class, method);
    let answer = answer(module, class, method);
    quote! { #table #start #call #answer }
}

fn table(module: &Module, class: &Class, method: &Method) -> TokenStream {
    let table = ident(&method.table);
    let (class, name, is_static) = (&class.cim_name, &method.cim_name, method.is_static);
    let inputs = method.inputs.iter().map(|input| table_entry(module, HERE, &input.entry));
    let outputs = method.outputs.iter().map(|output| table_entry(module, HERE, &output.entry));
    let returns = match &method.returns {
        Return::Void => quote! { ::core::option::Option::None },
        Return::Map { cim_type: ty, .. }
        | Return::Code { cim_type: ty, .. }
        | Return::Value { cim_type: ty, .. } => {
            let ty = cim_type(ty);
            quote! { ::core::option::Option::Some(#ty) }
        }
    };
    quote! {
        static #table: ::cimkit::Method = ::cimkit::Method {
            class: #class,
            name: #name,
            is_static: #is_static,
            inputs: &[#(#inputs),*],
            outputs: &[#(#outputs),*],
            returns: #returns,
        };
    }
}

/// The function that starts a call. Required parameters are its arguments.
fn start(module: &Module, class: &Class, method: &Method) -> TokenStream {
    let view = ident(&class.type_name);
    let function = ident(&method.function);
    let (call, table) = (ident(&method.call), ident(&method.table));
    let mut paragraphs = vec![format!("Starts a call of `{}`.", method.cim_name)];
    paragraphs.extend(method.docs.iter().cloned());
    let doc = doc(&paragraphs);
    let deprecated = deprecated(method.deprecated.as_ref());
    let required = || method.inputs.iter().enumerate().filter(|(_, input)| input.required);
    let arguments: Vec<_> = required()
        .map(|(_, input)| {
            let (name, ty) = (ident(&input.name), argument_type(module, input));
            quote! { #name: #ty }
        })
        .collect();
    let given = required().map(|(at, input)| give(module, at, input));
    let many = (arguments.len() > 6).then(|| quote! { #[allow(clippy::too_many_arguments)] });
    let (receiver, new) = if method.is_static {
        (TokenStream::new(), quote! { ::cimkit::Call::of_class::<Self>(&#table) })
    } else {
        (quote! { &self, }, quote! { ::cimkit::Call::new(self, &#table) })
    };
    quote! {
        impl super::#view {
            #doc
            #deprecated
            #many
            #[inline]
            pub fn #function(#receiver #(#arguments),*) -> #call {
                #call { call: #new #(#given)* }
            }
        }
    }
}

fn call(module: &Module, class: &Class, method: &Method) -> TokenStream {
    let (call, answer) = (ident(&method.call), ident(&method.answer));
    let doc = doc(&[format!(
        "A call of `{}.{}`; what is not given is not sent.",
        class.cim_name, method.cim_name
    )]);
    let setters: Vec<_> = method
        .inputs
        .iter()
        .enumerate()
        .filter(|(_, input)| !input.required)
        .map(|(at, input)| setter(module, at, input))
        .collect();
    let setters = (!setters.is_empty()).then(|| quote! { impl #call { #(#setters)* } });
    quote! {
        #doc
        #[must_use = "a call does nothing until `call` or `call_async`"]
        pub struct #call {
            call: ::cimkit::Call,
        }
        ::cimkit::call!(#call -> #answer);
        #setters
    }
}

fn setter(module: &Module, at: usize, input: &Input) -> TokenStream {
    let (name, ty) = (ident(&input.name), argument_type(module, input));
    let doc = doc(&input.docs);
    let deprecated = deprecated(input.deprecated.as_ref());
    let given = give(module, at, input);
    quote! {
        #doc
        #deprecated
        #[inline]
        pub fn #name(self, #name: #ty) -> Self {
            Self { call: self.call #given }
        }
    }
}

/// The type of a parameter as an argument.
fn argument_type(module: &Module, input: &Input) -> TokenStream {
    let ValueType { element, array } = &input.ty;
    match (element, array) {
        (Element::Path(class), false) => {
            let class = class_type(module, HERE, *class);
            quote! { &(impl ::cimkit::Refers<#class> + ?Sized) }
        }
        (Element::Path(class), true) => {
            let class = class_type(module, HERE, *class);
            quote! { impl ::core::iter::IntoIterator<Item: ::cimkit::Refers<#class>> }
        }
        (Element::Embedded(class), false) => {
            let class = class_type(module, HERE, *class);
            quote! { &#class }
        }
        (Element::Embedded(class), true) => {
            let class = class_type(module, HERE, *class);
            quote! { &[&#class] }
        }
        _ => {
            let ty = value_types::write(module, HERE, &input.ty);
            quote! { impl ::cimkit::IntoValue<#ty> }
        }
    }
}

/// The call of the runtime that takes the argument.
fn give(module: &Module, at: usize, input: &Input) -> TokenStream {
    let name = ident(&input.name);
    let at = Literal::usize_unsuffixed(at);
    let ValueType { element, array } = &input.ty;
    match (element, array) {
        (Element::Path(_), false) => quote! { .reference(#at, #name) },
        (Element::Path(_), true) => quote! { .references(#at, #name) },
        (Element::Embedded(_), false) => quote! { .embedded(#at, #name) },
        (Element::Embedded(_), true) => quote! { .embedded_all(#at, #name) },
        _ => {
            let ty = value_types::write(module, HERE, &input.ty);
            quote! { .value::<#ty>(#at, #name) }
        }
    }
}

fn answer(module: &Module, class: &Class, method: &Method) -> TokenStream {
    let answer = ident(&method.answer);
    let doc = doc(&[format!("What `{}.{}` answered.", class.cim_name, method.cim_name)]);
    let code = |name: TokenStream, job: Option<usize>| {
        let job = job.map(Literal::usize_unsuffixed).map(|job| quote! { , job #job });
        quote! { ::cimkit::answer!(#answer, #name #job); }
    };
    let mut getters: Vec<TokenStream> = Vec::new();
    let runtime = match &method.returns {
        Return::Void => quote! { ::cimkit::answer!(#answer); },
        Return::Map { name, job, .. } => {
            let name = ident(name);
            code(quote! { #name }, *job)
        }
        Return::Code { job, .. } => code(quote! { ::cimkit::ReturnCode }, *job),
        Return::Value { ty, .. } => {
            let ty =
                value_types::read(module, HERE, &ValueType { element: ty.clone(), array: false });
            getters.push(quote! {
                /// What the method returned.
                #[inline]
                pub fn return_value(&self) -> ::core::option::Option<#ty> {
                    self.answer.returned::<#ty>()
                }
            });
            quote! { ::cimkit::answer!(#answer); }
        }
    };
    let outputs = method.outputs.iter().enumerate();
    getters.extend(outputs.filter_map(|(at, output)| getter(module, at, output)));
    let getters = (!getters.is_empty()).then(|| quote! { impl #answer { #(#getters)* } });
    quote! {
        #doc
        pub struct #answer {
            answer: ::cimkit::Answer,
        }
        #runtime
        #getters
    }
}

fn getter(module: &Module, at: usize, output: &Output) -> Option<TokenStream> {
    let name = ident(output.getter.as_ref()?);
    let doc = doc(&output.docs);
    let deprecated = deprecated(output.deprecated.as_ref());
    let at = Literal::usize_unsuffixed(at);
    let ValueType { element, array } = &output.ty;
    let (ty, read) = match (element, array) {
        (Element::Path(class), false) => {
            let class = class_type(module, HERE, *class);
            (quote! { ::cimkit::Path<#class> }, quote! { reference(#at) })
        }
        (Element::Path(class), true) => {
            let class = class_type(module, HERE, *class);
            (quote! { ::cimkit::Elements<'_, ::cimkit::Path<#class>> }, quote! { references(#at) })
        }
        (Element::Embedded(class), false) => {
            let class = class_type(module, HERE, *class);
            (class, quote! { embedded(#at) })
        }
        (Element::Embedded(class), true) => {
            let class = class_type(module, HERE, *class);
            (quote! { ::cimkit::Instances<'_, #class> }, quote! { embedded_all(#at) })
        }
        _ => (value_types::read(module, HERE, &output.ty), quote! { value(#at) }),
    };
    Some(quote! {
        #doc
        #deprecated
        #[inline]
        pub fn #name(&self) -> ::core::option::Option<#ty> {
            self.answer.#read
        }
    })
}
