//! Rules about the texts of a language: they say the same of a class as the class does.

use mof_parser::similar::{self, Effort};

use crate::finding::{Findings, TranslationFinding};
use crate::lower::{Restated, RestatedMember};
use crate::members::Members;
use crate::rows::{Array, Element, TypeRow};
use crate::{Class, Schema, Type};

/// Members that are translated are there, with the type and as the keys that they are restated to
/// be (LO-03).
pub(super) fn restate_what_holds(schema: &Schema, restated: &[Restated], findings: &mut Findings) {
    let mut comparing =
        Comparing { schema, findings, members: Members::default(), effort: Effort::new() };
    restated.iter().for_each(|member| comparing.member(member));
}

struct Comparing<'s, 'f> {
    schema: &'s Schema,
    findings: &'f mut Findings,
    members: Members,
    effort: Effort,
}

impl<'s> Comparing<'s, '_> {
    fn member(&mut self, restated: &Restated) {
        let schema = self.schema;
        match restated.what {
            RestatedMember::Property { is_key } => {
                let found = self.members.find(schema, restated.class, restated.name);
                let Some(id) = found else {
                    let row = schema.class_row(restated.class);
                    let names = schema.properties_of(row.properties).iter();
                    let names = names.map(|id| schema.property_row(*id).element.name);
                    return self.missing(restated, "property", row.element, names);
                };
                let row = schema.property_row(id);
                self.types(restated, Some(&row.ty), row.element);
                if is_key && !crate::Property::new(schema, id).is_key() {
                    let kind = TranslationFinding::KeyDiffers {
                        name: schema.spelling(row.element.name).to_owned(),
                        first: row.element.name_span,
                    };
                    self.findings.push(kind, restated.span, Some(restated.class));
                }
            }
            RestatedMember::Method => {
                let found = self.members.find_method(schema, restated.class, restated.name);
                let Some(id) = found else {
                    let row = schema.class_row(restated.class);
                    let names = schema.methods_of(row.methods).iter();
                    let names = names.map(|id| schema.method_row(*id).element.name);
                    return self.missing(restated, "method", row.element, names);
                };
                let row = schema.method_row(id);
                self.types(restated, row.returns.as_ref(), row.element);
            }
            RestatedMember::Parameter { of } => {
                match self.members.find_parameter(schema, of, restated.name) {
                    Some(id) => {
                        let row = schema.parameter_row(id);
                        self.types(restated, Some(&row.ty), row.element);
                    }
                    None => {
                        let method = schema.method_row(of);
                        let all = method.parameters.iter();
                        let names = all.map(|id| schema.parameter_row(id).element.name);
                        self.missing(restated, "parameter", method.element, names);
                    }
                }
            }
        }
    }

    fn types(&mut self, restated: &Restated, declared: Option<&TypeRow>, element: Element) {
        let schema = self.schema;
        let same = match (declared, &restated.ty) {
            (Some(declared), Some(restated)) => is_same(declared, restated),
            (None, None) => true,
            _ => false,
        };
        if same {
            return;
        }
        let spelled = |ty: Option<&TypeRow>| match ty {
            Some(ty) => format!("`{}`", ty.spelled(schema)),
            None => "`void`".to_owned(),
        };
        let kind = TranslationFinding::TypeDiffers {
            name: schema.spelling(element.name).to_owned(),
            declared: spelled(declared),
            restated: spelled(restated.ty.as_ref()),
            first: element.name_span,
        };
        self.findings.push(kind, restated.span, Some(restated.class));
    }

    fn missing(
        &mut self,
        restated: &Restated,
        what: &'static str,
        owner: Element,
        names: impl Iterator<Item = crate::interner::Symbol>,
    ) {
        let schema = self.schema;
        // What the parser could not read may be the member that is missing, and so may what a
        // superclass has that is nowhere.
        let class = Class::new(schema, restated.class);
        let is_whole = class.lineage().next().is_none_or(|root| root.superclass_name().is_none());
        if !is_whole || !self.findings.syntax_errors(owner.span).is_empty() {
            return;
        }
        let name = schema.spelling(restated.spelling);
        let names = names.map(|name| schema.spelling(name));
        let similar = similar::nearest(name, names, &mut self.effort).map(str::to_owned);
        let kind = TranslationFinding::MemberMissing {
            what,
            owner: schema.spelling(owner.name).to_owned(),
            name: name.to_owned(),
            similar,
            first: owner.name_span,
        };
        self.findings.push(kind, restated.span, Some(restated.class));
    }
}

/// Whether two types are one. An embedded instance is written in several ways.
fn is_same(declared: &TypeRow, restated: &TypeRow) -> bool {
    let is_array = |ty: &TypeRow| ty.array != Array::No;
    let may_embed = |ty: &TypeRow| matches!(ty.ty, Type::String | Type::Instance | Type::Object);
    let embeds = |ty: &TypeRow| matches!(ty.ty, Type::Instance | Type::Object);
    let embedded =
        (embeds(declared) || embeds(restated)) && may_embed(declared) && may_embed(restated);
    is_array(declared) == is_array(restated) && (declared.ty == restated.ty || embedded)
}
