//! The closed list of semantic findings: data, code, level.

use mof_parser::{Dialect, Level, Span};

use crate::scopes::Scope;
use crate::{Scopes, Type};

/// What a rule of the language found.
///
/// Each has a code ([`code`](Self::code)) and a page about it
/// ([`findings::page`](crate::findings::page)).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SemanticKind {
    /// The class behind the colon is nowhere.
    SuperclassMissing {
        /// The class that derives.
        class: String,
        /// The class that is missing.
        superclass: String,
        /// A class with a name like it.
        similar: Option<String>,
    },
    /// A class derives from itself.
    InheritanceCycle {
        /// Every class of the cycle, with the place where it names the next.
        chain: Vec<(String, Span)>,
    },
    /// A class is declared a second time.
    ClassRedeclared {
        /// The class.
        class: String,
        /// The first declaration.
        first: Span,
    },
    /// A class has more superclasses than the limit.
    InheritanceTooDeep {
        /// The class.
        class: String,
        /// The limit.
        limit: u32,
    },
    /// The classes have more members, inherited ones counted, than the limit.
    TooManyMembers {
        /// The first class without room.
        class: String,
        /// The limit.
        limit: usize,
    },
    /// A class declares two properties of one name.
    PropertyRedeclared {
        /// The class.
        class: String,
        /// The property.
        name: String,
        /// The first declaration.
        first: Span,
    },
    /// A class declares two methods of one name.
    MethodRedeclared {
        /// The class.
        class: String,
        /// The method.
        name: String,
        /// The first declaration.
        first: Span,
    },
    /// A method declares two parameters of one name that do not make one in/out parameter.
    ParameterRedeclared {
        /// The parameter.
        name: String,
        /// The first declaration.
        first: Span,
    },
    /// A redeclared property has another type than the inherited one.
    TypeChanged {
        /// The property.
        name: String,
        /// The class that declares it first.
        origin: String,
        /// The type there.
        inherited: String,
        /// The type here.
        own: String,
        /// The inherited declaration.
        first: Span,
    },
    /// A class adds a key to those that it inherits.
    KeyAdded {
        /// The class.
        class: String,
        /// The property.
        name: String,
        /// The superclass that has keys already.
        keyed: String,
        /// One of the keys there.
        key: Span,
    },
    /// The class that a reference refers to is nowhere.
    ReferenceClassMissing {
        /// The property, parameter or method.
        name: String,
        /// The class that is missing.
        class: String,
        /// A class with a name like it.
        similar: Option<String>,
    },
    /// The class of an embedded instance is nowhere.
    EmbeddedClassMissing {
        /// The property, parameter or method.
        name: String,
        /// The class that is missing.
        class: String,
        /// A class with a name like it.
        similar: Option<String>,
    },
    /// A qualifier is used and not declared.
    QualifierUndeclared {
        /// The qualifier.
        name: String,
        /// A declared qualifier with a name like it.
        similar: Option<String>,
    },
    /// A qualifier stands on a kind of element that it is not for.
    QualifierOutOfScope {
        /// The qualifier.
        name: String,
        /// What it stands on.
        scope: Scope,
        /// What it may stand on.
        allowed: Scopes,
    },
    /// The value of a qualifier is not of the qualifier's type.
    QualifierValueType {
        /// The qualifier.
        name: String,
        /// The declared type, `string[]`.
        expected: String,
        /// What is written.
        found: String,
    },
    /// Qualifiers say something about a type that the element does not have.
    QualifierUnfit {
        /// The qualifiers that speak about the same types, each with its place.
        qualifiers: Vec<(String, Span)>,
        /// The element.
        element: String,
        /// Its type.
        ty: Type,
        /// The types that the qualifiers speak about.
        needs: &'static str,
        /// Whether the DMTF's own schemas do the same.
        customary: bool,
    },
    /// One qualifier stands twice on an element.
    QualifierRepeated {
        /// The qualifier.
        name: String,
        /// The first use.
        first: Span,
    },
    /// A subclass changes a qualifier that may not be overridden.
    QualifierFixed {
        /// The qualifier.
        name: String,
        /// The element.
        element: String,
        /// The class that fixed it.
        origin: String,
        /// The use there.
        first: Span,
    },
    /// Two flavors of one qualifier contradict each other.
    FlavorsContradict {
        /// The qualifier.
        name: String,
        /// One flavor.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
    /// A qualifier is denied that mofcomp takes for TRUE whenever it is written.
    DenialIgnored {
        /// The qualifier.
        name: String,
    },
    /// A qualifier that nobody knows is called almost like one that is known.
    QualifierMisspelt {
        /// The qualifier.
        name: String,
        /// The known one.
        meant: String,
    },
    /// A qualifier of an instance goes to subclasses, which an instance does not have.
    FlavorWithoutEffect {
        /// The qualifier.
        name: String,
    },
    /// The name of a qualifier begins or ends with `_`, which WMI does not take.
    QualifierNameUnderscore {
        /// The qualifier.
        name: String,
    },
    /// A parameter does not say whether it is in or out, which WMI wants to know.
    DirectionMissing {
        /// The parameter.
        name: String,
    },
    /// `ValueMap` and `Values` (or `BitMap` and `BitValues`) differ in length.
    MapLengths {
        /// The element.
        element: String,
        /// The qualifier with the keys.
        map: &'static str,
        /// How many keys there are.
        keys: usize,
        /// The qualifier with the labels.
        values: &'static str,
        /// How many labels there are.
        labels: usize,
        /// The one of the two that is elsewhere, and where.
        other: (&'static str, Span),
    },
    /// An entry of a `ValueMap` on an integer is no integer and no range.
    MapKeyNotANumber {
        /// The entry.
        key: String,
        /// The type of the element.
        ty: Type,
    },
    /// An entry of a `ValueMap` lies beyond the type.
    MapKeyOutOfRange {
        /// The entry.
        key: String,
        /// The type of the element.
        ty: Type,
    },
    /// A range ends before it starts.
    MapRangeEmpty {
        /// The entry.
        key: String,
    },
    /// Two entries cover the same number.
    MapOverlap {
        /// The entry.
        key: String,
        /// The earlier entry.
        other: String,
        /// Where that stands.
        first: Span,
    },
    /// `a..` stands next to `..b`.
    MapRangeAmbiguous {
        /// The entry with the open end.
        key: String,
        /// The entry with the open start.
        other: String,
        /// Where that stands.
        second: Span,
    },
    /// A second `..`.
    MapSecondOtherwise {
        /// Where the first stands.
        first: Span,
    },
    /// An entry of a `BitMap` is no bit, or a bit that the type does not have.
    BitMapKey {
        /// The entry.
        key: String,
        /// The type of the element.
        ty: Type,
    },
    /// A default, or what an instance sets, is not of the type of the property.
    ValueType {
        /// The property or parameter.
        name: String,
        /// Its type, `uint8[]`.
        expected: String,
        /// What is written.
        found: String,
    },
    /// A real is given to an integer.
    ValueRounded {
        /// The property or parameter.
        name: String,
        /// Its type.
        ty: Type,
    },
    /// A number that the type of the property does not have.
    ValueOutOfRange {
        /// The property or parameter.
        name: String,
        /// The number.
        number: i128,
        /// The type.
        ty: Type,
    },
    /// The class of an instance is nowhere.
    InstanceClassMissing {
        /// The class that is missing.
        class: String,
        /// A class with a name like it.
        similar: Option<String>,
    },
    /// An instance sets a property that its class does not have.
    SlotUnknown {
        /// The class.
        class: String,
        /// The name.
        name: String,
        /// A property with a name like it.
        similar: Option<String>,
    },
}

impl SemanticKind {
    /// The stable code. Codes are never reused.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SuperclassMissing { .. } => "MOF1001",
            Self::InheritanceCycle { .. } => "MOF1002",
            Self::ClassRedeclared { .. } => "MOF1003",
            Self::PropertyRedeclared { .. } => "MOF1004",
            Self::MethodRedeclared { .. } => "MOF1005",
            Self::ParameterRedeclared { .. } => "MOF1006",
            Self::TypeChanged { .. } => "MOF1007",
            Self::KeyAdded { .. } => "MOF1008",
            Self::ReferenceClassMissing { .. } => "MOF1009",
            Self::EmbeddedClassMissing { .. } => "MOF1010",
            Self::InheritanceTooDeep { .. } => "MOF1011",
            Self::TooManyMembers { .. } => "MOF1012",

            Self::QualifierUndeclared { .. } => "MOF1101",
            Self::QualifierOutOfScope { .. } => "MOF1102",
            Self::QualifierValueType { .. } => "MOF1103",
            Self::QualifierUnfit { .. } => "MOF1104",
            Self::QualifierRepeated { .. } => "MOF1105",
            Self::QualifierFixed { .. } => "MOF1106",
            Self::FlavorsContradict { .. } => "MOF1107",
            Self::DenialIgnored { .. } => "MOF1108",

            Self::MapLengths { .. } => "MOF1201",
            Self::MapKeyNotANumber { .. } => "MOF1202",
            Self::MapKeyOutOfRange { .. } => "MOF1203",
            Self::MapOverlap { .. } => "MOF1204",
            Self::MapRangeAmbiguous { .. } => "MOF1205",
            Self::MapSecondOtherwise { .. } => "MOF1206",
            Self::MapRangeEmpty { .. } => "MOF1207",
            Self::BitMapKey { .. } => "MOF1208",

            Self::InstanceClassMissing { .. } => "MOF1301",
            Self::SlotUnknown { .. } => "MOF1302",

            Self::ValueType { .. } => "MOF1401",
            Self::ValueRounded { .. } => "MOF1402",
            Self::ValueOutOfRange { .. } => "MOF1403",
            Self::QualifierMisspelt { .. } => "MOF1404",
            Self::FlavorWithoutEffect { .. } => "MOF1405",
            Self::QualifierNameUnderscore { .. } => "MOF1406",
            Self::DirectionMissing { .. } => "MOF1407",
        }
    }

    /// The places whose whole text has been compared, when it is found at `span`: what the parser
    /// could not read in there may be all the difference.
    pub(super) fn compares(&self, span: Span) -> Vec<Span> {
        match self {
            Self::QualifierFixed { first: other, .. }
            | Self::MapLengths { other: (_, other), .. } => vec![span, *other],
            _ => Vec::new(),
        }
    }

    /// How bad it is in `dialect`.
    ///
    /// What mofcomp passes over in silence is at most a lint or warning in its own dialect.
    pub fn level(&self, dialect: Dialect) -> Level {
        let tolerated = |level| if dialect == Dialect::Wmi { level } else { Level::Error };
        match self {
            Self::InheritanceCycle { .. }
            | Self::PropertyRedeclared { .. }
            | Self::MethodRedeclared { .. }
            | Self::ParameterRedeclared { .. }
            | Self::TypeChanged { .. }
            | Self::KeyAdded { .. }
            | Self::InheritanceTooDeep { .. }
            | Self::TooManyMembers { .. }
            | Self::QualifierRepeated { .. }
            | Self::QualifierFixed { .. }
            | Self::FlavorsContradict { .. }
            | Self::QualifierUndeclared { .. }
            | Self::QualifierOutOfScope { .. }
            | Self::SlotUnknown { .. }
            | Self::ValueType { .. }
            | Self::ValueOutOfRange { .. } => Level::Error,
            Self::ClassRedeclared { .. } => tolerated(Level::Warning),
            Self::QualifierValueType { .. } | Self::ValueRounded { .. } => {
                tolerated(Level::Warning)
            }
            Self::QualifierUnfit { customary: true, .. }
            | Self::FlavorWithoutEffect { .. }
            | Self::QualifierNameUnderscore { .. }
            | Self::DirectionMissing { .. } => Level::Lint,
            Self::QualifierUnfit { .. } => tolerated(Level::Lint),
            Self::SuperclassMissing { .. }
            | Self::ReferenceClassMissing { .. }
            | Self::EmbeddedClassMissing { .. }
            | Self::InstanceClassMissing { .. }
            | Self::MapLengths { .. }
            | Self::MapKeyNotANumber { .. }
            | Self::MapKeyOutOfRange { .. }
            | Self::MapRangeEmpty { .. }
            | Self::MapOverlap { .. }
            | Self::MapRangeAmbiguous { .. }
            | Self::MapSecondOtherwise { .. }
            | Self::BitMapKey { .. }
            | Self::DenialIgnored { .. }
            | Self::QualifierMisspelt { .. } => Level::Warning,
        }
    }
}
