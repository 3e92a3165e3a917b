//! The texts of a language, moved from the declarations that hold them to the classes that they
//! belong to (LO-03).

use std::collections::BTreeMap;

use mof_parser::{
    Document, Span, ast,
    similar::{self, Effort},
};

use super::amended::{Amended, Owner};
use super::{Lowering, Text, spoken};
use crate::finding::TranslationFinding;
use crate::flavors::FlavorWord;
use crate::ids::{ClassId, MethodId, PropertyId};
use crate::interner::{NameId, Symbol};
use crate::members::{ByName, Members};
use crate::rows::{QualifierRow, TypeRow};
use crate::standard_qualifiers::{Known, standard};
use crate::translation::TranslationRow;
use crate::{Class, LocaleId, Schema};

/// A namespace, and what it says about the language of the texts in it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Home {
    pub(crate) namespace: Option<Symbol>,
    /// The locale that its last part is.
    pub(crate) locale: Option<LocaleId>,
    /// Where the classes are whose texts it holds.
    neutral: Option<Symbol>,
}

/// A declaration with the texts of a class, while the classes are not all known.
pub(crate) struct Pending {
    pub(crate) class: ast::Class,
    pub(crate) home: Home,
    /// Among the documents of the schema.
    pub(crate) document: usize,
    /// What the offsets of the document are moved by.
    pub(crate) shift: u32,
    pub(crate) is_base: bool,
    /// It stands in a file `*.mfl`, or says that it amends a class: without that class it has no
    /// meaning.
    pub(crate) is_amendment: bool,
}

/// A member as a translation restates it, to be compared when types and keys are known.
pub(crate) struct Restated {
    pub(crate) class: ClassId,
    pub(crate) name: NameId,
    pub(crate) spelling: Symbol,
    pub(crate) span: Span,
    /// `None` for `void`.
    pub(crate) ty: Option<TypeRow>,
    pub(crate) what: RestatedMember,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum RestatedMember {
    Property { is_key: bool },
    Method,
    Parameter { of: MethodId },
}

/// Whether a file holds the texts of a language, told by its extension `mfl`.
pub(crate) fn is_translation(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("mfl"))
}

/// Whether a class says that it only amends another one.
pub(crate) fn is_amendment(class: &ast::Class, document: &Document) -> bool {
    let named = |qualifier: &ast::Qualifier| {
        document.text(qualifier.name).eq_ignore_ascii_case(Known::Amendment.spelling())
    };
    class.qualifiers.iter().any(named)
}

/// Puts the texts of one language where they belong, and notes the others.
pub(crate) fn translate(
    lowering: &mut Lowering<'_>,
    pending: Vec<Pending>,
    asked: Option<LocaleId>,
) -> Vec<Restated> {
    if pending.is_empty() {
        return Vec::new();
    }
    let documents = std::mem::take(&mut lowering.schema.documents);
    // those of bases are behind those of the compilation
    let own = pending.iter().filter(|one| !one.is_base).map(|one| one.document + 1).max();
    let mut translating = Translating {
        lowering,
        documents: &documents,
        restated: Vec::new(),
        files: BTreeMap::new(),
        amended: Amended::default(),
        properties: ByName::default(),
        methods: ByName::default(),
        members: Members::default(),
    };
    translating.all(pending, asked);
    let restated = translating.restated;
    lowering.report_redeclared(&documents[..own.unwrap_or(0)]);
    lowering.schema.documents = documents;
    restated
}

struct Translating<'l, 'a, 'd> {
    lowering: &'l mut Lowering<'a>,
    documents: &'d [Document],
    restated: Vec<Restated>,
    /// By document: how many classes were found, and those that were not.
    files: BTreeMap<usize, (usize, Vec<(Symbol, Span)>)>,
    amended: Amended,
    /// The own properties of the classes that are translated: what they inherit is not known yet.
    properties: ByName<ClassId, PropertyId>,
    /// Their own methods.
    methods: ByName<ClassId, MethodId>,
    /// The parameters of these.
    members: Members,
}

impl<'d> Translating<'_, '_, 'd> {
    fn all(&mut self, pending: Vec<Pending>, asked: Option<LocaleId>) {
        let mut found = Vec::new();
        for one in pending {
            let Some(text) = self.text(&one) else { continue };
            let locale = one.home.locale.or_else(|| written_locale(&one.class, text));
            match self.neutral_class(&one, text) {
                Some(class) => found.push((one, class, locale)),
                None if one.is_amendment => self.missing(&one, text),
                // A class like any other, if of an odd namespace.
                None => self.lowering.class(one.class, one.home.namespace, text),
            }
        }
        let in_force = self.choose(&found, asked);
        for (one, class, locale) in found {
            let Some(text) = self.text(&one) else { continue };
            let is_in_force = locale.is_none_or(|locale| Some(locale) == in_force);
            self.lowering.schema.translations.push(TranslationRow {
                class,
                locale,
                is_in_force,
                span: text.at(one.class.span),
                name_span: text.at(one.class.name),
            });
            if one.is_amendment && !one.is_base {
                self.files.entry(one.document).or_default().0 += 1;
            }
            if is_in_force {
                self.merge(one.class, class, text);
            }
        }
        std::mem::take(&mut self.amended).write(self.lowering.schema);
        self.lowering.schema.locale = in_force;
        self.report_missing();
    }

    fn text(&mut self, one: &Pending) -> Option<Text<'d>> {
        let document = self.documents.get(one.document)?;
        self.lowering.is_base = one.is_base;
        let dialect = spoken(self.lowering.dialect, document);
        Some(Text { document, index: one.document as u32, shift: one.shift, dialect })
    }

    /// The class whose texts these are: the one of the namespace above. Where either side says no
    /// namespace, as files for `mofcomp -N` do, or the class is a base's, the name is enough.
    fn neutral_class(&self, one: &Pending, text: Text<'_>) -> Option<ClassId> {
        let schema = &*self.lowering.schema;
        let name = schema.names.find(text.text(one.class.name))?;
        let home = one.home.neutral.map(|namespace| schema.fold(namespace));
        if let Some(class) = schema.class_index.get(&(name, home)) {
            return Some(*class);
        }
        let any = schema.class_of_name.get(name.index()).copied().flatten()?;
        let row = schema.class_row(any);
        (home.is_none() || row.namespace.is_none() || row.is_base).then_some(any)
    }

    fn missing(&mut self, one: &Pending, text: Text<'_>) {
        if !one.is_base {
            let name = self.lowering.intern(text, one.class.name);
            let missing = &mut self.files.entry(one.document).or_default().1;
            missing.push((name, text.at(one.class.name)));
        }
    }

    /// The locale whose texts hold: the one that was asked for, else English, else the one with the
    /// lowest number.
    fn choose(
        &mut self,
        found: &[(Pending, ClassId, Option<LocaleId>)],
        asked: Option<LocaleId>,
    ) -> Option<LocaleId> {
        let known: BTreeMap<_, _> =
            found.iter().rev().filter_map(|(one, _, locale)| Some(((*locale)?, one))).collect();
        match asked {
            Some(locale) if !known.is_empty() && !known.contains_key(&locale) => {
                // nothing is said of bases
                let is_own = |one: &Pending, locale: &Option<_>| !one.is_base && locale.is_some();
                let (one, ..) = found.iter().find(|(one, _, locale)| is_own(one, locale))?;
                let span = self.text(one)?.at(one.class.name);
                let known = known.into_keys().collect();
                self.lowering.is_base = false;
                self.lowering.report(
                    TranslationFinding::LocaleMissing { locale, known },
                    span,
                    None,
                );
                None
            }
            Some(locale) => known.contains_key(&locale).then_some(locale),
            None if known.contains_key(&LocaleId::ENGLISH) => Some(LocaleId::ENGLISH),
            None => known.into_keys().next(),
        }
    }

    /// Reports what is translated and is nowhere. A compilation of nothing but texts has no class
    /// to compare them with.
    fn report_missing(&mut self) {
        let files = std::mem::take(&mut self.files);
        self.lowering.is_base = false;
        if self.lowering.schema.classes().next().is_none() {
            return;
        }
        let mut effort = Effort::new();
        for (found, missing) in files.into_values() {
            let Some((_, span)) = missing.first() else { continue };
            let schema = &*self.lowering.schema;
            let is_nowhere = |(name, _): &(Symbol, Span)| {
                schema.class(schema.spelling(*name)).is_none_or(|class| class.is_base())
            };
            if found == 0 && missing.iter().all(is_nowhere) {
                let location = self.lowering.schema.sources.locate(*span);
                let file = location.map_or("", |location| location.name).to_owned();
                let classes = missing.len();
                self.lowering.report(
                    TranslationFinding::OtherSchema { file, classes },
                    *span,
                    None,
                );
                continue;
            }
            for (name, span) in missing {
                let schema = &*self.lowering.schema;
                let class = schema.spelling(name).to_owned();
                let elsewhere = schema.class(&class).filter(|class| !class.is_base());
                let elsewhere = elsewhere.map(|class| class.row().element.name_span);
                let names = schema.classes().map(Class::name);
                let similar = similar::nearest(&class, names, &mut effort).map(str::to_owned);
                let kind = TranslationFinding::ClassMissing { class, similar, elsewhere };
                self.lowering.report(kind, span, None);
            }
        }
    }

    /// Gives the texts of a translation to a class and its members.
    fn merge(&mut self, translation: ast::Class, class: ClassId, text: Text<'_>) {
        self.amend(Owner::Class(class), translation.qualifiers, text);
        for feature in translation.features {
            match feature {
                ast::Feature::Property(property) => {
                    let is_key = Lowering::written_flag(&property.qualifiers, Known::Key, text);
                    let what = RestatedMember::Property { is_key: is_key == Some(true) };
                    let ty = (&property.ty, property.array.as_ref());
                    let name = self.restated(class, property.name, ty, what, text);
                    if let Some(id) = self.own_property(class, name) {
                        self.amend(Owner::Property(id), property.qualifiers, text);
                    }
                }
                ast::Feature::Method(method) => {
                    let ty = (&method.return_type, method.array.as_ref());
                    let what = RestatedMember::Method;
                    let name = self.restated(class, method.name, ty, what, text);
                    if let Some(id) = self.own_method(class, name) {
                        self.merge_method(class, id, method, text);
                    }
                }
                ast::Feature::Structure(_) | ast::Feature::Enumeration(_) => {}
            }
        }
    }

    fn merge_method(&mut self, class: ClassId, id: MethodId, method: ast::Method, text: Text<'_>) {
        self.amend(Owner::Method(id), method.qualifiers, text);
        for parameter in method.parameters {
            let what = RestatedMember::Parameter { of: id };
            let ty = (&parameter.ty, parameter.array.as_ref());
            let name = self.restated(class, parameter.name, ty, what, text);
            if let Some(id) = self.members.find_parameter(self.lowering.schema, id, name) {
                self.amend(Owner::Parameter(id), parameter.qualifiers, text);
            }
        }
    }

    fn own_property(&mut self, class: ClassId, name: NameId) -> Option<PropertyId> {
        let schema = &*self.lowering.schema;
        self.properties.find(schema, class, name, || {
            let own = schema.class_row(class).own_properties.iter();
            own.map(|id| (schema.property_row(id).element.name, id))
        })
    }

    fn own_method(&mut self, class: ClassId, name: NameId) -> Option<MethodId> {
        let schema = &*self.lowering.schema;
        self.methods.find(schema, class, name, || {
            let own = schema.class_row(class).own_methods.iter();
            own.map(|id| (schema.method_row(id).element.name, id))
        })
    }

    /// Notes what a translation says of a member beside its texts; the member's name.
    fn restated(
        &mut self,
        class: ClassId,
        name: Span,
        (ty, array): (&ast::TypeName, Option<&ast::ArrayBound>),
        what: RestatedMember,
        text: Text<'_>,
    ) -> NameId {
        let spelling = self.lowering.intern(text, name);
        let name_id = self.lowering.schema.fold(spelling);
        // of what only is resolved against nothing is said
        if !self.lowering.is_base && !self.lowering.schema.class_row(class).is_base {
            let ty = self.lowering.type_row(ty, array, text);
            let (name, span) = (name_id, text.at(name));
            self.restated.push(Restated { class, name, spelling, span, ty, what });
        }
        name_id
    }

    /// Adds the texts among `qualifiers` to those that stand on an element.
    fn amend(&mut self, owner: Owner, qualifiers: Vec<ast::Qualifier>, text: Text<'_>) {
        let start = self.lowering.schema.qualifiers.len();
        self.lowering.qualifiers(qualifiers, text);
        let schema = &mut *self.lowering.schema;
        let names = &schema.names;
        let is_text =
            |row: &QualifierRow| is_text(row, names.fold(row.name), names.spelling(row.name));
        let texts = schema.qualifiers.drain(start..).filter(is_text).collect();
        self.amended.add(schema, owner, texts);
    }
}

/// Its value is a number in a class, and a string in a translation.
const LOCALE: &str = "Locale";

/// Whether a qualifier of a translation is text: it says so, or the standard has it translated.
fn is_text(row: &QualifierRow, name: NameId, spelling: &str) -> bool {
    const NEVER: [Known; 4] =
        [Known::Key, Known::Amendment, Known::CimType, Known::EmbeddedInstance];
    let is_translatable = || standard(name).is_some_and(|known| known.flavors.translatable());
    (row.stated.has(FlavorWord::Amended) || is_translatable())
        && !NEVER.iter().any(|known| known.name() == name)
        && !spelling.eq_ignore_ascii_case(LOCALE)
}

/// The locale that the qualifier `Locale` says: `MS_409`, `0x409`, or the number.
fn written_locale(class: &ast::Class, text: Text<'_>) -> Option<LocaleId> {
    let named =
        |qualifier: &&ast::Qualifier| text.text(qualifier.name).eq_ignore_ascii_case(LOCALE);
    match class.qualifiers.iter().find(named)?.value.as_ref()? {
        ast::Value::String(literal) => text.document.string(literal).parse().ok(),
        ast::Value::Integer(span) => LocaleId::new(text.document.integer(*span).ok()?),
        _ => None,
    }
}

impl Lowering<'_> {
    /// A namespace as written, and what it says of the language of its texts.
    pub(crate) fn home(&mut self, written: &str) -> Home {
        let Some(namespace) = self.namespace(written) else { return Home::default() };
        let name = self.schema.spelling(namespace);
        let (above, last) = match name.rsplit_once('/') {
            Some((above, last)) => (Some(above.to_owned()), last),
            None => (None, name),
        };
        let locale = LocaleId::of_namespace(last);
        let neutral = match locale {
            Some(_) => above.map(|above| self.schema.names.intern(&above)),
            None => Some(namespace),
        };
        Home { namespace: Some(namespace), locale, neutral }
    }
}

impl Schema {
    /// Whether the text at `span` stands in a file `*.mfl`.
    pub(crate) fn is_text_only(&self, span: Span) -> bool {
        self.sources
            .source_of(span)
            .is_some_and(|source| is_translation(self.sources.source(source).name()))
    }
}
