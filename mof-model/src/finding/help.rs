//! What the author can do about a semantic finding, and the other places it concerns.

use mof_parser::{Related, Span};

use super::SemanticKind;

impl SemanticKind {
    pub(super) fn help(&self) -> Option<String> {
        Some(match self {
            Self::SuperclassMissing { similar, .. }
            | Self::ReferenceClassMissing { similar, .. }
            | Self::EmbeddedClassMissing { similar, .. }
            | Self::InstanceClassMissing { similar, .. } => match similar {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => "give the file that declares it, too".to_owned(),
            },
            Self::QualifierUndeclared { similar, .. } => match similar {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => "declare it with `qualifier NAME : type, scope(…);`".to_owned(),
            },
            Self::SlotUnknown { similar: Some(similar), .. } => {
                format!("did you mean `{similar}`?")
            }
            Self::ClassRedeclared { .. } => {
                "names that differ only in case are the same name".to_owned()
            }
            Self::ParameterRedeclared { .. } => {
                "only one `in` and one `out` declaration of a name make one parameter".to_owned()
            }
            Self::TypeChanged { .. } => {
                "a subclass may change the default and the qualifiers, not the type".to_owned()
            }
            Self::KeyAdded { .. } => {
                "the keys are settled by the first class that has one".to_owned()
            }
            Self::QualifierOutOfScope { allowed, .. } => {
                format!("its declaration says scope({allowed})")
            }
            Self::QualifierFixed { .. } => {
                "its flavor there is DisableOverride: only the same value may be restated"
                    .to_owned()
            }
            Self::QualifierMisspelt { meant, .. } => format!("did you mean `{meant}`?"),
            Self::FlavorWithoutEffect { .. } => "leave ToSubclass away".to_owned(),
            Self::DirectionMissing { .. } => {
                "write `[in]` or `[out]`: mofcomp refuses a parameter without".to_owned()
            }
            Self::DenialIgnored { .. } => "leave the qualifier away".to_owned(),
            Self::MapLengths { keys, labels, .. } if keys > labels => {
                "entries without a name are named after their value".to_owned()
            }
            Self::MapLengths { .. } => "names without a value are never used".to_owned(),
            Self::ValueRounded { .. } => "mofcomp rounds it to an integer".to_owned(),
            Self::ValueOutOfRange { ty, .. } => match ty.integer_range() {
                Some(range) => format!("it may be {} to {}", range.start(), range.end()),
                None => return None,
            },
            Self::MapRangeAmbiguous { .. } => "write the number where the ranges meet".to_owned(),
            Self::MapOverlap { .. } => "the first entry of the list is taken".to_owned(),
            _ => return None,
        })
    }

    pub(super) fn related(&self) -> Vec<Related> {
        let one = |span: Span, label: &str| vec![Related { span, label: label.to_owned() }];
        match self {
            Self::InheritanceCycle { chain } => {
                let next = chain.iter().cycle().skip(1);
                let places = chain.iter().zip(next).skip(1);
                places
                    .map(|((name, span), (next, _))| Related {
                        span: *span,
                        label: format!("`{name}` derives from `{next}`"),
                    })
                    .collect()
            }
            Self::ClassRedeclared { first, .. }
            | Self::PropertyRedeclared { first, .. }
            | Self::MethodRedeclared { first, .. }
            | Self::ParameterRedeclared { first, .. } => one(*first, "first declared here"),
            Self::TypeChanged { first, .. } => one(*first, "inherited from here"),
            Self::KeyAdded { key, .. } => one(*key, "a key already"),
            Self::QualifierUnfit { qualifiers, .. } => {
                let place = |(name, span): &(String, Span)| Related {
                    span: *span,
                    label: format!("`{name}`, too"),
                };
                qualifiers.iter().skip(1).map(place).collect()
            }
            Self::QualifierRepeated { first, .. } => one(*first, "first stated here"),
            Self::QualifierFixed { first, .. } => one(*first, "fixed here"),
            Self::MapLengths { other: (name, span), .. } => one(*span, name),
            Self::MapOverlap { first, .. } => one(*first, "covered here"),
            Self::MapRangeAmbiguous { second, .. } => one(*second, "the other range"),
            Self::MapSecondOtherwise { first } => one(*first, "the first one"),
            _ => Vec::new(),
        }
    }
}
