//! Character literals to UTF-16 units.

use super::string::{HEX_DIGITS, Step, step};

/// The one UTF-16 unit between the quotes. `None` when there is none, or more than one.
pub(crate) fn char16(literal: &str) -> Option<u16> {
    let body = literal.strip_prefix('\'')?.strip_suffix('\'')?;
    let (first, len) = step(body, HEX_DIGITS)?;
    let unit = match first {
        Step::Unit(unit) => u16::try_from(unit).ok()?,
        Step::Char(char) => u16::try_from(u32::from(char)).ok()?,
        Step::Wrong(..) => return None,
    };
    (len == body.len()).then_some(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unit_is_a_character_and_nothing_else_is() {
        let cases = [
            ("'a'", Some(0x61)),
            (r"'\n'", Some(10)),
            (r"'\''", Some(0x27)),
            (r"'\x4133'", Some(0x4133)),
            (r"'\x4'", Some(4)),
            ("'é'", Some(0xE9)),
            ("''", None),
            ("'ab'", None),
            ("'\u{1F600}'", None),
            (r"'\q'", None),
            ("'a", None),
            ("'", None),
        ];
        for (literal, expected) in cases {
            assert_eq!(char16(literal), expected, "{literal}");
        }
    }
}
