//! Rules about references that are written as text (VAL-12).

use mof_parser::{Span, similar};

use super::Checking;
use super::values::{Site, Target};
use crate::finding::PathFinding;
use crate::lower::TextLiteral;
use crate::rows::{Array, TypeRow};
use crate::{Class, ObjectPath, PathKey, PathKeys, PathValue, Property, Type, namespace};

/// A text is the path of an instance, of a class that the reference takes, with the keys of that.
///
/// What is said about classes that are nowhere, or not wholly known, nobody can judge.
pub(super) fn text(target: &Target<'_>, literal: TextLiteral<'_>, checking: &mut Checking<'_>) {
    let text = literal.text();
    match ObjectPath::parse(&text) {
        Ok(path) => check(target, &path, Places::In(literal), checking),
        Err(error) => {
            let (name, expected) = (target.name.to_owned(), error.expected);
            let rest = text.get(error.at..).and_then(|rest| rest.chars().next());
            let place = match rest {
                Some(wrong) => literal.part(error.at..error.at + wrong.len_utf8()),
                None => literal.span(),
            };
            checking.report(PathFinding::Invalid { name, expected }, place);
        }
    }
}

/// Where the parts of a path stand.
#[derive(Clone, Copy)]
enum Places<'d> {
    /// In a string.
    In(TextLiteral<'d>),
    /// In the key of another path.
    At(Span),
}

impl Places<'_> {
    fn part(self, range: std::ops::Range<usize>) -> Span {
        match self {
            Self::In(literal) => literal.part(range),
            Self::At(span) => span,
        }
    }
}

fn check(target: &Target<'_>, path: &ObjectPath, places: Places<'_>, checking: &mut Checking<'_>) {
    // Nobody knows the classes of another host.
    if path.host().is_some_and(|host| host != ".") {
        return;
    }
    let schema = checking.schema;
    let seen_from = path.namespace().and_then(namespace::normalize);
    let seen_from = match seen_from {
        Some(namespace) => schema.names.find(&namespace),
        None => target.site.namespace,
    };
    let name = path.class_name();
    let class = schema.names.find(name).and_then(|name| schema.class_named(name, seen_from));
    let expected = schema.reference_class(target.ty);
    let Some(class) = class else {
        if expected.is_some()
            && let Some(similar) = checking.similar_class(name)
        {
            let class = name.to_owned();
            let kind = PathFinding::ClassMissing { class, similar };
            checking.report(kind, places.part(path.class_place()));
        }
        return;
    };
    let expected = expected
        .and_then(|name| schema.class_named(schema.names.find(name)?, target.site.namespace));
    if let Some(expected) = expected
        && checking.is_unfit(class, expected)
    {
        let kind = PathFinding::ClassUnfit {
            name: target.name.to_owned(),
            class: class.name().to_owned(),
            expected: expected.name().to_owned(),
            superclass: expected.is_a(class),
        };
        return checking.report(kind, places.part(path.class_place()));
    }
    if checking.knows_members(class) {
        keys(target.site, class, path, places, checking);
    }
}

fn keys(
    site: Site,
    class: Class<'_>,
    path: &ObjectPath,
    places: Places<'_>,
    checking: &mut Checking<'_>,
) {
    let known = checking.keys_of(class);
    if known.is_empty() {
        return;
    }
    let property = |id: &crate::PropertyId| Property::new(class.schema(), *id);
    let missing = |keys: Vec<String>, checking: &mut Checking<'_>| {
        let kind = PathFinding::KeyMissing { class: class.name().to_owned(), keys };
        checking.report(kind, places.part(path.class_place()));
    };
    let name = |id: &crate::PropertyId| property(id).name().to_owned();
    match path.keys() {
        PathKeys::Class => {}
        PathKeys::Singleton => missing(known.iter().map(name).collect(), checking),
        PathKeys::Unnamed(value, place) => match &known[..] {
            [only] => key_value(site, property(only), value, places.part(place.clone()), checking),
            several => missing(several.iter().map(name).collect(), checking),
        },
        PathKeys::Named(given) => {
            let lacking = known
                .iter()
                .map(name)
                .filter(|name| !given.iter().any(|key| key.name.eq_ignore_ascii_case(name)));
            let lacking: Vec<_> = lacking.collect();
            let mut unknown = false;
            for key in given {
                let own = known
                    .iter()
                    .map(property)
                    .find(|own| own.name().eq_ignore_ascii_case(&key.name));
                match own {
                    Some(own) => {
                        let place = places.part(key.value_place.clone());
                        key_value(site, own, &key.value, place, checking);
                    }
                    None => {
                        unknown = true;
                        key_unknown(class, key, &known, places, checking);
                    }
                }
            }
            // A name that is misspelt is missing, too.
            if !lacking.is_empty() && !unknown {
                missing(lacking, checking);
            }
        }
    }
}

fn key_unknown(
    class: Class<'_>,
    key: &PathKey,
    known: &[crate::PropertyId],
    places: Places<'_>,
    checking: &mut Checking<'_>,
) {
    let names = known.iter().map(|id| Property::new(class.schema(), *id).name());
    let similar = similar::nearest(&key.name, names, &mut checking.effort).map(str::to_owned);
    let kind = PathFinding::KeyUnknown {
        class: class.name().to_owned(),
        key: key.name.as_ref().to_owned(),
        similar,
        is_property: checking.property_of(class, &key.name).is_some(),
    };
    checking.report(kind, places.part(key.name_place.clone()));
}

fn key_value(
    site: Site,
    key: Property<'_>,
    value: &PathValue,
    place: Span,
    checking: &mut Checking<'_>,
) {
    let ty = &key.row().ty;
    let fits = match value {
        PathValue::Integer(number) if ty.ty == Type::Char16 => u16::try_from(*number).is_ok(),
        PathValue::Integer(number) => {
            ty.ty.integer_range().is_some_and(|range| range.contains(number))
        }
        PathValue::Boolean(_) => ty.ty == Type::Boolean,
        PathValue::Text(_) => {
            matches!(ty.ty, Type::String | Type::DateTime | Type::Reference | Type::Char16)
        }
    };
    if !fits {
        let expected = TypeRow { array: Array::No, ..*ty }.spelled(checking.schema);
        let kind = PathFinding::KeyValue { key: key.name().to_owned(), expected };
        return checking.report(kind, place);
    }
    if ty.ty == Type::Reference
        && let Some(path) = value.to_path()
    {
        // Each level of a text is shorter than the one around it, by two quotes at least.
        let in_force = key.row().element.in_force;
        let target = Target { name: key.name(), ty, in_force, site: site.in_string() };
        if target.site.depth <= checking.most_depth {
            check(&target, &path, Places::At(place), checking);
        }
    }
}
