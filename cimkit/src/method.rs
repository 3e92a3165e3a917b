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

    /// The output that names a started job: a reference to a `CIM_Job` class, or one that is called `Job`.
    pub(crate) fn job_output(&self) -> Option<usize> {
        let is_job = |output: &Parameter| {
            let declared = output.declared();
            let class = declared.known_class().is_some_and(|class| class.derives_from("CIM_Job"));
            declared.cim_type() == CimType::Reference && !declared.is_array() && class
        };
        let by_class = self.outputs.iter().position(is_job);
        by_class
            .or_else(|| self.outputs.iter().position(|own| own.name().eq_ignore_ascii_case("Job")))
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
