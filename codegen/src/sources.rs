//! Paths to one compiled schema.

use std::{
    collections::HashMap,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use mof_model::{BuildOptions, Built, LocaleId, Schema};
use mof_parser::{FindingKind, ParseOptions, Parsed, Report, SourceMap, Span, Unit, decode, parse};

use crate::{
    Compiled, LoadError,
    bases::{BaseErrors, base_classes},
    compiled::Input,
    files::{Content, Instead, Known, Reader},
    folder::{Found, FoundFile, Search, bad_name},
    includes::{Folders, IncludeRules, shown},
    search_path::{LookedUp, Names, SearchPath},
};

/// Where a schema comes from: files, folders, built-in schemas, text at hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    root: PathBuf,
    given: Vec<Given>,
    bases: Vec<OsString>,
    includes: IncludeRules,
    parse: ParseOptions,
    build: BuildOptions,
    instead: Instead,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Given {
    Path(OsString),
    Text(String, Vec<u8>),
}

/// A file that [`Sources::parse_each`] hands out.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ParsedFile<'p> {
    /// The file; `None` for text at hand and built-in schemas.
    pub path: Option<&'p Path>,
    /// The file's text, alone.
    pub sources: &'p SourceMap,
    /// What it says.
    pub parsed: &'p Parsed,
}

/// How far [`Sources::compile_watched`] has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step {
    /// The next file is read and parsed.
    Read {
        /// How many files were read before.
        done: usize,
        /// How many files there are, without what they include.
        of: usize,
    },
    /// Everything is read; now it is resolved.
    Resolve,
}

impl Sources {
    /// Starts with nothing; relative paths will start at `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), ..Self::default() }
    }

    /// Adds a file, a folder (every `*.mof` and `*.mfl` below it, sorted), or `builtin:NAME`.
    ///
    /// A file `*.mfl` holds the texts of a language for classes that are declared elsewhere: they
    /// become the texts of these classes, when the language is the one in force
    /// ([`locale`](Self::locale)).
    pub fn path(&mut self, path: impl Into<OsString>) -> &mut Self {
        self.given.push(Given::Path(path.into()));
        self
    }

    /// Adds MOF that is at hand already, in any encoding, under the name that findings will show.
    pub fn text(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> &mut Self {
        self.given.push(Given::Text(name.into(), bytes.into()));
        self
    }

    /// Lets the file at `path` be read as if it held `bytes`, whoever asks for it and by whatever
    /// name; the file has to exist.
    pub fn instead(&mut self, path: impl AsRef<Path>, bytes: impl Into<Vec<u8>>) -> &mut Self {
        let path = path.as_ref();
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        Arc::make_mut(&mut self.instead).insert(place, bytes.into());
        self
    }

    /// Adds a path whose classes can be derived from and referred to, and on which nothing is
    /// reported.
    pub fn base(&mut self, path: impl Into<OsString>) -> &mut Self {
        self.bases.push(path.into());
        self
    }

    /// Adds a folder of the search path.
    ///
    /// Included files are looked for in it, after the including file's own folder. A class that is
    /// mentioned and declared nowhere is looked for in the files of that name (`CIM_Foo.mof`) in it
    /// and below it; such a file counts as a [`base`](Self::base), and so do those of the classes
    /// that it mentions in turn. They are at most as many as
    /// [`max_includes`](ParseOptions::max_includes).
    pub fn include(&mut self, folder: impl Into<PathBuf>) -> &mut Self {
        self.includes.folders.push(folder.into());
        self
    }

    /// Lets files include what lies outside of the folders that were given, by absolute paths too.
    ///
    /// MOF from elsewhere can have any file of this machine read then.
    pub fn allow_include_outside(&mut self) -> &mut Self {
        self.includes.outside = true;
        self
    }

    /// Finds included files, and those that are named after a class, without regard to case, as
    /// Windows does.
    pub fn ignore_include_case(&mut self) -> &mut Self {
        self.includes.ignore_case = true;
        self
    }

    /// Chooses the language whose texts hold, where classes come with translations. Without a call,
    /// that is English, or the one with the lowest number when there is no English.
    pub fn locale(&mut self, locale: LocaleId) -> &mut Self {
        self.build.locale = Some(locale);
        self
    }

    /// Takes the place of the choices and limits of parsing. Resolving follows its dialect.
    pub fn parse_options(&mut self, options: ParseOptions) -> &mut Self {
        self.build.dialect = options.dialect;
        self.parse = options;
        self
    }

    /// Takes the place of the choices and limits of resolving.
    pub fn build_options(&mut self, options: BuildOptions) -> &mut Self {
        self.build = options;
        self
    }

    /// Reads, parses and resolves everything.
    ///
    /// What cannot be read is listed in [`Compiled::errors`], and the rest is compiled all the
    /// same.
    pub fn compile(&self) -> Compiled {
        self.compile_watched(&mut |_| {})
    }

    /// [`compile`](Self::compile), telling in between how far it is.
    pub fn compile_watched(&self, watch: &mut dyn FnMut(Step)) -> Compiled {
        let mut errors = Vec::new();
        let main = self.read(self.find(&self.given, &mut errors), watch, &mut errors);
        let mut read = main.folders;
        let mut files = main.files;
        let mut bases = Vec::new();
        if !self.bases.is_empty() {
            let given: Vec<Given> = self.bases.iter().cloned().map(Given::Path).collect();
            let base = self.read(self.find(&given, &mut errors), &mut |_| {}, &mut errors);
            errors.extend(base.too_large.into_iter().map(|(path, _)| LoadError::TooLarge { path }));
            read.extend(base.folders);
            files.extend(base.files);
            bases.push(base.unit);
        }
        self.look_at_include_folders(&mut errors);
        if main.inputs.is_empty() && errors.is_empty() {
            errors.push(LoadError::Nothing);
        }
        let built_in: Vec<Unit> = base_classes().collect();
        let units = || std::iter::once(&main.unit).chain(&bases).chain(&built_in);
        let found = self.look_for_classes(units(), &files, &mut errors);
        read.extend(found.folders);
        files.extend(found.files);
        bases.extend(found.units);
        watch(Step::Resolve);
        let (given, looked_up) = bases.split_at(usize::from(!self.bases.is_empty()));
        let wrong = BaseErrors::of(given, looked_up, &built_in, &self.build);
        let built = Schema::build_on(bases.into_iter().chain(built_in), main.unit, &self.build);
        let Built { schema, mut findings } = built;
        findings.extend(wrong.map(|wrong| wrong.finding(&schema)));
        if let (Some(kind), Some(input)) = (found.beyond_limit, main.inputs.first()) {
            let at = schema.sources().base(input.source);
            findings.push(mof_parser::Finding { kind, span: Span::new(at, at) }.into());
        }
        for (name, kind) in main.too_large {
            if let Some(input) = main.inputs.iter().find(|input| input.name == name) {
                let at = schema.sources().base(input.source);
                findings.push(mof_parser::Finding { kind, span: Span::new(at, at) }.into());
            }
        }
        let written = schema.sources();
        findings.sort_by_cached_key(|finding| written.as_written(finding.span()).start);
        files.dedup();
        let schema = Arc::new(schema);
        let (inputs, looked_up) = (main.inputs, found.looked_up);
        Compiled { schema, findings, inputs, looked_up, files, folders: read, errors }
    }

    /// Reads the files of the search path that are named after classes which `units` mention and do
    /// not declare, and after those that such files mention in turn.
    fn look_for_classes<'u>(
        &self,
        units: impl Iterator<Item = &'u Unit>,
        read: &[PathBuf],
        errors: &mut Vec<LoadError>,
    ) -> FoundClasses {
        let mut found = FoundClasses::default();
        if self.includes.folders.is_empty() {
            return found;
        }
        let mut names = Names::default();
        units.for_each(|unit| names.add(unit));
        let mut missing = names.missing();
        if missing.is_empty() {
            return found;
        }
        let mut path = SearchPath::of(&self.root, &self.includes, read);
        let limit = self.parse.max_includes;
        loop {
            let mut files = path.take_all(missing);
            if found.looked_up.len() + files.len() > limit {
                files.truncate(limit - found.looked_up.len());
                let what = "files of the search path";
                found.beyond_limit = Some(FindingKind::TooLargeUnit { what, limit });
            }
            if files.is_empty() {
                break;
            }
            let mut search = Search::default();
            search.inputs.extend(files.iter().map(|(_, file)| Found::File(file.clone())));
            let read = self.read(search, &mut |_| {}, errors);
            errors.extend(read.too_large.into_iter().map(|(path, _)| LoadError::TooLarge { path }));
            let looked_up = |(class, FoundFile { name, path })| LookedUp { class, name, path };
            found.looked_up.extend(files.into_iter().map(looked_up));
            found.files.extend(read.files);
            names.add(&read.unit);
            found.units.push(read.unit);
            missing = names.missing();
        }
        found.folders = path.folders;
        found
    }

    /// Reads and parses every file by itself, and hands it out before the next one is read.
    ///
    /// No include is followed and nothing is resolved, so that a tree of any size needs no more
    /// memory than its largest file. What could not be read comes back.
    pub fn parse_each(&self, visit: &mut dyn FnMut(ParsedFile<'_>)) -> Vec<LoadError> {
        let mut errors = Vec::new();
        let search = self.find(&self.given, &mut errors);
        let mut reader = Reader::new(self.parse.max_file_size, &self.instead);
        let count = search.inputs.len();
        for input in search.inputs {
            let mut refused = None;
            let source = match &input {
                Found::Text(name, bytes) => decode(name.clone(), bytes, &self.parse),
                Found::File(file) => match reader.read(&file.path, Known::File) {
                    Ok(Content::Whole(bytes)) => decode(file.name.clone(), bytes, &self.parse),
                    Ok(Content::TooLarge { size }) => {
                        refused = Some(self.too_large(size));
                        decode(file.name.clone(), b"", &self.parse)
                    }
                    Ok(Content::NotAFile) => {
                        errors.push(LoadError::NotAFile { path: file.name.clone() });
                        continue;
                    }
                    Err(error) => {
                        errors.push(LoadError::Io { path: file.name.clone(), error });
                        continue;
                    }
                },
            };
            let mut sources = SourceMap::new();
            let Ok(id) = sources.add(source) else { continue };
            let mut parsed = parse(&sources, id, &self.parse);
            let span = Span::default();
            parsed.findings.extend(refused.map(|kind| mof_parser::Finding { kind, span }));
            let path = match &input {
                Found::File(file) => Some(file.path.as_path()),
                Found::Text(..) => None,
            };
            visit(ParsedFile { path, sources: &sources, parsed: &parsed });
        }
        if count == 0 && errors.is_empty() {
            errors.push(LoadError::Nothing);
        }
        errors
    }

    /// Looks up what was given: every file to read, in order.
    fn find(&self, given: &[Given], errors: &mut Vec<LoadError>) -> Search {
        let mut search = Search::default();
        for given in given {
            match given {
                Given::Text(name, bytes) => {
                    search.inputs.push(Found::Text(name.clone(), bytes.clone().into()));
                }
                Given::Path(path) => self.look_up(path, &mut search, errors),
            }
        }
        errors.append(&mut search.errors);
        search
    }

    fn look_up(&self, path: &OsString, search: &mut Search, errors: &mut Vec<LoadError>) {
        if let Some(name) = path.to_str().and_then(|path| path.strip_prefix("builtin:")) {
            match mof_schemas::find(name) {
                Some(schema) => {
                    let bytes = schema.mof.as_bytes().into();
                    search.inputs.push(Found::Text(schema.path.into(), bytes));
                }
                None => {
                    let known = mof_schemas::SCHEMAS.iter().map(|schema| schema.name).collect();
                    errors.push(LoadError::NoBuiltin { name: name.into(), known });
                }
            }
            return;
        }
        let (name, path) = (shown(Path::new(path)), self.root.join(path));
        if let Some(error) = bad_name(&name) {
            return errors.push(error);
        }
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_dir() => search.folder(name, path),
            Ok(metadata) if metadata.is_file() => search.file(FoundFile { name, path }),
            Ok(_) => errors.push(LoadError::NotAFile { path: name }),
            Err(error) => errors.push(LoadError::Io { path: name, error }),
        }
    }

    /// Reads and parses what was found, with everything it includes.
    fn read(
        &self,
        search: Search,
        watch: &mut dyn FnMut(Step),
        errors: &mut Vec<LoadError>,
    ) -> Read {
        let limit = self.parse.max_file_size;
        let mut resolver =
            Folders::new(&self.root, &self.includes, Reader::new(limit, &self.instead));
        search.roots.iter().for_each(|root| resolver.allow(root.clone()));
        search.given_folders.iter().for_each(|folder| resolver.given_folder(folder));
        let of = search.inputs.len();
        let mut reader = Reader::new(limit, &self.instead);
        let (mut files, mut too_large) = (Vec::new(), Vec::new());
        let main = search.inputs.iter().enumerate().filter_map(|(done, found)| {
            watch(Step::Read { done, of });
            let file = match found {
                Found::Text(name, bytes) => return Some((name.clone(), bytes.to_vec())),
                Found::File(file) => file,
            };
            let name = file.name.clone();
            match reader.read(&file.path, Known::File) {
                Ok(Content::Whole(bytes)) => {
                    files.push(file.path.clone());
                    Some((name, bytes.to_vec()))
                }
                Ok(Content::TooLarge { size }) => {
                    too_large.push((name.clone(), self.too_large(size)));
                    Some((name, Vec::new()))
                }
                Ok(Content::NotAFile) => {
                    errors.push(LoadError::NotAFile { path: name });
                    None
                }
                Err(error) => {
                    errors.push(LoadError::Io { path: name, error });
                    None
                }
            }
        });
        for found in &search.inputs {
            if let Found::File(file) = found {
                resolver.main_file(file);
            }
        }
        let unit = mof_parser::compile_unit(main, &mut resolver, &self.parse);
        // A header has no document, and what is read under several macros has several.
        let documents = unit.documents.iter().rev();
        let dialects: HashMap<_, _> =
            documents.map(|document| (document.source, document.dialect)).collect();
        let inputs: Vec<Input> = unit
            .inputs
            .iter()
            .map(|input| Input {
                name: input.name.clone(),
                path: resolver.place(&input.name).map(Path::to_owned),
                source: input.source,
                dialect: dialects.get(&input.source).copied(),
                included: input.included,
                given: !input.included || resolver.lies_in_given_folder(&input.name),
            })
            .collect();
        files.append(&mut resolver.files);
        Read { unit, inputs, too_large, files, folders: search.folders }
    }

    fn look_at_include_folders(&self, errors: &mut Vec<LoadError>) {
        for folder in &self.includes.folders {
            match fs::metadata(self.root.join(folder)) {
                Ok(metadata) if metadata.is_dir() => {}
                Ok(_) => errors.push(LoadError::NotAFolder { path: shown(folder) }),
                Err(error) => errors.push(LoadError::Io { path: shown(folder), error }),
            }
        }
    }

    fn too_large(&self, size: u64) -> FindingKind {
        FindingKind::FileTooLarge { size, limit: self.parse.max_file_size as u64 }
    }
}

/// What was given, read and parsed.
struct Read {
    unit: Unit,
    inputs: Vec<Input>,
    /// The files that were not read, by name.
    too_large: Vec<(String, FindingKind)>,
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

/// What the search path has for the classes that are declared nowhere.
#[derive(Default)]
struct FoundClasses {
    units: Vec<Unit>,
    looked_up: Vec<LookedUp>,
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
    /// There were more of them than there may be.
    beyond_limit: Option<FindingKind>,
}
