//! References in CIM-XML: a path as text, as WMI writes it, or as elements, as DSP0201 has it.

use std::borrow::Cow;

use super::xml::{Element, Failure, Piece, Xml};
use crate::{Error, KeyValue, ObjectPath, Raw, path::MOST_KEYS};

/// Reads `VALUE.REFERENCE`.
pub(super) fn reference<'t>(
    xml: &mut Xml<'t>,
    element: &Element<'t>,
    depth: usize,
) -> Result<Raw<'t>, Failure> {
    if element.empty {
        return Ok(Raw::Null);
    }
    let depth = depth.checked_sub(1).ok_or_else(|| Box::new(Error::TooDeep))?;
    let mut text = Cow::Borrowed("");
    let mut path = None;
    loop {
        match xml.next()? {
            Piece::End => break,
            Piece::Text(piece) if text.is_empty() => text = piece,
            Piece::Text(piece) => text.to_mut().push_str(&piece),
            Piece::Element(child) => {
                let mut parts = Parts::default();
                parts.read(xml, &child, depth)?;
                path = parts.path();
            }
        }
    }
    Ok(match path {
        Some(path) => Raw::from(path),
        None if text.trim().is_empty() => Raw::Null,
        None => Raw::Text(text),
    })
}

/// What the elements of a path say, from the outside in.
#[derive(Default)]
struct Parts {
    host: Option<String>,
    namespace: String,
    class: String,
    keys: Vec<(String, KeyValue)>,
    only_key: Option<KeyValue>,
}

impl Parts {
    fn path(self) -> Option<ObjectPath> {
        if self.class.is_empty() {
            return None;
        }
        let mut path = ObjectPath::new(&self.namespace, self.class);
        if let Some(host) = self.host.filter(|host| !host.is_empty()) {
            path = path.on_host(host);
        }
        for (name, value) in self.keys {
            path = path.key(name, value);
        }
        Some(match self.only_key {
            Some(value) if path.keys().is_empty() => path.only_key(value),
            _ => path,
        })
    }

    fn read<'t>(
        &mut self,
        xml: &mut Xml<'t>,
        element: &Element<'t>,
        depth: usize,
    ) -> Result<(), Failure> {
        // six elements lie between a reference and the next one inside it at most
        let depth = depth.checked_sub(1).ok_or_else(|| Box::new(Error::TooDeep))?;
        match element.name {
            "INSTANCEPATH" | "LOCALINSTANCEPATH" | "CLASSPATH" | "LOCALCLASSPATH"
            | "NAMESPACEPATH" | "LOCALNAMESPACEPATH" => self.children(xml, element, depth),
            "HOST" => {
                self.host = Some(xml.text_of(element)?.trim().to_owned());
                Ok(())
            }
            "NAMESPACE" => {
                let [name] = xml.attributes(element, ["NAME"])?;
                if !self.namespace.is_empty() {
                    self.namespace.push('/');
                }
                self.namespace.push_str(&name.unwrap_or_default());
                xml.skip(element)
            }
            "CLASSNAME" => {
                let [name] = xml.attributes(element, ["NAME"])?;
                self.class = name.unwrap_or_default().into_owned();
                xml.skip(element)
            }
            "INSTANCENAME" => {
                let [name] = xml.attributes(element, ["CLASSNAME"])?;
                self.class = name.unwrap_or_default().into_owned();
                self.children(xml, element, depth)
            }
            "KEYBINDING" => {
                let [name] = xml.attributes(element, ["NAME"])?;
                let value = key_value(xml, element, depth)?;
                if self.keys.len() == MOST_KEYS {
                    return Err(xml.failure("too many keys"));
                }
                if let (Some(name), Some(value)) = (name, value) {
                    self.keys.push((name.into_owned(), value));
                }
                Ok(())
            }
            "KEYVALUE" | "VALUE.REFERENCE" => {
                self.only_key = Some(one_key_value(xml, element, depth)?);
                Ok(())
            }
            _ => xml.skip(element),
        }
    }

    fn children<'t>(
        &mut self,
        xml: &mut Xml<'t>,
        element: &Element<'t>,
        depth: usize,
    ) -> Result<(), Failure> {
        while !element.empty
            && let Some(child) = xml.child()?
        {
            self.read(xml, &child, depth)?;
        }
        Ok(())
    }
}

fn key_value<'t>(
    xml: &mut Xml<'t>,
    element: &Element<'t>,
    depth: usize,
) -> Result<Option<KeyValue>, Failure> {
    let mut value = None;
    while !element.empty
        && let Some(child) = xml.child()?
    {
        match child.name {
            "KEYVALUE" | "VALUE.REFERENCE" => value = Some(one_key_value(xml, &child, depth)?),
            _ => xml.skip(&child)?,
        }
    }
    Ok(value)
}

fn one_key_value<'t>(
    xml: &mut Xml<'t>,
    element: &Element<'t>,
    depth: usize,
) -> Result<KeyValue, Failure> {
    if element.name == "VALUE.REFERENCE" {
        return match reference(xml, element, depth)? {
            Raw::Path(path) => Ok(KeyValue::Reference(path)),
            Raw::Text(text) => match ObjectPath::parse(text.trim()) {
                Ok(path) => Ok(path.into()),
                Err(error) => Err(Box::new(error.into())),
            },
            _ => Err(xml.failure("a key without a value")),
        };
    }
    let [value_type] = xml.attributes(element, ["VALUETYPE"])?;
    let text = xml.text_of(element)?;
    let trimmed = text.trim();
    match value_type.as_deref() {
        Some("numeric") => match trimmed.parse::<i128>() {
            Ok(number) => Ok(KeyValue::Integer(number)),
            Err(_) => Err(xml.failure("a numeric key that is no integer")),
        },
        Some("boolean") if trimmed.eq_ignore_ascii_case("true") => Ok(KeyValue::Boolean(true)),
        Some("boolean") if trimmed.eq_ignore_ascii_case("false") => Ok(KeyValue::Boolean(false)),
        Some("boolean") => Err(xml.failure("a boolean key that is neither true nor false")),
        _ => Ok(KeyValue::String(text.into())),
    }
}
