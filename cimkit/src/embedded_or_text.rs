//! String properties that hold an instance, in the cases where providers disagree on how.

use std::fmt;

use crate::{ObjectPath, Path, Read, Value, View, embedded};

/// The value of a string property with `EmbeddedInstance("T")`: providers put the text of an instance there, or its
/// path, or something else.
///
/// `IncludedDisks` of `Msvm_ReplicationSettingData` is declared to hold instances and holds paths in practice, which
/// is why a getter does not insist.
#[derive(Clone, PartialEq)]
pub enum EmbeddedOrText<T> {
    /// The text was that of an instance of `T`, or of a class that derives from it.
    Instance(T),
    /// The text was the path of one.
    Path(Path<T>),
    /// Anything else, as it came.
    Text(Box<str>),
}

impl<T: View> EmbeddedOrText<T> {
    /// The instance, if it is one.
    pub fn into_instance(self) -> Option<T> {
        match self {
            Self::Instance(view) => Some(view),
            _ => None,
        }
    }

    /// The path, if it is one.
    pub fn into_path(self) -> Option<Path<T>> {
        match self {
            Self::Path(path) => Some(path),
            _ => None,
        }
    }
}

impl<T: View> Read<'_> for EmbeddedOrText<T> {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Object(row) => match T::of((**row).clone()) {
                Ok(view) => Some(Self::Instance(view)),
                Err(row) => embedded::write(&row).ok().map(|text| Self::Text(text.into())),
            },
            Value::String(text) => {
                // the path of an instance names its keys; without them the text may be anything
                let path = text.contains('=').then(|| ObjectPath::parse(text).ok()).flatten();
                match path.and_then(|path| Path::new(path).ok()) {
                    Some(path) => Some(Self::Path(path)),
                    None => Some(Self::Text(text.clone())),
                }
            }
            _ => None,
        }
    }
}

impl<T: View + fmt::Debug> fmt::Debug for EmbeddedOrText<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instance(view) => view.fmt(f),
            Self::Path(path) => path.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}
