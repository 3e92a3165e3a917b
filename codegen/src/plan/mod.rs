//! What will be generated, decided: every Rust name and type, as plain data.
//!
//! No name is invented after this stage; [`render`](crate::render) is a pure function of it.

mod accessors;
mod classes;
pub(crate) mod docs;
mod member_names;
mod methods;
mod value_maps;

pub(crate) use classes::plan;
pub use member_names::RESERVED_MEMBERS;

/// A module of generated code.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Module {
    /// One table of classes per namespace, in the namespaces' order.
    pub(crate) schemas: Vec<SchemaTable>,
    /// The classes, by name without case.
    pub(crate) classes: Vec<Class>,
}

impl Module {
    /// Whether the text of `class` names a deprecated class, itself included.
    pub(crate) fn touches_deprecated(&self, class: &Class) -> bool {
        let methods = class.methods.iter();
        let entries = methods.flat_map(|method| {
            let inputs = method.inputs.iter().map(|input| &input.entry);
            inputs.chain(method.outputs.iter().map(|output| &output.entry))
        });
        let mentioned = class.table_properties.iter().chain(entries).filter_map(TableEntry::here);
        let keys = class.path_constructor.iter().flat_map(|constructor| &constructor.keys);
        let keys = keys.filter_map(|(_, _, element)| match element {
            Element::Path(class) => Some(*class),
            _ => None,
        });
        class
            .lineage
            .iter()
            .copied()
            .chain(mentioned)
            .chain(keys)
            .any(|at| self.classes[at].deprecated.is_some())
    }
}

impl TableEntry {
    /// The class of the module that it mentions.
    fn here(&self) -> Option<ClassIndex> {
        match self.class {
            Some(Mention::Here(class)) => Some(class),
            _ => None,
        }
    }
}

/// Plain text as one line of documentation.
pub(crate) fn plain_line(text: &str) -> String {
    docs::plain(text).join(" ").replace('\n', " ")
}

/// The static that lists the classes of one namespace.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SchemaTable {
    /// The static's name.
    pub(crate) name: String,
    /// The namespace, with slashes.
    pub(crate) namespace: String,
    /// Its classes, sorted as the runtime looks them up: by lower-case name.
    pub(crate) classes: Vec<ClassIndex>,
}

/// A class by its place in [`Module::classes`].
pub(crate) type ClassIndex = usize;

/// One generated class.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Class {
    /// The CIM spelling.
    pub(crate) cim_name: String,
    /// The name of the struct.
    pub(crate) type_name: String,
    /// The name of the static with its table.
    pub(crate) table: String,
    /// The name of the module with its members' types.
    pub(crate) companion: String,
    /// The names of that module which stand at the root as well.
    pub(crate) reexports: Vec<String>,
    /// Which of [`Module::schemas`] it is in.
    pub(crate) schema: usize,
    /// The superclass.
    pub(crate) base: Option<ClassIndex>,
    /// Root first, itself last.
    pub(crate) lineage: Vec<ClassIndex>,
    /// How many slots a row has.
    pub(crate) slots: u16,
    /// The paragraphs of its documentation.
    pub(crate) docs: Vec<String>,
    /// The note, when it is deprecated.
    pub(crate) deprecated: Option<String>,
    /// The properties of its table, sorted by lower-case name.
    pub(crate) table_properties: Vec<TableEntry>,
    /// Getters and setters, in declaration order.
    pub(crate) accessors: Vec<Accessor>,
    /// The constructor of paths, when it has keys.
    pub(crate) path_constructor: Option<PathConstructor>,
    /// The methods, in declaration order; empty for a class that is only mentioned.
    pub(crate) methods: Vec<Method>,
    /// The value maps of its members, in declaration order.
    pub(crate) maps: Vec<Map>,
}

/// A property or parameter in a table of the runtime.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TableEntry {
    /// The CIM spelling.
    pub(crate) cim_name: String,
    /// The slot of a property; nothing for a parameter.
    pub(crate) slot: Option<u16>,
    /// The variant of the runtime's `CimType`.
    pub(crate) cim_type: &'static str,
    /// Whether it is an array.
    pub(crate) array: bool,
    /// Whether it is a key.
    pub(crate) key: bool,
    /// The class that it refers to or embeds.
    pub(crate) class: Option<Mention>,
}

/// A class that a member mentions.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Mention {
    /// It is in this module.
    Here(ClassIndex),
    /// It is not; its CIM name.
    Elsewhere(String),
}

/// The type of a value in Rust, and in which array it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ValueType {
    /// The type of the value, or of one element.
    pub(crate) element: Element,
    /// Whether it is an array.
    pub(crate) array: bool,
}

/// The Rust type of one value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Element {
    /// A type of Rust or of the runtime that is read and written as itself: `u16`, `DateTime`.
    Scalar(Scalar),
    /// `string`
    Text,
    /// A value map of the class at the index, by type name.
    Map(ClassIndex, String),
    /// A reference to a class of the module.
    Path(ClassIndex),
    /// A reference to a class outside of it.
    AnyPath,
    /// The text of an instance of a class of the module.
    Embedded(ClassIndex),
    /// An instance of any class.
    Object,
}

/// The scalars that need no conversion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Scalar {
    Bool,
    U8,
    I8,
    U16,
    I16,
    U32,
    I32,
    U64,
    I64,
    F32,
    F64,
    Char16,
    DateTime,
}

/// A getter and a setter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Accessor {
    /// The CIM spelling.
    pub(crate) cim_name: String,
    /// The getter's name.
    pub(crate) getter: String,
    /// The setter's name.
    pub(crate) setter: String,
    /// The slot it reads and writes.
    pub(crate) slot: u16,
    /// The type of both.
    pub(crate) ty: ValueType,
    /// The paragraphs of the getter's documentation.
    pub(crate) docs: Vec<String>,
    /// The note, when it is deprecated.
    pub(crate) deprecated: Option<String>,
}

/// `Class::path_to(key, key)`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PathConstructor {
    /// The function's name.
    pub(crate) name: String,
    /// The keys by name: CIM name, argument name, type.
    pub(crate) keys: Vec<(String, String, Element)>,
}

/// A method: its table, its call, its answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Method {
    /// The CIM spelling.
    pub(crate) cim_name: String,
    /// The name of the function that starts a call.
    pub(crate) function: String,
    /// The name of the static with its table.
    pub(crate) table: String,
    /// The name of the call's type.
    pub(crate) call: String,
    /// The name of the answer's type.
    pub(crate) answer: String,
    /// Whether it is called on the class.
    pub(crate) is_static: bool,
    /// The paragraphs of its documentation.
    pub(crate) docs: Vec<String>,
    /// The note, when it is deprecated.
    pub(crate) deprecated: Option<String>,
    /// In and in/out parameters in declared order.
    pub(crate) inputs: Vec<Input>,
    /// Out and in/out parameters in declared order.
    pub(crate) outputs: Vec<Output>,
    /// What it returns.
    pub(crate) returns: Return,
}

/// A parameter that is sent.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Input {
    /// Its entry in the method's table.
    pub(crate) entry: TableEntry,
    /// The name of the setter, or of the argument.
    pub(crate) name: String,
    /// Its type.
    pub(crate) ty: ValueType,
    /// Whether it is an argument of the method instead of a setter.
    pub(crate) required: bool,
    /// The paragraphs of its documentation.
    pub(crate) docs: Vec<String>,
    /// The note, when it is deprecated.
    pub(crate) deprecated: Option<String>,
}

/// A parameter that comes back.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Output {
    /// Its entry in the method's table.
    pub(crate) entry: TableEntry,
    /// The getter's name; nothing for the job, which the runtime gives.
    pub(crate) getter: Option<String>,
    /// Its type.
    pub(crate) ty: ValueType,
    /// The paragraphs of its documentation.
    pub(crate) docs: Vec<String>,
    /// The note, when it is deprecated.
    pub(crate) deprecated: Option<String>,
}

/// What a method returns.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Return {
    /// Nothing.
    Void,
    /// A code with names: the type's name in the companion module.
    Map {
        /// The variant of the runtime's `CimType`.
        cim_type: &'static str,
        /// The value map's type.
        name: String,
        /// The output that names a job, when 4096 starts one.
        job: Option<usize>,
    },
    /// An unsigned number without names.
    Code {
        /// The variant of the runtime's `CimType`.
        cim_type: &'static str,
        /// The output that names a job, when 4096 starts one.
        job: Option<usize>,
    },
    /// Any other value.
    Value {
        /// The variant of the runtime's `CimType`.
        cim_type: &'static str,
        /// Its type in Rust.
        ty: Element,
    },
}

impl Return {
    /// The output that names a job, when 4096 starts one.
    pub(crate) fn job(&self) -> Option<usize> {
        match self {
            Self::Map { job, .. } | Self::Code { job, .. } => *job,
            Self::Void | Self::Value { .. } => None,
        }
    }
}

/// A type for a value map in the companion module.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Map {
    /// The type's name.
    pub(crate) name: String,
    /// What its documentation says first: whose values they are.
    pub(crate) docs: Vec<String>,
    /// How it is written.
    pub(crate) kind: MapKind,
}

/// How a value map is written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum MapKind {
    /// An open enum.
    Enum {
        /// The integer it stands for.
        code: Scalar,
        /// The entries that name one number, in schema order.
        values: Vec<MapEntry<i128>>,
        /// The entries that name a range of numbers, in schema order, without what others claim.
        ranges: Vec<MapEntry<Vec<(i128, i128)>>>,
        /// The plain `..` entry.
        otherwise: Option<MapEntry<()>>,
    },
    /// A set of flags.
    Flags {
        /// The integer it stands for.
        code: Scalar,
        /// The bit numbers.
        bits: Vec<MapEntry<u32>>,
    },
    /// Another name for a map of the same class that says the same.
    Alias(String),
}

/// A variant or a flag.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MapEntry<C> {
    /// The variant's name.
    pub(crate) name: String,
    /// What it covers.
    pub(crate) covers: C,
    /// The entry as the schema spells it: `4097..32767`.
    pub(crate) key: String,
    /// The schema's label.
    pub(crate) label: String,
}
