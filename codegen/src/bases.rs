//! What is only resolved against: the classes that every schema takes for granted, and what is wrong
//! with bases that are given.

use std::collections::BTreeSet;

use mof_model::{BuildOptions, Finding, Schema, SemanticFinding, SourceFinding};
use mof_parser::{Level, NoIncludes, ParseOptions, Report, SourceMap, Span, Unit};
use mof_schemas::Kind;

/// How the sources of the base classes are called: no file has such a name.
pub(crate) const BASE: &str = "builtin:";

/// The classes that every schema takes for granted: WMI's system classes, and those that drivers
/// and Desired State Configuration derive from.
pub(crate) fn base_classes() -> impl Iterator<Item = Unit> {
    let bases = mof_schemas::SCHEMAS.iter().filter(|schema| schema.kind == Kind::Base);
    bases.map(|schema| {
        let main = [(format!("{BASE}{}", schema.name), schema.mof)];
        mof_parser::compile_unit(main, &mut NoIncludes, &ParseOptions::default())
    })
}

/// The errors of bases: nothing is reported on a base, but that there are some is.
#[derive(Default)]
pub(crate) struct BaseErrors {
    /// The files that have them.
    files: Vec<String>,
    count: usize,
    /// What the first one says, its file, and its place in that.
    first: Option<(String, String, Span)>,
}

impl BaseErrors {
    /// Those of the bases that were `given`, and those of the syntax of files that were
    /// `looked_up`. `None` when there are none.
    pub(crate) fn of(
        given: &[Unit],
        looked_up: &[Unit],
        built_in: &[Unit],
        options: &BuildOptions,
    ) -> Option<Self> {
        let mut errors = Self::default();
        for unit in given {
            let built = Schema::build_on(built_in.iter().cloned(), unit.clone(), options);
            let found = built.findings.iter().map(|finding| finding as &dyn Report);
            errors.add(found, built.schema.sources());
        }
        for unit in looked_up {
            let found = unit.findings.iter().map(|finding| finding as &dyn Report);
            errors.add(found, &unit.sources);
        }
        (errors.count > 0).then_some(errors)
    }

    /// Takes the errors among `findings` over, and the files that they are in.
    fn add<'f>(&mut self, findings: impl Iterator<Item = &'f dyn Report>, sources: &SourceMap) {
        let mut files = BTreeSet::new();
        for finding in findings.filter(|finding| finding.level() == Level::Error) {
            self.count += 1;
            let span = sources.as_written(finding.span());
            let Some(id) = sources.source_of(span) else { continue };
            files.insert(id);
            self.first.get_or_insert_with(|| {
                let local = sources.local_range(id, span);
                let name = sources.source(id).name().to_owned();
                let local = Span::new(local.start as u32, local.end as u32);
                (finding.to_string(), name, local)
            });
        }
        self.files.extend(files.into_iter().map(|id| sources.source(id).name().to_owned()));
    }

    /// The one thing that is said about all of them, at the first.
    pub(crate) fn finding(self, schema: &Schema) -> Finding {
        let sources = schema.sources();
        let (first, place) = match self.first {
            Some((first, file, local)) => {
                // bases are behind the files of the compilation
                let same: Vec<_> =
                    sources.iter().filter(|(_, source)| source.name() == file).collect();
                let base = same.last().map_or(0, |(id, _)| sources.base(*id));
                (first, Span::new(base + local.start, base + local.end))
            }
            None => (String::new(), Span::default()),
        };
        let kind = SourceFinding::BaseHasErrors { bases: self.files, errors: self.count, first };
        Finding::Semantic(SemanticFinding::new(kind, place, schema.dialect()))
    }
}
