//! What setters take.

use std::borrow::Cow;

use crate::{Char16, Coded, DateTime, Instance, IsA, ObjectPath, Path, Value, View};

/// What a setter takes for a property or parameter declared as `D`.
///
/// `D` is the Rust type of a scalar, or one of the markers [`Text`], [`Reference`], [`AnyReference`], [`Embedded`] and
/// [`Object`], or `[D]` for an array of it. [`NULL`] fits everywhere; `None` fits scalars and text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not fit a CIM value of type `{D}`",
    label = "expected a value for `{D}`, or `NULL`"
)]
pub trait IntoValue<D: ?Sized> {
    /// The value to store.
    fn into_value(self) -> Value;
}

/// Stands for `string`: `&str`, `String` and the like.
#[derive(Debug)]
pub enum Text {}

/// Stands for `T REF`: the path of a `T` or of a class that derives from it.
#[derive(Debug)]
pub struct Reference<T>(std::marker::PhantomData<fn() -> T>);

/// Stands for a reference to a class that the module does not have: any path.
#[derive(Debug)]
pub enum AnyReference {}

/// Stands for a string that holds an instance of `T`, its path, or other text.
#[derive(Debug)]
pub struct Embedded<T>(std::marker::PhantomData<fn() -> T>);

/// Stands for a native embedded object: an [`Instance`] or any view.
#[derive(Debug)]
pub enum Object {}

/// NULL, for every type: `settings.set_limit(NULL)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NULL;

impl<D: ?Sized> IntoValue<D> for NULL {
    fn into_value(self) -> Value {
        Value::Null
    }
}

macro_rules! scalars {
    ($($rust:ty = $variant:ident,)*) => { $(
        impl IntoValue<$rust> for $rust {
            #[inline]
            fn into_value(self) -> Value {
                Value::$variant(self)
            }
        }
        impl IntoValue<$rust> for &$rust {
            #[inline]
            fn into_value(self) -> Value {
                Value::$variant(*self)
            }
        }
        impl IntoValue<$rust> for Option<$rust> {
            #[inline]
            fn into_value(self) -> Value {
                self.map_or(Value::Null, Value::$variant)
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

impl<M: Coded<Code: IntoValue<M::Code>>> IntoValue<M> for M {
    #[inline]
    fn into_value(self) -> Value {
        self.code().into_value()
    }
}

impl<M: Coded<Code: IntoValue<M::Code>>> IntoValue<M> for Option<M> {
    #[inline]
    fn into_value(self) -> Value {
        self.map_or(Value::Null, IntoValue::<M>::into_value)
    }
}

/// A plain number is taken where a value map is declared.
macro_rules! codes {
    ($($code:ty),*) => { $(
        impl<M: Coded<Code = $code>> IntoValue<M> for $code {
            #[inline]
            fn into_value(self) -> Value {
                IntoValue::<$code>::into_value(self)
            }
        }
    )* };
}
codes!(i8, u8, i16, u16, i32, u32, i64, u64);

macro_rules! text {
    ($($rust:ty),*) => { $(
        impl IntoValue<Text> for $rust {
            #[inline]
            fn into_value(self) -> Value {
                Value::String(self.into())
            }
        }
    )* };
}
text!(&str, String, Box<str>, Cow<'_, str>);

impl IntoValue<Text> for &String {
    #[inline]
    fn into_value(self) -> Value {
        Value::String(self.as_str().into())
    }
}

impl IntoValue<Text> for &&str {
    #[inline]
    fn into_value(self) -> Value {
        Value::String((*self).into())
    }
}

/// The only `Option` for text, so that `None` needs no annotation.
impl IntoValue<Text> for Option<&str> {
    #[inline]
    fn into_value(self) -> Value {
        self.map_or(Value::Null, IntoValue::<Text>::into_value)
    }
}

impl<T, S: IsA<T>> IntoValue<Reference<T>> for &Path<S> {
    fn into_value(self) -> Value {
        Value::Reference(self.object().clone().into())
    }
}

impl<T, S: IsA<T>> IntoValue<Reference<T>> for Path<S> {
    fn into_value(self) -> Value {
        Value::Reference(self.into_object().into())
    }
}

impl IntoValue<AnyReference> for ObjectPath {
    fn into_value(self) -> Value {
        Value::Reference(self.into())
    }
}

impl IntoValue<AnyReference> for &ObjectPath {
    fn into_value(self) -> Value {
        Value::Reference(self.clone().into())
    }
}

impl<T> IntoValue<AnyReference> for &Path<T> {
    fn into_value(self) -> Value {
        Value::Reference(self.object().clone().into())
    }
}

impl<T, S: View + IsA<T>> IntoValue<Embedded<T>> for &S {
    fn into_value(self) -> Value {
        Value::Object(S::row(self).clone().into())
    }
}

impl<T, S: IsA<T>> IntoValue<Embedded<T>> for &Path<S> {
    fn into_value(self) -> Value {
        Value::String(self.to_string().into())
    }
}

impl<T> IntoValue<Embedded<T>> for &str {
    fn into_value(self) -> Value {
        Value::String(self.into())
    }
}

impl<T> IntoValue<Embedded<T>> for String {
    fn into_value(self) -> Value {
        Value::String(self.into())
    }
}

impl<S: View> IntoValue<Object> for &S {
    fn into_value(self) -> Value {
        Value::Object(S::row(self).clone().into())
    }
}

impl IntoValue<Object> for &Instance {
    fn into_value(self) -> Value {
        Value::Object(self.clone().into())
    }
}

impl IntoValue<Object> for Instance {
    fn into_value(self) -> Value {
        Value::Object(self.into())
    }
}

/// An array takes anything that iterates over what its element takes.
impl<D, I: IntoIterator<Item: IntoValue<D>>> IntoValue<[D]> for I {
    fn into_value(self) -> Value {
        Value::Array(self.into_iter().map(IntoValue::into_value).collect())
    }
}
