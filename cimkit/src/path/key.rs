//! The values of keys.

use std::{
    fmt,
    hash::{Hash, Hasher},
};

use super::{ObjectPath, text::write_quoted};
use crate::{Char16, DateTime, Path, Value};

/// The value of a key in a path.
///
/// The text of a path cannot tell a reference from a string: [`ObjectPath::parse`] gives a string, and a string that
/// is the text of a path equals that reference. GUIDs compare without case, other text exactly.
#[derive(Clone)]
pub enum KeyValue {
    /// `string`, and `datetime` as its 25 characters.
    String(Box<str>),
    /// Any integer, and `char16` as its number.
    Integer(i128),
    /// `boolean`
    Boolean(bool),
    /// `X REF`
    Reference(Box<ObjectPath>),
}

impl KeyValue {
    /// The key of a property's value; `None` for NULL and for types that cannot be keys.
    pub(crate) fn of_value(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Boolean(value) => Self::Boolean(*value),
            Value::String(text) => Self::String(text.clone()),
            Value::DateTime(date) => Self::from(*date),
            Value::Reference(path) => Self::Reference(path.clone()),
            number => Self::Integer(number.as_integer()?),
        })
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The path of a reference, and of a string that is the text of one.
    pub fn to_path(&self) -> Option<ObjectPath> {
        match self {
            Self::Reference(path) => Some((**path).clone()),
            Self::String(text) => instance_path(text),
            _ => None,
        }
    }
}

/// The path of an instance that `text` is, if it has the looks of one.
fn instance_path(text: &str) -> Option<ObjectPath> {
    // every path of an instance has a `=`; most keys are GUIDs or names and have none
    text.contains('=').then(|| ObjectPath::parse(text).ok()).flatten()
}

/// A GUID has 36 characters: `8-4-4-4-12` hexadecimal digits.
fn is_guid(text: &[u8]) -> bool {
    text.len() == 36
        && text.iter().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// Whether two texts differ at most in the case of the GUIDs in them.
fn same_text(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if !a.eq_ignore_ascii_case(b) {
        return false;
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() {
        if a.get(at..at + 36).is_some_and(is_guid) {
            at += 36;
        } else if a[at] == b[at] {
            at += 1;
        } else {
            return false;
        }
    }
    true
}

impl PartialEq for KeyValue {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Integer(a), Self::Integer(b)) => a == b,
            (Self::Boolean(a), Self::Boolean(b)) => a == b,
            (Self::Reference(a), Self::Reference(b)) => a == b,
            (Self::String(a), Self::String(b)) => {
                same_text(a, b)
                    || match (instance_path(a), instance_path(b)) {
                        (Some(a), Some(b)) => a == b,
                        _ => false,
                    }
            }
            (Self::Reference(path), Self::String(text))
            | (Self::String(text), Self::Reference(path)) => {
                instance_path(text).is_some_and(|parsed| parsed == **path)
            }
            _ => false,
        }
    }
}

impl Eq for KeyValue {}

impl Hash for KeyValue {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Self::Integer(number) => number.hash(state),
            Self::Boolean(value) => value.hash(state),
            Self::Reference(path) => path.hash(state),
            Self::String(text) => match instance_path(text) {
                Some(path) => path.hash(state),
                None => text.to_ascii_lowercase().hash(state),
            },
        }
    }
}

/// As it stands in the text of a path: `"a"`, `5`, `TRUE`.
impl fmt::Display for KeyValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::String(text) => write_quoted(f, text),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Boolean(value) => f.write_str(if *value { "TRUE" } else { "FALSE" }),
            Self::Reference(path) => write_quoted(f, &path.to_string()),
        }
    }
}

impl fmt::Debug for KeyValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

macro_rules! from {
    ($($rust:ty => |$value:ident| $key:expr,)*) => { $(
        impl From<$rust> for KeyValue {
            fn from($value: $rust) -> Self {
                $key
            }
        }
    )* };
}
from! {
    &str => |text| Self::String(text.into()),
    &String => |text| Self::String(text.as_str().into()),
    String => |text| Self::String(text.into()),
    Box<str> => |text| Self::String(text),
    bool => |value| Self::Boolean(value),
    i8 => |number| Self::Integer(number.into()),
    u8 => |number| Self::Integer(number.into()),
    i16 => |number| Self::Integer(number.into()),
    u16 => |number| Self::Integer(number.into()),
    i32 => |number| Self::Integer(number.into()),
    u32 => |number| Self::Integer(number.into()),
    i64 => |number| Self::Integer(number.into()),
    u64 => |number| Self::Integer(number.into()),
    Char16 => |unit| Self::Integer(unit.0.into()),
    DateTime => |date| Self::String(date.to_string().into()),
    ObjectPath => |path| Self::Reference(path.into()),
    &ObjectPath => |path| Self::Reference(path.clone().into()),
}

impl<T> From<&Path<T>> for KeyValue {
    fn from(path: &Path<T>) -> Self {
        Self::from(path.object())
    }
}

impl<T> From<Path<T>> for KeyValue {
    fn from(path: Path<T>) -> Self {
        Self::Reference(path.into_object().into())
    }
}
