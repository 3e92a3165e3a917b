//! Sets of named bits.

use std::fmt;

/// Declares a `BitMap`: a set of named bits, in which unnamed bits survive.
///
/// `flag_set!(/// docs… pub Name: u32 { Read = 0 "Read"; Write = 1 "Write"; })`: the number is the position of the bit,
/// the lowest is 0. The struct, a constant for each bit, the operators and the conversions are made here. Docs of a bit
/// stand before it, like those of the set; its label is data and never becomes docs.
#[macro_export]
macro_rules! flag_set {
    ($(#[$meta:meta])* $vis:vis $name:ident: $code:ty { $(
        $(#[$doc:meta])* $flag:ident = $bit:literal $label:literal;
    )* }) => {
        $(#[$meta])*
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::default::Default,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        $vis struct $name($code);

        impl $name {
            $($crate::flag_set! { @flag $(#[$doc])* $flag = $bit })*

            /// The number on the wire.
            #[inline]
            pub const fn code(self) -> $code {
                self.0
            }

            /// Whether every bit of `other` is set.
            #[inline]
            pub const fn contains(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }

            /// Whether no bit is set.
            #[inline]
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// The labels of the bits that are set and named, the lowest first.
            #[inline]
            pub fn labels(self) -> impl ::core::iter::Iterator<Item = &'static str> {
                const LABELS: &[(u32, &str)] = &[$(($bit, $label)),*];
                LABELS.iter().filter(move |(bit, _)| self.0 & (1 << bit) != 0).map(|(_, label)| *label)
            }
        }
        impl $crate::Coded for $name {
            type Code = $code;
            #[inline]
            fn code(self) -> $code {
                self.0
            }
        }
        impl ::core::convert::From<$code> for $name {
            #[inline]
            fn from(bits: $code) -> Self {
                Self(bits)
            }
        }
        impl ::core::convert::From<$name> for $code {
            #[inline]
            fn from(set: $name) -> $code {
                set.0
            }
        }
        impl ::core::ops::BitOr for $name {
            type Output = Self;
            #[inline]
            fn bitor(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }
        impl ::core::ops::BitAnd for $name {
            type Output = Self;
            #[inline]
            fn bitand(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }
        }
        impl ::core::ops::Sub for $name {
            type Output = Self;
            /// Without the bits of `other`.
            #[inline]
            fn sub(self, other: Self) -> Self {
                Self(self.0 & !other.0)
            }
        }
        impl ::core::ops::BitOrAssign for $name {
            #[inline]
            fn bitor_assign(&mut self, other: Self) {
                self.0 |= other.0;
            }
        }
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                const NAMES: &[(u32, &str)] = &[$(($bit, ::core::stringify!($flag))),*];
                let set = NAMES.iter().filter(|(bit, _)| self.0 & (1 << bit) != 0);
                let named = set.clone().fold(0, |bits, (bit, _)| bits | 1 << bit);
                $crate::debug_flag_set(f, set.map(|(_, name)| *name), &(self.0 & !named))
            }
        }
    };
    (@flag $flag:ident = $bit:literal) => {
        $crate::flag_set! { @flag #[doc = ::core::concat!("Bit ", $bit, ".")] $flag = $bit }
    };
    (@flag $(#[$doc:meta])+ $flag:ident = $bit:literal) => {
        $(#[$doc])+
        #[allow(non_upper_case_globals)]
        pub const $flag: Self = Self(1 << $bit);
    };
}

// a label is the schema's: as a part of the docs, this one would be run as a test of them, and fail
#[cfg(doctest)]
flag_set! {
    /// A set with a hostile label.
    Hostile: u8 {
        Undocumented = 0 "\n\n```\npanic!()\n```\n";
        /// A bit with docs.
        Documented = 1 "\n\n```\npanic!()\n```\n";
    }
}

/// What `Debug` of a flag set writes: `Read | Write | 0x8000`, and `0x0` when it is empty.
#[doc(hidden)]
pub fn debug_flag_set<B: fmt::LowerHex + Default + PartialEq>(
    f: &mut fmt::Formatter<'_>,
    names: impl Iterator<Item = &'static str>,
    unnamed: &B,
) -> fmt::Result {
    let mut separator = "";
    for name in names {
        write!(f, "{separator}{name}")?;
        separator = " | ";
    }
    if separator.is_empty() || *unnamed != B::default() {
        write!(f, "{separator}0x{unnamed:x}")?;
    }
    Ok(())
}
