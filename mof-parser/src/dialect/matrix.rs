//! The table of what each dialect minds, and how much.
//!
//! A dialect minds something only where a caller has asked for it: real files mix dialects, and
//! what is merely detected is read as leniently as it can be.

use super::Construct;
use crate::{Dialect, Level};

/// How much each dialect minds something: `Auto`, DSP0004, WMI, DSC, MOF 3.
#[derive(Clone, Copy)]
pub(crate) struct Row([Option<Level>; 5]);

impl Row {
    /// How much `dialect` minds it; `None` when it does not.
    pub(crate) const fn level(self, dialect: Dialect) -> Option<Level> {
        self.0[dialect as usize]
    }
}

const NO: Option<Level> = None;
const LINT: Option<Level> = Some(Level::Lint);
const WARN: Option<Level> = Some(Level::Warning);
const FAIL: Option<Level> = Some(Level::Error);

pub(crate) const LINE_BREAK_IN_STRING: Row = Row([WARN, FAIL, WARN, WARN, FAIL]);
pub(crate) const UNTERMINATED_COMMENT: Row = Row([FAIL, FAIL, FAIL, FAIL, WARN]);
pub(crate) const UNKNOWN_PRAGMA: Row = Row([WARN, LINT, FAIL, LINT, LINT]);

#[rustfmt::skip]
impl Construct {
    /// Its row of the table.
    pub(super) const fn row(self) -> Row {
        //                                 Auto  DMTF  WMI   DSC   MOF 3
        Row(match self {
            Self::FlavorOnUse =>          [NO,   NO,   NO,   NO,   LINT],
            Self::WmiFlavor =>            [NO,   FAIL, NO,   WARN, NO],
            Self::SecondFlavor =>         [NO,   NO,   NO,   FAIL, NO],
            Self::SizedArray =>           [NO,   NO,   NO,   NO,   FAIL],
            Self::WmiType =>              [NO,   FAIL, NO,   FAIL, NO],
            Self::OldType =>              [NO,   NO,   NO,   NO,   FAIL],
            Self::ParameterDefault =>     [NO,   FAIL, NO,   FAIL, NO],
            Self::ClassAlias =>           [NO,   LINT, NO,   FAIL, FAIL],
            Self::ShortEscape =>          [NO,   NO,   NO,   FAIL, NO],
            Self::NoCharacter =>          [NO,   NO,   NO,   NO,   FAIL],
            Self::NonAsciiName =>         [NO,   NO,   WARN, NO,   FAIL],
            Self::UnderscoreName =>       [NO,   NO,   WARN, NO,   NO],
            Self::NoSchemaPrefix =>       [NO,   LINT, NO,   NO,   NO],
            Self::BlankInDirective =>     [NO,   LINT, LINT, FAIL, LINT],
            Self::EmptyInstance =>        [NO,   FAIL, NO,   NO,   NO],
            Self::ReferenceArray =>       [NO,   FAIL, NO,   WARN, NO],
            Self::EmbeddedValue =>        [NO,   FAIL, NO,   FAIL, LINT],
            Self::ValuelessSlot =>        [NO,   FAIL, NO,   FAIL, FAIL],
            Self::InstanceQualifier =>    [NO,   LINT, NO,   NO,   FAIL],
            Self::AssociationQualifier => [NO,   NO,   NO,   NO,   LINT],
            Self::IntegerForCharacter =>  [NO,   FAIL, NO,   FAIL, NO],
            Self::UntypedQualifier =>     [NO,   FAIL, NO,   FAIL, FAIL],
            Self::QualifierForm =>        [NO,   FAIL, WARN, FAIL, NO],
            Self::OldQualifierForm =>     [NO,   NO,   NO,   NO,   LINT],
            Self::BareInclude =>          [NO,   FAIL, NO,   FAIL, FAIL],
        })
    }
}
