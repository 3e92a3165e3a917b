//! Findings to standard error, as people read them.

use std::io::{self, Write};

use miette::{GraphicalReportHandler, GraphicalTheme};
use mof_parser::{Diagnosed, Report, SourceMap};

use crate::command_line::Color;

/// How many columns there are where nobody looks at a terminal.
const WIDE: usize = 160;
/// How many of them line numbers and the frame take.
const MARGIN: usize = 12;

/// Prints findings through miette.
pub(super) struct Printer {
    handler: GraphicalReportHandler,
    columns: usize,
    limit: usize,
    asked: usize,
}

impl Printer {
    pub(super) fn new(color: Color, limit: usize) -> Self {
        let theme = if color.is_on(&io::stderr()) {
            GraphicalTheme::unicode()
        } else {
            GraphicalTheme::unicode_nocolor()
        };
        let columns = match terminal_size::terminal_size_of(io::stderr()) {
            // some terminals do not know, and say 0
            Some((width, _)) if width.0 > 0 => usize::from(width.0).max(40),
            _ => WIDE,
        };
        let handler = GraphicalReportHandler::new_themed(theme).with_links(false);
        Self { handler: handler.with_width(columns), columns, limit, asked: 0 }
    }

    /// Prints one finding, as long as there were not too many.
    pub(super) fn print(&mut self, finding: &dyn Report, sources: &SourceMap) {
        self.asked += 1;
        if self.asked > self.limit {
            return;
        }
        let mut text = String::new();
        let diagnosed = Diagnosed::with_width(finding, sources, self.columns - MARGIN);
        let shown = self.handler.render_report(&mut text, &diagnosed);
        if shown.is_err() {
            // a finding must be seen, however plain
            text = mof_parser::render_plain(finding, sources);
        }
        text.push('\n');
        // there is nobody to tell that standard error is gone
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    /// Tells how many findings were not printed.
    pub(super) fn finish(self) {
        if self.asked > self.limit {
            let more = self.asked - self.limit;
            crate::exit::say!("{more} more findings are not shown; `--max-findings` shows more\n");
        }
    }
}
