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
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&self.code(), state);
            }
        }
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::debug_value_map(*self, f)
            }
        }
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::display_value_map(*self, f)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::ValueMap;

    enum Answer {
        Done,
        Value12,
        Started,
        Reserved(u32),
        Vendor(u32),
        Unlisted(u32),
    }
    value_map!(Answer: u32 {
        Done = 0 "Completed with No Error";
        Value12 = 12 "";
        Started = 4096 "Job Started";
        Reserved in 4097..=32767 "Method Reserved";
        Vendor in 32768..=65535 "Vendor Specific";
    });

    enum Signed {
        Low,
        Rest(i8),
        Unlisted(i8),
    }
    value_map!(Signed: i8 { Low = -1 "low"; Rest otherwise "rest"; });

    enum Full {
        All(u8),
        Unlisted(u8),
    }
    value_map!(Full: u8 { All in 0..=255 "all"; });

    #[test]
    fn every_number_survives_a_round_trip() {
        for code in [0, 1, 12, 4095, 4096, 4097, 32767, 32768, 65535, 65536, u32::MAX] {
            assert_eq!(u32::from(Answer::from(code)), code);
        }
        for code in i8::MIN..=i8::MAX {
            assert_eq!(Signed::from(code).code(), code);
        }
        for code in 0..=255 {
            assert!(matches!(Full::from(code), Full::All(number) if number == code));
        }
        assert_eq!(Full::Unlisted(7), Full::from(7));
    }

    #[test]
    fn numbers_find_their_entry() {
        assert!(matches!(Answer::from(4096), Answer::Started));
        assert!(matches!(Answer::from(5000), Answer::Reserved(5000)));
        assert!(matches!(Answer::from(40_000), Answer::Vendor(40_000)));
        assert!(matches!(Answer::from(70_000), Answer::Unlisted(70_000)));
        assert!(matches!(Signed::from(-1), Signed::Low));
        assert!(matches!(Signed::from(-2), Signed::Rest(-2)));
    }

    #[test]
    fn equality_goes_by_the_number() {
        assert_eq!(Answer::Unlisted(0), Answer::Done);
        assert_ne!(Answer::Unlisted(1), Answer::Done);
        let set: HashSet<_> = [Answer::Done, Answer::Unlisted(0), Answer::Value12].into();
        assert_eq!(set.len(), 2);
    }

    #[test]
    fn labels_and_names_are_shown() {
        let cases = [
            (Answer::Done, Some("Completed with No Error"), "Done (0)", "Completed with No Error"),
            (Answer::Value12, None, "Value12 (12)", "12"),
            (Answer::from(5000), Some("Method Reserved"), "Reserved (5000)", "Method Reserved"),
            (Answer::from(99), None, "Unlisted (99)", "99"),
        ];
        for (answer, label, debug, display) in cases {
            assert_eq!(answer.label(), label);
            assert_eq!(format!("{answer:?}"), debug);
            assert_eq!(answer.to_string(), display);
        }
        assert_eq!(ValueMap::label(Signed::from(-7)), Some("rest"));
        assert_eq!(format!("{:?}", Signed::Unlisted(-1)), "Low (-1)");
    }
}
