//! Constants as written, decoded when somebody asks.

use std::sync::OnceLock;

use mof_parser::{Document, Span, ast};

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

    /// Whether it is a constant of type `ty`, or of an array of it. NULL is of every type.
    ///
    /// Decodes no string.
    pub(crate) fn is_of(&self, ty: Type, is_array: bool, documents: &[Document]) -> bool {
        let Some(document) = documents.get(self.document as usize) else { return true };
        match &self.written {
            ast::Value::Null(_) => true,
            ast::Value::Array(array) => {
                is_array && array.elements.iter().all(|element| is_one(document, element, ty))
            }
            single => !is_array && is_one(document, single, ty),
        }
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

/// Whether a single constant is of type `ty`. What the parser has reported counts as right.
fn is_one(document: &Document, written: &ast::Value, ty: Type) -> bool {
    match written {
        ast::Value::Null(_) => true,
        ast::Value::Boolean(..) => ty == Type::Boolean,
        ast::Value::Integer(span) => match (ty.integer_range(), document.integer(*span)) {
            (_, Err(_)) => true,
            (Some(range), Ok(number)) => range.contains(&number),
            (None, Ok(_)) => ty.is_real(),
        },
        ast::Value::Real(_) => ty.is_real(),
        ast::Value::Char(_) => ty == Type::Char16,
        ast::Value::String(_) => matches!(ty, Type::String | Type::DateTime | Type::Reference),
        ast::Value::Alias(_) => ty == Type::Reference,
        ast::Value::Word(_) => false,
        ast::Value::Array(_) => false,
        ast::Value::Instance(_) => matches!(ty, Type::Instance | Type::Object),
    }
}

/// Decodes a constant for an element of type `ty`.
///
/// The parser bounds how deep values nest, and so how deep this recurses. What the parser has
/// reported already (a number beyond all ranges) is NULL.
fn decode(document: &Document, written: &ast::Value, ty: Option<Type>) -> Value {
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
