//! Instances to text.

use std::fmt::Write;

use super::{
    DEPTH,
    escape::{push_attribute, push_text, unwritable},
};
use crate::{CimType, Error, Instance, Unwritable, Value};

/// Writes the `INSTANCE` text of a row: the properties that are set, by name; NULLs without a value.
///
/// The class is the row's concrete one, also where the schema knows only an ancestor of it. An instance in a string
/// property becomes text that is escaped once more, a native embedded object a nested element. Properties that the
/// class table does not know are written too, as strings if nobody told their type; where the row came from is not.
///
/// # Errors
///
/// [`Error::Unwritable`] with class, property and place of a character that XML cannot hold; [`Error::TooDeep`].
pub fn write(row: &Instance) -> Result<String, Error> {
    let mut out = String::with_capacity(128 + 96 * row.class().slots.min(64) as usize);
    Writer { out: &mut out, row, depth: DEPTH }.instance()?;
    Ok(out)
}

struct Writer<'a> {
    out: &'a mut String,
    row: &'a Instance,
    depth: usize,
}

/// The elements of one kind of property.
struct Tags {
    property: &'static str,
    array: Option<&'static str>,
}

fn tags(ty: CimType, array: bool) -> Tags {
    let (property, array) = match (ty, array) {
        (CimType::Reference, false) => ("PROPERTY.REFERENCE", None),
        (CimType::Reference, true) => ("PROPERTY.REFARRAY", Some("VALUE.REFARRAY")),
        (CimType::Object, false) => ("PROPERTY.OBJECT", None),
        (CimType::Object, true) => ("PROPERTY.OBJECTARRAY", Some("VALUE.OBJECTARRAY")),
        (_, false) => ("PROPERTY", None),
        (_, true) => ("PROPERTY.ARRAY", Some("VALUE.ARRAY")),
    };
    Tags { property, array }
}

impl Writer<'_> {
    fn push(&mut self, pieces: &[&str]) {
        pieces.iter().for_each(|piece| self.out.push_str(piece));
    }

    fn instance(&mut self) -> Result<(), Error> {
        self.depth = self.depth.checked_sub(1).ok_or(Error::TooDeep)?;
        let row = self.row;
        self.out.push_str("<INSTANCE CLASSNAME=\"");
        self.attribute(row.class_name(), "CLASSNAME")?;
        self.out.push_str("\">");
        for (property, value) in row.set_properties() {
            let declared = property.declared();
            self.property(property.name(), declared.cim_type(), declared.is_array(), value)?;
        }
        for extra in row.extra() {
            let ty = extra.cim_type().unwrap_or(CimType::String);
            self.property(extra.name(), ty, extra.is_array(), extra.value())?;
        }
        self.out.push_str("</INSTANCE>");
        Ok(())
    }

    fn property(
        &mut self,
        name: &str,
        ty: CimType,
        array: bool,
        value: &Value,
    ) -> Result<(), Error> {
        let tags = tags(ty, array);
        self.push(&["<", tags.property, " NAME=\""]);
        self.attribute(name, name)?;
        match ty {
            CimType::Reference | CimType::Object => self.out.push_str("\">"),
            ty => self.push(&["\" TYPE=\"", ty.name(), "\">"]),
        }
        match (value, tags.array) {
            (Value::Null, _) => {}
            (Value::Array(items), Some(array)) => {
                self.push(&["<", array, ">"]);
                for item in items {
                    self.value(name, ty, item)?;
                }
                self.push(&["</", array, ">"]);
            }
            (single, _) => self.value(name, ty, single)?,
        }
        self.push(&["</", tags.property, ">"]);
        Ok(())
    }

    fn value(&mut self, name: &str, ty: CimType, value: &Value) -> Result<(), Error> {
        let (open, close) = match (value, ty) {
            (Value::Null, _) => {
                self.out.push_str("<VALUE.NULL/>");
                return Ok(());
            }
            (Value::Reference(_), _) => ("<VALUE.REFERENCE>", "</VALUE.REFERENCE>"),
            (Value::Object(_), CimType::Object) => ("<VALUE.OBJECT>", "</VALUE.OBJECT>"),
            _ => ("<VALUE>", "</VALUE>"),
        };
        self.out.push_str(open);
        match value {
            Value::Boolean(value) => self.out.push_str(if *value { "TRUE" } else { "FALSE" }),
            Value::String(text) => self.text(name, text)?,
            Value::DateTime(date) => date.with_text(|text| self.out.push_str(text)),
            Value::Reference(path) => self.text(name, &path.to_string())?,
            Value::Object(row) if ty == CimType::Object => {
                Writer { out: self.out, row, depth: self.depth }.instance()?;
            }
            Value::Object(row) => {
                let mut inner = String::new();
                Writer { out: &mut inner, row, depth: self.depth }.instance()?;
                push_text(self.out, &inner);
            }
            Value::Real32(number) => self.real(f64::from(*number), number),
            Value::Real64(number) => self.real(*number, number),
            Value::UInt8(number) => self.plain(number),
            Value::SInt8(number) => self.plain(number),
            Value::UInt16(number) => self.plain(number),
            Value::SInt16(number) => self.plain(number),
            Value::UInt32(number) => self.plain(number),
            Value::SInt32(number) => self.plain(number),
            Value::UInt64(number) => self.plain(number),
            Value::SInt64(number) => self.plain(number),
            Value::Char16(unit) => self.plain(&unit.0),
            // a row holds neither: NULL is above, and an element of an array is no array
            Value::Null | Value::Array(_) => {}
        }
        self.out.push_str(close);
        Ok(())
    }

    fn plain(&mut self, value: &dyn std::fmt::Display) {
        write!(self.out, "{value}").expect("a String takes everything");
    }

    /// The shortest decimal text that gives the same number again; infinities and NaN as DSP0004 spells them.
    fn real(&mut self, number: f64, shown: &dyn std::fmt::Debug) {
        if number.is_nan() {
            self.out.push_str("NaN");
        } else if number.is_infinite() {
            self.out.push_str(if number < 0.0 { "-INF" } else { "INF" });
        } else {
            write!(self.out, "{shown:?}").expect("a String takes everything");
        }
    }

    fn check(&self, property: &str, text: &str) -> Result<(), Error> {
        match unwritable(text) {
            None => Ok(()),
            Some((at, character)) => {
                let (class, property) = (self.row.class_name().into(), property.into());
                Err(Unwritable { class, property, character, at }.into())
            }
        }
    }

    fn text(&mut self, property: &str, text: &str) -> Result<(), Error> {
        self.check(property, text)?;
        push_text(self.out, text);
        Ok(())
    }

    fn attribute(&mut self, text: &str, property: &str) -> Result<(), Error> {
        self.check(property, text)?;
        push_attribute(self.out, text);
        Ok(())
    }
}
