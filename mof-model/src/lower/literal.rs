//! Constants as written, element by element, with their places: those of the text and those of
//! texts in its strings.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use mof_parser::{Document, Span, StringPlaces, ast};

use super::written::{Fit, fit, shifted};
use crate::Type;

/// A constant of some text.
#[derive(Clone, Copy)]
pub(crate) struct Literal<'d> {
    pub(super) written: &'d ast::Value,
    pub(super) document: &'d Document,
    pub(super) places: Places<'d>,
}

/// What a constant is.
pub(crate) enum Form<'d> {
    /// `NULL`
    Null,
    /// A string.
    Text(TextLiteral<'d>),
    /// `$Name`, without the `$`.
    Alias(&'d str),
    /// `instance of X { … }`
    Instance(InstanceLiteral<'d>),
    /// `{ … }`
    Array,
    /// A number, a truth, a character or a word.
    Plain,
}

impl<'d> Literal<'d> {
    /// Where it stands.
    pub(crate) fn span(self) -> Span {
        self.places.at(self.written.span())
    }

    /// What it is.
    pub(crate) fn form(self) -> Form<'d> {
        match self.written {
            ast::Value::Null(_) => Form::Null,
            ast::Value::String(written) => {
                Form::Text(TextLiteral { written, document: self.document, places: self.places })
            }
            ast::Value::Alias(span) => Form::Alias(self.document.text(*span)),
            ast::Value::Array(_) => Form::Array,
            ast::Value::Instance(written) => Form::Instance(InstanceLiteral {
                written,
                document: self.document,
                places: self.places,
            }),
            _ => Form::Plain,
        }
    }

    /// Whether it is `NULL`.
    pub(crate) fn is_null(self) -> bool {
        matches!(self.written, ast::Value::Null(_))
    }

    /// The elements of an array; any other constant is the only element of itself.
    pub(crate) fn elements(
        self,
    ) -> impl DoubleEndedIterator<Item = Literal<'d>> + ExactSizeIterator + Clone {
        let elements = match self.written {
            ast::Value::Array(array) => &array.elements[..],
            single => std::slice::from_ref(single),
        };
        let (document, places) = (self.document, self.places);
        elements.iter().map(move |written| Literal { written, document, places })
    }

    /// How it fits an element of type `ty`, or an array of it.
    pub(crate) fn fit(self, ty: Type, is_array: bool) -> Fit {
        fit(self.document, self.written, ty, is_array)
    }

    /// The number that it is.
    pub(crate) fn integer(self) -> Option<i128> {
        match self.written {
            ast::Value::Integer(span) => self.document.integer(*span).ok(),
            _ => None,
        }
    }

    /// What it is for a sentence: `a string`, `256`.
    pub(crate) fn describe(self) -> String {
        super::written::decode(self.document, self.written, None).describe()
    }

    /// What it says about the identity of an instance: equal for equal values, `None` when that
    /// cannot be told.
    pub(crate) fn identity(self) -> Option<String> {
        Some(match self.written {
            ast::Value::Boolean(truth, _) => truth.to_string(),
            ast::Value::Integer(span) => self.document.integer(*span).ok()?.to_string(),
            ast::Value::Char(span) => self.document.char16(*span)?.to_string(),
            ast::Value::String(literal) => format!("{:?}", self.document.string(literal)),
            ast::Value::Alias(span) => {
                format!("${}", self.document.text(*span).to_ascii_lowercase())
            }
            _ => return None,
        })
    }
}

/// A string.
#[derive(Clone, Copy)]
pub(crate) struct TextLiteral<'d> {
    written: &'d ast::StringLiteral,
    document: &'d Document,
    places: Places<'d>,
}

impl<'d> TextLiteral<'d> {
    /// Where it stands.
    pub(crate) fn span(self) -> Span {
        self.places.at(self.written.span)
    }

    /// What it says.
    pub(crate) fn text(self) -> Cow<'d, str> {
        self.document.string(self.written)
    }

    /// Whether what it says may begin with `start`, which is what no escape stands for.
    pub(crate) fn may_begin_with(self, start: &str) -> bool {
        let mut bodies = self.document.pieces(self.written).iter().map(|piece| {
            let body = self.document.text(piece.span());
            body.trim_matches(|c: char| c == '"' || c.is_whitespace())
        });
        // An escape in front is most likely one of white space.
        bodies.find(|body| !body.is_empty()).is_some_and(|body| {
            body.starts_with('\\')
                || body.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start))
        })
    }

    /// Where the bytes `range` of what it says stand.
    pub(crate) fn part(self, range: Range<usize>) -> Span {
        self.places.at(self.document.string_places(self.written).at(range))
    }
}

/// `instance of X as $Alias { … }` as a value.
#[derive(Clone, Copy)]
pub(crate) struct InstanceLiteral<'d> {
    written: &'d ast::Instance,
    document: &'d Document,
    places: Places<'d>,
}

/// `Name = value;` of it.
#[derive(Clone, Copy)]
pub(crate) struct SlotLiteral<'d> {
    pub(crate) name: &'d str,
    pub(crate) name_span: Span,
    pub(crate) value: Option<Literal<'d>>,
}

impl<'d> InstanceLiteral<'d> {
    /// An instance that a text in a string declares.
    pub(crate) fn new(
        written: &'d ast::Instance,
        document: &'d Document,
        places: Places<'d>,
    ) -> Self {
        Self { written, document, places }
    }

    /// The class, as written.
    pub(crate) fn class(self) -> &'d str {
        self.document.text(self.written.class)
    }

    /// Where the class stands.
    pub(crate) fn class_span(self) -> Span {
        self.places.at(self.written.class)
    }

    /// Where its alias stands, and what it is.
    pub(crate) fn alias(self) -> Option<(&'d str, Span)> {
        let span = self.written.alias?;
        Some((self.document.text(span), self.places.at(span)))
    }

    /// What it sets.
    pub(crate) fn slots(self) -> impl Iterator<Item = SlotLiteral<'d>> {
        let (document, places) = (self.document, self.places);
        self.written.slots.iter().map(move |slot| SlotLiteral {
            name: document.text(slot.name),
            name_span: places.at(slot.name),
            value: slot.value.as_ref().map(|written| Literal { written, document, places }),
        })
    }
}

/// How the places of a text are those of the schema's source map.
#[derive(Clone, Copy)]
pub(crate) enum Places<'d> {
    /// Moved by so much.
    Moved(u32),
    /// The text is what a string says.
    Inside(&'d InString<'d>),
    /// The text stands there, and nobody knows where each part of it does.
    #[cfg(feature = "embedded-xml")]
    Somewhere(Span),
}

impl Places<'_> {
    /// Where `span` of the text stands.
    pub(crate) fn at(self, span: Span) -> Span {
        match self {
            Self::Moved(by) => shifted(span, by),
            Self::Inside(string) => string.at(span.start as usize..span.end as usize),
            #[cfg(feature = "embedded-xml")]
            Self::Somewhere(place) => place,
        }
    }
}

/// A text that a string says.
pub(crate) struct InString<'d> {
    string: TextLiteral<'d>,
    /// Made when there is something to point at.
    map: OnceCell<StringPlaces>,
}

impl<'d> InString<'d> {
    pub(crate) fn new(string: TextLiteral<'d>) -> Self {
        Self { string, map: OnceCell::new() }
    }

    /// Where the bytes `range` of the text stand.
    pub(crate) fn at(&self, range: Range<usize>) -> Span {
        let TextLiteral { written, document, places } = self.string;
        places.at(self.map.get_or_init(|| document.string_places(written)).at(range))
    }
}
