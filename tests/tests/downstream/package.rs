//! A package outside of the workspace that depends on it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;
use workspace_tests::workspace;

/// A package in a folder of its own.
pub(crate) struct Package {
    name: &'static str,
    folder: TempDir,
}

/// How a run of Cargo ended.
pub(crate) struct Run {
    pub(crate) success: bool,
    pub(crate) stderr: String,
    package: &'static str,
}

impl Package {
    /// A library with `src/lib.rs`; with `build_script`, one that has that as well.
    ///
    /// All packages build into one folder, where Cargo tells them apart by their names.
    pub(crate) fn new(name: &'static str, library: &str, build_script: Option<&str>) -> Self {
        let folder = TempDir::new().expect("a folder");
        let package = Self { name, folder };
        let root = workspace().display().to_string().replace('\\', "/");
        let build = match build_script {
            Some(_) => format!(
                "[build-dependencies]\nmof-codegen = {{ path = \"{root}/codegen\", features = [\"build\"] }}\n"
            ),
            None => String::new(),
        };
        package.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
                 [dependencies]\ncimkit = {{ path = \"{root}/cimkit\" }}\n{build}[workspace]\n"
            ),
        );
        // the versions that the workspace was tested with, and no look at a registry
        fs::copy(workspace().join("Cargo.lock"), package.path("Cargo.lock")).expect("a lock file");
        package.write("src/lib.rs", library);
        if let Some(script) = build_script {
            package.write("build.rs", script);
        }
        package
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    pub(crate) fn write(&self, file: &str, content: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().expect("inside the folder")).expect("a folder");
        fs::write(path, content).expect("a file");
    }

    /// `cargo check`. All packages share what they depend on.
    pub(crate) fn check(&self) -> Run {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("downstream");
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--color=never"])
            .current_dir(self.folder.path())
            .env("CARGO_TARGET_DIR", target)
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo starts");
        let stderr = String::from_utf8_lossy(&output.stderr).replace('\r', "");
        Run { success: output.status.success(), stderr, package: self.name }
    }
}

impl Run {
    /// Whether the package itself was compiled, and not found fresh.
    pub(crate) fn compiled(&self) -> bool {
        ["Checking", "Compiling"]
            .iter()
            .any(|verb| self.stderr.contains(&format!("{verb} {} ", self.package)))
    }

    /// What rustc said about the package, without Cargo's own lines.
    pub(crate) fn messages(&self) -> String {
        let is_cargo = |line: &&str| {
            let first = line.split_whitespace().next().unwrap_or_default();
            [
                "Compiling",
                "Checking",
                "Locking",
                "Adding",
                "Removing",
                "Finished",
                "Blocking",
                "Updating",
            ]
            .contains(&first)
                || line.starts_with("warning: build failed")
        };
        // where the runtime has its impls is no part of the message, and moves
        let mut in_runtime = false;
        let shown = |line: &&str| {
            let starts = |word: &str| line.trim_start().starts_with(word);
            in_runtime = starts("help: the following other types")
                || (in_runtime && !starts("note:") && !starts("error"));
            !is_cargo(line) && !in_runtime
        };
        let lines: Vec<&str> = self.stderr.lines().filter(shown).collect();
        format!("{}\n", lines.join("\n").trim())
    }
}
