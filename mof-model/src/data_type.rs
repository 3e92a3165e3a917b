//! The data types of properties, parameters and return values.

use std::fmt;
use std::ops::RangeInclusive;

/// A data type of DSP0004 §5.2, or one of WMI's additions.
///
/// Whether an element is an array is told apart from its type: `uint8 Data[]` has type
/// [`UInt8`](Self::UInt8) and [`Property::is_array`](crate::Property::is_array).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Type {
    /// `boolean`
    Boolean,
    /// `uint8`
    UInt8,
    /// `sint8`
    SInt8,
    /// `uint16`
    UInt16,
    /// `sint16`
    SInt16,
    /// `uint32`
    UInt32,
    /// `sint32`
    SInt32,
    /// `uint64`
    UInt64,
    /// `sint64`
    SInt64,
    /// `real32`
    Real32,
    /// `real64`
    Real64,
    /// `char16`: one UTF-16 code unit
    Char16,
    /// `string`
    String,
    /// `datetime`: a timestamp or an interval
    DateTime,
    /// `X REF`: the path of an instance
    Reference,
    /// `object`: an embedded instance of any class (WMI)
    Object,
    /// A class name as a type: an embedded instance of that class (WMI)
    Instance,
}

impl Type {
    /// The MOF keyword, and `reference` or `instance` for the types that are written with a class.
    pub fn name(self) -> &'static str {
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
            Self::Reference => "reference",
            Self::Object => "object",
            Self::Instance => "instance",
        }
    }

    /// The smallest and largest value of an integer type, `None` for every other type.
    ///
    /// `char16` is not an integer type.
    pub fn integer_range(self) -> Option<RangeInclusive<i128>> {
        Some(match self {
            Self::UInt8 => 0..=u8::MAX.into(),
            Self::SInt8 => i8::MIN.into()..=i8::MAX.into(),
            Self::UInt16 => 0..=u16::MAX.into(),
            Self::SInt16 => i16::MIN.into()..=i16::MAX.into(),
            Self::UInt32 => 0..=u32::MAX.into(),
            Self::SInt32 => i32::MIN.into()..=i32::MAX.into(),
            Self::UInt64 => 0..=u64::MAX.into(),
            Self::SInt64 => i64::MIN.into()..=i64::MAX.into(),
            _ => return None,
        })
    }

    /// Whether it is one of the eight integer types.
    pub fn is_integer(self) -> bool {
        self.integer_range().is_some()
    }

    /// Whether it is an integer type without a sign.
    pub fn is_unsigned(self) -> bool {
        matches!(self, Self::UInt8 | Self::UInt16 | Self::UInt32 | Self::UInt64)
    }

    /// Whether it is `real32` or `real64`.
    pub fn is_real(self) -> bool {
        matches!(self, Self::Real32 | Self::Real64)
    }

    /// How many bits an integer type has, `None` for every other type.
    pub fn bits(self) -> Option<u32> {
        Some(match self {
            Self::UInt8 | Self::SInt8 => 8,
            Self::UInt16 | Self::SInt16 => 16,
            Self::UInt32 | Self::SInt32 => 32,
            Self::UInt64 | Self::SInt64 => 64,
            _ => return None,
        })
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
