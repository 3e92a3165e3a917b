//! `mofc explain`: the page of a finding, or of a number of mofcomp or WMI.

mod page;

use crate::{
    command_line::{Common, ExplainArguments},
    exit::{Exit, complain},
    findings::{codes, similar_code},
    output::print,
    style::Style,
};

pub(crate) fn run(arguments: &ExplainArguments, common: &Common) -> Exit {
    let code = arguments.code.trim();
    let number = parse_number(code);
    let meaning = number.and_then(|number| {
        let meaning = mof_parser::findings::number_meaning(number)?;
        Some(format!("# 0x{number:08X}\n\n{meaning}\n"))
    });
    let mut pages: Vec<&str> = match number {
        Some(number) => pages_of_number(number),
        None => page(code).into_iter().collect(),
    };
    // What a number says stands in front of the pages about it.
    if let Some(meaning) = &meaning {
        pages.insert(0, meaning);
    }
    if pages.is_empty() {
        let guess = match similar_code(code) {
            Some(similar) => format!("did you mean `{similar}`?"),
            None => "codes look like MOF0105 or 0x80044002".to_owned(),
        };
        complain(format!("nothing is known of `{code}`; {guess}"));
        return Exit::CouldNotRun;
    }
    let style = Style::of_output(common);
    let text: Vec<String> = pages.iter().map(|page| page::rendered(page, &style)).collect();
    print(&text.join("\n"))
}

/// The page about a code, in any case.
pub(crate) fn page(code: &str) -> Option<&'static str> {
    mof_parser::findings::page(code).or_else(|| mof_model::findings::page(code))
}

fn pages_of_number(number: u32) -> Vec<&'static str> {
    let of_parser: Vec<_> = mof_parser::findings::mofcomp_codes(number).collect();
    let of_model: Vec<_> = mof_model::findings::mofcomp_codes(number).collect();
    let all = codes().filter(|code| of_parser.contains(code) || of_model.contains(code));
    all.filter_map(page).collect()
}

/// Numbers as tools print them: `0x80044002`, `2147762178`, `-2147205118`.
fn parse_number(text: &str) -> Option<u32> {
    if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        return u32::from_str_radix(digits, 16).ok();
    }
    if text.starts_with('-') {
        return text.parse::<i32>().ok().map(i32::cast_unsigned);
    }
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_notation() {
        for text in ["0x80041002", "0X80041002", "2147749890", "-2147217406"] {
            assert_eq!(parse_number(text), Some(0x8004_1002), "{text}");
        }
        for text in ["MOF0105", "", "0x", "4294967296", "-2147483649", "-"] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }
}
