//! Chores of the workspace: `cargo xtask schemas [--check]`.

mod schemas;

use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask schemas [--check]

  schemas           write the MOF of schemas/ from schemas/facts
  schemas --check   compare instead of writing; exit 1 when a committed file differs";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["schemas"] => schemas::write(),
        ["schemas", "--check"] => schemas::check(),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}
