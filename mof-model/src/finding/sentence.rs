//! The sentence of each semantic finding.

use std::fmt;

use super::SemanticKind;
use crate::Type;

impl fmt::Display for SemanticKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SuperclassMissing { class, superclass, .. } => {
                write!(f, "`{class}` derives from `{superclass}`, which is nowhere")
            }
            Self::InheritanceCycle { chain } => {
                let name = chain.first().map_or("", |(name, _)| name);
                write!(f, "`{name}` derives from itself")
            }
            Self::ClassRedeclared { class, .. } => {
                write!(f, "class `{class}` is declared a second time")
            }
            Self::InheritanceTooDeep { class, limit } => {
                write!(f, "`{class}` has more than {limit} superclasses")
            }
            Self::TooManyMembers { class, limit } => write!(
                f,
                "the members of `{class}`, inherited ones counted, exceed the limit of {limit} for \
                 all classes together"
            ),
            Self::PropertyRedeclared { class, name, .. } => {
                write!(f, "`{class}` declares property `{name}` twice")
            }
            Self::MethodRedeclared { class, name, .. } => {
                write!(f, "`{class}` declares method `{name}` twice")
            }
            Self::ParameterRedeclared { name, .. } => {
                write!(f, "parameter `{name}` is declared twice")
            }
            Self::TypeChanged { name, origin, inherited, own, .. } => {
                write!(f, "`{name}` is {own} here and {inherited} in `{origin}`")
            }
            Self::KeyAdded { class, name, keyed, .. } => {
                write!(f, "`{class}` makes `{name}` a key, but `{keyed}` has keys already")
            }
            Self::ReferenceClassMissing { name, class, .. } => {
                write!(f, "`{name}` refers to class `{class}`, which is nowhere")
            }
            Self::EmbeddedClassMissing { name, class, .. } => {
                write!(f, "`{name}` embeds class `{class}`, which is nowhere")
            }
            Self::QualifierUndeclared { name, .. } => {
                write!(f, "qualifier `{name}` is not declared")
            }
            Self::QualifierOutOfScope { name, scope, .. } => {
                write!(f, "qualifier `{name}` may not stand on {}", with_article(scope.name()))
            }
            Self::QualifierValueType { name, expected, found } => {
                write!(f, "qualifier `{name}` takes {expected}, not {found}")
            }
            Self::QualifierUnfit { qualifiers, element, ty, needs, .. } => {
                let (word, verb) =
                    if qualifiers.len() == 1 { ("qualifier", "is") } else { ("qualifiers", "are") };
                let names = listed(qualifiers.iter().map(|(name, _)| name));
                write!(f, "{word} {names} {verb} for {needs}, and `{element}` is {}", type_of(*ty))
            }
            Self::QualifierRepeated { name, .. } => {
                write!(f, "qualifier `{name}` stands here twice")
            }
            Self::QualifierFixed { name, element, origin, .. } => {
                write!(f, "`{element}` changes qualifier `{name}`, which `{origin}` has fixed")
            }
            Self::FlavorsContradict { name, one, other } => {
                write!(f, "qualifier `{name}` cannot be both {one} and {other}")
            }
            Self::DenialIgnored { name } => {
                write!(f, "`{name}` is TRUE in WMI whenever it is written, also as `{name}(FALSE)`")
            }
            Self::QualifierMisspelt { name, .. } => {
                write!(f, "nobody knows a qualifier `{name}`")
            }
            Self::FlavorWithoutEffect { name } => {
                write!(f, "qualifier `{name}` of an instance goes to no subclass")
            }
            Self::QualifierNameUnderscore { name } => {
                let end = if name.starts_with('_') { "begin" } else { "end" };
                write!(f, "a qualifier's name may not {end} with `_` in WMI: `{name}`")
            }
            Self::DirectionMissing { name } => {
                write!(f, "parameter `{name}` says neither `in` nor `out`")
            }
            Self::MapLengths { element, map, keys, values, labels, .. } => write!(
                f,
                "`{element}` has {} in {map} and {} in {values}",
                count(*keys, "entry", "entries"),
                count(*labels, "entry", "entries"),
            ),
            Self::MapKeyNotANumber { key, ty } if key.is_empty() => {
                write!(f, "an empty entry is no {ty}")
            }
            Self::MapKeyNotANumber { key, ty } => {
                write!(f, "`{key}` is no {ty} and no range of them")
            }
            Self::MapKeyOutOfRange { key, ty } => write!(f, "`{key}` lies beyond {ty}"),
            Self::MapRangeEmpty { key } => write!(f, "range `{key}` ends before it starts"),
            Self::MapOverlap { key, other, .. } => {
                write!(f, "`{key}` covers numbers that `{other}` covers already")
            }
            Self::MapRangeAmbiguous { key, other, .. } => {
                write!(f, "where `{key}` ends depends on where `{other}` starts, and the reverse")
            }
            Self::MapSecondOtherwise { .. } => f.write_str("`..` stands in this list twice"),
            Self::BitMapKey { key, ty } => write!(f, "`{key}` is no bit of {ty}"),
            Self::ValueType { name, expected, found } => {
                write!(f, "`{name}` takes `{expected}`, not {found}")
            }
            Self::ValueRounded { name, ty } => {
                write!(f, "`{name}` is {}, not a real", type_of(*ty))
            }
            Self::ValueOutOfRange { name, number, ty } => {
                write!(f, "`{name}` is {}, which cannot be {number}", type_of(*ty))
            }
            Self::InstanceClassMissing { class, .. } => {
                write!(f, "instance of class `{class}`, which is nowhere")
            }
            Self::SlotUnknown { class, name, .. } => {
                write!(f, "class `{class}` has no property `{name}`")
            }
        }
    }
}

fn with_article(word: &str) -> String {
    // No word here begins with a `u` that is not spoken like `you`.
    let article = if word.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {word}")
}

fn type_of(ty: Type) -> String {
    match ty {
        Type::Object | Type::Instance => "an embedded instance".to_owned(),
        _ => with_article(ty.name()),
    }
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "`A`, `B` and `C`"
fn listed<'a>(names: impl ExactSizeIterator<Item = &'a String>) -> String {
    let last = names.len().saturating_sub(1);
    let mut list = String::new();
    for (at, name) in names.enumerate() {
        list.push_str(match at {
            0 => "",
            _ if at == last => " and ",
            _ => ", ",
        });
        list.push_str(&format!("`{name}`"));
    }
    list
}
