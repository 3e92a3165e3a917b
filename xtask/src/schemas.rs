//! `cargo xtask schemas`: the MOF of `schemas/`, written from `schemas/facts`.

mod assumed;
mod facts;
mod merge;
mod mof;
mod release;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use assumed::{Assumed, Descriptions};
use facts::Facts;
use release::Release;

/// A file that the tool writes, relative to `schemas/`.
struct Output {
    path: &'static str,
    text: String,
}

/// Writes every file that differs.
///
/// # Errors
///
/// A file of `schemas/` that cannot be read or written, or facts that no rule covers.
pub(crate) fn write() -> Result<ExitCode, String> {
    let folder = folder();
    for output in outputs(&folder)? {
        let path = folder.join(output.path);
        if fs::read_to_string(&path).ok().as_deref() == Some(&output.text) {
            continue;
        }
        let parent = path.parent().unwrap_or(&folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, &output.text))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote schemas/{}", output.path);
    }
    Ok(ExitCode::SUCCESS)
}

/// Compares every file with what would be written.
///
/// # Errors
///
/// A file of `schemas/facts` that cannot be read, or facts that no rule covers.
pub(crate) fn check() -> Result<ExitCode, String> {
    let folder = folder();
    let mut differs = false;
    for output in outputs(&folder)? {
        let committed = fs::read_to_string(folder.join(output.path));
        let problem = match &committed {
            Err(error) => Some(error.to_string()),
            Ok(text) => difference(text, &output.text),
        };
        if let Some(problem) = problem {
            eprintln!("schemas/{}: {problem}", output.path);
            differs = true;
        }
    }
    if differs {
        eprintln!("run `cargo xtask schemas` and commit what it writes");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// The first line in which a committed file differs from what the tool writes.
fn difference(committed: &str, written: &str) -> Option<String> {
    if committed == written {
        return None;
    }
    let mut pairs = (1..).zip(committed.lines().zip(written.lines()));
    Some(match pairs.find(|(_, (old, new))| old != new) {
        Some((line, (old, new))) => {
            format!(
                "line {line} is not what the facts give\n  committed: {old}\n  written:   {new}"
            )
        }
        None => "its length or its line ends are not what the facts give".to_owned(),
    })
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas")
}

fn outputs(folder: &Path) -> Result<Vec<Output>, String> {
    let facts = Library::read(folder)?;
    let mut outputs = Vec::new();
    for (path, release) in [
        ("windows-server-2019/WindowsVirtualization.V2.mof", facts.server_2019()?),
        ("windows-server-23h2/WindowsVirtualization.V2.mof", facts.server_23h2()?),
    ] {
        outputs.push(Output { path, text: mof::print(&release) });
    }
    Ok(outputs)
}

/// Every facts file, read.
struct Library {
    docs: Facts,
    client: Facts,
    server_2019: Facts,
    server_23h2: Facts,
    assumed: Assumed,
    descriptions: Descriptions,
}

impl Library {
    fn read(folder: &Path) -> Result<Self, String> {
        let text = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
        };
        let facts = |name: &str| Facts::parse(name, &text(&format!("facts/{name}"))?);
        Ok(Self {
            docs: facts("docs.json")?,
            client: facts("client2019-12.json")?,
            server_2019: facts("server2019.json")?,
            server_23h2: facts("server23h2.json")?,
            assumed: Assumed::parse(&text("facts/assumed.json")?)?,
            descriptions: Descriptions::parse(&text("descriptions.json")?)?,
        })
    }

    fn server_2019(&self) -> Result<Release, String> {
        self.release("Windows Server 2019", &self.server_2019)
    }

    fn server_23h2(&self) -> Result<Release, String> {
        self.release("Windows Server 23H2", &self.server_23h2)
    }

    fn release(&self, title: &str, dump: &Facts) -> Result<Release, String> {
        let sources = merge::Sources {
            dump,
            client: &self.client,
            docs: &self.docs,
            assumed: &self.assumed,
            descriptions: &self.descriptions,
        };
        Ok(Release {
            head: head(title),
            namespace: "root\\virtualization\\v2".to_owned(),
            classes: merge::classes(&sources)?,
        })
    }
}

fn head(title: &str) -> Vec<String> {
    vec![
        format!("The classes of root\\virtualization\\v2 in {title}, from public facts."),
        String::new(),
        "A schema to bind and to compare with. Do not install it: it is not the file that Windows \
         ships, and compiling it with mofcomp would replace the classes of the system."
            .to_owned(),
        String::new(),
        "Written by `cargo xtask schemas` from schemas/facts. schemas/README.md says where each \
         kind of fact comes from and what is known to be missing."
            .to_owned(),
    ]
}
