//! How a qualifier travels: the effective flavors.

use std::fmt;

/// The flavors in effect for a qualifier, after defaults, declarations and inheritance.
///
/// Every pair of MOF words is one bit here: what is not [`overridable`](Self::overridable) is
/// `DisableOverride`, and `Restricted` is neither [`to_subclass`](Self::to_subclass) nor
/// [`to_instance`](Self::to_instance).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Flavors(u8);

impl Flavors {
    const TO_SUBCLASS: u8 = 1;
    const TO_INSTANCE: u8 = 2;
    const DISABLE_OVERRIDE: u8 = 4;
    const TRANSLATABLE: u8 = 8;
    const AMENDED: u8 = 16;

    /// What WMI assumes when nothing is said: stays where it is, may be overridden.
    pub const WMI: Self = Self(0);
    /// What DSP0004 assumes when nothing is said: `EnableOverride, ToSubclass`.
    pub const DMTF: Self = Self(Self::TO_SUBCLASS);

    /// Whether subclasses see it (`ToSubclass`).
    pub const fn to_subclass(self) -> bool {
        self.0 & Self::TO_SUBCLASS != 0
    }

    /// Whether instances see it (`ToInstance`, WMI).
    pub const fn to_instance(self) -> bool {
        self.0 & Self::TO_INSTANCE != 0
    }

    /// Whether a subclass may give another value (`EnableOverride`).
    pub const fn overridable(self) -> bool {
        self.0 & Self::DISABLE_OVERRIDE == 0
    }

    /// Whether its text is meant for translation (`Translatable`).
    pub const fn translatable(self) -> bool {
        self.0 & Self::TRANSLATABLE != 0
    }

    /// Whether its text lives in a locale's namespace (`Amended`, WMI).
    pub const fn amended(self) -> bool {
        self.0 & Self::AMENDED != 0
    }

    /// The same, `DisableOverride`.
    #[must_use]
    pub const fn disable_override(self) -> Self {
        Self(self.0 | Self::DISABLE_OVERRIDE)
    }

    /// The same, `EnableOverride`.
    #[must_use]
    pub const fn enable_override(self) -> Self {
        Self(self.0 & !Self::DISABLE_OVERRIDE)
    }

    /// The same, `ToSubclass`.
    #[must_use]
    pub const fn with_to_subclass(self) -> Self {
        Self(self.0 | Self::TO_SUBCLASS)
    }

    /// The same, `NotToSubclass`.
    #[must_use]
    pub const fn not_to_subclass(self) -> Self {
        Self(self.0 & !Self::TO_SUBCLASS)
    }

    /// The same, `ToInstance`.
    #[must_use]
    pub const fn with_to_instance(self) -> Self {
        Self(self.0 | Self::TO_INSTANCE)
    }

    /// The same, `NotToInstance`.
    #[must_use]
    pub const fn not_to_instance(self) -> Self {
        Self(self.0 & !Self::TO_INSTANCE)
    }

    /// The same, `Restricted`: seen by neither subclass nor instance.
    #[must_use]
    pub const fn restricted(self) -> Self {
        self.not_to_subclass().not_to_instance()
    }

    /// The same, `Translatable`.
    #[must_use]
    pub const fn with_translatable(self) -> Self {
        Self(self.0 | Self::TRANSLATABLE)
    }

    /// The same, `Amended`.
    #[must_use]
    pub const fn with_amended(self) -> Self {
        Self(self.0 | Self::AMENDED)
    }

    /// The MOF words that make these flavors of `default`; none when they are the same.
    ///
    /// `Translatable` and `Amended` cannot be taken back by a word: where only `default` has them,
    /// nothing is said.
    ///
    /// ```
    /// use mof_model::Flavors;
    ///
    /// let words: Vec<_> = Flavors::DMTF.disable_override().words_over(Flavors::WMI).collect();
    /// assert_eq!(words, ["DisableOverride", "ToSubclass"]);
    /// assert_eq!(Flavors::WMI.words_over(Flavors::DMTF).collect::<Vec<_>>(), ["Restricted"]);
    /// ```
    pub fn words_over(self, default: Self) -> impl Iterator<Item = &'static str> {
        let over = match (self.overridable(), default.overridable()) {
            (true, false) => Some("EnableOverride"),
            (false, true) => Some("DisableOverride"),
            _ => None,
        };
        let down = match (self.to_subclass(), default.to_subclass()) {
            (true, false) => Some("ToSubclass"),
            (false, true) if self.to_instance() => Some("NotToSubclass"),
            (false, true) => Some("Restricted"),
            _ => None,
        };
        let to_instance = match (self.to_instance(), default.to_instance()) {
            (true, false) => Some("ToInstance"),
            (false, true) if down != Some("Restricted") => Some("NotToInstance"),
            _ => None,
        };
        let translatable = self.translatable() && !default.translatable();
        let amended = self.amended() && !default.amended();
        let texts =
            [translatable.then_some("Translatable"), amended.then_some("Amended")].into_iter();
        [over, down, to_instance].into_iter().chain(texts).flatten()
    }

    /// The MOF words that say this, none left to a default except `NotToInstance`.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        let over = if self.overridable() { "EnableOverride" } else { "DisableOverride" };
        let down = match (self.to_subclass(), self.to_instance()) {
            (true, _) => "ToSubclass",
            (false, true) => "NotToSubclass",
            (false, false) => "Restricted",
        };
        [
            Some(over),
            Some(down),
            self.to_instance().then_some("ToInstance"),
            self.translatable().then_some("Translatable"),
            self.amended().then_some("Amended"),
        ]
        .into_iter()
        .flatten()
    }
}

impl fmt::Display for Flavors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, word) in self.words().enumerate() {
            if at > 0 {
                f.write_str(" ")?;
            }
            f.write_str(word)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Flavors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Flavors({self})")
    }
}

/// The flavor words that stand behind a qualifier's colon, before any default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct StatedFlavors(u16);

/// A flavor word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FlavorWord {
    EnableOverride,
    DisableOverride,
    ToSubclass,
    NotToSubclass,
    ToInstance,
    NotToInstance,
    Restricted,
    Translatable,
    Amended,
}

impl StatedFlavors {
    /// The words and `word`.
    #[must_use]
    pub(crate) fn with(self, word: FlavorWord) -> Self {
        Self(self.0 | 1 << word as u16)
    }

    /// Whether `word` is written.
    pub(crate) fn has(self, word: FlavorWord) -> bool {
        self.0 & 1 << word as u16 != 0
    }

    /// Whether no word is written.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The flavors in effect when these words stand on top of `default`.
    ///
    /// Of two words that contradict each other the narrower one holds.
    pub(crate) fn over(self, default: Flavors) -> Flavors {
        type Change = fn(Flavors) -> Flavors;
        const CHANGES: [(FlavorWord, Change); 9] = [
            (FlavorWord::EnableOverride, Flavors::enable_override),
            (FlavorWord::DisableOverride, Flavors::disable_override),
            (FlavorWord::ToSubclass, Flavors::with_to_subclass),
            (FlavorWord::NotToSubclass, Flavors::not_to_subclass),
            (FlavorWord::ToInstance, Flavors::with_to_instance),
            (FlavorWord::NotToInstance, Flavors::not_to_instance),
            (FlavorWord::Restricted, Flavors::restricted),
            (FlavorWord::Translatable, Flavors::with_translatable),
            (FlavorWord::Amended, Flavors::with_amended),
        ];
        if self.is_empty() {
            return default;
        }
        CHANGES
            .iter()
            .filter(|(word, _)| self.has(*word))
            .fold(default, |flavors, (_, change)| change(flavors))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stated_words_change_the_default_and_nothing_else() {
        let stated = |words: &[FlavorWord]| {
            words.iter().fold(StatedFlavors::default(), |stated, word| stated.with(*word))
        };
        use FlavorWord::*;
        let cases: &[(&[FlavorWord], Flavors, &str)] = &[
            (&[], Flavors::DMTF, "EnableOverride ToSubclass"),
            (&[DisableOverride], Flavors::DMTF, "DisableOverride ToSubclass"),
            (&[ToInstance, ToSubclass], Flavors::WMI, "EnableOverride ToSubclass ToInstance"),
            (&[Restricted], Flavors::DMTF, "EnableOverride Restricted"),
            (&[Restricted, ToSubclass], Flavors::WMI, "EnableOverride Restricted"),
            (&[NotToSubclass, Amended], Flavors::DMTF, "EnableOverride Restricted Amended"),
        ];
        for (words, default, effective) in cases {
            assert_eq!(stated(words).over(*default).to_string(), *effective, "{words:?}");
        }
    }

    #[test]
    fn the_words_over_a_default_give_the_flavors_back() {
        use FlavorWord::*;
        let words = [
            EnableOverride,
            DisableOverride,
            ToSubclass,
            NotToSubclass,
            ToInstance,
            NotToInstance,
            Restricted,
        ];
        for (default, wanted) in (0..8_u8).flat_map(|a| (0..8).map(move |b| (a, b))) {
            let (default, wanted) = (Flavors(default), Flavors(wanted));
            let said: Vec<_> = wanted.words_over(default).collect();
            let stated = words
                .iter()
                .filter(|word| said.contains(&format!("{word:?}").as_str()))
                .fold(StatedFlavors::default(), |stated, word| stated.with(*word));
            assert_eq!(stated.over(default), wanted, "{default:?} {said:?}");
        }
    }

    #[test]
    fn flavors_say_themselves_in_mof_words() {
        let cases = [
            (Flavors::DMTF, "EnableOverride ToSubclass"),
            (Flavors::WMI, "EnableOverride Restricted"),
            (Flavors::WMI.with_to_instance(), "EnableOverride NotToSubclass ToInstance"),
            (
                Flavors::DMTF.with_to_instance().disable_override().with_amended(),
                "DisableOverride ToSubclass ToInstance Amended",
            ),
            (Flavors::DMTF.with_to_instance().restricted(), "EnableOverride Restricted"),
        ];
        for (flavors, words) in cases {
            assert_eq!(flavors.to_string(), words);
        }
    }
}
