//! The arguments of `#[cim_class(…)]`.

use proc_macro2::{Ident, Span};
use syn::{
    LitStr, Token,
    parse::{Parse, ParseStream},
    token,
};

/// `schema = "…", class = "…"`
#[derive(Default)]
pub(crate) struct Arguments {
    pub(crate) schemas: Vec<LitStr>,
    pub(crate) classes: Vec<LitStr>,
}

const KNOWN: [&str; 2] = ["schema", "class"];

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut arguments = Self::default();
        while !input.is_empty() {
            if input.peek(LitStr) {
                return Err(input.error("write `schema = \"…\"` or `class = \"…\"`"));
            }
            let name: Ident = input.parse()?;
            let list = match name.to_string().as_str() {
                "schema" => &mut arguments.schemas,
                "class" => &mut arguments.classes,
                other => return Err(syn::Error::new(name.span(), unknown(other))),
            };
            input.parse::<Token![=]>()?;
            if input.peek(token::Bracket) {
                let message = format!("one text each: repeat `{name} = \"…\"`");
                return Err(input.error(message));
            }
            list.push(input.parse()?);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        if arguments.schemas.is_empty() {
            return Err(syn::Error::new(
                Span::call_site(),
                "`schema = \"…\"` is missing: a MOF file, a folder, or `builtin:NAME`",
            ));
        }
        Ok(arguments)
    }
}

fn unknown(name: &str) -> String {
    let meant = KNOWN.iter().find(|known| name.starts_with(**known) || known.starts_with(name));
    match meant {
        Some(known) => format!("no argument `{name}`; did you mean `{known}`?"),
        None => format!("no argument `{name}`; there are `{}`", KNOWN.join("` and `")),
    }
}
