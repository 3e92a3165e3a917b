//! The words that MOF has for declarations, types, flavors and scopes.

use super::{ClassKind, FlavorKind, InstanceKind, Intrinsic, ScopeKind};

impl ClassKind {
    /// The keyword, in lower case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Structure => "structure",
            Self::Association => "association",
        }
    }
}

impl InstanceKind {
    /// The keyword in front of `of`, in lower case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Instance => "instance",
            Self::Value => "value",
        }
    }
}

impl Intrinsic {
    /// Those of DSP0004: MOF 3 has [`Integer`](Self::Integer) and
    /// [`OctetString`](Self::OctetString) besides.
    pub const ALL: [Self; 14] = [
        Self::Boolean,
        Self::UInt8,
        Self::SInt8,
        Self::UInt16,
        Self::SInt16,
        Self::UInt32,
        Self::SInt32,
        Self::UInt64,
        Self::SInt64,
        Self::Real32,
        Self::Real64,
        Self::Char16,
        Self::String,
        Self::DateTime,
    ];

    /// The keyword, in lower case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::UInt8 => "uint8",
            Self::SInt8 => "sint8",
            Self::UInt16 => "uint16",
            Self::SInt16 => "sint16",
            Self::UInt32 => "uint32",
            Self::SInt32 => "sint32",
            Self::UInt64 => "uint64",
            Self::SInt64 => "sint64",
            Self::Real32 => "real32",
            Self::Real64 => "real64",
            Self::Char16 => "char16",
            Self::String => "string",
            Self::DateTime => "datetime",
            Self::Integer => "integer",
            Self::OctetString => "octetstring",
        }
    }
}

impl FlavorKind {
    /// The keyword, as DSP0004 and WMI spell it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::EnableOverride => "EnableOverride",
            Self::DisableOverride => "DisableOverride",
            Self::ToSubclass => "ToSubclass",
            Self::NotToSubclass => "NotToSubclass",
            Self::ToInstance => "ToInstance",
            Self::NotToInstance => "NotToInstance",
            Self::Restricted => "Restricted",
            Self::Translatable => "Translatable",
            Self::Amended => "Amended",
        }
    }
}

impl ScopeKind {
    /// The keyword, in lower case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Class => "class",
            Self::Association => "association",
            Self::Indication => "indication",
            Self::Property => "property",
            Self::Reference => "reference",
            Self::Method => "method",
            Self::Parameter => "parameter",
            Self::Instance => "instance",
            Self::Schema => "schema",
            Self::Qualifier => "qualifier",
            Self::Structure => "structure",
            Self::Enumeration => "enumeration",
            Self::EnumerationValue => "enumerationvalue",
            Self::QualifierType => "qualifiertype",
        }
    }
}
