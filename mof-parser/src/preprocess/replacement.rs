//! The use of a macro to the text that it stands for.

use std::collections::HashSet;
use std::sync::Arc;

use super::macros::{Macro, Macros};
use super::pieces::{Piece, Strings, piece};

/// What the preprocessor may still do in one compilation: the bytes that macros and files read
/// again may add to what was written.
#[derive(Debug)]
pub(crate) struct Budget {
    limit: usize,
    left: usize,
    /// Nothing is replaced any more.
    is_spent: bool,
    /// That is said once.
    pub(super) is_reported: bool,
}

/// What there is to do about a use apart from its text.
const EACH: usize = 16;

impl Budget {
    pub(crate) fn of(limit: usize) -> Self {
        Self { limit, left: limit, is_spent: false, is_reported: false }
    }

    pub(crate) fn limit(&self) -> usize {
        self.limit
    }

    /// Takes `bytes`, or all that is left. Says whether that was enough.
    pub(crate) fn spend(&mut self, bytes: usize) -> bool {
        match self.left.checked_sub(bytes) {
            Some(left) if !self.is_spent => self.left = left,
            _ => self.is_spent = true,
        }
        !self.is_spent
    }

    /// Takes all that is left.
    pub(super) fn exhaust(&mut self) {
        self.is_spent = true;
    }

    pub(crate) fn is_spent(&self) -> bool {
        self.is_spent
    }
}

/// A macro whose text is being written.
struct Frame {
    of: Arc<Macro>,
    at: usize,
    copied: usize,
}

/// Gives the text of `used` to `write`, part by part, each with the macro in whose definition it
/// stands. `false` when the budget does not suffice; parts may have been written then.
///
/// A macro is not replaced inside of its own text, however it came to stand there.
pub(super) fn replace(
    macros: &Macros,
    used: &Arc<Macro>,
    budget: &mut Budget,
    mut write: impl FnMut(&str, &Arc<Macro>),
) -> bool {
    if !budget.spend(used.text.len() + EACH) {
        return false;
    }
    if used.is_final {
        write(&used.text, used);
        return true;
    }
    let mut open: HashSet<Arc<str>> = HashSet::from([Arc::clone(&used.name)]);
    let mut stack = vec![Frame { of: Arc::clone(used), at: 0, copied: 0 }];
    while let Some(frame) = stack.last_mut() {
        let text = &frame.of.text;
        let inner = next_macro(macros, &open, text, &mut frame.at);
        let Some((start, inner)) = inner else {
            write(&text[frame.copied..], &frame.of);
            open.remove(&frame.of.name);
            stack.pop();
            continue;
        };
        if !budget.spend(inner.text.len() + EACH) {
            return false;
        }
        write(&text[frame.copied..start], &frame.of);
        frame.copied = frame.at;
        open.insert(Arc::clone(&inner.name));
        let of = Arc::clone(inner);
        stack.push(Frame { of, at: 0, copied: 0 });
    }
    true
}

/// The next macro in `text` that is not open, and where its name begins; `at` is then behind it.
fn next_macro<'m>(
    macros: &'m Macros,
    open: &HashSet<Arc<str>>,
    text: &str,
    at: &mut usize,
) -> Option<(usize, &'m Arc<Macro>)> {
    let mut behind_sign = false;
    while *at < text.len() {
        let start = *at;
        let (piece, end) = piece(text, start, Strings::Line);
        *at = end;
        if piece == Piece::Word
            && !behind_sign
            && !open.contains(&text[start..end])
            && let Some(found) = macros.get(&text[start..end])
        {
            return Some((start, found));
        }
        behind_sign = text.as_bytes()[start] == b'$';
    }
    None
}
