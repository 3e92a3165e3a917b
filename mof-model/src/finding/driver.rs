//! Findings about the classes of drivers and firmware (WDM): data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one};
use super::words::listed;

/// What is wrong with a class with the qualifier `WMI`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DriverFinding {
    /// A class of a driver has no `guid`.
    GuidMissing {
        /// The class.
        class: String,
    },
    /// A `guid` is none.
    GuidForm {
        /// What it says.
        text: String,
    },
    /// Two classes have one `guid`.
    GuidRepeated {
        /// The class.
        class: String,
        /// The first class.
        other: String,
        /// Its `guid`.
        first: Span,
    },
    /// The properties that WMI's mapper fills in are missing.
    MapperProperties {
        /// The class.
        class: String,
        /// The missing ones.
        missing: Vec<String>,
    },
    /// The number of a data item is below 1.
    DataIdBelowOne {
        /// The data item.
        name: String,
        /// Its number.
        id: i128,
    },
    /// The numbers of the data items do not run from 1.
    DataIds {
        /// The class.
        class: String,
        /// The first number that is missing.
        missing: i128,
    },
    /// A number stands on two members.
    IdRepeated {
        /// The qualifier.
        qualifier: &'static str,
        /// The number.
        id: i128,
        /// The member.
        name: String,
        /// The first member.
        other: String,
        /// Its declaration.
        first: Span,
    },
    /// A method has no number.
    MethodIdMissing {
        /// The method.
        name: String,
    },
    /// `WmiSizeIs` names no number.
    SizeIs {
        /// The array.
        name: String,
        /// What it names.
        size: String,
        /// Where that is declared, when it is there.
        declared: Option<Span>,
    },
    /// Nothing says how long an array is.
    SizeMissing {
        /// The array.
        name: String,
    },
}

impl Rule for DriverFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::GuidMissing { .. } => "MOF1601",
            Self::GuidForm { .. } => "MOF1602",
            Self::GuidRepeated { .. } => "MOF1603",
            Self::MapperProperties { .. } => "MOF1604",
            Self::DataIdBelowOne { .. } | Self::DataIds { .. } => "MOF1605",
            Self::IdRepeated { .. } => "MOF1606",
            Self::MethodIdMissing { .. } => "MOF1607",
            Self::SizeIs { .. } => "MOF1608",
            Self::SizeMissing { .. } => "MOF1609",
        }
    }

    fn level(&self, _dialect: Dialect) -> Level {
        match self {
            Self::GuidForm { .. } | Self::IdRepeated { .. } | Self::SizeIs { .. } => Level::Warning,
            Self::GuidMissing { .. }
            | Self::GuidRepeated { .. }
            | Self::MapperProperties { .. }
            | Self::DataIdBelowOne { .. }
            | Self::DataIds { .. }
            | Self::MethodIdMissing { .. }
            | Self::SizeMissing { .. } => Level::Lint,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::GuidMissing { .. } | Self::GuidForm { .. } => {
                "write it as `guid(\"{01234567-89ab-cdef-0123-456789abcdef}\")`".to_owned()
            }
            Self::GuidRepeated { .. } => "the driver tells its blocks apart by it".to_owned(),
            Self::MapperProperties { .. } => {
                "begin with `[key, read] string InstanceName; [read] boolean Active;`".to_owned()
            }
            Self::MethodIdMissing { .. } => "add `WmiMethodId`".to_owned(),
            Self::SizeIs { .. } => "name a property of this class that is an integer".to_owned(),
            Self::SizeMissing { .. } => {
                "give the array a size, or name its count with `WmiSizeIs`".to_owned()
            }
            _ => return None,
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::GuidRepeated { first, .. } => one(*first, "first here"),
            Self::IdRepeated { first, .. } => one(*first, "has it already"),
            Self::SizeIs { declared: Some(declared), .. } => one(*declared, "declared here"),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for DriverFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::GuidMissing { class } => {
                write!(f, "no driver is found for `{class}`: it has no `guid`")
            }
            Self::GuidForm { text } => write!(f, "`{text}` is no GUID"),
            Self::GuidRepeated { class, other, .. } => {
                write!(f, "`{class}` has the `guid` of `{other}`")
            }
            Self::MapperProperties { class, missing } => {
                write!(f, "`{class}` lacks {}, which WMI fills in", listed(missing.iter()))
            }
            Self::DataIdBelowOne { name, id } => {
                write!(f, "data items are numbered from 1, and `{name}` has WmiDataId({id})")
            }
            Self::DataIds { class, missing } => {
                write!(f, "the data items of `{class}` lack WmiDataId({missing})")
            }
            Self::IdRepeated { qualifier, id, name, other, .. } => {
                write!(f, "`{name}` has the {qualifier}({id}) of `{other}`")
            }
            Self::MethodIdMissing { name } => {
                write!(f, "no driver can be called: `{name}` has no `WmiMethodId`")
            }
            Self::SizeIs { name, size, declared: Some(_) } => {
                write!(f, "`{size}` is no integer, and `{name}` has as many elements")
            }
            Self::SizeIs { name, size, declared: None } => {
                write!(f, "`{name}` has as many elements as `{size}` says, which is nowhere")
            }
            Self::SizeMissing { name } => {
                write!(f, "nothing says how many elements `{name}` has")
            }
        }
    }
}
