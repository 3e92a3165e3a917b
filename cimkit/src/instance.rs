//! Rows.

use std::{
    collections::{HashMap, hash_map::Entry},
    fmt,
};

use crate::{
    CimType, Class, Error, KeyValue, ObjectPath, Property, Value,
    class::{UNTYPED, compare},
    decode,
};

/// A row: a class, one slot for each of its effective properties, and what the class table does not know.
///
/// A slot is **unset** (`None`), NULL, or a value of the declared type. Unset and NULL are two things: a modifying
/// call that leaves a property out means something else than one that sends NULL.
///
/// Rows are equal when class and properties are; where they came from does not matter.
#[derive(Clone)]
pub struct Instance {
    class: &'static Class,
    slots: Box<[Option<Value>]>,
    rare: Option<Box<Rare>>,
}

/// What few rows have.
#[derive(Clone, Default)]
struct Rare {
    /// The real class, when the schema knows only an ancestor of it.
    class_name: Option<Box<str>>,
    extra: Vec<Extra>,
    path: Option<ObjectPath>,
}

/// A property that the class table does not know: the host is newer than the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Extra {
    pub(crate) name: Box<str>,
    pub(crate) cim_type: Option<CimType>,
    pub(crate) array: bool,
    pub(crate) value: Value,
}

impl Extra {
    /// The name, as the host spells it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The type, if the host told it; without one, the value is text or typed by the transport.
    pub fn cim_type(&self) -> Option<CimType> {
        self.cim_type
    }

    /// Whether it is an array.
    pub fn is_array(&self) -> bool {
        self.array
    }

    /// The value.
    pub fn value(&self) -> &Value {
        &self.value
    }
}

impl Instance {
    /// A row with every slot unset.
    pub fn new(class: &'static Class) -> Self {
        Self { class, slots: vec![None; class.slots.into()].into_boxed_slice(), rare: None }
    }

    /// A row of a class that no table describes: all its properties are [`extra`](Self::extra).
    pub fn untyped(class_name: impl Into<Box<str>>) -> Self {
        let mut row = Self::new(&UNTYPED);
        row.rare().class_name = Some(class_name.into());
        row
    }

    fn rare(&mut self) -> &mut Rare {
        self.rare.get_or_insert_default()
    }

    /// The class table: the row's class, or its nearest ancestor that the schema knows.
    #[inline]
    pub fn class(&self) -> &'static Class {
        self.class
    }

    /// The name that travels: that of the concrete class, known or not.
    pub fn class_name(&self) -> &str {
        let unknown = self.rare.as_ref().and_then(|rare| rare.class_name.as_deref());
        unknown.unwrap_or(self.class.name)
    }

    pub(crate) fn set_class_name(&mut self, name: impl Into<Box<str>>) {
        self.rare().class_name = Some(name.into());
    }

    /// A value by the property's name, without case: `None` when it is unset or unknown.
    pub fn get(&self, property: &str) -> Option<&Value> {
        match self.class.property(property) {
            Some(property) => self.slot(property.slot()),
            None => {
                let found = self.extra().iter().find(|own| own.name.eq_ignore_ascii_case(property));
                found.map(|extra| &extra.value)
            }
        }
    }

    /// Sets a property by name, without case; the value is converted to the declared type if that loses nothing.
    ///
    /// # Errors
    ///
    /// [`Error::NoProperty`] when the class has no such property, [`Error::Mismatch`] or [`Error::WrongClass`] when
    /// the value does not fit.
    pub fn set(&mut self, property: &str, value: impl Into<Value>) -> Result<(), Error> {
        let Some(property) = self.class.property(property) else {
            let class = self.class_name().into();
            return Err(Error::NoProperty { class, property: property.into() });
        };
        let value = decode::fitted(value.into(), &property.declared())
            .map_err(|wrong| wrong.at(self.class.name, property.name(), &property.declared()))?;
        self.set_slot(property.slot(), Some(value));
        Ok(())
    }

    /// Makes a property unset, by name without case. Of an unknown name, an extra property goes.
    pub fn unset(&mut self, property: &str) {
        match self.class.property(property) {
            Some(property) => self.set_slot(property.slot(), None),
            None => {
                if let Some(rare) = &mut self.rare {
                    rare.extra.retain(|own| !own.name.eq_ignore_ascii_case(property));
                }
            }
        }
    }

    /// The value in a slot; `None` is unset.
    #[inline]
    pub fn slot(&self, slot: u16) -> Option<&Value> {
        self.slots.get(usize::from(slot)).and_then(Option::as_ref)
    }

    /// Writes a slot; `None` makes it unset. The value has to be of the declared type.
    #[inline]
    pub(crate) fn set_slot(&mut self, slot: u16, value: Option<Value>) {
        if let Some(place) = self.slots.get_mut(usize::from(slot)) {
            *place = value;
        }
    }

    /// The properties that the class table does not know, in the order in which they came.
    pub fn extra(&self) -> &[Extra] {
        self.rare.as_ref().map_or(&[], |rare| &rare.extra)
    }

    /// Sets a property that the class table does not know. One that it knows is set as by [`set`](Self::set).
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set); a value that is neither NULL nor of type `ty` is [`Error::Mismatch`] too.
    pub fn set_extra(
        &mut self,
        name: &str,
        ty: CimType,
        value: impl Into<Value>,
    ) -> Result<(), Error> {
        if self.class.property(name).is_some() {
            return self.set(name, value);
        }
        let value = value.into();
        let array = value.as_array().is_some();
        let declared = crate::Declared::new(ty);
        let declared = if array { declared.array() } else { declared };
        let value = decode::fitted(value, &declared)
            .map_err(|wrong| wrong.at(self.class_name(), name, &declared))?;
        self.push_extra(Extra { name: name.into(), cim_type: Some(ty), array, value });
        Ok(())
    }

    /// Takes what a host sent; of several properties with one name, the last counts.
    pub(crate) fn set_extras(&mut self, extra: Vec<Extra>) {
        // few are compared with each other, many are not: a host may send any number
        const FEW: usize = 32;
        if extra.len() <= FEW {
            extra.into_iter().for_each(|extra| self.push_extra(extra));
        } else {
            let mut places = HashMap::with_capacity(extra.len());
            let mut unique: Vec<Extra> = Vec::with_capacity(extra.len());
            for extra in extra {
                match places.entry(extra.name.to_ascii_lowercase()) {
                    Entry::Occupied(place) => unique[*place.get()] = extra,
                    Entry::Vacant(place) => {
                        place.insert(unique.len());
                        unique.push(extra);
                    }
                }
            }
            self.rare().extra = unique;
        }
    }

    fn push_extra(&mut self, extra: Extra) {
        let all = &mut self.rare().extra;
        match all.iter_mut().find(|own| own.name.eq_ignore_ascii_case(&extra.name)) {
            Some(own) => *own = extra,
            None => all.push(extra),
        }
    }

    /// The properties that are set, NULLs included, by name without case. Those that the table does not know are
    /// not among them.
    pub fn set_properties(&self) -> SetProperties<'_> {
        let all = self.class.lineage.iter().rev().map(|class| class.properties);
        let mut rest: Vec<_> = all.filter(|properties| !properties.is_empty()).collect();
        rest.iter_mut().for_each(|properties| self.skip_unset(properties));
        SetProperties { row: self, rest }
    }

    fn skip_unset(&self, properties: &mut &'static [Property]) {
        while let [first, rest @ ..] = *properties
            && self.slot(first.slot()).is_none()
        {
            *properties = rest;
        }
    }

    /// Where the row came from; `None` when it was made here or the host did not tell.
    pub fn source(&self) -> Option<&ObjectPath> {
        self.rare.as_ref().and_then(|rare| rare.path.as_ref())
    }

    /// Says where the row came from.
    pub fn set_source(&mut self, path: Option<ObjectPath>) {
        if path.is_some() || self.rare.is_some() {
            self.rare().path = path;
        }
    }

    /// The path of the row: where it came from, or else by its key properties.
    ///
    /// # Errors
    ///
    /// [`Error::NoPath`] when a key is unset or NULL, and when the class has no keys.
    pub fn path(&self) -> Result<ObjectPath, Error> {
        if let Some(path) = self.source() {
            return Ok(path.clone());
        }
        let no_path = |key| Error::NoPath { class: self.class_name().into(), key };
        let mut path = ObjectPath::new(self.class.schema.namespace, self.class_name());
        for key in self.class.keys() {
            let value = self.slot(key.slot()).and_then(KeyValue::of_value);
            path = path.key(key.name(), value.ok_or_else(|| no_path(Some(key.name())))?);
        }
        if path.keys().is_empty() { Err(no_path(None)) } else { Ok(path) }
    }

    /// A row of the same class and from the same place that has only the keys.
    pub(crate) fn keys_only(&self) -> Self {
        let mut keys = Self::new(self.class);
        if let Some(rare) = &self.rare {
            let (class_name, path) = (rare.class_name.clone(), rare.path.clone());
            keys.rare = Some(Rare { class_name, path, extra: Vec::new() }.into());
        }
        let declared = self.class.lineage.iter().flat_map(|class| class.properties);
        for key in declared.filter(|property| property.is_key()) {
            keys.set_slot(key.slot(), self.slot(key.slot()).cloned());
        }
        keys
    }
}

/// The set properties of a row, by name: see [`Instance::set_properties`].
#[derive(Debug, Clone)]
pub struct SetProperties<'a> {
    row: &'a Instance,
    /// What is left of each class's properties, the most derived class first; the first of each is set.
    rest: Vec<&'static [Property]>,
}

impl<'a> Iterator for SetProperties<'a> {
    type Item = (&'static Property, &'a Value);

    fn next(&mut self) -> Option<Self::Item> {
        let mut next: Option<&'static Property> = None;
        for properties in &self.rest {
            let Some(first) = properties.first() else { continue };
            // of equal names the first counts: it is the redeclaration
            if next.is_none_or(|next| compare(first.name(), next.name()).is_lt()) {
                next = Some(first);
            }
        }
        let next = next?;
        for properties in &mut self.rest {
            if properties.first().is_some_and(|first| first.slot() == next.slot()) {
                *properties = &properties[1..];
                self.row.skip_unset(properties);
            }
        }
        self.row.slot(next.slot()).map(|value| (next, value))
    }
}

impl PartialEq for Instance {
    fn eq(&self, other: &Self) -> bool {
        fn sorted(row: &Instance) -> Vec<&Extra> {
            let mut all: Vec<_> = row.extra().iter().collect();
            all.sort_by(|a, b| compare(&a.name, &b.name));
            all
        }
        let same =
            |(a, b): (&Extra, &Extra)| a.name.eq_ignore_ascii_case(&b.name) && a.value == b.value;
        self.class_name().eq_ignore_ascii_case(other.class_name())
            && self.slots == other.slots
            && self.extra().len() == other.extra().len()
            && sorted(self).into_iter().zip(sorted(other)).all(same)
    }
}

/// `Msvm_MemorySettingData { Limit: NULL, Parent: "q", Weight: 0 }`
impl fmt::Debug for Instance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct(self.class_name());
        for (property, value) in self.set_properties() {
            out.field(property.name(), &Shown(value));
        }
        for extra in self.extra() {
            out.field(&extra.name, &Shown(&extra.value));
        }
        out.finish()
    }
}

/// A value without the name of its type.
pub(crate) struct Shown<'a>(pub(crate) &'a Value);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Null => f.write_str("NULL"),
            Value::Boolean(value) => value.fmt(f),
            Value::Real32(value) => value.fmt(f),
            Value::Real64(value) => value.fmt(f),
            Value::Char16(value) => fmt::Debug::fmt(value, f),
            Value::String(value) => fmt::Debug::fmt(value, f),
            Value::DateTime(value) => fmt::Debug::fmt(value, f),
            Value::Reference(value) => fmt::Debug::fmt(value, f),
            Value::Object(value) => fmt::Debug::fmt(value, f),
            Value::Array(items) => f.debug_list().entries(items.iter().map(Shown)).finish(),
            number => match number.as_integer() {
                Some(number) => number.fmt(f),
                None => f.write_str("?"),
            },
        }
    }
}
