//! The pragmas there are, what they take, and whether a directive gives them that.

use crate::ast::{Directive, Item, Value};
use crate::lexer::scanner::quoted;
use crate::similar::{Effort, nearest};
use crate::{Document, Finding, FindingKind, WriteFlags};

/// A pragma that some dialect knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pragma {
    Include,
    Namespace,
    Locale,
    InstanceLocale,
    /// `source`, `sourcetype`, `nonlocal`, `nonlocaltype`: hints of old schemas.
    Origin,
    AutoRecover,
    Amendment,
    ClassFlags,
    InstanceFlags,
    DeleteClass,
    DeleteInstance,
}

pub(crate) const NAMES: [&str; 14] = [
    "include",
    "namespace",
    "locale",
    "instancelocale",
    "source",
    "sourcetype",
    "nonlocal",
    "nonlocaltype",
    "autorecover",
    "amendment",
    "classflags",
    "instanceflags",
    "deleteclass",
    "deleteinstance",
];

/// Whether the pragma of that name has a compiler delete something, or do something else with what
/// follows: to write it where nobody has meant it does harm.
pub(crate) fn changes_what_follows(name: &str) -> bool {
    matches!(
        Pragma::of(name),
        Some(
            Pragma::AutoRecover
                | Pragma::ClassFlags
                | Pragma::InstanceFlags
                | Pragma::DeleteClass
                | Pragma::DeleteInstance
        )
    )
}

impl Pragma {
    /// The pragma of that name, in any case.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let index = NAMES.iter().position(|known| known.eq_ignore_ascii_case(name))?;
        Some(match index {
            0 => Self::Include,
            1 => Self::Namespace,
            2 => Self::Locale,
            3 => Self::InstanceLocale,
            4..=7 => Self::Origin,
            8 => Self::AutoRecover,
            9 => Self::Amendment,
            10 => Self::ClassFlags,
            11 => Self::InstanceFlags,
            12 => Self::DeleteClass,
            _ => Self::DeleteInstance,
        })
    }

    /// Whether it would change a server's repository, or how declarations get into it.
    pub(crate) fn has_side_effect(self) -> bool {
        match self {
            Self::Amendment
            | Self::ClassFlags
            | Self::InstanceFlags
            | Self::DeleteClass
            | Self::DeleteInstance => true,
            Self::Include
            | Self::Namespace
            | Self::Locale
            | Self::InstanceLocale
            | Self::Origin
            | Self::AutoRecover => false,
        }
    }

    /// What it takes, in words.
    fn expected(self) -> &'static str {
        match self {
            Self::Include => "the path of one file",
            Self::Namespace => "one namespace as a string",
            Self::Locale | Self::InstanceLocale => "one language tag as a string",
            Self::Origin => "strings",
            Self::AutoRecover => "no parameters",
            Self::Amendment => "one locale as a string, such as \"MS_409\"",
            Self::ClassFlags => "\"createonly\", \"updateonly\", \"forceupdate\" or \"safeupdate\"",
            Self::InstanceFlags => "\"createonly\" or \"updateonly\"",
            Self::DeleteClass => "a class name as a string and `FAIL` or `NOFAIL`",
            Self::DeleteInstance => "an object path as a string and `FAIL` or `NOFAIL`",
        }
    }

    /// Whether `arguments` are what it takes.
    fn takes(self, document: &Document, arguments: &[Value]) -> bool {
        match (self, arguments) {
            (Self::AutoRecover, arguments) => arguments.is_empty(),
            (Self::Origin, arguments) => arguments.iter().all(is_string),
            (Self::Amendment, [Value::String(locale)]) => {
                let text = document.string(locale);
                let prefix = text.get(..3);
                prefix.is_some_and(|prefix| prefix.eq_ignore_ascii_case("MS_") && text.len() > 3)
            }
            (Self::ClassFlags | Self::InstanceFlags, [_, ..]) => {
                arguments.iter().all(|flag| self.is_flag(document, flag))
            }
            (Self::DeleteClass | Self::DeleteInstance, [Value::String(_), Value::Word(word)]) => {
                let word = document.text(*word);
                word.eq_ignore_ascii_case("FAIL") || word.eq_ignore_ascii_case("NOFAIL")
            }
            (Self::Locale | Self::InstanceLocale, [Value::String(locale)]) => {
                is_locale(&document.string(locale))
            }
            (Self::Include | Self::Namespace, [one]) => is_string(one),
            _ => false,
        }
    }

    fn is_flag(self, document: &Document, value: &Value) -> bool {
        match write_flags(document, value) {
            Some(WriteFlags::CREATE_ONLY | WriteFlags::UPDATE_ONLY) => true,
            Some(_) => self == Self::ClassFlags,
            None => false,
        }
    }
}

/// `en_US`, `en`, `MS_409`: a language, and what narrows it down.
fn is_locale(text: &str) -> bool {
    let mut parts = text.split(['_', '-']);
    let language = parts.next().unwrap_or_default();
    let is_language =
        matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_language
        && parts
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// The flags that a parameter stands for: a name, or WMI's number.
pub(crate) fn write_flags(document: &Document, value: &Value) -> Option<WriteFlags> {
    match value {
        Value::String(literal) => WriteFlags::from_name(&document.string(literal)),
        Value::Integer(span) => WriteFlags::from_bits(document.integer(*span).ok()?),
        _ => None,
    }
}

fn is_string(value: &Value) -> bool {
    matches!(value, Value::String(_))
}

/// A namespace, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Namespace {
    /// `root/cimv2`
    pub(crate) path: String,
    /// The server, unless it is the local one.
    pub(crate) host: Option<String>,
}

impl Namespace {
    /// Reads `root/cimv2`, `root\cimv2`, `\\.\root\cimv2`, `//host/root/cimv2`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace('\\', "/");
        let (host, path) = match text.strip_prefix("//") {
            Some(rest) => {
                let (host, path) = rest.split_once('/')?;
                (Some(host), path)
            }
            None => (None, text.strip_prefix('/').unwrap_or(&text)),
        };
        let path = path.strip_suffix('/').unwrap_or(path);
        let well_formed = |part: &str| {
            // a namespace has no way up: what climbs leads nowhere
            !part.bytes().all(|byte| byte == b'.')
                && part.chars().all(|char| {
                    char.is_alphanumeric() || matches!(char, '_' | '-' | '.' | '$' | '~')
                })
        };
        if !path.split('/').all(well_formed) || host.is_some_and(str::is_empty) {
            return None;
        }
        let host = host.filter(|host| *host != ".").map(str::to_owned);
        Some(Self { path: path.to_owned(), host })
    }
}

/// What is wrong with the directives of a document.
pub(crate) fn check(document: &Document, effort: &mut Effort, report: &mut impl FnMut(Finding)) {
    for item in &document.items {
        let Item::Directive(directive) = item else { continue };
        let name = document.text(directive.name);
        let keyword = document.text(directive.span).trim_start_matches('#').trim_start();
        let is_pragma = keyword.get(..6).is_some_and(|word| word.eq_ignore_ascii_case("pragma"));
        match Pragma::of(name) {
            Some(pragma) => check_arguments(document, directive, pragma, report),
            None if is_pragma => {
                let kind = FindingKind::UnknownPragma {
                    name: quoted(name),
                    similar: nearest(name, NAMES, effort),
                    dialect: crate::Dialect::Auto,
                };
                report(Finding { kind, span: directive.name });
            }
            // The grammar has reported any other word behind `#`.
            None => {}
        }
    }
}

fn check_arguments(
    document: &Document,
    directive: &Directive,
    pragma: Pragma,
    report: &mut impl FnMut(Finding),
) {
    let arguments = &directive.arguments;
    let span = match (arguments.first(), arguments.last()) {
        (Some(first), Some(last)) => first.span().to(last.span()),
        _ => directive.name,
    };
    if !pragma.takes(document, arguments) {
        let kind = match pragma {
            Pragma::Include => FindingKind::BadInclude,
            _ => FindingKind::BadPragma {
                name: document.text(directive.name).to_owned(),
                expected: pragma.expected(),
            },
        };
        report(Finding { kind, span });
        return;
    }
    if pragma == Pragma::Namespace
        && let [Value::String(literal)] = arguments.as_slice()
    {
        let text = document.string(literal);
        match Namespace::parse(&text) {
            None => {
                let kind = FindingKind::BadNamespace { text: quoted(&text) };
                report(Finding { kind, span });
            }
            Some(Namespace { host: Some(host), .. }) => {
                report(Finding { kind: FindingKind::ForeignServer { host }, span });
            }
            Some(_) => {}
        }
    }
}

/// The path that an `include` directive names. `None` for every other directive, and for a
/// malformed one.
pub(crate) fn include_path(document: &Document, directive: &Directive) -> Option<String> {
    if Pragma::of(document.text(directive.name)) != Some(Pragma::Include) {
        return None;
    }
    match directive.arguments.as_slice() {
        [Value::String(path)] => Some(document.string(path).into_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_namespace_gives_one_path() {
        let cases = [
            ("root/cimv2", Some(("root/cimv2", None))),
            (r"root\cimv2", Some(("root/cimv2", None))),
            (r"\\.\Root\WMI", Some(("Root/WMI", None))),
            (r"\\server\root\x", Some(("root/x", Some("server")))),
            ("//./root/default/ms_409", Some(("root/default/ms_409", None))),
            ("/root/cimv2/", Some(("root/cimv2", None))),
            ("", None),
            ("root//cimv2", None),
            ("http://host/root", None),
            ("//host", None),
            ("root/a b", None),
            ("root/../security", None),
            (r"..\\security", None),
            ("root/./x", None),
            ("//./cimv2/.../x", None),
            ("root/v2.0", Some(("root/v2.0", None))),
        ];
        for (text, expected) in cases {
            let expected = expected.map(|(path, host): (&str, Option<&str>)| Namespace {
                path: path.to_owned(),
                host: host.map(str::to_owned),
            });
            assert_eq!(Namespace::parse(text), expected, "{text}");
        }
    }
}
