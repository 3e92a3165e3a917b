//! Classes, properties and methods.

use mof_parser::{Dialect, ast};

use super::implied::Implied;
use super::qualifiers::grow;
use super::{Lowering, Text};
use crate::Type;
use crate::aliases::Aliased;
use crate::ids::{ClassId, MethodId, Run};
use crate::interner::Symbol;
use crate::rows::{Array, ClassRow, Element, Maps, MethodRow, PropertyRow, TypeRow};

impl Lowering<'_> {
    pub(super) fn class(&mut self, class: ast::Class, namespace: Option<Symbol>, text: Text<'_>) {
        let id = self.class_row(class, namespace, text);
        self.enter(id);
    }

    fn class_row(
        &mut self,
        class: ast::Class,
        namespace: Option<Symbol>,
        text: Text<'_>,
    ) -> ClassId {
        let mut class = class;
        let implied = Implied::by_keyword(&class, text);
        let home = Some(text.text(class.name).to_owned());
        let nested = match text.dialect {
            Dialect::Mof3 => self.nested(&mut class, namespace, text),
            _ => Vec::new(),
        };
        let outer = std::mem::replace(&mut self.home, home);
        let id = ClassId::from(self.schema.classes.len() as u32);
        let name = self.intern(text, class.name);
        let written = self.qualifiers_and(class.qualifiers, implied, text);
        let superclass_name = class.superclass.map(|span| (self.intern(text, span), text.at(span)));
        let alias = class.alias.map(|span| self.intern(text, span));
        self.alias(alias, Aliased::Class(id), text);
        let element = Element {
            name,
            name_span: text.at(class.name),
            span: text.at(class.span),
            written,
            in_force: Run::EMPTY,
        };
        let (first_property, first_method) =
            (self.schema.properties.len(), self.schema.methods.len());
        for feature in class.features {
            match feature {
                ast::Feature::Property(property) => self.property(property, id, text),
                ast::Feature::Method(method) => self.method(method, id, text),
                ast::Feature::Structure(_) | ast::Feature::Enumeration(_) => {}
            }
        }
        self.schema.classes.push(ClassRow {
            element,
            namespace,
            alias,
            superclass_name,
            superclass: None,
            dialect: text.dialect,
            is_base: self.is_base,
            superseded: false,
            repeated: false,
            deleted: false,
            outer: None,
            depth: 0,
            own_properties: Run::since(first_property, &self.schema.properties),
            own_methods: Run::since(first_method, &self.schema.methods),
            properties: Run::EMPTY,
            methods: Run::EMPTY,
            first_subclass: None,
            next_sibling: None,
        });
        self.home = outer;
        nested.into_iter().for_each(|structure| self.enter_nested(structure, id));
        id
    }

    /// Lowers the structures inside of a class.
    fn nested(
        &mut self,
        class: &mut ast::Class,
        namespace: Option<Symbol>,
        text: Text<'_>,
    ) -> Vec<ClassId> {
        let mut structures = Vec::new();
        for feature in std::mem::take(&mut class.features) {
            match feature {
                ast::Feature::Structure(structure) => {
                    structures.push(self.class_row(structure, namespace, text));
                }
                other => class.features.push(other),
            }
        }
        structures
    }

    /// Puts a structure into the index of the class that it stands in.
    ///
    /// Two classes may each have one of a name. Elsewhere the first is meant, unless a class or a
    /// structure of the whole compilation has the name.
    fn enter_nested(&mut self, id: ClassId, outer: ClassId) {
        self.schema.classes[id.index()].outer = Some(outer);
        let row = self.schema.class_row(id);
        let name = self.schema.fold(row.element.name);
        let namespace = row.namespace.map(|namespace| self.schema.fold(namespace));
        if let Some(first) = self.schema.nested.insert((outer, name), id) {
            self.redeclared.push((first, id));
            self.supersede(first, name, Some(id));
            let known = self.schema.class_index.get_mut(&(name, namespace));
            if let Some(known) = known.filter(|known| **known == first) {
                *known = id;
            }
        }
        self.schema.class_index.entry((name, namespace)).or_insert(id);
        grow(&mut self.schema.class_of_name, name.index());
        self.schema.class_of_name[name.index()].get_or_insert(id);
    }

    /// Puts a class into the index, and decides which of two declarations is in force.
    ///
    /// What a base declares gives way to what the compilation declares; inside one compilation WMI
    /// takes the later declaration as an update, and nobody else allows a second one.
    fn enter(&mut self, id: ClassId) {
        let row = self.schema.class_row(id);
        let symbol = row.element.name;
        let name = self.schema.fold(symbol);
        let namespace = row.namespace.map(|namespace| self.schema.fold(namespace));
        let first = self.schema.class_index.get(&(name, namespace)).copied();
        let (first, nested) = match first {
            Some(first) if self.schema.class_row(first).outer.is_some() => (None, Some(first)),
            first => (first, None),
        };
        if let Some(first) = first {
            let before = self.schema.class_row(first);
            let made_room = before.deleted && before.is_base == self.is_base;
            if !made_room {
                if self.is_base {
                    self.schema.classes[id.index()].superseded = true;
                    return;
                }
                self.redeclared.push((first, id));
            }
            self.supersede(first, name, Some(id));
        }
        self.schema.class_index.insert((name, namespace), id);
        grow(&mut self.schema.class_of_name, name.index());
        let known = &mut self.schema.class_of_name[name.index()];
        if known.is_none() || *known == nested {
            *known = Some(id);
        }
    }

    fn property(&mut self, property: ast::Property, class: ClassId, text: Text<'_>) {
        let ty = self.value_type(&property.ty, property.array.as_ref(), text);
        let name = self.intern(text, property.name);
        let implied = self.implied_by_type(&property.ty, text);
        let written = self.qualifiers_and(property.qualifiers, implied, text);
        self.schema.properties.push(PropertyRow {
            element: Element {
                name,
                name_span: text.at(property.name),
                span: text.at(property.span),
                written,
                in_force: Run::EMPTY,
            },
            class,
            origin: class,
            redeclares: None,
            ty,
            default: property.default.map(|value| text.written(value, Some(ty.ty))),
            duplicate: false,
            maps: Maps::default(),
        });
    }

    /// The type of something that must have one: `void` is read as `object`, and the parser has
    /// said what there is to say.
    pub(super) fn value_type(
        &mut self,
        ty: &ast::TypeName,
        array: Option<&ast::ArrayBound>,
        text: Text<'_>,
    ) -> TypeRow {
        self.type_row(ty, array, text).unwrap_or(TypeRow {
            ty: Type::Object,
            class_name: None,
            span: text.at(ty.span),
            array: Array::No,
        })
    }

    fn method(&mut self, method: ast::Method, class: ClassId, text: Text<'_>) {
        let id = MethodId::from(self.schema.methods.len() as u32);
        let returns = self.type_row(&method.return_type, method.array.as_ref(), text);
        let name = self.intern(text, method.name);
        let implied = self.implied_by_type(&method.return_type, text);
        let written = self.qualifiers_and(method.qualifiers, implied, text);
        let parameters = self.parameters(method.parameters, id, class, text);
        self.schema.methods.push(MethodRow {
            element: Element {
                name,
                name_span: text.at(method.name),
                span: text.at(method.span),
                written,
                in_force: Run::EMPTY,
            },
            class,
            origin: class,
            redeclares: None,
            returns,
            parameters,
            duplicate: false,
            maps: Maps::default(),
        });
    }
}
