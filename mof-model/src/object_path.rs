//! The text of a reference to host, namespace, class and keys.

use std::ops::Range;

/// The path of an instance or class: `\\HOST\root\cimv2:Class.K1="a",K2=5`.
///
/// Host and namespace may be missing. Every part knows its place in the text, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectPath {
    host: Option<Box<str>>,
    namespace: Option<Box<str>>,
    class: Box<str>,
    class_place: Range<usize>,
    keys: PathKeys,
}

/// The part of a path after the class.
#[derive(Debug, Clone, PartialEq)]
pub enum PathKeys {
    /// None: the path of the class itself.
    Class,
    /// `=@`: the one instance of a class without keys (WMI).
    Singleton,
    /// `="v"`: the value of the only key, without its name (WMI), and its place.
    Unnamed(PathValue, Range<usize>),
    /// `.K1="a",K2=5`: names and values; never empty.
    Named(Vec<PathKey>),
}

/// A key of a path.
#[derive(Debug, Clone, PartialEq)]
pub struct PathKey {
    /// The name, as written.
    pub name: Box<str>,
    /// Where the name is.
    pub name_place: Range<usize>,
    /// The value.
    pub value: PathValue,
    /// Where the value is, quotes included.
    pub value_place: Range<usize>,
}

/// The value of a key in a path.
#[derive(Debug, Clone, PartialEq)]
pub enum PathValue {
    /// A string in quotes, without them and unescaped: of a `string`, a `datetime`, or a reference.
    Text(Box<str>),
    /// An integer.
    Integer(i128),
    /// `TRUE` or `FALSE`
    Boolean(bool),
}

/// Why a text is no object path.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PathError {
    /// Where it stops to be a path, in bytes from 0.
    pub at: usize,
    /// What was expected there.
    pub expected: &'static str,
}

/// More keys than any class has; they are compared with each other.
const MOST_KEYS: usize = 256;

impl ObjectPath {
    /// Reads the text of a path.
    ///
    /// Taken are `\\host\namespace:Class.K1="a",K2=5`, the same without host, without namespace,
    /// and with either kind of slash; `Class="v"` with the value of an only key, `Class=@`, and a
    /// class alone. Values are strings in double or single quotes, with `\\` and `\"` for a
    /// backslash and a quote, integers, and `TRUE` and `FALSE`. The path in the key of a path is a
    /// string: [`PathValue::to_path`].
    ///
    /// # Errors
    ///
    /// [`PathError`] with the place where the text stops to be a path.
    pub fn parse(text: &str) -> Result<Self, PathError> {
        let mut reader = Reader { text, at: 0 };
        let path = reader.path();
        path.map_err(|expected| PathError { at: reader.at, expected })
    }

    /// The host, `.` for the local one; `None` when the path has none.
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// The namespace with forward slashes; `None` when the path has none.
    pub fn namespace(&self) -> Option<&str> {
        self.namespace.as_deref()
    }

    /// The class, as written.
    pub fn class_name(&self) -> &str {
        &self.class
    }

    /// Where the class is.
    pub fn class_place(&self) -> Range<usize> {
        self.class_place.clone()
    }

    /// The keys.
    pub fn keys(&self) -> &PathKeys {
        &self.keys
    }
}

impl PathValue {
    /// The path that it is the text of, when it is one of an instance.
    pub fn to_path(&self) -> Option<ObjectPath> {
        match self {
            Self::Text(text) if text.contains('=') => ObjectPath::parse(text).ok(),
            _ => None,
        }
    }
}

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
        let start = self.at;
        let class = self.name("a class name")?.into();
        let class_place = start..self.at;
        let keys = self.keys()?;
        if self.rest().is_empty() {
            Ok(ObjectPath { host, namespace, class, class_place, keys })
        } else {
            Err("the end of the path")
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

    /// `root\cimv2:`, with an optional slash before it.
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

    fn keys(&mut self) -> Result<PathKeys, &'static str> {
        if self.take('=') {
            if self.take('@') {
                return Ok(PathKeys::Singleton);
            }
            let start = self.at;
            let value = self.value()?;
            return Ok(PathKeys::Unnamed(value, start..self.at));
        }
        if !self.take('.') {
            return Ok(PathKeys::Class);
        }
        let mut keys: Vec<PathKey> = Vec::new();
        loop {
            let start = self.at;
            if keys.len() == MOST_KEYS {
                return Err("no more than 256 keys");
            }
            let name = self.name("the name of a key")?;
            let name_place = start..self.at;
            if keys.iter().any(|key| key.name.eq_ignore_ascii_case(name)) {
                self.at = start;
                return Err("another key");
            }
            if !self.take('=') {
                return Err("an equals sign");
            }
            let start = self.at;
            let value = self.value()?;
            keys.push(PathKey {
                name: name.into(),
                name_place,
                value,
                value_place: start..self.at,
            });
            if !self.take(',') {
                return Ok(PathKeys::Named(keys));
            }
        }
    }

    fn value(&mut self) -> Result<PathValue, &'static str> {
        let rest = self.rest();
        if let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            return self.quoted(quote).map(PathValue::Text);
        }
        let start = self.at;
        let word = self.take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '+'));
        let value = if word.eq_ignore_ascii_case("true") {
            Some(PathValue::Boolean(true))
        } else if word.eq_ignore_ascii_case("false") {
            Some(PathValue::Boolean(false))
        } else {
            mof_parser::integer(word).ok().map(PathValue::Integer)
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
                // People forget to double a backslash; nothing else starts with one.
                _ => value.push('\\'),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_path_is_read() {
        for (text, host, namespace, class, keys) in [
            ("Disk", None, None, "Disk", 0),
            ("Disk=@", None, None, "Disk", 0),
            (r#"Disk="C:""#, None, None, "Disk", 0),
            (r#"Disk.Id="C:",Size=5"#, None, None, "Disk", 2),
            (r#"root/cimv2:Disk.Id='x'"#, None, Some("root/cimv2"), "Disk", 1),
            (r"\\.\root\cimv2:Disk", Some("."), Some("root/cimv2"), "Disk", 0),
            ("//host/root/cimv2:Disk.On=TRUE", Some("host"), Some("root/cimv2"), "Disk", 1),
        ] {
            let path = ObjectPath::parse(text).expect(text);
            assert_eq!((path.host(), path.namespace()), (host, namespace), "{text}");
            assert_eq!((path.class_name(), &text[path.class_place()]), (class, class));
            let count = match path.keys() {
                PathKeys::Named(keys) => keys.len(),
                _ => 0,
            };
            assert_eq!(count, keys, "{text}");
        }
    }

    #[test]
    fn a_path_in_a_key_is_escaped_again() {
        let text = r#"Pair.One="Disk.Id=\"a\\\\b\"",Other=3"#;
        let path = ObjectPath::parse(text).expect("it is a path");
        let PathKeys::Named(keys) = path.keys() else { panic!("keys have names") };
        assert_eq!(&text[keys[1].value_place.clone()], "3");
        let inner = keys[0].value.to_path().expect("it is a path");
        let PathKeys::Named(keys) = inner.keys() else { panic!("keys have names") };
        assert_eq!(keys[0].value, PathValue::Text(r"a\b".into()));
    }

    #[test]
    fn the_place_is_named_where_a_text_stops_to_be_a_path() {
        for (text, at, expected) in [
            ("", 0, "a class name"),
            ("5", 0, "a class name"),
            ("Disk.", 5, "the name of a key"),
            ("Disk.Id", 7, "an equals sign"),
            ("Disk.Id=", 8, "a value: a string in quotes, an integer, TRUE or FALSE"),
            (r#"Disk.Id="x"#, 10, "a closing quote"),
            (r#"Disk.Id="x",id=1"#, 12, "another key"),
            (r#"Disk.Id="x" "#, 11, "the end of the path"),
            ("Disk.Id=3, B=1", 10, "the name of a key"),
            (r"\\host", 6, "a slash and a namespace"),
            (r"\\host\root", 11, "a namespace and a colon"),
            ("root cimv2:Disk", 4, "a slash or a colon"),
        ] {
            let found = ObjectPath::parse(text);
            assert_eq!(found, Err(PathError { at, expected }), "{text}");
        }
    }
}
