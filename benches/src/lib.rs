//! What the benches share: texts to measure with, and a fair way to measure.

mod rounds;
mod texts;

pub use rounds::{Contestant, rounds};
pub use texts::{Text, dmtf_schema, windows_schema};
