//! Findings about properties, methods and parameters: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one};

/// What is wrong with a property, a method or a parameter.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MemberFinding {
    /// A class declares two properties of one name.
    PropertyRedeclared {
        /// The class.
        class: String,
        /// The property.
        name: String,
        /// The first declaration.
        first: Span,
    },
    /// A class declares two methods of one name.
    MethodRedeclared {
        /// The class.
        class: String,
        /// The method.
        name: String,
        /// The first declaration.
        first: Span,
    },
    /// A method declares two parameters of one name that do not make one in/out parameter.
    ParameterRedeclared {
        /// The parameter.
        name: String,
        /// The first declaration.
        first: Span,
    },
    /// A redeclared property has another type than the inherited one.
    TypeChanged {
        /// The property.
        name: String,
        /// The class that declares it first.
        origin: String,
        /// The type there.
        inherited: String,
        /// The type here.
        own: String,
        /// The inherited declaration.
        first: Span,
    },
    /// A class adds a key to those that it inherits.
    KeyAdded {
        /// The class.
        class: String,
        /// The property.
        name: String,
        /// The superclass that has keys already.
        keyed: String,
        /// One of the keys there.
        key: Span,
    },
    /// The class that a reference refers to is nowhere.
    ReferenceClassMissing {
        /// The property, parameter or method.
        name: String,
        /// The class that is missing.
        class: String,
        /// A class with a name like it.
        similar: Option<String>,
    },
    /// The class of an embedded instance is nowhere.
    EmbeddedClassMissing {
        /// The property, parameter or method.
        name: String,
        /// The class that is missing.
        class: String,
        /// A class with a name like it.
        similar: Option<String>,
    },
    /// A parameter does not say whether it is in or out, which WMI wants to know.
    DirectionMissing {
        /// The parameter.
        name: String,
    },
}

impl Rule for MemberFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::PropertyRedeclared { .. } => "MOF1004",
            Self::MethodRedeclared { .. } => "MOF1005",
            Self::ParameterRedeclared { .. } => "MOF1006",
            Self::TypeChanged { .. } => "MOF1007",
            Self::KeyAdded { .. } => "MOF1008",
            Self::ReferenceClassMissing { .. } => "MOF1009",
            Self::EmbeddedClassMissing { .. } => "MOF1010",
            Self::DirectionMissing { .. } => "MOF1407",
        }
    }

    fn level(&self, _dialect: Dialect) -> Level {
        match self {
            Self::PropertyRedeclared { .. }
            | Self::MethodRedeclared { .. }
            | Self::ParameterRedeclared { .. }
            | Self::TypeChanged { .. }
            | Self::KeyAdded { .. } => Level::Error,
            // mofcomp refuses a parameter without a direction.
            Self::ReferenceClassMissing { .. }
            | Self::EmbeddedClassMissing { .. }
            | Self::DirectionMissing { .. } => Level::Warning,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::ReferenceClassMissing { similar, .. }
            | Self::EmbeddedClassMissing { similar, .. } => match similar {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => "give the file that declares it, too".to_owned(),
            },
            Self::ParameterRedeclared { .. } => {
                "only one `in` and one `out` declaration of a name make one parameter".to_owned()
            }
            Self::TypeChanged { .. } => {
                "a subclass may change the default and the qualifiers, not the type".to_owned()
            }
            Self::KeyAdded { .. } => {
                "the keys are settled by the first class that has one".to_owned()
            }
            Self::DirectionMissing { .. } => {
                "write `[in]` or `[out]`: mofcomp refuses a parameter without".to_owned()
            }
            _ => return None,
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::PropertyRedeclared { first, .. }
            | Self::MethodRedeclared { first, .. }
            | Self::ParameterRedeclared { first, .. } => one(*first, "first declared here"),
            Self::TypeChanged { first, .. } => one(*first, "inherited from here"),
            Self::KeyAdded { key, .. } => one(*key, "a key already"),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for MemberFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PropertyRedeclared { class, name, .. } => {
                write!(f, "`{class}` declares property `{name}` twice")
            }
            Self::MethodRedeclared { class, name, .. } => {
                write!(f, "`{class}` declares method `{name}` twice")
            }
            Self::ParameterRedeclared { name, .. } => {
                write!(f, "parameter `{name}` is declared twice")
            }
            Self::TypeChanged { name, origin, inherited, own, .. } => {
                write!(f, "`{name}` is {own} here and {inherited} in `{origin}`")
            }
            Self::KeyAdded { class, name, keyed, .. } => {
                write!(f, "`{class}` makes `{name}` a key, but `{keyed}` has keys already")
            }
            Self::ReferenceClassMissing { name, class, .. } => {
                write!(f, "`{name}` refers to class `{class}`, which is nowhere")
            }
            Self::EmbeddedClassMissing { name, class, .. } => {
                write!(f, "`{name}` embeds class `{class}`, which is nowhere")
            }
            Self::DirectionMissing { name } => {
                write!(f, "parameter `{name}` says neither `in` nor `out`")
            }
        }
    }
}
