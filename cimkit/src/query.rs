//! Reads as values.

use std::marker::PhantomData;

use crate::{
    AsyncTransport, Error, Instance, IntoRequest, Path, RawRow, Request, Response, Transport, View,
};

/// A query for instances of `T`.
#[must_use = "a query does nothing until `call` or `call_async`"]
pub struct Query<T> {
    request: Request,
    view: PhantomData<fn() -> T>,
}

/// A read of one instance of `T`: a query that has to find exactly one, or a path.
#[must_use = "a read does nothing until `call` or `call_async`"]
pub struct Single<T> {
    request: Request,
    view: PhantomData<fn() -> T>,
}

impl<T: View> Query<T> {
    /// A query in WQL, in the schema's namespace.
    pub fn new(wql: impl Into<String>) -> Self {
        let namespace = T::CLASS.schema.namespace.into();
        let wql = wql.into().into();
        Self { request: Request::Query { namespace, wql }, view: PhantomData }
    }

    /// Says that exactly one instance is expected.
    pub fn one(self) -> Single<T> {
        Single { request: self.request, view: PhantomData }
    }

    /// Asks and blocks.
    ///
    /// # Errors
    ///
    /// What the transport says, and values that do not fit the schema.
    pub fn call(self, host: &(impl Transport + ?Sized)) -> Result<Vec<T>, Error> {
        views(host.send(self.request)?)
    }

    /// Asks without blocking.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn call_async(self, host: &impl AsyncTransport) -> Result<Vec<T>, Error> {
        views(host.send(self.request).await?)
    }
}

impl<T: View> Single<T> {
    /// The instance at `path`.
    pub fn at(path: &Path<T>) -> Self {
        Self { request: Request::Get { path: path.object().clone() }, view: PhantomData }
    }

    /// Asks and blocks.
    ///
    /// # Errors
    ///
    /// [`Error::NotOne`] with the count when there is not exactly one; what the transport says, and values that do not
    /// fit the schema.
    pub fn call(self, host: &(impl Transport + ?Sized)) -> Result<T, Error> {
        only(host.send(self.request)?)
    }

    /// Asks without blocking.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn call_async(self, host: &impl AsyncTransport) -> Result<T, Error> {
        only(host.send(self.request).await?)
    }
}

macro_rules! request {
    ($($name:ident),*) => { $(
        impl<T> IntoRequest for $name<T> {
            fn into_request(self) -> Result<Request, Error> {
                Ok(self.request)
            }
        }
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                Self { request: self.request.clone(), view: PhantomData }
            }
        }
        impl<T> std::fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.request.fmt(f)
            }
        }
    )* };
}
request!(Query, Single);

fn rows(response: Response) -> Result<Vec<RawRow<'static>>, Error> {
    match response {
        Response::Rows(rows) => Ok(rows),
        Response::Outputs(_) => Err(Error::UnexpectedResponse),
    }
}

fn view<T: View>(row: RawRow<'_>) -> Result<T, Error> {
    let wrong = |row: Instance| Error::WrongClass {
        expected: T::CLASS.name,
        found: row.class_name().into(),
    };
    T::of(Instance::decode(T::CLASS, row)?).map_err(wrong)
}

fn views<T: View>(response: Response) -> Result<Vec<T>, Error> {
    rows(response)?.into_iter().map(view).collect()
}

fn only<T: View>(response: Response) -> Result<T, Error> {
    let mut rows = rows(response)?;
    match (rows.pop(), rows.len()) {
        (Some(row), 0) => view(row),
        (first, rest) => {
            let count = rest + usize::from(first.is_some());
            Err(Error::NotOne { class: T::CLASS.name, count })
        }
    }
}
