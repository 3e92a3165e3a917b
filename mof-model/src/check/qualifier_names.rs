//! Rules about the names of qualifiers, whatever they stand on.

use mof_parser::{Dialect, similar};

use super::{Checking, Qualified};
use crate::Instance;
use crate::finding::QualifierFinding;
use crate::ids::{Run, WrittenQualifierId};
use crate::interner::NameId;
use crate::standard_qualifiers::{is_known, known_names};

/// How many unknown names are looked at.
const MAX_SEARCHES: usize = 10_000;

pub(super) fn of_element(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    names(element.written(), checking);
}

pub(super) fn of_instance(instance: Instance<'_>, checking: &mut Checking<'_>) {
    names(instance.row().written, checking);
    instance.slots().for_each(|slot| names(slot.row().written, checking));
}

fn names(written: Run<WrittenQualifierId>, checking: &mut Checking<'_>) {
    let schema = checking.schema;
    for id in written.iter() {
        let row = schema.qualifier_row(id);
        let name = schema.fold(row.name);
        if is_known(name) || schema.declaration_of(name).is_some() {
            continue;
        }
        let spelling = schema.spelling(row.name);
        // WMI takes no such name (QF-17).
        if row.dialect == Dialect::Wmi && (spelling.starts_with('_') || spelling.ends_with('_')) {
            let name = spelling.to_owned();
            checking.report(QualifierFinding::NameUnderscore { name }, row.span);
            continue;
        }
        // A qualifier that has to be declared is reported as such.
        if checking.wants_declarations && row.dialect == Dialect::Dmtf {
            continue;
        }
        if let Some(meant) = checking.meant_qualifier(name, spelling) {
            let name = spelling.to_owned();
            checking.report(QualifierFinding::Misspelt { name, meant }, row.span);
        }
    }
}

impl Checking<'_> {
    /// The known qualifier that one nobody knows was surely meant to be.
    fn meant_qualifier(&mut self, name: NameId, spelling: &str) -> Option<String> {
        if let Some(meant) = self.meant.get(&name) {
            return meant.clone();
        }
        if self.meant.len() >= MAX_SEARCHES {
            return None;
        }
        let schema = self.schema;
        let declared = schema.qualifier_declarations().map(|declaration| declaration.name());
        let near = similar::nearest(spelling, known_names().chain(declared), &mut self.effort);
        // The costs of this search have no bound, and there may be many declarations.
        let meant = near.and_then(|near| {
            let others = known_names().filter(|known| !known.eq_ignore_ascii_case(near));
            similar::surely(spelling, others.chain([near])).map(str::to_owned)
        });
        self.meant.insert(name, meant.clone());
        meant
    }
}
