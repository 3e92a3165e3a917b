//! What formatting makes of a file: it says the same, and the same each time.

use mof_parser::{Document, FormatError, ParseOptions, format, shape};

use crate::read;

/// What is formatted says the same in the same encoding, settles at once, and shows nothing of the
/// layout before.
pub(crate) fn check(path: &str, bytes: &[u8]) -> Result<(), String> {
    let formatted = |bytes: &[u8]| {
        let (sources, parsed) = read(path, bytes);
        let text = format(&parsed, &sources, &ParseOptions::default())?;
        Ok((sources.source(parsed.document.source).encode(&text), parsed.document))
    };
    let failed = |error: FormatError| format!("is not formatted: {error}");
    let (once, before) = formatted(bytes).map_err(failed)?;
    let once = once.map_err(|error| format!("is not written: {error}"))?;
    let (twice, after) = formatted(&once).map_err(failed)?;
    if twice.as_ref() != Ok(&once) {
        return Err("is formatted anew each time".into());
    }
    if shape(&before) != shape(&after) {
        return Err("is formatted wrong".into());
    }
    let lines = |document: &Document| {
        let comments = document.comments.iter();
        let text = comments.flat_map(|comment| document.text(comment.span).lines());
        text.map(|line| line.trim_end().to_owned()).collect::<Vec<_>>()
    };
    if lines(&before) != lines(&after) {
        return Err("loses comments".into());
    }
    // Lines matter to the preprocessor.
    if before.is_preprocessed() {
        return Ok(());
    }
    // Line ends are the file's, and a string may have some of its own.
    let relaid = |blank: &str| {
        let words = before.tokens.iter().map(|token| before.text(token.span()));
        let (bytes, _) = formatted(words.collect::<Vec<_>>().join(blank).as_bytes())?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).replace("\r\n", "\n")))
    };
    if relaid(" ").map_err(failed)? != relaid("\n").map_err(failed)? {
        return Err("is formatted as it was laid out".into());
    }
    Ok(())
}
