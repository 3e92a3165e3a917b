//! Rules about the numbers of parameters (MT-05).

use mof_parser::Dialect;

use super::Checking;
use crate::finding::ParameterIdFinding;
use crate::rows::QualifierRow;
use crate::standard_qualifiers::Known;
use crate::{Method, Parameter};

/// The parameters of a method have the numbers from 0 on, or none has one.
pub(super) fn are_complete(method: Method<'_>, checking: &mut Checking<'_>) {
    if method.declared_in().dialect() != Dialect::Wmi {
        return;
    }
    let schema = method.schema();
    if checking.known.has(Known::Id)
        && let Some(entry) = schema.find_in_force(method.in_force(), Known::Id.name())
        && entry.origin == Some(method.declared_in().id())
    {
        let kind = ParameterIdFinding::OnReturn { method: method.name().to_owned() };
        checking.report(kind, schema.qualifier_row(entry.qualifier).span);
    }
    let Some(numbered) = method.parameters().find_map(id) else { return };
    let mut numbers: Vec<(i128, Parameter<'_>, &QualifierRow)> = Vec::new();
    let mut is_whole = true;
    for parameter in method.parameters() {
        let name = || parameter.name().to_owned();
        let Some(row) = id(parameter) else {
            is_whole = false;
            let kind = ParameterIdFinding::Missing { name: name(), numbered: numbered.span };
            checking.report(kind, parameter.row().element.name_span);
            continue;
        };
        let value = row.value.as_ref().map(|value| value.get(&schema.documents));
        match value.and_then(|value| value.as_integer()) {
            Some(number) if number >= 0 => numbers.push((number, parameter, row)),
            Some(number) => {
                is_whole = false;
                let kind = ParameterIdFinding::Invalid { name: name(), number };
                checking.report(kind, row.span);
            }
            // The qualifier has been reported.
            None => is_whole = false,
        }
    }
    numbers.sort_by_key(|(number, ..)| *number);
    let mut expected = 0;
    for (at, (number, parameter, row)) in numbers.iter().enumerate() {
        let name = parameter.name().to_owned();
        let before = at.checked_sub(1).map(|at| &numbers[at]);
        if let Some((_, other, first)) = before.filter(|(before, ..)| before == number) {
            let (other, first) = (other.name().to_owned(), first.span);
            let number = *number;
            let kind = ParameterIdFinding::Repeated { name, other, number, first };
            checking.report(kind, row.span);
            continue;
        }
        if *number != expected && is_whole {
            let kind = ParameterIdFinding::Gap { name, number: *number, expected };
            checking.report(kind, row.span);
        }
        expected = number + 1;
    }
}

/// The `ID` in effect on a parameter.
fn id(parameter: Parameter<'_>) -> Option<&QualifierRow> {
    let schema = parameter.schema();
    let entry = schema.find_in_force(parameter.in_force(), Known::Id.name())?;
    Some(schema.qualifier_row(entry.qualifier))
}
