//! Keywords by a perfect hash that is searched at compile time.

use crate::token::Kind;

/// Every word that a production tests for, in lower case.
pub(crate) const KEYWORDS: [(&str, Kind); 56] = [
    ("class", Kind::Class),
    ("instance", Kind::Instance),
    ("of", Kind::Of),
    ("as", Kind::As),
    ("qualifier", Kind::Qualifier),
    ("scope", Kind::Scope),
    ("flavor", Kind::Flavor),
    ("ref", Kind::Ref),
    ("pragma", Kind::Pragma),
    ("include", Kind::Include),
    ("structure", Kind::Structure),
    ("enumeration", Kind::Enumeration),
    ("value", Kind::Value),
    ("typedef", Kind::Typedef),
    ("enum", Kind::Enum),
    ("policy", Kind::Policy),
    ("null", Kind::Null),
    ("true", Kind::True),
    ("false", Kind::False),
    ("boolean", Kind::Boolean),
    ("uint8", Kind::UInt8),
    ("sint8", Kind::SInt8),
    ("uint16", Kind::UInt16),
    ("sint16", Kind::SInt16),
    ("uint32", Kind::UInt32),
    ("sint32", Kind::SInt32),
    ("uint64", Kind::UInt64),
    ("sint64", Kind::SInt64),
    ("real32", Kind::Real32),
    ("real64", Kind::Real64),
    ("char16", Kind::Char16),
    ("string", Kind::StringType),
    ("datetime", Kind::DateTime),
    ("object", Kind::Object),
    ("void", Kind::Void),
    ("enableoverride", Kind::EnableOverride),
    ("disableoverride", Kind::DisableOverride),
    ("tosubclass", Kind::ToSubclass),
    ("nottosubclass", Kind::NotToSubclass),
    ("toinstance", Kind::ToInstance),
    ("nottoinstance", Kind::NotToInstance),
    ("restricted", Kind::Restricted),
    ("translatable", Kind::Translatable),
    ("amended", Kind::Amended),
    ("any", Kind::Any),
    ("association", Kind::Association),
    ("indication", Kind::Indication),
    ("property", Kind::Property),
    ("reference", Kind::Reference),
    ("method", Kind::Method),
    ("parameter", Kind::Parameter),
    ("schema", Kind::Schema),
    ("integer", Kind::IntegerType),
    ("octetstring", Kind::OctetStringType),
    ("enumerationvalue", Kind::EnumerationValue),
    ("qualifiertype", Kind::QualifierType),
];

/// What a slot of the table knows: the first eight bytes, the length, the place in [`KEYWORDS`].
#[derive(Clone, Copy)]
struct Slot {
    head: u64,
    len: u8,
    word: u8,
}

const EMPTY: Slot = Slot { head: 0, len: 0, word: 0 };
const SLOTS: usize = 256;

/// Upper and lower case coincide, and bytes behind the word are cleared.
const fn head(word: u64, len: usize) -> u64 {
    let folded = word | 0x2020_2020_2020_2020;
    if len < 8 { folded & ((1 << (8 * len)) - 1) } else { folded }
}

const fn slot_of(head: u64, len: usize, magic: u64) -> usize {
    ((head ^ len as u64).wrapping_mul(magic) >> 56) as usize
}

const fn load_padded(text: &[u8]) -> u64 {
    let mut word = [0; 8];
    let mut index = 0;
    while index < 8 && index < text.len() {
        word[index] = text[index];
        index += 1;
    }
    u64::from_le_bytes(word)
}

const fn try_table(magic: u64) -> Option<[Slot; SLOTS]> {
    let mut slots = [EMPTY; SLOTS];
    let mut word = 0;
    while word < KEYWORDS.len() {
        let text = KEYWORDS[word].0.as_bytes();
        let head = head(load_padded(text), text.len());
        let slot = slot_of(head, text.len(), magic);
        if slots[slot].len != 0 {
            return None;
        }
        slots[slot] = Slot { head, len: text.len() as u8, word: word as u8 };
        word += 1;
    }
    Some(slots)
}

/// Tries odd multipliers until one puts every keyword into a slot of its own.
#[allow(long_running_const_eval)]
const fn search() -> (u64, [Slot; SLOTS]) {
    let mut magic: u64 = 0x9E37_79B9_7F4A_7C15;
    loop {
        if let Some(slots) = try_table(magic) {
            return (magic, slots);
        }
        magic = magic.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(2);
    }
}

const FOUND: (u64, [Slot; SLOTS]) = search();
const MAGIC: u64 = FOUND.0;
static TABLE: [Slot; SLOTS] = FOUND.1;

/// The kind of the name at `start..end`: a keyword's, or [`Kind::Ident`].
#[inline]
pub(crate) fn kind_of_name(bytes: &[u8], start: usize, end: usize) -> Kind {
    let len = end - start;
    let word = match bytes[start..].first_chunk::<8>() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => load_padded(&bytes[start..]),
    };
    let head = head(word, len);
    let slot = TABLE[slot_of(head, len, MAGIC)];
    if slot.head != head || usize::from(slot.len) != len {
        return Kind::Ident;
    }
    let (text, kind) = KEYWORDS[usize::from(slot.word)];
    if len <= 8 || text.as_bytes().eq_ignore_ascii_case(&bytes[start..end]) {
        kind
    } else {
        Kind::Ident
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> Kind {
        kind_of_name(text.as_bytes(), 0, text.len())
    }

    #[test]
    fn every_keyword_is_found_in_any_case() {
        for (text, expected) in KEYWORDS {
            assert_eq!(kind(text), expected, "{text}");
            assert_eq!(kind(&text.to_uppercase()), expected, "{text}");
        }
    }

    #[test]
    fn what_only_resembles_a_keyword_is_a_name() {
        for text in ["classs", "clas", "enableoverridf", "disableoverride2", "s", "CIM_Class"] {
            assert_eq!(kind(text), Kind::Ident, "{text}");
        }
    }

    #[test]
    fn a_keyword_ends_where_the_name_ends() {
        assert_eq!(kind_of_name(b"refx", 0, 3), Kind::Ref);
        assert_eq!(kind_of_name(b"x class", 2, 7), Kind::Class);
    }
}
