//! Results to standard output.

use std::io::{self, BufWriter, Write};

use crate::exit::{Exit, complain};

/// Prints `text` to standard output.
pub(crate) fn print(text: &str) -> Exit {
    print_bytes(text.as_bytes())
}

/// Prints bytes to standard output.
pub(crate) fn print_bytes(bytes: &[u8]) -> Exit {
    print_with(|output| output.write_all(bytes))
}

/// Lets `write` print to standard output, and says so when that fails.
///
/// That the reader of a pipe has seen enough is no failure.
pub(crate) fn print_with(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Exit {
    let mut output = BufWriter::new(io::stdout().lock());
    match write(&mut output).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(format!("cannot write to standard output: {error}"));
            Exit::CouldNotRun
        }
        _ => Exit::Success,
    }
}
