//! Classes that nobody declares to the files that are named after them.

use std::{
    collections::{HashMap, HashSet},
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use mof_parser::{
    Document, Unit,
    ast::{Class, Enumeration, Instance, Item, Qualifier, TypeKind, TypeName, Value},
    visit::{Visit, walk_class, walk_enumeration, walk_instance, walk_qualifier},
};

use crate::{
    folder::{Found, FoundFile, Search, is_translation},
    includes::{IncludeRules, shown},
};

/// A file that was read because of a class that nothing else declares.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LookedUp {
    /// The class, as it is mentioned.
    pub class: String,
    /// What findings call the file.
    pub name: String,
    /// The file.
    pub path: PathBuf,
}

/// The files of the search path, by the classes that they are named after.
pub(crate) struct SearchPath {
    files: HashMap<String, FoundFile>,
    ignore_case: bool,
    /// What is read already, by the names of the files.
    read: HashMap<OsString, Vec<PathBuf>>,
    /// Every folder that was looked into.
    pub(crate) folders: Vec<PathBuf>,
}

impl SearchPath {
    /// Looks through the folders, in order, and through what is below them. Of several files of one
    /// name the first counts, and one that is less deep. What is `read` already is not read again.
    pub(crate) fn of(root: &Path, rules: &IncludeRules, read: &[PathBuf]) -> Self {
        let mut path = Self {
            files: HashMap::new(),
            ignore_case: rules.ignore_case,
            read: HashMap::new(),
            folders: Vec::new(),
        };
        for known in read {
            let name = known.file_name().unwrap_or_default().to_owned();
            path.read.entry(name).or_default().push(known.clone());
        }
        for folder in &rules.folders {
            // What cannot be read holds no class; that the folder itself can be, others look after.
            let mut search = Search::default();
            search.folder(shown(folder), root.join(folder));
            for found in search.inputs {
                let Found::File(file) = found else { continue };
                if is_translation(&file.path) {
                    continue;
                }
                if let Some(stem) = file.path.file_stem() {
                    let name = path.key(&stem.to_string_lossy());
                    path.files.entry(name).or_insert(file);
                }
            }
            path.folders.extend(search.folders);
        }
        path
    }

    /// Takes the file out that is named after `class`.
    fn take(&mut self, class: &str) -> Option<FoundFile> {
        self.files.remove(&self.key(class))
    }

    /// Takes the files out that are named after `classes`.
    pub(crate) fn take_all(&mut self, classes: Vec<String>) -> Vec<(String, FoundFile)> {
        let mut found = Vec::new();
        for class in classes {
            let file = self.take(&class).filter(|file| !self.is_read(&file.path));
            found.extend(file.map(|file| (class, file)));
        }
        found
    }

    fn is_read(&self, path: &Path) -> bool {
        let Some(same) = self.read.get(path.file_name().unwrap_or_default()) else { return false };
        let place = |path: &Path| fs::canonicalize(path).ok();
        let here = place(path);
        same.iter().any(|other| place(other) == here)
    }

    fn key(&self, name: &str) -> String {
        if self.ignore_case { name.to_lowercase() } else { name.to_owned() }
    }
}

/// What classes there are, and which are mentioned.
#[derive(Default)]
pub(crate) struct Names {
    declared: HashSet<String>,
    /// In lower case.
    seen: HashSet<String>,
    /// As written, each once, in the order of the text; those that nobody asked for yet.
    mentioned: Vec<String>,
}

impl Names {
    /// Takes over what a unit declares and mentions.
    pub(crate) fn add(&mut self, unit: &Unit) {
        let documents: HashSet<usize> =
            unit.declarations.iter().map(|declaration| declaration.document).collect();
        for (index, document) in unit.documents.iter().enumerate() {
            let is_text = is_translation(unit.sources.source(document.source).name().as_ref());
            if documents.contains(&index) && !is_text {
                Scan { names: self, document }.visit_document(document);
            }
        }
    }

    /// The classes that are mentioned and not declared, without those that were given before.
    pub(crate) fn missing(&mut self) -> Vec<String> {
        let mentioned = std::mem::take(&mut self.mentioned);
        let is_missing = |name: &String| !self.declared.contains(&name.to_lowercase());
        mentioned.into_iter().filter(is_missing).collect()
    }

    fn mention(&mut self, name: &str) {
        let name = name.trim();
        if !name.is_empty() && self.seen.insert(name.to_lowercase()) {
            self.mentioned.push(name.to_owned());
        }
    }
}

/// Notes the class names of a document.
struct Scan<'n, 'd> {
    names: &'n mut Names,
    document: &'d Document,
}

impl<'d> Visit<'d> for Scan<'_, 'd> {
    fn visit_item(&mut self, item: &'d Item) {
        match item {
            Item::Class(class) => self.visit_class(class),
            Item::Enumeration(enumeration) => self.visit_enumeration(enumeration),
            Item::Instance(instance) => self.visit_instance(instance),
            Item::Directive(_) | Item::Qualifier(_) => {}
        }
    }

    fn visit_class(&mut self, class: &'d Class) {
        self.names.declared.insert(self.document.text(class.name).to_lowercase());
        if let Some(superclass) = class.superclass {
            self.names.mention(self.document.text(superclass));
        }
        walk_class(self, class);
    }

    fn visit_enumeration(&mut self, enumeration: &'d Enumeration) {
        self.names.declared.insert(self.document.text(enumeration.name).to_lowercase());
        walk_enumeration(self, enumeration);
    }

    fn visit_instance(&mut self, instance: &'d Instance) {
        self.names.mention(self.document.text(instance.class));
        walk_instance(self, instance);
    }

    fn visit_type_name(&mut self, ty: &'d TypeName) {
        if ty.kind == TypeKind::Class {
            self.names.mention(self.document.text(ty.span));
        }
    }

    fn visit_qualifier(&mut self, qualifier: &'d Qualifier) {
        let name = self.document.text(qualifier.name);
        let names_class = name.eq_ignore_ascii_case("EmbeddedInstance")
            || name.eq_ignore_ascii_case("HyperVEmbeddedInstance");
        if let (true, Some(Value::String(class))) = (names_class, &qualifier.value) {
            self.names.mention(&self.document.string(class));
        }
        walk_qualifier(self, qualifier);
    }
}
