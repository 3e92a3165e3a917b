//! The `#pragma` state that is in force for a declaration.

use std::fmt;

use crate::Document;
use crate::ast::{Directive, Value};
use crate::pragma::{Namespace, Pragma, write_flags};

/// The `#pragma` state in force where a declaration stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Pragmas {
    /// The namespace, with `/` between its parts and without a host: `root/cimv2`. `None` when
    /// there was no pragma yet.
    pub namespace: Option<String>,
    /// The server of the namespace, unless it is the local one.
    pub host: Option<String>,
    /// What `classflags` says.
    pub class_flags: WriteFlags,
    /// What `instanceflags` says.
    pub instance_flags: WriteFlags,
    /// The locale that amended qualifiers are split off for: `MS_409`.
    pub amendment: Option<String>,
    /// The language of the text: `en_US`.
    pub locale: Option<String>,
    /// The language of instances, when it is another.
    pub instance_locale: Option<String>,
    /// Where the declarations come from: what `source` says, in schemas before DSP0004 2.3.
    pub source: Option<String>,
    /// What kind of place that is: what `sourcetype` says.
    pub source_type: Option<String>,
    /// Where the instances are: what `nonlocal` says, in schemas before DSP0004 2.3.
    pub nonlocal: Option<String>,
    /// What kind of place that is: what `nonlocaltype` says.
    pub nonlocal_type: Option<String>,
}

impl Pragmas {
    /// Takes over what `directive` says. Malformed ones, which have been reported, say nothing.
    pub(super) fn apply(&mut self, document: &Document, directive: &Directive) {
        let texts = || directive.arguments.iter().filter_map(|value| text(document, value));
        let first = || texts().next();
        match Pragma::of(document.text(directive.name)) {
            Some(Pragma::Namespace) => {
                if let Some(namespace) = first().and_then(|text| Namespace::parse(&text)) {
                    self.namespace = Some(namespace.path);
                    self.host = namespace.host;
                }
            }
            Some(Pragma::ClassFlags) => self.class_flags = flags(document, directive),
            Some(Pragma::InstanceFlags) => self.instance_flags = flags(document, directive),
            Some(Pragma::Amendment) => self.amendment = first().or(self.amendment.take()),
            Some(Pragma::Locale) => self.locale = first().or(self.locale.take()),
            Some(Pragma::InstanceLocale) => {
                self.instance_locale = first().or(self.instance_locale.take());
            }
            Some(Pragma::Origin) => {
                let slot = match document.text(directive.name).to_ascii_lowercase().as_str() {
                    "source" => &mut self.source,
                    "sourcetype" => &mut self.source_type,
                    "nonlocal" => &mut self.nonlocal,
                    _ => &mut self.nonlocal_type,
                };
                *slot = first().or(slot.take());
            }
            _ => {}
        }
    }
}

fn flags(document: &Document, directive: &Directive) -> WriteFlags {
    let flags = directive.arguments.iter().filter_map(|value| write_flags(document, value));
    flags.fold(WriteFlags::default(), |all, one| WriteFlags(all.0 | one.0))
}

fn text(document: &Document, value: &Value) -> Option<String> {
    match value {
        Value::String(literal) => Some(document.string(literal).into_owned()),
        Value::Word(span) => Some(document.text(*span).to_owned()),
        _ => None,
    }
}

/// How classes and instances may be written: WMI's `createonly`, `updateonly` and so on.
///
/// The bits are WMI's own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct WriteFlags(u32);

impl WriteFlags {
    /// Refuse what does not exist.
    pub const UPDATE_ONLY: Self = Self(0x01);
    /// Refuse what exists.
    pub const CREATE_ONLY: Self = Self(0x02);
    /// Update a class that has subclasses, unless they conflict.
    pub const SAFE_UPDATE: Self = Self(0x20);
    /// Update a class that has subclasses, and drop what conflicts.
    pub const FORCE_UPDATE: Self = Self(0x40);

    const NAMES: [(&str, Self); 4] = [
        ("updateonly", Self::UPDATE_ONLY),
        ("createonly", Self::CREATE_ONLY),
        ("safeupdate", Self::SAFE_UPDATE),
        ("forceupdate", Self::FORCE_UPDATE),
    ];

    /// The flag of that name, in any case.
    pub fn from_name(name: &str) -> Option<Self> {
        let same = |(known, _): &&(&str, Self)| known.eq_ignore_ascii_case(name);
        Self::NAMES.iter().find(same).map(|(_, flag)| *flag)
    }

    /// The flags of WMI's number. `None` when it has a bit that is no flag.
    pub fn from_bits(bits: i128) -> Option<Self> {
        let all = Self::NAMES.iter().fold(0, |all, (_, flag)| all | flag.0);
        u32::try_from(bits).ok().filter(|bits| bits & !all == 0).map(Self)
    }

    /// Whether all flags of `other` are set.
    pub fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// WMI's number.
    pub fn bits(self) -> u32 {
        self.0
    }
}

impl fmt::Debug for WriteFlags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let set = Self::NAMES.iter().filter(|(_, flag)| self.contains(*flag));
        f.debug_set().entries(set.map(|(name, _)| name)).finish()
    }
}
