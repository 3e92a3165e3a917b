//! The resolved schema: every class of a compilation, and what it means.

use std::collections::HashMap;
use std::sync::OnceLock;

use mof_parser::{
    Dialect, Document, InputFile, SourceMap, Span,
    similar::{self, Effort},
};

use crate::aliases::Aliases;
use crate::class::Class;
use crate::ids::{
    ClassId, InstanceId, MethodId, ParameterId, PropertyId, Run, SlotId, WrittenQualifierId,
};
use crate::instance::Instance;
use crate::interner::{Interner, NameId, Symbol};
use crate::mentions::Mentions;
use crate::namespace;
use crate::qualifier_declaration::QualifierDeclaration;
use crate::rows::{
    ClassRow, Effective, InForce, InstanceRow, MethodRow, ParameterRow, PropertyRow,
    QualifierDeclarationRow, QualifierRow, SlotRow, TypeRow,
};
use crate::side_effect::SideEffectRow;
use crate::standard_qualifiers::{Known, implied_value};
use crate::translation::TranslationRow;
use crate::{Declared, LocaleId, Value};

/// Every class, instance and qualifier declaration of one compilation, resolved.
///
/// It owns what it needs, holds no reference to the syntax tree, and can be shared between threads.
/// Elements are read through small `Copy` views ([`Class`], [`Property`](crate::Property), …).
/// Names are found without regard to case and keep their declared spelling. Every list comes in
/// source order.
///
/// A schema is never changed. Who needs several owners puts it behind an [`Arc`](std::sync::Arc),
/// whose copies cost nothing:
///
/// ```
/// use std::{sync::Arc, thread};
/// use mof_model::{BuildOptions, Schema};
/// use mof_parser::{NoIncludes, ParseOptions, compile_unit};
///
/// let text = "class Disk { [Key] string Id; }; class Ssd : Disk { };";
/// let unit = compile_unit([("disk.mof", text)], &mut NoIncludes, &ParseOptions::default());
/// let schema = Arc::new(Schema::build(unit, &BuildOptions::default()).schema);
///
/// let shared = Arc::clone(&schema);
/// let elsewhere = thread::spawn(move || {
///     shared.class("ssd").map(|ssd| ssd.keys().count())
/// });
/// assert_eq!(elsewhere.join().ok().flatten(), Some(1));
/// assert_eq!(schema.classes().count(), 2);
/// ```
pub struct Schema {
    pub(crate) sources: SourceMap,
    pub(crate) inputs: Vec<InputFile>,
    /// Tokens and text, for the literals that nobody asked for yet; their trees are gone.
    pub(crate) documents: Vec<Document>,
    pub(crate) dialect: Dialect,
    pub(crate) names: Interner,
    pub(crate) classes: Vec<ClassRow>,
    pub(crate) properties: Vec<PropertyRow>,
    pub(crate) methods: Vec<MethodRow>,
    pub(crate) parameters: Vec<ParameterRow>,
    pub(crate) qualifiers: Vec<QualifierRow>,
    pub(crate) in_force: Vec<InForce>,
    pub(crate) qualifier_declarations: Vec<QualifierDeclarationRow>,
    pub(crate) instances: Vec<InstanceRow>,
    pub(crate) slots: Vec<SlotRow>,
    pub(crate) side_effects: Vec<SideEffectRow>,
    pub(crate) translations: Vec<TranslationRow>,
    /// The one whose translations are in force.
    pub(crate) locale: Option<LocaleId>,
    pub(crate) aliases: Aliases,
    pub(crate) effective_properties: Vec<PropertyId>,
    pub(crate) effective_methods: Vec<MethodId>,
    /// The class in force for each name and namespace; looked up, never walked.
    pub(crate) class_index: HashMap<(NameId, Option<NameId>), ClassId>,
    /// The structures inside of classes, by the class and their name.
    pub(crate) nested: HashMap<(ClassId, NameId), ClassId>,
    /// The first class in force of each name.
    pub(crate) class_of_name: Vec<Option<ClassId>>,
    /// The last declaration of the qualifier of each name.
    pub(crate) declaration_of_name: Vec<Option<u32>>,
    /// What mentions each class; gathered when first asked for.
    pub(crate) mentions: OnceLock<Mentions>,
}

impl Schema {
    /// The dialect of the compilation: the one asked for, or what its files are written in.
    ///
    /// Of several the first in the order WMI, DSC, MOF 3, DSP0004, whatever the order of the files.
    /// The rules that hold for a class are those of its own file ([`Class::dialect`]). Never
    /// [`Dialect::Auto`].
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The files, for looking up what a [`Span`] means.
    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }

    /// Every file that was read, those of bases included, in the order of reading.
    pub fn inputs(&self) -> &[InputFile] {
        &self.inputs
    }

    /// The classes of the compilation, without those of its bases, in source order.
    pub fn classes(&self) -> impl Iterator<Item = Class<'_>> + Clone {
        self.live_classes().filter(|class| !class.is_base())
    }

    /// The classes that were read only to resolve against, in source order.
    pub fn base_classes(&self) -> impl Iterator<Item = Class<'_>> + Clone {
        self.live_classes().filter(|class| class.is_base())
    }

    /// The declarations in whose place a later one of the same class stands that says something
    /// else: no classes of the schema, but the rules hold for them, too.
    pub(crate) fn replaced_classes(&self) -> impl Iterator<Item = Class<'_>> + Clone {
        let all = (0..self.classes.len() as u32).map(|index| Class::new(self, index.into()));
        all.filter(|class| class.row().superseded && !class.row().is_idle())
    }

    /// The classes in force, those of bases included.
    pub(crate) fn live_classes(&self) -> impl Iterator<Item = Class<'_>> + Clone {
        (0..self.classes.len() as u32)
            .map(|index| Class::new(self, index.into()))
            .filter(|class| !class.row().superseded)
    }

    /// The class `name` of any namespace, in any case, those of bases included.
    ///
    /// When several namespaces have one, a class of the compilation comes before one of a base, and
    /// the first in source order before the others.
    pub fn class(&self, name: &str) -> Option<Class<'_>> {
        let name = self.names.find(name)?;
        let id = self.class_of_name.get(name.index()).copied().flatten()?;
        Some(Class::new(self, id))
    }

    /// The class `name` of `namespace`, both in any case and with either slash.
    pub fn class_in(&self, namespace: &str, name: &str) -> Option<Class<'_>> {
        let namespace = namespace::normalize(namespace).and_then(|name| self.names.find(&name))?;
        let name = self.names.find(name)?;
        let id = *self.class_index.get(&(name, Some(namespace)))?;
        Some(Class::new(self, id))
    }

    /// The class that the handle `id` of this schema stands for; `None` for an id of another.
    pub fn class_by_id(&self, id: ClassId) -> Option<Class<'_>> {
        (id.index() < self.classes.len()).then(|| Class::new(self, id))
    }

    /// The class whose name differs from `name` by a few keystrokes.
    pub fn similar_class(&self, name: &str) -> Option<&str> {
        similar::nearest(name, self.live_classes().map(Class::name), &mut Effort::new())
    }

    /// The namespaces that classes and instances of the compilation stand in, in source order.
    pub fn namespaces(&self) -> impl Iterator<Item = &str> {
        let classes = self.classes.iter().map(|row| (row.element.span, row.is_base, row.namespace));
        let instances = self.instances.iter().map(|row| (row.span, row.is_base, row.namespace));
        let mut all: Vec<_> = classes
            .chain(instances)
            .filter(|(_, is_base, _)| !is_base)
            .filter_map(|(span, _, namespace)| Some((span.start, namespace?)))
            .collect();
        all.sort_unstable();
        let mut seen = vec![false; self.names.len()];
        all.into_iter().filter_map(move |(_, namespace)| {
            let first = !std::mem::replace(&mut seen[self.names.fold(namespace).index()], true);
            first.then(|| self.names.spelling(namespace))
        })
    }

    /// The instance declarations of the compilation, in source order.
    pub fn instances(&self) -> impl Iterator<Item = Instance<'_>> {
        (0..self.instances.len() as u32)
            .map(|index| Instance::new(self, index.into()))
            .filter(|instance| !instance.row().is_base)
    }

    /// The instance that is declared `as $alias`; of several the first.
    ///
    /// An alias is known in its own file: [`Slot::aliased`](crate::Slot::aliased) minds that.
    pub fn aliased_instance(&self, alias: &str) -> Option<Instance<'_>> {
        let id = self.aliases.instance(self.names.find(alias)?)?;
        Some(Instance::new(self, id))
    }

    /// The qualifier declarations, those of bases included, in source order.
    pub fn qualifier_declarations(&self) -> impl Iterator<Item = QualifierDeclaration<'_>> {
        (0..self.qualifier_declarations.len()).map(|index| QualifierDeclaration::new(self, index))
    }

    /// The declaration of the qualifier `name`, in any case; the last one, when there are several.
    pub fn qualifier_declaration(&self, name: &str) -> Option<QualifierDeclaration<'_>> {
        self.declaration_of(self.names.find(name)?)
    }

    pub(crate) fn declaration_of(&self, name: NameId) -> Option<QualifierDeclaration<'_>> {
        let index = (*self.declaration_of_name.get(name.index())?)?;
        Some(QualifierDeclaration::new(self, index as usize))
    }

    pub(crate) fn mentioned(&self) -> &Mentions {
        self.mentions.get_or_init(|| Mentions::of(self))
    }

    /// The class `name` as seen from `namespace`: the one there, or any other.
    pub(crate) fn class_named(&self, name: NameId, namespace: Option<NameId>) -> Option<Class<'_>> {
        let here = self.class_index.get(&(name, namespace)).copied();
        let id = here.or_else(|| self.class_of_name.get(name.index()).copied().flatten())?;
        Some(Class::new(self, id))
    }

    /// The class that `text`, written in a declaration of `class`, names.
    pub(crate) fn class_seen_from(&self, class: Class<'_>, text: &str) -> Option<Class<'_>> {
        let name = self.names.find(text)?;
        let nested = self.nested_seen_from(class.id(), name);
        nested.or_else(|| self.class_named(name, self.namespace_name(class)))
    }

    /// The structure `name` inside of `class`, of one that it derives from, or of what it is inside
    /// of.
    fn nested_seen_from(&self, class: ClassId, name: NameId) -> Option<Class<'_>> {
        if self.nested.is_empty() {
            return None;
        }
        let view = |id| Class::new(self, id);
        let homes = std::iter::successors(Some(view(class)), |home| home.row().outer.map(view))
            .flat_map(|home| std::iter::once(home).chain(home.ancestors()));
        let mut nested = homes.filter_map(|home| self.nested.get(&(home.id(), name)));
        nested.next().map(|id| view(*id))
    }

    fn namespace_name(&self, class: Class<'_>) -> Option<NameId> {
        class.row().namespace.map(|namespace| self.names.fold(namespace))
    }

    pub(crate) fn spelling(&self, symbol: Symbol) -> &str {
        self.names.spelling(symbol)
    }

    pub(crate) fn fold(&self, symbol: Symbol) -> NameId {
        self.names.fold(symbol)
    }

    pub(crate) fn class_row(&self, id: ClassId) -> &ClassRow {
        &self.classes[id.index()]
    }

    pub(crate) fn property_row(&self, id: PropertyId) -> &PropertyRow {
        &self.properties[id.index()]
    }

    pub(crate) fn method_row(&self, id: MethodId) -> &MethodRow {
        &self.methods[id.index()]
    }

    pub(crate) fn parameter_row(&self, id: ParameterId) -> &ParameterRow {
        &self.parameters[id.index()]
    }

    pub(crate) fn qualifier_row(&self, id: WrittenQualifierId) -> &QualifierRow {
        &self.qualifiers[id.index()]
    }

    pub(crate) fn instance_row(&self, id: InstanceId) -> &InstanceRow {
        &self.instances[id.index()]
    }

    pub(crate) fn slot_row(&self, id: SlotId) -> &SlotRow {
        &self.slots[id.index()]
    }

    pub(crate) fn properties_of(&self, run: Run<Effective>) -> &[PropertyId] {
        &self.effective_properties[run.range()]
    }

    pub(crate) fn methods_of(&self, run: Run<Effective>) -> &[MethodId] {
        &self.effective_methods[run.range()]
    }

    pub(crate) fn in_force(&self, run: Run<InForce>) -> &[InForce] {
        &self.in_force[run.range()]
    }

    pub(crate) fn find_in_force(&self, run: Run<InForce>, name: NameId) -> Option<&InForce> {
        self.in_force(run).iter().find(|entry| entry.name == name)
    }

    /// The value of a qualifier: what is written, what its declaration or the standard says, or TRUE.
    pub(crate) fn qualifier_value(&self, id: WrittenQualifierId) -> &Value {
        static TRUE: Value = Value::Boolean(true);
        static NULL: Value = Value::Null;
        let row = self.qualifier_row(id);
        if let Some(written) = &row.value {
            return written.get(&self.documents);
        }
        match self.declaration_of(self.fold(row.name)) {
            Some(declaration) => match declaration.ty() {
                None | Some(crate::Type::Boolean) => &TRUE,
                Some(_) => declaration.default().unwrap_or(&NULL),
            },
            // In WMI a qualifier without a value is TRUE, whatever it is.
            None if row.dialect == Dialect::Wmi => &TRUE,
            None => implied_value(self.fold(row.name)).unwrap_or(&TRUE),
        }
    }

    /// The value of the qualifier `known`, when it is in effect.
    pub(crate) fn known_value(&self, run: Run<InForce>, known: Known) -> Option<&Value> {
        Some(self.qualifier_value(self.find_in_force(run, known.name())?.qualifier))
    }

    /// The text of the qualifier `known`, when it is in effect and has one.
    pub(crate) fn known_text(&self, run: Run<InForce>, known: Known) -> Option<&str> {
        self.known_value(run, known)?.as_str()
    }

    /// The truth of the boolean qualifier `known`, when it is in effect.
    ///
    /// WMI takes `Key` and `Static` for TRUE whenever they are written, whatever their value.
    pub(crate) fn known_flag(&self, run: Run<InForce>, known: Known) -> Option<bool> {
        let qualifier = self.find_in_force(run, known.name())?.qualifier;
        let is_wmi = || self.qualifier_row(qualifier).dialect == Dialect::Wmi;
        let always = matches!(known, Known::Key | Known::Static) && is_wmi();
        Some(always || self.qualifier_value(qualifier).as_bool() == Some(true))
    }

    /// The class of a reference type.
    pub(crate) fn reference_class(&self, ty: &TypeRow) -> Option<&str> {
        let symbol = ty.class_name.filter(|_| ty.ty == crate::Type::Reference)?;
        Some(self.spelling(symbol))
    }

    /// The class of an embedded instance: of the type itself, or of a qualifier on a string.
    pub(crate) fn embedded_class(&self, ty: &TypeRow, run: Run<InForce>) -> Option<&str> {
        match ty.ty {
            crate::Type::Instance => ty.class_name.map(|symbol| self.spelling(symbol)),
            crate::Type::String => [Known::EmbeddedInstance, Known::HyperVEmbeddedInstance]
                .into_iter()
                .filter_map(|known| self.known_text(run, known))
                .map(str::trim)
                .find(|name| !name.is_empty()),
            _ => None,
        }
    }

    pub(crate) fn declared(&self, span: Span, name: Span) -> Declared<'_> {
        let location = self.sources.locate(name);
        Declared {
            file: location.map_or("", |location| location.name),
            line: location.map_or(0, |location| location.line),
            span,
            name,
        }
    }
}

impl std::fmt::Debug for Schema {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Schema")
            .field("dialect", &self.dialect)
            .field("sources", &self.sources.len())
            .field("classes", &self.classes.len())
            .field("instances", &self.instances.len())
            .finish_non_exhaustive()
    }
}
