//! Characters in XML text.

/// Where the first character stands that XML 1.0 cannot hold, and which it is.
pub(crate) fn unwritable(text: &str) -> Option<(usize, char)> {
    // all of them start with one of these bytes; text is nearly always free of those
    let suspicious =
        |byte: &u8| (*byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || *byte == 0xEF;
    let start = text.bytes().position(|byte| suspicious(&byte))?;
    let found = text[start..].char_indices().find(|(_, character)| {
        matches!(character, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
    });
    found.map(|(at, character)| (start + at, character))
}

/// Appends `text` with `& < >` as entities and a carriage return as `&#13;`, which a parser would make a line feed.
pub(super) fn push_text(out: &mut String, text: &str) {
    push(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'\r' => Some("&#13;"),
        _ => None,
    });
}

/// Appends `text` for an attribute in double quotes.
pub(super) fn push_attribute(out: &mut String, text: &str) {
    push(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\r' => Some("&#13;"),
        b'\n' => Some("&#10;"),
        b'\t' => Some("&#9;"),
        _ => None,
    });
}

#[inline]
fn push(out: &mut String, text: &str, escaped: impl Fn(u8) -> Option<&'static str>) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(entity) = escaped(byte) {
            out.push_str(&text[done..at]);
            out.push_str(entity);
            done = at + 1;
        }
    }
    out.push_str(&text[done..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_needs_it_is_escaped() {
        let mut out = String::new();
        push_text(&mut out, "a<b> & \"é\"\r\n\t");
        assert_eq!(out, "a&lt;b&gt; &amp; \"é\"&#13;\n\t");
        out.clear();
        push_attribute(&mut out, "a\"<\n");
        assert_eq!(out, "a&quot;&lt;&#10;");
    }

    #[test]
    fn characters_that_xml_lacks_are_found() {
        for (text, expected) in [
            ("plain\t\r\n é \u{FFFD} \u{FEFF} 😀", None),
            ("ab\u{1}", Some((2, '\u{1}'))),
            ("é\0", Some((2, '\0'))),
            ("\u{FEFF}\u{FFFF}", Some((3, '\u{FFFF}'))),
            ("\u{FFFE}", Some((0, '\u{FFFE}'))),
        ] {
            assert_eq!(unwritable(text), expected, "{text:?}");
        }
    }
}
