//! Pieces of sentences.

use crate::Type;

pub(super) fn with_article(word: &str) -> String {
    // No word here begins with a `u` that is not spoken like `you`.
    let article = if word.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {word}")
}

pub(super) fn type_of(ty: Type) -> String {
    match ty {
        Type::Object | Type::Instance => "an embedded instance".to_owned(),
        _ => with_article(ty.name()),
    }
}

pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "`A`, `B` and `C`"
pub(super) fn listed<'a>(names: impl ExactSizeIterator<Item = &'a String>) -> String {
    let last = names.len().saturating_sub(1);
    let mut list = String::new();
    for (at, name) in names.enumerate() {
        list.push_str(match at {
            0 => "",
            _ if at == last => " and ",
            _ => ", ",
        });
        list.push_str(&format!("`{name}`"));
    }
    list
}
