//! The closed list of semantic findings, by subject.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::Rule;
use super::{
    AliasFinding, ClassFinding, ConstraintFinding, DateTimeFinding, DriverFinding, EmbeddedFinding,
    HierarchyFinding, InstanceFinding, KeyFinding, MapFinding, MemberFinding, ParameterIdFinding,
    PathFinding, QualifierFinding, RedeclarationFinding, ReferenceFinding, SourceFinding,
    TranslationFinding, UnitFinding, ValueFinding,
};

macro_rules! subjects {
    ($($(#[$doc:meta])* $subject:ident($finding:ident),)*) => {
        /// What a rule of the language found.
        ///
        /// Each has a code ([`code`](Self::code)) and a page about it
        /// ([`findings::page`](crate::findings::page)).
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum SemanticKind {
            $($(#[$doc])* $subject($finding),)*
        }

        $(impl From<$finding> for SemanticKind {
            fn from(finding: $finding) -> Self {
                Self::$subject(finding)
            }
        })*

        impl SemanticKind {
            fn rule(&self) -> &dyn Rule {
                match self {
                    $(Self::$subject(finding) => finding,)*
                }
            }
        }
    };
}

subjects! {
    /// About a class as a whole.
    Class(ClassFinding),
    /// About what a class is, below another.
    Hierarchy(HierarchyFinding),
    /// About keys, and classes without.
    Key(KeyFinding),
    /// About a member that a class declares anew.
    Redeclaration(RedeclarationFinding),
    /// About references and embedded instances.
    Reference(ReferenceFinding),
    /// About the numbers of parameters.
    ParameterId(ParameterIdFinding),
    /// About a property, a method or a parameter.
    Member(MemberFinding),
    /// About a qualifier.
    Qualifier(QualifierFinding),
    /// About qualifiers that depend on each other, or on their element.
    Constraint(ConstraintFinding),
    /// About a unit of measure.
    Unit(UnitFinding),
    /// About a value map or bit map.
    Map(MapFinding),
    /// About an instance declaration.
    Instance(InstanceFinding),
    /// About an alias.
    Alias(AliasFinding),
    /// About an instance that is a value.
    Embedded(EmbeddedFinding),
    /// About a value.
    Value(ValueFinding),
    /// About the files of a compilation.
    Source(SourceFinding),
    /// About the texts of a language.
    Translation(TranslationFinding),
    /// About the class of a driver.
    Driver(DriverFinding),
    /// About the text of a datetime.
    DateTime(DateTimeFinding),
    /// About the text of a reference.
    Path(PathFinding),
}

impl SemanticKind {
    /// The stable code. Codes are never reused.
    pub fn code(&self) -> &'static str {
        self.rule().code()
    }

    /// How bad it is in `dialect`; [`Dialect::Auto`] stands for DSP0004 that nobody has asked for.
    ///
    /// What mofcomp passes over in silence is at most a lint or warning in its own dialect.
    pub fn level(&self, dialect: Dialect) -> Level {
        self.rule().level(dialect)
    }

    pub(super) fn help(&self) -> Option<String> {
        self.rule().help()
    }

    pub(super) fn related(&self) -> Vec<Related> {
        self.rule().related()
    }

    pub(super) fn compares(&self, span: Span) -> Vec<Span> {
        self.rule().compares(span)
    }
}

impl fmt::Display for SemanticKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.rule(), f)
    }
}
