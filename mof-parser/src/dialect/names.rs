//! The names that a document declares, against the rules of its dialect.

use super::Construct;
use super::check::Checking;
use crate::{Dialect, Span};

impl Checking<'_> {
    /// A name that is declared here (LEX-10).
    pub(super) fn name(&mut self, span: Span) {
        if !matches!(self.dialect, Dialect::Wmi | Dialect::Mof3) {
            return;
        }
        let name = self.document.text(span);
        if !name.is_ascii() {
            self.report(Construct::NonAsciiName, span);
        }
        // Names with two are the system's own.
        let begins = name.starts_with('_') && !name.starts_with("__");
        if begins || name.ends_with('_') {
            self.report(Construct::UnderscoreName, span);
        }
    }

    /// The name of a class that is declared here (LEX-10, LEX-11).
    pub(super) fn class_name(&mut self, span: Span) {
        self.name(span);
        let name = self.document.text(span);
        let has_prefix = name.find('_').is_some_and(|at| at > 0);
        if self.dialect == Dialect::Dmtf && !has_prefix {
            self.report(Construct::NoSchemaPrefix, span);
        }
    }
}
