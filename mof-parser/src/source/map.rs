//! All files of a compilation in one offset space.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use super::Source;
use super::lines::line_starts;
use crate::Span;

/// A file of a [`SourceMap`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

impl SourceId {
    /// Its place in the order of addition, from 0.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// All files of a compilation, one behind the other in one space of offsets.
///
/// So a [`Span`] is eight bytes and says in which file it lies. Line and column are worked out when
/// somebody asks.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    source: Source,
    base: u32,
    lines: OnceLock<Vec<u32>>,
}

/// Where a span lies, as people count: lines and columns from 1, columns in Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Location<'s> {
    /// The file.
    pub source: SourceId,
    /// The file's name.
    pub name: &'s str,
    /// Line of the first character.
    pub line: u32,
    /// Column of the first character.
    pub column: u32,
    /// Line of the end.
    pub end_line: u32,
    /// Column behind the last character.
    pub end_column: u32,
}

impl fmt::Display for Location<'_> {
    /// `file.mof:12:5`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.name, self.line, self.column)
    }
}

/// The offset space of 4 GiB has no room for another file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceMapFull;

impl fmt::Display for SourceMapFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the files of one compilation exceed 4 GiB")
    }
}

impl std::error::Error for SourceMapFull {}

impl SourceMap {
    /// A map without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file behind the others.
    ///
    /// # Errors
    ///
    /// [`SourceMapFull`] when the texts together would exceed 4 GiB.
    pub fn add(&mut self, source: Source) -> Result<SourceId, SourceMapFull> {
        // One offset is left between files, so that the end of one is not the start of the next.
        let base = self.end();
        let len = u32::try_from(source.text.len()).map_err(|_| SourceMapFull)?;
        base.checked_add(len).and_then(|end| end.checked_add(1)).ok_or(SourceMapFull)?;
        let id = SourceId(u32::try_from(self.entries.len()).map_err(|_| SourceMapFull)?);
        self.entries.push(Entry { source, base, lines: OnceLock::new() });
        Ok(id)
    }

    fn end(&self) -> u32 {
        self.entries.last().map_or(0, |last| last.base + last.source.text.len() as u32 + 1)
    }

    /// The files in the order of addition.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.entries.iter().zip(0..).map(|(entry, id)| (SourceId(id), &entry.source))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// A file of this map.
    ///
    /// # Panics
    ///
    /// When `id` comes from another map with more files.
    pub fn source(&self, id: SourceId) -> &Source {
        &self.entries[id.index()].source
    }

    /// The global offset at which a file's text begins.
    ///
    /// # Panics
    ///
    /// When `id` comes from another map with more files.
    pub fn base(&self, id: SourceId) -> u32 {
        self.entries[id.index()].base
    }

    /// The file that `span` begins in. `None` when it lies in no file of this map.
    pub fn source_of(&self, span: Span) -> Option<SourceId> {
        let index =
            self.entries.partition_point(|entry| entry.base <= span.start).checked_sub(1)?;
        let entry = &self.entries[index];
        let id = SourceId(index as u32);
        ((span.start - entry.base) as usize <= entry.source.text.len()).then_some(id)
    }

    /// The file, line and column of `span`. `None` when it lies in no file of this map.
    pub fn locate(&self, span: Span) -> Option<Location<'_>> {
        let id = self.source_of(span)?;
        let (source, range) = (self.source(id), self.local_range(id, span));
        let (line, column) = self.line_and_column(id, range.start);
        let (end_line, end_column) = self.line_and_column(id, range.end);
        Some(Location { source: id, name: &source.name, line, column, end_line, end_column })
    }

    /// The text that `span` covers; empty when it lies in no file of this map.
    pub fn snippet(&self, span: Span) -> &str {
        match self.source_of(span) {
            Some(id) => &self.source(id).text[self.local_range(id, span)],
            None => "",
        }
    }

    /// A line of a file, counted from 1, without its line end; empty when there is no such line.
    pub fn line(&self, id: SourceId, line: u32) -> &str {
        let entry = &self.entries[id.index()];
        let starts = entry.line_starts();
        let Some(&start) = (line as usize).checked_sub(1).and_then(|index| starts.get(index))
        else {
            return "";
        };
        let end = starts.get(line as usize).map_or(entry.source.text.len(), |end| *end as usize);
        entry.source.text[start as usize..end].trim_end_matches(['\r', '\n'])
    }

    /// How many lines a file has; one more than it has line ends.
    pub fn line_count(&self, id: SourceId) -> u32 {
        self.entries[id.index()].line_starts().len() as u32
    }

    /// The bytes of the file as stored that `span` came from. `None` when it lies in no file.
    pub fn stored_range(&self, span: Span) -> Option<Range<u64>> {
        let id = self.source_of(span)?;
        let range = self.local_range(id, span);
        Some(self.source(id).stored_range(range.start as u32, range.end as u32))
    }

    /// `span` in offsets of the file's text, cut to the text and to whole characters.
    pub fn local_range(&self, id: SourceId, span: Span) -> Range<usize> {
        let entry = &self.entries[id.index()];
        let text = &entry.source.text;
        let local =
            |offset: u32| text.floor_char_boundary(offset.saturating_sub(entry.base) as usize);
        let start = local(span.start);
        start..local(span.end).max(start)
    }

    fn line_and_column(&self, id: SourceId, offset: usize) -> (u32, u32) {
        let entry = &self.entries[id.index()];
        let starts = entry.line_starts();
        let line = starts.partition_point(|start| *start as usize <= offset);
        let start = line.checked_sub(1).map_or(0, |index| starts[index] as usize);
        let column = entry.source.chars_before(offset) - entry.source.chars_before(start) + 1;
        (line as u32, column)
    }
}

impl Entry {
    fn line_starts(&self) -> &[u32] {
        self.lines.get_or_init(|| line_starts(&self.source.text))
    }
}
