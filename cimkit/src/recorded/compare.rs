//! Whether a request is the recorded one, and where it is not.

use super::Difference;
use crate::{
    Argument, CimType, Extra, Instance, Request, Value, embedded, error::excerpt, instance::Shown,
};

type Same = Result<(), Difference>;

/// How deep instances are compared as such; what is further in is compared as text.
const DEPTH: usize = 32;

pub(super) fn requests(expected: &Request, found: &Request) -> Same {
    match (expected, found) {
        (Request::Get { path: a }, Request::Get { path: b }) => equal("the path", a, b),
        (Request::Query { namespace: a, wql: x }, Request::Query { namespace: b, wql: y }) => {
            let plain = |namespace: &str| namespace.replace('\\', "/").to_ascii_lowercase();
            equal("the namespace", &plain(a), &plain(b))?;
            equal("the query", x, y)
        }
        (
            Request::Invoke { path: a, class: c, method: m, arguments: x },
            Request::Invoke { path: b, class: d, method: n, arguments: y },
        ) => {
            equal("the class", c, d)?;
            equal("the method", m, n)?;
            equal("the path", a, b)?;
            all_arguments(x, y)
        }
        _ => Err(Difference::new("the request", expected, found)),
    }
}

fn equal<T: PartialEq + std::fmt::Display + ?Sized>(part: &str, expected: &T, found: &T) -> Same {
    if expected == found { Ok(()) } else { Err(Difference::new(part, expected, found)) }
}

fn all_arguments(expected: &[Argument], found: &[Argument]) -> Same {
    let names = |arguments: &[Argument]| {
        arguments.iter().map(|argument| &*argument.name).collect::<Vec<_>>().join(", ")
    };
    equal("the names of the arguments", &names(expected), &names(found))?;
    for (expected, found) in expected.iter().zip(found) {
        let part = format!("argument {}", expected.name);
        let declared = |argument: &Argument| type_name(Some(argument.cim_type), argument.array);
        equal(&format!("the type of {part}"), &declared(expected), &declared(found))?;
        values(&part, &expected.value, &found.value, DEPTH)?;
    }
    Ok(())
}

fn type_name(ty: Option<CimType>, array: bool) -> String {
    format!("{}{}", ty.map_or("unknown", CimType::name), if array { "[]" } else { "" })
}

fn values(part: &str, expected: &Value, found: &Value, depth: usize) -> Same {
    match (expected, found) {
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let mut pairs = a.iter().zip(b).enumerate();
            pairs.try_for_each(|(index, (a, b))| values(&format!("{part}[{index}]"), a, b, depth))
        }
        (Value::Object(a), Value::Object(b)) => {
            instances(a, b, depth).map_err(|difference| difference.within(part))
        }
        (Value::String(a), Value::String(b)) if a != b && depth > 0 => {
            match (embedded(a), embedded(b)) {
                (Some(a), Some(b)) => {
                    instances(&a, &b, depth - 1).map_err(|difference| difference.within(part))
                }
                _ => Err(different(part, expected, found)),
            }
        }
        (a, b) if a == b => Ok(()),
        _ => Err(different(part, expected, found)),
    }
}

fn different(part: &str, expected: &Value, found: &Value) -> Difference {
    let shown = |value: &Value| {
        let text = format!("{:?}", Shown(value));
        let text = if text.len() > 400 { excerpt(&text).into_owned() } else { text };
        match value {
            Value::Null => text,
            _ => format!("{text} ({})", type_name(value.cim_type(), value.as_array().is_some())),
        }
    };
    Difference::new(part, shown(expected), shown(found))
}

/// The instance that a text is.
fn embedded(text: &str) -> Option<Instance> {
    embedded::looks_like_instance(text).then(|| embedded::read_untyped(text).ok()).flatten()
}

fn instances(expected: &Instance, found: &Instance, depth: usize) -> Same {
    equal("the class", expected.class_name(), found.class_name())?;
    let (expected, found) = (properties(expected), properties(found));
    for own in &expected {
        let part = format!("property {}", own.name());
        match found.iter().find(|other| other.name() == own.name()) {
            None => return Err(Difference::new(part, "a value", "none")),
            Some(other) => {
                let declared = |own: &Extra| type_name(own.cim_type(), own.is_array());
                equal(&format!("the type of {part}"), &declared(own), &declared(other))?;
                values(&part, own.value(), other.value(), depth)?;
            }
        }
    }
    let unknown = |own: &&Extra| expected.iter().all(|other| other.name() != own.name());
    match found.iter().find(unknown) {
        Some(own) => Err(Difference::new(format!("property {}", own.name()), "none", "a value")),
        None => Ok(()),
    }
}

/// All properties of a row in one form.
fn properties(row: &Instance) -> Vec<Extra> {
    let known = row.set_properties().map(|(property, value)| {
        let declared = property.declared();
        Extra {
            name: property.name().into(),
            cim_type: Some(declared.cim_type()),
            array: declared.is_array(),
            value: value.clone(),
        }
    });
    known.chain(row.extra().iter().cloned()).collect()
}
