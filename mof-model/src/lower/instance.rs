//! Instance declarations.

use mof_parser::ast;

use super::{Lowering, Text};
use crate::aliases::Aliased;
use crate::ids::{InstanceId, Run};
use crate::interner::Symbol;
use crate::rows::{InstanceRow, SlotRow};

impl Lowering<'_> {
    /// Remembers what a declaration is called.
    pub(super) fn alias(&mut self, alias: Option<Symbol>, aliased: Aliased, text: Text<'_>) {
        if let Some(alias) = alias {
            let name = self.schema.fold(alias);
            self.schema.aliases.add(name, text.index, aliased, self.is_base);
        }
    }

    pub(super) fn instance(
        &mut self,
        instance: ast::Instance,
        namespace: Option<Symbol>,
        text: Text<'_>,
    ) {
        let id = InstanceId::from(self.schema.instances.len() as u32);
        let class_name = self.intern(text, instance.class);
        let alias = instance.alias.map(|span| self.intern(text, span));
        self.alias(alias, Aliased::Instance(id), text);
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
            alias_span: instance.alias.map(|span| text.at(span)),
            span: text.at(instance.span),
            in_force: Run::EMPTY,
            written,
            slots: Run::since(start, &self.schema.slots),
            document: text.index,
            is_base: self.is_base,
            is_value: instance.kind == ast::InstanceKind::Value,
        });
    }
}
