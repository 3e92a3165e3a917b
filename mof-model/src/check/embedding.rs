//! Rules about instances inside of instances (CL-22).

use std::collections::HashMap;

use mof_parser::Span;

use super::Checking;
use crate::finding::ReferenceFinding;
use crate::ids::{ClassId, PropertyId};
use crate::rows::Array;
use crate::standard_qualifiers::{Known, KnownSet};
use crate::{Property, Type};

/// What makes a string hold an instance.
pub(super) const EMBEDS: KnownSet =
    KnownSet::of(&[Known::EmbeddedInstance, Known::HyperVEmbeddedInstance]);

/// Notes the properties that hold an instance and are never without one.
pub(super) fn note_needs(property: Property<'_>, checking: &mut Checking<'_>) {
    const NEEDED: KnownSet = KnownSet::of(&[Known::Required, Known::NotNull, Known::Key]);
    let row = property.row();
    let embeds = match row.ty.ty {
        Type::Instance => true,
        Type::String => checking.known.meets(EMBEDS),
        _ => false,
    };
    if !embeds || row.ty.array != Array::No || !checking.known.meets(NEEDED) {
        return;
    }
    if property.is_required() || property.is_key() {
        checking.needs.push(property.id());
    }
}

/// How much of a cycle is told: a finding on each of many long ones must not take all memory.
const MOST_STEPS: usize = 8;

/// Where a walk stands: a class, the neighbours that it has still to see, and how it got there.
struct Step {
    class: ClassId,
    next: usize,
    by: Option<PropertyId>,
}

/// No class needs an instance of itself inside of its instances (CL-22).
///
/// A class needs what its superclass needs. The walk sees every class once.
pub(super) fn no_class_needs_itself(checking: &mut Checking<'_>) {
    let schema = checking.schema;
    let mut needs: HashMap<ClassId, Vec<(PropertyId, ClassId)>> = HashMap::new();
    let noted = std::mem::take(&mut checking.needs);
    for &id in &noted {
        let property = Property::new(schema, id);
        if let Some(class) = property.embedded() {
            needs.entry(property.row().class).or_default().push((id, class.id()));
        }
    }
    // From 0, where a class is on the path; `None` when it is done.
    let mut places: HashMap<ClassId, Option<usize>> = HashMap::new();
    for id in noted {
        let start = schema.property_row(id).class;
        if places.contains_key(&start) {
            continue;
        }
        let mut path = vec![Step { class: start, next: 0, by: None }];
        places.insert(start, Some(0));
        while let Some(step) = path.last_mut() {
            let (class, at) = (step.class, step.next);
            step.next += 1;
            let own = needs.get(&class).map_or(&[][..], Vec::as_slice);
            let neighbour = match at.checked_sub(own.len()) {
                None => own.get(at).map(|&(id, class)| (Some(id), class)),
                Some(0) => schema.class_row(class).superclass.map(|class| (None, class)),
                Some(_) => {
                    places.insert(class, None);
                    path.pop();
                    continue;
                }
            };
            let Some((by, next)) = neighbour else { continue };
            match places.get(&next) {
                None => {
                    places.insert(next, Some(path.len()));
                    path.push(Step { class: next, next: 0, by });
                }
                Some(None) => {}
                Some(Some(at)) => {
                    let steps = path[at + 1..].iter().filter_map(|step| step.by);
                    let cycle: Vec<_> = steps.chain(by).collect();
                    report(&cycle, checking);
                }
            }
        }
    }
}

fn report(cycle: &[PropertyId], checking: &mut Checking<'_>) {
    let schema = checking.schema;
    let first = cycle.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(at, _)| at);
    let chain = cycle.iter().cycle().skip(first).take(cycle.len().min(MOST_STEPS)).map(|id| {
        let property = Property::new(schema, *id);
        let class = property.declared_in().name().to_owned();
        (class, property.name().to_owned(), property.row().element.name_span)
    });
    let chain: Vec<(String, String, Span)> = chain.collect();
    let Some(&(_, _, span)) = chain.first() else { return };
    checking.class = cycle.get(first).map(|id| schema.property_row(*id).class);
    // A base needs no advice.
    if checking.class.is_some_and(|class| !schema.class_row(class).is_base) {
        checking.report(ReferenceFinding::EmbedsItself { chain, length: cycle.len() }, span);
    }
}
