//! What every node of the tree can tell.

use super::{
    ArrayBound, ArrayValue, Class, Directive, Enumeration, EnumerationElement, Feature, Flavor,
    Instance, Item, Method, Parameter, Property, Qualifier, QualifierDeclaration, Scope, Slot,
    StringLiteral, TypeName, Value,
};
use crate::Span;

/// A node of the tree: it knows where it stands.
///
/// With the span, a [`Document`](crate::Document) gives the node's text, tokens and comments.
pub trait Node {
    /// From the node's first token to its last.
    fn span(&self) -> Span;
}

macro_rules! nodes {
    ($($node:ty,)*) => {
        $(impl Node for $node {
            fn span(&self) -> Span {
                self.span
            }
        })*
    };
}

nodes![
    ArrayBound,
    ArrayValue,
    Class,
    Directive,
    Enumeration,
    EnumerationElement,
    Flavor,
    Instance,
    Method,
    Parameter,
    Property,
    Qualifier,
    QualifierDeclaration,
    Scope,
    Slot,
    StringLiteral,
];

impl Node for TypeName {
    /// From the name to `REF`, when there is one.
    fn span(&self) -> Span {
        self.reference.map_or(self.span, |reference| self.span.to(reference))
    }
}

impl Node for Item {
    fn span(&self) -> Span {
        match self {
            Self::Directive(directive) => directive.span,
            Self::Class(class) => class.span,
            Self::Enumeration(enumeration) => enumeration.span,
            Self::Qualifier(declaration) => declaration.span,
            Self::Instance(instance) => instance.span,
        }
    }
}

impl Node for Feature {
    fn span(&self) -> Span {
        match self {
            Self::Property(property) => property.span,
            Self::Method(method) => method.span,
            Self::Structure(class) => class.span,
            Self::Enumeration(enumeration) => enumeration.span,
        }
    }
}

impl Node for Value {
    fn span(&self) -> Span {
        Value::span(self)
    }
}

impl<N: Node> Node for Box<N> {
    fn span(&self) -> Span {
        N::span(self)
    }
}
