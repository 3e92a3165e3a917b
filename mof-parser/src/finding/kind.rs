//! The closed list of what the parser finds: data in the variants.

use crate::dialect::Construct;
use crate::{Dialect, Edit, Encoding, Span};

/// The closed list of what decoding, lexing, parsing and including can find.
///
/// Each has a code ([`FindingKind::code`]) and a page about it ([`findings::page`](crate::findings::page)).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FindingKind {
    /// The file is UTF-32.
    Utf32,
    /// The file is compiled MOF.
    BinaryMof,
    /// The file is no text.
    NotText,
    /// The file is not UTF-8 and was read as a single-byte encoding.
    NotUtf8 {
        /// The encoding's name.
        code_page: &'static str,
    },
    /// The UTF-16 has surrogates without the other half of their pair.
    DamagedUtf16 {
        /// How many.
        places: usize,
    },
    /// The file is larger than the limit.
    FileTooLarge {
        /// Its size in bytes.
        size: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// A control character, or an invisible or unusual blank, between tokens.
    StrayControl {
        /// The character.
        char: char,
        /// Where it stands: who has one has many.
        all: Vec<Span>,
    },
    /// The file should be UTF-8, and has bytes that are not.
    DamagedUtf8 {
        /// How many places were read as U+FFFD.
        places: usize,
    },
    /// The UTF-16 ends with half a unit.
    TruncatedUtf16,
    /// The file does not look like the encoding that the caller asked for.
    ContradictedEncoding {
        /// The encoding that was asked for.
        forced: Encoding,
        /// What the file looks like.
        detected: Encoding,
        /// Whether a byte order mark says so.
        marked: bool,
    },
    /// The code page has no character for a byte.
    UndefinedByte {
        /// The encoding's name.
        code_page: &'static str,
        /// The first such byte.
        byte: u8,
        /// How many such bytes there are.
        places: usize,
    },
    /// A file of UTF-8 begins with a byte order mark, which readers of its dialect refuse.
    Utf8Mark {
        /// Who.
        reader: &'static str,
    },
    /// A file of UTF-8 is read in a code page by readers of its dialect.
    Utf8WithoutMark {
        /// Who.
        reader: &'static str,
        /// The first character that they misread.
        char: char,
        /// What they take it for.
        read_as: String,
    },
    /// A file of UTF-16, where readers of its dialect know UTF-8 only.
    Utf8Expected {
        /// Who.
        reader: &'static str,
    },
    /// UTF-16 without a byte order mark.
    UnmarkedUtf16,
    /// A character beyond U+FFFF in UTF-16BE, which Desired State Configuration does not read.
    SurrogatesInBigEndian {
        /// The first such character.
        char: char,
    },

    /// Characters that no rule accepts outside strings and comments.
    BadCharacter {
        /// The run of characters.
        text: String,
    },
    /// A string in typographic quotes.
    SmartQuote {
        /// The opening quote.
        quote: char,
        /// The closing one, when ordinary quotes make it a string.
        close: Option<Span>,
    },
    /// A string without a closing quote.
    UnterminatedString,
    /// A string that runs over the end of a line.
    LineBreakInString {
        /// The dialect that was asked for.
        dialect: Dialect,
    },
    /// A backslash in front of a character that needs none.
    UnknownEscape {
        /// The character behind the backslash.
        char: char,
        /// The backslashes of the piece to double: of a path all, else those of no escape.
        double: Vec<u32>,
    },
    /// `\x` without a hexadecimal digit.
    EmptyHexEscape {
        /// The backslashes of the piece to double, when it is a path.
        double: Vec<u32>,
    },
    /// An escape that stands for NUL.
    NulEscape,
    /// `/*` without `*/`.
    UnterminatedComment {
        /// The dialect that was asked for, or detected.
        dialect: Dialect,
    },
    /// Starts like a number and is none.
    BadNumber {
        /// The text.
        text: String,
        /// What is wrong with it.
        reason: crate::NumberError,
    },
    /// A number that looks decimal and is octal.
    OctalNumber {
        /// The text.
        text: String,
        /// Its value.
        value: i128,
    },
    /// `''`
    EmptyChar,
    /// A character literal with several characters, or without its closing quote.
    BadChar,
    /// A token longer than the limit.
    TokenTooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// The file has more tokens and comments than the limit.
    TooManyTokens {
        /// The limit.
        limit: usize,
    },
    /// The pieces of a string literal are longer than the limit.
    StringTooLong {
        /// How long they are, in bytes.
        length: u64,
        /// The limit in bytes.
        limit: u32,
    },
    /// An invisible character inside a name.
    InvisibleInName {
        /// The first one.
        char: char,
        /// Where it stands, and the others of the name.
        all: Vec<Span>,
    },

    /// Something else was expected.
    Unexpected {
        /// What would have been right.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// A declaration without its `;`.
    MissingSemicolon {
        /// What the declaration declares.
        after: &'static str,
    },
    /// A declaration without the name it declares.
    MissingName {
        /// What needs one.
        of: &'static str,
        /// What stands there.
        found: String,
    },
    /// No class name where one is needed.
    MissingClassName {
        /// Where: behind `class`, behind `:`.
        place: &'static str,
        /// What stands there.
        found: String,
    },
    /// A word in the place of a type that is none.
    UnknownType {
        /// The word.
        name: String,
        /// A type that was probably meant.
        similar: Option<&'static str>,
    },
    /// Two types in a row.
    TwoTypes {
        /// The first one.
        first: String,
        /// The second one, which is read as the name.
        second: String,
    },
    /// `string[] Name`
    BracketsBehindType {
        /// What to write behind the name, when nothing stands there yet.
        behind: Option<Edit>,
    },
    /// A brace, bracket or parenthesis without its partner.
    Unclosed {
        /// The opening one.
        open: char,
        /// What stands where it should be closed.
        found: String,
        /// Where it should have been closed.
        place: Span,
        /// How to close it, when that is certain.
        close: Option<Edit>,
    },
    /// A bracket closed by one of another kind.
    WrongClose {
        /// The opening one.
        open: char,
        /// The closing one.
        found: char,
        /// Where it was opened.
        opener: Span,
    },
    /// A member that ends with something else than `;`.
    WrongEnd {
        /// What stands there.
        found: char,
    },
    /// What a bracket should enclose, without the opening one.
    MissingOpen {
        /// The bracket.
        open: char,
        /// What stands behind the gap.
        before: &'static str,
    },
    /// A declaration without its keyword.
    MissingKeyword {
        /// The keyword.
        keyword: &'static str,
        /// Whether nothing else can have been meant.
        certain: bool,
    },
    /// Two parts without the colon between them.
    MissingColon {
        /// What stands behind the gap.
        before: &'static str,
    },
    /// A closing brace that closes nothing.
    Unopened {
        /// The closing one.
        close: char,
    },
    /// No value where one is needed.
    MissingValue {
        /// What stands there.
        found: String,
    },
    /// A bare word where a value is needed.
    UnquotedWord {
        /// The word.
        word: String,
        /// Whether it would be an enumeration literal in MOF 3: one name, or two with a dot.
        is_literal: bool,
    },
    /// Two elements without the comma between them.
    MissingComma,
    /// A comma with nothing behind it.
    TrailingComma,
    /// A list in parentheses where braces are meant.
    ParenthesisedList,
    /// `{}` as a value.
    EmptyArray,
    /// A size between brackets that is no positive number.
    BadArraySize {
        /// What stands there.
        found: String,
    },
    /// A flavor that does not exist.
    UnknownFlavor {
        /// The word.
        name: String,
        /// A flavor that was probably meant.
        similar: Option<&'static str>,
    },
    /// A scope that does not exist.
    UnknownScope {
        /// The word.
        name: String,
        /// A scope that was probably meant.
        similar: Option<&'static str>,
    },
    /// A word at the top level that starts no declaration.
    UnknownDeclaration {
        /// The text.
        found: String,
        /// A keyword that was probably meant.
        similar: Option<&'static str>,
        /// Whether it is read as that keyword, since what follows fits.
        certain: bool,
    },
    /// `typedef` or `enum`, which no compiler supports.
    NotSupported {
        /// The word.
        word: String,
    },
    /// A declaration of MOF 3, where another dialect is asked for.
    Mof3Declaration {
        /// The word.
        word: String,
        /// The dialect that was asked for.
        dialect: Dialect,
    },
    /// `as` without `$Name`.
    MissingAlias {
        /// What stands there.
        found: String,
    },
    /// A blank between `$` and the name.
    BlankInAlias {
        /// The blank, when it is nothing else.
        blank: Option<Span>,
    },
    /// An alias is given twice in a file.
    DuplicateAlias {
        /// The name.
        name: String,
        /// Where it was given first.
        first: Span,
    },
    /// A `;` that ends nothing.
    StraySemicolon,
    /// A method that returns an array.
    ArrayReturn,
    /// A qualifier list behind the name of an element.
    MisplacedQualifiers {
        /// What to write in front of the type, when nothing stands there yet.
        front: Option<Edit>,
    },
    /// An element of an enumeration of numbers without a number.
    ElementWithoutValue {
        /// The element.
        name: String,
    },
    /// A name or value that an earlier element of the enumeration has.
    ElementRepeated {
        /// The name or value.
        word: String,
        /// Where it was first.
        first: Span,
    },
    /// Something that the dialect asked for does not have.
    NotInDialect {
        /// What it is.
        construct: Construct,
        /// The text.
        word: String,
        /// The dialect that was asked for.
        dialect: Dialect,
    },
    /// Values nest deeper than the limit.
    TooDeep {
        /// The limit in levels.
        limit: u16,
    },
    /// The file has more findings than the limit.
    TooManyFindings {
        /// The limit.
        limit: usize,
    },

    /// `#` with a word that is no directive.
    UnknownDirective {
        /// The word.
        name: String,
        /// A directive that was probably meant.
        similar: Option<&'static str>,
    },
    /// A pragma that no dialect knows.
    UnknownPragma {
        /// The word.
        name: String,
        /// A pragma that was probably meant.
        similar: Option<&'static str>,
        /// The dialect that was asked for.
        dialect: Dialect,
    },
    /// The parameters of a pragma are not what it takes.
    BadPragma {
        /// The pragma.
        name: String,
        /// What it takes.
        expected: &'static str,
    },
    /// `include` without the path of one file.
    BadInclude,
    /// A namespace that is not well formed.
    BadNamespace {
        /// The text.
        text: String,
    },
    /// A namespace of another server.
    ForeignServer {
        /// The server.
        host: String,
    },
    /// An included file that is not there.
    IncludeNotFound {
        /// The path as written.
        path: String,
        /// Where it was looked for.
        searched: Vec<String>,
        /// The `include`s that lead here, outermost first.
        chain: Vec<Span>,
    },
    /// An included file that could not be read, or must not be.
    IncludeRefused {
        /// The path as written.
        path: String,
        /// Why.
        reason: String,
        /// The `include`s that lead here, outermost first.
        chain: Vec<Span>,
    },
    /// A file includes itself, directly or through others.
    IncludeCycle {
        /// The file's name.
        name: String,
        /// The `include`s that lead here, outermost first.
        chain: Vec<Span>,
    },
    /// Files include each other deeper than the limit.
    IncludeTooDeep {
        /// The limit in levels.
        limit: usize,
        /// The `include`s that lead here, outermost first.
        chain: Vec<Span>,
    },
    /// A file is included again where that changes nothing.
    IncludedTwice {
        /// The file's name.
        name: String,
        /// Where it was included first.
        first: Span,
    },
    /// The compilation has more inclusions or declarations than the limit.
    TooLargeUnit {
        /// What there are too many of.
        what: &'static str,
        /// The limit.
        limit: usize,
    },

    /// An `#if` without its `#endif`.
    UnterminatedIf,
    /// An `#else`, `#elif` or `#endif` without its `#if`.
    StrayBranch {
        /// The directive.
        directive: String,
    },
    /// An `#else` or `#elif` behind the `#else`.
    BranchAfterElse {
        /// The directive.
        directive: String,
        /// The `#else`.
        first: Span,
    },
    /// A directive of the preprocessor without what it takes.
    BadDirective {
        /// The directive.
        name: String,
        /// What it takes.
        expected: &'static str,
    },
    /// A macro with parameters.
    FunctionMacro {
        /// Its name.
        name: String,
    },
    /// An `#if` whose expression takes sums.
    ConditionNotRead {
        /// The expression.
        text: String,
    },
    /// An `#error` that was reached.
    ErrorDirective {
        /// What it says.
        text: String,
    },
    /// A directive of C compilers that has no effect on MOF.
    IgnoredDirective {
        /// The directive.
        name: String,
    },
    /// `##` in the text of a macro.
    TokenPasting {
        /// The macro.
        name: String,
    },
    /// A macro is defined again as something else.
    MacroRedefined {
        /// Its name.
        name: String,
        /// Where it was defined first, unless the caller has defined it.
        first: Option<Span>,
    },
    /// Macros, or files that are read again and again, add more text than the limit.
    ExpansionTooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// Words that seem to be macros, and are defined nowhere that was read.
    UnknownMacros {
        /// The first of them.
        words: Vec<String>,
        /// How many there are besides.
        more: usize,
        /// An included file that was not read.
        unread: Option<String>,
    },
    /// An included header of C that is not there, or cannot be read.
    HeaderNotRead {
        /// The path as written.
        path: String,
        /// Why not.
        reason: String,
        /// Where it was looked for.
        searched: Vec<String>,
        /// The `include`s that lead here, outermost first.
        chain: Vec<Span>,
    },
    /// More text behind a directive than it takes.
    TextBehindDirective {
        /// The directive.
        name: String,
    },
    /// A backslash at the end of a line, outside of every directive.
    JoinedLine,
    /// A backslash at the end of a `//` comment, which swallows the next line.
    ContinuedComment,
}
