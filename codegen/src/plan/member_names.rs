//! The Rust names of a class's members.
//!
//! A class, its superclasses and the runtime share one table of names: Rust looks a method up on
//! the class and its traits first and on the superclass after, so a clash would silently call
//! something else.

use std::collections::{HashMap, HashSet};

use mof_model::{Class, ClassId};

use crate::names::{function_identifier, snake_case};

/// Names that no getter, setter or method of a generated class takes: the runtime's, and the ones
/// that every type has from the standard library. A member that collides takes a trailing `_`.
pub const RESERVED_MEMBERS: &[&str] = &[
    // cimkit::View
    "associated",
    "build",
    "downcast",
    "get",
    "instance",
    "instance_mut",
    "of",
    "patch",
    "path",
    "path_to",
    "query",
    "row",
    "row_mut",
    "singleton",
    "unwrap",
    "upcast",
    "wrap",
    // the standard library's, as far as a method call could mean them
    "as_mut",
    "as_ref",
    "borrow",
    "borrow_mut",
    "clone",
    "clone_from",
    "clone_into",
    "cmp",
    "default",
    "deref",
    "deref_mut",
    "drop",
    "eq",
    "fmt",
    "from",
    "hash",
    "into",
    "ne",
    "partial_cmp",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
];

/// Names on the type of a call that no parameter's setter takes: those of `cimkit::call!`, of
/// `cimkit::IntoRequest`, and of the standard library.
pub(super) const RESERVED_ON_CALLS: &[&str] = &[
    "borrow",
    "borrow_mut",
    "call",
    "call_async",
    "clone",
    "from",
    "into",
    "into_request",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
];

/// Names on the type of an answer that no output's getter takes: those of `cimkit::answer!`, of
/// `cimkit::Answered`, and of the standard library.
pub(super) const RESERVED_ON_ANSWERS: &[&str] = &[
    "borrow",
    "borrow_mut",
    "clone",
    "from",
    "into",
    "into_error",
    "job",
    "of",
    "outcome",
    "raw",
    "return_value",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
];

/// The names of the members that one class declares.
#[derive(Debug, Default)]
pub(super) struct MemberNames {
    /// Getter and setter, by position among the own properties.
    pub(super) accessors: Vec<(String, String)>,
    /// By position among the own methods.
    pub(super) methods: Vec<String>,
}

/// The names that a class's own members take; the inherited ones are in its superclasses' tables.
#[derive(Debug, Default)]
struct Table {
    base: Option<ClassId>,
    taken: HashSet<String>,
    accessors: HashMap<String, (String, String)>,
    methods: HashMap<String, String>,
}

/// Gives every class's members their names, superclasses first.
///
/// Names depend on the class and its superclasses alone, never on what else is selected.
#[derive(Debug, Default)]
pub(super) struct Naming {
    tables: HashMap<ClassId, Table>,
}

impl Naming {
    /// Names the members of `class`.
    pub(super) fn of(&mut self, class: Class<'_>) -> MemberNames {
        for ancestor in class.lineage() {
            if !self.tables.contains_key(&ancestor.id()) {
                let table = self.table(ancestor);
                self.tables.insert(ancestor.id(), table);
            }
        }
        let id = Some(class.id());
        let accessor = |name: &str| self.find(id, |table| table.accessors.get(name));
        let method = |name: &str| self.find(id, |table| table.methods.get(name));
        MemberNames {
            accessors: class
                .own_properties()
                .filter_map(|property| accessor(&lower(property.name())).cloned())
                .collect(),
            methods: class
                .own_methods()
                .filter_map(|method_| method(&lower(method_.name())).cloned())
                .collect(),
        }
    }

    /// What the class, or the nearest superclass that has it, holds.
    fn find<'t, T>(
        &'t self,
        class: Option<ClassId>,
        get: impl Fn(&'t Table) -> Option<&'t T>,
    ) -> Option<&'t T> {
        let mut tables =
            std::iter::successors(class.and_then(|class| self.tables.get(&class)), |table| {
                table.base.and_then(|base| self.tables.get(&base))
            });
        tables.find_map(get)
    }

    fn table(&self, class: Class<'_>) -> Table {
        let base = class.superclass().map(|base| base.id());
        let mut table = Table { base, ..Table::default() };
        for property in class.own_properties() {
            let key = lower(property.name());
            if self.find(base, |table| table.accessors.get(&key)).is_none() {
                let names = self.accessor_names(&mut table, property.name());
                table.accessors.entry(key).or_insert(names);
            }
        }
        for method in class.own_methods() {
            let key = lower(method.name());
            if self.find(base, |table| table.methods.get(&key)).is_none() {
                let name = self.method_name(&mut table, method.name());
                table.methods.entry(key).or_insert(name);
            }
        }
        table
    }

    fn is_free(&self, table: &Table, name: &str) -> bool {
        !table.taken.contains(name)
            && !RESERVED_MEMBERS.contains(&name)
            && self.find(table.base, |table| table.taken.get(name)).is_none()
    }

    /// A getter and its setter take their names together, so that they stay a pair.
    fn accessor_names(&self, table: &mut Table, cim_name: &str) -> (String, String) {
        let mut snake = snake_case(cim_name);
        loop {
            let names = (function_identifier(&snake), function_identifier(&format!("set_{snake}")));
            if self.is_free(table, &names.0) && self.is_free(table, &names.1) {
                table.taken.extend([names.0.clone(), names.1.clone()]);
                return names;
            }
            snake = format!("{}_", names.0.trim_start_matches("r#"));
        }
    }

    /// A method that meets a getter or a setter says that it is a call: `call_set_scroll_position`.
    fn method_name(&self, table: &mut Table, cim_name: &str) -> String {
        let snake = snake_case(cim_name);
        let mut name = function_identifier(&snake);
        if !self.is_free(table, &name) {
            name = function_identifier(&format!("call_{snake}"));
        }
        while !self.is_free(table, &name) {
            name.push('_');
        }
        table.taken.insert(name.clone());
        name
    }
}

/// How a CIM name is looked up.
pub(super) fn lower(cim_name: &str) -> String {
    cim_name.to_ascii_lowercase()
}
