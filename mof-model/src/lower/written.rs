//! Constants as written, decoded when somebody asks.

use std::borrow::Cow;
use std::sync::OnceLock;

use mof_parser::{Document, Span, ast};

use super::literal::{Literal, Places};
use crate::value::EmbeddedInstance;
use crate::{Type, Value};

/// A constant of the text that becomes a [`Value`] at the first look.
///
/// Most of a schema's bytes are descriptions, and most runs never read them.
pub(crate) struct Written {
    written: ast::Value,
    document: u32,
    /// What the offsets of the document are moved by in the schema's source map.
    shift: u32,
    /// The type of what it is given to, when that is known.
    pub(crate) ty: Option<Type>,
    /// Boxed: most are never looked at, and there are as many of these as qualifiers.
    decoded: OnceLock<Box<Value>>,
}

impl Written {
    pub(crate) fn new(written: ast::Value, document: u32, shift: u32, ty: Option<Type>) -> Self {
        Self { written, document, shift, ty, decoded: OnceLock::new() }
    }

    /// A value that is known already; `written` says where it stands, and of what shape it is.
    pub(crate) fn known(written: ast::Value, value: Value, document: u32, shift: u32) -> Self {
        let decoded = OnceLock::from(Box::new(value));
        Self { written, document, shift, ty: None, decoded }
    }

    /// The same text, standing for `value`.
    pub(crate) fn with_value(&self, value: Value) -> Self {
        Self::known(self.written.clone(), value, self.document, self.shift)
    }

    /// The same text, standing for an array.
    pub(crate) fn with_elements(&self, elements: Vec<Value>) -> Self {
        let span = self.written.span();
        // A number that cannot be read counts as right, since the parser has looked at it.
        let written = vec![ast::Value::Integer(span); elements.len()];
        let written = ast::Value::Array(ast::ArrayValue { span, elements: written });
        Self::known(written, Value::Array(elements), self.document, self.shift)
    }

    /// The value; `documents` are those of the schema that it belongs to.
    pub(crate) fn get(&self, documents: &[Document]) -> &Value {
        self.decoded.get_or_init(|| {
            let document = documents.get(self.document as usize);
            let value = document.map(|document| decode(document, &self.written, self.ty));
            Box::new(value.unwrap_or(Value::Null))
        })
    }

    /// Where it stands.
    pub(crate) fn span(&self) -> Span {
        shifted(self.written.span(), self.shift)
    }

    /// How many elements an array has; NULL has none, and any other value one.
    pub(crate) fn count(&self) -> usize {
        match &self.written {
            ast::Value::Null(_) => 0,
            ast::Value::Array(array) => array.elements.len(),
            _ => 1,
        }
    }

    /// The elements of an array of strings, or a single string, without keeping what they decode
    /// to. What is no string counts as empty.
    pub(crate) fn strings<'d>(
        &'d self,
        documents: &'d [Document],
    ) -> impl Iterator<Item = Cow<'d, str>> {
        let decoded = self.decoded.get().map(|value| value.elements());
        let written = match &self.written {
            _ if decoded.is_some() => &[],
            ast::Value::Null(_) => &[],
            ast::Value::Array(array) => array.elements.as_slice(),
            single => std::slice::from_ref(single),
        };
        let document = documents.get(self.document as usize);
        let decode = move |value: &'d ast::Value| match (value, document) {
            (ast::Value::String(literal), Some(document)) => document.string(literal),
            _ => Cow::Borrowed(""),
        };
        let decoded = decoded.unwrap_or_default().iter();
        let known = decoded.map(|value| Cow::Borrowed(value.as_str().unwrap_or_default()));
        known.chain(written.iter().map(decode))
    }

    /// How it fits an element of type `ty`, or an array of it. NULL fits everywhere.
    ///
    /// Of an array the first element that does not fit counts. Decodes no string.
    pub(crate) fn fit(&self, ty: Type, is_array: bool, documents: &[Document]) -> Fit {
        let document = documents.get(self.document as usize);
        document.map_or(Fit::Fits, |document| fit(document, &self.written, ty, is_array))
    }

    /// What is written, with its places.
    pub(crate) fn literal<'d>(&'d self, documents: &'d [Document]) -> Option<Literal<'d>> {
        let document = documents.get(self.document as usize)?;
        Some(Literal { written: &self.written, document, places: Places::Moved(self.shift) })
    }

    /// The number of the document that it is written in.
    pub(crate) fn document(&self) -> u32 {
        self.document
    }

    /// Where each element of an array stands; of any other value, the value itself.
    pub(crate) fn element_span(&self, index: usize) -> Span {
        match &self.written {
            ast::Value::Array(array) => match array.elements.get(index) {
                Some(element) => shifted(element.span(), self.shift),
                None => self.span(),
            },
            _ => self.span(),
        }
    }
}

/// `span`, moved to another place of the offset space.
pub(crate) fn shifted(span: Span, by: u32) -> Span {
    Span::new(span.start.saturating_add(by), span.end.saturating_add(by))
}

/// How a constant fits the element that it is given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It is of the type.
    Fits,
    /// An array where a single value belongs, or the reverse.
    OtherShape,
    /// It is of another type. The number is that of the array's element.
    OtherType(usize),
    /// It is a real and the type is an integer: WMI rounds it.
    Rounds(usize),
    /// It is a number that the type does not have.
    OutOfRange(usize),
}

impl Fit {
    /// The same, of the element `index`.
    fn at(self, index: usize) -> Self {
        match self {
            Self::Fits | Self::OtherShape => self,
            Self::OtherType(_) => Self::OtherType(index),
            Self::Rounds(_) => Self::Rounds(index),
            Self::OutOfRange(_) => Self::OutOfRange(index),
        }
    }
}

/// How a constant fits an element of type `ty`, or an array of it. NULL fits everywhere.
pub(super) fn fit(document: &Document, written: &ast::Value, ty: Type, is_array: bool) -> Fit {
    match written {
        ast::Value::Null(_) => Fit::Fits,
        ast::Value::Array(array) if is_array => {
            let fits = array.elements.iter().map(|element| fit_one(document, element, ty));
            fits.enumerate()
                .find(|(_, fit)| *fit != Fit::Fits)
                .map_or(Fit::Fits, |(at, fit)| fit.at(at))
        }
        ast::Value::Array(_) => Fit::OtherShape,
        _ if is_array => Fit::OtherShape,
        single => fit_one(document, single, ty),
    }
}

/// How a single constant fits. What the parser has reported counts as right.
fn fit_one(document: &Document, written: &ast::Value, ty: Type) -> Fit {
    let of_type = |is: bool| if is { Fit::Fits } else { Fit::OtherType(0) };
    match written {
        ast::Value::Null(_) => Fit::Fits,
        ast::Value::Boolean(..) => of_type(ty == Type::Boolean),
        ast::Value::Integer(span) => {
            let Ok(number) = document.integer(*span) else { return Fit::Fits };
            let range = match ty {
                Type::Char16 => Some(0..=u16::MAX.into()),
                _ => ty.integer_range(),
            };
            match range {
                Some(range) if range.contains(&number) => Fit::Fits,
                Some(_) => Fit::OutOfRange(0),
                None => of_type(ty.is_real()),
            }
        }
        ast::Value::Real(_) if ty.is_integer() => Fit::Rounds(0),
        ast::Value::Real(_) => of_type(ty.is_real()),
        ast::Value::Char(_) => of_type(ty == Type::Char16),
        ast::Value::String(_) => {
            of_type(matches!(ty, Type::String | Type::DateTime | Type::Reference))
        }
        // An alias stands for a path, and in DSC for the instance; the instance may be embedded in
        // a string.
        ast::Value::Alias(_) | ast::Value::Instance(_) => {
            of_type(matches!(ty, Type::Reference | Type::Instance | Type::Object | Type::String))
        }
        // The literal of an enumeration (MOF 3) is of the enumeration's type.
        ast::Value::Word(_) => of_type(ty.is_integer() || ty == Type::String),
        ast::Value::Array(_) => Fit::OtherShape,
    }
}

/// Decodes a constant for an element of type `ty`.
///
/// The parser bounds how deep values nest, and so how deep this recurses. What the parser has
/// reported already (a number beyond all ranges) is NULL.
pub(super) fn decode(document: &Document, written: &ast::Value, ty: Option<Type>) -> Value {
    match written {
        ast::Value::Null(_) => Value::Null,
        ast::Value::Boolean(truth, _) => Value::Boolean(*truth),
        ast::Value::Integer(span) => match (document.integer(*span), ty) {
            (Ok(number), Some(Type::Char16)) => {
                u16::try_from(number).map_or(Value::Integer(number), Value::Char16)
            }
            (Ok(number), Some(ty)) if ty.is_real() => Value::Real(number as f64),
            (Ok(number), _) => Value::Integer(number),
            (Err(_), _) => Value::Null,
        },
        ast::Value::Real(span) => document.real(*span).map_or(Value::Null, Value::Real),
        ast::Value::Char(span) => document.char16(*span).map_or(Value::Null, Value::Char16),
        ast::Value::String(literal) => {
            let text = document.string(literal).into();
            match ty {
                Some(Type::DateTime) => Value::DateTime(text),
                Some(Type::Reference) => Value::Reference(text),
                _ => Value::String(text),
            }
        }
        ast::Value::Alias(span) => Value::Alias(document.text(*span).into()),
        ast::Value::Word(span) => Value::Word(document.text(*span).into()),
        ast::Value::Array(array) => {
            Value::Array(array.elements.iter().map(|item| decode(document, item, ty)).collect())
        }
        ast::Value::Instance(instance) => {
            let slots = instance.slots.iter().filter_map(|slot| {
                let value = decode(document, slot.value.as_ref()?, None);
                Some((document.text(slot.name).into(), value))
            });
            Value::Instance(Box::new(EmbeddedInstance {
                class: document.text(instance.class).into(),
                slots: slots.collect(),
            }))
        }
    }
}
