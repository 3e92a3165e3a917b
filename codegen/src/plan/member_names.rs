//! The Rust names of a class's members.
//!
//! A class, its superclasses and the runtime share one table of names: Rust looks a method up on
//! the class and its traits first and on the superclass after, so a clash would silently call
//! something else.

use std::collections::HashMap;

use mof_model::{Class, ClassId};

use crate::names::{Names, function_identifier, snake_case};

/// Names that no getter, setter or method of a generated class takes: the runtime's, and the ones
/// that every type has from the standard library. A member that collides takes a trailing `_`.
pub const RESERVED_MEMBERS: &[&str] = &[
    // cimkit::View
    "associated",
    "at",
    "build",
    "class_name",
    "downcast",
    "empty",
    "get",
    "instance",
    "instance_mut",
    "into_instance",
    "keys",
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

/// Names on the type of a call that no parameter's setter takes.
pub(super) const RESERVED_ON_CALLS: &[&str] =
    &["call", "call_async", "clone", "from", "into", "try_into", "to_owned", "request", "raw"];

/// Names on the type of an answer that no output's getter takes.
pub(super) const RESERVED_ON_ANSWERS: &[&str] = &[
    "clone",
    "code",
    "from",
    "into",
    "into_error",
    "job",
    "outcome",
    "raw",
    "return_value",
    "to_owned",
    "try_into",
];

/// The names of the members that one class declares.
#[derive(Debug, Default)]
pub(super) struct MemberNames {
    /// Getter and setter, by position among the own properties.
    pub(super) accessors: Vec<(String, String)>,
    /// By position among the own methods.
    pub(super) methods: Vec<String>,
}

/// The names that a class's members have, own and inherited.
#[derive(Debug, Clone, Default)]
struct Table {
    names: Names,
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
                let table = self.extend(ancestor);
                self.tables.insert(ancestor.id(), table);
            }
        }
        let table = &self.tables[&class.id()];
        MemberNames {
            accessors: class
                .own_properties()
                .map(|property| table.accessors[&lower(property.name())].clone())
                .collect(),
            methods: class
                .own_methods()
                .map(|method| table.methods[&lower(method.name())].clone())
                .collect(),
        }
    }

    fn extend(&self, class: Class<'_>) -> Table {
        let mut table = match class.superclass() {
            Some(base) => self.tables[&base.id()].clone(),
            None => Table { names: Names::reserving(RESERVED_MEMBERS), ..Table::default() },
        };
        for property in class.own_properties() {
            let Table { names, accessors, .. } = &mut table;
            accessors
                .entry(lower(property.name()))
                .or_insert_with(|| accessor_names(names, property.name()));
        }
        for method in class.own_methods() {
            let Table { names, methods, .. } = &mut table;
            methods
                .entry(lower(method.name()))
                .or_insert_with(|| method_name(names, method.name()));
        }
        table
    }
}

/// A getter and its setter take their names together, so that they stay a pair.
fn accessor_names(names: &mut Names, cim_name: &str) -> (String, String) {
    let mut snake = snake_case(cim_name);
    if snake.is_empty() {
        snake = "unnamed".into();
    }
    while !names.is_free(&function_identifier(&snake)) || !names.is_free(&setter_name(&snake)) {
        snake.push('_');
    }
    let getter = names.take([function_identifier(&snake).as_str()]);
    let setter = names.take([setter_name(&snake).as_str()]);
    (getter, setter)
}

fn setter_name(snake: &str) -> String {
    format!("set_{snake}")
}

/// A method that meets a getter or a setter says that it is a call: `call_set_scroll_position`.
fn method_name(names: &mut Names, cim_name: &str) -> String {
    let snake = snake_case(cim_name);
    names.take([function_identifier(&snake).as_str(), format!("call_{snake}").as_str()])
}

/// How a CIM name is looked up.
pub(super) fn lower(cim_name: &str) -> String {
    cim_name.to_ascii_lowercase()
}
