//! Rules about the instances that create namespaces.

use std::collections::HashMap;

use mof_parser::{SourceId, Span};

use super::Checking;
use crate::finding::InstanceFinding;
use crate::interner::NameId;

/// A namespace is created before anything stands in it (IN-10).
///
/// Where that is said in another file, the order of the files decides, which nobody knows here.
pub(super) fn are_created_first(checking: &mut Checking<'_>) {
    let schema = checking.schema;
    let Some(creating) = schema.names.find("__Namespace") else { return };
    let mut used: HashMap<(NameId, Option<SourceId>), Span> = HashMap::new();
    let mut is_filled = false;
    for instance in schema.instances() {
        if schema.fold(instance.row().class_name) != creating {
            continue;
        }
        let parent = instance.namespace();
        let Some(slot) = instance.slot("Name") else { continue };
        let Some(name) = slot.value().and_then(crate::Value::as_str) else { continue };
        let path = parent.map_or_else(|| name.to_owned(), |parent| format!("{parent}/{name}"));
        let Some(namespace) = schema.names.find(&path) else { continue };
        if !is_filled {
            is_filled = true;
            let classes = schema.classes().map(|class| {
                let row = class.row();
                (row.namespace, row.element.name_span)
            });
            let instances = schema
                .instances()
                .map(|instance| (instance.row().namespace, instance.row().class_span));
            for (namespace, span) in classes.chain(instances) {
                let Some(namespace) = namespace else { continue };
                let place = (schema.fold(namespace), schema.sources.source_of(span));
                let first = used.entry(place).or_insert(span);
                *first = span.min(*first);
            }
        }
        let span = instance.row().class_span;
        let first = used.get(&(namespace, schema.sources.source_of(span)));
        if let Some(first) = first.filter(|first| first.start < span.start) {
            let kind = InstanceFinding::NamespaceLate { namespace: path, first: *first };
            checking.report(kind, slot.row().span);
        }
    }
}
