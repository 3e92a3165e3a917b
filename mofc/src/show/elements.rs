//! What the elements of a class say of themselves, in words.

use mof_model::{
    BitMap, Class, Covers, Deprecation, Method, Parameter, Property, QualifierUse, Schema, Type,
    ValueMap,
};
use mof_parser::Dialect;

use super::{
    literal,
    page::{Page, Row, listed},
};
use crate::style::Paint;

/// `uint16`, `string[8]`, `CIM_Job REF[]`
pub(super) fn type_words(
    ty: Type,
    class: Option<&str>,
    embedded: Option<&str>,
    array: Option<Option<u32>>,
) -> String {
    let name = match ty {
        Type::Reference => format!("{} REF", class.unwrap_or("object")),
        Type::Instance => embedded.unwrap_or("object").to_owned(),
        ty => ty.name().to_owned(),
    };
    match array {
        None => name,
        Some(None) => format!("{name}[]"),
        Some(Some(size)) => format!("{name}[{size}]"),
    }
}

pub(super) fn property_type(property: Property<'_>) -> String {
    let array = property.is_array().then(|| property.array_size());
    type_words(property.ty(), property.reference_class(), property.embedded_class(), array)
}

pub(super) fn parameter_type(parameter: Parameter<'_>) -> String {
    let array = parameter.is_array().then(|| parameter.array_size());
    type_words(parameter.ty(), parameter.reference_class(), parameter.embedded_class(), array)
}

pub(super) fn return_type(method: Method<'_>) -> String {
    let array = method.returns_array().then_some(None);
    match method.return_type() {
        None => "void".to_owned(),
        Some(ty) => type_words(ty, method.reference_class(), method.embedded_class(), array),
    }
}

/// `in`, `out` or `in/out`
pub(super) fn direction(parameter: Parameter<'_>) -> &'static str {
    match (parameter.is_in(), parameter.is_out()) {
        (true, true) => "in/out",
        (false, true) => "out",
        _ => "in",
    }
}

/// `holds X`, of a string that embeds instances.
pub(super) fn holds(ty: Type, embedded: Option<&str>) -> Option<String> {
    embedded.filter(|_| ty == Type::String).map(|class| format!("holds {class}"))
}

/// `deprecated, use X`
pub(super) fn deprecation(deprecation: Option<Deprecation<'_>>) -> Option<String> {
    let replacements = deprecation?.replacements;
    Some(match replacements.is_empty() {
        true => "deprecated".to_owned(),
        false => format!("deprecated, use {}", replacements.join(", ")),
    })
}

/// The default flavors of a qualifier where the class stands.
fn default_flavors(
    schema: &Schema,
    qualifier: QualifierUse<'_>,
    dialect: Dialect,
) -> mof_model::Flavors {
    let declared = schema.qualifier_declaration(qualifier.name());
    let declared = declared.filter(|_| dialect != Dialect::Wmi).map(|it| it.flavors());
    literal::default_flavors(qualifier, declared)
}

impl Page {
    /// The qualifiers of an element that is declared in `home`, those from superclasses apart; what
    /// is shown otherwise is left out.
    pub(super) fn qualifiers<'s>(
        &mut self,
        indent: usize,
        home: Class<'s>,
        all: impl Iterator<Item = QualifierUse<'s>>,
    ) {
        const SHOWN: [&str; 10] = [
            "Description",
            "ValueMap",
            "Values",
            "BitMap",
            "BitValues",
            "EmbeddedInstance",
            "Override",
            "In",
            "Out",
            "ID",
        ];
        let mut groups: Vec<(Option<Class<'s>>, Vec<String>)> = Vec::new();
        for qualifier in all {
            let default = default_flavors(home.schema(), qualifier, home.dialect());
            let text = literal::qualifier(qualifier, default);
            let name = qualifier.name();
            if SHOWN.iter().any(|shown| shown.eq_ignore_ascii_case(name)) {
                continue;
            }
            let origin = qualifier.origin().filter(|origin| *origin != home);
            match groups.iter_mut().find(|(known, _)| *known == origin) {
                Some((_, texts)) => texts.push(text),
                None => groups.push((origin, vec![text])),
            }
        }
        for (origin, texts) in groups {
            let end = origin.map_or_else(String::new, |class| format!(" of {}", class.name()));
            let text = format!("[{}]{end}", listed(&texts));
            self.hanging(indent, indent + 1, Some(Paint::Dim), &text);
        }
    }

    /// The entries of a value map, a line each.
    pub(super) fn value_map(&mut self, indent: usize, map: &ValueMap) {
        let entries = map.entries.iter().map(|entry| {
            let key = match (&entry.covers, entry.key.as_str()) {
                (Covers::Value(number), key) if key != number.to_string() => {
                    format!("{key} ({number})")
                }
                (Covers::Range { low, high }, key) if key != format!("{low}..{high}") => {
                    format!("{key} ({low}..{high})")
                }
                (Covers::Otherwise, _) => ".. (all others)".to_owned(),
                (_, key) => key.to_owned(),
            };
            (key, entry.label.as_deref())
        });
        self.table(indent, entries.collect());
    }

    /// The entries of a bit map, a line each.
    pub(super) fn bit_map(&mut self, indent: usize, map: &BitMap) {
        let entries = map.entries.iter();
        let entries = entries.map(|entry| (format!("bit {}", entry.key), entry.label.as_deref()));
        self.table(indent, entries.collect());
    }

    fn table(&mut self, indent: usize, entries: Vec<(String, Option<&str>)>) {
        const WIDEST: usize = 24;
        let widths = entries.iter().map(|(key, _)| key.chars().count());
        let width = widths.filter(|width| *width <= WIDEST).max().unwrap_or(0);
        for (key, label) in entries {
            let row = Row::behind(indent).column(&self.style, Some(Paint::Yellow), &key, width);
            self.beside(row, None, label.unwrap_or_default());
        }
    }

    /// A row with text behind it, which goes on below itself, or below the row where that leaves
    /// little room.
    pub(super) fn beside(&mut self, row: Row, paint: Option<Paint>, text: &str) {
        const ROOM: usize = 32;
        let (width, left) = (row.width(), self.style.width.saturating_sub(row.width()));
        if text.trim().is_empty() {
            return self.row(row);
        }
        let longest = text.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
        if longest > left || left < ROOM && text.chars().count() > left {
            let indent = row.indent() + 8;
            self.row(row);
            return self.hanging(indent, indent, paint, text);
        }
        let mut lines = Page::new(self.style);
        lines.hanging(width, width, paint, text);
        let text = lines.into_text();
        let tail = text.get(width..).unwrap_or_default();
        self.row_with(row, tail.trim_end());
    }
}
