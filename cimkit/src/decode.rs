//! Raw values to their declared types: what makes it impossible for a getter to fail.

use std::{borrow::Cow, cmp::Ordering};

use crate::{
    CimType, Class, Declared, Error, Instance, Mismatch, ObjectPath, Property, Raw, RawProperty,
    RawRow, Schema, Value,
    class::{UNTYPED, compare},
    embedded,
    error::excerpt,
    instance::Extra,
};

/// Where a value stands.
#[derive(Clone, Copy)]
pub(crate) struct Context {
    /// How deep instances may still nest.
    pub(crate) depth: usize,
    /// Where the class of an object is looked up of which none is declared.
    pub(crate) schema: &'static Schema,
}

impl Context {
    /// A value that is in no instance.
    pub(crate) fn outermost(schema: &'static Schema) -> Self {
        Self { depth: embedded::DEPTH, schema }
    }

    /// The class of an object of which none is declared: the nearest that the schema knows, or none.
    fn class_of(self, row: &RawRow<'_>) -> &'static Class {
        let mut names = std::iter::once(&row.class).chain(&row.ancestors);
        names.find_map(|name| self.schema.class(name)).unwrap_or(&UNTYPED)
    }
}

/// Why a value is not what was declared.
pub(crate) enum Wrong {
    /// It is of another type or out of range; what was found, shortened.
    Type(String),
    /// It says so itself.
    Error(Error),
}

impl Wrong {
    /// The error, with the place in which the value stands.
    pub(crate) fn at(self, class: &str, member: &str, declared: &Declared) -> Error {
        match self {
            Self::Type(found) => Error::Mismatch(
                Mismatch { class: class.into(), member: member.into(), declared: *declared, found }
                    .into(),
            ),
            Self::Error(error) => error,
        }
    }
}

impl Instance {
    /// Types a transport's row by the class table. `expected` is the class that was asked for: an unknown subclass
    /// is viewed as its nearest ancestor that the schema knows, at worst as `expected`, and keeps its name. Unknown
    /// properties become [`extra`](Instance::extra).
    ///
    /// # Errors
    ///
    /// [`Error::WrongClass`] when the row's class is known and does not derive from `expected`; [`Error::Mismatch`]
    /// when a value does not fit its declared type; [`Error::TooDeep`].
    pub fn decode(expected: &'static Class, row: RawRow<'_>) -> Result<Self, Error> {
        decode(expected, row, embedded::DEPTH)
    }

    /// Types a row of which there is no class table by the types that the transport tells.
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode).
    pub fn decode_untyped(row: RawRow<'_>) -> Result<Self, Error> {
        Self::decode(&UNTYPED, row)
    }
}

pub(crate) fn decode(
    expected: &'static Class,
    row: RawRow<'_>,
    depth: usize,
) -> Result<Instance, Error> {
    let class = nearest(expected, &row.class, &row.ancestors)?;
    let mut decoder = Decoder::new(class, depth)?;
    if !class.name.eq_ignore_ascii_case(&row.class) {
        decoder.instance.set_class_name(row.class);
    }
    decoder.set_source(row.path);
    for property in row.properties {
        match decoder.known(&property.name) {
            Some(known) => decoder.set(known, property.value),
            None => decoder.set_unknown(property),
        }
    }
    decoder.finish()
}

/// An instance in the making, which takes its properties one by one. It tells of the first that is wrong when it is
/// finished: a transport whose row is broken further on has the more telling error.
pub(crate) struct Decoder {
    instance: Instance,
    extra: Vec<Extra>,
    lookup: Lookup,
    context: Context,
    wrong: Option<Error>,
}

impl Decoder {
    /// An instance of `class`; `depth` tells how deep it and what is in it may nest.
    pub(crate) fn new(class: &'static Class, depth: usize) -> Result<Self, Error> {
        let depth = depth.checked_sub(1).ok_or(Error::TooDeep)?;
        Ok(Self {
            instance: Instance::new(class),
            extra: Vec::new(),
            lookup: Lookup::new(class),
            context: Context { depth, schema: class.schema },
            wrong: None,
        })
    }

    /// Says where the row came from.
    pub(crate) fn set_source(&mut self, path: Option<ObjectPath>) {
        self.instance.set_source(path);
    }

    /// The property of the class table with this name, without case.
    pub(crate) fn known(&mut self, name: &str) -> Option<&'static Property> {
        self.lookup.property(name)
    }

    /// Takes a property of the class table.
    pub(crate) fn set(&mut self, known: &'static Property, value: Raw<'_>) {
        let declared = known.declared();
        match typed(value, &declared, Strictness::Property, self.context) {
            Ok(value) => self.instance.set_slot(known.slot(), Some(value)),
            Err(wrong) => {
                let class = self.instance.class().name;
                self.wrong.get_or_insert_with(|| wrong.at(class, known.name(), &declared));
            }
        }
    }

    /// Takes a property that the class table does not have.
    pub(crate) fn set_unknown(&mut self, property: RawProperty<'_>) {
        match self.extra(property) {
            Ok(extra) => self.extra.push(extra),
            Err(error) => {
                self.wrong.get_or_insert(error);
            }
        }
    }

    fn extra(&self, property: RawProperty<'_>) -> Result<Extra, Error> {
        let array = property.array;
        let value = match property.cim_type {
            Some(ty) => {
                let declared = Declared::new(ty);
                let declared = if array { declared.array() } else { declared };
                typed(property.value, &declared, Strictness::Property, self.context).map_err(
                    |wrong| wrong.at(self.instance.class_name(), &property.name, &declared),
                )?
            }
            None => untyped(property.value, self.context).map_err(|wrong| {
                let declared = Declared::new(CimType::String).array();
                wrong.at(self.instance.class_name(), &property.name, &declared)
            })?,
        };
        let value = match value {
            Value::Null | Value::Array(_) => value,
            single if array => Value::Array(Box::new([single])),
            single => single,
        };
        let (name, cim_type) = (property.name.into(), property.cim_type.or(value.cim_type()));
        Ok(Extra { name, cim_type, array, value })
    }

    /// The instance, with everything that it took.
    pub(crate) fn finish(mut self) -> Result<Instance, Error> {
        match self.wrong {
            Some(error) => Err(error),
            None => {
                self.instance.set_extras(self.extra);
                Ok(self.instance)
            }
        }
    }
}

/// Finds properties by name, faster when they come in the order of their names, as hosts and we write them.
struct Lookup {
    /// Each class's properties, the most derived class first.
    tables: Vec<Cursor>,
}

impl Lookup {
    fn new(class: &'static Class) -> Self {
        let tables = class.lineage.iter().rev().map(|class| class.properties);
        let tables = tables.filter(|properties| !properties.is_empty());
        Self { tables: tables.map(|properties| Cursor { properties, next: 0 }).collect() }
    }

    /// As [`Class::property`].
    fn property(&mut self, name: &str) -> Option<&'static Property> {
        self.tables.iter_mut().find_map(|table| table.find(name))
    }
}

/// A sorted table of properties, and where the last search ended in it.
struct Cursor {
    properties: &'static [Property],
    next: usize,
}

impl Cursor {
    fn find(&mut self, name: &str) -> Option<&'static Property> {
        let order = |own: &Property| compare(own.name(), name);
        while let Some(property) = self.properties.get(self.next) {
            // the exact name first: it is what nearly every row has
            if property.name() == name {
                return Some(property);
            }
            match order(property) {
                Ordering::Less => self.next += 1,
                Ordering::Equal => return Some(property),
                Ordering::Greater => break,
            }
        }
        let passed = self.next.checked_sub(1).and_then(|last| self.properties.get(last))?;
        if order(passed).is_lt() {
            return None;
        }
        match self.properties.binary_search_by(order) {
            Ok(found) => {
                self.next = found;
                self.properties.get(found)
            }
            Err(before) => {
                self.next = before;
                None
            }
        }
    }
}

/// The class to view a row as, if its name alone settles that.
pub(crate) fn settled(expected: &'static Class, name: &str) -> Option<&'static Class> {
    // mostly it is the very class that was asked for; a class without a table has no name
    if expected.name == name && !name.is_empty() {
        return Some(expected);
    }
    expected.schema.class(name).filter(|class| class.is_a(expected))
}

/// The class to view a row as.
fn nearest(
    expected: &'static Class,
    name: &str,
    ancestors: &[Cow<'_, str>],
) -> Result<&'static Class, Error> {
    let ancestors = ancestors.iter().map(|name| &**name);
    let mut names = std::iter::once(name).chain(ancestors);
    match names.find_map(|name| expected.schema.class(name)) {
        Some(class) if class.is_a(expected) => Ok(class),
        // the ancestors are complete if there are any: one that is known and is no `expected` settles it, unless
        // `expected` itself derives from it and the list was cut
        Some(class) if !expected.is_a(class) || class.name.eq_ignore_ascii_case(name) => {
            Err(Error::WrongClass { expected: expected.name, found: name.into() })
        }
        _ => Ok(expected),
    }
}

/// How an embedded instance's text is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// On a property, providers disagree: what is no text of a fitting instance stays text.
    Property,
    /// On a parameter, it has to be the text of a fitting instance; an empty text is NULL.
    Parameter,
}

/// Gives `raw` its declared type.
pub(crate) fn typed(
    raw: Raw<'_>,
    declared: &Declared,
    strictness: Strictness,
    context: Context,
) -> Result<Value, Wrong> {
    let element = |raw| scalar(raw, declared, strictness, context);
    match raw {
        Raw::Null | Raw::Value(Value::Null) => Ok(Value::Null),
        Raw::Array(items) if declared.is_array() => {
            let items: Result<Vec<_>, _> = items.into_iter().map(element).collect();
            items.map(|items| Value::Array(items.into()))
        }
        Raw::Value(Value::Array(items)) if declared.is_array() => {
            let items = items.into_iter().map(|item| element(Raw::Value(item)));
            let items: Result<Vec<_>, _> = items.collect();
            items.map(|items| Value::Array(items.into()))
        }
        Raw::Array(_) | Raw::Value(Value::Array(_)) => Err(Wrong::Type("an array".into())),
        // one element of an array looks like a scalar on WS-Man
        single if declared.is_array() => element(single).map(|one| Value::Array(Box::new([one]))),
        single => element(single),
    }
}

fn scalar(
    raw: Raw<'_>,
    declared: &Declared,
    strictness: Strictness,
    context: Context,
) -> Result<Value, Wrong> {
    if let Some(class) = declared.embedded_class() {
        return embedded_scalar(raw, class, strictness, context);
    }
    let ty = declared.cim_type();
    match raw {
        Raw::Null => Ok(Value::Null),
        Raw::Text(text) if ty == CimType::String => Ok(Value::String(text.into())),
        Raw::Text(text) => match Value::parse(&text, ty) {
            Some(Value::Reference(path)) => reference(*path, declared),
            Some(value) => Ok(value),
            None => Err(Wrong::Type(format!("{:?}", excerpt(&text)))),
        },
        Raw::Path(path) if ty == CimType::Reference => reference(*path, declared),
        Raw::Path(path) if ty == CimType::String => Ok(Value::String(path.to_string().into())),
        Raw::Path(path) => Err(Wrong::Type(format!("the path {path}"))),
        Raw::Object(row) if ty == CimType::Object => {
            let class = declared.known_class().unwrap_or_else(|| context.class_of(&row));
            let row = decode(class, *row, context.depth).map_err(Wrong::Error)?;
            Ok(Value::Object(row.into()))
        }
        Raw::Object(row) => Err(Wrong::Type(format!("an instance of {}", row.class))),
        Raw::Value(Value::Array(_)) | Raw::Array(_) => {
            Err(Wrong::Type("an array in an array".into()))
        }
        Raw::Value(value) => fitted_scalar(value, declared),
    }
}

fn embedded_scalar(
    raw: Raw<'_>,
    class: &'static Class,
    strictness: Strictness,
    context: Context,
) -> Result<Value, Wrong> {
    let text = match raw {
        Raw::Null | Raw::Value(Value::Null) => return Ok(Value::Null),
        Raw::Text(text) => text,
        Raw::Value(Value::String(text)) => Cow::Owned(text.into()),
        Raw::Object(row) => {
            let row = decode(class, *row, context.depth).map_err(Wrong::Error)?;
            return Ok(Value::Object(row.into()));
        }
        Raw::Path(path) if strictness == Strictness::Property => {
            return Ok(Value::String(path.to_string().into()));
        }
        other => return fitted_scalar_of(other, class),
    };
    match strictness {
        Strictness::Parameter if text.trim().is_empty() => Ok(Value::Null),
        Strictness::Parameter => embedded::read_at(class, &text, context.depth)
            .map(|row| Value::Object(row.into()))
            .map_err(Wrong::Error),
        Strictness::Property if !embedded::looks_like_instance(&text) => {
            Ok(Value::String(text.into()))
        }
        Strictness::Property => Ok(match embedded::read_at(class, &text, context.depth) {
            Ok(row) => Value::Object(row.into()),
            Err(_) => Value::String(text.into()),
        }),
    }
}

fn fitted_scalar_of(raw: Raw<'_>, class: &'static Class) -> Result<Value, Wrong> {
    match raw {
        Raw::Value(Value::Object(row)) => {
            of_class(&row, class)?;
            Ok(Value::Object(row))
        }
        Raw::Value(value) => Err(Wrong::Type(describe(&value))),
        Raw::Path(path) => Err(Wrong::Type(format!("the path {path}"))),
        _ => Err(Wrong::Type("an array in an array".into())),
    }
}

/// Fits a value that has a type already to the declared one.
pub(crate) fn fitted(value: Value, declared: &Declared) -> Result<Value, Wrong> {
    match value {
        Value::Null => Ok(Value::Null),
        Value::Array(items) if declared.is_array() => {
            let items = items.into_iter().map(|item| match item {
                Value::Array(_) => Err(Wrong::Type("an array in an array".into())),
                item => fitted_scalar(item, declared),
            });
            let items: Result<Vec<_>, _> = items.collect();
            items.map(|items| Value::Array(items.into()))
        }
        Value::Array(_) => Err(Wrong::Type("an array".into())),
        single if declared.is_array() => Err(Wrong::Type(describe(&single))),
        single => fitted_scalar(single, declared),
    }
}

fn fitted_scalar(value: Value, declared: &Declared) -> Result<Value, Wrong> {
    match value {
        Value::Object(row) if matches!(declared.cim_type(), CimType::Object | CimType::String) => {
            match declared.known_class() {
                Some(class) => of_class(&row, class)?,
                None if declared.cim_type() == CimType::String => {
                    return Err(Wrong::Type(describe(&Value::Object(row))));
                }
                None => {}
            }
            Ok(Value::Object(row))
        }
        Value::Reference(path) if declared.cim_type() == CimType::Reference => {
            reference(*path, declared)
        }
        other => match other.into_type(declared.cim_type()) {
            Ok(Value::Reference(path)) => reference(*path, declared),
            Ok(value) => Ok(value),
            Err(value) => Err(Wrong::Type(describe(&value))),
        },
    }
}

fn reference(path: ObjectPath, declared: &Declared) -> Result<Value, Wrong> {
    if let Some(class) = declared.known_class() {
        path.check_class(class).map_err(Wrong::Error)?;
    }
    Ok(Value::Reference(path.into()))
}

fn of_class(row: &Instance, class: &'static Class) -> Result<(), Wrong> {
    if row.class().is_a(class) {
        return Ok(());
    }
    let found = row.class_name().into();
    Err(Wrong::Error(Error::WrongClass { expected: class.name, found }))
}

fn describe(value: &Value) -> String {
    let shown = format!("{:?}", crate::instance::Shown(value));
    match value.cim_type() {
        Some(ty) => format!("{} ({ty})", excerpt(&shown)),
        None => excerpt(&shown).into_owned(),
    }
}

/// A value of which nobody knows the type: text stays text.
fn untyped(raw: Raw<'_>, context: Context) -> Result<Value, Wrong> {
    Ok(match raw {
        Raw::Null => Value::Null,
        Raw::Text(text) => Value::String(text.into()),
        Raw::Value(value) => value,
        Raw::Path(path) => Value::Reference(path),
        Raw::Object(row) => {
            let row = decode(context.class_of(&row), *row, context.depth).map_err(Wrong::Error)?;
            Value::Object(row.into())
        }
        Raw::Array(items) => {
            let items = items.into_iter().map(|item| match item {
                Raw::Array(_) | Raw::Value(Value::Array(_)) => {
                    Err(Wrong::Type("an array in an array".into()))
                }
                item => untyped(item, context),
            });
            Value::Array(items.collect::<Result<Vec<_>, _>>()?.into())
        }
    })
}
