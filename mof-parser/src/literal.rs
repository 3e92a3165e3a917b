//! Spellings of constants to their values.

pub(crate) mod char16;
pub(crate) mod number;
pub(crate) mod string;
