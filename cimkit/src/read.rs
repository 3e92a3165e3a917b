//! What getters return.

use std::{fmt, marker::PhantomData};

use crate::{Char16, Coded, DateTime, Instance, ObjectPath, Path, Value, View};

/// What a getter can return. It never fails: types were checked when the row was read.
pub trait Read<'a>: Sized {
    /// Borrows or copies from `value`; `None` for NULL.
    fn read(value: &'a Value) -> Option<Self>;
}

macro_rules! scalars {
    ($($rust:ty = $variant:ident,)*) => { $(
        impl Read<'_> for $rust {
            #[inline]
            fn read(value: &Value) -> Option<Self> {
                match value {
                    Value::$variant(inner) => Some(*inner),
                    _ => None,
                }
            }
        }
    )* };
}
scalars! {
    bool = Boolean,
    i8 = SInt8,
    u8 = UInt8,
    i16 = SInt16,
    u16 = UInt16,
    i32 = SInt32,
    u32 = UInt32,
    i64 = SInt64,
    u64 = UInt64,
    f32 = Real32,
    f64 = Real64,
    Char16 = Char16,
    DateTime = DateTime,
}

impl<'a> Read<'a> for &'a str {
    #[inline]
    fn read(value: &'a Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }
}

impl<'a> Read<'a> for &'a Instance {
    #[inline]
    fn read(value: &'a Value) -> Option<Self> {
        match value {
            Value::Object(instance) => Some(instance),
            _ => None,
        }
    }
}

impl<'a> Read<'a> for &'a ObjectPath {
    #[inline]
    fn read(value: &'a Value) -> Option<Self> {
        match value {
            Value::Reference(path) => Some(path),
            _ => None,
        }
    }
}

impl Read<'_> for ObjectPath {
    #[inline]
    fn read(value: &Value) -> Option<Self> {
        <&ObjectPath>::read(value).cloned()
    }
}

impl<T: View> Read<'_> for Path<T> {
    #[inline]
    fn read(value: &Value) -> Option<Self> {
        <&ObjectPath>::read(value).cloned().map(Self::unchecked)
    }
}

impl<M: Coded> Read<'_> for M
where
    M::Code: for<'a> Read<'a>,
{
    #[inline]
    fn read(value: &Value) -> Option<Self> {
        M::Code::read(value).map(M::from)
    }
}

impl<'a, T> Read<'a> for Elements<'a, T> {
    #[inline]
    fn read(value: &'a Value) -> Option<Self> {
        value.as_array().map(|values| Self { values, element: PhantomData })
    }
}

/// The elements of an array: an iterator, borrowed, without allocation.
///
/// Iterating skips elements that are NULL, which WMI does not have. [`get`](Self::get) and
/// [`nullable`](Self::nullable) keep them, so that arrays that correspond by index (`ArrayType("Indexed")`) stay
/// aligned. All functions count from the first element that the iterator has not passed.
pub struct Elements<'a, T> {
    values: &'a [Value],
    element: PhantomData<fn() -> T>,
}

impl<'a, T: Read<'a>> Elements<'a, T> {
    /// The element at `index`; `None` when it is NULL or beyond the end.
    pub fn get(&self, index: usize) -> Option<T> {
        self.values.get(index).and_then(T::read)
    }

    /// Every element, `None` for NULL.
    pub fn nullable(self) -> impl ExactSizeIterator<Item = Option<T>> + DoubleEndedIterator + 'a
    where
        T: 'a,
    {
        self.values.iter().map(T::read)
    }
}

impl<T> Elements<'_, T> {
    /// How many elements there are, NULLs included.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

impl<'a, T: Read<'a>> Iterator for Elements<'a, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        while let [first, rest @ ..] = self.values {
            self.values = rest;
            if let Some(element) = T::read(first) {
                return Some(element);
            }
        }
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.values.len()))
    }
}

impl<'a, T: Read<'a>> DoubleEndedIterator for Elements<'a, T> {
    fn next_back(&mut self) -> Option<T> {
        while let [rest @ .., last] = self.values {
            self.values = rest;
            if let Some(element) = T::read(last) {
                return Some(element);
            }
        }
        None
    }
}

impl<T> Clone for Elements<'_, T> {
    fn clone(&self) -> Self {
        Self { values: self.values, element: PhantomData }
    }
}

impl<T> fmt::Debug for Elements<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.values.iter().map(crate::instance::Shown)).finish()
    }
}

/// The embedded instances of an array of outputs: an iterator over owned views.
///
/// NULL elements are treated as by [`Elements`].
pub struct Instances<'a, T> {
    elements: Elements<'a, &'a Instance>,
    view: PhantomData<fn() -> T>,
}

impl<'a, T: View> Instances<'a, T> {
    pub(crate) fn of(value: &'a Value) -> Option<Self> {
        Elements::read(value).map(|elements| Self { elements, view: PhantomData })
    }

    /// The instance at `index`; `None` when it is NULL or beyond the end.
    pub fn get(&self, index: usize) -> Option<T> {
        self.elements.get(index).and_then(|row| T::of(row.clone()).ok())
    }

    /// How many elements there are, NULLs included.
    pub fn len(&self) -> usize {
        self.elements.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }
}

impl<T: View> Iterator for Instances<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.elements.find_map(|row| T::of(row.clone()).ok())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.elements.size_hint()
    }
}

impl<T> Clone for Instances<'_, T> {
    fn clone(&self) -> Self {
        Self { elements: self.elements.clone(), view: PhantomData }
    }
}

impl<T> fmt::Debug for Instances<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.elements.fmt(f)
    }
}
