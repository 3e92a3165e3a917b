//! Text to instances.

use std::borrow::Cow;

use super::{
    DEPTH, TextError,
    reference::reference,
    xml::{Element, Failure, Piece, Xml},
};
use crate::{
    CimType, Class, Error, Instance, ObjectPath, Raw, RawProperty, RawRow,
    class::UNTYPED,
    decode::{self, Decoder},
};

/// Reads the text of an instance of `class`, or of a class that derives from it, with default limits.
///
/// # Errors
///
/// As [`Reader::read`].
pub fn read(class: &'static Class, text: &str) -> Result<Instance, Error> {
    Reader::new().read(class, text)
}

/// Reads the text of an instance of which there is no class table, with default limits.
///
/// # Errors
///
/// As [`Reader::read`].
pub fn read_untyped(text: &str) -> Result<Instance, Error> {
    Reader::new().read_untyped(text)
}

/// A reader with limits.
///
/// Elements and attributes are found by name. System properties (`__CLASS` and the like) are not properties of the
/// instance: `__PATH` and `__DERIVATION` become its path and its ancestors. Qualifiers, origins, unknown elements and
/// attributes are ignored; a document type and entities other than XML's five are refused. What the class table says of
/// a property goes before its `TYPE`, which counts only for properties that the table does not know.
#[derive(Debug, Clone)]
pub struct Reader {
    depth: usize,
    bytes: usize,
    values: usize,
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// A reader with default limits.
    pub fn new() -> Self {
        Self { depth: DEPTH, bytes: 16 << 20, values: 100_000 }
    }

    /// How deep instances may nest, as elements or as text in text. The default is 32. Every level takes stack.
    #[must_use]
    pub fn max_depth(mut self, levels: usize) -> Self {
        self.depth = levels;
        self
    }

    /// How long the text may be, in bytes. The default is 16 MiB.
    #[must_use]
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.bytes = bytes;
        self
    }

    /// How many properties and array elements there may be. The default is 100000.
    #[must_use]
    pub fn max_values(mut self, values: usize) -> Self {
        self.values = values;
        self
    }

    /// Reads the text of an instance of `class`, or of a class that derives from it.
    ///
    /// # Errors
    ///
    /// [`Error::Text`] with the place where the text is no instance or exceeds a limit; [`Error::WrongClass`],
    /// [`Error::Mismatch`] and [`Error::TooDeep`], as [`Instance::decode`].
    pub fn read(&self, class: &'static Class, text: &str) -> Result<Instance, Error> {
        if text.len() > self.bytes {
            let problem = format!("it is longer than {} bytes", self.bytes).into();
            return Err(TextError { at: self.bytes, problem }.into());
        }
        let mut document =
            Document { xml: Xml::new(text), depth: self.depth, values_left: self.values };
        document.root(class).map_err(|failure| *failure)
    }

    /// Reads the text of an instance of which there is no class table: the `TYPE` attributes tell the types.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn read_untyped(&self, text: &str) -> Result<Instance, Error> {
        self.read(&UNTYPED, text)
    }
}

/// Reads text that stands in another instance, with what is left of the depth.
pub(crate) fn read_at(class: &'static Class, text: &str, depth: usize) -> Result<Instance, Error> {
    Reader::new().max_depth(depth).read(class, text)
}

/// Whether it is worth to read `text` as an instance.
pub(crate) fn looks_like_instance(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').starts_with('<')
}

struct Document<'t> {
    xml: Xml<'t>,
    depth: usize,
    values_left: usize,
}

impl<'t> Document<'t> {
    fn root(&mut self, expected: &'static Class) -> Result<Instance, Failure> {
        let element = match self.xml.child()? {
            Some(element) if element.name == "INSTANCE" => element,
            _ => return Err(self.xml.failure("expected INSTANCE")),
        };
        let [name] = self.xml.attributes(&element, ["CLASSNAME"])?;
        match name.as_deref().and_then(|name| decode::settled(expected, name)) {
            Some(class) => {
                let decoder = self.instance(&element, class)?;
                self.end()?;
                Ok(decoder.finish()?)
            }
            None => {
                let row = self.raw_row(&element)?;
                self.end()?;
                Ok(decode::decode(expected, row, self.depth)?)
            }
        }
    }

    /// Nothing but blanks may follow.
    fn end(&mut self) -> Result<(), Failure> {
        loop {
            match self.xml.next()? {
                Piece::End => return Ok(()),
                Piece::Text(text) if text.trim().is_empty() => {}
                _ => return Err(self.xml.failure("something follows the instance")),
            }
        }
    }

    fn count(&mut self) -> Result<(), Failure> {
        match self.values_left.checked_sub(1) {
            Some(left) => {
                self.values_left = left;
                Ok(())
            }
            None => Err(self.xml.failure("too many values")),
        }
    }

    /// An instance of a class that is known before its properties are.
    fn instance(
        &mut self,
        element: &Element<'t>,
        class: &'static Class,
    ) -> Result<Decoder, Failure> {
        // it refuses a depth of zero
        let mut decoder = Decoder::new(class, self.depth)?;
        self.depth -= 1;
        while let Some(property) = self.next_property(element)? {
            if property.name.starts_with("__") {
                if let ("__PATH", Raw::Text(path)) = (&*property.name, &property.value) {
                    decoder.set_source(ObjectPath::parse(path).ok());
                }
            } else if let Some(known) = decoder.known(&property.name) {
                decoder.set(known, property.value);
            } else {
                decoder.set_unknown(property.into());
            }
        }
        self.depth += 1;
        Ok(decoder)
    }

    /// An instance whose class is known when everything is read.
    fn raw_row(&mut self, element: &Element<'t>) -> Result<RawRow<'t>, Failure> {
        self.depth = self.depth.checked_sub(1).ok_or_else(|| Box::new(Error::TooDeep))?;
        let [class] = self.xml.attributes(element, ["CLASSNAME"])?;
        let mut row = RawRow::new(class.unwrap_or_default());
        row.properties.reserve(if element.empty { 0 } else { 32 });
        while let Some(property) = self.next_property(element)? {
            if property.name.starts_with("__") {
                system(&mut row, property);
            } else {
                row.properties.push(property.into());
            }
        }
        if row.class.is_empty() {
            return Err(self.xml.failure_in(element, "the instance has no CLASSNAME"));
        }
        self.depth += 1;
        Ok(row)
    }

    /// The next property in an instance; other elements are skipped.
    fn next_property(&mut self, instance: &Element<'t>) -> Result<Option<Property<'t>>, Failure> {
        while !instance.empty
            && let Some(child) = self.xml.child()?
        {
            match self.property(&child)? {
                Some(property) => return Ok(Some(property)),
                None => self.xml.skip(&child)?,
            }
        }
        Ok(None)
    }

    /// A property of any kind; `None` for other elements, which are not read yet then.
    fn property(&mut self, element: &Element<'t>) -> Result<Option<Property<'t>>, Failure> {
        let (fixed_type, array) = match element.name {
            "PROPERTY" => (None, false),
            "PROPERTY.ARRAY" => (None, true),
            "PROPERTY.REFERENCE" => (Some(CimType::Reference), false),
            "PROPERTY.REFARRAY" => (Some(CimType::Reference), true),
            "PROPERTY.OBJECT" => (Some(CimType::Object), false),
            "PROPERTY.OBJECTARRAY" => (Some(CimType::Object), true),
            _ => return Ok(None),
        };
        self.count()?;
        let [name, ty] = self.xml.attributes(element, ["NAME", "TYPE"])?;
        let nameless = || self.xml.failure_in(element, "the property has no NAME");
        let name = name.ok_or_else(nameless)?;
        let mut value = Raw::Null;
        while !element.empty
            && let Some(child) = self.xml.child()?
        {
            match self.value(&child)? {
                Some(found) => value = found,
                None => self.xml.skip(&child)?,
            }
        }
        Ok(Some(Property { name, fixed_type, type_name: ty, array, value }))
    }

    /// A value of any kind; `None` for other elements, which are not read yet then.
    fn value(&mut self, element: &Element<'t>) -> Result<Option<Raw<'t>>, Failure> {
        Ok(Some(match element.name {
            "VALUE" => Raw::Text(self.xml.text_of(element)?),
            "VALUE.NULL" => {
                self.xml.skip(element)?;
                Raw::Null
            }
            "VALUE.REFERENCE" => reference(&mut self.xml, element, self.depth)?,
            "VALUE.OBJECT" => self.object(element)?,
            array if is_array(array) => {
                let mut items = Vec::new();
                while !element.empty
                    && let Some(child) = self.xml.child()?
                {
                    self.count()?;
                    // before it is read: the depth of arrays is not counted
                    if is_array(child.name) {
                        return Err(self.xml.failure_in(&child, "an array in an array"));
                    }
                    match self.value(&child)? {
                        Some(item) => items.push(item),
                        None => self.xml.skip(&child)?,
                    }
                }
                Raw::Array(items)
            }
            _ => return Ok(None),
        }))
    }

    /// `VALUE.OBJECT` with an instance in it.
    fn object(&mut self, element: &Element<'t>) -> Result<Raw<'t>, Failure> {
        let mut object = Raw::Null;
        while !element.empty
            && let Some(child) = self.xml.child()?
        {
            match child.name {
                "INSTANCE" => object = Raw::Object(self.raw_row(&child)?.into()),
                _ => self.xml.skip(&child)?,
            }
        }
        Ok(object)
    }
}

fn is_array(element: &str) -> bool {
    matches!(element, "VALUE.ARRAY" | "VALUE.REFARRAY" | "VALUE.OBJECTARRAY")
}

/// A property as it was read.
struct Property<'t> {
    name: Cow<'t, str>,
    /// The type that its element has.
    fixed_type: Option<CimType>,
    /// What its `TYPE` says; it counts only where no table knows the property.
    type_name: Option<Cow<'t, str>>,
    array: bool,
    value: Raw<'t>,
}

impl<'t> From<Property<'t>> for RawProperty<'t> {
    fn from(property: Property<'t>) -> Self {
        let named = || property.type_name.as_deref().and_then(CimType::from_name);
        let cim_type = property.fixed_type.or_else(named);
        let raw = Self::new(property.name, cim_type, property.value);
        if property.array { raw.array() } else { raw }
    }
}

/// What a system property says of the row.
fn system<'t>(row: &mut RawRow<'t>, property: Property<'t>) {
    match (&*property.name, property.value) {
        ("__CLASS", Raw::Text(name)) if row.class.is_empty() => row.class = name,
        ("__PATH", Raw::Text(path)) => row.path = ObjectPath::parse(&path).ok(),
        ("__DERIVATION", Raw::Array(names)) => {
            let names = names.into_iter().filter_map(|name| match name {
                Raw::Text(name) => Some(name),
                _ => None,
            });
            row.ancestors = names.collect::<Vec<Cow<'t, str>>>();
        }
        _ => {}
    }
}
