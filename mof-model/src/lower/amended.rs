//! The qualifiers that translations add to elements: gathered first, then one run for each element.

use std::collections::{BTreeMap, HashMap};

use crate::Schema;
use crate::flavors::FlavorWord;
use crate::ids::{ClassId, MethodId, ParameterId, PropertyId, Run, WrittenQualifierId};
use crate::interner::NameId;
use crate::rows::{Element, QualifierRow};

/// An element that a translation has texts for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    Class(ClassId),
    Property(PropertyId),
    Method(MethodId),
    Parameter(ParameterId),
}

/// What was added so far, however many translations an element has.
#[derive(Default)]
pub(super) struct Amended {
    of: BTreeMap<Owner, Additions>,
}

struct Additions {
    /// Of two of one name the first.
    places: HashMap<NameId, Place>,
    added: Vec<QualifierRow>,
}

#[derive(Clone, Copy)]
enum Place {
    Written(WrittenQualifierId),
    Added(usize),
}

impl Owner {
    fn element(self, schema: &mut Schema) -> &mut Element {
        match self {
            Self::Class(id) => &mut schema.classes[id.index()].element,
            Self::Property(id) => &mut schema.properties[id.index()].element,
            Self::Method(id) => &mut schema.methods[id.index()].element,
            Self::Parameter(id) => &mut schema.parameters[id.index()].element,
        }
    }
}

impl Amended {
    /// Adds the texts of one translation to those that stand on an element. They win.
    pub(super) fn add(&mut self, schema: &mut Schema, owner: Owner, rows: Vec<QualifierRow>) {
        if rows.is_empty() {
            return;
        }
        let additions = self.of.entry(owner).or_insert_with(|| {
            let written = owner.element(schema).written.iter().rev();
            let place = |id| (schema.fold(schema.qualifier_row(id).name), Place::Written(id));
            Additions { places: written.map(place).collect(), added: Vec::new() }
        });
        let known = additions.added.len();
        for row in rows {
            let old = match additions.places.get(&schema.fold(row.name)) {
                Some(Place::Written(id)) => schema.qualifiers.get_mut(id.index()),
                Some(Place::Added(at)) => additions.added.get_mut(*at),
                None => None,
            };
            match old {
                Some(old) => {
                    old.value = row.value;
                    old.span = row.span;
                    old.stated = old.stated.with(FlavorWord::Amended);
                }
                None => additions.added.push(row),
            }
        }
        // Known from the next translation on: two of one name in one are both kept, to be reported.
        for (at, row) in additions.added.iter().enumerate().skip(known) {
            additions.places.entry(schema.fold(row.name)).or_insert(Place::Added(at));
        }
    }

    /// Gives each element what was added to it.
    pub(super) fn write(self, schema: &mut Schema) {
        for (owner, additions) in self.of {
            if additions.added.is_empty() {
                continue;
            }
            let start = schema.qualifiers.len();
            for id in owner.element(schema).written.iter() {
                let old = &mut schema.qualifiers[id.index()];
                let row = QualifierRow { value: old.value.take(), ..*old };
                schema.qualifiers.push(row);
            }
            schema.qualifiers.extend(additions.added);
            owner.element(schema).written = Run::since(start, &schema.qualifiers);
        }
    }
}

#[cfg(test)]
mod tests {
    use mof_parser::{NoIncludes, ParseOptions, compile_unit};

    use crate::{BuildOptions, Schema};

    #[test]
    fn many_translations_of_one_class_take_the_room_of_their_qualifiers() {
        let many = 500;
        let class = "[Own(\"y\")] class X { [Own(\"y\")] string P; };".to_owned();
        let text = |at| {
            format!(
                "[amendment, Q{at}(\"a\") : amended] class X {{ [Q{at}(\"b\") : amended] string P; }};"
            )
        };
        let texts = (0..many).map(text).collect::<String>();
        let files = [("a.mof", class), ("a.mfl", texts)];
        let unit = compile_unit(files, &mut NoIncludes, &ParseOptions::default());
        let schema = Schema::build(unit, &BuildOptions::default()).schema;
        let class = schema.class("X").expect("it is declared");
        let property = class.property("P").expect("it has it");
        assert_eq!(class.row().element.written.len(), many + 1);
        assert!(class.qualifier("Q0").is_some() && property.qualifier("Q499").is_some());
        assert!(schema.qualifiers.len() < 3 * many, "{}", schema.qualifiers.len());
    }
}
