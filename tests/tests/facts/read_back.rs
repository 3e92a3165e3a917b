//! MOF text to the schema that the compiler reads from it.

use std::fs;

use mof_model::{BuildOptions, Class, Property, Schema, Type};
use mof_parser::{Level, NoIncludes, ParseOptions, Report, Unit, compile_unit};

use crate::source::schemas;

/// Compiles `mof` on top of the system classes; it must have no error.
pub(crate) fn read_back(mof: &str) -> Schema {
    let path = schemas().join("base/wmi-system.mof");
    let base =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let base = unit("wmi-system.mof", &base);
    let built = Schema::build_on(
        [base],
        unit("WindowsVirtualization.V2.mof", mof),
        &BuildOptions::default(),
    );
    let errors: Vec<String> = built
        .findings
        .iter()
        .filter(|finding| finding.level() == Level::Error)
        .map(|finding| format!("{} {finding}", finding.code()))
        .collect();
    assert!(errors.is_empty(), "the schema has errors:\n{}", errors.join("\n"));
    built.schema
}

fn unit(name: &str, mof: &str) -> Unit {
    compile_unit([(name, mof)], &mut NoIncludes, &ParseOptions::default())
}

/// The properties that `class` introduces, leaving out those it declares again.
pub(crate) fn introduced<'s>(class: Class<'s>) -> impl Iterator<Item = Property<'s>> {
    class.own_properties().filter(move |property| property.origin() == class)
}

/// A type as MOF writes it.
pub(crate) fn written(ty: Type, reference: Option<&str>, embedded: Option<&str>) -> String {
    match ty {
        Type::Reference => format!("{} REF", reference.unwrap_or("object")),
        Type::Instance => embedded.unwrap_or("instance").to_owned(),
        _ => ty.name().to_owned(),
    }
}
