//! The findings of a file to whether a round of fixes has made it better.

use std::collections::BTreeSet;

use mof_parser::{Level, Report};

/// How a file is, as far as its findings tell.
#[derive(Debug, Default, Clone)]
pub(super) struct State {
    /// The errors, whoever found them.
    errors: usize,
    /// The findings of the parser: errors, and all of them.
    syntax: (usize, usize),
    /// The codes of the parser's errors.
    codes: BTreeSet<&'static str>,
}

impl State {
    /// Takes one more finding into account.
    pub(super) fn add(&mut self, finding: &dyn Report, is_syntax: bool) {
        let is_error = finding.level() == Level::Error;
        self.errors += usize::from(is_error);
        if is_syntax {
            self.syntax.0 += usize::from(is_error);
            self.syntax.1 += 1;
            if is_error {
                self.codes.insert(finding.code());
            }
        }
    }

    /// Whether less is wrong than there was, and nothing else.
    ///
    /// Only the parser's findings have fixes. A rule may find something new in what can be read at
    /// last, as long as there are no more errors than before.
    pub(super) fn is_better_than(&self, before: &Self) -> bool {
        self.syntax < before.syntax
            && self.errors <= before.errors
            && self.codes.is_subset(&before.codes)
    }
}
