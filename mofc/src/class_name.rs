//! The name of a class, as people give it, to the class.

use mof_codegen::UnknownClass;
use mof_model::{Class, Schema};

/// Finds the class that `name` means: `CLASS` or `NAMESPACE:CLASS`, in any case.
///
/// # Errors
///
/// Why there is no such class, or no single one.
pub(crate) fn find<'s>(schema: &'s Schema, name: &str) -> Result<Class<'s>, String> {
    if let Some((namespace, class)) = name.rsplit_once(':') {
        return schema
            .class_in(namespace, class)
            .ok_or_else(|| elsewhere(schema, class, namespace));
    }
    let mut all = named(schema, name);
    match (all.next(), all.next()) {
        (Some(first), Some(_)) => {
            let places: Vec<_> = named(schema, name).map(qualified).collect();
            Err(format!(
                "there are {} classes `{}`; name one of: {}",
                places.len(),
                first.name(),
                places.join(", ")
            ))
        }
        (Some(class), None) => Ok(class),
        // what bases declare can be looked at, too
        (None, _) => schema.class(name).ok_or_else(|| UnknownClass::new(schema, name).to_string()),
    }
}

/// `NAMESPACE:CLASS`, and the class alone where it is in no namespace.
pub(crate) fn qualified(class: Class<'_>) -> String {
    match class.namespace() {
        Some(namespace) => format!("{namespace}:{}", class.name()),
        None => class.name().to_owned(),
    }
}

fn named<'s>(schema: &'s Schema, name: &str) -> impl Iterator<Item = Class<'s>> {
    schema.classes().filter(move |class| class.name().eq_ignore_ascii_case(name))
}

/// That `namespace` has no such class, and who may be meant.
fn elsewhere(schema: &Schema, class: &str, namespace: &str) -> String {
    let unknown = format!("there is no class `{class}` in `{namespace}`");
    let others: Vec<_> =
        named(schema, class).map(|class| format!("`{}`", qualified(class))).collect();
    if !others.is_empty() {
        return format!("{unknown}; there is {}", others.join(" and "));
    }
    match schema.similar_class(class).and_then(|similar| schema.class(similar)) {
        Some(similar) => format!("{unknown}; did you mean `{}`?", qualified(similar)),
        None => unknown,
    }
}
