//! What methods answer.

use crate::{
    CimType, Code, Coded, Declared, Elements, Error, Instance, Instances, Job, Method, ObjectPath,
    Path, Raw, Read, Refused, Response, Value, ValueMap, View,
    decode::{self, Context, Strictness, Wrong},
};

/// A method's outputs. All of them were typed and checked when the answer came.
#[derive(Debug, Clone)]
pub struct Answer {
    method: &'static Method,
    returned: Value,
    /// One for each output, in declared order.
    outputs: Vec<Value>,
}

/// The two kinds of success of a method that may start a job.
#[derive(Debug, Clone)]
#[must_use = "a started job has to be waited for"]
pub enum Outcome {
    /// Done.
    Completed,
    /// A job does it.
    Started(Job),
}

/// The return value that means success.
const COMPLETED: i128 = 0;
/// The return value that means that a job was started.
const STARTED: i128 = 4096;

/// A generated answer.
///
/// Implemented by [`answer!`](crate::answer).
pub trait Answered: Sized {
    /// Checks that the return value fits what the generated code makes of it.
    ///
    /// # Errors
    ///
    /// [`Error::ReturnValue`].
    fn of(answer: Answer) -> Result<Self, Error>;
}

impl Answer {
    /// Types the outputs of `method`.
    ///
    /// # Errors
    ///
    /// [`Error::ReturnValue`], [`Error::Mismatch`], [`Error::WrongClass`], and [`Error::Text`] for an embedded instance
    /// that is not to be read; [`Error::UnexpectedResponse`].
    pub fn decode(method: &'static Method, response: Response) -> Result<Self, Error> {
        let Response::Outputs(mut given) = response else { return Err(Error::UnexpectedResponse) };
        let mut take = |name: &str| {
            let at = given.iter().position(|(own, _)| own.eq_ignore_ascii_case(name));
            at.map_or(Raw::Null, |at| given.swap_remove(at).1)
        };
        let returned = match method.returns {
            Some(ty) => return_value(method, ty, take("ReturnValue"))?,
            None => Value::Null,
        };
        let context = Context::outermost(method.schema());
        let outputs = method.outputs.iter().map(|output| {
            let declared = output.declared();
            decode::typed(take(output.name()), &declared, Strictness::Parameter, context)
                .map_err(|wrong| wrong.at(&method.to_string(), output.name(), &declared))
        });
        let outputs = outputs.collect::<Result<Vec<_>, _>>()?;
        Ok(Self { method, returned, outputs })
    }

    /// The method.
    pub fn method(&self) -> &'static Method {
        self.method
    }

    /// The return value; `None` when it is NULL, and for a `void` method.
    pub fn returned<'a, V: Read<'a>>(&'a self) -> Option<V> {
        V::read(&self.returned)
    }

    /// An integer return value. [`Answered::of`] checked that it fits.
    pub fn code<M: Coded>(&self) -> M {
        M::from(self.fits::<M>().unwrap_or_default())
    }

    fn number(&self) -> i128 {
        self.returned.as_integer().unwrap_or_default()
    }

    fn fits<M: Coded>(&self) -> Option<M::Code> {
        self.returned.as_integer().and_then(|number| M::Code::try_from(number).ok())
    }

    /// Whether the return value is one of `M`'s integer type.
    ///
    /// # Errors
    ///
    /// [`Error::ReturnValue`] when it is not.
    pub fn checked<M: Coded>(self) -> Result<Self, Error> {
        match self.fits::<M>() {
            Some(_) => Ok(self),
            None => {
                let found = crate::instance::Shown(&self.returned);
                Err(wrong_return(self.method, M::Code::TYPE, &format!("{found:?}")))
            }
        }
    }

    /// The error that says which code the method answered, with the label that `M` has for it.
    pub fn refused<M: ValueMap>(&self) -> Error {
        let Method { class, name: method, .. } = *self.method;
        Refused { class, method, code: self.number(), label: self.code::<M>().label() }.into()
    }

    /// Success of a method that starts no job.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the return value is not 0.
    pub fn success<M: ValueMap>(&self) -> Result<(), Error> {
        if self.number() == COMPLETED { Ok(()) } else { Err(self.refused::<M>()) }
    }

    /// Success of a method that may start a job, which is named by the output at `job`.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the return value is neither 0 nor 4096, [`Error::MissingJob`].
    pub fn outcome<M: ValueMap>(&self, job: usize) -> Result<Outcome, Error> {
        match self.number() {
            COMPLETED => Ok(Outcome::Completed),
            STARTED => self.job(job).map(Outcome::Started),
            _ => Err(self.refused::<M>()),
        }
    }

    /// The job that was started, named by the output at `job`.
    ///
    /// # Errors
    ///
    /// [`Error::MissingJob`] when the answer names none.
    pub fn job(&self, job: usize) -> Result<Job, Error> {
        match self.output(job) {
            Value::Reference(path) => Ok(Job::new((**path).clone())),
            _ => {
                let Method { class, name: method, .. } = *self.method;
                Err(Error::MissingJob { class, method })
            }
        }
    }

    fn output(&self, output: usize) -> &Value {
        debug_assert!(output < self.outputs.len(), "{} has no output {output}", self.method);
        self.outputs.get(output).unwrap_or(&Value::Null)
    }

    /// An output; its number is the place in [`Method::outputs`].
    pub fn value<'a, V: Read<'a>>(&'a self, output: usize) -> Option<V> {
        V::read(self.output(output))
    }

    /// A reference.
    pub fn reference<T: View>(&self, output: usize) -> Option<Path<T>> {
        self.value(output)
    }

    /// An array of references.
    pub fn references<T: View>(&self, output: usize) -> Option<Elements<'_, Path<T>>> {
        self.value(output)
    }

    /// A reference to a class that the module does not have.
    pub fn any_reference(&self, output: usize) -> Option<&ObjectPath> {
        self.value(output)
    }

    /// An embedded instance.
    pub fn embedded<T: View>(&self, output: usize) -> Option<T> {
        let row: &Instance = self.value(output)?;
        T::of(row.clone()).ok()
    }

    /// An array of embedded instances.
    pub fn embedded_all<T: View>(&self, output: usize) -> Option<Instances<'_, T>> {
        Instances::of(self.output(output))
    }
}

fn return_value(method: &'static Method, ty: CimType, raw: Raw<'_>) -> Result<Value, Error> {
    let missing = ty.range().is_some() && matches!(raw, Raw::Null | Raw::Value(Value::Null));
    if missing {
        return Err(wrong_return(method, ty, "none"));
    }
    decode::typed(
        raw,
        &Declared::new(ty),
        Strictness::Parameter,
        Context::outermost(method.schema()),
    )
    .map_err(|wrong| match wrong {
        Wrong::Type(found) => wrong_return(method, ty, &found),
        Wrong::Error(error) => error,
    })
}

fn wrong_return(method: &'static Method, ty: CimType, found: &str) -> Error {
    let problem = match ty.range() {
        Some((first, last)) => format!("{ty} ({first} to {last}), found {found}"),
        None => format!("{ty}, found {found}"),
    };
    Error::ReturnValue { class: method.class, method: method.name, problem: problem.into() }
}

/// Everything about a generated answer that is the same for all of them.
///
/// The struct, with the field `answer: Answer`, stands in the generated text.
///
/// | form | what it gives besides `raw` |
/// | --- | --- |
/// | `answer!(Name, Map, job 0)` | `return_value`, `into_error`, `job` (the output at 0), `outcome`: done or a started job |
/// | `answer!(Name, Map)` | `return_value`, `into_error`, `outcome`: done |
/// | `answer!(Name)` | nothing; the generator writes `return_value` if there is one |
#[macro_export]
macro_rules! answer {
    ($name:ident, $map:ty, job $job:literal) => {
        $crate::answer!(@coded $name, $map);
        impl $name {
            /// The job that was started.
            ///
            /// # Errors
            ///
            /// [`MissingJob`]($crate::Error::MissingJob) when the answer names none.
            #[inline]
            pub fn job(&self) -> ::core::result::Result<$crate::Job, $crate::Error> {
                self.answer.job($job)
            }
            /// Done, or a job does it; anything else is an error with method, code and label.
            ///
            /// # Errors
            ///
            /// [`Refused`]($crate::Error::Refused) and [`MissingJob`]($crate::Error::MissingJob).
            #[inline]
            pub fn outcome(&self) -> ::core::result::Result<$crate::Outcome, $crate::Error> {
                self.answer.outcome::<$map>($job)
            }
        }
    };
    ($name:ident, $map:ty) => {
        $crate::answer!(@coded $name, $map);
        impl $name {
            /// Done; anything else is an error with method, code and label.
            ///
            /// # Errors
            ///
            /// [`Refused`]($crate::Error::Refused).
            #[inline]
            pub fn outcome(&self) -> ::core::result::Result<(), $crate::Error> {
                self.answer.success::<$map>()
            }
        }
    };
    ($name:ident) => {
        $crate::answer!(@every $name);
        impl $crate::Answered for $name {
            #[inline]
            fn of(answer: $crate::Answer) -> ::core::result::Result<Self, $crate::Error> {
                ::core::result::Result::Ok(Self { answer })
            }
        }
    };
    (@coded $name:ident, $map:ty) => {
        $crate::answer!(@every $name);
        impl $name {
            /// The return value.
            #[inline]
            pub fn return_value(&self) -> $map {
                self.answer.code()
            }
            /// The error that says what the method answered: method, code and label.
            #[inline]
            pub fn into_error(self) -> $crate::Error {
                self.answer.refused::<$map>()
            }
        }
        impl $crate::Answered for $name {
            #[inline]
            fn of(answer: $crate::Answer) -> ::core::result::Result<Self, $crate::Error> {
                let answer = answer.checked::<$map>()?;
                ::core::result::Result::Ok(Self { answer })
            }
        }
    };
    (@every $name:ident) => {
        impl $name {
            /// The answer as it was decoded.
            #[inline]
            pub fn raw(&self) -> &$crate::Answer {
                &self.answer
            }
        }
    };
}
