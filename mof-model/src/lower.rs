//! Syntax trees to rows: names interned, literals kept for later, nothing looked up yet.
//!
//! This folder is the only place that sees both the tree and the model.

mod amended;
mod class;
mod enumerations;
mod implied;
mod instance;
mod items;
mod literal;
mod parameters;
mod qualifiers;
mod redeclared;
mod side_effects;
mod translations;
mod written;

use mof_parser::{Dialect, Document, Span, ast};

pub(crate) use enumerations::Enumerations;
pub(crate) use items::{Items, Sizes};
pub(crate) use literal::{Form, InString, InstanceLiteral, Literal, Places, TextLiteral};
pub(crate) use qualifiers::undeclared as undeclared_flavors;
pub(crate) use translations::{Home, Pending, Restated, RestatedMember, is_amendment, translate};
pub(crate) use written::{Fit, Written};

use crate::finding::{Findings, SemanticKind};
use crate::ids::ClassId;
use crate::interner::{NameId, Symbol};
use crate::namespace;
use crate::positions::Positions;
use crate::rows::{Array, TypeRow};
use crate::standard_qualifiers::Known;
use crate::{BuildOptions, Schema, Type};

pub(crate) use written::shifted;

/// Lowers one unit's declarations into a schema.
pub(crate) struct Lowering<'a> {
    pub(crate) schema: &'a mut Schema,
    pub(crate) findings: &'a mut Findings,
    /// Nothing is reported on a base.
    pub(crate) is_base: bool,
    /// What the offsets of the unit are moved by in the schema's source map.
    pub(crate) shift: u32,
    /// The first document of the unit among those of the schema.
    pub(crate) first_document: usize,
    pub(crate) positions: Positions,
    /// The flavors of each qualifier's last declaration so far.
    pub(crate) declared_flavors: Vec<Option<crate::Flavors>>,
    /// The dialect that was asked for, which counts more than a document's.
    pub(crate) dialect: Dialect,
    pub(crate) enumerations: Enumerations,
    /// The class whose members are lowered.
    pub(crate) home: Option<String>,
    /// The classes that were declared twice.
    pub(crate) redeclared: Vec<(ClassId, ClassId)>,
}

/// A declaration of the unit: where its text is, and the namespace in force.
pub(crate) struct Place {
    /// Among the documents of the unit.
    pub(crate) document: usize,
    pub(crate) namespace: Option<Symbol>,
}

/// The document that a declaration stands in, its number in the schema, and its offsets' shift.
#[derive(Clone, Copy)]
struct Text<'d> {
    document: &'d Document,
    index: u32,
    shift: u32,
    dialect: Dialect,
}

impl<'d> Text<'d> {
    fn text(self, span: Span) -> &'d str {
        self.document.text(span)
    }

    fn at(self, span: Span) -> Span {
        shifted(span, self.shift)
    }

    fn written(self, value: ast::Value, ty: Option<Type>) -> Written {
        Written::new(value, self.index, self.shift, ty)
    }
}

impl<'a> Lowering<'a> {
    /// Starts with the first document, of no base.
    pub(crate) fn new(
        schema: &'a mut Schema,
        findings: &'a mut Findings,
        options: &BuildOptions,
    ) -> Self {
        Self {
            schema,
            findings,
            is_base: false,
            shift: 0,
            first_document: 0,
            positions: Positions::default(),
            declared_flavors: Vec::new(),
            dialect: options.dialect,
            enumerations: Enumerations::of(&[], 0),
            home: None,
            redeclared: Vec::new(),
        }
    }
}

impl Lowering<'_> {
    /// Lowers one declaration.
    pub(crate) fn item(&mut self, item: ast::Item, place: &Place, documents: &[Document]) {
        let Some(document) = documents.get(place.document) else { return };
        let index = (self.first_document + place.document) as u32;
        let dialect = spoken(self.dialect, document);
        let text = Text { document, index, shift: self.shift, dialect };
        match item {
            ast::Item::Class(class) => self.class(class, place.namespace, text),
            // It is where it is used: see `Enumerations`.
            ast::Item::Enumeration(_) => {}
            ast::Item::Qualifier(declaration) => self.qualifier_declaration(declaration, text),
            ast::Item::Instance(instance) => self.instance(instance, place.namespace, text),
            ast::Item::Directive(directive) => self.directive(&directive, place.namespace, text),
        }
    }

    /// The namespace of a pragma, interned in its normal form.
    pub(crate) fn namespace(&mut self, written: &str) -> Option<Symbol> {
        let name = namespace::normalize(written)?;
        Some(self.schema.names.intern(&name))
    }

    /// Takes a class out of force, in favour of `successor`.
    fn supersede(&mut self, old: ClassId, name: NameId, successor: Option<ClassId>) {
        self.schema.classes[old.index()].superseded = true;
        if let Some(first) = self.schema.class_of_name.get_mut(name.index())
            && *first == Some(old)
        {
            *first = successor;
        }
    }

    fn report(&mut self, kind: impl Into<SemanticKind>, span: Span, class: Option<ClassId>) {
        if !self.is_base {
            self.findings.push(kind, span, class);
        }
    }

    fn intern(&mut self, text: Text<'_>, span: Span) -> Symbol {
        self.schema.names.intern(text.text(span))
    }

    /// The type of an element; `None` for `void`.
    fn type_row(
        &mut self,
        ty: &ast::TypeName,
        array: Option<&ast::ArrayBound>,
        text: Text<'_>,
    ) -> Option<TypeRow> {
        let ty_span = ty.span;
        let (kind, class_name) = match ty.kind {
            ast::TypeKind::Void => return None,
            ast::TypeKind::Object if ty.reference.is_some() => (Type::Reference, None),
            ast::TypeKind::Object => (Type::Object, None),
            ast::TypeKind::Class if self.enumeration(ty, text).is_some() => {
                (self.enumeration(ty, text).unwrap_or(Type::SInt64), None)
            }
            ast::TypeKind::Class => {
                let class_name = Some(self.intern(text, ty.span));
                let reference = ty.reference.is_some();
                (if reference { Type::Reference } else { Type::Instance }, class_name)
            }
            ast::TypeKind::Intrinsic(ast::Intrinsic::OctetString) => {
                // Bytes are an array already; several of them are strings of digits.
                let is_array = array.is_some();
                let ty = if is_array { Type::String } else { Type::UInt8 };
                let span = text.at(ty_span);
                return Some(TypeRow { ty, class_name: None, span, array: Array::Unbounded });
            }
            ast::TypeKind::Intrinsic(intrinsic) => (intrinsic_type(intrinsic), None),
        };
        let array = match array {
            None => Array::No,
            Some(ast::ArrayBound { size: None, .. }) => Array::Unbounded,
            Some(ast::ArrayBound { size: Some(size), .. }) => {
                let number = text.document.integer(*size).ok();
                number.and_then(|n| u32::try_from(n).ok()).map_or(Array::Unbounded, Array::Sized)
            }
        };
        Some(TypeRow { ty: kind, class_name, span: text.at(ty.span), array })
    }

    /// What the enumeration is made of that `ty` names.
    fn enumeration(&self, ty: &ast::TypeName, text: Text<'_>) -> Option<Type> {
        if ty.reference.is_some() {
            return None;
        }
        let found = self.enumerations.find(text.text(ty.span), self.home.as_deref());
        found.map(|enumeration| enumeration.ty)
    }

    /// Where among `qualifiers` the boolean `known` stands, and whether it is TRUE.
    fn written_flag(qualifiers: &[ast::Qualifier], known: Known, text: Text<'_>) -> Option<bool> {
        let named = |qualifier: &&ast::Qualifier| {
            text.text(qualifier.name).eq_ignore_ascii_case(known.spelling())
        };
        let qualifier = qualifiers.iter().find(named)?;
        Some(!matches!(qualifier.value, Some(ast::Value::Boolean(false, _) | ast::Value::Null(_))))
    }
}

/// The dialect whose rules hold in a document.
pub(crate) fn spoken(asked: Dialect, document: &Document) -> Dialect {
    if asked == Dialect::Auto { document.dialect } else { asked }
}

fn intrinsic_type(intrinsic: ast::Intrinsic) -> Type {
    match intrinsic {
        ast::Intrinsic::Boolean => Type::Boolean,
        ast::Intrinsic::UInt8 => Type::UInt8,
        ast::Intrinsic::SInt8 => Type::SInt8,
        ast::Intrinsic::UInt16 => Type::UInt16,
        ast::Intrinsic::SInt16 => Type::SInt16,
        ast::Intrinsic::UInt32 => Type::UInt32,
        ast::Intrinsic::SInt32 => Type::SInt32,
        ast::Intrinsic::UInt64 => Type::UInt64,
        ast::Intrinsic::SInt64 => Type::SInt64,
        ast::Intrinsic::Real32 => Type::Real32,
        ast::Intrinsic::Real64 => Type::Real64,
        ast::Intrinsic::Char16 => Type::Char16,
        ast::Intrinsic::String => Type::String,
        ast::Intrinsic::DateTime => Type::DateTime,
        ast::Intrinsic::Integer => Type::SInt64,
        ast::Intrinsic::OctetString => Type::UInt8,
    }
}
