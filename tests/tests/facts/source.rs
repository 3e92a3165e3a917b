//! The fact files as they stand, and how to find an element in them.

use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value};

/// A release whose schema is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Release {
    /// The name of its fact file, without the extension.
    pub(crate) facts: &'static str,
    /// The folder of its schema.
    pub(crate) folder: &'static str,
}

pub(crate) const SERVER_2019: Release =
    Release { facts: "server2019", folder: "windows-server-2019" };
pub(crate) const SERVER_23H2: Release =
    Release { facts: "server23h2", folder: "windows-server-23h2" };
pub(crate) const RELEASES: [Release; 2] = [SERVER_2019, SERVER_23H2];

impl Release {
    /// The text of its schema.
    pub(crate) fn mof(self) -> String {
        let path = schemas().join(self.folder).join("WindowsVirtualization.V2.mof");
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

/// The folder of the schemas.
pub(crate) fn schemas() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../schemas")
}

/// What is known of one release: its own file, and the two that speak of it without naming it.
pub(crate) struct Facts {
    /// The dump of the release: which members there are.
    pub(crate) dump: Source,
    /// The client of December 2019: exact types, references, redeclarations.
    pub(crate) client: Source,
    /// The documentation: value names, return codes, keys, qualifiers.
    pub(crate) docs: Source,
    /// Where no source speaks and MOF forces a choice.
    pub(crate) assumed: Value,
}

impl Facts {
    pub(crate) fn of(release: Release) -> Self {
        Self {
            dump: Source::read(release.facts),
            client: Source::read("client2019-12"),
            docs: Source::read("docs"),
            assumed: json("assumed"),
        }
    }
}

/// One fact file.
pub(crate) struct Source {
    /// Its name, for messages.
    pub(crate) file: String,
    classes: Map<String, Value>,
}

impl Source {
    fn read(name: &str) -> Self {
        let Value::Object(mut top) = json(name) else { panic!("{name}.json is no object") };
        let Some(Value::Object(classes)) = top.remove("classes") else {
            panic!("{name}.json has no classes")
        };
        Self { file: format!("{name}.json"), classes }
    }

    /// All its classes, those of the system included.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.classes.iter().map(|(name, class)| (name.as_str(), class))
    }

    /// Its classes without those of the system, whose names start with two underscores.
    pub(crate) fn classes(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.all().filter(|(name, _)| !name.starts_with("__"))
    }

    pub(crate) fn class(&self, class: &str) -> Option<&Value> {
        self.classes.get(class)
    }

    pub(crate) fn superclass(&self, class: &str) -> Option<&str> {
        self.class(class)?["super"].as_str()
    }

    /// `class` and its superclasses, the nearest first.
    pub(crate) fn line<'a>(&'a self, class: &'a str) -> impl Iterator<Item = &'a str> {
        std::iter::successors(Some(class), |class| self.superclass(class))
    }

    pub(crate) fn property(&self, class: &str, name: &str) -> Option<&Value> {
        named(&self.class(class)?["properties"], name)
    }

    pub(crate) fn method(&self, class: &str, name: &str) -> Option<&Value> {
        named(&self.class(class)?["methods"], name)
    }

    /// A parameter; the client file has them in no order, under another name.
    pub(crate) fn parameter(&self, class: &str, method: &str, name: &str) -> Option<&Value> {
        let method = self.method(class, method)?;
        elements(&method["params"])
            .chain(elements(&method["params_unordered"]))
            .find(|parameter| text(parameter, "name").is_some_and(|n| n.eq_ignore_ascii_case(name)))
    }

    /// The class from `class` upwards that the dump gives the property `name`.
    pub(crate) fn introduces_property<'a>(&'a self, class: &'a str, name: &str) -> Option<&'a str> {
        self.line(class).filter(|class| self.property(class, name).is_some()).last()
    }

    /// The class from `class` upwards that the dump gives the method `name`.
    pub(crate) fn introduces_method<'a>(&'a self, class: &'a str, name: &str) -> Option<&'a str> {
        self.line(class).filter(|class| self.method(class, name).is_some()).last()
    }
}

/// The fact file `name`, whole.
pub(crate) fn json(name: &str) -> Value {
    let path = schemas().join("facts").join(format!("{name}.json"));
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The entry `name`, in any case: the documentation spells a few names its own way.
fn named<'v>(map: &'v Value, name: &str) -> Option<&'v Value> {
    entries(map).find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// The entries of an object; none, when it is absent.
pub(crate) fn entries(map: &Value) -> impl Iterator<Item = (&str, &Value)> {
    map.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

/// The elements of an array; none, when it is absent.
pub(crate) fn elements(array: &Value) -> impl Iterator<Item = &Value> {
    array.as_array().into_iter().flatten()
}

pub(crate) fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value[name].as_str()
}

pub(crate) fn flag(value: &Value, name: &str) -> bool {
    value[name].as_bool() == Some(true)
}
