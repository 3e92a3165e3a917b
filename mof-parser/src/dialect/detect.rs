//! A document and the signs in it to the dialect it is written in (DI-01).

use super::{Sign, Signs};
use crate::{Dialect, Document, Kind, ast};

/// Detects the dialect of a document.
///
/// A declaration of MOF 3 decides, since no other compiler reads it; then what configurations have,
/// then what only WMI has. `integer` says MOF 3 as long as no type is there that MOF 3 does not
/// have. Without any sign it is DSP0004 2.x. The order of the text does not matter.
pub(crate) fn detect(document: &Document, signs: &Signs) -> Dialect {
    if signs.has(Sign::Mof3Declaration) {
        return Dialect::Mof3;
    }
    if document.items.iter().any(|item| is_dsc(document, item)) {
        return Dialect::Dsc;
    }
    if signs.has(Sign::WmiFlavor) || signs.has(Sign::Object) {
        return Dialect::Wmi;
    }
    if document.items.iter().any(|item| is_wmi(document, item)) {
        return Dialect::Wmi;
    }
    if signs.has(Sign::Mof3Type) && !has_sized_types(document) {
        return Dialect::Mof3;
    }
    if signs.has(Sign::ClassType) { Dialect::Wmi } else { Dialect::Dmtf }
}

/// Whether a type is there that MOF 3.0.1, which brought `integer`, does not have.
fn has_sized_types(document: &Document) -> bool {
    let sized = Kind::UInt8 as u8..=Kind::SInt64 as u8;
    document
        .tokens
        .iter()
        .any(|token| sized.contains(&(token.kind() as u8)) || token.kind() == Kind::Char16)
}

fn is(text: &str, names: &[&str]) -> bool {
    names.iter().any(|name| text.eq_ignore_ascii_case(name))
}

fn is_dsc(document: &Document, item: &ast::Item) -> bool {
    match item {
        ast::Item::Class(class) => class.superclass.is_some_and(|superclass| {
            is(document.text(superclass), &["OMI_BaseResource", "OMI_MetaConfigurationResource"])
        }),
        ast::Item::Instance(instance) => {
            is(document.text(instance.class), &["OMI_ConfigurationDocument"])
                || is_resource(document, instance)
        }
        _ => false,
    }
}

/// A configuration document sets these on every instance.
fn is_resource(document: &Document, instance: &ast::Instance) -> bool {
    let named = |name: &str| {
        instance.slots.iter().any(|slot| {
            slot.name.len() as usize == name.len() && is(document.text(slot.name), &[name])
        })
    };
    named("SourceInfo") && named("ModuleVersion")
}

fn is_wmi(document: &Document, item: &ast::Item) -> bool {
    match item {
        ast::Item::Directive(directive) => is_wmi_directive(document, directive),
        ast::Item::Class(class) => is_wmi_class(document, class),
        ast::Item::Qualifier(declaration) => declaration.ty.is_none(),
        ast::Item::Instance(instance) => document.text(instance.class).starts_with("__"),
        ast::Item::Enumeration(_) => false,
    }
}

fn is_wmi_directive(document: &Document, directive: &ast::Directive) -> bool {
    const WMI: [&str; 6] = [
        "autorecover",
        "classflags",
        "instanceflags",
        "amendment",
        "deleteclass",
        "deleteinstance",
    ];
    let name = document.text(directive.name);
    match directive.arguments.first() {
        _ if is(name, &WMI) => true,
        Some(ast::Value::String(literal)) if is(name, &["namespace"]) => {
            document.string(literal).contains('\\')
        }
        _ => false,
    }
}

fn is_wmi_class(document: &Document, class: &ast::Class) -> bool {
    const WMI: [&str; 6] = ["Dynamic", "Singleton", "guid", "WMI", "DynProps", "Locale"];
    let of_wmi = |superclass| {
        let superclass = document.text(superclass);
        superclass.starts_with("__") || is(superclass, &["WMIEvent"])
    };
    class.alias.is_some()
        || class.superclass.is_some_and(of_wmi)
        || class.qualifiers.iter().any(|qualifier| is(document.text(qualifier.name), &WMI))
        || class.features.iter().any(|feature| has_numbered_parameter(document, feature))
}

/// Only WMI numbers parameters.
fn has_numbered_parameter(document: &Document, feature: &ast::Feature) -> bool {
    let ast::Feature::Method(method) = feature else { return false };
    let is_number = |qualifier: &ast::Qualifier| {
        qualifier.name.len() == 2 && is(document.text(qualifier.name), &["ID"])
    };
    method.parameters.iter().any(|parameter| parameter.qualifiers.iter().any(is_number))
}

#[cfg(test)]
mod tests {
    use crate::{Dialect, ParseOptions, SourceMap, decode, parse};

    fn detected(text: &str) -> Dialect {
        let options = ParseOptions::default();
        let mut sources = SourceMap::new();
        let id = sources.add(decode("a.mof", text.as_bytes(), &options)).expect("there is room");
        parse(&sources, id, &options).document.dialect
    }

    #[test]
    fn a_dialect_is_told_by_what_only_it_writes() {
        let cases = [
            ("", Dialect::Dmtf),
            ("class A { [Key] string Id; uint32 M([In] A REF X); };", Dialect::Dmtf),
            ("#pragma autorecover", Dialect::Wmi),
            (r#"#pragma namespace("\\\\.\\root\\wmi")"#, Dialect::Wmi),
            (r#"#pragma namespace("root/wmi")"#, Dialect::Dmtf),
            ("class A { [Key : ToInstance] string Id; };", Dialect::Wmi),
            ("class A { object X; };", Dialect::Wmi),
            ("class A { void M(); };", Dialect::Wmi),
            ("class A { Other X; };", Dialect::Wmi),
            ("class A { uint32 M([In, ID(0)] string X); };", Dialect::Wmi),
            ("class A as $A { };", Dialect::Wmi),
            ("qualifier Q : ToSubclass;", Dialect::Wmi),
            ("instance of __Win32Provider { };", Dialect::Wmi),
            ("instance of OMI_ConfigurationDocument { };", Dialect::Dsc),
            ("class A : OMI_BaseResource { };", Dialect::Dsc),
            (r#"instance of A { SourceInfo = "a"; ModuleVersion = "1"; };"#, Dialect::Dsc),
            ("structure A { };", Dialect::Mof3),
            ("class A { enumeration E : string { X }; };", Dialect::Mof3),
            ("association A { };", Dialect::Mof3),
            ("value of A as $A { };", Dialect::Mof3),
            ("class A { integer X; Other Y; };", Dialect::Mof3),
            ("qualifier Q : string scope(any) policy(restricted);", Dialect::Mof3),
        ];
        for (text, dialect) in cases {
            assert_eq!(detected(text), dialect, "{text}");
        }
    }

    #[test]
    fn a_slip_makes_no_other_dialect_of_a_file() {
        let cases = [
            ("class A { integer X; uint32 Y; };", Dialect::Dmtf),
            ("class A { integer X; object Y; };", Dialect::Wmi),
            ("class A : OMI_BaseResource { integer X; };", Dialect::Dsc),
        ];
        for (text, dialect) in cases {
            assert_eq!(detected(text), dialect, "{text}");
        }
    }

    #[test]
    fn the_order_of_the_text_does_not_matter() {
        let (wmi, mof3) = ("class A { object X; };", "structure B { };");
        assert_eq!(detected(&format!("{wmi}{mof3}")), Dialect::Mof3);
        assert_eq!(detected(&format!("{mof3}{wmi}")), Dialect::Mof3);
    }
}
