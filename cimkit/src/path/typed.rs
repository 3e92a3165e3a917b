//! Paths that know their class.

use std::{
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
};

use super::{KeyValue, ObjectPath};
use crate::{Error, IsA, Query, View};

/// The path of an instance of class `T` or of one that derives from it.
pub struct Path<T> {
    object: ObjectPath,
    class: PhantomData<fn() -> T>,
}

impl<T: View> Path<T> {
    /// Takes an untyped path. A missing namespace is taken from the schema, and so is the name of an only key.
    ///
    /// # Errors
    ///
    /// [`Error::WrongClass`] when the schema knows the class and it is no `T`. A class that the schema does not know
    /// is let through: the host may be newer.
    pub fn new(object: ObjectPath) -> Result<Self, Error> {
        object.check_class(T::CLASS)?;
        Ok(Self::unchecked(object.completed(T::CLASS)))
    }

    /// Reads the text of a path, as [`ObjectPath::parse`].
    ///
    /// # Errors
    ///
    /// [`Error::Path`] when the text is no path, and as [`new`](Self::new).
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::new(ObjectPath::parse(text)?)
    }

    /// The path of the instance of exactly `T` with these keys.
    pub fn from_keys<N: Into<Box<str>>, V: Into<KeyValue>>(
        keys: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let path = ObjectPath::new(T::CLASS.schema.namespace, T::CLASS.name);
        Self::unchecked(keys.into_iter().fold(path, |path, (name, value)| path.key(name, value)))
    }

    /// The same path, seen as a superclass's.
    pub fn upcast<B: View>(self) -> Path<B>
    where
        T: IsA<B>,
    {
        Path::unchecked(self.object)
    }

    /// The same path, seen as a subclass's, if it is one.
    ///
    /// # Errors
    ///
    /// [`Error::WrongClass`], as for [`Path::new`].
    pub fn downcast<S: View + IsA<T>>(self) -> Result<Path<S>, Error> {
        Path::new(self.object)
    }

    /// Asks for the instances of `R` at the other end of the association `A`.
    pub fn associated<A: View, R: View>(&self) -> Query<R> {
        let (association, result) = (A::CLASS.name, R::CLASS.name);
        let path = &self.object;
        Query::new(format!(
            "ASSOCIATORS OF {{{path}}} WHERE AssocClass = {association} ResultClass = {result}"
        ))
    }
}

impl<T> Path<T> {
    /// A path of which the class was checked.
    pub(crate) fn unchecked(object: ObjectPath) -> Self {
        Self { object, class: PhantomData }
    }

    /// The untyped path.
    pub fn object(&self) -> &ObjectPath {
        &self.object
    }

    /// The untyped path.
    pub fn into_object(self) -> ObjectPath {
        self.object
    }
}

impl<T> From<Path<T>> for ObjectPath {
    fn from(path: Path<T>) -> Self {
        path.object
    }
}

impl<T> Clone for Path<T> {
    fn clone(&self) -> Self {
        Self::unchecked(self.object.clone())
    }
}

impl<T> PartialEq for Path<T> {
    fn eq(&self, other: &Self) -> bool {
        self.object == other.object
    }
}

impl<T> Eq for Path<T> {}

impl<T> Hash for Path<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.object.hash(state);
    }
}

impl<T> fmt::Debug for Path<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.object, f)
    }
}

impl<T> fmt::Display for Path<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.object, f)
    }
}

/// Accepted where a parameter is declared `T REF`: the path of a `T` or of a class that derives from it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the path of a `{T}`",
    label = "a `{T} REF` parameter takes `&Path<{T}>`, or the path of a subclass",
    note = "an instance is not a path: pass `&instance.path()?`"
)]
pub trait Refers<T> {
    /// The path to send.
    fn object(&self) -> &ObjectPath;
}

impl<T, S: IsA<T>> Refers<T> for Path<S> {
    fn object(&self) -> &ObjectPath {
        &self.object
    }
}

impl<T, R: Refers<T> + ?Sized> Refers<T> for &R {
    fn object(&self) -> &ObjectPath {
        (**self).object()
    }
}
