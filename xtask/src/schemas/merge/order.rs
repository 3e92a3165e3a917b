//! The order of classes in a file: superclasses first, otherwise by name.

use std::collections::{BTreeMap, BTreeSet};

/// Sorts `names` so that a superclass stands before its subclasses.
///
/// Of the classes that could come next the first by name does. A superclass that is not among
/// `names` is declared elsewhere and delays nothing. Classes of a cycle are left out.
pub(crate) fn superclasses_first<'n>(
    names: &BTreeSet<&'n str>,
    superclass: impl Fn(&str) -> Option<&'n str>,
) -> Vec<&'n str> {
    let mut subclasses: BTreeMap<&str, Vec<&'n str>> = BTreeMap::new();
    let mut ready = BTreeSet::new();
    for &name in names {
        match superclass(name).filter(|above| names.contains(above)) {
            Some(above) => subclasses.entry(above).or_default().push(name),
            None => {
                ready.insert(name);
            }
        }
    }
    let mut ordered = Vec::with_capacity(names.len());
    while let Some(name) = ready.pop_first() {
        ordered.push(name);
        ready.extend(subclasses.remove(name).into_iter().flatten());
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn superclasses_stand_first_and_names_decide_the_rest() {
        let above = |name: &str| match name {
            "A" => Some("M"),
            "B" => Some("A"),
            "C" => Some("__Elsewhere"),
            _ => None,
        };
        let names = BTreeSet::from(["A", "B", "C", "M", "Z"]);
        assert_eq!(superclasses_first(&names, above), ["C", "M", "A", "B", "Z"]);
    }
}
