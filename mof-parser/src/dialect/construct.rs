//! What some dialects have and others do not.

use std::fmt;

use crate::{Dialect, Level};

/// Something that some dialects have and others do not.
///
/// It is reported only where a dialect is asked for ([`ParseOptions::dialect`]).
///
/// [`ParseOptions::dialect`]: crate::ParseOptions::dialect
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Construct {
    /// A flavor behind a qualifier (GR-20).
    FlavorOnUse,
    /// `ToInstance`, `NotToInstance`, `NotToSubclass` or `Amended`.
    WmiFlavor,
    /// A second flavor behind one qualifier (GR-01).
    SecondFlavor,
    /// `uint8 Data[8]`
    SizedArray,
    /// `void`, `object`, or a class as a type.
    WmiType,
    /// `char16` or `object`, which MOF 3 does not have.
    OldType,
    /// A parameter with a default.
    ParameterDefault,
    /// `class Name as $Alias`
    ClassAlias,
    /// `\x` with fewer than four digits in a string (STR-02).
    ShortEscape,
    /// `\x` with a number that is no character (STR-01).
    NoCharacter,
    /// A name with a letter beyond ASCII (LEX-10).
    NonAsciiName,
    /// A name that begins or ends with `_` (LEX-10).
    UnderscoreName,
    /// A class name without the prefix of a schema (LEX-11).
    NoSchemaPrefix,
    /// `# pragma` (LEX-14)
    BlankInDirective,
    /// An instance that sets nothing (GR-05).
    EmptyInstance,
    /// A property that is an array of references.
    ReferenceArray,
    /// `instance of` as a value.
    EmbeddedValue,
    /// A slot that only qualifies.
    ValuelessSlot,
    /// A qualifier on an instance or a slot.
    InstanceQualifier,
    /// The qualifier `Association`, where there is a keyword.
    AssociationQualifier,
    /// An integer for a `char16` (STR-07).
    IntegerForCharacter,
    /// `qualifier Name : ToSubclass;`
    UntypedQualifier,
    /// A qualifier declaration as MOF 3 writes it.
    QualifierForm,
    /// A qualifier declaration as MOF 2 writes it.
    OldQualifierForm,
    /// `#include` without `pragma` (GR-12).
    BareInclude,
}

impl Construct {
    /// The code of the finding. Several constructs share one where a page can speak of them
    /// together.
    pub fn code(self) -> &'static str {
        match self {
            Self::FlavorOnUse | Self::WmiFlavor | Self::SecondFlavor => "MOF0232",
            Self::SizedArray => "MOF0233",
            Self::WmiType | Self::OldType => "MOF0234",
            Self::ParameterDefault => "MOF0235",
            Self::ClassAlias => "MOF0236",
            Self::ShortEscape | Self::NoCharacter => "MOF0237",
            Self::NonAsciiName | Self::UnderscoreName | Self::NoSchemaPrefix => "MOF0238",
            Self::BlankInDirective => "MOF0239",
            Self::EmptyInstance => "MOF0240",
            Self::ReferenceArray => "MOF0241",
            Self::EmbeddedValue => "MOF0242",
            Self::ValuelessSlot | Self::InstanceQualifier => "MOF0243",
            Self::AssociationQualifier => "MOF0244",
            Self::IntegerForCharacter => "MOF0245",
            Self::UntypedQualifier => "MOF0246",
            Self::QualifierForm | Self::OldQualifierForm => "MOF0247",
            Self::BareInclude => "MOF0248",
        }
    }

    /// How much `dialect` minds it; `None` when it has it.
    pub fn level(self, dialect: Dialect) -> Option<Level> {
        self.row().level(dialect)
    }

    /// What is wrong with `word`, which is the construct, in `dialect`.
    pub(crate) fn sentence(
        self,
        word: &str,
        dialect: Dialect,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let title = dialect.title();
        match self {
            Self::FlavorOnUse => write!(f, "{title} has no flavors behind qualifiers"),
            Self::WmiFlavor => write!(f, "`{word}` is a flavor of WMI, not of {title}"),
            Self::SecondFlavor => write!(f, "{title} takes a single flavor behind a qualifier"),
            Self::SizedArray => write!(f, "{title} has no arrays of a fixed size"),
            Self::WmiType | Self::OldType => write!(f, "`{word}` is no type of {title}"),
            Self::ParameterDefault => write!(f, "a parameter has no default in {title}"),
            Self::ClassAlias if dialect == Dialect::Dmtf => {
                write!(f, "only {title} 2.2 and older have aliases of classes")
            }
            Self::ClassAlias => write!(f, "a class has no alias in {title}"),
            Self::ShortEscape => {
                write!(f, "`{word}`: {title} wants four digits behind `\\x` in a string")
            }
            Self::NoCharacter => write!(f, "`{word}` stands for no character"),
            Self::NonAsciiName => write!(f, "`{word}`: names of {title} have ASCII letters only"),
            Self::UnderscoreName => {
                write!(f, "`{word}`: names of {title} neither begin nor end with `_`")
            }
            Self::NoSchemaPrefix => {
                write!(f, "the class name `{word}` has no prefix of a schema, such as `ACME_`")
            }
            Self::BlankInDirective => write!(f, "a blank between `#` and `{word}`"),
            Self::EmptyInstance => write!(f, "an instance sets at least one property in {title}"),
            Self::ReferenceArray => {
                write!(f, "a property is no array of references in {title}")
            }
            Self::EmbeddedValue => write!(f, "`{word} of` is no value in {title}"),
            Self::ValuelessSlot => write!(f, "`{word}` needs a value in {title}"),
            Self::InstanceQualifier if dialect == Dialect::Dmtf => {
                write!(f, "qualifiers on instances are deprecated in {title}")
            }
            Self::InstanceQualifier => write!(f, "{title} has no qualifiers on instances"),
            Self::AssociationQualifier => {
                write!(f, "{title} has the keyword `association` for this qualifier")
            }
            Self::IntegerForCharacter => {
                write!(f, "`{word}` is a number, which only WMI takes for a character")
            }
            Self::UntypedQualifier => {
                write!(f, "the declaration of `{word}` needs a type in {title}")
            }
            Self::QualifierForm => {
                write!(f, "`{word}` is declared as MOF 3 does it, not {title}")
            }
            Self::OldQualifierForm => {
                write!(f, "`{word}` is declared as MOF 2 does it, not {title}")
            }
            Self::BareInclude => write!(f, "`#{word}` without `pragma` exists in WMI only"),
        }
    }

    /// What the author can do.
    pub(crate) fn help(self, dialect: Dialect) -> Option<&'static str> {
        Some(match self {
            Self::FlavorOnUse => "give the policy where the qualifier is declared",
            Self::WmiFlavor => "leave it away",
            Self::SecondFlavor => "keep the one that matters, or give them where it is declared",
            Self::SizedArray => "leave the number away: `[]`",
            Self::OldType => "use `string`, or a structure",
            Self::WmiType => "use a string with `EmbeddedInstance`, or return a number",
            Self::ParameterDefault => "leave it away, and say what is assumed in the description",
            Self::ShortEscape => "fill it up with zeros: `\\x0041`",
            Self::BlankInDirective => "leave the blank away",
            Self::ReferenceArray => "use an association",
            Self::EmbeddedValue if dialect == Dialect::Mof3 => "write `value of`",
            Self::EmbeddedValue if dialect == Dialect::Dsc => {
                "declare the instance with an alias, and give the alias"
            }
            Self::EmbeddedValue => "write the instance's text into a string",
            Self::AssociationQualifier => "write `association` for `class`",
            Self::IntegerForCharacter => "a character stands in single quotes: `'A'`, `'\\x0041'`",
            Self::UntypedQualifier => "write `qualifier Name : string, scope(any);`",
            Self::QualifierForm => "write `qualifier Name : string, scope(any), flavor(…);`",
            Self::OldQualifierForm => "write `qualifier Name : string scope(any) policy(…);`",
            Self::BareInclude => "write `#pragma include(\"file.mof\")`",
            _ => return None,
        })
    }
}
