//! Reads and parses every file once, and notes which `include` leads to which.

use std::collections::HashMap;

use super::InputFile;
use super::include::{Include, IncludeError, IncludeResolver};
use crate::ast::Item;
use crate::pragma::{Pragma, include_path};
use crate::source::{Source, SourceMap, decode};
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
    pub(super) findings: Vec<Finding>,
    pub(super) inputs: Vec<InputFile>,
    /// By document and item.
    pub(super) edges: HashMap<(usize, usize), Edge>,
}

pub(super) struct Loader<'o> {
    options: &'o ParseOptions,
    loaded: Loaded,
    /// The documents that bear a name: one, unless the caller gives different texts one name.
    by_name: HashMap<String, Vec<usize>>,
    /// The documents that the paths in a document lead to.
    by_path: HashMap<(usize, String), usize>,
    /// How many `include`s lead to a document, at least.
    depth: Vec<usize>,
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
            by_name: HashMap::new(),
            by_path: HashMap::new(),
            depth: Vec::new(),
        }
    }

    /// Reads a file that the caller names. `None` when there is no room for it.
    pub(super) fn main_file(&mut self, name: String, bytes: &[u8]) -> Option<usize> {
        self.file(name, bytes, 0)
    }

    /// Reads what the files include, and what those include, to the limits.
    pub(super) fn follow_includes(&mut self, resolver: &mut dyn IncludeResolver) {
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

    fn edge(
        &mut self,
        index: usize,
        item: usize,
        resolver: &mut dyn IncludeResolver,
    ) -> Option<Edge> {
        let document = &self.loaded.documents[index];
        let Item::Directive(directive) = &document.items[item] else { return None };
        let path = include_path(document, directive)?;
        if self.loaded.edges.len() >= self.options.max_includes
            || self.depth[index] >= self.options.max_include_depth
        {
            return Some(Edge::BeyondLimit);
        }
        let place = (index, path);
        if let Some(target) = self.by_path.get(&place) {
            return Some(Edge::To(*target));
        }
        let (_, path) = &place;
        let includer = &self.loaded.sources.source(document.source).name;
        Some(match resolver.resolve(includer, path) {
            Ok(Include::File { name, bytes }) => {
                match self.file(name, &bytes, self.depth[index] + 1) {
                    Some(target) => {
                        self.by_path.insert(place, target);
                        Edge::To(target)
                    }
                    None => Edge::BeyondLimit,
                }
            }
            Ok(Include::NotFollowed) => Edge::NotFollowed,
            Err(error) => Edge::Failed { path: path.clone(), error },
        })
    }

    fn file(&mut self, name: String, bytes: &[u8], depth: usize) -> Option<usize> {
        let source = decode(name, bytes, self.options);
        let known = self.by_name.get(&source.name).into_iter().flatten();
        for &document in known {
            if self.loaded.documents[document].text == source.text {
                return Some(document);
            }
        }
        let name = source.name.clone();
        let size = bytes.len() as u64;
        let id = match self.loaded.sources.add(source) {
            Ok(id) => id,
            Err(_) => self.loaded.sources.add(too_large(name.clone(), size)).ok()?,
        };
        let Parsed { document, findings } = parse(&self.loaded.sources, id, self.options);
        let index = self.loaded.documents.len();
        let autorecover = asks_for_recovery(&document);
        self.loaded.documents.push(document);
        self.loaded.findings.extend(findings);
        let input = InputFile { name: name.clone(), source: id, included: depth > 0, autorecover };
        self.loaded.inputs.push(input);
        self.by_name.entry(name).or_default().push(index);
        self.depth.push(depth);
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
