//! Rules about instances that are values (IN-12).

use std::collections::HashMap;

use mof_parser::{Span, similar};

use super::values::{self, Site, Target};
use super::{Checking, aliases, embedded_text};
use crate::finding::{EmbeddedFinding, InstanceFinding};
use crate::lower::{InstanceLiteral, Literal, TextLiteral};
use crate::{Class, Property};

/// An instance that is a value is of the class that the element takes, and sets what that has.
pub(super) fn instance(
    target: &Target<'_>,
    literal: InstanceLiteral<'_>,
    checking: &mut Checking<'_>,
) {
    aliases::none_on_value(target, literal, checking);
    content(target, literal, target.site.embedded(), checking);
}

/// The same for an instance that the text of a value declares.
pub(super) fn content(
    target: &Target<'_>,
    literal: InstanceLiteral<'_>,
    site: Site,
    checking: &mut Checking<'_>,
) {
    let Some(class) = class_of(target, literal.class(), literal.class_span(), checking) else {
        return;
    };
    let mut seen: HashMap<String, Span> = HashMap::new();
    for slot in literal.slots() {
        if let Some(first) = seen.insert(slot.name.to_ascii_lowercase(), slot.name_span) {
            let name = slot.name.to_owned();
            checking.report(InstanceFinding::SlotRepeated { name, first }, slot.name_span);
        }
        let property = member(class, slot.name, slot.name_span, checking);
        if let (Some(property), Some(value)) = (property, slot.value) {
            given(property, value, site, checking);
        }
    }
}

/// The class of an embedded instance, when it fits the element.
pub(super) fn class_of<'s>(
    target: &Target<'_>,
    name: &str,
    span: Span,
    checking: &mut Checking<'s>,
) -> Option<Class<'s>> {
    let schema = checking.schema;
    let seen = |name: &str| schema.class_named(schema.names.find(name)?, target.site.namespace);
    let Some(class) = seen(name) else {
        let similar = checking.similar_class(name);
        let kind = InstanceFinding::ClassMissing { class: name.to_owned(), similar };
        checking.report(kind, span);
        return None;
    };
    let expected = schema.embedded_class(target.ty, target.in_force).and_then(seen);
    if let Some(expected) = expected
        && checking.is_unfit(class, expected)
    {
        let kind = EmbeddedFinding::ClassUnfit {
            element: target.name.to_owned(),
            class: class.name().to_owned(),
            expected: expected.name().to_owned(),
        };
        checking.report(kind, span);
        return None;
    }
    super::instances::is_concrete(class, span, checking);
    Some(class)
}

/// The property of an embedded instance's class.
pub(super) fn member<'s>(
    class: Class<'s>,
    name: &str,
    span: Span,
    checking: &mut Checking<'s>,
) -> Option<Property<'s>> {
    let found = checking.property_of(class, name);
    if found.is_none() && checking.knows_members(class) {
        let names = class.properties().map(Property::name);
        let similar = similar::nearest(name, names, &mut checking.effort);
        let kind = InstanceFinding::SlotUnknown {
            class: class.name().to_owned(),
            name: name.to_owned(),
            similar: similar.map(str::to_owned),
        };
        checking.report(kind, span);
    }
    found
}

fn given(property: Property<'_>, value: Literal<'_>, site: Site, checking: &mut Checking<'_>) {
    super::instances::may_be_null(property, value, checking);
    let row = property.row();
    let target =
        Target { name: property.name(), ty: &row.ty, in_force: row.element.in_force, site };
    values::value(&target, value, checking);
}

/// A string that holds an instance holds one that can be read and is right (VAL-07, IN-12).
pub(super) fn text(target: &Target<'_>, literal: TextLiteral<'_>, checking: &mut Checking<'_>) {
    let is_mof = literal.may_begin_with("instance");
    if !is_mof && !literal.may_begin_with("<") {
        return;
    }
    if target.holds_instance(checking.schema) {
        embedded_text::check(target, literal, checking);
    }
}
