//! A resolved schema as text, for comparison.

use std::fmt::Write;

use mof_model::{
    BitMap, Bits, Class, Covers, Method, Parameter, Property, QualifierUse, Schema, Type, Value,
    ValueMap,
};

/// The lines so far, and whether what an author says to people is among them.
struct Outline {
    text: String,
    prose: bool,
}

/// Everything that the schema says, effective members included.
#[allow(dead_code, reason = "not every test that shares this file outlines whole schemas")]
pub(crate) fn outline(schema: &Schema) -> String {
    let text = format!("dialect {:?}\n", schema.dialect());
    let mut out = Outline { text, prose: true };
    for declaration in schema.qualifier_declarations() {
        let ty = declaration.ty().map_or("untyped", Type::name);
        let brackets = if declaration.is_array() { "[]" } else { "" };
        let (name, scopes, flavors) =
            (declaration.name(), declaration.scopes(), declaration.flavors());
        line(&mut out, 0, &format!("qualifier {name}: {ty}{brackets} on {scopes}; {flavors}"));
    }
    schema.classes().for_each(|class| write_class(&mut out, class));
    for instance in schema.instances() {
        let class = instance.class().map_or("?", Class::name);
        let alias = instance.alias().map_or(String::new(), |alias| format!(" as ${alias}"));
        line(&mut out, 0, &format!("instance of {} ({class}){alias}", instance.class_name()));
        qualifiers(&mut out, 1, instance.qualifiers());
        for slot in instance.slots() {
            let ty = slot.property().map_or("?", |property| property.ty().name());
            let value = slot.value().map_or("no value".to_owned(), value);
            line(&mut out, 1, &format!("{}: {ty} = {value}", slot.name()));
            qualifiers(&mut out, 2, slot.qualifiers());
        }
    }
    out.text
}

/// A class without the texts of its author: names, types, codes, flavors and origins are left.
#[allow(dead_code, reason = "not every test that shares this file leaves texts out")]
pub(crate) fn without_prose(class: Class<'_>) -> String {
    let mut out = Outline { text: String::new(), prose: false };
    write_class(&mut out, class);
    out.text
}

/// Whether a qualifier holds what its author says to people, or in another language.
fn is_prose(qualifier: &str) -> bool {
    const PROSE: [&str; 9] = [
        "Description",
        "DisplayName",
        "DisplayDescription",
        "Values",
        "BitValues",
        "MappingStrings",
        "ClassConstraint",
        "PropertyConstraint",
        "MethodConstraint",
    ];
    PROSE.iter().any(|prose| prose.eq_ignore_ascii_case(qualifier))
}

fn line(out: &mut Outline, depth: usize, what: &str) {
    writeln!(out.text, "{:1$}{what}", "", 2 * depth).expect("a string takes everything");
}

fn write_class(out: &mut Outline, class: Class<'_>) {
    let namespace = class.namespace().map_or(String::new(), |namespace| format!("{namespace}:"));
    let lineage: Vec<_> = class.lineage().map(Class::name).collect();
    let kinds = [
        (class.is_abstract(), "abstract"),
        (class.is_association(), "association"),
        (class.is_indication(), "indication"),
        (class.is_singleton(), "singleton"),
    ];
    let kinds: String =
        kinds.iter().filter(|(is, _)| *is).map(|(_, name)| format!(" {name}")).collect();
    line(out, 0, &format!("class {namespace}{}{kinds}", lineage.join(" > ")));
    qualifiers(out, 1, class.qualifiers());
    class.properties().for_each(|property| write_property(out, class, property));
    class.methods().for_each(|method| write_method(out, class, method));
}

fn write_property(out: &mut Outline, class: Class<'_>, property: Property<'_>) {
    let brackets = brackets(property.is_array(), property.array_size());
    let meant = property.referenced().or_else(|| property.embedded());
    let mention = mention(property.reference_class(), property.embedded_class(), meant);
    let (ty, name, origin) = (property.ty(), property.name(), property.origin().name());
    let key = if property.is_key() { " key" } else { "" };
    let default = property.default().map_or(String::new(), |v| format!(" = {}", value(v)));
    let from = if property.declared_in() == class {
        format!("of {origin}")
    } else {
        format!("of {origin}, declared in {}", property.declared_in().name())
    };
    line(out, 1, &format!("{ty}{mention} {name}{brackets}{key}{default}; {from}"));
    // What is inherited as a whole is written where it is declared.
    if property.declared_in() == class {
        qualifiers(out, 2, property.qualifiers());
        maps(out, property.value_map(), property.bit_map());
    }
}

fn write_method(out: &mut Outline, class: Class<'_>, method: Method<'_>) {
    let returns = method.return_type().map_or("void", Type::name);
    let is_static = if method.is_static() { " static" } else { "" };
    let from = if method.declared_in() == class { "own" } else { method.declared_in().name() };
    let origin = method.origin().name();
    line(out, 1, &format!("{returns} {}(){is_static}; of {origin}, {from}", method.name()));
    if method.declared_in() == class {
        qualifiers(out, 2, method.qualifiers());
        maps(out, method.value_map(), method.bit_map());
        method.parameters().for_each(|parameter| write_parameter(out, parameter));
    }
}

fn write_parameter(out: &mut Outline, parameter: Parameter<'_>) {
    let direction = match (parameter.is_in(), parameter.is_out()) {
        (true, true) => "in/out",
        (true, false) => "in",
        (false, true) => "out",
        (false, false) => "neither",
    };
    let brackets = brackets(parameter.is_array(), parameter.array_size());
    let meant = parameter.referenced().or_else(|| parameter.embedded());
    let mention = mention(parameter.reference_class(), parameter.embedded_class(), meant);
    line(
        out,
        2,
        &format!("{direction} {}{mention} {}{brackets}", parameter.ty(), parameter.name()),
    );
    qualifiers(out, 3, parameter.qualifiers());
    maps(out, parameter.value_map(), parameter.bit_map());
}

fn brackets(is_array: bool, size: Option<u32>) -> String {
    match (is_array, size) {
        (false, _) => String::new(),
        (true, None) => "[]".to_owned(),
        (true, Some(size)) => format!("[{size}]"),
    }
}

fn mention(reference: Option<&str>, embedded: Option<&str>, meant: Option<Class<'_>>) -> String {
    let Some(mention) = reference.or(embedded) else { return String::new() };
    let is_namesake =
        |one: Class<'_>, other: &Class<'_>| one.name().eq_ignore_ascii_case(other.name());
    // Of several classes of the name the line tells which is meant.
    match meant {
        Some(one) if one.schema().classes().filter(|other| is_namesake(one, other)).count() > 1 => {
            format!(" {mention} (line {})", one.declared().line)
        }
        _ => format!(" {mention}"),
    }
}

fn qualifiers<'s>(
    out: &mut Outline,
    depth: usize,
    qualifiers: impl Iterator<Item = QualifierUse<'s>>,
) {
    for qualifier in qualifiers {
        let origin = match qualifier.origin() {
            Some(origin) if qualifier.is_propagated() => format!(", from {}", origin.name()),
            _ => String::new(),
        };
        let name = qualifier.name();
        let value = match qualifier.value() {
            Value::Array(elements) if !out.prose && is_prose(name) => {
                format!("{} texts", elements.len())
            }
            _ if !out.prose && is_prose(name) => "a text".to_owned(),
            shown => value(shown),
        };
        line(out, depth, &format!("[{name} = {value}: {}{origin}]", qualifier.flavors()));
    }
}

fn maps(out: &mut Outline, values: Option<&ValueMap>, bits: Option<&BitMap>) {
    let covers = |covers: &Covers| match covers {
        Covers::Value(number) => number.to_string(),
        Covers::Range { low, high } => format!("{low} to {high}"),
        Covers::Otherwise => "otherwise".to_owned(),
        Covers::Text(text) => format!("{text:?}"),
    };
    let mask = |bits: Option<Bits>| {
        bits.map_or("nothing".to_owned(), |bits| format!("{:#x}", bits.mask()))
    };
    let values = values.into_iter().flat_map(|map| &map.entries);
    let bits = bits.into_iter().flat_map(|map| &map.entries);
    if out.prose {
        for entry in values {
            let covers = covers(&entry.covers);
            line(out, 3, &format!("{:?} covers {covers}: {:?}", entry.key, entry.label));
        }
        for entry in bits {
            let mask = mask(entry.bits);
            line(out, 3, &format!("bit {:?} covers {mask}: {:?}", entry.key, entry.label));
        }
    } else {
        let values: Vec<_> = values.map(|entry| covers(&entry.covers)).collect();
        let bits: Vec<_> = bits.map(|entry| mask(entry.bits)).collect();
        for (what, covered) in [("covers", values), ("bits", bits)] {
            if !covered.is_empty() {
                line(out, 3, &format!("{what} {}", covered.join(", ")));
            }
        }
    }
}

fn value(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Boolean(truth) => truth.to_string().to_uppercase(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => format!("{number:?}"),
        Value::Char16(unit) => format!("'\\x{unit:04X}'"),
        Value::String(text) => format!("{text:?}"),
        Value::DateTime(text) => format!("datetime {text:?}"),
        Value::Reference(text) => format!("reference {text:?}"),
        Value::Alias(name) => format!("${name}"),
        Value::Word(word) => word.to_string(),
        Value::Array(elements) => {
            let elements: Vec<_> = elements.iter().map(self::value).collect();
            format!("{{{}}}", elements.join(", "))
        }
        Value::Instance(instance) => {
            let slots = instance.slots.iter();
            let slots: Vec<_> =
                slots.map(|(name, v)| format!("{name} = {}", self::value(v))).collect();
            format!("instance of {} {{{}}}", instance.class, slots.join("; "))
        }
    }
}
