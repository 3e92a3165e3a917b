//! What the preprocessor's directives do.

use std::ops::Range;
use std::sync::Arc;

use super::expander::{Expander, Language, Request};
use super::expression::holds;
use super::is_header;
use super::line::Line;
use super::lines::is_directive;
use super::macros::{Macro, Macros};
use super::pieces::{Piece, Strings, joints, piece};
use super::replacement::{Budget, replace};
use crate::lexer::scanner::excerpt;
use crate::literal::string;
use crate::{FindingKind, Span};

impl Expander {
    /// Obeys the directive whose `#` stands at `hash`, and goes behind it. One that is not the
    /// preprocessor's stays in the text. Gives what is to be included.
    pub(super) fn directive(
        &mut self,
        hash: usize,
        macros: &mut Macros,
        budget: &mut Budget,
    ) -> Option<Request> {
        let text = Arc::clone(&self.text);
        let mut line = Line::at(&text, hash + 1);
        let word = line.word();
        let is_live = self.conditions.is_live();
        let name = word.clone().map_or("", |word| &text[word]);
        let span = self.span(hash, word.as_ref().map_or(hash + 1, |word| word.end));
        if is_directive(name) {
            macros.activate();
        }
        match name {
            "if" | "ifdef" | "ifndef" => {
                let holds = is_live && self.condition(name, span, &mut line, macros, budget);
                self.drop_line(hash, &mut line, is_live);
                self.conditions.begin(span, holds);
            }
            "elif" | "else" | "endif" => {
                self.drop_line_of_branch(name, hash, span, &mut line, macros, budget);
            }
            _ if !is_live => self.at = line.end(),
            "include" => return self.include(hash, line, macros, budget),
            _ if !macros.is_active() => {}
            "define" => {
                self.define(span, &mut line, macros);
                self.drop_line(hash, &mut line, true);
            }
            "undef" => {
                match line.word() {
                    Some(name) => macros.undefine(&text[name]),
                    None => self.report_bad(name, "the name of a macro", span),
                }
                self.report_extra(name, &mut line);
                self.drop_line(hash, &mut line, true);
            }
            "error" => {
                let text = excerpt(&line.rest());
                self.report(FindingKind::ErrorDirective { text }, span);
                self.drop_line(hash, &mut line, true);
            }
            "line" | "warning" | "ident" | "import" | "using" => {
                self.report(FindingKind::IgnoredDirective { name: name.to_owned() }, span);
                self.drop_line(hash, &mut line, true);
            }
            "pragma" => self.pragma(hash, line),
            // A `#` by itself does nothing.
            "" if line.extent().is_none() => self.drop_line(hash, &mut line, true),
            _ => {}
        }
        None
    }

    /// Leaves the line out; its line end stays, so that lines stay lines.
    fn drop_line(&mut self, hash: usize, line: &mut Line<'_>, was_live: bool) {
        let end = line.end();
        if was_live {
            self.keep_to(hash);
            self.report_swallowed_behind(hash, end);
        }
        self.leave_to(end);
    }

    /// Looks for comments of the directive that take in the line behind it.
    fn report_swallowed_behind(&mut self, hash: usize, end: usize) {
        let text = Arc::clone(&self.text);
        if self.language == Language::Header || joints(&text[hash..end]).next().is_none() {
            return;
        }
        let mut at = hash;
        while at < end {
            let (found, behind) = piece(&text, at, Strings::Line);
            if found == Piece::Comment && text[at..behind].starts_with("//") {
                self.report_swallowed(at, behind);
            }
            at = behind;
        }
    }

    fn leave_to(&mut self, end: usize) {
        self.leave_out(self.copied, end);
        self.at = end;
    }

    fn condition(
        &mut self,
        name: &str,
        span: Span,
        line: &mut Line<'_>,
        macros: &Macros,
        budget: &mut Budget,
    ) -> bool {
        if name == "if" || name == "elif" {
            let expression = line.rest();
            if expression.is_empty() {
                self.report_bad(name, "an expression", span);
                return false;
            }
            return holds(&expression, macros, budget).unwrap_or_else(|| {
                let text = excerpt(&expression);
                self.report(FindingKind::ConditionNotRead { text }, span);
                false
            });
        }
        let Some(word) = line.word() else {
            self.report_bad(name, "the name of a macro", span);
            return false;
        };
        self.report_extra(name, line);
        macros.get(&self.text[word]).is_some() == (name == "ifdef")
    }

    fn drop_line_of_branch(
        &mut self,
        name: &str,
        hash: usize,
        span: Span,
        line: &mut Line<'_>,
        macros: &Macros,
        budget: &mut Budget,
    ) {
        let was_live = self.conditions.is_live();
        if self.conditions.is_empty() {
            let directive = name.to_owned();
            self.report(FindingKind::StrayBranch { directive }, span);
            return self.drop_line(hash, line, was_live);
        }
        if name != "endif"
            && let Some(first) = self.conditions.otherwise()
        {
            let directive = name.to_owned();
            self.report(FindingKind::BranchAfterElse { directive, first }, span);
        }
        let is_late = self.conditions.otherwise().is_some();
        let asks = name == "elif" && self.conditions.asks() && !is_late;
        let holds = asks && self.condition(name, span, line, macros, budget);
        if name != "elif" {
            self.report_extra(name, line);
        }
        self.drop_line(hash, line, was_live);
        match name {
            "endif" => self.conditions.end(),
            "elif" => self.conditions.go_on(holds),
            _ if is_late => self.conditions.go_on(false),
            _ => self.conditions.turn(span),
        }
    }

    fn define(&mut self, span: Span, line: &mut Line<'_>, macros: &mut Macros) {
        let Some(word) = line.word() else {
            return self.report_bad("define", "a name, and the text that it stands for", span);
        };
        let text = Arc::clone(&self.text);
        let name = &text[word.clone()];
        let place = self.span(word.start, word.end);
        if line.starts_with("(") {
            if self.language == Language::Mof {
                macros.lose();
            }
            let name = name.to_owned();
            return self.report(FindingKind::FunctionMacro { name }, place);
        }
        let text = line.rest();
        if text.contains("##") && pastes(&text) {
            if self.language == Language::Mof {
                macros.lose();
            }
            let name = name.to_owned();
            return self.report(FindingKind::TokenPasting { name }, place);
        }
        if let Some(known) = macros.get(name).map(Arc::clone) {
            if known.text == text {
                return;
            }
            let (name, first) = (name.to_owned(), known.place);
            self.report(FindingKind::MacroRedefined { name, first }, place);
        }
        macros.define(Macro::new(name, text, Some(place)));
    }

    /// `#pragma` is MOF's own, but for one that compilers of C know.
    fn pragma(&mut self, hash: usize, mut line: Line<'_>) {
        let Some(name) = line.word() else { return };
        if &self.text[name.clone()] == "once" {
            let span = self.span(hash, name.end);
            self.report(FindingKind::IgnoredDirective { name: "pragma once".to_owned() }, span);
            return self.drop_line(hash, &mut line, true);
        }
        // The name of a pragma is no macro.
        self.at = name.end;
    }

    fn include(
        &mut self,
        hash: usize,
        mut line: Line<'_>,
        macros: &Macros,
        budget: &mut Budget,
    ) -> Option<Request> {
        let text = Arc::clone(&self.text);
        let (place, path) = self.path(&text, &mut line, macros, budget)?;
        let span = self.span(place.start, place.end);
        if self.language == Language::Header {
            self.at = place.end;
            return Some(Request { path, span, hash: None });
        }
        if is_header(&path) && macros.is_active() {
            self.keep_to(hash);
            self.leave_to(place.end);
            return Some(Request { path, span, hash: None });
        }
        let offset = self.expanded(hash);
        let written = &text[place.clone()];
        if !written.starts_with('"') || (written.contains('\\') && macros.is_active()) {
            self.write(place.start, place.end, &format!("\"{}\"", escaped(&path)));
        }
        self.at = place.end;
        Some(Request { path, span, hash: Some(offset) })
    }

    /// The path behind `#include`, and where it stands.
    fn path(
        &mut self,
        text: &str,
        line: &mut Line<'_>,
        macros: &Macros,
        budget: &mut Budget,
    ) -> Option<(Range<usize>, String)> {
        if let Some(place) = line.quoted() {
            let path = path_in(&text[place.clone()])?;
            return Some((place, path));
        }
        if !macros.is_active() {
            return None;
        }
        if let Some(place) = line.in_angles() {
            let path = path_in(&text[place.clone()])?;
            return Some((place, path));
        }
        let place = line.word()?;
        let used = macros.get(&text[place.clone()])?;
        let mut path = String::new();
        if !replace(macros, used, budget, |part, _| path.push_str(part)) {
            return None;
        }
        Some((place, path_in(path.trim())?))
    }

    fn report_bad(&mut self, name: &str, expected: &'static str, span: Span) {
        self.report(FindingKind::BadDirective { name: name.to_owned(), expected }, span);
    }

    fn report_extra(&mut self, name: &str, line: &mut Line<'_>) {
        if let Some(extra) = line.extent() {
            let span = self.span(extra.start, extra.end);
            self.report(FindingKind::TextBehindDirective { name: name.to_owned() }, span);
        }
    }
}

/// Whether `##` stands outside of strings.
fn pastes(text: &str) -> bool {
    let mut at = 0;
    while at < text.len() {
        let (found, end) = piece(text, at, Strings::Line);
        if found == Piece::Other && text[at..].starts_with("##") {
            return true;
        }
        at = end;
    }
    false
}

/// The path in quotes or angles. Some write the backslashes of a path as C does, once; who writes
/// them twice means MOF's strings.
fn path_in(written: &str) -> Option<String> {
    let inner = written.get(1..written.len().checked_sub(1)?)?;
    let closes = match written.as_bytes()[0] {
        b'"' => written.ends_with('"'),
        b'<' => written.ends_with('>'),
        _ => false,
    };
    if !closes || inner.is_empty() {
        return None;
    }
    let is_escaped = !inner.replace("\\\\", "").contains('\\');
    Some(if is_escaped { string::unescape(inner, 4).into_owned() } else { inner.to_owned() })
}

fn escaped(path: &str) -> String {
    path.replace('\\', "\\\\").replace('"', "\\\"")
}
