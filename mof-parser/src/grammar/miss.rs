//! What a production wanted, and the finding that it becomes.

use super::cursor::{Cursor, Miss, is_wrong_close};
use super::lookahead::{Meant, gap, is_declared, leaves_values, meant};
use crate::finding::closing;
use crate::lexer::scanner::excerpt;
use crate::{Edit, FindingKind, Kind, Span};

/// What a production wanted to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Want {
    Declaration,
    ClassBody,
    InstanceBody,
    ClassName,
    SuperclassName,
    InstanceClass,
    PropertyName,
    ParameterName,
    QualifierName,
    QualifierTypeName,
    EnumerationName,
    EnumerationBase,
    EnumerationBody,
    EnumerationEnd,
    ElementName,
    SlotName,
    Type,
    ParameterType,
    Of,
    Alias,
    ArraySize,
    Value,
    QualifierValueEnd,
    QualifiersEnd,
    ParametersEnd,
    ArrayValueEnd,
    MemberEnd,
    BodyEnd,
    SlotEnd,
    QualifierColon,
    QualifierType,
    QualifierDeclarationEnd,
    ScopeList,
    ScopeListEnd,
    FlavorList,
    FlavorListEnd,
    ScopeClause,
    Scope,
    Flavor,
    Directive,
    PragmaName,
    PragmaArgumentsEnd,
    LessDepth,
}

/// The words that begin a declaration.
pub(super) const DECLARATIONS: [&str; 7] =
    ["class", "instance of", "qualifier", "#pragma", "structure", "enumeration", "association"];

impl Want {
    /// The words behind "expected".
    fn describe(self) -> &'static str {
        match self {
            Self::Declaration => "a declaration",
            Self::ClassBody => "`:` or `{`",
            Self::InstanceBody => "`{`",
            Self::ClassName | Self::SuperclassName | Self::InstanceClass => "a class name",
            Self::PropertyName
            | Self::ParameterName
            | Self::QualifierName
            | Self::QualifierTypeName
            | Self::EnumerationName
            | Self::ElementName
            | Self::SlotName => "a name",
            Self::EnumerationBase => "`: integer` or `: string`",
            Self::EnumerationBody => "`{`",
            Self::Type => "a type",
            Self::ParameterType => "a type or `)`",
            Self::Of => "`of`",
            Self::Alias => "`$` and the name of an alias",
            Self::ArraySize => "a number or `]`",
            Self::QualifiersEnd => "`,` or `]`",
            Self::Value => "a value",
            Self::QualifierValueEnd => "`)`",
            Self::ParametersEnd => "`,` or `)`",
            Self::ArrayValueEnd | Self::EnumerationEnd => "`,` or `}`",
            Self::MemberEnd => "`;`",
            Self::BodyEnd => "`}`",
            Self::SlotEnd => "`=`",
            Self::QualifierColon => "`:`",
            Self::QualifierType => "a type or a flavor",
            Self::QualifierDeclarationEnd => "`,` or `;`",
            Self::ScopeList | Self::FlavorList => "`(`",
            Self::ScopeListEnd | Self::FlavorListEnd | Self::PragmaArgumentsEnd => "`,` or `)`",
            Self::ScopeClause => "`, scope(…)`",
            Self::Scope => "a scope",
            Self::Flavor => "a flavor",
            Self::Directive => "`pragma` or `include`",
            Self::PragmaName => "the name of a pragma",
            Self::LessDepth => "fewer levels",
        }
    }

    /// The bracket that the wanted token would close.
    fn opener(self) -> Option<Kind> {
        match self {
            Self::QualifiersEnd => Some(Kind::OpenBracket),
            Self::QualifierValueEnd
            | Self::ParametersEnd
            | Self::ScopeListEnd
            | Self::FlavorListEnd
            | Self::PragmaArgumentsEnd => Some(Kind::OpenParen),
            Self::ArrayValueEnd | Self::EnumerationEnd => Some(Kind::OpenBrace),
            _ => None,
        }
    }
}

fn starts_directive(at: Cursor<'_>) -> bool {
    at.kind() == Kind::Hash && at.peek(1).kind().is_name()
}

/// Reports a miss of the declaration that begins at `start`, unless the lexer has already reported
/// what is wrong there.
pub(super) fn report(start: Cursor<'_>, miss: Miss) {
    let at = start.at_index(miss.at);
    if at.kind().is_bad() || at.back().kind().is_bad() {
        return;
    }
    if at.is_lost() || at.is_full() || at.blame() {
        return;
    }
    let (kind, span) = finding(start, at, miss.want);
    at.note(kind, span);
    at.lose_end();
}

fn finding(start: Cursor<'_>, at: Cursor<'_>, want: Want) -> (FindingKind, Span) {
    let (found, span) = (describe(at), at.span());
    let class_name = |place| FindingKind::MissingClassName { place, found: describe(at) };
    let name_of = |of| FindingKind::MissingName { of, found: describe(at) };
    let kind = match want {
        Want::LessDepth => FindingKind::TooDeep { limit: at.stream.max_depth },
        Want::ClassName => class_name("behind `class`"),
        Want::SuperclassName => class_name("behind `:`"),
        Want::InstanceClass => class_name("behind `instance of`"),
        Want::PropertyName => name_of("property"),
        Want::ParameterName => name_of("parameter"),
        Want::QualifierName | Want::QualifierTypeName => name_of("qualifier"),
        Want::EnumerationName => name_of("enumeration"),
        Want::ElementName => name_of("element"),
        Want::Alias => FindingKind::MissingAlias { found },
        Want::ArraySize => FindingKind::BadArraySize { found },
        Want::Value => FindingKind::MissingValue { found },
        Want::Declaration if at.kind() == Kind::CloseBrace => FindingKind::Unopened { close: '}' },
        Want::Declaration => unknown_declaration(at),
        _ if is_wrong_close(at) && want.opener().is_some() => return wrong_close(start, at, want),
        _ => match unclosed(start, at, want) {
            Some(unclosed) => return unclosed,
            None if starts_missing_comma(at, want) => {
                return (FindingKind::MissingComma, at.before().after());
            }
            None => FindingKind::Unexpected { expected: want.describe(), found },
        },
    };
    (kind, span)
}

/// A closing bracket of another kind.
fn wrong_close(start: Cursor<'_>, at: Cursor<'_>, want: Want) -> (FindingKind, Span) {
    let opener = want.opener().and_then(|open| last_open(start, at, open));
    let found = if at.kind() == Kind::CloseBrace { '}' } else { ')' };
    let (opener, open) = opener.unwrap_or((at.span(), '('));
    (FindingKind::WrongClose { open, found, opener }, at.span())
}

/// Whether a list that begins at `start` has no end, and what stands here comes behind it.
pub(super) fn ends_open_list(start: Cursor<'_>, at: Cursor<'_>, want: Want) -> bool {
    unclosed(start, at, want).is_some()
}

/// The bracket is unclosed when what stands here cannot stand inside of it.
fn unclosed(start: Cursor<'_>, at: Cursor<'_>, want: Want) -> Option<(FindingKind, Span)> {
    let open = want.opener()?;
    let list = at.kind() == Kind::OpenBracket;
    let ends = list && matches!(want, Want::PragmaArgumentsEnd | Want::QualifierValueEnd);
    let ends = ends
        || match open {
            Kind::OpenBrace => matches!(
                at.kind(),
                Kind::Semicolon | Kind::CloseParen | Kind::CloseBracket | Kind::Colon
            ),
            Kind::OpenBracket => {
                matches!(at.kind(), Kind::Semicolon | Kind::OpenBrace | Kind::CloseBrace)
            }
            _ => matches!(
                at.kind(),
                Kind::Semicolon
                    | Kind::OpenBrace
                    | Kind::CloseBrace
                    | Kind::CloseBracket
                    | Kind::Colon
            ),
        };
    let words = open == Kind::OpenBracket;
    let leaves = if words { meant(at) == Some(Meant::Declared) } else { leaves_values(at) };
    // Behind an instance, another one is the next element.
    let element = open == Kind::OpenBrace
        && at.kind() == Kind::Instance
        && matches!(at.back().kind(), Kind::CloseBrace | Kind::Semicolon);
    let declares = (is_declared(at) && !element) || leaves || starts_directive(at);
    if !(ends || declares || at.kind() == Kind::Eof) {
        return None;
    }
    let (opener, open) = last_open(start, at, open)?;
    let (found, place) = (describe(at), at.span());
    let close = Edit::insert(gap(at).start, closing(open));
    Some((FindingKind::Unclosed { open, found, place, close: Some(close) }, opener))
}

/// The innermost bracket of kind `open` that is open in front of `at`.
fn last_open(start: Cursor<'_>, at: Cursor<'_>, open: Kind) -> Option<(Span, char)> {
    let (close, char) = match open {
        Kind::OpenBrace => (Kind::CloseBrace, '{'),
        Kind::OpenBracket => (Kind::CloseBracket, '['),
        _ => (Kind::CloseParen, '('),
    };
    let mut depth = 0;
    for index in (start.index()..at.index()).rev() {
        let token = start.at_index(index).token();
        if token.kind() == close {
            depth += 1;
        } else if token.kind() == open {
            if depth == 0 {
                return Some((token.span(), char));
            }
            depth -= 1;
        }
    }
    None
}

/// Two elements in a row: the comma between them is what is missing.
pub(super) fn starts_missing_comma(at: Cursor<'_>, want: Want) -> bool {
    match want {
        Want::QualifiersEnd | Want::EnumerationEnd => at.kind().is_name(),
        Want::ParametersEnd => at.kind().is_name() || at.kind() == Kind::OpenBracket,
        Want::ArrayValueEnd | Want::QualifierValueEnd => {
            at.kind().is_string()
                || matches!(at.kind(), Kind::Integer | Kind::Real | Kind::Char | Kind::Dollar)
                || matches!(at.kind(), Kind::Null | Kind::True | Kind::False | Kind::Instance)
        }
        Want::ScopeListEnd | Want::FlavorListEnd | Want::PragmaArgumentsEnd => {
            at.kind().is_name() || at.kind().is_string()
        }
        _ => false,
    }
}

fn unknown_declaration(at: Cursor<'_>) -> FindingKind {
    let text = at.text(at.span());
    let word = text.to_owned();
    match at.kind() {
        Kind::Typedef | Kind::Enum => FindingKind::NotSupported { word },
        _ if text.eq_ignore_ascii_case("subrange") => FindingKind::NotSupported { word },
        kind => {
            let similar = kind.is_name().then(|| at.similar(text, &DECLARATIONS)).flatten();
            let similar = similar.filter(|word| !word.eq_ignore_ascii_case(text));
            FindingKind::UnknownDeclaration { found: describe(at), similar, certain: false }
        }
    }
}

/// The token as a sentence shows it.
pub(super) fn describe(at: Cursor<'_>) -> String {
    match at.kind() {
        Kind::Eof => "the end of the file".to_owned(),
        Kind::String | Kind::EscapedString | Kind::BadString => "a string".to_owned(),
        _ => format!("`{}`", excerpt(at.text(at.span()))),
    }
}
