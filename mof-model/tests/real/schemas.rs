//! Which whole schemas there are, and how each is read.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use corpus_harness::collection;
use libtest_mimic::Failed;
use mof_model::{BuildOptions, Built, Schema};
use mof_parser::{Include, IncludeError, NoIncludes, ParseOptions, Unit, compile_unit};

use crate::{Check, dmtf, windows};

/// A schema that is read once for all of its tests.
pub(crate) struct Whole {
    /// The name of its goldens.
    pub(crate) name: &'static str,
    source: Source,
    /// What is asked of it beside its goldens.
    pub(crate) checks: &'static [(&'static str, Check)],
    built: OnceLock<Result<Built, String>>,
}

enum Source {
    /// An archive of the collection, and the file in it that includes the others.
    Archive(&'static str, &'static str),
    /// A file of `schemas/`.
    Release(&'static str),
}

pub(crate) static SCHEMAS: [Whole; 4] = [
    Whole {
        name: "dmtf-2.49",
        source: Source::Archive("dmtf/cim_schema_2.49.0Final-MOFs.zip", "cim_schema_2.49.0.mof"),
        checks: &[
            ("has_its_classes", dmtf::classes),
            ("inherits_what_it_should", dmtf::inheritance),
            ("answers_everything", dmtf::ask_everything),
        ],
        built: OnceLock::new(),
    },
    Whole {
        name: "dmtf-2.29.1",
        source: Source::Archive(
            "dmtf/cim_schema_2.29.1_combined.tar.gz",
            "cim_schema_2.29.1_combined.mof",
        ),
        checks: &[("answers_everything", dmtf::ask_everything)],
        built: OnceLock::new(),
    },
    Whole {
        name: "windows-server-2019",
        source: Source::Release("windows-server-2019"),
        checks: &[("has_its_classes_and_no_error", windows::server_2019)],
        built: OnceLock::new(),
    },
    Whole {
        name: "windows-server-23h2",
        source: Source::Release("windows-server-23h2"),
        checks: &[("has_its_classes_and_no_error", windows::server_23h2)],
        built: OnceLock::new(),
    },
];

impl Whole {
    /// Whether its files can be read.
    pub(crate) fn is_there(&self, corpus: &Path) -> bool {
        match self.source {
            Source::Archive(path, _) => corpus.join(path).is_file(),
            Source::Release(name) => release(name).is_file(),
        }
    }

    /// The schema, resolved.
    pub(crate) fn built(&self, corpus: &Path) -> Result<&Built, Failed> {
        let built = self.built.get_or_init(|| match self.source {
            Source::Archive(path, main) => archived(&corpus.join(path), main),
            Source::Release(name) => released(name),
        });
        built.as_ref().map_err(|error| error.clone().into())
    }
}

/// A schema through the includes of its main file.
fn archived(path: &Path, main: &'static str) -> Result<Built, String> {
    let is_zip = path.extension().is_some_and(|extension| extension == "zip");
    let files = if is_zip { collection::unzip(path) } else { collection::unpack(path) };
    let files = files.map_err(|error| error.to_string())?;
    // Archives made by `tar .` put a `./` before every name.
    let files: HashMap<_, _> =
        files.into_iter().map(|(name, bytes)| (name.replacen("./", "", 1), bytes)).collect();
    let bytes = files.get(main).ok_or_else(|| format!("{main} is not there"))?;
    let mut resolver = |_: &str, path: &str| match files.get(path) {
        Some(bytes) => Ok(Include::file(path.to_owned(), bytes.clone())),
        None => Err(IncludeError::not_found()),
    };
    let unit = compile_unit([(main, bytes)], &mut resolver, &ParseOptions::default());
    Ok(Schema::build(unit, &BuildOptions::default()))
}

/// The schema of a Windows release.
pub(crate) fn release(name: &str) -> PathBuf {
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    schemas.join(name).join("WindowsVirtualization.V2.mof")
}

/// The schema of a Windows release on WMI's system classes.
fn released(name: &str) -> Result<Built, String> {
    Ok(Schema::build_on(
        [unit(&base("wmi-system"))?],
        unit(&release(name))?,
        &BuildOptions::default(),
    ))
}

/// Classes that the MOF of others takes for granted.
pub(crate) fn base(name: &str) -> PathBuf {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/base").join(name);
    base.with_added_extension("mof")
}

/// A file, parsed.
pub(crate) fn unit(path: &Path) -> Result<Unit, String> {
    let name = path.file_name().unwrap_or_default().display().to_string();
    let bytes = fs::read(path).map_err(|error| format!("{name}: {error}"))?;
    Ok(compile_unit([(name, bytes)], &mut NoIncludes, &ParseOptions::default()))
}
