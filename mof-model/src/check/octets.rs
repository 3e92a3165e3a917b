//! Rules about arrays that stand for octets (VAL-06).

use mof_parser::Dialect;

use super::Checking;
use super::values::Target;
use crate::Type;
use crate::finding::ValueFinding;
use crate::lower::{Form, Literal};
use crate::standard_qualifiers::Known;

/// What stands for octets begins with their number, its own four octets included.
pub(super) fn array(target: &Target<'_>, literal: Literal<'_>, checking: &mut Checking<'_>) {
    let is_bytes = target.ty.ty == Type::UInt8;
    // MOF 3 has a type for it, and no length.
    if !(is_bytes || target.ty.ty == Type::String) || target.site.dialect == Dialect::Mof3 {
        return;
    }
    if checking.schema.known_flag(target.in_force, Known::OctetString) != Some(true) {
        return;
    }
    if is_bytes {
        bytes(target, literal, checking);
    } else {
        for element in literal.elements() {
            digits(target, element, checking);
        }
    }
}

fn bytes(target: &Target<'_>, literal: Literal<'_>, checking: &mut Checking<'_>) {
    let length = literal.elements().len();
    let mut first = literal.elements().take(4).map(|element| element.integer());
    let Some(first) = first.try_fold(Vec::new(), |mut all, octet| {
        all.push(u8::try_from(octet?).ok()?);
        Some(all)
    }) else {
        return;
    };
    counted(target, &first, length, literal, checking);
}

fn digits(target: &Target<'_>, element: Literal<'_>, checking: &mut Checking<'_>) {
    let Form::Text(text) = element.form() else { return };
    let text = text.text();
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    let digits = digits.filter(|digits| {
        digits.len().is_multiple_of(2) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    let Some(digits) = digits else {
        let name = target.name.to_owned();
        return checking.report(ValueFinding::OctetText { name }, element.span());
    };
    let octet = |at: usize| u8::from_str_radix(digits.get(at * 2..at * 2 + 2)?, 16).ok();
    let first: Vec<u8> = (0..4).map_while(octet).collect();
    counted(target, &first, digits.len() / 2, element, checking);
}

/// Compares the length with what the first octets say. No octets at all are none.
fn counted(
    target: &Target<'_>,
    first: &[u8],
    length: usize,
    place: Literal<'_>,
    checking: &mut Checking<'_>,
) {
    let stated = <[u8; 4]>::try_from(first).ok().map(u32::from_be_bytes);
    if length != 0 && stated.is_none_or(|stated| stated as usize != length) {
        let name = target.name.to_owned();
        checking.report(ValueFinding::OctetLength { name, length, stated }, place.span());
    }
}
