//! Which MOF a file is written in, from what only one dialect writes.

use crate::{Dialect, Document, ast};

/// Detects the dialect of a document from its tree.
///
/// The first sign in source order decides; without any it is DSP0004 2.x.
pub(crate) fn detect(document: &Document) -> Dialect {
    let sign = document.items.iter().find_map(|item| sign(document, item));
    sign.unwrap_or(Dialect::Dmtf)
}

fn sign(document: &Document, item: &ast::Item) -> Option<Dialect> {
    match item {
        ast::Item::Directive(directive) => directive_sign(document, directive),
        ast::Item::Class(class) => class_sign(document, class),
        ast::Item::Enumeration(_) => Some(Dialect::Mof3),
        ast::Item::Qualifier(declaration) => {
            let untyped = declaration.ty.is_none().then_some(Dialect::Wmi);
            untyped.or_else(|| flavor_sign(&declaration.flavors))
        }
        ast::Item::Instance(instance) => {
            if instance.kind == ast::InstanceKind::Value {
                return Some(Dialect::Mof3);
            }
            let class = document.text(instance.class);
            is(class, &["OMI_ConfigurationDocument"])
                .then_some(Dialect::Dsc)
                .or_else(|| class.starts_with("__").then_some(Dialect::Wmi))
                .or_else(|| slot_sign(document, instance))
                .or_else(|| qualifier_sign(&instance.qualifiers))
        }
    }
}

fn is(text: &str, names: &[&str]) -> bool {
    names.iter().any(|name| text.eq_ignore_ascii_case(name))
}

fn directive_sign(document: &Document, directive: &ast::Directive) -> Option<Dialect> {
    let name = document.text(directive.name);
    const WMI: &[&str] = &[
        "autorecover",
        "classflags",
        "instanceflags",
        "amendment",
        "deleteclass",
        "deleteinstance",
    ];
    if is(name, WMI) {
        return Some(Dialect::Wmi);
    }
    let argument = match directive.arguments.first()? {
        ast::Value::String(literal) if is(name, &["namespace"]) => document.string(literal),
        _ => return None,
    };
    argument.contains('\\').then_some(Dialect::Wmi)
}

fn class_sign(document: &Document, class: &ast::Class) -> Option<Dialect> {
    if class.kind != ast::ClassKind::Class {
        return Some(Dialect::Mof3);
    }
    if let Some(superclass) = class.superclass {
        let superclass = document.text(superclass);
        if is(superclass, &["OMI_BaseResource", "OMI_MetaConfigurationResource"]) {
            return Some(Dialect::Dsc);
        }
        if superclass.starts_with("__") || is(superclass, &["WMIEvent"]) {
            return Some(Dialect::Wmi);
        }
    }
    const WMI: &[&str] = &["Dynamic", "Singleton", "guid", "WMI", "DynProps", "Locale"];
    let named = class.qualifiers.iter().any(|qualifier| is(document.text(qualifier.name), WMI));
    if class.alias.is_some() || named {
        return Some(Dialect::Wmi);
    }
    qualifier_sign(&class.qualifiers)
        .or_else(|| class.features.iter().find_map(|feature| feature_sign(document, feature)))
}

fn feature_sign(document: &Document, feature: &ast::Feature) -> Option<Dialect> {
    match feature {
        ast::Feature::Property(property) => {
            type_sign(&property.ty).or_else(|| qualifier_sign(&property.qualifiers))
        }
        ast::Feature::Structure(_) | ast::Feature::Enumeration(_) => Some(Dialect::Mof3),
        ast::Feature::Method(method) => type_sign(&method.return_type)
            .or_else(|| qualifier_sign(&method.qualifiers))
            .or_else(|| {
                method.parameters.iter().find_map(|parameter| parameter_sign(document, parameter))
            }),
    }
}

fn parameter_sign(document: &Document, parameter: &ast::Parameter) -> Option<Dialect> {
    let numbered = |qualifier: &ast::Qualifier| is(document.text(qualifier.name), &["ID"]);
    if parameter.qualifiers.iter().any(numbered) {
        return Some(Dialect::Wmi);
    }
    type_sign(&parameter.ty).or_else(|| qualifier_sign(&parameter.qualifiers))
}

fn type_sign(ty: &ast::TypeName) -> Option<Dialect> {
    match ty.kind {
        ast::TypeKind::Object | ast::TypeKind::Void => Some(Dialect::Wmi),
        ast::TypeKind::Class if ty.reference.is_none() => Some(Dialect::Wmi),
        ast::TypeKind::Intrinsic(ast::Intrinsic::Integer | ast::Intrinsic::OctetString) => {
            Some(Dialect::Mof3)
        }
        ast::TypeKind::Class | ast::TypeKind::Intrinsic(_) => None,
    }
}

fn qualifier_sign(qualifiers: &[ast::Qualifier]) -> Option<Dialect> {
    qualifiers.iter().find_map(|qualifier| flavor_sign(&qualifier.flavors))
}

fn flavor_sign(flavors: &[ast::Flavor]) -> Option<Dialect> {
    use ast::FlavorKind::{Amended, NotToInstance, NotToSubclass, ToInstance};
    let wmi = |flavor: &ast::Flavor| {
        matches!(flavor.kind, ToInstance | NotToInstance | NotToSubclass | Amended)
    };
    flavors.iter().any(wmi).then_some(Dialect::Wmi)
}

/// A configuration document sets these on every instance.
fn slot_sign(document: &Document, instance: &ast::Instance) -> Option<Dialect> {
    let named = |name| instance.slots.iter().any(|slot| is(document.text(slot.name), &[name]));
    (named("SourceInfo") && named("ModuleVersion")).then_some(Dialect::Dsc)
}
