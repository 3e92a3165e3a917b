//! Which class the instance in a string has.

use crate::schemas::facts::{Basis, ElementFacts, Facts};
use crate::schemas::release::Qualifier;

/// The qualifier of a string that holds an instance, and a remark for the reader.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Decision {
    pub(crate) qualifier: Option<Qualifier>,
    pub(crate) note: Option<String>,
}

/// Decides between the dump and the documentation.
///
/// A documented qualifier outranks the dump, the dump outranks the documentation's prose. Where
/// both name a class and one derives from the other, the base class is what the element accepts
/// and the narrower one is remarked; of unrelated classes the dump's wins.
pub(crate) fn decide(
    classes: &Facts,
    dump: Option<&ElementFacts>,
    docs: Option<&ElementFacts>,
) -> Decision {
    let known = |element: Option<&ElementFacts>| {
        element
            .and_then(|element| element.embedded.clone())
            .filter(|embedded| classes.class(&embedded.class).is_some())
    };
    let (dump, docs) = (known(dump), known(docs));
    if let Some(docs) = docs.as_ref().filter(|docs| docs.basis == Basis::Qualifier) {
        let qualifier = Some(Qualifier::text("HyperVEmbeddedInstance", &docs.class));
        return Decision { qualifier, note: None };
    }
    let of = |class: &str, note| Decision {
        qualifier: Some(Qualifier::text("EmbeddedInstance", class)),
        note,
    };
    match (dump, docs) {
        (None, None) => Decision::default(),
        (Some(only), None) | (None, Some(only)) => of(&only.class, None),
        (Some(dump), Some(docs)) if dump.class == docs.class => of(&dump.class, None),
        (Some(dump), Some(docs)) => {
            let (dump, docs) = (dump.class, docs.class);
            let usually = |class: &str| Some(format!("Documented for {class}."));
            if classes.derives(&dump, &docs) {
                of(&docs, usually(&dump))
            } else {
                of(&dump, usually(&docs))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schemas::facts::Embedded;

    fn classes() -> Facts {
        let text = r#"{"classes": {
            "Base": {"super": null}, "Narrow": {"super": "Base"}, "Other": {"super": null}}}"#;
        Facts::parse("test", text).unwrap()
    }

    fn element(class: &str, basis: Basis) -> ElementFacts {
        let embedded = Some(Embedded { class: class.to_owned(), basis });
        ElementFacts { embedded, ..ElementFacts::default() }
    }

    #[test]
    fn the_base_class_holds_and_the_narrower_one_is_a_hint() {
        let (base, narrow) = (element("Base", Basis::Stated), element("Narrow", Basis::Stated));
        for (dump, docs) in [(&base, &narrow), (&narrow, &base)] {
            let decision = decide(&classes(), Some(dump), Some(docs));
            assert_eq!(decision.qualifier, Some(Qualifier::text("EmbeddedInstance", "Base")));
            assert_eq!(decision.note.as_deref(), Some("Documented for Narrow."));
        }
    }

    #[test]
    fn a_documented_qualifier_outranks_the_dump_and_the_dump_outranks_prose() {
        let dump = element("Other", Basis::Stated);
        let cases = [
            (Basis::Qualifier, "HyperVEmbeddedInstance", "Base"),
            (Basis::Stated, "EmbeddedInstance", "Other"),
            (Basis::Implied, "EmbeddedInstance", "Other"),
        ];
        for (basis, qualifier, class) in cases {
            let decision = decide(&classes(), Some(&dump), Some(&element("Base", basis)));
            assert_eq!(decision.qualifier, Some(Qualifier::text(qualifier, class)));
        }
    }

    #[test]
    fn a_class_that_the_release_lacks_is_not_named() {
        let docs = element("Gone", Basis::Qualifier);
        assert_eq!(decide(&classes(), None, Some(&docs)), Decision::default());
    }
}
