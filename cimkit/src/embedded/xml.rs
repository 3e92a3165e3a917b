//! XML as the readers want it: elements with attributes, and nothing that a small text has no use for.

use std::{borrow::Cow, fmt};

use quick_xml::{
    Reader,
    escape::resolve_xml_entity,
    events::{BytesRef, Event, attributes::Attributes},
};

use crate::Error;

/// Why a text is not that of an embedded instance.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TextError {
    /// Where, in bytes from 0.
    pub at: usize,
    /// What is wrong there.
    pub problem: Cow<'static, str>,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the text of the embedded instance is wrong at byte {}: {}",
            self.at, self.problem
        )
    }
}

/// What can stand in an element, comments and processing instructions skipped.
pub(super) enum Piece<'t> {
    /// The start of an element.
    Element(Element<'t>),
    /// Text, with entities resolved and line ends as XML has them.
    Text(Cow<'t, str>),
    /// The end of the element that is being read, or of the text.
    End,
}

/// The start of an element.
#[derive(Clone, Copy)]
pub(super) struct Element<'t> {
    /// The name without a prefix.
    pub(super) name: &'t str,
    /// The tag without `<` and `>`.
    tag: &'t str,
    /// Where the name with its prefix ends in `tag`.
    name_end: usize,
    /// `<NAME/>`: there is no content and no end.
    pub(super) empty: bool,
    /// Where the element starts.
    pub(super) at: usize,
}

/// A reader of well-formed XML without a document type.
pub(super) struct Xml<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    /// Where the last piece starts.
    pub(super) at: usize,
    /// How many elements are open.
    open: usize,
    /// Bytes before the text that the reader was given: a byte order mark.
    skipped: usize,
}

impl<'t> Xml<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let stripped = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let skipped = text.len() - stripped.len();
        let reader = Reader::from_str(stripped);
        Self { text: stripped, reader, at: skipped, open: 0, skipped }
    }

    pub(super) fn error(&self, problem: impl Into<Cow<'static, str>>) -> Error {
        TextError { at: self.at, problem: problem.into() }.into()
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Piece<'t>, Error> {
        loop {
            let start = self.position();
            self.at = self.skipped + start;
            let event = self.reader.read_event().map_err(|error| self.malformed(&error))?;
            return Ok(match event {
                Event::Start(_) => {
                    self.open += 1;
                    Piece::Element(self.element(start, 1)?)
                }
                Event::Empty(_) => Piece::Element(self.element(start, 2)?),
                Event::End(_) => {
                    self.open = self.open.saturating_sub(1);
                    Piece::End
                }
                Event::Eof if self.open > 0 => return Err(self.error("the text ends too early")),
                Event::Eof => Piece::End,
                Event::Text(text) => Piece::Text(text.xml10_content()),
                Event::CData(text) => Piece::Text(text.xml10_content()),
                Event::GeneralRef(reference) => Piece::Text(self.entity(&reference)?),
                Event::Comment(_) | Event::PI(_) => continue,
                Event::Decl(_) if start == 0 => continue,
                Event::Decl(_) => return Err(self.error("an XML declaration belongs at the start")),
                Event::DocType(_) => return Err(self.error("a document type is refused")),
            });
        }
    }

    fn malformed(&self, error: &quick_xml::Error) -> Error {
        let at = usize::try_from(self.reader.error_position()).unwrap_or(self.at);
        TextError { at: self.skipped + at, problem: error.to_string().into() }.into()
    }

    /// The element whose tag starts at `start`, taken from the text itself because it has to outlive the event.
    fn element(&self, start: usize, closing: usize) -> Result<Element<'t>, Error> {
        let tag = self.text.get(start + 1..self.position() - closing);
        let tag = tag.ok_or_else(|| self.error("an incomplete tag"))?;
        let name_end = tag.find(|c: char| c.is_ascii_whitespace()).unwrap_or(tag.len());
        let name = &tag[..name_end];
        let name = name.rsplit_once(':').map_or(name, |(_, local)| local);
        Ok(Element { name, tag, name_end, empty: closing == 2, at: self.at })
    }

    fn entity(&self, reference: &BytesRef<'t>) -> Result<Cow<'t, str>, Error> {
        match reference.resolve_char_ref() {
            Ok(Some(character)) => Ok(Cow::Owned(character.into())),
            Ok(None) => {
                let name: &str = reference;
                match resolve_xml_entity(name) {
                    Some(text) => Ok(Cow::Borrowed(text)),
                    None => Err(self.error(format!("the entity `{name}` is not known"))),
                }
            }
            Err(error) => Err(self.error(error.to_string())),
        }
    }

    /// The values of some attributes of `element`, by name; of an attribute that stands twice, an error.
    pub(super) fn attributes<const N: usize>(
        &self,
        element: &Element<'t>,
        names: [&str; N],
    ) -> Result<[Option<Cow<'t, str>>; N], Error> {
        let mut values = [const { None }; N];
        let mut attributes = Attributes::new(element.tag, element.name_end);
        attributes.with_checks(false);
        for attribute in attributes {
            let wrong = |problem: String| TextError { at: element.at, problem: problem.into() };
            let attribute = attribute.map_err(|error| wrong(error.to_string()))?;
            let name = attribute.key.into_inner();
            if let Some(place) = names.iter().position(|wanted| *wanted == name) {
                if values[place].is_some() {
                    return Err(wrong(format!("the attribute {name} stands twice")).into());
                }
                let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
                values[place] = Some(value.map_err(|error| wrong(error.to_string()))?);
            }
        }
        Ok(values)
    }

    /// Goes past the end of `element`, whatever is in it.
    pub(super) fn skip(&mut self, element: &Element<'t>) -> Result<(), Error> {
        let mut open = usize::from(!element.empty);
        while open > 0 {
            match self.next()? {
                Piece::Element(inner) => open += usize::from(!inner.empty),
                Piece::Text(_) => {}
                Piece::End => open -= 1,
            }
        }
        Ok(())
    }

    /// The next child of the element that is being read; text between children is skipped if it is blank.
    pub(super) fn child(&mut self) -> Result<Option<Element<'t>>, Error> {
        loop {
            match self.next()? {
                Piece::Element(element) => return Ok(Some(element)),
                Piece::End => return Ok(None),
                Piece::Text(text) if text.trim().is_empty() => {}
                Piece::Text(_) => return Err(self.error("text between elements")),
            }
        }
    }

    /// All the text of an element that has no children.
    pub(super) fn text_of(&mut self, element: &Element<'t>) -> Result<Cow<'t, str>, Error> {
        let mut all = Cow::Borrowed("");
        if element.empty {
            return Ok(all);
        }
        loop {
            match self.next()? {
                Piece::Text(text) if all.is_empty() => all = text,
                Piece::Text(text) => all.to_mut().push_str(&text),
                Piece::End => return Ok(all),
                Piece::Element(_) => return Err(self.error("an element where text belongs")),
            }
        }
    }
}
