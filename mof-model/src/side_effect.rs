//! What a file asks a CIM server to do beside taking its declarations.

use mof_parser::Span;

use crate::interner::Symbol;
use crate::{Declared, Schema};

/// What a directive would do to the repository of a server, or how it would have it written.
///
/// Nothing here is ever executed: a class that a file deletes is a class of the schema.
#[derive(Clone, Copy)]
pub struct SideEffect<'s> {
    schema: &'s Schema,
    row: &'s SideEffectRow,
}

/// What kind of thing a [`SideEffect`] does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SideEffectKind {
    /// `deleteclass`: a class is deleted, and all its instances.
    DeleteClass,
    /// `deleteinstance`: an instance is deleted.
    DeleteInstance,
    /// `classflags`: how the classes behind it are written over others.
    ClassFlags,
    /// `instanceflags`: how the instances behind it are written over others.
    InstanceFlags,
    /// `amendment`: the texts behind it are split off for a locale.
    Amendment,
}

pub(crate) struct SideEffectRow {
    pub(crate) kind: SideEffectKind,
    pub(crate) argument: Box<str>,
    pub(crate) may_fail: bool,
    pub(crate) namespace: Option<Symbol>,
    pub(crate) span: Span,
    pub(crate) name_span: Span,
}

impl SideEffectKind {
    /// The directive of that name, in any case.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let all = [
            Self::DeleteClass,
            Self::DeleteInstance,
            Self::ClassFlags,
            Self::InstanceFlags,
            Self::Amendment,
        ];
        all.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name))
    }

    /// The directive: `deleteclass`.
    pub fn name(self) -> &'static str {
        match self {
            Self::DeleteClass => "deleteclass",
            Self::DeleteInstance => "deleteinstance",
            Self::ClassFlags => "classflags",
            Self::InstanceFlags => "instanceflags",
            Self::Amendment => "amendment",
        }
    }
}

impl Schema {
    /// What the files of the compilation would do to a server's repository, in source order.
    ///
    /// `deleteclass` and the like are dangerous in MOF from elsewhere. They are listed, and executed
    /// never: a class that is deleted is a class of the schema.
    pub fn side_effects(&self) -> impl ExactSizeIterator<Item = SideEffect<'_>> + Clone {
        self.side_effects.iter().map(|row| SideEffect::new(self, row))
    }
}

impl<'s> SideEffect<'s> {
    pub(crate) fn new(schema: &'s Schema, row: &'s SideEffectRow) -> Self {
        Self { schema, row }
    }

    /// What it does.
    pub fn kind(self) -> SideEffectKind {
        self.row.kind
    }

    /// What it does it to, or how: the class, the object path, the flags with `, ` between them, the
    /// locale.
    pub fn argument(self) -> &'s str {
        &self.row.argument
    }

    /// Whether it is to go on when there is nothing to delete (`NOFAIL`).
    pub fn may_fail(self) -> bool {
        self.row.may_fail
    }

    /// The namespace in force, as `root/cimv2`.
    pub fn namespace(self) -> Option<&'s str> {
        self.row.namespace.map(|namespace| self.schema.spelling(namespace))
    }

    /// Where the directive stands.
    pub fn declared(self) -> Declared<'s> {
        self.schema.declared(self.row.span, self.row.name_span)
    }
}

impl std::fmt::Debug for SideEffect<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("SideEffect").field(&self.kind()).field(&self.argument()).finish()
    }
}
