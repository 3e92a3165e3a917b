//! Rules about aliases (IN-06 to IN-09).

use std::collections::HashMap;

use mof_parser::{Dialect, Span, similar};

use super::Checking;
use super::values::Target;
use crate::aliases::Aliased;
use crate::finding::AliasFinding;
use crate::ids::InstanceId;
use crate::lower::{Form, InstanceLiteral, Literal, Written};
use crate::rows::{Array, TypeRow};
use crate::{Class, Instance, Type};

/// An alias stands where a reference or an embedded instance belongs, is declared, and is one of
/// the right class.
pub(super) fn given(target: &Target<'_>, alias: &str, span: Span, checking: &mut Checking<'_>) {
    let schema = checking.schema;
    let name = alias.to_owned();
    let dialect = target.site.dialect;
    if target.site.depth > 0 || (target.site.is_embedded && dialect == Dialect::Wmi) {
        return checking.report(AliasFinding::InEmbedded { name }, span);
    }
    let is_embedded = target.holds_instance(schema);
    let takes_values = matches!(dialect, Dialect::Dsc | Dialect::Mof3);
    if target.ty.ty != Type::Reference && !(is_embedded && takes_values) {
        let expected = TypeRow { array: Array::No, ..*target.ty }.spelled(schema);
        let element = target.name.to_owned();
        let kind = AliasFinding::Misplaced { name, element, expected, embedded: is_embedded };
        return checking.report(kind, span);
    }
    let found = schema.names.find(alias);
    let found = found.and_then(|name| schema.aliases.find(name, target.site.document));
    let Some((aliased, document)) = found else {
        return undeclared(alias, span, checking);
    };
    let (class, declared) = match aliased {
        Aliased::Instance(id) => {
            let instance = Instance::new(schema, id);
            (instance.class(), instance.row().alias_span.unwrap_or(instance.row().span))
        }
        Aliased::Class(id) => {
            let class = Class::new(schema, id);
            (Some(class), class.row().element.name_span)
        }
    };
    if document != target.site.document {
        if dialect == Dialect::Wmi {
            checking.report(AliasFinding::Elsewhere { name: name.clone(), declared }, span);
        }
    } else if declared.start > span.start && matches!(dialect, Dialect::Dsc | Dialect::Dmtf) {
        checking.report(AliasFinding::Forward { name: name.clone(), declared }, span);
    }
    let expected = match target.ty.ty {
        Type::Reference => schema.reference_class(target.ty),
        _ => schema.embedded_class(target.ty, target.in_force),
    };
    let expected = expected
        .and_then(|name| schema.class_named(schema.names.find(name)?, target.site.namespace));
    if let (Some(class), Some(expected)) = (class, expected)
        && checking.is_unfit(class, expected)
    {
        let (class, expected) = (class.name().to_owned(), expected.name().to_owned());
        checking.report(AliasFinding::ClassUnfit { name, class, expected, declared }, span);
    }
}

/// Aliases are declared, also where nobody knows what they are given to.
pub(super) fn exist(value: &Written, checking: &mut Checking<'_>) {
    let schema = checking.schema;
    for element in value.literal(&schema.documents).into_iter().flat_map(Literal::elements) {
        let Form::Alias(alias) = element.form() else { continue };
        let name = schema.names.find(alias);
        if name.and_then(|name| schema.aliases.find(name, value.document())).is_none() {
            undeclared(alias, element.span(), checking);
        }
    }
}

fn undeclared(alias: &str, span: Span, checking: &mut Checking<'_>) {
    let schema = checking.schema;
    if checking.alias_names.is_none() {
        let names = schema.aliases.names().map(|name| schema.names.first_spelling(name));
        let mut names: Vec<&str> = names.collect();
        names.sort_unstable();
        checking.alias_names = Some(names);
    }
    let names = checking.alias_names.iter().flatten().copied();
    let similar = similar::nearest(alias, names, &mut checking.effort).map(str::to_owned);
    checking.report(AliasFinding::Undeclared { name: alias.to_owned(), similar }, span);
}

/// An instance that is a value has no alias of its own in WMI.
pub(super) fn none_on_value(
    target: &Target<'_>,
    instance: InstanceLiteral<'_>,
    checking: &mut Checking<'_>,
) {
    if target.site.dialect == Dialect::Wmi
        && let Some((name, span)) = instance.alias()
    {
        checking.report(AliasFinding::InEmbedded { name: name.to_owned() }, span);
    }
}

/// No chain of aliases comes back to where it began (IN-09).
pub(super) fn no_cycles(checking: &mut Checking<'_>) {
    let schema = checking.schema;
    if schema.aliases.is_empty() {
        return;
    }
    let mut walk = Walk { done: vec![false; schema.instances.len()], ..Walk::default() };
    for instance in schema.instances() {
        if instance.alias().is_some() {
            walk.from(instance, checking);
        }
    }
}

/// How much of a circle is told: a finding on each of many long ones must not take forever.
const MOST_STEPS: usize = 8;

/// A walk along aliases, deep first.
#[derive(Default)]
struct Walk {
    /// The instances that are behind.
    done: Vec<bool>,
    /// Where each instance of the path is in it.
    on_path: HashMap<InstanceId, usize>,
    path: Vec<Step>,
}

struct Step {
    instance: InstanceId,
    /// The aliases in its values, the last first, and where they stand.
    uses: Vec<(InstanceId, Span)>,
    /// Where the alias stands that leads to the next.
    next: Span,
}

impl Walk {
    fn from(&mut self, start: Instance<'_>, checking: &mut Checking<'_>) {
        self.enter(start);
        while let Some(step) = self.path.last_mut() {
            let Some((target, span)) = step.uses.pop() else {
                self.done[step.instance.index()] = true;
                self.on_path.remove(&step.instance);
                self.path.pop();
                continue;
            };
            step.next = span;
            if let Some(first) = self.on_path.get(&target) {
                let steps = &self.path[*first..];
                let chain = steps.iter().take(MOST_STEPS).map(|step| {
                    let instance = Instance::new(checking.schema, step.instance);
                    (instance.alias().unwrap_or_default().to_owned(), step.next)
                });
                let kind = AliasFinding::Cycle { chain: chain.collect(), length: steps.len() };
                let span = steps.first().map_or(span, |step| step.next);
                checking.report(kind, span);
            } else {
                self.enter(Instance::new(checking.schema, target));
            }
        }
    }

    fn enter(&mut self, instance: Instance<'_>) {
        if self.done[instance.id().index()] {
            return;
        }
        let schema = instance.schema();
        let document = instance.row().document;
        let mut uses = Vec::new();
        for slot in instance.slots() {
            let value = slot.row().value.as_ref();
            if let Some(literal) = value.and_then(|value| value.literal(&schema.documents)) {
                literal_uses(literal, &mut |alias, span| {
                    let name = schema.names.find(alias);
                    let found = name.and_then(|name| schema.aliases.find(name, document));
                    if let Some((Aliased::Instance(id), _)) = found {
                        uses.push((id, span));
                    }
                });
            }
        }
        uses.reverse();
        self.on_path.insert(instance.id(), self.path.len());
        self.path.push(Step { instance: instance.id(), uses, next: Span::default() });
    }
}

/// Calls `found` with every alias in a constant. The parser bounds how deep constants nest.
fn literal_uses<'d>(literal: Literal<'d>, found: &mut dyn FnMut(&'d str, Span)) {
    for element in literal.elements() {
        match element.form() {
            Form::Alias(name) => found(name, element.span()),
            Form::Instance(instance) => {
                for slot in instance.slots() {
                    if let Some(value) = slot.value {
                        literal_uses(value, found);
                    }
                }
            }
            _ => {}
        }
    }
}
