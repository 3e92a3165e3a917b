//! What a transport has to do: answer a request, and wait a while.

use std::{borrow::Cow, fmt, time::Duration};

use crate::{CimType, Error, Method, ObjectPath, Raw, RawRow, Value};

/// Everything that a host can be asked, as data. Both kinds of transport get the same.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Request {
    /// One instance by its path.
    Get {
        /// The path.
        path: ObjectPath,
    },
    /// Instances by WQL.
    Query {
        /// The namespace, with forward slashes.
        namespace: Cow<'static, str>,
        /// The query.
        wql: Box<str>,
    },
    /// A method call.
    Invoke {
        /// The instance, or for a static method the class.
        path: ObjectPath,
        /// The class that declares the method.
        class: Cow<'static, str>,
        /// The method.
        method: Cow<'static, str>,
        /// The arguments that are given, in declared order.
        arguments: Vec<Argument>,
    },
}

/// One argument of a call. Embedded instances are text already, unless the type is [`CimType::Object`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Argument {
    /// The parameter.
    pub name: Cow<'static, str>,
    /// The declared type, or that of the elements.
    pub cim_type: CimType,
    /// Whether an array is declared.
    pub array: bool,
    /// The value.
    pub value: Value,
}

impl Argument {
    /// A scalar argument.
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        cim_type: CimType,
        value: impl Into<Value>,
    ) -> Self {
        Self { name: name.into(), cim_type, array: false, value: value.into() }
    }

    /// An argument where an array is declared.
    pub fn array(
        name: impl Into<Cow<'static, str>>,
        cim_type: CimType,
        value: impl Into<Value>,
    ) -> Self {
        Self { array: true, ..Self::new(name, cim_type, value) }
    }
}

/// What a host answers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Response {
    /// The instances that a [`Get`](Request::Get) or [`Query`](Request::Query) found, all of them.
    Rows(Vec<RawRow<'static>>),
    /// The outputs of a method, by name in any order and case; the return value is called `ReturnValue`.
    Outputs(Vec<(Cow<'static, str>, Raw<'static>)>),
}

/// A value that asks a host something.
pub trait IntoRequest {
    /// The request.
    ///
    /// # Errors
    ///
    /// What makes it impossible: a target without a path, a text that XML cannot hold.
    fn into_request(self) -> Result<Request, Error>;

    /// The table of the method that it calls, if it is a call and knows it.
    fn method(&self) -> Option<&'static Method> {
        None
    }
}

impl IntoRequest for Request {
    fn into_request(self) -> Result<Request, Error> {
        Ok(self)
    }
}

/// A transport that blocks.
pub trait Transport {
    /// Answers `request`.
    ///
    /// # Errors
    ///
    /// [`Error::Host`]; a return value that is not zero is no error here. An instance that does not exist is
    /// [`HostErrorKind::NotFound`](crate::HostErrorKind::NotFound) or no row.
    fn send(&self, request: Request) -> Result<Response, Error>;

    /// Waits between two looks at a job.
    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

/// A transport that does not block. Implement it with plain `async fn`.
///
/// The `Send` bounds are what lets a user spawn a call; they ask nothing of the caller.
pub trait AsyncTransport: Sync {
    /// Answers `request`, as [`Transport::send`].
    fn send(&self, request: Request) -> impl Future<Output = Result<Response, Error>> + Send;

    /// Waits between two looks at a job. The transport knows its runtime's timer, this crate does not.
    fn pause(&self, time: Duration) -> impl Future<Output = ()> + Send;
}

macro_rules! forward {
    ($($pointer:ty),*) => { $(
        impl<T: Transport + ?Sized> Transport for $pointer {
            fn send(&self, request: Request) -> Result<Response, Error> {
                (**self).send(request)
            }
            fn pause(&self, time: Duration) {
                (**self).pause(time);
            }
        }
    )* };
}
forward!(&T, Box<T>, std::sync::Arc<T>);

impl<T: AsyncTransport + ?Sized> AsyncTransport for &T {
    fn send(&self, request: Request) -> impl Future<Output = Result<Response, Error>> + Send {
        (**self).send(request)
    }

    fn pause(&self, time: Duration) -> impl Future<Output = ()> + Send {
        (**self).pause(time)
    }
}

/// One line: `GET path`, the query, `CALL path method(A, B)`.
impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Get { path } => write!(f, "GET {path}"),
            Self::Query { namespace, wql } => write!(f, "QUERY {namespace}: {wql}"),
            Self::Invoke { path, method, arguments, .. } => {
                let names: Vec<_> = arguments.iter().map(|argument| &*argument.name).collect();
                write!(f, "CALL {path} {method}({})", names.join(", "))
            }
        }
    }
}
