//! The qualifiers that WMI and its providers know, and DSP0004 does not have.

use crate::Type;
use crate::standard_qualifiers::WMI;

/// What Microsoft's documentation says of one of WMI's own qualifiers.
///
/// Nobody has to declare a qualifier in WMI, and what a use does not say it does not have: there
/// are no flavors and no default to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct WmiQualifier {
    /// Its name.
    pub name: &'static str,
    /// The type of its value, or of the elements of its value.
    pub ty: Type,
    /// Whether its value is an array.
    pub is_array: bool,
}

impl WmiQualifier {
    /// Every qualifier of the table, sorted by name without case.
    pub fn all() -> &'static [Self] {
        WMI
    }

    /// The entry for `name`, in any case.
    pub fn find(name: &str) -> Option<&'static Self> {
        WMI.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }
}

/// Those whose type is not documented, or depends: of performance counters, of event tracing, of
/// drivers; sorted without case.
///
/// To know these is to know which words are no slips.
pub(crate) const UNTYPED: &[&str] = &[
    "AutoCook",
    "AutoCook_RawClass",
    "AutoCook_RawDefault",
    "Base",
    "BitValueMap",
    "Constructor",
    "Cooked",
    "CookingType",
    "CounterType",
    "CPP_Quote",
    "DefaultScale",
    "DefineValues",
    "Destructor",
    "Display",
    "DisplayInHex",
    "EventID",
    "EventType",
    "EventTypeName",
    "EventVersion",
    "Extension",
    "ExtensionID",
    "Format",
    "GenericPerfCtr",
    "HelpIndex",
    "HiPerf",
    "InPartition",
    "InterfaceRevision",
    "InterfaceVersion",
    "InternalOnly",
    "Locale",
    "MissingValue",
    "OCL",
    "Overwrite",
    "Perf100NSTimeFreq",
    "Perf100NSTimeStamp",
    "PerfDefault",
    "PerfDetail",
    "PerfIndex",
    "PerfObjTimeFreq",
    "PerfObjTimeStamp",
    "PerfSysTimeFreq",
    "PerfSysTimeStamp",
    "PerfTimeFreq",
    "PerfTimeStamp",
    "Pointer",
    "PropertySources",
    "RegistryKey",
    "SampleWindow",
    "StringTermination",
    "ToEnd",
    "ValueDescriptions",
    "ValueType",
    "ViewSources",
    "ViewSpaces",
    "Volatile",
    "WmiComplexType",
    "WmiDisplayInHex",
    "WmiEventTrigger",
    "WmiGenerateHeader",
    "WmiRefClass",
    "WmiRefProperty",
    "WmiTimeStamp",
    "WmiVersion",
    "XMLFragment",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::StandardQualifier;

    #[test]
    fn the_names_are_sorted_and_not_those_of_the_standard() {
        let typed: Vec<_> = WMI.iter().map(|entry| entry.name).collect();
        for names in [&typed[..], UNTYPED] {
            assert!(names.is_sorted_by(|a, b| a.to_ascii_lowercase() < b.to_ascii_lowercase()));
            assert!(names.iter().all(|name| StandardQualifier::find(name).is_none()));
        }
        assert!(UNTYPED.iter().all(|name| WmiQualifier::find(name).is_none()));
    }
}
