//! Rules about members that a class declares anew (CL-05 to CL-08, MT-02).

use mof_parser::{Dialect, similar};

use super::Checking;
use super::signatures;
use crate::finding::{MemberFinding, RedeclarationFinding};
use crate::ids::Run;
use crate::rows::{Array, Element, InForce, QualifierRow, TypeRow};
use crate::standard_qualifiers::Known;
use crate::{Class, Method, Property, Schema, Type};

/// What is said of a property that the class declares anew, or that says so.
pub(super) fn properties(property: Property<'_>, checking: &mut Checking<'_>) {
    let class = property.declared_in();
    let stated = stated(class, property.row().element.in_force, checking);
    let Some(inherited) = property.redeclares() else {
        if let Some(stated) = stated {
            overrides_nothing(class, &property.row().element, "property", stated, checking);
        }
        return;
    };
    let (origin, first) = (inherited.declared_in(), &inherited.row().element);
    is_stated(class, &property.row().element, origin, first, stated, checking);
    if types_stay(property, inherited, checking) {
        sizes_stay(property, inherited, checking);
        classes_are_narrowed(property, inherited, checking);
    }
}

/// What is said of a method that the class declares anew, or that says so.
pub(super) fn methods(method: Method<'_>, checking: &mut Checking<'_>) {
    let class = method.declared_in();
    let stated = stated(class, method.row().element.in_force, checking);
    let Some(inherited) = method.redeclares() else {
        if let Some(stated) = stated {
            overrides_nothing(class, &method.row().element, "method", stated, checking);
        }
        return;
    };
    let (origin, first) = (inherited.declared_in(), &inherited.row().element);
    is_stated(class, &method.row().element, origin, first, stated, checking);
    signatures::stay(method, inherited, checking);
}

/// The `Override` that `class` itself has written.
fn stated<'s>(
    class: Class<'s>,
    run: Run<InForce>,
    checking: &Checking<'_>,
) -> Option<&'s QualifierRow> {
    if !checking.known.has(Known::Override) {
        return None;
    }
    let entry = class.schema().find_in_force(run, Known::Override.name())?;
    (entry.origin == Some(class.id())).then(|| class.schema().qualifier_row(entry.qualifier))
}

/// The member that an `Override` names, without its class.
fn target<'s>(schema: &'s Schema, stated: &'s QualifierRow) -> Option<&'s str> {
    let text = stated.value.as_ref()?.get(&schema.documents).as_str()?;
    text.rsplit('.').next().map(str::trim)
}

/// `Override` stands on what is declared anew, and names it (CL-05, CL-06).
fn is_stated(
    class: Class<'_>,
    own: &Element,
    origin: Class<'_>,
    first: &Element,
    stated: Option<&QualifierRow>,
    checking: &mut Checking<'_>,
) {
    let schema = class.schema();
    let name = schema.spelling(own.name);
    match stated {
        None if checking.is_standard(class) || class.dialect() == Dialect::Mof3 => {
            let kind = RedeclarationFinding::OverrideMissing {
                name: name.to_owned(),
                origin: origin.name().to_owned(),
                first: first.name_span,
            };
            checking.report(kind, own.name_span);
        }
        None => {}
        Some(stated) => {
            names_itself(name, schema, stated, checking);
        }
    }
}

/// Whether an `Override` names the member that it stands on; else this is reported.
fn names_itself(
    name: &str,
    schema: &Schema,
    stated: &QualifierRow,
    checking: &mut Checking<'_>,
) -> bool {
    let other = target(schema, stated).filter(|target| !target.eq_ignore_ascii_case(name));
    if let Some(other) = other {
        let (name, other) = (name.to_owned(), other.to_owned());
        checking.report(RedeclarationFinding::OverrideName { name, stated: other }, stated.span);
    }
    other.is_none()
}

/// What `Override` names is there (CL-06).
fn overrides_nothing(
    class: Class<'_>,
    own: &Element,
    kind: &'static str,
    stated: &QualifierRow,
    checking: &mut Checking<'_>,
) {
    let schema = class.schema();
    let name = schema.spelling(own.name);
    if !names_itself(name, schema, stated, checking) || !class.is_complete() {
        return;
    }
    let Some(superclass) = class.superclass() else {
        let (class, name) = (class.name().to_owned(), name.to_owned());
        let finding = RedeclarationFinding::OverridesNothing { class, name, similar: None };
        return checking.report(finding, stated.span);
    };
    let property = checking
        .property_of(superclass, name)
        .map(|member| ("property", member.declared_in(), member.row().element.name_span));
    let method = checking
        .method_of(superclass, name)
        .map(|member| ("method", member.declared_in(), member.row().element.name_span));
    let finding = match property.or(method) {
        Some((inherited, origin, first)) => RedeclarationFinding::OtherKind {
            name: name.to_owned(),
            own: kind,
            inherited,
            origin: origin.name().to_owned(),
            first,
        },
        None => {
            let properties = superclass.properties().map(|member| member.name());
            let methods = superclass.methods().map(|member| member.name());
            let similar = if kind == "method" {
                similar::nearest(name, methods, &mut checking.effort)
            } else {
                similar::nearest(name, properties, &mut checking.effort)
            };
            RedeclarationFinding::OverridesNothing {
                class: class.name().to_owned(),
                name: name.to_owned(),
                similar: similar.map(str::to_owned),
            }
        }
    };
    checking.report(finding, stated.span);
}

/// Whether a property keeps its type and whether it is an array; else this is reported (CL-06,
/// CL-08).
fn types_stay(
    property: Property<'_>,
    inherited: Property<'_>,
    checking: &mut Checking<'_>,
) -> bool {
    let (own, first) = (&property.row().ty, &inherited.row().ty);
    if is_same(own, first) {
        return true;
    }
    let schema = property.schema();
    let kind = MemberFinding::TypeChanged {
        name: property.name().to_owned(),
        origin: inherited.declared_in().name().to_owned(),
        inherited: format!("`{}`", first.spelled(schema)),
        own: format!("`{}`", own.spelled(schema)),
        first: inherited.row().element.name_span,
    };
    checking.report(kind, own.span);
    false
}

/// Whether two types are the same, classes apart.
pub(super) fn is_same(own: &TypeRow, first: &TypeRow) -> bool {
    let is_array = |ty: &TypeRow| ty.array != Array::No;
    // WMI's `object` may become the class of the object; the other way around is said elsewhere.
    let is_object = |ty: &TypeRow| matches!(ty.ty, Type::Object | Type::Instance);
    let is_same = own.ty == first.ty || is_object(own) && is_object(first);
    is_array(own) == is_array(first) && is_same
}

/// An array keeps its fixed size (CL-06); in WMI the size is a hint.
fn sizes_stay(property: Property<'_>, inherited: Property<'_>, checking: &mut Checking<'_>) {
    let (own, first) = (property.array_size(), inherited.array_size());
    if own == first || property.declared_in().dialect() == Dialect::Wmi {
        return;
    }
    let kind = RedeclarationFinding::SizeChanged {
        name: property.name().to_owned(),
        own,
        inherited: first,
        origin: inherited.declared_in().name().to_owned(),
        first: inherited.row().element.name_span,
    };
    checking.report(kind, property.row().element.name_span);
}

/// The class of a reference or embedded instance is the inherited one, or below it (CL-06).
fn classes_are_narrowed(
    property: Property<'_>,
    inherited: Property<'_>,
    checking: &mut Checking<'_>,
) {
    let (row, first) = (property.row(), inherited.row());
    let (own, above) = match row.ty.ty {
        Type::Reference | Type::Instance | Type::Object => {
            let fold = |ty: &TypeRow| ty.class_name.map(|name| checking.schema.fold(name));
            if fold(&row.ty) == fold(&first.ty) {
                return;
            }
            let name = |ty: &TypeRow| ty.class_name.map(|name| checking.schema.spelling(name));
            (name(&row.ty), name(&first.ty))
        }
        _ => return,
    };
    let Some(above) = above else { return };
    let home = property.declared_in();
    let schema = property.schema();
    if let Some(own) = own {
        let own = schema.class_seen_from(home, own);
        let above = schema.class_seen_from(inherited.declared_in(), above);
        // Of a class that is nowhere nobody knows what is above it.
        let known = own.zip(above).filter(|(own, _)| own.is_complete());
        if known.is_none_or(|(own, above)| own.is_a(above)) {
            return;
        }
    }
    let kind = RedeclarationFinding::NotNarrowed {
        name: property.name().to_owned(),
        own: own.map(str::to_owned),
        inherited: above.to_owned(),
        origin: inherited.declared_in().name().to_owned(),
        first: first.element.name_span,
    };
    checking.report(kind, row.element.name_span);
}
