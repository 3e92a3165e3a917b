//! The members of a class, own and inherited, in slots that no subclass moves.

use mof_parser::Dialect;

use super::Resolving;
use crate::finding::{ClassFinding, MemberFinding};
use crate::ids::{ClassId, MethodId, ParameterId, PropertyId, Run};
use crate::interner::NameId;
use crate::rows::InForce;
use crate::standard_qualifiers::Known;

impl Resolving<'_> {
    /// Completes a class whose superclass is complete.
    pub(super) fn class(&mut self, class: ClassId) {
        let row = self.schema.class_row(class);
        let (written, superclass) = (row.element.written, row.superclass);
        let inherited =
            superclass.map_or(Run::EMPTY, |id| self.schema.class_row(id).element.in_force);
        let in_force = self.qualifiers(written, inherited, Some(class), stays_with_subclasses);
        self.schema.classes[class.index()].element.in_force = in_force;
        if self.has_room(class, superclass) {
            self.properties(class, superclass);
            self.methods(class, superclass);
        }
    }

    /// Whether the members of `class` fit into what is left of the limit.
    fn has_room(&mut self, class: ClassId, superclass: Option<ClassId>) -> bool {
        let row = self.schema.class_row(class);
        let own = row.own_properties.len() + row.own_methods.len();
        let inherited = superclass.map_or(0, |id| {
            let row = self.schema.class_row(id);
            row.properties.len() + row.methods.len()
        });
        let used = self.schema.effective_properties.len() + self.schema.effective_methods.len();
        let limit = self.options.max_effective_members;
        let fits = used + own + inherited <= limit;
        // One report is enough: nobody writes such a schema by hand.
        if !fits && !std::mem::replace(&mut self.is_full, true) {
            let span = row.element.name_span;
            let kind = ClassFinding::TooManyMembers { class: self.class_name(class), limit };
            self.report(kind, span, class);
        }
        fits
    }

    fn properties(&mut self, class: ClassId, superclass: Option<ClassId>) {
        let own = self.schema.class_row(class).own_properties;
        let inherited = superclass.map_or(Run::EMPTY, |id| self.schema.class_row(id).properties);
        if own.is_empty() {
            self.schema.classes[class.index()].properties = inherited;
            return;
        }
        let start = self.schema.effective_properties.len();
        self.schema.effective_properties.extend_from_within(inherited.range());
        // Which declaration each own one meets has to be known before qualifiers need the table.
        self.positions.clear();
        for (at, id) in self.schema.effective_properties[start..].iter().enumerate() {
            let name = self.schema.property_row(*id).element.name;
            self.positions.set(self.schema.fold(name), at as u32);
        }
        for id in own.iter() {
            let name = self.schema.fold(self.schema.property_row(id).element.name);
            match self.positions.get(name).map(|at| start + at as usize) {
                None => {
                    let at = self.schema.effective_properties.len() - start;
                    self.positions.set(name, at as u32);
                    self.schema.effective_properties.push(id);
                }
                Some(at) => {
                    let met = self.schema.effective_properties[at];
                    if self.schema.property_row(met).class == class {
                        self.repeated_property(id, met, class);
                    } else {
                        self.schema.effective_properties[at] = id;
                        self.redeclare_property(id, met);
                    }
                }
            }
        }
        for id in own.iter() {
            let row = self.schema.property_row(id);
            let written = row.element.written;
            let inherited = row
                .redeclares
                .map_or(Run::EMPTY, |id| self.schema.property_row(id).element.in_force);
            let in_force = self.qualifiers(written, inherited, Some(class), stays_a_key);
            self.schema.properties[id.index()].element.in_force = in_force;
        }
        self.schema.classes[class.index()].properties =
            Run::since(start, &self.schema.effective_properties);
    }

    fn repeated_property(&mut self, id: PropertyId, first: PropertyId, class: ClassId) {
        let first = self.schema.property_row(first).element.name_span;
        let row = &mut self.schema.properties[id.index()];
        row.duplicate = true;
        let (name, span) = (row.element.name, row.element.name_span);
        let kind = MemberFinding::PropertyRedeclared {
            class: self.class_name(class),
            name: self.schema.spelling(name).to_owned(),
            first,
        };
        self.report(kind, span, class);
    }

    fn redeclare_property(&mut self, id: PropertyId, met: PropertyId) {
        let met_row = self.schema.property_row(met);
        let (name, origin) = (met_row.element.name, met_row.origin);
        let row = &mut self.schema.properties[id.index()];
        row.redeclares = Some(met);
        row.origin = origin;
        row.element.name = name;
    }

    fn methods(&mut self, class: ClassId, superclass: Option<ClassId>) {
        let own = self.schema.class_row(class).own_methods;
        let inherited = superclass.map_or(Run::EMPTY, |id| self.schema.class_row(id).methods);
        if own.is_empty() {
            self.schema.classes[class.index()].methods = inherited;
            return;
        }
        let start = self.schema.effective_methods.len();
        self.schema.effective_methods.extend_from_within(inherited.range());
        self.positions.clear();
        for (at, id) in self.schema.effective_methods[start..].iter().enumerate() {
            let name = self.schema.method_row(*id).element.name;
            self.positions.set(self.schema.fold(name), at as u32);
        }
        for id in own.iter() {
            let name = self.schema.fold(self.schema.method_row(id).element.name);
            match self.positions.get(name).map(|at| start + at as usize) {
                None => {
                    let at = self.schema.effective_methods.len() - start;
                    self.positions.set(name, at as u32);
                    self.schema.effective_methods.push(id);
                }
                Some(at) => {
                    let met = self.schema.effective_methods[at];
                    if self.schema.method_row(met).class == class {
                        self.repeated_method(id, met, class);
                    } else {
                        self.schema.effective_methods[at] = id;
                        self.redeclare_method(id, met);
                    }
                }
            }
        }
        for id in own.iter() {
            let row = self.schema.method_row(id);
            let (written, redeclares, parameters) =
                (row.element.written, row.redeclares, row.parameters);
            let inherited =
                redeclares.map_or(Run::EMPTY, |id| self.schema.method_row(id).element.in_force);
            let in_force = self.qualifiers(written, inherited, Some(class), |_| false);
            self.schema.methods[id.index()].element.in_force = in_force;
            let inherited =
                redeclares.map_or(Run::EMPTY, |id| self.schema.method_row(id).parameters);
            self.parameters(parameters, inherited, class);
        }
        self.schema.classes[class.index()].methods =
            Run::since(start, &self.schema.effective_methods);
    }

    fn repeated_method(&mut self, id: MethodId, first: MethodId, class: ClassId) {
        let first = self.schema.method_row(first).element.name_span;
        let row = &mut self.schema.methods[id.index()];
        row.duplicate = true;
        let (name, span) = (row.element.name, row.element.name_span);
        let kind = MemberFinding::MethodRedeclared {
            class: self.class_name(class),
            name: self.schema.spelling(name).to_owned(),
            first,
        };
        self.report(kind, span, class);
    }

    fn redeclare_method(&mut self, id: MethodId, met: MethodId) {
        let met_row = self.schema.method_row(met);
        let (name, origin) = (met_row.element.name, met_row.origin);
        let row = &mut self.schema.methods[id.index()];
        row.redeclares = Some(met);
        row.origin = origin;
        row.element.name = name;
    }

    /// Completes parameters; those of a redeclared method lend theirs of the same name their
    /// qualifiers.
    fn parameters(&mut self, own: Run<ParameterId>, inherited: Run<ParameterId>, class: ClassId) {
        self.positions.clear();
        for id in inherited.iter() {
            let name = self.schema.fold(self.schema.parameter_row(id).element.name);
            self.positions.set(name, id.into());
        }
        let met: Vec<Option<ParameterId>> = own
            .iter()
            .map(|id| {
                let name = self.schema.fold(self.schema.parameter_row(id).element.name);
                self.positions.get(name).map(ParameterId::from)
            })
            .collect();
        for (id, met) in own.iter().zip(met) {
            let inherited =
                met.map_or(Run::EMPTY, |id| self.schema.parameter_row(id).element.in_force);
            let written = self.schema.parameter_row(id).element.written;
            let in_force = self.qualifiers(written, inherited, Some(class), |_| false);
            self.schema.parameters[id.index()].element.in_force = in_force;
            let dialect = self.schema.class_row(class).dialect;
            if met.is_some() && matches!(dialect, Dialect::Dmtf | Dialect::Mof3) {
                self.inherit_direction(id, in_force);
            }
        }
    }

    /// Lets a parameter go the way that an inherited `In` or `Out` says; in WMI and DSC what is
    /// written counts.
    fn inherit_direction(&mut self, id: ParameterId, in_force: Run<InForce>) {
        let is_in = self.schema.known_flag(in_force, Known::In);
        let is_out = self.schema.known_flag(in_force, Known::Out);
        let row = &mut self.schema.parameters[id.index()];
        row.is_in = is_in.unwrap_or(row.is_in);
        row.is_out = is_out.unwrap_or(row.is_out);
    }
}

/// What a class is, its subclasses are, whatever the flavor says.
fn stays_with_subclasses(name: NameId) -> bool {
    [Known::Association, Known::Indication, Known::Singleton]
        .iter()
        .any(|known| known.name() == name)
}

/// A redeclared key is a key, whatever the flavor says.
fn stays_a_key(name: NameId) -> bool {
    name == Known::Key.name()
}
