//! `mofc check --fix`: fixes to files.

mod progress;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use mof_codegen::{Compiled, ParsedFile, Sources};
use mof_model::Finding;
use mof_parser::{
    Fix, FixedSource, ParseOptions, Parsed, Report, Source, SourceId, SourceMap, apply_fixes,
    decode, parse,
};

use crate::{
    command_line::{CheckArguments, Common},
    compilation::compile,
    exit::{complain, say},
    findings::{Levels, Reporter},
    replace::{Replacing, encoded, replace},
    summary::counted,
};
use progress::State;

/// How often everything is read again because a fix may have brought more to fix. Fixes bring no
/// new findings, so that two rounds are enough where no two of them want the same place.
const MAX_ROUNDS: usize = 16;

/// Makes every certain fix in the files that are given, and says on standard error what it did.
///
/// Fixes are made in memory, round by round. A round that does not make a file better is taken back
/// and is the file's last one. What is left is written once.
pub(super) fn run(
    sources: &Sources,
    arguments: &CheckArguments,
    common: &Common,
    reporter: &mut Reporter,
) {
    if arguments.sources.input.paths.iter().any(|path| path == "-") {
        complain("standard input is reported on, not fixed: give the file");
    }
    let replacing = Replacing::default();
    if let Err(error) = replacing.outlive_signals() {
        return reporter.could_not(&format!("nothing is fixed: {error}"));
    }
    let (options, _) = arguments.sources.input.options();
    if arguments.syntax_only {
        fix_each(sources, &options, &replacing, reporter);
    } else {
        fix_all(sources, &options, common, &replacing, reporter);
    }
}

/// A file that is being fixed.
struct Fixing {
    path: PathBuf,
    name: String,
    /// What is on the disk.
    before: Vec<u8>,
    /// What the rounds so far have made of it.
    bytes: Vec<u8>,
    /// How many fixes that took.
    made: usize,
    /// The round that is being tried.
    tried: Option<Round>,
    /// Why there is no further round.
    end: Option<End>,
}

struct Round {
    before: State,
    bytes: Vec<u8>,
    made: usize,
}

enum End {
    NotBetter,
    Failed(String),
}

impl Fixing {
    /// # Errors
    ///
    /// Why the file cannot be written.
    fn new(path: &Path, source: &Source) -> Self {
        let (before, end) = match source.encode(source.text()) {
            Ok(before) => (before, None),
            Err(error) => (Vec::new(), Some(End::Failed(error.to_string()))),
        };
        let (path, name) = (path.to_owned(), source.name().to_owned());
        Self { path, name, bytes: before.clone(), before, made: 0, tried: None, end }
    }

    /// Begins a round, unless there is to be none; the bytes to read instead of the file.
    fn attempt(
        &mut self,
        source: &Source,
        fixed: &FixedSource,
        before: State,
        options: &ParseOptions,
    ) -> Option<&[u8]> {
        if self.end.is_some() || fixed.text == source.text() {
            return None;
        }
        match encoded(source, &fixed.text, options) {
            Ok(bytes) => {
                let round = Round { before, bytes, made: fixed.made };
                Some(&self.tried.insert(round).bytes)
            }
            Err(error) => {
                self.end = Some(End::Failed(error));
                None
            }
        }
    }

    /// Ends the round that was begun; whether it stays.
    fn judge(&mut self, now: &State) -> bool {
        let Some(round) = self.tried.take() else { return true };
        let better = now.is_better_than(&round.before);
        if better {
            self.bytes = round.bytes;
            self.made += round.made;
        } else {
            self.end = Some(End::NotBetter);
        }
        better
    }

    /// Writes what the rounds have made, and says so.
    fn finish(self, replacing: &Replacing, reporter: &mut Reporter) {
        let mut failed = match self.end {
            Some(End::Failed(error)) => Some(error),
            Some(End::NotBetter) => {
                say!(
                    "{}: {} not made, for the file would not have fewer errors",
                    self.name,
                    if self.made > 0 { "more fixes were" } else { "fixes were" },
                );
                None
            }
            None => None,
        };
        if self.bytes != self.before {
            match replace(&self.path, &self.before, &self.bytes, replacing) {
                Ok(()) => {
                    say!("{}: {} made", self.name, counted(self.made, "fix", "fixes"));
                }
                Err(error) => failed = Some(error.to_string()),
            }
        }
        if let Some(error) = failed {
            reporter.could_not(&format!("cannot fix `{}`: {error}", self.name));
        }
    }
}

fn fix_all(
    sources: &Sources,
    options: &ParseOptions,
    common: &Common,
    replacing: &Replacing,
    reporter: &mut Reporter,
) {
    let mut sources = sources.clone();
    let mut files: Vec<Fixing> = Vec::new();
    let mut rounds = 0;
    loop {
        let compiled = compile(&sources, common);
        let map = compiled.schema.sources();
        let states = states(&compiled);
        let mut taken_back = false;
        for file in files.iter_mut().filter(|file| file.tried.is_some()) {
            let state = states.iter().find(|(path, _)| *path == file.path);
            // a file that is not included any more cannot be judged
            if !state.is_some_and(|(_, state)| file.judge(state)) {
                file.tried = None;
                file.end.get_or_insert(End::NotBetter);
                sources.instead(&file.path, file.bytes.clone());
                taken_back = true;
            }
        }
        if taken_back {
            continue;
        }
        if rounds == MAX_ROUNDS {
            break;
        }
        rounds += 1;
        let mut goes_on = false;
        for fixed in fixed(compiled.findings.iter(), map, reporter.levels()) {
            let input = compiled.inputs.iter().find(|input| input.source == fixed.source);
            let path = input.filter(|input| input.given).and_then(|input| input.path.as_deref());
            let Some(path) = path else { continue };
            let source = map.source(fixed.source);
            let at = files.iter().position(|file| file.path == path).unwrap_or_else(|| {
                files.push(Fixing::new(path, source));
                files.len() - 1
            });
            let state = states.iter().find(|(known, _)| *known == path);
            let state = state.map(|(_, state)| state.clone()).unwrap_or_default();
            if let Some(bytes) = files[at].attempt(source, &fixed, state, options) {
                sources.instead(path, bytes);
                goes_on = true;
            }
        }
        if !goes_on {
            break;
        }
    }
    files.into_iter().for_each(|file| file.finish(replacing, reporter));
}

/// How the files are, by their paths.
fn states(compiled: &Compiled) -> Vec<(&Path, State)> {
    let map = compiled.schema.sources();
    let mut states: BTreeMap<SourceId, State> = BTreeMap::new();
    for finding in &compiled.findings {
        if let Some(source) = map.source_of(finding.span()) {
            let is_syntax = matches!(finding, Finding::Syntax(_));
            states.entry(source).or_default().add(finding, is_syntax);
        }
    }
    let inputs = compiled.inputs.iter();
    inputs
        .filter_map(|input| {
            let state = states.remove(&input.source).unwrap_or_default();
            Some((input.path.as_deref()?, state))
        })
        .collect()
}

fn fix_each(
    sources: &Sources,
    options: &ParseOptions,
    replacing: &Replacing,
    reporter: &mut Reporter,
) {
    // what cannot be read is told when the rest is checked
    let _ = sources.parse_each(&mut |file| {
        let ParsedFile { path: Some(path), sources: map, parsed, .. } = file else { return };
        if let Some(file) = fix_one(path, map, parsed, options, reporter.levels()) {
            file.finish(replacing, reporter);
        }
    });
}

/// The file with its fixes; `None` where there is none.
fn fix_one(
    path: &Path,
    map: &SourceMap,
    parsed: &Parsed,
    options: &ParseOptions,
    levels: &Levels,
) -> Option<Fixing> {
    let mut fixes = fixed(parsed.findings.iter(), map, levels).pop()?;
    let mut file = Fixing::new(path, map.source(fixes.source));
    let mut read = (map.clone(), parsed.clone());
    for _ in 0..MAX_ROUNDS {
        let source = read.0.source(fixes.source);
        let Some(bytes) = file.attempt(source, &fixes, state(&read.1), options) else { break };
        let mut map = SourceMap::new();
        let Ok(id) = map.add(decode(source.name(), bytes, options)) else { break };
        let parsed = parse(&map, id, options);
        if !file.judge(&state(&parsed)) {
            break;
        }
        read = (map, parsed);
        match fixed(read.1.findings.iter(), &read.0, levels).pop() {
            Some(next) => fixes = next,
            None => break,
        }
    }
    Some(file)
}

fn state(parsed: &Parsed) -> State {
    let mut state = State::default();
    parsed.findings.iter().for_each(|finding| state.add(finding, true));
    state
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
