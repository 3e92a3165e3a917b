//! What a qualifier may stand on.

use std::fmt;

/// A kind of element that carries qualifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scope {
    /// A class that is neither an association nor an indication.
    Class,
    /// A class with the Association qualifier.
    Association,
    /// A class with the Indication qualifier.
    Indication,
    /// A property that is not a reference.
    Property,
    /// A property of a reference type.
    Reference,
    /// A method.
    Method,
    /// A parameter.
    Parameter,
    /// An instance declaration (WMI).
    Instance,
    /// A schema (DSP0004 before 2.6).
    Schema,
    /// A qualifier declaration (DSP0004 before 2.6, MOF 3).
    Qualifier,
    /// A structure (MOF 3).
    Structure,
    /// An enumeration (MOF 3).
    Enumeration,
    /// An element of an enumeration (MOF 3).
    EnumerationValue,
}

impl Scope {
    const ALL: [Self; 13] = [
        Self::Class,
        Self::Association,
        Self::Indication,
        Self::Property,
        Self::Reference,
        Self::Method,
        Self::Parameter,
        Self::Instance,
        Self::Schema,
        Self::Qualifier,
        Self::Structure,
        Self::Enumeration,
        Self::EnumerationValue,
    ];

    /// The MOF word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Association => "association",
            Self::Indication => "indication",
            Self::Property => "property",
            Self::Reference => "reference",
            Self::Method => "method",
            Self::Parameter => "parameter",
            Self::Instance => "instance",
            Self::Schema => "schema",
            Self::Qualifier => "qualifier",
            Self::Structure => "structure",
            Self::Enumeration => "enumeration",
            Self::EnumerationValue => "enumerationvalue",
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A set of [`Scope`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Scopes(u16);

impl Scopes {
    /// No element kind.
    pub const NONE: Self = Self(0);
    /// Every element kind: `scope(any)`.
    pub const ANY: Self = Self(u16::MAX);

    /// The set of these.
    pub const fn of(scopes: &[Scope]) -> Self {
        let mut set = Self::NONE;
        let mut at = 0;
        while at < scopes.len() {
            set = set.with(scopes[at]);
            at += 1;
        }
        set
    }

    /// The set and `scope`.
    #[must_use]
    pub const fn with(self, scope: Scope) -> Self {
        Self(self.0 | 1 << scope as u16)
    }

    /// Whether `scope` is in it.
    pub const fn contains(self, scope: Scope) -> bool {
        self.0 & 1 << scope as u16 != 0
    }

    /// Whether it is `any`.
    pub const fn is_any(self) -> bool {
        self.0 == Self::ANY.0
    }

    /// Its members; all of them when it is `any`.
    pub fn iter(self) -> impl Iterator<Item = Scope> {
        Scope::ALL.into_iter().filter(move |scope| self.contains(*scope))
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_any() {
            return f.write_str("any");
        }
        for (at, scope) in self.iter().enumerate() {
            if at > 0 {
                f.write_str(", ")?;
            }
            f.write_str(scope.name())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_and_nothing_else() {
        let set = Scopes::of(&[Scope::Property, Scope::Parameter]);
        assert!(set.contains(Scope::Parameter));
        assert!(!set.contains(Scope::Method));
        assert_eq!(set.to_string(), "property, parameter");
        assert_eq!(Scopes::ANY.to_string(), "any");
    }
}
