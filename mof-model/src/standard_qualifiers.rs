//! The qualifiers of DSP0004, and those of WMI that have a type, as tables.

use std::sync::LazyLock;

use crate::interner::{Interner, NameId, Symbol};
use crate::scopes::Scope;
use crate::wmi_qualifiers::{UNTYPED, WmiQualifier};
use crate::{Flavors, Scopes, Type, Value};

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
    default: Default,
}

/// The value of a use without one, as a constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Default {
    Null,
    Boolean(bool),
    Integer(i128),
    Text(&'static str),
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

    /// The value that an element without the qualifier has, and a use without a value.
    ///
    /// A boolean one that is written without a value is TRUE all the same.
    pub fn default(&self) -> Value {
        match self.default {
            Default::Null => Value::Null,
            Default::Boolean(truth) => Value::Boolean(truth),
            Default::Integer(number) => Value::Integer(number),
            Default::Text(text) => Value::String(text.into()),
        }
    }
}

/// The value of a use of the standard qualifier `name` that has none.
pub(crate) fn implied_value(name: NameId) -> Option<&'static Value> {
    static IMPLIED: LazyLock<Vec<Value>> = LazyLock::new(|| {
        let implied = |entry: &StandardQualifier| match entry.ty {
            Type::Boolean => Value::Boolean(true),
            _ => entry.default(),
        };
        STANDARD.iter().map(implied).collect()
    });
    IMPLIED.get(name.index())
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
        standard { $($name:ident: $ty:tt, $scopes:tt, $flavors:ident, $default:tt;)* }
        wmi { $($wmi:ident $spelling:literal: $wmi_type:tt;)* }
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
            default: qualifiers!(@default $default),
        },)*];

        /// Sorted without case.
        pub(crate) const WMI: &[WmiQualifier] = &[$(WmiQualifier {
            name: $spelling,
            ty: qualifiers!(@type $wmi_type),
            is_array: qualifiers!(@array $wmi_type),
        },)*];
    };
    (@type [$ty:ident]) => { Type::$ty };
    (@type $ty:ident) => { Type::$ty };
    (@array [$ty:ident]) => { true };
    (@array $ty:ident) => { false };
    (@scopes ANY) => { Scopes::ANY };
    (@scopes ($($scope:ident)*)) => { Scopes::of(&[$(Scope::$scope),*]) };
    (@default null) => { Default::Null };
    (@default true) => { Default::Boolean(true) };
    (@default false) => { Default::Boolean(false) };
    (@default 0) => { Default::Integer(0) };
    (@default $text:literal) => { Default::Text($text) };
}

// The columns: type, what it may stand on, flavors, default (DSP0004 §5.6); of WMI's the type.
qualifiers! {
    standard {
        Abstract: Boolean, (Class Association Indication), LOCAL, false;
        Aggregate: Boolean, (Reference), FIXED, false;
        Aggregation: Boolean, (Association), FIXED, false;
        Alias: String, (Property Reference Method), TEXT, null;
        ArrayType: String, (Property Parameter Method), FIXED, "Bag";
        Association: Boolean, (Association), FIXED, false;
        BitMap: [String], (Property Method Parameter), DMTF, null;
        BitValues: [String], (Property Method Parameter), TEXT, null;
        ClassConstraint: [String], (Class Association Indication), DMTF, null;
        ClassVersion: String, (Class Association Indication), LOCAL_TEXT, null;
        Composition: Boolean, (Association), FIXED, false;
        Correlatable: [String], (Property), DMTF, null;
        Counter: Boolean, (Property Method Parameter), DMTF, false;
        Delete: Boolean, (Association Reference), DMTF, false;
        Deprecated: [String], ANY, LOCAL, null;
        Description: String, ANY, TEXT, null;
        DisplayDescription: String, ANY, TEXT, null;
        DisplayName: String, ANY, TEXT, null;
        DN: Boolean, (Property Method Parameter), FIXED, false;
        EmbeddedInstance: String, (Property Method Parameter), DMTF, null;
        EmbeddedObject: Boolean, (Property Method Parameter), FIXED, false;
        Exception: Boolean, (Class Indication), FIXED, false;
        Expensive: Boolean, ANY, DMTF, false;
        Experimental: Boolean, ANY, LOCAL, false;
        Gauge: Boolean, (Property Method Parameter), DMTF, false;
        IfDeleted: Boolean, (Association Reference), DMTF, false;
        In: Boolean, (Parameter), FIXED, true;
        Indication: Boolean, (Class Indication), FIXED, false;
        Invisible: Boolean, (Association Class Method Property Reference), DMTF, false;
        IsPUnit: Boolean, (Property Method Parameter), DMTF, false;
        Key: Boolean, (Property Reference), FIXED, false;
        Large: Boolean, (Class Property), DMTF, false;
        MappingStrings: [String], ANY, DMTF, null;
        Max: UInt32, (Reference), DMTF, null;
        MaxLen: UInt32, (Property Method Parameter), DMTF, null;
        MaxValue: SInt64, (Property Method Parameter), DMTF, null;
        MethodConstraint: [String], (Method), DMTF, null;
        Min: UInt32, (Reference), DMTF, 0;
        MinLen: UInt32, (Property Method Parameter), DMTF, 0;
        MinValue: SInt64, (Property Method Parameter), DMTF, null;
        ModelCorrespondence: [String], ANY, DMTF, null;
        Nonlocal: String, (Reference), DMTF, null;
        NonlocalType: String, (Reference), DMTF, null;
        NullValue: String, (Property), FIXED, null;
        OctetString: Boolean, (Property Method Parameter), FIXED, false;
        Out: Boolean, (Parameter), FIXED, false;
        Override: String, (Property Reference Method), LOCAL, null;
        Propagated: String, (Property), FIXED, null;
        PropertyConstraint: [String], (Property Reference), DMTF, null;
        PropertyUsage: String, (Property), DMTF, "CurrentContext";
        Provider: String, ANY, DMTF, null;
        PUnit: String, (Property Method Parameter), DMTF, null;
        Read: Boolean, (Property), DMTF, true;
        Required: Boolean, (Property Reference Method Parameter), FIXED, false;
        Revision: String, (Class Association Indication), TEXT, null;
        Schema: String, (Property Method), FIXED_TEXT, null;
        Source: String, (Class Association Indication), DMTF, null;
        SourceType: String, (Class Association Indication Reference), DMTF, null;
        Static: Boolean, (Property Method), FIXED, false;
        Structure: Boolean, (Class Association Indication), LOCAL, false;
        Syntax: String, (Property Reference Method Parameter), DMTF, null;
        SyntaxType: String, (Property Reference Method Parameter), DMTF, null;
        Terminal: Boolean, (Class Association Indication), DMTF, false;
        TriggerType: String, (Class Property Method Association Indication Reference), DMTF, null;
        UMLPackagePath: String, (Class Association Indication), DMTF, null;
        Units: String, (Property Method Parameter), TEXT, null;
        UnknownValues: [String], (Property), FIXED, null;
        UnsupportedValues: [String], (Property), FIXED, null;
        ValueMap: [String], (Property Method Parameter), DMTF, null;
        Values: [String], (Property Method Parameter), TEXT, null;
        Version: String, (Class Association Indication), LOCAL_TEXT, null;
        Weak: Boolean, (Reference), FIXED, false;
        Write: Boolean, (Property), DMTF, false;
        XMLNamespaceName: String, (Property Method Parameter), DMTF, null;
    }
    wmi {
        Amendment "Amendment": Boolean;
        BypassGetObject "Bypass_GetObject": Boolean;
        CimKey "CIM_Key": Boolean;
        CimType "CIMTYPE": String;
        ClassContext "ClassContext": String;
        ClassRef "ClassRef": [String];
        CreateBy "CreateBy": String;
        DeleteBy "DeleteBy": String;
        Dynamic "Dynamic": Boolean;
        DynProps "DynProps": Boolean;
        EnumPrivileges "EnumPrivileges": [String];
        Fixed "Fixed": Boolean;
        FriendlyName "FriendlyName": String;
        Guid "guid": String;
        HasClassRefs "HasClassRefs": Boolean;
        HyperVEmbeddedInstance "HyperVEmbeddedInstance": String;
        Id "ID": SInt32;
        Implemented "Implemented": Boolean;
        Indexed "Indexed": Boolean;
        InstanceContext "InstanceContext": String;
        Lazy "Lazy": Boolean;
        NamespaceSecurity "NamespaceSecuritySDDL": String;
        NotNull "Not_Null": Boolean;
        Optional "Optional": Boolean;
        Privileges "Privileges": [String];
        PropertyContext "PropertyContext": String;
        RequiresEncryption "RequiresEncryption": Boolean;
        Singleton "Singleton": Boolean;
        Stream "Stream": Boolean;
        SubType "SubType": String;
        SupportsCreate "SupportsCreate": Boolean;
        SupportsDelete "SupportsDelete": Boolean;
        SupportsUpdate "SupportsUpdate": Boolean;
        Uuid "UUID": String;
        Wmi "WMI": Boolean;
        WmiDataId "WmiDataId": SInt32;
        WmiExpense "WmiExpense": SInt32;
        WmiMethodId "WmiMethodId": SInt32;
        WmiSizeIs "WmiSizeIs": String;
        WritePrivileges "WritePrivileges": [String];
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

/// Interns every known name, so that [`Known::name`] holds, and those without a type behind them.
pub(crate) fn seed(names: &mut Interner) {
    for (at, name) in NAMES.iter().chain(UNTYPED).enumerate() {
        let symbol = names.intern(name);
        debug_assert_eq!(symbol, Symbol::seeded(at as u32), "the names are seeded first");
    }
}

/// The standard's entry for an interned name.
pub(crate) fn standard(name: NameId) -> Option<&'static StandardQualifier> {
    STANDARD.get(name.index())
}

/// WMI's entry for an interned name that the standard does not have.
pub(crate) fn wmi(name: NameId) -> Option<&'static WmiQualifier> {
    WMI.get(name.index().checked_sub(STANDARD.len())?)
}

/// Whether the standard or WMI has a qualifier of this name.
pub(crate) fn is_known(name: NameId) -> bool {
    name.index() < NAMES.len() + UNTYPED.len()
}

/// Every name that the standard or WMI has.
pub(crate) fn known_names<'n>() -> impl Iterator<Item = &'n str> + Clone {
    NAMES.iter().chain(UNTYPED).copied()
}

/// A set of known qualifiers, to ask an element once for all that stand on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KnownSet(u128);

impl KnownSet {
    pub(crate) const EMPTY: Self = Self(0);

    /// The set of these.
    pub(crate) const fn of(known: &[Known]) -> Self {
        let mut set = Self::EMPTY;
        let mut at = 0;
        while at < known.len() {
            set.0 |= 1 << known[at] as u32;
            at += 1;
        }
        set
    }

    /// Adds what `name` is the name of, if it is a known one.
    pub(crate) fn insert(&mut self, name: NameId) {
        if name.index() < NAMES.len() {
            self.0 |= 1 << name.index();
        }
    }

    /// Whether `known` is in it.
    pub(crate) const fn has(self, known: Known) -> bool {
        self.0 & 1 << known as u32 != 0
    }

    /// Whether they have one in common.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

const _: () = assert!(NAMES.len() <= u128::BITS as usize, "every known qualifier has a bit");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_names_are_found_under_their_own_number() {
        let mut names = Interner::new();
        seed(&mut names);
        for known in [Known::Abstract, Known::XMLNamespaceName, Known::Id, Known::WmiSizeIs] {
            assert_eq!(names.find(&known.spelling().to_uppercase()), Some(known.name()));
        }
        assert!(standard(Known::Id.name()).is_none());
        assert_eq!(wmi(Known::Id.name()).map(|entry| entry.ty), Some(Type::SInt32));
        assert!(UNTYPED.iter().all(|name| names.find(name).is_some_and(is_known)));
        let other = names.intern("Owner");
        assert!(!is_known(names.fold(other)));
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
        let default = |name| StandardQualifier::find(name).map(StandardQualifier::default);
        assert_eq!(default("read"), Some(Value::Boolean(true)));
        assert_eq!(default("ArrayType"), Some(Value::String("Bag".into())));
        assert_eq!(implied_value(Known::Write.name()), Some(&Value::Boolean(true)));
        assert_eq!(implied_value(Known::MaxLen.name()), Some(&Value::Null));
    }

    #[test]
    fn a_set_has_what_was_put_in() {
        let mut set = KnownSet::EMPTY;
        set.insert(Known::WmiSizeIs.name());
        assert!(set.has(Known::WmiSizeIs) && !set.has(Known::Abstract));
        assert!(set.meets(KnownSet::of(&[Known::Key, Known::WmiSizeIs])));
        assert!(!set.meets(KnownSet::of(&[Known::Key])));
    }
}
