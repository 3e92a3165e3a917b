//! Small numbers for the elements of a schema, one kind each.

use std::marker::PhantomData;

/// Declares an id: an index into one arena of one schema.
macro_rules! ids {
    ($visible:vis, $($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $visible struct $name(u32);

        impl $name {
            /// Its position among all elements of its kind, from 0, in the order they were read.
            $visible fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl From<u32> for $name {
            fn from(index: u32) -> Self {
                Self(index)
            }
        }

        impl From<$name> for u32 {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

ids! {
    pub,
    /// A class declaration of one [`Schema`](crate::Schema).
    ClassId,
    /// A property or reference declaration of one [`Schema`](crate::Schema).
    PropertyId,
    /// A method declaration of one [`Schema`](crate::Schema).
    MethodId,
    /// A parameter of a method of one [`Schema`](crate::Schema).
    ParameterId,
    /// An instance declaration of one [`Schema`](crate::Schema).
    InstanceId,
    /// A property that an instance of one [`Schema`](crate::Schema) sets.
    SlotId,
}

ids! {
    pub(crate),
    /// A qualifier as it stands on an element.
    WrittenQualifierId,
}

/// A run of neighbours in an arena.
pub(crate) struct Run<T> {
    start: u32,
    end: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Run<T> {
    pub(crate) const EMPTY: Self = Self { start: 0, end: 0, of: PhantomData };

    /// The elements of `arena` from `start` to its present end.
    pub(crate) fn since<R>(start: usize, arena: &[R]) -> Self {
        Self { start: start as u32, end: arena.len() as u32, of: PhantomData }
    }

    pub(crate) fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    pub(crate) fn is_empty(self) -> bool {
        self.start == self.end
    }

    pub(crate) fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl<T: From<u32>> Run<T> {
    pub(crate) fn iter(self) -> impl DoubleEndedIterator<Item = T> + ExactSizeIterator + Clone {
        (self.start..self.end).map(T::from)
    }
}

impl<T> Clone for Run<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Run<T> {}
