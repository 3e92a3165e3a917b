//! How bad each finding is, in the dialect at hand.

use crate::FindingKind;
use crate::dialect::{LINE_BREAK_IN_STRING, UNKNOWN_PRAGMA, UNTERMINATED_COMMENT};
use crate::invisible::turns_text;
use crate::report::Level;

impl FindingKind {
    /// How bad it is.
    pub fn level(&self) -> Level {
        match self {
            Self::StrayControl { char, .. } if turns_text(*char) => Level::Error,
            Self::NotUtf8 { .. }
            | Self::Utf8Mark { .. }
            | Self::Utf8WithoutMark { .. }
            | Self::Utf8Expected { .. }
            | Self::UnmarkedUtf16
            | Self::SurrogatesInBigEndian { .. }
            | Self::StrayControl { .. }
            | Self::OctalNumber { .. }
            | Self::ParenthesisedList
            | Self::EmptyArray
            | Self::BlankInAlias { .. }
            | Self::StraySemicolon
            | Self::MacroRedefined { .. }
            | Self::UnknownMacros { unread: Some(_), .. }
            | Self::TextBehindDirective { .. }
            | Self::IncludedTwice { .. } => Level::Lint,
            Self::LineBreakInString { dialect } => {
                LINE_BREAK_IN_STRING.level(*dialect).unwrap_or(Level::Lint)
            }
            Self::UnterminatedComment { dialect } => {
                UNTERMINATED_COMMENT.level(*dialect).unwrap_or(Level::Lint)
            }
            // A locale has no meaning to a compiler.
            Self::BadPragma { name, .. } if name.to_ascii_lowercase().ends_with("locale") => {
                Level::Warning
            }
            Self::UnknownPragma { dialect, .. } => {
                UNKNOWN_PRAGMA.level(*dialect).unwrap_or(Level::Lint)
            }
            Self::NotInDialect { construct, dialect, .. } => {
                construct.level(*dialect).unwrap_or(Level::Lint)
            }
            Self::DamagedUtf16 { .. }
            | Self::DamagedUtf8 { .. }
            | Self::TruncatedUtf16
            | Self::ContradictedEncoding { .. }
            | Self::UndefinedByte { .. }
            | Self::UnknownEscape { .. }
            | Self::NulEscape
            | Self::TrailingComma
            | Self::IgnoredDirective { .. }
            | Self::JoinedLine
            | Self::ContinuedComment
            | Self::UnknownMacros { .. }
            | Self::HeaderNotRead { .. }
            | Self::ForeignServer { .. } => Level::Warning,
            _ => Level::Error,
        }
    }
}
