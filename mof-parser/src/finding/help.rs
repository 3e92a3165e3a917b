//! What the author can do about a finding, and which other places belong to it.

use crate::report::Related;
use crate::{FindingKind, Span};

impl FindingKind {
    /// What stands under the caret, when that says more than the sentence.
    pub(super) fn label(&self) -> Option<String> {
        let label = match self {
            Self::MissingSemicolon { .. } => "a `;` is missing here",
            Self::MissingComma => "a `,` is missing here",
            Self::MissingColon { .. } => "a `:` is missing here",
            Self::MissingOpen { open, .. } => return Some(format!("a `{open}` is missing here")),
            Self::UnterminatedString | Self::UnterminatedComment { .. } | Self::Unclosed { .. } => {
                "opened here"
            }
            Self::LineBreakInString { .. } => "the line ends inside the string",
            Self::TwoTypes { .. } => "this is read as the name",
            _ => return None,
        };
        Some(label.to_owned())
    }

    /// What the author can do, when we know.
    pub(super) fn help(&self) -> Option<String> {
        let help = match self {
            Self::UnknownType { similar: Some(similar), .. }
            | Self::UnknownFlavor { similar: Some(similar), .. }
            | Self::UnknownScope { similar: Some(similar), .. }
            | Self::UnknownDeclaration { similar: Some(similar), .. }
            | Self::UnknownDirective { similar: Some(similar), .. }
            | Self::UnknownPragma { similar: Some(similar), .. } => {
                return Some(format!("did you mean `{similar}`?"));
            }
            Self::TwoTypes { first, second } => {
                return Some(format!("a declaration has one type: keep `{first}` or `{second}`"));
            }
            Self::UnquotedWord { word, .. } if boolean(word).is_some() => {
                return boolean(word).map(|truth| format!("a boolean is TRUE or FALSE: `{truth}`"));
            }
            Self::UnquotedWord { word, .. } => {
                return Some(format!("a string stands in quotes: `\"{word}\"`"));
            }
            Self::NotInDialect { construct, dialect, .. } => construct.help(*dialect)?,
            Self::ElementWithoutValue { name } => {
                return Some(format!("the number is part of the name's meaning: `{name} = 1`"));
            }
            Self::UnknownType { name, similar: None }
                if name.eq_ignore_ascii_case("octetstring") =>
            {
                "bytes are written `[OctetString] uint8 Name[]`"
            }
            Self::Unclosed { open, close: None, .. } => {
                return Some(format!("close it with `{}`", closing(*open)));
            }
            Self::UnknownEscape { char, .. } => {
                return Some(format!("a backslash itself is written twice: `\\\\{char}`"));
            }
            Self::IncludeNotFound { searched, .. } if !searched.is_empty() => {
                return Some(format!("looked for {}", searched.join(", ")));
            }
            Self::HeaderNotRead { searched, .. } if !searched.is_empty() => {
                return Some(format!(
                    "macros that it defines are not known; looked for {}",
                    searched.join(", ")
                ));
            }
            Self::UnknownMacros { unread: Some(path), .. } => {
                return Some(format!("`{path}`, which may define them, was not read"));
            }
            Self::UnknownMacros { .. } => "define them, or include the file that does",
            Self::HeaderNotRead { .. } => "macros that it defines are not known",
            Self::UnterminatedIf => "add the `#endif`",
            Self::FunctionMacro { .. } => "write out what it stands for",
            Self::ConditionNotRead { .. } => {
                "names, numbers, `defined`, `!`, `&&`, `||` and parentheses are understood"
            }
            Self::JoinedLine => "leave it away: MOF goes on behind line ends",
            Self::ContinuedComment => "write something behind the `\\`, or use `/* */`",
            Self::TextBehindDirective { .. } => "make it a comment, or leave it away",
            Self::Utf32 => "save the file as UTF-8 or UTF-16",
            Self::BinaryMof => "compile from the MOF text that it was made of",
            Self::NotUtf8 { .. } => "save the file as UTF-8, or name its code page",
            Self::DamagedUtf8 { .. } | Self::DamagedUtf16 { .. } => {
                "what cannot be read becomes U+FFFD; take the text from where it was whole"
            }
            Self::TruncatedUtf16 => "the file has an odd number of bytes: its end may be missing",
            Self::ContradictedEncoding { detected, .. } => {
                return Some(format!("leave the encoding away, or ask for {}", detected.name()));
            }
            Self::UndefinedByte { .. } => "save the file as UTF-8, or name its real code page",
            Self::Utf8Mark { reader: "MOF 3 forbids it" } => "save the file without the mark",
            Self::Utf8Mark { .. } => {
                "save the file without the mark when it is ASCII, or as UTF-16"
            }
            Self::Utf8WithoutMark { .. } => "save the file as UTF-16 with a byte order mark",
            Self::Utf8Expected { .. } => "save the file as UTF-8 without a byte order mark",
            Self::UnmarkedUtf16 => "save the file with a byte order mark",
            Self::SurrogatesInBigEndian { .. } => "save the file as UTF-16LE, which is read whole",
            Self::SmartQuote { .. } => "use `\"`; word processors replace it",
            Self::UnterminatedString => "add the closing `\"`",
            Self::LineBreakInString { .. } => {
                "close the string and go on with another: \"one \" \"two\""
            }
            Self::UnterminatedComment { .. } => "add the closing `*/`",
            Self::OctalNumber { .. } => "a leading zero makes a number octal; leave it away",
            Self::MissingSemicolon { .. } => "every declaration ends with `;`, a class too",
            Self::MissingName { of: "enumeration" | "element", .. } => {
                "write `enumeration Name : integer { First = 1, Second = 2 };`"
            }
            Self::MissingName { .. } => "a declaration is written `type Name;`",
            Self::BadArraySize { .. } => "leave it away for an array of any size: `[]`",
            Self::ArrayReturn => "return the array through an `[out]` parameter",
            Self::MisplacedQualifiers { front: None } => {
                "write them in front of the type: `[Key] string Name;`"
            }
            Self::NotSupported { .. } => "use `ValueMap` and `Values` to name the values of a type",
            Self::BadNamespace { .. } => "a namespace is written `root/cimv2` or `root\\\\cimv2`",
            Self::BadInclude => "write `#pragma include(\"file.mof\")`",
            _ => return None,
        };
        Some(help.to_owned())
    }

    /// Other places worth looking at.
    pub(super) fn related(&self) -> Vec<Related> {
        let place = |span: &Span, label: &str| Related { span: *span, label: label.to_owned() };
        match self {
            Self::Unclosed { place: end, .. } => vec![place(end, "not closed before this")],
            Self::WrongClose { opener, .. } => vec![place(opener, "opened here")],
            Self::ElementRepeated { first, .. } => vec![place(first, "first used here")],
            Self::DuplicateAlias { first, .. } => vec![place(first, "first given here")],
            Self::BranchAfterElse { first, .. } => vec![place(first, "the `#else`")],
            Self::MacroRedefined { first: Some(first), .. } => {
                vec![place(first, "first defined here")]
            }
            Self::IncludedTwice { first, .. } => vec![place(first, "first included here")],
            Self::IncludeNotFound { chain, .. }
            | Self::IncludeRefused { chain, .. }
            | Self::IncludeCycle { chain, .. }
            | Self::HeaderNotRead { chain, .. }
            | Self::IncludeTooDeep { chain, .. } => {
                chain.iter().map(|span| place(span, "included from here")).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What other languages' words for truth are in MOF.
fn boolean(word: &str) -> Option<&'static str> {
    let is_one_of = |words: &[&str]| words.iter().any(|one| word.eq_ignore_ascii_case(one));
    match word {
        _ if is_one_of(&["yes", "on", "$true"]) => Some("TRUE"),
        _ if is_one_of(&["no", "off", "$false"]) => Some("FALSE"),
        _ => None,
    }
}

pub(crate) fn closing(open: char) -> &'static str {
    match open {
        '{' => "}",
        '[' => "]",
        _ => ")",
    }
}
