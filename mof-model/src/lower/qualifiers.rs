//! Qualifiers on elements, and qualifier declarations.

use mof_parser::{Dialect, ast};

use super::{Lowering, Text};
use crate::flavors::{FlavorWord, StatedFlavors};
use crate::ids::{Run, WrittenQualifierId};
use crate::rows::{QualifierDeclarationRow, QualifierRow};
use crate::scopes::Scope;
use crate::standard_qualifiers::standard;
use crate::{Flavors, Scopes};

impl Lowering<'_> {
    /// The qualifiers in front of an element.
    pub(super) fn qualifiers(
        &mut self,
        qualifiers: impl IntoIterator<Item = ast::Qualifier>,
        text: Text<'_>,
    ) -> Run<WrittenQualifierId> {
        let start = self.schema.qualifiers.len();
        for qualifier in qualifiers {
            let name = self.intern(text, qualifier.name);
            let declared =
                self.declared_flavors.get(self.schema.fold(name).index()).copied().flatten();
            self.schema.qualifiers.push(QualifierRow {
                name,
                span: text.at(qualifier.span),
                stated: stated(&qualifier.flavors),
                value: qualifier.value.map(|value| text.written(value, None)),
                declared,
                dialect: text.dialect,
            });
        }
        Run::since(start, &self.schema.qualifiers)
    }

    pub(super) fn qualifier_declaration(
        &mut self,
        declaration: ast::QualifierDeclaration,
        text: Text<'_>,
    ) {
        let name = self.intern(text, declaration.name);
        let name_id = self.schema.fold(name);
        let ty = declaration
            .ty
            .as_ref()
            .and_then(|ty| self.type_row(ty, declaration.array.as_ref(), text));
        let is_wmi = text.dialect == Dialect::Wmi;
        let default = if is_wmi { Flavors::WMI } else { Flavors::DMTF };
        let flavors = stated(&declaration.flavors).over(default);
        let scopes = declaration.scopes.iter().fold(Scopes::NONE, |scopes, scope| {
            scope_of(scope.kind).map_or(Scopes::ANY, |scope| scopes.with(scope))
        });
        let row = QualifierDeclarationRow {
            name,
            name_span: text.at(declaration.name),
            span: text.at(declaration.span),
            ty,
            default: declaration.default.map(|value| text.written(value, ty.map(|ty| ty.ty))),
            scopes: if declaration.scopes.is_empty() { Scopes::ANY } else { scopes },
            flavors,
            is_base: self.is_base,
            dialect: text.dialect,
        };
        let index = self.schema.qualifier_declarations.len() as u32;
        self.schema.qualifier_declarations.push(row);
        grow(&mut self.declared_flavors, name_id.index());
        self.declared_flavors[name_id.index()] = Some(flavors);
        grow(&mut self.schema.declaration_of_name, name_id.index());
        let known = &mut self.schema.declaration_of_name[name_id.index()];
        // What the compilation says itself goes before what a base says.
        if !self.is_base || known.is_none() {
            *known = Some(index);
        }
    }
}

/// Makes room for `index`.
pub(super) fn grow<T: Clone>(list: &mut Vec<Option<T>>, index: usize) {
    if index >= list.len() {
        list.resize(index + 1, None);
    }
}

/// The flavors that a use starts from when no declaration is there.
pub(crate) fn undeclared(name: crate::interner::NameId, is_wmi: bool) -> Flavors {
    match standard(name) {
        _ if is_wmi => Flavors::WMI,
        Some(standard) => standard.flavors,
        None => Flavors::DMTF,
    }
}

fn stated(flavors: &[ast::Flavor]) -> StatedFlavors {
    flavors.iter().fold(StatedFlavors::default(), |stated, flavor| stated.with(word(flavor.kind)))
}

fn word(kind: ast::FlavorKind) -> FlavorWord {
    match kind {
        ast::FlavorKind::EnableOverride => FlavorWord::EnableOverride,
        ast::FlavorKind::DisableOverride => FlavorWord::DisableOverride,
        ast::FlavorKind::ToSubclass => FlavorWord::ToSubclass,
        ast::FlavorKind::NotToSubclass => FlavorWord::NotToSubclass,
        ast::FlavorKind::ToInstance => FlavorWord::ToInstance,
        ast::FlavorKind::NotToInstance => FlavorWord::NotToInstance,
        ast::FlavorKind::Restricted => FlavorWord::Restricted,
        ast::FlavorKind::Translatable => FlavorWord::Translatable,
        ast::FlavorKind::Amended => FlavorWord::Amended,
    }
}

/// `None` for `any`.
fn scope_of(kind: ast::ScopeKind) -> Option<Scope> {
    Some(match kind {
        ast::ScopeKind::Any => return None,
        ast::ScopeKind::Class => Scope::Class,
        ast::ScopeKind::Association => Scope::Association,
        ast::ScopeKind::Indication => Scope::Indication,
        ast::ScopeKind::Property => Scope::Property,
        ast::ScopeKind::Reference => Scope::Reference,
        ast::ScopeKind::Method => Scope::Method,
        ast::ScopeKind::Parameter => Scope::Parameter,
        ast::ScopeKind::Instance => Scope::Instance,
        ast::ScopeKind::Schema => Scope::Schema,
        ast::ScopeKind::Qualifier | ast::ScopeKind::QualifierType => Scope::Qualifier,
        ast::ScopeKind::Structure => Scope::Structure,
        ast::ScopeKind::Enumeration => Scope::Enumeration,
        ast::ScopeKind::EnumerationValue => Scope::EnumerationValue,
    })
}
