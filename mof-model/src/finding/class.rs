//! Findings about classes as a whole: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one, tolerated};

/// What is wrong with a class as a whole.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ClassFinding {
    /// The class behind the colon is nowhere.
    SuperclassMissing {
        /// The class that derives.
        class: String,
        /// The class that is missing.
        superclass: String,
        /// A class with a name like it.
        similar: Option<String>,
    },
    /// A class derives from itself.
    InheritanceCycle {
        /// Every class of the cycle, with the place where it names the next.
        chain: Vec<(String, Span)>,
    },
    /// A class is declared a second time.
    ClassRedeclared {
        /// The class.
        class: String,
        /// The first declaration.
        first: Span,
        /// Whether both say the same.
        is_same: bool,
        /// Where they begin to differ, in the first and in the second declaration.
        difference: Option<(Span, Span)>,
    },
    /// A class has more superclasses than the limit.
    InheritanceTooDeep {
        /// The class.
        class: String,
        /// The limit.
        limit: u32,
    },
    /// The classes have more members, inherited ones counted, than the limit.
    TooManyMembers {
        /// The first class without room.
        class: String,
        /// The limit.
        limit: usize,
    },
    /// A class has more properties than the limit, or than WMI takes.
    TooManyProperties {
        /// The class.
        class: String,
        /// How many it has, inherited ones counted.
        count: usize,
        /// How many there can be.
        limit: usize,
    },
    /// A name is longer than WMI takes.
    NameTooLong {
        /// What it is the name of.
        element: &'static str,
        /// The beginning of the name.
        begin: String,
        /// How many characters it has.
        length: usize,
        /// How many WMI takes.
        limit: usize,
    },
    /// A class is declared behind the first place that needs it.
    DeclaredLater {
        /// The class that derives from it; `None` when it is an instance that needs it.
        user: Option<String>,
        /// The class.
        class: String,
        /// Its declaration.
        declared: Span,
    },
    /// A name begins with two underscores, as those of the system do.
    SystemName {
        /// What it is the name of.
        element: &'static str,
        /// The name.
        name: String,
    },
    /// A version is not of the form `M.N.U`.
    VersionForm {
        /// The class.
        class: String,
        /// What is written.
        version: String,
    },
}

impl Rule for ClassFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::SuperclassMissing { .. } => "MOF1001",
            Self::InheritanceCycle { .. } => "MOF1002",
            Self::ClassRedeclared { .. } => "MOF1003",
            Self::InheritanceTooDeep { .. } => "MOF1011",
            Self::TooManyMembers { .. } => "MOF1012",
            Self::TooManyProperties { .. } => "MOF1013",
            Self::NameTooLong { .. } => "MOF1014",
            Self::DeclaredLater { .. } => "MOF1016",
            Self::SystemName { .. } => "MOF1015",
            Self::VersionForm { .. } => "MOF1025",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::InheritanceCycle { .. }
            | Self::InheritanceTooDeep { .. }
            | Self::TooManyMembers { .. }
            | Self::TooManyProperties { .. } => Level::Error,
            Self::ClassRedeclared { is_same: true, .. } => match tolerated(dialect, Level::Lint) {
                Level::Error => Level::Warning,
                level => level,
            },
            Self::ClassRedeclared { .. } => tolerated(dialect, Level::Warning),
            // mofcomp and the MI codec refuse what comes too late; the order of files may be another
            // there, so that it is no error here.
            Self::SuperclassMissing { .. }
            | Self::SystemName { .. }
            | Self::DeclaredLater { .. } => Level::Warning,
            Self::NameTooLong { .. } | Self::VersionForm { .. } => Level::Lint,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::SuperclassMissing { similar, .. } => match similar {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => "give the file that declares it, too".to_owned(),
            },
            Self::ClassRedeclared { is_same: true, .. } => {
                "one of the two declarations is enough".to_owned()
            }
            Self::ClassRedeclared { .. } => {
                "the last declaration is the one in force; names that differ only in case are the \
                 same name"
                    .to_owned()
            }
            Self::TooManyProperties { limit, .. } => {
                format!("a class has {limit} at most; move some into a class of their own")
            }
            Self::NameTooLong { limit, .. } => {
                format!("WMI refuses names that are too long; up to {limit} characters are safe")
            }
            Self::DeclaredLater { class, .. } => {
                format!("mofcomp reads from top to bottom: declare `{class}` first")
            }
            Self::SystemName { .. } => {
                "WMI keeps names that begin with two underscores for itself".to_owned()
            }
            Self::VersionForm { .. } => {
                "write major, minor and update number: `Version(\"1.0.0\")`".to_owned()
            }
            _ => return None,
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::InheritanceCycle { chain } => {
                let next = chain.iter().cycle().skip(1);
                let places = chain.iter().zip(next).skip(1);
                places
                    .map(|((name, span), (next, _))| Related {
                        span: *span,
                        label: format!("`{name}` derives from `{next}`"),
                    })
                    .collect()
            }
            Self::ClassRedeclared { first, difference, .. } => {
                let mut places = one(*first, "first declared here");
                if let Some((before, now)) = difference {
                    places.extend(one(*before, "the first difference: this"));
                    places.extend(one(*now, "has become this"));
                }
                places
            }
            Self::DeclaredLater { declared, .. } => one(*declared, "declared here"),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for ClassFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SuperclassMissing { class, superclass, .. } => {
                write!(f, "`{class}` derives from `{superclass}`, which is nowhere")
            }
            Self::InheritanceCycle { chain } => {
                let name = chain.first().map_or("", |(name, _)| name);
                write!(f, "`{name}` derives from itself")
            }
            Self::ClassRedeclared { class, is_same: true, .. } => {
                write!(f, "class `{class}` is declared a second time, in the same words")
            }
            Self::ClassRedeclared { class, .. } => {
                write!(f, "class `{class}` is declared a second time, differently")
            }
            Self::InheritanceTooDeep { class, limit } => {
                write!(f, "`{class}` has more than {limit} superclasses")
            }
            Self::TooManyMembers { class, limit } => write!(
                f,
                "the members of `{class}`, inherited ones counted, exceed the limit of {limit} for \
                 all classes together"
            ),
            Self::TooManyProperties { class, count, .. } => {
                write!(f, "`{class}` has {count} properties, inherited ones counted")
            }
            Self::NameTooLong { element, begin, length, .. } => {
                write!(f, "the name of {element} `{begin}…` has {length} characters")
            }
            Self::DeclaredLater { user: Some(user), class, .. } => {
                write!(f, "`{user}` derives from `{class}`, which is declared below")
            }
            Self::DeclaredLater { user: None, class, .. } => {
                write!(f, "an instance of `{class}`, which is declared below")
            }
            Self::SystemName { element, name } => {
                write!(f, "{element} `{name}` has a name of the system")
            }
            Self::VersionForm { class, version } => {
                write!(
                    f,
                    "`{class}` has `Version(\"{version}\")`, which is not of the form `M.N.U`"
                )
            }
        }
    }
}
