//! Aliases: which declaration each stands for.

use std::collections::HashMap;

use crate::ids::{ClassId, InstanceId};
use crate::interner::NameId;

/// What is declared `as $Name`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aliased {
    Instance(InstanceId),
    Class(ClassId),
}

/// The aliases of a compilation and its bases.
#[derive(Default)]
pub(crate) struct Aliases {
    /// By name and document; of two in one document the first holds.
    in_document: HashMap<(NameId, u32), Aliased>,
    /// The first of each name in the compilation, and its document.
    first: HashMap<NameId, (Aliased, u32)>,
    first_instance: HashMap<NameId, InstanceId>,
}

impl Aliases {
    pub(crate) fn is_empty(&self) -> bool {
        self.in_document.is_empty()
    }

    pub(crate) fn add(&mut self, name: NameId, document: u32, aliased: Aliased, is_base: bool) {
        self.in_document.entry((name, document)).or_insert(aliased);
        if is_base {
            return;
        }
        self.first.entry(name).or_insert((aliased, document));
        if let Aliased::Instance(instance) = aliased {
            self.first_instance.entry(name).or_insert(instance);
        }
    }

    /// What `name` stands for in `document`: what is declared there, or the first elsewhere. Tells
    /// the document, too.
    pub(crate) fn find(&self, name: NameId, document: u32) -> Option<(Aliased, u32)> {
        match self.in_document.get(&(name, document)) {
            Some(aliased) => Some((*aliased, document)),
            None => self.first.get(&name).copied(),
        }
    }

    /// The first instance with the alias.
    pub(crate) fn instance(&self, name: NameId) -> Option<InstanceId> {
        self.first_instance.get(&name).copied()
    }

    /// All names, in no order.
    pub(crate) fn names(&self) -> impl Iterator<Item = NameId> {
        self.first.keys().copied()
    }
}
