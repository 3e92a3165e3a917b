//! Lines of text for people: wrapped, indented, coloured.

use mof_parser::visible;

use crate::style::{Paint, Style};

/// Text on its way to a terminal.
pub(super) struct Page {
    pub(super) style: Style,
    text: String,
}

/// A blank at which no line ends.
const TIE: &str = "\u{a0}";

/// Items as a list in which a line ends within an item only where that is long.
pub(super) fn listed(items: &[String]) -> String {
    const LONG: usize = 48;
    let tied = items.iter().map(|item| match item.chars().count() > LONG {
        true => item.clone(),
        false => item.replace(' ', TIE),
    });
    tied.collect::<Vec<_>>().join(", ")
}

/// How wide a column of `texts` is: no wider than 34 for the sake of one that is long.
pub(super) fn widest<T: AsRef<str>>(texts: impl Iterator<Item = T>) -> usize {
    const WIDEST: usize = 34;
    let widths = texts.map(|text| text.as_ref().chars().count());
    widths.filter(|width| *width <= WIDEST).max().unwrap_or(0)
}

/// A row of columns.
#[derive(Default)]
pub(super) struct Row {
    plain: usize,
    text: String,
}

impl Page {
    pub(super) fn new(style: Style) -> Self {
        Self { style, text: String::new() }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// An empty line, unless one is there or nothing is.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    pub(super) fn heading(&mut self, text: &str) {
        self.gap();
        let text = self.style.paint(Paint::Bold, &visible(text));
        self.line(&text);
    }

    /// A line that is shown as it is.
    pub(super) fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    /// Paragraphs, each wrapped behind `indent` blanks.
    pub(super) fn wrapped(&mut self, indent: usize, text: &str) {
        for paragraph in text.lines() {
            self.hanging(indent, indent, None, paragraph);
        }
    }

    /// A paragraph whose first line begins behind `first` blanks and the others behind `rest`.
    pub(super) fn hanging(&mut self, first: usize, rest: usize, paint: Option<Paint>, text: &str) {
        let (first, rest) = (" ".repeat(first), " ".repeat(rest));
        let options = textwrap::Options::new(self.style.width).break_words(false);
        let options = options.initial_indent(&first).subsequent_indent(&rest);
        for line in textwrap::wrap(visible(text).trim(), options) {
            let start = line.len() - line.trim_start().len();
            let shown = line[start..].trim_end().replace(TIE, " ");
            let shown = paint.map_or(shown.clone(), |paint| self.style.paint(paint, &shown));
            let line = format!("{}{shown}", &line[..start]);
            self.line(&line);
        }
    }

    /// A word and what it says, wrapped beside it.
    pub(super) fn fact(&mut self, word: &str, text: &str) {
        const WORDS: usize = 12;
        let row = Row::behind(2).column(&self.style, Some(Paint::Dim), word, WORDS);
        self.beside(row, None, text);
    }

    pub(super) fn row(&mut self, row: Row) {
        self.line(&row.text);
    }

    /// A row, and text behind it that is shown as it is.
    pub(super) fn row_with(&mut self, row: Row, text: &str) {
        self.line(&(row.text + text));
    }
}

impl Row {
    /// A row that begins behind `indent` blanks.
    pub(super) fn behind(indent: usize) -> Self {
        Self { plain: indent, text: " ".repeat(indent) }
    }

    /// A column of at least `width` characters, with two blanks behind it.
    pub(super) fn column(
        mut self,
        style: &Style,
        paint: Option<Paint>,
        text: &str,
        width: usize,
    ) -> Self {
        let text = visible(text);
        let length = text.chars().count();
        self.text.push_str(&match paint {
            Some(paint) => style.paint(paint, &text),
            None => text,
        });
        let blanks = width.saturating_sub(length) + 2;
        self.text.push_str(&" ".repeat(blanks));
        self.plain += length + blanks;
        self
    }

    /// How many blanks it begins with.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// How many characters there are.
    pub(super) fn width(&self) -> usize {
        self.plain
    }
}
