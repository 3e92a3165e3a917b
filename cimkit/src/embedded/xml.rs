//! XML as the readers want it: elements with attributes, and nothing that a small text has no use for.

use std::{borrow::Cow, fmt};

use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesRef, Event, attributes::Attribute},
    name::QName,
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
    /// Where its tag starts.
    at: usize,
    /// The name without a prefix.
    pub(super) name: &'t str,
    /// What the tag holds after the name.
    attributes: &'t str,
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
    /// With the length of the name, as in the next one.
    Start(usize),
    Empty(usize),
    End,
    Text,
    CData,
    Reference,
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
        self.failure_at(element.at, problem)
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// The next piece.
    // always inlined, as `element`: pieces go through memory otherwise, which costs an eighth of the time of reading
    #[inline(always)]
    pub(super) fn next(&mut self) -> Result<Piece<'t>, Failure> {
        Ok(match self.event()? {
            Kind::Start(name_length) => Piece::Element(self.element(name_length, false)?),
            Kind::Empty(name_length) => Piece::Element(self.element(name_length, true)?),
            Kind::End => Piece::End,
            Kind::Text => Piece::Text(with_line_feeds(self.between("", "")?)),
            Kind::CData => Piece::Text(with_line_feeds(self.between("<![CDATA[", "]]>")?)),
            Kind::Reference => Piece::Text(self.entity()?),
        })
    }

    /// Goes to the next event that is a piece.
    fn event(&mut self) -> Result<Kind, Failure> {
        loop {
            self.at = self.position();
            return Ok(match self.reader.read_event() {
                Ok(Event::Start(start)) => {
                    self.open += 1;
                    Kind::Start(start.name().into_inner().len())
                }
                Ok(Event::Empty(start)) => Kind::Empty(start.name().into_inner().len()),
                Ok(Event::End(_)) => {
                    self.open = self.open.saturating_sub(1);
                    Kind::End
                }
                Ok(Event::Text(_)) => Kind::Text,
                Ok(Event::CData(_)) => Kind::CData,
                Ok(Event::GeneralRef(_)) => Kind::Reference,
                Ok(Event::Comment(_) | Event::PI(_)) => continue,
                Ok(Event::Decl(_)) if self.at == 0 => continue,
                Ok(Event::Decl(_)) => {
                    return Err(self.failure("an XML declaration belongs at the start"));
                }
                Ok(Event::DocType(_)) => return Err(self.failure("a document type is refused")),
                Ok(Event::Eof) if self.open > 0 => {
                    return Err(self.failure("the text ends too early"));
                }
                Ok(Event::Eof) => Kind::End,
                Err(error) => return Err(self.malformed(&error)),
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

    /// The element whose start is the last event, with a name of so many bytes.
    #[inline(always)]
    fn element(&self, name_length: usize, empty: bool) -> Result<Element<'t>, Failure> {
        let tag = self.between("<", if empty { "/>" } else { ">" })?;
        let Some((name, attributes)) = tag.split_at_checked(name_length) else {
            return Err(self.failure("an incomplete piece"));
        };
        let prefix = name.bytes().rposition(|byte| byte == b':').map_or(0, |colon| colon + 1);
        Ok(Element { at: self.at, name: &name[prefix..], attributes, empty })
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
        let mut rest = element.attributes;
        loop {
            let RawAttribute { name, value, plain } = match RawAttribute::first(&mut rest) {
                Ok(Some(attribute)) => attribute,
                Ok(None) => return Ok(values),
                Err(problem) => return Err(self.failure_in(element, problem)),
            };
            let Some(place) = names.iter().position(|wanted| *wanted == name) else { continue };
            if values[place].is_some() {
                return Err(self.failure_in(element, format!("the attribute {name} stands twice")));
            }
            values[place] = Some(if plain {
                Cow::Borrowed(value)
            } else {
                let attribute = Attribute { key: QName(name), value: Cow::Borrowed(value) };
                let value = attribute.normalized_value(XmlVersion::Implicit1_0);
                value.map_err(|error| self.failure_in(element, error.to_string()))?
            });
        }
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

/// An attribute as it stands in a tag.
// quick-xml's iterator does this too, but has more to offer, and reading would take a seventh longer
struct RawAttribute<'t> {
    name: &'t str,
    value: &'t str,
    /// Whether the value means what stands there: it has no entities, and no blanks but spaces.
    plain: bool,
}

impl<'t> RawAttribute<'t> {
    /// The first one in the rest of a tag, which becomes what follows it.
    fn first(rest: &mut &'t str) -> Result<Option<Self>, &'static str> {
        const NO_VALUE: &str = "an attribute without a value";
        const NO_END: &str = "an attribute whose value has no end";
        let text = skip_blanks(rest);
        if text.is_empty() {
            return Ok(None);
        }
        let name_end = text.bytes().position(|byte| byte == b'=' || is_blank(byte));
        let (name, text) = text.split_at(name_end.ok_or(NO_VALUE)?);
        if name.is_empty() {
            return Err("an attribute without a name");
        }
        let text = skip_blanks(skip_blanks(text).strip_prefix('=').ok_or(NO_VALUE)?);
        let quote = match text.bytes().next() {
            Some(quote @ (b'"' | b'\'')) => quote,
            _ => return Err("an attribute whose value has no quotes"),
        };
        let text = &text[1..];
        // quotes, `&` and blanks come before the letters and digits of which nearly all values consist
        let stop = text.bytes().position(|byte| byte <= b'\'').ok_or(NO_END)?;
        let (end, plain) = if text.as_bytes()[stop] == quote {
            (stop, true)
        } else {
            let end = text.bytes().position(|byte| byte == quote).ok_or(NO_END)?;
            (end, !text[..end].contains(['&', '\t', '\r', '\n']))
        };
        *rest = &text[end + 1..];
        Ok(Some(Self { name, value: &text[..end], plain }))
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

fn skip_blanks(text: &str) -> &str {
    &text[text.bytes().take_while(|byte| is_blank(*byte)).count()..]
}

/// Line ends as XML 1.0 has them: a carriage return, with or without a line feed, is a line feed.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if text.as_bytes().contains(&b'\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}
