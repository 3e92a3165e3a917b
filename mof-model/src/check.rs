//! The rules of the language, over the resolved schema.
//!
//! A rule is a function from a view to findings; each file holds the rules of one subject, and the
//! lists below say which there are. What `lower` and `resolve` cannot go on without they report
//! themselves.

mod aliases;
mod associations;
mod constraints;
mod datetimes;
mod directions;
mod drivers;
mod embedded;
mod embedded_text;
#[cfg(feature = "embedded-xml")]
mod embedded_xml;
mod embedding;
mod hierarchy;
mod instances;
mod keys;
mod limits;
mod namespaces;
mod octets;
mod order;
mod parameter_ids;
mod paths;
mod qualifier_names;
mod qualifiers;
mod redeclaration;
mod references;
mod signatures;
mod translations;
mod units;
mod value_maps;
mod values;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use mof_parser::{
    Dialect, Span,
    similar::{self, Effort},
};

use crate::build::BuildOptions;
use crate::finding::{Findings, SemanticKind};
use crate::ids::{ClassId, PropertyId, Run, WrittenQualifierId};
use crate::interner::NameId;
use crate::lower::{Restated, spoken};
use crate::members::Members;
use crate::positions::Positions;
use crate::rows::{Element, InForce, TypeRow};
use crate::scopes::Scope;
use crate::standard_qualifiers::KnownSet;
use crate::{Class, Instance, Method, Parameter, Property, Schema};

/// Rules about a class as a whole.
const CLASS_RULES: &[fn(Class<'_>, &mut Checking<'_>)] = &[
    order::superclasses_come_first,
    limits::properties_are_few,
    limits::versions_have_their_form,
    hierarchy::terminal_classes_end,
    hierarchy::kinds_agree,
    keys::are_not_added,
    keys::singletons_have_none,
    associations::have_two_references,
    constraints::parts_and_wholes,
];

/// Rules about a property or reference.
const PROPERTY_RULES: &[fn(Property<'_>, &mut Checking<'_>)] = &[
    redeclaration::properties,
    keys::are_comparable,
    associations::have_the_references,
    embedding::note_needs,
    value_maps::property_maps,
    values::property_default,
];

/// Rules about a method.
const METHOD_RULES: &[fn(Method<'_>, &mut Checking<'_>)] = &[
    redeclaration::methods,
    associations::are_not_returned,
    parameter_ids::are_complete,
    value_maps::method_maps,
];

/// Rules about a parameter.
const PARAMETER_RULES: &[fn(Parameter<'_>, &mut Checking<'_>)] =
    &[value_maps::parameter_maps, values::parameter_default];

/// Rules about whatever carries qualifiers.
const ELEMENT_RULES: &[fn(&Qualified<'_>, &mut Checking<'_>)] = &[
    qualifiers::are_declared,
    qualifiers::stand_in_scope,
    qualifiers::have_values_of_their_type,
    qualifiers::fit_the_type,
    qualifiers::keep_what_is_fixed,
    qualifiers::flavors_agree,
    qualifiers::denials_count,
    qualifiers::have_a_value,
    qualifiers::mark_text_for_translation,
    qualifiers::leave_the_type_to_its_own,
    constraints::hold,
    units::can_be_read,
    drivers::fit_the_mapper,
    qualifier_names::of_element,
    limits::names_are_free,
    directions::are_written,
    references::referenced_class_exists,
    references::embedded_class_exists,
];

/// Rules about an instance declaration.
const INSTANCE_RULES: &[fn(Instance<'_>, &mut Checking<'_>)] = &[
    instances::class_exists,
    order::classes_come_before_instances,
    keys::instances_have_some,
    instances::class_is_concrete,
    instances::slots_are_properties,
    instances::slots_are_set_once_and_keys_are,
    instances::nulls_are_allowed,
    instances::qualifiers_have_no_subclass,
    qualifier_names::of_instance,
    values::slots,
];

/// Applies every rule to everything that is not of a base.
pub(crate) fn check(schema: &Schema, options: &BuildOptions, findings: &mut Findings) {
    let known = schema.classes.iter().map(|row| known_in_force(schema, row.element.in_force));
    let mut checking = Checking {
        schema,
        findings,
        class: None,
        known: KnownSet::EMPTY,
        known_of_class: known.collect(),
        wants_declarations: qualifiers::want_declarations(schema, options),
        max_properties: options.max_properties,
        has_odd_names: limits::has_odd_names(schema),
        needs: Vec::new(),
        superseded: None,
        with_instances: HashSet::new(),
        too_early: HashSet::new(),
        similar: HashMap::new(),
        lacking: HashMap::new(),
        meant: HashMap::new(),
        guids: HashMap::new(),
        units: HashMap::new(),
        effort: Effort::new(),
        asked: options.dialect,
        members: Members::default(),
        keys: HashMap::new(),
        keys_are_given: None,
        identities: HashMap::new(),
        slots: Positions::default(),
        alias_names: None,
        most_depth: options.max_embedded_depth,
        most_text: options.max_embedded_text,
    };
    for class in schema.classes().chain(schema.replaced_classes()) {
        checking.class(class);
    }
    embedding::no_class_needs_itself(&mut checking);
    checking.class = None;
    for instance in schema.instances() {
        INSTANCE_RULES.iter().for_each(|rule| rule(instance, &mut checking));
    }
    aliases::no_cycles(&mut checking);
    namespaces::are_created_first(&mut checking);
}

/// Compares translations with what they translate.
pub(crate) fn check_translations(schema: &Schema, restated: &[Restated], findings: &mut Findings) {
    translations::restate_what_holds(schema, restated, findings);
}

/// Where rules put what they find.
pub(crate) struct Checking<'s> {
    schema: &'s Schema,
    findings: &'s mut Findings,
    /// The class at hand.
    class: Option<ClassId>,
    /// The qualifiers in effect on the element at hand.
    known: KnownSet,
    known_of_class: Vec<KnownSet>,
    /// Whether a qualifier without a declaration is wrong.
    wants_declarations: bool,
    max_properties: usize,
    has_odd_names: bool,
    /// The properties that hold an instance and are never without one.
    needs: Vec<PropertyId>,
    /// The classes that are declared more than once, when somebody has asked for them.
    superseded: Option<HashSet<NameId>>,
    /// The classes of which an instance was seen.
    with_instances: HashSet<ClassId>,
    /// The classes of which an instance in front of the class was seen.
    too_early: HashSet<ClassId>,
    /// The class names that are like the missing ones so far.
    similar: HashMap<NameId, Option<String>>,
    /// Whether the parser could not read all members, of the classes that this was asked of.
    lacking: HashMap<ClassId, bool>,
    /// What the qualifiers that nobody knows were meant to be, so far.
    meant: HashMap<NameId, Option<String>>,
    /// The classes of drivers so far, each with the place of its GUID.
    guids: HashMap<String, (String, Span)>,
    /// The texts of `PUnit` that are right so far, each with those of `Units` beside it.
    units: HashMap<String, HashSet<String>>,
    effort: Effort,
    /// The dialect that was asked for, which counts more than a document's.
    asked: Dialect,
    members: Members,
    /// The keys of the classes that this was asked of.
    keys: HashMap<ClassId, Rc<[PropertyId]>>,
    /// Whether all keys of the class that this was last asked of have a default.
    keys_are_given: Option<(ClassId, bool)>,
    /// Where the instances with these keys are.
    identities: HashMap<instances::Identity, Span>,
    /// Where an instance sets which of its slots.
    slots: Positions,
    /// All aliases in order, once one is missing.
    alias_names: Option<Vec<&'s str>>,
    /// How many strings a text may be inside of.
    most_depth: u16,
    /// The longest text in a string that is checked, in bytes.
    most_text: usize,
}

/// An element with qualifiers, whatever its kind.
struct Qualified<'s> {
    schema: &'s Schema,
    class: Class<'s>,
    scope: Scope,
    element: &'s Element,
    /// The type of a property, parameter or return value.
    ty: Option<&'s TypeRow>,
    /// The known ones of the qualifiers that are written on it.
    known: KnownSet,
}

impl<'s> Qualified<'s> {
    fn new(class: Class<'s>, scope: Scope, element: &'s Element, ty: Option<&'s TypeRow>) -> Self {
        let schema = class.schema();
        let mut known = KnownSet::EMPTY;
        for id in element.written.iter() {
            known.insert(schema.fold(schema.qualifier_row(id).name));
        }
        Self { schema, class, scope, element, ty, known }
    }

    fn name(&self) -> &'s str {
        self.schema.spelling(self.element.name)
    }

    /// The qualifiers that are written on it.
    fn written(&self) -> Run<WrittenQualifierId> {
        self.element.written
    }
}

impl<'s> Checking<'s> {
    fn report(&mut self, kind: impl Into<SemanticKind>, span: Span) {
        self.findings.push(kind, span, self.class);
    }

    /// The qualifiers in effect on a class.
    fn known_of(&self, class: Class<'_>) -> KnownSet {
        self.known_of_class.get(class.id().index()).copied().unwrap_or(KnownSet::EMPTY)
    }

    /// Whether DSP0004 surely holds for a class.
    fn is_standard(&self, class: Class<'_>) -> bool {
        self.wants_declarations && class.dialect() == Dialect::Dmtf
    }

    fn is_first_instance(&mut self, class: Class<'_>) -> bool {
        self.with_instances.insert(class.id())
    }

    fn is_first_early_instance(&mut self, class: Class<'_>) -> bool {
        self.too_early.insert(class.id())
    }

    fn class(&mut self, class: Class<'s>) {
        self.class = Some(class.id());
        self.known = self.known_of(class);
        CLASS_RULES.iter().for_each(|rule| rule(class, self));
        self.element(&Qualified::new(class, class_scope(class), &class.row().element, None));
        for property in class.own_properties() {
            self.known = known_in_force(self.schema, property.in_force());
            PROPERTY_RULES.iter().for_each(|rule| rule(property, self));
            let is_reference = property.is_reference();
            let scope = if is_reference { Scope::Reference } else { Scope::Property };
            let row = property.row();
            self.element(&Qualified::new(class, scope, &row.element, Some(&row.ty)));
        }
        for method in class.own_methods() {
            self.method(class, method);
        }
    }

    fn method(&mut self, class: Class<'s>, method: Method<'s>) {
        self.known = known_in_force(self.schema, method.in_force());
        METHOD_RULES.iter().for_each(|rule| rule(method, self));
        let row = method.row();
        let returns = row.returns.as_ref();
        self.element(&Qualified::new(class, Scope::Method, &row.element, returns));
        for parameter in method.parameters() {
            self.known = known_in_force(self.schema, parameter.in_force());
            PARAMETER_RULES.iter().for_each(|rule| rule(parameter, self));
            let row = parameter.row();
            let ty = Some(&row.ty);
            self.element(&Qualified::new(class, Scope::Parameter, &row.element, ty));
        }
    }

    fn element(&mut self, element: &Qualified<'s>) {
        ELEMENT_RULES.iter().for_each(|rule| rule(element, self));
    }

    /// What a document of the schema is written in.
    fn dialect_of(&self, document: u32) -> Dialect {
        let document = self.schema.documents.get(document as usize);
        document.map_or(self.schema.dialect, |document| spoken(self.asked, document))
    }

    /// Whether an instance of `class` is surely none of `expected`.
    ///
    /// What derives from a class that is nowhere may derive from any.
    fn is_unfit(&self, class: Class<'_>, expected: Class<'_>) -> bool {
        let schema = self.schema;
        let name = |class: Class<'_>| schema.fold(class.row().element.name);
        let mut root = class;
        for above in std::iter::once(class).chain(class.ancestors()) {
            // Two namespaces may declare one and the same class.
            if above == expected || name(above) == name(expected) {
                return false;
            }
            root = above;
        }
        root.superclass_name().is_none()
    }

    /// The property `name` of a class, in any case, own or inherited.
    ///
    /// Like [`Class::property`], for rules that look for many in one class.
    fn property_of<'c>(&mut self, class: Class<'c>, name: &str) -> Option<Property<'c>> {
        let schema = class.schema();
        let id = self.members.find(schema, class.id(), schema.names.find(name)?)?;
        Some(Property::new(schema, id))
    }

    /// The method `name` of a class, in any case, own or inherited.
    fn method_of<'c>(&mut self, class: Class<'c>, name: &str) -> Option<Method<'c>> {
        let schema = class.schema();
        let id = self.members.find_method(schema, class.id(), schema.names.find(name)?)?;
        Some(Method::new(schema, id))
    }

    /// The keys of a class.
    fn keys_of(&mut self, class: Class<'_>) -> Rc<[PropertyId]> {
        let keys = self.keys.entry(class.id());
        keys.or_insert_with(|| class.keys().map(Property::id).collect()).clone()
    }

    /// A class whose name is like that of a missing one.
    fn similar_class(&mut self, missing: &str) -> Option<String> {
        let schema = self.schema;
        let mut search = || {
            let names = schema.classes().chain(schema.base_classes()).map(Class::name);
            similar::nearest(missing, names, &mut self.effort).map(str::to_owned)
        };
        match schema.names.find(missing) {
            Some(name) => self.similar.entry(name).or_insert_with(search).clone(),
            None => search(),
        }
    }
}

fn class_scope(class: Class<'_>) -> Scope {
    if class.is_association() {
        Scope::Association
    } else if class.is_indication() {
        Scope::Indication
    } else {
        Scope::Class
    }
}

/// The known ones of the qualifiers in effect, whatever their values.
fn known_in_force(schema: &Schema, run: Run<InForce>) -> KnownSet {
    let mut known = KnownSet::EMPTY;
    schema.in_force(run).iter().for_each(|entry| known.insert(entry.name));
    known
}
