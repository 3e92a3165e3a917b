//! Findings to standard error, as people read them.

use std::io::IsTerminal;

use miette::{GraphicalReportHandler, GraphicalTheme};
use mof_parser::{Diagnosed, Report, SourceMap};

use crate::command_line::Color;

/// Prints findings through miette.
pub(crate) struct Printer {
    handler: GraphicalReportHandler,
}

impl Printer {
    pub(crate) fn new(color: Color) -> Self {
        let colored = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()
            }
        };
        let theme =
            if colored { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        Self { handler: GraphicalReportHandler::new_themed(theme).with_links(false) }
    }

    /// Prints one finding.
    pub(crate) fn print(&self, finding: &dyn Report, sources: &SourceMap) {
        let mut text = String::new();
        let shown = self.handler.render_report(&mut text, &Diagnosed::new(finding, sources));
        match shown {
            Ok(()) => eprintln!("{text}"),
            // a finding must be seen, however plain
            Err(_) => eprintln!("{}", mof_parser::render_plain(finding, sources)),
        }
    }
}
