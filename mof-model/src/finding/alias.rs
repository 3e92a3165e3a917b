//! Findings about aliases: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one};

/// What is wrong with an alias.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AliasFinding {
    /// No declaration has the alias.
    Undeclared {
        /// The alias.
        name: String,
        /// An alias like it.
        similar: Option<String>,
    },
    /// An alias is used before the declaration that has it.
    Forward {
        /// The alias.
        name: String,
        /// Where it is declared.
        declared: Span,
    },
    /// An alias is given to what takes neither a reference nor an embedded instance.
    Misplaced {
        /// The alias.
        name: String,
        /// The property or parameter.
        element: String,
        /// Its type.
        expected: String,
        /// Whether it is an embedded instance, for which DSC and MOF 3 take an alias.
        embedded: bool,
    },
    /// An alias is used or given in an instance that is a value.
    InEmbedded {
        /// The alias.
        name: String,
    },
    /// Instances refer to each other in a circle.
    Cycle {
        /// The aliases of the circle in order, and where each refers to the next; of a long one
        /// the first.
        chain: Vec<(String, Span)>,
        /// How many aliases the circle has.
        length: usize,
    },
    /// The instance of an alias is of a class that does not fit the element.
    ClassUnfit {
        /// The alias.
        name: String,
        /// The class of its instance.
        class: String,
        /// The class that the element takes.
        expected: String,
        /// Where the alias is declared.
        declared: Span,
    },
    /// The alias is declared in another file.
    Elsewhere {
        /// The alias.
        name: String,
        /// Where it is declared.
        declared: Span,
    },
}

impl Rule for AliasFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Undeclared { .. } => "MOF1303",
            Self::Forward { .. } => "MOF1304",
            Self::Misplaced { .. } => "MOF1305",
            Self::InEmbedded { .. } => "MOF1306",
            Self::Cycle { .. } => "MOF1307",
            Self::ClassUnfit { .. } => "MOF1308",
            Self::Elsewhere { .. } => "MOF1318",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::Undeclared { .. } | Self::InEmbedded { .. } | Self::Cycle { .. } => Level::Error,
            // Documents of DSC do not always tell what they are.
            Self::Misplaced { embedded: true, .. } if dialect != Dialect::Wmi => Level::Lint,
            Self::Misplaced { .. } => Level::Error,
            Self::Forward { .. } if dialect == Dialect::Dsc => Level::Error,
            Self::Forward { .. } | Self::Elsewhere { .. } => Level::Lint,
            Self::ClassUnfit { .. } if dialect == Dialect::Dsc => Level::Error,
            Self::ClassUnfit { .. } => Level::Warning,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Undeclared { similar: Some(similar), .. } => {
                format!("did you mean `${similar}`?")
            }
            Self::Undeclared { name, .. } => {
                format!("write `as ${name}` behind the class of the instance that is meant")
            }
            Self::Forward { .. } => "move the instance in front of its use".to_owned(),
            Self::Misplaced { embedded: true, .. } => {
                "write the instance itself as the value".to_owned()
            }
            Self::InEmbedded { .. } => "write the value or the path in its place".to_owned(),
            Self::Cycle { .. } => {
                "write one of the references as the path of the instance, in a string".to_owned()
            }
            Self::Elsewhere { .. } => "mofcomp knows an alias in its own file only".to_owned(),
            Self::Misplaced { .. } | Self::ClassUnfit { .. } => return None,
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::Forward { declared, .. } => one(*declared, "declared here, behind its use"),
            Self::ClassUnfit { declared, .. } => one(*declared, "the instance"),
            Self::Elsewhere { declared, .. } => one(*declared, "declared here"),
            Self::Cycle { chain, .. } => {
                let next = chain.iter().skip(1);
                next.map(|(name, span)| Related {
                    span: *span,
                    label: format!("`${name}` refers on from here"),
                })
                .collect()
            }
            Self::Undeclared { .. } | Self::Misplaced { .. } | Self::InEmbedded { .. } => {
                Vec::new()
            }
        }
    }
}

impl fmt::Display for AliasFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undeclared { name, .. } => write!(f, "no instance has the alias `${name}`"),
            Self::Forward { name, .. } => {
                write!(f, "the alias `${name}` is used before it is declared")
            }
            Self::Misplaced { name, element, expected, .. } => {
                write!(f, "`{element}` takes `{expected}`, not the alias `${name}`")
            }
            Self::InEmbedded { name } => {
                write!(f, "the alias `${name}` in an instance that is a value")
            }
            Self::Cycle { chain, length } => {
                f.write_str("aliases in a circle: ")?;
                chain.iter().try_for_each(|(name, _)| write!(f, "`${name}` → "))?;
                if *length > chain.len() {
                    write!(f, "{} more → ", length - chain.len())?;
                }
                chain.first().map_or(Ok(()), |(name, _)| write!(f, "`${name}`"))
            }
            Self::ClassUnfit { name, class, expected, .. } => {
                write!(f, "`${name}` is of class `{class}`, which is no `{expected}`")
            }
            Self::Elsewhere { name, .. } => {
                write!(f, "the alias `${name}` is declared in another file")
            }
        }
    }
}
