//! Parameters: their directions, their order, and two declarations that mean one.

use std::collections::HashSet;

use mof_parser::{Dialect, Span, ast};

use super::{Lowering, Text};
use crate::finding::MemberFinding;
use crate::ids::{ClassId, MethodId, ParameterId, Run};
use crate::rows::{Element, Maps, ParameterRow};
use crate::standard_qualifiers::Known;

/// A parameter on its way: its direction is known, its place is not.
struct Pending {
    parameter: ast::Parameter,
    /// The qualifiers of a second declaration, which only add.
    more: Vec<ast::Qualifier>,
    is_in: bool,
    is_out: bool,
    /// The value of `ID`.
    number: Option<i128>,
}

impl Lowering<'_> {
    /// The parameters of a method in calling order.
    pub(super) fn parameters(
        &mut self,
        parameters: Vec<ast::Parameter>,
        method: MethodId,
        class: ClassId,
        text: Text<'_>,
    ) -> Run<ParameterId> {
        let mut pending = self.merged(parameters, class, text);
        // An order by number holds only when every parameter has one.
        if pending.iter().all(|parameter| parameter.number.is_some()) {
            pending.sort_by_key(|parameter| parameter.number);
        }
        let start = self.schema.parameters.len();
        for Pending { parameter, more, is_in, is_out, .. } in pending {
            let ty = self.value_type(&parameter.ty, parameter.array.as_ref(), text);
            let name = self.intern(text, parameter.name);
            let implied = self.implied_by_type(&parameter.ty, text);
            let qualifiers = parameter.qualifiers.into_iter().chain(more);
            let written = self.qualifiers_and(qualifiers, implied, text);
            self.schema.parameters.push(ParameterRow {
                element: Element {
                    name,
                    name_span: text.at(parameter.name),
                    span: text.at(parameter.span),
                    written,
                    in_force: Run::EMPTY,
                },
                method,
                ty,
                is_in,
                is_out,
                default: parameter.default.map(|value| text.written(value, Some(ty.ty))),
                maps: Maps::default(),
            });
        }
        Run::since(start, &self.schema.parameters)
    }

    /// The parameters in source order, a name that is declared once in and once out as one.
    fn merged(
        &mut self,
        parameters: Vec<ast::Parameter>,
        class: ClassId,
        text: Text<'_>,
    ) -> Vec<Pending> {
        self.positions.clear();
        let mut pending: Vec<Pending> = Vec::with_capacity(parameters.len());
        for parameter in parameters {
            let (is_in, is_out) = self.direction(&parameter.qualifiers, text);
            let number = number(&parameter.qualifiers, text);
            let symbol = self.intern(text, parameter.name);
            let name = self.schema.fold(symbol);
            match self.positions.get(name).and_then(|at| pending.get_mut(at as usize)) {
                None => {
                    self.positions.set(name, pending.len() as u32);
                    let more = Vec::new();
                    pending.push(Pending { parameter, more, is_in, is_out, number });
                }
                Some(first) if first.is_in != is_in && first.is_out != is_out => {
                    (first.is_in, first.is_out) = (true, true);
                    first.number = first.number.or(number);
                    let name =
                        |qualifier: &ast::Qualifier| text.text(qualifier.name).to_ascii_lowercase();
                    let known: HashSet<_> = first.parameter.qualifiers.iter().map(name).collect();
                    let is_new = |qualifier: &ast::Qualifier| !known.contains(&name(qualifier));
                    first.more = parameter.qualifiers.into_iter().filter(is_new).collect();
                }
                Some(first) => {
                    let kind = MemberFinding::ParameterRedeclared {
                        name: text.text(parameter.name).to_owned(),
                        first: text.at(first.parameter.name),
                    };
                    self.report(kind, text.at(parameter.name), Some(class));
                }
            }
        }
        pending
    }

    /// Whether a parameter is in, and whether it is out.
    ///
    /// What is written counts. `In` is TRUE by default in DSP0004, so that `[Out]` alone is both
    /// directions; in WMI and DSC it is one.
    fn direction(&self, qualifiers: &[ast::Qualifier], text: Text<'_>) -> (bool, bool) {
        let is_in = Self::written_flag(qualifiers, Known::In, text);
        let is_out = Self::written_flag(qualifiers, Known::Out, text);
        let both = matches!(text.dialect, Dialect::Dmtf | Dialect::Mof3);
        match (is_in, is_out) {
            (Some(is_in), is_out) => (is_in, is_out.unwrap_or(false)),
            (None, Some(true)) => (both, true),
            (None, _) => (true, false),
        }
    }
}

/// The value of `ID`.
fn number(qualifiers: &[ast::Qualifier], text: Text<'_>) -> Option<i128> {
    let id = |qualifier: &&ast::Qualifier| text.text(qualifier.name).eq_ignore_ascii_case("ID");
    let span: Span = match qualifiers.iter().find(id)?.value {
        Some(ast::Value::Integer(span)) => span,
        _ => return None,
    };
    text.document.integer(span).ok()
}
