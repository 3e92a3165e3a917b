//! What the real compilers of a dialect make of a file's encoding.

use crate::source::{CodePage, Source};
use crate::{Dialect, Document, Encoding, Finding, FindingKind, ParseOptions, Span};

/// Reports the first compiler of the document's dialect that would refuse the file as it is stored,
/// or read another text; its text begins at `base`. A file of ASCII without a byte order mark suits them all.
pub(crate) fn check(
    document: &Document,
    source: &Source,
    base: u32,
    options: &ParseOptions,
    report: &mut impl FnMut(Finding),
) {
    let begin = Span::new(base, base);
    let mut note = |kind, span| report(Finding::new(kind, span));
    let marked = source.has_byte_order_mark();
    match (source.encoding(), document.dialect) {
        (Encoding::Utf16Le | Encoding::Utf16Be, _) if !marked => {
            note(FindingKind::UnmarkedUtf16, begin);
        }
        // A document of unknown dialect counts as the DMTF's, which says nothing about its readers.
        (Encoding::Utf16Le | Encoding::Utf16Be, _) if options.dialect == Dialect::Dmtf => {
            note(FindingKind::Utf8Expected { reader: "pywbem" }, begin);
        }
        (Encoding::Utf16Le | Encoding::Utf16Be, Dialect::Mof3) => {
            note(FindingKind::Utf8Expected { reader: "MOF 3" }, begin);
        }
        (Encoding::Utf16Be, Dialect::Dsc) => {
            let beyond = |char: &char| u32::from(*char) > 0xFFFF;
            let pair = source.text().char_indices().find(|(_, char)| beyond(char));
            if let Some((at, char)) = pair {
                let start = base + at as u32;
                let span = Span::new(start, start + char.len_utf8() as u32);
                note(FindingKind::SurrogatesInBigEndian { char }, span);
            }
        }
        (Encoding::Utf8, Dialect::Wmi) if marked => {
            note(FindingKind::Utf8Mark { reader: "mofcomp is reported to refuse it" }, begin);
        }
        (Encoding::Utf8, Dialect::Mof3) if marked => {
            note(FindingKind::Utf8Mark { reader: "MOF 3 forbids it" }, begin);
        }
        // Only the readers of 2013 mind it, so somebody must have asked for the dialect.
        (Encoding::Utf8, Dialect::Dsc) if marked && options.dialect == Dialect::Dsc => {
            note(FindingKind::Utf8Mark { reader: "WMF 4 is reported to refuse it" }, begin);
        }
        (Encoding::Utf8, Dialect::Wmi | Dialect::Dsc) if !marked && !source.is_ascii() => {
            let reader = if document.dialect == Dialect::Wmi { "mofcomp" } else { "MI" };
            if let Some((span, char)) = first_non_ascii(document) {
                let read_as = misread(char, options.code_page);
                note(FindingKind::Utf8WithoutMark { reader, char, read_as }, span);
            }
        }
        _ => {}
    }
}

/// The first character beyond ASCII that is not in a comment.
fn first_non_ascii(document: &Document) -> Option<(Span, char)> {
    document.tokens.iter().find_map(|token| {
        let text = document.text(token.span());
        let (at, char) = text.char_indices().find(|(_, char)| !char.is_ascii())?;
        let start = token.span().start + at as u32;
        Some((Span::new(start, start + char.len_utf8() as u32), char))
    })
}

/// What becomes of a character when its UTF-8 is read in a code page.
fn misread(char: char, page: CodePage) -> String {
    page.read(char.encode_utf8(&mut [0; 4]).as_bytes())
}
