//! The sentence of each finding.

use std::fmt;

use crate::{Finding, FindingKind};

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl fmt::Display for FindingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Utf32 => write!(f, "the file is UTF-32, which is not read"),
            Self::BinaryMof => write!(f, "binary MOF, not read yet"),
            Self::NotText => write!(f, "the file is binary data, not text"),
            Self::NotUtf8 { code_page } => {
                write!(f, "the file is not valid UTF-8 and was read as {code_page}")
            }
            Self::DamagedUtf16 { places: 1 } => write!(f, "half a pair of UTF-16 surrogates"),
            Self::DamagedUtf16 { places } => {
                write!(f, "{places} halves of pairs of UTF-16 surrogates, the first one here")
            }
            Self::FileTooLarge { size, limit } => {
                write!(f, "the file has {size} bytes, more than the limit of {limit}")
            }
            Self::StrayControl { char, .. } => {
                write!(f, "U+{:04X} stands between tokens and is read as a blank", *char as u32)
            }
            Self::DamagedUtf8 { places: 1 } => write!(f, "this is not valid UTF-8"),
            Self::DamagedUtf8 { places } => {
                write!(f, "{places} places are not valid UTF-8, the first one here")
            }
            Self::TruncatedUtf16 => write!(f, "the UTF-16 ends in the middle of a character"),
            Self::ContradictedEncoding { forced, detected, marked: true } => {
                write!(f, "the file is read as {forced}, and its byte order mark says {detected}")
            }
            Self::ContradictedEncoding { forced, detected, .. } => {
                write!(f, "the file is read as {forced}, and looks like {detected}")
            }
            Self::UndefinedByte { code_page, byte, places: 1 } => {
                write!(f, "{code_page} has no character for the byte {byte:02X}")
            }
            Self::UndefinedByte { code_page, places, .. } => {
                write!(f, "{code_page} has no character for {places} bytes, the first one here")
            }
            Self::Utf8Mark { reader } => {
                write!(f, "the file begins with the byte order mark of UTF-8: {reader}")
            }
            Self::Utf8WithoutMark { reader, char, read_as } => {
                let read_as = read_as.escape_debug();
                write!(f, "{reader} reads this file in a code page: `{char}` becomes `{read_as}`")
            }
            Self::Utf8Expected { reader: reader @ "MOF 3" } => {
                write!(f, "the file is UTF-16, and {reader} is written in UTF-8")
            }
            Self::Utf8Expected { reader } => {
                write!(f, "the file is UTF-16, and {reader} reads UTF-8 only")
            }
            Self::UnmarkedUtf16 => {
                write!(f, "the file is UTF-16 without a byte order mark, which others need")
            }
            Self::SurrogatesInBigEndian { char } => {
                write!(f, "MI reads no pair of surrogates in UTF-16BE, such as `{char}`")
            }

            Self::BadCharacter { text } => write!(f, "`{text}` has no meaning in MOF"),
            Self::SmartQuote { quote, .. } => write!(f, "`{quote}` is no quote that MOF knows"),
            Self::UnterminatedString => write!(f, "the string is not closed"),
            Self::LineBreakInString { .. } => write!(f, "the string runs over the end of a line"),
            Self::UnknownEscape { char, .. } => {
                write!(f, "unknown escape `\\{}`", char.escape_debug())
            }
            Self::EmptyHexEscape { .. } => write!(f, "`\\x` needs at least one hexadecimal digit"),
            Self::NulEscape => write!(f, "a string cannot hold the character U+0000"),
            Self::UnterminatedComment { .. } => write!(f, "the comment is not closed"),
            Self::BadNumber { text, reason } => write!(f, "`{text}` is no number: {reason}"),
            Self::OctalNumber { text, value } => {
                write!(f, "`{text}` is octal, so it means {value}")
            }
            Self::EmptyChar => write!(f, "a character literal needs a character"),
            Self::BadChar => write!(f, "a character literal holds exactly one UTF-16 character"),
            Self::InvisibleInName { char, .. } => {
                write!(f, "the invisible character U+{:04X} stands in a name", *char as u32)
            }
            Self::TooManyTokens { limit } => {
                write!(f, "more than {limit} tokens in this file; the rest is not read")
            }
            Self::StringTooLong { length, limit } => {
                write!(f, "the string has {length} bytes, more than the limit of {limit}")
            }
            Self::TokenTooLong { limit } => write!(f, "the token is longer than {limit} bytes"),

            Self::Unexpected { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::MissingSemicolon { after } => write!(f, "missing `;` behind the {after}"),
            Self::MissingName { of, found } => {
                write!(f, "expected the name of the {of}, found {found}")
            }
            Self::MissingClassName { place, found } => {
                write!(f, "expected a class name {place}, found {found}")
            }
            Self::UnknownType { name, .. } => write!(f, "unknown type `{name}`"),
            Self::TwoTypes { first, second } => {
                write!(f, "two types in one declaration: `{first}` and `{second}`")
            }
            Self::BracketsBehindType { .. } => {
                write!(f, "the brackets of an array stand behind the name, not behind the type")
            }
            Self::Unclosed { open, found, .. } => {
                write!(f, "`{open}` is not closed before {found}")
            }
            Self::WrongClose { open, found, .. } => {
                write!(f, "`{open}` is closed with `{found}`")
            }
            Self::WrongEnd { found } => {
                write!(f, "the declaration ends with `{found}`, not with `;`")
            }
            Self::MissingOpen { open, before } => {
                write!(f, "missing `{open}` in front of {before}")
            }
            Self::MissingKeyword { keyword, .. } => write!(f, "missing `{keyword}` here"),
            Self::MissingColon { before } => write!(f, "missing `:` in front of {before}"),
            Self::Unopened { close } => write!(f, "`{close}` closes nothing"),
            Self::MissingValue { found } => write!(f, "expected a value, found {found}"),
            Self::UnquotedWord { word, .. } => write!(f, "`{word}` is no constant"),
            Self::MissingComma => write!(f, "missing `,` between two elements"),
            Self::TrailingComma => write!(f, "nothing follows this `,`"),
            Self::ParenthesisedList => write!(f, "a list of values in parentheses"),
            Self::EmptyArray => write!(f, "an array value without elements"),
            Self::BadArraySize { found } => {
                write!(f, "the size of an array is a positive number, not {found}")
            }
            Self::UnknownFlavor { name, .. } => write!(f, "unknown flavor `{name}`"),
            Self::UnknownScope { name, .. } => write!(f, "unknown scope `{name}`"),
            Self::UnknownDeclaration { found, .. } => {
                write!(f, "expected a declaration, found {found}")
            }
            Self::NotSupported { word } => write!(f, "`{word}` is not supported by any compiler"),
            Self::Mof3Declaration { word, dialect } => {
                write!(f, "`{word}` declarations exist in MOF 3 only, not in {}", dialect.title())
            }
            Self::MissingAlias { found } => write!(f, "expected an alias `$Name`, found {found}"),
            Self::BlankInAlias { .. } => write!(f, "a blank between `$` and the name of the alias"),
            Self::DuplicateAlias { name, .. } => write!(f, "the alias `${name}` is given twice"),
            Self::StraySemicolon => write!(f, "this `;` ends nothing"),
            Self::ArrayReturn => write!(f, "a method cannot return an array"),
            Self::ElementWithoutValue { name } => {
                write!(f, "the element `{name}` has no value")
            }
            Self::ElementRepeated { word, .. } => {
                write!(f, "an earlier element of the enumeration is `{word}` too")
            }
            Self::NotInDialect { construct, word, dialect } => {
                construct.sentence(word, *dialect, f)
            }
            Self::MisplacedQualifiers { .. } => write!(f, "the qualifiers stand behind the name"),
            Self::TooDeep { limit } => write!(f, "values nest deeper than {limit} levels"),
            Self::TooManyFindings { limit } => {
                write!(f, "more than {limit} findings in this file; the others are not shown")
            }

            Self::UnknownDirective { name, .. } => write!(f, "unknown directive `#{name}`"),
            Self::UnknownPragma { name, .. } => write!(f, "unknown pragma `{name}`"),
            Self::BadPragma { name, expected } => write!(f, "`{name}` takes {expected}"),
            Self::BadInclude => write!(f, "`include` takes the path of one file as a string"),
            Self::BadNamespace { text } => write!(f, "`{text}` is no namespace"),
            Self::ForeignServer { host } => {
                write!(f, "the namespace lies on another server, `{host}`")
            }
            Self::IncludeNotFound { path, .. } => write!(f, "`{path}` is not found"),
            Self::IncludeRefused { path, reason, .. } => {
                write!(f, "`{path}` cannot be included: {reason}")
            }
            Self::IncludeCycle { name, .. } => write!(f, "`{name}` includes itself"),
            Self::IncludeTooDeep { limit, .. } => {
                write!(f, "files include each other deeper than {limit} levels")
            }
            Self::IncludedTwice { name, .. } => write!(f, "`{name}` is already included"),
            Self::TooLargeUnit { what, limit } => {
                write!(f, "more than {limit} {what} in one compilation; the others are left out")
            }

            Self::UnterminatedIf => write!(f, "no `#endif` follows"),
            Self::StrayBranch { directive } => write!(f, "`#{directive}` without `#if`"),
            Self::BranchAfterElse { directive, .. } => {
                write!(f, "`#{directive}` behind the `#else` of the same `#if`")
            }
            Self::BadDirective { name, expected } => write!(f, "`#{name}` takes {expected}"),
            Self::FunctionMacro { name } => {
                write!(f, "`{name}` is a macro with parameters, which are not supported")
            }
            Self::ConditionNotRead { text } => {
                write!(f, "`{text}` is not understood, and counts as false")
            }
            Self::ErrorDirective { text } if text.is_empty() => write!(f, "the file says `#error`"),
            Self::ErrorDirective { text } => write!(f, "the file says: {text}"),
            Self::IgnoredDirective { name } => write!(f, "`#{name}` has no effect on MOF"),
            Self::TokenPasting { name } => {
                write!(f, "`##` in the text of `{name}` is not supported")
            }
            Self::MacroRedefined { name, .. } => {
                write!(f, "`{name}` is defined again as something else")
            }
            Self::ExpansionTooLarge { limit } => {
                write!(
                    f,
                    "macros add more than {limit} bytes to the text; the others stay as written"
                )
            }
            Self::UnknownMacros { words, more, .. } => {
                let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
                match (words.as_slice(), more) {
                    ([one], 0) => write!(f, "{one} seems to be a macro that is not known"),
                    (_, 0) => {
                        write!(f, "{} seem to be macros that are not known", words.join(", "))
                    }
                    (_, more) => write!(
                        f,
                        "{} and {more} more words seem to be macros that are not known",
                        words.join(", ")
                    ),
                }
            }
            Self::HeaderNotRead { path, reason, .. } => {
                write!(f, "the header `{path}` is not read: {reason}")
            }
            Self::JoinedLine => {
                write!(f, "a `\\` at the end of a line, which only a preprocessor takes away")
            }
            Self::ContinuedComment => {
                write!(f, "the `\\` at the end of this comment makes the next line a part of it")
            }
            Self::TextBehindDirective { name } => {
                write!(f, "more text than `#{name}` takes")
            }
        }
    }
}
