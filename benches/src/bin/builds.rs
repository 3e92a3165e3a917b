//! What users wait for: builds of generated code, and of crates with `#[cim_class]`.
//!
//! `cargo run --release -p benches --bin builds`. Each number is the best of a few runs of Cargo on
//! packages made for it; what the macro itself costs is the difference to the same items as text.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use mof_codegen::{Options, Selection, Sources};

const SCHEMA: &str = "builtin:windows-server-23h2";
const FIRST: &str = "Msvm_ReplicationService";
const SECOND: &str = "Msvm_MetricService";

fn main() {
    let folder = std::env::temp_dir().join(format!("mof-builds-{}", std::process::id()));
    let bench = Bench { folder: folder.clone() };
    bench.namespace();
    bench.one_use_from_clean();
    bench.macro_cost("default dev profile", "");
    bench.macro_cost(
        "build-override opt-level = 1",
        "[profile.dev.build-override]\nopt-level = 1\n",
    );
    // what is left behind is in the system's folder for that
    let _ = fs::remove_dir_all(folder);
}

struct Bench {
    folder: PathBuf,
}

impl Bench {
    /// All classes of the namespace, as a crate: alone, its dependencies built before.
    fn namespace(&self) {
        println!("all classes of the namespace, `cargo build` of the crate alone");
        let package = self.package("namespace", "", &library(&[&included("all.rs")]));
        fs::write(package.join("src/all.rs"), generated(None)).expect("a file");
        for (name, arguments) in
            [("check", &["check"][..]), ("debug", &["build"]), ("release", &["build", "--release"])]
        {
            print_time(name, best(3, || self.rebuild(&package, arguments)));
        }
    }

    /// A crate with one use of the macro against an empty one, nothing built before.
    fn one_use_from_clean(&self) {
        println!("clean debug build");
        let empty = self.package("empty", "", "//! Nothing.\n");
        let one = self.package("one-clean", "", &library(&[&used("first", FIRST)]));
        let clean = |package: &Path| {
            let target = self.folder.join("clean-target");
            let _ = fs::remove_dir_all(&target);
            timed(|| cargo(package, &["build"], &target))
        };
        // cimkit's own dependencies are part of what a user pays
        let without = best(2, || clean(&without_dependencies(&empty)));
        let with = best(2, || clean(&one));
        print_time("an empty crate", without);
        print_time("a crate with one #[cim_class]", with);
        print_time("extra", with.saturating_sub(without));
    }

    /// `cargo check` of a crate with no, one and two uses, the rest of the items as text.
    fn macro_cost(&self, title: &str, profile: &str) {
        println!("#[cim_class] on the namespace's schema, {title}");
        let uses: [(&str, [String; 2]); 3] = [
            ("none", [included("first.rs"), included("second.rs")]),
            ("one", [used("first", FIRST), included("second.rs")]),
            ("two", [used("first", FIRST), used("second", SECOND)]),
        ];
        let mut times = Vec::new();
        for (name, modules) in &uses {
            let name = format!("{name}-{}", profile.len());
            let package = self.package(&name, profile, &library(&[&modules[0], &modules[1]]));
            fs::write(package.join("src/first.rs"), generated(Some(FIRST))).expect("a file");
            fs::write(package.join("src/second.rs"), generated(Some(SECOND))).expect("a file");
            times.push(best(7, || self.rebuild(&package, &["check"])));
        }
        print_time("check, both as text", times[0]);
        print_time("first use", times[1].saturating_sub(times[0]));
        print_time("second use", times[2].saturating_sub(times[1]));
    }

    fn package(&self, name: &str, profile: &str, library: &str) -> PathBuf {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize();
        let root = root.expect("the repository").display().to_string();
        let package = self.folder.join(name);
        fs::create_dir_all(package.join("src")).expect("a folder");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [dependencies]\ncimkit = {{ path = \"{root}/cimkit\" }}\n[workspace]\n{profile}"
        );
        fs::write(package.join("Cargo.toml"), manifest).expect("a file");
        fs::write(package.join("src/lib.rs"), library).expect("a file");
        fs::copy(Path::new(&root).join("Cargo.lock"), package.join("Cargo.lock")).expect("a file");
        package
    }

    /// Builds everything, then the package alone, and tells how long that took.
    fn rebuild(&self, package: &Path, arguments: &[&str]) -> Duration {
        let target = self.folder.join("target");
        cargo(package, arguments, &target);
        let library = package.join("src/lib.rs");
        let text = fs::read_to_string(&library).expect("a file");
        fs::write(&library, format!("{text}\n")).expect("a file");
        timed(|| cargo(package, arguments, &target))
    }
}

fn without_dependencies(package: &Path) -> PathBuf {
    let manifest = package.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).expect("a file");
    let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("cimkit")).collect();
    fs::write(manifest, kept.join("\n")).expect("a file");
    package.to_owned()
}

fn library(modules: &[&str]) -> String {
    format!("//! Bindings.\n{}\n", modules.join("\n"))
}

fn included(file: &str) -> String {
    let module = file.trim_end_matches(".rs");
    format!("/// As text.\npub mod {module} {{ include!(\"{file}\"); }}")
}

fn used(module: &str, class: &str) -> String {
    format!(
        "/// By the macro.\n#[cimkit::cim_class(schema = \"{SCHEMA}\", class = \"{class}\")]\npub mod {module} {{}}"
    )
}

fn generated(class: Option<&str>) -> String {
    let compiled = Sources::new("").path(SCHEMA).compile();
    let mut options = Options::new();
    options.classes(class);
    let selection = Selection::new(&compiled.schema, &options);
    let selection = selection.unwrap_or_else(|unknown| panic!("{unknown:?}"));
    mof_codegen::text(&compiled.schema, &selection)
}

fn cargo(package: &Path, arguments: &[&str], target: &Path) {
    let output = Command::new("cargo")
        .args(arguments)
        .args(["--offline", "--quiet"])
        .current_dir(package)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn timed(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn best(count: usize, mut run: impl FnMut() -> Duration) -> Duration {
    (0..count).map(|_| run()).min().unwrap_or_default()
}

fn print_time(name: &str, time: Duration) {
    println!("  {name:<34} {:>8.0} ms", time.as_secs_f64() * 1e3);
}
