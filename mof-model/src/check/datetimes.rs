//! Rules about the texts of datetimes.

use mof_parser::{Dialect, Span};

use super::Checking;
use super::values::Target;
use crate::finding::DateTimeFinding;
use crate::lower::TextLiteral;
use crate::standard_qualifiers::Known;
use crate::{DateTime, DateTimeField};

/// A text is a datetime (VAL-08, VAL-10), with what may be unknown (VAL-09), and of the kind that
/// the property wants (VAL-11).
pub(super) fn text(target: &Target<'_>, literal: TextLiteral<'_>, checking: &mut Checking<'_>) {
    let place = |field: Option<DateTimeField>| match field {
        Some(field) => literal.part(field.place()),
        None => literal.span(),
    };
    check(target, &literal.text(), &place, checking);
}

/// The same of a text that stands at `place`.
#[cfg(feature = "embedded-xml")]
pub(super) fn written(target: &Target<'_>, text: &str, place: Span, checking: &mut Checking<'_>) {
    check(target, text, &|_| place, checking);
}

fn check(
    target: &Target<'_>,
    text: &str,
    place: &dyn Fn(Option<DateTimeField>) -> Span,
    checking: &mut Checking<'_>,
) {
    let datetime = match DateTime::parse(text) {
        Ok(datetime) => datetime,
        Err(field) => {
            let part = Some(field).filter(|field| *field != DateTimeField::Length);
            let found = part.and_then(|field| text.get(field.place())).unwrap_or(text).to_owned();
            let name = target.name.to_owned();
            return checking.report(DateTimeFinding::Invalid { name, field, found }, place(part));
        }
    };
    let dialect = target.site.dialect;
    let interval = datetime.is_interval();
    if let Some(field) = refused(&datetime, dialect) {
        checking.report(DateTimeFinding::Unknown { field, interval }, place(Some(field)));
    }
    let sub_type = checking.schema.known_text(target.in_force, Known::SubType);
    let wants = sub_type.is_some_and(|text| text.trim().eq_ignore_ascii_case("interval"));
    // Without the qualifier it may be either: Windows gives intervals to properties that lack it.
    if wants && !interval {
        let name = target.name.to_owned();
        checking.report(DateTimeFinding::TimestampForInterval { name }, place(None));
    }
}

/// The first unknown field that `dialect` wants to know.
fn refused(datetime: &DateTime, dialect: Dialect) -> Option<DateTimeField> {
    let mut unknown = datetime.unknown();
    match dialect {
        Dialect::Dsc => unknown.next(),
        Dialect::Wmi if datetime.is_interval() => unknown.next(),
        Dialect::Wmi => None,
        _ => {
            // From the least significant field upwards: nothing known stands behind.
            let fields: Vec<_> = unknown.filter(|field| *field != DateTimeField::Zone).collect();
            let first = *fields.first()?;
            let known_behind = fields.len() < fields_from(first);
            known_behind.then_some(first)
        }
    }
}

/// How many fields there are from `first` to the microseconds.
fn fields_from(first: DateTimeField) -> usize {
    use DateTimeField as Field;
    match first {
        Field::Year => 7,
        Field::Month => 6,
        Field::Day | Field::Days => 5,
        Field::Hour => 4,
        Field::Minute => 3,
        Field::Second => 2,
        _ => 1,
    }
}
