//! Findings about members that a class declares anew: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, by_standard, one};
use super::words::count;

/// What is wrong with a member that a superclass has already, or is said to have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RedeclarationFinding {
    /// A member is declared anew without `Override`.
    OverrideMissing {
        /// The member.
        name: String,
        /// The class that declares it above.
        origin: String,
        /// The declaration there.
        first: Span,
    },
    /// `Override` names another member than the one it stands on.
    OverrideName {
        /// The member.
        name: String,
        /// What `Override` says.
        stated: String,
    },
    /// `Override` stands on a member that no superclass has.
    OverridesNothing {
        /// The class.
        class: String,
        /// The member.
        name: String,
        /// A member of the superclass with a name like it.
        similar: Option<String>,
    },
    /// `Override` stands on a property where the superclass has a method, or the other way around.
    OtherKind {
        /// The member.
        name: String,
        /// What it is here.
        own: &'static str,
        /// What it is above.
        inherited: &'static str,
        /// The class that declares it above.
        origin: String,
        /// The declaration there.
        first: Span,
    },
    /// The class of a reference or an embedded instance is not below the inherited one.
    NotNarrowed {
        /// The property.
        name: String,
        /// The class here; `None` for any.
        own: Option<String>,
        /// The class above.
        inherited: String,
        /// The class that declares it above.
        origin: String,
        /// The declaration there.
        first: Span,
    },
    /// An array is of another fixed size than the inherited one.
    SizeChanged {
        /// The property.
        name: String,
        /// The size here; `None` for any.
        own: Option<u32>,
        /// The size above; `None` for any.
        inherited: Option<u32>,
        /// The class that declares it above.
        origin: String,
        /// The declaration there.
        first: Span,
    },
    /// A method is declared anew with another signature.
    SignatureChanged {
        /// The method.
        name: String,
        /// The class that declares it above.
        origin: String,
        /// The first difference.
        change: SignatureChange,
        /// The method, parameter or type there.
        first: Span,
        /// Both declarations.
        methods: [Span; 2],
    },
}

/// How a method differs from the one it redeclares.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureChange {
    /// It returns something else.
    Returns {
        /// The type here.
        own: String,
        /// The type above.
        inherited: String,
    },
    /// It has more parameters or fewer.
    Count {
        /// The number here.
        own: usize,
        /// The number above.
        inherited: usize,
    },
    /// Another parameter has the place.
    Parameter {
        /// The number of the place, from 1.
        place: usize,
        /// The parameter here.
        own: String,
        /// The parameter above.
        inherited: String,
    },
    /// A parameter has another type.
    Type {
        /// The parameter.
        parameter: String,
        /// The type here.
        own: String,
        /// The type above.
        inherited: String,
    },
    /// A parameter has another direction.
    Direction {
        /// The parameter.
        parameter: String,
        /// The direction here.
        own: &'static str,
        /// The direction above.
        inherited: &'static str,
    },
}

impl Rule for RedeclarationFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::OverrideMissing { .. } => "MOF1017",
            Self::OverrideName { .. } => "MOF1018",
            Self::OverridesNothing { .. } => "MOF1019",
            Self::OtherKind { .. } => "MOF1020",
            Self::NotNarrowed { .. } => "MOF1021",
            Self::SizeChanged { .. } => "MOF1022",
            Self::SignatureChanged { .. } => "MOF1041",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::OverrideMissing { .. } | Self::SizeChanged { .. } => {
                by_standard(dialect, Level::Warning)
            }
            // To mofcomp `Override` is a word like any other.
            _ if dialect == Dialect::Wmi => Level::Lint,
            _ => by_standard(dialect, Level::Warning),
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::OverrideMissing { name, .. } => {
                format!("write `[Override(\"{name}\")]`, or give it a name of its own")
            }
            Self::OverrideName { name, .. } => {
                format!("a member overrides the one of its own name: `Override(\"{name}\")`")
            }
            Self::OverridesNothing { similar, .. } => match similar {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => "leave `Override` away, or derive from the class that has it".to_owned(),
            },
            Self::OtherKind { .. } => {
                "properties override properties, and methods methods".to_owned()
            }
            Self::NotNarrowed { inherited, .. } => {
                format!("only `{inherited}` and the classes below it can stand here")
            }
            Self::SizeChanged { .. } => {
                "a subclass may change the default and the qualifiers, not the type".to_owned()
            }
            Self::SignatureChanged { .. } => {
                "who calls the method of the superclass calls this one, too: keep its parameters, \
                 or give it a name of its own"
                    .to_owned()
            }
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::OverrideName { .. } | Self::OverridesNothing { .. } => Vec::new(),
            Self::SignatureChanged { first, .. } => one(*first, "the inherited one"),
            Self::OverrideMissing { first, .. }
            | Self::OtherKind { first, .. }
            | Self::NotNarrowed { first, .. }
            | Self::SizeChanged { first, .. } => one(*first, "inherited from here"),
        }
    }

    fn compares(&self, _span: Span) -> Vec<Span> {
        match self {
            Self::SignatureChanged { methods, .. } => methods.to_vec(),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for RedeclarationFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OverrideMissing { name, origin, .. } => {
                write!(f, "`{name}` is declared anew without `Override`; `{origin}` has it already")
            }
            Self::OverrideName { name, stated } => {
                write!(f, "`{name}` says that it overrides `{stated}`")
            }
            Self::OverridesNothing { class, name, .. } => {
                write!(f, "`{name}` overrides nothing: no superclass of `{class}` has it")
            }
            Self::OtherKind { name, own, inherited, origin, .. } => {
                write!(f, "`{name}` is a {own} here and a {inherited} in `{origin}`")
            }
            Self::NotNarrowed { name, own, inherited, origin, .. } => {
                match own {
                    Some(own) => write!(f, "`{name}` is about `{own}` here")?,
                    None => write!(f, "`{name}` is about any class here")?,
                }
                write!(f, ", which is not below `{inherited}`, as in `{origin}`")
            }
            Self::SizeChanged { name, own, inherited, origin, .. } => {
                let size = |size: &Option<u32>| match size {
                    Some(size) => count(*size as usize, "element", "elements"),
                    None => "any number of elements".to_owned(),
                };
                let (own, inherited) = (size(own), size(inherited));
                write!(f, "`{name}` has {own} here and {inherited} in `{origin}`")
            }
            Self::SignatureChanged { name, origin, change, .. } => match change {
                SignatureChange::Returns { own, inherited } => {
                    write!(f, "`{name}` returns {own} here and {inherited} in `{origin}`")
                }
                SignatureChange::Count { own, inherited } => {
                    let own = count(*own, "parameter", "parameters");
                    write!(f, "`{name}` has {own} here and {inherited} in `{origin}`")
                }
                SignatureChange::Parameter { place, own, inherited } => write!(
                    f,
                    "parameter {place} of `{name}` is `{own}` here and `{inherited}` in `{origin}`"
                ),
                SignatureChange::Type { parameter, own, inherited } => write!(
                    f,
                    "parameter `{parameter}` of `{name}` is {own} here and {inherited} in \
                     `{origin}`"
                ),
                SignatureChange::Direction { parameter, own, inherited } => write!(
                    f,
                    "parameter `{parameter}` of `{name}` is {own} here and {inherited} in \
                     `{origin}`"
                ),
            },
        }
    }
}
