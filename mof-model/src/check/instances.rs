//! Rules about instance declarations.

use std::collections::hash_map::Entry;

use mof_parser::{Dialect, Span, similar};

use super::Checking;
use crate::finding::{InstanceFinding, QualifierFinding};
use crate::flavors::FlavorWord;
use crate::interner::NameId;
use crate::lower::Literal;
use crate::standard_qualifiers::Known;
use crate::{Class, ClassId, Instance, Property, PropertyId};

/// The class of an instance is somewhere (IN-01).
pub(super) fn class_exists(instance: Instance<'_>, checking: &mut Checking<'_>) {
    if instance.class().is_none() {
        let class = instance.class_name();
        let similar = checking.similar_class(class);
        // Every host of WMI has those of the system.
        if similar.is_none() && class.starts_with("__") {
            return;
        }
        let kind = InstanceFinding::ClassMissing { class: class.to_owned(), similar };
        checking.report(kind, instance.row().class_span);
    }
}

/// The class of an instance is not abstract (IN-01).
pub(super) fn class_is_concrete(instance: Instance<'_>, checking: &mut Checking<'_>) {
    if let Some(class) = instance.class() {
        is_concrete(class, instance.row().class_span, checking);
    }
}

pub(super) fn is_concrete(class: Class<'_>, span: Span, checking: &mut Checking<'_>) {
    if class.is_abstract() {
        let declared = class.row().element.name_span;
        let class = class.name().to_owned();
        checking.report(InstanceFinding::ClassAbstract { class, declared }, span);
    }
}

/// What an instance sets are properties of its class (IN-02).
pub(super) fn slots_are_properties(instance: Instance<'_>, checking: &mut Checking<'_>) {
    let Some(class) = instance.class() else { return };
    let mut unknown = instance.slots().filter(|slot| slot.property().is_none()).peekable();
    if unknown.peek().is_none() || !checking.knows_members(class) {
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

impl Checking<'_> {
    /// Whether all properties of a class are known.
    ///
    /// When a superclass is nowhere, or the parser could not read all of a class, there may well be
    /// others.
    pub(super) fn knows_members(&mut self, class: Class<'_>) -> bool {
        class.is_complete() && !class.lineage().any(|class| self.lacks_members(class))
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

/// What tells an instance from others: its namespace, its class, the values of its keys.
pub(super) type Identity = (Option<NameId>, ClassId, String);

/// An instance sets a property once (IN-02), every key (IN-03), and to what no other has (IN-13).
pub(super) fn slots_are_set_once_and_keys_are(instance: Instance<'_>, checking: &mut Checking<'_>) {
    let schema = checking.schema;
    checking.slots.clear();
    for slot in instance.slots() {
        let row = slot.row();
        let name = schema.fold(row.name);
        match checking.slots.get(name) {
            Some(first) => {
                let first = schema.slot_row(first.into()).name_span;
                let name = slot.name().to_owned();
                checking.report(InstanceFinding::SlotRepeated { name, first }, row.name_span);
            }
            None => checking.slots.set(name, slot.id().into()),
        }
    }
    let Some(class) = instance.class() else { return };
    // A value of a structure has no identity, and what is abstract has no instances.
    if instance.is_value() || class.is_abstract() || !checking.knows_members(class) {
        return;
    }
    let keys = checking.keys_of(class);
    let mut missing = Vec::new();
    let mut identity = Some(String::new());
    for id in keys.iter() {
        let key = Property::new(schema, *id);
        let value = match checking.slots.get(key.name_id()) {
            Some(slot) => schema.slot_row(slot.into()).value.as_ref(),
            None => key.row().default.as_ref(),
        };
        let literal = value.and_then(|value| value.literal(&schema.documents));
        match literal {
            Some(literal) if !literal.is_null() => {
                let own = literal.identity().map(|own| caseless(own, instance, checking));
                identity = identity.zip(own).map(|(all, own)| format!("{all}{own},"));
            }
            _ => missing.push(key.name().to_owned()),
        }
    }
    if !missing.is_empty() {
        // Who knows the classes of WMI by heart knows what it fills in.
        let of_base = |id: &PropertyId| schema.class_row(schema.property_row(*id).class).is_base;
        if !keys.iter().any(of_base) {
            let kind =
                InstanceFinding::KeyMissing { class: class.name().to_owned(), keys: missing };
            checking.report(kind, instance.row().class_span);
        }
        return;
    }
    let Some(identity) = identity else { return };
    let row = instance.row();
    // Every file may create the namespace that it stands in, whether that is there or not.
    let creates = schema.names.find("__Namespace") == Some(schema.fold(row.class_name));
    if creates || (keys.is_empty() && !class.is_singleton()) {
        return;
    }
    let namespace = row.namespace.map(|namespace| schema.fold(namespace));
    match checking.identities.entry((namespace, class.id(), identity)) {
        Entry::Vacant(free) => {
            free.insert(row.class_span);
        }
        Entry::Occupied(taken) => {
            let (class, first) = (class.name().to_owned(), *taken.get());
            checking.report(InstanceFinding::Repeated { class, first }, row.class_span);
        }
    }
}

/// WMI compares the texts of keys without case.
fn caseless(identity: String, instance: Instance<'_>, checking: &Checking<'_>) -> String {
    match checking.dialect_of(instance.row().document) {
        Dialect::Wmi => identity.to_ascii_lowercase(),
        _ => identity,
    }
}

/// What must have a value is not NULL (IN-04).
pub(super) fn nulls_are_allowed(instance: Instance<'_>, checking: &mut Checking<'_>) {
    let schema = checking.schema;
    for slot in instance.slots() {
        let value = slot.row().value.as_ref();
        if let Some(literal) = value.and_then(|value| value.literal(&schema.documents))
            && let Some(property) = slot.property()
        {
            may_be_null(property, literal, checking);
        }
    }
}

pub(super) fn may_be_null(property: Property<'_>, value: Literal<'_>, checking: &mut Checking<'_>) {
    if !value.is_null() {
        return;
    }
    let says = |known: Known| property.known_flag(known) == Some(true);
    let qualifier = match () {
        () if says(Known::NotNull) => "Not_Null",
        () if says(Known::Required) => "Required",
        () => return,
    };
    let declared = property.row().element.name_span;
    let name = property.name().to_owned();
    checking.report(InstanceFinding::Null { name, qualifier, declared }, value.span());
}
