//! The text of paths: what is read and what is written.

use std::{error, fmt, str::FromStr};

use super::{KeyValue, Keys, ObjectPath};

/// Why a text is no object path.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PathError {
    /// The text.
    pub text: Box<str>,
    /// Where it stops to be a path, in bytes from 0.
    pub at: usize,
    /// What was expected there.
    pub expected: &'static str,
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = crate::error::excerpt(&self.text);
        write!(f, "`{text}` is no object path: expected {} at byte {}", self.expected, self.at)
    }
}

impl error::Error for PathError {}

impl ObjectPath {
    /// Reads the text of a path.
    ///
    /// Taken are `\\host\namespace:Class.K1="a",K2=5`, the same without host, without namespace, and with either kind
    /// of slash; `Class="v"` with the value of an only key, `Class=@`, and a class alone. Values are strings in double
    /// or single quotes, with `\\` and `\"` for a backslash and a quote, integers, and `TRUE` and `FALSE`. Blanks belong
    /// nowhere but into strings. A reference in a key is read as a string, and compares equal to the reference.
    ///
    /// # Errors
    ///
    /// [`PathError`] with the place where the text stops to be a path.
    pub fn parse(text: &str) -> Result<Self, PathError> {
        let mut reader = Reader { text, at: 0 };
        let path = reader.path();
        path.map_err(|expected| PathError { text: text.into(), at: reader.at, expected })
    }
}

impl FromStr for ObjectPath {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        Self::parse(text)
    }
}

/// More keys than any class has; they are compared with each other.
pub(crate) const MOST_KEYS: usize = 256;

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

fn is_slash(character: char) -> bool {
    matches!(character, '\\' | '/')
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn take(&mut self, character: char) -> bool {
        let found = self.rest().starts_with(character);
        if found {
            self.at += character.len_utf8();
        }
        found
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let end = rest.find(|character| !belongs(character)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn path(&mut self) -> Result<ObjectPath, &'static str> {
        let mut slashes = self.rest().chars();
        let two = slashes.next().is_some_and(is_slash) && slashes.next().is_some_and(is_slash);
        let host = if two { Some(self.host()?) } else { None };
        let namespace = self.namespace(host.is_some())?;
        let class = self.name("a class name")?.into();
        let keys = self.keys()?;
        if self.rest().is_empty() {
            Ok(ObjectPath { host, namespace, class, keys })
        } else {
            Err("the end")
        }
    }

    /// `\\HOST\`
    fn host(&mut self) -> Result<Box<str>, &'static str> {
        self.at += 2;
        let host = self.take_while(|c| !is_slash(c) && c != '"');
        if host.is_empty() {
            return Err("a host name");
        }
        if !self.rest().starts_with(is_slash) {
            return Err("a slash and a namespace");
        }
        Ok(host.into())
    }

    /// `root\virtualization\v2:`, with an optional slash before it.
    fn namespace(&mut self, required: bool) -> Result<Option<Box<str>>, &'static str> {
        let start = self.at;
        let rest = self.rest();
        let end = rest.find([':', '.', '=', '"', '\'']).filter(|end| rest[*end..].starts_with(':'));
        let Some(end) = end else {
            if required {
                self.take_while(|c| c != ':');
                return Err("a namespace and a colon");
            }
            return Ok(None);
        };
        if rest.starts_with(is_slash) {
            self.at += 1;
        }
        loop {
            self.name("a namespace")?;
            if self.at == start + end {
                break;
            }
            if !self.rest().starts_with(is_slash) {
                return Err("a slash or a colon");
            }
            self.at += 1;
        }
        let namespace = rest[..end].trim_start_matches(is_slash).replace('\\', "/");
        self.at += 1;
        Ok(Some(namespace.into()))
    }

    fn name(&mut self, expected: &'static str) -> Result<&'t str, &'static str> {
        let start = self.at;
        let name = self.take_while(|c| c.is_alphanumeric() || c == '_');
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
            self.at = start;
            return Err(expected);
        }
        Ok(name)
    }

    fn keys(&mut self) -> Result<Keys, &'static str> {
        if self.take('=') {
            if self.take('@') {
                return Ok(Keys::Singleton);
            }
            return self.value().map(Keys::Unnamed);
        }
        if !self.take('.') {
            return Ok(Keys::Class);
        }
        let mut keys: Vec<(Box<str>, KeyValue)> = Vec::new();
        loop {
            let start = self.at;
            if keys.len() == MOST_KEYS {
                return Err("no more than 256 keys");
            }
            let name = self.name("a key name")?;
            if keys.iter().any(|(own, _)| own.eq_ignore_ascii_case(name)) {
                self.at = start;
                return Err("another key");
            }
            if !self.take('=') {
                return Err("an equals sign");
            }
            keys.push((name.into(), self.value()?));
            if !self.take(',') {
                return Ok(Keys::Named(keys));
            }
        }
    }

    fn value(&mut self) -> Result<KeyValue, &'static str> {
        let rest = self.rest();
        if let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            return self.quoted(quote).map(KeyValue::String);
        }
        let start = self.at;
        let word = self.take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '+'));
        let value = if word.eq_ignore_ascii_case("true") {
            Some(KeyValue::Boolean(true))
        } else if word.eq_ignore_ascii_case("false") {
            Some(KeyValue::Boolean(false))
        } else {
            word.parse().ok().filter(in_range).map(KeyValue::Integer)
        };
        value.ok_or_else(|| {
            self.at = start;
            "a value: a string in quotes, an integer, TRUE or FALSE"
        })
    }

    fn quoted(&mut self, quote: char) -> Result<Box<str>, &'static str> {
        self.at += 1;
        let mut value = String::new();
        loop {
            value.push_str(self.take_while(|c| c != quote && c != '\\'));
            if self.take(quote) {
                return Ok(value.into());
            }
            if !self.take('\\') {
                return Err("a closing quote");
            }
            match self.rest().chars().next() {
                Some(escaped @ ('\\' | '"' | '\'')) => {
                    self.at += 1;
                    value.push(escaped);
                }
                // people forget to double a backslash; nothing else starts with one
                _ => value.push('\\'),
            }
        }
    }
}

/// Every integer type of CIM is within these.
fn in_range(number: &i128) -> bool {
    (i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(number)
}

/// Writes a string with `"` around it, and `\` before every `\` and `"` in it.
pub(super) fn write_quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str("\"")?;
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '"']) {
        let (plain, special) = rest.split_at(at);
        write!(f, "{plain}\\{}", &special[..1])?;
        rest = &special[1..];
    }
    write!(f, "{rest}\"")
}

/// The WMI form: backslashes when there is a host, forward slashes when there is none.
impl fmt::Display for ObjectPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.host, &self.namespace) {
            (Some(host), Some(namespace)) => {
                write!(f, "\\\\{host}\\{}:", namespace.replace('/', "\\"))?;
            }
            // a host means nothing without a namespace
            (_, None) => {}
            (None, Some(namespace)) => write!(f, "{namespace}:")?,
        }
        f.write_str(&self.class)?;
        match &self.keys {
            Keys::Class => Ok(()),
            Keys::Singleton => f.write_str("=@"),
            Keys::Unnamed(value) => write!(f, "={value}"),
            Keys::Named(keys) => {
                for (index, (name, value)) in keys.iter().enumerate() {
                    write!(f, "{}{name}={value}", if index == 0 { '.' } else { ',' })?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Debug for ObjectPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
