//! A document against the dialect that was asked for.

use super::Construct;
use crate::ast::{
    ArrayBound, Class, ClassKind, Directive, Enumeration, Feature, FlavorKind, Instance,
    InstanceKind, Intrinsic, Item, Method, Parameter, Property, Qualifier, QualifierDeclaration,
    TypeKind, TypeName, Value,
};
use crate::lexer::scanner::excerpt;
use crate::literal::string::{self, HexEscape};
use crate::{Dialect, Document, Finding, FindingKind, Kind, Span};

/// Reports what `document` has and its dialect has not.
///
/// A walk of its own, so that reading without a dialect in mind pays nothing for it.
pub(crate) fn check(document: &Document, report: &mut dyn FnMut(Finding)) {
    let mut checking = Checking { document, dialect: document.dialect, report };
    document.items.iter().for_each(|item| checking.item(item));
    checking.escapes();
}

/// Reports the NULs of a document of MOF 3, where `\x` takes more digits than the lexer thinks.
pub(crate) fn check_nul_escapes(document: &Document, report: &mut dyn FnMut(Finding)) {
    for (escape, span) in hex_escapes(document) {
        if escape.value == 0 {
            report(Finding { kind: FindingKind::NulEscape, span });
        }
    }
}

/// The `\x` escapes of a document, and where they stand.
fn hex_escapes(document: &Document) -> impl Iterator<Item = (HexEscape, Span)> + '_ {
    let strings = document.tokens.iter().filter(|token| token.kind() == Kind::EscapedString);
    strings.flat_map(|token| {
        let body = string::body(document.text(token.span()));
        string::hex_escapes(body, document.hex_digits()).map(move |escape| {
            let start = token.span().start + 1 + escape.at as u32;
            let span = Span::new(start, start + escape.len as u32);
            (escape, span)
        })
    })
}

pub(super) struct Checking<'d> {
    pub(super) document: &'d Document,
    pub(super) dialect: Dialect,
    report: &'d mut dyn FnMut(Finding),
}

impl Checking<'_> {
    /// Reports `construct`, unless the dialect has it.
    pub(super) fn report(&mut self, construct: Construct, span: Span) {
        if construct.level(self.dialect).is_some() {
            let word = excerpt(self.document.text(span));
            let dialect = self.dialect;
            let kind = FindingKind::NotInDialect { construct, word, dialect };
            (self.report)(Finding { kind, span });
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Directive(directive) => self.directive(directive),
            Item::Class(class) => self.class(class),
            Item::Enumeration(enumeration) => self.enumeration(enumeration),
            Item::Qualifier(declaration) => self.qualifier_declaration(declaration),
            Item::Instance(instance) => self.instance(instance),
        }
    }

    fn directive(&mut self, directive: &Directive) {
        let document = self.document;
        let text = document.text(directive.span);
        let behind = text.trim_start_matches('#');
        let word = behind.trim_start();
        let blank = (behind.len() - word.len()) as u32;
        let word_len = word.bytes().take_while(u8::is_ascii_alphabetic).count() as u32;
        let start = directive.span.start + (text.len() - word.len()) as u32;
        let span = Span::new(start, start + word_len);
        if blank > 0 {
            self.report(Construct::BlankInDirective, span);
        }
        if document.text(span).eq_ignore_ascii_case("include") {
            self.report(Construct::BareInclude, span);
        }
    }

    fn class(&mut self, class: &Class) {
        if class.kind != ClassKind::Association {
            let named =
                |one: &&Qualifier| self.document.text(one.name).eq_ignore_ascii_case("Association");
            if let Some(association) = class.qualifiers.iter().find(named) {
                self.report(Construct::AssociationQualifier, association.name);
            }
        }
        self.qualifiers(&class.qualifiers);
        self.class_name(class.name);
        if let Some(alias) = class.alias {
            self.report(Construct::ClassAlias, alias);
        }
        for feature in &class.features {
            match feature {
                Feature::Property(property) => self.property(property),
                Feature::Method(method) => self.method(method),
                Feature::Structure(class) => self.class(class),
                Feature::Enumeration(enumeration) => self.enumeration(enumeration),
            }
        }
    }

    fn enumeration(&mut self, enumeration: &Enumeration) {
        self.qualifiers(&enumeration.qualifiers);
        self.name(enumeration.name);
        for element in &enumeration.elements {
            self.qualifiers(&element.qualifiers);
            self.name(element.name);
        }
    }

    fn property(&mut self, property: &Property) {
        self.qualifiers(&property.qualifiers);
        self.type_name(property.ty);
        self.name(property.name);
        self.array(property.array);
        if let (Some(_), Some(array)) = (property.ty.reference, property.array) {
            self.report(Construct::ReferenceArray, array.span);
        }
        self.initializer(property.ty, property.default.as_ref());
    }

    fn method(&mut self, method: &Method) {
        self.qualifiers(&method.qualifiers);
        self.type_name(method.return_type);
        self.name(method.name);
        self.array(method.array);
        method.parameters.iter().for_each(|parameter| self.parameter(parameter));
    }

    fn parameter(&mut self, parameter: &Parameter) {
        self.qualifiers(&parameter.qualifiers);
        self.type_name(parameter.ty);
        self.name(parameter.name);
        self.array(parameter.array);
        if let Some(default) = &parameter.default {
            self.report(Construct::ParameterDefault, default.span());
        }
        self.initializer(parameter.ty, parameter.default.as_ref());
    }

    fn type_name(&mut self, ty: TypeName) {
        match ty.kind {
            TypeKind::Object if self.dialect == Dialect::Mof3 => {
                self.report(Construct::OldType, ty.span);
            }
            TypeKind::Object | TypeKind::Void => self.report(Construct::WmiType, ty.span),
            TypeKind::Class if ty.reference.is_none() => self.report(Construct::WmiType, ty.span),
            TypeKind::Intrinsic(Intrinsic::Char16) => {
                self.report(Construct::OldType, ty.span);
            }
            TypeKind::Class | TypeKind::Intrinsic(_) => {}
        }
    }

    fn array(&mut self, array: Option<ArrayBound>) {
        if let Some(size) = array.and_then(|array| array.size) {
            self.report(Construct::SizedArray, size);
        }
    }

    fn initializer(&mut self, ty: TypeName, value: Option<&Value>) {
        let Some(value) = value else { return };
        if ty.kind == TypeKind::Intrinsic(Intrinsic::Char16) {
            let elements = match value {
                Value::Array(array) => array.elements.as_slice(),
                single => std::slice::from_ref(single),
            };
            for element in elements {
                if let Value::Integer(span) = element {
                    self.report(Construct::IntegerForCharacter, *span);
                }
            }
        }
        self.value(value);
    }

    /// Constants are right everywhere; what nests may not be.
    fn value(&mut self, value: &Value) {
        match value {
            Value::Array(array) => array.elements.iter().for_each(|element| self.value(element)),
            Value::Instance(instance) => {
                if instance.kind == InstanceKind::Instance {
                    let start = instance.span.start;
                    let keyword = instance.kind.name().len() as u32;
                    self.report(Construct::EmbeddedValue, Span::new(start, start + keyword));
                }
                self.slots(instance);
            }
            _ => {}
        }
    }

    fn instance(&mut self, instance: &Instance) {
        if let Some(first) = instance.qualifiers.first() {
            self.report(Construct::InstanceQualifier, first.span);
        }
        self.qualifiers(&instance.qualifiers);
        if instance.slots.is_empty() {
            self.report(Construct::EmptyInstance, instance.class);
        }
        self.slots(instance);
    }

    fn slots(&mut self, instance: &Instance) {
        for slot in &instance.slots {
            match &slot.value {
                Some(value) => {
                    if let Some(first) = slot.qualifiers.first() {
                        self.report(Construct::InstanceQualifier, first.span);
                    }
                    self.value(value);
                }
                None => self.report(Construct::ValuelessSlot, slot.name),
            }
            self.qualifiers(&slot.qualifiers);
        }
    }

    fn qualifiers(&mut self, qualifiers: &[Qualifier]) {
        for qualifier in qualifiers {
            if let Some(value) = &qualifier.value {
                self.value(value);
            }
            if let Some(first) = qualifier.flavors.first() {
                self.report(Construct::FlavorOnUse, first.span);
            }
            if let Some(second) = qualifier.flavors.get(1) {
                self.report(Construct::SecondFlavor, second.span);
            }
            for flavor in qualifier.flavors.iter().filter(|flavor| is_of_wmi(flavor.kind)) {
                self.report(Construct::WmiFlavor, flavor.span);
            }
        }
    }

    fn qualifier_declaration(&mut self, declaration: &QualifierDeclaration) {
        self.qualifiers(&declaration.qualifiers);
        self.name(declaration.name);
        for flavor in declaration.flavors.iter().filter(|flavor| is_of_wmi(flavor.kind)) {
            self.report(Construct::WmiFlavor, flavor.span);
        }
        match declaration.ty {
            None => self.report(Construct::UntypedQualifier, declaration.name),
            Some(ty) => {
                self.type_name(ty);
                self.initializer(ty, declaration.default.as_ref());
                if self.is_of_mof3(declaration) {
                    self.report(Construct::QualifierForm, declaration.name);
                } else {
                    self.report(Construct::OldQualifierForm, declaration.name);
                }
            }
        }
    }

    /// Whether a declaration has a qualifier list, a policy, or no comma in front of its scope.
    fn is_of_mof3(&self, declaration: &QualifierDeclaration) -> bool {
        let tokens = &self.document.tokens;
        let from = tokens.partition_point(|token| token.span().start < declaration.name.end);
        let mut before = None;
        for token in
            tokens[from..].iter().take_while(|token| token.span().start < declaration.span.end)
        {
            match token.kind() {
                Kind::Policy => return true,
                Kind::Scope => return before != Some(Kind::Comma),
                kind => before = Some(kind),
            }
        }
        !declaration.qualifiers.is_empty()
    }

    /// How many digits a dialect reads behind `\x`.
    fn escapes(&mut self) {
        if !matches!(self.dialect, Dialect::Dsc | Dialect::Mof3) {
            return;
        }
        for (escape, span) in hex_escapes(self.document) {
            // A backslash, an `x` and four digits.
            if escape.len < 6 {
                self.report(Construct::ShortEscape, span);
            }
            let is_half_a_pair = (0xD800..0xE000).contains(&escape.value);
            if !is_half_a_pair && char::from_u32(escape.value).is_none() {
                self.report(Construct::NoCharacter, span);
            }
        }
    }
}

fn is_of_wmi(flavor: FlavorKind) -> bool {
    matches!(
        flavor,
        FlavorKind::ToInstance
            | FlavorKind::NotToInstance
            | FlavorKind::NotToSubclass
            | FlavorKind::Amended
    )
}
