//! Properties to getters and setters.

use std::collections::HashMap;

use mof_model::{BitMap, Class, ClassId, Property, Type, ValueMap};

use super::classes::ClassNames;
use super::member_names::MemberNames;
use super::methods::TypeNames;
use super::value_maps::{self, Maps};
use super::{Accessor, ClassIndex, Element, Scalar, ValueType, docs};

/// What planning a class needs to know of its surroundings.
pub(super) struct Context<'a> {
    pub(super) index: &'a HashMap<ClassId, ClassIndex>,
    pub(super) names: &'a ClassNames,
    /// The class that is being planned.
    pub(super) at: ClassIndex,
}

/// Plans the accessors of the properties that `class` introduces, and of those it declares anew
/// with another type.
pub(super) fn plan(
    context: &Context<'_>,
    class: Class<'_>,
    names: &MemberNames,
    type_names: &TypeNames,
    maps: &mut Maps,
) -> Vec<Accessor> {
    // finding slots looks at every inherited property
    if class.own_properties().next().is_none() {
        return Vec::new();
    }
    let slots: HashMap<String, usize> = class
        .properties()
        .enumerate()
        .map(|(slot, property)| (property.name().to_ascii_lowercase(), slot))
        .collect();
    let mut accessors = Vec::new();
    for (position, own) in class.own_properties().enumerate() {
        let key = own.name().to_ascii_lowercase();
        let (Some(property), Some(&slot)) = (class.property(own.name()), slots.get(&key)) else {
            continue;
        };
        let inherited = class.superclass().and_then(|base| base.property(own.name()));
        if inherited.is_some_and(|inherited| same_type(inherited, property)) {
            continue;
        }
        let map_name = &type_names.properties[position];
        let element = element(context, &Shape::of(property), |kind| {
            maps.add(map_name, format!("Values of `{}.{}`", class.name(), property.name()), kind);
            map_name.clone()
        });
        let (getter, setter) = names.accessors[position].clone();
        accessors.push(Accessor {
            cim_name: property.name().into(),
            getter,
            setter,
            slot: u16::try_from(slot).unwrap_or(u16::MAX),
            ty: ValueType { element, array: property.is_array() },
            docs: property_docs(property),
            deprecated: property.deprecation().map(docs::deprecation),
        });
    }
    accessors
}

/// Whether a redeclaration reads and writes as what it redeclares.
fn same_type(inherited: Property<'_>, property: Property<'_>) -> bool {
    inherited.ty() == property.ty()
        && inherited.is_array() == property.is_array()
        && inherited.referenced() == property.referenced()
        && inherited.embedded() == property.embedded()
        && inherited.value_map() == property.value_map()
        && inherited.bit_map() == property.bit_map()
}

fn property_docs(property: Property<'_>) -> Vec<String> {
    let mut paragraphs = property.description().map(docs::plain).unwrap_or_default();
    let mut facts = vec![type_text(&Shape::of(property))];
    if property.is_key() {
        facts.push("key".into());
    }
    if property.is_required() {
        facts.push("required".into());
    }
    if let Some(units) = property.units() {
        facts.push(format!("in units of {}", docs::plain(units).join(" ")));
    }
    if let Some(embedded) = property.embedded_class() {
        facts.push(format!("holds an instance of {}", docs::code(embedded)));
    }
    paragraphs.push(format!("{}, {}.", docs::code(property.name()), facts.join(", ")));
    paragraphs.extend(text_values(property.ty(), property.value_map()));
    paragraphs
}

/// The values of a string property, which make no enum.
pub(super) fn text_values(ty: Type, map: Option<&ValueMap>) -> Option<String> {
    let map = map.filter(|map| ty == Type::String && !map.entries.is_empty())?;
    let values: Vec<String> = map
        .entries
        .iter()
        .map(|entry| {
            let key = docs::plain(&entry.key).join(" ");
            match &entry.label {
                Some(label) if *label != entry.key && !label.is_empty() => {
                    format!("{key} ({})", docs::plain(label).join(" "))
                }
                _ => key,
            }
        })
        .collect();
    Some(format!("Values: {}.", values.join(", ")))
}

/// The type of a property or parameter, as far as Rust's type depends on it.
pub(super) struct Shape<'s> {
    pub(super) ty: Type,
    pub(super) array: bool,
    pub(super) reference: Option<&'s str>,
    /// The class that it refers to or embeds, when the schema has it.
    pub(super) class: Option<Class<'s>>,
    pub(super) map: Option<&'s ValueMap>,
    pub(super) bits: Option<&'s BitMap>,
}

impl<'s> Shape<'s> {
    fn of(property: Property<'s>) -> Self {
        Self {
            ty: property.ty(),
            array: property.is_array(),
            reference: property.reference_class(),
            class: property.referenced().or_else(|| property.embedded()),
            map: property.value_map(),
            bits: property.bit_map(),
        }
    }
}

/// The CIM type as readers know it: `uint16[]`, `CIM_System REF`.
pub(super) fn type_text(shape: &Shape<'_>) -> String {
    let name = match shape.reference {
        Some(class) => format!("{class} REF"),
        None => shape.ty.name().to_owned(),
    };
    docs::code(&format!("{name}{}", if shape.array { "[]" } else { "" }))
}

/// The Rust type of a value. `add_map` takes a value map's content and gives its type's name.
pub(super) fn element(
    context: &Context<'_>,
    shape: &Shape<'_>,
    add_map: impl FnOnce(super::MapKind) -> String,
) -> Element {
    match shape.ty {
        Type::Reference => match shape.class.and_then(|class| context.class_index(class)) {
            Some(class) => Element::Path(class),
            None => Element::AnyPath,
        },
        Type::Object | Type::Instance => Element::Object,
        Type::String => match shape.class.and_then(|class| context.class_index(class)) {
            Some(class) => Element::Embedded(class),
            None => Element::Text,
        },
        ty => match value_maps::kind(ty, shape.map, shape.bits) {
            Some(kind) => Element::Map(context.at, add_map(kind)),
            None => scalar(ty).map_or(Element::Text, Element::Scalar),
        },
    }
}

/// The type of a key as an argument: value maps as plain numbers, since the map may be another
/// class's.
pub(super) fn key_element(context: &Context<'_>, key: Property<'_>) -> Element {
    let class = key.referenced();
    let shape = Shape { map: None, bits: None, class, ..Shape::of(key) };
    element(context, &shape, |_| String::new())
}

fn scalar(ty: Type) -> Option<Scalar> {
    Some(match ty {
        Type::Boolean => Scalar::Bool,
        Type::Real32 => Scalar::F32,
        Type::Real64 => Scalar::F64,
        Type::Char16 => Scalar::Char16,
        Type::DateTime => Scalar::DateTime,
        integer => value_maps::code(integer)?,
    })
}

/// The variant of the runtime's `CimType`.
pub(super) fn cim_type(ty: Type) -> &'static str {
    match ty {
        Type::Boolean => "Boolean",
        Type::UInt8 => "UInt8",
        Type::SInt8 => "SInt8",
        Type::UInt16 => "UInt16",
        Type::SInt16 => "SInt16",
        Type::UInt32 => "UInt32",
        Type::SInt32 => "SInt32",
        Type::UInt64 => "UInt64",
        Type::SInt64 => "SInt64",
        Type::Real32 => "Real32",
        Type::Real64 => "Real64",
        Type::Char16 => "Char16",
        Type::String => "String",
        Type::DateTime => "DateTime",
        Type::Reference => "Reference",
        Type::Object | Type::Instance => "Object",
    }
}
