//! The qualifiers of DSP0004, as a table, and the WMI qualifiers that have a meaning here.

use crate::interner::{Interner, NameId, Symbol};
use crate::scopes::Scope;
use crate::{Flavors, Scopes, Type};

/// What DSP0004 says of one of its qualifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct StandardQualifier {
    /// Its name.
    pub name: &'static str,
    /// The type of its value, or of the elements of its value.
    pub ty: Type,
    /// Whether its value is an array.
    pub is_array: bool,
    /// What it may stand on.
    pub scopes: Scopes,
    /// The flavors that its uses start from.
    pub flavors: Flavors,
}

impl StandardQualifier {
    /// Every qualifier of the table, sorted by name without case.
    pub fn all() -> &'static [Self] {
        STANDARD
    }

    /// The standard's entry for `name`, in any case.
    pub fn find(name: &str) -> Option<&'static Self> {
        STANDARD.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }
}

const LOCAL: Flavors = Flavors::WMI;
const FIXED: Flavors = Flavors::DMTF.disable_override();
const TEXT: Flavors = Flavors::DMTF.with_translatable();
const LOCAL_TEXT: Flavors = LOCAL.with_translatable();
const FIXED_TEXT: Flavors = FIXED.with_translatable();
const DMTF: Flavors = Flavors::DMTF;

/// Declares the names that are interned first, so that no later stage compares their text.
macro_rules! qualifiers {
    (
        standard { $($name:ident: $ty:tt, $scopes:tt, $flavors:ident;)* }
        wmi { $($wmi:ident: $spelling:literal;)* }
    ) => {
        /// A qualifier whose meaning this crate knows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(dead_code, clippy::upper_case_acronyms)]
        pub(crate) enum Known { $($name,)* $($wmi,)* }

        const NAMES: &[&str] = &[$(stringify!($name),)* $($spelling,)*];

        const STANDARD: &[StandardQualifier] = &[$(StandardQualifier {
            name: stringify!($name),
            ty: qualifiers!(@type $ty),
            is_array: qualifiers!(@array $ty),
            scopes: qualifiers!(@scopes $scopes),
            flavors: $flavors,
        },)*];
    };
    (@type [$ty:ident]) => { Type::$ty };
    (@type $ty:ident) => { Type::$ty };
    (@array [$ty:ident]) => { true };
    (@array $ty:ident) => { false };
    (@scopes ANY) => { Scopes::ANY };
    (@scopes ($($scope:ident)*)) => { Scopes::of(&[$(Scope::$scope),*]) };
}

// The columns: type, what it may stand on, flavors (language.md, section 5; DSP0004 §5.6).
qualifiers! {
    standard {
        Abstract: Boolean, (Class Association Indication), LOCAL;
        Aggregate: Boolean, (Reference), FIXED;
        Aggregation: Boolean, (Association), FIXED;
        Alias: String, (Property Reference Method), TEXT;
        ArrayType: String, (Property Parameter Method), FIXED;
        Association: Boolean, (Association), FIXED;
        BitMap: [String], (Property Method Parameter), DMTF;
        BitValues: [String], (Property Method Parameter), TEXT;
        ClassConstraint: [String], (Class Association Indication), DMTF;
        ClassVersion: String, (Class Association Indication), LOCAL_TEXT;
        Composition: Boolean, (Association), FIXED;
        Correlatable: [String], (Property), DMTF;
        Counter: Boolean, (Property Method Parameter), DMTF;
        Delete: Boolean, (Association Reference), DMTF;
        Deprecated: [String], ANY, LOCAL;
        Description: String, ANY, TEXT;
        DisplayDescription: String, ANY, TEXT;
        DisplayName: String, ANY, TEXT;
        DN: Boolean, (Property Method Parameter), FIXED;
        EmbeddedInstance: String, (Property Method Parameter), DMTF;
        EmbeddedObject: Boolean, (Property Method Parameter), FIXED;
        Exception: Boolean, (Class Indication), FIXED;
        Expensive: Boolean, ANY, DMTF;
        Experimental: Boolean, ANY, LOCAL;
        Gauge: Boolean, (Property Method Parameter), DMTF;
        IfDeleted: Boolean, (Association Reference), DMTF;
        In: Boolean, (Parameter), FIXED;
        Indication: Boolean, (Class Indication), FIXED;
        Invisible: Boolean, (Association Class Method Property Reference), DMTF;
        IsPUnit: Boolean, (Property Method Parameter), DMTF;
        Key: Boolean, (Property Reference), FIXED;
        Large: Boolean, (Class Property), DMTF;
        MappingStrings: [String], ANY, DMTF;
        Max: UInt32, (Reference), DMTF;
        MaxLen: UInt32, (Property Method Parameter), DMTF;
        MaxValue: SInt64, (Property Method Parameter), DMTF;
        MethodConstraint: [String], (Method), DMTF;
        Min: UInt32, (Reference), DMTF;
        MinLen: UInt32, (Property Method Parameter), DMTF;
        MinValue: SInt64, (Property Method Parameter), DMTF;
        ModelCorrespondence: [String], ANY, DMTF;
        Nonlocal: String, (Reference), DMTF;
        NonlocalType: String, (Reference), DMTF;
        NullValue: String, (Property), FIXED;
        OctetString: Boolean, (Property Method Parameter), FIXED;
        Out: Boolean, (Parameter), FIXED;
        Override: String, (Property Reference Method), LOCAL;
        Propagated: String, (Property), FIXED;
        PropertyConstraint: [String], (Property Reference), DMTF;
        PropertyUsage: String, (Property), DMTF;
        Provider: String, ANY, DMTF;
        PUnit: String, (Property Method Parameter), DMTF;
        Read: Boolean, (Property), DMTF;
        Required: Boolean, (Property Reference Method Parameter), FIXED;
        Revision: String, (Class Association Indication), TEXT;
        Schema: String, (Property Method), FIXED_TEXT;
        Source: String, (Class Association Indication), DMTF;
        SourceType: String, (Class Association Indication Reference), DMTF;
        Static: Boolean, (Property Method), FIXED;
        Structure: Boolean, (Class Association Indication), LOCAL;
        Syntax: String, (Property Reference Method Parameter), DMTF;
        SyntaxType: String, (Property Reference Method Parameter), DMTF;
        Terminal: Boolean, (Class Association Indication), DMTF;
        TriggerType: String, (Class Property Method Association Indication Reference), DMTF;
        UMLPackagePath: String, (Class Association Indication), DMTF;
        Units: String, (Property Method Parameter), TEXT;
        UnknownValues: [String], (Property), FIXED;
        UnsupportedValues: [String], (Property), FIXED;
        ValueMap: [String], (Property Method Parameter), DMTF;
        Values: [String], (Property Method Parameter), TEXT;
        Version: String, (Class Association Indication), LOCAL_TEXT;
        Weak: Boolean, (Reference), FIXED;
        Write: Boolean, (Property), DMTF;
        XMLNamespaceName: String, (Property Method Parameter), DMTF;
    }
    wmi {
        Id: "ID";
        Optional: "Optional";
        Singleton: "Singleton";
        Dynamic: "Dynamic";
        Implemented: "Implemented";
        HyperVEmbeddedInstance: "HyperVEmbeddedInstance";
        NotNull: "Not_Null";
        CimType: "CIMTYPE";
        Guid: "guid";
        Wmi: "WMI";
        DynProps: "DynProps";
        Locale: "Locale";
        Amendment: "Amendment";
        SubType: "SubType";
        FriendlyName: "FriendlyName";
    }
}

impl Known {
    /// The id under which [`seed`] interned the name.
    pub(crate) const fn name(self) -> NameId {
        NameId::seeded(self as u32)
    }

    /// The spelling of the standard.
    pub(crate) fn spelling(self) -> &'static str {
        NAMES[self as usize]
    }
}

/// Interns every known name, so that [`Known::name`] holds.
pub(crate) fn seed(names: &mut Interner) {
    for (at, name) in NAMES.iter().enumerate() {
        let symbol = names.intern(name);
        debug_assert_eq!(symbol, Symbol::seeded(at as u32), "the names are seeded first");
    }
}

/// The standard's entry for an interned name.
pub(crate) fn standard(name: NameId) -> Option<&'static StandardQualifier> {
    STANDARD.get(name.index())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_names_are_found_under_their_own_number() {
        let mut names = Interner::new();
        seed(&mut names);
        for known in [Known::Abstract, Known::XMLNamespaceName, Known::Id, Known::FriendlyName] {
            assert_eq!(names.find(&known.spelling().to_uppercase()), Some(known.name()));
        }
        assert!(standard(Known::Id.name()).is_none());
    }

    #[test]
    fn the_table_is_sorted_and_says_what_the_standard_says() {
        let sorted = STANDARD
            .windows(2)
            .all(|pair| pair[0].name.to_ascii_lowercase() < pair[1].name.to_ascii_lowercase());
        assert!(sorted);
        let key = StandardQualifier::find("KEY").expect("Key is standard");
        assert_eq!(key.flavors.to_string(), "DisableOverride ToSubclass");
        assert!(key.scopes.contains(Scope::Reference) && !key.scopes.contains(Scope::Method));
        let map = StandardQualifier::find("valuemap").expect("ValueMap is standard");
        assert!(map.is_array && map.ty == Type::String);
        assert!(!StandardQualifier::find("Abstract").expect("standard").flavors.to_subclass());
    }
}
