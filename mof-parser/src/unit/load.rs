//! Reads and parses files, and notes which `include` leads to which.

use std::collections::HashMap;

use super::InputFile;
use super::include::{Include, IncludeError, IncludeResolver};
use crate::ast::Item;
use crate::pragma::{Pragma, include_path};
use crate::preprocess::{Budget, Changes, Digest, Language, Lines, Macros, start};
use crate::source::{Source, SourceId, SourceMap, decode_as_written};
use crate::{Document, Finding, FindingKind, ParseOptions, Parsed, Span, parse};

/// Where an `include` leads.
#[derive(Debug)]
pub(super) enum Edge {
    /// To a document.
    To(usize),
    /// Nowhere, and nobody minds.
    NotFollowed,
    /// Nowhere, for this reason.
    Failed { path: String, error: IncludeError },
    /// Too far: it was not followed, because of a limit.
    BeyondLimit,
}

/// All files of a compilation, read and parsed.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) sources: SourceMap,
    pub(super) documents: Vec<Document>,
    /// What was found in each document.
    pub(super) findings: Vec<Vec<Finding>>,
    pub(super) inputs: Vec<InputFile>,
    /// By document and item.
    pub(super) edges: HashMap<(usize, usize), Edge>,
}

/// A text with a name.
pub(super) struct File {
    pub(super) source: SourceId,
    pub(super) lines: Lines,
    /// Whether it was read already.
    pub(super) is_read: bool,
}

/// What decides how a file is read.
pub(super) type Key = (usize, Language, Digest);

/// A file as it was read.
pub(super) struct Known {
    /// Of MOF, the document.
    pub(super) document: Option<usize>,
    pub(super) exit: Exit,
}

/// What a file does to the macros.
pub(super) enum Exit {
    /// It was not asked yet.
    Pending,
    /// It is being read.
    Open,
    /// This.
    Changes(Changes),
}

pub(super) struct Loader<'o> {
    pub(super) options: &'o ParseOptions,
    pub(super) loaded: Loaded,
    pub(super) files: Vec<File>,
    /// The files that bear a name: one, unless the caller gives different texts one name.
    by_name: HashMap<String, Vec<usize>>,
    /// The files that the paths in a file lead to.
    by_path: HashMap<(usize, String), usize>,
    pub(super) known: HashMap<Key, Known>,
    /// Main files that need the preprocessor, and their documents.
    pending: Vec<(usize, usize)>,
    /// By document: its file, and how many `include`s lead to it at least.
    file_of: Vec<usize>,
    pub(super) depth: Vec<usize>,
    inclusions: usize,
    pub(super) budget: Budget,
    /// The macros that files begin with; none when nothing is preprocessed.
    pub(super) start: Option<Macros>,
}

impl<'o> Loader<'o> {
    pub(super) fn new(options: &'o ParseOptions) -> Self {
        let loaded = Loaded {
            sources: SourceMap::new(),
            documents: Vec::new(),
            findings: Vec::new(),
            inputs: Vec::new(),
            edges: HashMap::new(),
        };
        Self {
            options,
            loaded,
            files: Vec::new(),
            by_name: HashMap::new(),
            by_path: HashMap::new(),
            known: HashMap::new(),
            pending: Vec::new(),
            file_of: Vec::new(),
            depth: Vec::new(),
            inclusions: 0,
            budget: Budget::of(options.max_expansion),
            start: start(options),
        }
    }

    /// Reads a file that the caller names. `None` when there is no room for it.
    pub(super) fn main_file(&mut self, name: String, bytes: &[u8]) -> Option<usize> {
        let file = self.file(name, bytes, false)?;
        Some(self.document(file, 0, &mut |loader, file, document| {
            loader.pending.push((file, document));
        }))
    }

    /// Reads what the files include, and what those include, to the limits.
    pub(super) fn follow_includes(&mut self, resolver: &mut dyn IncludeResolver) {
        for (file, document) in std::mem::take(&mut self.pending) {
            self.preprocess(file, document, resolver);
        }
        let mut document = 0;
        while document < self.loaded.documents.len() {
            for item in 0..self.loaded.documents[document].items.len() {
                if let Some(edge) = self.edge(document, item, resolver) {
                    self.loaded.edges.insert((document, item), edge);
                }
            }
            document += 1;
        }
    }

    pub(super) fn finish(self) -> Loaded {
        self.loaded
    }

    /// Where MOF's own `include` leads: it takes no macros along, and brings none back.
    fn edge(
        &mut self,
        index: usize,
        item: usize,
        resolver: &mut dyn IncludeResolver,
    ) -> Option<Edge> {
        let document = &self.loaded.documents[index];
        let Item::Directive(directive) = &document.items[item] else { return None };
        let path = include_path(document, directive)?;
        if self.loaded.edges.contains_key(&(index, item)) {
            return None;
        }
        if !self.has_room(self.depth[index]) {
            return Some(Edge::BeyondLimit);
        }
        let file = match self.resolve(self.file_of[index], path, resolver) {
            Ok(file) => file,
            Err(edge) => return Some(edge),
        };
        let depth = self.depth[index] + 1;
        let document = self.document(file, depth, &mut |loader, file, document| {
            loader.preprocess(file, document, resolver);
        });
        Some(Edge::To(document))
    }

    /// Counts an inclusion from a file that `depth` others lead to. Says whether it may be.
    pub(super) fn has_room(&mut self, depth: usize) -> bool {
        self.inclusions += 1;
        self.inclusions <= self.options.max_includes && depth < self.options.max_include_depth
    }

    /// The file that `path` leads to.
    pub(super) fn resolve(
        &mut self,
        includer: usize,
        path: String,
        resolver: &mut dyn IncludeResolver,
    ) -> Result<usize, Edge> {
        let place = (includer, path);
        if let Some(target) = self.by_path.get(&place) {
            return Ok(*target);
        }
        let (_, path) = &place;
        let includer = &self.loaded.sources.source(self.files[includer].source).name;
        match resolver.resolve(includer, path) {
            Ok(Include::File { name, bytes }) => {
                let target = self.file(name, &bytes, true).ok_or(Edge::BeyondLimit)?;
                self.by_path.insert(place, target);
                Ok(target)
            }
            Ok(Include::NotFollowed) => Err(Edge::NotFollowed),
            Err(error) => Err(Edge::Failed { path: path.clone(), error }),
        }
    }

    /// The document of a file that begins without the macros of another one. When the preprocessor
    /// is needed for it, `preprocess` is told.
    fn document(
        &mut self,
        file: usize,
        depth: usize,
        preprocess: &mut dyn FnMut(&mut Self, usize, usize),
    ) -> usize {
        let digest = self.start.as_ref().map_or(Digest::default(), Macros::digest);
        let key = (file, Language::Mof, digest);
        if let Some(Known { document: Some(document), .. }) = self.known.get(&key) {
            return *document;
        }
        let is_plain = match &self.start {
            Some(macros) => self.is_plain(file, macros),
            None => true,
        };
        if is_plain {
            return self.plain(key, depth);
        }
        let document = self.reserve(key, depth);
        preprocess(self, file, document);
        document
    }

    /// Whether a file means what it says, with these macros in front of it.
    pub(super) fn is_plain(&self, file: usize, macros: &Macros) -> bool {
        !macros.is_active() && self.files[file].lines == Lines::default()
    }

    /// Parses a file as it is.
    pub(super) fn plain(&mut self, key: Key, depth: usize) -> usize {
        let document = self.reserve(key.clone(), depth);
        let source = self.files[key.0].source;
        let parsed = parse(&self.loaded.sources, source, self.options);
        self.files[key.0].is_read = true;
        let exit = Exit::Changes(Changes::default());
        self.known.insert(key, Known { document: Some(document), exit });
        self.put(document, parsed);
        document
    }

    /// Makes a place for a document, so that documents come in the order in which they are begun.
    pub(super) fn reserve(&mut self, key: Key, depth: usize) -> usize {
        let index = self.loaded.documents.len();
        let source = self.files[key.0].source;
        let base = self.loaded.sources.base(source);
        self.loaded.documents.push(Document::empty(source, base, self.options.dialect));
        self.loaded.findings.push(Vec::new());
        self.file_of.push(key.0);
        self.depth.push(depth);
        self.known.insert(key, Known { document: Some(index), exit: Exit::Pending });
        index
    }

    pub(super) fn put(&mut self, index: usize, parsed: Parsed) {
        // Files and inputs are the same, in one order.
        self.loaded.inputs[self.file_of[index]].autorecover |= asks_for_recovery(&parsed.document);
        self.loaded.documents[index] = parsed.document;
        self.loaded.findings[index] = parsed.findings;
    }

    /// The file of that name and text. `None` when there is no room for it.
    fn file(&mut self, name: String, bytes: &[u8], included: bool) -> Option<usize> {
        let source = decode_as_written(name, bytes, self.options);
        let known = self.by_name.get(&source.name).into_iter().flatten();
        for &file in known {
            if self.loaded.sources.source(self.files[file].source).text == source.text {
                return Some(file);
            }
        }
        let name = source.name.clone();
        let size = bytes.len() as u64;
        let lines = match self.start {
            Some(_) => Lines::of(&source.text),
            None => Lines::default(),
        };
        let id = match self.loaded.sources.add(source) {
            Ok(id) => id,
            Err(_) => self.loaded.sources.add(too_large(name.clone(), size)).ok()?,
        };
        let index = self.files.len();
        self.files.push(File { source: id, lines, is_read: false });
        self.loaded.inputs.push(InputFile {
            name: name.clone(),
            source: id,
            included,
            autorecover: false,
        });
        self.by_name.entry(name).or_default().push(index);
        Some(index)
    }
}

fn asks_for_recovery(document: &Document) -> bool {
    document.items.iter().any(|item| match item {
        Item::Directive(one) => Pragma::of(document.text(one.name)) == Some(Pragma::AutoRecover),
        _ => false,
    })
}

/// Stands for a file that the offset space has no room for.
fn too_large(name: String, size: u64) -> Source {
    let kind = FindingKind::FileTooLarge { size, limit: u64::from(u32::MAX) };
    let findings = vec![Finding { kind, span: Span::default() }];
    Source::refused(name, findings)
}
