//! `mofc explain`: the page of a finding.

use std::io::Write;

use crate::{
    command_line::ExplainArguments,
    exit::{Exit, complain},
};

pub(crate) fn run(arguments: &ExplainArguments) -> Exit {
    let code = arguments.code.trim();
    let pages: Vec<&str> = match parse_number(code) {
        Some(number) => all_codes()
            .filter(|code| mofcomp_number(code) == Some(number))
            .filter_map(page)
            .collect(),
        None => page(&code.to_ascii_uppercase()).into_iter().collect(),
    };
    if pages.is_empty() {
        complain(format!("nothing is known of `{code}`; codes look like MOF0001 or 0x80044002"));
        return Exit::CouldNotRun;
    }
    let text = pages.join("\n");
    // the reader of a pipe may have seen enough
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    Exit::Success
}

fn page(code: &str) -> Option<&'static str> {
    mof_parser::findings::page(code).or_else(|| mof_model::findings::page(code))
}

fn mofcomp_number(code: &str) -> Option<u32> {
    mof_parser::findings::mofcomp_number(code).or_else(|| mof_model::findings::mofcomp_number(code))
}

fn all_codes() -> impl Iterator<Item = &'static str> {
    mof_parser::findings::codes().chain(mof_model::findings::codes())
}

fn parse_number(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))?;
    u32::from_str_radix(digits, 16).ok()
}
