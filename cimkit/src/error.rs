//! What can go wrong between a call and its answer.

use std::{borrow::Cow, error, fmt, sync::Arc};

use crate::{Declared, ObjectPath, PathError, TextError, recorded::Difference};

/// Why there is no usable answer.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Error {
    /// A value is not of the declared type, or out of its range.
    Mismatch(Box<Mismatch>),
    /// A row, an embedded instance or a path is of a class that does not derive from the declared one.
    WrongClass {
        /// The declared class.
        expected: &'static str,
        /// The class that came.
        found: Box<str>,
    },
    /// The class has no property of this name.
    NoProperty {
        /// The class.
        class: Box<str>,
        /// The name that was given.
        property: Box<str>,
    },
    /// One instance was wanted, and none or several came.
    NotOne {
        /// The class that was asked for.
        class: &'static str,
        /// How many came.
        count: usize,
    },
    /// An instance has no path: a key is not set, or the class has no keys.
    NoPath {
        /// The class.
        class: Box<str>,
        /// The key that is not set; `None` when the class has no keys.
        key: Option<&'static str>,
    },
    /// A text is no object path.
    Path(PathError),
    /// A text is not that of an embedded instance.
    Text(TextError),
    /// A text holds a character that XML cannot hold.
    Unwritable(Box<Unwritable>),
    /// Instances nest deeper than the limit.
    TooDeep,
    /// A method answered with a code that is neither success nor a started job.
    Refused(Box<Refused>),
    /// A method's return value is missing or is not of its declared type.
    ReturnValue {
        /// The class that declares the method.
        class: &'static str,
        /// The method.
        method: &'static str,
        /// What was declared, and what came: `uint32, found "-1"`.
        problem: Box<str>,
    },
    /// A method answered that it started a job, and named none.
    MissingJob {
        /// The class that declares the method.
        class: &'static str,
        /// The method.
        method: &'static str,
    },
    /// A job ended without success.
    JobFailed(Box<JobFailure>),
    /// The host does not know the job (any more). Finished jobs go away after some minutes, so its outcome is not
    /// known: look at what it was to change.
    JobVanished {
        /// The job.
        job: Box<ObjectPath>,
        /// The `JobState` that was seen last, if one was.
        last_state: Option<u16>,
    },
    /// The transport gave rows where outputs belong, or the other way round.
    UnexpectedResponse,
    /// The host or the way to it failed.
    Host(HostError),
    /// A request is not the one that was recorded.
    Recording(Box<Difference>),
}

impl Error {
    /// Whether it says that the thing that was asked for does not exist.
    pub fn is_not_found(&self) -> bool {
        match self {
            Self::NotOne { count: 0, .. } => true,
            Self::Host(error) => error.kind == HostErrorKind::NotFound,
            _ => false,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mismatch(mismatch) => mismatch.fmt(f),
            Self::WrongClass { expected, found } => {
                write!(f, "{found} does not derive from {expected}")
            }
            Self::NoProperty { class, property } => write!(f, "{class} has no property {property}"),
            Self::NotOne { class, count: 0 } => write!(f, "there is no instance of {class}"),
            Self::NotOne { class, count } => {
                write!(f, "there are {count} instances of {class}, one was expected")
            }
            Self::NoPath { class, key: Some(key) } => {
                write!(f, "the {class} has no path: its key {key} is not set")
            }
            Self::NoPath { class, key: None } => {
                write!(f, "the {class} has no path: its class has no keys")
            }
            Self::Path(error) => error.fmt(f),
            Self::Text(error) => error.fmt(f),
            Self::Unwritable(error) => error.fmt(f),
            Self::TooDeep => f.write_str("the instances nest too deep"),
            Self::Refused(refused) => refused.fmt(f),
            Self::ReturnValue { class, method, problem } => {
                write!(f, "the return value of {class}.{method} is {problem}")
            }
            Self::MissingJob { class, method } => {
                write!(f, "{class}.{method} answered that it started a job, and named none")
            }
            Self::JobFailed(failure) => failure.fmt(f),
            Self::JobVanished { job, last_state: Some(state) } => {
                write!(f, "the host forgot the job {job}, seen last in state {state}")
            }
            Self::JobVanished { job, last_state: None } => {
                write!(f, "the host does not know the job {job}")
            }
            Self::UnexpectedResponse => {
                f.write_str("the transport mixed up the rows of a read and the outputs of a method")
            }
            Self::Host(error) => error.fmt(f),
            Self::Recording(difference) => difference.fmt(f),
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Path(error) => Some(error),
            Self::Host(error) => error.source(),
            _ => None,
        }
    }
}

macro_rules! from {
    ($($source:ident => $variant:ident,)*) => { $(
        impl From<$source> for Error {
            fn from(source: $source) -> Self {
                Self::$variant(source.into())
            }
        }
    )* };
}
from! {
    Mismatch => Mismatch,
    PathError => Path,
    TextError => Text,
    Unwritable => Unwritable,
    Refused => Refused,
    JobFailure => JobFailed,
    HostError => Host,
    Difference => Recording,
}

/// A value that is not of its declared type.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Mismatch {
    /// The class of the row, or the class and method of a parameter.
    pub class: Box<str>,
    /// The property or parameter.
    pub member: Box<str>,
    /// What was declared.
    pub declared: Declared,
    /// What was found, shortened.
    pub found: String,
}

/// `Msvm_ComputerSystem.ProcessID is uint32, found "many"`
impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { class, member, declared, found } = self;
        write!(f, "{class}.{member} is {declared}, found {found}")
    }
}

/// A character that XML 1.0 cannot hold.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unwritable {
    /// The class of the instance.
    pub class: Box<str>,
    /// The property.
    pub property: Box<str>,
    /// The character.
    pub character: char,
    /// Where it stands in the text, in bytes from 0.
    pub at: usize,
}

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { class, property, character, at } = self;
        let code = u32::from(*character);
        write!(f, "{class}.{property} holds U+{code:04X} at byte {at}, which XML cannot hold")
    }
}

/// A method that answered with neither success nor a job.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refused {
    /// The class that declares the method.
    pub class: &'static str,
    /// The method.
    pub method: &'static str,
    /// The return value.
    pub code: i128,
    /// The schema's label for it.
    pub label: Option<&'static str>,
}

/// `Msvm_ReplicationService.InitiateFailback answered 32775 (Invalid state for this operation)`
impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { class, method, code, label } = self;
        write!(f, "{class}.{method} answered {code}")?;
        match label {
            Some(label) => write!(f, " ({label})"),
            None => f.write_str(", which the schema does not list"),
        }
    }
}

/// How a job ended that did not succeed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JobFailure {
    /// The job.
    pub job: ObjectPath,
    /// `JobState`.
    pub state: u16,
    /// `ErrorCode`, 0 when the job has none.
    pub code: u32,
    /// `ErrorDescription`, or else `ErrorSummaryDescription`; localised by the host.
    pub description: Option<String>,
}

impl fmt::Display for JobFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the job {} ended in state {}", self.job, self.state)?;
        if self.code != 0 {
            write!(f, " with error {}", self.code)?;
        }
        match &self.description {
            Some(description) => write!(f, ": {description}"),
            None => Ok(()),
        }
    }
}

/// What kind of failure a transport reports; the same for COM and WS-Man.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HostErrorKind {
    /// The instance does not exist.
    NotFound,
    /// The user may not do this.
    AccessDenied,
    /// The host has no such class: it is older than the schema, or a role is not installed.
    InvalidClass,
    /// The host has no such namespace.
    InvalidNamespace,
    /// The host did not take the query.
    InvalidQuery,
    /// The host did not take a parameter.
    InvalidParameter,
    /// No answer in time. A method may have run.
    Timeout,
    /// A limit of the host: too large, too many.
    Quota,
    /// The connection.
    Connection,
    /// Anything else.
    Other,
}

/// What a transport reports when the host or the way to it failed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct HostError {
    /// The kind, which is what programs look at.
    pub kind: HostErrorKind,
    /// The number that the host gave: an `HRESULT` or a WS-Man fault code.
    pub code: Option<u32>,
    /// A sentence for people.
    pub message: Box<str>,
    source: Option<Arc<dyn error::Error + Send + Sync>>,
}

impl HostError {
    /// An error with a sentence for people.
    pub fn new(kind: HostErrorKind, message: impl Into<Box<str>>) -> Self {
        Self { kind, code: None, message: message.into(), source: None }
    }

    /// Adds the number that the host gave.
    #[must_use]
    pub fn with_code(mut self, code: u32) -> Self {
        self.code = Some(code);
        self
    }

    /// Adds the error that caused it.
    #[must_use]
    pub fn with_source(mut self, source: impl error::Error + Send + Sync + 'static) -> Self {
        self.source = Some(Arc::new(source));
        self
    }
}

impl fmt::Display for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match self.code {
            Some(code) => write!(f, " (0x{code:08X})"),
            None => Ok(()),
        }
    }
}

impl error::Error for HostError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        let source: &(dyn error::Error + 'static) = &**self.source.as_ref()?;
        Some(source)
    }
}

/// The start of a text that may be long, for a message.
pub(crate) fn excerpt(text: &str) -> Cow<'_, str> {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}
