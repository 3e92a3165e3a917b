//! Views: generated classes over rows.

use crate::{Class, Error, Instance, IntoValue, Path, Query, Read, Single};

/// A row whose class was checked; the only thing that a view can be made of.
///
/// Public because generated code names it, closed because only this crate can make one.
#[derive(Clone, PartialEq)]
pub struct Checked(Instance);

impl Checked {
    /// The row.
    #[inline]
    pub fn row(&self) -> &Instance {
        &self.0
    }

    /// The row, to write to.
    #[inline]
    pub fn row_mut(&mut self) -> &mut Instance {
        &mut self.0
    }
}

/// A generated class. Import it to use its methods.
///
/// What is the same for every class is a provided method here and not text in each of them, because that text was
/// half of the build time. A property or method of the schema that has one of these names gets a trailing `_`.
///
/// A view dereferences to its superclass's, so every inherited getter and setter is there. Overwriting a view through
/// `DerefMut` or [`instance_mut`](Self::instance_mut) with an instance of another class is a mistake that the type
/// system does not see; the next getter or setter that does not belong to that class panics and names both.
pub trait View: Sized + Clone {
    /// The class's table.
    const CLASS: &'static Class;

    /// Wraps a row that is known to be a `CLASS`.
    fn wrap(row: Checked) -> Self;

    /// Unwraps.
    fn unwrap(view: Self) -> Checked;

    /// The row behind a view.
    fn row(view: &Self) -> &Instance;

    /// The row behind a view, to write to.
    fn row_mut(view: &mut Self) -> &mut Instance;

    /// A view of a row, or the row itself when it is of another class.
    #[allow(clippy::result_large_err, reason = "the row is given back, not an error made")]
    fn of(row: Instance) -> Result<Self, Instance> {
        if row.class().is_a(Self::CLASS) { Ok(Self::wrap(Checked(row))) } else { Err(row) }
    }

    /// A new instance: what `fill` does not set is not sent.
    fn build(fill: impl FnOnce(&mut Self)) -> Self {
        let mut view = Self::wrap(Checked(Instance::new(Self::CLASS)));
        fill(&mut view);
        view
    }

    /// An instance that has only the keys of this one, and what `change` sets: for methods that modify.
    fn patch(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut view = Self::wrap(Checked(Self::row(self).keys_only()));
        change(&mut view);
        view
    }

    /// The row: class, path, properties that the schema does not know.
    fn instance(&self) -> &Instance {
        Self::row(self)
    }

    /// The row, to write to.
    fn instance_mut(&mut self) -> &mut Instance {
        Self::row_mut(self)
    }

    /// The path of the instance: where it came from, or else by its keys.
    ///
    /// # Errors
    ///
    /// [`Error::NoPath`] when a key is unset or NULL, and when the class has no keys.
    fn path(&self) -> Result<Path<Self>, Error> {
        Path::new(Self::row(self).path()?)
    }

    /// The same row as a subclass, or itself again. Moves; nothing is copied.
    ///
    /// # Errors
    ///
    /// The view itself, when its row is no `S`.
    #[allow(clippy::result_large_err, reason = "the view is given back, not an error made")]
    fn downcast<S: View + IsA<Self>>(self) -> Result<S, Self> {
        if Self::row(&self).class().is_a(S::CLASS) {
            Ok(S::wrap(Self::unwrap(self)))
        } else {
            Err(self)
        }
    }

    /// The same row as a superclass. Moves; nothing is copied.
    fn upcast<B: View>(self) -> B
    where
        Self: IsA<B>,
    {
        B::wrap(Self::unwrap(self))
    }

    /// Asks for the one instance of the class: `SELECT * FROM` it.
    fn singleton() -> Single<Self> {
        Query::new(format!("SELECT * FROM {}", Self::CLASS.name)).one()
    }

    /// Asks for the instance at `path`.
    fn get(path: &Path<Self>) -> Single<Self> {
        Single::at(path)
    }

    /// Asks by WQL, in the schema's namespace.
    fn query(wql: impl Into<String>) -> Query<Self> {
        Query::new(wql)
    }
}

/// `Self` is the class `T` or derives from it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not derive from `{T}`",
    label = "the schema declares `{T}` here; `{Self}` is not one of its subclasses"
)]
pub trait IsA<T> {}

/// What a generated getter calls. Unset and NULL are both `None`.
///
/// # Panics
///
/// When the view was overwritten with another class's through `DerefMut`.
#[inline]
pub fn get<'a, T: View, V: Read<'a>>(view: &'a T, slot: u16) -> Option<V> {
    let row = T::row(view);
    if !row.class().is_a(T::CLASS) {
        sliced(row, T::CLASS);
    }
    row.slot(slot).and_then(V::read)
}

/// What a generated setter calls.
///
/// # Panics
///
/// As [`get`].
#[inline]
pub fn set<T: View, D: ?Sized>(view: &mut T, slot: u16, value: impl IntoValue<D>) {
    let row = T::row_mut(view);
    if !row.class().is_a(T::CLASS) {
        sliced(row, T::CLASS);
    }
    row.set_slot(slot, Some(value.into_value()));
}

#[cold]
#[inline(never)]
fn sliced(row: &Instance, class: &'static Class) -> ! {
    panic!("this {} was overwritten with a {} through its superclass", class.name, row.class_name())
}

/// Everything about a generated class that is the same for all of them.
///
/// `view!(Name, TABLE)` for a root, `view!(Name: Base, TABLE, [Ancestor, …])` for a class with superclasses, all of them
/// named. The struct itself stands in the generated text, for its docs: a root has the field `row: Checked`, another
/// class the field `base: Base`.
#[macro_export]
macro_rules! view {
    ($name:ident, $table:path) => {
        impl $crate::View for $name {
            const CLASS: &'static $crate::Class = &$table;
            #[inline]
            fn wrap(row: $crate::Checked) -> Self {
                Self { row }
            }
            #[inline]
            fn unwrap(view: Self) -> $crate::Checked {
                view.row
            }
            #[inline]
            fn row(view: &Self) -> &$crate::Instance {
                view.row.row()
            }
            #[inline]
            fn row_mut(view: &mut Self) -> &mut $crate::Instance {
                view.row.row_mut()
            }
        }
        $crate::view!(@every $name);
    };
    ($name:ident: $base:ident, $table:path, [$($ancestor:ident),* $(,)?]) => {
        impl $crate::View for $name {
            const CLASS: &'static $crate::Class = &$table;
            #[inline]
            fn wrap(row: $crate::Checked) -> Self {
                Self { base: $crate::View::wrap(row) }
            }
            #[inline]
            fn unwrap(view: Self) -> $crate::Checked {
                $crate::View::unwrap(view.base)
            }
            #[inline]
            fn row(view: &Self) -> &$crate::Instance {
                $crate::View::row(&view.base)
            }
            #[inline]
            fn row_mut(view: &mut Self) -> &mut $crate::Instance {
                $crate::View::row_mut(&mut view.base)
            }
        }
        impl ::core::ops::Deref for $name {
            type Target = $base;
            #[inline]
            fn deref(&self) -> &$base {
                &self.base
            }
        }
        impl ::core::ops::DerefMut for $name {
            #[inline]
            fn deref_mut(&mut self) -> &mut $base {
                &mut self.base
            }
        }
        $(impl $crate::IsA<$ancestor> for $name {})*
        $crate::view!(@every $name);
    };
    (@every $name:ident) => {
        impl $crate::IsA<$name> for $name {}
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt($crate::View::row(self), f)
            }
        }
    };
}
