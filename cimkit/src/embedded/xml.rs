//! XML as the readers want it: elements with attributes, and nothing that a small text has no use for.

use std::{borrow::Cow, fmt};

use quick_xml::{
    Reader, XmlVersion,
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

/// A failure while reading; boxed, so that the results of every step are small.
pub(super) type Failure = Box<Error>;

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
    /// The tag without `<`, `>` and `/>`.
    tag: &'t str,
    /// The name without a prefix.
    pub(super) name: &'t str,
    /// `<NAME/>`: there is no content and no end.
    pub(super) empty: bool,
}

/// A reader of well-formed XML without a document type.
pub(super) struct Xml<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    /// Where the last piece starts.
    at: usize,
    /// How many elements are open.
    open: usize,
    /// Bytes before the text that the reader was given: a byte order mark.
    skipped: usize,
}

/// What an event is; what it holds is taken from the text itself, because that outlives the event.
enum Kind {
    Start,
    Empty,
    End,
    Text,
    CData,
    Reference,
    Declaration,
    DocumentType,
    Ignored,
    Eof,
}

impl<'t> Xml<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let stripped = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let skipped = text.len() - stripped.len();
        let reader = Reader::from_str(stripped);
        Self { text: stripped, reader, at: skipped, open: 0, skipped }
    }

    /// A failure at the last piece.
    #[cold]
    pub(super) fn failure(&self, problem: impl Into<Cow<'static, str>>) -> Failure {
        self.failure_at(self.at, problem)
    }

    #[cold]
    fn failure_at(&self, at: usize, problem: impl Into<Cow<'static, str>>) -> Failure {
        Box::new(TextError { at: self.skipped + at, problem: problem.into() }.into())
    }

    /// A failure in the tag of `element`.
    #[cold]
    pub(super) fn failure_in(
        &self,
        element: &Element<'t>,
        problem: impl Into<Cow<'static, str>>,
    ) -> Failure {
        let at = element.tag.as_ptr().addr() - self.text.as_ptr().addr();
        self.failure_at(at - 1, problem)
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Piece<'t>, Failure> {
        loop {
            self.at = self.position();
            let kind = match self.reader.read_event() {
                Ok(Event::Start(_)) => Kind::Start,
                Ok(Event::Empty(_)) => Kind::Empty,
                Ok(Event::End(_)) => Kind::End,
                Ok(Event::Text(_)) => Kind::Text,
                Ok(Event::CData(_)) => Kind::CData,
                Ok(Event::GeneralRef(_)) => Kind::Reference,
                Ok(Event::Decl(_)) => Kind::Declaration,
                Ok(Event::DocType(_)) => Kind::DocumentType,
                Ok(Event::Comment(_) | Event::PI(_)) => Kind::Ignored,
                Ok(Event::Eof) => Kind::Eof,
                Err(error) => return Err(self.malformed(&error)),
            };
            return Ok(match kind {
                Kind::Start => {
                    self.open += 1;
                    Piece::Element(self.element("<", ">")?)
                }
                Kind::Empty => Piece::Element(self.element("<", "/>")?),
                Kind::End => {
                    self.open = self.open.saturating_sub(1);
                    Piece::End
                }
                Kind::Text => Piece::Text(with_line_feeds(self.between("", "")?)),
                Kind::CData => Piece::Text(with_line_feeds(self.between("<![CDATA[", "]]>")?)),
                Kind::Reference => Piece::Text(self.entity()?),
                Kind::Ignored => continue,
                Kind::Declaration if self.at == 0 => continue,
                Kind::Declaration => {
                    return Err(self.failure("an XML declaration belongs at the start"));
                }
                Kind::DocumentType => return Err(self.failure("a document type is refused")),
                Kind::Eof if self.open > 0 => return Err(self.failure("the text ends too early")),
                Kind::Eof => Piece::End,
            });
        }
    }

    #[cold]
    fn malformed(&self, error: &quick_xml::Error) -> Failure {
        let at = usize::try_from(self.reader.error_position()).unwrap_or(self.at);
        self.failure_at(at, error.to_string())
    }

    /// The last event without its punctuation.
    fn between(&self, open: &str, close: &str) -> Result<&'t str, Failure> {
        let inside = self.at + open.len()..self.position().saturating_sub(close.len());
        self.text.get(inside).ok_or_else(|| self.failure("an incomplete piece"))
    }

    fn element(&self, open: &str, close: &str) -> Result<Element<'t>, Failure> {
        let tag = self.between(open, close)?;
        let (mut name, mut name_end) = (0, tag.len());
        for (at, byte) in tag.bytes().enumerate() {
            match byte {
                b':' => name = at + 1,
                b' ' | b'\t' | b'\r' | b'\n' => {
                    name_end = at;
                    break;
                }
                _ => {}
            }
        }
        Ok(Element { tag, name: &tag[name..name_end], empty: close.len() == 2 })
    }

    fn entity(&self) -> Result<Cow<'t, str>, Failure> {
        let name = self.between("&", ";")?;
        match BytesRef::new(name).resolve_char_ref() {
            Ok(Some(character)) => Ok(Cow::Owned(character.into())),
            Ok(None) => match resolve_xml_entity(name) {
                Some(text) => Ok(Cow::Borrowed(text)),
                None => Err(self.failure(format!("the entity `{name}` is not known"))),
            },
            Err(error) => Err(self.failure(error.to_string())),
        }
    }

    /// The values of some attributes of `element`, by name; of an attribute that stands twice, an error.
    pub(super) fn attributes<const N: usize>(
        &self,
        element: &Element<'t>,
        names: [&str; N],
    ) -> Result<[Option<Cow<'t, str>>; N], Failure> {
        let mut values = [const { None }; N];
        let after_name = element.name.as_ptr().addr() - element.tag.as_ptr().addr();
        let mut attributes = Attributes::new(element.tag, after_name + element.name.len());
        attributes.with_checks(false);
        for attribute in attributes {
            let attribute =
                attribute.map_err(|error| self.failure_in(element, error.to_string()))?;
            let name = attribute.key.into_inner();
            let Some(place) = names.iter().position(|wanted| *wanted == name) else { continue };
            if values[place].is_some() {
                return Err(self.failure_in(element, format!("the attribute {name} stands twice")));
            }
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|error| self.failure_in(element, error.to_string()))?;
            values[place] = Some(value);
        }
        Ok(values)
    }

    /// Goes past the end of `element`, whatever is in it.
    pub(super) fn skip(&mut self, element: &Element<'t>) -> Result<(), Failure> {
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
    pub(super) fn child(&mut self) -> Result<Option<Element<'t>>, Failure> {
        loop {
            match self.next()? {
                Piece::Element(element) => return Ok(Some(element)),
                Piece::End => return Ok(None),
                Piece::Text(text) if text.trim().is_empty() => {}
                Piece::Text(_) => return Err(self.failure("text between elements")),
            }
        }
    }

    /// All the text of an element that has no children.
    pub(super) fn text_of(&mut self, element: &Element<'t>) -> Result<Cow<'t, str>, Failure> {
        let mut all = Cow::Borrowed("");
        if element.empty {
            return Ok(all);
        }
        loop {
            match self.next()? {
                Piece::Text(text) if all.is_empty() => all = text,
                Piece::Text(text) => all.to_mut().push_str(&text),
                Piece::End => return Ok(all),
                Piece::Element(_) => return Err(self.failure("an element where text belongs")),
            }
        }
    }
}

/// Line ends as XML 1.0 has them: a carriage return, with or without a line feed, is a line feed.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if text.bytes().any(|byte| byte == b'\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}
