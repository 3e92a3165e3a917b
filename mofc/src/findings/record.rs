//! A finding to the data that programs read.

use mof_parser::{AsWritten, Level, Report, SourceMap, Span};
use serde::Serialize;

/// A finding, without its sources.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Record {
    pub(super) code: &'static str,
    pub(super) level: &'static str,
    pub(super) message: String,
    #[serde(flatten)]
    pub(super) place: Place,
    pub(super) help: Option<String>,
    pub(super) related: Vec<RelatedRecord>,
    pub(super) fix: Option<FixRecord>,
}

/// A place in a file.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Place {
    pub(super) file: String,
    /// Lines and columns count from 1, columns in Unicode scalar values; the end is behind the last
    /// character.
    pub(super) line: u32,
    pub(super) column: u32,
    pub(super) end_line: u32,
    pub(super) end_column: u32,
    /// Of the file as stored.
    pub(super) byte_start: u64,
    pub(super) byte_end: u64,
}

/// Another place.
#[derive(Debug, Clone, Serialize)]
pub(super) struct RelatedRecord {
    pub(super) message: String,
    #[serde(flatten)]
    pub(super) place: Place,
}

/// What takes the finding away.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FixRecord {
    pub(super) title: String,
    pub(super) edits: Vec<EditRecord>,
}

/// A replacement.
#[derive(Debug, Clone, Serialize)]
pub(super) struct EditRecord {
    #[serde(flatten)]
    pub(super) place: Place,
    pub(super) text: String,
}

impl Record {
    pub(super) fn new(finding: &dyn Report, sources: &SourceMap) -> Self {
        let finding = AsWritten::new(finding, sources);
        let related = finding.related().into_iter().filter_map(|related| {
            let place = Place::of(related.span, sources)?;
            Some(RelatedRecord { message: related.label, place })
        });
        Self {
            code: finding.code(),
            level: level_name(finding.level()),
            message: finding.to_string(),
            place: Place::of(finding.span(), sources).unwrap_or_default(),
            help: finding.help(),
            related: related.collect(),
            fix: finding.fix().and_then(|fix| {
                let edits = fix.edits.into_iter();
                let edits = edits.map(|edit| {
                    Some(EditRecord { place: Place::of(edit.span, sources)?, text: edit.text })
                });
                Some(FixRecord { title: fix.title, edits: edits.collect::<Option<_>>()? })
            }),
        }
    }
}

impl Place {
    fn of(span: Span, sources: &SourceMap) -> Option<Self> {
        let at = sources.locate(span)?;
        let bytes = sources.stored_range(span)?;
        Some(Self {
            file: at.name.to_owned(),
            line: at.line,
            column: at.column,
            end_line: at.end_line,
            end_column: at.end_column,
            byte_start: bytes.start,
            byte_end: bytes.end,
        })
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Lint => "lint",
    }
}
