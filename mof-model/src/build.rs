//! The front door: a parsed unit to a schema and its findings.

use std::collections::HashMap;
use std::sync::OnceLock;

use mof_parser::{Dialect, Report, SourceMap, Unit, ast};

use crate::aliases::Aliases;
use crate::finding::{Finding, Findings};
use crate::interner::Interner;
use crate::lower::{
    self, Enumerations, Home, Items, Lowering, Pending, Place, Sizes, shifted, spoken,
};
use crate::{LocaleId, Schema, check, namespace, resolve, standard_qualifiers};

/// Choices and limits of [`Schema::build`].
///
/// To exceed a limit is a finding, never an error or a crash.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct BuildOptions {
    /// Whose rules hold. The default, [`Dialect::Auto`], detects it from the text.
    pub dialect: Dialect,
    /// The namespace of what no `#pragma namespace` speaks about. The default is none.
    pub default_namespace: Option<String>,
    /// The language whose texts hold, where classes come with translations. The default, `None`, is
    /// [English](LocaleId::ENGLISH), or the locale with the lowest number when there is no English.
    pub locale: Option<LocaleId>,
    /// How many superclasses a class may have. The default is 1,024.
    pub max_inheritance_depth: u32,
    /// How many properties a class may have, inherited ones counted. The default is 65,535, the most
    /// that a row of a generated class has room for; WMI takes 1,024.
    pub max_properties: usize,
    /// How many members all classes may have together, inherited ones counted in each. The default
    /// is 33,554,432.
    pub max_effective_members: usize,
    /// How many strings an embedded text may be inside of, to be checked. The default is 16.
    pub max_embedded_depth: u16,
    /// The longest embedded text that is checked, in bytes. The default is 4 MiB.
    pub max_embedded_text: usize,
    /// How many findings of each level the rules may make; the rest is dropped. The default is
    /// 10,000.
    pub max_findings: usize,
}

impl Default for BuildOptions {
    fn default() -> Self {
        Self {
            dialect: Dialect::Auto,
            default_namespace: None,
            locale: None,
            max_inheritance_depth: 1024,
            max_properties: usize::from(u16::MAX),
            max_effective_members: 1 << 25,
            max_embedded_depth: 16,
            max_embedded_text: 4 << 20,
            max_findings: 10_000,
        }
    }
}

/// What [`Schema::build`] gives.
#[derive(Debug)]
pub struct Built {
    /// The schema: complete, whatever was found.
    pub schema: Schema,
    /// What the parser and the rules found, in source order.
    pub findings: Vec<Finding>,
}

impl Schema {
    /// Resolves one compilation.
    ///
    /// The schema is always complete: a class whose superclass is nowhere is a root, of two members
    /// with one name the first holds, and so on. The findings say what was wrong.
    pub fn build(unit: Unit, options: &BuildOptions) -> Built {
        Self::build_on([], unit, options)
    }

    /// Resolves one compilation against others, which count as correct.
    ///
    /// Classes of `bases` can be derived from and referred to. Nothing is reported on them, and a
    /// class that `unit` declares itself takes the place of theirs. Their sources are behind those
    /// of `unit` in [`Schema::sources`].
    pub fn build_on(
        bases: impl IntoIterator<Item = Unit>,
        unit: Unit,
        options: &BuildOptions,
    ) -> Built {
        let documents = || unit.documents.iter().map(|document| spoken(options.dialect, document));
        let dialect = leading(documents());
        let mut schema = Schema::empty(dialect);
        let files = unit.documents.iter().zip(documents());
        // What is written for the preprocessor has places in its expansion, too.
        let starts = files.flat_map(|(document, dialect)| {
            let places = [unit.sources.base(document.source), document.span().start];
            places.map(|start| (start, judged(options.dialect, dialect)))
        });
        let starts = starts.collect();
        let mut unit = unit;
        let syntax = std::mem::take(&mut unit.findings);
        let mut semantic = Findings::new(starts, &syntax, options.max_findings);
        schema.sources = std::mem::take(&mut unit.sources);
        let mut findings: Vec<Finding> = syntax.into_iter().map(Finding::Syntax).collect();
        let mut translations = schema.lower(unit, 0, false, options, &mut semantic);
        for mut base in bases {
            // A base that has no room in the offset space is as good as none.
            if let Some(shift) = schema.join(&mut base) {
                translations.extend(schema.lower(base, shift, true, options, &mut semantic));
            }
        }
        let mut lowering = Lowering::new(&mut schema, &mut semantic, options);
        let restated = lower::translate(&mut lowering, translations, options.locale);
        schema.class_of_name.resize(schema.names.len(), None);
        schema.declaration_of_name.resize(schema.names.len(), None);
        resolve::resolve(&mut schema, &mut semantic, options);
        check::check(&schema, options, &mut semantic);
        check::check_translations(&schema, &restated, &mut semantic);
        findings.extend(semantic.into_vec().into_iter().map(Finding::Semantic));
        let sources = &schema.sources;
        findings.sort_by_cached_key(|finding| sources.as_written(finding.span()).start);
        Built { schema, findings }
    }

    fn empty(dialect: Dialect) -> Self {
        let mut names = Interner::new();
        standard_qualifiers::seed(&mut names);
        Self {
            sources: SourceMap::new(),
            inputs: Vec::new(),
            documents: Vec::new(),
            dialect,
            names,
            classes: Vec::new(),
            properties: Vec::new(),
            methods: Vec::new(),
            parameters: Vec::new(),
            qualifiers: Vec::new(),
            in_force: Vec::new(),
            qualifier_declarations: Vec::new(),
            instances: Vec::new(),
            slots: Vec::new(),
            side_effects: Vec::new(),
            translations: Vec::new(),
            locale: None,
            aliases: Aliases::default(),
            effective_properties: Vec::new(),
            effective_methods: Vec::new(),
            class_index: HashMap::new(),
            nested: HashMap::new(),
            class_of_name: Vec::new(),
            declaration_of_name: Vec::new(),
            mentions: OnceLock::new(),
        }
    }

    /// Adds the files of a base; what their offsets are moved by.
    fn join(&mut self, base: &mut Unit) -> Option<u32> {
        let first = self.sources.len();
        let shift = self.sources.append(&base.sources).ok()?;
        let joined: Vec<_> = self.sources.iter().skip(first).map(|(id, _)| id).collect();
        for input in &mut base.inputs {
            input.source = *joined.get(input.source.index())?;
        }
        Some(shift)
    }

    fn reserve(&mut self, sizes: Sizes) {
        self.classes.reserve(sizes.classes);
        self.properties.reserve(sizes.properties);
        self.methods.reserve(sizes.methods);
        self.parameters.reserve(sizes.parameters);
        self.qualifiers.reserve(sizes.qualifiers);
        // What redeclared members inherit comes on top, and is little.
        self.in_force.reserve(sizes.qualifiers + sizes.qualifiers / 4);
        self.instances.reserve(sizes.instances);
        self.slots.reserve(sizes.slots);
        // Half of the members have a name of their own.
        self.names
            .reserve((sizes.classes + sizes.properties + sizes.parameters + sizes.methods) / 2);
    }

    /// Lowers a unit, apart from the texts of a language, which come back.
    fn lower(
        &mut self,
        unit: Unit,
        shift: u32,
        is_base: bool,
        options: &BuildOptions,
        findings: &mut Findings,
    ) -> Vec<Pending> {
        let first_document = self.documents.len();
        let mut documents = unit.documents;
        let enumerations = Enumerations::of(&documents, shift);
        let mut items = Items::take(&mut documents, &unit.declarations);
        self.reserve(items.sizes());
        let default = options.default_namespace.as_deref().and_then(namespace::normalize);
        let texts: Vec<bool> = documents
            .iter()
            .map(|document| self.is_text_only(shifted(document.span(), shift)))
            .collect();
        let mut lowering = Lowering {
            is_base,
            shift,
            first_document,
            enumerations,
            ..Lowering::new(self, findings, options)
        };
        lowering.report_enumerations();
        let homes: Vec<_> = unit
            .pragmas
            .iter()
            .map(|pragmas| {
                let stated = pragmas.namespace.as_deref().or(default.as_deref());
                stated.map_or(Home::default(), |stated| lowering.home(stated))
            })
            .collect();
        let mut translations = Vec::new();
        for declaration in &unit.declarations {
            let Some(item) = items.next(declaration) else { continue };
            let home = homes.get(declaration.pragmas).copied().unwrap_or_default();
            let document = declaration.document;
            let is_file = texts.get(document) == Some(&true);
            match item {
                ast::Item::Class(class) if is_file || home.locale.is_some() => {
                    let is_amendment = is_file || lower::is_amendment(&class, &documents[document]);
                    let document = first_document + document;
                    translations.push(Pending {
                        class,
                        home,
                        document,
                        shift,
                        is_base,
                        is_amendment,
                    });
                }
                // The instance of `__Namespace`, which makes room for the texts.
                ast::Item::Instance(_) | ast::Item::Qualifier(_) | ast::Item::Enumeration(_)
                    if is_file => {}
                item => {
                    let place = Place { document, namespace: home.namespace };
                    lowering.item(item, &place, &documents);
                }
            }
        }
        lowering.report_redeclared(&documents);
        self.documents.append(&mut documents);
        self.inputs.extend(unit.inputs);
        translations
    }
}

/// The dialect that decides how bad a finding is: DSP0004 is strict only where it was asked for.
fn judged(asked: Dialect, dialect: Dialect) -> Dialect {
    if dialect == Dialect::Dmtf { asked } else { dialect }
}

/// The one of the dialects that speaks for all.
fn leading(dialects: impl Iterator<Item = Dialect>) -> Dialect {
    const ORDER: [Dialect; 3] = [Dialect::Wmi, Dialect::Dsc, Dialect::Mof3];
    let rank = |dialect: &Dialect| ORDER.iter().position(|one| one == dialect).unwrap_or(3);
    dialects.min_by_key(rank).unwrap_or(Dialect::Dmtf)
}
