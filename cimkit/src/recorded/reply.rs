//! What a script answers.

use std::borrow::Cow;

use super::Difference;
use crate::{
    Coded, Error, HostError, Instance, Method, Parameter, Raw, RawProperty, RawRow, Response,
    Value, View,
};

/// An answer of a script: rows, outputs, or an error.
///
/// Made from a [`RawRow`] or several, from a view or an [`Instance`], from [`Outputs`], and from an [`Error`].
#[derive(Debug, Clone)]
pub struct Reply(pub(super) Result<Response, Error>);

impl Reply {
    /// The first output that `method` does not have.
    pub(super) fn unknown_output(&self, method: &Method) -> Option<Difference> {
        let Ok(Response::Outputs(given)) = &self.0 else { return None };
        let returned = method.returns.map(|_| RETURN_VALUE);
        let names = || returned.into_iter().chain(method.outputs.iter().map(Parameter::name));
        let unknown = |name: &str| !names().any(|own| own.eq_ignore_ascii_case(name));
        let (name, _) = given.iter().find(|(name, _)| unknown(name))?;
        let expected = match names().collect::<Vec<_>>().join(", ") {
            none if none.is_empty() => "none".to_owned(),
            some => format!("one of {some}"),
        };
        Some(Difference::new(format!("the outputs of {method}"), expected, name).in_answer())
    }
}

/// What [`Response::Outputs`] calls the return value.
const RETURN_VALUE: &str = "ReturnValue";

/// The outputs of a method.
#[derive(Debug, Clone, Default)]
pub struct Outputs(Vec<(Cow<'static, str>, Raw<'static>)>);

impl Outputs {
    /// The outputs of a method that returns nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// The outputs of a method that returns `value`: a number, or a value-map enum by its
    /// [`code`](Self::returning_code).
    pub fn returning(value: impl Into<Raw<'static>>) -> Self {
        Self::new().with(RETURN_VALUE, value)
    }

    /// The outputs of a method that returns this code.
    pub fn returning_code<M: Coded<Code: Into<Raw<'static>>>>(code: M) -> Self {
        Self::returning(code.code())
    }

    /// Adds an output. An embedded instance is given as its text or as an [`Instance`].
    #[must_use]
    pub fn with(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<Raw<'static>>,
    ) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }
}

impl From<Outputs> for Reply {
    fn from(outputs: Outputs) -> Self {
        Self(Ok(Response::Outputs(outputs.0)))
    }
}

impl From<RawRow<'static>> for Reply {
    fn from(row: RawRow<'static>) -> Self {
        Self::from(vec![row])
    }
}

impl From<Vec<RawRow<'static>>> for Reply {
    fn from(rows: Vec<RawRow<'static>>) -> Self {
        Self(Ok(Response::Rows(rows)))
    }
}

impl<const N: usize> From<[RawRow<'static>; N]> for Reply {
    fn from(rows: [RawRow<'static>; N]) -> Self {
        Self::from(Vec::from(rows))
    }
}

impl From<&Instance> for Reply {
    fn from(row: &Instance) -> Self {
        Self::from(RawRow::from(row))
    }
}

impl<V: View> From<&V> for Reply {
    fn from(view: &V) -> Self {
        Self::from(V::row(view))
    }
}

impl From<Response> for Reply {
    fn from(response: Response) -> Self {
        Self(Ok(response))
    }
}

impl From<Error> for Reply {
    fn from(error: Error) -> Self {
        Self(Err(error))
    }
}

impl From<HostError> for Reply {
    fn from(error: HostError) -> Self {
        Self(Err(error.into()))
    }
}

/// The row as a transport would give it, its values typed.
impl From<&Instance> for RawRow<'static> {
    fn from(row: &Instance) -> Self {
        let mut raw = Self::new(row.class_name().to_owned());
        let lineage = row.class().lineage.iter().rev().map(|class| class.name);
        let ancestors = lineage.filter(|name| !name.is_empty() && *name != row.class_name());
        raw = raw.derived_from(ancestors);
        raw.path = row.source().cloned();
        for (property, value) in row.set_properties() {
            let declared = property.declared();
            let ty = Some(declared.cim_type());
            let own = RawProperty::new(property.name(), ty, raw_value(value));
            raw.properties.push(if declared.is_array() { own.array() } else { own });
        }
        for extra in row.extra() {
            let name = extra.name().to_owned();
            let value = raw_value(extra.value());
            let own = RawProperty::new(name, extra.cim_type(), value);
            raw.properties.push(if extra.is_array() { own.array() } else { own });
        }
        raw
    }
}

fn raw_value(value: &Value) -> Raw<'static> {
    match value {
        Value::Object(row) => Raw::from(RawRow::from(&**row)),
        Value::Array(items) => Raw::Array(items.iter().map(raw_value).collect()),
        other => Raw::Value(other.clone()),
    }
}

impl From<&Instance> for Raw<'static> {
    fn from(row: &Instance) -> Self {
        Self::from(RawRow::from(row))
    }
}
