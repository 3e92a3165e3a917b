//! What all views have in common: a schema and an id.

/// Declares a view: a `Copy` handle on one element, equal when both schema and element are the same.
macro_rules! view {
    ($(#[$doc:meta])* $name:ident, $id:ty, $row:ident -> $row_type:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $name<'s> {
            schema: &'s $crate::Schema,
            id: $id,
        }

        impl<'s> $name<'s> {
            pub(crate) fn new(schema: &'s $crate::Schema, id: $id) -> Self {
                Self { schema, id }
            }

            pub(crate) fn row(self) -> &'s $row_type {
                self.schema.$row(self.id)
            }

            /// The schema it belongs to.
            pub fn schema(self) -> &'s $crate::Schema {
                self.schema
            }

            /// Its number among its kind in this schema.
            pub fn id(self) -> $id {
                self.id
            }
        }

        impl PartialEq for $name<'_> {
            fn eq(&self, other: &Self) -> bool {
                ::std::ptr::eq(self.schema, other.schema) && self.id == other.id
            }
        }

        impl Eq for $name<'_> {}

        impl ::std::hash::Hash for $name<'_> {
            fn hash<H: ::std::hash::Hasher>(&self, state: &mut H) {
                self.id.hash(state);
            }
        }

        impl ::std::fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.name()).finish()
            }
        }
    };
}

/// The functions that every view on a qualified element has; `$element` finds its [`Element`] row.
///
/// [`Element`]: crate::rows::Element
macro_rules! qualified {
    ($name:ident) => {
        impl<'s> $name<'s> {
            pub(crate) fn in_force(self) -> $crate::ids::Run<$crate::rows::InForce> {
                self.row().element.in_force
            }

            pub(crate) fn known_value(
                self,
                known: $crate::standard_qualifiers::Known,
            ) -> Option<&'s $crate::Value> {
                self.schema.known_value(self.in_force(), known)
            }

            pub(crate) fn known_flag(
                self,
                known: $crate::standard_qualifiers::Known,
            ) -> Option<bool> {
                self.schema.known_flag(self.in_force(), known)
            }

            pub(crate) fn known_text(
                self,
                known: $crate::standard_qualifiers::Known,
            ) -> Option<&'s str> {
                self.schema.known_text(self.in_force(), known)
            }

            /// Its name.
            ///
            /// An inherited member keeps the spelling of the class that introduced it.
            pub fn name(self) -> &'s str {
                self.schema.spelling(self.row().element.name)
            }

            /// The qualifiers in effect: its own in source order, then the inherited ones.
            pub fn qualifiers(
                self,
            ) -> impl ExactSizeIterator<Item = $crate::QualifierUse<'s>> + Clone {
                let (schema, home) = (self.schema, self.home());
                schema
                    .in_force(self.in_force())
                    .iter()
                    .map(move |entry| $crate::QualifierUse::new(schema, entry, home))
            }

            /// The qualifier `name`, in any case, when it is in effect.
            pub fn qualifier(self, name: &str) -> Option<$crate::QualifierUse<'s>> {
                let name = self.schema.names.find(name)?;
                let entry = self.schema.find_in_force(self.in_force(), name)?;
                Some($crate::QualifierUse::new(self.schema, entry, self.home()))
            }

            /// What its author says of it: the text of `Description`.
            pub fn description(self) -> Option<&'s str> {
                self.known_text($crate::standard_qualifiers::Known::Description)
            }

            /// Whether it is deprecated, and what takes its place.
            pub fn deprecation(self) -> Option<$crate::Deprecation<'s>> {
                $crate::Deprecation::of(
                    self.known_value($crate::standard_qualifiers::Known::Deprecated)?,
                )
            }

            /// Whether it is deprecated.
            pub fn is_deprecated(self) -> bool {
                self.deprecation().is_some()
            }

            /// Where it is declared.
            pub fn declared(self) -> $crate::Declared<'s> {
                let element = &self.row().element;
                self.schema.declared(element.span, element.name_span)
            }
        }
    };
}

/// The functions of a view on an element with a value map and a type.
macro_rules! mapped {
    ($name:ident) => {
        impl<'s> $name<'s> {
            /// `ValueMap` and `Values`, resolved. On an array it speaks of the elements.
            pub fn value_map(self) -> Option<&'s $crate::ValueMap> {
                let maps = &self.row().maps;
                maps.values.get_or_init(|| $crate::maps::value_map(self)).as_deref()
            }

            /// `BitMap` and `BitValues`, resolved. On an array it speaks of the elements.
            pub fn bit_map(self) -> Option<&'s $crate::BitMap> {
                let maps = &self.row().maps;
                maps.bits.get_or_init(|| $crate::maps::bit_map(self)).as_deref()
            }

            /// The unit of its value: the text of `Units`, or of `PUnit`.
            pub fn units(self) -> Option<&'s str> {
                use $crate::standard_qualifiers::Known;
                self.known_text(Known::Units).or_else(|| self.known_text(Known::PUnit))
            }

            /// The unit of its value as data: what `PUnit` says, or else `Units`, when it is well
            /// known.
            pub fn unit(self) -> Option<$crate::Unit> {
                use $crate::standard_qualifiers::Known;
                let programmatic = self.known_text(Known::PUnit).and_then(|text| text.parse().ok());
                programmatic.or_else(|| $crate::Unit::from_units(self.known_text(Known::Units)?))
            }
        }
    };
}

/// The functions of a view on an element that has one type: properties and parameters.
macro_rules! typed {
    ($name:ident) => {
        impl<'s> $name<'s> {
            /// Its type; of the elements, when it is an array.
            pub fn ty(self) -> $crate::Type {
                self.row().ty.ty
            }

            /// Whether it is an array.
            pub fn is_array(self) -> bool {
                self.row().ty.array != $crate::rows::Array::No
            }

            /// The number between the brackets: the length in DMTF MOF, a hint in WMI.
            pub fn array_size(self) -> Option<u32> {
                match self.row().ty.array {
                    $crate::rows::Array::Sized(size) => Some(size),
                    _ => None,
                }
            }

            /// The class that a reference refers to, as written; `None` when it is no reference,
            /// or refers to instances of any class (`object REF`).
            pub fn reference_class(self) -> Option<&'s str> {
                self.schema.reference_class(&self.row().ty)
            }

            /// The class of an embedded instance, as written: a class as the type, or
            /// `EmbeddedInstance` (or Hyper-V's own `HyperVEmbeddedInstance`) on a string.
            pub fn embedded_class(self) -> Option<&'s str> {
                self.schema.embedded_class(&self.row().ty, self.in_force())
            }

            /// The class that [`reference_class`](Self::reference_class) names.
            ///
            /// Looked for in the namespace of the class that declares it, then in all others;
            /// classes of bases are found, too. `None` when it is nowhere.
            pub fn referenced(self) -> Option<$crate::Class<'s>> {
                self.class_seen_from_home(self.reference_class()?)
            }

            /// The class that [`embedded_class`](Self::embedded_class) names, looked for as
            /// [`referenced`](Self::referenced) does.
            pub fn embedded(self) -> Option<$crate::Class<'s>> {
                self.class_seen_from_home(self.embedded_class()?)
            }

            fn class_seen_from_home(self, name: &str) -> Option<$crate::Class<'s>> {
                let home = self.schema.class_by_id(self.home()?)?;
                self.schema.class_seen_from(home, name)
            }

            /// Whether it holds instances of no stated class: the type `object`, or
            /// `EmbeddedObject` on a string.
            pub fn is_embedded_object(self) -> bool {
                self.ty() == $crate::Type::Object
                    || self.ty() == $crate::Type::String
                        && self.known_flag($crate::standard_qualifiers::Known::EmbeddedObject)
                            == Some(true)
            }
        }
    };
}

pub(crate) use {mapped, qualified, typed, view};
