//! `mofc check --fix`: fixes to files.

use std::path::Path;

use mof_codegen::{Compiled, ParsedFile, Sources};
use mof_parser::{Fix, FixedSource, Report, Source, SourceMap, apply_fixes};

use super::compile;
use crate::{
    command_line::{CheckArguments, Common},
    findings::{Levels, Reporter},
    replace::{Replacing, replace},
    summary::counted,
};

/// How often everything is read again because a fix may have brought more to fix. Fixes bring no
/// new findings, so that two rounds are enough where no two of them want the same place.
const MAX_ROUNDS: usize = 16;

/// Makes every certain fix in the files that are given, and says on standard error what it did.
pub(super) fn run(
    sources: &Sources,
    arguments: &CheckArguments,
    common: &Common,
    reporter: &mut Reporter,
) {
    let mut made = Made::default();
    if let Err(error) = made.replacing.outlive_signals() {
        return reporter.could_not(&format!("nothing is fixed: {error}"));
    }
    for _ in 0..MAX_ROUNDS {
        let changed = if arguments.syntax_only {
            fix_each(sources, reporter, &mut made)
        } else {
            fix_all(&compile(sources, common), reporter, &mut made)
        };
        if !changed {
            break;
        }
    }
    for (name, count) in made.files {
        crate::exit::say!("{name}: {} made", counted(count, "fix", "fixes"));
    }
}

/// What was fixed, by the names of the files in the order of their first fix.
#[derive(Default)]
struct Made {
    files: Vec<(String, usize)>,
    replacing: Replacing,
}

impl Made {
    fn add(&mut self, name: &str, count: usize) {
        match self.files.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known += count,
            None => self.files.push((name.to_owned(), count)),
        }
    }
}

fn fix_all(compiled: &Compiled, reporter: &mut Reporter, made: &mut Made) -> bool {
    let map = compiled.schema.sources();
    let mut changed = false;
    for fixed in fixed(compiled.findings.iter(), map, reporter.levels()) {
        let input = compiled.inputs.iter().find(|input| input.source == fixed.source);
        if let Some(path) = input.filter(|input| input.given).and_then(|i| i.path.as_deref()) {
            changed |= write(path, map.source(fixed.source), &fixed, reporter, made);
        }
    }
    changed
}

fn fix_each(sources: &Sources, reporter: &mut Reporter, made: &mut Made) -> bool {
    let mut changed = false;
    // what cannot be read is told when the rest is checked
    let _ = sources.parse_each(&mut |file| {
        let ParsedFile { path: Some(path), sources: map, parsed, .. } = file else { return };
        for fixed in fixed(parsed.findings.iter(), map, reporter.levels()) {
            changed |= write(path, map.source(fixed.source), &fixed, reporter, made);
        }
    });
    changed
}

fn fixed<'f, R: Report + 'f>(
    findings: impl Iterator<Item = &'f R>,
    map: &SourceMap,
    levels: &Levels,
) -> Vec<FixedSource> {
    let fixes: Vec<Fix> =
        findings.filter(|f| levels.judge(*f).is_some()).filter_map(Report::fix).collect();
    apply_fixes(map, &fixes)
}

fn write(
    path: &Path,
    source: &Source,
    fixed: &FixedSource,
    reporter: &mut Reporter,
    made: &mut Made,
) -> bool {
    if fixed.text == source.text() {
        return false;
    }
    let encode = |text| source.encode(text).map_err(|error| error.to_string());
    let written = encode(source.text()).and_then(|before| {
        let after = encode(&fixed.text)?;
        replace(path, &before, &after, &made.replacing).map_err(|error| error.to_string())
    });
    match written {
        Ok(()) => {
            made.add(source.name(), fixed.made);
            true
        }
        Err(error) => {
            reporter.could_not(&format!("cannot fix `{}`: {error}", source.name()));
            false
        }
    }
}
