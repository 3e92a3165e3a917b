//! All files of a compilation in one offset space.

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::Source;
use super::lines::line_starts;
use crate::Span;
use crate::preprocess::{Definition, Expansion};

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
///
/// A text that the preprocessor has expanded has offsets of its own. Whatever is asked of a span in
/// it is answered for the file as written: the text of a macro stands where its name was used.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    entries: Vec<Entry>,
    /// In the order of their offsets.
    regions: Vec<Region>,
}

#[derive(Debug, Clone)]
struct Entry {
    source: Source,
    base: u32,
    /// Where the expansion begins that the source has by itself.
    expanded_base: Option<u32>,
    /// The path that leads here, in the file that includes this one.
    included_from: Option<Span>,
    lines: OnceLock<Vec<u32>>,
}

/// A text in the space of offsets.
#[derive(Debug, Clone)]
struct Region {
    base: u32,
    len: u32,
    source: SourceId,
    /// What the text is, unless it is the file's as written.
    expansion: Option<Arc<Expansion>>,
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
        let mut source = source;
        let id = SourceId(u32::try_from(self.entries.len()).map_err(|_| SourceMapFull)?);
        let expansion = source.preprocessed.as_mut().and_then(|text| text.expansion.take());
        let (end, base) = after(self.end(), source.text.len())?;
        let expanded =
            expansion.map(|expansion| Ok((after(end, expansion.text.len())?.1, expansion)));
        let expanded: Option<(u32, Arc<Expansion>)> = expanded.transpose()?;
        let len = source.text.len() as u32;
        self.regions.push(Region { base, len, source: id, expansion: None });
        let expanded_base = expanded.as_ref().map(|(base, _)| *base);
        self.entries.push(Entry {
            source,
            base,
            expanded_base,
            included_from: None,
            lines: OnceLock::new(),
        });
        if let Some((expanded_base, mut expansion)) = expanded {
            // A source by itself knows no offset but its own.
            Arc::make_mut(&mut expansion).shift(base);
            self.push_expansion(id, expanded_base, expansion);
        }
        Ok(id)
    }

    /// Adds a text that a file means behind all others; gives where it begins.
    pub(crate) fn add_expansion(
        &mut self,
        id: SourceId,
        expansion: Arc<Expansion>,
    ) -> Result<u32, SourceMapFull> {
        let (_, base) = after(self.end(), expansion.text.len())?;
        self.push_expansion(id, base, expansion);
        Ok(base)
    }

    fn push_expansion(&mut self, source: SourceId, base: u32, expansion: Arc<Expansion>) {
        let len = expansion.text.len() as u32;
        self.regions.push(Region { base, len, source, expansion: Some(expansion) });
    }

    /// Adds all files of `other` behind the own ones; gives by how much their offsets move.
    ///
    /// # Errors
    ///
    /// [`SourceMapFull`] when the texts together would exceed 4 GiB; nothing is added then.
    pub fn append(&mut self, other: &SourceMap) -> Result<u32, SourceMapFull> {
        let by = self.end();
        by.checked_add(other.end()).ok_or(SourceMapFull)?;
        let first = u32::try_from(self.entries.len()).map_err(|_| SourceMapFull)?;
        self.entries.extend(other.entries.iter().cloned().map(|entry| Entry {
            base: entry.base + by,
            expanded_base: entry.expanded_base.map(|base| base + by),
            included_from:
                entry.included_from.map(|span| Span::new(span.start + by, span.end + by)),
            ..entry
        }));
        self.regions.extend(other.regions.iter().cloned().map(|region| {
            let moved = |mut expansion: Arc<Expansion>| {
                Arc::make_mut(&mut expansion).shift(by);
                expansion
            };
            Region {
                base: region.base + by,
                len: region.len,
                source: SourceId(region.source.0 + first),
                expansion: region.expansion.map(moved),
            }
        }));
        Ok(by)
    }

    fn end(&self) -> u32 {
        self.regions.last().map_or(0, |last| last.base + last.len + 1)
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

    /// The expansion of a file and where it begins.
    pub(crate) fn expansion(&self, id: SourceId) -> Option<(u32, &Arc<Expansion>)> {
        let base = self.entries[id.index()].expanded_base?;
        Some((base, self.region_of(base)?.expansion.as_ref()?))
    }

    /// The path in the `include` that first leads to a file which nobody has named otherwise.
    ///
    /// # Panics
    ///
    /// When `id` comes from another map with more files.
    pub fn included_from(&self, id: SourceId) -> Option<Span> {
        self.entries[id.index()].included_from
    }

    /// Notes where a file is included that nobody has named otherwise.
    pub(crate) fn set_included_from(&mut self, id: SourceId, path: Span) {
        self.entries[id.index()].included_from = Some(path);
    }

    /// The file that `span` begins in. `None` when it lies in no file of this map.
    pub fn source_of(&self, span: Span) -> Option<SourceId> {
        self.region_of(span.start).map(|region| region.source)
    }

    fn region_of(&self, offset: u32) -> Option<&Region> {
        let index = self.regions.partition_point(|region| region.base <= offset).checked_sub(1)?;
        let region = &self.regions[index];
        (offset - region.base <= region.len).then_some(region)
    }

    /// `span` in offsets of the text as written. Without a preprocessor, and outside of every file,
    /// that is `span` itself; what touches the text of a macro covers the whole use of its name.
    pub fn as_written(&self, span: Span) -> Span {
        match self.region_of(span.start) {
            Some(Region { base, len, source, expansion: Some(expansion) }) => {
                let local = |offset: u32| offset.saturating_sub(*base).min(*len);
                let written = expansion.written(local(span.start), local(span.end));
                let base = self.base(*source);
                Span::new(base + written.start, base + written.end)
            }
            _ => span,
        }
    }

    /// Whether the text of `span` stands in its file as it is: no macro, and nothing left out.
    pub fn is_verbatim(&self, span: Span) -> bool {
        match self.region_of(span.start) {
            Some(Region { base, len, expansion: Some(expansion), .. }) => {
                let local = |offset: u32| offset.saturating_sub(*base).min(*len);
                expansion.written(local(span.start), local(span.end)).is_verbatim
            }
            _ => true,
        }
    }

    /// The definition of the macro that the text at either end of `span` comes from.
    pub(crate) fn definition_of(&self, span: Span) -> Option<&Definition> {
        let region = self.region_of(span.start)?;
        let local = |offset: u32| offset.saturating_sub(region.base).min(region.len);
        region.expansion.as_ref()?.definition(local(span.start), local(span.end))
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

    /// `span` in offsets of the file's text as written, cut to the text and to whole characters.
    pub fn local_range(&self, id: SourceId, span: Span) -> Range<usize> {
        let span = self.as_written(span);
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

/// Where a text of `len` bytes ends and begins behind `end`. One offset is left between texts, so
/// that the end of one is not the start of the next.
fn after(end: u32, len: usize) -> Result<(u32, u32), SourceMapFull> {
    let len = u32::try_from(len).map_err(|_| SourceMapFull)?;
    let next = end.checked_add(len).and_then(|end| end.checked_add(1)).ok_or(SourceMapFull)?;
    Ok((next, end))
}

impl Entry {
    fn line_starts(&self) -> &[u32] {
        self.lines.get_or_init(|| line_starts(&self.source.text))
    }
}
