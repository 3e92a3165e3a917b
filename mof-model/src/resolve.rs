//! Rows to meaning: superclasses found, members and qualifiers inherited, once for each class.

mod effective;
mod inheritance;
mod literals;
mod qualifiers;

use crate::build::BuildOptions;
use crate::finding::{Findings, SemanticKind};
use crate::ids::{ClassId, InstanceId, Run, SlotId};
use crate::members::Members;
use crate::positions::Positions;
use crate::{Schema, Type};
use mof_parser::{Span, similar::Effort};

/// Completes the rows of a schema.
pub(crate) struct Resolving<'a> {
    schema: &'a mut Schema,
    findings: &'a mut Findings,
    options: &'a BuildOptions,
    positions: Positions,
    members: Members,
    effort: Effort,
    /// No class has members any more.
    is_full: bool,
    /// The instance at hand is of a base.
    on_base: bool,
}

/// Resolves everything that `lower` wrote.
pub(crate) fn resolve(schema: &mut Schema, findings: &mut Findings, options: &BuildOptions) {
    let mut resolving = Resolving {
        schema,
        findings,
        options,
        positions: Positions::default(),
        members: Members::default(),
        effort: Effort::new(),
        is_full: false,
        on_base: false,
    };
    resolving.link_superclasses();
    let order = resolving.bases_first();
    resolving.link_subclasses();
    for class in order {
        resolving.class(class);
    }
    resolving.instances();
    resolving.literals();
}

impl Resolving<'_> {
    /// Reports something about a class, unless that is a base's.
    fn report(&mut self, kind: impl Into<SemanticKind>, span: Span, class: ClassId) {
        if !self.schema.class_row(class).is_base {
            self.findings.push(kind, span, Some(class));
        }
    }

    fn class_name(&self, class: ClassId) -> String {
        self.schema.spelling(self.schema.class_row(class).element.name).to_owned()
    }

    /// Finds the class of each instance, and so the type of what it sets.
    fn instances(&mut self) {
        for index in 0..self.schema.instances.len() as u32 {
            let row = self.schema.instance_row(InstanceId::from(index));
            let (written, slots, is_base) = (row.written, row.slots, row.is_base);
            let name = self.schema.fold(row.class_name);
            let namespace = row.namespace.map(|namespace| self.schema.fold(namespace));
            let class = self.schema.class_named(name, namespace).map(|class| class.id());
            self.on_base = is_base;
            let in_force = self.qualifiers(written, Run::EMPTY, None, |_| false);
            let row = &mut self.schema.instances[index as usize];
            (row.class, row.in_force) = (class, in_force);
            for slot in slots.iter() {
                let written = self.schema.slot_row(slot).written;
                let in_force = self.qualifiers(written, Run::EMPTY, None, |_| false);
                self.schema.slots[slot.index()].in_force = in_force;
            }
            if let Some(class) = class {
                self.type_slots(class, slots.iter());
            }
        }
    }

    fn type_slots(&mut self, class: ClassId, slots: impl Iterator<Item = SlotId> + Clone) {
        for slot in slots {
            let name = self.schema.fold(self.schema.slot_row(slot).name);
            let property = self.members.find(self.schema, class, name);
            let ty: Option<Type> = property.map(|id| self.schema.property_row(id).ty.ty);
            let row = &mut self.schema.slots[slot.index()];
            row.property = property;
            if let Some(value) = &mut row.value {
                value.ty = ty;
            }
        }
    }
}
