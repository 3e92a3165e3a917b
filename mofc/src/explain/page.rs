//! A page of Markdown to text for a terminal.

use std::fmt::Write;

use crate::style::{PLAIN, Paint, Style};

/// The page with its headings, paragraphs, lists and code; what else Markdown has, stays as it is.
pub(super) fn rendered(page: &str, style: &Style) -> String {
    let mut out = Out { text: String::new(), style };
    let mut paragraph: Vec<&str> = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let ends_paragraph = line.is_empty() || line.starts_with(['#', '|']) || is_fence(line);
        if ends_paragraph || starts_item(line) {
            out.paragraph(&paragraph);
            paragraph.clear();
        }
        if is_fence(line) {
            lines.by_ref().take_while(|line| !is_fence(line)).for_each(|line| out.code(line));
        } else if line.starts_with('#') {
            out.heading(line.trim_start_matches('#').trim());
        } else if line.is_empty() || line.starts_with('|') {
            out.line(line);
        } else {
            paragraph.push(line);
        }
    }
    out.paragraph(&paragraph);
    out.text
}

fn is_fence(line: &str) -> bool {
    line.starts_with("```")
}

fn starts_item(line: &str) -> bool {
    line.starts_with("- ") || line.starts_with("* ")
}

struct Out<'s> {
    text: String,
    style: &'s Style,
}

impl Out<'_> {
    fn line(&mut self, line: &str) {
        // writing to a `String` does not fail
        let _ = writeln!(self.text, "{}", line.trim_end());
    }

    fn heading(&mut self, text: &str) {
        let text = self.inline(text, Paint::Bold.code());
        self.line(&text);
    }

    fn code(&mut self, line: &str) {
        let line = format!("    {}", self.style.paint(Paint::Cyan, line));
        self.line(&line);
    }

    fn paragraph(&mut self, lines: &[&str]) {
        if lines.is_empty() {
            return;
        }
        let indent = if starts_item(lines[0]) { "  " } else { "" };
        let text = lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
        let options = textwrap::Options::new(self.style.width).subsequent_indent(indent);
        for line in textwrap::wrap(&self.inline(&text, ""), options) {
            self.line(&line);
        }
    }

    /// Inline code in its colour instead of backticks, the rest in `around`.
    fn inline(&self, text: &str, around: &str) -> String {
        if !self.style.colored {
            return text.to_owned();
        }
        let mut out = around.to_owned();
        for (at, part) in text.split('`').enumerate() {
            if at % 2 == 1 {
                let part = self.style.paint(Paint::Cyan, part);
                out.push_str(&format!("{PLAIN}{part}{around}"));
            } else {
                out.push_str(part);
            }
        }
        if !around.is_empty() {
            out.push_str(PLAIN);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# MOF9999: A title\n\nText that `wraps`\nover lines.\n\n- one item\n  goes on\n- two\n\nBad:\n\n```mof\nclass A\n{\n};\n```\n\nEnd.\n";

    #[test]
    fn a_page_has_no_fences_and_code_is_indented() {
        let text = rendered(PAGE, &Style { colored: false, width: 80 });
        assert_eq!(
            text,
            "MOF9999: A title\n\nText that `wraps` over lines.\n\n- one item goes on\n- two\n\nBad:\n\n    \
             class A\n    {\n    };\n\nEnd.\n"
        );
    }

    #[test]
    fn paragraphs_fit_the_terminal_and_items_hang() {
        let text = rendered(PAGE, &Style { colored: false, width: 12 });
        assert!(text.contains("Text that\n`wraps` over\nlines.\n"), "{text}");
        assert!(text.contains("- one item\n  goes on\n"), "{text}");
    }

    #[test]
    fn colour_takes_the_place_of_backticks() {
        let text = rendered(PAGE, &Style { colored: true, width: 80 });
        assert!(text.starts_with("\x1b[1mMOF9999: A title\x1b[0m\n"), "{text:?}");
        assert!(text.contains("\x1b[36mwraps\x1b[0m") && !text.contains('`'), "{text:?}");
    }
}
