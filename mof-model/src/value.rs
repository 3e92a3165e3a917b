//! Typed constants: qualifier values, defaults, what instances set.

/// A constant, decoded.
///
/// Strings are unescaped and joined. A value given to a property is of the property's type where
/// the text allows it: a string on a `datetime` property is a [`DateTime`](Self::DateTime).
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `NULL`
    Null,
    /// `TRUE` or `FALSE`
    Boolean(bool),
    /// An integer in any notation.
    Integer(i128),
    /// A real.
    Real(f64),
    /// One UTF-16 code unit.
    Char16(u16),
    /// A string.
    String(Box<str>),
    /// The text of a `datetime`: a timestamp or an interval, 25 characters when it is valid.
    DateTime(Box<str>),
    /// The text of an object path.
    Reference(Box<str>),
    /// `$Name`, without the `$`: the instance or class declared `as $Name`.
    Alias(Box<str>),
    /// A bare word: the literal of an enumeration (MOF 3).
    Word(Box<str>),
    /// `{ a, b }`
    Array(Vec<Value>),
    /// `instance of X { … }` as a value.
    Instance(Box<EmbeddedInstance>),
}

/// An instance written as a value.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmbeddedInstance {
    /// The class, as written.
    pub class: Box<str>,
    /// The properties it sets, as written, with their values.
    pub slots: Vec<(Box<str>, Value)>,
}

impl Value {
    /// The text of a string, datetime or reference.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) | Self::DateTime(text) | Self::Reference(text) => Some(text),
            _ => None,
        }
    }

    /// The number of an integer.
    pub fn as_integer(&self) -> Option<i128> {
        match self {
            Self::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// The truth of a boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Boolean(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The elements of an array; any other value but NULL is the only element of itself.
    ///
    /// Qualifiers that take an array are often written with a single value.
    pub fn elements(&self) -> &[Value] {
        match self {
            Self::Array(elements) => elements,
            Self::Null => &[],
            single => std::slice::from_ref(single),
        }
    }

    /// Whether it is `NULL`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// What kind of value it is, in the words of MOF.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "NULL",
            Self::Boolean(_) => "a boolean",
            Self::Integer(_) => "an integer",
            Self::Real(_) => "a real",
            Self::Char16(_) => "a character",
            Self::String(_) => "a string",
            Self::DateTime(_) => "a datetime",
            Self::Reference(_) => "a reference",
            Self::Alias(_) => "an alias",
            Self::Word(_) => "a word",
            Self::Array(_) => "an array",
            Self::Instance(_) => "an instance",
        }
    }

    /// What a value looks like, for a sentence: `a string`, `an array of integers`, `256`.
    pub(crate) fn describe(&self) -> String {
        match self {
            Self::Integer(number) => number.to_string(),
            Self::Real(number) => format!("{number:?}"),
            Self::Array(elements) => match elements.iter().find(|element| !element.is_null()) {
                Some(Self::Boolean(_)) => "an array of booleans".to_owned(),
                Some(Self::Integer(_)) => "an array of integers".to_owned(),
                Some(Self::Real(_)) => "an array of reals".to_owned(),
                Some(Self::Char16(_)) => "an array of characters".to_owned(),
                Some(Self::String(_)) => "an array of strings".to_owned(),
                Some(_) => "an array".to_owned(),
                None => "an empty array".to_owned(),
            },
            other => other.kind().to_owned(),
        }
    }
}
