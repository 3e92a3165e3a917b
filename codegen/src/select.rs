//! Class patterns to the set of classes that will be generated.

use std::collections::BTreeMap;

use mof_model::{Class, ClassId, Schema};
use mof_parser::Span;

use crate::{
    Options, UnknownClass,
    pattern::{is_glob, matches},
};

/// How much of a class is generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Extent {
    /// Properties and keys: the class is only mentioned by a selected one.
    Data,
    /// Every member, methods included.
    Full,
}

/// The classes that will be generated.
#[derive(Debug, Clone)]
pub struct Selection {
    extents: BTreeMap<ClassId, Extent>,
    named: Vec<ClassId>,
    /// Where all classes of the schema are declared, in order, and whether they are selected.
    declared: Vec<(Span, bool)>,
    is_everything: bool,
}

/// Where a finding is, seen from a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In a class that is generated.
    Selected,
    /// In another class.
    Elsewhere,
    /// In no class.
    Outside,
}

impl Selection {
    /// Selects what `options` ask for, and closes over superclasses and mentioned classes.
    ///
    /// # Errors
    ///
    /// Every pattern that matches nothing.
    pub fn new(schema: &Schema, options: &Options) -> Result<Self, Vec<UnknownClass>> {
        let mut selection = Self {
            extents: BTreeMap::new(),
            named: Vec::new(),
            declared: Vec::new(),
            is_everything: options.classes.is_empty(),
        };
        let mut unknown = Vec::new();
        if options.classes.is_empty() {
            schema.classes().for_each(|class| selection.add_with_superclasses(class, Extent::Full));
        }
        for pattern in &options.classes {
            let found = selection.add_matches(schema, pattern);
            if !found {
                unknown.push(UnknownClass::new(schema, pattern));
            }
        }
        if !unknown.is_empty() {
            return Err(unknown);
        }
        selection.add_mentioned(schema);
        let declared = schema.classes().map(|class| {
            let selected = selection.extents.contains_key(&class.id());
            (class.declared().span, selected)
        });
        selection.declared = declared.collect();
        selection.declared.sort_unstable_by_key(|(span, _)| span.start);
        Ok(selection)
    }

    /// Whether `class` is generated.
    pub fn contains(&self, class: ClassId) -> bool {
        self.extents.contains_key(&class)
    }

    /// Whether no class was named, so that all are wanted.
    pub(crate) fn is_everything(&self) -> bool {
        self.is_everything
    }

    /// Where `span` is.
    pub(crate) fn place(&self, span: Span) -> Place {
        let behind = self.declared.partition_point(|(class, _)| class.start <= span.start);
        match behind.checked_sub(1).map(|at| self.declared[at]) {
            Some((class, selected)) if span.start < class.end => {
                if selected {
                    Place::Selected
                } else {
                    Place::Elsewhere
                }
            }
            _ => Place::Outside,
        }
    }

    pub(crate) fn extent(&self, class: ClassId) -> Option<Extent> {
        self.extents.get(&class).copied()
    }

    /// Whether a pattern gave the class's full name.
    pub(crate) fn is_named(&self, class: ClassId) -> bool {
        self.named.contains(&class)
    }

    /// How many classes there are.
    pub fn len(&self) -> usize {
        self.extents.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.extents.is_empty()
    }

    fn add_matches(&mut self, schema: &Schema, pattern: &str) -> bool {
        let mut found = false;
        for class in schema.classes().filter(|class| matches(pattern, class.name())) {
            found = true;
            self.add_with_superclasses(class, Extent::Full);
            if !is_glob(pattern) {
                self.named.push(class.id());
            }
        }
        found
    }

    fn add_with_superclasses(&mut self, class: Class<'_>, extent: Extent) {
        for class in class.lineage() {
            let held = self.extents.entry(class.id()).or_insert(extent);
            *held = (*held).max(extent);
        }
    }

    /// Adds what the full classes mention, as data. What those mention is not followed, so that
    /// the closure ends.
    fn add_mentioned(&mut self, schema: &Schema) {
        let full: Vec<ClassId> = self.extents.keys().copied().collect();
        for id in full {
            let Some(class) = schema.class_by_id(id) else { continue };
            for mentioned in mentions(class) {
                self.add_with_superclasses(mentioned, Extent::Data);
            }
        }
    }
}

/// The classes that a class's own declarations refer to and embed.
fn mentions<'s>(class: Class<'s>) -> Vec<Class<'s>> {
    let mut classes = Vec::new();
    for property in class.own_properties() {
        classes.extend(property.referenced());
        classes.extend(property.embedded());
    }
    for method in class.own_methods() {
        for parameter in method.parameters() {
            classes.extend(parameter.referenced());
            classes.extend(parameter.embedded());
        }
    }
    classes
}
