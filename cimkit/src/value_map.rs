//! Open value maps.

use std::fmt;

use crate::Coded;

/// One entry of a value map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueMapEntry {
    /// The first number that it covers.
    pub first: i128,
    /// The last number that it covers.
    pub last: i128,
    /// The name of its variant.
    pub name: &'static str,
    /// The schema's label; empty when it has none.
    pub label: &'static str,
}

/// A `ValueMap`: an enum over an integer that keeps the numbers that its schema does not list.
///
/// Implemented by [`value_map!`](crate::value_map).
pub trait ValueMap: Coded {
    /// The entries in the order in which they are looked up: single numbers, ranges, and the one for all other numbers.
    const ENTRIES: &'static [ValueMapEntry];

    /// The entry that covers the number.
    fn entry(self) -> Option<&'static ValueMapEntry> {
        let code = self.code().into();
        Self::ENTRIES.iter().find(|entry| (entry.first..=entry.last).contains(&code))
    }

    /// The schema's label for the number, or for the range that it is in.
    fn label(self) -> Option<&'static str> {
        self.entry().map(|entry| entry.label).filter(|label| !label.is_empty())
    }
}

/// What `Debug` of a value map writes: `CompletedWithNoError (0)`.
#[doc(hidden)]
pub fn debug_value_map<M: ValueMap>(map: M, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let code: i128 = map.code().into();
    write!(f, "{} ({code})", map.entry().map_or("Unlisted", |entry| entry.name))
}

/// What `Display` of a value map writes: the label, or the number without one.
#[doc(hidden)]
pub fn display_value_map<M: ValueMap>(map: M, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match map.label() {
        Some(label) => f.pad(label),
        None => fmt::Display::fmt(&map.code().into(), f),
    }
}

/// Everything about a value map's enum that follows from its table.
///
/// `value_map!(Name: u32 { Variant = 0 "label"; … Variant in 4..=9 "label"; … Variant otherwise "label"; })`: single
/// numbers, then ranges, then at most one entry for all other numbers. The enum itself stands in the generated text,
/// for its docs: the variants of single numbers are plain, those of ranges and of `otherwise` carry the number, and so
/// does the last one, `Unlisted`, which every enum has. Equality and hash go by the number.
#[macro_export]
macro_rules! value_map {
    ($name:ident: $code:ty { $(
        $variant:ident
        $(= $value:literal $label:literal)?
        $(in $first:literal ..= $last:literal $range:literal)?
        $(otherwise $other:literal)?
        ;
    )* }) => {
        impl $name {
            /// The number on the wire.
            #[allow(unreachable_patterns)]
            #[inline]
            pub const fn code(self) -> $code {
                match self {
                    $(
                        $(Self::$variant => $value,)?
                        $(Self::$variant(code) => {
                            let _ = $first;
                            code
                        })?
                        $(Self::$variant(code) => {
                            let _ = $other;
                            code
                        })?
                    )*
                    Self::Unlisted(code) => code,
                }
            }
            /// The schema's label for the number, or for the range that it is in.
            #[inline]
            pub fn label(self) -> ::core::option::Option<&'static str> {
                $crate::ValueMap::label(self)
            }
        }
        impl $crate::Coded for $name {
            type Code = $code;
            #[inline]
            fn code(self) -> $code {
                Self::code(self)
            }
        }
        impl $crate::ValueMap for $name {
            const ENTRIES: &'static [$crate::ValueMapEntry] = &[$(
                $($crate::ValueMapEntry {
                    first: $value,
                    last: $value,
                    name: ::core::stringify!($variant),
                    label: $label,
                },)?
                $($crate::ValueMapEntry {
                    first: $first,
                    last: $last,
                    name: ::core::stringify!($variant),
                    label: $range,
                },)?
                $($crate::ValueMapEntry {
                    first: <$code>::MIN as i128,
                    last: <$code>::MAX as i128,
                    name: ::core::stringify!($variant),
                    label: $other,
                },)?
            )*];
        }
        impl ::core::convert::From<$code> for $name {
            #[allow(unreachable_patterns, unreachable_code)]
            #[inline]
            fn from(code: $code) -> Self {
                match code {
                    $(
                        $($value => Self::$variant,)?
                        $($first..=$last => Self::$variant(code),)?
                    )*
                    code => {
                        $($({
                            let _ = $other;
                            return Self::$variant(code);
                        })?)*
                        Self::Unlisted(code)
                    }
                }
            }
        }
        impl ::core::convert::From<$name> for $code {
            #[inline]
            fn from(map: $name) -> $code {
                map.code()
            }
        }
        #[allow(clippy::expl_impl_clone_on_copy)]
        impl ::core::clone::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                *self
            }
        }
        impl ::core::marker::Copy for $name {}
        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.code() == other.code()
            }
        }
        impl ::core::cmp::Eq for $name {}
        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&self.code(), state);
            }
        }
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::debug_value_map(*self, f)
            }
        }
        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::display_value_map(*self, f)
            }
        }
    };
}
