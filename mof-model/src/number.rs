//! Integers inside strings: the elements of `ValueMap` and `BitMap`.

/// Reads an integer in any MOF notation: `12`, `-3`, `0x1F`, `017`, `101b`.
///
/// `None` when it is none, or does not fit: `08` and `2b` are no numbers.
pub(crate) fn integer(text: &str) -> Option<i128> {
    let (negative, digits) = match text.as_bytes() {
        [b'-', ..] => (true, &text[1..]),
        [b'+', ..] => (false, &text[1..]),
        _ => (false, text),
    };
    let (digits, radix) = match digits.as_bytes() {
        [b'0', b'x' | b'X', ..] => (&digits[2..], 16),
        [.., b'b' | b'B'] => (&digits[..digits.len() - 1], 2),
        [b'0', _, ..] => (&digits[1..], 8),
        _ => (digits, 10),
    };
    // `from_str_radix` takes a sign of its own.
    if !digits.starts_with(|first: char| first.is_ascii_hexdigit()) {
        return None;
    }
    let number = i128::from_str_radix(digits, radix).ok()?;
    Some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::integer;

    #[test]
    fn every_notation_of_mof_is_read() {
        let cases = [
            ("0", Some(0)),
            ("4096", Some(4096)),
            ("-1", Some(-1)),
            ("+7", Some(7)),
            ("0x1B", Some(27)),
            ("010", Some(8)),
            ("101b", Some(5)),
            ("0b", Some(0)),
            ("18446744073709551615", Some(u64::MAX.into())),
            ("08", None),
            ("2b", None),
            ("", None),
            ("-", None),
            ("0x", None),
            ("--1", None),
            ("0x-1", None),
            ("1.0", None),
            ("DMTF", None),
            ("999999999999999999999999999999999999999999", None),
        ];
        for (text, number) in cases {
            assert_eq!(integer(text), number, "{text}");
        }
    }
}
