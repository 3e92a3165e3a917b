//! Rules about the directions of parameters.

use mof_parser::Dialect;

use super::{Checking, Qualified};
use crate::finding::MemberFinding;
use crate::scopes::Scope;
use crate::standard_qualifiers::Known;

/// A parameter says in WMI whether it is in or out (MT-03).
pub(super) fn are_written(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let is_wmi = element.class.row().dialect == Dialect::Wmi;
    if !is_wmi || element.scope != Scope::Parameter {
        return;
    }
    if element.own(Known::In).is_none() && element.own(Known::Out).is_none() {
        let name = element.name().to_owned();
        checking.report(MemberFinding::DirectionMissing { name }, element.element.name_span);
    }
}
