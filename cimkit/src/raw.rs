//! What a transport gives: values and rows that have not met the class table yet.

use std::borrow::Cow;

use crate::{CimType, ObjectPath, Value};

/// A value as a transport gives it.
///
/// Text that is not typed yet (XML) is [`Text`](Self::Text), what has a type of its own (COM) is
/// [`Value`](Self::Value); the class table gives both their declared type, with range checks.
#[derive(Debug, Clone, PartialEq)]
pub enum Raw<'a> {
    /// NULL
    Null,
    /// The text form of any scalar, escapes of the transport undone.
    Text(Cow<'a, str>),
    /// A value that has a type already.
    Value(Value),
    /// An object path.
    Path(Box<ObjectPath>),
    /// An embedded instance that is no text.
    Object(Box<RawRow<'a>>),
    /// An array. One element of an array may also be given as a scalar: the table decides.
    Array(Vec<Raw<'a>>),
}

impl<'a> From<&'a str> for Raw<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Raw<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<ObjectPath> for Raw<'_> {
    fn from(path: ObjectPath) -> Self {
        Self::Path(path.into())
    }
}

impl<T> From<&crate::Path<T>> for Raw<'_> {
    fn from(path: &crate::Path<T>) -> Self {
        Self::Path(path.object().clone().into())
    }
}

impl From<Value> for Raw<'_> {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

macro_rules! from {
    ($($rust:ty),*) => { $(
        impl From<$rust> for Raw<'_> {
            fn from(value: $rust) -> Self {
                Self::Value(value.into())
            }
        }
    )* };
}
from!(bool, i8, u8, i16, u16, i32, u32, i64, u64, f32, f64, crate::DateTime, crate::Char16);

impl<'a> From<RawRow<'a>> for Raw<'a> {
    fn from(row: RawRow<'a>) -> Self {
        Self::Object(row.into())
    }
}

impl<'a, T: Into<Raw<'a>>> From<Vec<T>> for Raw<'a> {
    fn from(items: Vec<T>) -> Self {
        Self::Array(items.into_iter().map(Into::into).collect())
    }
}

impl<'a, T: Into<Raw<'a>>> From<Option<T>> for Raw<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A row as a transport gives it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RawRow<'a> {
    /// The concrete class.
    pub class: Cow<'a, str>,
    /// Its superclasses, nearest first, if the transport tells them (`__DERIVATION`).
    pub ancestors: Vec<Cow<'a, str>>,
    /// Where the row came from, if the transport tells it (`__PATH`).
    pub path: Option<ObjectPath>,
    /// The properties, in any order; what is not here stays unset.
    pub properties: Vec<RawProperty<'a>>,
}

/// One property of a [`RawRow`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RawProperty<'a> {
    /// The name, in any case.
    pub name: Cow<'a, str>,
    /// The type that the transport tells. The class table goes before it; a property that the table does not know
    /// has only this.
    pub cim_type: Option<CimType>,
    /// Whether it is an array, which a NULL does not tell.
    pub array: bool,
    /// The value.
    pub value: Raw<'a>,
}

impl<'a> RawRow<'a> {
    /// A row without properties.
    pub fn new(class: impl Into<Cow<'a, str>>) -> Self {
        let class = class.into();
        Self { class, ancestors: Vec::new(), path: None, properties: Vec::new() }
    }

    /// Adds a property.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Raw<'a>>) -> Self {
        self.properties.push(RawProperty::new(name, None, value));
        self
    }

    /// Says which superclasses the class has, nearest first.
    #[must_use]
    pub fn derived_from<N: Into<Cow<'a, str>>>(
        mut self,
        ancestors: impl IntoIterator<Item = N>,
    ) -> Self {
        self.ancestors = ancestors.into_iter().map(Into::into).collect();
        self
    }

    /// Says where the row came from.
    #[must_use]
    pub fn at(mut self, path: ObjectPath) -> Self {
        self.path = Some(path);
        self
    }

    /// The value of a property, by name without case.
    pub fn get(&self, name: &str) -> Option<&Raw<'a>> {
        let found = self.properties.iter().find(|own| own.name.eq_ignore_ascii_case(name));
        found.map(|property| &property.value)
    }
}

impl<'a> RawProperty<'a> {
    /// A property with the type that the transport tells, if it does. It is an array if the value is one.
    pub fn new(
        name: impl Into<Cow<'a, str>>,
        cim_type: Option<CimType>,
        value: impl Into<Raw<'a>>,
    ) -> Self {
        let value = value.into();
        let array = matches!(value, Raw::Array(_) | Raw::Value(Value::Array(_)));
        Self { name: name.into(), cim_type, array, value }
    }

    /// Says that it is an array, also if the value is NULL or a scalar.
    #[must_use]
    pub fn array(mut self) -> Self {
        self.array = true;
        self
    }
}
