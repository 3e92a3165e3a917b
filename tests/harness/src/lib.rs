//! What the tests over `tests/corpus` and over the pages of the findings share.

pub mod collection;
mod faults;
mod fixes;
mod pages;
mod rules;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

pub use faults::{Faults, faults};
pub use fixes::{Compiled, prove};
pub use pages::{Page, without_parts};
pub use rules::rules_of;

use mof_parser::{CodePage, ParseOptions, Preprocess, decode};

/// A folder of `tests/corpus`, seen from a crate of the workspace: `corpus("bad")`.
pub fn corpus(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus").join(folder)
}

/// The MOF files of a folder, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the corpus is part of the repository");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("the corpus can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "mof"))
        .collect();
    files.sort();
    files
}

/// The settings of a first line `// options: name=value name=value`.
pub fn settings(bytes: &[u8]) -> Vec<(String, String)> {
    let source = decode("options", bytes, &ParseOptions::default());
    let line = source.text().lines().next().unwrap_or_default();
    settings_of(line.strip_prefix("// options: ").unwrap_or_default())
}

/// The settings of `name=value name=value`.
pub fn settings_of(text: &str) -> Vec<(String, String)> {
    let pairs = text.split_whitespace().filter_map(|setting| setting.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The parser's options of settings.
pub fn parse_options(settings: &[(String, String)]) -> ParseOptions {
    let mut options = ParseOptions::default();
    for (name, value) in settings {
        let number = || value.parse::<u32>().expect("the value of an option is a number");
        match name.as_str() {
            "dialect" => options.dialect = value.parse().expect("a dialect"),
            "encoding" => options.encoding = Some(value.parse().expect("an encoding")),
            "code_page" => options.code_page = CodePage::from_label(value).expect("a code page"),
            "preprocess" if value == "never" => options.preprocess = Preprocess::Never,
            "preprocess" => options.preprocess = Preprocess::Always,
            "define" => options.defines.push(match value.split_once('=') {
                Some((name, text)) => (name.to_owned(), text.replace("%20", " ")),
                None => (value.to_owned(), "1".to_owned()),
            }),
            "max_expansion" => options.max_expansion = number() as usize,
            "max_depth" => options.max_depth = number() as u16,
            "max_token" => options.max_token = number(),
            "max_tokens" => options.max_tokens = number(),
            "max_string" => options.max_string = number(),
            "max_findings" => options.max_findings = number() as usize,
            "max_file_size" => options.max_file_size = number() as usize,
            "max_include_depth" => options.max_include_depth = number() as usize,
            "max_declarations" => options.max_declarations = number() as usize,
            _ => panic!("there is no option {name}"),
        }
    }
    options
}

/// Compares what was found with the file `NAME.expected` beside `NAME.mof`, or writes it when
/// `MOF_BLESS` is set.
///
/// # Errors
///
/// That they differ, or that the file cannot be written.
pub fn expect(path: &Path, found: &str) -> Result<(), String> {
    same(&path.with_extension("expected"), found)
}

/// Compares what was found with a file, or writes it when `MOF_BLESS` is set.
///
/// # Errors
///
/// That they differ, with the lines that only one of them has, or that the file cannot be written.
pub fn same(path: &Path, found: &str) -> Result<(), String> {
    if std::env::var_os("MOF_BLESS").is_some() {
        return fs::write(path, found).map_err(|error| format!("{}: {error}", path.display()));
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected == found {
        return Ok(());
    }
    let (old, new): (BTreeSet<_>, BTreeSet<_>) =
        (expected.lines().collect(), found.lines().collect());
    let mut text = format!("{} differs (MOF_BLESS=1 writes it anew):\n", path.display());
    old.difference(&new).for_each(|line| text += &format!("- {line}\n"));
    new.difference(&old).for_each(|line| text += &format!("+ {line}\n"));
    Err(format!("{text}found:\n{found}"))
}

/// The text cut and garbled in many ways that are the same every time.
pub fn variants<'b>(
    bytes: &'b [u8],
    places: usize,
    signs: &'b [u8],
) -> impl Iterator<Item = Vec<u8>> + 'b {
    let step = bytes.len() / places + 1;
    (0..bytes.len()).step_by(step).flat_map(move |at| {
        let cut = [bytes[..at].to_vec(), bytes[at..].to_vec()];
        cut.into_iter().chain(signs.iter().map(move |sign| {
            let mut variant = bytes.to_vec();
            variant[at] = *sign;
            variant
        }))
    })
}

/// Whether every code has a page and a file in which it is found, and only such codes are found.
///
/// # Errors
///
/// The codes that lack one.
pub fn same_codes(
    found: impl IntoIterator<Item = &'static str>,
    pages: impl IntoIterator<Item = &'static str>,
) -> Result<(), String> {
    let (found, pages): (BTreeSet<_>, BTreeSet<_>) =
        (found.into_iter().collect(), pages.into_iter().collect());
    if found == pages {
        return Ok(());
    }
    let without_file: Vec<_> = pages.difference(&found).collect();
    let without_page: Vec<_> = found.difference(&pages).collect();
    Err(format!("without a file: {without_file:?}; without a page: {without_page:?}"))
}
