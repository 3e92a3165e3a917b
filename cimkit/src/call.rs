//! Method calls as values.

use crate::{
    Answer, Argument, AsyncTransport, CimType, Error, Instance, IntoRequest, IntoValue, Method,
    ObjectPath, Refers, Request, Transport, Unwritable, Value, View, embedded,
};

/// A call in the making: target, method, and the arguments given so far.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until `call` or `call_async`"]
pub struct Call {
    /// The error of a target without a path comes when the call is made.
    target: Result<ObjectPath, Error>,
    method: &'static Method,
    /// One for each input, in declared order.
    arguments: Vec<Option<Value>>,
}

impl Call {
    /// A call of `method` on the instance `target`, without arguments.
    pub fn new(target: &impl View, method: &'static Method) -> Self {
        Self::on(target.instance().path(), method)
    }

    /// A call of the static method `method` on the class `T`, without arguments.
    pub fn of_class<T: View>(method: &'static Method) -> Self {
        Self::on(Ok(ObjectPath::new(T::CLASS.schema.namespace, T::CLASS.name)), method)
    }

    fn on(target: Result<ObjectPath, Error>, method: &'static Method) -> Self {
        Self { target, method, arguments: vec![None; method.inputs.len()] }
    }

    fn give(mut self, input: usize, value: Value) -> Self {
        debug_assert!(input < self.arguments.len(), "{} has no input {input}", self.method);
        if let Some(argument) = self.arguments.get_mut(input) {
            *argument = Some(value);
        }
        self
    }

    /// Gives a value; `input` is the place in [`Method::inputs`].
    pub fn value<D: ?Sized>(self, input: usize, value: impl IntoValue<D>) -> Self {
        self.give(input, value.into_value())
    }

    /// Gives a reference.
    pub fn reference<T>(self, input: usize, path: &(impl Refers<T> + ?Sized)) -> Self {
        self.give(input, Value::Reference(path.object().clone().into()))
    }

    /// Gives an array of references.
    pub fn references<T>(self, input: usize, paths: impl IntoIterator<Item: Refers<T>>) -> Self {
        let paths = paths.into_iter().map(|path| Value::Reference(path.object().clone().into()));
        let paths = Value::Array(paths.collect());
        self.give(input, paths)
    }

    /// Gives an embedded instance.
    pub fn embedded<T: View>(self, input: usize, view: &T) -> Self {
        self.give(input, Value::Object(T::row(view).clone().into()))
    }

    /// Gives an array of embedded instances; each is sent as its own class.
    pub fn embedded_all<T: View>(self, input: usize, views: &[&T]) -> Self {
        let rows = views.iter().map(|view| Value::Object(T::row(view).clone().into()));
        let rows = Value::Array(rows.collect());
        self.give(input, rows)
    }

    /// Calls and blocks.
    ///
    /// # Errors
    ///
    /// A target without a path ([`Error::NoPath`]) or an argument that XML cannot hold ([`Error::Unwritable`]), before
    /// anything is sent; what the transport says; outputs that are not of their declared types.
    pub fn call(self, host: &(impl Transport + ?Sized)) -> Result<Answer, Error> {
        let method = self.method;
        Answer::decode(method, host.send(self.into_request()?)?)
    }

    /// Calls without blocking.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn call_async(self, host: &impl AsyncTransport) -> Result<Answer, Error> {
        let method = self.method;
        Answer::decode(method, host.send(self.into_request()?).await?)
    }
}

impl IntoRequest for Call {
    fn method(&self) -> Option<&'static Method> {
        Some(self.method)
    }

    fn into_request(self) -> Result<Request, Error> {
        let Self { target, method, arguments } = self;
        let given = method.inputs.iter().zip(arguments);
        let given = given.filter_map(|(input, value)| value.map(|value| (input, value)));
        let arguments = given.map(|(input, value)| {
            let declared = input.declared();
            let value = if declared.cim_type() == CimType::String {
                as_text(value).map_err(|error| in_parameter(error, method, input.name()))?
            } else {
                value
            };
            let (name, cim_type) = (input.name().into(), declared.cim_type());
            Ok(Argument { name, cim_type, array: declared.is_array(), value })
        });
        let arguments: Result<Vec<_>, Error> = arguments.collect();
        Ok(Request::Invoke {
            path: target?,
            class: method.class.into(),
            method: method.name.into(),
            arguments: arguments?,
        })
    }
}

/// Turns embedded instances to text; a plain text is checked, because it has to travel in XML too.
fn as_text(value: Value) -> Result<Value, Error> {
    let text = |row: &Instance| embedded::write(row).map(|text| Value::String(text.into()));
    match value {
        Value::Object(row) => text(&row),
        Value::Array(items) => {
            let items: Result<Vec<_>, _> = items.into_iter().map(as_text).collect();
            Ok(Value::Array(items?.into()))
        }
        Value::String(text) => match embedded::unwritable(&text) {
            Some((at, character)) => {
                Err(Unwritable { class: "".into(), property: "".into(), character, at }.into())
            }
            None => Ok(Value::String(text)),
        },
        other => Ok(other),
    }
}

/// Names the parameter in an error of a plain text.
fn in_parameter(error: Error, method: &Method, parameter: &str) -> Error {
    match error {
        Error::Unwritable(mut error) if error.property.is_empty() => {
            error.class = method.to_string().into();
            error.property = parameter.into();
            Error::Unwritable(error)
        }
        other => other,
    }
}

/// Everything about a generated call that is the same for all of them.
///
/// `call!(Name -> Answer)`; the struct, with the field `call: Call`, stands in the generated text.
#[macro_export]
macro_rules! call {
    ($name:ident -> $answer:ident) => {
        impl $name {
            /// Calls and blocks.
            ///
            /// # Errors
            ///
            /// As [`Call::call`]($crate::Call::call).
            #[inline]
            pub fn call(
                self,
                host: &(impl $crate::Transport + ?Sized),
            ) -> ::core::result::Result<$answer, $crate::Error> {
                <$answer as $crate::Answered>::of(self.call.call(host)?)
            }
            /// Calls without blocking.
            ///
            /// # Errors
            ///
            /// As [`Call::call`]($crate::Call::call).
            pub async fn call_async(
                self,
                host: &impl $crate::AsyncTransport,
            ) -> ::core::result::Result<$answer, $crate::Error> {
                <$answer as $crate::Answered>::of(self.call.call_async(host).await?)
            }
        }
        impl $crate::IntoRequest for $name {
            #[inline]
            fn into_request(self) -> ::core::result::Result<$crate::Request, $crate::Error> {
                $crate::IntoRequest::into_request(self.call)
            }
            #[inline]
            fn method(&self) -> ::core::option::Option<&'static $crate::Method> {
                $crate::IntoRequest::method(&self.call)
            }
        }
    };
}
