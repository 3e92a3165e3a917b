//! The last byte of a file to options.

use mof_parser::{Dialect, Encoding, ParseOptions, Preprocess};

/// Mostly the defaults, in every dialect; one file in sixteen meets every limit, and one is read
/// in an encoding that may not be its own.
pub(crate) fn options(bytes: &[u8]) -> ParseOptions {
    let choice = bytes.last().copied().unwrap_or_default();
    let mut options = ParseOptions::default();
    // What is expanded has places of its own, and a target of its own.
    options.preprocess = Preprocess::Never;
    options.dialect = match choice >> 4 {
        1 => Dialect::Dmtf,
        3 | 7 => Dialect::Wmi,
        5 => Dialect::Dsc,
        6 => Dialect::Mof3,
        _ => Dialect::Auto,
    };
    if choice & 0xF == 0xE {
        options.encoding = Some(match choice >> 4 & 3 {
            0 => Encoding::Utf8,
            1 => Encoding::Utf16Le,
            2 => Encoding::Utf16Be,
            _ => Encoding::SingleByte(options.code_page),
        });
    }
    if choice & 0xF == 0xF {
        options.max_depth = 3;
        options.max_token = 24;
        options.max_findings = 2;
        options.max_file_size = 1 << 10;
    }
    options
}
