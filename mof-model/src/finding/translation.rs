//! Findings about the texts of a language that stand beside the classes: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one};
use crate::LocaleId;

/// What is wrong with the texts of a language.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TranslationFinding {
    /// A file translates classes of which the schema has none.
    OtherSchema {
        /// The file.
        file: String,
        /// How many classes it speaks of.
        classes: usize,
    },
    /// A class is translated that the schema does not have.
    ClassMissing {
        /// The class.
        class: String,
        /// A class with a name like it.
        similar: Option<String>,
        /// A class of its name in another namespace.
        elsewhere: Option<Span>,
    },
    /// A member is translated that the class does not have.
    MemberMissing {
        /// What it is: `property`.
        what: &'static str,
        /// The class, or the method.
        owner: String,
        /// The name.
        name: String,
        /// A member with a name like it.
        similar: Option<String>,
        /// Where the class or the method is declared.
        first: Span,
    },
    /// A translation restates a member with another type.
    TypeDiffers {
        /// The member.
        name: String,
        /// The type that it has.
        declared: String,
        /// The type in the translation.
        restated: String,
        /// Where it is declared.
        first: Span,
    },
    /// A translation makes a key of a property that is none.
    KeyDiffers {
        /// The property.
        name: String,
        /// Where it is declared.
        first: Span,
    },
    /// The texts of a locale were asked for, and there are only others.
    LocaleMissing {
        /// The locale.
        locale: LocaleId,
        /// Those that there are.
        known: Vec<LocaleId>,
    },
}

impl Rule for TranslationFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::OtherSchema { .. } => "MOF1503",
            Self::ClassMissing { .. } => "MOF1504",
            Self::MemberMissing { .. } => "MOF1505",
            Self::TypeDiffers { .. } => "MOF1506",
            Self::KeyDiffers { .. } => "MOF1507",
            Self::LocaleMissing { .. } => "MOF1508",
        }
    }

    fn level(&self, _dialect: Dialect) -> Level {
        match self {
            Self::OtherSchema { .. }
            | Self::TypeDiffers { .. }
            | Self::KeyDiffers { .. }
            | Self::ClassMissing { elsewhere: Some(_), .. }
            | Self::LocaleMissing { .. } => Level::Warning,
            Self::ClassMissing { .. } | Self::MemberMissing { .. } => Level::Lint,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::OtherSchema { .. } => "give the file with the classes, too".to_owned(),
            Self::ClassMissing { elsewhere: Some(_), .. } => {
                "a class has its texts in the namespace below its own: `root/cimv2/ms_409` for \
                 `root/cimv2`"
                    .to_owned()
            }
            Self::ClassMissing { similar: Some(similar), .. }
            | Self::MemberMissing { similar: Some(similar), .. } => {
                format!("did you mean `{similar}`?")
            }
            Self::ClassMissing { .. } | Self::MemberMissing { .. } => {
                "its texts are read by nobody".to_owned()
            }
            Self::TypeDiffers { .. } | Self::KeyDiffers { .. } => {
                "a translation changes texts only: the class says what holds".to_owned()
            }
            Self::LocaleMissing { known, .. } => {
                let known: Vec<_> = known.iter().map(LocaleId::to_string).collect();
                format!("there are: {}", known.join(", "))
            }
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::MemberMissing { first, .. } => one(*first, "declared here"),
            Self::TypeDiffers { declared, first, .. } => {
                one(*first, &format!("declared as {declared} here"))
            }
            Self::ClassMissing { elsewhere: Some(span), .. } => {
                one(*span, "declared in another namespace")
            }
            Self::KeyDiffers { first, .. } => one(*first, "declared here, as no key"),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for TranslationFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherSchema { file, classes: 1 } => {
                write!(f, "`{file}` translates a class that is nowhere")
            }
            Self::OtherSchema { file, classes } => {
                write!(f, "`{file}` translates {classes} classes, none of which is anywhere")
            }
            Self::ClassMissing { class, elsewhere: Some(_), .. } => {
                write!(f, "there is no class `{class}` to translate in this namespace")
            }
            Self::ClassMissing { class, .. } => {
                write!(f, "there is no class `{class}` to translate")
            }
            Self::MemberMissing { what, owner, name, .. } => {
                write!(f, "`{owner}` has no {what} `{name}` to translate")
            }
            Self::TypeDiffers { name, declared, restated, .. } => {
                write!(f, "`{name}` is {restated} here and {declared} in its class")
            }
            Self::KeyDiffers { name, .. } => {
                write!(f, "`{name}` is a key here and none in its class")
            }
            Self::LocaleMissing { locale, .. } => write!(f, "no texts for the locale {locale}"),
        }
    }
}
