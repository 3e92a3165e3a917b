//! Puts declarations in textual order, and keeps the `#pragma` state for each.

use std::collections::{HashMap, HashSet};

use super::include::IncludeError;
use super::load::{Edge, Loaded};
use super::pragmas::Pragmas;
use super::preprocessed::header_not_read;
use super::{Declaration, Unit};
use crate::ast::{Directive, Item};
use crate::pragma::Pragma;
use crate::preprocess::is_header;
use crate::{Finding, FindingKind, ParseOptions, SourceId, SourceMap, Span};

/// Walks from each main file through the includes.
pub(super) fn expand(loaded: Loaded, roots: &[usize], options: &ParseOptions) -> Unit {
    let mut walk = Walk {
        loaded: &loaded,
        options,
        declarations: Vec::new(),
        states: Vec::new(),
        state_ids: HashMap::new(),
        exits: HashMap::new(),
        first_include: HashMap::new(),
        listed: HashSet::new(),
        reached: HashSet::new(),
        reported: HashSet::new(),
        findings: Vec::new(),
        expansions: 0,
        steps: 0,
        overflowed: false,
    };
    let source_of = |document: &usize| loaded.documents[*document].source;
    let included: HashSet<SourceId> = loaded
        .edges
        .iter()
        .filter_map(|((from, _), edge)| match edge {
            Edge::To(to) if source_of(to) != source_of(from) => Some(source_of(to)),
            _ => None,
        })
        .collect();
    // First the files that nothing includes; what is left then lies on a circle.
    for root in roots.iter().filter(|root| !included.contains(&source_of(root))) {
        walk.main_file(*root);
    }
    for root in roots {
        if !walk.listed.contains(&source_of(root)) {
            walk.main_file(*root);
        }
    }
    let Walk { declarations, states, findings: more, reached, first_include, .. } = walk;
    let Loaded { mut sources, documents, findings, inputs, .. } = loaded;
    let mut first_include: Vec<_> = first_include.into_iter().collect();
    // Of a file that was read with several macros, the first document was included first.
    first_include.sort_unstable_by_key(|(document, _)| std::cmp::Reverse(*document));
    let asked_for: HashSet<SourceId> =
        inputs.iter().filter(|input| input.included).map(|input| input.source).collect();
    for (document, path) in first_include {
        let source = documents[document].source;
        if asked_for.contains(&source) {
            sources.set_included_from(source, sources.as_written(path));
        }
    }
    // What is said of a file with other macros than those of any place that includes it is beside
    // the point.
    let is_read = |(document, _): &(usize, _)| {
        !documents[*document].is_preprocessed || reached.contains(document)
    };
    let found = findings.into_iter().enumerate().filter(is_read).flat_map(|(_, found)| found);
    let mut findings: Vec<Finding> = found.chain(more).collect();
    findings.sort_by_cached_key(|finding| sources.as_written(finding.span).start);
    if documents.iter().any(|document| document.is_preprocessed) {
        drop_repeated(&mut findings, &sources);
    }
    Unit { sources, documents, declarations, pragmas: states, findings, inputs }
}

/// A file that was read with different macros says what it says once.
fn drop_repeated(findings: &mut Vec<Finding>, sources: &SourceMap) {
    let mut said = HashSet::new();
    findings.retain(|finding| {
        said.insert((sources.as_written(finding.span), finding.kind.code(), finding.to_string()))
    });
}

struct Walk<'l> {
    loaded: &'l Loaded,
    options: &'l ParseOptions,
    declarations: Vec<Declaration>,
    states: Vec<Pragmas>,
    state_ids: HashMap<Pragmas, usize>,
    /// The state behind a document, by the state in front of it. Whoever has an entry here is in
    /// the declarations already.
    exits: HashMap<(usize, usize), usize>,
    /// The files that are in the declarations, in any state.
    listed: HashSet<SourceId>,
    /// The documents that were come to.
    reached: HashSet<usize>,
    /// Where a document was included first.
    first_include: HashMap<usize, Span>,
    /// `include`s that a finding speaks of: one is enough, however often the file is expanded.
    reported: HashSet<(usize, usize)>,
    findings: Vec<Finding>,
    expansions: usize,
    /// Items walked: a file that is listed again and again costs time, whatever it holds.
    steps: usize,
    overflowed: bool,
}

/// A document whose items are being listed.
struct Frame {
    document: usize,
    next: usize,
    entry: usize,
    /// The path in the `include` that leads here.
    via: Option<Span>,
}

impl Walk<'_> {
    fn main_file(&mut self, document: usize) {
        let mut current = Pragmas::default();
        let mut state = self.intern(&current);
        let mut stack = vec![Frame { document, next: 0, entry: state, via: None }];
        while let Some(frame) = stack.last_mut() {
            let (document, item) = (frame.document, frame.next);
            if item == 0 {
                self.reached.insert(document);
            }
            let Some(what) = self.loaded.documents[document].items.get(item) else {
                self.exits.insert((document, frame.entry), state);
                self.listed.insert(self.loaded.documents[document].source);
                stack.pop();
                continue;
            };
            frame.next += 1;
            self.steps += 1;
            if self.steps > self.options.max_declarations {
                let limit = self.options.max_declarations;
                let _: Option<usize> = self.overflow("declarations", limit, span_of(what));
                return;
            }
            match what {
                Item::Directive(directive) => {
                    let place = (document, item);
                    if let Some(edge) = self.loaded.edges.get(&place) {
                        if let Some(target) = self.follow(place, directive, edge, state, &stack) {
                            match self.exits.get(&(target, state)) {
                                Some(exit) => {
                                    state = *exit;
                                    current = self.states[state].clone();
                                }
                                None => {
                                    let via = Some(path_span(directive));
                                    stack.push(Frame {
                                        document: target,
                                        next: 0,
                                        entry: state,
                                        via,
                                    });
                                }
                            }
                        }
                        continue;
                    }
                    current.apply(&self.loaded.documents[document], directive);
                    state = self.intern(&current);
                    if self.has_side_effect(document, directive) {
                        self.declare(document, item, state);
                    }
                }
                Item::Class(_) | Item::Enumeration(_) | Item::Qualifier(_) | Item::Instance(_) => {
                    self.declare(document, item, state);
                }
            }
        }
    }

    /// The document to go on with. `None` when there is none, which is reported.
    fn follow(
        &mut self,
        place: (usize, usize),
        directive: &Directive,
        edge: &Edge,
        state: usize,
        stack: &[Frame],
    ) -> Option<usize> {
        let span = path_span(directive);
        let chain = || stack.iter().filter_map(|frame| frame.via).collect::<Vec<_>>();
        let limit = self.options.max_include_depth;
        let kind = match edge {
            Edge::NotFollowed => return None,
            Edge::Failed { path, error }
                if is_header(path) && self.loaded.documents[place.0].is_preprocessed =>
            {
                header_not_read(path.clone(), error, chain())
            }
            Edge::Failed { path, error: IncludeError::NotFound { searched } } => {
                let (path, searched) = (path.clone(), searched.clone());
                FindingKind::IncludeNotFound { path, searched, chain: chain() }
            }
            Edge::Failed { path, error } => {
                let (path, reason) = (path.clone(), error.to_string());
                FindingKind::IncludeRefused { path, reason, chain: chain() }
            }
            Edge::To(target) if stack.iter().any(|frame| frame.document == *target) => {
                FindingKind::IncludeCycle { name: self.name(*target), chain: chain() }
            }
            _ if stack.len() > limit => FindingKind::IncludeTooDeep { limit, chain: chain() },
            Edge::BeyondLimit => {
                return self.overflow("inclusions", self.options.max_includes, span);
            }
            Edge::To(target) => {
                if let Some(first) = self.first_include.get(target)
                    && self.exits.contains_key(&(*target, state))
                {
                    let (name, first) = (self.name(*target), *first);
                    if first != span {
                        self.report(place, FindingKind::IncludedTwice { name, first }, span);
                    }
                    return Some(*target);
                }
                self.expansions += 1;
                if self.expansions > self.options.max_includes {
                    return self.overflow("inclusions", self.options.max_includes, span);
                }
                self.first_include.entry(*target).or_insert(span);
                return Some(*target);
            }
        };
        self.report(place, kind, span);
        None
    }

    fn declare(&mut self, document: usize, item: usize, pragmas: usize) {
        self.declarations.push(Declaration { document, item, pragmas });
    }

    fn overflow<T>(&mut self, what: &'static str, limit: usize, span: Span) -> Option<T> {
        if !self.overflowed {
            self.overflowed = true;
            self.findings.push(Finding { kind: FindingKind::TooLargeUnit { what, limit }, span });
        }
        None
    }

    fn report(&mut self, place: (usize, usize), kind: FindingKind, span: Span) {
        if self.reported.insert(place) {
            self.findings.push(Finding { kind, span });
        }
    }

    fn has_side_effect(&self, document: usize, directive: &Directive) -> bool {
        let name = self.loaded.documents[document].text(directive.name);
        Pragma::of(name).is_some_and(Pragma::has_side_effect)
    }

    fn name(&self, document: usize) -> String {
        let source = self.loaded.documents[document].source;
        self.loaded.sources.source(source).name.clone()
    }

    fn intern(&mut self, state: &Pragmas) -> usize {
        if let Some(id) = self.state_ids.get(state) {
            return *id;
        }
        self.states.push(state.clone());
        self.state_ids.insert(state.clone(), self.states.len() - 1);
        self.states.len() - 1
    }
}

fn span_of(item: &Item) -> Span {
    match item {
        Item::Directive(directive) => directive.span,
        Item::Class(class) => class.span,
        Item::Enumeration(enumeration) => enumeration.span,
        Item::Qualifier(qualifier) => qualifier.span,
        Item::Instance(instance) => instance.span,
    }
}

/// The path in an `include`.
fn path_span(directive: &Directive) -> Span {
    directive.arguments.first().map_or(directive.name, |path| path.span())
}
