//! `char16`.

use std::fmt;

/// One UTF-16 code unit: `char16` of CIM. Unpaired surrogates are values too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Char16(pub u16);

impl Char16 {
    /// The character, unless the unit is one half of a surrogate pair.
    pub fn to_char(self) -> Option<char> {
        char::from_u32(self.0.into())
    }
}

impl From<u16> for Char16 {
    fn from(unit: u16) -> Self {
        Self(unit)
    }
}

impl From<Char16> for u16 {
    fn from(unit: Char16) -> Self {
        unit.0
    }
}

/// Fails for characters beyond the basic plane, which take two units.
impl TryFrom<char> for Char16 {
    type Error = char;

    fn try_from(character: char) -> Result<Self, char> {
        u16::try_from(u32::from(character)).map(Self).map_err(|_| character)
    }
}

impl fmt::Debug for Char16 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_char() {
            Some(character) => write!(f, "{character:?}"),
            None => write!(f, "'\\u{{{:x}}}'", self.0),
        }
    }
}

impl fmt::Display for Char16 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.to_char().unwrap_or(char::REPLACEMENT_CHARACTER))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_surrogate_pair_is_kept_but_is_no_character() {
        assert_eq!(Char16(0x41).to_char(), Some('A'));
        assert_eq!(Char16(0xD800).to_char(), None);
        assert_eq!(format!("{:?}", Char16(0xD800)), "'\\u{d800}'");
        assert_eq!(Char16::try_from('日'), Ok(Char16(0x65E5)));
        assert_eq!(Char16::try_from('😀'), Err('😀'));
    }
}
