//! What the compiler finds: the parser's findings and the rules' own, in one list.

mod alias;
mod class;
mod collect;
mod constraint;
mod datetime;
mod driver;
mod embedded;
mod hierarchy;
mod instance;
mod key;
mod kind;
mod map;
mod member;
mod parameter_id;
mod path;
mod qualifier;
mod redeclaration;
mod reference;
mod reported;
mod rule;
mod source;
mod translation;
mod unit;
mod value;
mod words;

use std::fmt;

use mof_parser::{Dialect, Fix, Level, Related, Report, Span};

pub use alias::AliasFinding;
pub use class::ClassFinding;
pub(crate) use collect::Findings;
pub use constraint::ConstraintFinding;
pub use datetime::DateTimeFinding;
pub use driver::DriverFinding;
pub use embedded::EmbeddedFinding;
pub use hierarchy::HierarchyFinding;
pub use instance::InstanceFinding;
pub use key::KeyFinding;
pub use kind::SemanticKind;
pub use map::MapFinding;
pub use member::MemberFinding;
pub use parameter_id::ParameterIdFinding;
pub use path::PathFinding;
pub use qualifier::QualifierFinding;
pub use redeclaration::{RedeclarationFinding, SignatureChange};
pub use reference::ReferenceFinding;
pub use source::SourceFinding;
pub use translation::TranslationFinding;
pub use unit::UnitFinding;
pub use value::ValueFinding;

use crate::ClassId;

/// Something found in the text of a compilation: by the parser, or by a rule of the language.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant)]
pub enum Finding {
    /// What decoding, lexing, parsing or including found.
    Syntax(mof_parser::Finding),
    /// What a rule found.
    Semantic(SemanticFinding),
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SemanticFinding {
    /// What it is.
    pub kind: SemanticKind,
    /// Where it is.
    pub span: Span,
    /// How bad it is, in the dialect at hand.
    pub level: Level,
    /// The class it concerns: the one whose declaration it stands in.
    pub class: Option<ClassId>,
}

impl Finding {
    /// The class it concerns; `None` for what the parser found, and for instances and qualifier
    /// declarations.
    ///
    /// A caller that needs some classes only can leave alone what concerns others.
    pub fn class(&self) -> Option<ClassId> {
        match self {
            Self::Syntax(_) => None,
            Self::Semantic(finding) => finding.class,
        }
    }

    /// Whether code generated for the class would lack something it needs, whatever the level.
    ///
    /// Beside every error this holds for a superclass that is nowhere: the class can be checked, but
    /// not all of its members are known.
    pub fn breaks_class(&self) -> bool {
        match self {
            Self::Syntax(finding) => finding.level() == Level::Error,
            Self::Semantic(finding) => {
                finding.level == Level::Error
                    || matches!(
                        finding.kind,
                        SemanticKind::Class(ClassFinding::SuperclassMissing { .. })
                    )
            }
        }
    }
}

impl SemanticFinding {
    /// A finding by whoever gives the files, at the level that it has in `dialect`.
    pub fn new(kind: impl Into<SemanticKind>, span: Span, dialect: Dialect) -> Self {
        let kind = kind.into();
        let level = kind.level(dialect);
        Self { kind, span, level, class: None }
    }
}

impl From<mof_parser::Finding> for Finding {
    fn from(finding: mof_parser::Finding) -> Self {
        Self::Syntax(finding)
    }
}

impl From<SemanticFinding> for Finding {
    fn from(finding: SemanticFinding) -> Self {
        Self::Semantic(finding)
    }
}

impl Finding {
    fn report(&self) -> &dyn Report {
        match self {
            Self::Syntax(finding) => finding,
            Self::Semantic(finding) => finding,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.report(), f)
    }
}

impl Report for Finding {
    fn code(&self) -> &'static str {
        self.report().code()
    }

    fn level(&self) -> Level {
        self.report().level()
    }

    fn span(&self) -> Span {
        self.report().span()
    }

    fn label(&self) -> Option<String> {
        self.report().label()
    }

    fn help(&self) -> Option<String> {
        self.report().help()
    }

    fn fix(&self) -> Option<Fix> {
        self.report().fix()
    }

    fn related(&self) -> Vec<Related> {
        self.report().related()
    }
}

impl fmt::Display for SemanticFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.kind, f)
    }
}

impl Report for SemanticFinding {
    fn code(&self) -> &'static str {
        self.kind.code()
    }

    fn level(&self) -> Level {
        self.level
    }

    fn span(&self) -> Span {
        self.span
    }

    fn help(&self) -> Option<String> {
        self.kind.help()
    }

    fn related(&self) -> Vec<Related> {
        self.kind.related()
    }
}
