//! Two documents to whether they say the same, token by token and node by node.

use crate::ast::{
    ArrayBound, Class, Enumeration, Feature, Flavor, Instance, Item, Property, Qualifier,
    QualifierDeclaration, Slot, TypeName, Value,
};
use crate::format::comments::BLANK;
use crate::format::spelling::keyword;
use crate::{Comment, Document, Span};

/// What two documents differ in that should say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Difference {
    Tokens,
    Comments,
    Tree,
}

/// Compares all tokens, all comments with their places among the tokens, and the trees.
///
/// Keywords are the same in any case, comments with any line ends and any blanks behind them.
pub(super) fn difference(one: &Document, other: &Document) -> Option<Difference> {
    if !same_tokens(one, other) {
        Some(Difference::Tokens)
    } else if !same_comments(one, other) {
        Some(Difference::Comments)
    } else if !same_trees(one, other) {
        Some(Difference::Tree)
    } else {
        None
    }
}

fn same_tokens(one: &Document, other: &Document) -> bool {
    one.tokens.len() == other.tokens.len()
        && one.tokens.iter().zip(&other.tokens).all(|(a, b)| {
            let (a_text, b_text) = (one.text(a.span()), other.text(b.span()));
            let same_word = || keyword(a.kind()).is_some() && a_text.eq_ignore_ascii_case(b_text);
            a.kind() == b.kind() && (a_text == b_text || same_word())
        })
}

fn same_comments(one: &Document, other: &Document) -> bool {
    let same = |(a, b): (&Comment, &Comment)| {
        let (a_text, b_text) = (one.text(a.span), other.text(b.span));
        a.before == b.before && (a_text == b_text || same_lines(kept(a_text), kept(b_text)))
    };
    one.comments.len() == other.comments.len() && one.comments.iter().zip(&other.comments).all(same)
}

/// What formatting keeps of a comment. One that is not closed goes on to the end of the file, and so
/// has the line end there as well.
fn kept(comment: &str) -> &str {
    let closed = !comment.starts_with("/*") || comment.ends_with("*/");
    if closed { comment.trim_end_matches(BLANK) } else { comment.trim_ascii_end() }
}

/// Whether two texts are the same but for their line ends.
fn same_lines(mut a: &str, mut b: &str) -> bool {
    const LINE_END: [char; 2] = ['\n', '\r'];
    loop {
        let (a_end, b_end) = (a.find(LINE_END), b.find(LINE_END));
        let (Some(a_end), Some(b_end)) = (a_end, b_end) else { return a == b };
        if a[..a_end] != b[..b_end] {
            return false;
        }
        let behind =
            |text: &str, at: usize| at + if text[at..].starts_with("\r\n") { 2 } else { 1 };
        (a, b) = (&a[behind(a, a_end)..], &b[behind(b, b_end)..]);
    }
}

fn same_trees(one: &Document, other: &Document) -> bool {
    let (a, b) = (Outline::of(one), Outline::of(other));
    a.len() == b.len()
        && a.iter().zip(&b).all(|(a, b)| a.0 == b.0 && one.text(a.1) == other.text(b.1))
}

/// What a node of the outline is, and the text that belongs to it.
type Entry = (Node, Span);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Node {
    Directive,
    Class(crate::ast::ClassKind),
    Enumeration,
    EnumerationElement,
    Qualifier,
    QualifierDeclaration,
    Instance(crate::ast::InstanceKind),
    Property,
    Method,
    Parameter,
    Slot,
    Alias,
    Superclass,
    Type(crate::ast::TypeKind),
    Reference,
    Array,
    Size,
    Scope(crate::ast::ScopeKind),
    Flavor(crate::ast::FlavorKind),
    Null,
    Boolean(bool),
    Scalar,
    String(u32),
    AliasValue,
    Word,
    Values,
    /// The end of the innermost node that has others in it.
    End,
}

/// A tree as a flat list of its nodes.
struct Outline(Vec<Entry>);

impl Outline {
    fn of(document: &Document) -> Vec<Entry> {
        let mut outline = Self(Vec::with_capacity(document.tokens.len() / 2));
        document.items.iter().for_each(|item| outline.item(item));
        outline.0
    }

    fn push(&mut self, node: Node, span: Span) {
        self.0.push((node, span));
    }

    fn end(&mut self) {
        self.push(Node::End, Span::default());
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Directive(directive) => {
                self.push(Node::Directive, directive.name);
                directive.arguments.iter().for_each(|value| self.value(value));
                self.end();
            }
            Item::Class(class) => self.class(class),
            Item::Enumeration(enumeration) => self.enumeration(enumeration),
            Item::Qualifier(declaration) => self.qualifier_declaration(declaration),
            Item::Instance(instance) => self.instance(instance),
        }
    }

    fn class(&mut self, class: &Class) {
        self.push(Node::Class(class.kind), class.name);
        self.qualifiers(&class.qualifiers);
        self.optional(Node::Alias, class.alias);
        self.optional(Node::Superclass, class.superclass);
        class.features.iter().for_each(|feature| self.feature(feature));
        self.end();
    }

    fn feature(&mut self, feature: &Feature) {
        match feature {
            Feature::Property(property) => self.property(property),
            Feature::Method(method) => {
                self.push(Node::Method, method.name);
                self.qualifiers(&method.qualifiers);
                self.element(method.return_type, method.array, None);
                for parameter in &method.parameters {
                    self.push(Node::Parameter, parameter.name);
                    self.qualifiers(&parameter.qualifiers);
                    self.element(parameter.ty, parameter.array, parameter.default.as_ref());
                }
                self.end();
            }
            Feature::Structure(class) => self.class(class),
            Feature::Enumeration(enumeration) => self.enumeration(enumeration),
        }
    }

    fn property(&mut self, property: &Property) {
        self.push(Node::Property, property.name);
        self.qualifiers(&property.qualifiers);
        self.element(property.ty, property.array, property.default.as_ref());
    }

    fn enumeration(&mut self, enumeration: &Enumeration) {
        self.push(Node::Enumeration, enumeration.name);
        self.qualifiers(&enumeration.qualifiers);
        enumeration.base.into_iter().for_each(|base| self.type_name(base));
        for element in &enumeration.elements {
            self.push(Node::EnumerationElement, element.name);
            self.qualifiers(&element.qualifiers);
            element.value.iter().for_each(|value| self.value(value));
        }
        self.end();
    }

    fn qualifier_declaration(&mut self, declaration: &QualifierDeclaration) {
        self.push(Node::QualifierDeclaration, declaration.name);
        self.qualifiers(&declaration.qualifiers);
        if let Some(ty) = declaration.ty {
            self.element(ty, declaration.array, declaration.default.as_ref());
        }
        for scope in &declaration.scopes {
            self.push(Node::Scope(scope.kind), Span::default());
        }
        self.flavors(&declaration.flavors);
    }

    fn instance(&mut self, instance: &Instance) {
        self.push(Node::Instance(instance.kind), instance.class);
        self.qualifiers(&instance.qualifiers);
        self.optional(Node::Alias, instance.alias);
        instance.slots.iter().for_each(|slot| self.slot(slot));
        self.end();
    }

    fn slot(&mut self, slot: &Slot) {
        self.push(Node::Slot, slot.name);
        self.qualifiers(&slot.qualifiers);
        slot.value.iter().for_each(|value| self.value(value));
    }

    fn qualifiers(&mut self, qualifiers: &[Qualifier]) {
        for qualifier in qualifiers {
            self.push(Node::Qualifier, qualifier.name);
            qualifier.value.iter().for_each(|value| self.value(value));
            self.flavors(&qualifier.flavors);
        }
    }

    fn flavors(&mut self, flavors: &[Flavor]) {
        for flavor in flavors {
            self.push(Node::Flavor(flavor.kind), Span::default());
        }
    }

    fn element(&mut self, ty: TypeName, array: Option<ArrayBound>, default: Option<&Value>) {
        self.type_name(ty);
        if let Some(bound) = array {
            self.push(Node::Array, Span::default());
            self.optional(Node::Size, bound.size);
        }
        default.into_iter().for_each(|value| self.value(value));
    }

    fn type_name(&mut self, ty: TypeName) {
        let is_class = ty.kind == crate::ast::TypeKind::Class;
        self.push(Node::Type(ty.kind), if is_class { ty.span } else { Span::default() });
        if ty.reference.is_some() {
            self.push(Node::Reference, Span::default());
        }
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Null(_) => self.push(Node::Null, Span::default()),
            Value::Boolean(value, _) => self.push(Node::Boolean(*value), Span::default()),
            Value::Integer(span) | Value::Real(span) | Value::Char(span) => {
                self.push(Node::Scalar, *span);
            }
            // The text of the pieces is the tokens', which are compared.
            Value::String(literal) => self.push(Node::String(literal.count), Span::default()),
            Value::Alias(span) => self.push(Node::AliasValue, *span),
            // A dot may have blanks around it, and is compared as a token.
            Value::Word(_) => self.push(Node::Word, Span::default()),
            Value::Array(array) => {
                self.push(Node::Values, Span::default());
                array.elements.iter().for_each(|value| self.value(value));
                self.end();
            }
            Value::Instance(instance) => self.instance(instance),
        }
    }

    fn optional(&mut self, node: Node, span: Option<Span>) {
        if let Some(span) = span {
            self.push(node, span);
        }
    }
}
