//! How text for people looks: its width and its colours.

use std::io::{self, IsTerminal};

use crate::command_line::Common;

/// How text is shown on standard output.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) colored: bool,
    /// How many columns there are.
    pub(crate) width: usize,
}

/// A colour, or a weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paint {
    Bold,
    Dim,
    Cyan,
    Yellow,
}

impl Paint {
    /// What makes a terminal use it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Bold => "\x1b[1m",
            Self::Dim => "\x1b[2m",
            Self::Cyan => "\x1b[36m",
            Self::Yellow => "\x1b[33m",
        }
    }
}

/// What makes a terminal forget every colour.
pub(crate) const PLAIN: &str = "\x1b[0m";

impl Style {
    /// As standard output has it: what fits the terminal, and 80 columns where there is none.
    pub(crate) fn of_output(common: &Common) -> Self {
        Self {
            colored: common.color.is_on(&io::stdout()),
            width: match terminal_size::terminal_size() {
                Some((width, _)) if io::stdout().is_terminal() => {
                    usize::from(width.0).clamp(40, 100)
                }
                _ => 80,
            },
        }
    }

    /// `text` in `paint`, where there is colour.
    pub(crate) fn paint(&self, paint: Paint, text: &str) -> String {
        match self.colored && !text.is_empty() {
            true => format!("{}{text}{PLAIN}", paint.code()),
            false => text.to_owned(),
        }
    }
}
