//! The module that `#[cim_class]` stands on.

use proc_macro2::{Ident, TokenStream};
use syn::{
    Attribute, Token, Visibility, braced,
    parse::{Parse, ParseStream},
};

/// `pub mod name { … }`, its content as it stands.
pub(crate) struct Module {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) content: TokenStream,
}

impl Parse for Module {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        if !input.peek(Token![mod]) {
            return Err(
                input.error("`#[cim_class]` stands on a module with a body: `pub mod name {}`")
            );
        }
        input.parse::<Token![mod]>()?;
        let name = input.parse()?;
        if input.peek(Token![;]) {
            return Err(input.error("the module needs a body, `{}`: a file cannot be filled"));
        }
        let body;
        braced!(body in input);
        Ok(Self { attributes, visibility, name, content: body.parse()? })
    }
}
