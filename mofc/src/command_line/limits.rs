//! `--limit NAME=COUNT`

use std::str::FromStr;

use mof_model::BuildOptions;
use mof_parser::{
    ParseOptions,
    similar::{Effort, nearest},
};

/// A limit and what it is changed to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    known: &'static Known,
    count: u64,
}

#[derive(Debug)]
struct Known {
    name: &'static str,
    about: &'static str,
    set: fn(u64, &mut ParseOptions, &mut BuildOptions),
}

/// The limits of parsing and resolving; what does not fit a limit's type is its largest value.
const LIMITS: &[Known] = &[
    Known {
        name: "file-size",
        about: "bytes of a file as stored",
        set: |count, parse, _| parse.max_file_size = fitting(count),
    },
    Known {
        name: "depth",
        about: "levels of values in each other, at most 256",
        set: |count, parse, _| parse.max_depth = fitting(count),
    },
    Known {
        name: "token",
        about: "bytes of a token",
        set: |count, parse, _| parse.max_token = fitting(count),
    },
    Known {
        name: "findings",
        about: "findings of the syntax in a file",
        set: |count, parse, _| parse.max_findings = fitting(count),
    },
    Known {
        name: "rule-findings",
        about: "findings of each level by the rules, in all files together",
        set: |count, _, build| build.max_findings = fitting(count),
    },
    Known {
        name: "include-depth",
        about: "files that include each other",
        set: |count, parse, _| parse.max_include_depth = fitting(count),
    },
    Known {
        name: "includes",
        about: "inclusions in all, and files of the search path that are named after a class",
        set: |count, parse, _| parse.max_includes = fitting(count),
    },
    Known {
        name: "expansion",
        about: "bytes that the preprocessor adds",
        set: |count, parse, _| parse.max_expansion = fitting(count),
    },
    Known {
        name: "declarations",
        about: "declarations in all",
        set: |count, parse, _| parse.max_declarations = fitting(count),
    },
    Known {
        name: "superclasses",
        about: "superclasses of a class",
        set: |count, _, build| build.max_inheritance_depth = fitting(count),
    },
    Known {
        name: "properties",
        about: "properties of a class, inherited ones counted, at most 65535",
        set: |count, _, build| build.max_properties = usize::from(fitting::<u16>(count)),
    },
    Known {
        name: "embedded-depth",
        about: "strings around an embedded instance that is checked",
        set: |count, _, build| build.max_embedded_depth = fitting(count),
    },
    Known {
        name: "embedded-text",
        about: "bytes of an embedded instance that is checked",
        set: |count, _, build| build.max_embedded_text = fitting(count),
    },
    Known {
        name: "members",
        about: "members of all classes, inherited ones counted in each",
        set: |count, _, build| build.max_effective_members = fitting(count),
    },
];

fn fitting<T: TryFrom<u64> + Bounded>(count: u64) -> T {
    T::try_from(count).unwrap_or(T::MOST)
}

trait Bounded {
    const MOST: Self;
}

impl Bounded for u16 {
    const MOST: Self = u16::MAX;
}
impl Bounded for u32 {
    const MOST: Self = u32::MAX;
}
impl Bounded for usize {
    const MOST: Self = usize::MAX;
}

impl Limit {
    pub(super) fn set(&self, parse: &mut ParseOptions, build: &mut BuildOptions) {
        (self.known.set)(self.count, parse, build);
    }

    pub(super) fn long_help() -> String {
        let mut text = String::from(
            "Change a limit; what exceeds one is a finding. Repeatable. COUNT may end with K, M or G.\n",
        );
        for Known { name, about, .. } in LIMITS {
            text.push_str(&format!("\n- {name}: {about}"));
        }
        text
    }
}

impl FromStr for Limit {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, count) = text.split_once('=').ok_or("write `NAME=COUNT`, `depth=128` say")?;
        let known = LIMITS.iter().find(|known| known.name == name).ok_or_else(|| {
            let names = || LIMITS.iter().map(|known| known.name);
            match nearest(name, names(), &mut Effort::new()) {
                Some(similar) => format!("there is no limit `{name}`; did you mean `{similar}`?"),
                None => {
                    let all: Vec<_> = names().collect();
                    format!("there is no limit `{name}`; there are: {}", all.join(", "))
                }
            }
        })?;
        let count = parse_count(count).ok_or("a count is a number, `4096` or `512M`")?;
        Ok(Self { known, count })
    }
}

fn parse_count(text: &str) -> Option<u64> {
    let (digits, unit) = match text.char_indices().next_back()? {
        (at, 'k' | 'K') => (&text[..at], 10),
        (at, 'm' | 'M') => (&text[..at], 20),
        (at, 'g' | 'G') => (&text[..at], 30),
        _ => (text, 0),
    };
    digits.parse::<u64>().ok()?.checked_mul(1 << unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_may_have_a_unit() {
        for (text, expected) in [
            ("0", Some(0)),
            ("12", Some(12)),
            ("3k", Some(3072)),
            ("1G", Some(1 << 30)),
            ("", None),
            ("M", None),
            ("-1", None),
            ("99999999999G", None),
        ] {
            assert_eq!(parse_count(text), expected, "{text}");
        }
    }

    #[test]
    fn a_limit_reaches_the_options_and_too_much_is_the_most() {
        let (mut parse, mut build) = (ParseOptions::default(), BuildOptions::default());
        for text in ["file-size=1G", "depth=100000", "members=7"] {
            Limit::from_str(text).unwrap().set(&mut parse, &mut build);
        }
        assert_eq!(parse.max_file_size, 1 << 30);
        assert_eq!(parse.max_depth, u16::MAX);
        assert_eq!(build.max_effective_members, 7);
        let error = Limit::from_str("file_size=1").unwrap_err();
        assert!(error.contains("did you mean `file-size`?"), "{error}");
    }
}
