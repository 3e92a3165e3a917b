//! Object paths.

mod key;
mod text;
mod typed;

use std::hash::{DefaultHasher, Hash, Hasher};

pub(crate) use self::text::MOST_KEYS;
pub use self::{
    key::KeyValue,
    text::PathError,
    typed::{Path, Refers},
};
use crate::{Class, Error};

/// The path of an instance or class: `\\HOST\root\virtualization\v2:Class.K1="a",K2=5`.
///
/// Host and namespace may be missing. [`parse`](Self::parse) takes every form that WMI and DMTF write and
/// [`Display`](std::fmt::Display) gives the WMI form, which parses to an equal path.
///
/// Paths are equal as WMI has it: host, namespace, class and key names without case, keys in any order, either kind of
/// slash, no host and the host `.` alike. A path without a namespace equals no path with one.
#[derive(Clone)]
pub struct ObjectPath {
    host: Option<Box<str>>,
    namespace: Option<Box<str>>,
    class: Box<str>,
    keys: Keys,
}

/// The part of a path after the class.
#[derive(Debug, Clone)]
pub enum Keys {
    /// None: the path of the class itself.
    Class,
    /// `=@`: the one instance of a class without keys.
    Singleton,
    /// `="v"`: the value of the only key, without its name.
    Unnamed(KeyValue),
    /// `.K1="a",K2=5`: names and values; never empty.
    Named(Vec<(Box<str>, KeyValue)>),
}

impl Keys {
    /// Whether this is the path of a class.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Class)
    }

    /// The names and values, where there are names.
    pub fn named(&self) -> &[(Box<str>, KeyValue)] {
        match self {
            Self::Named(keys) => keys,
            _ => &[],
        }
    }

    /// The value of a key, by name without case.
    pub fn get(&self, name: &str) -> Option<&KeyValue> {
        let found = self.named().iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value)
    }
}

/// Named keys in any order, because they are a set.
impl PartialEq for Keys {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Class, Self::Class) | (Self::Singleton, Self::Singleton) => true,
            (Self::Unnamed(a), Self::Unnamed(b)) => a == b,
            (Self::Named(a), Self::Named(b)) => {
                a.len() == b.len() && a.iter().all(|(name, value)| other.get(name) == Some(value))
            }
            _ => false,
        }
    }
}

impl Eq for Keys {}

impl ObjectPath {
    /// The path of a class. An empty namespace is none.
    pub fn new(namespace: &str, class: impl Into<Box<str>>) -> Self {
        let namespace = (!namespace.is_empty()).then(|| namespace.replace('\\', "/").into());
        Self { host: None, namespace, class: class.into(), keys: Keys::Class }
    }

    /// Adds a key, or gives the key of this name another value.
    #[must_use]
    pub fn key(mut self, name: impl Into<Box<str>>, value: impl Into<KeyValue>) -> Self {
        let (name, value) = (name.into(), value.into());
        match &mut self.keys {
            Keys::Named(keys) => {
                match keys.iter_mut().find(|(own, _)| own.eq_ignore_ascii_case(&name)) {
                    Some(own) => own.1 = value,
                    None => keys.push((name, value)),
                }
            }
            other => *other = Keys::Named(vec![(name, value)]),
        }
        self
    }

    /// Makes it the path of the one instance of a class without keys: `Class=@`.
    #[must_use]
    pub fn singleton(mut self) -> Self {
        self.keys = Keys::Singleton;
        self
    }

    /// Gives the only key without its name: `Class="v"`.
    #[must_use]
    pub fn only_key(mut self, value: impl Into<KeyValue>) -> Self {
        self.keys = Keys::Unnamed(value.into());
        self
    }

    /// Puts a host before the namespace.
    #[must_use]
    pub fn on_host(mut self, host: impl Into<Box<str>>) -> Self {
        self.host = Some(host.into());
        self
    }

    /// The host, `.` for the local one; `None` when the path has none.
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// The namespace with forward slashes; `None` when the path has none.
    pub fn namespace(&self) -> Option<&str> {
        self.namespace.as_deref()
    }

    /// The class.
    pub fn class_name(&self) -> &str {
        &self.class
    }

    /// The keys.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Whether the path may be one of a `class`: known classes have to derive from it, unknown ones may.
    pub(crate) fn check_class(&self, class: &'static Class) -> Result<(), Error> {
        match class.schema.class(&self.class) {
            Some(known) if !known.is_a(class) => {
                Err(Error::WrongClass { expected: class.name, found: self.class.clone() })
            }
            _ => Ok(()),
        }
    }

    /// Fills in what the class table knows: the namespace, and the name of an only key.
    fn completed(mut self, class: &'static Class) -> Self {
        if self.namespace.is_none() && !class.schema.namespace.is_empty() {
            self.namespace = Some(class.schema.namespace.into());
        }
        if let Keys::Unnamed(value) = &self.keys {
            let mut keys = class.schema.class(&self.class).unwrap_or(class).keys();
            if let (Some(only), None) = (keys.next(), keys.next()) {
                self.keys = Keys::Named(vec![(only.name().into(), value.clone())]);
            }
        }
        self
    }

    fn is_local(&self) -> bool {
        self.host.as_deref().is_none_or(|host| host == ".")
    }
}

fn same(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
        (None, None) => true,
        _ => false,
    }
}

impl PartialEq for ObjectPath {
    fn eq(&self, other: &Self) -> bool {
        let hosts = self.is_local() && other.is_local() || same(self.host(), other.host());
        hosts
            && same(self.namespace(), other.namespace())
            && self.class.eq_ignore_ascii_case(&other.class)
            && self.keys == other.keys
    }
}

impl Eq for ObjectPath {}

impl Hash for ObjectPath {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.class.to_ascii_lowercase().hash(state);
        match &self.keys {
            Keys::Class => 0_u8.hash(state),
            Keys::Singleton => 1_u8.hash(state),
            Keys::Unnamed(value) => value.hash(state),
            Keys::Named(keys) => {
                // a sum, because the order of the keys is free
                let sum = keys.iter().fold(0_u64, |sum, (name, value)| {
                    let mut one = DefaultHasher::new();
                    name.to_ascii_lowercase().hash(&mut one);
                    value.hash(&mut one);
                    sum.wrapping_add(one.finish())
                });
                sum.hash(state);
            }
        }
    }
}
