//! What `Deprecated` says.

use crate::Value;

/// An element should no longer be used.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deprecation<'s> {
    /// What takes its place, as the schema writes it: `CIM_New`, `CIM_New.Property`. Often empty.
    pub replacements: Vec<&'s str>,
}

impl<'s> Deprecation<'s> {
    /// Reads the qualifier: an array of replacements in DMTF schemas, a boolean in WMI.
    ///
    /// `No value` is how DMTF schemas say that nothing takes the element's place.
    pub(crate) fn of(value: &'s Value) -> Option<Self> {
        if let Value::Boolean(false) | Value::Null = value {
            return None;
        }
        let names = value.elements().iter().filter_map(Value::as_str).map(str::trim);
        let named = names.filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case("no value"));
        Some(Self { replacements: named.collect() })
    }
}
