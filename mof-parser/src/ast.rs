//! The syntax tree: what was written, and where.
//!
//! Nodes own no text. A leaf is a [`Span`]; a string literal is a range of tokens, since adjacent
//! pieces are one value. [`Document::text`](crate::Document::text) gives a leaf's spelling, and the
//! `Document` decodes literals when somebody asks.

mod names;
mod node;

pub use node::Node;

use crate::Span;

/// A declaration or directive at the top level of a file.
#[derive(Debug, Clone)]
pub enum Item {
    /// `#pragma …` or `#include …`
    Directive(Directive),
    /// `class …`, `structure …` or `association …`
    Class(Class),
    /// `enumeration …` (MOF 3)
    Enumeration(Enumeration),
    /// `qualifier …`
    Qualifier(QualifierDeclaration),
    /// `instance of …` or `value of …`
    Instance(Instance),
}

/// `#pragma namespace("root/cimv2")`, `#pragma autorecover`, `#include "file"`.
#[derive(Debug, Clone)]
pub struct Directive {
    /// The whole directive.
    pub span: Span,
    /// The word that says what it does: `namespace`, `include`.
    pub name: Span,
    /// What stands in the parentheses: strings and bare words (`NOFAIL`).
    pub arguments: Vec<Value>,
}

/// `[qualifiers] class Name as $Alias : Superclass { features };`
#[derive(Debug, Clone)]
pub struct Class {
    /// From the first qualifier's bracket, or the keyword, to the final `;`.
    pub span: Span,
    /// The keyword.
    pub kind: ClassKind,
    /// The qualifier list in front.
    pub qualifiers: Vec<Qualifier>,
    /// The name being declared.
    pub name: Span,
    /// The name behind `as $`, without the `$`.
    pub alias: Option<Span>,
    /// The class behind the colon.
    pub superclass: Option<Span>,
    /// Properties, references, methods and nested declarations in source order.
    pub features: Vec<Feature>,
}

/// The keyword that declares a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClassKind {
    /// `class`: in MOF 2 an association too, which has a qualifier for it.
    Class,
    /// `structure`: what values, and no instances, are made of (MOF 3).
    Structure,
    /// `association` (MOF 3)
    Association,
}

/// A member of a class.
#[derive(Debug, Clone)]
pub enum Feature {
    /// A property or reference.
    Property(Property),
    /// A method.
    Method(Method),
    /// A structure that only this class and its subclasses see (MOF 3).
    Structure(Class),
    /// An enumeration that only this class and its subclasses see (MOF 3).
    Enumeration(Enumeration),
}

/// `[qualifiers] enumeration Name : base { elements };` (MOF 3)
#[derive(Debug, Clone)]
pub struct Enumeration {
    /// From the qualifier list, or `enumeration`, to the final `;`.
    pub span: Span,
    /// The qualifier list in front.
    pub qualifiers: Vec<Qualifier>,
    /// The name being declared.
    pub name: Span,
    /// The type behind the colon: `integer`, `string`, or another enumeration, which is a
    /// [`TypeKind::Class`]. `None` when there is no colon, which is reported.
    pub base: Option<TypeName>,
    /// The elements in source order.
    pub elements: Vec<EnumerationElement>,
}

/// `[qualifiers] Name = 1`: one name of an enumeration.
#[derive(Debug, Clone)]
pub struct EnumerationElement {
    /// From the qualifier list, or the name, to the value.
    pub span: Span,
    /// The qualifier list in front.
    pub qualifiers: Vec<Qualifier>,
    /// The name being declared.
    pub name: Span,
    /// What follows `=`; an element of strings without one stands for its own name.
    pub value: Option<Value>,
}

/// `[qualifiers] uint16 Name[] = { 1, 2 };`
#[derive(Debug, Clone)]
pub struct Property {
    /// From the qualifier list, or the type, to the `;`.
    pub span: Span,
    /// The qualifier list in front.
    pub qualifiers: Vec<Qualifier>,
    /// The type; a reference property has [`TypeName::reference`].
    pub ty: TypeName,
    /// The name being declared.
    pub name: Span,
    /// `[]` or `[8]` behind the name.
    pub array: Option<ArrayBound>,
    /// What follows `=`.
    pub default: Option<Value>,
}

/// `[qualifiers] uint32 Name([in] string A, [out] CIM_Job REF B);`
#[derive(Debug, Clone)]
pub struct Method {
    /// From the qualifier list, or the return type, to the `;`.
    pub span: Span,
    /// The qualifier list in front.
    pub qualifiers: Vec<Qualifier>,
    /// The type of the return value.
    pub return_type: TypeName,
    /// `[]` behind the return type, or behind the name (MOF 3).
    pub array: Option<ArrayBound>,
    /// The name being declared.
    pub name: Span,
    /// The parameters in source order.
    pub parameters: Vec<Parameter>,
}

/// `[in] uint32 Name[]`
#[derive(Debug, Clone)]
pub struct Parameter {
    /// From the qualifier list, or the type, to the end of the declaration.
    pub span: Span,
    /// The qualifier list in front.
    pub qualifiers: Vec<Qualifier>,
    /// The type; a reference parameter has [`TypeName::reference`].
    pub ty: TypeName,
    /// The name being declared.
    pub name: Span,
    /// `[]` or `[8]` behind the name.
    pub array: Option<ArrayBound>,
    /// What follows `=`: WMI and MOF 3 only.
    pub default: Option<Value>,
}

/// A type as written: `uint32`, `CIM_Job REF`, `object`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypeName {
    /// The name itself, without `REF`.
    pub span: Span,
    /// What the name is.
    pub kind: TypeKind,
    /// The `REF` keyword, when it is a reference.
    pub reference: Option<Span>,
}

/// What kind of type a [`TypeName`] names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypeKind {
    /// One of the intrinsic types.
    Intrinsic(Intrinsic),
    /// `object`: an instance of any class (WMI).
    Object,
    /// `void`: a method without a return value (WMI).
    Void,
    /// A class name.
    Class,
}

/// The intrinsic types of DSP0004 §5.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Intrinsic {
    Boolean,
    UInt8,
    SInt8,
    UInt16,
    SInt16,
    UInt32,
    SInt32,
    UInt64,
    SInt64,
    Real32,
    Real64,
    Char16,
    String,
    DateTime,
    /// `integer`: any integer (MOF 3)
    Integer,
    /// `octetstring`: bytes (MOF 3)
    OctetString,
}

/// The bound of an array: `[]` or `[8]`.
#[derive(Debug, Clone, Copy)]
pub struct ArrayBound {
    /// From bracket to bracket.
    pub span: Span,
    /// The number between the brackets.
    pub size: Option<Span>,
}

/// `[Name(value) : ToSubclass]`: one qualifier of a list.
#[derive(Debug, Clone)]
pub struct Qualifier {
    /// From the name to the last flavor.
    pub span: Span,
    /// The qualifier's name.
    pub name: Span,
    /// The value in parentheses, or the array in braces.
    pub value: Option<Value>,
    /// What stands behind the colon.
    pub flavors: Vec<Flavor>,
}

/// A flavor and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Flavor {
    /// The word.
    pub span: Span,
    /// What it says.
    pub kind: FlavorKind,
}

/// The flavors of DSP0004 and WMI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum FlavorKind {
    EnableOverride,
    DisableOverride,
    ToSubclass,
    NotToSubclass,
    ToInstance,
    NotToInstance,
    Restricted,
    Translatable,
    Amended,
}

/// `qualifier Name : string = null, scope(any), flavor(…);`
#[derive(Debug, Clone)]
pub struct QualifierDeclaration {
    /// From the qualifier list, or `qualifier`, to the `;`.
    pub span: Span,
    /// The qualifier list in front (MOF 3).
    pub qualifiers: Vec<Qualifier>,
    /// The name being declared.
    pub name: Span,
    /// The type; `None` in the untyped WMI form `qualifier Name : flavors;`.
    pub ty: Option<TypeName>,
    /// `[]` behind the type.
    pub array: Option<ArrayBound>,
    /// What follows `=`.
    pub default: Option<Value>,
    /// The element kinds it may stand on.
    pub scopes: Vec<Scope>,
    /// The flavors that its uses start from; in MOF 3 its policy.
    pub flavors: Vec<Flavor>,
}

/// A scope and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Scope {
    /// The word.
    pub span: Span,
    /// The element kind.
    pub kind: ScopeKind,
}

/// What a qualifier may stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum ScopeKind {
    Any,
    Class,
    Association,
    Indication,
    Property,
    Reference,
    Method,
    Parameter,
    Instance,
    Schema,
    Qualifier,
    Structure,
    Enumeration,
    EnumerationValue,
    QualifierType,
}

/// `[qualifiers] instance of Class as $Alias { slots };`
#[derive(Debug, Clone)]
pub struct Instance {
    /// From the qualifier list, or the keyword, to the end.
    pub span: Span,
    /// The keyword.
    pub kind: InstanceKind,
    /// The qualifier list in front.
    pub qualifiers: Vec<Qualifier>,
    /// The class it is an instance of.
    pub class: Span,
    /// The name behind `as $`, without the `$`.
    pub alias: Option<Span>,
    /// The properties it sets.
    pub slots: Vec<Slot>,
}

/// The keyword that declares an instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InstanceKind {
    /// `instance of`
    Instance,
    /// `value of`: a structure value, which has no identity of its own (MOF 3).
    Value,
}

/// `[qualifiers] Name = value;`
#[derive(Debug, Clone)]
pub struct Slot {
    /// From the qualifier list, or the name, to the `;`.
    pub span: Span,
    /// The qualifier list in front.
    pub qualifiers: Vec<Qualifier>,
    /// The property's name.
    pub name: Span,
    /// The value; `None` in the WMI form that only qualifies.
    pub value: Option<Value>,
}

/// A constant as written.
#[derive(Debug, Clone)]
pub enum Value {
    /// `NULL`
    Null(Span),
    /// `TRUE` or `FALSE`
    Boolean(bool, Span),
    /// An integer in any notation, sign included.
    Integer(Span),
    /// A real.
    Real(Span),
    /// `'c'`
    Char(Span),
    /// One or more adjacent string pieces.
    String(StringLiteral),
    /// `$Name`; the span is the name without the `$`.
    Alias(Span),
    /// A bare word: `NOFAIL`, or the literal of an enumeration, `Color.Red` or `Red`.
    Word(Span),
    /// `{ a, b }`
    Array(ArrayValue),
    /// `instance of X { … }` (WMI) or `value of X { … }` (MOF 3) as a value.
    Instance(Box<Instance>),
}

/// `{ a, b }`
#[derive(Debug, Clone)]
pub struct ArrayValue {
    /// From brace to brace.
    pub span: Span,
    /// The elements.
    pub elements: Vec<Value>,
}

/// Adjacent string pieces that make one value: `"a" "b"`.
#[derive(Debug, Clone, Copy)]
pub struct StringLiteral {
    /// From the first quote to the last.
    pub span: Span,
    /// Index of the first piece among the document's tokens.
    pub first: u32,
    /// How many pieces there are.
    pub count: u32,
}

impl Value {
    /// Where it stands.
    pub fn span(&self) -> Span {
        match self {
            Self::Null(span)
            | Self::Boolean(_, span)
            | Self::Integer(span)
            | Self::Real(span)
            | Self::Char(span)
            | Self::Alias(span)
            | Self::Word(span) => *span,
            Self::String(literal) => literal.span,
            Self::Array(array) => array.span,
            Self::Instance(instance) => instance.span,
        }
    }
}
