//! Real MOF by others, in `../shared/corpus` beside the repository or where `MOF_CORPUS` says.
//!
//! Every file is read whole, cut and garbled; what is clean is printed and read again. The tests
//! count as ignored where the corpus is absent.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use mof_parser::{
    Document, Finding, FormatError, Include, IncludeError, Level, ParseOptions, Parsed, SourceMap,
    compile_unit, decode, format, parse, print, render_plain, shape,
};

/// The families of the manifest, and how many files without an error each has at least.
const FLOORS: [(&str, usize); 10] = [
    ("binary", 86),
    ("dmtf", 117),
    ("docs-snippets", 790),
    ("dsc", 684),
    ("mof3", 9),
    ("negative", 8),
    ("network", 101),
    ("storage", 3),
    ("wbem", 321),
    ("windows", 242),
];

/// The files of the family `windows` that have an error, and why they rightly have.
const BROKEN_WINDOWS_FILES: [(&str, &str); 5] = [
    ("storage/iscsi/src/common.mof", "needs a C preprocessor"),
    ("storage/iscsi/src/config.mof", "needs a C preprocessor"),
    ("storage/iscsi/src/def.mof", "needs a C preprocessor"),
    ("storage/iscsi/src/iscsihba.mof", "needs a C preprocessor"),
    ("storage/iscsi/src/mgmt.mof", "needs a C preprocessor"),
];

fn main() {
    let root = match std::env::var_os("MOF_CORPUS") {
        Some(root) => PathBuf::from(root),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus"),
    };
    let absent = !root.join("MANIFEST.tsv").is_file();
    let mut trials = Vec::new();
    for (family, floor) in FLOORS {
        let root = root.clone();
        let name = format!("family_{family}_is_read");
        trials.push(Trial::test(name, move || read_family(&root, family, floor)));
    }
    let schema = root.clone();
    trials.push(Trial::test("the_whole_dmtf_schema_is_read_through_its_includes", move || {
        whole_schema(&schema)
    }));
    let trials = trials.into_iter().map(|trial| trial.with_ignored_flag(absent)).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

fn read_family(root: &Path, family: &str, floor: usize) -> Result<(), Failed> {
    let files = files(root, family)?;
    let (mut clean, mut wrong) = (0, Vec::new());
    for (path, bytes) in &files {
        let (sources, Parsed { document, findings }) = read(path, bytes);
        variants_are_read(bytes);
        match findings.iter().find(|finding| is_error(finding)) {
            Some(error) if family == "windows" && !is_known_to_be_broken(path) => {
                wrong.push(render_plain(error, &sources));
            }
            Some(_) => {}
            None => {
                clean += 1;
                if let Err(reason) = check_print(&document).and_then(|()| check_format(path, bytes))
                {
                    wrong.push(format!("{path} {reason}\n"));
                }
            }
        }
    }
    println!("{family}: {clean} of {} files without an error", files.len());
    if clean < floor {
        wrong.push(format!("{clean} files without an error, and there were {floor}\n"));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.concat().into()) }
}

fn check_print(document: &Document) -> Result<(), String> {
    let (_, again) = read("printed.mof", print(document).as_bytes());
    if shape(&again.document) == shape(document) { Ok(()) } else { Err("is printed wrong".into()) }
}

/// What is formatted says the same in the same encoding, settles at once, and shows nothing of the
/// layout before.
fn check_format(path: &str, bytes: &[u8]) -> Result<(), String> {
    let formatted = |bytes: &[u8]| {
        let (sources, parsed) = read(path, bytes);
        let text = format(&parsed, &sources, &ParseOptions::default())?;
        Ok((sources.source(parsed.document.source).encode(&text), parsed.document))
    };
    let failed = |error: FormatError| format!("is not formatted: {error}");
    let (once, before) = formatted(bytes).map_err(failed)?;
    let once = once.map_err(|error| format!("is not written: {error}"))?;
    let (twice, after) = formatted(&once).map_err(failed)?;
    if twice.as_ref() != Ok(&once) {
        return Err("is formatted anew each time".into());
    }
    if shape(&before) != shape(&after) {
        return Err("is formatted wrong".into());
    }
    let lines = |document: &Document| {
        let comments = document.comments.iter();
        let text = comments.flat_map(|comment| document.text(comment.span).lines());
        text.map(|line| line.trim_end().to_owned()).collect::<Vec<_>>()
    };
    if lines(&before) != lines(&after) {
        return Err("loses comments".into());
    }
    // Line ends are the file's, and a string may have some of its own.
    let relaid = |blank: &str| {
        let words = before.tokens.iter().map(|token| before.text(token.span()));
        let (bytes, _) = formatted(words.collect::<Vec<_>>().join(blank).as_bytes())?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).replace("\r\n", "\n")))
    };
    if relaid(" ").map_err(failed)? != relaid("\n").map_err(failed)? {
        return Err("is formatted as it was laid out".into());
    }
    Ok(())
}

fn is_error(finding: &Finding) -> bool {
    finding.kind.level() == Level::Error
}

fn is_known_to_be_broken(path: &str) -> bool {
    BROKEN_WINDOWS_FILES.iter().any(|(end, _)| path.ends_with(end))
}

fn read(name: &str, bytes: &[u8]) -> (SourceMap, Parsed) {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let id = sources.add(decode(name, bytes, &options)).expect("one file has room");
    let parsed = parse(&sources, id, &options);
    (sources, parsed)
}

/// Reads the file cut off and with a byte replaced, at places that are the same every time.
fn variants_are_read(bytes: &[u8]) {
    const OTHERS: [u8; 8] = *b"\"{};[(\\\xFF";
    let sample = &bytes[..bytes.len().min(20_000)];
    for (index, other) in OTHERS.into_iter().enumerate() {
        let at = sample.len() * (2 * index + 1) / (2 * OTHERS.len());
        read("cut.mof", &sample[..at]);
        let mut garbled = sample.to_vec();
        if let Some(byte) = garbled.get_mut(at) {
            *byte = other;
        }
        let (sources, parsed) = read("garbled.mof", &garbled);
        parsed.findings.iter().for_each(|finding| drop(render_plain(finding, &sources)));
    }
}

/// The text files of a family in the manifest, loose ones and members of archives.
fn files(root: &Path, family: &str) -> Result<BTreeMap<String, Vec<u8>>, Failed> {
    let manifest = fs::read_to_string(root.join("MANIFEST.tsv"))?;
    let mut archives: HashMap<String, HashMap<String, Vec<u8>>> = HashMap::new();
    let mut files = BTreeMap::new();
    for line in manifest.lines().skip(1) {
        let fields: Vec<_> = line.split('\t').collect();
        let [path, of, _, encoding, .., note] = fields[..] else { continue };
        let packed = matches!(encoding, "zip" | "tar.gz" | "bmof");
        if of != family || packed || note.contains("[also in tar]") {
            continue;
        }
        if path.ends_with("result.master") || (family == "binary" && !path.ends_with(".mof")) {
            continue;
        }
        let bytes = match path.split_once('!') {
            Some((archive, member)) => {
                if !archives.contains_key(archive) {
                    archives.insert(archive.to_owned(), unpack(&root.join(archive))?);
                }
                archives[archive].get(member).cloned().ok_or_else(|| path.to_owned())?
            }
            None => fs::read(root.join(path))?,
        };
        files.insert(path.to_owned(), bytes);
    }
    Ok(files)
}

fn unpack(archive: &Path) -> Result<HashMap<String, Vec<u8>>, Failed> {
    let mut members = HashMap::new();
    let unzipped = flate2::read::GzDecoder::new(fs::File::open(archive)?);
    for entry in tar::Archive::new(unzipped).entries()? {
        let mut entry = entry?;
        let name = entry.path()?.display().to_string();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        members.insert(name, bytes);
    }
    Ok(members)
}

/// 1,634 files by way of the main one; none has an error of syntax.
fn whole_schema(root: &Path) -> Result<(), Failed> {
    let bytes = fs::read(root.join("dmtf/cim_schema_2.49.0Final-MOFs.zip"))?;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut files = HashMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let name = entry.name()?.into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        files.insert(name, bytes);
    }
    let main = "cim_schema_2.49.0.mof";
    let mut resolver = |includer: &str, path: &str| {
        let folder = includer.rsplit_once('/').map_or("", |(folder, _)| folder);
        let beside = if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") };
        let name = if files.contains_key(&beside) { beside } else { path.to_owned() };
        match files.get(&name) {
            Some(bytes) => Ok(Include::file(name, bytes.clone())),
            None => Err(IncludeError::not_found()),
        }
    };
    let bytes = files.get(main).ok_or("the main file is missing")?;
    let unit = compile_unit([(main, bytes)], &mut resolver, &ParseOptions::default());
    let shown: String =
        unit.findings.iter().map(|finding| render_plain(finding, &unit.sources)).collect();
    if !unit.findings.is_empty() {
        return Err(shown.into());
    }
    assert_eq!(unit.documents.len(), 1_634);
    let classes = unit.declarations.iter().filter(|declaration| {
        matches!(unit.item(**declaration).1, mof_parser::ast::Item::Class(_))
    });
    assert_eq!(classes.count(), 1_631);
    Ok(())
}
