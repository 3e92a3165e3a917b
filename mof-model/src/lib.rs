//! Syntax trees to one resolved schema: inheritance, qualifiers, value maps.
//!
//! [`Schema::build`] takes a parsed [`Unit`](mof_parser::Unit) and gives a [`Schema`] and the
//! [`Finding`]s about it. The schema answers what MOF leaves to its reader: which members a class
//! has after inheritance, which qualifiers are in effect, what the numbers of a `ValueMap` cover.
//!
//! ```
//! use mof_model::{BuildOptions, Schema, Type};
//! use mof_parser::{NoIncludes, ParseOptions, compile_unit};
//!
//! let text = r#"
//!     [Abstract] class Device {
//!         [Key] string Id;
//!         [ValueMap{"0", "1..9"}, Values{"Off", "On"}] uint8 State;
//!     };
//!     class Disk : Device { uint64 Size; };
//! "#;
//! let unit = compile_unit([("disk.mof", text)], &mut NoIncludes, &ParseOptions::default());
//! let built = Schema::build(unit, &BuildOptions::default());
//! assert!(built.findings.is_empty());
//!
//! let disk = built.schema.class("DISK").expect("it is declared");
//! let names: Vec<_> = disk.properties().map(|property| property.name()).collect();
//! assert_eq!(names, ["Id", "State", "Size"]);
//!
//! let state = disk.property("State").expect("it is inherited");
//! assert_eq!((state.ty(), state.origin().name()), (Type::UInt8, "Device"));
//! let map = state.value_map().expect("it has one");
//! assert_eq!(map.resolve(7).and_then(|entry| entry.label.as_deref()), Some("On"));
//! ```

mod aliases;
mod association;
mod bit_map;
mod build;
mod check;
mod class;
mod data_type;
mod datetime;
mod declared;
mod deprecation;
mod finding;
pub mod findings;
mod flavors;
mod ids;
mod instance;
mod interner;
mod locale;
mod lower;
mod maps;
mod members;
mod mentions;
mod method;
mod namespace;
mod object_path;
mod parameter;
mod positions;
mod property;
mod qualifier;
mod qualifier_declaration;
mod resolve;
mod rows;
mod schema;
mod scopes;
mod side_effect;
mod standard_qualifiers;
mod translation;
mod unit;
mod value;
mod value_map;
mod view;
mod wmi_qualifiers;

pub use association::Association;
pub use bit_map::{BitEntry, BitMap, Bits};
pub use build::{BuildOptions, Built};
pub use class::Class;
pub use data_type::Type;
pub use datetime::{DateTime, DateTimeField};
pub use declared::Declared;
pub use deprecation::Deprecation;
pub use finding::{
    AliasFinding, ClassFinding, ConstraintFinding, DateTimeFinding, DriverFinding, EmbeddedFinding,
    Finding, HierarchyFinding, InstanceFinding, KeyFinding, MapFinding, MemberFinding,
    ParameterIdFinding, PathFinding, QualifierFinding, RedeclarationFinding, ReferenceFinding,
    SemanticFinding, SemanticKind, SignatureChange, SourceFinding, TranslationFinding, UnitFinding,
    ValueFinding,
};
pub use flavors::Flavors;
pub use ids::{ClassId, InstanceId, MethodId, ParameterId, PropertyId, SlotId};
pub use instance::{Instance, Slot};
pub use locale::{BadLocale, LocaleId};
pub use mentions::Mention;
pub use method::Method;
pub use mof_parser::Dialect;
pub use object_path::{ObjectPath, PathError, PathKey, PathKeys, PathValue};
pub use parameter::Parameter;
pub use property::Property;
pub use qualifier::QualifierUse;
pub use qualifier_declaration::QualifierDeclaration;
pub use schema::Schema;
pub use scopes::{Scope, Scopes};
pub use side_effect::{SideEffect, SideEffectKind};
pub use standard_qualifiers::StandardQualifier;
pub use translation::Translation;
pub use unit::{Expected, Factor, Unit, UnitError};
pub use value::{EmbeddedInstance, Value};
pub use value_map::{Covers, Entry, ValueMap};
pub use wmi_qualifiers::WmiQualifier;
