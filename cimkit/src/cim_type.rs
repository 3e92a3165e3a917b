//! The intrinsic types of CIM.

use std::fmt;

/// The type of a property, parameter or return value, as declared; whether it is an array is said beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CimType {
    /// `boolean`
    Boolean,
    /// `sint8`
    SInt8,
    /// `uint8`
    UInt8,
    /// `sint16`
    SInt16,
    /// `uint16`
    UInt16,
    /// `sint32`
    SInt32,
    /// `uint32`
    UInt32,
    /// `sint64`
    SInt64,
    /// `uint64`
    UInt64,
    /// `real32`
    Real32,
    /// `real64`
    Real64,
    /// `char16`: one UTF-16 code unit.
    Char16,
    /// `string`, embedded instances as text included.
    String,
    /// `datetime`: a timestamp or an interval.
    DateTime,
    /// `X REF`: an object path.
    Reference,
    /// WMI's native embedded object: `object`, or a class's name as a type.
    Object,
}

impl CimType {
    /// Every type, in declaration order.
    pub const ALL: [Self; 16] = [
        Self::Boolean,
        Self::SInt8,
        Self::UInt8,
        Self::SInt16,
        Self::UInt16,
        Self::SInt32,
        Self::UInt32,
        Self::SInt64,
        Self::UInt64,
        Self::Real32,
        Self::Real64,
        Self::Char16,
        Self::String,
        Self::DateTime,
        Self::Reference,
        Self::Object,
    ];

    /// The name in MOF and in the `TYPE` attribute of CIM-XML (DSP0004 §5.2).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::SInt8 => "sint8",
            Self::UInt8 => "uint8",
            Self::SInt16 => "sint16",
            Self::UInt16 => "uint16",
            Self::SInt32 => "sint32",
            Self::UInt32 => "uint32",
            Self::SInt64 => "sint64",
            Self::UInt64 => "uint64",
            Self::Real32 => "real32",
            Self::Real64 => "real64",
            Self::Char16 => "char16",
            Self::String => "string",
            Self::DateTime => "datetime",
            Self::Reference => "reference",
            Self::Object => "object",
        }
    }

    /// The type with this name, without case. `ref` is an alias of `reference`.
    pub fn from_name(name: &str) -> Option<Self> {
        // the exact name first: it is what nearly every text has
        let exact = Self::ALL.into_iter().find(|ty| ty.name() == name);
        let found =
            exact.or_else(|| Self::ALL.into_iter().find(|ty| ty.name().eq_ignore_ascii_case(name)));
        found.or_else(|| name.eq_ignore_ascii_case("ref").then_some(Self::Reference))
    }

    /// The smallest and the largest value of an integer type; `None` for the other types.
    pub(crate) const fn range(self) -> Option<(i128, i128)> {
        Some(match self {
            Self::SInt8 => (i8::MIN as i128, i8::MAX as i128),
            Self::UInt8 => (0, u8::MAX as i128),
            Self::SInt16 => (i16::MIN as i128, i16::MAX as i128),
            Self::UInt16 => (0, u16::MAX as i128),
            Self::SInt32 => (i32::MIN as i128, i32::MAX as i128),
            Self::UInt32 => (0, u32::MAX as i128),
            Self::SInt64 => (i64::MIN as i128, i64::MAX as i128),
            Self::UInt64 => (0, u64::MAX as i128),
            _ => return None,
        })
    }
}

impl fmt::Display for CimType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_is_found_by_its_name_in_any_case() {
        for ty in CimType::ALL {
            assert_eq!(CimType::from_name(ty.name()), Some(ty));
            assert_eq!(CimType::from_name(&ty.to_string().to_uppercase()), Some(ty));
        }
        assert_eq!(CimType::from_name("REF"), Some(CimType::Reference));
        assert_eq!(CimType::from_name("int"), None);
    }
}
