//! What `mofc check --syntax-only` takes for many files: the whole process, beside `find | cat`.
//!
//! `cargo build --release -p mofc && cargo run --release -p benches --bin files`. The files of the
//! DMTF's schema are written to a folder of the system first, so that they are in its cache.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use benches::dmtf_files;

const ROUNDS: usize = 61;

fn main() {
    let Some(files) = dmtf_files() else {
        println!("without the corpus there is nothing to read");
        return;
    };
    let folder = std::env::temp_dir().join(format!("mof-files-{}", std::process::id()));
    write(&folder, &files);
    let mut contestants = [
        ("find | xargs cat", shell(&folder, "find . -name '*.mof' | xargs cat")),
        ("mofc --version", mofc(&folder, &["--version"])),
        ("mofc check --syntax-only", mofc(&folder, &["check", "--syntax-only", "-q", "."])),
        ("mofc check", mofc(&folder, &["check", "-q", "--max-findings", "0", "."])),
    ];
    let mut times = vec![Vec::new(); contestants.len()];
    for _ in 0..ROUNDS {
        for ((_, command), times) in contestants.iter_mut().zip(&mut times) {
            times.push(timed(command));
        }
    }
    println!("{} files, {ROUNDS} rounds", files.len());
    let reference = best_and_median(&mut times[0]);
    for ((name, _), times) in contestants.iter().zip(&mut times) {
        let (best, median) = best_and_median(times);
        println!(
            "  {name:<26} best {:>6.1} ms {:>5.2} x, median {:>6.1} ms {:>5.2} x",
            best.as_secs_f64() * 1e3,
            best.as_secs_f64() / reference.0.as_secs_f64(),
            median.as_secs_f64() * 1e3,
            median.as_secs_f64() / reference.1.as_secs_f64(),
        );
    }
    // what is left behind is in the system's folder for that
    let _ = fs::remove_dir_all(folder);
}

fn write(folder: &Path, files: &[(String, String)]) {
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("below the folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
}

fn mofc(folder: &Path, arguments: &[&str]) -> Command {
    // beside this program, unless somebody says otherwise
    let program = match std::env::var_os("MOFC") {
        Some(path) => PathBuf::from(path),
        None => std::env::current_exe().expect("a path").with_file_name("mofc"),
    };
    let mut command = Command::new(program);
    command.args(arguments);
    quiet(command, folder)
}

fn shell(folder: &Path, line: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", line]);
    quiet(command, folder)
}

fn quiet(mut command: Command, folder: &Path) -> Command {
    command.current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn timed(command: &mut Command) -> Duration {
    let start = Instant::now();
    let status = command.status().expect("it starts; `cargo build --release -p mofc` makes mofc");
    assert!(status.code().is_some_and(|code| code < 2), "{command:?}: {status}");
    start.elapsed()
}

fn best_and_median(times: &mut [Duration]) -> (Duration, Duration) {
    times.sort_unstable();
    (times[0], times[times.len() / 2])
}
