//! What generated CIM bindings call: values, instances, paths, embedded text, method calls, jobs.
//!
//! Generated code consists of tables and of thin functions over them; everything that can be written once is here.
//!
//! | what | where |
//! | --- | --- |
//! | values and their types | [`Value`], [`CimType`], [`DateTime`], [`Char16`] |
//! | class tables | [`Schema`], [`Class`], [`Property`], [`Method`], [`Parameter`] |
//! | rows and the generated classes over them | [`Instance`], [`View`], [`IsA`] |
//! | what getters give and setters take | [`Read`], [`Elements`], [`EmbeddedOrText`], [`IntoValue`], [`NULL`] |
//! | value maps and flag sets | [`ValueMap`], [`value_map!`], [`flag_set!`], [`ReturnCode`] |
//! | paths | [`ObjectPath`], [`Path`], [`Refers`] |
//! | reads and method calls, which are values | [`Query`], [`Single`], [`Call`], [`Answer`], [`Outcome`] |
//! | jobs | [`Job`], [`Progress`] |
//! | hosts | [`Transport`], [`AsyncTransport`], [`Request`], [`Response`], [`RawRow`] |
//! | embedded instances as text | [`embedded`] |
//! | a host for tests | [`recorded`] |
//!
//! Instances are rows and classes are views: a row has one slot for each property of its class, a generated class
//! wraps a row of which the class was checked, and every value got its declared type when the row was read. So getters
//! cannot fail, and upcasting and downcasting move a row without copying it.
//!
//! Nothing here knows how a host is reached: a transport answers a [`Request`] with a [`Response`].

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

#[cfg(feature = "macros")]
pub use mof_macros::cim_class;

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
