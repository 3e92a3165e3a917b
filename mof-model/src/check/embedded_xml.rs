//! Rules about embedded instances that are written as CIM-XML, or in the DTD 2.0 of WMI.

use std::collections::HashMap;

use mof_parser::{Span, integer};
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::values::Target;
use super::{Checking, datetimes, embedded, embedded_text};
use crate::finding::{EmbeddedFinding, InstanceFinding, ValueFinding};
use crate::lower::Places;
use crate::rows::{Array, TypeRow};
use crate::{Class, Property, Type};

/// Every `INSTANCE` of a text is of the right class, and its properties are those of that.
///
/// Elements and attributes that nobody knows are passed over, and so are properties of the system.
pub(super) fn check(
    target: &Target<'_>,
    text: &str,
    places: Places<'_>,
    checking: &mut Checking<'_>,
) {
    let mut reading = Reading {
        target: *target,
        reader: Reader::from_str(text),
        places,
        open: Vec::new(),
        instances: Vec::new(),
    };
    if let Err((why, span)) = reading.all(checking) {
        let kind = EmbeddedFinding::Unreadable { language: "XML", why };
        checking.report(kind, span);
    }
}

/// How many elements may be open; an embedded instance of any DTD needs few.
const MOST_OPEN: usize = 64;

/// Why a text is no XML, and where.
type Failure = (String, Span);

struct Reading<'t, 's> {
    target: Target<'t>,
    reader: Reader<&'t [u8]>,
    places: Places<'t>,
    /// The elements around.
    open: Vec<Element<'s>>,
    /// The instances around, the innermost last.
    instances: Vec<Instance<'s>>,
}

/// An element that is open.
enum Element<'s> {
    Instance,
    /// Its property, when that is known.
    Property(Option<Property<'s>>),
    /// What a property is given, as far as it is read.
    Value {
        text: String,
        at: usize,
    },
    Other,
}

struct Instance<'s> {
    class: Option<Class<'s>>,
    seen: HashMap<String, Span>,
}

impl<'s> Reading<'_, 's> {
    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn place(&self, start: usize) -> Span {
        let fitting = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.places.at(Span::new(fitting(start), fitting(self.position().max(start))))
    }

    fn all(&mut self, checking: &mut Checking<'s>) -> Result<(), Failure> {
        loop {
            let start = self.position();
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return Err((error.to_string(), self.place(start))),
            };
            match event {
                Event::Start(tag) => self.open(&tag, start, checking)?,
                Event::Empty(tag) => {
                    self.open(&tag, start, checking)?;
                    self.close(start, checking);
                }
                Event::End(_) => self.close(start, checking),
                Event::Text(text) => self.text(&text),
                Event::CData(text) => self.text(&text),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().ok().flatten().map(String::from);
                    let named = || resolve_xml_entity(&reference).map(str::to_owned);
                    let Some(text) = character.or_else(named) else {
                        let why = format!("the entity `&{};` is not known", &*reference);
                        return Err((why, self.place(start)));
                    };
                    self.text(&text);
                }
                Event::Eof => {
                    return match self.open.is_empty() {
                        true => Ok(()),
                        false => Err(("an element is not closed".to_owned(), self.place(0))),
                    };
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// Adds what stands in a value to it.
    fn text(&mut self, more: &str) {
        if let Some(Element::Value { text, .. }) = self.open.last_mut() {
            text.push_str(more);
        }
    }

    fn attribute(&self, tag: &BytesStart<'_>, name: &str) -> Option<String> {
        let attribute = tag.try_get_attribute(name).ok().flatten()?;
        Some(attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
    }

    fn open(
        &mut self,
        tag: &BytesStart<'_>,
        start: usize,
        checking: &mut Checking<'s>,
    ) -> Result<(), Failure> {
        if let Some(Err(error)) = tag.attributes().find(Result::is_err) {
            return Err((error.to_string(), self.place(start)));
        }
        let place = self.place(start);
        if self.open.len() == MOST_OPEN {
            return Err((format!("more than {MOST_OPEN} elements in each other"), place));
        }
        let element = match tag.local_name().as_ref() {
            "INSTANCE" => {
                self.instance(tag, place, checking);
                Element::Instance
            }
            name @ ("PROPERTY"
            | "PROPERTY.ARRAY"
            | "PROPERTY.REFERENCE"
            | "PROPERTY.OBJECT"
            | "PROPERTY.OBJECTARRAY"
            | "PROPERTY.REFARRAY") => Element::Property(self.property(tag, name, place, checking)),
            "VALUE" => Element::Value { text: String::new(), at: self.position() },
            _ => Element::Other,
        };
        self.open.push(element);
        Ok(())
    }

    fn instance(&mut self, tag: &BytesStart<'_>, place: Span, checking: &mut Checking<'s>) {
        let name = self.attribute(tag, "CLASSNAME").unwrap_or_default();
        // An instance in the property of another is of that property's class.
        let around = self.open.iter().rev().find_map(|element| match element {
            Element::Property(property) => Some(*property),
            _ => None,
        });
        let class = match around {
            None => embedded::class_of(&self.target, &name, place, checking),
            Some(None) => None,
            Some(Some(property)) => {
                embedded::class_of(&self.target_of(property), &name, place, checking)
            }
        };
        self.instances.push(Instance { class, seen: HashMap::new() });
    }

    fn target_of(&self, property: Property<'s>) -> Target<'s> {
        let row = property.row();
        let site = self.target.site.in_string();
        Target { name: property.name(), ty: &row.ty, in_force: row.element.in_force, site }
    }

    fn property(
        &mut self,
        tag: &BytesStart<'_>,
        element: &str,
        place: Span,
        checking: &mut Checking<'s>,
    ) -> Option<Property<'s>> {
        let name = self.attribute(tag, "NAME").unwrap_or_default();
        let ty = self.attribute(tag, "TYPE");
        let instance = self.instances.last_mut()?;
        if let Some(first) = instance.seen.insert(name.to_ascii_lowercase(), place) {
            let name = name.clone();
            checking.report(InstanceFinding::SlotRepeated { name, first }, place);
        }
        let class = instance.class?;
        if name.starts_with("__") {
            return None;
        }
        let property = embedded::member(class, &name, place, checking)?;
        let own = &property.row().ty;
        let is_array = element.ends_with("ARRAY");
        let (is_reference, is_object) =
            (element.starts_with("PROPERTY.REF"), element.starts_with("PROPERTY.OBJECT"));
        let is_of_type = match own.ty {
            Type::Reference => is_reference || ty.as_deref() == Some("string"),
            Type::Object | Type::Instance => is_object || ty.as_deref() == Some("string"),
            other => ty.as_deref() == Some(other.name()),
        };
        if !is_of_type || is_array != (own.array != Array::No) {
            let found = match (is_reference, is_object) {
                (true, _) => "reference".to_owned(),
                (_, true) => "object".to_owned(),
                _ => ty.unwrap_or_default(),
            };
            let kind = EmbeddedFinding::XmlType {
                name: property.name().to_owned(),
                expected: own.spelled(checking.schema),
                found: if is_array { format!("{found}[]") } else { found },
            };
            checking.report(kind, place);
            return None;
        }
        Some(property)
    }

    fn close(&mut self, start: usize, checking: &mut Checking<'s>) {
        match self.open.pop() {
            Some(Element::Instance) => {
                self.instances.pop();
            }
            Some(Element::Value { text, at }) => {
                // What is around is the property, or the array in it.
                let property = self.open.iter().rev().take(2).find_map(|element| match element {
                    Element::Property(property) => *property,
                    _ => None,
                });
                if let Some(property) = property {
                    let fitting = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                    let place = Span::new(fitting(at), fitting(start.max(at)));
                    self.value(property, &text, self.places.at(place), checking);
                }
            }
            Some(Element::Property(_) | Element::Other) | None => {}
        }
    }

    fn value(&self, property: Property<'s>, text: &str, place: Span, checking: &mut Checking<'s>) {
        let target = self.target_of(property);
        let ty = target.ty.ty;
        let name = target.name.to_owned();
        let fits = match ty {
            Type::Boolean => ["true", "false", "1", "0"]
                .iter()
                .any(|known| text.trim().eq_ignore_ascii_case(known)),
            Type::Real32 | Type::Real64 => text.trim().parse::<f64>().is_ok(),
            Type::DateTime => return datetimes::written(&target, text, place, checking),
            Type::String => return self.embedded(&target, text, place, checking),
            _ => match ty.integer_range() {
                None => return,
                Some(range) => match integer(text.trim()) {
                    Ok(number) if range.contains(&number) => true,
                    Ok(number) => {
                        let kind = ValueFinding::OutOfRange { name, number, ty };
                        return checking.report(kind, place);
                    }
                    Err(_) => false,
                },
            },
        };
        if !fits {
            let expected = TypeRow { array: Array::No, ..*target.ty }.spelled(checking.schema);
            let found = format!("`{}`", text.trim().chars().take(32).collect::<String>());
            checking.report(ValueFinding::Type { name, expected, found }, place);
        }
    }

    /// An embedded instance in the string of an embedded instance. Where its parts stand nobody
    /// knows: every text is escaped in the one around.
    fn embedded(&self, target: &Target<'s>, text: &str, place: Span, checking: &mut Checking<'s>) {
        if !target.holds_instance(checking.schema) {
            return;
        }
        let start = text.trim_start();
        let is_xml = start.starts_with('<');
        let is_mof = start.get(..8).is_some_and(|word| word.eq_ignore_ascii_case("instance"));
        if !(is_xml || is_mof)
            || embedded_text::is_beyond_limits(target, text.len(), place, checking)
        {
            return;
        }
        if is_xml {
            check(target, text, Places::Somewhere(place), checking);
        } else {
            embedded_text::mof(target, text, Places::Somewhere(place), checking);
        }
    }
}
