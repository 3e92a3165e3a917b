//! Reads files through the preprocessor: each with the macros that are defined in front of it.

use std::sync::Arc;

use super::include::{IncludeError, IncludeResolver};
use super::load::{Edge, Exit, Key, Known, Loader};
use crate::ast::Item;
use crate::parse::Reading;
use crate::preprocess::{Expander, Language, Macros, Request, Step, is_header, words};
use crate::{Finding, FindingKind, Parsed, Span};

/// A file that is being read.
struct Frame {
    expander: Expander,
    key: Key,
    /// Of MOF, the document.
    document: Option<usize>,
    /// Where its changes begin among those of the macros.
    began: usize,
    /// Where the `#include`s in its expansion lead.
    edges: Vec<(u32, Edge)>,
    /// The path that leads here.
    via: Option<Span>,
}

impl Loader<'_> {
    /// Reads a file and, in textual order, what it includes.
    pub(super) fn preprocess(
        &mut self,
        file: usize,
        document: usize,
        resolver: &mut dyn IncludeResolver,
    ) {
        let Some(mut macros) = self.start.clone() else { return };
        let key = (file, Language::Mof, macros.digest());
        if !matches!(self.known.get(&key), Some(Known { exit: Exit::Pending, .. })) {
            return;
        }
        let depth = self.depth[document];
        let mut stack = vec![self.open(key, Some(document), None, &mut macros)];
        while let Some(frame) = stack.last_mut() {
            match frame.expander.run(&mut macros, &mut self.budget) {
                Step::Include(request) => {
                    let depth = depth + stack.len() - 1;
                    self.include(request, depth, &mut stack, &mut macros, resolver);
                }
                Step::Done => {
                    if let Some(frame) = stack.pop() {
                        self.close(frame, &macros);
                    }
                }
            }
        }
    }

    fn open(
        &mut self,
        key: Key,
        document: Option<usize>,
        via: Option<Span>,
        macros: &mut Macros,
    ) -> Frame {
        let file = &mut self.files[key.0];
        file.is_read = true;
        if file.lines.directives {
            macros.activate();
        }
        let sources = &self.loaded.sources;
        let text = Arc::clone(&sources.source(file.source).text);
        let base = sources.base(file.source);
        self.known.insert(key.clone(), Known { document, exit: Exit::Open });
        Frame {
            expander: Expander::new(text, base, key.1, self.options.max_findings),
            key,
            document,
            began: macros.now(),
            edges: Vec::new(),
            via,
        }
    }

    /// Follows an `#include` of the innermost file.
    fn include(
        &mut self,
        request: Request,
        depth: usize,
        stack: &mut Vec<Frame>,
        macros: &mut Macros,
        resolver: &mut dyn IncludeResolver,
    ) {
        let Request { path, span, hash } = request;
        let chain = stack.iter().filter_map(|frame| frame.via).collect();
        let Some(top) = stack.last_mut() else { return };
        let target = match self.has_room(depth) {
            true => self.resolve(top.key.0, path.clone(), resolver),
            false => Err(Edge::BeyondLimit),
        };
        let file = match target {
            Ok(file) => file,
            Err(edge) => {
                macros.miss(&path);
                match hash {
                    Some(hash) => top.edges.push((hash, edge)),
                    None => top.expander.report_all(self.not_read(path, edge, chain), span),
                }
                return;
            }
        };
        let is_header = top.key.1 == Language::Header
            || (is_header(&path) && (macros.is_active() || self.files[file].lines.directives));
        let language = if is_header { Language::Header } else { Language::Mof };
        let key = (file, language, macros.digest());
        let edge = match self.known.get(&key) {
            Some(Known { document, exit: Exit::Changes(changes) }) => {
                if self.budget.spend(changes.len()) {
                    macros.apply(changes);
                } else {
                    top.expander.report_spent(&mut self.budget, span);
                }
                document.map_or(Edge::NotFollowed, Edge::To)
            }
            Some(Known { document, exit: Exit::Open }) => {
                document.map_or(Edge::NotFollowed, Edge::To)
            }
            known => {
                let document = known.and_then(|known| known.document);
                if !is_header && document.is_none() && self.is_plain(file, macros) {
                    Edge::To(self.plain(key, depth + 1))
                } else if self.files[file].is_read && !self.spend_reading(file) {
                    top.expander.report_spent(&mut self.budget, span);
                    macros.miss(&path);
                    Edge::NotFollowed
                } else {
                    let document = match language {
                        Language::Header => None,
                        Language::Mof => {
                            Some(document.unwrap_or_else(|| self.reserve(key.clone(), depth + 1)))
                        }
                    };
                    if let Some(hash) = hash {
                        top.edges.push((hash, document.map_or(Edge::NotFollowed, Edge::To)));
                    }
                    let frame = self.open(key, document, Some(span), macros);
                    stack.push(frame);
                    return;
                }
            }
        };
        if let Some(hash) = hash {
            top.edges.push((hash, edge));
        }
    }

    /// To read a file again adds its text to the compilation.
    fn spend_reading(&mut self, file: usize) -> bool {
        let len = self.loaded.sources.source(self.files[file].source).text.len();
        self.budget.spend(len)
    }

    /// What is to be said about a header that leads nowhere.
    fn not_read(&self, path: String, edge: Edge, chain: Vec<Span>) -> Option<FindingKind> {
        match edge {
            Edge::To(_) | Edge::NotFollowed => None,
            Edge::Failed { path, error } => Some(header_not_read(path, &error, chain)),
            Edge::BeyondLimit => {
                let reason = "the limit of inclusions is reached".to_owned();
                Some(FindingKind::HeaderNotRead { path, reason, searched: Vec::new(), chain })
            }
        }
    }

    /// The file is read to its end.
    fn close(&mut self, frame: Frame, macros: &Macros) {
        let Frame { expander, key, document, began, edges, .. } = frame;
        let exit = Exit::Changes(macros.changes_since(began));
        let source = self.files[key.0].source;
        self.known.insert(key, Known { document, exit });
        let (expansion, mut findings) = expander.finish();
        let Some(document) = document else { return };
        let sources = &mut self.loaded.sources;
        let written = sources.base(source);
        let mut text = Arc::clone(&sources.source(source).text);
        let mut base = written;
        if let Some(expansion) = expansion {
            let expanded = Arc::clone(&expansion.text);
            match sources.add_expansion(source, Arc::new(expansion)) {
                Ok(start) => (text, base) = (expanded, start),
                Err(_) => {
                    let limit = self.options.max_expansion;
                    let kind = FindingKind::ExpansionTooLarge { limit };
                    findings.push(Finding::new(kind, Span::new(written, written)));
                    text = Arc::from("");
                }
            }
        }
        let found = sources.source(source).findings.iter().map(|finding| finding.moved(written));
        let reading = Reading {
            source,
            text: &text,
            base,
            words: words(macros, &self.budget),
            unread: macros.unread().map(|path| &**path),
        };
        let found: Vec<_> = found.chain(findings).collect();
        let parsed: Parsed = reading.parse(sources, found, self.options);
        let mut edges = edges.into_iter().peekable();
        for (index, item) in parsed.document.items.iter().enumerate() {
            let Item::Directive(directive) = item else { continue };
            let hash = directive.span.start - base;
            while edges.next_if(|(at, _)| *at < hash).is_some() {}
            if let Some((_, edge)) = edges.next_if(|(at, _)| *at == hash) {
                self.loaded.edges.insert((document, index), edge);
            }
        }
        self.put(document, parsed);
    }
}

/// What is to be said about a header that the resolver does not give.
pub(super) fn header_not_read(path: String, error: &IncludeError, chain: Vec<Span>) -> FindingKind {
    let searched = match error {
        IncludeError::NotFound { searched } => searched.clone(),
        IncludeError::Refused { .. } => Vec::new(),
    };
    let reason = error.to_string();
    FindingKind::HeaderNotRead { path, reason, searched, chain }
}
