//! Methods to calls and answers.

use mof_model::{Class, Method, Parameter, Type};

use super::accessors::{self, Context, Shape};
use super::member_names::{RESERVED_ON_ANSWERS, RESERVED_ON_CALLS};
use super::value_maps::{self, Maps};
use super::{Input, Output, Return, TableEntry, ValueType, docs};
use crate::names::{
    Names, function_identifier, pascal_case, snake_case, static_identifier, type_identifier,
    upper_snake_case,
};

/// The names of the types in a class's companion module.
///
/// They are decided for all members at once, whether or not methods will be generated, so that a
/// type has the same name in every selection.
pub(super) struct TypeNames {
    /// Call, answer, return code, table: by position among the own methods.
    methods: Vec<MethodTypes>,
    /// Value map: by position among the own properties.
    pub(super) properties: Vec<String>,
    /// Value map: by position among the own methods, then among the parameters.
    parameters: Vec<Vec<String>>,
}

struct MethodTypes {
    call: String,
    answer: String,
    code: String,
    table: String,
}

impl TypeNames {
    pub(super) fn of(class: Class<'_>) -> Self {
        let mut types = Names::default();
        let mut statics = Names::default();
        let mut take = |name: &str| types.take([&*type_identifier(name.into())]);
        let methods = class
            .own_methods()
            .map(|method| {
                let name = pascal_case(method.name());
                let table = static_identifier(&upper_snake_case(method.name()), "METHOD");
                MethodTypes {
                    call: take(&name),
                    answer: take(&format!("{name}Answer")),
                    code: take(&format!("{name}Return")),
                    table: statics.take([&*table]),
                }
            })
            .collect();
        let properties = class
            .own_properties()
            .map(|property| {
                let name = pascal_case(property.name());
                let long = type_identifier(format!("{name}Value"));
                types.take([&*type_identifier(name), &*long])
            })
            .collect();
        let parameters = class
            .own_methods()
            .map(|method| {
                let method_name = pascal_case(method.name());
                method
                    .parameters()
                    .map(|parameter| {
                        let name = pascal_case(parameter.name());
                        types.take([&*type_identifier(format!("{method_name}{name}"))])
                    })
                    .collect()
            })
            .collect();
        Self { methods, properties, parameters }
    }
}

/// Plans the methods that `class` declares.
pub(super) fn plan(
    context: &Context<'_>,
    class: Class<'_>,
    functions: &[String],
    type_names: &TypeNames,
    maps: &mut Maps,
) -> Vec<super::Method> {
    class
        .own_methods()
        .enumerate()
        .map(|(position, method)| {
            let names = &type_names.methods[position];
            let parameters = &type_names.parameters[position];
            let mut planner = MethodPlanner { context, class, method, parameters, maps };
            let returns = planner.returns(&names.code);
            let inputs = planner.inputs();
            let outputs = planner.outputs(returns.job());
            super::Method {
                cim_name: method.name().into(),
                function: functions[position].clone(),
                table: names.table.clone(),
                call: names.call.clone(),
                answer: names.answer.clone(),
                is_static: method.is_static(),
                docs: method.description().map(docs::plain).unwrap_or_default(),
                deprecated: method.deprecation().map(docs::deprecation),
                inputs,
                outputs,
                returns,
            }
        })
        .collect()
}

struct MethodPlanner<'a, 's> {
    context: &'a Context<'a>,
    class: Class<'s>,
    method: Method<'s>,
    parameters: &'a [String],
    maps: &'a mut Maps,
}

impl<'s> MethodPlanner<'_, 's> {
    fn returns(&mut self, code_name: &str) -> Return {
        let Some(ty) = self.method.return_type() else { return Return::Void };
        let cim_type = accessors::cim_type(ty);
        let mut outputs = self.method.parameters().filter(|parameter| parameter.is_out());
        let job = outputs.position(|parameter| self.is_job(parameter));
        let map = value_maps::kind(ty, self.method.value_map(), None);
        if let Some(kind) = map {
            let member = format!("{}.{}", self.class.name(), self.method.name());
            self.maps.add(code_name, format!("Return codes of `{member}`"), kind);
            return Return::Map { cim_type, name: code_name.into(), job };
        }
        match ty {
            Type::UInt8 | Type::UInt16 | Type::UInt32 => Return::Code { cim_type, job },
            _ => {
                let shape =
                    Shape { ty, array: false, reference: None, class: None, map: None, bits: None };
                let ty = accessors::element(self.context, &shape, |_| String::new());
                Return::Value { cim_type, ty }
            }
        }
    }

    /// 4096 means a job where the method can name one: an out reference to a class with a
    /// `JobState`.
    fn is_job(&self, parameter: Parameter<'_>) -> bool {
        !parameter.is_array()
            && parameter.ty() == Type::Reference
            && parameter.referenced().is_some_and(|class| class.property("JobState").is_some())
    }

    fn inputs(&mut self) -> Vec<Input> {
        let mut names = Names::reserving(RESERVED_ON_CALLS);
        let parameters: Vec<_> = self.method.parameters().enumerate().collect();
        parameters
            .into_iter()
            .filter(|(_, parameter)| parameter.is_in())
            .map(|(position, parameter)| Input {
                entry: self.entry(parameter),
                name: names.take([&*function_identifier(&snake_case(parameter.name()))]),
                ty: self.value_type(position, parameter),
                required: parameter.is_required(),
                docs: parameter_docs(parameter),
                deprecated: parameter.deprecation().map(docs::deprecation),
            })
            .collect()
    }

    /// The output at `job` is left to the runtime's `job`.
    fn outputs(&mut self, job: Option<usize>) -> Vec<Output> {
        let mut names = Names::reserving(RESERVED_ON_ANSWERS);
        let parameters: Vec<_> = self.method.parameters().enumerate().collect();
        parameters
            .into_iter()
            .filter(|(_, parameter)| parameter.is_out())
            .enumerate()
            .map(|(at, (position, parameter))| {
                let name = function_identifier(&snake_case(parameter.name()));
                Output {
                    entry: self.entry(parameter),
                    getter: (job != Some(at)).then(|| names.take([&*name])),
                    ty: self.value_type(position, parameter),
                    docs: parameter_docs(parameter),
                    deprecated: parameter.deprecation().map(docs::deprecation),
                }
            })
            .collect()
    }

    fn entry(&self, parameter: Parameter<'_>) -> TableEntry {
        let mentioned = parameter.reference_class().or_else(|| parameter.embedded_class());
        let class = parameter.referenced().or_else(|| parameter.embedded());
        TableEntry {
            cim_name: parameter.name().into(),
            slot: None,
            cim_type: accessors::cim_type(parameter.ty()),
            array: parameter.is_array(),
            key: false,
            class: mentioned.map(|name| self.context.mention(class, name)),
        }
    }

    fn value_type(&mut self, position: usize, parameter: Parameter<'s>) -> ValueType {
        let shape = shape(parameter);
        let (class, method) = (self.class.name(), self.method.name());
        let maps = &mut *self.maps;
        let name = &self.parameters[position];
        let element = accessors::element(self.context, &shape, |kind| {
            let member = format!("{class}.{method}");
            maps.add(name, format!("Values of `{}` of `{member}`", parameter.name()), kind);
            name.clone()
        });
        ValueType { element, array: parameter.is_array() }
    }
}

fn shape(parameter: Parameter<'_>) -> Shape<'_> {
    Shape {
        ty: parameter.ty(),
        array: parameter.is_array(),
        reference: parameter.reference_class(),
        class: parameter.referenced().or_else(|| parameter.embedded()),
        map: parameter.value_map(),
        bits: parameter.bit_map(),
    }
}

fn parameter_docs(parameter: Parameter<'_>) -> Vec<String> {
    let mut paragraphs = parameter.description().map(docs::plain).unwrap_or_default();
    let shape = shape(parameter);
    let mut facts = vec![accessors::type_text(&shape)];
    if let Some(embedded) = parameter.embedded_class() {
        facts.push(format!("holds an instance of {}", docs::code(embedded)));
    }
    if parameter.is_optional() {
        facts.push("optional".into());
    }
    paragraphs.push(format!("{}, {}.", docs::code(parameter.name()), facts.join(", ")));
    paragraphs.extend(accessors::text_values(parameter.ty(), parameter.value_map()));
    paragraphs
}
