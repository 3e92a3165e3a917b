//! CIM values.

use crate::{Char16, CimType, DateTime, Instance, ObjectPath};

/// One value, 24 bytes. NULL is a value too: an array may hold it.
///
/// Text is `Box<str>` and not `String`, because rows are read more often than they are written and a value is
/// to be small. Values are equal when type and content are; unlike `f64`, NaN equals NaN, so that a row equals
/// its clone.
#[derive(Debug, Clone)]
pub enum Value {
    /// NULL
    Null,
    /// `boolean`
    Boolean(bool),
    /// `sint8`
    SInt8(i8),
    /// `uint8`
    UInt8(u8),
    /// `sint16`
    SInt16(i16),
    /// `uint16`
    UInt16(u16),
    /// `sint32`
    SInt32(i32),
    /// `uint32`
    UInt32(u32),
    /// `sint64`
    SInt64(i64),
    /// `uint64`
    UInt64(u64),
    /// `real32`
    Real32(f32),
    /// `real64`
    Real64(f64),
    /// `char16`
    Char16(Char16),
    /// `string`
    String(Box<str>),
    /// `datetime`
    DateTime(DateTime),
    /// `X REF`
    Reference(Box<ObjectPath>),
    /// An instance: a native embedded object, or one that travels as the text of a string.
    Object(Box<Instance>),
    /// An array; its elements are no arrays.
    Array(Box<[Value]>),
}

impl Value {
    /// The type of the value, or of the first element that is not NULL; `None` for NULL and for an array without
    /// such an element.
    pub fn cim_type(&self) -> Option<CimType> {
        Some(match self {
            Self::Null => return None,
            Self::Boolean(_) => CimType::Boolean,
            Self::SInt8(_) => CimType::SInt8,
            Self::UInt8(_) => CimType::UInt8,
            Self::SInt16(_) => CimType::SInt16,
            Self::UInt16(_) => CimType::UInt16,
            Self::SInt32(_) => CimType::SInt32,
            Self::UInt32(_) => CimType::UInt32,
            Self::SInt64(_) => CimType::SInt64,
            Self::UInt64(_) => CimType::UInt64,
            Self::Real32(_) => CimType::Real32,
            Self::Real64(_) => CimType::Real64,
            Self::Char16(_) => CimType::Char16,
            Self::String(_) => CimType::String,
            Self::DateTime(_) => CimType::DateTime,
            Self::Reference(_) => CimType::Reference,
            Self::Object(_) => CimType::Object,
            Self::Array(items) => return items.iter().find_map(Self::cim_type),
        })
    }

    /// Whether this is NULL.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The number of an integer or `char16`.
    pub fn as_integer(&self) -> Option<i128> {
        Some(match self {
            Self::SInt8(number) => (*number).into(),
            Self::UInt8(number) => (*number).into(),
            Self::SInt16(number) => (*number).into(),
            Self::UInt16(number) => (*number).into(),
            Self::SInt32(number) => (*number).into(),
            Self::UInt32(number) => (*number).into(),
            Self::SInt64(number) => (*number).into(),
            Self::UInt64(number) => (*number).into(),
            Self::Char16(unit) => unit.0.into(),
            _ => return None,
        })
    }

    /// The elements of an array.
    pub fn as_array(&self) -> Option<&[Value]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Boolean(a), Self::Boolean(b)) => a == b,
            (Self::SInt8(a), Self::SInt8(b)) => a == b,
            (Self::UInt8(a), Self::UInt8(b)) => a == b,
            (Self::SInt16(a), Self::SInt16(b)) => a == b,
            (Self::UInt16(a), Self::UInt16(b)) => a == b,
            (Self::SInt32(a), Self::SInt32(b)) => a == b,
            (Self::UInt32(a), Self::UInt32(b)) => a == b,
            (Self::SInt64(a), Self::SInt64(b)) => a == b,
            (Self::UInt64(a), Self::UInt64(b)) => a == b,
            (Self::Real32(a), Self::Real32(b)) => a == b || (a.is_nan() && b.is_nan()),
            (Self::Real64(a), Self::Real64(b)) => a == b || (a.is_nan() && b.is_nan()),
            (Self::Char16(a), Self::Char16(b)) => a == b,
            (Self::String(a), Self::String(b)) => a == b,
            (Self::DateTime(a), Self::DateTime(b)) => a == b,
            (Self::Reference(a), Self::Reference(b)) => a == b,
            (Self::Object(a), Self::Object(b)) => a == b,
            (Self::Array(a), Self::Array(b)) => a == b,
            _ => false,
        }
    }
}

macro_rules! from {
    ($($rust:ty => $variant:ident,)*) => { $(
        impl From<$rust> for Value {
            fn from(value: $rust) -> Self {
                Self::$variant(value.into())
            }
        }
    )* };
}
from! {
    bool => Boolean,
    i8 => SInt8,
    u8 => UInt8,
    i16 => SInt16,
    u16 => UInt16,
    i32 => SInt32,
    u32 => UInt32,
    i64 => SInt64,
    u64 => UInt64,
    f32 => Real32,
    f64 => Real64,
    Char16 => Char16,
    &str => String,
    String => String,
    Box<str> => String,
    DateTime => DateTime,
    ObjectPath => Reference,
    Instance => Object,
    Vec<Value> => Array,
}
