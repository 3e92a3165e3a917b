//! The `#if`s that are open, and whether text between them counts.

use crate::Span;

/// The open `#if`s of a file.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    open: Vec<Condition>,
}

#[derive(Debug)]
struct Condition {
    /// The `#if`.
    span: Span,
    /// Whether the text around it counts.
    is_outside_live: bool,
    /// Whether the text of the branch here counts.
    is_live: bool,
    /// Whether a branch was taken.
    is_taken: bool,
    /// The `#else`.
    otherwise: Option<Span>,
}

impl Conditions {
    /// Whether text counts here.
    pub(super) fn is_live(&self) -> bool {
        self.open.last().is_none_or(|condition| condition.is_live)
    }

    /// An `#if`.
    pub(super) fn begin(&mut self, span: Span, holds: bool) {
        let is_outside_live = self.is_live();
        let is_live = is_outside_live && holds;
        self.open.push(Condition {
            span,
            is_outside_live,
            is_live,
            is_taken: holds,
            otherwise: None,
        });
    }

    /// The `#else` of the `#if` that is open, when there was one.
    pub(super) fn otherwise(&self) -> Option<Span> {
        self.open.last()?.otherwise
    }

    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether an `#elif` is to be asked: no branch was taken, and the text around it counts.
    pub(super) fn asks(&self) -> bool {
        self.open.last().is_some_and(|condition| condition.is_outside_live && !condition.is_taken)
    }

    /// An `#elif`.
    pub(super) fn go_on(&mut self, holds: bool) {
        if let Some(condition) = self.open.last_mut() {
            condition.is_live = condition.is_outside_live && !condition.is_taken && holds;
            condition.is_taken |= holds;
        }
    }

    /// An `#else`.
    pub(super) fn turn(&mut self, span: Span) {
        self.go_on(true);
        if let Some(condition) = self.open.last_mut() {
            condition.otherwise = Some(span);
        }
    }

    /// An `#endif`.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// The `#if`s that nothing ends.
    pub(super) fn unclosed(&self) -> impl Iterator<Item = Span> {
        self.open.iter().map(|condition| condition.span)
    }
}
