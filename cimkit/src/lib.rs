//! What generated CIM bindings call: values, instances, paths, embedded text, method calls, jobs.

mod answer;
mod call;
mod char16;
mod cim_type;
mod class;
mod coded;
mod convert;
mod datetime;
mod declared;
mod decode;
pub mod embedded;
mod embedded_or_text;
mod error;
mod flag_set;
mod instance;
mod into_value;
mod job;
mod method;
mod path;
mod query;
mod raw;
mod read;
pub mod recorded;
mod transport;
mod value;
mod value_map;
mod view;

pub use self::{
    answer::{Answer, Answered, Outcome},
    call::Call,
    char16::Char16,
    cim_type::CimType,
    class::{Class, Property, Schema},
    coded::{Code, Coded, ReturnCode},
    datetime::{DateTime, DateTimeError},
    declared::Declared,
    embedded::TextError,
    embedded_or_text::EmbeddedOrText,
    error::{Error, HostError, HostErrorKind, JobFailure, Mismatch, Refused, Unwritable},
    instance::{Extra, Instance, SetProperties},
    into_value::{AnyReference, Embedded, IntoValue, NULL, Object, Reference, Text},
    job::{Job, Progress},
    method::{Method, Parameter},
    path::{KeyValue, Keys, ObjectPath, Path, PathError, Refers},
    query::{Query, Single},
    raw::{Raw, RawProperty, RawRow},
    read::{Elements, Instances, Read},
    transport::{Argument, AsyncTransport, IntoRequest, Request, Response, Transport},
    value::Value,
    value_map::{ValueMap, ValueMapEntry},
    view::{Checked, IsA, View, get, set},
};
#[doc(hidden)]
pub use self::{
    flag_set::debug_flag_set,
    value_map::{debug_value_map, display_value_map},
};
