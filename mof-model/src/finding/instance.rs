//! Findings about instance declarations: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one, tolerated};
use super::words::listed;

/// What is wrong with an instance declaration.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum InstanceFinding {
    /// The class of an instance is nowhere.
    ClassMissing {
        /// The class that is missing.
        class: String,
        /// A class with a name like it.
        similar: Option<String>,
    },
    /// An instance sets a property that its class does not have.
    SlotUnknown {
        /// The class.
        class: String,
        /// The name.
        name: String,
        /// A property with a name like it.
        similar: Option<String>,
    },
    /// The class of an instance is abstract.
    ClassAbstract {
        /// The class.
        class: String,
        /// Where it is declared.
        declared: Span,
    },
    /// An instance sets a property twice.
    SlotRepeated {
        /// The property.
        name: String,
        /// Where it is set first.
        first: Span,
    },
    /// An instance leaves keys open.
    KeyMissing {
        /// The class.
        class: String,
        /// The keys.
        keys: Vec<String>,
    },
    /// Two instances of one namespace have the same keys.
    Repeated {
        /// The class.
        class: String,
        /// Where the keys are given first.
        first: Span,
    },
    /// NULL is given to what cannot be NULL.
    Null {
        /// The property.
        name: String,
        /// The qualifier that says so.
        qualifier: &'static str,
        /// Where the property is declared.
        declared: Span,
    },
    /// A namespace is used before the instance that creates it.
    NamespaceLate {
        /// The namespace.
        namespace: String,
        /// What stands in it already.
        first: Span,
    },
}

impl Rule for InstanceFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::ClassMissing { .. } => "MOF1301",
            Self::SlotUnknown { .. } => "MOF1302",
            Self::ClassAbstract { .. } => "MOF1309",
            Self::SlotRepeated { .. } => "MOF1310",
            Self::KeyMissing { .. } => "MOF1311",
            Self::Repeated { .. } => "MOF1312",
            Self::Null { .. } => "MOF1313",
            Self::NamespaceLate { .. } => "MOF1317",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::SlotUnknown { .. } | Self::ClassAbstract { .. } | Self::SlotRepeated { .. } => {
                Level::Error
            }
            Self::ClassMissing { .. } | Self::NamespaceLate { .. } => Level::Warning,
            Self::KeyMissing { .. } => tolerated(dialect, Level::Lint),
            Self::Repeated { .. } if dialect == Dialect::Wmi => Level::Lint,
            Self::Repeated { .. } => Level::Warning,
            // mofcomp enforces its own qualifier alone.
            Self::Null { qualifier: "Not_Null", .. } => Level::Error,
            Self::Null { .. } => tolerated(dialect, Level::Lint),
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::ClassMissing { similar, .. } => match similar {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => "give the file that declares it, too".to_owned(),
            },
            Self::SlotUnknown { similar: Some(similar), .. } => {
                format!("did you mean `{similar}`?")
            }
            Self::ClassAbstract { .. } => "give an instance of a class below it".to_owned(),
            Self::SlotRepeated { .. } => "leave one of the two away".to_owned(),
            Self::Repeated { .. } => "the second changes the first".to_owned(),
            Self::NamespaceLate { .. } => {
                "move the instance of `__Namespace` in front of what stands in it".to_owned()
            }
            Self::Null { .. } => "give it a value, or leave it away".to_owned(),
            Self::SlotUnknown { .. } | Self::KeyMissing { .. } => return None,
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::ClassAbstract { declared, .. } => one(*declared, "declared abstract"),
            Self::SlotRepeated { first, .. } => one(*first, "set first here"),
            Self::Repeated { first, .. } => one(*first, "the first of the two"),
            Self::Null { declared, .. } => one(*declared, "declared here"),
            Self::NamespaceLate { first, .. } => one(*first, "stands in the namespace already"),
            Self::ClassMissing { .. } | Self::SlotUnknown { .. } | Self::KeyMissing { .. } => {
                Vec::new()
            }
        }
    }
}

impl fmt::Display for InstanceFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ClassMissing { class, .. } => {
                write!(f, "instance of class `{class}`, which is nowhere")
            }
            Self::SlotUnknown { class, name, .. } => {
                write!(f, "class `{class}` has no property `{name}`")
            }
            Self::ClassAbstract { class, .. } => {
                write!(f, "class `{class}` is abstract and has no instances")
            }
            Self::SlotRepeated { name, .. } => write!(f, "`{name}` is set twice"),
            Self::KeyMissing { class, keys } => {
                let noun = if keys.len() == 1 { "key" } else { "keys" };
                write!(f, "{noun} {} of class `{class}` not set", listed(keys.iter()))
            }
            Self::Repeated { class, .. } => {
                write!(f, "another instance of `{class}` has the same keys")
            }
            Self::Null { name, qualifier, .. } => {
                write!(f, "`{name}` is `{qualifier}` and cannot be NULL")
            }
            Self::NamespaceLate { namespace, .. } => {
                write!(f, "the namespace `{namespace}` is used before it is created")
            }
        }
    }
}
