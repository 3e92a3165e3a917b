//! Tokens: eight bytes each, without text.

use crate::Span;
use crate::ast::{FlavorKind, Intrinsic, ScopeKind};

/// What a token is.
///
/// Everything from [`Kind::Ident`] on is a name: MOF reserves hardly any word, so a keyword is only
/// a name that the lexer has already recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Kind {
    /// The end of the file; the last token, always there.
    Eof,
    Semicolon,
    Comma,
    Colon,
    Equals,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    OpenParen,
    CloseParen,
    Hash,
    Dollar,
    /// A dot outside a number.
    Dot,
    /// An integer in any notation, sign included.
    Integer,
    Real,
    /// Starts like a number and is none; reported by the lexer.
    BadNumber,
    /// A string without escapes: its value is the slice between the quotes.
    String,
    /// A string with at least one escape.
    EscapedString,
    /// A string without a closing quote, or in typographic quotes; reported by the lexer.
    BadString,
    Char,
    /// A character literal that holds no character, or several; reported by the lexer.
    BadChar,
    /// What no rule of the language accepts; reported by the lexer.
    Bad,
    /// A backslash at the end of a line, as the C preprocessor joins lines.
    Continuation,
    /// A name that is no keyword anywhere.
    Ident,
    // Declarations.
    Class,
    Instance,
    Of,
    As,
    Qualifier,
    Scope,
    Flavor,
    Ref,
    Pragma,
    Include,
    Structure,
    Enumeration,
    Value,
    Typedef,
    Enum,
    Policy,
    // Constants.
    Null,
    True,
    False,
    // Types.
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
    StringType,
    DateTime,
    IntegerType,
    OctetStringType,
    Object,
    Void,
    // Flavors.
    EnableOverride,
    DisableOverride,
    ToSubclass,
    NotToSubclass,
    ToInstance,
    NotToInstance,
    Restricted,
    Translatable,
    Amended,
    // Scopes that are no other keyword.
    Any,
    Association,
    Indication,
    Property,
    Reference,
    Method,
    Parameter,
    Schema,
    EnumerationValue,
    QualifierType,
}

impl Kind {
    /// Whether it can be a name: every word can.
    pub fn is_name(self) -> bool {
        self >= Self::Ident
    }

    /// Whether it is a string piece, well formed or not.
    pub fn is_string(self) -> bool {
        matches!(self, Self::String | Self::EscapedString | Self::BadString)
    }

    /// Whether the lexer has reported it, so that no later stage needs to.
    pub fn is_bad(self) -> bool {
        matches!(self, Self::Bad | Self::BadNumber | Self::BadString | Self::BadChar)
    }

    /// The intrinsic type that the word names.
    pub fn intrinsic(self) -> Option<Intrinsic> {
        Some(match self {
            Self::Boolean => Intrinsic::Boolean,
            Self::UInt8 => Intrinsic::UInt8,
            Self::SInt8 => Intrinsic::SInt8,
            Self::UInt16 => Intrinsic::UInt16,
            Self::SInt16 => Intrinsic::SInt16,
            Self::UInt32 => Intrinsic::UInt32,
            Self::SInt32 => Intrinsic::SInt32,
            Self::UInt64 => Intrinsic::UInt64,
            Self::SInt64 => Intrinsic::SInt64,
            Self::Real32 => Intrinsic::Real32,
            Self::Real64 => Intrinsic::Real64,
            Self::Char16 => Intrinsic::Char16,
            Self::StringType => Intrinsic::String,
            Self::DateTime => Intrinsic::DateTime,
            Self::IntegerType => Intrinsic::Integer,
            Self::OctetStringType => Intrinsic::OctetString,
            _ => return None,
        })
    }

    /// The flavor that the word names.
    pub fn flavor(self) -> Option<FlavorKind> {
        Some(match self {
            Self::EnableOverride => FlavorKind::EnableOverride,
            Self::DisableOverride => FlavorKind::DisableOverride,
            Self::ToSubclass => FlavorKind::ToSubclass,
            Self::NotToSubclass => FlavorKind::NotToSubclass,
            Self::ToInstance => FlavorKind::ToInstance,
            Self::NotToInstance => FlavorKind::NotToInstance,
            Self::Restricted => FlavorKind::Restricted,
            Self::Translatable => FlavorKind::Translatable,
            Self::Amended => FlavorKind::Amended,
            _ => return None,
        })
    }

    /// The scope that the word names.
    pub fn scope(self) -> Option<ScopeKind> {
        Some(match self {
            Self::Any => ScopeKind::Any,
            Self::Class => ScopeKind::Class,
            Self::Association => ScopeKind::Association,
            Self::Indication => ScopeKind::Indication,
            Self::Property => ScopeKind::Property,
            Self::Reference => ScopeKind::Reference,
            Self::Method => ScopeKind::Method,
            Self::Parameter => ScopeKind::Parameter,
            Self::Instance => ScopeKind::Instance,
            Self::Schema => ScopeKind::Schema,
            Self::Qualifier => ScopeKind::Qualifier,
            Self::Structure => ScopeKind::Structure,
            Self::Enumeration => ScopeKind::Enumeration,
            Self::EnumerationValue => ScopeKind::EnumerationValue,
            Self::QualifierType => ScopeKind::QualifierType,
            _ => return None,
        })
    }
}

/// One token: where it starts, how long it is, what it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Token {
    start: u32,
    kind: Kind,
    len: [u8; 3],
}

impl Token {
    /// The longest token, in bytes: 16 MiB less one.
    pub const MAX_LEN: u32 = (1 << 24) - 1;

    /// A token of `len` bytes from the global offset `start`. A longer one is cut to
    /// [`Token::MAX_LEN`].
    #[inline]
    pub(crate) fn new(kind: Kind, start: u32, len: u32) -> Self {
        let [a, b, c, _] = len.min(Self::MAX_LEN).to_le_bytes();
        Self { start, kind, len: [a, b, c] }
    }

    /// What it is.
    #[inline]
    pub fn kind(self) -> Kind {
        self.kind
    }

    /// Where it is.
    #[inline]
    pub fn span(self) -> Span {
        let [a, b, c] = self.len;
        Span::new(self.start, self.start + u32::from_le_bytes([a, b, c, 0]))
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {}..{}", self.kind(), self.span().start, self.span().end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_eight_bytes_and_keeps_what_it_was_given() {
        assert_eq!(size_of::<Token>(), 8);
        let token = Token::new(Kind::Amended, 7, 0x01_02_03);
        assert_eq!((token.kind(), token.span()), (Kind::Amended, Span::new(7, 7 + 0x01_02_03)));
        assert_eq!(Token::new(Kind::String, 0, u32::MAX).span().len(), Token::MAX_LEN);
    }
}
