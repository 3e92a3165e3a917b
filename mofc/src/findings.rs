//! Findings to standard error, as people read them.

use std::io::IsTerminal;

use miette::{GraphicalReportHandler, GraphicalTheme};
use mof_parser::{Diagnosed, Report, SourceMap};

use crate::command_line::{Color, Common};

/// Prints findings through miette.
pub(crate) struct Printer {
    handler: GraphicalReportHandler,
    limit: usize,
    asked: usize,
}

impl Printer {
    pub(crate) fn new(common: &Common) -> Self {
        let colored = match common.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()
            }
        };
        let theme =
            if colored { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        let handler = GraphicalReportHandler::new_themed(theme).with_links(false);
        Self { handler, limit: common.max_findings, asked: 0 }
    }

    /// Prints one finding, as long as there were not too many.
    pub(crate) fn print(&mut self, finding: &dyn Report, sources: &SourceMap) {
        self.asked += 1;
        if self.asked > self.limit {
            return;
        }
        let mut text = String::new();
        let shown = self.handler.render_report(&mut text, &Diagnosed::new(finding, sources));
        match shown {
            Ok(()) => eprintln!("{text}"),
            // a finding must be seen, however plain
            Err(_) => eprintln!("{}", mof_parser::render_plain(finding, sources)),
        }
    }

    /// Tells how many findings were not printed.
    pub(crate) fn finish(self) {
        if self.asked > self.limit {
            let more = self.asked - self.limit;
            eprintln!("{more} more findings are not shown; `--max-findings` shows more\n");
        }
    }
}
