//! Rules about instance declarations.

use mof_parser::similar;

use super::Checking;
use crate::Instance;
use crate::finding::SemanticKind;

/// The class of an instance is somewhere (IN-01).
pub(super) fn class_exists(instance: Instance<'_>, checking: &mut Checking<'_>) {
    if instance.class().is_none() {
        let class = instance.class_name();
        let similar = checking.similar_class(class);
        let kind = SemanticKind::InstanceClassMissing { class: class.to_owned(), similar };
        checking.report(kind, instance.row().class_span);
    }
}

/// What an instance sets are properties of its class (IN-02).
///
/// When a superclass is nowhere the property may well be one of that, and nothing is said.
pub(super) fn slots_are_properties(instance: Instance<'_>, checking: &mut Checking<'_>) {
    let Some(class) = instance.class() else { return };
    let Some(root) = class.lineage().next() else { return };
    if root.superclass_name().is_some() {
        return;
    }
    for slot in instance.slots().filter(|slot| slot.property().is_none()) {
        let names = class.properties().map(|property| property.name());
        let similar = similar::nearest(slot.name(), names, &mut checking.effort);
        let kind = SemanticKind::SlotUnknown {
            class: class.name().to_owned(),
            name: slot.name().to_owned(),
            similar: similar.map(str::to_owned),
        };
        checking.report(kind, slot.row().name_span);
    }
}
