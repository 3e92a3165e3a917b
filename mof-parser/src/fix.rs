//! Fixes: what to write instead, and text with the changes made.

use std::collections::BTreeMap;
use std::fmt;

use crate::{SourceId, SourceMap, Span};

/// A replacement: `text` for what `span` covers. An empty span inserts, an empty text deletes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced, in offsets of the decoded text.
    pub span: Span,
    /// What is written instead.
    pub text: String,
}

impl Edit {
    /// Writes `text` for what `span` covers.
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// Writes `text` in front of the byte at `offset`.
    pub fn insert(offset: u32, text: impl Into<String>) -> Self {
        Self::replace(Span::new(offset, offset), text)
    }

    /// Takes away what `span` covers.
    pub fn delete(span: Span) -> Self {
        Self::replace(span, "")
    }
}

/// Edits that take a finding away and bring no new one: they need nobody to look at them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What they do, as an order: ``put `;` here``.
    pub title: String,
    /// All of them, or none. They lie in one file, and do not overlap.
    pub edits: Vec<Edit>,
}

impl Fix {
    pub(crate) fn new(title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { title: title.into(), edits }
    }

    /// The same edits in offsets of the text as written. `None` when one of them would change the
    /// text of a macro, or what the preprocessor has left out.
    #[must_use]
    pub fn as_written(&self, sources: &SourceMap) -> Option<Self> {
        let written = |edit: &Edit| {
            let span = sources.as_written(edit.span);
            sources.is_verbatim(edit.span).then(|| Edit::replace(span, edit.text.clone()))
        };
        let edits = self.edits.iter().map(written).collect::<Option<_>>()?;
        Some(Self { title: self.title.clone(), edits })
    }
}

/// Two edits want the same place, or one lies outside of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EditConflict {
    /// The place of the edit that cannot be made.
    pub span: Span,
}

impl fmt::Display for EditConflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Span { start, end } = self.span;
        write!(f, "the edit of bytes {start} to {end} overlaps another one, or lies outside")
    }
}

impl std::error::Error for EditConflict {}

/// `text` with the edits made; it begins at offset `base`. Their order does not matter.
///
/// # Errors
///
/// [`EditConflict`] when two edits overlap or begin at the same place, and when one lies outside of
/// the text or cuts a character in two.
///
/// ```
/// use mof_parser::{Edit, Span, apply};
///
/// let edits = [Edit::insert(26, ";"), Edit::replace(Span::new(11, 14), "sint32")];
///
/// let fixed = apply("class Disk{int Size;int Id};", 0, &edits)?;
/// assert_eq!(fixed, "class Disk{sint32 Size;int Id;};");
/// # Ok::<(), mof_parser::EditConflict>(())
/// ```
pub fn apply(text: &str, base: u32, edits: &[Edit]) -> Result<String, EditConflict> {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span);
    let mut made = String::with_capacity(text.len());
    let (mut done, mut before) = (0, None);
    for Edit { span, text: instead } in edits {
        let conflict = EditConflict { span: *span };
        let local = |offset: u32| offset.checked_sub(base).map(|offset| offset as usize);
        let (start, end) = local(span.start).zip(local(span.end)).ok_or(conflict)?;
        let kept = text.get(done..start).ok_or(conflict)?;
        if text.get(start..end).is_none() || before.is_some_and(|before| conflict_of(before, *span))
        {
            return Err(conflict);
        }
        made.push_str(kept);
        made.push_str(instead);
        (done, before) = (end, Some(*span));
    }
    made.push_str(text.get(done..).unwrap_or(""));
    Ok(made)
}

/// Whether two edits, the first of which begins first, cannot both be made. What begins at one
/// place has no order.
fn conflict_of(first: Span, second: Span) -> bool {
    first.start == second.start || first.end > second.start
}

/// A file with fixes made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FixedSource {
    /// The file.
    pub source: SourceId,
    /// Its decoded text with the fixes made.
    pub text: String,
    /// How many fixes were made.
    pub made: usize,
    /// How many were not, because an earlier one changes the same place.
    pub left: usize,
}

/// Makes fixes file by file, each whole or not at all; of fixes in conflict the first is made.
///
/// The result is in the order of the files, and holds those that change. What is left can be found
/// again in the new text.
pub fn apply_fixes<'f>(
    sources: &SourceMap,
    fixes: impl IntoIterator<Item = &'f Fix>,
) -> Vec<FixedSource> {
    let fixes: Vec<Fix> = fixes.into_iter().filter_map(|fix| fix.as_written(sources)).collect();
    let mut files: BTreeMap<SourceId, Choice> = BTreeMap::new();
    for fix in &fixes {
        let mut homes = fix.edits.iter().map(|edit| sources.source_of(edit.span));
        let Some(Some(home)) = homes.next() else { continue };
        if homes.all(|other| other == Some(home)) {
            files.entry(home).or_default().consider(fix);
        }
    }
    let fixed = files.into_iter().filter_map(|(source, Choice { edits, made, left })| {
        let edits: Vec<_> = edits.into_values().cloned().collect();
        let text = apply(&sources.source(source).text, sources.base(source), &edits).ok()?;
        Some(FixedSource { source, text, made, left })
    });
    fixed.collect()
}

/// The edits of one file that can all be made, by where they begin.
#[derive(Default)]
struct Choice<'f> {
    edits: BTreeMap<u32, &'f Edit>,
    made: usize,
    left: usize,
}

impl<'f> Choice<'f> {
    fn consider(&mut self, fix: &'f Fix) {
        if fix.edits.iter().any(|edit| self.conflicts(edit.span)) {
            self.left += 1;
            return;
        }
        self.edits.extend(fix.edits.iter().map(|edit| (edit.span.start, edit)));
        self.made += 1;
    }

    fn conflicts(&self, span: Span) -> bool {
        let before = self.edits.range(..=span.start).next_back();
        let behind = self.edits.range(span.start..).next();
        before.is_some_and(|(_, edit)| conflict_of(edit.span, span))
            || behind.is_some_and(|(_, edit)| conflict_of(span, edit.span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ParseOptions, decode};

    fn replace(start: u32, end: u32, text: &str) -> Edit {
        Edit::replace(Span::new(start, end), text)
    }

    #[test]
    fn edits_are_made_in_any_order_and_may_touch() {
        let edits =
            [replace(6, 7, "G"), replace(2, 4, ""), Edit::insert(4, "++"), replace(0, 1, "é")];
        assert_eq!(apply("abcdefgh", 0, &edits).unwrap(), "éb++efGh");
        assert_eq!(apply("abc", 10, &[replace(11, 12, "X")]).unwrap(), "aXc");
        assert_eq!(apply("abc", 0, &[Edit::insert(3, "d")]).unwrap(), "abcd");
        assert_eq!(apply("abc", 7, &[]).unwrap(), "abc");
    }

    #[test]
    fn edits_that_overlap_or_lie_outside_are_refused() {
        let cases: [(&str, &[Edit]); 7] = [
            ("abcd", &[replace(0, 2, "x"), replace(1, 3, "y")]),
            ("abcd", &[Edit::insert(1, "x"), Edit::insert(1, "y")]),
            ("abcd", &[replace(0, 3, "x"), Edit::insert(1, "y")]),
            ("abcd", &[replace(1, 2, "x"), Edit::insert(1, "y")]),
            ("abcd", &[replace(3, 5, "x")]),
            ("aé", &[replace(2, 3, "x")]),
            ("abcd", &[replace(3, 2, "x")]),
        ];
        for (text, edits) in cases {
            assert!(apply(text, 0, edits).is_err(), "{edits:?}");
        }
        assert!(apply("abcd", 10, &[replace(9, 11, "x")]).is_err());
    }

    #[test]
    fn of_fixes_in_conflict_the_first_is_made_and_none_by_half() {
        let options = ParseOptions::default();
        let mut sources = SourceMap::new();
        sources.add(decode("one.mof", b"abcd", &options)).unwrap();
        sources.add(decode("two.mof", b"efgh", &options)).unwrap();
        let fixes = [
            Fix::new("first", vec![replace(0, 1, "A"), replace(3, 4, "D")]),
            Fix::new("half in conflict", vec![replace(1, 2, "B"), replace(3, 4, "X")]),
            Fix::new("in the second file", vec![Edit::insert(9, "!")]),
            Fix::new("in two files", vec![Edit::insert(2, "!"), Edit::insert(6, "!")]),
            Fix::new("in none", vec![Edit::insert(90, "!")]),
        ];
        let fixed = apply_fixes(&sources, &fixes);
        let told: Vec<_> = fixed
            .iter()
            .map(|one| (one.source.index(), one.text.as_str(), one.made, one.left))
            .collect();
        assert_eq!(told, [(0, "AbcD", 1, 1), (1, "efgh!", 1, 0)]);
    }
}
