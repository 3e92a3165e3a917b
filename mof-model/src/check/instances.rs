//! Rules about instance declarations.

use mof_parser::{Span, similar};

use super::Checking;
use crate::finding::{InstanceFinding, QualifierFinding};
use crate::flavors::FlavorWord;
use crate::{Class, Instance};

/// The class of an instance is somewhere (IN-01).
pub(super) fn class_exists(instance: Instance<'_>, checking: &mut Checking<'_>) {
    if instance.class().is_none() {
        let class = instance.class_name();
        let similar = checking.similar_class(class);
        let kind = InstanceFinding::ClassMissing { class: class.to_owned(), similar };
        checking.report(kind, instance.row().class_span);
    }
}

/// What an instance sets are properties of its class (IN-02).
///
/// When a superclass is nowhere, or the parser could not read all of a class, the property may well
/// be one of that, and nothing is said.
pub(super) fn slots_are_properties(instance: Instance<'_>, checking: &mut Checking<'_>) {
    let Some(class) = instance.class() else { return };
    let Some(root) = class.lineage().next() else { return };
    if root.superclass_name().is_some() {
        return;
    }
    let mut unknown = instance.slots().filter(|slot| slot.property().is_none()).peekable();
    if unknown.peek().is_none() || class.lineage().any(|class| checking.lacks_members(class)) {
        return;
    }
    for slot in unknown {
        let names = class.properties().map(|property| property.name());
        let similar = similar::nearest(slot.name(), names, &mut checking.effort);
        let kind = InstanceFinding::SlotUnknown {
            class: class.name().to_owned(),
            name: slot.name().to_owned(),
            similar: similar.map(str::to_owned),
        };
        checking.report(kind, slot.row().name_span);
    }
}

/// No qualifier of an instance goes to subclasses (QF-05).
pub(super) fn qualifiers_have_no_subclass(instance: Instance<'_>, checking: &mut Checking<'_>) {
    let schema = instance.schema();
    let runs = instance.slots().map(|slot| slot.row().written);
    for id in runs.chain([instance.row().written]).flat_map(|run| run.iter()) {
        let row = schema.qualifier_row(id);
        if row.stated.has(FlavorWord::ToSubclass) {
            let name = schema.spelling(row.name).to_owned();
            checking.report(QualifierFinding::FlavorWithoutEffect { name }, row.span);
        }
    }
}

impl Checking<'_> {
    /// Whether the parser has found errors in a class beside the members that it could read.
    pub(super) fn lacks_members(&mut self, class: Class<'_>) -> bool {
        if let Some(known) = self.lacking.get(&class.id()) {
            return *known;
        }
        let element = &class.row().element;
        let body = Span::new(element.name_span.end, element.span.end);
        let errors = self.findings.syntax_errors(body);
        let is_lacking = !errors.is_empty() && {
            let properties = class.own_properties().map(|property| property.row().element.span);
            let methods = class.own_methods().map(|method| method.row().element.span);
            let mut members: Vec<Span> = properties.chain(methods).collect();
            members.sort_unstable();
            let is_in_member = |error: &Span| {
                let behind = members.partition_point(|member| member.start <= error.start);
                behind.checked_sub(1).is_some_and(|at| error.end <= members[at].end)
            };
            !errors.iter().all(is_in_member)
        };
        self.lacking.insert(class.id(), is_lacking);
        is_lacking
    }
}
