//! Rules about units of measure.

use mof_parser::Span;

use super::{Checking, Qualified};
use crate::Unit;
use crate::finding::UnitFinding;
use crate::rows::QualifierRow;
use crate::standard_qualifiers::Known;
use crate::unit::says;

/// `PUnit` is a programmatic unit, and `Units` says the same (CL-18).
pub(super) fn can_be_read(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let Some(row) = element.own(Known::PUnit) else { return };
    let Some(programmatic) = text(element, row) else { return };
    let units = element.own(Known::Units);
    let prose = units.and_then(|row| text(element, row)).unwrap_or_default();
    let is_known = checking.units.get(programmatic).is_some_and(|known| known.contains(prose));
    if is_known {
        return;
    }
    let unit = match programmatic.parse::<Unit>() {
        Ok(unit) => unit,
        Err(error) => {
            let similar = error.similar();
            let span = place(row, programmatic, error.at, error.found.len());
            let kind = UnitFinding::Unreadable { text: programmatic.to_owned(), error, similar };
            return checking.report(kind, span);
        }
    };
    if let Some(units) = units
        && says(prose, &unit) == Some(false)
    {
        let kind = UnitFinding::Contradicted {
            programmatic: programmatic.to_owned(),
            prose: prose.to_owned(),
            first: units.span,
        };
        return checking.report(kind, row.span);
    }
    checking.units.entry(programmatic.to_owned()).or_default().insert(prose.to_owned());
}

fn text<'s>(element: &Qualified<'s>, row: &'s QualifierRow) -> Option<&'s str> {
    row.value.as_ref()?.get(&element.schema.documents).as_str()
}

/// Where a part of the text stands: inside of a literal in one piece without escapes, else all of it.
fn place(row: &QualifierRow, text: &str, at: usize, length: usize) -> Span {
    let whole = row.value.as_ref().map_or(row.span, |value| value.span());
    let is_plain = (whole.end - whole.start) as usize == text.len() + 2;
    if !is_plain || length == 0 {
        return whole;
    }
    let start = whole.start + 1 + at as u32;
    Span::new(start, start + length as u32)
}
