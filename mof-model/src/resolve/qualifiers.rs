//! Which qualifiers are in effect on an element.

use mof_parser::Dialect;

use super::Resolving;
use crate::Flavors;
use crate::finding::QualifierFinding;
use crate::ids::{ClassId, Run, WrittenQualifierId};
use crate::interner::NameId;
use crate::lower::undeclared_flavors;
use crate::rows::InForce;

/// What a name in the scratch table stands for: an inherited entry, or one of the element's own.
enum Seen {
    Inherited(usize),
    Own(usize),
}

impl Seen {
    const OWN: u32 = 1 << 31;

    fn of(number: u32) -> Self {
        match number & Self::OWN {
            0 => Self::Inherited(number as usize),
            _ => Self::Own((number & !Self::OWN) as usize),
        }
    }
}

impl Resolving<'_> {
    /// Puts together the qualifiers of an element: its own, then those of the declaration that it
    /// redeclares which it does not restate and which travel (`ToSubclass`, or `always`).
    ///
    /// `class` is where the element is declared; an instance has none. A qualifier that is restated
    /// keeps the flavors that it does not restate.
    pub(super) fn qualifiers(
        &mut self,
        own: Run<WrittenQualifierId>,
        inherited: Run<InForce>,
        class: Option<ClassId>,
        always: fn(NameId) -> bool,
    ) -> Run<InForce> {
        let start = self.schema.in_force.len();
        self.positions.clear();
        for index in inherited.range() {
            let name = self.schema.in_force[index].name;
            self.positions.set(name, index as u32);
        }
        for id in own.iter() {
            let row = self.schema.qualifier_row(id);
            let (name, stated) = (self.schema.fold(row.name), row.stated);
            let (default, restates) = match self.positions.get(name).map(Seen::of) {
                Some(Seen::Own(first)) => {
                    self.repeated(id, first, class);
                    continue;
                }
                // What does not travel says nothing about those that come after it.
                Some(Seen::Inherited(index))
                    if !self.schema.in_force[index].flavors.to_subclass() =>
                {
                    (self.default_flavors(id), Some(index as u32))
                }
                Some(Seen::Inherited(index)) => {
                    (self.schema.in_force[index].flavors, Some(index as u32))
                }
                None => (self.default_flavors(id), None),
            };
            let at = self.schema.in_force.len() as u32;
            self.positions.set(name, at | Seen::OWN);
            let flavors = stated.over(default);
            let entry = InForce { name, qualifier: id, origin: class, flavors, restates };
            self.schema.in_force.push(entry);
        }
        for index in inherited.range() {
            let entry = self.schema.in_force[index];
            let restated = self.positions.get(entry.name) != Some(index as u32);
            if !restated && (entry.flavors.to_subclass() || always(entry.name)) {
                self.schema.in_force.push(entry);
            }
        }
        Run::since(start, &self.schema.in_force)
    }

    /// The flavors of a use that states none: of its declaration, else of its file's dialect.
    ///
    /// In WMI a declaration speaks for what follows it; elsewhere for the whole compilation.
    fn default_flavors(&self, id: WrittenQualifierId) -> Flavors {
        let row = self.schema.qualifier_row(id);
        let name = self.schema.fold(row.name);
        let is_wmi = row.dialect == Dialect::Wmi;
        let declared = self.schema.declaration_of(name);
        let declared = declared.filter(|declaration| !is_wmi || declaration.is_base());
        row.declared
            .or_else(|| declared.map(|declaration| declaration.flavors()))
            .unwrap_or_else(|| undeclared_flavors(name, is_wmi))
    }

    fn repeated(&mut self, id: WrittenQualifierId, first: usize, class: Option<ClassId>) {
        let row = self.schema.qualifier_row(id);
        let first = self.schema.in_force[first].qualifier;
        let kind = QualifierFinding::Repeated {
            name: self.schema.spelling(row.name).to_owned(),
            first: self.schema.qualifier_row(first).span,
        };
        let span = row.span;
        match class {
            Some(class) => self.report(kind, span, class),
            None if self.on_base => {}
            None => self.findings.push(kind, span, None),
        }
    }
}
