//! The texts of a class in one language.

use std::collections::BTreeSet;

use mof_parser::Span;

use crate::ids::ClassId;
use crate::{Class, Declared, LocaleId, Schema};

/// A declaration that gives a class its texts in one language.
///
/// It stands in a namespace such as `root/cimv2/ms_409`, or in a file `*.mfl`, and is no class of the
/// schema: its amended qualifiers are those of the class, when its locale is
/// [the one in force](Schema::locale).
#[derive(Clone, Copy)]
pub struct Translation<'s> {
    schema: &'s Schema,
    row: &'s TranslationRow,
}

pub(crate) struct TranslationRow {
    /// The class whose texts these are.
    pub(crate) class: ClassId,
    pub(crate) locale: Option<LocaleId>,
    pub(crate) is_in_force: bool,
    pub(crate) span: Span,
    pub(crate) name_span: Span,
}

impl Schema {
    /// The translations of classes, in source order, those that are not in force included.
    pub fn translations(&self) -> impl ExactSizeIterator<Item = Translation<'_>> + Clone {
        self.translations.iter().map(|row| Translation::new(self, row))
    }

    /// The languages that classes are translated into, in the order of their numbers.
    pub fn locales(&self) -> impl ExactSizeIterator<Item = LocaleId> {
        let locales: BTreeSet<_> = self.translations.iter().filter_map(|row| row.locale).collect();
        locales.into_iter()
    }

    /// The language of the translations in force: the one that was asked for, else
    /// [English](LocaleId::ENGLISH), else the first of [`locales`](Self::locales). `None` when there
    /// are no translations, or none in the language that was asked for: numbers have no names then.
    pub fn locale(&self) -> Option<LocaleId> {
        self.locale
    }
}

impl<'s> Translation<'s> {
    pub(crate) fn new(schema: &'s Schema, row: &'s TranslationRow) -> Self {
        Self { schema, row }
    }

    /// The class whose texts these are.
    pub fn class(self) -> Class<'s> {
        Class::new(self.schema, self.row.class)
    }

    /// The language: of the namespace, else of the qualifier `Locale`. `None` when neither says it.
    pub fn locale(self) -> Option<LocaleId> {
        self.row.locale
    }

    /// Whether its texts are those of the class. A translation that does not say its language is
    /// always in force.
    pub fn is_in_force(self) -> bool {
        self.row.is_in_force
    }

    /// Where it is declared.
    pub fn declared(self) -> Declared<'s> {
        self.schema.declared(self.row.span, self.row.name_span)
    }
}

impl std::fmt::Debug for Translation<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Translation").field(&self.class()).field(&self.locale()).finish()
    }
}
