//! Instance declarations.

use mof_parser::ast;

use super::{Lowering, Text};
use crate::ids::{InstanceId, Run};
use crate::interner::Symbol;
use crate::rows::{InstanceRow, SlotRow};

impl Lowering<'_> {
    pub(super) fn instance(
        &mut self,
        instance: ast::Instance,
        namespace: Option<Symbol>,
        text: Text<'_>,
    ) {
        let id = InstanceId::from(self.schema.instances.len() as u32);
        let class_name = self.intern(text, instance.class);
        let alias = instance.alias.map(|span| self.intern(text, span));
        let written = self.qualifiers(instance.qualifiers, text);
        let start = self.schema.slots.len();
        for slot in instance.slots {
            let name = self.intern(text, slot.name);
            let written = self.qualifiers(slot.qualifiers, text);
            self.schema.slots.push(SlotRow {
                instance: id,
                name,
                name_span: text.at(slot.name),
                span: text.at(slot.span),
                written,
                in_force: Run::EMPTY,
                value: slot.value.map(|value| text.written(value, None)),
                property: None,
            });
        }
        self.schema.instances.push(InstanceRow {
            class_name,
            class_span: text.at(instance.class),
            class: None,
            namespace,
            alias,
            span: text.at(instance.span),
            in_force: Run::EMPTY,
            written,
            slots: Run::since(start, &self.schema.slots),
            is_base: self.is_base,
            is_value: instance.kind == ast::InstanceKind::Value,
        });
    }
}
