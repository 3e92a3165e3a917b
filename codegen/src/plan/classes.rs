//! A selection to a planned module: classes, their tables and their places.

use std::collections::HashMap;

use mof_model::{Class, ClassId, Property, Schema};

use super::accessors::{self, Context};
use super::member_names::{MemberNames, Naming};
use super::methods;
use super::value_maps::Maps;
use super::{
    ClassIndex, Element, Mention, Module, PathConstructor, Scalar, SchemaTable, TableEntry, docs,
};
use crate::names::{
    Names, class_type, function_identifier, snake_case, static_identifier, upper_snake_case,
};
use crate::select::{Extent, Selection};

/// Decides everything about the module of the selected classes.
///
/// Classes come by name without case, whatever the order of the sources was.
pub(crate) fn plan(schema: &Schema, selection: &Selection) -> Module {
    let classes = selected(schema, selection);
    let index: HashMap<ClassId, ClassIndex> =
        classes.iter().enumerate().map(|(at, class)| (class.id(), at)).collect();
    let schemas = schema_tables(&classes);
    let names = ClassNames::of(schema, &classes);
    let mut naming = Naming::default();
    let mut planned: Vec<super::Class> = classes
        .iter()
        .enumerate()
        .map(|(at, &class)| {
            let context = Context { index: &index, names: &names, at };
            let full = selection.extent(class.id()) == Some(Extent::Full);
            let place = schemas.iter().position(|table| table.classes.contains(&at));
            plan_class(&context, class, naming.of(class), full, place.unwrap_or_default())
        })
        .collect();
    reexport(&mut planned, |at| selection.is_named(classes[at].id()));
    Module { schemas, classes: planned }
}

/// The namespace with slashes; empty when the schema names none.
fn namespace(class: Class<'_>) -> String {
    class.namespace().unwrap_or_default().replace('\\', "/")
}

fn selected<'s>(schema: &'s Schema, selection: &Selection) -> Vec<Class<'s>> {
    let all = schema.classes().chain(schema.base_classes());
    sorted(all.filter(|class| selection.contains(class.id())))
}

/// By name without case, then by namespace: not in the order of the sources.
fn sorted<'s>(classes: impl Iterator<Item = Class<'s>>) -> Vec<Class<'s>> {
    let mut classes: Vec<Class<'s>> = classes.collect();
    classes.sort_by_cached_key(|class| {
        (class.name().to_ascii_lowercase(), namespace(*class).to_ascii_lowercase())
    });
    classes
}

/// The names of the classes' own items at the root of the module.
///
/// They are decided for the whole schema, whatever is selected of it, so that a class that clashes
/// with another has the same name in every selection.
pub(super) struct ClassNames {
    /// Type, table, companion: by class.
    names: HashMap<ClassId, [String; 3]>,
    /// The selected classes, by their place.
    selected: Vec<ClassId>,
}

impl ClassNames {
    fn of(schema: &Schema, selected: &[Class<'_>]) -> Self {
        let all = sorted(schema.classes().chain(schema.base_classes()));
        let mut statics = Names::default();
        // types and modules share a namespace, and scripts without case do not tell them apart
        let mut types = Names::default();
        let mut take_type = |name: String| types.take([&*name]);
        let type_names: Vec<_> =
            all.iter().map(|class| take_type(class_type(class.name()))).collect();
        let names = all.iter().zip(type_names).map(|(class, type_name)| {
            let table = statics.take([&*table_name(class.name())]);
            (class.id(), [type_name, table, take_type(companion_name(class.name()))])
        });
        Self { names: names.collect(), selected: selected.iter().map(|class| class.id()).collect() }
    }

    /// The type's name of the class at `index`.
    pub(super) fn type_name(&self, index: ClassIndex) -> &str {
        &self.names[&self.selected[index]][0]
    }

    /// The table's name of the class at `index`.
    fn table(&self, index: ClassIndex) -> &str {
        &self.names[&self.selected[index]][1]
    }

    /// The companion module's name of the class at `index`.
    fn companion(&self, index: ClassIndex) -> &str {
        &self.names[&self.selected[index]][2]
    }
}

fn table_name(cim_name: &str) -> String {
    static_identifier(&upper_snake_case(cim_name), "CLASS")
}

fn companion_name(cim_name: &str) -> String {
    function_identifier(&match cim_name.strip_prefix("__") {
        Some(system) => format!("sys_{}", snake_case(system)),
        None => snake_case(cim_name),
    })
}

/// One table for each namespace. WMI's system classes are in every namespace, and so in the first
/// one here. A single table is called
/// `SCHEMA`, so that the common case has a short name.
fn schema_tables(classes: &[Class<'_>]) -> Vec<SchemaTable> {
    let mut tables: Vec<SchemaTable> = Vec::new();
    let first = classes.iter().copied().map(namespace).find(|name| !name.is_empty());
    let first = first.unwrap_or_default();
    for (at, class) in classes.iter().enumerate() {
        let own = namespace(*class);
        let namespace = if own.is_empty() { first.clone() } else { own };
        let found = tables.iter().position(|t| t.namespace.eq_ignore_ascii_case(&namespace));
        match found {
            Some(table) => tables[table].classes.push(at),
            None => {
                tables.push(SchemaTable { name: String::new(), namespace, classes: vec![at] });
            }
        }
    }
    tables.sort_by_key(|table| table.namespace.to_ascii_lowercase());
    let mut names = Names::default();
    let one = tables.len() == 1;
    for table in &mut tables {
        let long = static_identifier(&upper_snake_case(&table.namespace), "SCHEMA");
        table.name = names.take([if one { "SCHEMA" } else { &long }]);
    }
    tables
}

fn plan_class(
    context: &Context<'_>,
    class: Class<'_>,
    names: MemberNames,
    full: bool,
    schema: usize,
) -> super::Class {
    let type_names = methods::TypeNames::of(class);
    let mut maps = Maps::default();
    let accessors = accessors::plan(context, class, &names, &type_names, &mut maps);
    let methods = if full {
        methods::plan(context, class, &names.methods, &type_names, &mut maps)
    } else {
        Vec::new()
    };
    let index_of = |class: Class<'_>| context.index.get(&class.id()).copied();
    super::Class {
        cim_name: class.name().into(),
        type_name: context.names.type_name(context.at).into(),
        table: context.names.table(context.at).into(),
        companion: context.names.companion(context.at).into(),
        reexports: Vec::new(),
        schema,
        base: class.superclass().and_then(index_of),
        lineage: class.lineage().filter_map(index_of).collect(),
        slots: u16::try_from(class.properties().count()).unwrap_or(u16::MAX),
        docs: class_docs(context, class),
        deprecated: class.deprecation().map(docs::deprecation),
        table_properties: table_properties(context, class),
        accessors,
        path_constructor: path_constructor(context, class),
        methods,
        maps: maps.finish(),
    }
}

fn class_docs(context: &Context<'_>, class: Class<'_>) -> Vec<String> {
    let mut paragraphs = class.description().map(docs::plain).unwrap_or_default();
    let mut line = docs::code(class.name());
    if class.namespace().is_some() {
        line.push_str(&format!(" in {}", docs::code(&namespace(class))));
    }
    if let Some(base) = class.superclass().and_then(|base| context.index.get(&base.id())) {
        line.push_str(&format!(", a [`{}`]", context.names.type_name(*base)));
    }
    let declared = class.declared();
    let file = docs::code(docs::shown_name(declared.file));
    line.push_str(&format!("; from {file} line {}.", declared.line));
    let kinds = [
        (class.is_abstract(), "Abstract: it has instances of subclasses only."),
        (class.is_association(), "An association."),
        (class.is_indication(), "An indication."),
        (class.is_singleton(), "A singleton."),
    ];
    for (_, text) in kinds.iter().filter(|(is, _)| *is) {
        line.push(' ');
        line.push_str(text);
    }
    paragraphs.push(line);
    paragraphs
}

/// The properties that the class introduces or declares anew; the others are in its superclasses'
/// tables.
fn table_properties(context: &Context<'_>, class: Class<'_>) -> Vec<TableEntry> {
    // finding slots looks at every inherited property
    if class.own_properties().next().is_none() {
        return Vec::new();
    }
    let slots: HashMap<String, u16> = class
        .properties()
        .enumerate()
        .filter_map(|(slot, property)| {
            Some((property.name().to_ascii_lowercase(), u16::try_from(slot).ok()?))
        })
        .collect();
    let mut entries: Vec<TableEntry> = class
        .own_properties()
        .filter_map(|own| class.property(own.name()))
        .map(|property| {
            let slot = slots.get(&property.name().to_ascii_lowercase()).copied();
            entry(context, property, slot)
        })
        .filter(|entry| entry.slot.is_some())
        .collect();
    entries.sort_by_cached_key(|entry| entry.cim_name.to_ascii_lowercase());
    entries
}

fn entry(context: &Context<'_>, property: Property<'_>, slot: Option<u16>) -> TableEntry {
    let mentioned = property.reference_class().or_else(|| property.embedded_class());
    let class = property.referenced().or_else(|| property.embedded());
    TableEntry {
        cim_name: property.name().into(),
        slot,
        cim_type: accessors::cim_type(property.ty()),
        array: property.is_array(),
        key: property.is_key(),
        class: mentioned.map(|name| context.mention(class, name)),
    }
}

/// The arguments come by name and not in the order of the text: two files of one release may
/// declare the keys in different order, and most keys are strings that could be mixed up unseen.
fn path_constructor(context: &Context<'_>, class: Class<'_>) -> Option<PathConstructor> {
    let mut arguments = Names::default();
    let mut keys: Vec<Property<'_>> = class.keys().collect();
    keys.sort_by_cached_key(|key| key.name().to_ascii_lowercase());
    let keys: Vec<_> = keys
        .into_iter()
        .map(|key| {
            let argument = arguments.take([&*function_identifier(&snake_case(key.name()))]);
            (key.name().to_owned(), argument, accessors::key_element(context, key))
        })
        .collect();
    let fits = |element: &Element| {
        !matches!(element, Element::Object | Element::Scalar(Scalar::F32 | Scalar::F64))
    };
    let all_fit = keys.iter().all(|(_, _, element)| fits(element));
    (!keys.is_empty() && all_fit).then(|| PathConstructor { name: "path_to".into(), keys })
}

/// Names of the companions of classes that were selected by name stand at the root as well, where
/// they clash with nothing.
fn reexport(classes: &mut [super::Class], is_named: impl Fn(ClassIndex) -> bool) {
    let mut uses: HashMap<String, usize> = HashMap::new();
    for (at, class) in classes.iter().enumerate() {
        *uses.entry(class.type_name.clone()).or_default() += 1;
        *uses.entry(class.companion.clone()).or_default() += 1;
        if is_named(at) {
            for name in companion_types(class) {
                *uses.entry(name).or_default() += 1;
            }
        }
    }
    for (at, class) in classes.iter_mut().enumerate() {
        if is_named(at) {
            class.reexports = companion_types(class).filter(|name| uses[name] == 1).collect();
            class.reexports.sort_unstable();
        }
    }
}

fn companion_types(class: &super::Class) -> impl Iterator<Item = String> {
    let calls = class.methods.iter().flat_map(|method| [&method.call, &method.answer]);
    calls.chain(class.maps.iter().map(|map| &map.name)).cloned().collect::<Vec<_>>().into_iter()
}

impl Context<'_> {
    /// How a member mentions a class: by its place when it is in the module, else by its name.
    pub(super) fn mention(&self, class: Option<Class<'_>>, name: &str) -> Mention {
        match class.and_then(|class| self.class_index(class)) {
            Some(index) => Mention::Here(index),
            None => Mention::Elsewhere(name.into()),
        }
    }

    /// The place of a class, when it is in the module.
    pub(super) fn class_index(&self, class: Class<'_>) -> Option<ClassIndex> {
        self.index.get(&class.id()).copied()
    }
}
