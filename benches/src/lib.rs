//! What the benches share: texts to measure with, and a fair way to measure.

mod rounds;
mod texts;

pub use rounds::{Contestant, each, rounds, rounds_each, rounds_of_threads};
pub use texts::{Text, dmtf_files, dmtf_schema, windows_schema};
