//! Method tables.

use std::fmt;

use crate::{CimType, Class, Declared, Schema, class::NO_SCHEMA};

/// A method, as data.
#[derive(Debug)]
pub struct Method {
    /// The class that declares it.
    pub class: &'static str,
    /// The declared spelling, which is what travels.
    pub name: &'static str,
    /// Whether it is called on the class and not on an instance.
    pub is_static: bool,
    /// The in and in/out parameters, in declared order.
    pub inputs: &'static [Parameter],
    /// The out and in/out parameters, in declared order.
    pub outputs: &'static [Parameter],
    /// The type of the return value; `None` for `void`.
    pub returns: Option<CimType>,
}

impl Method {
    /// The schema that its parameters' classes are from, if any is.
    pub(crate) fn schema(&self) -> &'static Schema {
        let mut parameters = self.outputs.iter().chain(self.inputs);
        let class = parameters.find_map(|parameter| parameter.declared().known_class());
        class.map_or(&NO_SCHEMA, |class| class.schema)
    }
}

/// `Msvm_ReplicationService.InitiateFailback`
impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.class, self.name)
    }
}

/// A parameter of a method.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    name: &'static str,
    declared: Declared,
}

impl Parameter {
    /// A scalar; the other functions change that.
    pub const fn new(name: &'static str, ty: CimType) -> Self {
        Self { name, declared: Declared::new(ty) }
    }

    /// Makes it an array.
    #[must_use]
    pub const fn array(mut self) -> Self {
        self.declared = self.declared.array();
        self
    }

    /// The class that it refers to or embeds, if the module has it. On a string this means that the text is that
    /// of an instance.
    #[must_use]
    pub const fn class(mut self, class: &'static Class) -> Self {
        self.declared = self.declared.class(class);
        self
    }

    /// The class that it refers to or embeds, if the module does not have it.
    #[must_use]
    pub const fn class_named(mut self, name: &'static str) -> Self {
        self.declared = self.declared.class_named(name);
        self
    }

    /// The declared spelling.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What was declared of its values.
    pub const fn declared(&self) -> Declared {
        self.declared
    }
}
